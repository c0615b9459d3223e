"""The line that opens a case with its number and its field: 사례 1 | 교통, above the title."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.cases import counting
from parsers.cases.places import cells_of, names_office, official
from parsers.cases.region_lines import office_endings
from parsers.cases.title_lines import is_grade, names_place
from parsers.gazetteer.bodies import is_body
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import Casebooks, alternatives, load


def category_of(line: Line) -> str | None:
    """The field that a line names beside the number of its case; None for other lines, a place, a body or a prize.

    A prize is one where cases are counted by it: 장 려 03.
    """
    match = counting.with_category().fullmatch(line.text)
    if match is None:
        return None
    if match["won"]:
        return closed(match["won"])
    field = " ".join(match["category"].split()).rstrip(",")
    body = names_office(field) or is_body(field) or field.endswith(office_endings())
    other = body or names_place(field) or is_grade(field)
    return None if other or any(map(official, cells_of(field))) else field


def counts(line: Line) -> bool:
    """Whether a line counts a case, with its field or without one."""
    return opens(line) or counting.counted().fullmatch(line.text) is not None


def opens(line: Line) -> bool:
    """Whether a line is the number of a case and its field, and nothing else."""
    return category_of(line) is not None


def field_of(line: Line) -> str | None:
    """The field that a line names and nothing else: 교통·안전 분야."""
    return " ".join(line.text.split()) if line.marker is None and _field().fullmatch(line.text) else None


def category_above(lines: Sequence[Line]) -> str | None:
    """The field that the first lines of a case name, with its number or alone."""
    return next(filter(None, (category_of(line) or field_of(line) for line in lines)), None)


@cache
def _field() -> regex.Pattern[str]:
    return regex.compile(rf"\p{{Hangul}}[\p{{Hangul}}·∙･, ]{{0,14}}\s(?:{alternatives(load(Casebooks).fields)})")
