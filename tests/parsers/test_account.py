"""Line accounting: every line has one owner, and a document whose account does not balance is never written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.account import check
from parsers.document import Origin, parse, rows_of
from parsers.draft import Contents, Parsed
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.lines import Lines
from parsers.text.source import SourceText, normalise
from schemas.document import OutlinePart
from schemas.errors import InternalError

NOTE = "나무 의자를 놓음\n\n돌 의자를 놓음\n- 3 -\n"
Book = tuple[SourceText, Lines, Parsed]


@pytest.fixture
def note(source: Callable[[str], SourceText], korean: Korean) -> Book:
    page = Page(source(NOTE), korean)
    return page.source, page.lines, parse(page)


def test_the_account_of_a_parsed_document_balances(note: Book) -> None:
    check(*note)


def test_a_line_without_an_owner_is_told(note: Book) -> None:
    source, lines, parsed = note
    with pytest.raises(InternalError, match="line 1 belongs to 0 parts"):
        check(source, lines, replace(parsed, drafts=()))


def test_a_line_with_two_owners_is_told(note: Book) -> None:
    source, lines, parsed = note
    with pytest.raises(InternalError, match="line 1 belongs to 2 parts"):
        check(source, lines, replace(parsed, drafts=parsed.drafts * 2))


def test_rules_of_a_table_hold_nothing_that_could_be_lost(korean: Korean) -> None:
    text = "|지출|60|62|\n-나무 의자 150개 설치\n---\n**□추진실적('31.12월말)**\n|---|---|---|\n|구분|2031년|2032년|\n"
    found = rows_of(SourceText(normalise(text)), ORIGIN, korean)
    assert "2032년" in found.records[-1].model_dump_json()


def test_furniture_is_owned_as_well(note: Book) -> None:
    source, lines, parsed = note
    with pytest.raises(InternalError, match="line 4 belongs to 0 parts"):
        check(source, replace(lines, furniture=()), parsed)


def test_a_blank_line_has_no_owner(note: Book) -> None:
    source, lines, parsed = note
    with pytest.raises(InternalError, match="line 2 belongs to 1 parts"):
        check(source, lines, replace(parsed, outline=(OutlinePart(title="", line=2, entries=[]),)))


def test_a_line_lost_inside_its_record_is_told(note: Book) -> None:
    source, lines, parsed = note
    (draft,) = parsed.drafts
    (block,) = draft.blocks
    cut = (replace(block, contents=Contents(block.items[:1])),)
    with pytest.raises(InternalError, match="line 3 is lost inside the record that begins at line 1"):
        check(source, lines, replace(parsed, drafts=(replace(draft, blocks=cut),)))


# Lines of casebooks in any order, and anything else a file may hold.
BOOK_LINES = st.sampled_from(
    [
        "강원 고성군",
        " 부산 중구",
        "서울 마포구",
        "고성군",
        "골목을 살리는 손길",
        "(나무 의자)",
        "(장을 보고 돌아가는 어르신이",
        "쉬어 가는 의자)",
        "주요내용요약",
        "추진배경",
        "□ 사업개요",
        "3. 주요성과",
        "참고 1 관련 사진",
        "참 고",
        "목차",
        "나무 의자 ······ 12",
        "문의하실 곳 : 강원 고성군 골목과 우보람(☎ 033-000-7101)",
        "ㅣ : 부산 중구 골목과 나은솔(☎ 051-000-71033)",
        "문의처 :",
        "골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서 ",
        "쉬어 가는 자리로 만들고 골목 주민이 함께 돌봄",
        "사 업 비 : 4천만원 / (사업기간) 2020. 3. ~ 11.",
        "(추진실적)",
        "구 분 지난해 올해",
        "12개",
        "→",
        "ㅇ 의자 40개",
        "  - 나무 의자 https://bench.example.kr",
        "* 돌 의자는 빼고 셈 nasol@bench.example.kr",
        "12",
        "- 13 -",
        "\f14",
        "",
        "",
        "\u3000",
        "�과수원",
    ]
)
ODD_TEXT = st.text(alphabet="가나 1.(:-□ㅇ*☎@/\t\f\r\x1f\u3000\ufffd\u200b", max_size=20)
DOCUMENTS = st.lists(BOOK_LINES | ODD_TEXT | st.text(max_size=12), max_size=40).map("\n".join)
ORIGIN = Origin("0123456789abcdef", "시험.txt", "0" * 64, 1, "txt", "utf-8", "gongbo test")


@settings(max_examples=150)
@given(DOCUMENTS)
def test_the_account_of_any_text_balances(korean: Korean, text: str) -> None:
    source = SourceText(normalise(text))
    found = rows_of(source, ORIGIN, korean)
    inside = [(record.line_start, record.line_end) for record in found.records]
    assert inside == sorted(inside)
    assert (found.document.records, found.document.facts) == (len(found.records), len(found.facts))


@settings(max_examples=100)
@given(DOCUMENTS)
def test_every_character_behind_a_bullet_stands_in_exactly_one_text_of_its_record(korean: Korean, text: str) -> None:
    page = Page(SourceText(normalise(text)), korean)
    source = page.source
    for draft in parse(page).drafts:
        pieces = [piece for _, segments in draft.units for piece in segments.pieces if not piece.inserted]
        held = Counter(offset for piece in pieces for offset in range(piece.start, piece.end))
        for line in draft.lines:
            assert {held[at] for at in range(line.body_start, line.end) if not source.text[at].isspace()} == {1}


@settings(max_examples=150)
@given(DOCUMENTS)
def test_every_fact_of_any_text_stands_where_it_says(korean: Korean, text: str) -> None:
    source = SourceText(normalise(text))
    found = rows_of(source, ORIGIN, korean)
    records = {record.record_id: record for record in found.records}
    for fact in found.facts:
        assert source.text[fact.char_start : fact.char_end] == fact.text
        assert source.line_at(fact.char_start) == fact.line
        assert records[fact.record_id].char_start <= fact.char_start < fact.char_end <= records[fact.record_id].char_end
