"""Whether two numbers with a point between are a month and a day, `8.7` the 7th of August: by where they stand."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import regex

from parsers.mentions.date_surroundings import joints
from parsers.mentions.numerals import TILDE
from parsers.mentions.points import DAY, MONTH, WEEKDAY, point_at
from parsers.mentions.press_patterns import stations
from parsers.vocabulary import Dates, Outlets, alternatives, load

REACH = 24
LONGEST_TITLE = 60
WEEKDAY_AFTER = regex.compile(WEEKDAY)
UNTIL = regex.compile(r"\s?(?:부터|까지)")
PLAIN_DAY = regex.compile(r"(?:3[01]|[12]\d|0?[1-9])(?=[),\]]|(?P<point>[.])(?!\d)|\s?(?P<word>일)(?!간)|까지)")
# 비중(%) : 나루 4.2/3.1: the numbers of a text that measures in per cent.
IN_PERCENT = regex.compile(r"[(,]\s?[%％]\s?[)]")
# A number before parentheses whose share stands in them.
SHARE_BEFORE = regex.compile(r"(?:^|\d[\d,.]*\s?(?:세|명|건|위)?)\s*[(]$")
# 3.5~3.8 alone in a cell: a share, for days have two digits more often than not.
SHARE_CELL = regex.compile(rf"[(（]?\d{{1,2}}[.]\d\s?(?:{TILDE})\s?\d{{1,2}}[.]\d[)）]?")
# 9. 23. 기준 …: what is counted on a day is no title of a section.
SECTION_TITLE = regex.compile(r"\s{1,20}(?!(?:기준|현재)(?!\p{L}))[\p{Hangul}A-Za-z]")
# 지난 2.10 모임에서
POINTED_AT = regex.compile(r"(?<!\p{Hangul})(?:지난|오는|올해|작년|지난\s?해|내년)\s$")
OF_THAT_DAY = regex.compile(r"\s\p{Hangul}{2}|자로")
# (2.10.): with its point, in parentheses of its own.
POINTED_DAY = regex.compile(r"\d{1,2}[.]\s?\d{1,2}[.](?:[)/,]|\s/)")
# 6.15자, 6.15 3면: a day on which something was printed or sent; 6.15, …: perhaps one.
PRINTED_ON = regex.compile(r"\s?(?:자(?!\p{L})|[A-Z]?\d{1,2}\s?면)")
LISTED_DAY = regex.compile(r"\s?(?:[,)·;/]|$)")


class _Patterns(NamedTuple):
    """What may stand with a day in parentheses, and before it there; what is called by its day; a number behind it."""

    in_parentheses: regex.Pattern[str]
    last_in_parentheses: regex.Pattern[str]
    called_by_day: regex.Pattern[str]
    number_before: regex.Pattern[str]
    outlet_before: regex.Pattern[str]
    paper_before: regex.Pattern[str]
    measured: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, outlets = load(Dates), load(Outlets)
    numbers = alternatives(words.numbers_behind)
    day = rf"{MONTH}\s?[.]\s?{DAY}[.]?"
    names = [*outlets.outlets, *outlets.sure_endings]
    aired = stations() | {*outlets.on_air}
    on_air = alternatives(sorted(aired))
    papers = alternatives([name for name in names if not any(station in name for station in aired)])
    return _Patterns(
        # (11.26 예정), (12.3)
        in_parentheses=regex.compile(rf"\s?(?:{alternatives(words.remarks)}|{TILDE})?\s?[),]"),
        # (문화일보, 3.13), (나루신문_3.13): the last of several in parentheses, behind words.
        # (3.13, 3.20): behind other days; (~3.13): the end of what goes on.
        last_in_parentheses=regex.compile(
            rf"[(（][^()（）\d]{{2,20}}(?<!{numbers})(?:,\s|_)$"
            rf"|(?<!{numbers}|[\d%]\s?)[(（](?:(?:(?:[’'‘]?\d{{2,4}}[.]\s?)?{day},\s?)+|\s?{TILDE}\s?)$"
        ),
        outlet_before=regex.compile(rf"(?:{alternatives(names)})\s$"),
        # 나루신문 3.13, …; a station only in the list of a paper: 나루신문 3.13, OBS 3.14
        paper_before=regex.compile(
            rf"(?<!{on_air})(?:{papers})\s(?:\d{{1,2}}[.]\d\d\s?[,·;/]\s?\p{{L}}{{2,12}}\s){{0,2}}$"
        ),
        measured=regex.compile(alternatives(words.measures)),
        # 3.18 대책
        called_by_day=regex.compile(rf"\s(?:{alternatives(words.named_by_day)})"),
        # 평점(4.5), but 주 4.5일 without parentheses; 조업일수(’24)4.5일, 평균 기간은 4.5일.
        number_before=regex.compile(
            rf"(?:(?:(?<!어)(?:{numbers})|[vV]er?\.?)\s?[(]?"
            rf"|(?<![\p{{Hangul}}\d])(?:{alternatives(words.numbers_behind_alone)})\s?"
            rf"|[△▲▽▼+]\s?|일수\P{{N}}{{0,4}}\d{{0,2}}\P{{N}}?|[’'‘`]\d\d\)|평균\s\p{{Hangul}}{{2,6}}[은는이]\s)$"
        ),
    )


def is_month_and_day(text: str, match: regex.Match[str]) -> bool:
    """Whether `8.7` is the 7th of August rather than a number: by its point or 일, or by where it stands."""
    before = text[max(0, match.start() - REACH) : match.start()]
    if before.endswith("(") and POINTED_DAY.match(text, match.start()):
        return True
    if _patterns().number_before.search(before):
        return False
    if match["tail"]:
        dotted = match["tail"].strip() == "."
        return not (match.start() == 0 and dotted and _is_section_title(text, match.end()))
    after = match.end()
    if _is_called_by_its_day(text, before, after):
        return True
    if WEEKDAY_AFTER.match(text, after) or UNTIL.match(text, after):
        return True
    if _is_until_a_day(text, before, after):
        return True
    if _percent_from(text) < match.start():
        return False
    if _is_beside_another(text, before, after):
        return True
    if _patterns().last_in_parentheses.search(before) and _patterns().in_parentheses.match(text, after):
        return True
    closing = _patterns().in_parentheses.match(text, after) if before.endswith("(") else None
    return closing is not None and (len(closing.group()) > 1 or not SHARE_BEFORE.search(before))


def _is_beside_another(text: str, before: str, after: int) -> bool:
    """Whether a stroke parts it from another day: 5.14/10.11."""
    if text[after : after + 1] == "/":
        other = point_at(text, after + 1)
        if other is not None and other[0].form == "day":
            return True
    return before.endswith("/") and (before[-2:-1].isdigit() or before[-2:-1] == ".")


def _is_called_by_its_day(text: str, before: str, after: int) -> bool:
    """Whether a day is told by the outlet before it, or one of two digits by what stands beside it: 5.17 대책."""
    if _patterns().outlet_before.search(before) and _is_printed_on(text, before, after):
        return True
    if not text[after - 2 : after].isdigit():
        return False
    if _patterns().called_by_day.match(text, after):
        return True
    return bool(POINTED_AT.search(before) and OF_THAT_DAY.match(text, after))


def _is_printed_on(text: str, before: str, after: int) -> bool:
    """Whether a number behind an outlet is a day: it is said to be, or it has two digits behind the point in a list of
    papers where nothing is measured, as shares of viewers are."""
    if PRINTED_ON.match(text, after):
        return True
    listed = text[after - 2 : after].isdigit() and LISTED_DAY.match(text, after) is not None
    return listed and _patterns().paper_before.search(before) is not None and after <= _measured_from(text)


def _is_section_title(text: str, at: int) -> bool:
    """Whether what stands behind a number at the beginning of a line is the title of a section: short, no sentence."""
    if len(text) - at > LONGEST_TITLE or text.endswith("다."):
        return False
    return SECTION_TITLE.match(text, at) is not None


@lru_cache(maxsize=16)
def _percent_from(text: str) -> int:
    """Where a text first says that it measures in per cent; its length where it does not."""
    said = IN_PERCENT.search(text)
    return said.start() if said else len(text)


@lru_cache(maxsize=16)
def _measured_from(text: str) -> int:
    """Where a text first names a measure; its length where it names none."""
    said = _patterns().measured.search(text)
    return said.start() if said else len(text)


def _is_until_a_day(text: str, before: str, after: int) -> bool:
    """Whether a mark of a period and a day follow at `after`: 8.7 ~ 9.1, (8.7~12), 8.7~12."""
    to = joints().to.match(text, after)
    if to is None or to["mark"] is None or SHARE_CELL.fullmatch(text.strip()):
        return False
    other = point_at(text, to.end())
    if other is not None and other[0].form in ("day", "full", "short", "named day"):
        return True
    day = PLAIN_DAY.match(text, to.end())
    if day is None:
        return False
    within = before.endswith("(") or _patterns().last_in_parentheses.search(before) is not None
    # 3.25~26일, but 3.5~10일 are lengths as often.
    days = day["word"] is not None and text[after - 2].isdigit()
    return within or days or day["point"] is not None
