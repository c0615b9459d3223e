"""Counts and measures with their unit as written: `4,467명`, `15,282톤`, `120여 건`, `1만 2천명`, `두 곳`, `3년간`.

No quantities: ordinals (제3회, 2차, 28회째, 1기), age bands (60대), sets (4대 과제), years and dates, clock times,
places (301호), amounts. A day up to the 31st is one of the month unless the text says that it lasts.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import plain, value_of
from parsers.mentions.signs import GAPS, Sign
from parsers.mentions.unit_endings import ending
from parsers.vocabulary import Units, alternatives, load

REACH = 12
ORDINAL_BEFORE = regex.compile(r"(?:제|第|(?:(?<!\p{Hangul})제|민선)\s)$|\d[.:/]$")
# ’24년; before other units it is a quotation mark.
YEAR_MARK = regex.compile(r"[’'‘`´′]\s?$")
# 12.4주: the fourth week of December; 13쪽 참고.
WEEK = regex.compile(r"(?:1[0-2]|[1-9])\.[1-6]")
PAGE_REFERENCE = regex.compile(r"\s?(?:참고|참조)")
WEEK_OF_MONTH = regex.compile(r"월\s?\d\s?주\s?[~∼～\-]\s?$")
ORDINAL_AFTER = regex.compile(r"\s?(?:째|차(?:에서|에|를|로|의|인|부터|까지)?(?!\p{Hangul})|차전|번째|회차)")
# 1종 시설: of the first class.
FIRST_CLASS = regex.compile(r"\s(?!이상|이하|세트|등)\p{Hangul}{2}")
# 101동 1203호; 2022-257호.
ROOM_AFTER = regex.compile(r"\s?\d{1,4}\s?호")
# 1일 4회; 2일 16시간; 14일에서 3일로, 12일 → 3일.
EACH_DAY = regex.compile(r"\s?(?:최대|평균|약)?\s?\d")
CHANGED = regex.compile(r"(?:\s\d{1,2}\s?시간|에서\s[^\d\n]{0,8}\d{1,3}일\s?(?:이내)?(?:으?로)|\s?[→➜⇒➔⟹])")
CHANGED_FROM = regex.compile(r"\d\s?일(?:에서|\s?[→➜⇒➔⟹])[^\d\n]{0,8}$")
CLOCK_BEFORE = regex.compile(r"\d\s?(?:시|시\s?\d{1,2}\s?분|:\d\d)\s?$")
MONTH_BEFORE = regex.compile(r"(?:\d\s?월|\d[./]|매월|매달|이달|지난달|다음\s?달|음력)\s?$")
FRACTION = regex.compile(r"의\s?\d+(?!\s?[차회개명])")
AGE_BAND = regex.compile(r"[1-9]?0|[1-9]")
# 1415년 and 2023년 are years; so are 15 to 39 where nothing says that they last.
YEAR = regex.compile(r"1\d{3}|20\d\d|21\d\d")
TWO_DIGIT_YEARS = range(15, 40)
DAYS_OF_A_MONTH = 31
SET_OF = 100
# 개소, 개국, 개월.
SHORT_COUNTER = 2
# 한 번에, 지난 한 해: once, the year.
IDIOM = regex.compile(r"한\s?(?:번에(?!\p{Hangul})|번\s더|(?<=다시\s?한\s?)번|해)")
# -18℃: only a temperature has a sign.
DEGREES = ("℃", "°C", "도")
# (△210건), 자연증가는 -16명: less than none, where a sign cannot be a dash.
LESS = regex.compile(r"(?:[(（]|[은는]\s|대비\s)[-−△▼]$")
MINUS = regex.compile(r"(?<![\d℃도])[-−]$")
# 6대* 성수품, 4대(가나, 다라) 항만: the noun behind a note or what it is made of.
NEXT_WORD = regex.compile(r"(?:\*{1,3}|\([^()\d]{1,40}\))?\s(?P<noun>\p{Hangul}+)")
LASTING = ("일", "년", "주")


@cache
def _words() -> dict[str, regex.Pattern[str]]:
    """The words that stand before a number or behind its unit, by what they tell."""
    units = load(Units)
    behind = {
        "approx": units.approx_after,
        "lasting": units.lasting_behind,
        "counted": units.counted_before,
        "place": units.place_behind,
    }
    before = {
        "approx": units.approx_before,
        "lasting": units.lasting_before,
        "counted": units.counted_behind,
        "years": units.years_behind,
        "room": units.rooms_behind,
        "called": units.called_behind,
    }
    particle = r"(?:은|는|이|을|를|의)?\s?[:()\]]?\s?$"
    return {
        **{f"{kind} behind": _behind_unit(words) for kind, words in behind.items()},
        "alone behind": regex.compile(rf"\s?(?:{alternatives(units.of_one_person)})"),
        "dae behind": _behind_unit(units.behind_dae, rf"{ending()}|(?=하|했|해|된|됐|될|되|키|한)"),
        **{f"{kind} before": regex.compile(rf"(?:{alternatives(words)}){particle}") for kind, words in before.items()},
    }


def _behind_unit(words: list[str], end: str = "") -> regex.Pattern[str]:
    """The pattern of words behind a unit; one syllable is a word only where no other follows (28일 전국).

    Behind the longer ones stands `end`.
    """
    syllables = [word for word in words if len(word) == 1]
    longer = set(words) - set(syllables)
    either = "|".join(
        [rf"(?:{alternatives(longer)})(?:{end})", *(rf"{syllable}(?!\p{{Hangul}})" for syllable in syllables)]
    )
    return regex.compile(rf"(?:이|을|은|로)?\s?(?:대폭\s|크게\s)?(?:{either})")


def _before(kind: str, text: str, start: int) -> bool:
    return _words()[f"{kind} before"].search(text[max(0, start - REACH) : start]) is not None


def _behind(kind: str, text: str, end: int) -> bool:
    return _words()[f"{kind} behind"].match(text, end) is not None


def _is_ordinal(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether the number of an ordinal's unit (2기, 301호, 3층) names one: where nothing by it tells of a count."""
    before = text[max(0, start - REACH) : start]
    close = regex.search(r"(?:\p{Hangul}|\d-)$", before) and not _before("counted", text, start)
    if close or _behind("place", text, end) or (unit == "번" and _before("called", text, start)):
        return True
    if unit in ("호", "동") and (_before("room", text, start) or ROOM_AFTER.match(text, end)):
        return True
    evidence = _before("counted", text, start) or _behind("counted", text, end) or "," in number
    return value <= load(Units).most_ordinal[unit] and not evidence and not regex.search("[만천백]", number)


