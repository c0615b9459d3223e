"""The patterns of what stands between, behind and around the points of a date or period."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.numerals import HYPHEN, TILDE
from parsers.mentions.points import APOSTROPHE, DAY, LISTS, MONTH, WEEKDAY, no_count
from parsers.vocabulary import Dates, Units, alternatives, load

Pattern = regex.Pattern[str]


class Surroundings(NamedTuple):
    """The patterns by name."""

    to: Pattern
    up_to: Pattern
    amid: Pattern
    open_end: Pattern
    open_years_end: Pattern
    open_start: Pattern
    begun_by_day: Pattern
    and_: Pattern
    of_value: Pattern
    then_month: Pattern
    then_month_marked: Pattern
    then_short_month: Pattern
    then_day: Pattern
    then_day_marked: Pattern
    between_parentheses: Pattern
    then_year: Pattern
    list_day: Pattern
    list_month: Pattern
    weekday_after: Pattern
    until: Pattern
    plain_day: Pattern
    in_parentheses: Pattern
    last_in_parentheses: Pattern
    share_before: Pattern
    share_cell: Pattern
    year_pair: Pattern
    called_by_day: Pattern
    number_before: Pattern
    section_title: Pattern
    pointed_at: Pattern
    of_that_day: Pattern
    pointed_day: Pattern
    lasting: Pattern
    lasting_before: Pattern


@cache
def surroundings() -> Surroundings:
    """The patterns, made of the words of dates.yaml at the first call."""
    words = load(Dates)
    clock = rf"(?:\s?(?:{alternatives(words.times_of_day)})?\s?(?:\d{{1,2}}\s?시(?:\s?\d{{1,2}}\s?분)?|\d{{1,2}}:\d\d))"
    part_of_month = rf"(?:\s?(?:{alternatives(words.parts)}|[1-6]\s?주차?))"
    beside = rf"{part_of_month}?{WEEKDAY}?{clock}?"
    until_now = rf"(?:\s?(?:{alternatives(words.open_ends)}))"
    said_anew = rf"(?:(?:{alternatives(words.before_the_end)})\s)?"
    # What stands between the points of a period: a mark, or 부터 (에서 where 까지, 과 where 사이 follows).
    to = regex.compile(
        rf"{beside}\s?(?:(?P<mark>{TILDE}|{HYPHEN})|도?\s?부터|(?P<from>에서)|(?P<with>[과와])(?=\s))\s?{said_anew}"
    )
    amid = regex.compile(rf"{beside}\s?사이")
    up_to = regex.compile(rf"{beside}\s?(?:까지|사이)")
    open_end = regex.compile(rf"{WEEKDAY}?\s?{TILDE}{until_now}?(?!\s?[’'‘]?\d)")
    open_years_end = regex.compile(rf"\s?{TILDE}(?:{until_now}|(?=\s*(?:$|[)\],])))")
    open_start = regex.compile(rf"(?:^|(?<=[\s(:,]))({TILDE})\s?$")
    # 30일부터 2월 19일까지: a day of the month before.
    begun_by_day = regex.compile(rf"(?<![\d월.~∼]|월\s){DAY}일{WEEKDAY}?\s?부터\s{said_anew}$")
    and_ = regex.compile(rf"{WEEKDAY}?(?:\s?{LISTS}\s?|[과와]\s|\s및\s)")
    # (’23.9) 3.7 → (10) 3.8: the month of the next value.
    of_value = regex.compile(
        r"\)\s?[△▲▼+\-]?\d[\d.,]*%?(?:\s?\([^()\d\n]{1,6}\))?\s?(?:→\s?)?"
        rf"\((?={MONTH}(?:[.]{DAY})?\))"
    )
    # The second side of a period, and further points of a list, take over what the first has said.
    day_word = rf"일(?!\s?(?:{alternatives(words.lengths)}|차(?!\s?관)))"
    time = r"(?!\s?:|\s?시(?!간))"
    then_month = regex.compile(rf"{MONTH}{time}(?!\s?[.]\s?\d{{1,2}}(?!\d))(?:\s?월|\s?[.]|{no_count()})")
    then_month_marked = regex.compile(rf"{MONTH}(?:\s?월(?!\s?\d{{1,2}}\s?일)|[.](?!\s?\d))")
    # 24. 3. ~ 26. 12.: a number that is no month is a year.
    then_short_month = regex.compile(
        rf"(?P<y2>1[3-9]|2\d)\s?[.]\s?{MONTH}(?:\s?월|\s?[.](?!\d)|{no_count()})(?![.]\s?\d)"
    )
    then_day = regex.compile(rf"{DAY}(?!\s?월){time}{no_count()}(?:\s?{day_word}|\s?[.](?!\s?\d))?")
    then_day_marked = regex.compile(rf"{DAY}(?:\s?{day_word}|(?={WEEKDAY}?까지))")
    # 사흘 전(5월 17일)부터 여름 모임 뒤(6월 9일)까지: the points in parentheses behind what they are.
    between_parentheses = regex.compile(rf"\)부터\s{said_anew}[^()\d]{{1,16}}\(")
    year_end = (
        r"(?![\d%\-/]|,\d{3}|\s?[.]\s?\d|\s?[월일명건개회세배차시:대점호])"
        r"(?:\s?(?:년도?|[.]))?+(?!도?\s?\d{1,2}\s?월"
    )
    then_year = regex.compile(
        rf"(?:(?P<y4>1\d{{3}}|2[01]\d\d)|{APOSTROPHE}\s?(?P<y2>\d\d)){year_end})"
        rf"|(?P<y2>\d\d){year_end}|\s?(?:간(?!\p{{Hangul}})|차|된|동안))"
    )
    list_day = regex.compile(rf"{DAY}\s?(?:{day_word}|(?=(?:\s?{LISTS}\s?\d{{1,2}}){{1,9}}\s?일))")
    list_month = regex.compile(
        rf"{MONTH}(?:\s?월(?!\s?\d{{1,2}}\s?일)|[.](?!\s?\d)|(?=(?:\s?{LISTS}\s?(?:1[0-2]|[1-9])){{1,11}}\s?월))"
    )
    weekday_after = regex.compile(WEEKDAY)
    until = regex.compile(r"\s?(?:부터|까지)")
    plain_day = regex.compile(r"(?:3[01]|[12]\d|0?[1-9])(?=[),\]]|(?P<point>[.])(?!\d)|\s?(?P<word>일)(?!간)|까지)")
    # (11.26 예정), (12.3): what may stand in parentheses with a day, and a number before them whose share it is.
    in_parentheses = regex.compile(rf"\s?(?:{alternatives(words.remarks)}|{TILDE})?\s?[),]")
    # (문화일보, 3.13), (나루신문_3.13): the last of several in parentheses, behind words.
    # (3.13, 3.20): behind other days; (~3.13): the end of what goes on.
    day = rf"{MONTH}\s?[.]\s?{DAY}[.]?"
    last_in_parentheses = regex.compile(
        rf"[(（][^()（）\d]{{2,20}}(?<!{alternatives(words.numbers_behind)})(?:,\s|_)$"
        rf"|(?<!{alternatives(words.numbers_behind)}|[\d%]\s?)[(（](?:(?:{day},\s?)+|\s?{TILDE}\s?)$"
    )
    share_before = regex.compile(r"(?:^|\d[\d,.]*\s?(?:세|명|건|위)?)\s*[(]$")
    # 3.5~3.8 alone in a cell: a share, for days have two digits more often than not.
    share_cell = regex.compile(rf"[(（]?\d{{1,2}}[.]\d\s?(?:{TILDE})\s?\d{{1,2}}[.]\d[)）]?")
    # ’23-’24절기: one season.
    year_pair = regex.compile(rf"\s?(?:{alternatives(words.year_pairs)})")
    # 3.18 대책
    called_by_day = regex.compile(rf"\s(?:{alternatives(words.named_by_day)})")
    # 평점(4.5), but 주 4.5일 without parentheses.
    number_before = regex.compile(
        rf"(?:(?:(?<!어)(?:{alternatives(words.numbers_behind)})|[vV]er?\.?)\s?[(]?"
        rf"|(?<![\p{{Hangul}}\d])(?:{alternatives(words.numbers_behind_alone)})\s?"
        rf"|[△▲▽▼+]\s?|일수\P{{N}}{{0,4}}\d{{0,2}}\P{{N}}?)$"
    )
    # 9. 23. 기준 …: what is counted on a day is no title of a section.
    section_title = regex.compile(r"\s{1,20}(?!(?:기준|현재)(?!\p{L}))[\p{Hangul}A-Za-z]")
    # 지난 2.10 모임에서
    pointed_at = regex.compile(r"(?<!\p{Hangul})(?:지난|오는|올해|작년|지난\s?해|내년)\s$")
    of_that_day = regex.compile(r"\s\p{Hangul}{2}|자로")
    # (2.10.): with its point, in parentheses of its own.
    pointed_day = regex.compile(r"\d{1,2}[.]\s?\d{1,2}[.](?:[)/,]|\s/)")
    # 10~20년 미만, 수명 10~20년: how long something lasts.
    long, short = ([word for word in load(Units).lasting_behind if (len(word) > 1) is many] for many in (True, False))
    lasting = regex.compile(rf"\s?(?:{alternatives(long)}|(?:간|{alternatives(short)})(?!\p{{Hangul}}))")
    lasting_before = regex.compile(rf"(?:{alternatives(words.lasting_behind)})[은는이가]?\s?$")
    return Surroundings(
        to,
        up_to,
        amid,
        open_end,
        open_years_end,
        open_start,
        begun_by_day,
        and_,
        of_value,
        then_month,
        then_month_marked,
        then_short_month,
        then_day,
        then_day_marked,
        between_parentheses,
        then_year,
        list_day,
        list_month,
        weekday_after,
        until,
        plain_day,
        in_parentheses,
        last_in_parentheses,
        share_before,
        share_cell,
        year_pair,
        called_by_day,
        number_before,
        section_title,
        pointed_at,
        of_that_day,
        pointed_day,
        lasting,
        lasting_before,
    )
