"""The years that a document writes, as evidence of dates which state none: each with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from parsers.mentions.days import coming_year
from parsers.mentions.table_months import years_of
from parsers.mentions.year_words import written_in

WITH_MONTH = regex.compile(
    r"(?<![\d.,])(?:(?P<y4>(?:19|20)\d\d)|[’'‘`](?P<y2>\d\d))\s?[.년]\s?(?P<m>1[0-2]|0?[1-9])(?!\d)(?!\s?(?:차|명|건|개|회|만|억|조|천|대|배|위)|\s?월?\s?이[후래]\s\d+\s?(?:개월|년)(?:\s\d+개월)?\s?만)"
)
# 향후 계획: the heading of what is to come.
TO_COME = regex.compile(r"향후|앞으로|계획|예정|일정")
PLANS = regex.compile(r"(?:(?:향후|앞으로)[\p{Hangul}\s]{0,8}(?:계획|일정|과제)|추진\s?(?:계획|일정))\W*$")
# 추진실적: the heading of what was, or is.
NO_PLANS = regex.compile(r"(?:실적|성과|경과|현황|배경|개요|결과|근거|목적|필요성)\W*$")
LONGEST_HEADING = 20
HEADING = regex.compile(r"\W{0,4}\d{2,4}\s?(?:년도?)?\W{0,4}")


class Year(NamedTuple):
    """The year of a date that does not state it, None where nothing tells; `by` says what did.

    `at` is the source offset of the year written elsewhere that was taken over, None where none was.
    """

    year: int | None
    by: str
    at: int | None = None

    def moved(self, by: int) -> Year:
        """The year so many later."""
        return self if self.year is None else self._replace(year=self.year + by)


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """Years written in a record: source offset and year, in order; `coming` is the first named as one to come.

    `firm` tells of each whether a month stands behind it or nothing else beside it (a heading), so that it dates what
    follows even where it is later than the year that the document names most. `cells` has the years of months that
    stand alone in a cell, by the place of its text; `ahead` the places of short texts that tell what is to come,
    `plans` those of the headings of plans among them, each with where another heading ends it.
    """

    offsets: tuple[int, ...]
    years: tuple[int, ...]
    coming: int | None = None
    firm: tuple[bool, ...] = ()
    cells: Mapping[int, int] = field(default_factory=dict, hash=False)
    ahead: tuple[int, ...] = ()
    plans: tuple[tuple[int, int], ...] = ()

    def nearest(self, offset: int, usual: int | None = None) -> Year | None:
        """The year written last before `offset`, none later than `usual` but a firm one; else the first after."""
        at = bisect_left(self.offsets, offset)
        # What is written after it tells only where the document names no year more often than others.
        nearest_first = [*reversed(range(at)), *(range(at, len(self.years)) if usual is None else ())]
        i = next((i for i in nearest_first if usual is None or self.years[i] <= usual or self.firm[i]), None)
        if i is None:
            return None
        year = self.years[i]
        return Year(year, f"{year}, the year written nearest {'before' if i < at else 'after'} it", self.offsets[i])


def usual_in(text: str, reference: str | None) -> int | None:
    """The year that a document names most, of several the last; None where it names none twice.

    Years after that of its `reference` day are plans.
    """
    latest = int(reference[:4]) if reference else None
    counts = Counter(year for _, year in written_in(text) if latest is None or year <= latest)
    times, year = max(((times, year) for year, times in counts.items()), default=(0, 0))
    return year if times > 1 else None


def evidence_of(texts: Sequence[tuple[int, str]]) -> YearEvidence:
    """The years written in texts, each given with the source offset of its first character."""
    coming = min((year for _, text in texts if (year := coming_year(text)) is not None), default=None)
    found: list[tuple[int, int, bool]] = sorted(
        (offset + at, year, _is_firm(text, at))
        for offset, text in texts
        for at, year in written_in(text)
        if coming is None or year < coming
    )
    offsets, years = tuple(row[0] for row in found), tuple(row[1] for row in found)
    short = [(offset, text) for offset, text in texts if len(text) <= LONGEST_HEADING and TO_COME.search(text)]
    ahead = tuple(offset for offset, _ in short)
    return YearEvidence(offsets, years, coming, tuple(row[2] for row in found), years_of(texts), ahead, _plans(texts))


def _plans(texts: Sequence[tuple[int, str]]) -> tuple[tuple[int, int], ...]:
    """From where to where what stands below each heading of a plan; the last ends with the texts."""
    heads = [(at, text) for at, text in sorted(texts) if len(text) <= LONGEST_HEADING]
    ends = [at for at, text in heads if NO_PLANS.search(text)] + [
        max((at + len(text) for at, text in texts), default=0)
    ]
    return tuple((at, next(end for end in ends if end >= at)) for at, text in heads if PLANS.search(text))


def _is_firm(text: str, at: int) -> bool:
    return WITH_MONTH.match(text, at) is not None or HEADING.fullmatch(text) is not None
