"""What may head a case: a region alone on a line, or in brackets beside the case's title; and the block below it.

【부산 사하구】 alone, (부산 사하구) 골목 버스, 골목 버스 (부산 사하구). Books differ in what they call
their first block; within a book it is called the same from case to case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import regex

from parsers.gazetteer.regions import is_region, standing_alone
from parsers.structure.contacts import label_end
from parsers.structure.headings import recognise
from parsers.text.bullets import may_head
from parsers.text.line import Line
from parsers.text.numbering import behind_number, number_of

# How many lines a head may have between the region and the first block.
LONGEST_HEAD = 6
LONGEST_TITLE = 60
SHORTEST_TITLE = 6
# The heading that opens a book's cases is short, and several cases have it.
LONGEST_OPENING = 14
FEWEST_CASES = 2
PLACE = r"(?P<region>\p{Hangul}{2,9}(?:\s\p{Hangul}{1,6}){0,2})"
BEFORE_TITLE = regex.compile(rf"[\[【<〈《(]\s?{PLACE}\s?[\]】>〉》)]\s*(?P<title>\S.*)")
BEHIND_TITLE = regex.compile(rf"[\[【<〈《(]\s?{PLACE}\s?[\]】>〉》)]$")
# Brackets, spaces and the place in them have so many letters at most.
LONGEST_PLACE = 28
# Bullets of titles: a circle stands before items as well.
HIGHEST = "□■◆◇◈▣❖▶"
# 사례명 : 골목 버스: the title behind its label.
TITLE_LABEL = regex.compile(r"(?:사\s?례|시\s?책|과\s?제|사\s?업)\s?명\s*[:：]\s*|(?:사례|시책)?\s?제\s?목\s*[:：]\s*")
SENTENCE = regex.compile(r"(?:다|음|임|함|됨)[.]?$")


@dataclass(frozen=True, slots=True)
class RegionLine:
    """A line that names the region of a case; `title` bounds the case's title in its text, None where it has none."""

    region: str
    title: tuple[int, int] | None = None


def region_line(line: Line) -> RegionLine | None:
    """The region that a line names alone, or in brackets before or behind a title; None for other lines."""
    alone = standing_alone(line.headline)
    if alone:
        return RegionLine(alone)
    if len(line.text) > LONGEST_TITLE or (line.marker is not None and line.marker[0] not in HIGHEST):
        return None
    start = line.body_start - line.start
    start += behind_number(line.body)
    text = line.text[start:]
    before = BEFORE_TITLE.fullmatch(text)
    place = before or BEHIND_TITLE.search(text, max(0, len(text) - LONGEST_PLACE))
    if place is None or not is_region(place["region"]):
        return None
    first, last = before.span("title") if before else (0, len(text[: place.start()].rstrip()))
    if last - first < SHORTEST_TITLE or SENTENCE.search(text[first:last]):
        return None
    return RegionLine(place["region"], (start + first, start + last))


def opening(lines: Sequence[Line], i: int) -> int | None:
    """Index of the heading of the first block below the region at `i`; None where none stands in a head's reach."""
    for at in range(i + 1, min(len(lines), i + 1 + LONGEST_HEAD)):
        line = lines[at]
        if recognise(line) or _looks_like_block(line):
            return at
        if region_line(line) or (line.marker is not None and not _is_about_case(line)):
            return None
    return None


def name_of(line: Line) -> str:
    """What a heading is called, without number and spaces."""
    return "".join(line.body[behind_number(line.body) :].split()).strip("[]【】<>()")


def alike(lines: Sequence[Line], named: Collection[int]) -> list[int]:
    """Those of the regions at `named` below which the first block is called as it is below another one."""
    below = {i: name_of(lines[at]) for i in named if (at := opening(lines, i)) is not None}
    count = Counter(below.values())
    return [i for i, name in below.items() if count[name] > 1]


def is_contact(line: Line) -> bool:
    """Whether a line says who answers for a case: behind a label."""
    return label_end(line, at_end_of_item=False) is not None


def labelled_title(line: Line) -> tuple[int, int] | None:
    """Where the title of a case stands in a line that gives it behind its label; None for other lines."""
    label = TITLE_LABEL.match(line.body)
    start = line.body_start - line.start
    return (start + label.end(), len(line.text)) if label and label.end() < len(line.body) else None


def _is_about_case(line: Line) -> bool:
    """Whether a line with a bullet belongs to the head: the title, who answers, a sub-headline in dashes."""
    return is_contact(line) or labelled_title(line) is not None or line.text[0] in "-–―"


def _looks_like_block(line: Line) -> bool:
    """Whether a line has the form of a block's heading: a short name behind a number or the bullet of a heading."""
    marked = may_head(line.marker) or (line.marker is None and number_of(line.body) is not None)
    name = name_of(line)
    return marked and 2 < len(name) <= LONGEST_OPENING and regex.fullmatch(r"[\p{Hangul}·･ㆍ/()]+", name) is not None
