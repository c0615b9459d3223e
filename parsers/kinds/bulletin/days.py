"""The days of a schedule: a day alone on a line, a day before the time of an event. `3. 17.(월)`, `화요일(4. 11.)`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.kinds.bulletin.times import TIME
from parsers.text.bullets import is_note
from parsers.text.line import Line

FEWEST = 2
# 3. 17.(월), 3월 17일(월), ’25. 3. 17.(월), 3/17(월).
_DATE = (
    r"(?:(?:20\d\d|[’'‘]\d\d)\s?[.년]\s?)?\d{1,2}\s?[.월/]\s?\d{1,2}\s?[.일]?\s?"
    r"(?:[(（]?\s?[월화수목금토일](?:요일)?\s?[)）]?|(?<=일))"
)
# 월요일(3. 17.), 월(3. 17.), 17일(월), 월요일.
_WEEKDAY = (
    r"[월화수목금토일](?:요일)?\s?[(（]\s?\d{1,2}\s?[.월/]\s?\d{1,2}\s?[.일]?\s?[)）]|\d{1,2}일?\s?[(（]\s?[월화수목금토일]\s?[)）]"
    r"|[월화수목금토일]요일(?!\p{L})"
)
# A weekday alone, as the cells of a column have it.
BARE = regex.compile(r"(?P<day>[월화수목금토일])")
DAY = regex.compile(rf"(?:\*\*|[◈◆□■○◎●▶▣▷◇ㅇ<\[(【〈《〔])?\s?(?P<day>{_DATE}|{_WEEKDAY})\s?(?:\*\*|[>\])】〉》〕])?")
# 내일의 일정 : 3. 18.(화); 내일의 일정          2031. 3. 18.: at the right margin.
BEHIND = regex.compile(
    rf"(?<=\S)(?:\s?[:：,/|–-]?\s*[(（]?(?:{_DATE}|{_WEEKDAY})[)）]?"
    r"|\s{3,}+[’'‘]?\d[\d.\s년월일~∼-]*+(?:[(（]\p{Hangul}[)）])?)$"
)
# 3. 17.(월) 14:00 …, 3. 17.(월): …
BEFORE = regex.compile(rf"(?P<day>(?:{_DATE}|{_WEEKDAY})(?<=[)）])) ?[:：,]? +(?=[^\s|])")


def is_day(line: Line) -> bool:
    """Whether a line is nothing but a day with its weekday."""
    return day_of(line) is not None


def day_of(line: Line) -> str | None:
    """The day that a line is, without bullet and brackets; None for any other line."""
    bulleted = DAY.fullmatch(line.body) if line.marker is not None and not is_note(line.marker) else None
    match = bulleted or DAY.fullmatch(line.text)
    return match["day"].strip() if match else None


def day_in(text: str) -> str | None:
    """The day that a cell of a table is, or begins with before the time; None for none."""
    match = DAY.match(text) or BARE.fullmatch(text)
    return match["day"].strip() if match else None


def before_events(lines: Sequence[Line]) -> dict[int, regex.Match[str]]:
    """By number of its line the day that stands before an event; its offsets count in the line's body.

    One day without a time behind it shows no schedule: it may be that of the whole.
    """
    found = {line.number: match for line in lines if (match := BEFORE.match(line.body))}
    timed = any(TIME.match(match.string, match.end()) for match in found.values())
    return found if timed or len(found) >= FEWEST else {}
