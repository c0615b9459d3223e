"""Headings of blocks: which kind a line names when it stands alone.

The grammar is `[number] [qualifier] term [conjunction term]`, a term being a usual name or a modifier with a head noun;
the words are in `vocabulary/headings.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from parsers.text.bullets import may_head
from parsers.text.line import Line
from parsers.text.numbering import behind_number
from parsers.vocabulary import Headings, Markers, alternatives, load
from schemas.record import SectionKind

LONGEST_HEADING = 24
IN_MARKS_AT_END = regex.compile(r"[‘’“”'\"(（][^‘’“”'\"()（）]*[’”'\")）]$")
WRAPPED = regex.compile(r"(?|[<【\[〈《〔≪](.+)[>】\]〉》〕≫]|[│┃|❚]([^│┃|❚]+)[│┃|❚])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A recognised heading: its kind, the terms it names in order (without spaces), whether it is numbered."""

    kind: SectionKind
    terms: tuple[str, ...]
    numbered: bool


@cache
def _kinds() -> dict[str, SectionKind]:
    """The kinds of all terms: those that are listed, and those made of a modifier and a head noun."""
    words = load(Headings)
    made = {
        modifier + head: entry.kind
        for entry in words.heads
        for head in entry.terms
        for modifier in sorted(words.modifiers)
    }
    return made | {term: entry.kind for entry in words.kinds for term in entry.terms}


@cache
def _term_pattern() -> regex.Pattern[str]:
    vocabulary = load(Headings)
    terms = alternatives(_kinds())
    qualifiers = alternatives(vocabulary.qualifiers)
    joins = alternatives(vocabulary.conjunctions)
    return regex.compile(rf"(?:(?:{qualifiers})??(?P<term>{terms}))(?:(?:{joins})(?:{qualifiers})??(?P<term>{terms}))*")


def _plain(text: str) -> tuple[str, bool]:
    """A heading's words without number, brackets, colon and spaces; whether it was numbered."""
    text = " ".join(text.split())
    wrapped = WRAPPED.fullmatch(text)
    text = wrapped[1].strip() if wrapped else text
    start = behind_number(text)
    return "".join(text[start:].rstrip(" :：").split()), start > 0


def recognise(line: Line) -> Heading | None:
    """The heading that a line is by its words and bullet, or None. Whether it is one in its place is for the caller."""
    if line.marker is not None and not may_head(line.marker) and line.marker not in load(Markers).block:
        return None
    if len(line.body) > LONGEST_HEADING:
        return None
    return named(line.body)


@lru_cache(maxsize=20_000)
def named(text: str) -> Heading | None:
    """The heading that a text names as a whole, or None."""
    words, numbered = _plain(text)
    match = _term_pattern().fullmatch(words)
    if not match:
        return None
    terms = tuple(match.captures("term"))
    return Heading(_kinds()[terms[0]], terms, numbered)


@lru_cache(maxsize=20_000)
def kind_by_ending(text: str) -> SectionKind:
    """The kind of a heading whose last word is a usual one (발생현황, 시설별 운영실적); `other` where it is none."""
    term = term_at_end(text)
    return _kinds()[term] if term else "other"


def term_at_end(text: str) -> str | None:
    """The usual name that a heading ends with, the longest of several; None for none."""
    words, _ = _plain(text)
    return max((term for term in _kinds() if words.endswith(term)), key=len, default=None)


def looks_like_own(text: str) -> bool:
    """Whether a text has the form of a heading of the item's own: a short noun phrase with a naming last word."""
    words, _ = _plain(text)
    if not 4 <= len(words) <= LONGEST_HEADING or len(text.split()) > 7:
        return False
    bare = IN_MARKS_AT_END.sub("", words) or words
    return any(bare.endswith(ending) for ending in load(Headings).own_endings)
