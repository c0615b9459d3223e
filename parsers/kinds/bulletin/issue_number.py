"""The number of an issue, and a head's words without what tells which issue it is: number, day, how old it is."""

from __future__ import annotations

from functools import cache

import regex

from parsers.gazetteer.bodies import EDGES
from parsers.mentions import date
from parsers.vocabulary import Bulletins, alternatives, load

NUMBER = regex.compile(
    r"[(\[<【〔]?\s?(?:제\s?(?:\d{1,4}|\d{1,2},\d{3})(?:\s?[-–]\s?\d{1,4})?\s?호|"
    r"통권\s?제?\s?\d{1,4}\s?호|(?:Vol|VOL|No|NO)\.?\s?\d{1,4})\s?[)\]>】〕]?"
)
WEEKDAY = regex.compile(r"[(（]\s?[월화수목금토일](?:요일)?\s?[)）]|\s[월화수목금토일]요일(?=\s|$)")


def without_day_and_number(text: str) -> str:
    """A head's line without the number and the day of issue, and without the remark that may stand behind the day."""
    text = _as_of().sub(" ", NUMBER.sub(" ", text))
    for found in reversed(list(date.find(text))):
        text = text[: found.start] + "\t" + text[found.end :]
    parts = WEEKDAY.sub(" ", text).split("\t")
    return next((part for part in parts if part.strip(EDGES)), parts[-1])


@cache
def _as_of() -> regex.Pattern[str]:
    """(06시 현재): how old what is told is."""
    return regex.compile(rf"[(（][^()（）]{{0,20}}(?:{alternatives(load(Bulletins).as_of)})[)）]")
