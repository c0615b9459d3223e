"""Bodies by their Latin names: the Starlight Museum of Chairs, wherever it stands; others in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign
from parsers.vocabulary import Organizations, alternatives, load

HEAD = Sign(lambda: load(Organizations).latin_heads)
ARTICLE = "The "
WORD = r"[A-Z][A-Za-z&'’-]*"
MOST_BEFORE, MOST_BEHIND = 8, 5
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


@cache
def _names() -> regex.Pattern[str]:
    """Words with capitals whose last tells what they name, and what it is for: Chair Council, Museum of Chairs."""
    heads = alternatives(load(Organizations).latin_heads)
    between = r"(?:(?:of|for|on|de)\s(?:the\s)?|(?:and|&)\s)?"
    before = rf"(?:(?!(?:{heads})\s(?:and|&)\s){WORD}\s{between}){{0,{MOST_BEFORE}}}"
    # of Land, Chairs and Trees: a comma where `and` follows.
    comma = r"(?:,(?=[\w\s,]{1,40}\sand\s))?"
    behind = rf"\s(?:of|for|on)\s(?:the\s)?{WORD}(?:{comma}\s(?:(?:and|&)\s)?{WORD}){{0,{MOST_BEHIND}}}"
    return regex.compile(rf"(?<![A-Za-z.])(?:{before}(?:{heads}){behind}|(?:{before}(?<=\s))(?:{heads}))(?![A-Za-z])")


def find(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the Latin names of bodies in a text, without their article."""
    for match in _names().finditer(text) if HEAD.stands_in(text) else ():
        start = match.start() + len(ARTICLE) * match.group().startswith(ARTICLE)
        if " " in text[start : match.end()]:
            yield start, match.end()


def behind(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Start and end of the Latin names in parentheses behind a body: 별빛기구(Starlight Organization, SLO)."""
    for body in found:
        match = BEHIND.match(text, body.end)
        if match is None:
            continue
        inside = list(NAME.finditer(text, match.start("inside"), match.end("inside")))
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
