"""Releases whose lines a printed page has broken: their lines as they were before.

What is asked of a release (headline, headings, paragraphs, tables without columns) is asked of whole paragraphs. So the
lines that only go on with the one above are folded into one first, and nothing else needs to know of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from parsers.endings import sentences
from parsers.kinds.release.cells import cells as lost_cells
from parsers.page import Page
from parsers.structure.flattened import are_cells
from parsers.structure.items import groups_of
from parsers.structure.joins import Joiner
from parsers.structure.prose import is_wrapped
from parsers.text.line import Line, folded

# The lines of the page that make up one, by the number of the first.
Wraps = Mapping[int, Line]
NO_WRAPS: Wraps = {}


def wraps_of(page: Page, text: Sequence[Line], apart: frozenset[int] = frozenset()) -> Wraps:
    """The lines that a page has broken, each folded into one; none where each paragraph stands on one line.

    How they are set is learned from all lines of the text; the numbers `apart` are of lines that go on with no other.
    """
    joiner = page.joiner_of(text)
    lines = [line for line in text if line.number not in apart]
    running = [line for line, lost in zip(lines, lost_cells(lines), strict=True) if not lost]
    if not joiner.layout.wraps or not is_wrapped(running):
        return NO_WRAPS
    # Of cells no sentence is made; what stands in one is text, however short its lines are.
    cells = are_cells(lines, joiner.layout)
    in_table = [cell and not sentences.ends(line.text) for line, cell in zip(lines, cells, strict=True)]
    groups = groups_of(lines, joiner, in_table)
    return {parts[0].number: _folded(parts, joiner) for lost, parts in groups if not lost and len(parts) > 1}


def _folded(parts: Sequence[Line], joiner: Joiner) -> Line:
    return folded(parts, [joiner.space_between(line, following) for line, following in pairwise(parts)])


def unwrapped(lines: Iterable[Line], wraps: Wraps) -> list[Line]:
    """The lines with those folded that go on with each other; they stay as they are where one of them is not there."""
    given = list(lines)
    found: list[Line] = []
    at = 0
    while at < len(given):
        whole = wraps.get(given[at].number, given[at])
        length = len(whole.physical)
        if whole.physical != tuple(given[at : at + length]):
            whole, length = given[at], 1
        found.append(whole)
        at += length
    return found
