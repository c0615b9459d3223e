"""Whether explanations say what was decided: for small texts word by word, for every line of the samples in sum."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.readers import read
from parsers.document import parse, rows_from
from parsers.explain import Explained, explain, explain_line
from parsers.explain.models import DecisionPart
from parsers.explain.reading import NOBODY
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText

RAW = Path(__file__).parents[3] / "data" / "raw"
SAMPLES = sorted(path.name for path in RAW.iterdir())
NOTE = """
골목 의자 안내

○ 골목 어귀마다 나무 의자를 놓아 두고 오가는 어르신이 잠시 앉아서
쉬어 가도록 함
○ 2021. 4. 6.부터 의자 20개를 놓고 5월에 그늘막을 더함
 - 의자를 놓을 자리는 주민이 정함
1) 의자 앞에는 차를 세우지 않음
문의 : 골목과(☎ 031-000-2741)
"""


@pytest.fixture(scope="module")
def note(korean: Korean) -> Explained:
    return explain(SourceText(NOTE), korean)


def only(explained: Explained, line: int, question: str) -> DecisionPart:
    (decision,) = (d for d in explained.line(line).decisions if d.question == question and d.line == line)
    return decision


def test_a_wrapped_line_tells_what_it_goes_on_from_and_why(note: Explained) -> None:
    decision = only(note, 5, "goes on")
    assert (decision.answer, decision.other, decision.rule) == (True, 4, None)
    assert decision.text == "line 5 goes on from line 4"
    named = {piece.name: (piece.weight, piece.word, piece.file) for piece in decision.evidence}
    assert named["ends open"] == (2.5, "아서", "closings.yaml")
    assert decision.weight == sum(piece.weight for piece in decision.evidence)
    assert decision.weight is not None
    assert decision.over is not None
    assert decision.weight > decision.over
    assert all(piece.reason for piece in decision.evidence)


def test_the_line_before_tells_that_the_next_goes_on(note: Explained) -> None:
    assert [d.line for d in note.line(4).decisions if d.question == "goes on"] == [4, 5]


def test_a_rule_is_told_with_the_sign_that_it_rests_on(note: Explained) -> None:
    decision = only(note, 7, "goes on")
    assert (decision.answer, decision.rule) == (False, "a bullet begins an item")
    assert (decision.word, decision.file) == ("-", "markers.yaml")
    assert decision.weight is None


def test_a_line_tells_what_it_belongs_to(note: Explained) -> None:
    (place,) = note.line(5).places
    assert (place.role, place.lines, place.record_kind) == ("item", (4, 5), "text")
    assert place.text is not None
    assert place.text.endswith("앉아서 쉬어 가도록 함")
    assert note.line(3).places == ()


def test_a_line_tells_how_it_looks(note: Explained) -> None:
    look = note.line(4).look
    assert look is not None
    assert (look.marker, look.blank_before, look.space_at_end) == ("○", 1, False)
    assert look.width == pytest.approx(30.5, abs=3)
    assert note.line(3).look is None


def test_a_fact_tells_its_rule_and_where_its_year_comes_from(note: Explained) -> None:
    facts = {fact.text: fact for fact in note.line(6).facts}
    assert {text: fact.rule for text, fact in facts.items()} == {
        "2021. 4. 6.": "date.full",
        "20개": "quantity.number and unit",
        "5월": "date.month",
    }
    assert facts["2021. 4. 6."].year_by is None
    assert facts["5월"].fields["start"] == "2021-05"
    assert facts["5월"].year_by == "2021 before it in the same text"


def test_a_year_taken_over_from_another_line_tells_that_line(korean: Korean) -> None:
    explained = explain(SourceText("’21. 3. 골목 모임을 엶\n\n\n8월에 의자를 놓음\n"), korean)
    (fact,) = explained.line(4).facts
    assert (fact.fields["start"], fact.year_by, fact.year_line) == (
        "2021-08",
        "2021, the year written nearest before it",
        1,
    )


def test_a_rival_that_lost_is_told_with_the_reason(korean: Korean) -> None:
    explained = explain(SourceText("○ 「골목 의자 관리 조례」를 2021. 3.에 고침\n"), korean)
    fact = next(fact for fact in explained.line(1).facts if fact.type == "law")
    assert fact.rule == "law.in brackets"
    assert {(rival.text, rival.why) for rival in fact.rivals} >= {("골목 의자 관리 조례", "law.in brackets is longer")}


def test_a_mention_that_gave_way_to_no_fact_is_told_too(korean: Korean) -> None:
    text = "보도자료\n배포일 2024. 3. 5.\n배포기관 : 행정안전부\n\n골목 의자 나눔\n\n행정안전부는 의자를 나눈다.\n"
    explained = explain(SourceText(text), korean)
    lost = [rival for number in range(1, 8) for rival in explained.line(number).lost]
    assert ("행정안전부", "it issues the document") in {(rival.text, rival.why) for rival in lost}


def test_a_document_tells_the_signs_of_every_kind(note: Explained) -> None:
    document = note.document
    assert (document.kind, document.why) == ("unknown", "2 signs are needed; release has 1")
    assert {signs.kind for signs in document.signs} == {"release", "casebook", "report", "news", "bulletin", "essay"}
    assert all(signs.lacking for signs in document.signs)
    assert (document.lines, document.records, document.usual_year) == (9, 1, None)


def test_a_heading_tells_the_habits_of_its_book(korean: Korean) -> None:
    text = (RAW / "casebook-naru.txt").read_text(encoding="utf-8")
    explained = explain(SourceText(text), korean)
    number = next(i for i, line in enumerate(text.splitlines(), 1) if line == "추진 배경 및 필요성")
    line = explained.line(number)
    assert line.heading is not None
    assert (line.heading.kind, line.heading.records) == ("background", 4)
    assert line.habits == (
        "stands alone in 4 of 4 cases, so it is a usual one",
        "headings have no bullet in this book",
    )
    decision = only(explained, number, "heading by name")
    assert (decision.rule, decision.file) == ("the book heads blocks so", "headings.yaml")


def test_one_line_can_be_asked_about_at_once(korean: Korean) -> None:
    assert explain_line(NOTE, 5, korean) == explain(SourceText(NOTE), korean).line(5)


@pytest.mark.parametrize("line", [0, -1, 10, 11])
def test_a_line_that_is_not_there_is_refused(note: Explained, line: int) -> None:
    with pytest.raises(IndexError, match=r"the document has 9$"):
        note.line(line)


def test_a_document_without_content_is_explained(korean: Korean) -> None:
    explained = explain(SourceText(""), korean)
    assert (explained.document.kind, explained.line_count) == ("unknown", 0)
    with pytest.raises(IndexError):
        explained.line(1)


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request: pytest.FixtureRequest, korean: Korean) -> Explained:
    reading = read(request.param, (RAW / request.param).read_bytes())
    return explain(reading.source, korean, reading.marks)


def test_the_evidence_adds_up_to_every_decision_and_every_line_has_a_place(sample: Explained) -> None:
    assert sample.document.why
    decided = 0
    for number in range(1, sample.line_count + 1):
        line = sample.line(number)
        assert bool(line.places) == bool(line.text.strip()), number
        assert all("." in fact.rule for fact in line.facts), number
        for decision in line.decisions:
            assert decision.evidence or decision.rule, decision
            if decision.weight is None or decision.over is None:
                continue
            decided += 1
            assert decision.weight == pytest.approx(sum(piece.weight for piece in decision.evidence))
            if decision.choice is not None:
                assert decision.weight >= decision.over - 1e-9, decision
            elif decision.rule is None:
                assert decision.answer == (decision.weight > decision.over), decision
    assert decided or sample.document.kind in ("news", "release", "essay", "bulletin")


def test_a_trace_changes_nothing(sample: Explained, korean: Korean) -> None:
    page = Page(sample.page.source, korean, sample.page.marks)
    assert rows_from(page, parse(page), NOBODY) == sample.rows


RELEASE = """보도자료
배포일 2024. 3. 5.
배포기관 : 행정안전부

