"""Which lines of a release are cells of a table whose columns the extraction has lost, one cell a line.

Paragraphs of releases stand on one line each, so a run of short lines that end no sentence is a table. Where a page
wrapped its lines `parsers/structure/flattened.py` decides by their width.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from parsers.endings import sentences
from parsers.evidence import settled
from parsers.kinds.release.annexes import annex_label
from parsers.kinds.release.headings import BRACKETED, SUB_HEADLINE
from parsers.text.bullets import is_note, marker_rank
from parsers.text.line import Line
from parsers.text.numbering import number_of

CELL = "cell of a release"
LONGEST_CELL = 60
SHORT = 22
# Words in brackets with so many syllables head the table; fewer are a cell.
HANGUL = regex.compile(r"\p{Hangul}")
TELLING = 5
# So many lines in a row are a table; with numbers among them fewer.
FEWEST = 5
FEWEST_WITH_NUMBERS = 3
NUMBER = regex.compile(r"[-+△▲▼∼~(]?\s?[\d,.]+\s?(?:%p?|\p{Hangul}{1,3})?\)?|-|–|\([\d.,%]+\)")


def cells(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is a cell of a lost table."""
    found = [False] * len(lines)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _may_be_cell(lines[end]):
            end += 1
        if end > at:
            first = at + _headings(lines[at:end])
            if _is_table(lines[first:end]):
                found[first:end] = [True] * (end - first)
        at = max(end, at + 1)
    for line, lost in zip(lines, found, strict=True):
        settled(CELL, line.number, None, lost, f"{'one' if lost else 'none'} of several short lines in a row")
    return found


def _may_be_cell(line: Line) -> bool:
    if len(line.text) > LONGEST_CELL or sentences.ends(line.text) or SUB_HEADLINE.fullmatch(line.text):
        return False
    if line.marker is not None and (marker_rank(line.marker) < 2 or is_note(line.marker)):
        return NUMBER.fullmatch(line.text) is not None
    return BRACKETED.fullmatch(line.text) is None or len(HANGUL.findall(line.text)) < TELLING


def _headings(lines: Sequence[Line]) -> int:
    """How many lines at the top of a run are headings above the table: an annex's label, its title, a box."""
    annex = annex_label(lines[0].text)
    return 0 if annex is None else min(1 if annex[1] else 2, len(lines))


def _is_table(lines: Sequence[Line]) -> bool:
    short = [line for line in lines if len(line.text) <= SHORT]
    numbers = sum(NUMBER.fullmatch(line.text) is not None for line in lines)
    dashes = sum(line.marker == "-" and NUMBER.fullmatch(line.text) is None for line in lines)
    if 2 * len(short) < len(lines) or 2 * dashes > len(lines) or _is_list(lines):
        return False
    return len(lines) >= FEWEST or (len(lines) >= FEWEST_WITH_NUMBERS and numbers >= 2)


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether the lines are the points of a list, each with the next number before it."""
    numbers = [number_of(line.headline) for line in lines]
    return all(
        one is not None and two is not None and one.style == two.style != "bare" and two.value == one.value + 1
        for one, two in pairwise(numbers)
    )
