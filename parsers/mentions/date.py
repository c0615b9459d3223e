"""Dates and periods as Korean offices write them: `’21. 4. 23.`, `2021. 3. ~ 11.`, `’19.4월`, `8월 14일부터 25일까지`.

A date is a point (year, month, day, as far as written) and what may follow it: a second point that makes a period, an
open end, or further points of a list that share its year. A point without a year is found as well; which year it is
the context decides (`parsers/facts/years.py`). What counts: at least a month, or a range of years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from parsers.mentions.mention import Found

_APOSTROPHE = r"[’'‘`´′＇]"
_YEAR = rf"(?:(?P<y4>(?:19|20|21)\d\d)|{_APOSTROPHE}\s?(?P<y2>\d\d))"
_MONTH = r"(?P<m>1[0-2]|0?[1-9])(?!\d)"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
# With one of these behind it a number is a count, not a day or month: ’21. 4. 5건 is April with five applications.
_NO_COUNT = (
    r"(?!\s?(?:/\s?4|분기|건|명|개|회|차|종|호|층|배|위|인|팀|곳|점|도\b|톤|억|만|천|조|시간|세"
    r"|[A-Za-z㎞㎡]|%|％|,\d{3}))"
)
_TILDE = r"[~∼～〜∾]"
_WEEKDAY = r"(?:\s?[(（][월화수목금토일](?:요일)?[)）])"

# Whole points, most specific first.
_FULL = regex.compile(rf"(?<![\d.]){_YEAR}\s?[년.]\s?{_MONTH}\s?[월.]\s?{_DAY}{_NO_COUNT}(?:\s?일|\s?[.](?!\d))?")
# 23. 5. 17.: two digits are a year where a month and a day follow, all with their points.
_SHORT_FULL = regex.compile(rf"(?<![\d.,])(?P<y2>[12]\d)\s?[.]\s?{_MONTH}\s?[.]\s?{_DAY}\s?[.](?!\d)")
_ISO = regex.compile(
    r"(?<![\d\-/.])(?P<y4>(?:19|20)\d\d)(?P<sep>[-/])(?P<m>1[0-2]|0[1-9])(?P=sep)(?P<d>3[01]|[12]\d|0[1-9])(?![\d\-/])"
)
_COMPACT = regex.compile(r"(?<!\d)(?P<y4>(?:19|20)\d\d)(?P<m>1[0-2]|0[1-9])(?P<d>3[01]|[12]\d|0[1-9])(?!\d)")
_YEAR_MONTH = regex.compile(
    rf"(?<![\d.]){_YEAR}\s?(?:년\s?{_MONTH}(?:\s?월|(?=\s?{_TILDE}\s?(?:1[0-2]|[1-9])\s?월))|[.]\s?(?P<m>1[0-2]|0?[1-9])(?!\d|\s?(?:개월|분기|/\s?4|,\d{{3}}|%|대|조|억|만|천|[.]\d))(?:\s?월|\s?[.](?!\d)|{_NO_COUNT}))"
)
# Two digits are a year where 월 follows or ends the range: 22.1월, 20.1∼2월, 21. 2. ~ 5.
_SHORT_YEAR_MONTH = regex.compile(
    rf"(?<![\d.])(?P<y2>[012]\d)\s?[.]\s?(?P<m>1[0-2]|0?[1-9])(?=\s?월|[.]?\s?{_TILDE}\s?(?:1[0-2]|[1-9])\s?[월.])(?:\s?월|[.])?"
)
_MONTH_DAY_NAMED = regex.compile(rf"(?<!\d){_MONTH}\s?월\s?{_DAY}(?:\s?일(?!\s?간)|(?=\s?[,·~∼～]\s?\d{{1,2}}\s?일))")
_MONTH_DAY = regex.compile(
    rf"(?<![\d.,])(?<!\d:){_MONTH}\s?[.]\s?{_DAY}(?!\s?절|[.]\d){_NO_COUNT}(?P<tail>\s?일(?!\s?간)|\s?[.](?!\d))?"
)
_MONTH_ONLY = regex.compile(
    r"(?<![\d.])(?<![\d월.일)]\s?[~∼～])(?P<m>1[0-2]|0?[1-9])\s?월(?!\s?\d{1,2}\s?일|간|령|호|세|평균|요일|액|급|권|\s?말?\s?결산)"
)
_LISTED_MONTH = regex.compile(r"(?<![\d.])(?P<m>1[0-2]|[1-9])(?=(?:\s?[,·･]\s?(?:1[0-2]|[1-9])){1,11}\s?월)")
_MONTHS = regex.compile(
    r"(?<![\d.])(?P<m>1[0-2]|[1-9])\s?월?(?=\s?[~∼～〜\-–]\s?(?:1[0-2]|[1-9])\s?월(?!\s?\d{1,2}\s?일))"
)
# Ranges of years: 2018 ~ 2022년, ’19~’21, 2020.~2021., 21 ~ 30년; open: '13년~현재, 2022. ~
_YEARS = regex.compile(
    rf"(?<![\d.,제]){_YEAR}\s?[년.]?(?:\s?[~∼～〜\-–]|부터)\s?(?:(?P<e4>(?:19|20|21)\d\d)|{_APOSTROPHE}?\s?(?P<e2>\d\d))"
    r"(?![\d,%-]|\s?[.]\s?\d|\s?[월일명건개회세배차시:])\s?[년.]?(?!도?\s?\d{1,2}\s?월)"
)
_SHORT_YEARS = regex.compile(
    r"(?<![\d.,’'‘~∼])(?P<y2>[12]\d)\s?년?\s?[~∼～〜\-–]\s?(?P<e2>[23]\d)\s?년(?!\s?(?:간|이상|이내|차|된|동안|미만|이하|\d))"
)
_OPEN_YEARS = regex.compile(rf"(?<![\d.,]){_YEAR}\s?[년.]\s?{_TILDE}\s?(?:현재|계속|지속)?(?=\s*(?:$|[)\],]))")
# What stands between two points, and after one.
_TO = regex.compile(rf"{_WEEKDAY}?\s?(?:[~∼～〜∾\-–]|부터)\s?")
_OPEN_END = regex.compile(rf"{_WEEKDAY}?\s?{_TILDE}(?:\s?(?:현재|계속|지속))?(?!\s?[’'‘]?\d)")
_OPEN_START = regex.compile(rf"(?:^|(?<=[\s(:,]))({_TILDE})\s?$")
_AND = regex.compile(rf"{_WEEKDAY}?\s?[,/·･]\s?")
_THEN_MONTH = regex.compile(rf"(?P<m>1[0-2]|0?[1-9])(?!\d|\s?[.]\s?\d{{1,2}}(?!\d))(?:\s?월|\s?[.]|{_NO_COUNT})")
_THEN_MONTH_MARKED = regex.compile(r"(?P<m>1[0-2]|0?[1-9])(?!\d)(?:\s?월|[.])(?!\s?\d)")
_THEN_DAY = regex.compile(rf"(?P<d>3[01]|[12]\d|0?[1-9])(?!\d|\s?월){_NO_COUNT}(?:\s?일(?!\s?간)|\s?[.](?!\s?\d))?")
_THEN_DAY_MARKED = regex.compile(r"(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)\s?일(?!\s?간)")
_WEEKDAY_AFTER = regex.compile(_WEEKDAY)
_UNTIL = regex.compile(r"\s?(?:부터|까지)")
_EVERY_YEAR = regex.compile(r"(?:매년|해마다|매해|격년|년마다)\P{N}{0,8}(?:\d{1,2}월\P{N}{0,6},\s?)?$")
_NUMBER_BEFORE = regex.compile(r"(?:(?:평점|점수|만족도|지수|평균|비율|버전|[vV]er?\.?|율)\s?[(（]?|(?<!어)제|약\s?)$")
SECTION_TITLE = regex.compile(r"\s+[\p{Hangul}A-Za-z]")
REACH = 24
PIVOT = 55


@dataclass(frozen=True, slots=True)
class Point:
    """A date as far as written, and where it stands."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def iso(self, year: int | None) -> str:
        """ISO 8601 at the precision written, in `year` where the point has none; `--08-22` when neither has one."""
        own = self.year if self.year is not None else year
        head = "-" if own is None else f"{own:04d}"
        return "-".join([head, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])


