"""Counts and measures with their unit as written: `4,467명`, `15,282톤`, `120여 건`, `1만 2천명`, `두 곳`, `3년간`.

No quantities: ordinals (제3회, 2차, 28회째, 1기), age bands (60대), sets (4대 과제), years and dates, clock times,
places (301호), amounts. A day up to the 31st is one of the month unless the text says that it lasts.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import plain, value_of
from parsers.mentions.quantity_words import REACH, attached_before, before_it, behind_it
from parsers.text.patterns import compiled
from parsers.vocabulary import Outlets, Units, alternatives, load

# 2+2년: parts of a term; 3분의 1지점: where a third of the way is.
ORDINAL_BEFORE = regex.compile(r"(?:제|第|(?:(?<!\p{Hangul})제|민선)\s|\d분의\s?)$|\d[.:/+]$")
# ’24년; before other units it is a quotation mark.
YEAR_MARK = regex.compile(r"[’'‘`´′]\s?$")
# 12.4주: the fourth week of December; 13쪽 참고.
WEEK = regex.compile(r"(?:1[0-2]|[1-9])\.[1-6]")
PAGE_REFERENCE = regex.compile(r"\s?(?:참고|참조)")
# Fewer firms (1사 1촌) and letters are partners or a set, and fewer schools than that need a word for them.
FEWEST_TOLD = {"사": 3, "자": 10, "교": 10}
# 37° 33′: where a place lies.
COORDINATE = regex.compile(r"\s?\d|\s?[′']")
WEEK_OF_MONTH = regex.compile(r"월\s?\d\s?주\s?[~∼～\-]\s?$")
ORDINAL_AFTER = compiled(r"\s?(?:째|차(?:에서|에|를|로|의|인|부터|까지|로서)?(?!\p{Hangul})|차전|번째|회차|\d{1,3}답)")
# 1종 시설: of the first class.
FIRST_CLASS = regex.compile(r"\s(?!이상|이하|세트|등)\p{Hangul}{2}")
# 명단 1부. 끝.
COPIES_END = regex.compile(r"\s?[.](?!\d)|\s*$")
LAST_COPY = regex.compile(r"(?<=\S\s\d{1,2}부)\s?[.]\s*(?:끝\s?[.]?\s*)?$")
# 101동 1203호; 2022-257호.
ROOM_AFTER = regex.compile(r"\s?\d{1,4}\s?호")
# 1일 4회; 2일 16시간; 14일에서 3일로, 12일 → 3일.
EACH_DAY = regex.compile(r"\s?(?:최대|평균|약)?\s?\d|\s기준")
# 22.0일: no day of a month, as 12.24일 is.
PARTS_OF_DAYS = regex.compile(r"(?:1[3-9]|[2-9]\d|\d{3,})\.\d")
# ’23년 36~40주: weeks of a year.
WEEKS_OF_YEAR = regex.compile(r"(?:[’'‘`]\d\d|20\d\d)년\s(?:\d{1,2}\s?[~∼～]\s?)?$")
# 2030 세대: those between twenty and forty.
AGES = regex.compile(r"(?:[2-8]0){2}")
# 3세대 원자로: of the third generation.
GENERATION = regex.compile(r"[1-9]")
WHICH = regex.compile(r"\s\p{Hangul}")
# (1분과), 1분과는: the first group of a committee.
SUBCOMMITTEE = regex.compile(r"과(?:[)는를의]|에서|위원)")
# 총 3단계; 18건 모두 3단계 이상 are of the third stage.
IN_ALL = regex.compile(r"총\s?$")
# 2단계(주의보, 경보)로
STAGES_NAMED = regex.compile(r"\([^()\d]*,[^()\d]*\)")
CHANGED = regex.compile(r"(?:\s\d{1,2}\s?시간|에서\s[^\d\n]{0,8}\d{1,3}일\s?(?:이내)?(?:으?로)|\s?[→➜⇒➔⟹])")
CHANGED_FROM = regex.compile(r"\d\s?(?:일에서|(?:일|개월|년)?\s?[→➜⇒➔⟹])[^\d\n]{0,8}$")
# 9시 30분, 34도 45분 14초: minutes and seconds of a clock or a place.
CLOCK_BEFORE = regex.compile(
    r"\d\s?(?:시|[시도°]\s?\d{1,2}\s?분|:\d\d)\s?$|(?:[북남]위|[동서]경|[위경]도)\s?:?\s?\d{1,3}\s?[도°]\s?$"
)
MONTH_BEFORE = regex.compile(r"(?:\d\s?월(?:\s?\()?|\d[./]|매월|매달|이달|지난달|다음\s?달|음력)\s?$")
FRACTION = regex.compile(r"의\s?\d+(?!\s?[차회개명])")
AGE_BAND = regex.compile(r"[1-9]?0|[1-9]")
# 1415년 and 2023년 are years; so are 15 to 39 where nothing says that they last.
# 20년 6개월.
MONTHS_AFTER = regex.compile(r"\s?\d{1,2}\s?개월")
YEAR = regex.compile(r"1\d{3}|20\d\d|21\d\d")
TWO_DIGIT_YEARS = range(15, 40)
DAYS_OF_A_MONTH = 31
SET_OF = 100
LIKE_A_MACHINE = regex.compile(r"(?:\p{Hangul}[기차]|버스)(?:를|을)?\s?$")
TWO_DIGITS = regex.compile(r"\d{2}")
# 로봇 3대 핵심 경쟁력: so many are named as a set behind a word for machines.
MOST_NAMED = 12
# -18℃: only a temperature has a sign.
DEGREES = ("℃", "°C", "℉", "°F", "°", "도")
# (△210건), (의자, △210건), 자연증가는 -16명: less than none, where a sign cannot be a dash.
LESS = regex.compile(r"(?:(?:[(（]|[은는]\s|대비\s)[-−△▼]|(?P<alone>\([^()△▼]{1,12},\s[△▼]))$")
CLOSED = regex.compile(r"\s?[)）]")
LESS_REACH = 18
BELOW_ZERO = regex.compile(r"(?:영하|마이너스)\s?$")
MINUS = regex.compile(r"(?<![\d℃도])[-−]$")
# 30호 내외: no house has about its number.
ABOUT = regex.compile(r"\s?(?:내외|가량|안팎|남짓)")
# 60대1, 7대 1의 경쟁률.
RATIO = regex.compile(r"\d|\s1(?![\d,.])(?!\s?[명인건개대])")
# 6대* 성수품, 4대(가나, 다라) 항만: the noun behind a note or what it is made of.
NEXT_WORD = regex.compile(r"(?:\*{1,3}|\([^()\d]{1,40}\))?\s(?P<noun>[\p{Hangul}A-Za-z]+)")
LASTING = ("일", "년", "주")


def _is_ordinal(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether the number of an ordinal's unit (2기, 301호, 3층) names one: where nothing by it tells of a count."""
    before = text[max(0, start - REACH) : start]
    close = regex.search(r"(?:\p{Hangul}|\d-)$", before) and not before_it("counted", text, start)
    if close or behind_it("place", text, end) or (unit == "번" and before_it("called", text, start)):
        return True
    if unit in ("호", "동") and (before_it("room", text, start) or ROOM_AFTER.match(text, end)):
        return True
    if unit == "부" and _is_copy(text, start, end):
        return False
    counted = before_it("counted", text, start) or behind_it("counted", text, end) or _is_counted_in(unit, text, start)
    evidence = counted or "," in number or ABOUT.match(text, end) is not None
    return value <= load(Units).most_ordinal[unit] and not evidence and not regex.search("[만천백]", number)