골목 의자 나눔, 서른 마을로 넓힌다

행정안전부는 골목 어귀마다 나무 의자를 놓는 사업을 서른 마을로 넓힌다고 밝혔다.

의자를 놓는 순서

주민이 자리를 고르면 마을 목공소가 의자를 만들어 두 주 안에 그 자리에 가져다 놓는다.
"""


def test_headings_and_lines_of_a_release_tell_their_rules(korean: Korean) -> None:
    explained = explain(SourceText(RELEASE), korean)
    assert explained.document.why.startswith("one sign decides: ")
    heading = only(explained, 9, "heading of a release")
    assert (heading.answer, heading.rule) == (True, "a line without bullet and sentence")
    assert explained.line(9).heading is not None
    assert only(explained, 7, "heading of a release").rule == "it ends a sentence or a clause"
    assert only(explained, 11, "cell of a release").answer is False


def test_a_page_that_lost_its_spaces_tells_why_it_gets_them(korean: Korean) -> None:
    explained = explain(SourceText((RAW / "news-solbaram.txt").read_text(encoding="utf-8")), korean)
    spaces = [d for n in range(1, explained.line_count + 1) for d in explained.line(n).decisions if d.char_start]
    assert len(spaces) > 100
    source = explained.page.source.text
    for decision in spaces:
        assert decision.char_start is not None
        assert decision.question == "space in a line"
        assert decision.evidence[-1].name == "spaces of the source"
        assert decision.answer != (source[decision.char_start - 1] == " "), decision


def test_offsets_count_in_the_text_as_it_is_written(korean: Korean) -> None:
    text = "○ ２０２１. ３. 골목 의\u00ad자 ２０개, 「골목\u00a0의자 관리 조례」를 고침\n"
    explained = explain(SourceText(text), korean)
    line = explained.line(1)
    assert line.text == text.rstrip("\n")
    for fact in line.facts:
        assert text[fact.char_start : fact.char_end] == fact.text
        for rival in fact.rivals:
            assert text[rival.char_start : rival.char_end] == rival.text
    assert {fact.type for fact in line.facts} == {"date", "quantity", "law"}
    assert any(fact.rivals for fact in line.facts)
    assert line.places[0].text is not None
    assert "２０개" in line.places[0].text
