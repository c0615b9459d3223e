"""What a document tells of names before its mentions are sought: who speaks, and which short names it defines.

The body that issues a text is no mention when the text speaks of it. A short name that brackets define
(`「감염병의 예방 및 관리에 관한 법률」(이하 “감염병법”)`) is a name in the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import regex

from parsers.mentions import (
    body_forms,
    body_introductions,
    body_words,
    law,
    law_names,
    municipalities,
    organization,
    speakers,
)
from parsers.mentions.bodies import forms_of, is_listed, without_mark
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.mentions.squeezed import key_of
from parsers.vocabulary import Laws, Organizations, Particles, alternatives, load

# 새별 감축법(SRA): the letters of an act of another country.
LETTERS = regex.compile(r"\s?[(（](?P<short>[A-Z]{2,8})\s?[,:;)）]")
LETTERS_OF_A_LAW = regex.compile(r"법\s?[(（][A-Z]")
KINDS = ("법", "령", "조례")
SHORTEST_CARRIED = 3


@dataclass(frozen=True, slots=True)
class Known:
    """`issuers` are keys of the names of whoever speaks, `laws` and `bodies` short names with what they stand for,
    `acting` the municipalities that act somewhere.
    """

    issuers: frozenset[str] = frozenset()
    laws: Mapping[str, str] = field(default_factory=dict, hash=False)
    bodies: Mapping[str, str] = field(default_factory=dict, hash=False)
    acting: frozenset[str] = frozenset()

    def speaking(self, names: Iterable[str]) -> Known:
        """The same, with further names of whoever speaks."""
        keys = frozenset(key_of(form) for name in names for form in forms_of(name))
        own = {short for short, name in self.bodies.items() if key_of(name) in keys | self.issuers}
        return replace(self, issuers=self.issuers | keys | {key_of(short) for short in own})

    def is_issuer(self, name: str) -> bool:
        """Whether a name is one of whoever speaks."""
        return key_of(name) in self.issuers

    @property
    def short_names(self) -> bool:
        """Whether any name is known that a text may have without being told here."""
        return bool(self.laws or self.bodies or self.acting)

    def mentions(self, text: str) -> Iterator[Mention]:
        """The mentions by short names that the document defines."""
        for short, name in self.laws.items():
            for start, end in _words(text, short):
                full, law_id = law_names.official(name)
                found = law_names.found_as("law.short name of the document", text, start, end, short)
                yield replace(found, fields={**found.fields, "official": full, "law_id": law_id})
        for short in self.bodies:
            for start, end in _words(text, short):
                yield Mention("organization", start, end, {"name": short}, "organization.short name of the document")
        for start, end in municipalities.named(text, self.acting) if self.acting else ():
            yield Mention("organization", start, end, {"name": text[start:end]}, "organization.acting elsewhere")


NOTHING = Known()


@cache
def _short_name() -> regex.Pattern[str]:
    """What gives a name its short one: `(이하 ‘의자법’)`, `(2017년 제정, 이하 ‘골목 의자 가이드라인’)`; or its name in
    another language with that: `(Starlight Research Institute, 이하 SRI)`.
    """
    rules = alternatives(load(Laws).rules)
    return regex.compile(
        r"[’'”\"」｣』]?\*{0,3}\s?[(（](?:(?:[^()（）]{0,25}|[A-Za-z][A-Za-z .,&'’-]{25,90})[,;]\s?)?"
        r"(?:이하|약칭)\s?[:,]?\s?[‘'“\"「｢]?"
        rf"(?P<short>[\p{{Hangul}}A-Za-z]{{2,14}}?(?:\s\p{{Hangul}}{{1,8}}법|(?:\s\p{{Hangul}}{{1,8}}){{0,2}}\s\p{{Hangul}}{{0,6}}(?:{rules}))?)"
        r"[’'”\"」｣]?\*{0,3}(?:(?:이?라|으?로)\s?(?:고\s)?(?:한다|함|칭한다|칭함))?\s?[)）]"
    )


@cache
def _told_rule() -> regex.Pattern[str]:
    """The end of a rule's name in brackets, or a guideline; no word of it alone would be known for a name elsewhere."""
    laws = load(Laws)
    return regex.compile(rf"(?:{alternatives(laws.rules)})\s?[」｣』’”'\"]|{alternatives(laws.guidelines)}")


