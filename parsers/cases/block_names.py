"""What a block is called, and how its heading is set off from the text, whatever its words are."""

from __future__ import annotations

import regex

from parsers.cases.region_lines import BRACKETED, region_line
from parsers.structure.headings import named
from parsers.text.bullets import may_head
from parsers.text.line import Line
from parsers.text.numbering import behind_number, number_of

# The heading that opens a book's cases is short, and several cases have it.
NAME = regex.compile(r"[\p{Hangul}·･ㆍ/()]{2,14}")
BLOCK_LABEL = regex.compile(r"[(\[【](?P<name>[\p{Hangul} ]{2,10})[)\]】]\s?(?=\S)")


def name_of(line: Line) -> str:
    """What a heading is called, without number, spaces, brackets and the mark of a question."""
    return "".join(line.body[behind_number(line.body) :].split()).strip("[]【】<>()?!")


def is_short_name(line: Line) -> bool:
    """Whether a line, number and brackets apart, is a name as blocks have them: a cell of some letters and no more."""
    return "\t" not in line.text and NAME.fullmatch(name_of(line)) is not None


def is_plain_name(line: Line) -> bool:
    """Whether a line is a short name that nothing sets off, and no region's."""
    return line.marker is None and is_short_name(line) and region_line(line) is None


def form_of(line: Line) -> str | None:
    """How a heading is set off from the text: its bullet, its brackets or the style of its number; None for nothing."""
    if line.marker is not None:
        return line.marker
    if BRACKETED.fullmatch(line.body):
        return line.body[0]
    number = number_of(line.body)
    return number.style if number else None


def labels_block(line: Line) -> bool:
    """Whether an item begins with the name of a usual block in brackets: ○ (배경) …."""
    label = BLOCK_LABEL.match(line.body) if line.marker is not None else None
    return label is not None and named(label["name"]) is not None


def block_name(line: Line) -> str:
    """What the block is called that a line heads, or names before its text."""
    label = BLOCK_LABEL.match(line.body) if line.marker is not None else None
    return "".join(label["name"].split()) if label and named(label["name"]) else name_of(line)


def looks_like_block(line: Line) -> bool:
    """Whether a line has the form of a block's heading: a short name in brackets, behind a number or a bullet."""
    bracketed = BRACKETED.fullmatch(line.body) is not None
    marked = bracketed or may_head(line.marker) or (line.marker is None and number_of(line.body) is not None)
    return marked and is_short_name(line) and (bracketed or len(name_of(line)) > 2)
