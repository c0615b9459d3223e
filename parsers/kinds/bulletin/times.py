"""Times of a schedule's events, what stands in the place of one, their bullets: `10:00`, `(오후 2시)`, `-`, `ㆍ`."""

from __future__ import annotations

from functools import cache

import regex

from parsers.vocabulary import Bulletins, alternatives, load

_CLOCK = (
    r"(?P<noon>오전|오후|(?i:am|pm))?\s?(?P<hour>[01]?\d|2[0-4])\s?(?:[:：]\s?(?P<minute>[0-5]\d)|시(?:\s?(?P<minute>[0-5]?\d)\s?분|\s?(?P<half>반))?)"
    r"(?:\s?[~∼～\-–]\s?(?:(?:[01]?\d|2[0-4])\s?(?:[:：]\s?[0-5]\d|시(?:\s?[0-5]?\d\s?분)?))?)?"
)
TIME = regex.compile(rf"{_CLOCK}(?=$|[\s,/ㆍ·∙･•▪○◦\-])")
# (10:00) 골목 잔치: the time in brackets before the event.
IN_BRACKETS = regex.compile(rf"[(（\[<〈]\s?{_CLOCK}\s?[)）\]>〉]")
# 골목 잔치 (10:00, 샘터): the time in brackets behind the event.
BEHIND = regex.compile(rf"[^()（）]{{2,40}}[(（]\s?{_CLOCK}(?=[\s,/)）])")
# The next of several events that have their times behind them: …(10:00), …(14:00).
NEXT_BEHIND = regex.compile(r"(?<=[)）])\s?[,/]\s*")
BULLET = regex.compile(r"[ㆍ·∙･•‧▪○◦*▸▶▹▷►]\s?|[-–]\s(?=\S)")
# A further event on the same line: behind a bullet, or behind a time written with a colon or in brackets; any other
# time needs a comma or stroke before it.
FURTHER = regex.compile(
    r"\s(?=[ㆍ∙･•‧▪▸▶▹▷►]\s?\S|(?:[01]?\d|2[0-4]):[0-5]\d\s|[(（](?:[01]?\d|2[0-4]):[0-5]\d[)）]\s?\S)"
    rf"|(?<=[,/])\s(?={_CLOCK}\s)"
)
# What stands between two events of a line.
BETWEEN = " ,/;|〃"


def clock(match: regex.Match[str]) -> str:
    """`HH:MM` of a time as written: 오후 2시 30분."""
    hour = int(match["hour"])
    noon = (match["noon"] or "").lower()
    if noon in ("오후", "pm") and hour < 12:
        hour += 12
    minute = 30 if match["half"] else int(match["minute"] or 0)
    return f"{hour:02d}:{minute:02d}"


@cache
def no_time() -> regex.Pattern[str]:
    """What stands in the place of a time: 종일, 미정."""
    return regex.compile(rf"(?:{alternatives(load(Bulletins).no_time)})(?=\s|$|[ㆍ·∙･•‧▪])")


def is_no_time(text: str) -> bool:
    """Whether a text is what stands in the place of a time."""
    return no_time().fullmatch(text) is not None


def starts_event(text: str) -> bool:
    """Whether a time, the mark of none or an event with its bullet stands first."""
    return any(pattern.match(text) for pattern in (TIME, IN_BRACKETS, no_time(), BULLET))
