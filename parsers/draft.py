"""What a kind hands on: the parts of a document as the text gives them, before facts are found in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from parsers.text.line import Line
from parsers.text.source import Segments
from schemas.document import DocumentKind, Embargo, OutlinePart
from schemas.issue import Issue
from schemas.record import (
    Attachment,
    Attribute,
    Byline,
    Contact,
    Plan,
    RecordKind,
    Region,
    ScheduleEntry,
    SectionKind,
    Table,
)

# A text that facts are sought in, with the section it stands in; None for the head of a record.
Unit = tuple[SectionKind | None, Segments]


class InRecord(NamedTuple):
    """Where in a record a text stands: the section and the item by their places from 0, the item's level.

    All are None in the head and the contact, `item` and `level` in headings and tables as well.
    """

    section: int | None = None
    item: int | None = None
    level: int | None = None


NOWHERE = InRecord()
PlacedUnit = tuple[Unit, InRecord]
# What the caption of a picture is labelled with as an attachment.
PICTURE = "사진"


@dataclass(frozen=True, slots=True)
class LogicalItem:
    """An item with the lines it was joined from. `text` leaves the bullet out; `flattened` says it is a table run."""

    text: Segments
    lines: tuple[Line, ...]
    level: int
    marker: str | None
    flattened: bool

    @property
    def line(self) -> int:
        """Number of its first line."""
        return self.lines[0].number

    def texts(self) -> list[Segments]:
        """What mentions may stand in: the item's text; of a flattened table each line, for cells do not go on."""
        if not self.flattened:
            return [self.text]
        bounds = [i for i, char in enumerate(self.text.text) if char == "\n"]
        return [
            self.text.cut(a, b)
            for a, b in zip([0, *(i + 1 for i in bounds)], [*bounds, len(self.text.text)], strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its place: lines `[first:after)` by index. `cells` are its texts, for the facts in them."""

    first: int
    after: int
    table: Table
    cells: tuple[Segments, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands under a heading: items and tables, each in the order of the page."""

    items: tuple[LogicalItem, ...] = ()
    grids: tuple[Grid, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.items or self.grids)


@dataclass(frozen=True, slots=True)
class Block:
    """A headed block of a record.

    `heading_line` is None where the block has no heading; `head` are the texts of the heading, with all that stands on
    its lines. A block `in_head` holds the lines of a masthead: facts in it stand in no section.
    """

    kind: SectionKind
    heading: str | None
    heading_line: Line | None
    contents: Contents
    head: tuple[Segments, ...] = ()
    in_head: bool = False

    @property
    def items(self) -> tuple[LogicalItem, ...]:
        """Its items in order."""
        return self.contents.items

    @property
    def tables(self) -> list[Table]:
        """Its tables in order."""
        return [grid.table for grid in self.contents.grids]

    @property
    def line(self) -> int:
        """Number of the heading's line, or of the first item's or table's."""
        if self.heading_line:
            return self.heading_line.number
        return min([*(item.line for item in self.items), *(table.line for table in self.tables)])

    def placed(self, index: int) -> Iterator[PlacedUnit]:
        """All its texts with section and place of each; `index` is its own place among the blocks of its record."""
        section = None if self.in_head else self.kind
        here = NOWHERE if self.in_head else InRecord(index)
        yield from (((section, text), here) for text in self.head)
        for number, item in enumerate(self.items):
            place = NOWHERE if self.in_head else InRecord(index, number, item.level)
            yield from (((section, text), place) for text in item.texts())
        yield from (((section, cell), here) for grid in self.contents.grids for cell in grid.cells)


@dataclass(frozen=True)
class Draft:
    """A record being made.

    `head` are the texts of its head: the title as printed, what stands above and below it. `aside` are texts that stand
    in no block, each with its section: the contact line, the byline, captions, the events of a schedule. `published` is
    the item's own day, None where the document's counts.
    """

    kind: RecordKind
    lines: tuple[Line, ...]
    head: tuple[Segments, ...] = ()
    blocks: tuple[Block, ...] = ()
    aside: tuple[Unit, ...] = ()
    title: str | None = None
    category: str | None = None
    region: Region | None = None
    published: str | None = None
    lead: str | None = None
    summary: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    contacts: tuple[Contact, ...] = ()
    subtitles: tuple[str, ...] = ()
    plans: tuple[Plan, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    entries: tuple[ScheduleEntry, ...] = ()
    byline: Byline | None = None
    issues: tuple[Issue, ...] = ()

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The texts that facts are sought in: all that the record's lines say, each with the section it stands in."""
        return tuple(unit for unit, _ in self.placed)

    @cached_property
    def places(self) -> tuple[InRecord, ...]:
        """Where each of its units stands, in the same order."""
        return tuple(place for _, place in self.placed)

    @cached_property
    def placed(self) -> tuple[PlacedUnit, ...]:
        """Its units, each with its place."""
        heads: list[PlacedUnit] = [((None, text), NOWHERE) for text in self.head]
        blocks = (placed for index, block in enumerate(self.blocks) for placed in block.placed(index))
        return (*heads, *blocks, *((unit, NOWHERE) for unit in self.aside))


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document taken apart: its records, its own outline, and what is odd about it.

    `furniture` are the numbers of further lines without content that only the kind's own layout gives away: the head of
    a newsletter, what a blog prints around a post. `own_names` are the names, without spaces, by which the publisher
    speaks of itself: it is no organization of its own text.
    """

    kind: DocumentKind
    drafts: tuple[Draft, ...]
    outline: tuple[OutlinePart, ...] = ()
    furniture: tuple[int, ...] = ()
    title: str | None = None
    publisher: str | None = None
    audience: str | None = None
    published: str | None = None
    embargo: Embargo | None = None
    own_names: frozenset[str] = frozenset()
    issues: tuple[Issue, ...] = field(default=())


def attributes_in_order(attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """Attributes by line, those of one line in the order found."""
    return tuple(sorted(attributes, key=lambda attribute: attribute.line))
