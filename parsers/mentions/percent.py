"""Shares: `43.2%`, `10~20%`, `31%p`, `약 50퍼센트`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from parsers.mentions.mention import Found
from parsers.mentions.numerals import DIGITS, plain

SIGN = r"(?:%|％|퍼센트|프로(?!\p{Hangul}))"
SHARE = regex.compile(
    rf"(?<![\d.,A-Za-z])(?:(?P<low>{DIGITS})\s?{SIGN}?\s?[~∼～\-–]\s?)?(?P<high>{DIGITS})\s?{SIGN}(?:[pP포](?:인트)?)?"
)


def find(text: str) -> Iterator[Found]:
    """All percentages in a text; `value_max` for a range only."""
    for match in SHARE.finditer(text):
        high = Decimal(match["high"].replace(",", ""))
        if match["low"] is None:
            fields = {"value": plain(high), "value_max": None}
        else:
            fields = {"value": plain(Decimal(match["low"].replace(",", ""))), "value_max": plain(high)}
        yield Found("percent", match.start(), match.end(), fields)
