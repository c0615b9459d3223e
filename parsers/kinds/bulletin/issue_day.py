"""The day on which a bulletin was issued, out of the days in its head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from parsers.mentions import date
from parsers.mentions.date import Period, Point
from parsers.mentions.mention import resolve_overlaps
from parsers.text.line import Line

# 2020년 제42주(…
YEAR = regex.compile(r"(?P<year>20\d\d)\s?년\s?제?\s?\d{1,2}\s?[주호회]")


def of_head(lines: Sequence[Line], *, plans: bool = False) -> str | None:
    """The ISO day or month: a day that stands by itself, else a period, which was over when it was reported on.

    A bulletin that `plans` the period with a schedule came out when it began.
    """
    periods = [period for line in lines for period in _periods(line)]
    alone = (p.stated for p in periods if p.last is None and p.stated.year is not None and p.stated.day is not None)
    return next((point.iso(None) for point in alone), None) or next(
        (day for line in lines if (day := on_line(line, plans=plans))), None
    )


def on_line(line: Line, *, plans: bool = False) -> str | None:
    """The day or month that a line states with its year, also before it: 2020년 10월(10. 12. ~ 10. 18.).

    The year may stand with the number of the week: 2020년 제42주(10. 12. ~ 10. 18.).
    """
    stated = YEAR.match(line.body)
    year = int(stated["year"]) if stated else None
    found: list[Point] = []
    for period in _periods(line):
        year = period.stated.year if period.stated.year is not None else year
        point = (period.first if plans else period.last) or period.stated
        if year is not None and point.month is not None:
            found.append(point)
    exact = next((point for point in found if point.day is not None), None)
    point_or_none = exact or next(iter(found), None)
    return point_or_none.iso(year) if point_or_none is not None else None


def _periods(line: Line) -> Iterator[Period]:
    for found in resolve_overlaps(date.find(line.text)):
        period = found.fields["period"]
        if isinstance(period, Period):
            yield period