@dataclass(frozen=True, slots=True)
class Period:
    """A date (`last` None) or period with its place; `first` is None where only the end is stated."""

    start: int
    end: int
    first: Point | None
    last: Point | None

    @property
    def crosses_new_year(self) -> bool:
        """Whether a period of months without a year runs from late in one year into the next: 12~2월."""
        months = [point.month for point in (self.first, self.last) if point is not None and point.day is None]
        yearless = all(point.year is None for point in (self.first, self.last) if point is not None)
        return yearless and len(months) == 2 and None not in months and (months[0] or 0) > (months[1] or 0)

    @property
    def stated(self) -> Point:
        """The point that is there in any case."""
        point = self.first or self.last
        assert point is not None
        return point


def full_year(two_digits: int) -> int:
    """The year of ’21 or ’98; plans reach to ’50, histories back to ’58."""
    return two_digits + (1900 if two_digits >= PIVOT else 2000)


def year_of(match: regex.Match[str]) -> int:
    """The year of a match whose group `y4` or `y2` holds it with four digits or two."""
    return int(match["y4"]) if match["y4"] else full_year(int(match["y2"]))


def _point(match: regex.Match[str]) -> Point:
    groups = match.groupdict()
    year = int(groups["y4"]) if groups.get("y4") else full_year(int(groups["y2"])) if groups.get("y2") else None
    month = int(groups["m"]) if groups.get("m") else None
    day = int(groups["d"]) if groups.get("d") else None
    return Point(match.start(), match.end(), year, month, day)


