"""The head of a chapter above its first case: its number, its title, the list of the cases that it holds.

제2장; 골목을 살리는 손길; 2-1. 나루시  골목에 놓은 의자; …
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from parsers.cases import counting, openers
from parsers.cases.blocks import key_of
from parsers.structure.contacts import has_telephone
from parsers.structure.headings import recognise
from parsers.text.line import Line

# So many lines are number and title at most, and a title has so many letters.
MOST_LINES, LONGEST_TITLE = 2, 40
# A page of its own may set its word, its number and its title on a line each.
SPREAD = 3


def above(lines: Sequence[Line], first: int, floor: int, titles: Collection[str] = ()) -> tuple[int, int | None]:
    """Where the head of a chapter above the case at `first` begins, and its title; `first` and None for none.

    `titles` are the keys of the titles of all cases: lines that name one of them are entries of its list. Nothing of it
    stands above `floor`.
    """
    below = first
    while below > floor and _names_case(lines[below - 1], titles):
        below -= 1
    counted = counting.alone().fullmatch(lines[first].text) or openers.counts(lines[first])
    for at in range(below - 1, max(floor, below - MOST_LINES) - 1, -1):
        roman = counted and at + 1 == below and _is_roman(lines[at])
        if roman or counting.chapter().fullmatch(lines[at].text):
            return at, at + (at + 1 < below and _is_titled_below(lines, at))
    return (below - SPREAD, below - 1) if below - SPREAD >= floor and _is_spread(lines, below) else (first, None)


def _is_spread(lines: Sequence[Line], below: int) -> bool:
    """Whether the lines above one are a chapter's word, its number and its title: PART, 01, 골목을 살리는 손길."""
    word, number, title = lines[below - SPREAD : below]
    named = counting.latin_chapter().fullmatch(word.text) is not None and number.text.isdecimal()
    return named and len(title.text) <= LONGEST_TITLE


def _is_roman(line: Line) -> bool:
    """Whether a line set apart is a chapter behind a Roman number, and no block of the case above: Ⅳ. 향후계획."""
    titled = line.set_apart and counting.roman_chapter().fullmatch(line.text)
    return bool(titled) and recognise(line) is None and not has_telephone(line.text)


def _names_case(line: Line, titles: Collection[str]) -> bool:
    key = key_of(line.text)
    return any(title in key for title in titles)


def _is_titled_below(lines: Sequence[Line], at: int) -> bool:
    """Whether a chapter's number is alone on its line, with its title below it."""
    title = lines[at + 1]
    return counting.chapter_alone().fullmatch(lines[at].text) is not None and len(title.text) <= LONGEST_TITLE
