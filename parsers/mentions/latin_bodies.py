"""Bodies by their Latin names: the Starlight Museum of Chairs; and Latin names of a body that is named before them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from parsers.mentions.bodies import official
from parsers.mentions.signs import Sign
from parsers.vocabulary import Organizations, alternatives, load

HEAD = Sign(lambda: load(Organizations).latin_heads)
ARTICLE = "The "
WORD = r"[A-Z][A-Za-z&'’-]*"
MOST_BEFORE, MOST_BEHIND = 8, 5
# What opens the parentheses behind a body, with a first Latin name in them: 별빛기구(Starlight Organization, SLO).
BEHIND_A_NAME = regex.compile(r"\*{0,3}\s?[(（](?:[A-Za-z][A-Za-z .&'’-]*[,:;]\s?)?$")
LATIN = regex.compile(r"[A-Za-z]")
# Up to the end of the parentheses stand more Latin names at most.
CLOSED = regex.compile(r"(?:[,:;][A-Za-z .,:;&'’-]*)?[)）]")
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


def names_again(text: str, start: int, end: int, names: Mapping[int, str]) -> bool:
    """Whether the body at `[start, end)` is the one that ends before its parentheses, by its Latin name.

    `names`: the names of the text's bodies by where they end. Of a hundred such names in releases, careful readers
    leave out 77. Another body is none (산업통상자원부(KOTRA)), nor where more is told in the parentheses.
    """
    if not LATIN.match(text, start):
        return False
    opened = BEHIND_A_NAME.search(text, max(0, start - LONGEST_NAME), start)
    before = names.get(opened.start()) if opened else None
    if before is None or not CLOSED.match(text, end):
        return False
    first, second = official(before, None), official(text[start:end], None)
    return first is None or second is None or first == second
