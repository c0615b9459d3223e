"""Shares: `43.2%`, `10~20%`, `31%p`, `약 50퍼센트`, with their sign: `-5%`, `△3.4%`, `▼2%`."""

from __future__ import annotations

from decimal import Decimal

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import plain

DOWN = "-−–△▽▼"
EITHER = "▲"
REACH = 6
# A hyphen is a sign where no number, letter or word in brackets goes before it; a triangle wherever it stands.
SIGNED = regex.compile(r"(?:(?<![\d%％A-Za-z)\]~∼～])[-−–+＋]|[△▽▼▲]\s?|마이너스\s?)$")
# ▲ means less in statistics and more in news; what stands around it decides.
MORE = regex.compile(r"▼|증가|상승|확대|성장|늘")
LESS = regex.compile(r"감소|하락|축소|줄")


def sign_before(text: str, at: int) -> tuple[int, bool]:
    """Where the sign of the number at `at` begins (`at` itself where it has none), and whether it makes it negative."""
    match = SIGNED.search(text[max(0, at - REACH) : at])
    if match is None:
        return at, False
    sign = match.group().strip()
    negative = (
        sign in DOWN or sign == "마이너스" or (sign == EITHER and not (MORE.search(text) and not LESS.search(text)))
    )
    return at - len(match.group()), negative


def share(text: str, start: int, end: int, low: Decimal | None, high: Decimal) -> Mention:
    """The share at a place; `low` for a range only."""
    start, negative = sign_before(text, start)
    first = high if low is None else low
    fields = {"value": plain(-first if negative else first), "value_max": None if low is None else plain(high)}
    return Mention("percent", start, end, fields, "percent.share")
