"""The year of a month alone in a cell: by the years at the head of its table, or a cell with its year before it.

`’23.11월 | 12월 | 1월 | 2월`; `2022년 | 2023년 | 12월 | 11월 | 12월`: the months of a row run on, and where they go
back the next year has begun.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import regex

from parsers.mentions.numerals import TILDE
from parsers.mentions.points import APOSTROPHE, year_of

_YEAR = rf"(?:(?P<y4>(?:19|20)\d\d)|{APOSTROPHE}\s?(?P<y2>\d\d))"
_SOME_MONTH = r"(?:1[0-2]|0?[1-9])"
_NOTE = r"[*p)\]\s]{0,4}"
YEAR = regex.compile(rf"\W{{0,2}}{_YEAR}\s?(?:년도?)?\s?중?{_NOTE}")
YEAR_AND_MONTH = regex.compile(rf"\W{{0,2}}{_YEAR}\s?[.년]\s?(?P<m>{_SOME_MONTH})\s?월?[.]?{_NOTE}")
MONTHS = regex.compile(
    rf"[(\[\s]{{0,2}}(?:(?P<m>{_SOME_MONTH})\s?월?\s?{TILDE}\s?)?(?P<last>{_SOME_MONTH})\s?월{_NOTE}"
)
# What may stand between the heads and the months: a remark (’24.3.4. 기준), values.
REMARK = regex.compile(r"\([^()]{1,20}\)|[△▲▼+\-\d.,%()\s]{1,16}")
LONGEST = 20
MONTHS_OF_A_YEAR = 12
# So many cells may stand between the months and the first year below them: 합계, the label of the row.
CLOSE = 4


@dataclass(slots=True)
class _Row:
    """A row of cells: the years at its head; the months so far, each with its place and how many years it is later.

    `whole` where no value stands between the months, `valued` where one stands behind the last, `fresh` right behind
    a year.
    """

    heads: list[int] = field(default_factory=list)
    months: list[tuple[int, int]] = field(default_factory=list)
    last: int | None = None
    later: int = 0
    whole: bool = True
    valued: bool = False
    fresh: bool = False

    def add(self, at: int, first: int, last: int) -> None:
        """Takes the months of one cell; `1~12월` behind `12월` sums up the same year."""
        self.whole = self.whole and not self.valued
        sums_up = first == 1 and last == self.last
        if self.last is not None and first <= self.last and not sums_up:
            self.later += 1
        self.months.append((at, self.later))
        self.last = last

    def years(self) -> Iterator[tuple[int, int]]:
        """Place and year of each month; none where the row does not say which of several years it is of."""
        several = len(self.heads) > 1
        told = self.whole and 0 < self.later < len(self.heads) if several else self.later <= 1
        if self.heads and told:
            yield from ((at, self.heads[0] + later) for at, later in self.months)


@dataclass(slots=True)
class _WholeYear:
    """The months 1 to 12 as heads of columns, whose year heads a row below: 구분 | 1월 | … | 12월 | 의자 | 2023."""

    places: list[int] = field(default_factory=list)
    below: int = 0

    def take(self, at: int, cell: str, found: dict[int, int]) -> None:
        """Takes one more cell; the months are `found` where it is the first year that stands close below them."""
        months = MONTHS.fullmatch(cell)
        if len(self.places) == MONTHS_OF_A_YEAR:
            self.below += 1
            if year := YEAR.fullmatch(cell):
                found.update({place: found.get(place, year_of(year)) for place in self.places})
            if year or months or self.below > CLOSE:
                self.places, self.below = [], 0
            return
        runs_on = months is not None and months["m"] is None and int(months["last"]) == len(self.places) + 1
        self.places = [*self.places, at] if runs_on else []


def years_of(cells: Iterable[tuple[int, str]]) -> dict[int, int]:
    """The year of each month that stands alone in its text and whose row tells it, by the place of that text."""
    found: dict[int, int] = {}
    row, year = _Row(), _WholeYear()
    for at, text in cells:
        cell = text if len(text) <= LONGEST else ""
        row = _next(row, at, cell, found)
        year.take(at, cell, found)
    found.update(row.years())
    return found


def _next(row: _Row, at: int, cell: str, found: dict[int, int]) -> _Row:
    """The row with one more cell; a new one where the cell is none of it, and the years of the old are `found`."""
    months = MONTHS.fullmatch(cell)
    if months and cell.startswith("(") and row.heads and row.fresh:
        found[at] = row.heads[-1]
        row.fresh = False
        return row
    if months and row.heads:
        row.fresh = False
        row.add(at, int(months["m"] or months["last"]), int(months["last"]))
        return row
    if REMARK.fullmatch(cell) and row.heads:
        row.valued = bool(row.months)
        return row
    year, dated = YEAR.fullmatch(cell), YEAR_AND_MONTH.fullmatch(cell)
    if year and not row.months:
        row.heads.append(year_of(year))
        row.fresh = True
        return row
    found.update(row.years())
    if year:
        return _Row([year_of(year)], fresh=True)
    return _Row([year_of(dated)], last=int(dated["m"])) if dated else _Row()
