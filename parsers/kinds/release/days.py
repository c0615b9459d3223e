"""Days and hours as heads of releases state them: `2024. 3. 21.(목) 12:00 이후`, `02/11/2026 11:05:00`, `즉시 보도`."""

from __future__ import annotations

import regex

from parsers.mentions.day_lines import day_of_year_on, day_on

HOUR = regex.compile(
    r"(?P<half>오전|오후)?\s?(?P<h>[01]?\d|2[0-4])\s?(?::\s?(?P<min>[0-5]\d)|시(?:\s?(?P<min>[0-5]\d)\s?분)?)"
)
# 12:00 이후, 12시부터; 석간, 조간: from when on it may be printed.
FROM = regex.compile(r"이후|부터|조간|석간|엠바고|보도해|보도하|보도\s?가능|보도할")
NOW = regex.compile(r"즉시|배포\s?시|수시")
# Between a day and its hour: (목), 목.행사시작(
BETWEEN = regex.compile(
    r"\s*(?:[(（][월화수목금토일](?:요일)?[)）]|[월화수목금토일][.\s])?\s*(?:\p{Hangul}{2,3}\s?시작\s?[(（])?\s*"
)
REACH = 24
LEAP_YEAR = 2024
# What a letterhead says beside a day and its hour: (목) 석간, 이후 보도.
BESIDE = regex.compile(
    r"[(（][월화수목금토일](?:요일)?[)）]|조간|석간|용|정기|수시|이후|부터|즉시|보도|배포|시|온라인|지면"
)


def moment_in(text: str, near: str | None) -> str | None:
    """The first ISO day of a text with the hour behind it, `2024-03-21T12:00`, or the day alone; None without a day.

    A day without year is one of the year of the ISO day `near`.
    """
    day = day_on(text) if near is None else day_of_year_on(text, int(near[:4]))
    if day is None:
        return None
    between = BETWEEN.match(text, day.end)
    at = between.end() if between else day.end
    hour = HOUR.search(text, at, at + REACH)
    if hour is None or hour.start() > at + 6:
        return day.iso
    hours = int(hour["h"]) + (12 if hour["half"] == "오후" and int(hour["h"]) < 12 else 0)
    return f"{day.iso}T{hours:02d}:{int(hour['min'] or 0):02d}" if hours < 24 else day.iso


def is_embargo(text: str) -> bool:
    """Whether a text names a day and says that it may be printed from then on: `3.18.월.조간`."""
    return (FROM.search(text) or NOW.search(text)) is not None and day_of_year_on(text, LEAP_YEAR) is not None


def is_day_alone(text: str) -> bool:
    """Whether a text states a day and hardly anything else: `2024년 3월 21일(목) 석간`."""
    day = day_on(text)
    if day is None:
        return False
    rest = HOUR.sub("", BESIDE.sub("", text[: day.start] + text[day.end :]))
    return sum(map(str.isalnum, rest)) <= 2
