from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from verdicts import of_fact, rows, verdict, written

from ingest.compare.outputs import Output
from ingest.evaluate.command import Evaluated, evaluate
from ingest.evaluate.scores import Score
from ingest.journal import Report
from schemas.correction import Correction
from schemas.errors import ConfigError

NOTE = """나루시는 2026년 4월 3일 배 2척을 띄우고 7,000만원을 썼다.
손님은 40% 늘어 5,000명이 되었다. 배삯은 3,000원이다.
"""
Measure = Callable[..., Evaluated]


@pytest.fixture
def output(inbox: Path, out: Path, run_quietly: Callable[..., Report]) -> Path:
    (inbox / "글.txt").write_text(NOTE, encoding="utf-8")
    run_quietly(inbox, out)
    return out


@pytest.fixture
def measure(output: Path, tmp_path: Path) -> Measure:
    """Measures the output against verdicts."""

    def measured(*gold: Correction) -> Evaluated:
        (tmp_path / "gold").mkdir(exist_ok=True)
        written(tmp_path / "gold" / "c.jsonl", gold)
        return evaluate(Output(output), tmp_path / "gold")

    return measured


def facts(output: Path, kind: str) -> list[dict[str, Any]]:
    return [row for row in rows(output, "facts") if row["type"] == kind]


def counts(found: Evaluated, name: str, mode: str = "strict") -> tuple[int, int, int, int]:
    score = found.scores.total(mode, name)
    return score.found, score.found_right, score.wanted, score.wanted_found


def missing(output: Path, kind: str, text: str, **should: Any) -> Correction:
    at = NOTE.index(text)
    doc_id = rows(output, "documents")[0]["doc_id"]
    said = {"char_start": at, "char_end": at + len(text), "source": text, "should": should}
    return verdict(doc_id, f"facts[{kind}]", "missing", NOTE.count("\n", 0, at) + 1, **said)


def done(output: Path) -> Correction:
    """Somebody has read the whole document."""
    return verdict(rows(output, "documents")[0]["doc_id"], "documents", "right")


def test_a_judged_sample_gives_the_precision_of_what_was_judged(output: Path, measure: Measure) -> None:
    first, second = facts(output, "money")
    found = measure(of_fact(first, "right"), of_fact(second, "wrong"))
    assert counts(found, "facts[money]") == (2, 1, 1, 1)
    precision = found.scores.total("strict", "facts[money]").precision
    assert precision == pytest.approx((0.5, 0.0945, 0.9055), abs=1e-4)
    assert ("unknown", "facts[quantity]") not in found.scores.by_field


def test_what_is_missing_counts_for_the_recall(output: Path, measure: Measure) -> None:
    found = measure(of_fact(facts(output, "money")[0], "right"), missing(output, "organization", "손님", name="손님"))
    assert counts(found, "facts[money]") == (1, 1, 1, 1)
    assert counts(found, "facts[organization]") == (0, 0, 1, 0)
    (miss,) = found.scores.misses
    assert (miss.path, miss.line, miss.value["text"]) == ("글.txt", 2, "손님")
    assert miss.source == NOTE.split("\n")[1]


def test_a_value_that_was_edited_is_wrong_strictly_and_found_leniently(output: Path, measure: Measure) -> None:
    found = measure(of_fact(facts(output, "money")[0], "edit", "amount", 5))
    assert counts(found, "facts[money]") == (1, 0, 1, 0)
    assert counts(found, "facts[money]", "lenient") == (1, 1, 1, 1)


def test_an_edit_and_a_verdict_on_the_whole_are_one(output: Path, measure: Measure) -> None:
    money = facts(output, "money")[0]
    found = measure(of_fact(money, "right"), of_fact(money, "edit", "role", "total"))
    assert counts(found, "facts[money]") == (1, 0, 1, 0)


def test_another_span_is_wrong_strictly_and_found_leniently(output: Path, measure: Measure) -> None:
    quantity = facts(output, "quantity")[0]
    own = {name: quantity[name] for name in ("value", "value_max", "unit", "approx")}
    found = measure(missing(output, "quantity", f"배 {quantity['text']}", **own))
    assert counts(found, "facts[quantity]") == (1, 0, 1, 0)
    assert counts(found, "facts[quantity]", "lenient") == (1, 1, 1, 1)


def test_what_nobody_named_is_wrong_only_in_a_document_that_was_read_through(output: Path, measure: Measure) -> None:
    judged = of_fact(facts(output, "money")[0], "right")
    assert counts(measure(judged), "facts[money]") == (1, 1, 1, 1)
    found = measure(judged, done(output))
    assert counts(found, "facts[money]") == (2, 1, 1, 1)
    assert counts(found, "facts[quantity]")[:2] == (len(facts(output, "quantity")), 0)
    assert {miss.field for miss in found.scores.extra} >= {"facts[money]", "facts[quantity]"}


