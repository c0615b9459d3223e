"""Which lines are cells of a table or boxes of a diagram whose columns the extraction has lost.

Each line's looks speak for running text or for cells; neighbours tend to be of one sort. The most probable run of
sorts is found exactly (Viterbi over two states). Weights are log-odds, set by reading flattened tables; they stand in
`vocabulary/weights.csv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.evidence import Decision, Evidence, trace, weights
from parsers.language.line_endings import End, end_of
from parsers.structure.margins import Layout
from parsers.text.bullets import is_note, marker_rank
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.vocabulary import Tables, load

NUMBER = regex.compile(r"[-△]?[\d,.]+(?:%|명|건|개|개소|원|회|종|세대|억|천원|백만원|년|월)?|-|–")
DATED = regex.compile(r"[’'‘`]?\d{2,4}\s?[.년]\s?\d{1,2}\s?[.월]")
UNIT_CAPTION = regex.compile(r".*\(?단위\s?[:：].*")
LETTERSPACED = regex.compile(r"\p{Hangul}\s{1,}\p{Hangul}(?!\S)")
# (단위 : 명), (2031. 5. 기준): between a table and its title.
CAPTION_ALONE = regex.compile(r"[(（\[<].{0,40}(?:단위|기준).{0,40}[)）\]>]|단위\s?[:：].{1,20}")
COUNTED_ROW = regex.compile(r"(\d{1,3})\s+(?=\p{L}|\d)")
CELL = "cell"
MOST_COLUMNS = 12
# Rows stand below a header row; how many lines of them may.
ROWS_BELOW = 12
# What it costs to change from text to cells and back.
INTO_CELLS = 2.0
OUT_OF_CELLS = 1.0
LONGEST_ISLAND = 3
FEWEST_COLUMNS = 3
FEWEST_ROWS = 3
SHORT_ROW = 0.6
SHORTEST_FLANK = 5


@cache
def _arrows() -> frozenset[str]:
    return frozenset(load(Tables).arrows)


@cache
def _header_words() -> frozenset[str]:
    return load(Tables).header_words


def _is_diagram(line: Line) -> bool:
    words = line.text.split()
    arrows = sum(1 for word in words if set(word) <= _arrows())
    return arrows == len(words) or (arrows > 0 and len(words) < 9 and (words[-1][-1] in _arrows() or arrows > 1))


def starts_table_header(line: Line) -> bool:
    """Whether a line begins with what heads the first column of a table: 구분, 구 분, 연번."""
    words = line.text.split()
    return line.marker is None and (words[0] in _header_words() or "".join(words[:2]) in _header_words())


def names_columns(line: Line) -> bool:
    """Whether a line is the header row of a table: by its first word, or short words of which two head columns."""
    if starts_table_header(line):
        return True
    words = line.text.split()
    if line.marker is not None or not 2 <= len(words) <= MOST_COLUMNS or any(char in line.text for char in ":.,"):
        return False
    known = sum(1 for word in words if word in load(Tables).column_words)
    return known >= 2 and known >= len(words) / 2


def column_words_in(line: Line) -> list[str]:
    """The words of a line that head columns."""
    first = line.text.split()[:1] if starts_table_header(line) else []
    return [*first, *(word for word in line.text.split()[len(first) :] if word in load(Tables).column_words)]


def _is_row_of_numbers(line: Line) -> bool:
    words = line.text.split()
    if line.marker is not None or DATED.match(line.text):
        return False
    numbers = sum(1 for word in words if NUMBER.fullmatch(word))
    return numbers >= 3 and numbers >= 0.4 * len(words)


@dataclass(frozen=True, slots=True)
class _Near:
    """A line with its neighbours."""

    before: Line | None
    line: Line
    after: Line | None


def evidence_of(near: _Near, layout: Layout) -> Iterator[Evidence]:
    """What speaks for a line being a cell rather than running text, as log-odds."""
    table = weights(CELL)
    line, after = near.line, near.after
    if _is_title(near):
        yield table["names a table"]
        return
    yield table["running text"]
    if layout.double_spaced:
        if line.blank_before == 0 and not line.page_start:
            yield table["no blank line above"]
        if after is not None and after.blank_before == 0 and not after.page_start:
            yield table["no blank line below"]
    if _is_diagram(line):
        yield table["arrow of a diagram"]
        return
    if UNIT_CAPTION.fullmatch(line.text):
        yield table["unit of numbers"]
    if names_columns(line):
        yield table["names columns"]
    if _is_row_of_numbers(line):
        yield table["row of numbers"]
    elif _is_counted_row(near):
        yield table["counted row"]
    else:
        yield from _of_words(near, layout)


def _of_words(near: _Near, layout: Layout) -> Iterator[Evidence]:
    """What the words of a line and its length say."""
    table = weights(CELL)
    line = near.line
    if _repeats_columns(near):
        yield table["repeats a column"]
    if has_label(line.body):
        yield table["labelled"]
    if layout.fill(line) > 0.75:
        yield table["long"]
    if _is_rest_of_sentence(near, layout):
        yield table["rest of a sentence"]
    yield from _plain(line, layout) if line.marker is None else _bulleted(line, line.marker, layout)


def _plain(line: Line, layout: Layout) -> Iterator[Evidence]:
    table = weights(CELL)
    fill = layout.fill(line)
    if fill < 0.3:
        yield table["very short"]
    if fill < 0.45:
        if line.trailing_space:
            yield table["short with a space at its end"]
    elif end_of(line.text) is End.CLOSED:
        yield table["ends closed"]


def _bulleted(line: Line, marker: str, layout: Layout) -> Iterator[Evidence]:
    table = weights(CELL)
    fill = layout.fill(line)
    rank = marker_rank(marker)
    if line.body_start - line.start == len(marker) and rank == 2:
        yield table["bullet close to its word"]
    if fill > 0.45 or is_note(marker):
        yield table["bulleted and long"]
    elif line.trailing_space:
        if fill < 0.4:
            yield table["bulleted with a space at its end"]
    else:
        yield table["bulleted low" if rank > 2 else "bulleted"]


def _is_title(near: _Near) -> bool:
    """Whether a bulleted line names the table that begins below it, with column heads or the unit of its numbers."""
    if near.line.marker is None or near.after is None or near.after.marker is not None:
        return False
    return names_columns(near.after) or CAPTION_ALONE.fullmatch(near.after.text) is not None


def _is_counted_row(near: _Near) -> bool:
    """Whether a line begins with its running number and nothing else to set it off, as the lines beside it do."""
    number = _running_number(near.line)
    if number is None:
        return False
    before, after = _running_number(near.before), _running_number(near.after)
    return (before, after) != (None, None) and before in (None, number - 1) and after in (None, number + 1)


def _running_number(line: Line | None) -> int | None:
    match = COUNTED_ROW.match(line.text) if line is not None and line.marker is None else None
    return int(match[1]) if match else None


def _repeats_columns(near: _Near) -> bool:
    """Whether a line shares a word, not its first, with the lines above and below: the columns of a table do."""
    if near.before is None or near.after is None or near.line.marker is not None:
        return False
    above, here, below = (set(line.text.split()[1:]) for line in (near.before, near.line, near.after))
    shared = (here & above) | (here & below)
    return (
        len(near.line.text.split()) < 8
        and any(len(word) > 1 for word in shared)
        and end_of(near.line.text) is not End.CLOSED
    )


def _is_rest_of_sentence(near: _Near, layout: Layout) -> bool:
    """Whether the line above is full and stops in mid-sentence."""
    before, line = near.before, near.line
    if before is None or line.marker is not None or layout.fill(before) < 0.75:
        return False
    in_note = is_note(before.marker)
    return layout.room(before, line.text, in_note=in_note) <= 0 and end_of(before.text) is not End.CLOSED


def are_cells(lines: Sequence[Line], layout: Layout) -> list[bool]:
    """For each line of a block, whether it belongs to a flattened table or diagram."""
    if not lines:
        return []
    evidence = list(_evidence(lines, layout))
    odds = [sum(piece.weight for piece in pieces) for pieces in evidence]
    likely = _most_likely(odds)
    smooth = _without_islands(lines, likely)
    found = _with_headers(lines, smooth, layout)
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
        return "the header of the rows below it"
    return "between two long runs of cells" if smooth != likely else None


def _evidence(lines: Sequence[Line], layout: Layout) -> Iterator[tuple[Evidence, ...]]:
    """The evidence of each line by itself."""
    header: int | None = None
    for i, line in enumerate(lines):
        near = _Near(lines[i - 1] if i else None, line, lines[i + 1] if i + 1 < len(lines) else None)
        header = i if names_columns(line) else (None if line.marker is not None else header)
        below = header is not None and header < i <= header + ROWS_BELOW and end_of(line.text) is not End.CLOSED
        own = tuple(evidence_of(near, layout))
        yield (*own, weights(CELL)["below a header"]) if below else own


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
        if opens and row and end_of(line.text) is End.UNKNOWN and not has_label(line.text):
            wide = [other for other in lines[i + 1 : i + 1 + FEWEST_ROWS] if len(other.text.split()) >= FEWEST_COLUMNS]
            joined[i] = len(wide) == FEWEST_ROWS
    return joined


def _without_islands(lines: Sequence[Line], in_cells: list[bool]) -> list[bool]:
    """A few wide rows without bullets between long runs of cells are rows of the same table."""
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
        ):
            joined[start:end] = [True] * (end - start)
    return joined
