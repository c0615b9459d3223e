"""Counts in words: `두 곳`, `예순두 명`, `백여 곳`, `삼만 오천 명`, `육개월`, `삼십 점 오 퍼센트`, `이틀간`.

Native numerals stand before their own counters, numerals in Hangul (`numerals.SPELLED`) before others, also in groups
apart; of a few days one word tells both number and unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain, product

import regex

from parsers.mentions import percent
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import APART, DECIMAL, POINT, SPELLED, SYLLABLES, decimal_of
from parsers.mentions.quantity import ORDINAL_AFTER, found, is_about
from parsers.mentions.signs import GAPS, SPACES, Sign
from parsers.mentions.unit_endings import ending
from parsers.vocabulary import Units, alternatives, load

# 한 번에, 한곳에서, 지난 한 해, 한 분 한 분: at once, in one place, the year, every one; 한 건도 없다: none.
# 약 두 시간, but 예약을 한 장에: before a numeral in Hangul a word of its own.
ABOUT, REACH = regex.compile(r"(?<!\p{Hangul})(?:약|대략|거의)\s$"), 4
IDIOM = regex.compile(
    r"한\s?(?:번에(?!\p{Hangul})|번\s더|(?<=다시\s?한\s?)번|곳에서(?!\p{Hangul})|(?<=한)곳에(?!\p{Hangul})|해"
    r"|(?:분|명|사람)\s한\s?(?:분|명|사람)|(?<=한\s?(?:분|명|사람)\s한\s?)(?:분|명|사람)"
    r"|\p{Hangul}{1,2}도\s(?:\p{Hangul}{1,5}지\s)?(?:없|않|못|안\s|빠짐없))|두\s?마리\s토끼"
)
# 만 이십 세: by the full age.
FULL_AGE = "만 "
FIRST_YEAR, LAST_YEAR = 1000, 2199


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


def native_words() -> list[str]:
    """The native numerals that say one number: 두, 스물, 예순두."""
    return [word for word, (_, high) in _native_numbers().items() if high is None]


def native_value(number: str) -> int:
    """The value of a native numeral, of tens and ones, or of digits."""
    return int(number) if number.isdigit() else _native_numbers()[number][0]


NATIVE = Sign(
    lambda: (f"{word}{gap}{unit}" for word, gap, unit in product(_native_numbers(), GAPS, load(Units).native_counters))
)
HANGUL = Sign(
    lambda: (
        f"{last}{some}{unit}"
        for last, some, unit in chain(
            product(SYLLABLES, (*SPACES, *(f"여{gap}" for gap in GAPS)), load(Units).spelled_counters),
            product(SYLLABLES, GAPS, load(Units).spelled_close),
        )
    )
)
DAYS = Sign(lambda: load(Units).day_words)
SIGNS = frozenset({NATIVE, HANGUL, DAYS})


def find(text: str) -> Iterator[Mention]:
    """All counts and shares in words."""
    yield from _native(text)
    if HANGUL.stands_in(text):
        yield from _in_hangul(text)
    yield from _days(text)


@cache
def _native_pattern() -> regex.Pattern[str]:
    units = load(Units)
    not_native = alternatives(units.not_native)
    return regex.compile(
        rf"(?<!\p{{Hangul}})(?!(?:{not_native})(?!만\s|\p{{Hangul}}*?\d))(?P<word>{alternatives(_native_numbers())})\s?"
        rf"(?P<unit>{alternatives(units.native_counters)})(?:\s?간(?!\p{{Hangul}})|(?=\s?반{ending()})|간?{ending()})"
    )


def _native(text: str) -> Iterator[Mention]:
    for match in NATIVE.matches(_native_pattern(), text):
        if ORDINAL_AFTER.match(text, match.end()) or IDIOM.match(text, match.start()):
            continue
        low, high = _native_numbers()[match["word"]]
        about = ABOUT.search(text, max(0, match.start() - REACH), match.start()) is not None
        approx = high is not None or about or is_about(text, match.start(), match.end(), before=False)
        upper = None if high is None else Decimal(high)
        yield found(
            "quantity.native numeral", match.start(), match.end(), Decimal(low), upper, match["unit"], approx=approx
        )


@cache
def _hangul_pattern() -> regex.Pattern[str]:
    """Numbers in Hangul with a space or 여 behind them (천 명, 백여 곳), or close to a unit (육개월, 백퍼센트)."""
    units = load(Units)
    lasting = alternatives(units.lasting_behind)
    behind = rf"(?P<span>간)?{ending()}"
    measured = alternatives({*units.spelled_close, *units.spelled_alone})
    counters = rf"(?P<unit>{alternatives(units.spelled_counters)})(?!\p{{Hangul}}{{2}})"
    # Behind another group of syllables that may be a number stands the end of one: 수 백 만 명.
    group = rf"(?<!\p{{Hangul}})[{SYLLABLES}]{{0,8}}[십백천만억조]"
    return regex.compile(
        rf"(?<![\p{{Hangul}}\d])(?<!(?:몇|수|여러|수십|수백|수천|\d|{group})\s)(?:"
        rf"(?P<number>{APART}|{DECIMAL})\s?(?P<unit>{measured}){behind}"
        # 구 조 개 선 is a word that is printed wide.
        rf"|(?=(?:[{SYLLABLES}]\s){{0,4}}[{SYLLABLES}]{{2}})(?P<number>{APART})(?:여\s?|\s){counters}"
        # 이 개월 may be these months, 이 퍼센트 that share.
        rf"|(?P<number>[{SYLLABLES}](?<!이)(?<!{POINT}.))\s?(?P<unit>{alternatives(units.spelled_alone)}){behind}"
        rf"|(?P<number>[십백천만]|{SPELLED})(?:여\s?|\s){counters}"
        rf"|(?P<number>{SPELLED})\s?(?P<unit>{alternatives(units.spelled_close)}){behind}"
        rf"|(?P<number>[일삼사오육칠팔십])\s?(?P<unit>년)(?=간|\s?(?:{lasting})){behind})"
    )


def _in_hangul(text: str) -> Iterator[Mention]:
    for match in _hangul_pattern().finditer(text):
        start, number, unit = match.start(), match["number"], match["unit"]
        if number.startswith(FULL_AGE) and unit in load(Units).of_full_age:
            start, number = start + len(FULL_AGE), number.removeprefix(FULL_AGE)
        value = decimal_of(number)
        if value is None or ORDINAL_AFTER.match(text, match.end()):
            continue
        if unit == "년" and match["span"] is None and _is_year(value):
            continue
        if unit == "퍼센트":
            yield percent.share(text, start, match.end("unit"), None, value)
        else:
            approx = "여" in match.group()
            yield found("quantity.number in Hangul", start, match.end(), value, None, unit, approx=approx)


def _is_year(value: Decimal) -> bool:
    """Whether so many years are rather one of them: 이천이십삼년, but 이천년 역사 is as long."""
    return FIRST_YEAR <= value <= LAST_YEAR and value % 100 != 0


@cache
def _days_pattern() -> regex.Pattern[str]:
    """A word for some days where it tells how long: 이틀간, 열흘 동안; not 사흘째, 보름달."""
    units = load(Units)
    return regex.compile(
        rf"(?<!\p{{Hangul}})(?P<word>{alternatives(units.day_words)})"
        rf"(?:\s?간(?!\p{{Hangul}}|\s?\d)|(?=\s?(?:{alternatives(units.day_words_behind)}))|{ending()})"
    )


def _days(text: str) -> Iterator[Mention]:
    for match in DAYS.matches(_days_pattern(), text):
        if not ORDINAL_AFTER.match(text, match.end()):
            value = Decimal(load(Units).day_words[match["word"]])
            approx = is_about(text, match.start(), match.end())
            yield found("quantity.word for days", match.start(), match.end(), value, None, "일", approx=approx)