def _is_no_set(text: str, start: int, end: int, number: str, value: Decimal) -> bool:
    """Whether a number with 대 counts vehicles or machines: no age (60대), set (4대 과제) or ratio (1대1)."""
    ages = AGE_BAND.fullmatch(number) and value % 10 == 0
    named = NEXT_WORD.match(text, end)
    counted = _behind("dae", text, end) or (named is not None and _behind("dae", text, named.start("noun") - 1))
    of_many = named is not None and named["noun"].startswith(tuple(load(Units).ranked_dae))
    is_set = named and not counted and (value <= SET_OF or of_many) and not _before("approx", text, start)
    return not (ages or is_set or text[end : end + 1].isdigit())


def _is_counted(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether the number from `start`, whose unit ends at `end`, counts something."""
    units = load(Units)
    before = text[max(0, start - REACH) : start]
    if ORDINAL_BEFORE.search(before) or ORDINAL_AFTER.match(text, end):
        return False
    if unit in units.ordinals:
        return not _is_ordinal(text, start, end, number, value, unit)
    match unit:
        case "대":
            return _is_no_set(text, start, end, number, value)
        case "분" | "초":
            return not CLOCK_BEFORE.search(before) and not (unit == "분" and FRACTION.match(text, end))
        case "자":
            return value >= SET_OF // 10
        case "주":
            return not WEEK.fullmatch(number)
        case "쪽" | "페이지":
            return not PAGE_REFERENCE.match(text, end)
        case "인":
            return not FRACTION.match(text, end) and not (value == 1 and _behind("alone", text, end))
        case "종":
            return not (value == 1 and FIRST_CLASS.match(text, end))
        case _:
            return True


def _lasts(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether a number of days, weeks or years tells how long, not when."""
    before = text[max(0, start - REACH) : start]
    if MONTH_BEFORE.search(before) or YEAR_MARK.search(before) or WEEK_OF_MONTH.search(before):
        return False
    told = _behind("lasting", text, end) or _before("lasting", text, start)
    told = told or CHANGED.match(text, end) is not None or CHANGED_FROM.search(before) is not None
    whole = value == value.to_integral_value()
    match unit:
        case "일":
            each = number == "1" and EACH_DAY.match(text, end) and not _before("years", text, start)
            return told or bool(each) or not whole or value > DAYS_OF_A_MONTH
        case "년":
            if YEAR.fullmatch(number):
                return False
            told = told or _before("years", text, start)
            return told or not (number.isdigit() and int(number) in TWO_DIGIT_YEARS)
        case _:
            return True


def count(
    text: str, start: int, end: int, low: Decimal | None, number: str, unit: str, *, some: bool, span: bool
) -> Mention | None:
    """The quantity at a place, None where its number orders, names or dates something.

    `number` is its upper side as written, `low` the value of the lower one; `some` where 여 stands behind it, `span`
    where the unit has 간 behind it, which then belongs to the mention.
    """
    value = value_of(number)
    if value is None:
        return None
    unit_end = end - 1 if span else end
    if not span and not some:
        if not _is_counted(text, start, unit_end, number, value, unit):
            return None
        if unit in LASTING and not _lasts(text, start, unit_end, number, value, unit):
            return None
    elif ORDINAL_BEFORE.search(text[max(0, start - REACH) : start]):
        return None
    approx = some or _before("approx", text, start) or _behind("approx", text, end) or _is_below(text, start, end)
    if unit in DEGREES and low is None and MINUS.search(text, max(0, start - 2), start):
        return _found("quantity.below zero", start - 1, end, -value, None, unit, approx=approx)
    if low is None and LESS.search(text, max(0, start - 4), start):
        return _found("quantity.with a sign", start - 1, end, -value, None, unit, approx=approx)
    first, last = (value, None) if low is None else (low, value)
    return _found("quantity.number and unit", start, end, first, last, unit, approx=approx)


def _is_below(text: str, start: int, end: int) -> bool:
    """Whether a sign says that the value is less or more than the number: <6.7Bq/L, not <3개 마을>."""
    sign = text[max(0, start - 1) : start]
    return sign in ("≤", "≥") or (sign == "<" and ">" not in text[end:])


def counted(start: int, end: int, value: Decimal, unit: str, *, some: bool) -> Mention:
    """The quantity at a place, of a number in Hangul."""
    return _found("quantity.number in Hangul", start, end, value, None, unit, approx=some)


def _unit(word: str) -> str:
    """The unit that a counter tells: 개 with a noun of its own (5개지점, 5개 지점) is 개."""
    return "개" if word.startswith("개") and len(word) > SHORT_COUNTER else word


def _found(
    rule: str, start: int, end: int, first: Decimal, last: Decimal | None, unit: str, *, approx: bool
) -> Mention:
    fields = {
        "value": plain(first),
        "value_max": None if last is None else plain(last),
        "unit": _unit(unit),
        "approx": approx,
    }
    return Mention("quantity", start, end, fields, rule)


@cache
def _native_numbers() -> dict[str, tuple[int, int | None]]:
    """Native numerals with their value, 두세 with both its sides."""
    units = load(Units)
    ones: dict[str, tuple[int, int | None]] = {word: (value, None) for word, value in units.native.items()}
    tens: dict[str, tuple[int, int | None]] = {word: (value, None) for word, value in units.native_tens.items()}
    both: dict[str, tuple[int, int | None]] = {
        ten + one: (units.native_tens[ten] + units.native[one], None) for ten in tens for one in ones if ten != "스무"
    }
    ranges: dict[str, tuple[int, int | None]] = {word: (low, high) for word, (low, high) in units.native_ranges.items()}
    return {**ones, **tens, **both, **ranges}


COUNTED = Sign(
    lambda: (f"{word}{gap}{unit}" for word, gap, unit in product(_native_numbers(), GAPS, load(Units).native_counters))
)


@cache
def _native_pattern() -> regex.Pattern[str]:
    units = load(Units)
    not_native = alternatives(units.not_native)
    return regex.compile(
        rf"(?<!\p{{Hangul}})(?!(?:{not_native})(?!만\s|\p{{Hangul}}*?\d))(?P<word>{alternatives(_native_numbers())})\s?"
        rf"(?P<unit>{alternatives(units.native_counters)})(?P<span>간)?{ending()}"
    )


def native(text: str) -> Iterator[Mention]:
    """Counts in native words: 두 곳, 예순두 명, 서너 차례."""
    for match in COUNTED.matches(_native_pattern(), text):
        if ORDINAL_AFTER.match(text, match.end()) or IDIOM.match(text, match.start()):
            continue
        low, high = _native_numbers()[match["word"]]
        approx = high is not None or _behind("approx", text, match.end())
        upper = None if high is None else Decimal(high)
        yield _found(
            "quantity.native numeral", match.start(), match.end(), Decimal(low), upper, match["unit"], approx=approx
        )
