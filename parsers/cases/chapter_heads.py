"""The head of a chapter above its first case: its number, its title, the list of the cases that it holds.

제2장; 골목을 살리는 손길; 2-1. 나루시  골목에 놓은 의자; …
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from parsers.cases import counting, openers
from parsers.cases.blocks import key_of
from parsers.text.line import Line

# So many lines are number and title at most, and a title has so many letters.
MOST_LINES, LONGEST_TITLE = 2, 40
ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
# A page of its own may set its word, its number and its title on a line each.
SPREAD = 3


def above(
    lines: Sequence[Line], first: int, floor: int, titles: Collection[str] = (), counted: Collection[int] = ()
) -> tuple[int, int | None]:
    """Where the head of a chapter above the case at `first` begins, and its title; `first` and None for none.

    `titles` are the keys of the titles of all cases: lines that name one of them are entries of its list. Nothing of it
    stands above `floor`. `counted` are the lines that Roman numbers tell to be chapters, of `counted_on`.
    """
    below = first
    while below > floor and _names_case(lines[below - 1], titles):
        below -= 1
    for at in range(below - 1, max(floor, below - MOST_LINES) - 1, -1):
        if at in counted or counting.chapter().fullmatch(lines[at].text):
            return at, at + (at + 1 < below and _is_titled_below(lines, at))
    return (below - SPREAD, below - 1) if below - SPREAD >= floor and _is_spread(lines, below) else (first, None)


def counted_on(lines: Sequence[Line], cases: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Indices of the lines above cases whose Roman numbers count the chapters on: Ⅰ. 골목, Ⅱ. 마을.

    The number of a case's last block, Ⅳ. 향후 계획, is the same in each case, or stands alone. `cases` are the floor
    and the first line of each.
    """
    found = [at for floor, first in cases for at in [_roman_above(lines, floor, first)] if at is not None]
    numbers = [ROMAN.index(lines[at].text[0]) for at in found]
    counts = all(after == before + 1 for before, after in pairwise(numbers))
    return frozenset(found) if counts and (len(found) > 1 or numbers == [0]) else frozenset()


def _roman_above(lines: Sequence[Line], floor: int, first: int) -> int | None:
    """Index of the line with a Roman number, set apart above the number of a case; one more may be below it."""
    if not (counting.alone().fullmatch(lines[first].text) or openers.counts(lines[first])):
        return None
    at = first - 1
    if at > floor and lines[at].marker is None and not lines[at].set_apart and len(lines[at].text) <= LONGEST_TITLE:
        at -= 1
    titled = at >= floor and lines[at].set_apart and counting.roman_chapter().fullmatch(lines[at].text)
    return at if titled else None


def _is_spread(lines: Sequence[Line], below: int) -> bool:
    """Whether the lines above one are a chapter's word, its number and its title: PART, 01, 골목을 살리는 손길."""
    word, number, title = lines[below - SPREAD : below]
    named = counting.latin_chapter().fullmatch(word.text) is not None and number.text.isdecimal()
    return named and len(title.text) <= LONGEST_TITLE


def _names_case(line: Line, titles: Collection[str]) -> bool:
    key = key_of(line.text)
    return any(title in key for title in titles)


def _is_titled_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a chapter's number is alone on its line, with its title below it."""
    title = lines[at + 1]
    return counting.chapter_alone().fullmatch(lines[at].text) is not None and len(title.text) <= LONGEST_TITLE
