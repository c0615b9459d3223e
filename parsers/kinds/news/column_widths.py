"""The columns of a newspaper's page by the widths of its lines: how wide they are, which line fills which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from parsers.endings import sentences
from parsers.kinds.news.measure import Measure
from parsers.language.source_spaces import keeps_spaces
from parsers.text.line import Line, width_of

# Justified lines of one column differ by so many em, for the widths of letters are estimates.
SPREAD = 3.5
SLACK = 2.0
FEWEST_LINES = 5
SHARE_OF_LINES = 0.08
# An indented first line holds one letter less.
INDENT = 0.75
# So many letters less are no matter of widths.
FEWER = 1.5
POINTS = ".,·'\"‘’"
# Written Korean has a space for every three letters or four; where there are fewer than this a letter, they were lost.
FEW_SPACES = 0.16
# Each space that the source shows takes room from the letters of a line.
ROOM_OF_SPACE = 0.2
# So does each point or quotation mark.
ROOM_OF_POINT = 0.4


@dataclass(frozen=True, slots=True)
class Column:
    """A column's width as its full lines show it, the letters such a line holds, its characters, spaces and all, and
    its points."""

    width: float
    letters: float
    characters: float
    points: float = 0.0

    def is_full(self, line: Line) -> bool:
        """Whether a line reaches the column's right edge and no further."""
        return -SLACK <= line.width - self.width <= SPREAD - SLACK + 1.0

    def is_indented(self, line: Line) -> bool:
        """Whether a line holds a letter less than others: it begins a paragraph."""
        return line.indent > 0 or letters_of(line) <= self._expected(line) - INDENT

    def lacks_letters(self, line: Line) -> bool:
        """Whether a line holds fewer letters than any that the column has cut, its points in the place of some."""
        points = ROOM_OF_POINT * max(0.0, points_in(line) - self.points)
        return letters_of(line) <= self._expected(line) - FEWER - points

    def _expected(self, line: Line) -> float:
        return self.letters - ROOM_OF_SPACE * max(0, line.text.count(" ") - 1)


def letters_of(line: Line) -> float:
    """The width of a line's letters, its spaces and points left out."""
    return line.width - 0.5 * line.text.count(" ") - ROOM_OF_POINT * points_in(line)


def points_in(line: Line) -> int:
    """How many points and quotation marks a line has that take less room than a letter."""
    return sum(char in POINTS for char in line.text)


def spaces_lost(text: str) -> bool:
    """Whether a text has far fewer spaces than written Korean has."""
    spaces = text.count(" ")
    return spaces < FEW_SPACES * (len(text) - spaces)


def columns_of(lines: Sequence[Line], measure: Measure = width_of) -> tuple[Column, ...]:
    """The columns of a page, the one with the most lines first, from the measured lines that stop in mid-sentence."""
    open_lines = [line for line in lines if not sentences.stops(line.text)]
    fewest = max(FEWEST_LINES, SHARE_OF_LINES * len(open_lines))
    found: list[Column] = []
    while open_lines:
        start = _densest(open_lines)
        inside = [line for line in open_lines if start <= line.width <= start + SPREAD]
        if len(inside) < fewest:
            break
        width = median(line.width for line in inside)
        # Characters are counted with the spaces: nothing shows a line that lacks a letter.
        letters = median(letters_of(line) for line in inside) if measure is width_of else 0.0
        characters = median(len(line.text) for line in inside)
        found.append(Column(width, letters, characters, median(map(points_in, inside))))
        open_lines = [line for line in open_lines if not start - SLACK <= line.width <= start + SPREAD + SLACK]
    return tuple(found)


def _densest(lines: Sequence[Line]) -> float:
    """Where the window of SPREAD em begins that holds the most widths, the widest of equals."""
    widths = sorted(line.width for line in lines)
    best, most, end = widths[0], 0, 0
    for start, width in enumerate(widths):
        while end < len(widths) and widths[end] <= width + SPREAD:
            end += 1
        if end - start >= most:
            best, most = width, end - start
    return best


def column_of(line: Line, columns: Sequence[Column]) -> Column | None:
    """The column that a line fills; None for a line that fills none."""
    return next((column for column in columns if column.is_full(line)), None)


def share_packed(lines: Sequence[Line], columns: Sequence[Column]) -> float:
    """The share of a page's full lines that do not plainly keep their spaces."""
    full = [line for line in lines if column_of(line, columns) is not None]
    return sum(not keeps_spaces(line.text) for line in full) / len(full) if full else 0.0
