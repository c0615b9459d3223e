"""Counts and measures with their unit as written: `4,467명`, `15,282톤`, `120여 건`, `1만 2천명`, `두 곳`, `3년간`.

No quantities: ordinals (제3회, 2차, 28회째), age bands (60대), years and dates, clock times, addresses, amounts.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import regex

from parsers.mentions.mention import Found
from parsers.mentions.numerals import NUMBER, RANGE, lower_of, plain, value_of
from parsers.vocabulary import Units, alternatives, load

APPROX_REACH = 8
ORDINAL_BEFORE = regex.compile(r"(?:제|第|민선|[’'‘]|\d[.:\-/])\s?$")
ORDINAL_AFTER = regex.compile(r"\s?(?:째|차\b|차전|번째|기수|기\b|회차|단계|학년|학기|급\b|호선|번지|호기)")
# 4대 과제, 5대 핵심 분야; 2시 30분; 3분의 2.
SET_PHRASE = regex.compile(
    r"\s?(?:과제|전략|분야|중점|핵심|추진|혁신|정책|목표|비전|시책|사업|원칙|프로젝트|권역|광역|강령|운동|산업|국정|명절)"
)
OTHER_WORD = regex.compile(r"[시목확예칭소]")
CLOCK_BEFORE = regex.compile(r"\d\s?시\s?$")
FRACTION = regex.compile(r"의\s?\d")
AGE_BAND = regex.compile(r"[1-9]0")
YEAR = regex.compile(r"(?:19|20)\d\d")
# 석수3동, 101호, 2층: numbers of places; 1009번 버스, 3번 출구.
PLACES = ("동", "호", "번", "층", "조")
PLACE_AFTER = regex.compile(r"\s?(?:출구|지|길|국도|선|버스|마을|행정복지센터|주민센터)")
ALSO_WORDS = (
    "호",
    "동",
    "층",
    "번",
    "등",
    "자",
    "도",
    "조",
    "부",
    "점",
    "기",
    "수",
    "석",
    "위",
    "정",
    "장",
    "문",
    "본",
    "주",
    "포",
)
PART_OF_WORD = regex.compile(r"(?![은는이가을를의에로과와도씩만])\p{Hangul}")
DURATION = ("년", "개월", "일", "주", "시간", "분", "주일", "해")


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    units = load(Units)
    spaced = alternatives(set(units.counters) - units.close_only)
    close = alternatives(units.counters)
    no_word = r"(?![A-Za-z])"
    pattern = regex.compile(
        rf"(?<![\d,.A-Za-z])(?:(?P<low>{NUMBER})(?:\s?(?P<lowunit>{close}))?{RANGE})?"
        rf"(?P<high>{NUMBER})(?P<some>\s?여)?(?:(?P<unit>{close})|\s(?P<unit>{spaced}))(?P<span>간)?{no_word}"
    )
    native = alternatives(units.native)
    native_counters = alternatives(units.native_counters)
    words = regex.compile(
        rf"(?<!\p{{Hangul}})(?P<word>{native})\s(?P<unit>{native_counters})(?=\s|[은는이가을를의에도과와씩간나로,.)]|으로|부터|$)"
    )
    return pattern, words


@cache
def _approximations() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What stands before a number, and after its unit, where it is one of about that size."""
    units = load(Units)
    return (
        regex.compile(rf"(?:{alternatives(units.approx_before)})\s?$"),
        regex.compile(rf"\s?(?:{alternatives(units.approx_after)})"),
    )


def _is_counted(text: str, match: regex.Match[str]) -> bool:
    before = text[max(0, match.start() - APPROX_REACH) : match.start()]
    if ORDINAL_BEFORE.search(before) or (not match["span"] and ORDINAL_AFTER.match(text, match.end())):
        return False
    high, unit = match["high"], match["unit"]
    if unit == "대" and (AGE_BAND.fullmatch(high) or SET_PHRASE.match(text, match.end())):
        return False
    if unit == "명" and OTHER_WORD.match(text, match.end()):
        return False  # 명시, 명목, 명확 …
    if unit == "분" and (CLOCK_BEFORE.search(before) or FRACTION.match(text, match.end())):
        return False
    if unit in ("년", "해") and (YEAR.fullmatch(high) or high.startswith("0")):
        return False
    if unit in PLACES and regex.search(r"\p{Hangul}$", before):
        return False
    if unit in ALSO_WORDS and PART_OF_WORD.match(text, match.end()):
        return False
    return unit not in PLACES or not PLACE_AFTER.match(text, match.end())


def find(text: str) -> Iterator[Found]:
    """All quantities in a text. `value` and `value_max` are numbers, `unit` as written, durations without 간."""
    units = load(Units)
    pattern, words = _patterns()
    before, after = _approximations()
    for match in pattern.finditer(text):
        high = value_of(match["high"])
        if high is None or not _is_counted(text, match):
            continue
        low = _low(match) if match["low"] else None
        approx = bool(match["some"]) or bool(before.search(text[max(0, match.start() - APPROX_REACH) : match.start()]))
        approx = approx or bool(after.match(text, match.end()))
        start = match.start() if low is not None or not match["low"] else match.start("high")
        fields = {
            "value": plain(high if low is None else low),
            "value_max": None if low is None else plain(high),
            "unit": match["unit"],
            "approx": approx,
        }
        end = match.end() if match["unit"] in DURATION else match.end("unit")
        yield Found("quantity", start, end, fields)
    for match in words.finditer(text):
        value = units.native[match["word"]]
        yield Found(
            "quantity",
            match.start(),
            match.end(),
            {"value": value, "value_max": None, "unit": match["unit"], "approx": False},
        )


def _low(match: regex.Match[str]) -> Decimal | None:
    """The lower side of a range, None where it is no number or not below the upper."""
    low, high = lower_of(match["low"], match["high"], has_unit=bool(match["lowunit"])), value_of(match["high"])
    return low if low is not None and high is not None and low < high else None