def _is_carried(found: Mention, text: str) -> bool:
    """Whether a name is one in the whole document: of a rule in brackets, of a guideline in force."""
    return _told_rule().search(text, found.start, found.end) is not None


@cache
def _follows() -> regex.Pattern[str]:
    particles = load(Particles)
    follows = alternatives([*particles.particles, *particles.attached, *load(Laws).behind])
    return regex.compile(rf"(?:상|장|측)?(?:{follows})?(?![\p{{Hangul}}A-Za-z0-9])")


def _words(text: str, short: str) -> Iterator[tuple[int, int]]:
    """Where a short name stands as a word of its own."""
    start = text.find(short)
    while start >= 0:
        end = start + len(short)
        if not text[start - 1 : start].isalnum() and _follows().match(text, end):
            yield start, end
        start = text.find(short, end)


def known_of(texts: Iterable[str], publisher: str | None, *, alone: bool) -> Known:
    """What the texts of a document tell; `publisher` is who issues it as its kind knows.

    `alone`: no kind tells who speaks, so it is sought in the head of the first text and where a body is introduced.
    """
    laws: dict[str, str] = {}
    bodies: dict[str, str] = {}
    acting: set[str] = set()
    texts = list(texts)
    for text in texts:
        defines = "이하" in text or "약칭" in text
        if defines or LETTERS_OF_A_LAW.search(text) or _told_rule().search(text):
            _learn(text, laws, bodies)
        _learn_firms(text, bodies)
        acting.update(_municipalities(text))
    names = [publisher] if publisher else []
    if alone:
        names += speakers.named_in_head(texts, told=bool(names))
    return Known(frozenset(), laws, bodies, frozenset(acting)).speaking(names)


def _municipalities(text: str) -> Iterator[str]:
    """The municipalities that act in a text, each without the province before it."""
    for found in organization.find(text):
        if found.rule == organization.ACTING:
            yield str(found.fields["name"]).rpartition(" ")[2]


def _learn(text: str, laws: dict[str, str], bodies: dict[str, str]) -> None:
    for found in resolve_overlaps([*law.find(text), *organization.find(text)]):
        match = _short_name().match(text, found.end)
        letters = LETTERS.match(text, found.end) if found.type == "law" else None
        name = str(found.fields["name"])
        if found.type == "law" and " " in name and _is_carried(found, text):
            laws.setdefault(name, name)
        if letters is not None:
            laws.setdefault(letters["short"], name)
        if match is None:
            continue
        short = match["short"]
        if found.type == "law" and _names_a_law(short):
            laws.setdefault(short, str(found.fields["official"] or name))
        elif found.type == "organization" and _may_be_short(short, name):
            bodies.setdefault(short, name)


def _names_a_law(short: str) -> bool:
    """Whether a short name ends as one of a law does, and does not only say the kind (이하 ‘가이드라인’)."""
    laws = load(Laws)
    ends = short.endswith((*KINDS, *laws.rules))
    return ends and len(short) >= SHORTEST_CARRIED and short not in (*laws.decrees, *laws.rules)


def _may_be_short(short: str, name: str) -> bool:
    """Whether a word may be the short name of a body: one that only says the kind may where it is the end of the name
    and more than a kind of body (심의위원회, not 공단).
    """
    ends_it = name.endswith(short) and not body_words.is_bare(short)
    return ends_it or not body_words.says_only_the_kind(short)


def _learn_firms(text: str, bodies: dict[str, str]) -> None:
    """Names that a mark or a list gives away as firms stand without them too (㈜별빛나무, 별빛나무); so do letters, and
    the bodies of other countries (새별나라 골목부, 골목부) and those that are introduced.
    """
    for letters, name in organization.letters_behind(text):
        bodies.setdefault(letters, name)
    for start, end in body_forms.foreign(text):
        _, _, bare = text[start:end].rpartition(" ")
        common = is_listed(bare) or body_words.says_only_the_kind(bare) or bare in load(Organizations).foreign_bodies
        if len(bare) >= SHORTEST_CARRIED and not common:
            bodies.setdefault(bare, text[start:end])
    for start, end in (*body_introductions.introduced(text), *body_introductions.quoted(text)):
        bodies.setdefault(text[start:end], text[start:end])
    for found in organization.firms(text):
        name = str(found.fields["name"])
        bare = without_mark(name)
        if len(bare) >= SHORTEST_CARRIED:
            bodies.setdefault(bare, name)
