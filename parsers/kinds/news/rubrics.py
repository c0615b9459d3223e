"""The rubrics that a page prints above its stories: 단신 above several briefs, [행정] above the headline of one, the
bare name of a municipality or 사설 right above a headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers.gazetteer.regions import is_region, with_rank
from parsers.structure.boilerplate import MARKS, is_furniture, is_section
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import Essays, News, load

IN_BRACKETS = regex.compile(r"[\[【〈<《]\s?(?P<name>[\p{Hangul} ·&]{2,12})\s?[\]】〉>》]")


@dataclass(frozen=True, slots=True)
class Rubric:
    """What a rubric says; `several` stories stand below one of briefs, one `of_next` belongs to the next story."""

    name: str
    several: bool
    of_next: bool


def rubric_at(lines: Sequence[Line], at: int) -> Rubric | None:
    """The rubric that a line is and nothing else, right above what may be a headline: not one of the names of a menu.

    Sections alone on a line are those of a page or a site; in brackets they tell of the story below.
    """
    below = lines[at + 1] if at + 1 < len(lines) else None
    rubric = _rubric_of(lines[at].text) or (_set_off(lines[at], below) if below else None)
    return rubric if rubric and below and _rubric_of(below.text) is None and not is_furniture(below) else None


def _rubric_of(text: str) -> Rubric | None:
    bracket = IN_BRACKETS.fullmatch(text)
    name = closed(bracket["name"].strip() if bracket else text.strip(MARKS))
    place, _, rest = name.rpartition(" ")
    news = load(News)
    # 경기 단신: the briefs of a place.
    key = rest if is_region(place) else "".join(name.split())
    known = key in news.briefs or (bracket and is_section(name))
    several = key in news.briefs and key not in news.notices
    return Rubric(name, several, bracket is not None or not several) if known else None


def _set_off(line: Line, below: Line) -> Rubric | None:
    """The bare name of a municipality, or a rubric of opinion, behind a blank line and right above what it heads."""
    set_off = line.blank_before > 0 and not below.blank_before and with_rank(below.text) is None
    name = closed(line.text)
    known = set_off and (with_rank(name) or name in load(Essays).rubrics)
    return Rubric(name, several=False, of_next=True) if known else None
