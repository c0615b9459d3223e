"""Characters to the lines they stand in, with the spaces that are seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from ingest.readers.pdf.characters import Char
from ingest.readers.raised import SUPERSCRIPT

# Characters stand in one line if so much of the smaller one's height is beside the other.
BESIDE = 0.5
# Characters of which the feet are so near, as a share of their height, stand in one line.
LEVEL = 0.05
# A gap of this share of the height is a space, more than letters of the line stand apart anyway.
SPACE = 0.18
# Boxes that reach into the next by more than this share of the height are wider than their letters.
OVERLAP = 0.08
# How far syllables stand apart, as a share of their height: so many are asked, or this is taken.
FEWEST_STEPS, USUAL_STEP = 3, 0.75
# A number of at most this share of the row's height that stands this share above its line is raised.
SMALL, RAISED = 0.75, 0.2
REFERENCE = re.compile(r"\d{1,2}\)")
# A gap of so many heights parts what stands in a row.
PARTED = 2.0


@dataclass(slots=True)
class Piece:
    """What stands in a row without a wide gap: its text and box."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of its letters."""
        return self.top - self.bottom


Row = list[Piece]


def rows_of(chars: Iterable[Char]) -> list[Row]:
    """The rows of characters from top to bottom, each from left to right."""
    return [_pieces(row) for row in _stacked(list(chars))]


def _stacked(chars: list[Char]) -> list[list[Char]]:
    rows: list[list[Char]] = []
    # Of each row the tallest character, and the heights at which its characters stand.
    tallest: list[Char] = []
    bases: list[list[float]] = []
    for char in sorted(chars, key=lambda one: (one.text.isspace(), -one.base, one.left)):
        blank = char.text.isspace()
        # Raised letters come before those of the row they stand in, so the last rows may take it; a space any.
        for index in range(len(rows) - 1, -1 if blank else max(len(rows) - 4, -1), -1):
            level = any(abs(base - char.base) <= LEVEL * char.height for base in bases[index])
            if level or (not blank and _beside(char, tallest[index])):
                rows[index].append(char)
                if not level:
                    bases[index].append(char.base)
                if char.height > tallest[index].height and not blank:
                    tallest[index] = char
                break
        else:
            # A space that stands in no row is seen by nobody.
            if not blank:
                rows.append([char])
                tallest.append(char)
                bases.append([char.base])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _beside(one: Char, other: Char) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    smaller, larger = sorted((one.height, other.height))
    return overlap >= BESIDE * smaller and abs(one.base - other.base) <= max(BESIDE * larger, 1.0)


def _pieces(row: list[Char]) -> Row:
    """A row of characters cut at wide gaps, with spaces at others."""
    row = with_advances(_with_raised(row))
    usual = _usual_gap(row)
    pieces: Row = []
    text: list[str] = []
    box: list[Char] = []
    for char in row:
        if char.text.isspace():
            # Only at the head of a row more than one tells something: how far it is set in.
            if not box or text[-1] != " ":
                text.append(" ")
            continue
        gap = char.left - box[-1].right if box else 0.0
        if gap > PARTED * char.height:
            pieces.append(_piece(text, box))
            text, box = [], []
        elif box and gap - usual > SPACE * char.height and text[-1] != " ":
            text.append(" ")
        text.append(char.text)
        box.append(char)
    return [*pieces, _piece(text, box)]


def with_advances(row: list[Char]) -> list[Char]:
    """A row with boxes as wide as the letters.

    Where a font tells no widths, all its boxes are as wide as its widest letter and reach into the next one. How far
    syllables stand apart then tells how wide that is, and the kind of a character what share of it others take.
    """
    letters = [char for char in row if not char.text.isspace()]
    following = {id(a): b for a, b in pairwise(letters)}
    steps = [(b.left - a.left) / a.height for a, b in pairwise(letters) if _is_wide(a.text) and a.left < b.left]
    step = min(median(steps), 1.0) if len(steps) >= FEWEST_STEPS else USUAL_STEP

    def mended(char: Char) -> Char:
        after = following.get(id(char))
        if after is None or after.left >= char.right - OVERLAP * char.height:
            return char
        if _is_word(char.text) and _is_word(after.text) and after.left - char.left < step * char.height:
            return char._replace(right=after.left)
        return char._replace(right=min(char.left + char.height * step * _share(char.text), char.right))

    return [mended(char) for char in row]


def _is_word(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _with_raised(row: list[Char]) -> list[Char]:
    """A row with references to notes as raised numbers: small ones above the line, with a bracket behind (`1)`)."""
    letters = [char for char in row if not char.text.isspace()]
    height, base = median(char.height for char in letters), median(char.base for char in letters)

    def is_raised(char: Char) -> bool:
        return char.height <= SMALL * height and char.base >= base + RAISED * height

    found: list[Char] = []
    for above, run in groupby(row, key=is_raised):
        chars = list(run)
        if above and REFERENCE.fullmatch("".join(char.text for char in chars)):
            chars = [char._replace(text=char.text.translate(SUPERSCRIPT)) for char in chars]
        found += chars
    return found


def _is_wide(text: str) -> bool:
    return unicodedata.east_asian_width(text[0]) in "WF"


def _share(text: str) -> float:
    """How wide a character is beside a syllable."""
    if text in ".,:;'’‘“”()[]|!il·․‧":
        return 0.3
    if text in "%@mwMW" or unicodedata.east_asian_width(text[0]) in "WFA":
        return 1.0
    return 0.65 if text.isupper() else 0.5


def _usual_gap(row: list[Char]) -> float:
    """How far the letters of a row stand apart without a space: more than nothing where they are spaced out."""
    gaps = [b.left - a.right for a, b in pairwise(row) if not a.text.isspace() and not b.text.isspace()]
    return max(median(gaps), 0.0) if len(gaps) >= FEWEST_STEPS else 0.0


def _piece(text: list[str], box: list[Char]) -> Piece:
    height = median(char.height for char in box)
    near = [char for char in box if char.height >= height * 0.9]
    bottom, top = min(c.bottom for c in near), max(c.top for c in near)
    return Piece("".join(text), box[0].left, max(c.right for c in box), bottom, top)