def _is_counted_in(unit: str, text: str, start: int) -> bool:
    """Whether a word that tells of a count in this unit only stands before a number."""
    words = load(Units).counted_in.get(unit, ())
    before = text[max(0, start - REACH) : start].rstrip(" (")
    return before.endswith(tuple(words)) and (unit != "호" or TWO_DIGITS.match(text, start) is not None)


def _is_copy(text: str, start: int, end: int) -> bool:
    """Whether a number of 부 counts the copies of what is attached: 붙임 : 의자 명단 1부. 끝."""
    if LAST_COPY.match(text, end):
        return True
    return COPIES_END.match(text, end) is not None and attached_before(text, start)


def _is_no_set(text: str, start: int, end: int, number: str, value: Decimal) -> bool:
    """Whether a number with 대 counts vehicles or machines: no age (60대), set (4대 과제) or ratio (1대1)."""
    if RATIO.match(text, end):
        return False
    machine = before_it("machine", text, start)
    placed = LIKE_A_MACHINE.search(text, max(0, start - REACH), start) and behind_it("placed", text, end)
    if placed or (machine and value > MOST_NAMED):
        return True
    ages = AGE_BAND.fullmatch(number) and value % 10 == 0 and not machine
    named = NEXT_WORD.match(text, end)
    counted = behind_it("dae", text, end) or (named is not None and behind_it("dae", text, named.start("noun") - 1))
    of_many = named is not None and named["noun"].startswith(tuple(load(Units).ranked_dae))
    is_set = named and not counted and (value <= SET_OF or of_many) and not before_it("approx", text, start)
    return not (ages or is_set)


