"""Hostile input: a small fuzz run, and what earlier ones have found, each at its smallest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz import broken_promises, cases, fuzz
from output import is_blank

from parsers.document import Rows

FEW = 40
ReadRows = Callable[[str], Rows]


def test_the_same_seed_gives_the_same_cases() -> None:
    assert list(cases(FEW, 5)) == list(cases(FEW, 5))
    assert list(cases(FEW, 5)) != list(cases(FEW, 6))


def test_every_case_of_a_run_keeps_the_promises(tmp_path: Path) -> None:
    assert fuzz(FEW, 20260302, tmp_path / "fuzz") == 0


def test_a_broken_promise_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "fuzz"
    fuzz(3, 1, folder)
    (folder / "in" / "new.txt").write_text("우물\n")
    facts = folder / "out" / "facts.jsonl"
    facts.write_text(facts.read_text(encoding="utf-8").replace('"line":', '"line":9', 1), encoding="utf-8")
    told = list(broken_promises(folder / "out", folder / "in"))
    assert told[0] == "new.txt: 0 rows"
    assert len(told) > 1


def test_a_line_that_prints_nothing_is_blank_for_both_accounts(rows: ReadRows) -> None:
    found = rows("우물\n\u3164\n\u200b\u2060\n두레박\n")
    assert [is_blank(line) for line in ("우물", "\u3164", "\u200b\u2060", "")] == [False, True, True, True]
    assert [item.line for record in found.records for section in record.sections for item in section.items] == [1, 4]


@pytest.mark.parametrize("space", ["\u2028", "\u00a0", "\u3000", "  ", "\u200b "])
def test_the_text_of_a_fact_has_no_space_at_its_ends(rows: ReadRows, space: str) -> None:
    text = (
        f"○ 물길{space}:{space}5{space}ha{space}→{space}1{space}가구,{space}3{space}%{space}→{space}4{space}%{space}\n"
    )
    found = rows(text)
    assert found.facts
    assert [fact.text for fact in found.facts if fact.text != fact.text.strip("\u200b \u2028\u00a0\u3000")] == []


def test_a_head_inside_a_story_is_not_given_away(rows: ReadRows) -> None:
    page = """
        솔바람일보
        2025년 3월 21일 금요일
        마을 우물 다시 길어 올린다
        마지우기자 jiwu@solbaram.example.kr
        골목 서가 늘린다, 골목 서가 책
        마을은 오래된 우물을 다시 길어 올린다고 20일 밝혔다. 두레박도 새로 만든다.
        모임은 이웃과 함께 우물을 돌본다고 말했다.
        군은 골목 서가를 아홉 곳 늘린다고 밝혔다. 골목 서가에는 책을 백 권씩 놓는다.
        이웃은 골목 서가 책을 빌려 간다고 말했다. 남궁서린기자
        """
    found = rows(page)
    outline = {part.line for part in found.document.outline}
    inside = {line for record in found.records for line in range(record.line_start, record.line_end + 1)}
    assert not outline & inside


@pytest.mark.parametrize(
    "text",
    [
        "우물 보도자료\n3월 5일부터 보도할 수 있습니다\n||\n보도자료\n담당 우물과 033-000-2094\n",
        "보도할수\n(\n(\n보\n||\n담당55-000",
    ],
)
def test_a_row_of_empty_cells_is_not_lost(rows: ReadRows, text: str) -> None:
    found = rows(text)
    assert found.document.kind == "release"
    assert [(record.line_start, record.line_end) for record in found.records] == [(1, text.rstrip().count("\n") + 1)]


def test_facts_stand_in_the_order_of_the_page_where_a_head_stands_apart(rows: ReadRows) -> None:
    found = rows("""
        솔바람일보
        2025년 3월 21일 금요일
        물레방아 12곳 다시 돌린다
        진안군은 골목 서가 9곳을 늘린다고 20일 밝혔다. 서가에는 책 100권을 놓는다.
        이웃은 골목 서가 책을 빌려 간다고 말했다. 남궁서린기자
        골목 서가 9곳 늘린다
        무주군은 물레방아 12곳을 다시 돌린다고 19일 밝혔다. 물레방아 구경에는 3천원을 받는다.
        군은 물레방아를 더 고친다고 말했다. 마지우기자
        """)
    starts = [fact.char_start for fact in found.facts]
    assert len({fact.record_id for fact in found.facts}) > 1
    assert starts == sorted(starts)
    # The heads stand apart: with the facts of a record together, the order would be another.
    by_record = sorted(found.facts, key=lambda fact: fact.record_id)
    assert [fact.char_start for fact in by_record] != starts
