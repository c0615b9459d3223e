"""What a kind parser hands on: the parts of a document as the text gives them, before facts are found in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parsers.lines import Line
from parsers.outline import LogicalItem
from parsers.text import Segments
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
# What the caption of a picture is labelled with as an attachment.
PICTURE = "사진"


@dataclass(frozen=True, slots=True)
class Block:
    """A headed block of a record. `heading_line` is None where the block has no heading."""

    kind: SectionKind
    heading: str | None
    heading_line: Line | None
    items: tuple[LogicalItem, ...]
    tables: tuple[Table, ...] = ()

    @property
    def line(self) -> int:
        """Number of the heading's line, or of the first item's or table's."""
        if self.heading_line:
            return self.heading_line.number
        return min([*(item.line for item in self.items), *(table.line for table in self.tables)])


@dataclass(frozen=True, slots=True)
class Draft:
    """A record being made.

    `units` are the texts that facts are sought in, each with the section it stands in; a headline printed apart from
    its story is one of them as well. `published` is the item's own day, None where the document's counts.
    """

    kind: RecordKind
    lines: tuple[Line, ...]
    units: tuple[Unit, ...]
    title: str | None = None
    category: str | None = None
    region: Region | None = None
    published: str | None = None
    lead: str | None = None
    summary: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    contacts: tuple[Contact, ...] = ()
    subtitles: tuple[str, ...] = ()
    plans: tuple[Plan, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    entries: tuple[ScheduleEntry, ...] = ()
    byline: Byline | None = None
    issues: tuple[Issue, ...] = ()


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
