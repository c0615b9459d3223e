"""All facts of a record: every type's candidates from each of its texts, settled, dated, set back into the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsers.draft import Unit
from parsers.language.kiwi import Korean
from parsers.mentions import (
    award,
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
from parsers.mentions.date import Period
from parsers.mentions.mention import Found, settle
from parsers.mentions.years import Evidence
from parsers.text.source import SourceText
from schemas.errors import InternalError
from schemas.fact import FACT_TYPES, Fact

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


def mentions_in(text: str, korean: Korean | None = None) -> list[Found]:
    """All mentions in a text, in order; without `korean` those that need no morphology."""
    candidates = [found for find in ELEMENTARY for found in find(text)]
    if korean is not None:
        candidates += organization.find_proper(text, korean.proper_nouns)
    settled = settle(candidates)
    composite = [found for find in COMPOSITE for found in settle(find(text))]
    cited = {place for found in composite if found.type == "press" for place in range(found.start, found.end)}
    settled = [f for f in settled if f.type != "organization" or cited.isdisjoint(range(f.start, f.end))]
    return sorted([*settled, *composite], key=lambda found: (found.start, found.end, found.type))


def facts_of(
    source: SourceText,
    record_id: str,
    doc_id: str,
    units: Sequence[Unit],
    times: Times,
    korean: Korean | None = None,
    *,
    own_names: frozenset[str] = frozenset(),
) -> Iterator[Fact]:
    """The facts of a record's texts; a body that bears one of `own_names` (without spaces) is the text's own publisher.

    Raises InternalError when a span does not reproduce its text: grounding holds always.
    """
    starts = [segments.pieces[0].start if segments.pieces else 0 for _, segments in units]
    evidence = years.evidence_of([(at, segments.text) for at, (_, segments) in zip(starts, units, strict=True)])
    for section, segments in units:
        for found in mentions_in(segments.text, korean):
            if found.type == "organization" and "".join(str(found.fields["name"]).split()) in own_names:
                continue
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
                    **_dated(found, segments.text, start, times, evidence),
                }
            )


def _holds(source: str, joined: str) -> bool:
    """Whether a stretch of the source gives a mention's characters in order; a page number may stand among them."""
    characters = iter(source)
    return all(char in characters for char in joined if not char.isspace())


def _dated(found: Found, text: str, offset: int, times: Times, evidence: Evidence) -> dict[str, object]:
    """The fields of a mention, its dates in ISO form."""
    fields = dict(found.fields)
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
