"""Headings to blocks: what stands before the first heading under none, then one block a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parsers.draft import Block, Contents, LogicalItem
from parsers.text.line import Line
from parsers.text.source import Segments
from schemas.record import SectionKind

# What stands between two indices, in a block of a kind.
Between = Callable[[int, int, SectionKind], Contents]


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """A heading in its place: it takes the lines `[first:after)` by index.

    `line` is the line that names it and `text` its words; `head` are all texts of its lines but for an `opening` item,
    which begins behind a colon of the heading itself.
    """

    first: int
    after: int
    kind: SectionKind
    text: str
    line: Line
    head: tuple[Segments, ...]
    opening: tuple[LogicalItem, ...] = ()


def sections(first: int, after: int, headings: Sequence[PlacedHeading], between: Between) -> tuple[Block, ...]:
    """The blocks of the lines `[first:after)`, whose headings are given in order.

    `between` gives what stands between two of them. Where nothing stands before the first heading, no block does.
    """
    blocks: list[Block] = []
    opening = between(first, headings[0].first if headings else after, "other")
    if opening:
        blocks.append(Block("other", None, None, opening))
    ends = [*(heading.first for heading in headings[1:]), after]
    for heading, end in zip(headings, ends, strict=False):
        found = between(heading.after, end, heading.kind)
        contents = Contents((*heading.opening, *found.items), found.grids)
        blocks.append(Block(heading.kind, heading.text, heading.line, contents, heading.head))
    return tuple(blocks)
