"""Names of bodies by the body beside them: an institute of its own is part of one name, a Latin name is another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from parsers.mentions import gazetteer
from parsers.mentions.bodies import is_listed
from parsers.mentions.mention import Mention
from parsers.vocabulary import Organizations, load

# 나루기구(Naru Organization for Chairs, NOC): what stands in parentheses behind a name.
BEHIND = regex.compile(r"\*{0,3}\s?[(（](?P<inside>[A-Za-z][^()（）\n]{1,100})[)）]")
LATIN = re.compile(r"[(（][A-Za-z]")
NAME = regex.compile(r"[^\s,;:][^,;:]*(?<!\s)")
LETTERS = re.compile(r"[A-Z]{2,8}")
# Several Latin words with capitals, or one that is all that the parentheses hold.
LATIN_NAME = regex.compile(r"(?:[A-Za-z&'-]+\s)+[A-Za-z&'-]+")
LATIN_WORD = regex.compile(r"[A-Z][A-Za-z]*[a-z][A-Za-z]*")
CAPITAL = re.compile(r"\b[A-Z]")
FEWEST_CAPITALS = 2


def joined(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Start and end of the bodies behind which one of their own stands: 별빛공단 나루연구소 is one name.

    A body of the state and one with a name that is known without it are two: 나루청 국립별빛원.
    """
    ends = {body.end: body for body in found}
    inner = tuple(load(Organizations).inner_endings)
    for body in found:
        owner = ends.get(body.start - 1)
        if owner is None or text[owner.end] != " " or not text.endswith(inner, body.start, body.end):
            continue
        names = text[owner.start : owner.end], text[body.start : body.end]
        if _is_its_hospital(*names) or not (_is_of_the_state(names[0]) or _has_its_own_name(names[1])):
            yield owner.start, body.end


def latin_names(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Start and end of the Latin names in parentheses behind a body: 별빛기구(Starlight Organization, SLO)."""
    for body in found:
        behind = BEHIND.match(text, body.end)
        if behind is None:
            continue
        inside = list(NAME.finditer(text, behind.start("inside"), behind.end("inside")))
        named = any(_is_latin_name(part.group()) for part in inside)
        for part in inside:
            name = part.group()
            alone = len(inside) == 1 and LATIN_WORD.fullmatch(name)
            if alone or _is_latin_name(name) or (named and LETTERS.fullmatch(name)):
                yield part.span()


def _is_latin_name(name: str) -> bool:
    words = frozenset(name.split())
    told = not words.isdisjoint(load(Organizations).latin_words)
    return told and LATIN_NAME.fullmatch(name) is not None and len(CAPITAL.findall(name)) >= FEWEST_CAPITALS


def _is_its_hospital(owner: str, body: str) -> bool:
    """Whether a body is a hospital behind its university, whose name it bears even where it is known without it."""
    return body.endswith("병원") and owner.endswith(tuple(load(Organizations).owners_of_hospitals))


def _has_its_own_name(name: str) -> bool:
    return is_listed(name) or name.startswith(tuple(load(Organizations).named_apart))


def _is_of_the_state(name: str) -> bool:
    """Whether a body is a ministry, an agency or a government: what belongs to it has a name of its own."""
    places = gazetteer.of_kind(name, "place")
    return name.endswith(tuple(load(Organizations).state_endings)) or any(place.end == len(name) for place in places)
