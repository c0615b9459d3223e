"""Korean numbers: `1조3187억`, `1억 5천만`, `2천569`, `680백만`, `30여만`, `0.5억`, `일억 오천만`, `삼십 점 오`.

Exact decimals throughout. A number is read in sections that end in 조, 억 and 만 (each ten thousand times the next);
inside a section digits stand before 천, 백, 십. Accountants put several digits there as well: 680백만 is 680 times a
million.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import regex

SMALL = {"천": Decimal(1000), "백": Decimal(100), "십": Decimal(10)}
LARGE = {"조": Decimal(10**12), "억": Decimal(10**8), "만": Decimal(10**4)}
ZEROS = {"영": 0, "공": 0}
HANGUL_DIGITS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
SYLLABLES = "".join((*HANGUL_DIGITS, *SMALL, *LARGE))

# 4,400 / 2,000,000 / 44.5 / 7
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:\.\d{1,6})?"
# Digits with any multipliers behind them, and further such groups: 1조3187억, 1억 5천만, 3천5백.
UNITS = r"[십백천만억조]{1,4}"
# The first multiplier may have no digits: 천 3백만, 만 2천.
LEADING = (
    r"(?:(?<!\p{Hangul})[천만백]\s?"
    r"(?=\d{1,4}\s?[십백천](?:여|(?=[명원개건])|(?!\p{Hangul}|\s?\d))|\d{1,3}\s?[백천십][만억조]))?"
)
# What is left below 만, 천, 백 and 십 stands behind without a multiplier: 3만 5,000, 2천569, 1만 1천21.
REST = (
    r"(?:(?:(?<=만)(?:\s?\d,\d{3}|\s?(?!(?:19|20)\d\d\s?[년.])\d{3,4}|\d{1,2})|(?<=천)(?:\s?\d{2,3}|\d)"
    r"|(?<=백)\s?\d{1,2}|(?<=십)\d)(?![\d,.십백천만억조]))?"
)
# 1만 천 명: one thousand, where more digits or what is counted follows.
_ONE = r"(?:(?<=[만억조])\s[천백](?=\s?\d|여?\s\p{Hangul}|여?[명원]))?"
NUMBER = rf"{LEADING}{DIGITS}(?:\s?(?:여\s?)?{UNITS}{_ONE})?(?:\s?{DIGITS}\s?{UNITS}{_ONE}){{0,4}}{REST}"
WORDS = r"(?:[일이삼사오육칠팔구][십백천만억조]{1,2}){1,8}"
# The same of two syllables at least, where the first may be a multiplier and the last a digit: 천오백, 이십오.
SPELLED = (
    r"(?:(?:[일이삼사오육칠팔구]?[십백천만억]){2,8}[일이삼사오육칠팔구]?"
    r"|[이삼사오육칠팔구][십백천만억][일이삼사오육칠팔구]?|십[일이삼사오육칠팔구])"
)
# The same in groups that stand apart, each but the last with a multiplier at its end: 십이억 오천만, 천 오백, 십 팔.
HEADS = rf"(?:(?:[{SYLLABLES}]{{1,8}}[십백천만억조]|[십백천만])\s){{1,4}}"
APART = rf"{HEADS}[{SYLLABLES}]{{1,9}}"
# 삼십 점 오, 영점칠오.
POINT = r"\s?점\s?"
DECIMAL = rf"[영{SYLLABLES}]{{1,8}}{POINT}[영공일이삼사오육칠팔구]{{1,4}}"
# Between the two sides of a range: 10~600원.
TILDE = r"[~∼～〜∾]"
HYPHEN = r"[\-–—−‐‑]"
RANGE = rf"\s?(?:{TILDE}|{HYPHEN})\s?"
_PARTS = regex.compile(rf"(?P<digits>{DIGITS})|(?P<word>[일이삼사오육륙칠팔구])|(?P<unit>[십백천만억조])|여|\s")
_PLAIN = regex.compile(DIGITS)
# 05, 000: what is left of a code, a clock time or a number that a page broke.
NO_COUNT = regex.compile(r"0\d")


@lru_cache(maxsize=4_000)
def value_of(text: str) -> Decimal | None:
    """The value of a Korean number; None where the text is none or its units do not descend (`1만 3억`)."""
    return Decimal(text.replace(",", "")) if _PLAIN.fullmatch(text) else _read(text)


def decimal_of(text: str) -> Decimal | None:
    """The value of a number in Hangul, which may have a point in it: 삼십 점 오; None where it is none."""
    whole, point, fraction = text.partition("점")
    value = Decimal(0) if whole.strip() == "영" else value_of(whole.strip())
    if not point or value is None:
        return value
    return value + Decimal("0." + "".join(str({**ZEROS, **HANGUL_DIGITS}[digit]) for digit in fraction.strip()))


def _read(text: str) -> Decimal | None:
    total = section = Decimal(0)
    pending: Decimal | None = None
    last_large, last_small = Decimal(10**16), Decimal(10**4)
    counted = False
    at = 0
    for part in _PARTS.finditer(text):
        if part.start() != at:
            return None
        at = part.end()
        counted = counted or bool(part["digits"] or part["word"] or part["unit"] in SMALL)
        if part["digits"] or part["word"]:
            if pending is not None:
                return None
            pending = (
                Decimal(part["digits"].replace(",", "")) if part["digits"] else Decimal(HANGUL_DIGITS[part["word"]])
            )
        elif part["unit"] in SMALL:
            size = SMALL[part["unit"]]
            if size >= last_small:
                return None
            section += (Decimal(1) if pending is None else pending) * size
            pending, last_small = None, size
        elif part["unit"]:
            size = LARGE[part["unit"]]
            if size >= last_large:
                return None
            # 만 alone is one of it; 0만 is none.
            section = section + (pending or Decimal(0)) if counted else Decimal(1)
            total += section * size
            section, pending, last_large, last_small, counted = Decimal(0), None, size, Decimal(10**4), False
    if at != len(text) or at == 0:
        return None
    return total + section + (pending or Decimal(0))


def lower_of(low: str, high: str, *, has_unit: bool) -> Decimal | None:
    """The lower side of a range: in `3~5만` it shares the multiplier of the upper, in `300원~5만원` (`has_unit`) not.

    None where the text is no number.
    """
    return value_of(low + ("" if has_unit or multiplier_of(low) else multiplier_of(high)))


def plain(value: Decimal) -> int | float:
    """A decimal as JSON writes it: whole numbers without a point."""
    whole = value.to_integral_value()
    return int(whole) if whole == value else float(value)


def multiplier_of(text: str) -> str:
    """The multipliers at the end of a number: `만` of `5만`, `백만` of `680백만`; empty where it has none."""
    match = regex.search(r"[십백천만억조]+$", text)
    return match.group() if match else ""
