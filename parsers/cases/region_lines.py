"""A line that names the region of a case: alone, beside the case's title, with its office or behind a label.

【부산 사하구】 alone, (부산 사하구) 골목 버스, 골목 버스 (부산 사하구), 부산 사하구 교통행정과, 기관명 : 부산 사하구.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from parsers.cases import counting
from parsers.cases.title_labels import PARTING, SPACED
from parsers.gazetteer.regions import is_region, leading_region, standing_alone
from parsers.structure.attribute_names import name_of
from parsers.structure.headings import named
from parsers.text.line import Line
from parsers.text.numbering import behind_number
from parsers.vocabulary import Contacts, Grades, Headings, alternatives, load

LONGEST_TITLE = 60
SHORTEST_TITLE = 6
PLACE = r"(?P<region>\p{Hangul}{2,9}(?:\s\p{Hangul}{1,6}){0,2})"
BEFORE_TITLE = regex.compile(
    rf"[\[【<〈《(│┃|]\s?{PLACE}\s?[\]】>〉》)│┃|]\s*(?P<title>\S.*)|{PLACE}\s?[|｜:：]\s?(?P<title>\S.*)"
)
BEHIND_TITLE = regex.compile(
    rf"[\[【<〈《(]\s?{PLACE}\s?[\]】>〉》)]$|(?<=\s)[-–—]\s?{PLACE}\s?[-–—]$|(?<=\s)[/|]\s{PLACE}$"
)
# Brackets, spaces and the place in them have so many letters at most.
LONGEST_PLACE = 28
# Bullets of titles: a circle stands before items as well.
HIGHEST = "□■◆◇◈▣❖▶"
# A statement; a title may end like a sentence, but for its full stop: 골목에 놓은 의자가 말을 걸다.
CLOSED = regex.compile(r"(?:음|임|함|됨|[.])$")
# What may stand behind a region: an office, a town with its council.
OFFICE = regex.compile(r"[\p{Hangul}\d·]{2,14}(?:\s[\p{Hangul}\d·]{2,14}){0,2}")
BRACKETED = regex.compile(r"[\[【<〈《(](?P<inside>[^\[\]【】<>〈〉《》()]+)[\]】>〉》)]")


@dataclass(frozen=True, slots=True)
class RegionLine:
    """A line that names the region of a case; `title` bounds the case's title in its text, None where it has none.

    `office` is what it names behind the region, `labelled` whether a label says that this is the case's place.
    """

    region: str
    title: tuple[int, int] | None = None
    office: str | None = None
    labelled: bool = False


def region_line(line: Line) -> RegionLine | None:
    """The region that a line names alone, beside a title, with its office or behind a label; None for other lines."""
    alone = standing_alone(line.headline) or _behind_grade(line.text)
    if alone:
        return RegionLine(alone)
    if len(line.text) > LONGEST_TITLE or (line.marker is not None and line.marker[0] not in HIGHEST):
        return None
    return _beside_title(line) or _with_office(line.body)


def _behind_grade(text: str) -> str | None:
    """The region that stands alone behind what its case has won: 금상 | 경남 고성군; None where none does."""
    grade = _grade().match(text)
    return standing_alone(text[grade.end() :]) if grade else None


@cache
def _grade() -> regex.Pattern[str]:
    words = load(Grades)
    grades = alternatives({*words.grades, *words.weak_grades}, between=r"\s?")
    # 대상 : 경남 고성군 tells for whom a project is.
    return regex.compile(rf"[\[【<〈(]?\s?(?:{grades})\s?[\]】>〉)]?\s*(?:[|│｜/]|(?<=[\]】>〉)]))\s*")


def _beside_title(line: Line) -> RegionLine | None:
    """The region in brackets before or behind a title, which may be numbered."""
    start = line.body_start - line.start
    numbered = counting.before_region().match(line.body)
    start += numbered.end() if numbered else behind_number(line.body)
    text = line.text[start:]
    before = BEFORE_TITLE.fullmatch(text)
    place = before or BEHIND_TITLE.search(text, max(0, len(text) - LONGEST_PLACE))
    # 예산 : 2억원 is what a project costs, and no county.
    if place is None or not is_region(place["region"]) or (before and name_of(place["region"])):
        return None
    first, last = before.span("title") if before else (0, len(text[: place.start()].rstrip()))
    if last - first < SHORTEST_TITLE or CLOSED.search(text[first:last]):
        return None
    return RegionLine(place["region"], (start + first, start + last))


def _with_office(text: str) -> RegionLine | None:
    """The region that a text names with its office behind it, in brackets or not, or behind the label of a place."""
    label = _place_label().match(text)
    inside = BRACKETED.fullmatch(text)
    rest = text[label.end() :] if label else inside["inside"].strip() if inside else text
    region = leading_region(rest)
    if not region:
        return None
    office = " ".join(rest.split()[len(region.split()) :])
    if not office:
        return RegionLine(region, labelled=True) if label else None
    ends = OFFICE.fullmatch(office) and office.endswith(office_endings()) and named(office) is None
    return RegionLine(region, office=office, labelled=label is not None) if ends else None


@cache
def office_endings() -> tuple[str, ...]:
    """How the names of offices, of towns and of a municipality's bodies end."""
    return (*sorted(load(Contacts).never_name_endings), *sorted(load(Headings).local_bodies))


@cache
def _place_label() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Headings).place_labels, between=SPACED)}){PARTING}")
