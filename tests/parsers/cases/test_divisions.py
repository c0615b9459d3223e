"""What stands below a division of a case's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.divisions import head_what_is_named, heads_labelled_points, heads_numbered_parts
from parsers.structure.margins import Layout
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
LAYOUT = Layout(30.0, 30.0)


@pytest.mark.parametrize(
    ("text", "usual", "expected"),
    [
        ("골목 의자 함께 놓기\n1. 자리 고르기\n어귀마다 한 곳\n2. 의자 놓기\n", set(), True),
        ("골목 의자 함께 놓기\n1. 자리 고르기\n어귀마다 한 곳\n", set(), False),  # one alone is no list
        ("골목 의자 함께 놓기\n1. 자리 고르기\n주요성과\n2. 의자 놓기\n", {2}, False),  # in another block
        ("골목 의자 함께 놓기\n2. 자리 고르기\n3. 의자 놓기\n", set(), False),  # no first one
        ("1. 골목 의자\n1. 자리 고르기\n2. 의자 놓기\n", set(), False),  # itself a part
        ("골목 의자 함께 놓기\n", set(), False),
    ],
)
def test_numbered_parts_below_a_line_make_it_their_head(
    content: Content, text: str, usual: set[int], expected: bool
) -> None:
    assert heads_numbered_parts(content(text), 0, usual) is expected


@pytest.mark.parametrize(
    ("text", "usual", "expected"),
    [
        ("끝\n의자 바꾸기\n(나무) 서른 개\n그늘 넓히기\n(마당) 두 곳\n", set(), True),
        ("끝\n의자 바꾸기\n(나무) 서른 개\n", set(), False),  # one alone may be an item
        ("끝\n의자 바꾸기\n(나무) 서른 개\n주요성과\n그늘 넓히기\n(마당) 두 곳\n", {3}, False),  # in another block
        ("끝\n의자 바꾸기\n- (나무) 서른 개\n그늘 넓히기\n- (마당) 두 곳\n", set(), False),  # items below an item
        ("끝\n의자를\n(나무) 서른 개\n그늘 넓히기\n(마당) 두 곳\n", set(), False),  # no name
        (
            "골목 어귀마다 의자를 놓아 두고 오가는 어르신의 \n의자 바꾸기\n(나무) 서른 개\n그늘 넓히기\n(마당) 둘\n",
            set(),
            False,
        ),
    ],
)
def test_names_above_labelled_points_come_in_several(
    content: Content, text: str, usual: set[int], expected: bool
) -> None:
    assert heads_labelled_points(content(text), 1, usual, LAYOUT) is expected


@pytest.mark.parametrize(
    ("text", "usual", "expected"),
    [
        ("이야기\n의자 바꾸는 날\n서른 개\n함께 쉬는 골목\n두 곳\n", set(), True),
        ("이야기\n1. 의자 바꾸는 날\n서른 개\n2. 함께 쉬는 골목\n두 곳\n", set(), True),  # numbered
        ("추진방향\n의자 바꾸는 날\n서른 개\n함께 쉬는 골목\n두 곳\n", {0}, False),  # all that the block has
        ("이야기\n의자 바꾸는 날\n서른 개\n두 곳\n", set(), False),  # one alone may be an item that says it again
        ("이야기\n의자 바꾸는 날\n함께 쉬는 골목\n두 곳\n", set(), False),  # nothing below it
        ("이야기\n의자 바꾸는 날\n서른 개\n주요성과\n함께 쉬는 골목\n두 곳\n", {3}, False),  # in another block
    ],
)
def test_names_of_the_summary_head_parts_where_several_come_again(
    content: Content, text: str, usual: set[int], expected: bool
) -> None:
    names = frozenset({"의자바꾸는날", "함께쉬는골목"})
    assert head_what_is_named(content(text), 1, usual, names) is expected
