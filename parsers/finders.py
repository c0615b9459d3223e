"""All mentions of a text, or of the texts of a record: every type's candidates, settled.

A finder is asked only of texts in which one of its signs stands. It reads all the texts before the next finder reads
any: its patterns and words are at hand then, which takes a sixth of the time away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat
from typing import TypeAlias

from parsers.mentions import (
    award,
    award_triggers,
    change,
    date,
    email,
    gazetteer,
    latin_bodies,
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


Find: TypeAlias = Callable[[str], Iterable[Mention]]
# Every finder with its signs, of which one stands wherever it finds something.
# Mentions of these types exclude one another: a number is part of one of them.
ELEMENTARY: Mapping[Find, frozenset[Sign]] = {
    date.find: date.SIGNS,
    measures.find: measures.SIGNS,
    phone.find: phone.SIGNS,
    url.find: url.SIGNS,
    email.find: email.SIGNS,
    law.find: law.SIGNS,
    organization.find: organization.SIGNS,
}
# These hold other mentions: a change holds amounts, an award its date.
COMPOSITE: Mapping[Find, frozenset[Sign]] = {
    change.find: change.SIGNS,
    award.find: award_triggers.SIGNS,
    press.find: press.SIGNS,
}
# So many texts are read together: what was seen in them stays at hand.
MOST_TEXTS = 100


@dataclass(slots=True)
class _Reading:
    """A text, what was found in it so far, and where the mentions are noted that gave way."""

    text: str
    elementary: list[Mention]
    composite: list[Mention]
    lost: Lost | None


def mentions_in(text: str, known: Known = NOTHING) -> list[Mention]:
    """All mentions in a text, in order.

    `known` is what the document tells of names: short ones are found, whoever speaks is no mention.
    """
    if is_plain(text):
        return mentions_of([text], known)[0]
    source = plain(SourceText(text))
    places = ((found, source.original_span(found.start, found.end)) for found in mentions_of([source.text], known)[0])
    return [replace(found, start=start, end=end) for found, (start, end) in places]


def mentions_of(texts: Sequence[str], known: Known = NOTHING, lost: Sequence[Lost] = ()) -> list[list[Mention]]:
    """The mentions of each of some texts in plain characters.

    To `lost`, one for each text, those are added that give way.
    """
    readings = [_Reading(text, [], [], gone) for text, gone in zip(texts, lost or repeat(None), strict=False)]
    for first in range(0, len(readings), MOST_TEXTS):
        _read(readings[first : first + MOST_TEXTS], known)
    return [_all_of(each, known) for each in readings]


def forget() -> None:
    """Drops what is kept of the texts of a document: it serves hardly any other, and would pile up."""
    gazetteer.forget()
    organization.find.cache_clear()


def _read(readings: Sequence[_Reading], known: Known) -> None:
    """Finds all that there is in some texts, and settles it."""
    due: dict[Find, list[_Reading]] = {}
    for each in readings:
        for find in _asked(gazetteer.signs_in(each.text)):
            due.setdefault(find, []).append(each)
    for find, asked in due.items():
        if find in ELEMENTARY:
            for each in asked:
                each.elementary += find(each.text)
        else:
            for each in asked:
                each.composite += resolve_overlaps(find(each.text), each.lost)
    for each in readings:
        if known.short_names:
            each.elementary += known.mentions(each.text)
        if len(each.elementary) > 1:
            each.elementary = resolve_overlaps(each.elementary, each.lost)
            each.elementary = _without_second_names(each)


def _without_second_names(reading: _Reading) -> list[Mention]:
    """The settled mentions without Latin names of a body that stand in parentheses behind the same body."""
    found = reading.elementary
    bodies = [each for each in found if each.type == "organization"]
    names = {each.end: str(each.fields["name"]) for each in bodies}
    second = [each for each in bodies if latin_bodies.names_again(reading.text, each.start, each.end, names)]
    if reading.lost is not None:
        reading.lost += [(each, "it names the body before it again") for each in second]
    return [each for each in found if each not in second] if second else found


@lru_cache(maxsize=4_096)
def _asked(signs: frozenset[Sign]) -> tuple[Find, ...]:
    """The finders that may find something where these signs stand."""
    finders = {**ELEMENTARY, **COMPOSITE}
    return tuple(find for find, own in finders.items() if not signs.isdisjoint(own))


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
