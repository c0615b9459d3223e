"""Numbered lines that count one after another: where one of them is a paragraph, none of them is a heading."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from parsers.kinds.release.headings import LONGEST
from parsers.language import sentences
from parsers.text.line import Line
from parsers.text.numbering import number_of

# Signs that count points of a text; figures with a point count its parts, of which one may be named in a sentence.
STYLES = frozenset({"circled", "paren"})


def of_paragraphs(lines: Sequence[Line], headings: Collection[int]) -> set[int]:
    """The indices among `headings` whose line counts on with one that is a paragraph: ① … 밝혔다, ② …"""
    return {
        i
        for series in _series(lines)
        if any(i not in headings and _is_paragraph(lines[i]) for i in series)
        for i in series
        if i in headings
    }


def _series(lines: Sequence[Line]) -> list[list[int]]:
    """The indices of lines whose numbers follow each other, by style."""
    found: list[list[int]] = []
    last: dict[str, tuple[int, list[int]]] = {}
    for i, line in enumerate(lines):
        number = number_of(line.headline)
        if number is None or number.style not in STYLES:
            continue
        value, series = last.get(number.style, (0, []))
        if number.value != value + 1 or not series:
            series = []
            found.append(series)
        series.append(i)
        last[number.style] = (number.value, series)
    return found


def _is_paragraph(line: Line) -> bool:
    return len(line.text) > LONGEST or sentences.ends(line.text)
