"""The sections of a release: headings, paragraphs and items under them, tables with their cells or without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from parsers.essay.prose import is_wrapped
from parsers.joins import Joiner
from parsers.lines import Line, marker_rank
from parsers.outline import LogicalItem, alone, items_of, join, stack, stretch, whole
from parsers.parsed import Block, Unit
from parsers.release import headings, headline
from parsers.release.cells import cells as lost_cells
from parsers.tables import Grid
from parsers.text import SourceText
from schemas.record import SectionKind

# A paragraph that stops in mid-sentence goes on in the next line where the line has at least so many characters.
LONG = 30


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of a release's text and all its texts, for the facts."""

    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]


def body_of(source: SourceText, lines: Sequence[Line], rows: Mapping[int, Grid], joiner: Joiner) -> Body:
    """The sections of the text; `rows` gives the table by the numbers of the lines whose cells the source tells."""
    plain = [line for line in lines if line.number not in rows]
    wrapped = is_wrapped(plain) and joiner.layout.wraps
    in_table = dict(zip((line.number for line in plain), lost_cells(plain), strict=True))
    flags = [in_table.get(line.number, True) for line in lines]
    heads = [i for i, line in enumerate(lines) if line.number not in rows and headings.is_heading(lines, i, flags)]
    blocks: list[Block] = []
    units: list[Unit] = []
    for start, end in zip([-1, *heads], [*heads, len(lines)], strict=True):
        below = lines[start + 1 : end]
        head = lines[start] if start >= 0 else None
        kind: SectionKind = headings.kind_of(head.text) if head else "other"
        items = _items(source, below, rows, in_table, joiner, wrapped=wrapped)
        grids = list({grid.first: grid for line in below if (grid := rows.get(line.number))}.values())
        grids = list({grid.first: grid for line in below if (grid := rows.get(line.number)) is not None}.values())
        tables = tuple(grid.table for grid in grids)
        if head is None and not items and not tables:
            continue
        heading, note = _heading(source, head) if head else (None, [])
        blocks.append(Block(kind, heading, head, (*note, *items), tables))
        units += [(kind, whole(source, head))] if head else []
        units += [(kind, text) for item in items for text in item.texts()]
        units += [(kind, cell) for grid in grids for cell in grid.cells]
    return Body(tuple(blocks), tuple(units))


def _heading(source: SourceText, line: Line) -> tuple[str, list[LogicalItem]]:
    """The words of a heading, and the note that stands behind it on its line as an item."""
    start, end = headings.parted(line)
    words = " ".join(line.text[start:end].split())
    if end == len(line.text):
        return words, []
    return words, [
        LogicalItem(stretch(source, line, line.text.index("※", end) + 1, len(line.text)), (line,), 0, "※", False)
    ]


def lines_apart(source: SourceText, lines: Sequence[Line]) -> Body:
    """A block of lines that stand behind the text, each an item by itself; none where there are no lines."""
    if not lines:
        return Body((), ())
    items = tuple(alone(source, line) for line in lines)
    return Body((Block("reference", None, None, items),), tuple(("reference", item.text) for item in items))


def sub_headlines(blocks: Sequence[Block]) -> list[str]:
    """The sub-headlines of a second text inside a release: items between dashes right below a heading."""
    found = []
    for block in blocks:
        for item in block.items if block.heading_line is not None else ():
            match = headings.SUB_HEADLINE.fullmatch(" ".join(line.text for line in item.lines))
            if match is None or headline.LABELLED.match(item.text.text) or headline.OCCASION.match(item.text.text):
                break
            found.append(headline.DASH_END.sub("", item.text.text).strip())
    return found


def _items(
    source: SourceText,
    lines: Sequence[Line],
    rows: Mapping[int, Grid],
    in_table: Mapping[int, bool],
    joiner: Joiner,
    *,
    wrapped: bool,
) -> list[LogicalItem]:
    """The items of a block: a lost table as one, paragraphs and bullets one a line unless the page wrapped them."""
    items: list[LogicalItem] = []
    run: list[Line] = []
    table: list[Line] = []
    for line in [*lines, None]:
        is_cell = line is not None and in_table.get(line.number, False)
        if table and not is_cell:
            items.append(LogicalItem(stack(source, table), tuple(table), 0, None, True))
            table = []
        if line is not None and line.number not in rows and not is_cell:
            run.append(line)
            continue
        if run:
            items += _texts(source, run, joiner, wrapped=wrapped)
            run = []
        if is_cell and line is not None:
            table.append(line)
    return items


def _texts(source: SourceText, lines: Sequence[Line], joiner: Joiner, *, wrapped: bool) -> list[LogicalItem]:
    """The items of lines that are no table."""
    if wrapped:
        return items_of(source, lines, joiner, double_spaced=joiner.double_spaced)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    ranks = sorted({marker_rank(group[0].marker) for group in groups})
    return [
        LogicalItem(
            join(source, group, joiner), tuple(group), ranks.index(marker_rank(group[0].marker)), group[0].marker, False
        )
        for group in groups
    ]


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence that stops on a line goes on in the next one, which has no bullet and no number."""
    if (
        following.marker is not None
        or headings.NUMBERED.fullmatch(following.text)
        or headings.BRACKETED.fullmatch(following.text)
    ):
        return False
    if headings.SENTENCE.search(line.text) or headings.SUB_HEADLINE.fullmatch(line.text):
        return False
    return len(line.text) >= LONG and headings.stops_short(line.text)
