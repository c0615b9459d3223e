"""What a file tells about spans of its source text beyond the characters; plain text tells nothing.

Every mark has `start` and `end`: offsets of characters in the source text from 0, end exclusive. Marks may lie in each
other: a note in a cell, a cell in a cell of another table. They are listed by start, of those that begin together the
longer first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PageMark:
    """A page, or what stands between two forced page breaks. `number` counts the file's own pages from 1.

    It is None where the format has no pages of its own: there only forced breaks are known.
    """

    start: int
    end: int
    number: int | None


@dataclass(frozen=True, slots=True)
class Furniture:
    """Whole lines without content: a running head or foot, a page number, what a web page prints around a text."""

    start: int
    end: int
    kind: Literal["header", "footer", "page_number", "navigation"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: row and column from 0, how many of them it covers, whether the file calls it a header.

    `table` counts the tables of the text from 0, one in a cell after the one that holds it. A cell covers its text, on
    one line or several; an empty one has an empty span, where it would stand.
    """

    start: int
    end: int
    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a table, by its number. It stands on lines of its own."""

    start: int
    end: int
    table: int


@dataclass(frozen=True, slots=True)
class ListNumber:
    """An automatic number or bullet at the head of a paragraph, written into the text as a reader sees it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a footnote or endnote, with its number at the head. `reference` is the span that refers to it."""

    start: int
    end: int
    kind: Literal["footnote", "endnote"]
    reference: tuple[int, int]


@dataclass(frozen=True, slots=True)
class TextBox:
    """The text of a drawn box, or of a table that only frames a text."""

    start: int
    end: int


Mark = PageMark | Furniture | Cell | Caption | ListNumber | Note | TextBox
