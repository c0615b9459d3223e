"""All facts of a record: every type's candidates from each of its texts, settled, dated, set back into the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsers.facts import (
    award,
    bodies,
    change,
    date,
    email,
    law,
    money,
    organization,
    percent,
    phone,
    press,
    quantity,
    url,
    years,
)
from parsers.facts.date import Period
from parsers.facts.known import NOTHING, Known
from parsers.facts.mention import Found, settle
from parsers.facts.years import Evidence
from parsers.korean import Korean
from parsers.parsed import Unit
from parsers.text import SourceText
from schemas.errors import InternalError
from schemas.fact import FACT_TYPES, AwardFact, Fact

Finder = Callable[[str], Iterable[Found]]

# Mentions of these types exclude one another: a number is part of one of them.
ELEMENTARY: tuple[Finder, ...] = (
    date.find,
    money.find,
    percent.find,
    quantity.find,
    phone.find,
    url.find,
    email.find,
    law.find,
    organization.find,
)
# These hold other mentions: a change holds amounts, an award its date.
COMPOSITE: tuple[Finder, ...] = (change.find, award.find, press.find)


@dataclass(frozen=True, slots=True)
class Times:
    """What tells the year of a date: the document's own day as it states it, and the day near which it was written."""

    stated: str | None
    reference: str | None


def mentions_in(text: str, korean: Korean | None = None, known: Known = NOTHING) -> list[Found]:
    """All mentions in a text, in order; without `korean` those that need no morphology.

    `known` is what the document tells of names: short ones are found, whoever speaks is no mention.
    """
    candidates = [found for find in ELEMENTARY for found in find(text)]
    candidates += known.mentions(text)
    if korean is not None:
        candidates += organization.find_proper(text, korean.proper_nouns)
    settled = settle(candidates)
    composite = [found for find in COMPOSITE for found in settle(find(text))]
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
    times: Times,
    korean: Korean | None = None,
    known: Known = NOTHING,
) -> list[Fact]:
    """The facts of a record's texts; an award that it names more than once is one fact.

    Raises InternalError when a span does not reproduce its text: grounding holds always.
    """
    facts = list(_each(source, record_id, doc_id, units, times, korean, known))
    again = award.once_each([fact for fact in facts if isinstance(fact, AwardFact)])
    return [fact for fact in facts if not (isinstance(fact, AwardFact) and fact in again)]


def _each(
    source: SourceText,
    record_id: str,
    doc_id: str,
    units: Sequence[Unit],
    times: Times,
    korean: Korean | None,
    known: Known,
) -> Iterator[Fact]:
    starts = [segments.pieces[0].start if segments.pieces else 0 for _, segments in units]
    evidence = years.evidence_of([(at, segments.text) for at, (_, segments) in zip(starts, units, strict=True)])
    mentioned = [mentions_in(segments.text, korean, known) for _, segments in units]
    dated = press.over_lines([(u.text, found) for (_, u), found in zip(units, mentioned, strict=True)])
    for at, ((section, segments), mentions) in enumerate(zip(units, mentioned, strict=True)):
        for found in (dated.get(at, {}).get(each, each) for each in mentions):
            start, end = segments.source_span(found.start, found.end)
            text = source.text[start:end]
            if not _holds(text, segments.text[found.start : found.end]):
                raise InternalError(f"{doc_id}: the span {start}:{end} does not reproduce {text!r}")
            yield FACT_TYPES[found.type].model_validate(  # type: ignore[misc]
                {
                    "record_id": record_id,
                    "doc_id": doc_id,
                    "type": found.type,
                    "line": source.line_at(start),
                    "char_start": start,
                    "char_end": end,
                    "text": text,
                    "section": section,
                    **_dated(found, segments.text, start, times, evidence, known),
                }
            )


def _holds(source: str, joined: str) -> bool:
    """Whether a stretch of the source gives a mention's characters in order; a page number may stand among them."""
    characters = iter(source)
    return all(char in characters for char in joined if not char.isspace())


def _dated(found: Found, text: str, offset: int, times: Times, evidence: Evidence, known: Known) -> dict[str, object]:
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
    context = None
    if not given:
        context = years.year_for(
            period, text, offset, stated=times.stated, evidence=evidence, reference=times.reference
        )
    first_year = context
    if context is not None and period.crosses_new_year:
        first_year = context - 1
    start = period.first.iso(first_year) if period.first else None
    end = period.last.iso(context) if period.last else None
    if found.type != "date":
        return {**fields, "date": start or end}
    return {"start": start, "end": end, "year_given": given}
