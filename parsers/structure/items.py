"""Lines to logical items: the one place where wrapped lines become items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from parsers.draft import LogicalItem
from parsers.structure.flattened import are_cells
from parsers.structure.joins import Joiner
from parsers.structure.lost_spaces import restored
from parsers.text.bullets import is_note, marker_rank
from parsers.text.line import Line
from parsers.text.source import Piece, Segments, SourceText, words_of

# How many lines before and after show the width of a column, and how wide a column is at most, as a share of the page.
COLUMN_REACH = 3
NARROW = 0.75


def whole(source: SourceText, line: Line) -> Segments:
    """The text of one line as it stands, its bullet included, white space cut to single spaces."""
    return part_of_line(source, line, 0, len(line.text))


def part_of_line(source: SourceText, line: Line, start: int, end: int) -> Segments:
    """The characters `[start:end)` of a line's text, white space cut to single spaces."""
    return Segments(source, _words_in(source, line, start, end))


def _words_in(source: SourceText, line: Line, start: int, end: int) -> list[Piece]:
    """Pieces for the characters `[start:end)` of a line's text, over all lines of the page that it stands on."""
    pieces: list[Piece] = []
    for at, part in line.placed():
        first, after = max(start, at), min(end, at + len(part.text))
        if first >= after:
            continue
        if pieces and line.text[at - 1] == " ":
            pieces.append(Piece(part.start, part.start, " "))
        pieces.extend(words_of(source, part.start + first - at, part.start + after - at))
    return pieces


def join(source: SourceText, lines: Sequence[Line], joiner: Joiner) -> Segments:
    """The text of one item: its lines without the first one's bullet, joined with the spacing of written Korean."""
    if joiner.spelling is not None:
        parts = [part for line in lines for part in line.physical]
        spans = [(lines[0].body_start, parts[0].end), *((part.start, part.end) for part in parts[1:])]
        text = restored(source, spans, joiner.spelling, joiner.korean)
        if text is not None:
            return text
    pieces = _words_in(source, lines[0], lines[0].body_start - lines[0].start, len(lines[0].text))
    for line, following in pairwise(lines):
        if joiner.space_between(line, following):
            pieces.append(Piece(following.start, following.start, " "))
        pieces.extend(_words_in(source, following, 0, len(following.text)))
    return Segments(source, pieces)


def side_by_side(source: SourceText, lines: Sequence[Line]) -> Segments:
    """The text of an item whose lines are words apart: without the first one's bullet, with a space between them."""
    pieces = _words_in(source, lines[0], lines[0].body_start - lines[0].start, len(lines[0].text))
    for line in lines[1:]:
        pieces.append(Piece(line.start, line.start, " "))
        pieces.extend(_words_in(source, line, 0, len(line.text)))
    return Segments(source, pieces)


def alone(source: SourceText, line: Line) -> LogicalItem:
    """A line that is an item by itself, whatever stands below it."""
    text = part_of_line(source, line, line.body_start - line.start, len(line.text))
    return LogicalItem(text, (line,), 0, line.marker, False)


def stack(source: SourceText, lines: Sequence[Line]) -> Segments:
    """The text of a flattened table: its lines as they stand, one below the other."""
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            pieces.append(Piece(line.start, line.start, "\n"))
        pieces.extend(_words_in(source, line, 0, len(line.text)))
    return Segments(source, pieces)


def items_of(source: SourceText, lines: Sequence[Line], joiner: Joiner) -> list[LogicalItem]:
    """The logical items of a block without headings, in order; every line goes into exactly one."""
    return list(_levelled(source, groups_of(lines, joiner, are_cells(lines, joiner.layout)), joiner))


def groups_of(lines: Sequence[Line], joiner: Joiner, in_table: Sequence[bool]) -> list[tuple[bool, list[Line]]]:
    """The lines of each item, and whether they are cells, as `in_table` says of each line."""
    groups: list[tuple[bool, list[Line]]] = []
    so_far = ""
    in_note = False
    narrow = _narrow(lines, joiner)
    for line, is_cell, in_column in zip(lines, in_table, narrow, strict=True):
        last = groups[-1] if groups else None
        if last is not None and last[0] == is_cell:
            previous = last[1][-1]
            if is_cell or joiner.goes_on(previous, line, so_far=so_far, in_note=in_note, in_column=in_column):
                last[1].append(line)
                so_far += " " + line.text
                continue
        groups.append((is_cell, [line]))
        so_far = line.text
        in_note = is_note(line.marker)
    return groups


def _narrow(lines: Sequence[Line], joiner: Joiner) -> list[bool]:
    """For each line, whether it stands in a narrower column (beside a picture, in a box), whose margin is unknown."""
    limit = NARROW * joiner.layout.text_margin
    widths = [line.width for line in lines]
    return [max(widths[max(0, i - COLUMN_REACH - 1) : i + COLUMN_REACH]) < limit for i in range(len(lines))]


def _levelled(source: SourceText, groups: Sequence[tuple[bool, list[Line]]], joiner: Joiner) -> Iterable[LogicalItem]:
    """Items with levels counted from 0 over the bullets that the block uses."""
    # One line alone is no table.
    groups = [(is_cell and len(lines) > 1, lines) for is_cell, lines in groups]
    ranks = sorted({marker_rank(lines[0].marker) for is_cell, lines in groups if not is_cell})
    for is_cell, lines in groups:
        if is_cell:
            yield LogicalItem(stack(source, lines), tuple(lines), 0, None, True)
        else:
            level = ranks.index(marker_rank(lines[0].marker))
            yield LogicalItem(join(source, lines, joiner), tuple(lines), level, lines[0].marker, False)
