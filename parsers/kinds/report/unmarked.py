"""Headings of blocks whose bullet is a picture or was never printed: plain lines right above the items of a part.

Layout: offices that draw their boxes and arrows (a shaded square before every heading) leave plain lines in the text
where others have □. A part has such headings where none of its own has a bullet and several plain lines stand right
above items.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.endings.line_endings import End, end_of, open_brackets
from parsers.kinds.report.headings import LEAD_BULLETS, LONGEST_OWN, BlockHeading
from parsers.kinds.report.survey import ReportSurvey
from parsers.structure.headings import kind_by_ending
from parsers.structure.joins import last_syllables
from parsers.text.bullets import is_lost, is_note, marker_rank
from parsers.text.label import has_label
from parsers.text.line import Line

FEWEST, FEWEST_WORDS = 2, 3
# What a wrapped line holds as often as a heading does not.
FIGURES = regex.compile(r"[\d()（）]")


def headings(report: ReportSurvey, first: int, after: int) -> dict[int, BlockHeading]:
    """The unmarked headings among the lines `[first:after)` by index; none where one of them is a marked heading."""
    inside = [i for i in range(first, after) if i not in report.in_table]
    if any(i in report.headings for i in inside):
        return {}
    # The first item is one of the highest level.
    rank = next((marker_rank(report.lines[i].marker) for i in inside if _is_item(report.lines[i])), 0)
    found = list(_above_items(report, first, after, rank))
    sure = [i for i in found if i == first or i - 1 in report.in_table or _is_over(report, report.lines[i - 1])]
    if len(sure) < FEWEST and not any(_below_lead(report, i) for i in sure if i > first):
        return {}
    return {
        i: _heading(report.lines[i]) for i in found if i in sure or _may_follow(report.lines[i - 1], report.lines[i])
    }


def numbered_headings(report: ReportSurvey, first: int, after: int) -> dict[int, BlockHeading]:
    """The names behind 1. 2. 3. among the lines of a chapter, by index, where items stand right below two of them."""
    run: list[int] = []
    for i in range(first, after):
        number = report.numbers.get(i)
        if number is None or number.style != "dot" or number.value != len(run) + 1 or report.lines[i].marker:
            continue
        name = report.lines[i].text[number.rest :]
        if name and len(name) <= LONGEST_OWN and name[-1] not in ".,:" and not has_label(name):
            run.append(i)
    over_items = [i for i in run if i + 1 < after and _is_item(report.lines[i + 1])]
    if len(over_items) < FEWEST:
        return {}
    places = {i: (report.numbers[i].rest, report.lines[i].text) for i in run}
    return {i: BlockHeading(kind_by_ending(text[rest:]), rest, len(text), None) for i, (rest, text) in places.items()}


def _heading(line: Line) -> BlockHeading:
    return BlockHeading(kind_by_ending(line.body), line.body_start - line.start, len(line.text), None)


def _above_items(report: ReportSurvey, first: int, after: int, rank: int) -> Iterator[int]:
    """Indices of plain lines right above an item of that rank."""
    for i in range(first, after - 1):
        line, below = report.lines[i], report.lines[i + 1]
        if i in report.in_table or i + 1 in report.in_table or i in report.numbers:
            continue
        if _is_item(below) and rank == marker_rank(below.marker) and _may_head(line):
            yield i


def _below_lead(report: ReportSurvey, i: int) -> bool:
    """Whether a line of several words stands right below a lead behind bullets: such a lead needs no plain line."""
    marker = report.lines[i - 1].marker
    return marker is not None and marker[0] in LEAD_BULLETS and len(report.lines[i].text.split()) >= FEWEST_WORDS


def _is_item(line: Line) -> bool:
    if line.marker is None or is_lost(line.marker):
        return False
    return marker_rank(line.marker) > 0 and not is_note(line.marker)


def _may_head(line: Line) -> bool:
    """Whether a line is a short name: no item, no sentence, no labelled value."""
    if line.marker is not None and not is_lost(line.marker):
        return False
    if len(line.body) > LONGEST_OWN or line.body[-1] in ".,:" or has_label(line.body):
        return False
    return end_of(line.body) is not End.OPEN and any(char.isalpha() for char in line.body)


def _is_over(report: ReportSurvey, line: Line) -> bool:
    """Whether a line surely ends what it says: with a word that closes, or as items of this document do."""
    if open_brackets(line.text):
        return False
    return end_of(line.text) in (End.CLOSED, End.COUNTED) or last_syllables(line.text) in report.ends


def _may_follow(above: Line, line: Line) -> bool:
    """Whether a line may head what is below it where nothing tells if the one above has ended."""
    return end_of(above.text) is End.UNKNOWN and FIGURES.search(line.body) is None
