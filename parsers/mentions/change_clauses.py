"""Changes over two clauses: `기존에는 3회였으나 … 9회로 확대`, `3곳에 불과하던 마을이 9곳으로 늘어`.

A word for the time before opens the first clause, or the ending of its verb tells that it is past; the second ends in a
word of change, or begins with the time now.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions.change_sides import ALSO, ARROWS, REMARK, found, grammar
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER, TILDE
from parsers.mentions.signs import Sign, matches_at
from parsers.mentions.subjects import LASTING, of_one_quantity
from parsers.vocabulary import Changes, Units, alternatives, load

THEN = Sign(lambda: load(Changes).then)
# 2023년에는, 금년 2월까지는: a time that tells of what was.
UNTIL = Sign(lambda: ("년에는", "년까지", "월까지"))
# The ending behind a value that was: 3곳이던, 3일이 걸렸던, 3년이었으나.
WAS = Sign(lambda: (*load(Changes).was, *load(Changes).but))
SIGNS = frozenset({THEN, UNTIL, WAS})
# The first value is no further from the word for the time before, the second no further from the first.
NEAREST, FARTHEST, LONGEST = 70, 110, 240
VALUE_REACH = 30
STATEMENT_END = regex.compile(rf"[다음임함요됨]\.|[.;](?=\s|$)|\n|{ARROWS}")
# How the first clause ends: 3회였으나, 3회 열던; 3회를, 3회인 with the second value near; 3회 열었으며.
CONTRAST = regex.compile(r"\p{Hangul}(?:으나|지만|는데|인데|던)(?=[\s,])|^에\s(?:달하|이르)는\s")
NEAR = regex.compile(r"(?:[을를]\s.{0,12}|(?:\s?(?:규모|수준)?(?:인|이던|의))\s.{2,30})")
JOINED = regex.compile(r"\p{Hangul}(?:으며|하며|이며|[었았했였]고)(?=[\s,])")
# 3만 원을 부담하였으나, … 2만 원을 부담: the verb of both clauses.
PAST_VERB = regex.compile(r"(?P<verb>\p{Hangul}{2})(?:하였|했)(?:으나|지만|는데)")
DID = ("하였", "했")
# 기존 값은 3%, 바꾼 후 값은 2%: the second clause tells of the time after.
AFTERWARDS = regex.compile(r"\*{0,3},\s[^,.\d]{1,14}\s후\s[^,.\d]{0,20}")
SUBJECT = regex.compile(r"[이가]\s")
# 9%로, … 13%로 크게 상향: the value on the way to the last.
ON_THE_WAY = regex.compile(r"(?:\([^()]*\))?(?:(?:으로|로),\s|,\s(?=[’'‘]?\d{2,4}년\s))")

# 9도로 떨어뜨려야 한다: what is to be done, and no change.
NO_ADVICE = r"(?!\p{Hangul}{0,3}야\s?[하한할합됩된되])"


class _Patterns(NamedTuple):
    opening: regex.Pattern[str]
    until: regex.Pattern[str]
    value: regex.Pattern[str]
    done: regex.Pattern[str]
    was: regex.Pattern[str]
    now: regex.Pattern[str]
    changed: regex.Pattern[str]
    reached: regex.Pattern[str]
    lead: regex.Pattern[str]
    differs: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, parts, units = load(Changes), grammar(), load(Units)
    counted = alternatives({*units.words, *units.currencies, *units.percents} - set(units.ordinals))
    noun = rf"(?:(?<=개)\s(?P<noun>\p{{Hangul}}{{1,8}}?{ALSO})(?=(?:에서|으로|[에을를이가은는로의])?[\s,]))?"
    year = r"(?:[’'‘]?\d{2}(?:\d{2})?년(?:에는?)?\s)?"
    value = (
        rf"(?<![\d.,A-Za-z’'‘])(?<!월\s)(?:약\s)?(?P<side>{year}{parts.rate}(?:평균\s|약\s)?{NUMBER}(?:\s?{TILDE}\s?{NUMBER})?\s?(?:여\s?)?"
        rf"(?P<unit>{counted})(?![A-Za-z])(?:(?<=[년월일주])간)?{noun}{parts.limit}"
    )
    verbs = alternatives(words.verbs)
    return _Patterns(
        opening=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.then)})(?:까지|에)?[는은의]?\s"),
        until=regex.compile(r"(?:년에는|[년월]까지[는만]?)\s"),
        value=regex.compile(rf"{value})"),
        done=regex.compile(rf"{value})(?:[을를]|\s?(?:주기|간격|단위)로)\s\p{{Hangul}}{{2}}$"),
        was=regex.compile(rf"{value}(?:\([^()]{{1,20}}\))?)(?:\s?(?:{alternatives(words.links)}))*\s?$"),
        now=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.now)})|\d[년월일]\p{{Hangul}}?부터"),
        changed=regex.compile(
            rf"{REMARK}(?:의?\s\p{{Hangul}}{{1,6}})?(?:으로|로|까지)(?:[^.\n]|[.](?=\d)){{0,24}}?(?:{verbs}){NO_ADVICE}"
        ),
        reached=regex.compile(rf"\s?(?:{alternatives(words.reached)})"),
        lead=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.leads)})\s$"),
        # 5년이 단축: by how much, not to how much.
        differs=regex.compile(rf"(?:씩|간)?[이가을를]?\s(?:{verbs})"),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes whose first value a word such as 기존에는, 지난해, 그간 tells of, or the ending behind it: 3곳이던."""
    patterns = _patterns()
    told: dict[int, Mention] = {}
    done = 0
    for opening in matches_at(patterns.opening, text, [start for start, _ in THEN.places(text)]):
        change = _from(text, opening.end()) if opening.start() >= done else None
        if change is not None:
            done = change.end
            told[change.start] = change
    contrasts = [_from(text, until.end(), only_in_contrast=True) for until in UNTIL.matches(patterns.until, text)]
    contrasts += [_of_ending(text, start) for start, _ in WAS.places(text)]
    for change in filter(None, contrasts):
        told.setdefault(change.start, change)
    yield from told.values()


