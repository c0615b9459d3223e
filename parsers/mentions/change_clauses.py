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
# The ending behind a value that was: 3곳이던, 3일이 걸렸던, 3년이었으나.
WAS = Sign(lambda: (*load(Changes).was, *load(Changes).but))
SIGNS = frozenset({THEN, WAS})
# The first value is no further from the word for the time before, the second no further from the first.
NEAREST, FARTHEST, LONGEST = 70, 110, 240
VALUE_REACH = 30
STATEMENT_END = regex.compile(rf"[다음임함요됨]\.|[.;](?=\s|$)|\n|{ARROWS}")
# How the first clause ends: 3회였으나, 3회 열던; 3회를, 3회인, 3회에 불과한 with the second value near.
CONTRAST = regex.compile(r"\p{Hangul}(?:으나|지만|는데|인데|던)(?=[\s,])|^에\s(?:달하|이르)는\s")
NEAR = regex.compile(r"[을를]\s.{0,12}|\s?(?:규모|수준)?(?:인|이던|의|에 불과한|에 그친)\s.{2,50}")
# 3만 원을 부담하였으나, … 2만 원을 부담: the verb of both clauses.
PAST_VERB = regex.compile(r"(?P<verb>\p{Hangul}{2})(?:하였|했)(?:으나|지만|는데)")
# 3회를 운영하였으나; 3회 운영하던, where no particle need stand between.
DID, WAS_DOING = ("하였", "했"), ("하던", "되던", "됐던")
# 기존 값은 3%, 바꾼 후 값은 2%: the second clause tells of the time after.
AFTERWARDS = regex.compile(r"\*{0,3},\s[^,.\d]{1,14}\s후\s[^,.\d]{0,20}")
SUBJECT = regex.compile(r"[이가]\s")
# 9%로, … 13%로 크게 상향: the value on the way to the last.
ON_THE_WAY = regex.compile(r"(?:\([^()]*\))?(?:(?:으로|로),\s|,\s(?=[’'‘]?\d{2,4}년\s))")


class _Patterns(NamedTuple):
    opening: regex.Pattern[str]
    value: regex.Pattern[str]
    done: regex.Pattern[str]
    was: regex.Pattern[str]
    now: regex.Pattern[str]
    changed: regex.Pattern[str]
    reached: regex.Pattern[str]
    differs: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, parts, units = load(Changes), grammar(), load(Units)
    counted = alternatives({*units.words, *units.currencies, *units.percents} - set(units.ordinals))
    verbs = alternatives(words.verbs)
    noun = rf"(?:(?<=개)\s(?!{verbs})(?:\p{{Hangul}}{{1,8}}?{ALSO})(?=(?:에서|으로|[에을를이가은는로의])?[\s,]))?"
    year = r"(?:[’'‘]?\d{2}(?:\d{2})?년(?:에는?)?\s)?"
    value = (
        rf"(?<![\d.,A-Za-z’'‘])(?<!월\s)(?:약\s)?(?P<side>{year}{parts.rate}(?:평균\s|약\s)?{NUMBER}(?:\s?{TILDE}\s?{NUMBER})?\s?(?:여\s?)?"
        rf"(?P<unit>{counted})(?![A-Za-z])(?:(?<=[년월일주])간)?{noun}{parts.limit}"
    )
    return _Patterns(
        opening=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.then)})(?:까지|에)?[는은의]?\s"),
        value=regex.compile(rf"{value})"),
        done=regex.compile(rf"{value})(?P<object>[을를]|까지|(?:\s?(?:주기|간격|단위))?으?로)?\s\p{{Hangul}}{{2,3}}$"),
        was=regex.compile(rf"{value}(?:\([^()]{{1,20}}\))?)(?:\s?(?:{alternatives(words.links)}))*\s?$"),
        now=regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.now)})|\d[년월일]\p{{Hangul}}?부터"),
        changed=regex.compile(
            rf"{REMARK}(?:의?\s\p{{Hangul}}{{1,6}})?(?:으로|로|까지)(?:[^.\n]|[.](?=\d)){{0,24}}?(?:{verbs})"
        ),
        reached=regex.compile(rf"\s?(?:{alternatives(words.reached)})"),
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
    contrasts = (_of_ending(text, start) for start, _ in WAS.places(text))
    for change in filter(None, contrasts):
        told.setdefault(change.start, change)
    yield from told.values()


def _of_ending(text: str, start: int) -> Mention | None:
    """The change whose first value the ending at a place tells to be past."""
    left = max(0, start - VALUE_REACH)
    done = _patterns().done.search(text, left, start) if text.startswith((*DID, *WAS_DOING), start) else None
    if done is None or not (done["object"] or text.startswith(WAS_DOING, start)):
        done = _patterns().was.search(text, left, start)
    return None if done is None else _to(text, done, _end(text, start), only_in_contrast=True)


def _from(text: str, start: int) -> Mention | None:
    """The change whose first clause begins at a place."""
    stop = _end(text, start)
    first = _patterns().value.search(text, start, min(stop, start + NEAREST))
    return None if first is None else _to(text, first, stop, only_in_contrast=False)


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
        if ON_THE_WAY.match(text, later.end()) or _patterns().differs.match(text, later.end()):
            continue
        if _tells(between, text, later.end(), stop):
            return found("change.over clauses", first.start("side"), later.end(), first["side"], later["side"])
        return None
    return None


def _alike(first: regex.Match[str], later: regex.Match[str]) -> bool:
    """Whether two values may be of one thing by their units: 5일 and 30분."""
    lasting = first["unit"] in LASTING and later["unit"] in LASTING
    return first["unit"] == later["unit"] or (lasting and of_one_quantity(first["side"], later["side"]))


def _tells(between: str, text: str, end: int, stop: int) -> bool:
    """Whether the words between two values, and those behind the second, say that the one became the other."""
    patterns = _patterns()
    changed = patterns.changed.match(text, end, stop + 1) is not None
    now = patterns.now.search(between) is not None
    if CONTRAST.search(between):
        # 9세가 많다: what is told of the second value is not that it is reached.
        told = (now and SUBJECT.match(text, end) is None) or _done_again(between, text, end)
        return told or changed or patterns.reached.match(text, end) is not None
    return changed if NEAR.fullmatch(between) else AFTERWARDS.fullmatch(between) is not None


def _done_again(between: str, text: str, end: int) -> bool:
    """Whether what was done with the first value is done with the second, which ends at `end`."""
    verb = PAST_VERB.search(between)
    return (
        verb is not None
        and regex.match(rf"\*{{0,3}}\s?[을를]?\s?{verb['verb']}", text[end : end + LONGEST]) is not None
    )
