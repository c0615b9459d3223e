"""Bodies by their Latin names, wherever these stand: the Starlight Museum of Chairs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from parsers.mentions.signs import Sign
from parsers.vocabulary import Organizations, alternatives, load

HEAD = Sign(lambda: load(Organizations).latin_heads)
ARTICLE = "The "
WORD = r"[A-Z][A-Za-z&'’-]*"
MOST_BEFORE, MOST_BEHIND = 8, 5


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
