"""The division that issues a bulletin: behind the issuer's name, or on a line of the head below it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.gazetteer.bodies import EDGES, LONGEST_TITLE, division_endings
from parsers.kinds.bulletin import issue_day
from parsers.kinds.bulletin.issue_number import NUMBER
from parsers.mentions import date, phone
from parsers.mentions.mention import resolve_overlaps
from parsers.structure.rubrics import cells_of
from parsers.text.line import Line

NAME = regex.compile(r"[\p{Hangul}A-Za-z·]+")
SHORTEST_DIVISION = 3
# A team belongs to what is named before it: 자치행정과 주민소통팀, 홍보담당관 보도팀.
TEAM = "팀"
ABOVE_TEAM = ("과", "관", "실", "단", "센터")


def division_below(lines: Sequence[Line], *, beside_number: bool) -> tuple[list[str], Line | None]:
    """The divisions on a line of the head: those that the next one begins with, or that stand further below alone or in
    a cell beside a day, the number of the issue or a telephone number; `beside_number`: only such and those alone.
    """
    for i, line in enumerate(lines):
        words = _without_day(line.body).split()
        divisions = divisions_in(words)
        alone = len(words) == len(divisions)
        if divisions and (alone or (not beside_number and (i == 0 or _has_phone(line)))):
            return divisions, line
        if line.marker is not None:
            break
        cell = _division_in_cell(line)
        if cell:
            return cell, line
        if len(line.text) > LONGEST_TITLE:
            break
    return [], None


def _division_in_cell(line: Line) -> list[str]:
    """The divisions that are a cell of a line of the head, or stand between the number of the issue and a telephone
    number: 제12호 | 2031. 3. 4. | 숲정책과 | ☎ …, 2031. 3. 4. 제12호 / 숲정책과 (☎ …)."""
    if not (_has_phone(line) or NUMBER.search(line.text) or issue_day.on_line(line)):
        return []
    for cell in map(str.split, cells_of(line.body)):
        divisions = divisions_in(cell)
        if divisions and len(divisions) == len(cell):
            return divisions
    behind = NUMBER.sub("", _without_day(line.body)).strip(" /|,")
    return divisions_in(behind.split()) if _has_phone(line) else []


def _has_phone(line: Line) -> bool:
    return bool(resolve_overlaps(phone.find(line.text)))


def _without_day(text: str) -> str:
    """A text without the day that it begins with and what parts the two: `2025. 4. 4.(금) / 숲정책과`."""
    days = list(date.find(text))
    return text[days[0].end :].lstrip("()월화수목금토일요 /|,") if days and days[0].start == 0 else text


def divisions_in(words: Sequence[str]) -> list[str]:
    """The words at the beginning that name bureau and division; a number may stand close behind: 자치행정과(☎ …)."""
    endings = division_endings()
    found: list[str] = []
    for word in words:
        bare = NAME.match(word.strip(EDGES))
        if bare is None or len(bare.group()) < SHORTEST_DIVISION or not bare.group().endswith(endings):
            break
        found.append(bare.group())
    return found


def without_team(division: str | None) -> str | None:
    """A division without the team of it that is named behind: 자치행정과 for 자치행정과 주민소통팀."""
    *above, last = (division or "").split() or [""]
    return " ".join(above) if last.endswith(TEAM) and above and above[-1].endswith(ABOVE_TEAM) else division
