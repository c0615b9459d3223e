"""Amounts of money: `680백만원`, `2천만원`, `1조3187억원`, `100억`, `10~600원`, `USD 3만`, `3,000만 파운드`, `만 원`.

An amount without a currency word counts where it ends in 억 or 조 and no counter follows (100억 조성, not 1억 명).
Cells whose unit stands in a table's header are no mentions: the text does not say their unit beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import APART, HEADS, NUMBER, SPELLED, SYLLABLES, WORDS, plain, value_of
from parsers.mentions.signs import GAPS, Sign, matches_at
from parsers.vocabulary import Units, alternatives, load

# 1억 5천 leaves out the 만 of 5천만.
SHORTENED = regex.compile(r"억\s?[\d,.]+\s?[십백천]+$")
# A header (단위: 천 원), (만 원) names a unit and no amount.
HEADER = regex.compile(r"(?:단위[^()\[\]\n]{0,12}|[(\[](?!약)[^()\[\]\d]{0,12})$")
HEADER_END = regex.compile(r"\s?(?:[)\],/·]|$)")
REACH = 16
# (△1.8조원), (’21년 △3조원), → △2조원; △3조원 감소; (-405천원), where a sign cannot be a dash.
MINUS = regex.compile(
    r"(?P<behind>[(→➜⇒~∼:]\s?|(?P<alone>\([^()△▼]{1,10}\s))?(?P<sign>[△▼]\s?)$|(?P<behind>[(（])(?P<sign>[-−])$"
)
LESS = regex.compile(r"(?:이|가|을|의)?\s?(?:감소|줄|적자|하락|축소|순감|→)")
# AED 1,200, but the defibrillators of AED 12.
LARGE_AMOUNT = regex.compile("[,만억]")
CLOSED = regex.compile(r"\s?[)）]")
SIGN = Sign(lambda: load(Units).signs)
# 오 만 원, 삼 천 오백 원.
ONE_APART = r"[삼사오육칠팔구]\s(?=[천만억])"
BEFORE_CURRENCY = regex.compile(rf"(?<![\p{{Hangul}}\d])(?:{ONE_APART})?(?:{HEADS})?[{SYLLABLES}]{{1,24}}(?:\s?여)?$")
LONGEST = 40


@cache
def currency_of() -> dict[str, str]:
    """The currency of each word behind a number, by the nation before it as well."""
    units = load(Units)
    national = {
        f"{nation}{space}{word}": code
        for word, nations in units.national.items()
        for nation, code in nations.items()
        for space in ("", " ")
        if len(nation) > 1 or not space
    }
    return {**units.currencies, **national, **{sign: units.signs[sign] for sign in units.signs_behind}}


@cache
def hundredths() -> frozenset[str]:
    """The words of a hundredth of a currency."""
    return frozenset(load(Units).hundredths)


# 만 원, 백여 달러: the end of a number in Hangul, and the currency behind it.
CURRENCY = Sign(lambda: map("".join, product(SYLLABLES + "여", GAPS, currency_of())))


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    units = load(Units)
    currency = alternatives(currency_of())
    ends = rf"(?:{alternatives([*units.endings, *units.open_endings, '입니다'])}){{0,3}}"
    signed = rf"(?<![A-Za-z])(?<![A-Za-z]\.)(?P<sign>{alternatives(units.signs)})\s?(?P<amount>{NUMBER})(?!\d)"
    # Numbers in Hangul: 오천 원, 십이만 삼천 원; 만 원 where nothing makes it a few of them (몇 천 원).
    words = (
        rf"(?<![\p{{Hangul}}\d])(?<!(?:몇|수|여러|수십|수백|수천|[십백천]여|\d)\s)(?:(?P<amount>(?:{ONE_APART})?{APART}|{ONE_APART}[천만억]|{WORDS}|{SPELLED})\s?|(?P<amount>[천만]|[십백천]만)(?:\s|(?=(?:{currency}){ends}[^\s\p{{Hangul}}]))"
        rf"|(?P<amount>[{SYLLABLES}])(?=달러|파운드))"
        rf"(?:여\s?)?(?P<unit>{currency})(?!\p{{Hangul}}|\s?/)"
    )
    closed = words.replace(r"(?!\p{Hangul}|", rf"(?!{alternatives(units.not_money)}|")
    hundredths = regex.compile(rf"\s?(?P<number>\d{{1,2}})\s?(?P<unit>{alternatives(units.hundredths)})")
    return regex.compile(signed), regex.compile(closed), hundredths


def amount(
    text: str,
    start: int,
    end: int,
    low: Decimal | None,
    high: Decimal,
    currency: str,
    rule: str = "money.number and currency",
) -> Mention:
    """The amount at a place, in whole units of `currency` (as written: a word or sign); `low` for a range only."""
    if currency in hundredths():
        whole = load(Units).hundredths[currency][0]
        return _found(
            "money.hundredths", start, end, None if low is None else low / 100, high / 100, currency_of()[whole]
        )
    if low is not None:
        return _found(rule, start, end, low, high, currency_of()[currency])
    end, high = _with_hundredths(text, end, high, currency)
    signed = _sign_before(text, start, end)
    return _found(rule, signed, end, None, -high if signed < start else high, currency_of()[currency])


def _found(rule: str, start: int, end: int, low: Decimal | None, high: Decimal, code: str) -> Mention:
    first = high if low is None else low
    fields = {"amount": plain(first), "amount_max": None if low is None else plain(high), "currency": code}
    return Mention("money", start, end, fields, rule)


def _sign_before(text: str, start: int, end: int) -> int:
    """Where the minus of an amount stands, `start` where it has none; △ is a bullet as well."""
    sign = MINUS.search(text, max(0, start - REACH), start)
    if sign is None or not (sign["behind"] or LESS.match(text, end)):
        return start
    # (지원금 △3만 원, 융자 △5만 원): bullets.
    if sign["alone"] and not CLOSED.match(text, end):
        return start
    return start - len(sign["sign"])


def _with_hundredths(text: str, end: int, value: Decimal, currency: str) -> tuple[int, Decimal]:
    """`4달러 20센트` is one amount."""
    match = _patterns()[2].match(text, end)
    if match is None or not any(currency.endswith(whole) for whole in load(Units).hundredths[match["unit"]]):
        return end, value
    return match.end(), value + Decimal(match["number"]) / 100


def bare(text: str, start: int, end: int) -> Mention | None:
    """The amount of a number in 억 or 조 that has no currency behind it; None where it is none."""
    written = text[start:end]
    if "억" not in written and not (written.endswith("조") and _is_trillions(text, start, end)):
        return None
    value = value_of(written + ("만" if SHORTENED.search(written) else ""))
    if value is None:
        return None
    signed = _sign_before(text, start, end)
    return _found("money.without currency", signed, end, None, -value if signed < start else value, "KRW")


def _is_trillions(text: str, start: int, end: int) -> bool:
    """Whether 조 behind a number means trillions: by a decimal point in it (8.0조의 채권), or what follows."""
    following = text[end : end + REACH].lstrip()
    return "." in text[start:end] or following.startswith(tuple(load(Units).behind_jo))


def _starts(text: str) -> list[int]:
    """Where numbers in Hangul begin that stand before a currency word, in order."""
    starts = set()
    for at, _ in CURRENCY.places(text):
        number = BEFORE_CURRENCY.search(text, max(0, at - LONGEST), at + 1)
        if number is not None:
            starts.add(number.start())
    return sorted(starts)


def behind_signs(text: str) -> Iterator[Mention]:
    """Amounts in digits with the sign of their currency before them."""
    for match in SIGN.matches(_patterns()[0], text):
        value = value_of(match["amount"])
        small = match["sign"] in load(Units).signs_of_large and not LARGE_AMOUNT.search(match["amount"])
        if value is not None and not small:
            yield _found("money.sign", match.start(), match.end(), None, value, load(Units).signs[match["sign"]])


def in_hangul(text: str) -> Iterator[Mention]:
    """Amounts in Hangul."""
    for match in matches_at(_patterns()[1], text, _starts(text)):
        value = value_of(match["amount"])
        heads = HEADER.search(text[max(0, match.start() - REACH) : match.start()]) and HEADER_END.match(
            text, match.end()
        )
        if value is not None and not heads:
            currency = currency_of()[match["unit"]]
            yield _found("money.number in Hangul", match.start(), match.end(), None, value, currency)
