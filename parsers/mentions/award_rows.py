"""Rows of a table of awards whose first cell says that it was won: `수상 골목 경진대회 ’31. 4월 …`.

The grade stands in the last cell: at the end of the row, or below it in lines so short that they are cells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from parsers.mentions import date
from parsers.mentions.award_names import contest_before, holds_contest
from parsers.mentions.award_years import ROW_OF_A_TABLE, award_of
from parsers.mentions.mention import Mention

# 수상 │ contest │ date: a row of a table of awards.
ROW = regex.compile(r"(?:^|\n)\s?수상\s(?P<name>[^\n▸▶:]{6,60}?)\s(?=[’'‘]?\d{2,4}\s?[.년])")
# The last cell of a row: 대통령상, S등급; and what its lines make together: 대상(으뜸), 장관상(최우수).
PRIZE = regex.compile(r"\s(?P<grade>\S{1,10}(?:상|등급))\s?$")
GRADE = regex.compile(r"\S{0,10}(?:상|등급|최?우수)(?:[(（]\S{2,10}[)）])?|\S{2,6}[(（]\S{2,6}[)）]등급")
LONGEST_CELL, MOST_CELLS = 8, 3


def find(text: str) -> Iterator[Mention]:
    """The rows of a text; one that ends with a prize tells its grade, and needs no word for a contest."""
    rows = list(ROW.finditer(text)) if "수상" in text else []
    periods = list(date.find(text)) if rows else []
    starts = [found.start for found in periods]
    for match in rows:
        contest = contest_before(text, match.start("name"), match.end("name"))
        prize = PRIZE.search(text, match.end(), (text + "\n").index("\n", match.end()))
        if contest is None or not (prize or holds_contest(contest.name)):
            continue
        following = periods[bisect_left(starts, match.end("name")) :][:1]
        beside = next((f.fields["period"] for f in following if f.start - match.end("name") <= 1), None)
        yield award_of(ROW_OF_A_TABLE, contest, match.end("name"), prize and prize["grade"], beside, None)


def over_lines(lines: Sequence[tuple[str, Sequence[Mention]]]) -> dict[int, dict[Mention, Mention]]:
    """Rows whose grade stands in the short lines below: by line, what replaces what.

    `lines` are the texts of a record in order, each with its mentions.
    """
    changed: dict[int, dict[Mention, Mention]] = {}
    for at, (_, mentions) in enumerate(lines):
        row = next(
            (found for found in mentions if found.rule == ROW_OF_A_TABLE and found.fields["grade"] is None), None
        )
        grade = _grade_below([text for text, _ in lines[at + 1 : at + 1 + MOST_CELLS]]) if row else None
        if row and grade:
            changed[at] = {row: replace(row, fields={**row.fields, "grade": grade})}
    return changed


def _grade_below(texts: Sequence[str]) -> str | None:
    """The grade that the next lines make as long as they are short; the first cell of the next row ends it."""
    cell = ""
    for text in texts:
        if len(text) > LONGEST_CELL or text == "수상":
            break
        cell += "".join(text.split())
    return cell if GRADE.fullmatch(cell) else None