@cache
def _paper() -> regex.Pattern[str]:
    """What stands before the number of a newspaper's page: the day, or the paper: 솔바람일보 2031. 5. 3. 14면."""
    day = r"\d\s?[.\-/월]\s?\d{1,2}\s?[.일]?\s?(?:\([월화수목금토일]\))?"
    return regex.compile(rf"(?:{day}|\p{{Hangul}}(?:{alternatives(load(Outlets).endings)}))\s?[\])]?\s?[,|(]?\s?$")


def _is_counted(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether the number from `start`, whose unit ends at `end`, counts something."""
    units = load(Units)
    before = text[max(0, start - REACH) : start]
    if ORDINAL_BEFORE.search(before) or ORDINAL_AFTER.match(text, end):
        return False
    if unit == "면" and _paper().search(before):
        return False
    if unit in units.ordinals:
        return not _is_ordinal(text, start, end, number, value, unit)
    return _is_measured(text, before, end, number, unit) and _is_thing_counted(text, start, end, number, value, unit)


def _is_measured(text: str, before: str, end: int, number: str, unit: str) -> bool:
    """Whether a number of minutes, weeks, years, pages or degrees is no clock time, week, decade, page or place."""
    match unit:
        case "분" | "초":
            no_minutes = unit == "분" and (FRACTION.match(text, end) or SUBCOMMITTEE.match(text, end))
            return not CLOCK_BEFORE.search(before) and not no_minutes
        case "주":
            return not (WEEK.fullmatch(number) or WEEKS_OF_YEAR.search(before))
        case "년":
            return not text.startswith("대", end)
        case "쪽" | "페이지":
            return not PAGE_REFERENCE.match(text, end)
        case "°" | "도":
            return not COORDINATE.match(text, end)
        case _:
            return True


def _is_thing_counted(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether a number of vehicles, lanes, firms, letters, persons or kinds is no set, lane, partner or class."""
    match unit:
        case "대":
            return _is_no_set(text, start, end, number, value)
        case "차선" | "차로":
            return any(before_it(kind, text, start) for kind in ("lanes", "counted")) or behind_it("lanes", text, end)
        case "사" | "자" | "교":
            return value >= FEWEST_TOLD[unit] or (unit == "교" and before_it("school", text, start))
        case "인":
            return not FRACTION.match(text, end) and not (value == 1 and behind_it("alone", text, end))
        case "단계":
            told = IN_ALL.search(text, max(0, start - REACH), start) or behind_it("stages", text, end)
            return bool(told or STAGES_NAMED.match(text, end))
        case "세대":
            return not (AGES.fullmatch(number) or _is_generation(text, start, end, number))
        case "팀":
            return not text[start - 1 : start].isalpha() or before_it("counted", text, start)
        case "종":
            return not (value == 1 and FIRST_CLASS.match(text, end))
        case _:
            return True


def _is_generation(text: str, start: int, end: int, number: str) -> bool:
    """Whether a number of 세대 tells of the how manieth generation what stands behind is: 3세대 원자로."""
    counted = before_it("counted", text, start) or behind_it("counted", text, end)
    return GENERATION.fullmatch(number) is not None and WHICH.match(text, end) is not None and not counted


def _lasts(text: str, start: int, end: int, number: str, value: Decimal, unit: str) -> bool:
    """Whether a number of days, weeks or years tells how long, not when."""
    before = text[max(0, start - REACH) : start]
    if unit == "일" and PARTS_OF_DAYS.fullmatch(number):
        return True
    if MONTH_BEFORE.search(before) or YEAR_MARK.search(before) or WEEK_OF_MONTH.search(before):
        return False
    told = behind_it("lasting", text, end) or before_it("lasting", text, start)
    told = told or CHANGED.match(text, end) is not None or CHANGED_FROM.search(before) is not None
    whole = value == value.to_integral_value()
    match unit:
        case "일":
            each = number == "1" and EACH_DAY.match(text, end) and not before_it("years", text, start)
            return told or bool(each) or not whole or value > DAYS_OF_A_MONTH
        case "년":
            if YEAR.fullmatch(number):
                return False
            told = told or before_it("years", text, start) or MONTHS_AFTER.match(text, end) is not None
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
    if noun := _noun_behind(unit):
        end, unit = end - noun, unit[:-noun]
    if not span and not some:
        if not _is_counted(text, start, unit_end, number, value, unit):
            return None
        if unit in LASTING and not _lasts(text, start, unit_end, number, value, unit):
            return None
    elif ORDINAL_BEFORE.search(text[max(0, start - REACH) : start]) or (unit == "년" and YEAR.fullmatch(number)):
        return None
    approx = some or is_about(text, start, end) or _is_below(text, start, end)
    below = BELOW_ZERO.search(text, max(0, start - REACH), start) if unit in DEGREES else None
    if below:
        coldest = None if low is None else -low
        return found("quantity.below zero", below.start(), end, -value, coldest, unit, approx=approx)
    if unit in DEGREES and low is None and MINUS.search(text, max(0, start - 2), start):
        return found("quantity.below zero", start - 1, end, -value, None, unit, approx=approx)
    less = LESS.search(text, max(0, start - LESS_REACH), start) if low is None else None
    if less and (less["alone"] is None or CLOSED.match(text, end)):
        return found("quantity.with a sign", start - 1, end, -value, None, unit, approx=approx)
    first, last = (value, None) if low is None else (low, value)
    return found("quantity.number and unit", start, end, first, last, unit, approx=approx)


def is_about(text: str, start: int, end: int, *, before: bool = True) -> bool:
    """Whether what stands behind a quantity, or before it too, makes it one of about that size."""
    return (before and before_it("approx", text, start)) or behind_it("approx", text, end)


def _is_below(text: str, start: int, end: int) -> bool:
    """Whether a sign says that the value is less or more than the number: <6.7Bq/L, not <3개 마을>."""
    sign = text[max(0, start - 1) : start]
    return sign in ("≤", "≥") or (sign == "<" and ">" not in text[end:])


def _noun_behind(unit: str) -> int:
    """How many letters of a counter are the noun that is counted: the 팀 of 5개팀, which may stand apart as well."""
    noun = unit[1:] if unit.startswith("개") else ""
    return len(noun) if noun in _free_pieces() else 0


@cache
def _free_pieces() -> frozenset[str]:
    units = load(Units)
    return frozenset(units.pieces) - frozenset(units.kept_pieces)


def found(rule: str, start: int, end: int, first: Decimal, last: Decimal | None, unit: str, *, approx: bool) -> Mention:
    """The quantity `[start, end)` from `first` to `last`, which is None where it is no range."""
    fields = {
        "value": plain(first),
        "value_max": None if last is None else plain(last),
        "unit": unit,
        "approx": approx,
    }
    return Mention("quantity", start, end, fields, rule)
