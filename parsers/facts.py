"""All facts of a record: every type's candidates from each of its texts, settled, dated, set back into the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.draft import NOWHERE, Place, Unit
from parsers.language.kiwi import Korean
from parsers.mentions import (
    award,
    bodies,
    change,
    date,
    email,
    law,
    measures,
    organization,
    phone,
    press,
    url,
    years,
)
from parsers.mentions.date import Period
from parsers.mentions.known import NOTHING, Known
from parsers.mentions.mention import Mention, resolve_overlaps
from parsers.mentions.years import DocumentDates, YearEvidence
from parsers.roles import Role, roles_of
from parsers.text.plain import plain
from parsers.text.source import SourceText
from schemas.errors import InternalError
from schemas.fact import FACT_TYPES, AwardFact, Fact

__all__ = ["COMPOSITE", "ELEMENTARY", "DocumentDates", "facts_of", "mentions_in"]

Finder = Callable[[str], Iterable[Mention]]

# Mentions of these types exclude one another: a number is part of one of them.
ELEMENTARY: tuple[Finder, ...] = (
    date.find,
    measures.find,
    phone.find,
    url.find,
    email.find,
    law.find,
    organization.find,
)
# These hold other mentions: a change holds amounts, an award its date.
COMPOSITE: tuple[Finder, ...] = (change.find, award.find, press.find)


def mentions_in(text: str, korean: Korean | None = None, known: Known = NOTHING) -> list[Mention]:
    """All mentions in a text, in order; without `korean` those that need no morphology.

    `known` is what the document tells of names: short ones are found, whoever speaks is no mention.
    """
    source = plain(SourceText(text))
    places = ((found, source.original_span(found.start, found.end)) for found in _mentions(source.text, korean, known))
    return [replace(found, start=start, end=end) for found, (start, end) in places]


def _mentions(text: str, korean: Korean | None, known: Known) -> list[Mention]:
    candidates = [found for find in ELEMENTARY for found in find(text)]
    candidates += known.mentions(text)
    if korean is not None:
        candidates += organization.find_proper(text, korean.proper_nouns)
    settled = resolve_overlaps(candidates)
    composite = [found for find in COMPOSITE for found in resolve_overlaps(find(text))]
    cited = {place for found in composite if found.type == "press" for place in range(found.start, found.end)}
    settled = [
        found
        for found in settled
        if found.type != "organization"
        or (cited.isdisjoint(range(found.start, found.end)) and not known.is_issuer(str(found.fields["name"])))
    ]
    return sorted([*settled, *composite], key=lambda found: (found.start, found.end, found.type))


def facts_of(
    source: SourceText,
    record_id: str,
    doc_id: str,
    units: Sequence[Unit],
    times: DocumentDates,
    korean: Korean | None = None,
    known: Known = NOTHING,
    places: Sequence[Place] = (),
) -> list[Fact]:
    """The facts of a record's texts; an award that it names more than once is one fact.

    `places` are those of the texts in the record; without them all stand in its head. Raises InternalError when a span
    does not reproduce its text: grounding holds always.
    """
    facts = _once_each(_each(source, record_id, doc_id, units, places or [NOWHERE] * len(units), times, korean, known))
    again = award.once_each([fact for fact in facts if isinstance(fact, AwardFact)])
    return [fact for fact in facts if not (isinstance(fact, AwardFact) and fact in again)]


def fact_id(record_id: str, kind: str, start: int) -> str:
    """What a fact of a type is called that begins at a source offset: no other of its record begins there."""
    return f"{record_id}-{kind}-{start}"


def _once_each(facts: Iterable[Fact]) -> list[Fact]:
    """Of facts of one type that begin at one place, such as a change inside another, the longest."""
    longest: dict[str, Fact] = {}
    for fact in facts:
        known = longest.get(fact.fact_id)
        if known is None or fact.char_end > known.char_end:
            longest[fact.fact_id] = fact
    return list(longest.values())


def _each(
    source: SourceText,
    record_id: str,
    doc_id: str,
    units: Sequence[Unit],
    places: Sequence[Place],
    times: DocumentDates,
    korean: Korean | None,
    known: Known,
) -> Iterator[Fact]:
    starts = [segments.pieces[0].start if segments.pieces else 0 for _, segments in units]
    texts = [segments.text for _, segments in units]
    evidence = years.evidence_of(list(zip(starts, texts, strict=True)))
    written = source.original

    def fact(kind: str, start: int, end: int, at: int, fields: Mapping[str, object]) -> Fact:
        start, end = source.original_span(start, end)
        ids = {"fact_id": fact_id(record_id, kind, start), "record_id": record_id, "doc_id": doc_id, "type": kind}
        span = {"line": written.line_at(start), "char_start": start, "char_end": end, "text": written.text[start:end]}
        place = {"section": units[at][0], "section_index": places[at].section, "item_index": places[at].item}
        return FACT_TYPES[kind].model_validate({**ids, **span, **place, **fields})  # type: ignore[return-value]

    def begins(spot: tuple[int, int]) -> int:
        at, start = spot
        place = units[at][1].source_span(start, start + 1)
        return source.original_span(*place)[0]

    def role_of(role: Role | None) -> dict[str, object]:
        total = fact_id(record_id, "money", begins(role.total)) if role and role.total else None
        return {"role": role.kind if role else None, "part_of": total}

    mentioned = [_mentions(text, korean, known) for text in texts]
    roles = roles_of(texts, mentioned, places)
    dated = press.over_lines(list(zip(texts, mentioned, strict=True)))
    for at, ((_, segments), mentions) in enumerate(zip(units, mentioned, strict=True)):
        for found in (dated.get(at, {}).get(each, each) for each in mentions):
            start, end = segments.source_span(found.start, found.end)
            if not _holds(source.text[start:end], segments.text[found.start : found.end]):
                raise InternalError(f"{doc_id}: the span {start}:{end} does not reproduce {source.text[start:end]!r}")
            fields = _dated(found, segments.text, start, times, evidence, known)
            own = role_of(roles.get((at, found.start))) if found.type == "money" else {}
            yield fact(found.type, start, end, at, {**fields, **own})
    for at, ((_, first), (_, second)) in enumerate(pairwise(units)):
        told = change.across(first.text, second.text)
        if told is not None:
            began, found = told
            start = first.source_span(began, len(first.text))[0]
            end = second.source_span(found.start, found.end)[1]
            yield fact("change", start, end, at, found.fields)


def _holds(source: str, joined: str) -> bool:
    """Whether a stretch of the source gives a mention's characters in order; a page number may stand among them."""
    characters = iter(source)
    return all(char in characters for char in joined if not char.isspace())


def _dated(
    found: Mention, text: str, offset: int, times: DocumentDates, evidence: YearEvidence, known: Known
) -> dict[str, object]:
    """The fields of a mention, its dates in ISO form, a body with its full name of the day."""
    fields = dict(found.fields)
    if found.type == "organization":
        name = str(fields["name"])
        return {**fields, "official": bodies.official(known.bodies.get(name, name), times.stated or times.reference)}
    if "period" not in fields:
        return fields
    period = fields.pop("period")
    year = fields.pop("year", None)
    if not isinstance(period, Period):
        return {**fields, "date": None if year is None else str(year)}
    given = period.stated.year is not None
    first = None if given else years.year_for(period, text, offset, times=times, evidence=evidence)
    last = first + 1 if first is not None and period.crosses_new_year else first
    start = period.first.iso(first) if period.first else None
    end = period.last.iso(last) if period.last else None
    if found.type != "date":
        return {**fields, "date": start or end}
    return {"start": start, "end": end, "year_given": given}
