"""The titles that the contents of a book name, where they come again in its text, on one line or on two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from parsers.cases import counting
from parsers.cases.blocks import key_of
from parsers.cases.contents import Contents
from parsers.cases.region_lines import LONGEST_TITLE, SHORTEST_TITLE
from parsers.cases.title_lines import bounds, goes_on, is_place
from parsers.text.bullets import may_head
from parsers.text.line import Line

# Cells beside each other are no beginning of a title: 교육과정 혁신 | 나루대학교.
CELLS = regex.compile(r"\t|\s[|｜│┃]\s")
# Half of a title on two lines has so many letters at least, one alone as many as SHORTEST_TITLE.
SHORTEST_HALF = 3
# The number of a chapter, alone on a line.
LONGEST_NUMBER = 5
# A title comes again on the page of its chapter, a running head more often.
MOST_TIMES = 2


@dataclass(frozen=True, slots=True)
class AnnouncedTitle:
    """A title in the text: its lines, its bounds in the text of its line, and where the contents name it.

    `stop` is the index of the next title, or behind the last line.
    """

    at: int
    after: int
    begin: int
    end: int
    place: int
    stop: int = 0


def find(lines: Sequence[Line], listed: Contents) -> list[AnnouncedTitle]:
    """The titles of the contents wherever they come again in the text, each with where the next one begins."""
    titles = list(_titles(lines, listed))
    stops = (*(title.at for title in titles[1:]), len(lines))
    return [replace(title, stop=stop) for title, stop in zip(titles, stops, strict=False)]


def _titles(lines: Sequence[Line], listed: Contents) -> Iterator[AnnouncedTitle]:
    """The titles of the contents wherever they come again, on one line or on two."""
    times = Counter(line.squeezed for line in lines[listed.after :])
    at = listed.after
    while at < len(lines):
        found = _title_at(lines, at, listed) if times[lines[at].squeezed] <= MOST_TIMES else None
        if found is not None:
            yield found
        at = found.after if found is not None else at + 1


def _title_at(lines: Sequence[Line], at: int, listed: Contents) -> AnnouncedTitle | None:
    line = lines[at]
    marked = line.marker is not None and not may_head(line.marker)
    if marked or len(line.text) > LONGEST_TITLE or is_place(line):
        return None
    begin, end = bounds(line)
    key = key_of(line.text[begin:end])
    if len(key) < SHORTEST_HALF or listed.find(key) < 0:
        return None
    single = CELLS.search(line.text) is not None or _is_of_chapter(lines, at)
    # Ⅰ. 골목, and the first case below a blank line.
    single = single or (counting.roman_chapter().fullmatch(line.text) is not None and lines[at + 1].set_apart)
    if at + 1 < len(lines) and _right_below(lines[at + 1]) and not single:
        below = key_of(lines[at + 1].text)
        place = listed.find(key + below) if len(below) >= SHORTEST_HALF else -1
        if place >= 0 and not listed.parts(place, line.text[begin:end]):
            return AnnouncedTitle(at, at + 2, begin, end, place)
    return AnnouncedTitle(at, at + 1, begin, end, listed.find(key)) if len(key) >= SHORTEST_TITLE else None


def _is_of_chapter(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the title of a chapter, whose number is alone on the line above: CHAPTER 1, 제2부."""
    above = lines[at - 1].text if at else ""
    numbered = len(above) <= LONGEST_NUMBER and counting.chapter().fullmatch(above)
    return bool(numbered) or counting.latin_chapter().fullmatch(above) is not None


def _right_below(line: Line) -> bool:
    """Whether a line may be the second of a title: what a page or two blank lines part from the first is another."""
    return goes_on(line) and not line.page_start and line.blank_before < 2
