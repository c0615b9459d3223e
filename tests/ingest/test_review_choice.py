from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.compare.outputs import Output
from ingest.journal import Report
from ingest.review.choice import Choice, chosen, rank
from schemas.errors import ConfigError

BULLETIN = "물빛시 소식\n2026. 3. 2.(월)\n○ 우산 30개를 나누고 5,000만원을 들여 그늘막 12곳을 세움\n"
NOTE = "나루시는 2026년 4월 3일 배 2척을 띄우고 7,000만원을 썼다. 손님은 40% 늘었다.\n"


@pytest.fixture
def output(inbox: Path, out: Path, run_quietly: Callable[..., Report], book: str) -> Output:
    for name, text in {"가.txt": BULLETIN, "나.txt": NOTE, "책.txt": book}.items():
        (inbox / name).write_text(text, encoding="utf-8")
    run_quietly(inbox, out)
    return Output(out)


def paths(output: Output, choice: Choice) -> list[str]:
    return [output.at(place).path for place in chosen(output, choice).places]


def test_without_a_wish_all_is_shown(output: Output) -> None:
    found = chosen(output, Choice())
    assert paths(output, Choice()) == ["가.txt", "나.txt", "책.txt"]
    assert found.drawn is None
    assert found.candidates == found.figures.facts.total() > 8


def test_a_kind_may_be_that_of_a_document_or_of_a_record(output: Output) -> None:
    assert paths(output, Choice(kind="casebook")) == paths(output, Choice(kind="case")) == ["책.txt"]


def test_a_type_shows_the_documents_that_have_such_facts(output: Output) -> None:
    assert paths(output, Choice(type="percent")) == ["나.txt"]


def test_a_code_shows_the_documents_that_have_such_an_issue(output: Output) -> None:
    assert paths(output, Choice(issue="contact_missing")) == ["책.txt"]


@pytest.mark.parametrize("seed", range(5))
def test_a_sample_holds_so_many_facts_and_only_documents_with_them(output: Output, seed: int) -> None:
    found = chosen(output, Choice(sample=2, seed=seed))
    assert found.drawn is not None
    assert len(found.drawn) == 2
    shown = {output.at(place).listed.row["doc_id"] for place in found.places}
    assert shown == {fact_id[:16] for fact_id in found.drawn}


def test_a_sample_is_what_comes_first_in_the_order_of_the_seed(output: Output) -> None:
    every = [fact["fact_id"] for bundle in output.bundles() for fact in bundle.facts.rows()]
    found = chosen(output, Choice(sample=4, seed=3))
    assert found.drawn == set(sorted(every, key=lambda fact_id: rank(3, fact_id))[:4])
    assert found.drawn != chosen(output, Choice(sample=4, seed=4)).drawn


def test_a_sample_greater_than_all_there_is_is_all_there_is(output: Output) -> None:
    found = chosen(output, Choice(sample=10_000))
    assert found.drawn is not None
    assert len(found.drawn) == found.candidates == found.figures.facts.total()


def test_the_figures_are_those_of_the_whole_output_whatever_is_chosen(output: Output) -> None:
    assert chosen(output, Choice(type="percent", sample=1)).figures == chosen(output, Choice()).figures


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(kind="bulettin"), "bulettin: no such kind"),
        (Choice(type="dates"), "dates: no such type of fact. Give one of award, change, date"),
        (Choice(issue="contact"), "contact: no such issue code"),
    ],
)
def test_what_does_not_exist_is_refused_and_what_exists_is_told(choice: Choice, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        choice.check()
