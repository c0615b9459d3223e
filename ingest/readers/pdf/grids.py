"""Ruled tables: rules that cross make cells.

Korean tables are open to the left and right: their rules across end where the table ends, and an edge is thought there.
What no rules enclose is no cell, so the lines between the boxes of a chart make none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ingest.readers.pdf.rules import Rule, Rules

# Points: how far a rule may end from one that it meets, and how far apart two edges are at least.
REACH, APART = 3.0, 3.6
# Tables that stand side by side at most so far apart may be one.
BESIDE = 15.0
# Of a cell's edge so much is ruled at least.
RULED = 0.6
MOST_EDGES = 300
# A page with more rules that might cross is a drawing.
MOST_CROSSINGS = 1_000_000


class Span(NamedTuple):
    """The fields a cell covers, by the edges around it; rows count from below, upper and right edge are excluded."""

    bottom: int
    left: int
    top: int
    right: int


class Slot(NamedTuple):
    """A cell: its row and column from 0, how many of them it covers, its box."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    bottom: float
    right: float
    top: float


class Grid:
    """A table: its cells by row and column, and its box."""

    def __init__(self, slots: tuple[Slot, ...]) -> None:
        self.slots = slots
        self.left, self.bottom = min(slot.left for slot in slots), min(slot.bottom for slot in slots)
        self.right, self.top = max(slot.right for slot in slots), max(slot.top for slot in slots)
        self._xs = sorted({edge for slot in slots for edge in (slot.left, slot.right)})
        self._ys = sorted({edge for slot in slots for edge in (slot.bottom, slot.top)})
        self._by_field = {
            (x, y): slot
            for slot in slots
            for x in range(bisect_left(self._xs, slot.left), bisect_left(self._xs, slot.right))
            for y in range(bisect_left(self._ys, slot.bottom), bisect_left(self._ys, slot.top))
        }

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies in its box."""
        return self.left <= x < self.right and self.bottom <= y < self.top

    def slot_at(self, x: float, y: float) -> Slot | None:
        """The cell in which a place lies; None between cells."""
        return self._by_field.get((bisect_right(self._xs, x) - 1, bisect_right(self._ys, y) - 1))


def grids(found: Rules) -> list[Grid]:
    """The tables that rules make, the topmost first."""
    made = [grid for part in _parts(found) if (grid := _grid(part)) is not None]
    return sorted(_bands(made), key=lambda grid: (-grid.top, grid.left))


def _bands(found: list[Grid]) -> list[Grid]:
    """Tables of which those that form one row, as a number and its title do, are one with an empty cell between."""
    joined: list[Grid] = []
    for grid in sorted(found, key=lambda one: one.left):
        before = next((one for one in joined if _in_band(one, grid)), None)
        if before is None:
            joined.append(grid)
            continue
        joined.remove(before)
        width = max(slot.column + slot.columns for slot in before.slots)
        between = Slot(0, width, 1, 1, before.right, before.bottom, grid.left, before.top)
        moved = (slot._replace(column=slot.column + width + 1) for slot in grid.slots)
        joined.append(Grid((*before.slots, between, *moved)))
    return joined


def _in_band(one: Grid, other: Grid) -> bool:
    """Whether a table is the next in the row of another; both have one row and stand beside each other."""
    level = abs(one.top - other.top) <= REACH and abs(one.bottom - other.bottom) <= REACH
    single = all(slot.row == 0 and slot.rows == 1 for slot in (*one.slots, *other.slots))
    return level and single and 0 <= other.left - one.right <= BESIDE


def _parts(found: Rules) -> Iterable[Rules]:
    """Rules by what hangs together."""
    across, down = found
    if len(across) * len(down) > MOST_CROSSINGS:
        return []
    leader = list(range(len(across) + len(down)))

    def lead(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for a, one in enumerate(across):
        for d, other in enumerate(down):
            meet_x = one.start - REACH <= other.at <= one.end + REACH
            if meet_x and other.start - REACH <= one.at <= other.end + REACH:
                leader[lead(a)] = lead(len(across) + d)
    parts: dict[int, Rules] = defaultdict(lambda: Rules([], []))
    for index, rule in enumerate([*across, *down]):
        parts[lead(index)][index >= len(across)].append(rule)
    return [part for part in parts.values() if len(part.across) >= 2 and part.down]


def _grid(part: Rules) -> Grid | None:
    down = [*part.down, *_open_edges(part)]
    xs, ys = _edges(rule.at for rule in down), _edges(rule.at for rule in part.across)
    if not (2 <= len(xs) <= MOST_EDGES and 2 <= len(ys) <= MOST_EDGES):
        return None
    cells = _Cells(xs, ys, part.across, down).slots()
    return Grid(cells) if cells else None


def _open_edges(part: Rules) -> Iterator[Rule]:
    """The edges where rules across end though none goes down, between one of these rules and the next."""
    left, right = min(rule.start for rule in part.across), max(rule.end for rule in part.across)
    for edge, ends in (
        (left, [rule.at for rule in part.across if rule.start - left <= REACH]),
        (right, [rule.at for rule in part.across if right - rule.end <= REACH]),
    ):
        drawn = [rule for rule in part.down if abs(rule.at - edge) <= REACH]
        others = [rule for rule in part.down if abs(rule.at - edge) > REACH]
        for bottom, top in pairwise(sorted(ends)):
            # A line that only leads from one box of a chart to the next makes no cells of what is beside it.
            if not drawn or any(_passes(rule, bottom, top) for rule in others):
                yield Rule(edge, bottom, top)


def _passes(rule: Rule, bottom: float, top: float) -> bool:
    """Whether a rule down goes through the room between two rules across and on."""
    through = rule.start <= bottom + REACH and rule.end >= top - REACH
    return through and (rule.start < bottom - REACH or rule.end > top + REACH)


def _edges(places: Iterable[float]) -> list[float]:
    """Places of edges, those of one edge as one."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][0] <= APART:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [sum(group) / len(group) for group in groups]


