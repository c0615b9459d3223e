"""Tables whose cells the file itself gives, with the cells that were merged.

The cells come as marks over the source text. A table in a cell of another one is a table of its own: the outer cell
keeps the text around it, so that no text stands in two tables.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsers.draft import Contents, Grid, LogicalItem
from parsers.structure.tables import names_columns, stated_above, unit_in
from parsers.text.line import Line
from parsers.text.marks import Caption, Cell, Mark
from parsers.text.source import Segments, SourceText, words_of
from schemas.record import MergedCell, Table

# A table with more places than this is a mistake of the file: its lines stay text.
MOST_PLACES = 200_000

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GivenTable:
    """A table of the file: the numbers of the lines it covers, its rows, the texts of its cells in order.

    `numbers` hold the lines of tables in its cells as well. `headed` says that the file calls the first row a header.
    """

    numbers: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[MergedCell, ...]
    cells: tuple[Segments, ...]
    caption: str | None
    headed: bool


def given_tables(source: SourceText, lines: Sequence[Line], marks: Sequence[Mark]) -> list[GivenTable]:
    """The tables that marks give, in order of their first lines; `lines` are those of the document with content.

    A table without text, or with lines between its cells that are in none of them, is left out.
    """
    cells: defaultdict[int, list[Cell]] = defaultdict(list)
    for mark in marks:
        if isinstance(mark, Cell):
            cells[mark.table].append(mark)
    captions = {mark.table: mark for mark in marks if isinstance(mark, Caption)}
    extents = sorted((*_extent(held), number) for number, held in cells.items())
    found = []
    for number, held in sorted(cells.items()):
        extent = _extent(held)
        covered = _lines_of(lines, held, extent)
        inner = _cells_inside(number, extent, extents, cells)
        table = _table(source, held, inner, captions.get(number)) if covered else None
        if table is not None:
            numbers = tuple(line.number for line in covered)
            found.append(GivenTable(numbers, *table))
    # An outer table comes before those in its cells.
    return sorted(found, key=lambda table: (table.numbers[0], -len(table.numbers)))


def find(tables: Sequence[GivenTable], lines: Sequence[Line]) -> list[Grid]:
    """Those of the given tables that stand whole among lines in a row, each by index; an outer one before its inner."""
    places = {line.number: i for i, line in enumerate(lines)} if tables else {}
    found = []
    for table in tables:
        first, last = places.get(table.numbers[0]), places.get(table.numbers[-1])
        if first is None or last is None or last - first + 1 != len(table.numbers):
            continue
        found.append(Grid(first, last + 1, _as_table(table, lines[max(0, first - 3) : first]), table.cells))
    return found


def outermost(grids: Sequence[Grid]) -> list[tuple[Grid, ...]]:
    """Grids in order, each with those that stand in its cells behind it."""
    groups: list[tuple[Grid, ...]] = []
    for grid in grids:
        if groups and grid.first < groups[-1][0].after:
            groups[-1] = (*groups[-1], grid)
        else:
            groups.append((grid,))
    return groups


def contents_of(
    lines: Sequence[Line], grids: Sequence[Grid], items_of: Callable[[Sequence[Line]], Iterable[LogicalItem]]
) -> Contents:
    """What lines in a row hold: the given grids among them, and the items of all other lines."""
    items: list[LogicalItem] = []
    at = 0
    for outer, *_ in outermost(grids):
        items += items_of(lines[at : outer.first])
        at = outer.after
    items += items_of(lines[at:])
    return Contents(tuple(items), tuple(grids))


def _as_table(table: GivenTable, above: Sequence[Line]) -> Table:
    caption, unit = stated_above(above)
    rows = [list(row) for row in table.rows]
    has_header = len(rows) > 1 and (table.headed or names_columns(rows[0]))
    return Table(
        line=table.numbers[0],
        caption=table.caption or caption,
        unit=unit_in(table.caption or "") or unit,
        header=rows[0] if has_header else None,
        rows=rows[1:] if has_header else rows,
        spans=list(table.merged),
    )


def _extent(cells: Sequence[Cell]) -> Span:
    return min(cell.start for cell in cells), max(cell.end for cell in cells)


def _lines_of(lines: Sequence[Line], cells: Sequence[Cell], extent: Span) -> Sequence[Line]:
    """The lines that a table covers; none where one of them begins in no cell."""
    first = bisect_left(lines, extent[0], key=lambda line: line.start)
    after = bisect_left(lines, extent[1], key=lambda line: line.start)
    spans = sorted((cell.start, cell.end) for cell in cells if cell.end > cell.start)
    starts = [start for start, _ in spans]
    covered = lines[first:after]
    for line in covered:
        at = bisect_right(starts, line.start) - 1
        if at < 0 or line.start >= spans[at][1]:
            return ()
    return covered


def _cells_inside(
    number: int, extent: Span, extents: Sequence[tuple[int, int, int]], cells: Mapping[int, Sequence[Cell]]
) -> list[Span]:
    """The spans of the cells of tables that lie in this one, by start, without those that lie in another of them.

    `extents` are start, end and number of all tables in order.
    """
    start, end = extent
    near = extents[bisect_left(extents, (start, 0, 0)) : bisect_left(extents, (end, 0, 0))]
    inside = [n for _, stop, n in near if n > number and stop <= end]
    outermost: list[Span] = []
    for span in sorted((cell.start, cell.end) for n in inside for cell in cells[n] if cell.end > cell.start):
        if not outermost or span[0] >= outermost[-1][1]:
            outermost.append(span)
        elif span[0] == outermost[-1][0]:
            # Of cells that begin together the shorter was met first.
            outermost[-1] = span
    return outermost


def _table(
    source: SourceText, cells: Sequence[Cell], inner: Sequence[Span], caption: Caption | None
) -> tuple[tuple[tuple[str, ...], ...], tuple[MergedCell, ...], tuple[Segments, ...], str | None, bool] | None:
    """Rows, merged cells, texts, caption of a table, and whether it has a header; None where it holds no text."""
    height = max(cell.row + 1 for cell in cells)
    width = max(cell.column + 1 for cell in cells)
    if height * width > MOST_PLACES:
        return None
    rows = [[""] * width for _ in range(height)]
    texts: list[Segments] = []
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        own = [text for span in _without(cell, inner) for text in _texts(source, span)]
        texts += own
        before = rows[cell.row][cell.column]
        rows[cell.row][cell.column] = "\n".join([*filter(None, [before]), *(text.text for text in own)])
    if not texts:
        return None
    merged = [
        MergedCell(
            row=cell.row,
            column=cell.column,
            rows=min(cell.rows, height - cell.row),
            columns=min(cell.columns, width - cell.column),
        )
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.column))
    ]
    top = [cell for cell in cells if cell.row == 0]
    return (
        tuple(map(tuple, rows)),
        tuple(cell for cell in merged if cell.rows > 1 or cell.columns > 1),
        tuple(texts),
        " ".join(source.text[caption.start : caption.end].split()) if caption else None,
        all(cell.header for cell in top),
    )


def _without(cell: Cell, inner: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a cell that lie in no cell of a table inside it."""
    first = bisect_left(inner, (cell.start, cell.start))
    after = bisect_left(inner, (cell.end, cell.end))
    bounds = [cell.start, *(at for span in inner[first:after] for at in span), cell.end]
    yield from ((a, b) for a, b in list(pairwise(bounds))[::2] if b > a)


def _texts(source: SourceText, span: Span) -> Iterator[Segments]:
    """The lines of a stretch that hold text: each says something by itself."""
    start, end = span
    while start < end:
        stop = source.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        pieces = words_of(source, start, stop)
        if pieces:
            yield Segments(source, pieces)
        start = stop + 1
