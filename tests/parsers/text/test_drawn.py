"""Edges of boxes that a text draws with characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.drawn import without_bars
from parsers.text.lines import Lines

ReadLines = Callable[[str], Lines]


@pytest.mark.parametrize("edge", ["┌──────┐", "╔══════╗", "├───┼───┤", "╭ ─ ─ ╮"])
def test_the_edge_of_a_box_is_furniture(lines: ReadLines, edge: str) -> None:
    found = lines(f"{edge}\n  마을 우물\n└──────┘\n두레박 12개\n")
    assert found.furniture == (1, 3)
    assert [line.text for line in found.content] == ["마을 우물", "두레박 12개"]


@pytest.mark.parametrize("text", ["──────", "│ 마을 우물 │", "┌ 마을 우물 ┐", "└ 두레박 12개"])
def test_other_lines_with_strokes_are_none(lines: ReadLines, text: str) -> None:
    assert lines(f"{text}\n두레박 12개\n").furniture == ()


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("│ 마을 우물 │", "마을 우물"),
        ("┃ 마을 우물", "마을 우물"),
        ("│ 마을 │ 우물 │", "│ 마을 │ 우물 │"),  # cells
        ("마을 우물 │", "마을 우물 │"),
    ],
)
def test_bars_before_and_behind_a_text_are_none_of_it(lines: ReadLines, text: str, inside: str) -> None:
    (line,) = lines(f"{text}\n").content
    assert without_bars(line).text == inside


def test_no_page_begins_below_an_edge(lines: ReadLines) -> None:
    found = lines("두레박 12개\n┌──────┐\n마을 우물\n└──────┘\n")
    assert [line.page_start for line in found.content] == [True, False]
