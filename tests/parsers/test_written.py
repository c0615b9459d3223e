"""The words of a row as the source writes them, though they were found in plain characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.text.plain import plain
from parsers.text.source import SourceText
from parsers.written import Written
from schemas.record import Attribute, Byline, Table

ReadRows = Callable[[str], Rows]


def written(text: str) -> Written:
    return Written(plain(SourceText(text)))


def test_words_are_looked_up_from_the_line_of_their_row_on() -> None:
    row = Attribute(key="기간", name=None, value="3~5월", line=2)
    assert written("기간：3∼5월\n기간：3〜5월\n").row(row).value == "3〜5월"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("우물ㆍ두레박 모임", "우물·두레박 모임", "우물ㆍ두레박 모임"),
        ("우물ㆍ두레\n박 모임", "우물·두레박 모임", "우물ㆍ두레박 모임"),  # joined over a line end
        ("（우물ㆍ길） 곁의 두레박", "(우물·길) 두레박", "（우물ㆍ길） 두레박"),  # put together of parts
        ("우물ㆍ길", "물통·길", "물통·길"),  # words of its own
        ("우\u200b물 ㆍ길", "우물 ∙길", "우물 ㆍ길"),
    ],
)
def test_words_get_their_characters_back(text: str, words: str, expected: str) -> None:
    row = Byline(person=words, email=None, outlet=None)
    assert written(text).row(row).person == expected


def test_the_cells_of_a_table_get_them_back() -> None:
    row = Table(line=1, caption=None, unit=None, header=["우물(개)"], rows=[["3~5", ""]], spans=[])
    found = written("우물（개）\n３〜５\n").row(row)
    assert (found.header, found.rows) == (["우물（개）"], [["３〜５", ""]])


def test_rows_hold_the_signs_of_the_source(rows: ReadRows) -> None:
    found = rows("""
        （사업기간）\u00a02031.\u20603.∼5.
        ㆍ물길ㆍ우물을 12％ → 20％로 늘림
        """)
    (record,) = found.records
    assert [(item.marker, item.text) for item in record.sections[0].items] == [
        (None, "（사업기간） 2031.3.∼5."),
        ("ㆍ", "물길ㆍ우물을 12％ → 20％로 늘림"),
    ]
    assert [(fact.type, fact.text) for fact in found.facts] == [
        ("date", "2031.\u20603.∼5."),
        ("percent", "12％"),
        ("change", "12％ → 20％"),
        ("percent", "20％"),
    ]
    assert (record.char_start, record.char_end) == (0, 40)
