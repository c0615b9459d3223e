"""A document before it becomes text: what every format with paragraphs and tables is read into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal


@dataclass(slots=True)
class Paragraph:
    """Text with what is anchored in it, in order. `label` is its automatic number or bullet as the reader sees it.

    A line break is a `\\n` in the text. `breaks_page` says that a page is forced to begin here.
    """

    parts: list[Part] = field(default_factory=list)
    label: str = ""
    breaks_page: bool = False
    printed: bool = False

    def add(self, text: str) -> None:
        """Puts text behind what is there."""
        if text:
            self.parts.append(text)


@dataclass(slots=True)
class TableCell:
    """A cell: row and column from 0, rows and columns it covers, its paragraphs."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False
    paragraphs: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table. `inline`: it stands in its line like a character, not beside the paragraph that anchors it."""

    cells: list[TableCell]
    inline: bool = True
    caption: list[Paragraph] = field(default_factory=list)
    caption_below: bool = False


@dataclass(slots=True)
class Box:
    """A drawn box with text. `inline` as with tables."""

    paragraphs: list[Paragraph]
    inline: bool = False


@dataclass(slots=True)
class NoteText:
    """A footnote or endnote at the place that refers to it; `number` as shown there and at its head: `1)`."""

    kind: Literal["footnote", "endnote"]
    number: str
    paragraphs: list[Paragraph]


@dataclass(slots=True)
class Running:
    """A running head or foot where the file anchors it, a printed page number, what a web page prints around."""

    kind: Literal["header", "footer", "page_number", "navigation"]
    paragraphs: list[Paragraph]


Part = str | Table | Box | NoteText | Running
# What is read into blocks: the sections of a document, each with its paragraphs.
Section = list[Paragraph]


def paragraphs_in(sections: list[Section]) -> Iterator[Paragraph]:
    """Every paragraph, however deep it lies, in order."""
    for section in sections:
        for paragraph in section:
            yield paragraph
            for part in paragraph.parts:
                if isinstance(part, Table):
                    yield from paragraphs_in([part.caption, *(cell.paragraphs for cell in part.cells)])
                elif not isinstance(part, str):
                    yield from paragraphs_in([part.paragraphs])


def hold_text(paragraphs: list[Paragraph]) -> bool:
    """Whether there is anything to read in paragraphs, however deep it lies."""
    found = paragraphs_in([paragraphs])
    return any(isinstance(part, str) and part.strip() for paragraph in found for part in paragraph.parts)
