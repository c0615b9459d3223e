"""What a line holds that may be the title of a case: where the title stands in it, or a place alone."""

from __future__ import annotations

from functools import cache

import regex

from parsers.cases import counting
from parsers.cases.places import names_office, official, town_alone, unframed
from parsers.cases.region_lines import region_line
from parsers.cases.title_labels import labelled_title
from parsers.text.line import Line
from parsers.vocabulary import Casebooks, Grades, load

PLACE_BEFORE = regex.compile(r"[\[【<(〔│┃|]\s?(?P<place>\p{Hangul}[\p{Hangul} ]{0,13}\p{Hangul})\s?[\]】>)〕│┃|]\s*")
PLACE_BEHIND = regex.compile(r"[\[【<(〔](?P<place>\p{Hangul}[\p{Hangul} ]{1,14})[\]】>)〕]$")
# #혼자 사는 집  #안부 확인
TAGS = regex.compile(r"#[^#\s][^#]*(?:\s#[^#\s][^#]*)*")
# What frames a title.
BARS = "│┃| ◈◆◇■□▣★●▶◀❖"


def bounds(line: Line) -> tuple[int, int]:
    """Where the title stands in a line that may hold one: behind label, number and prize, without its place."""
    labelled = labelled_title(line)
    if labelled is not None:
        return labelled
    begin = line.body_start - line.start if line.marker is not None else 0
    number = counting.before_title().match(line.text, begin)
    begin = number.end() if number else begin
    before, behind = PLACE_BEFORE.match(line.text, begin), PLACE_BEHIND.search(line.text)
    other = before and (names_place(before["place"]) or before["place"] in _grades())
    begin = before.end() if before and other else begin
    end = len(line.text[: behind.start()].rstrip()) if behind and names_place(behind["place"]) else len(line.text)
    bars = len(line.text[begin:end]) - len(line.text[begin:end].lstrip(BARS))
    return begin + bars, max(begin + bars, len(line.text[:end].rstrip(BARS)))


def place_beside(line: Line) -> str | None:
    """The place in brackets before or behind a title."""
    begin, end = bounds(line)
    found = PLACE_BEFORE.search(line.text[:begin] + " ") or PLACE_BEHIND.search(line.text, end)
    return found["place"] if found else None


def goes_on(line: Line) -> bool:
    """Whether a line may be the second of a title: without bullet and number, no place and none before its text."""
    before = PLACE_BEFORE.match(line.text)
    placed = _is_region(line) or (before is not None and names_place(before["place"]))
    plain = line.marker is None and counting.before_title().match(line.text) is None
    return plain and not placed and not are_tags(line)


def are_tags(line: Line) -> bool:
    """Whether a line is the hashtags of a case and nothing else."""
    return TAGS.fullmatch(line.text) is not None


def is_place(line: Line) -> bool:
    """Whether a line names a place, a town or an office and no title beside it."""
    return town_alone().fullmatch(unframed(line.text)) is not None or _is_region(line)


def _is_region(line: Line) -> bool:
    named = region_line(line)
    text = unframed(line.text)
    return names_place(text) or names_office(text) or (named is not None and named.title is None)


def names_town(line: Line) -> bool:
    """Whether a line begins with a town: 나루1동 주민자치회."""
    return town_alone().match(line.text) is not None


def names_place(text: str) -> bool:
    """Whether a text names a region, or the hall of the city whose book it is: 시청."""
    return text in load(Casebooks).halls or official(text) is not None


def is_grade(text: str) -> bool:
    """Whether a text is a prize that a case may have won."""
    return text in _grades()


@cache
def _grades() -> frozenset[str]:
    """What a case may have won: [최우수] 골목에 놓은 의자."""
    words = load(Grades)
    return frozenset((*words.grades, *words.weak_grades))
