"""Lines of one mark: those that are paragraphs of a list, those that stand apart as headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.kinds.release.series import of_paragraphs, set_apart
from parsers.text.line import Line

LONG = (
    "길은 모두 12km이며, 누구나 걸을 수 있도록 가파른 곳에는 나무 계단을 놓고, "
    "마을마다 의자 셋과 물 마시는 곳을 두려는 계획"
)


@pytest.mark.parametrize(
    ("text", "headings", "apart"),
    [
        (f"① {LONG}\n- 올가을\n② 쉼터와 안내판\n□ 계획\n", [2, 3], {2}),
        ("① 길을 놓는다.\n② 쉼터와 안내판\n", [1], {1}),
        ("① 길과 계단\n- 올가을\n② 쉼터와 안내판\n- 내년\n", [0, 2], set()),  # both are headings
        (f"① {LONG}\n□ 계획\n① 쉼터와 안내판\n", [2], set()),  # another list
        (f"1. {LONG}\n2. 쉼터와 안내판\n", [1], set()),  # parts of the text
    ],
)
def test_where_one_is_a_paragraph_none_is_a_heading(
    content: Callable[[str], list[Line]], text: str, headings: list[int], apart: set[int]
) -> None:
    assert of_paragraphs(content(text), headings) == apart


PROSE = "길은 모두 12km이며, 누구나 걸을 수 있도록 가파른 곳에는 나무 계단을 놓았다. 의자도 놓았다."


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("◇ 숲은 낮에, 골목은 밤에", "◇ 고치고, 쉬고", {1, 3}),
        ("1. 벽을 넘다", "2. 함께 걷는다", {1, 3}),
        ("1. 벽을 넘다", "3. 함께 걷는다", set()),  # the numbers do not count
        ("◇ 벽을 넘다", "◇ 함께 걷는다.", set()),  # a sentence with its point
        ("○ 벽을 넘다", "○ 함께 걷는다", set()),  # the bullet of items
        ("◇ 벽을 넘다", "□ 함께 걷는다", set()),  # one of each
        ("□ 때: 3월 4일", "□ 곳: 숲길 어귀", set()),  # labelled values
        ("① 벽을 넘는다", "② 함께 걷는다", set()),  # points of a list
    ],
)
def test_lines_of_one_mark_that_stand_apart_above_prose_are_headings(
    content: Callable[[str], list[Line]], first: str, second: str, found: set[int]
) -> None:
    lines = content(f"{PROSE}\n\n{first}\n\n{PROSE}\n\n{second}\n\n{PROSE}\n")
    lines[0] = replace(lines[0], parts=(lines[0], lines[0]))  # a paragraph over two lines
    assert set_apart(lines, [False] * len(lines)) == found


def test_one_of_them_may_stand_above_items(content: Callable[[str], list[Line]]) -> None:
    more = "\n□ 골목 잇기\n\nㅇ 기간 : 3월\n"
    lines = content(f"{PROSE}\n\n□ 벽을 넘다\n\n{PROSE}\n\n□ 함께 걷는다\n\n{PROSE}\n{more}")
    lines[0] = replace(lines[0], parts=(lines[0], lines[0]))
    assert set_apart(lines, [False] * len(lines)) == {1, 3, 5}


def test_blank_lines_tell_nothing_where_they_part_all_lines(content: Callable[[str], list[Line]]) -> None:
    lines = content(f"{PROSE}\n\n◇ 벽을 넘다\n\n{PROSE}\n\n◇ 함께 걷는다\n\n{PROSE}\n")
    assert set_apart(lines, [False] * len(lines)) == set()


def test_a_cell_of_a_table_is_no_heading(content: Callable[[str], list[Line]]) -> None:
    lines = content(f"{PROSE}\n\n◇ 벽을 넘다\n\n{PROSE}\n\n◇ 함께 걷는다\n\n{PROSE}\n")
    lines[0] = replace(lines[0], parts=(lines[0], lines[0]))
    assert set_apart(lines, [False, True, False, False, False]) == set()
