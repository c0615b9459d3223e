"""Numbers with what they count, in one pass: each number is a share, an amount of money, a quantity, or none of them.

A number or range is read as the grammar of `numerals` has it; what stands behind it tells its kind. Never is a part of
a number taken for one: no digits before the first, none behind the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

import regex

from parsers.mentions import mixed_units, money, percent, quantity, spelled_counts
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NO_COUNT, NUMBER, RANGE, lower_of, value_of
from parsers.mentions.quantity_words import is_weight
from parsers.mentions.signs import DIGIT, holds_digit, one_stands_in
from parsers.mentions.tails import Tail, tail_at
from parsers.mentions.unit_endings import ending
from parsers.text.patterns import compiled
from parsers.vocabulary import Changes, Units, alternatives, load

# 2024-10 회의록: behind a year and a hyphen stands its month.
MONTH_OF = r"(?!(?<=(?<!\d)(?:19|20)\d\d-)\d{1,2}(?!\d))"
NUMERAL = compiled(rf"(?=[\d천만백]){MONTH_OF}(?<![A-Za-z_\d])(?<!\d[.,])(?<![A-Za-z]-){NUMBER}(?![\d_])")
IN_WORDS = frozenset({money.CURRENCY, *spelled_counts.SIGNS})
SIGNS = IN_WORDS | {DIGIT}
# 12개 사: of the unit 개사.
PIECE_APART = regex.compile(r"^개\s")
# 3~5, also <0.065~<0.093, 5만 원 이상~10만 원, 0세부터 17세, 3만 원에서 최대 5만 원, 7명에서 9명의 마을 일꾼.
TO = compiled(
    rf"(?:\s?(?:이상|초과))?{RANGE}[<≤]?|(?<=[세위])(?:부터|에서)\s"
    r"|(?P<most>에서|부터)\s(?:최대|많게는)\s|(?P<of>에서)\s"
)
OF = regex.compile(r"의\s")
LEAST = regex.compile(r"(?:최소|적게는)\s?$")
# 현행 30%에서 최대 50%로, 최대 2년에서 최대 3년까지 연장: a change.
CHANGING = regex.compile(r"(?:최대|현행|기존|당초|현재|종전)\s?(?:\p{Hangul}{1,6}\s)?$")
# 2명에서 최대 5명으로: what it becomes.
TO_VALUE = regex.compile(r"(?:\s?\p{Hangul}{1,8})?(?:\([^()]{1,20}\))?(?:으로|로|[이가]\s[되됐된])(?!\p{Hangul})")
CHANGE_REACH = 40
LONGEST_TO = 12
POUNDS = "파운드"
HANGUL = regex.compile(r"\p{Hangul}")


@cache
def _large_counts() -> regex.Pattern[str]:
    """A counter behind 억: 45억 명, 1억 인구."""
    units = load(Units)
    apart = alternatives([*(units.words - units.close_only), *units.counted_in_eok])
    return regex.compile(rf"(?:여\s?)?(?:(?:{alternatives(units.words)}){ending()}|\s?(?:{apart}){ending()})")


def find(text: str) -> Iterable[Mention]:
    """All shares, amounts of money and quantities in a text."""
    found = list(_in_digits(text)) if holds_digit(text) else []
    if one_stands_in(text, IN_WORDS):
        found += _in_words(text)
    return mixed_units.joined(text, found) if found else ()


def _in_words(text: str) -> Iterator[Mention]:
    yield from money.in_hangul(text)
    yield from spelled_counts.find(text)


def _in_digits(text: str) -> Iterator[Mention]:
    found = (match for match in NUMERAL.finditer(text) if match[0][0] != "0" or not NO_COUNT.match(match[0]))
    numbers = [match.span() for match in found]
    i = 0
    while i < len(numbers):
        told, used = _read(text, numbers, i)
        if told is not None:
            yield told
        i += used
    if money.SIGN.stands_in(text):
        yield from (found for found in money.behind_signs(text) if not _is_counted(text, found))


def _is_counted(text: str, amount: Mention) -> bool:
    """Whether a counter stands behind an amount whose sign is a word of letters: CAD 1,200명."""
    tail = tail_at(text, amount.end) if text[amount.start].isalpha() else None
    return tail is not None and tail.kind == "unit" and HANGUL.match(tail.word) is not None


def _read(text: str, numbers: list[tuple[int, int]], i: int) -> tuple[Mention | None, int]:
    """What the number `i` tells, and how many numbers it takes: two for a range, else one."""
    start, end = numbers[i]
    tail = tail_at(text, end)
    behind = tail.end if tail else end
    near = i + 1 < len(numbers) and numbers[i + 1][0] - behind <= LONGEST_TO
    both = _both_sides(text, numbers[i], numbers[i + 1], tail) if near else None
    if both is not None:
        return both, 2
    if tail is None:
        return _bare(text, start, end), 1
    return _single(text, start, text[start:end], tail, None), 1


def _both_sides(text: str, first: tuple[int, int], second: tuple[int, int], tail: Tail | None) -> Mention | None:
    """The range from one number, with `tail` behind it, to the next; None where what stands between makes them none."""
    to = TO.match(text, tail.end if tail else first[1])
    if to is None or to.end() != second[0]:
        return None
    upper = tail_at(text, second[1])
    if upper is None:
        return _bare_range(text, first, second) if tail is None else None
    if to.lastgroup and (tail is None or not _is_spread(text, first[0], to, tail, upper)):
        return None
    return _range(text, first, second, tail, upper) if tail is None or tail.kind == upper.kind else None


def _is_spread(text: str, start: int, to: re.Match[str], tail: Tail, upper: Tail) -> bool:
    """Whether two values of one unit, joined by 에서 or 부터, are the least and the most, and no change."""
    if (tail.kind, tail.word) != (upper.kind, upper.word):
        return False
    before = text[max(0, start - LONGEST_TO) : start]
    if CHANGING.search(before) or (to["of"] and not OF.match(text, upper.end)):
        return False
    changes = TO_VALUE.match(text, upper.end) or _told_of_change().match(text, upper.end)
    return LEAST.search(before) is not None or not changes


@cache
def _told_of_change() -> regex.Pattern[str]:
    """A word of change in what is left of a sentence: 까지 두 배로 인상."""
    verbs = alternatives([verb for verb in load(Changes).verbs if verb != "추가"])
    return regex.compile(rf"[^.\n]{{0,{CHANGE_REACH}}}?(?<!\p{{Hangul}})(?:{verbs})")


def _range(
    text: str, first: tuple[int, int], second: tuple[int, int], tail: Tail | None, upper: Tail
) -> Mention | None:
    low_text, high_text = text[slice(*first)], text[slice(*second)]
    low, high = lower_of(low_text, high_text, has_unit=tail is not None), value_of(high_text)
    # 1,000~10만: so many digits need no multiplier.
    if low is not None and high is not None and low > high and "," in low_text:
        low = value_of(low_text)
    if low is None or high is None or not (low < high or (low == high and upper.kind == "currency")):
        return None
    return _single(text, first[0], high_text, upper, low)


def _single(text: str, start: int, number: str, tail: Tail, low: Decimal | None) -> Mention | None:
    """The share, amount or quantity from `start` that ends with `tail`; `number` is its only or upper side."""
    high = value_of(number)
    if high is None:
        return None
    if tail.kind == "percent":
        return percent.share(text, start, tail.end, low, high)
    if tail.kind == "currency" and not (tail.word == POUNDS and is_weight(text, start, tail.end)):
        ordinal = text[max(0, start - 1) : start] == "제"
        return None if ordinal else money.amount(text, start, tail.end, low, high, tail.word)
    unit = PIECE_APART.sub("개", tail.word) if tail.word[0] == "개" else tail.word
    return quantity.count(text, start, tail.end, low, number, unit, some=tail.some or "여" in number, span=tail.span)


def _bare_range(text: str, first: tuple[int, int], second: tuple[int, int]) -> Mention | None:
    """The range of two amounts that have no currency: 2억~10억."""
    low, high = _bare(text, *first), _bare(text, *second)
    if low is None or high is None:
        return None
    amounts = value_of(text[slice(*first)]), value_of(text[slice(*second)])
    if amounts[0] is None or amounts[1] is None or amounts[0] >= amounts[1]:
        return None
    return money.amount(text, first[0], second[1], amounts[0], amounts[1], "원", "money.range without currency")


def _bare(text: str, start: int, end: int) -> Mention | None:
    """The amount of a number without a unit, where 억 or 조 make it one."""
    number = text[start:end]
    if "억" not in number and "조" not in number:
        return None
    after = text[end : end + 1]
    if text[max(0, start - 1) : start] == "제" or (after.isascii() and after.isalpha()):
        return None
    return None if _large_counts().match(text, end) else money.bare(text, start, end)