class _Cells:
    """The fields between the edges, joined where no rule parts them. Rows count from below here."""

    def __init__(self, xs: list[float], ys: list[float], across: list[Rule], down: list[Rule]) -> None:
        self._xs, self._ys = xs, ys
        self._width, self._height = len(xs) - 1, len(ys) - 1
        self._across = self._by_edge(across, ys)
        self._down = self._by_edge(down, xs)
        # One field more for all that is outside.
        self._outside = self._width * self._height
        self._leader = list(range(self._outside + 1))

    def slots(self) -> tuple[Slot, ...]:
        for row in range(self._height):
            for column in range(self._width):
                self._join(row, column)
        fields: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for field in range(self._outside):
            fields[self._lead(field)].append(divmod(field, self._width))
        fields.pop(self._lead(self._outside), None)
        spans = [
            Span(*map(min, zip(*part, strict=True)), *(edge + 1 for edge in map(max, zip(*part, strict=True))))
            for part in fields.values()
        ]
        return self._counted(_apart(spans))

    def _counted(self, spans: list[Span]) -> tuple[Slot, ...]:
        """Cells with rows and columns counted by the edges that cells have, rows from the top."""
        rows = sorted({edge for bottom, _, top, _ in spans for edge in (bottom, top)}, reverse=True)
        columns = sorted({edge for _, left, _, right in spans for edge in (left, right)})
        row_of, column_of = {e: i for i, e in enumerate(rows)}, {e: i for i, e in enumerate(columns)}
        xs, ys = self._xs, self._ys
        found = (
            Slot(
                row_of[top],
                column_of[left],
                row_of[bottom] - row_of[top],
                column_of[right] - column_of[left],
                *(xs[left], ys[bottom], xs[right], ys[top]),
            )
            for bottom, left, top, right in spans
        )
        return tuple(sorted(found))

    def _by_edge(self, found: list[Rule], edges: list[float]) -> list[list[Rule]]:
        by_edge: list[list[Rule]] = [[] for _ in edges]
        for rule in found:
            index = bisect_left(edges, rule.at)
            near = [i for i in (index - 1, index) if 0 <= i < len(edges)]
            by_edge[min(near, key=lambda i: abs(edges[i] - rule.at))].append(rule)
        return by_edge

    def _join(self, row: int, column: int) -> None:
        here = row * self._width + column
        x0, x1 = self._xs[column], self._xs[column + 1]
        y0, y1 = self._ys[row], self._ys[row + 1]
        if not _ruled(self._across[row + 1], x0, x1):
            self._unite(here, here + self._width if row + 1 < self._height else self._outside)
        if row == 0 and not _ruled(self._across[0], x0, x1):
            self._unite(here, self._outside)
        if not _ruled(self._down[column + 1], y0, y1):
            self._unite(here, here + 1 if column + 1 < self._width else self._outside)
        if column == 0 and not _ruled(self._down[0], y0, y1):
            self._unite(here, self._outside)

    def _unite(self, one: int, other: int) -> None:
        self._leader[self._lead(one)] = self._lead(other)

    def _lead(self, field: int) -> int:
        while self._leader[field] != field:
            self._leader[field] = self._leader[self._leader[field]]
            field = self._leader[field]
        return field


def _apart(spans: list[Span]) -> list[Span]:
    """Cells of which no two begin at the same corner: the cell with a corner that goes in takes the one in it.

    A cell may lie on another otherwise, as those of a table in a cell do.
    """
    by_corner: dict[tuple[int, int], Span] = {}
    for span in spans:
        other = by_corner.get((span.top, span.left), span)
        merged = Span(min(span.bottom, other.bottom), span.left, span.top, max(span.right, other.right))
        by_corner[span.top, span.left] = merged
    return list(by_corner.values())


def _ruled(found: list[Rule], start: float, end: float) -> bool:
    """Whether rules cover enough of an edge from start to end."""
    covered = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in found)
    return covered >= RULED * (end - start)
