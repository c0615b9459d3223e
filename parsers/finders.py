"""All mentions of a text, or of the texts of a record: every type's candidates, settled.

A finder is asked only of texts in which one of its signs stands. It reads all the texts before the next finder reads
any: its patterns and words are at hand then, which takes a sixth of the time away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat
from typing import Protocol, TypeAlias

from parsers.language.kiwi import Korean
from parsers.mentions import (
    award,
    change,
    date,
    email,
    gazetteer,
    law,
    measures,
    organization,
    phone,
    press,
    url,
)
from parsers.mentions.known import NOTHING, Known
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.mentions.signs import Sign
from parsers.text.plain import is_plain, plain
from parsers.text.source import SourceText

# Mentions that gave way, each with the reason.
Lost: TypeAlias = list[tuple[Mention, str]]


class Finder(Protocol):
    """The module of a type: what finds its mentions, and the signs of which one stands wherever there is one."""

    SIGNS: frozenset[Sign]

    @property
    def find(self) -> Callable[[str], Iterable[Mention]]:
        """What gives all mentions of the type in a text."""


# Mentions of these types exclude one another: a number is part of one of them.
ELEMENTARY: tuple[Finder, ...] = (date, measures, phone, url, email, law, organization)
# These hold other mentions: a change holds amounts, an award its date.
COMPOSITE: tuple[Finder, ...] = (change, award, press)
# So many texts are read together: of more the signs would be forgotten meanwhile.
MOST_TEXTS = 100


@dataclass(slots=True)
class _Reading:
    """A text that is read, the signs that stand in it, what was found in it so far, and what of that gave way."""

    text: str
    signs: frozenset[Sign]
    lost: Lost | None
    elementary: list[Mention]
    composite: list[Mention]


def mentions_in(text: str, korean: Korean | None = None, known: Known = NOTHING) -> list[Mention]:
    """All mentions in a text, in order; without `korean` those that need no morphology.

    `known` is what the document tells of names: short ones are found, whoever speaks is no mention.
    """
    if is_plain(text):
        return mentions_of([text], korean, known)[0]
    source = plain(SourceText(text))
    places = (
        (found, source.original_span(found.start, found.end)) for found in mentions_of([source.text], korean, known)[0]
    )
    return [replace(found, start=start, end=end) for found, (start, end) in places]


def mentions_of(
    texts: Sequence[str], korean: Korean | None = None, known: Known = NOTHING, lost: Sequence[Lost] = ()
) -> list[list[Mention]]:
    """The mentions of each of some texts in plain characters.

    To `lost`, one for each text, those are added that give way.
    """
    mentions: list[list[Mention]] = []
    for first in range(0, len(texts), MOST_TEXTS):
        some = slice(first, first + MOST_TEXTS)
        gone = lost[some] if lost else repeat(None)
        readings = [
            _Reading(text, gazetteer.signs_in(text), gave_way, [], [])
            for text, gave_way in zip(texts[some], gone, strict=False)
        ]
        mentions += _read(readings, korean, known)
    return mentions


def _read(readings: Sequence[_Reading], korean: Korean | None, known: Known) -> Iterable[list[Mention]]:
    due = _due(readings)
    for finder in ELEMENTARY:
        for each in due[finder]:
            each.elementary += finder.find(each.text)
    for each in readings:
        each.elementary += known.mentions(each.text)
        if korean is not None:
            each.elementary += organization.find_proper(each.text, korean.proper_nouns)
        if len(each.elementary) > 1:
            each.elementary = resolve_overlaps(each.elementary, each.lost)
    for finder in COMPOSITE:
        for each in due[finder]:
            each.composite += resolve_overlaps(finder.find(each.text), each.lost)
    return [_all_of(each, known) for each in readings]


def _due(readings: Iterable[_Reading]) -> Mapping[Finder, Sequence[_Reading]]:
    """The texts in which each finder may find something."""
    due: defaultdict[Finder, list[_Reading]] = defaultdict(list)
    for each in readings:
        for finder in _asked(each.signs):
            due[finder].append(each)
    return due


@lru_cache(maxsize=4_096)
def _asked(signs: frozenset[Sign]) -> tuple[Finder, ...]:
    """The finders that may find something where these signs stand."""
    return tuple(finder for finder in (*ELEMENTARY, *COMPOSITE) if not signs.isdisjoint(finder.SIGNS))


def _all_of(reading: _Reading, known: Known) -> list[Mention]:
    """The mentions of a text in order, without the bodies that are cited as outlets, or speak."""
    if not reading.composite and not known.issuers:
        return reading.elementary
    cited = {at for found in reading.composite if found.type == "press" for at in range(found.start, found.end)}
    stays = list(reading.composite)
    for found in reading.elementary:
        why = _why_no_body(found, cited, known) if found.type == "organization" else None
        if why is None:
            stays.append(found)
        elif reading.lost is not None:
            reading.lost.append((found, why))
    return sorted(stays, key=lambda found: (found.start, found.end, found.type))


def _why_no_body(found: Mention, cited: set[int], known: Known) -> str | None:
    """Why a body is no mention of its text: it is cited as an outlet, or it speaks; None where it is one."""
    if not cited.isdisjoint(range(found.start, found.end)):
        return "it is cited as an outlet"
    return "it issues the document" if known.is_issuer(str(found.fields["name"])) else None
