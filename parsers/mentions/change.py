"""Before and after of one quantity or state: `4,400천원 → 6,500천원`, `5일에서 2일로 단축`, `(기존) … → (개선) …`.

A chain counts once, first to last. Steps of a procedure (신청 → 심사 → 지급) are no change: one side at least has a
number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from typing import NamedTuple

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import HYPHEN, NUMBER, TILDE, lower_of, plain, value_of
from parsers.mentions.signs import GAPS, SPACES, Sign, holds_digit, one_stands_in
from parsers.mentions.subjects import of_one_quantity, subject_before
from parsers.vocabulary import Changes, alternatives, load

_ARROWS = r"(?:[→➜➔⇒⇨➡▶↦⟶⟹⟾￫➞➝➙➛⇢⮕►]|[-=–―ㅡ]{1,2}>)"
ARROW = regex.compile(rf"\s?{_ARROWS}\s?,?\s?")
ARROW_HEAD = re.compile("[→➜➔⇒⇨➡▶↦⟶⟹⟾￫➞➝➙➛⇢⮕►>]")
# (기존), [당초]: the label of what was.
TAG = Sign(lambda: map("".join, product("([", GAPS, load(Changes).old, GAPS, ")]")))
THAN = Sign(lambda: map("".join, product(")", GAPS, ("대비", "보다", *(f"에{space}비해" for space in SPACES)))))
# Behind 에서 a number is near, and before it too.
FROM = regex.compile(r"에서(?=\D{0,80}\d)")
FROM_SIGN = Sign(lambda: ["에서"])
SIGNS = frozenset({TAG, THAN, FROM_SIGN})
ANY_DIGIT = regex.compile(r"\d")
_YEAR = r"(?:[’'‘`]\d\d|(?:19|20)\d\d)(?:\.\s?(?:1[0-2]|[1-9])(?!\d))?\.?(?:\s?(?:년도?|월))?(?:\s?[상하]반기)?"
# (’20년), 2010년, ‘22년:, 10월, 2Q, 3.15일, 지난해: before a value, and (설 연휴): what the value is of.
_MONTH = r"(?:[’'‘`]\d\d\.\s?)?(?:[1-4]Q|(?:1[0-2]|[1-9])월)|(?:1[0-2]|[1-9])\.[1-3]?\d일(?=\s\d)"
_RELATIVE = r"(?<!\p{Hangul})(?:지난\s?해|작년|재작년|전년도?|올해|금년|내년)(?=\s|(?:에는?|[은는])\s)"
YEAR_TAG = rf"(?:(?:\(\s?{_YEAR}\s?\)|{_MONTH}|{_YEAR}|{_RELATIVE})(?:(?:에는?|[은는])\s|\s?[:：,]?\s?))"
_REMARK = r"(?:\([^()→⇒]{1,40}\))?"
_UNIT = r"[\p{Hangul}A-Za-z%㎡㎥℃㎞社]{0,6}"
A_DATE = regex.compile(r"[’'‘`]?(?:\d{2}\.\s?\d{1,2}\.?\s?[월일]?|(?:\d{2,4}\.\s?)?\d{1,2}\.\s?\d{1,2}\.?\s?[월일])")
PERIOD = regex.compile(rf"{A_DATE.pattern}\s?{TILDE}\s?{A_DATE.pattern}")
PARTICLE = regex.compile(r"(?<=[\p{Hangul}%)])(?:까지로|으로|에서|로|을|를|은|는|에|의|까지|이다|다)$")
REMARK_BEFORE = regex.compile(r"^\([^()]{1,20}\)\s?")
LISTED = r"\s?[,/·]\s?"
MEASURE = regex.compile(rf"(?P<number>{NUMBER})\s?(?:여\s?)?(?P<unit>{_UNIT})")
WITHOUT_YEAR = regex.compile(rf"^{YEAR_TAG}(?=\D*\d)")
# ’21년 미흡: a year and no number besides.
ONLY_YEAR = regex.compile(rf"\(?{_YEAR}\D*")
APOSTROPHE = regex.compile(r"[’'‘`](?=\d\d년)")
# A remark behind the last state only says something of the whole change.
REMARK = regex.compile(r"\([^()]*\)$")
# Words of a state, no further than the next arrow, label or sentence.
_WORDS = r"[^→➜➔⇒⇨⟹⟶()\[\]\n]{1,80}"
# The same with whole parentheses among them, where an arrow stands between.
_CLAUSES = r"(?:[^→➜➔⇒⇨⟹⟶()\[\]\n]|\([^()\n]{1,40}\)){1,150}+"
_NEAR = r"(?:[^.\n()]|[.](?=\d)){0,24}?"
# Phrases: each ends in parentheses with a number in them.
_PHRASE = r"(?P<words>[^→➜➔⇒⇨⟹⟶:：;\n]{2,60})\((?P<inside>[^()]*\d[^()]*)\)"
PHRASE_BEFORE = regex.compile(rf"(?:^|[:：;]\s?|[.]\s)(?P<side>{_PHRASE})\s?$")
PHRASE_AFTER = regex.compile(rf"(?P<side>{_PHRASE})")
# The unit of a phrase's first number, without its particle: 40일을.
LAST_UNIT = regex.compile(r"\p{Hangul}(?:\p{Hangul}(?=[을를은는이가]$))?")
RANGE_INSIDE = regex.compile(rf"\d\D{{0,4}}{TILDE}\s?\d")
MINUS_SIGNS = tuple("△▼−-")
REACH = 90


class _Patterns(NamedTuple):
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    one: regex.Pattern[str]
    state_before: regex.Pattern[str]
    state_after: regex.Pattern[str]
    led_after: regex.Pattern[str]
    tagged: regex.Pattern[str]
    from_to: regex.Pattern[str]
    than: regex.Pattern[str]
    label: regex.Pattern[str]
    old: regex.Pattern[str]
    new: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = load(Changes)
    limit = rf"(?:\s?(?:{alternatives(words.limits)}))?"
    lead = rf"(?:(?<!\p{{Hangul}})(?:{alternatives([*words.leads, *words.rates])})\s?)?"
    rate = rf"(?:(?<!\p{{Hangul}})(?:{alternatives(words.rates)})\s)?"
    number = rf"{NUMBER}(?!\d|[.,]\d)"
    value = (
        rf"(?:약\s?)?(?:[△▲+\-]|제(?=\d+(?:급|종|등급)))?{number}(?:\p{{Hangul}}{{0,2}}\s?(?:{TILDE}|{HYPHEN})\s?{number})?\s?(?:여\s?)?{_UNIT}p?"
        rf"(?:/\d{{0,3}}[\p{{Hangul}}A-Za-z㎡]{{1,3}})?[↑↓]?{limit}{_REMARK}"
    )
    labels = alternatives([*words.old, *words.new])
    tag = rf"(?:\((?!\s?(?:{labels})\s?\))[^()→⇒]{{1,20}}\)\s?)"
    one = rf"(?:(?:{YEAR_TAG}|{tag})?{lead}{value}|{_YEAR}\(\s?[△▲]?{number}[^()→⇒]{{0,12}}\))"
    noun = r"(?:\s\p{Hangul}{2,6}(?=\s?[,/]))?"
    last_noun = rf"(?:\s\p{{Hangul}}{{2,6}}{_REMARK}(?=\s?,?\s?$))?"
    label = rf"(?:(?:{alternatives([*words.old, *words.new])})(?=[\s\d’'‘])\s?[:：]?\s?)"
    states = alternatives(words.states)
    old = rf"[(\[]\s?(?:{alternatives(words.old)})\s?[)\]]\s?[:：]?\s?"
    new = rf"[(\[]\s?(?:{alternatives(words.new)})\s?[)\]]\s?[:：]?\s?"
    # The value of A에서 B로: its unit is as short as what follows allows.
    measured = (
        rf"(?:약\s?)?{NUMBER}(?:{TILDE}{NUMBER})?\s?[\p{{Hangul}}A-Za-z%㎡㎥℃㎞]{{0,5}}?(?:\s\p{{Hangul}}{{1,4}}?)?"
        rf"{limit}{_REMARK}{limit}(?:인\s\p{{Hangul}}{{1,6}}?)?"
    )
    # Two values of one time: 작년 3개 마을, 30명에서.
    another = rf"(?:{measured},\s)?"
    verb = rf"(?:{alternatives(words.verbs)})"
    return _Patterns(
        before=regex.compile(rf"(?<![\d.,])(?<!\d:)(?P<side>(?:{one}{noun}{LISTED}){{0,3}}{one}{last_noun})\s?,?\s?$"),
        after=regex.compile(rf"{label}?(?P<side>{one}(?:{noun}{LISTED}{one}(?!\s?{_ARROWS})){{0,3}})"),
        one=regex.compile(rf"{one}(?:\s(?P<noun>\p{{Hangul}}{{2,6}}){_REMARK})?"),
        state_before=regex.compile(rf"(?<!\p{{Hangul}})(?P<side>{states})\s?$"),
        state_after=regex.compile(rf"(?P<side>{states})(?!\p{{Hangul}})"),
        led_after=regex.compile(rf"(?P<side>(?P<led>\p{{Hangul}}{{2,6}}\s)(?P<value>{lead}{value}))"),
        tagged=regex.compile(
            rf"{old}(?:(?P<before>{_CLAUSES})\s?{_ARROWS}\s?(?:{new}|\([^()]{{1,10}}\)\s?)(?P<after>{_CLAUSES})"
            rf"|(?P<before>{_WORDS}(?:\([^()]{{1,40}}\)[^→➜➔⇒⇨()\[\]]{{0,60}})?)\s?[/,]?\s?"
            rf"{new}(?P<after>{_WORDS}(?:\([^()]{{1,40}}\))?))"
        ),
        from_to=regex.compile(
            rf"(?P<before>(?:{YEAR_TAG}(?:\p{{Hangul}}{{2,6}}\s?)?{another})?{rate}{measured})\*{{0,3}}[’']?\s?에서(?:\s|(?=\d))(?:{_ARROWS}\s?)?"
            rf"(?:[^\d\n’'‘(]{{1,14}}\s|{_YEAR}에는?\s|[^.\n]{{3,40}}?\p{{Hangul}}[된난한]\s)??[’'‘]?(?P<after>(?:{YEAR_TAG}{another})?{rate}{measured})\*{{0,3}}[’']?"
            rf"\s?(?:규모|수준|체계|대상)?(?:으로|로|(?P<until>까지))(?![\p{{Hangul}}])"
            rf"(?P<told>(?:\s?(?:대폭|크게|다소|소폭|각각|한시|약|\d+(?:\.\d+)?배|\d[\d,.%]*\p{{Hangul}}{{0,2}}))*\s?{verb})?"
            rf"(?=(?P<near>{_NEAR}{verb})?)"
        ),
        than=regex.compile(
            rf"\((?P<before>{measured})\)\s?(?:대비|보다|에\s비해){_NEAR}{verb}\p{{Hangul}}{{0,2}}\s"
            rf"(?:총\s|약\s)?(?P<after>{measured})(?=(?:으로|로|을|를|이|가|은|는|의)?(?!\p{{Hangul}}|\s?[A-Za-z]))"
        ),
        label=regex.compile(rf"^{label}"),
        old=regex.compile(rf"^\W{{0,3}}{old}(?P<state>\S.*)", regex.DOTALL),
        new=regex.compile(rf"^\W{{0,3}}{new}(?P<state>\S.*)", regex.DOTALL),
    )


def find(text: str) -> Iterator[Mention]:
    """All changes in a text; `before_value`, `after_value` and `unit` where both sides carry a number of one unit.

    `subject` is what changed, None where nothing before it says so. Sides of two quantities are no change.
    """
    for found in _told(text):
        before, after = str(found.fields["before"]), str(found.fields["after"])
        if of_one_quantity(before, after) and not _only_years(text, found.start, before, after):
            fields = {**found.fields, "subject": subject_before(text, found.start, before, after)}
            yield replace(found, end=found.start + len(text[found.start : found.end].rstrip()), fields=fields)


def _only_years(text: str, start: int, before: str, after: str) -> bool:
    """Whether both sides have a year and no number besides; the apostrophe of the first may stand before `start`."""
    cut = APOSTROPHE.match(text, start - 1) if start else None
    sides = ("’" + before, after if after[0] in "’'‘`" else "’" + after) if cut else (before, after)
    return all(ONLY_YEAR.fullmatch(side) for side in sides)


def _told(text: str) -> Iterator[Mention]:
    """All changes by how they are told; one side at least has a digit."""
    if (one_stands_in(text, SIGNS) or ARROW_HEAD.search(text)) and holds_digit(text):
        yield from _tagged(text)
        yield from _from_to(text)
        yield from _than(text)
        yield from _by_arrows(text)


def _tagged(text: str) -> Iterator[Mention]:
    for match in TAG.matches(_patterns().tagged, text):
        if ANY_DIGIT.search(match["before"]) or ANY_DIGIT.search(match["after"]):
            yield _found("change.tagged", match.start(), match.end(), _bare(match["before"]), _bare(match["after"]))


def _from_to(text: str) -> Iterator[Mention]:
    if not any(
        FROM.match(text, at) and ANY_DIGIT.search(text, max(0, at - REACH), at) for at, _ in FROM_SIGN.places(text)
    ):
        return
    for match in _patterns().from_to.finditer(text):
        # 20대에서 70대까지 is a range, not a change, where nothing tells of one.
        alike = not match["until"] and _unit_of(match["before"]) == _unit_of(match["after"])
        if match["told"] or match["near"] or alike:
            end = match.end("told") if match["told"] else match.end()
            after = PARTICLE.sub("", match["after"])
            yield _found("change.from to", match.start("before"), end, match["before"], after)


def _than(text: str) -> Iterator[Mention]:
    for match in _patterns().than.finditer(text) if THAN.stands_in(text) else ():
        if _unit_of(match["before"]) == _unit_of(match["after"]):
            after = PARTICLE.sub("", match["after"])
            end = match.start("after") + len(after)
            yield _found("change.than", match.start("before"), end, match["before"], after)


def across(first: str, second: str) -> tuple[int, Mention] | None:
    """The change told by two items one below the other, `(당초) …` and `(개선) …`.

    Returns where its text begins in the first item, and the mention with its end in the second; None where it is none.
    """
    old, new = _patterns().old.match(first), _patterns().new.match(second)
    if old is None or new is None or _patterns().tagged.search(first):
        return None
    before, after = old["state"].strip(), new["state"].strip()
    if ANY_DIGIT.search(before) is None and ANY_DIGIT.search(after) is None:
        return None
    start = len(first) - len(first.lstrip(" \t-–∙·*※○ㅇ□▪▸"))
    return start, _found("change.two items", 0, len(second.rstrip()), before, after)


def _by_arrows(text: str) -> Iterator[Mention]:
    done = 0
    for arrow in ARROW.finditer(text) if ARROW_HEAD.search(text) else ():
        if arrow.start() < done or ARROW.match(text, arrow.end()):
            continue
        found = _between_values(text, arrow, done) or _between_phrases(text, arrow, done)
        if found is not None:
            done = found.end
            yield found


def _between_values(text: str, arrow: regex.Match[str], done: int) -> Mention | None:
    """The change between the values on both sides of an arrow; one side may be a state without a number."""
    patterns = _patterns()
    left = max(done, arrow.start() - REACH)
    stretch = text[left : arrow.start()].removesuffix("에서")
    before = patterns.before.search(stretch) or patterns.state_before.search(stretch)
    after = (
        patterns.after.match(text, arrow.end())
        or patterns.state_after.match(text, arrow.end())
        or patterns.led_after.match(text, arrow.end())
    )
    if not before or not after or A_DATE.fullmatch(after["side"].strip()) or PERIOD.match(before["side"]):
        return None
    if "led" in after.groupdict():
        return _led(text, left + before.start("side"), before["side"], after)
    if not ANY_DIGIT.search(before["side"]) and not ANY_DIGIT.search(after["side"]):
        return None
    chain = False
    while (further := ARROW.match(text, after.end())) and (longer := patterns.after.match(text, further.end())):
        after, chain = longer, True
    last = patterns.state_after.match(text, further.end()) if further else None
    if last:
        after, chain = last, True
    old, new = _as_many(before["side"], after["side"], text[after.end() :], chain=chain)
    if _is_rule(old, new, text[after.start("side") + len(new) :]):
        return None
    tagged = new
    old, new = _with_tags(old, new)
    start, end = left + before.end("side") - len(old), after.start("side") + len(tagged)
    if new.endswith(")") and not old.rstrip().endswith(")") and not old.startswith("("):
        end -= len(new)
        new = REMARK.sub("", new)
        end += len(new)
    bare = PARTICLE.sub("", new)
    end -= len(new) - len(bare)
    return _found("change.arrow", start, end, patterns.label.sub("", old), bare)


def _led(text: str, at: int, before: str, after: regex.Match[str]) -> Mention | None:
    """The change to a value that a noun leads (20% → 설립 시 10%), where both sides have one unit.

    `before` begins at `at`; the same noun before it belongs to it (중증 연 18회 → 중증 연 24회).
    """
    if not _unit_of(before) or _unit_of(before) != _unit_of(after["value"]):
        return None
    before = _patterns().label.sub("", before)
    at = at if text.startswith(before, at) else text.find(before, at)
    if text[:at].endswith(after["led"]):
        at -= len(after["led"])
        before = after["led"] + before
    side = PARTICLE.sub("", REMARK.sub("", after["side"]) if not before.endswith(")") else after["side"])
    return _found("change.arrow to a led value", at, after.start() + len(side), before, side)


def _is_rule(before: str, after: str, behind: str) -> bool:
    """Whether an arrow tells what one gets who meets a limit or is in a range: 3만원 이상 → 1만원 환급."""
    words = load(Changes)
    limits = tuple(words.limits)
    limited = before.strip().endswith(limits) or (regex.search(TILDE, before) and not regex.search(TILDE, after))
    return bool(limited) and not after.strip().endswith(limits) and behind.lstrip().startswith(tuple(words.given))


def _as_many(before: str, after: str, rest: str, *, chain: bool) -> tuple[str, str]:
    """Both sides with as many values as their units pair: of a list before the arrow only the last may belong to it."""
    old, new = list(_patterns().one.finditer(before)), list(_patterns().one.finditer(after))
    for many in range(min(len(old), len(new)), 1, -1):
        units = [[_unit_of(each.group()) for each in side] for side in (old[-many:], new[:many])]
        if units[0] == units[1] and not chain:
            return before[old[-many].start() :], after[: new[many - 1].end() if many < len(new) else len(after)]
    noun = old[-1]["noun"] if old else None
    first = new[0].end() if new else len(after)
    if new and new[0]["noun"]:
        first = new[0].end() if new[0]["noun"] == noun else new[0].start("noun") - 1
    one = after[:first] if new else after
    if noun and old:
        following = regex.match(rf"\s{noun}{_REMARK}", rest) if len(new) <= 1 else None
        if following is None and not one.endswith(noun):
            return before[old[-1].start() :], one
        return before[old[-1].start() :], one + (following.group() if following else "")
    return before[old[-1].start() :] if old else before, one


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
    return _found("change.arrow between phrases", start, after.end("side"), side, after["side"])


def _same_beginning(before: str, after: str) -> int:
    """Where in `before` a number of the unit stands that `after` begins with: the phrase begins there; else 0."""
    first = MEASURE.match(after)
    unit = LAST_UNIT.match(first["unit"]) if first else None
    found = unit and regex.search(rf"(?<!\d){NUMBER}\s?{unit.group()}", before)
    return found.start() if found else 0


def _value_in(side: str) -> str:
    """A side without what stands before its value: its year, or what it is of in parentheses."""
    bare = WITHOUT_YEAR.sub("", side)
    return bare if bare != side else REMARK_BEFORE.sub("", side) or side


def _unit_of(side: str) -> str:
    match = MEASURE.search(_value_in(side))
    return PARTICLE.sub("", match["unit"]) if match else ""


def _bare(side: str) -> str:
    """A side without the particle at its end, where a number stands close before it."""
    side = side.strip(" ,")
    bare = PARTICLE.sub("", side)
    return bare if MEASURE.fullmatch(WITHOUT_YEAR.sub("", bare)) else side


def _found(rule: str, start: int, end: int, before: str, after: str) -> Mention:
    before, after = before.strip(" ,"), after.strip(" ,")
    fields: dict[str, object] = {
        "before": before,
        "after": after,
        "before_value": None,
        "after_value": None,
        "unit": None,
        "subject": None,
    }
    if RANGE_INSIDE.search(before) or RANGE_INSIDE.search(after):
        return Mention("change", start, end, fields, rule)
    first, last = (MEASURE.search(_value_in(side)) for side in (before, after))
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
