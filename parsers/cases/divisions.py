"""What tells a division of a case's own, whatever its words: numbered parts or labelled points, the summary's words."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

import regex

from parsers.cases.blocks import block_key
from parsers.endings.line_endings import End, end_of
from parsers.structure.headings import Heading
from parsers.structure.margins import Layout
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.text.syllables import ending_in

# A name above labelled points has so many words at most.
MOST_WORDS = 3
FEWEST_NAMED = 2
# How parts of a block are numbered that are examples; and a word with its number (사례 1, [사례 1]).
PART_STYLES = ("dot", "paren", "bracket", "bracketed", "circled", "boxed", "korean", "korean_paren", "alpha")
WORD_AND_NUMBER = regex.compile(
    r"[\[【〔<(]\s?\p{Hangul}{2,4}\s?\d{1,2}(?=[\s.:)\]】〕>])|\p{Hangul}{2,4}\s\d{1,2}(?=[\s.:]|$)"
)
LONGEST_PART = 50


def counts_a_part(lines: Sequence[Line], at: int) -> bool:
    """Whether a line names a part of a block behind its number: short, no sentence, with text of no number below."""
    line = lines[at]
    if len(line.body) > LONGEST_PART or _is_statement(line.text) or at + 1 >= len(lines):
        return False
    return _is_numbered(line) and not _is_numbered(lines[at + 1])


def _is_statement(text: str) -> bool:
    """Whether a text closes as a statement does, or has some words and ends in a noun of a verb: 쉴 곳이 생김."""
    if end_of(text) in (End.CLOSED, End.COUNTED):
        return True
    return len(text.split()) > MOST_WORDS and text[-1] in ending_in("ㅁ")


def _is_numbered(line: Line) -> bool:
    number = number_of(line.text)
    return (number is not None and number.style in PART_STYLES) or WORD_AND_NUMBER.match(line.text) is not None


def heads_numbered_parts(lines: Sequence[Line], at: int, usual: Container[int]) -> bool:
    """Whether a line of some words stands above the first of several numbered parts: 1. …, further down 2. ….

    `usual` are the indices of the usual headings, which end a division.
    """
    first = number_of(lines[at + 1].text) if at + 1 < len(lines) else None
    if first is None or (first.style, first.value) != ("dot", 1) or number_of(lines[at].text) is not None:
        return False
    below = (number_of(lines[i].text) for i in range(at + 2, _end(lines, at + 2, usual)))
    return any(number is not None and (number.style, number.value) == ("dot", 2) for number in below)


def heads_labelled_points(lines: Sequence[Line], at: int, usual: Container[int], layout: Layout) -> bool:
    """Whether a line is one of several names in a block that stand above points with labels: (재택당직) …."""
    if not _names_labelled_points(lines, at, layout):
        return False
    others = (i for i in range(_start(at, usual), _end(lines, at + 1, usual)) if i != at)
    return any(_names_labelled_points(lines, i, layout) for i in others)


def named_in_summary(lines: Sequence[Line], named: Mapping[int, Heading]) -> frozenset[str]:
    """What the lines of the summary say, without their numbers; `named` are the lines that name usual blocks."""
    first = next((i for i, heading in named.items() if heading.kind == "summary"), len(lines))
    after = next((i for i in named if i > first), len(lines))
    return frozenset(block_key(line) for line in lines[first + 1 : after])


def head_what_is_named(lines: Sequence[Line], at: int, usual: Container[int], names: Container[str]) -> bool:
    """Whether a line is one of several in a block that `names` has, below a text of its own, each with text below it.

    A block that has none but theirs would be left empty.
    """
    if block_key(lines[at]) not in names:
        return False
    block = range(_start(at, usual), _end(lines, at + 1, usual))
    found = [i for i in block if block_key(lines[i]) in names]
    apart = all(b - a > 1 for a, b in pairwise([*found, block.stop]))
    return len(found) >= FEWEST_NAMED and apart and found[0] > block.start


def _start(at: int, usual: Container[int]) -> int:
    return next((i + 1 for i in range(at - 1, -1, -1) if i in usual), 0)


def _end(lines: Sequence[Line], start: int, usual: Container[int]) -> int:
    return next((i for i in range(start, len(lines)) if i in usual), len(lines))


def _names_labelled_points(lines: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether two or three words, no rest of the line above, stand above a point with its label in brackets."""
    if not 0 < at < len(lines) - 1:
        return False
    above, line, below = lines[at - 1 : at + 2]
    point = below.marker is None and below.text[0] == "(" and has_label(below.text)
    name = line.marker is None and 1 < len(line.text.split()) <= MOST_WORDS and number_of(line.text) is None
    begins = not above.trailing_space and layout.room(above, line.text, in_note=False) > 0
    return point and name and begins and end_of(line.text) is not End.OPEN
