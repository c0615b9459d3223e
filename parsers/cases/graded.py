"""Cases whose regions stand below the field in which each was entered, with the prize it won: 마을돌봄 분야 우수상."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from parsers.cases.case import in_category
from parsers.cases.places import official
from parsers.cases.title_lines import is_grade
from parsers.draft import Draft
from parsers.page import Page
from parsers.text.line import Line

FEWEST_CASES, LONGEST_FIELD = 2, 24
# What parts field and prize, or frames the prize: 교통 분야 최우수, 교통 분야 (우수), 교통 | 장려
PARTING = " \t|｜/:：-–([<【〈"
PRIZE = regex.compile(r"(?P<grade>[\p{Hangul}\d]{2,6})[)\]>】〉]?$")


@dataclass(frozen=True, slots=True)
class Graded:
    """The line with field and prize above a case, and the field."""

    line: Line
    field: str


def above(lines: Sequence[Line], starts: Sequence[int]) -> dict[int, Graded]:
    """The lines with field and prize above cases that begin at `starts`, by the number of the case's first line.

    They stand above all cases of a book: above one such a line may be the last of the case before.
    """
    found = {lines[at].number: graded for at in starts if at and (graded := _graded(lines[at - 1]))}
    return found if len(found) == len(starts) >= FEWEST_CASES else {}


def headed(page: Page, draft: Draft, graded: Mapping[int, Graded]) -> Draft:
    """A case with the line above it that names its field."""
    found = graded.get(draft.lines[0].number)
    if found is None:
        return draft
    lines, head = (found.line, *draft.lines), (page.whole(found.line), *draft.head)
    return replace(in_category(draft, found.field), lines=lines, head=head)


def _graded(line: Line) -> Graded | None:
    """A line that is the name of a field with a prize behind it; None for a place, a bullet and other lines."""
    prize = PRIZE.search(line.text)
    if line.marker is not None or prize is None or not is_grade(prize["grade"]):
        return None
    text = line.text[: prize.start()]
    field = text.rstrip(PARTING)
    named = 0 < len(field) <= min(LONGEST_FIELD, len(text) - 1)
    return Graded(line, field) if named and official(field) is None else None
