"""Bodies by their Latin names: the Starlight Museum of Chairs; and Latin names of a body that is named before them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

import regex

from parsers.mentions.signs import Sign
from parsers.vocabulary import Organizations, alternatives, load

HEAD = Sign(lambda: load(Organizations).latin_heads)
ARTICLE = "The "
WORD = r"[A-Z][A-Za-z&'’-]*"
MOST_BEFORE, MOST_BEHIND = 8, 5
# What opens the parentheses behind a body, with a first Latin name in them: 별빛기구(Starlight Organization, SLO).
BEHIND_A_NAME = regex.compile(r"\*{0,3}\s?[(（](?:[A-Za-z][A-Za-z .&'’-]*[,:;]\s?)?$")
LATIN = regex.compile(r"[A-Za-z]")
LONGEST_NAME = 100


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


def names_again(text: str, start: int, ends: Container[int]) -> bool:
    """Whether a body whose name begins at `start` is the one that ends before its parentheses, by its Latin name.

    `ends`: where the bodies of the text end. Of a hundred such names in releases, careful readers leave out 77.
    """
    if not LATIN.match(text, start):
        return False
    opened = BEHIND_A_NAME.search(text, max(0, start - LONGEST_NAME), start)
    return opened is not None and opened.start() in ends
