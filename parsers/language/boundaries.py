"""What morphology says about each place between two characters: which evidence speaks for a space there, or against it.

Spaces that a text has help to read it; a place is judged alike whether it has one or not. How much a piece of evidence
weighs is in the table `vocabulary/spacing.csv`, made from well-spaced press releases by `bench/spacing_table.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from parsers.evidence import Evidence
from parsers.gazetteer.regions import everyday_names, places
from parsers.language.kiwi import Korean, Morpheme
from parsers.vocabulary import Contacts, Spacing, SpacingRow, Units, alternatives, load, load_rows

NOUN_TAGS = frozenset(("NNG", "NNP", "XR", "SL", "SH", "UN"))
NUMBER_TAGS = ("SN", "NR")
HANGUL = regex.compile(r"\p{Hangul}")
# Between two parts of one amount: 1조 / 3187억, 2천 / 500만.
POWERS = "십백천만억조"
# What stands before the first morpheme of a text, and behind the last.
BEGINNING, END = Morpheme("^", "^", 0, 0), Morpheme("$", "$", 0, 0)
# How many characters to the left and to the right of a place may tell of it.
SYLLABLES = ((2, 0), (0, 2), (1, 1), (2, 1), (1, 2), (2, 2), (3, 0), (0, 3))
# 등 after a number is 'and so on', not a rank, as often as not.
NO_UNIT = frozenset(("등",))


@dataclass(frozen=True, slots=True)
class Boundary:
    """The place between two characters.

    `evidence` names entries of the table. `sort` tells a number and its unit (`unit`), the parts of one amount
    (`amount`) and two nouns of two syllables at least (`nouns`) from everything else.
    """

    evidence: tuple[str, ...]
    sort: str = ""


@cache
def weights() -> dict[str, float]:
    """The weight of each piece of evidence, as log-odds for a space; `base` counts everywhere."""
    return {
        f"{row.evidence} {between}": row.weight / 100
        for row in load_rows(SpacingRow)
        for between in row.between.split() or [""]
    }


def log_odds(boundary: Boundary) -> float:
    """How much morphology speaks for a space here, as log-odds."""
    table = weights()
    return table["base "] + sum(table.get(name, 0.0) for name in boundary.evidence)


def pieces(boundary: Boundary) -> Iterator[Evidence]:
    """The same piece by piece; what the table has not says nothing."""
    table = weights()
    for name in ("base ", *boundary.evidence):
        if name in table:
            yield Evidence(name.strip(), table[name])


@cache
def _places() -> frozenset[str]:
    """Every name of a province or municipality that a text may use, 전남 and 전남도 too."""
    names = {place.sido for place in places()}
    for place in places():
        names.update((place.sigungu or "").split())
    for everyday, short in everyday_names().items():
        names.update((short, everyday))
    return frozenset(name for name in names if len(name) > 1)


@cache
def _longest_place() -> int:
    return max(map(len, _places()))


@cache
def _title() -> regex.Pattern[str]:
    return regex.compile(alternatives(load(Spacing).titles))


@cache
def _units() -> frozenset[str]:
    units = load(Units)
    return (units.words | frozenset(units.currencies) | frozenset("월여만억조")) - NO_UNIT


def _is_noun(morpheme: Morpheme) -> bool:
    return morpheme.tag in NOUN_TAGS


def _class(morpheme: Morpheme) -> str:
    return "N" if _is_noun(morpheme) else morpheme.tag


def _form(morpheme: Morpheme) -> str:
    return "0" if morpheme.tag == "SN" else morpheme.form


class _Reading:
    """A text without its spaces, and its morphemes in the coordinates of that text."""

    def __init__(self, text: str, korean: Korean) -> None:
        self.text = "".join(text.split())
        at = [0]
        for char in text:
            at.append(at[-1] + (not char.isspace()))
        self.morphemes = [Morpheme(m.form, m.tag, at[m.start], at[m.end]) for m in korean.morphemes(text)]
        self.begins: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        self.within: dict[int, int] = {}
        for i, morpheme in enumerate(self.morphemes):
            self.begins.setdefault(morpheme.start, i)
            self.ends[morpheme.end] = i
            for inner in range(morpheme.start + 1, morpheme.end):
                self.within[inner] = i
        self._find_chains()
        self._find_places()

    def _find_chains(self) -> None:
        """Nouns (and what is bound to nouns) that follow each other make a chain: where it begins, where it ends."""
        count = len(self.morphemes)
        linked = [self._links(i) for i in range(1, count)]
        self.chain_start = [m.start for m in self.morphemes]
        self.chain_end = [m.end for m in self.morphemes]
        for i in range(1, count):
            if linked[i - 1]:
                self.chain_start[i] = self.chain_start[i - 1]
        for i in range(count - 2, -1, -1):
            if linked[i]:
                self.chain_end[i] = self.chain_end[i + 1]

    def _links(self, i: int) -> bool:
        pair = self.morphemes[i - 1 : i + 1]
        return pair[0].end == pair[1].start and all(_is_noun(m) or m.tag in ("XPN", "XSN") for m in pair)

    def _find_places(self) -> None:
        """Names of provinces and municipalities, read from left to right, the longest first."""
        self.place_at: dict[int, int] = {}
        self.place_before: dict[int, int] = {}
        self.in_place: set[int] = set()
        at = 0
        while at < len(self.text):
            longest = min(_longest_place(), len(self.text) - at)
            length = next((n for n in range(longest, 1, -1) if self.text[at : at + n] in _places()), 0)
            if length:
                self.place_at[at] = self.place_before[at + length] = length
                self.in_place.update(range(at + 1, at + length))
            at += length or 1

    def boundary(self, at: int) -> Boundary:
        """The boundary before the character `at`."""
        names = (*self._names(at), *self._syllables(at))
        if at not in self.begins or at not in self.ends:
            return Boundary((*self._inside(at), *names))
        left, right = self.ends[at], self.begins[at]
        evidence = (*self._between(at, left, right), *names)
        return Boundary(evidence, self._number(left, right) or self._nouns(at, left, right))

    def _inside(self, at: int) -> Iterator[str]:
        """Kiwi reads on over the place; it may take two unknown words for one."""
        if at not in self.within:
            yield "gap "
            return
        morpheme = self.morphemes[self.within[at]]
        inside = at - morpheme.start
        yield f"within {morpheme.tag}|{min(morpheme.end - morpheme.start, 6)}|{min(inside, 4)}"
        yield f"word {morpheme.form}/{morpheme.tag}|{inside}"

    def _between(self, at: int, left: int, right: int) -> Iterator[str]:
        a, b = self.morphemes[left], self.morphemes[right]
        before = self.morphemes[left - 1] if left else BEGINNING
        after = self.morphemes[right + 1] if right + 1 < len(self.morphemes) else END
        yield f"tags {a.tag}|{b.tag}"
        yield f"left {_form(a)}/{a.tag}|{_class(b)}"
        yield f"right {_class(a)}|{_form(b)}/{b.tag}"
        yield f"before {before.tag}|{a.tag}|{b.tag}"
        yield f"after {a.tag}|{b.tag}|{after.tag}"
        yield f"pair {_form(a)}|{_form(b)}"
        if _is_noun(a) and _is_noun(b):
            yield f"lengths {min(a.end - a.start, 5)}|{min(b.end - b.start, 5)}"
            yield f"chain {min(at - self.chain_start[left], 8)}|{min(self.chain_end[right] - at, 8)}"
        yield f"two_left {_form(before)}|{_form(a)}|{_class(b)}"
        yield f"two_right {_class(a)}|{_form(b)}|{_form(after)}"
        yield f"far_left {_form(before)}|{_class(a)}|{_class(b)}"
        yield f"far_right {_class(a)}|{_class(b)}|{_form(after)}"

    def _syllables(self, at: int) -> Iterator[str]:
        """The characters about a place, whatever Kiwi takes them for."""
        for left, right in SYLLABLES:
            yield f"text {self.text[max(0, at - left) : at]}|{self.text[at : at + right]}"

    def _names(self, at: int) -> Iterator[str]:
        """Names of places and persons, which Kiwi often does not know."""
        before = self.place_before.get(at, 0)
        if before and (at - before in self.begins or at - before in self.place_before):
            yield f"place_ends {min(before, 4)}|{self.text[at - 1]}|{'place' if at in self.place_at else ''}"
            yield f"place_then {self.text[at - 1 : at + 1]}"
        if at in self.place_at and (at in self.begins or before):
            yield f"place_begins {min(self.place_at[at], 4)}"
        if at in self.in_place:
            yield "in_place "
        yield from self._named(at)
        title = _title().match(self.text, at)
        if title or at in self.place_at:
            yield from self._person(at, title.group() if title else "")

    def _named(self, at: int) -> Iterator[str]:
        """A name of three syllables with a title behind it: the place before it, and those inside, as Kiwi cuts it."""
        for inside in range(min(at + 1, 3)):
            start = at - inside
            if self.text[start] in load(Contacts).surnames and _title().match(self.text, start + 3):
                cut = "".join("|" if place in self.begins else "." for place in range(start, start + 4))
                tag = self.morphemes[self.begins[start]].tag if start in self.begins else ""
                yield f"named {inside}|{cut}|{tag}"

    def _person(self, at: int, title: str) -> Iterator[str]:
        surnames = load(Contacts).surnames
        if at - 3 in self.begins and self.text[at - 3] in surnames and HANGUL.match(self.text, at - 1):
            one_word = at in self.begins and at - 2 in self.within
            yield f"name {'title' if title else 'place'}|{'known' if one_word else ''}"
        if title and at - 1 in self.begins and self.text[at - 1] in surnames and self._opens_word(at - 1):
            yield "surname "
            yield f"surname {title}"

    def _opens_word(self, at: int) -> bool:
        """Whether a word can begin here: after no syllable, a particle, an ending or an adverb."""
        if at == 0 or not HANGUL.match(self.text, at - 1):
            return True
        return at in self.ends and self.morphemes[self.ends[at]].tag.startswith(("J", "E", "MA"))

    def _nouns(self, at: int, left: int, right: int) -> str:
        one_chain = self.chain_start[left] == self.chain_start[right]
        return "nouns" if one_chain and at - self.chain_start[left] > 1 and self.chain_end[right] - at > 1 else ""

    def _number(self, left: int, right: int) -> str:
        a, b = self.morphemes[left], self.morphemes[right]
        if a.tag in NUMBER_TAGS and b.tag in NUMBER_TAGS and (a.form[-1] in POWERS or b.form[0] in POWERS):
            return "amount"
        number = self.morphemes[left - 1] if left and a.form == "여" and a.tag == "XSN" else a
        if number.tag in NUMBER_TAGS and self._counts(number) and b.form in _units():
            return "unit"
        return ""

    def _counts(self, number: Morpheme) -> bool:
        first = self.text[number.start]
        return first.isdecimal() or first in POWERS


def boundaries(text: str, korean: Korean) -> list[Boundary]:
    """The boundaries of a text, its spaces apart: the first is the one before its second character."""
    reading = _Reading(text, korean)
    return [reading.boundary(at) for at in range(1, len(reading.text))]
