"""The patterns that the words of `organizations.yaml` make, and where words end that end like a body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from string import ascii_uppercase
from typing import NamedTuple

import regex

from parsers.mentions.signs import Sign
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Organizations, Particles, alternatives, load

# A letter of a name. ㆍ, a middle dot that Unicode counts as Hangul, is none.
LETTER = r"[가-힣A-Za-z0-9_]"
LETTERS_AT_END = regex.compile(rf"{LETTER}{{1,26}}$")
LONGEST_STEM, SHORTEST_STEM = 24, 2
# How names end, and what they begin with.
ENDING = Sign(lambda: (*load(Organizations).endings, *load(Organizations).weak_endings))
MARK = Sign(lambda: (*load(Organizations).company_marks, *load(Organizations).association_marks))
LEGAL_FORM = Sign(lambda: load(Organizations).legal_forms)
MISSION = Sign(lambda: load(Organizations).missions)
UNIT = Sign(lambda: load(Organizations).units)
COUNTRY = Sign(lambda: load(Organizations).countries)
VENUE = Sign(lambda: (*load(Organizations).venues, *load(Organizations).seats))
# Before the letters of a name, which stand in parentheses.
LETTERED = Sign(lambda: map("".join, product("(（", ascii_uppercase + "&")))


class BodyPatterns(NamedTuple):
    """What the words of `organizations.yaml` make: see `patterns`."""

    follows: regex.Pattern[str]
    company: regex.Pattern[str]
    form: regex.Pattern[str]
    mission: regex.Pattern[str]
    unit: regex.Pattern[str]
    foreign: regex.Pattern[str]
    particle: regex.Pattern[str]
    acting: regex.Pattern[str]
    letters: regex.Pattern[str]
    lettered: regex.Pattern[str]


@cache
def _follow() -> str:
    """The pattern of the particles that may follow a name."""
    words, particles = load(Organizations), load(Particles)
    known = [particle for particle in particles.particles if particle not in words.acts_like_a_syllable]
    return alternatives([*known, *particles.attached])


def name_ends() -> str:
    """The pattern of the place where a name ends: behind it a head of the body, a particle, or neither.

    What opens or closes brackets or goes on with a list stands behind a name alone: ㈜별빛티브이 및, ㈜별빛나이(대표.
    """
    particle = rf"(?:{_follow()})(?!(?<=[이가나])[(（]|[)）{DOTS}/\]」』’”]|(?<=[이가인]),|\s(?:및|등)(?!\p{{Hangul}}))"
    return rf"(?=(?:(?:{alternatives(load(Organizations).heads)})?(?:{particle})?)(?![가-힣A-Za-z0-9_&]))"


@cache
def patterns() -> BodyPatterns:
    """What may follow a name; companies by mark; names behind a legal form and a country; missions abroad
    and units of the forces; particles, and those of who acts; letters in parentheses, and a word that may have them.
    """
    words = load(Organizations)
    heads, missions, follow, end = alternatives(words.heads), alternatives(words.missions), _follow(), name_ends()
    return BodyPatterns(
        # Behind a committee's short name 원장 is the head of a 위원회.
        follows=regex.compile(rf"(?!(?<=위)원)(?:(?:{heads})?(?:{follow})?)(?![가-힣A-Za-z0-9_&])"),
        company=regex.compile(
            rf"(?:(?<!{LETTER})(?:{alternatives(words.legal_forms)})\s)?"
            rf"(?:{alternatives(words.company_marks)})\s?{LETTER}[가-힣A-Za-z0-9&]{{1,15}}?{end}"
            rf"|(?:{alternatives(words.association_marks)})\s?{LETTER}[가-힣A-Za-z0-9&]{{2,15}}?{end}"
            rf"|(?<!{LETTER})(?<!{LETTER}\.)(?:(?:{LETTER}{{1,4}}\.){{1,6}}{LETTER}{{1,12}}|{LETTER}{{2,12}})(?:㈜|\(주\)|（주）){end}"
        ),
        mission=regex.compile(
            rf"(?<!{LETTER})주\s?(?!요|총|한\s?(?:{missions}))[가-힣]{{1,8}}?(?:\s?(?:대한민국|한국))?\s?(?:{missions}){end}"
        ),
        unit=regex.compile(
            rf"(?<!{LETTER})(?:(?:{alternatives(words.arms)})\s?)?제?\d{{1,4}}"
            rf"(?:{alternatives(words.unit_kinds)})?(?:{alternatives(words.units)}){end}"
        ),
        form=regex.compile(
            rf"(?<!{LETTER})(?:{alternatives(words.legal_forms)})\s?(?!(?:{follow})(?!{LETTER})|들|별로|\d)(?P<named>[가-힣A-Za-z0-9&]{{2,15}}?){end}"
        ),
        foreign=regex.compile(
            rf"(?<!{LETTER})(?<!한\s?[-–‧·․ㆍ]\s?)(?:{alternatives(words.countries)})(?:\s|(?<!미))"
            rf"(?P<body>[가-힣]{{1,10}}(?:{alternatives(words.foreign_endings)})|{alternatives(words.foreign_bodies)}){end}"
        ),
        particle=regex.compile(rf"(?P<particle>{follow})?(?!{LETTER})"),
        acting=regex.compile(
            rf"(?:\([^()\n]{{2,20}}\))?(?:{alternatives(words.acting)})(?:\s|$)|\s(?:{alternatives(words.acts_behind)})들?(?!\p{{Hangul}}{{2}})"
        ),
        letters=regex.compile(
            r"\*{0,3}\s?[(（](?P<letters>[A-Z]{2,8}|(?=[a-z]?[A-Z][a-z]?-?[A-Z])[A-Za-z-]{3,9})(?=\*{0,3}[)）:;,\s])"
        ),
        lettered=regex.compile(rf"(?P<word>{LETTER}{{2,20}}(?:{alternatives(words.lettered_endings)}))$"),
    )


def words_like_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the words that end like a body, what follows the name taken off.

    An ending alone is one where it is an office that a place has: 안양시 체육회.
    """
    follows, offices = patterns().follows, load(Organizations).offices_of_places
    done: set[int] = set()
    for start, end in ENDING.places(text):
        before = LETTERS_AT_END.search(text, max(0, start - LONGEST_STEM - 1), start)
        at = before.start() if before else start
        named = SHORTEST_STEM <= start - at <= LONGEST_STEM or text[at:end] in offices
        if named and at not in done and follows.match(text, end):
            done.add(at)
            yield at, end