def _years(match: regex.Match[str]) -> Period | None:
    first = replace(_point(match), end=match.start())
    groups = match.groupdict()
    last = int(groups["e4"]) if groups.get("e4") else None
    if last is None and groups.get("e2"):
        assert first.year is not None
        last = first.year // 100 * 100 + int(groups["e2"])
    if last is None:
        return Period(match.start(), match.end(), first, None)
    if first.year is None or not first.year < last <= first.year + 99:
        return None
    return Period(match.start(), match.end(), first, Point(match.end(), match.end(), last, None, None))


def _starts(text: str) -> list[tuple[int, int, Point | Period]]:
    """All places where a date may begin, in order; of those at one place the most specific first."""
    found: list[tuple[int, int, Point | Period]] = []
    for rank, pattern in enumerate((_YEARS, _SHORT_YEARS, _OPEN_YEARS)):
        for match in pattern.finditer(text):
            period = _years(match)
            if period:
                found.append((match.start(), 20 + rank, period))
    points = (
        _FULL,
        _SHORT_FULL,
        _ISO,
        _COMPACT,
        _YEAR_MONTH,
        _SHORT_YEAR_MONTH,
        _MONTH_DAY_NAMED,
        _MONTH_DAY,
        _MONTHS,
        _LISTED_MONTH,
        _MONTH_ONLY,
    )
    for rank, pattern in enumerate(points):
        for match in pattern.finditer(text):
            if pattern is not _MONTH_DAY or _is_month_and_day(text, match):
                found.append((match.start(), rank, _point(match)))
    return sorted(found, key=lambda item: item[:2])


