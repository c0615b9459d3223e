"""The other page of each sheet, and the totals of tables, which may lie between two numbers of pages by chance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]


def page(number: int) -> str:
    """Four lines as no other page has them."""
    name = "가나다라마바사아자차"[number % 10]
    return f"우물 {name}을 파고 물통을 단다\n둘레에 {name}을 심는다\n지붕 {name}를 얹는다\n이끼 {name}를 걷어 낸다\n"


def book(below: list[str]) -> str:
    """A book whose left pages alone have feet, with a text below each."""
    pages = (f"{page(i)}\n{6 + 2 * i} 물길 따라 2031\n\n{text}\n" for i, text in enumerate(below))
    return f"물길 따라 2031\n우물군 물관리과\n\n{''.join(pages)}{page(9)}"


def printed(lines: ReadLines, text: str, start: str) -> list[str]:
    """The lines that begin so and are none of the content."""
    written = text.splitlines()
    return [written[number - 1] for number in lines(text).furniture if written[number - 1].startswith(start)]


def test_the_right_page_prints_its_part(lines: ReadLines) -> None:
    text = book([f"{page(5 + i)}\n첫째 마당 우물 {7 + 2 * i}\n" for i in range(3)])
    assert printed(lines, text, "첫째 마당") == ["첫째 마당 우물 7", "첫째 마당 우물 9", "첫째 마당 우물 11"]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_the_total_of_one_table_counts_a_page_by_chance(lines: ReadLines, gap: str) -> None:
    text = book([f"두레박을 센 날\n아침 {n - 3}\n저녁 3\n{gap}합 계 {n}\n" for n in (7, 45, 88)])
    assert printed(lines, text, "합 계") == []


@pytest.mark.parametrize("row", ["아침 {} 두레박", "아침 {}"])
def test_a_total_right_below_its_rows_counts_no_page(lines: ReadLines, row: str) -> None:
    text = book([f"두레박을 센 날\n{row.format(n - 3)}\n합 계 {n}\n" for n in (7, 9, 11)])
    assert printed(lines, text, "합 계") == []
