"""What speaks for a line being a cell of a lost table rather than running text: its looks, and the lines beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsers.endings.line_endings import End, end_of, open_brackets
from parsers.evidence import Evidence, weights
from parsers.structure import rows
from parsers.structure.beginnings import LABEL_ALONE
from parsers.structure.headings import recognise
from parsers.structure.margins import Layout
from parsers.text.bullets import is_note, marker_rank
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.text.numbering import ROWS

CELL = "cell"
# Rows stand below a header row; how many lines of them may.
ROWS_BELOW = 12
# A header stands on so many lines at most.
LONGEST_HEADER = 6
# Fewer syllables head a column or a row as often as a block: 성과, 사업내용.
SHORTEST_NAME = 5
FIRST_POINTS = frozenset(first for first, _ in ROWS if not first.isascii())
# So many very short lines in a row are cells one a line; what is so many times as wide, and has so many words, is none.
FEWEST_CELLS, WIDER, FEWEST_WORDS = 8, 1.5, 4
# So many rows show what the rows of a table are like.
FEWEST_LIKE = 2
# Shares of the line.
VERY_SHORT, HALF = 0.3, 0.45


@dataclass(frozen=True, slots=True)
class _Near:
    """A line with its neighbours."""

    before: Line | None
    line: Line
    after: Line | None


def _of_line(near: _Near, layout: Layout) -> Iterator[Evidence]:
    """What speaks for a line being a cell rather than running text, as log-odds."""
    table = weights(CELL)
    line, after = near.line, near.after
    if _is_title(near):
        yield table["names a table"]
        return
    yield table["running text"]
    if layout.double_spaced:
        yield from _close(near)
    if rows.is_diagram(line):
        yield table["arrow of a diagram"]
        return
    yield from _of_heads(near)
    if rows.UNIT_CAPTION.fullmatch(line.text):
        yield table["unit of numbers"]
    if rows.names_columns(line):
        yield table["names columns"]
    if rows.is_row_of_numbers(line):
        yield table["row of numbers"]
    elif rows.is_counted_row(near.before, line, after):
        yield table["counted row"]
    else:
        yield from _of_words(near, layout)


def _of_heads(near: _Near) -> Iterator[Evidence]:
    """What says that a line heads what stands below it, as a title does and no cell."""
    table = weights(CELL)
    if _stands_above_header(near):
        yield table["stands above a header"]
    if _names_block(near.line):
        yield table["names a block"]
    if _heads_points(near):
        yield table["heads points"]


def _close(near: _Near) -> Iterator[Evidence]:
    """What it says in double-spaced text that a blank line lacks above or below."""
    table = weights(CELL)
    if not near.line.set_apart:
        yield table["no blank line above"]
    if near.after is not None and not near.after.set_apart:
        yield table["no blank line below"]


def _of_words(near: _Near, layout: Layout) -> Iterator[Evidence]:
    """What the words of a line and its length say."""
    table = weights(CELL)
    line = near.line
    if rows.repeats_columns(near.before, line, near.after):
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
    if fill < VERY_SHORT:
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
    if rank == 0 and has_label(line.body):
        yield table["bulleted high and labelled"]


def _is_title(near: _Near) -> bool:
    """Whether a bulleted line names the table that begins below it, with column heads or the unit of its numbers."""
    if near.line.marker is None or near.after is None or near.after.marker is not None:
        return False
    return rows.names_columns(near.after) or rows.CAPTION_ALONE.fullmatch(near.after.text) is not None


def _stands_above_header(near: _Near) -> bool:
    """Whether a line without a bullet stands apart above the heads of columns, or the unit of numbers: their title."""
    line, after = near.line, near.after
    if line.marker is not None or after is None or after.marker is not None:
        return False
    heads = rows.starts_table_header(after) or rows.names_columns(after) or rows.CAPTION_ALONE.fullmatch(after.text)
    apart = near.before is None or line.set_apart
    if not heads or not apart:
        return False
    caption = rows.CAPTION_ALONE.fullmatch(line.text) is not None
    row = caption or rows.names_columns(line) or rows.is_row_of_numbers(line) or rows.has_columns_alike(line)
    # (운영실적): a label alone where a block begins or behind an item; below a cell it is another cell.
    begins = near.before is None or near.before.marker is not None
    return not row and (len(line.text.split()) > 1 or (begins and LABEL_ALONE.fullmatch(line.text) is not None))


def _names_block(line: Line) -> bool:
    """Whether a line apart bears the usual name of a block, one too long to be the head of a column."""
    return line.set_apart and len(line.squeezed) >= SHORTEST_NAME and recognise(line) is not None


def _heads_points(near: _Near) -> bool:
    """Whether a line of some words stands above the first of several points: ① …."""
    line, after = near.line, near.after
    first = after is not None and after.marker is None and after.text[0] in FIRST_POINTS
    return first and line.marker is None and len(line.text.split()) > 2 and line.text[0] not in FIRST_POINTS


def _is_rest_of_sentence(near: _Near, layout: Layout) -> bool:
    """Whether the line above is full and stops in mid-sentence, or is an item whose bracket this one closes."""
    before, line = near.before, near.line
    if before is None or line.marker is not None:
        return False
    if before.marker is not None and open_brackets(before.text) and line.text.endswith((")", "）", "]")):
        return True
    if layout.fill(before) < 0.75:
        return False
    in_note = is_note(before.marker)
    return layout.room(before, line.text, in_note=in_note) <= 0 and end_of(before.text) is not End.CLOSED


def evidence_of_lines(lines: Sequence[Line], layout: Layout) -> Iterator[tuple[Evidence, ...]]:
    """The evidence of each line: what it is by itself, and what the lines above it say."""
    above = _Above(layout)
    for i, line in enumerate(lines):
        near = _Near(lines[i - 1] if i else None, line, lines[i + 1] if i + 1 < len(lines) else None)
        above.take(near)
        yield (*_of_line(near, layout), *above.evidence(line))


class _Above:
    """What the lines read so far tell of the last: the rows below the last header, and the bullet that cells have."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.rows: list[Line] | None = None
        self.bullet: str | None = None
        self.goes_on = False
        self.boxes = False
        self.after: Line | None = None
        # Very short lines in a row, and the widest of them.
        self.short, self.widest = 0, 0.0
        self.wider = False

    def take(self, near: _Near) -> None:
        """Reads a line: a header begins a table, a bullet or the title of another table ends it."""
        line, self.after = near.line, near.after
        self.wider = self._is_wider(line)
        very_short = line.marker is None and self.layout.fill(line) < VERY_SHORT
        self.short, self.widest = (self.short + 1, max(self.widest, line.width)) if very_short else (0, 0.0)
        self.goes_on = line.marker is not None and line.marker == self.bullet
        if not self.goes_on:
            self.bullet = line.marker if self.boxes or self._begins_close(near) else None
        short = self.layout.fill(line) < VERY_SHORT and (line.marker is None or self.bullet is not None)
        self.boxes = rows.is_diagram(line) or (self.boxes and short)
        in_header = self.rows is not None and len(self.rows) < LONGEST_HEADER
        if rows.names_columns(line) and not in_header:
            self.rows = []
        elif line.marker is not None or any(_of_heads(near)) or self._is_statement(line):
            self.rows = None
        elif self.rows is not None:
            self.rows.append(line)

    def _is_wider(self, line: Line) -> bool:
        """Whether a line of some words below cells that stand one a line is much wider than all of them."""
        if self.short < FEWEST_CELLS or line.marker is not None or len(line.text.split()) < FEWEST_WORDS:
            return False
        return not self._cells_below() and line.width > WIDER * self.widest

    def _cells_below(self) -> bool:
        """Whether a line so short that it is a cell, or one of numbers, stands below."""
        below = self.after
        if below is None or below.marker is not None:
            return False
        return self.layout.fill(below) < VERY_SHORT or rows.is_row_of_numbers(below)

    def _is_statement(self, line: Line) -> bool:
        """Whether a line below rows is a finished statement of some length, which ends the table."""
        # (시군구) …: what begins in brackets goes on with the cell above.
        if not self.rows or self.layout.fill(line) <= HALF or line.text[0] == "(" or self._cells_below():
            return False
        row = rows.is_row_of_numbers(line) or rows.has_columns_alike(line)
        return not row and end_of(line.text) is End.CLOSED

    def _is_unlike(self, line: Line) -> bool:
        """Whether a line of words, and the one below it, stand under rows of numbers only: the table has ended."""
        above = self.rows[:-1] if self.rows else []
        of_numbers = len(above) >= FEWEST_LIKE and all(map(rows.is_row_of_numbers, above[-FEWEST_LIKE:]))
        below = self.after is not None and self.after.marker is None and rows.is_row_of_numbers(self.after)
        heads = self.after is not None and self.after.marker is not None
        long = heads or self.layout.fill(line) >= VERY_SHORT
        return of_numbers and long and not rows.is_row_of_numbers(line) and not below

    def _begins_close(self, near: _Near) -> bool:
        """Whether a line stands close below one without a bullet, as the first line of a cell does."""
        close = self.layout.double_spaced and not near.line.set_apart
        return close and near.before is not None and near.before.marker is None

    def evidence(self, line: Line) -> Iterator[Evidence]:
        """What the header and the rows above the line just read say of it."""
        table = weights(CELL)
        low = self.bullet is not None and marker_rank(self.bullet) > 2 and not is_note(self.bullet)
        if low and (self.boxes or self.goes_on):
            yield table["bulleted in a cell"]
        if self.wider:
            yield table["wider than the cells above"]
        if not self.rows:
            return
        near = len(self.rows) <= ROWS_BELOW
        if near and end_of(line.text) is not End.CLOSED and not self._is_unlike(line):
            yield table["below a header"]
        if near and rows.has_columns_alike(line):
            yield table["columns alike"]
        if rows.is_like(line, self.rows[:-1]):
            yield table["like the rows above"]
