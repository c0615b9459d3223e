"""A date or period with its place in a text, whose year the context may have to decide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from parsers.mentions.points import Point

LAST_MONTH = 12
# An end so many months ahead is rather one that has passed.
FAR_AHEAD = 10


@dataclass(frozen=True, slots=True)
class Period:
    """A date (`last` None) or period with its place; `first` is None where only the end is stated.

    `told_longer`: its end is told to be of a later year, the one after its beginning (`after`: 이듬해 12월까지) or the
    one after that of the document (`next`: 내년 12월까지); None where nothing tells.
    """

    start: int
    end: int
    first: Point | None
    last: Point | None
    told_longer: Literal["after", "next"] | None = None

    @property
    def crosses_new_year(self) -> bool:
        """Whether a period without a year runs from late in one year into the next: 12~2월, 12. 26. ~ 1. 5."""
        if self.first is None or self.last is None or self.first.year is not None or self.last.year is not None:
            return False
        return within_year(self.first) > within_year(self.last, late=True)

    @property
    def ends_next_year(self) -> bool:
        """Whether a period whose years the context decides ends in the year after that of its beginning."""
        return self.told_longer is not None or self.crosses_new_year

    def ended_behind(self, stated: str | None) -> Period:
        """The period with the year of an end that is told to be of the year after the `stated` day of the document."""
        if self.told_longer != "next" or stated is None or self.first is None or self.last is None:
            return self
        if self.last.year is not None and self.first.year is not None and self.last.year > self.first.year + 1:
            return self
        return replace(self, last=replace(self.last, year=int(stated[:4]) + 1))

    def begun_near(self, stated: str | None) -> Period:
        """The period with the month of a beginning that tells its day only: the first from the `stated` day of the
        document on, but none behind the end."""
        first, last = self.first, self.last
        if first is None or first.month is not None or first.day is None or last is None or last.month is None:
            return self
        month, today = (int(stated[5:7]), int(stated[8:10] or 1)) if stated else (last.month, 1)
        month += first.day < today
        if (last.month - month) % LAST_MONTH >= FAR_AHEAD:
            month = last.month
        if month == last.month and first.day > (last.day or first.day):
            month -= 1
        return replace(self, first=replace(first, month=(month - 1) % LAST_MONTH + 1))

    @property
    def stated(self) -> Point:
        """The point that is there in any case."""
        point = self.first or self.last
        assert point is not None
        return point


def within_year(point: Point, *, late: bool = False) -> tuple[int, int]:
    """Month and day of a point; where they are not written the first of them, with `late` the last."""
    unknown = 99 if late else 0
    return point.month or unknown, point.day or unknown
