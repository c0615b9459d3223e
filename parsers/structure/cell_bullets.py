"""Tables whose cells have a bullet of their own: one of a low level that comes up first below the heads of columns.

Where items have `-` and, below it, `∙`, a `∙` right below a header is none of theirs. The table goes on as long as that
bullet does, with what stands between: short first cells, and the wraps of others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.endings.line_endings import End, end_of, open_brackets
from parsers.structure.margins import Layout
from parsers.structure.rows import names_a_column, names_columns
from parsers.text.bullets import is_note, marker_rank
from parsers.text.line import Line

# Bullets up to this level are those of items.
LOWEST_OF_ITEMS = 2
# How many lines a row may have.
LONGEST_ROW = 12
# How many may stand between a header and the first bullet: a row or two of names.
REACH = 24
FEWEST_CELLS = 2
SHORT, VERY_SHORT = 0.45, 0.3


def bulleted_tables(lines: Sequence[Line], layout: Layout) -> Iterator[tuple[int, int]]:
    """First index and index after the last of every such table, from its header to the end of its last cell."""
    after = 0
    for i in range(len(lines)):
        below = _end_of_header(lines, i, layout) if i >= after else i
        if below == i:
            continue
        first = _first_bullet(lines, below, layout)
        if first is not None and _is_new(lines[after:i], lines[first]):
            cells = list(_cells(lines, first, layout))
            if len(cells) >= FEWEST_CELLS:
                after = _end_of_cell(lines, cells[-1], layout)
                yield i, after


def _end_of_header(lines: Sequence[Line], start: int, layout: Layout) -> int:
    """Index after the header that begins at a line, on one line or with a head on each; `start` where none does."""
    if names_columns(lines[start]):
        return start + 1
    after = start
    while after < len(lines) and layout.fill(lines[after]) < VERY_SHORT and names_a_column(lines[after]):
        after += 1
    return after if after - start > 1 else start


def _first_bullet(lines: Sequence[Line], below: int, layout: Layout) -> int | None:
    """Index of the first line with a bullet below a header; None where something else than cells stands before it."""
    for i in range(below, min(below + REACH, len(lines))):
        if lines[i].marker is not None:
            return i
        if _closes(lines[i - 1], lines[i], layout) and not _ranks_inside(lines[i]):
            return None
    return None


def _is_new(above: Sequence[Line], cell: Line) -> bool:
    """Whether a line has a low bullet that no item above it has, unless one below an item with a higher bullet."""
    rank = marker_rank(cell.marker)
    if rank <= LOWEST_OF_ITEMS or is_note(cell.marker):
        return False
    parent: str | None = None
    for line in above:
        if line.marker == cell.marker and parent is None:
            return False
        if line.marker is None or marker_rank(line.marker) < rank:
            parent = line.marker
    return True


def _cells(lines: Sequence[Line], first: int, layout: Layout) -> Iterator[int]:
    """Indices of the lines that hold the first cell's bullet, up to what closes the table."""
    bullet = lines[first].marker
    last = first
    for i in range(first, len(lines)):
        line = lines[i]
        if line.marker == bullet or (line.marker is None and marker_rank(bullet) in _ranks_inside(line)):
            last = i
            yield i
        elif i - last > LONGEST_ROW or _closes(lines[i - 1], line, layout):
            return


def _ranks_inside(line: Line) -> set[int]:
    """Levels of the low bullets with which cells begin in the middle of a row: 보안 ∙ 접근 통제."""
    ranks = {marker_rank(word) for word in line.text.split() if len(word) == 1 and not is_note(word)}
    return {rank for rank in ranks if rank > LOWEST_OF_ITEMS}


def _closes(before: Line, line: Line, layout: Layout) -> bool:
    """Whether a line begins something else than a cell: an item by its bullet, or one without that is too wide."""
    if line.marker is not None:
        return marker_rank(line.marker) <= LOWEST_OF_ITEMS
    return layout.fill(line) > SHORT and not _is_wrapped(before, line, layout)


def _is_wrapped(before: Line, line: Line, layout: Layout) -> bool:
    """Whether a line in a cell goes on with the one above it: that one is cut off, or stops in mid-sentence."""
    cut = before.trailing_space or layout.room(before, line.text, in_note=False) <= 0
    return cut or end_of(before.text) is End.OPEN or open_brackets(before.text) > 0


def _end_of_cell(lines: Sequence[Line], at: int, layout: Layout) -> int:
    """Index after the last line of the cell that begins at one."""
    after = at + 1
    while after < len(lines) and lines[after].marker is None and _is_wrapped(lines[after - 1], lines[after], layout):
        after += 1
    return after
