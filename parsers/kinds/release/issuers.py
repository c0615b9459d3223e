"""Bodies that hand out press releases: their official names on a day, and the short forms they are called by."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import regex

from parsers.gazetteer.regions import everyday_names, is_region, resolve
from parsers.vocabulary import Releases, alternatives, load
from parsers.vocabulary.gazetteers import Body
from parsers.vocabulary.lists import bodies

SEPARATOR = regex.compile(r"(?<!\s)\s*+(?:[·･ㆍ,/&]|(?<=\s)및(?=\s))\s*+")
# (이하 농식품부), (장관 송미령, 이하 ‘농식품부’): what a body calls itself from here on.
CALLED = regex.compile(
    r"이하\s?[‘'“\"「｢]?\s?(?P<short>[\p{Hangul}A-Za-z0-9·\-]{2,14}?)\s?[’'”\"」｣]?\s?(?:(?:이?라|로)\s?(?:한다|함|칭함))?\s?[,)）]"
)


# Companies, universities and the like hand out releases too, but their short names are those of other things.
PUBLIC = frozenset(
    {"ministry", "agency", "committee", "police", "military", "fire", "court", "council", "education_office"}
    | {"public_institution", "research_institute"}
)


@cache
def _by_name() -> dict[str, tuple[Body, ...]]:
    named: defaultdict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        if body.kind in PUBLIC:
            for name in {body.name, *body.short}:
                named[name.replace(" ", "")].append(body)
    return {name: tuple(found) for name, found in named.items()}


def _bears_its_name(body: Body, day: str | None) -> bool:
    """Whether a body bore its name on an ISO day; without a day, whether it bears it now."""
    return body.bore_its_name(day) if day else not body.until


def is_issuer(text: str) -> bool:
    """Whether a text is the official name or a short form of a listed body, or of a province or municipality."""
    squeezed = "".join(text.split())
    return squeezed in _by_name() or is_region(squeezed) or squeezed in everyday_names()


def leading_issuer(word: str) -> str:
    """The longest listed body that a word begins with, 보건복지부 of 보건복지부장애인서비스과; empty for none."""
    return next((word[:end] for end in range(len(word) - 1, 2, -1) if word[:end] in _by_name()), "")


@cache
def _anywhere() -> regex.Pattern[str]:
    return regex.compile(alternatives(name for name in _by_name() if len(name) > 2))


def from_issuer(word: str) -> str:
    """A word from the last listed body in it on: …에 대한 사항은 lost its spaces before 보건복지부장애인서비스과."""
    return next((word[match.start() :] for match in reversed(list(_anywhere().finditer(word)))), word)


def official(text: str, day: str | None) -> str:
    """The official name on an ISO day of a body written in its short form; any other name as written.

    Of several bodies written together each is resolved. A name of another time stays: it is what the release states.
    """
    names = [name for name in SEPARATOR.split(text.strip()) if name]
    if len(names) > 1 and all(is_issuer(name) for name in names):
        separators = SEPARATOR.findall(text.strip())
        resolved = [official(name, day) for name in names]
        return "".join(a + b for a, b in zip(resolved, [*separators, ""], strict=True))
    squeezed = "".join(text.split())
    if any(issuer.name.replace(" ", "") == squeezed for issuer in _by_name().get(squeezed, ())):
        return text.strip()
    found = {issuer.name for issuer in _by_name().get(squeezed, ()) if _bears_its_name(issuer, day)}
    if len(found) == 1:
        return found.pop()
    province = everyday_names().get(squeezed)
    region = resolve(province, day)[0] if province else None
    return region.sido if region and region.sido else text.strip()


def own_names(publisher: str | None, text: str, day: str | None) -> frozenset[str]:
    """The names, without spaces, by which the publisher may speak of itself: official, short, and as the text says."""
    if not publisher:
        return frozenset()
    names: set[str] = set()
    for part in {publisher, *SEPARATOR.split(publisher)}:
        squeezed = "".join(part.split())
        names |= {squeezed, "".join(official(part, day).split())}
        names |= {
            form for issuer in _by_name().get(squeezed, ()) for form in (issuer.name.replace(" ", ""), *issuer.short)
        }
    names |= {short for name, short in called(text) if name in names}
    return frozenset(names)


@cache
def _introduction() -> regex.Pattern[str]:
    """A body with its head behind it, 환경부(장관 홍길동) or (홍길동 장관), or with what it is called from then on."""
    heads = alternatives(load(Releases).heads_of_bodies)
    head_first = rf"[^()（）]{{0,40}}?(?:{heads})\s?[\p{{Hangul}}·\s]{{2,12}}[^()（）]{{0,60}}"
    name_first = rf"\p{{Hangul}}{{2,4}}\s(?:{heads})(?:,[^()（）]{{0,60}})?"
    return regex.compile(
        rf"(?P<name>[\p{{Hangul}}A-Za-z0-9·]{{2,20}})\s?[(（](?P<inside>{head_first}|{name_first}|\s?이하[^()（）]{{2,40}})[)）]"
    )


def introduced(text: str) -> list[tuple[str, int]]:
    """The bodies that a text introduces with their heads, `환경부(장관 홍길동)`, in order, with their offsets.

    Where none is, the one whose head begins the text: 홍길동 한국수자원공사 사장은, 한국수자원공사 홍길동 사장은.
    """
    found = [(_headed(match["name"]), match.start()) for match in _introduction().finditer(text)]
    head = None if found else _head_first().match(text)
    body = None if found else _body_first().match(text)
    if body is not None and is_issuer(body["name"]):
        return [(body["name"], body.start("name"))]
    return [(head["name"], head.start("name"))] if head else found


def _headed(name: str) -> str:
    """The body whose head's title a name is: 재난대책본부장(홍길동 차관) heads 재난대책본부."""
    heads = [head for head in load(Releases).heads_of_bodies if head.endswith("장") and len(head) > 1]
    return name[:-1] if any(name.endswith(head) and len(name) > len(head) + 1 for head in heads) else name


@cache
def _head_first() -> regex.Pattern[str]:
    heads = alternatives(load(Releases).heads_of_bodies)
    return regex.compile(
        rf"[^\w(]{{0,4}}\p{{Hangul}}{{2,4}}\s(?P<name>[\p{{Hangul}}·]{{3,20}})\s?(?:[(（][^()（）]{{1,20}}[)）])?\s?(?:{heads})[은는이]\s"
    )


@cache
def _body_first() -> regex.Pattern[str]:
    heads = alternatives(load(Releases).heads_of_bodies)
    return regex.compile(
        rf"[^\w(]{{0,4}}(?P<name>[\p{{Hangul}}·]{{3,20}})(?:[(（][^()（）]{{1,20}}[)）])?\s\p{{Hangul}}{{2,4}}\s(?:{heads})[은는이]\s"
    )


def called(text: str) -> list[tuple[str, str]]:
    """Bodies and what the text calls them from then on."""
    found: list[tuple[str, str]] = []
    if "이하" not in text:
        return found
    for match in _introduction().finditer(text):
        short = CALLED.search(match["inside"] + ")")
        if short:
            found.append((match["name"], short["short"]))
    return found
