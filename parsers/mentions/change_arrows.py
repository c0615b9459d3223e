"""Changes by arrows: between values, lists of values, a value and a state, two phrases with numbers in parentheses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions import change_labels, change_series, change_terms
from parsers.mentions.change_leads import led
from parsers.mentions.change_sides import (
    ANY_DIGIT,
    ARROWS,
    MEASURE,
    PARTICLE,
    REMARK,
    REMARK_BEFORE,
    WITHOUT_YEAR,
    found,
    grammar,
    unit_of,
)
from parsers.mentions.mention import Mention
from parsers.mentions.numerals import NUMBER, TILDE
from parsers.mentions.signs import Sign
from parsers.vocabulary import Changes, alternatives, load

ARROW = regex.compile(rf"\s?{ARROWS}\s?,?\s?")
ARROW_HEAD = Sign(lambda: "→➜➔⇒⇨➡▶↦⟶⟹⟾￫➞➝➙➛⇢⮕►>")
_MONTH, _OF_MONTH = r"(?:1[0-2]|0?[1-9])", r"(?:[12]\d|3[01]|0?[1-9])"
_DAY = (
    rf"[’'‘`]?(?:\d{{2}}\.\s?{_MONTH}\.?\s?[월일]?|{_MONTH}월\s?{_OF_MONTH}일"
    rf"|(?:\d{{2,4}}\.\s?)?{_MONTH}\.\s?{_OF_MONTH}\.?\s?[월일])"
)
# 57.8 → 13.5 are numbers, ’23.5 a month.
A_DATE = regex.compile(rf"(?![3-9]\d\.\d+$|1\d\.\d+$){_DAY}")
# 9일 → 1.2일: so long it lasts.
LASTS = regex.compile(r"(?<!월\s?|\.\s?)\d{1,3}일간?\s?$")
DECIMAL = regex.compile(r"\d{1,2}\.\d일")
# 3건이 되었다: reached, and no part of the value.
BECAME = regex.compile(r"[이가](?=\s[되됐된])")
PERIOD = regex.compile(rf"{_DAY}\s?{TILDE}\s?{_DAY}")
# The noun behind a counter: 3개 마을, 51개 시·군·구.
NOUN = (
    r"(?:(?<=개\s)[반동조팀과군구읍면국](?!\p{Hangul}{2})"
    r"|\p{Hangul}{2,6}(?:[·ㆍ]\p{Hangul}{1,3}){0,3}|\p{Hangul}[·ㆍ]\p{Hangul}(?:[·ㆍ]\p{Hangul})?)"
)
# 9급 → 4급 : 13년: what stands before a colon is a label.
LABEL_END = regex.compile(r"\s?[:：]\s?\d")
# (1단계) …, 1단계 신청, 1차 검사: steps of a procedure.
STEP = regex.compile(r"\(\s?\d단계|\d(?:차|단계)\s")
ROUND = regex.compile(r"\d{1,2}차")
LISTED = r"\s?[,/·]\s?"
# A remark behind the last state only says something of the whole change; where each has its time, a difference does.
DIFFERENCE = regex.compile(
    r"\((?:[+△▲\-]\s?\d|[^()]*(?:[증감](?=[가소]?\s?\d)|\d[^()]*[증감]|대비|년비|[↑↓%]|\d\s?배))[^()]*\)$"
)
LAST_REMARK = regex.compile(r"\([^()]*\)$")
# Phrases: each ends in parentheses with a number in them.
_PHRASE = r"(?P<words>[^→➜➔⇒⇨⟹⟶:：;\n]{2,60})\((?P<inside>[^()]*\d[^()]*)\)"
PHRASE_BEFORE = regex.compile(rf"(?:^|[:：;]\s?|[.]\s)(?P<side>{_PHRASE})\s?$")
PHRASE_AFTER = regex.compile(rf"(?P<side>{_PHRASE})")
# The unit of a phrase's first number, without its particle: 40일을.
LAST_UNIT = regex.compile(r"\p{Hangul}(?:\p{Hangul}(?=[을를은는이가]$))?")
# Nouns that are all that stands before a value in its brackets.
ALONE = regex.compile(r"[(（]\s?(?P<nouns>[\p{Hangul}·ㆍ]{2,10}\s(?:[\p{Hangul}·ㆍ]{1,10}\s)?)$")
LONGEST_NOUNS = 24
REACH = 90


class _Patterns(NamedTuple):
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    one: regex.Pattern[str]
    state_before: regex.Pattern[str]
    state_after: regex.Pattern[str]
    led_after: regex.Pattern[str]
    label: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, parts = load(Changes), grammar()
    one = parts.one
    noun = rf"(?:\s{NOUN}(?=\s?[,/]))?"
    last_noun = rf"(?:\s{NOUN}{REMARK}(?=\s?,?\s?$))?"
    label = rf"(?:(?:{alternatives([*words.old, *words.new])})(?=[\s\d’'‘])\s?[:：]?\s?)"
    states = alternatives(words.states)
    return _Patterns(
        before=regex.compile(
            rf"{parts.begins}(?<![\d.,])(?<!\d:)(?P<side>(?:{one}{noun}{LISTED}){{0,3}}{one}{last_noun})\s?,?\s?$"
        ),
        after=regex.compile(rf"{label}?(?P<side>{one}(?:{noun}{LISTED}{one}(?!\s?{ARROWS})){{0,3}})"),
        one=regex.compile(rf"{one}(?:\s(?P<noun>{NOUN}){REMARK})?"),
        state_before=regex.compile(rf"(?<!\p{{Hangul}})(?P<side>{states})\s?$"),
        state_after=regex.compile(rf"(?P<side>{states})(?!\p{{Hangul}}|\s?[\d~∼])"),
        led_after=regex.compile(
            rf"(?P<side>(?P<led>(?:[\p{{Hangul}}·ㆍ]{{1,8}},?\s){{1,4}}?)(?P<value>{parts.lead}{parts.value}(?:\s{NOUN})?))"
        ),
        label=regex.compile(rf"^{label}"),
    )


def find(text: str) -> Iterator[Mention]:
    """Changes told by an arrow, from the beginning of a text to its end."""
    done = 0
    for arrow in ARROW.finditer(text):
        if arrow.start() < done or ARROW.match(text, arrow.end()):
            continue
        told = (
            change_terms.at(text, arrow.span())
            or change_series.at(text, done, arrow.span())
            or _between_values(text, arrow, done)
            or change_labels.between(text, max(done, arrow.start() - REACH), arrow.span())
            or _between_phrases(text, arrow, done)
        )
        if told is not None:
            done = told.end
            yield told


def _between_values(text: str, arrow: regex.Match[str], done: int) -> Mention | None:
    """The change between the values on both sides of an arrow; one side may be a state without a number."""
    patterns = _patterns()
    after = (
        patterns.after.match(text, arrow.end())
        or patterns.state_after.match(text, arrow.end())
        or patterns.led_after.match(text, arrow.end())
    )
    if after is None:
        return None
    left = max(done, arrow.start() - REACH)
    stretch = text[left : arrow.start()].removesuffix("에서")
    before = patterns.before.search(stretch) or patterns.state_before.search(stretch)
    # = 0.8% → 1.5%: a result and what follows from it.
    if before and stretch[: before.start("side")].rstrip().endswith("="):
        return None
    if not before or PERIOD.match(before["side"]) or _is_date(before["side"], after["side"].strip()):
        return None
    if "led" in after.groupdict():
        return _led(text, arrow, left + before.start("side"), before["side"], after)
    if not ANY_DIGIT.search(before["side"]) and not ANY_DIGIT.search(after["side"]):
        return None
    chain, earlier = False, before["side"]
    while (further := ARROW.match(text, after.end())) and (longer := patterns.after.match(text, further.end())):
        after, chain, earlier = longer, True, after["side"]
    last = patterns.state_after.match(text, further.end()) if further else None
    if last:
        after, chain = last, True
    old, new = _as_many(before["side"], after["side"], text[after.end() :], chain=chain)
    at = after.start("side")
    steps = STEP.match(old) and STEP.match(text, at)
    if (
        steps
        or ROUND.fullmatch(new.strip())
        or LABEL_END.match(text, after.end())
        or _is_rule(old, new, text[at + len(new) :])
    ):
        return None
    tagged = new
    old, new = _with_tags(old, new)
    start, end = left + before.end("side") - len(old), after.start("side") + len(tagged)
    if _is_of_the_change(old, earlier, new):
        end -= len(new)
        new = LAST_REMARK.sub("", new)
        end += len(new)
    bare = new[:-1] if BECAME.match(text, end - 1) else PARTICLE.sub("", new)
    end -= len(new) - len(bare)
    return found("change.arrow", start, end, patterns.label.sub("", old), bare)


def _is_date(before: str, after: str) -> bool:
    """Whether an arrow leads to a date, and not from one length of time to another: 9일 → 1.2일."""
    lasts = DECIMAL.fullmatch(after) is not None and LASTS.search(before) is not None
    return A_DATE.fullmatch(after) is not None and not lasts


def _is_of_the_change(old: str, earlier: str, new: str) -> bool:
    """Whether the remark behind the last state says something of the change, and not what its state is.

    It does where neither the first state nor the one before it, which is the `earlier` one, has a remark of its kind.
    """
    remark = LAST_REMARK.search(new)
    if remark is None:
        return False
    differs = DIFFERENCE.search(new) is not None
    if old.rstrip().endswith(")"):
        return differs and DIFFERENCE.search(old.rstrip()) is None
    if earlier.rstrip().endswith(")"):
        return False
    return differs or not old.startswith("(") or ANY_DIGIT.search(remark.group()) is None


def _led(text: str, arrow: regex.Match[str], at: int, before: str, after: regex.Match[str]) -> Mention | None:
    """The change to a value that nouns lead (20% → 설립 시 10%), where both sides have one unit.

    `before` begins at `at`; the same nouns before it belong to it (중증 연 18회 → 중증 연 24회), and others where
    nothing else stands in their brackets: (섬 8개 → 섬과 뭍 18개).
    """
    if not unit_of(before) or unit_of(before) != unit_of(after["value"]):
        return None
    if STEP.match(before) and STEP.match(after["value"]):
        return None
    before = _patterns().label.sub("", before)
    at = at if text.startswith(before, at) else text.find(before, at)
    end = after.end("value")
    noun = _patterns().one.fullmatch(before)
    if (behind := _patterns().one.fullmatch(after["value"])) and behind["noun"] and not (noun and noun["noun"]):
        end = after.start("value") + behind.start("noun") - 1
    old, new = led(text, (at, at + len(before)), (after.start("value"), end), arrow.end())
    if new[0] != arrow.end():
        new = (arrow.end(), end)
        alone = ALONE.search(text, max(0, old[0] - LONGEST_NOUNS), old[0])
        nouns = _patterns().label.sub("", alone["nouns"]) if alone else ""
        old = (old[0] - len(nouns), old[1])
    side = text[slice(*new)]
    side = PARTICLE.sub("", LAST_REMARK.sub("", side) if not before.endswith(")") else side)
    return found("change.arrow to a led value", old[0], new[0] + len(side), text[slice(*old)], side)


def _is_rule(before: str, after: str, behind: str) -> bool:
    """Whether an arrow tells what one gets who meets a limit or is in a range: 3만원 이상 → 1만원 환급."""
    words = load(Changes)
    limits = tuple(words.limits)
    ranged = regex.search(TILDE, before) and not regex.search(TILDE, after)
    limited = before.strip().endswith(limits)
    if not (limited or ranged) or after.strip().endswith(limits):
        return False
    return behind.lstrip().startswith(tuple(words.given)) or bool(
        limited and ranged and unit_of(before) != unit_of(after)
    )


def _as_many(before: str, after: str, rest: str, *, chain: bool) -> tuple[str, str]:
    """Both sides with as many values as their units pair: of a list before the arrow only the last may belong to it."""
    old, new = list(_patterns().one.finditer(before)), list(_patterns().one.finditer(after))
    for many in range(min(len(old), len(new)), 1, -1):
        units = [[unit_of(each.group()) for each in side] for side in (old[-many:], new[:many])]
        if (units[0] == units[1] or not any(units[1])) and not chain:
            whole = after if many == len(new) else after[: new[many - 1].end()]
            behind = _noun_behind(rest, old[-1]["noun"]) if many == len(new) else ""
            return before[old[-many].start() :], whole + behind
    noun = old[-1]["noun"] if old else None
    first = new[0].end() if new else len(after)
    if new and new[0]["noun"]:
        first = new[0].end() if new[0]["noun"] == noun else new[0].start("noun") - 1
    one = after[:first] if new else after
    if noun and len(new) <= 1 and not one.endswith(noun):
        one += _noun_behind(rest, noun)
    return before[old[-1].start() :] if old else before, one


def _noun_behind(rest: str, noun: str | None) -> str:
    """What of `rest` ends a side whose other side ends in `noun`: the same noun, or another that ends a phrase."""
    following = regex.match(rf"\s{noun}{REMARK}|\s{NOUN}(?=\s?(?:$|[,)\n]))", rest) if noun else None
    return "" if following is None or following.group().strip() in load(Changes).verbs else following.group()


def _with_tags(old: str, new: str) -> tuple[str, str]:
    """Both sides with what stands in parentheses before them, where it stands before both or tells a year."""
    if old.startswith("(") == new.startswith("("):
        return old, new
    return tuple(side if WITHOUT_YEAR.match(side) else REMARK_BEFORE.sub("", side) for side in (old, new))  # type: ignore[return-value]


def _between_phrases(text: str, arrow: regex.Match[str], done: int) -> Mention | None:
    """The change between two phrases that each end in a number in parentheses and have a word in common."""
    before = PHRASE_BEFORE.search(text[max(done, arrow.start() - REACH) : arrow.start()])
    after = PHRASE_AFTER.match(text, arrow.end())
    if not before or not after or ARROW.match(text, after.end()):
        return None
    common = set(before["words"].split()) & set(after["words"].split())
    if not any(len(word) > 1 for word in common):
        return None
    side = before["side"][_same_beginning(before["side"], after["side"]) :]
    start = max(done, arrow.start() - REACH) + before.end("side") - len(side)
    return found("change.arrow between phrases", start, after.end("side"), side, after["side"])


def _same_beginning(before: str, after: str) -> int:
    """Where in `before` a number of the unit stands that `after` begins with: the phrase begins there; else 0."""
    first = MEASURE.match(after)
    unit = LAST_UNIT.match(first["unit"]) if first else None
    same = unit and regex.search(rf"(?<!\d){NUMBER}\s?{unit.group()}", before)
    return same.start() if same else 0
