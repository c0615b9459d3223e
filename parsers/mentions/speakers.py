"""Who speaks in a text beside its publisher: the office that its head names, the body that its lead introduces.

A release of a ministry is often one of a body below it (나루청 별빛수목원(원장 …)은), which then is no mention of its
own text. A partner (나루청과 별빛공단은), a person (별빛수목원 홍가온 원장은) and a body that is only mentioned do not
speak, nor one behind a publisher that is introduced with its own head (나루청(청장 …) 별빛수목원은).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

import regex

from parsers.mentions import organization
from parsers.mentions.bodies import forms_of, without_mark
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.mentions.squeezed import key_of
from parsers.vocabulary import Releases, alternatives, load

# 나루청(청장 홍길동)은: who speaks is introduced with the one who heads it.
HEAD = regex.compile(
    r"\s?[(（]\p{Hangul}{0,4}(?:장|장관|총재|지사|군수|교육감)\s[\p{Hangul}·,\s]{2,24}[)）]\s?[은는이가]\s"
)
# How many texts tell it where no kind does, and how many may come before the lead of a release.
FIRST_LINES, BEFORE_LEAD = 40, 12
# How much of a text is looked at: who speaks stands near its beginning.
NEAR = 200
PARENTHESES = r"(?:\s?[(（][^()（）]{1,80}[)）])"
BRACKETED = regex.compile(PARENTHESES)
# Between a body and one of its own: a space, its head, what tells that the other belongs to it.
OWNS = regex.compile(rf"{PARENTHESES}?\s?(?:(?:소속|산하)(?:기관인?)?\s)?")
BESIDE = regex.compile(r"\s?")
SUBJECT = regex.compile(rf"(?P<head>{PARENTHESES}?)\s?[은는]\s")
# The subject of a headline: 별빛수목원, 골목 의자 ….
HEADLINE = regex.compile(r"\s?,\s")


def named_in_head(texts: Iterable[str], *, told: bool) -> list[str]:
    """The bodies that speak where no kind tells who does: the office that the head of a text names, and the first body
    that it introduces with its head. `told`: the publisher is known, so only a body of its own is asked for.
    """
    speakers: list[str] = []
    for text in islice(texts, FIRST_LINES):
        label = _label().search(text)
        if label is not None and not (told or speakers):
            speakers.append(label["name"])
        introduced = HEAD.search(text)
        if introduced is not None:
            bodies = _bodies(text[: introduced.start()])
            if _is_first(text, bodies, introduced.start()):
                speakers.append(_name(bodies[-1]))
    return speakers


def of_lead(texts: Iterable[str], publisher: str) -> str | None:
    """The body that the lead of a release of `publisher` introduces as its subject; None where the publisher speaks.

    It has its head in parentheses, is the subject of a headline too, or stands behind the publisher.
    """
    own = frozenset(map(key_of, forms_of(publisher)))
    headlines: set[str] = set()
    for text in islice(texts, BEFORE_LEAD):
        bodies = _bodies(text[:NEAR])
        for at, body in enumerate(bodies):
            name = _name(body)
            if key_of(name) in own:
                if SUBJECT.match(text, body.end) or _officer().match(text, body.end):
                    return None
            elif (subject := SUBJECT.match(text, body.end)) is not None:
                owner = _owner(text, bodies[: at + 1], own)
                below = _belongs(bodies[owner], own)
                if not below and (owner > 0 or without_mark(name) != name):
                    continue
                if _is_headed(subject["head"]) or key_of(name) in headlines:
                    return name
                if below and not _introduces(text, bodies[owner]):
                    return name
        headlines.update(key_of(_name(body)) for body in bodies[:1] if HEADLINE.match(text, body.end))
    return None


def _owner(text: str, bodies: Sequence[Mention], own: frozenset[str]) -> int:
    """Which of the bodies that stand side by side before the last is the first: 나루청 별빛본부 솔밭관리소."""
    first = len(bodies) - 1
    while first > 0:
        before, after = bodies[first - 1], bodies[first]
        between = OWNS if key_of(_name(before)) in own else BESIDE
        if between.fullmatch(text, before.end, after.start) is None:
            break
        first -= 1
    return first


def _belongs(body: Mention, own: frozenset[str]) -> bool:
    """Whether a body is the publisher or bears its name: 남부지방산림청 is one of the 산림청."""
    key = key_of(_name(body))
    return key in own or key.endswith(tuple(own))


@cache
def _head() -> regex.Pattern[str]:
    return regex.compile(rf"\p{{Hangul}}*(?:{alternatives(load(Releases).heads_of_bodies)})(?!\p{{Hangul}})")


def _is_headed(parentheses: str) -> bool:
    """Whether parentheses name who heads a body: (원장 홍가온), (홍가온 원장, 이하 별빛원)."""
    return _head().search(parentheses) is not None


def _introduces(text: str, body: Mention) -> bool:
    """Whether a body has its head in parentheses behind it."""
    behind = BRACKETED.match(text, body.end)
    return behind is not None and _is_headed(behind.group())


@cache
def _officer() -> regex.Pattern[str]:
    """Whoever speaks for a body behind its name: 홍가온 장관은, 장관(홍가온)은."""
    heads = alternatives(load(Releases).heads_of_bodies)
    return regex.compile(
        rf"{PARENTHESES}?\s?(?:\p{{Hangul}}{{2,4}}\s)?\p{{Hangul}}{{0,6}}(?:{heads}){PARENTHESES}?[은는]\s"
    )


@cache
def _label() -> regex.Pattern[str]:
    labels = alternatives(load(Releases).speaker_labels)
    name = r"[\p{Hangul}A-Za-z·ㆍ][\p{Hangul}A-Za-z·ㆍ ]{1,29}"
    return regex.compile(rf"^[^\w\n]*(?:{labels})\W{{0,3}}[:：][^\w\n]*(?P<name>{name})[^\w\n]*$", regex.M)


def _bodies(text: str) -> list[Mention]:
    return resolve_overlaps(organization.find(text))


def _name(body: Mention) -> str:
    return str(body.fields["name"])


def _is_first(text: str, bodies: list[Mention], end: int) -> bool:
    """Whether the body that ends at `end` is the first of a text, or stands directly behind the one it belongs to."""
    if not bodies or bodies[-1].end != end:
        return False
    return len(bodies) == 1 or not text[bodies[-2].end : bodies[-1].start].strip()
