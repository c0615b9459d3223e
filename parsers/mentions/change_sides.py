"""One side of a change: a value with the time, words and remarks that belong to it; and the mention of two sides."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import HYPHEN, NUMBER, TILDE, lower_of, plain, value_of
from parsers.vocabulary import Changes, alternatives, load

ARROWS = r"(?:[→➜➔⇒⇨➡▶↦⟶⟹⟾￫➞➝➙➛⇢⮕►]|[-=–―ㅡ]{1,2}>)"
ANY_DIGIT = regex.compile(r"\d")
YEAR = (
    r"(?:[’'‘`´]\d\d|(?:19|20)\d\d|\d\d(?=년\s이[전후]\s))(?:\.\s?(?:[1-4]/4|(?:1[0-2]|[1-9])(?![\d천백만억조])(?:[~∼～](?:1[0-2]|[1-9])(?=월))?|[上下]))?\.?(?:\s?(?:년[말초](?=\s)|년도?|월))?(?:\s(?:1[0-2]|[1-9])월|\s?[상하]반기)?"
    r"(?:\s이[전후](?=\s))?"
)
# 10월, 2Q, 3.15일, 3월 중순: the time of the value behind it.
_MONTH = (
    r"(?:[’'‘`]\d\d\.\s?)?(?:[1-4]Q|(?:1[0-2]|[1-9])월)(?:\s?[상중하]순(?=\s))?"
    r"|(?:1[0-2]|[1-9])\.[1-3]?\d일(?=\s\d)"
)
RELATIVE_TIMES = (r"지난\s?해", "작년", "재작년", r"전년도?", "올해", r"금년도?", "내년")
RELATIVE_TIME = rf"(?<!\p{{Hangul}})(?:{'|'.join(RELATIVE_TIMES)})"
_RELATIVE = rf"{RELATIVE_TIME}(?=\s|(?:에는?|[은는])\s)"
# (’20년), 2010년, ‘22년:, 지난해: before a value.
_EXPECTED = r"(?:\(\p{Hangul}{2}\)(?=\s?\d))?"
YEAR_TAG = rf"(?:(?:[(\[]\s?{YEAR}\s?[)\]]|{_MONTH}|{YEAR}{_EXPECTED}|{_RELATIVE})(?:(?:에는?|[은는])\s|\s?[:：,]?\s?))"
REMARK = r"(?:\([^()→⇒]{1,40}\))?"
# 37.2:1 and 37.2대 1 are ratios, 14:10 is a time.
RATIO = r"(?::1(?!\d)|\s?대\s?1(?=으?로|[은을의이에까]|[^\p{Hangul}\d.,]|$))"
# A unit may name several things: 12개 시·군.
ALSO = r"(?:[·ㆍ]\p{Hangul}{1,3}?){0,3}"
# Signs that hold a whole unit: ㎡, ㎍, ℃.
SIGNS_OF_UNITS = "\u3380-\u33df℃ℓ$"
_UNIT = rf"(?:[\p{{Hangul}}A-Za-z%{SIGNS_OF_UNITS}社]{{0,6}}(?:[·ㆍ]\p{{Hangul}}{{1,3}}){{0,3}})"
_PER = rf"(?:/\d{{0,3}}[\p{{Hangul}}A-Za-z{SIGNS_OF_UNITS}]{{1,3}})?"
_PER_AS_SHORT = _PER.replace("{1,3}", "{1,3}?")
# What goes on in a smaller unit: 1년 6개월, 2시간 30분, 오전 9시 30분.
_COMPOUND = r"(?:(?:(?<=\d년)\s?\d{1,2}개월|(?:(?<=\d시간)|(?<=\d시))\s?\d{1,2}분|(?<=\d분)\s?\d{1,2}초)(?:분|간)?)"
PARTICLE = regex.compile(
    rf"(?<=[\p{{Hangul}}A-Za-z%){SIGNS_OF_UNITS}])(?:까지로|으로|에서|로|을|를|은|는|에|의|까지|이다|다|(?<=[원명개회%])도)$|(?<=\d\s?대\s?1)(?:로|의|을|이|에서?|까지)$"
)
REMARK_BEFORE = regex.compile(r"^\([^()]{1,20}\)\s?")
MEASURE = regex.compile(rf"(?P<number>{NUMBER}){RATIO}?\s?(?:여\s?)?(?P<unit>{_UNIT})")
MEASURE_OR_RANGE = regex.compile(
    rf"{NUMBER}(?:\p{{Hangul}}{{0,2}}\s?{TILDE}\s?{NUMBER})?{RATIO}?\s?(?:여\s?)?(?P<unit>{_UNIT})"
)
WITHOUT_YEAR = regex.compile(rf"^{YEAR_TAG}(?=\D*\d)")
# ’21년 미흡: a year and no number besides.
ONLY_YEAR = regex.compile(rf"\(?{YEAR}\D*")
# 2022년 5월 31일, 2022년 5월: a date and no number besides.
ONLY_DATE = regex.compile(r"(?:19|20)\d\d년\s?\d{1,2}월(?:\s?\d{1,2}일)?\D*")
NO_NUMBER = regex.compile(r"제\s?\d+(?:조|항|호)(?:의\s?\d+)?|\([^()]*시행\)")
APOSTROPHE = regex.compile(r"[’'‘`](?=\d\d년)")
# 3~5명, 2+2년, 1년 6개월: no one value.
SEVERAL_INSIDE = regex.compile(rf"\d\D{{0,4}}{TILDE}\s?\d|\d\+\d|\d(?:년\s?\d+개월|시간?\s?\d+분|분\s?\d+초)")
MINUS_SIGNS = tuple("△▼−-")
Span = tuple[int, int]


class Grammar(NamedTuple):
    """Parts of patterns: a value, the same with its time and what leads it, a value inside a sentence, words by it.

    `begins` looks ahead for what any of these can begin with: most places of a text are ruled out by one look.
    """

    begins: str
    value: str
    one: str
    measured: str
    lead: str
    rate: str
    limit: str


@cache
def grammar() -> Grammar:
    """What a side is made of, as the vocabulary has it."""
    words = load(Changes)
    limit = rf"(?:\s?(?:{alternatives(words.limits)}))?"
    # 최대 3만원, 월 최대 3만원, 1일 3만원; (1인당 월 3만원, where nothing stands before it.
    each = alternatives([*words.leads, *words.rates])
    lead = rf"(?:(?<![^(])1인당\s)?(?:(?<!\p{{Hangul}})(?:{each}|1일(?=\s?\d))\s?){{0,2}}"
    # 월 최대.
    rate = rf"(?:(?<!\p{{Hangul}})(?:{alternatives(words.rates)})\s){{0,2}}"
    number = rf"{NUMBER}{RATIO}?(?!\d|[.,]\d)"
    value = (
        rf"(?:약\s?|e(?=\d))?(?:[△▲+±\-]|제(?=\d+(?:급|종|등급)))?(?:\d{{1,2}}\+(?=\d))?{number}"
        rf"(?:\p{{Hangul}}{{0,2}}\s?(?:{TILDE}|{HYPHEN})\s?{number})?\s?(?:여\s?)?{_UNIT}p?"
        rf"(?:{_COMPOUND}|{_PER})[↑↓]?{limit}{REMARK}"
    )
    labels = alternatives([*words.old, *words.new])
    tag = rf"(?:\((?!\s?(?:{labels})\s?\))[^()→⇒]{{1,20}}\)\s?)"
    first = "".join(sorted({word[0] for word in (*words.leads, *words.rates, *RELATIVE_TIMES)}))
    return Grammar(
        begins=rf"(?=[\d(\[’'‘`´△▲+±\-천만백약e제{first}])",
        value=value,
        one=rf"(?:{YEAR}\(\s?[△▲]?{number}[^()→⇒]{{0,12}}\)|(?:{YEAR_TAG}|{tag})?{lead}{value})",
        # Its unit is as short as what follows allows.
        measured=(
            rf"(?:약\s?)?{NUMBER}{RATIO}?(?:\s?(?:%|\p{{Hangul}}{{1,2}})?\s?{TILDE}\s?{NUMBER})?"
            rf"\s?(?:여\s?)?(?:(?!에서|부터)[\p{{Hangul}}A-Za-z%{SIGNS_OF_UNITS}]){{0,5}}?{ALSO}(?:{_COMPOUND}|{_PER_AS_SHORT})(?:\s(?!대상|중$|중에서|으로)(?:(?!에서)\p{{Hangul}}){{1,5}}?{ALSO})?"
            rf"{limit}{REMARK}{limit}(?:인\s\p{{Hangul}}{{1,6}}?|(?<={alternatives(words.limits)})\s(?!수준|규모|범위)\p{{Hangul}}{{2,6}}?)?"
        ),
        lead=lead,
        rate=rate,
        limit=limit,
    )


def value_in(side: str) -> str:
    """A side without what stands before its value: its year, or what it is of in parentheses."""
    bare = WITHOUT_YEAR.sub("", side)
    return bare if bare != side else REMARK_BEFORE.sub("", side) or side


def unit_of(side: str) -> str:
    """What stands behind the first number or range of a side, without its particle."""
    match = MEASURE_OR_RANGE.search(value_in(side))
    return PARTICLE.sub("", match["unit"]) if match else ""


def bare(side: str) -> str:
    """A side without the particle at its end, where a number stands close before it."""
    side = side.strip(" ,")
    without = PARTICLE.sub("", side)
    return without if MEASURE.fullmatch(WITHOUT_YEAR.sub("", without)) else side


def has_number(side: str) -> bool:
    """Whether a side has a number besides those of an article and of the day it takes effect: (’24.1.1. 시행)."""
    return ANY_DIGIT.search(NO_NUMBER.sub("", side)) is not None


def only_years(text: str, start: int, before: str, after: str) -> bool:
    """Whether both sides are a year or a date and no number besides; an apostrophe may stand before `start`."""
    cut = APOSTROPHE.match(text, start - 1) if start else None
    sides = ("’" + before, after if after[0] in "’'‘`" else "’" + after) if cut else (before, after)
    return all(ONLY_YEAR.fullmatch(side) or ONLY_DATE.fullmatch(side) for side in sides)


def found(rule: str, start: int, end: int, before: str, after: str) -> Mention:
    """The change between two sides as written, with their numbers where both are one value of one unit."""
    before, after = before.strip(" ,"), after.strip(" ,")
    fields: dict[str, object] = {
        "before": before,
        "after": after,
        "before_value": None,
        "after_value": None,
        "unit": None,
        "subject": None,
    }
    if SEVERAL_INSIDE.search(before) or SEVERAL_INSIDE.search(after):
        return Mention("change", start, end, fields, rule)
    first, last = (MEASURE.search(value_in(side)) for side in (before, after))
    if first and last and (first["unit"] == last["unit"] or not first["unit"]):
        # 50→55만원 says the multiplier once.
        low, high = first["number"].strip(), last["number"].strip()
        old, new = lower_of(low, high, has_unit=bool(first["unit"])), value_of(high)
        if old is not None and new is not None:
            fields |= {
                "before_value": plain(-old if _is_negative(first) else old),
                "after_value": plain(-new if _is_negative(last) else new),
                "unit": last["unit"] or None,
            }
    return Mention("change", start, end, fields, rule)


def _is_negative(match: regex.Match[str]) -> bool:
    """Whether a sign before a number says that it is less than none: △7.2, -3%."""
    return match.string[max(0, match.start() - 1) : match.start()] in MINUS_SIGNS
