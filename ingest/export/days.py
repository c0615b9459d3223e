"""A date as the output writes it, at the precision of the text, as days that can be counted with."""

from __future__ import annotations

import calendar
from functools import lru_cache
from typing import NamedTuple

YEAR, MONTH, DAY = len("2025"), len("2025-03"), len("2025-03-21")


class Day(NamedTuple):
    """A date: as written, its precision (`year`, `month`, `day` or `without_year`), its first and last day in ISO form.

    The days are None where the year is not known, and of a day that no calendar has.
    """

    text: str | None
    precision: str | None = None
    first: str | None = None
    last: str | None = None

    @property
    def year(self) -> int | None:
        """The year, where it is known."""
        return int(self.first[:YEAR]) if self.first else None

    def columns(self, name: str) -> dict[str, str | None]:
        """The columns of a date that is called `name`."""
        return {name: self.text, f"{name}_day": self.first, f"{name}_precision": self.precision}


@lru_cache(maxsize=10_000)
def day_of(text: str | None) -> Day:
    """The date that stands in a field of the output; a time of day behind it does not count."""
    if text is None:
        return Day(None)
    if text.startswith("--"):
        return Day(text, "without_year")
    precision = {YEAR: "year", MONTH: "month"}.get(len(text), "day")
    try:
        year, month, day = (int(part) for part in (text[:DAY] + "-01-01").split("-")[:3])
        last = {"year": (12, 31), "month": (month, calendar.monthrange(year, month)[1])}.get(precision, (month, day))
        if not 1 <= day <= calendar.monthrange(year, month)[1] or not year:
            raise ValueError(text)
    except ValueError:
        return Day(text, precision)
    return Day(text, precision, f"{year:04d}-{month:02d}-{day:02d}", f"{year:04d}-{last[0]:02d}-{last[1]:02d}")
