"""Which lines are cells of a table or boxes of a diagram whose columns the extraction has lost.

Each line's looks speak for running text or for cells; neighbours tend to be of one sort. The most probable run of
sorts is found exactly (Viterbi over two states). Weights are log-odds, set by reading flattened tables; they stand in
`vocabulary/weights.csv`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from parsers.endings.line_endings import End, end_of
from parsers.evidence import Decision, Evidence, trace, weights
from parsers.structure.cell_bullets import bulleted_tables
from parsers.structure.cell_evidence import CELL, evidence_of_lines
from parsers.structure.keyed_rows import keyed_tables
from parsers.structure.margins import Layout
from parsers.structure.rows import FEWEST_COLUMNS, MOST_COLUMNS, names_columns
from parsers.text.label import has_label
from parsers.text.line import Line

# What it costs to change from text to cells and back.
INTO_CELLS = 2.0
OUT_OF_CELLS = 1.0
LONGEST_ISLAND = 3
FEWEST_ROWS = 3
SHORT_ROW = 0.6
SHORTEST_FLANK = 5


def are_cells(lines: Sequence[Line], layout: Layout) -> list[bool]:
    """For each line of a block, whether it belongs to a flattened table or diagram."""
    if not lines:
        return []
    evidence = list(evidence_of_lines(lines, layout))
    odds = [sum(piece.weight for piece in pieces) for pieces in evidence]
    likely = _most_likely(odds)
    smooth = _without_islands(lines, likely, evidence)
    found = _with_headers(lines, smooth, layout)
    for first, after in chain(keyed_tables(lines, layout), bulleted_tables(lines, layout)):
        found[first:after] = [True] * (after - first)
    kept = trace()
    if kept is not None:
        for i, margin in enumerate(_margins(odds)):
            pieces = (*evidence[i], Evidence("lines beside it", margin - odds[i]))
            rule = _corrected(likely[i], smooth[i], found[i])
            if rule is None and found[i] != (margin > 0):
                rule = "as likely as not: like the lines beside it"
            kept.note(Decision(CELL, lines[i].number, None, found[i], pieces, rule=rule))
    return found


def _corrected(likely: bool, smooth: bool, found: bool) -> str | None:
    """What made another sort of a line than the most likely one."""
    if found != smooth:
        return "a header with the rows below it"
    return "between two long runs of cells" if smooth != likely else None


def _most_likely(odds: Sequence[float]) -> list[bool]:
    """Which lines are cells in the most probable run of sorts."""
    text, table = 0.0, -INTO_CELLS
    came_from_cells: list[tuple[bool, bool]] = []
    for weight in odds:
        leave, stay = table - OUT_OF_CELLS > text, table >= text - INTO_CELLS
        came_from_cells.append((leave, stay))
        text, table = max(text, table - OUT_OF_CELLS), max(table, text - INTO_CELLS) + weight
    in_cells = table > text
    found: list[bool] = []
    for leave, stay in reversed(came_from_cells):
        found.append(in_cells)
        in_cells = stay if in_cells else leave
    return found[::-1]


def _margins(odds: Sequence[float]) -> list[float]:
    """By how much the best run in which a line is a cell beats the best one in which it is text, for each line."""
    before = [(0.0, -INTO_CELLS)]
    for weight in odds:
        text, table = before[-1]
        before.append((max(text, table - OUT_OF_CELLS), max(table, text - INTO_CELLS) + weight))
    after = [(0.0, 0.0)]
    for weight in reversed(odds[1:]):
        text, table = after[-1]
        after.append((max(text, table + weight - INTO_CELLS), max(table + weight, text - OUT_OF_CELLS)))
    return [b[1] + a[1] - b[0] - a[0] for b, a in zip(before[1:], reversed(after), strict=True)]


def _with_headers(lines: Sequence[Line], in_cells: list[bool], layout: Layout) -> list[bool]:
    """A short row of words right above a run of rows is their header, whatever its words are."""
    joined = list(in_cells)
    for i in range(1, len(lines) - FEWEST_ROWS):
        line = lines[i]
        opens = not in_cells[i] and all(in_cells[i + 1 : i + 1 + FEWEST_ROWS]) and line.marker is None
        row = MOST_COLUMNS >= len(line.text.split()) >= FEWEST_COLUMNS and layout.fill(line) < SHORT_ROW
        row = row and not names_columns(lines[i + 1])
        if opens and row and end_of(line.text) is End.UNKNOWN and not has_label(line.text):
            wide = [other for other in lines[i + 1 : i + 1 + FEWEST_ROWS] if len(other.text.split()) >= FEWEST_COLUMNS]
            joined[i] = len(wide) == FEWEST_ROWS
    return joined


def _without_islands(
    lines: Sequence[Line], in_cells: list[bool], evidence: Sequence[tuple[Evidence, ...]]
) -> list[bool]:
    """A few wide rows without bullets, and no title, between long runs of cells are rows of the same table."""
    title = weights(CELL)["stands above a header"]
    runs: list[tuple[bool, int, int]] = []
    for i, cell in enumerate(in_cells):
        if runs and runs[-1][0] == cell:
            runs[-1] = (cell, runs[-1][1], i + 1)
        else:
            runs.append((cell, i, i + 1))
    joined = list(in_cells)
    for before, (cell, start, end), after in zip(runs, runs[1:], runs[2:], strict=False):
        flanked = min(before[2] - before[1], after[2] - after[1]) >= SHORTEST_FLANK
        if (
            not cell
            and flanked
            and end - start <= LONGEST_ISLAND
            and all(line.marker is None for line in lines[start:end])
            and not any(title in pieces for pieces in evidence[start:end])
        ):
            joined[start:end] = [True] * (end - start)
    return joined
