"""Items that a page ran together on one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.run_on import apart
from parsers.page import Page

ReadPage = Callable[[str], Page]
LONG = "길과 의자를 늘려 이용자가 지난달보다 1.2% 늘었다"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            f"□ (숲길) {LONG} * 군과 함께 □ (쉼터) {LONG}□ (계단) {LONG}",
            [("□", 0, f"(숲길) {LONG}"), ("*", 1, "군과 함께"), ("□", 0, f"(쉼터) {LONG}"), ("□", 0, f"(계단) {LONG}")],
        ),
        (
            f"□ 2월에는 {LONG}□ 쉼터는 {LONG}",
            [("□", 0, f"2월에는 {LONG}"), ("□", 0, f"쉼터는 {LONG}")],
        ),  # begins with a number
        (f"□ ‘숲길’ {LONG} □ 쉼터는 {LONG} □ 계단은 {LONG}", []),  # its beginning would be lost
        (f"□ (숲길) {LONG} * 군과 함께", []),  # one item with a note
        ("□ 참가 구분 □ 어른 □ 어린이", []),  # boxes to tick
        (f"{LONG} □ (쉼터) {LONG} □ (계단) {LONG}", []),
    ],
)
def test_each_bullet_on_the_line_begins_an_item(page: ReadPage, text: str, items: list[tuple[str, int, str]]) -> None:
    read = page(f"{text}\n")
    found = apart(read, read.content[0])
    assert [(item.marker, item.level, item.text.text) for item in found] == items
