"""What each line of a document belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from parsers.draft import Block, Draft, LogicalItem, Parsed
from parsers.explain.models import PlacePart
from parsers.text.lines import Lines
from parsers.text.source import Segments, SourceText

ASIDE = {"contact": "contact", "reference": "caption"}


def places_in(source: SourceText, lines: Lines, parsed: Parsed) -> Mapping[int, tuple[PlacePart, ...]]:
    """By the number of a line, what it belongs to; a line may hold several texts, and an item several lines."""
    found: dict[int, list[PlacePart]] = defaultdict(list)
    for number in lines.furniture:
        found[number].append(PlacePart(role="page number or running head", lines=(number,)))
    for number in parsed.furniture:
        found[number].append(PlacePart(role=f"what a page prints around a {parsed.kind}", lines=(number,)))
    for part in parsed.outline:
        for number in sorted({part.line, *(entry.line for entry in part.entries)}):
            found[number].append(PlacePart(role="outline", lines=(number,), heading=part.title))
    for ordinal, draft in enumerate(parsed.drafts, start=1):
        for place in _of_draft(source, draft):
            ours = place.model_copy(update={"record": ordinal, "record_kind": draft.kind, "title": draft.title})
            for number in ours.lines:
                found[number].append(ours)
        for line in draft.lines:
            if line.number not in found:
                place = PlacePart(role="line", lines=(line.number,), record=ordinal, record_kind=draft.kind)
                found[line.number].append(place)
    return {number: tuple(dict.fromkeys(places)) for number, places in found.items()}


def _of_draft(source: SourceText, draft: Draft) -> Iterator[PlacePart]:
    for text in draft.head:
        yield PlacePart(role="head", lines=_lines_of(source, text), text=text.as_written)
    for block in draft.blocks:
        yield from _of_block(source, block)
    for section, text in draft.aside:
        role = ASIDE.get(section or "", "beside the sections")
        yield PlacePart(role=role, lines=_lines_of(source, text), section=section, text=text.as_written)
    for entry in draft.entries:
        yield PlacePart(role="entry of a schedule", lines=(entry.line,), text=entry.text)


def _of_block(source: SourceText, block: Block) -> Iterator[PlacePart]:
    in_block = {"section": block.kind, "heading": block.heading}
    if block.heading_line is not None:
        numbers = {block.heading_line.number, *(n for text in block.head for n in _lines_of(source, text))}
        yield PlacePart(role="heading", lines=tuple(sorted(numbers)), text=block.heading, **in_block)
    for number, item in enumerate(block.items, start=1):
        yield PlacePart(role=_role(item), lines=_numbers(item), item=number, text=item.text.as_written, **in_block)
    for grid in block.contents.grids:
        numbers = {grid.table.line, *(n for cell in grid.cells for n in _lines_of(source, cell))}
        yield PlacePart(role="table", lines=tuple(sorted(numbers)), text=grid.table.caption, **in_block)


def _role(item: LogicalItem) -> str:
    return "table whose columns are lost" if item.flattened else "item"


def _numbers(item: LogicalItem) -> tuple[int, ...]:
    return tuple(line.number for line in item.lines)


def _lines_of(source: SourceText, text: Segments) -> tuple[int, ...]:
    """The numbers of the lines that a text stands on."""
    return tuple(sorted(set(_spanned(source, text))))


def _spanned(source: SourceText, text: Segments) -> Iterable[int]:
    for piece in text.pieces:
        if not piece.inserted:
            yield from range(source.line_at(piece.start), source.line_at(piece.end - 1) + 1)
