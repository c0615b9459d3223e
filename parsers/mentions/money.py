"""Amounts of money: `680백만원`, `2천만원`, `1조3187억원`, `100억`, `10~600원`, `USD 3만`, `3,000만 파운드`.

An amount without a currency word counts where it ends in 억 or 조 and no counter follows (100억 조성, not 1억 명).
Cells whose unit stands in a table's header are no mentions: the text does not say their unit beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import regex

from parsers.mentions.mention import Found
from parsers.mentions.numerals import DIGITS, NUMBER, RANGE, WORDS, lower_of, plain, value_of
from parsers.vocabulary import Units, alternatives, load

AMOUNT = rf"(?:{NUMBER}|{WORDS})"
# 3원칙, 2원화, 5엔진 and their like are no amounts.
NO_WORD = r"(?!칙|화\b|색|리\b|적\b|심\b|형\b|진\b)"
# 100억, 1조 2천억, 1억 5천: no counter behind; 조 alone is an article or a squad as often.
BARE = regex.compile(
    rf"(?<![\d,.제])(?P<amount>(?>{DIGITS}\s?[십백천]?(?:억|조(?=\s?\d[\d,.]*\s?[십백천]?억|\s?(?:규모|투자|투입)))(?:\s?{DIGITS}\s?[십백천만억]{{1,4}}){{0,4}}))"
    r"(?![십백천만억조\d]|\s?[A-Za-z㎡㎥㎏])"
    r"(?!\s?(?:여\s?)?(?:명(?![시목확예칭])|인구|송이|인\b|개|건|대\b|톤|그루|마리|회|뷰|년|주\b|권|장\b|병\b|가구|세대|배|리터|킬로|원|%|베크렐))"
)
SHORTENED = regex.compile(r"억\s?[\d,.]+\s?[십백천]+$")


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    units = load(Units)
    currency = alternatives(units.currencies)
    sign = alternatives(units.signs)
    written = regex.compile(
        rf"(?<![\d,.제])(?:(?P<low>{AMOUNT})(?:\s?(?P<lowunit>{currency}))?{RANGE})?"
        rf"(?P<high>{AMOUNT})\s?(?:여\s?)?(?P<unit>{currency}){NO_WORD}"
    )
    return written, regex.compile(rf"(?P<sign>{sign})\s?(?P<amount>{NUMBER})")


def _amounts(low: str | None, low_has_unit: bool, high: str) -> tuple[Decimal, Decimal | None] | None:
    """Lower and upper amount; None where they are no numbers or descend."""
    upper = value_of(high)
    if upper is None:
        return None
    if low is None:
        return upper, None
    lower = lower_of(low, high, has_unit=low_has_unit)
    return None if lower is None or lower > upper else (lower, upper)


def _found(start: int, end: int, amounts: tuple[Decimal, Decimal | None], currency: str) -> Found:
    low, high = amounts
    fields = {"amount": plain(low), "amount_max": None if high is None else plain(high), "currency": currency}
    return Found("money", start, end, fields)


def find(text: str) -> Iterator[Found]:
    """All amounts of money in a text."""
    units = load(Units)
    written, signed = _patterns()
    for match in written.finditer(text):
        currency = units.currencies[match["unit"]]
        amounts = _amounts(match["low"], bool(match["lowunit"]), match["high"])
        if amounts:
            yield _found(match.start(), match.end(), amounts, currency)
        elif single := _amounts(None, False, match["high"]):
            yield _found(match.start("high"), match.end(), single, currency)
    for match in signed.finditer(text):
        if single := _amounts(None, False, match["amount"]):
            yield _found(match.start(), match.end(), single, units.signs[match["sign"]])
    for match in BARE.finditer(text):
        # 1억 5천 leaves out the 만 of 5천만.
        spelled = match["amount"] + ("만" if SHORTENED.search(match["amount"]) else "")
        if single := _amounts(None, False, spelled):
            yield _found(match.start(), match.end("amount"), single, "KRW")
