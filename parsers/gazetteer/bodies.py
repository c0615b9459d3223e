"""Public bodies, and the periodicals they issue, by the form of their names."""

from __future__ import annotations

from functools import cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.vocabulary import Bulletins, Contacts, Organizations, Reports, load

LONGEST_TITLE = 30
# What stands around the words of a head.
EDGES = "()[]【】<>〈〉《》「」『』|·ㆍ,:：-–/~∼ \t"
SENTENCE = regex.compile(r"[다요까]\s?[.?!]?$")


def is_title(text: str) -> bool:
    """Whether a text has the form of a periodical's title: short, and begun or ended by the words of one."""
    vocabulary = load(Bulletins)
    squeezed = "".join(text.split()).strip(EDGES)
    if not 3 < len(squeezed) <= LONGEST_TITLE or SENTENCE.search(text):
        return False
    return squeezed.endswith(tuple(vocabulary.title_endings)) or squeezed.startswith(tuple(vocabulary.periods))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(agency.name for agency in load(Organizations).agencies)


@cache
def endings() -> tuple[str, ...]:
    """How the names of bodies end, in documents of any kind."""
    return tuple(sorted(load(Organizations).endings))


@cache
def publisher_endings() -> tuple[str, ...]:
    """How the names of those end whom a cover names as its publisher: bodies, and offices of them."""
    return (*endings(), *load(Contacts).offices, *load(Reports).publisher_endings)


@cache
def division_endings() -> tuple[str, ...]:
    """How the names of the divisions end that issue bulletins or report in them."""
    return (*load(Contacts).offices, *load(Bulletins).division_endings)


@cache
def _issuer_endings() -> tuple[str, ...]:
    return (*endings(), *load(Bulletins).issuer_endings)


def is_body(word: str) -> bool:
    """Whether a word names a ministry, an agency, an institute or a local government."""
    if word in _agencies() or (len(word) > 2 and is_region(word)):
        return True
    stem = word.removesuffix("청")
    if stem != word and is_region(stem):
        return True
    return len(word) >= 5 and word.endswith(_issuer_endings()) and not is_title(word)
