"""What stands on a PDF page in the order in which it is read: rows from top to bottom, columns one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.blocks import Paragraph, Table, TableCell
from ingest.readers.pdf.characters import Char
from ingest.readers.pdf.grids import Grid, Slot
from ingest.readers.pdf.lines import Row, rows_of

# Columns: at least so many rows beside each other, parted by a gap of so many points; lines that fill so much of them
# and are so many times as long as high.
FEWEST_ROWS, GUTTER, FILLED, SHORTEST = 5, 10.0, 0.6, 8.0
# Rows so many times the usual distance apart have a blank line between them.
BLANK = 1.8


@dataclass(slots=True)
class Line:
    """A line of the page, or a table, with the place of its edges."""

    content: str | Table
    top: float
    bottom: float
    left: float
    right: float


def lines_of(chars: Sequence[Char], found: Sequence[Grid]) -> list[Line]:
    """The lines and tables of a page or a cell, in the order in which they are read."""
    outer = [grid for grid in found if not any(_within(grid, other) for other in found if other is not grid)]
    inside: dict[int, list[Char]] = {index: [] for index in range(len(outer))}
    free: list[Char] = []
    for char in chars:
        x, y = char.middle
        index = next((i for i, grid in enumerate(outer) if grid.holds(x, y)), None)
        (free if index is None else inside[index]).append(char)
    tables = [
        Line(
            _table(grid, inside[i], [one for one in found if _within(one, grid)]),
            grid.top,
            grid.bottom,
            grid.left,
            grid.right,
        )
        for i, grid in enumerate(outer)
        if any(not char.text.isspace() for char in inside[i])
    ]
    return _merged(_read(rows_of(free)), tables)


def paragraphs_of(lines: Iterable[Line]) -> list[Paragraph]:
    """Lines as paragraphs, with a blank line where there is more room between them than usual."""
    lines = list(lines)
    steps = [a.top - b.top for a, b in pairwise(lines) if _both_text(a, b) and a.top > b.top]
    usual = median(steps) if steps else 0.0
    found: list[Paragraph] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if before and usual and _both_text(before, line) and before.top - line.top > BLANK * usual:
            found.append(Paragraph())
        found.append(Paragraph([line.content], printed=True))
    return found


def _both_text(one: Line, other: Line) -> bool:
    return isinstance(one.content, str) and isinstance(other.content, str)


def _within(grid: Grid, other: Grid) -> bool:
    """Whether a table lies in a cell of another."""
    if grid is other:
        return False
    x, y = _middle(grid)
    smaller = (grid.right - grid.left) * (grid.top - grid.bottom) < (other.right - other.left) * (
        other.top - other.bottom
    )
    return smaller and other.slot_at(x, y) is not None


def _middle(grid: Grid) -> tuple[float, float]:
    return (grid.left + grid.right) / 2, (grid.bottom + grid.top) / 2


def _table(grid: Grid, chars: list[Char], inner: list[Grid]) -> Table:
    by_slot: dict[Slot, list[Char]] = {slot: [] for slot in grid.slots}
    for char in chars:
        x, y = char.middle
        slot = grid.slot_at(x, y)
        # What stands between the cells belongs to the one that is nearest.
        by_slot[slot or min(grid.slots, key=lambda one: _distance(one, x, y))].append(char)
    cells = []
    for slot in grid.slots:
        nested = [one for one in inner if grid.slot_at(*_middle(one)) == slot]
        texts = [Paragraph([line.content]) for line in lines_of(by_slot[slot], nested)]
        cells.append(TableCell(slot.row, slot.column, slot.rows, slot.columns, False, texts))
    return Table(cells)


def _distance(slot: Slot, x: float, y: float) -> float:
    return max(slot.left - x, x - slot.right, 0) + max(slot.bottom - y, y - slot.top, 0)


def _read(rows: list[Row]) -> list[Line]:
    """Rows as lines; where two columns stand beside each other, the left before the right."""
    lines: list[Line] = []
    at = 0
    while at < len(rows):
        end, gutter = _columns(rows, at)
        if end > at:
            for left in (True, False):
                for row in rows[at:end]:
                    side = [piece for piece in row if (piece.left < gutter) == left]
                    lines += [_line(side)] if side else []
            at = end
        else:
            lines.append(_line(rows[at]))
            at += 1
    return lines


def _line(row: Row) -> Line:
    text = " ".join(piece.text.strip(" ") if i else piece.text.rstrip(" ") for i, piece in enumerate(row))
    ending = " " if row[-1].text.endswith(" ") else ""
    return Line(text + ending, max(p.top for p in row), min(p.bottom for p in row), row[0].left, row[-1].right)


def _columns(rows: list[Row], at: int) -> tuple[int, float]:
    """Where two columns that begin at a row end, and a place between them; the row itself where there are none."""
    low, high = 0.0, float("inf")
    end = at
    both = 0
    for row in rows[at:]:
        gaps = _gaps(row) if len(row) > 1 else [(row[0].right, high), (0.0, row[0].left)]
        fits = [(max(low, a), min(high, b)) for a, b in gaps if min(high, b) - max(low, a) >= GUTTER]
        if not fits:
            break
        low, high = max(fits, key=lambda gap: gap[1] - gap[0])
        both += len(row) > 1
        end += 1
    gutter = (low + high) / 2
    if both < FEWEST_ROWS or not _full(rows[at:end], gutter):
        return at, gutter
    return end, gutter


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [(a.right, b.left) for a, b in pairwise(row)]


def _full(rows: list[Row], gutter: float) -> bool:
    """Whether the lines of both columns fill them, as those of a running text do and those of a list do not."""
    for left in (True, False):
        sides = [[piece for piece in row if (piece.left < gutter) == left] for row in rows]
        widths = [side[-1].right - side[0].left for side in sides if side]
        starts, ends = [side[0].left for side in sides if side], [side[-1].right for side in sides if side]
        if not widths or any(len(side) > 1 for side in sides):
            return False
        height = median(piece.height for side in sides for piece in side)
        if median(widths) < max(FILLED * (max(ends) - min(starts)), SHORTEST * height):
            return False
    return True


def _merged(lines: list[Line], tables: list[Line]) -> list[Line]:
    """Tables before the first line that begins below their top, but behind the lines to the left of them."""
    found = list(lines)
    for table in sorted(tables, key=lambda one: (-one.top, one.left), reverse=True):
        below = (i for i, line in enumerate(found) if line.top < table.top and line.bottom < table.top)
        beside = [i for i, line in enumerate(found) if _is_left_of(line, table)]
        found.insert(beside[-1] + 1 if beside else next(below, len(found)), table)
    return found


def _is_left_of(line: Line, table: Line) -> bool:
    beside = table.bottom < (line.top + line.bottom) / 2 < table.top
    return beside and line.right <= table.left and isinstance(line.content, str)
