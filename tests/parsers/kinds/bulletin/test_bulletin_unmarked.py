"""Titles that nothing marks, in sections of bulletins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.unmarked import find
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
MORE = "\n물길 새로 놓는다\n ○ 둑방 1㎞에 새 물길\n"


def test_plain_lines_set_off_head_items(content: Content) -> None:
    assert find(content(f"【1】 소식\n골목 등불 스무 곳\n ○ 열 곳은 새로 세움\n ○ 두 곳은 고침\n{MORE}")) == [1, 4]


@pytest.mark.parametrize(
    "section",
    [
        "○ 열 곳은 새로 세움\n" + MORE,  # no title right below the rubric
        "골목 등불 스무 곳\n\n ○ 열 곳은 새로 세움\n" + MORE,  # apart from its items
        "골목 등불 스무 곳을 세웠다.\n ○ 열 곳은 새로 세움\n" + MORE,  # a sentence
        "골목 등불 스무 곳과 " + "둑방 물길 열 곳과 " * 6 + "샘터\n ○ 열 곳은 새로 세움\n" + MORE,  # too long
        "기간 : 3월까지\n ○ 열 곳은 새로 세움\n" + MORE,  # a labelled value
        "골목 등불 스무 곳\n ※ 열 곳은 새로 세움\n" + MORE,  # a note
        "골목 등불 스무 곳\n ○ 열 곳은 새로 세움\n" + MORE + "\n지점\t비\n샘터\t3\n",  # a table set off as well
    ],
)
def test_where_anything_else_is_set_off_nothing_is_a_title(content: Content, section: str) -> None:
    assert find(content(f"【1】 소식\n{section}")) == []