@pytest.mark.parametrize(
    ("how", "was", "should", "strict", "lenient"),
    [
        pytest.param("right", None, None, (0, 0, 0, 0), (0, 0, 0, 0), id="rightly nothing"),
        pytest.param("edit", None, "나루의 배", (0, 0, 1, 0), (0, 0, 1, 0), id="not found"),
        pytest.param("wrong", "배", None, (0, 0, 0, 0), (0, 0, 0, 0), id="what was wrong is no more"),
    ],
)
def test_a_field_without_a_value(
    output: Path, measure: Measure, how: str, was: Any, should: Any, strict: tuple[int, ...], lenient: tuple[int, ...]
) -> None:
    doc_id = rows(output, "documents")[0]["doc_id"]
    found = measure(verdict(doc_id, "documents.title", how, was=was, should=should))
    assert counts(found, "documents.title") == strict
    assert counts(found, "documents.title", "lenient") == lenient


@pytest.mark.parametrize(
    ("how", "should", "strict", "lenient"),
    [
        pytest.param("right", "unknown", (1, 1, 1, 1), (1, 1, 1, 1), id="right"),
        pytest.param("wrong", None, (1, 0, 0, 0), (1, 0, 0, 0), id="wrong, and nobody says what is right"),
        pytest.param("edit", "release", (1, 0, 1, 0), (1, 0, 1, 0), id="another one is right"),
    ],
)
def test_a_field_with_a_value(
    output: Path, measure: Measure, how: str, should: Any, strict: tuple[int, ...], lenient: tuple[int, ...]
) -> None:
    doc_id = rows(output, "documents")[0]["doc_id"]
    found = measure(verdict(doc_id, "documents.kind", how, was="unknown", should=should))
    assert counts(found, "documents.kind") == strict
    assert counts(found, "documents.kind", "lenient") == lenient


def test_spaces_and_marks_do_not_count_leniently(output: Path, measure: Measure) -> None:
    doc_id = rows(output, "documents")[0]["doc_id"]
    label = rows(output, "records")[0]["label"]
    found = measure(verdict(doc_id, "records.label", "edit", was="?", should=f"‘{label.replace(' ', '')}’"))
    assert counts(found, "records.label") == (1, 0, 1, 0)
    assert counts(found, "records.label", "lenient") == (1, 1, 1, 1)


def test_the_rows_of_an_output_measured_against_themselves_are_all_right(output: Path, measure: Measure) -> None:
    found = measure(*(of_fact(fact, "right") for fact in rows(output, "facts")), done(output))
    total = found.scores.total("strict", "all")
    assert total.found == total.found_right == total.wanted == total.wanted_found == len(rows(output, "facts"))
    assert (found.scores.misses, found.scores.extra) == ([], [])


def test_documents_that_are_not_in_the_output_are_told(output: Path, measure: Measure) -> None:
    other = verdict("0" * 16, "documents.title", "right", path="간 글.txt")
    assert [one.path for one in measure(of_fact(facts(output, "money")[0], "right"), other).absent] == ["간 글.txt"]
    with pytest.raises(ConfigError, match="none of its documents is in the output"):
        measure(other)


def test_a_folder_without_verdicts_is_refused(output: Path, tmp_path: Path) -> None:
    (tmp_path / "빔").mkdir()
    with pytest.raises(ConfigError, match="no verdicts there"):
        evaluate(Output(output), tmp_path / "빔")


@pytest.mark.parametrize(
    ("score", "f1"),
    [(Score(4, 3, 6, 3), 0.6), (Score(1, 0, 1, 0), 0.0), (Score(0, 0, 1, 0), None), (Score(1, 1, 0, 0), None)],
)
def test_f1_is_the_harmonic_mean_where_both_are_known(score: Score, f1: float | None) -> None:
    assert score.f1 == (None if f1 is None else pytest.approx(f1))


def sums(found: Evaluated, names: Iterable[str]) -> list[int]:
    return [sum(parts) for parts in zip(*(counts(found, name) for name in names), strict=True)]


def test_all_is_the_sum_of_the_fields(output: Path, measure: Measure) -> None:
    found = measure(*(of_fact(fact, "right") for fact in rows(output, "facts")))
    names = {name for _, name in found.scores.by_field}
    assert list(counts(found, "all")) == sums(found, names)