def _of_ending(text: str, start: int) -> Mention | None:
    """The change whose first value the ending at a place tells to be past."""
    left = max(0, start - VALUE_REACH)
    done = _patterns().done.search(text, left, start) if text.startswith(DID, start) else None
    first = done or _patterns().was.search(text, left, start)
    return None if first is None else _to(text, first, _end(text, start), only_in_contrast=True)


def _from(text: str, start: int, *, only_in_contrast: bool = False) -> Mention | None:
    """The change whose first clause begins at a place."""
    stop = _end(text, start)
    first = _patterns().value.search(text, start, min(stop, start + NEAREST))
    return None if first is None else _to(text, first, stop, only_in_contrast=only_in_contrast)


def _end(text: str, start: int) -> int:
    """Where the statement that goes on at a place ends."""
    end = STATEMENT_END.search(text, start, start + LONGEST)
    return end.start() if end else min(len(text), start + LONGEST)


def _to(text: str, first: regex.Match[str], stop: int, *, only_in_contrast: bool) -> Mention | None:
    """The change from a first value to the one of its unit behind it, no further than `stop`."""
    start = first.end("side")
    for later in _patterns().value.finditer(text, start, min(stop, start + FARTHEST)):
        if not _alike(first, later):
            continue
        between = text[start : later.start()]
        if later["side"] == first["side"] or (only_in_contrast and not CONTRAST.search(between)):
            return None
        if ON_THE_WAY.match(text, later.end()):
            continue
        if _tells(between, text, later.end(), stop):
            lead = _lead_of_both(text, first.start("side"), later.start())
            end = later.end()
            return found(
                "change.over clauses", first.start("side") - len(lead), end, lead + first["side"], lead + later["side"]
            )
        return None
    return None


def _lead_of_both(text: str, first: int, later: int) -> str:
    """The word of measure that stands before both values: 평균 3%, … 평균 2%."""
    words = [_patterns().lead.search(text, max(0, at - VALUE_REACH), at) for at in (first, later)]
    same = words[0] and words[1] and words[0].group() == words[1].group()
    return words[0].group() if words[0] and same else ""


def _alike(first: regex.Match[str], later: regex.Match[str]) -> bool:
    """Whether two values may be of one thing: 3개 돌봄센터 and 9개 센터, 5일 and 30분."""
    if first["unit"] != later["unit"]:
        lasting = first["unit"] in LASTING and later["unit"] in LASTING
        return lasting and of_one_quantity(first["side"], later["side"])
    one, other = first["noun"], later["noun"]
    return not one or not other or one.endswith(other) or other.endswith(one)


def _tells(between: str, text: str, end: int, stop: int) -> bool:
    """Whether the words between two values, and those behind the second, say that the one became the other."""
    patterns = _patterns()
    if patterns.differs.match(text, end):
        return False
    changed = patterns.changed.match(text, end, stop + 1) is not None
    now = patterns.now.search(between) is not None
    if CONTRAST.search(between):
        # 9세가 많다: what is told of the second value is not that it is reached.
        told = (now and SUBJECT.match(text, end) is None) or _done_again(between, text, end)
        return told or changed or patterns.reached.match(text, end) is not None
    if NEAR.fullmatch(between):
        return changed
    if AFTERWARDS.fullmatch(between):
        return True
    return now and changed and JOINED.search(between) is not None


def _done_again(between: str, text: str, end: int) -> bool:
    """Whether what was done with the first value is done with the second, which ends at `end`."""
    verb = PAST_VERB.search(between)
    return (
        verb is not None
        and regex.match(rf"\*{{0,3}}\s?[을를]?\s?{verb['verb']}", text[end : end + LONGEST]) is not None
    )
