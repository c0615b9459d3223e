"""Rows of a table of awards whose cells stand apart: the evaluation, the grade, the day and who held it, in any order.

`귀농 평가 ⇥ 우수 ⇥ ’31. 9. ⇥ 새별부`: the grade has a cell of its own, and the day another; a grade behind its contest
in one cell (`골목 대회 금상 ⇥ ’31. 9.`) has been found, and lacks the day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from parsers.gazetteer.persons import is_name
from parsers.mentions.award_beginnings import is_body
from parsers.mentions.award_names import NamedContest, contest_before, holds_contest
from parsers.mentions.award_years import ROW_OF_A_TABLE, award_of
from parsers.mentions.mention import Mention
from parsers.mentions.press_rows import day_alone
from parsers.vocabulary import Grades, alternatives, load

YEAR = regex.compile(r"(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?(?:년도?|\.)?")
FEWEST_CELLS, LONGEST_GRADE, CENTURY = 3, 20, 2000


class Cell(NamedTuple):
    """A cell: its place among the texts of its record, its text and the mentions in it."""

    at: int
    text: str
    mentions: Sequence[Mention]


@cache
def _grade() -> regex.Pattern[str]:
    """All of a cell that is a grade, perhaps with another in brackets: 우수, 장관상(최우수), 새별부 장관상."""
    words = load(Grades)
    prizes = rf"(?:\p{{Hangul}}{{2,12}}\s?)?(?:{alternatives(words.givers)})\s?(?:{alternatives(words.prizes)})"
    best = rf"(?:{alternatives(words.bests)})\s?(?:{alternatives(words.winners)})"
    named = rf"(?:{alternatives([*words.grades, *words.weak_grades])}|{prizes}|{best}|\p{{Hangul}}{{1,6}}상)"
    return regex.compile(rf"{named}(?:\s?[(（]\s?(?:{named}|{alternatives(words.bests)})\s?[)）])?")


def is_grade(text: str) -> bool:
    """Whether a text is a grade and nothing else."""
    bare = text.strip()
    ends = bare.endswith(tuple(load(Grades).not_prizes))
    return len(bare) <= LONGEST_GRADE and not ends and _grade().fullmatch(bare) is not None


def in_rows(lines: Sequence[tuple[str, Sequence[Mention]]], numbers: Iterable[int]) -> dict[int, Mention]:
    """The award that a row of cells tells, by the place of the text that names it.

    `lines` are the texts of a record in order, each with its mentions; `numbers` has the source line of each, which is
    asked for only where a text is a grade or an award without its day.
    """
    if not any(is_grade(text) or _undated(mentions) for text, mentions in lines):
        return {}
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for (at, (text, mentions)), number in zip(enumerate(lines), numbers, strict=True):
        rows[number].append(Cell(at, text, mentions))
    told: dict[int, Mention] = {}
    planned = False
    for row in rows.values():
        if len(row) >= FEWEST_CELLS:
            planned = _heads_a_plan(row, planned=planned)
            found = None if planned else _told(row)
            told.update([found] if found else [])
    return told


def _heads_a_plan(row: Sequence[Cell], *, planned: bool) -> bool:
    """Whether a row heads a table of what is to come (구분 ⇥ 대상 ⇥ 일정); other rows leave it as it was."""
    heads = {"".join(cell.text.split()) for cell in row}
    words = load(Grades)
    if heads.intersection(words.heads_of_awards):
        return False
    return planned or not heads.isdisjoint(words.heads_of_plans)


def _told(row: Sequence[Cell]) -> tuple[int, Mention] | None:
    """The award of a row with its place: a day, and a contest beside a grade or with it in one cell."""
    days = [cell for cell in row if day_alone(cell.text, cell.mentions) or YEAR.fullmatch(cell.text.strip())]
    if len(days) != 1:
        return None
    others = [cell for cell in row if cell is not days[0]]
    grades = [cell for cell in others if is_grade(cell.text)]
    if (whole := [(cell, award) for cell in others if (award := _undated(cell.mentions))]) and len(whole) == 1:
        ((cell, award),) = whole
        told = {"grade": grades[0].text.strip()} if award.fields["grade"] is None and len(grades) == 1 else {}
        return cell.at, replace(award, fields={**award.fields, **told, **_day(days[0])})
    names = [(cell, name) for cell in others if cell not in grades and (name := _contest(cell.text))]
    if len(grades) != 1 or len(names) != 1:
        return None
    ((cell, name),) = names
    # Who won it is one of the body's own people.
    if any(is_name(other.text.strip()) for other in others if other not in (cell, grades[0])):
        return None
    award = award_of(ROW_OF_A_TABLE, name, len(cell.text.rstrip()), grades[0].text.strip(), None, None)
    return cell.at, replace(award, fields={**award.fields, **_day(days[0])})


def _undated(mentions: Sequence[Mention]) -> Mention | None:
    """The one award of a cell, where it has no date."""
    awards = [found for found in mentions if found.type == "award"]
    return awards[0] if len(awards) == 1 and awards[0].fields["period"] is None else None


def _contest(text: str) -> NamedContest | None:
    """The contest that a cell names; None for a body, a number and all else, and for one among own people."""
    contest = contest_before(text, 0, len(text))
    if contest is None or not holds_contest(contest.name) or contest.name.startswith(tuple(load(Grades).own_groups)):
        return None
    return None if is_body(text.strip()) else contest


def _day(cell: Cell) -> Mapping[str, object]:
    """The fields of the date that a cell is."""
    day = day_alone(cell.text, cell.mentions)
    if day is not None:
        return {"period": day.fields["period"], "year": None}
    match = YEAR.fullmatch(cell.text.strip())
    return {"period": None, "year": match and (int(match["y4"]) if match["y4"] else CENTURY + int(match["y2"]))}
