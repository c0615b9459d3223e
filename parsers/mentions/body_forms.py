"""Bodies by the form of their names: the mark of a company, the legal form or the country
before them, the letters of their names in parentheses; offices abroad, units of the forces.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.mentions import latin_bodies
from parsers.mentions.bodies import SPELLED, is_listed, kinds_of
from parsers.mentions.body_patterns import (
    COUNTRY,
    LEGAL_FORM,
    LETTERED,
    MARK,
    MISSION,
    UNIT,
    patterns,
)
from parsers.mentions.body_words import names_a_body, says_only_the_kind
from parsers.mentions.mention import Mention
from parsers.mentions.signs import holds_digit
from parsers.vocabulary import Organizations, load

WINDOW = 40
SIGNS = frozenset({MARK, LEGAL_FORM, MISSION, UNIT, COUNTRY, LETTERED, latin_bodies.HEAD})
Place = tuple[int, int]


def by_form(text: str) -> Iterator[Mention]:
    """All bodies that the form of their names gives away."""
    for match in (*_marked(text), *_with_legal_form(text)):
        yield _found("organization.mark or legal form", match.start(), match.end(), text)
    for match in _missions_and_units(text):
        yield _found("organization.mission or unit", match.start(), match.end(), text)
    yield from (_found("organization.foreign", start, end, text) for start, end in foreign(text))
    yield from (_found("organization.spelled letters", start, end, text) for start, end in _spelled(text))
    yield from (_found("organization.Latin name", start, end, text) for start, end in latin_bodies.find(text))
    yield from (_found("organization.with letters", start, end, text) for start, end, _ in lettered(text))


def firms_by_form(text: str) -> Iterator[Place]:
    """Start and end of the firms whose names stand alone later in a text too: by a mark, or a form that is left out."""
    words = load(Organizations)
    for match in _marked(text):
        if not match.group().startswith(tuple(words.association_marks)):
            yield match.span()
    for match in _with_legal_form(text):
        if match.group().startswith(tuple(words.forms_left_out)):
            yield match.span()


def _marked(text: str) -> Iterator[regex.Match[str]]:
    """Companies and associations by their marks."""
    if MARK.stands_in(text):
        yield from patterns().company.finditer(text)


def _with_legal_form(text: str) -> Iterator[regex.Match[str]]:
    """The names behind a legal form; 법무법인 사무소 names none."""
    for match in LEGAL_FORM.matches(patterns().form, text):
        named = match["named"]
        if not says_only_the_kind(named) and named not in load(Organizations).not_behind_forms:
            yield match


def _missions_and_units(text: str) -> Iterator[regex.Match[str]]:
    """Offices of a country abroad, units of the forces."""
    if MISSION.stands_in(text):
        yield from patterns().mission.finditer(text)
    if UNIT.stands_in(text) and holds_digit(text):
        yield from patterns().unit.finditer(text)


def foreign(text: str) -> Iterator[Place]:
    """Start and end of the bodies that the country before them gives away: 새별나라 골목부."""
    not_foreign, by_name = tuple(load(Organizations).not_foreign), tuple(load(Organizations).foreign_by_name)
    for match in COUNTRY.matches(patterns().foreign, text):
        named = match["body"].endswith(by_name) and names_a_body(match["body"])
        if not match["body"].endswith(not_foreign) and not named and "international" not in kinds_of(match["body"]):
            yield match.span()


def lettered(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of words that end like a body and have its letters behind them, and the letters: …이사회(GCC)."""
    for match in patterns().letters.finditer(text) if LETTERED.stands_in(text) else ():
        word = patterns().lettered.search(text, max(0, match.start() - WINDOW), match.start())
        if word is not None and (is_listed(word["word"]) or not says_only_the_kind(word["word"])):
            yield word.start(), word.end(), match["letters"]
    for start, end in latin_bodies.find(text):
        behind = patterns().letters.match(text, end)
        if behind is not None:
            yield start, end, behind["letters"]


def _spelled(text: str) -> Iterator[Place]:
    """Start and end of listed firms whose letters stand in parentheses behind their spelling: 에스케이(SK)하이닉스."""
    for match in SPELLED.finditer(text) if LETTERED.stands_in(text) else ():
        for end in range(match.end(), match.start("rest") + 1, -1):
            listed = is_listed(match["letters"] + text[match.start("rest") : end])
            if listed and patterns().follows.match(text, end):
                yield match.start(), end
                break


def _found(rule: str, start: int, end: int, text: str) -> Mention:
    return Mention("organization", start, end, {"name": text[start:end]}, rule)
