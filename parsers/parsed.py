"""What a kind parser hands on: the parts of a document as the text gives them, before facts are found in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parsers.lines import Line
from parsers.outline import LogicalItem
from parsers.text import Segments
from schemas.document import DocumentKind, OutlinePart
from schemas.issue import Issue
from schemas.record import Attachment, Attribute, Byline, Contact, RecordKind, Region, SectionKind


@dataclass(frozen=True, slots=True)
class Block:
    """A headed block of a record. `heading_line` is null where the block has no heading."""

    kind: SectionKind
    heading: str | None
    heading_line: Line | None
    items: tuple[LogicalItem, ...]

    @property
    def line(self) -> int:
        """Number of the heading's line, or of the first item's."""
        return self.heading_line.number if self.heading_line else self.items[0].line


@dataclass(frozen=True, slots=True)
class Draft:
    """A record being made. `units` are the texts that facts are sought in, each with the section it stands in."""

    kind: RecordKind
    lines: tuple[Line, ...]
    units: tuple[tuple[SectionKind | None, Segments], ...]
    title: str | None = None
    category: str | None = None
    region: Region | None = None
    summary: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    contacts: tuple[Contact, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    byline: Byline | None = None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document taken apart: its records, its own outline, and what is odd about it."""

    kind: DocumentKind
    drafts: tuple[Draft, ...]
    outline: tuple[OutlinePart, ...] = ()
    title: str | None = None
    publisher: str | None = None
    audience: str | None = None
    published: str | None = None
    issues: tuple[Issue, ...] = field(default=())


def attributes_in_order(attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """Attributes by line, those of one line in the order found."""
    return tuple(sorted(attributes, key=lambda attribute: attribute.line))
