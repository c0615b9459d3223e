"""Bylines: who signs a story, alone on a line, behind its last sentence, or in brackets before its first.

Forms: `홍길동 기자`, `홍길동기자 hong@paper.kr`, `/홍길동 기자`, `/홍길동`, `무안=홍길동 기자`, `무안/홍길동`,
`[무안/홍길동 기자]`, `(무안=한빛통신) 홍길동 기자 = …`, `홍길동·김철수 기자`, an e-mail address alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import regex

from parsers.endings import sentences
from parsers.gazetteer.bodies import is_body
from parsers.gazetteer.persons import is_name
from parsers.gazetteer.regions import is_region, lacks_rank
from parsers.mentions.email import ADDRESS
from parsers.structure.boilerplate import FRAME, masthead, outlet_of, paper_at_start
from parsers.text.letterspaced import closed
from parsers.vocabulary import News, alternatives, load

LONGEST = 120
# An address whose end the page has cut off: gildong@
ADDRESS_BEGUN = regex.compile(r"(?<![A-Za-z0-9._\-])[a-z][A-Za-z0-9._\-]{2,30}@(?![A-Za-z0-9])")
# 고성(경남)=솔바람통신: a place that several provinces have, with its own.
BRACKETED = regex.compile(
    r"[\[(（【<〈]\s*(?P<inside>(?:\p{Hangul}{2,4}\(\p{Hangul}{2}\))?[^\[\](){}（）【】<>〈〉]{2,40}?)\s*[\])）】>〉]\s*"
)
SHORTEST_TEXT = 6
# What stands before the paper that signs, and how many words it has with its motto.
SIGNING_MARKS, LONGEST_PAPER = "◎●◆■", 2
# /홍길동: a stroke and a full name sign without a role.
STROKE, FULL_NAME = "/", 3
# 羅小率: papers of some time ago print names so.
IN_HANJA = regex.compile(r"\p{Han}{2,4}")
# <저작권자 ⓒ … 무단전재 및 재배포 금지> behind the last words of a story.
RIGHTS = regex.compile(r"\s{0,3}[<\[(]\s?저작권자[^<>\[\]]{2,80}[>\])]\s{0,3}$")


@dataclass(frozen=True, slots=True)
class Signature:
    """A byline and its place in the text of its line; `end` is exclusive."""

    start: int
    end: int
    person: str | None
    email: str | None
    outlet: str | None
    # The municipality that he reports from, as written: 무안=홍길동 기자.
    place: str | None = None


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """A signed name, and the beginning of a story that is signed before an equals sign or a bar."""
    roles = alternatives(load(News).roles)
    # 나소대기자: a name of three syllables before that of two and a longer role.
    name = r"(?:\p{Hangul}{3}|\p{Hangul}{2}|\p{Hangul}{4}|\p{Han}{2,4}|\p{Hangul}(?: \p{Hangul}){2})"
    names = rf"(?P<names>{name}(?:\s?[·,ㆍ・]\s?{name}){{0,4}})"
    signed = regex.compile(rf"(?<![\p{{Hangul}}\p{{Han}}]){names}\s?(?:{roles})(?![\p{{Hangul}}A-Za-z])")
    opening = regex.compile(
        rf"(?:[\p{{Hangul}}A-Za-z0-9]{{2,12}}\s)??{names}\s?(?:{roles})\s?(?:{ADDRESS.pattern})?\s?[=|]\s*"
    )
    return signed, opening


@cache
def _needed() -> regex.Pattern[str]:
    return regex.compile(rf"[@=/]|{alternatives(load(News).roles)}")


def may_sign(text: str) -> bool:
    """Whether a text holds what every byline has one of: a role, an address, the sign between a place and a name."""
    return _needed().search(text) is not None


def whole(text: str) -> Signature | None:
    """The byline that a line is as a whole; None for a line that holds anything more."""
    if len(text) > LONGEST or sentences.stops_in(text):
        return None
    emails = [match.group() for match in ADDRESS.finditer(text)] or [m.group() for m in ADDRESS_BEGUN.finditer(text)]
    rest = ADDRESS_BEGUN.sub(" ", ADDRESS.sub(" ", text)).strip(FRAME)
    paper = _paper(rest) if emails else None
    persons = _persons(rest, addressed=bool(emails)) if rest and not paper else []
    persons = [rest] if persons is None and _is_behind_stroke(text) else persons
    if persons is None or not (persons or emails):
        return None
    email = emails[0].lower() if emails and "." in emails[0].rpartition("@")[2] else None
    return Signature(0, len(text), ", ".join(persons) or None, email, outlet_of(text) or paper, _place_of(rest))


def _is_behind_stroke(text: str) -> bool:
    """Whether a text is a stroke and a full name and nothing more: /홍길동 signs, /담양군 and /한국일보 do not."""
    name = text.strip()[len(STROKE) :].strip()
    signs = text.lstrip().startswith(STROKE) and len(name) == FULL_NAME and is_name(name)
    return signs and not (_is_municipality(name) or is_body(name) or outlet_of(name))


def _paper(text: str) -> str | None:
    """The paper that a text names behind a motto of one word at most: ◎골목언론 솔바람뉴스."""
    words = text.lstrip(SIGNING_MARKS).split()
    return masthead(words[-1]) if 0 < len(words) <= LONGEST_PAPER else None


def _persons(text: str, *, addressed: bool) -> list[str] | None:
    """The names in a text of nothing but signed names, each with a place or desk before it at most.

    Beside an address a name needs no role, nor behind the municipality it reports from: 홍천/홍길동. None where the
    text is anything else.
    """
    signed, _ = _patterns()
    persons: list[str] = []
    at = 0
    for match in signed.finditer(text):
        before = text[at : match.start()]
        if not _is_place(before):
            return None
        placed = any(map(_is_municipality, regex.split(r"[=/\s]", before.strip(FRAME))))
        names = _names(match["names"], placed=placed or addressed)
        if names is None:
            return None
        persons.append(names)
        at = match.end()
    if not persons:
        place, _, bare = (part.strip(FRAME) for part in text.replace("/", "=").rpartition("="))
        known = addressed or (_is_municipality(place) and not _is_municipality(bare))
        return [bare] if known and is_name(bare) else None
    return persons if not text[at:].strip(FRAME) or outlet_of(text[at:]) else None


def _names(text: str, *, placed: bool = False) -> str | None:
    """The names as written, words like 사진 before them left out; None where one of them is no name.

    `placed`: they stand with their role behind the place they report from, or beside an address, so that any family
    name will do.
    """
    drop = load(News).before_names
    names = [closed(name) for name in regex.split(r"\s?[·,ㆍ・]\s?", text) if name not in drop]
    # 햇살·나소율 기자: the first is where he reports from.
    names = names[1:] if len(names) > 1 and _is_municipality(names[0]) and is_name(names[1]) else names
    known = placed or all(is_name(name) or IN_HANJA.fullmatch(name) for name in names)
    return "·".join(names) if names and known else None


def _is_municipality(text: str) -> bool:
    """Whether a text is the name of a province or municipality, with or without 시, 군 or 구."""
    return is_region(text) or lacks_rank(text)


def _is_place(text: str) -> bool:
    """Whether what stands before a name is a place or a desk at most: `무안=`, `동부취재본부`, nothing."""
    words = text.strip(FRAME).split()
    return len(words) <= 2 and all(
        len(word) <= 12 and regex.fullmatch(r"[\p{Hangul}A-Z·=/0-9]+", word) for word in words
    )


def _place_of(text: str) -> str | None:
    """The municipality before the equals sign or stroke of a byline."""
    place = regex.split(r"[=/]", text)[0].strip(FRAME)
    return place if place != text.strip(FRAME) and _is_municipality(place) else None


def is_desk(text: str) -> bool:
    """Whether a line is the desk that signs in place of a reporter, and nothing else: 편집국, /편집부."""
    return "".join(text.strip(FRAME).split()) in load(News).desks


def trailing(text: str) -> Signature | None:
    """The byline behind the last sentence of a line: `… 밝혔다. 홍길동기자`."""
    text = RIGHTS.sub("", text)
    offset = max(0, len(text) - LONGEST)
    ends = sentences.stops_in(text[offset:])
    behind = text[offset + ends[-1] :] if ends else ""
    signature = whole(behind.strip()) if behind.strip() else None
    if signature is None:
        return None
    start = len(text) - len(behind.lstrip())
    return replace(signature, start=start, end=len(text))


def leading(text: str) -> Signature | None:
    """The byline that a story opens with: `[무안=홍길동 기자] …`, `(무안=한빛통신) 홍길동 기자 = …`."""
    signed, opening = _patterns()
    bracket = BRACKETED.match(text)
    inside = bracket["inside"] if bracket else ""
    paper = paper_at_start(text)
    if paper and paper.name and is_name(paper.name):
        return Signature(0, paper.end, paper.name, None, paper.paper)
    named = signed.search(inside.replace("=", " ").replace("/", " "))
    place = inside.partition("=")[0].strip()
    dated = (
        bool(named)
        or (place != inside and place not in load(News).before_names)
        or bool(outlet_of(inside))
        or _is_municipality(inside)
    )
    at = bracket.end() if bracket and dated else 0
    behind = opening.match(text, at)
    signed_names = behind or named
    person = _names(signed_names["names"], placed=dated and behind is not None) if signed_names else None
    end = behind.end() if behind else at
    if end == 0 or (person is None and (behind or "=" not in inside)) or len(text) - end < SHORTEST_TEXT:
        return None
    head = text[:end]
    address = ADDRESS.search(head)
    first, last = inside.partition("/")[0].strip(), inside.rpartition("=")[2].strip()
    outlet = masthead(last) or masthead(first) or outlet_of(head)
    where = _place_of(inside) if "=" in inside or "/" in inside else None
    return Signature(0, end, person, address.group().lower() if address else None, outlet, where)


def signed_in(text: str) -> Signature | None:
    """The first name in a text that has a reporter's role behind it, with the role."""
    match = _patterns()[0].search(text)
    person = _names(match["names"], placed=True) if match else None
    return Signature(match.start(), match.end(), person, None, None) if match and person else None


def has_role(text: str) -> bool:
    """Whether a name in the text has a reporter's role behind it."""
    return _patterns()[0].search(text) is not None


def merged(signatures: list[Signature]) -> Signature | None:
    """One signature of all that a story carries: the names in order, the first address."""
    if not signatures:
        return None
    persons = list(dict.fromkeys(s.person for s in signatures if s.person))
    email = next((s.email for s in signatures if s.email), None)
    outlet = next((s.outlet for s in signatures if s.outlet), None)
    place = next((s.place for s in signatures if s.place), None)
    return Signature(0, 0, ", ".join(persons) or None, email, outlet, place)