def _is_month_and_day(text: str, match: regex.Match[str]) -> bool:
    """Whether `8.7` is the 7th of August rather than a number: by its point or 일, or by where it stands."""
    before = text[max(0, match.start() - REACH) : match.start()]
    if match["tail"]:
        dotted = match["tail"].strip() == "."
        heads_a_section = match.start() == 0 and dotted and SECTION_TITLE.match(text, match.end()) is not None
        return not heads_a_section and not (dotted and _NUMBER_BEFORE.search(before))
    after = match.end()
    if _NUMBER_BEFORE.search(before):
        return False
    if _WEEKDAY_AFTER.match(text, after) or _UNTIL.match(text, after):
        return True
    to = _TO.match(text, after)
    if to and (_MONTH_DAY.match(text, to.end()) or _FULL.match(text, to.end())):
        return True
    if text[after : after + 1] == "/" and _MONTH_DAY.match(text, after + 1):
        return True
    if before.endswith("/") and before[-2:-1].isdigit() | before[-2:-1].startswith("."):
        return True
    return before[-1:] in ("(", "（") and text[after : after + 1] in (")", "）", ",")


def find(text: str) -> Iterator[Found]:
    """All dates and periods in a text. Fields: `period`, a Period whose points may lack their year."""
    at = 0
    for start, _, item in _starts(text):
        if start < at or _EVERY_YEAR.search(text[max(0, start - REACH) : start]):
            continue
        period = item if isinstance(item, Period) else _period_from(text, item)
        yield Found("date", period.start, period.end, {"period": period})
        at = period.end
        for listed in _listed_after(text, period):
            yield Found("date", listed.start, listed.end, {"period": listed})
            at = listed.end


def _period_from(text: str, first: Point) -> Period:
    """The period that begins at a point, or the point alone."""
    to = _TO.match(text, first.end)
    last = _second(text, to.end(), first) if to else None
    if last is not None:
        return Period(first.start, last.end, first, last)
    only_end = _OPEN_START.search(text[max(0, first.start - 3) : first.start])
    if only_end:
        return Period(first.start - len(only_end.group().lstrip()), first.end, None, first)
    open_end = _OPEN_END.match(text, first.end)
    if open_end:
        return Period(first.start, open_end.end(), first, None)
    return Period(first.start, first.end, first, None)


def _second(text: str, at: int, first: Point) -> Point | None:
    """The point at `at` that ends a period begun by `first`, in a form no more precise than `first` has."""
    for pattern in (_FULL, _YEAR_MONTH, _ISO):
        match = pattern.match(text, at)
        if match:
            return _point(match)
    if first.day is not None:
        match = _MONTH_DAY_NAMED.match(text, at) or _MONTH_DAY.match(text, at) or _THEN_DAY.match(text, at)
    elif first.year is not None:
        match = _THEN_MONTH.match(text, at)
    else:
        match = _THEN_MONTH_MARKED.match(text, at)
    return _in_year_of(first, _point(match)) if match else None


def _in_year_of(first: Point, other: Point) -> Point:
    """`other` with the month and year that it takes over from the point before it; past December it is a year later."""
    month = other.month if other.month is not None else first.month
    year = first.year
    if year is not None and month is not None and first.month is not None and month < first.month:
        year += 1
    return replace(other, month=month, year=year)


def _listed_after(text: str, period: Period) -> Sequence[Period]:
    """Further points of a list that take over what the first one said: ’21. 2. / 5.; 5월 13, 14일."""
    found: list[Period] = []
    last = period.last or period.stated
    if last.month is None:
        return found
    end = period.end
    while True:
        separator = _AND.match(text, end)
        if not separator:
            return found
        pattern = _THEN_DAY_MARKED if last.day is not None else _THEN_MONTH_MARKED
        match = pattern.match(text, separator.end())
        if not match or (last.day is None and last.year is None):
            return found
        last = _in_year_of(last, _point(match))
        # The year stands with the first of the list only.
        found.append(Period(match.start(), match.end(), replace(last, year=None), None))
        end = match.end()
