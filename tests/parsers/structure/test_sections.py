"""Headings to blocks: who holds what stands before, between and behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.draft import Contents
from parsers.page import Page
from parsers.structure.sections import PlacedHeading, sections
from schemas.record import SectionKind

ReadPage = Callable[[str], Page]


def blocks_of(page: Page, *heads: int) -> list[tuple[str, str | None, list[str]]]:
    """Kind, heading and items of the blocks whose headings stand at indices."""
    placed = [PlacedHeading(i, i + 1, "plan", page.content[i].text, page.content[i], ()) for i in heads]

    def between(first: int, after: int, _kind: SectionKind) -> Contents:
        return page.contents(page.content[first:after])

    found = sections(0, len(page.content), placed, between)
    return [(block.kind, block.heading, [item.text.text for item in block.items]) for block in found]


LINES = "○ 가\n○ 나\n○ 다\n"


@pytest.mark.parametrize(
    ("heads", "blocks"),
    [
        ((), [("other", None, ["가", "나", "다"])]),
        ((0,), [("plan", "○ 가", ["나", "다"])]),  # nothing before the first heading: no block
        ((1,), [("other", None, ["가"]), ("plan", "○ 나", ["다"])]),
        ((2,), [("other", None, ["가", "나"]), ("plan", "○ 다", [])]),  # nothing behind the last
        ((0, 1), [("plan", "○ 가", []), ("plan", "○ 나", ["다"])]),
    ],
)
def test_a_block_reaches_to_the_next_heading(page: ReadPage, heads: tuple[int, ...], blocks: object) -> None:
    assert blocks_of(page(LINES), *heads) == blocks


def test_no_lines_are_no_block(page: ReadPage) -> None:
    assert blocks_of(page("")) == []


def test_what_stands_behind_the_colon_of_a_heading_opens_its_block(page: ReadPage) -> None:
    one = page("주요내용: 의자\n○ 그늘막\n")
    opening = tuple(one.items(one.content[:1]))
    heading = PlacedHeading(0, 1, "overview", "주요내용", one.content[0], (one.whole(one.content[0]),), opening)
    (block,) = sections(0, 2, [heading], lambda first, after, _kind: one.contents(one.content[first:after]))
    assert [item.text.text for item in block.items] == ["주요내용: 의자", "그늘막"]
    assert {section for (section, _), _ in block.placed(0)} == {"overview"}


def test_what_stands_between_is_asked_for_with_the_kind_of_its_block(page: ReadPage) -> None:
    one = page("○ 가\n나\n○ 다\n")
    asked: list[tuple[int, int, str]] = []

    def between(first: int, after: int, kind: SectionKind) -> Contents:
        asked.append((first, after, kind))
        return Contents()

    sections(0, 3, [PlacedHeading(1, 2, "results", "나", one.content[1], ())], between)
    assert asked == [(0, 1, "other"), (2, 3, "results")]
