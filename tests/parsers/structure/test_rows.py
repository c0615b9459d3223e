"""What a line looks like as a row of a table that lost its columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.rows import (
    has_columns_alike,
    is_like,
    is_row_of_numbers,
    names_a_column,
    names_columns,
    starts_table_header,
)
from parsers.text.line import Line
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("구 분 지난해 올해", True),  # by its first word
        ("의자 기존 개선", True),  # two words that head columns
        ("모임일정 모임장소 모임인원 이름", True),  # three compounds that end so
        ("모임 고운 상 예쁜 상 큰 상", False),  # a syllable alone says nothing
        ("모임 의자 삯 나무 의자 돌 의자", True),  # all columns end alike
        ("수혜자 내 용", True),  # letterspaced
        ("운영 전 (Old) 운영 후 (New)", True),  # what brackets say more of them does not count
        ("골목 다음날 비고", True),  # the last column
        ("시간 단축", False),  # of two words one is none
        ("시간 내용", True),
        ("구분 2031년", True),  # a year
        ("골목 지난해 올해", False),
        ("모임일정 3회 모임장소 2곳 모임인원 8명", False),  # values among them: a row
        ("기존 의자를 고쳐 쓰는 모임의 내용", False),  # two of them in a sentence
        ("- 의자 기존 개선", False),  # an item
    ],
)
def test_a_header_row_has_words_that_head_columns(lines: ReadLines, text: str, heads: bool) -> None:
    assert names_columns(lines(text).content[0]) is heads


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("구분 지난해 올해", True),
        ("구 분 지난해 올해", True),  # letterspaced
        ("연번 의자 이름", True),
        ("영 역 의자 이름", True),  # what heads any column, letterspaced
        ("영역 의자 이름", False),
        ("구 분 내 용", True),  # though all of it is letterspaced
        ("대 상 : 골목 어르신", False),  # a label
        ("사업명 : 골목 의자 놓기", False),
        ("구분율 96%", False),  # another word
        ("지난해 구분 올해", False),  # not the first word
        ("- 구분 없이 누구나 앉음", False),  # a bulleted item
    ],
)
def test_a_header_begins_with_the_name_of_the_first_column(
    line: Callable[[str], Line], text: str, expected: bool
) -> None:
    assert starts_table_header(line(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자 1,240명 3,560명 2,100명", True),
        ("의자 2분 43초 1분 38초", True),  # durations
        ("148 150 이름표 단 의자가 늘어남", True),  # two bare numbers open no statement
        ("(2031. 4.) (2031. 6.) (2031. 9. ~)", True),  # below the boxes of a diagram
        ("의자 놓기 : 2031. 4. ~ 2031. 6.", False),  # a date
        ("2031년 12월 의자 40개를 놓음", False),
        ("의자 40개를 골목 3곳에 놓음", False),
    ],
)
def test_numbers_make_a_row(lines: ReadLines, text: str, expected: bool) -> None:
    assert is_row_of_numbers(lines(text).content[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("놓은 의자 나무 7개(28kg) 쇠붙이 1개(9.5kg)", True),  # words differ, their form does not
        ("동네 모두 3개동 2개동", True),  # the same unit twice
        ("모임 날짜 8월 1일", False),  # a month and its day
        ("나무 의자 돌 의자", False),  # no number
        ("- 의자 7개 의자 1개", False),  # an item
    ],
)
def test_cells_of_one_form_stand_side_by_side(lines: ReadLines, text: str, expected: bool) -> None:
    assert has_columns_alike(lines(text).content[0]) is expected


def test_a_row_is_like_two_rows_that_begin_so_and_share_a_word(lines: ReadLines) -> None:
    first, second, third, other = lines(
        "상장 골목 상 ▸주는곳 : 시장\n상장 의자 상 ▸주는곳 : 군수\n상장 그늘 상 ▸주는곳 : 이장\n상장 하나를 받음\n"
    ).content
    assert is_like(third, [first, second])
    assert not is_like(third, [first])
    assert not is_like(other, [first, second])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("개선 전", True),
        ("지원 내용", True),
        ("내 용", True),
        ("골목 의자", False),
        ("의자를 고치는 골목 모임의 내용", False),  # words enough for an item
        ("- 내용", False),
    ],
)
def test_a_line_of_one_or_two_words_may_head_a_column(lines: ReadLines, text: str, expected: bool) -> None:
    assert names_a_column(lines(text).content[0]) is expected
