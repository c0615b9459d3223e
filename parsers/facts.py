"""All facts of a record: every type's candidates from each of its texts, settled, dated, set back into the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, tee

from parsers.draft import NOWHERE, InRecord, Unit
from parsers.evidence import Rival, Told, Trace, trace
from parsers.finders import COMPOSITE, ELEMENTARY, Lost, mentions_in, mentions_of
from parsers.mentions import award, award_cells, award_rows, bodies, change_labels, press, press_rows, years
from parsers.mentions.date import Period
from parsers.mentions.known import NOTHING, Known
from parsers.mentions.mention import Mention
from parsers.mentions.year_evidence import Year, YearEvidence, evidence_of
from parsers.mentions.years import DocumentDates
from parsers.roles import Role, roles_of
from parsers.text.source import SourceText
from schemas.errors import InternalError
from schemas.fact import FACT_TYPES, AwardFact, Fact

__all__ = ["COMPOSITE", "ELEMENTARY", "DocumentDates", "facts_of", "mentions_in"]


def facts_of(
    source: SourceText,
    record_id: str,
    doc_id: str,
    units: Sequence[Unit],
    times: DocumentDates,
    known: Known = NOTHING,
    places: Sequence[InRecord] = (),
) -> list[Fact]:
    """The facts of a record's texts; an award that it names more than once is one fact.

    `places` are those of the texts in the record; without them all stand in its head. Raises InternalError when a span
    does not reproduce its text: grounding holds always.
    """
    record = _Record(source, record_id, doc_id, units, places or [NOWHERE] * len(units))
    every = list(_each(record, times, known))
    facts = _once_each(every)
    again = award.once_each([fact for fact in facts if isinstance(fact, AwardFact)])
    stay = [fact for fact in facts if not (isinstance(fact, AwardFact) and fact in again)]
    kept = trace()
    if kept is not None:
        _note_doubles(kept, every, stay)
    return stay


def _note_doubles(kept: Trace, every: Iterable[Fact], stay: Sequence[Fact]) -> None:
    """Notes the facts that tell again what another one tells."""
    ids = {fact.fact_id: fact for fact in stay}
    for fact in every:
        if ids.get(fact.fact_id) != fact:
            inside = fact.fact_id in ids
            why = "another of its type begins here and is longer" if inside else "the record names this award again"
            rule = kept.told[fact.fact_id, fact.char_end].rule
            kept.rivals.append(Rival(fact.type, rule, fact.char_start, fact.char_end, why))


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


@dataclass(frozen=True, slots=True)
class _Record:
    """The record whose facts are made: the source, what it is called, its texts, and the place of each."""

    source: SourceText
    record_id: str
    doc_id: str
    units: Sequence[Unit]
    places: Sequence[InRecord]

    def fact(self, kind: str, span: tuple[int, int], at: int, fields: Mapping[str, object]) -> Fact:
        """The fact of a type that covers a span of the plain source; its mention begins in the text at `at`."""
        written = self.source.original
        start, end = self.source.original_span(*span)
        ids = {"fact_id": fact_id(self.record_id, kind, start), "record_id": self.record_id, "doc_id": self.doc_id}
        there = {"line": written.line_at(start), "char_start": start, "char_end": end, "text": written.text[start:end]}
        place = self.places[at]
        inside = {"section": self.units[at][0], "section_index": place.section, "item_index": place.item}
        return FACT_TYPES[kind].model_validate({**ids, "type": kind, **there, **inside, **fields})  # type: ignore[return-value]

    def role(self, role: Role | None) -> dict[str, object]:
        """The fields of an amount that tell its role, and of which total it is a part."""
        if role is None or role.total is None:
            return {"role": role.kind if role else None, "part_of": None}
        at, start = role.total
        begins, _ = self.source.original_span(*self.units[at][1].source_span(start, start + 1))
        return {"role": role.kind, "part_of": fact_id(self.record_id, "money", begins)}


def _each(record: _Record, times: DocumentDates, known: Known) -> Iterator[Fact]:
    """The facts of a record in the order of its texts, behind them the changes from one text to the next."""
    kept = trace()
    texts = [segments.text for _, segments in record.units]
    starts = [segments.pieces[0].start if segments.pieces else 0 for _, segments in record.units]
    evidence = evidence_of(list(zip(starts, texts, strict=True)))
    mentioned = _mentioned(record.units, record.source, known, kept)
    roles = roles_of(texts, mentioned, record.places)
    numbers = (record.source.line_at(start) for start in starts)
    for at, mentions in enumerate(_with_others(texts, mentioned, numbers)):
        segments = record.units[at][1]
        for found in mentions:
            span = segments.source_span(found.start, found.end)
            source = record.source.text[slice(*span)]
            if not _holds(source, segments.text[found.start : found.end]):
                raise InternalError(f"{record.doc_id}: the span {span[0]}:{span[1]} does not reproduce {source!r}")
            fields, year = _dated(found, segments.text, span[0], times, evidence, known)
            own = record.role(roles.get((at, found.start))) if found.type == "money" else {}
            yield _noted(kept, record.fact(found.type, span, at, {**fields, **own}), found, year)
    for at, ((_, first), (_, second)) in enumerate(pairwise(record.units)):
        told = change_labels.across(first.text, second.text)
        if told is not None:
            began, found = told
            start, _ = first.source_span(began, len(first.text))
            _, end = second.source_span(found.start, found.end)
            yield _noted(kept, record.fact("change", (start, end), at, found.fields), found)


def _with_others(
    texts: Sequence[str], mentioned: Sequence[Sequence[Mention]], numbers: Iterable[int]
) -> Iterator[list[Mention]]:
    """The mentions of each text, those completed that the texts below or beside tell more of: press and awards in rows.

    `numbers` has the source line of each text.
    """
    lines = list(zip(texts, mentioned, strict=True))
    of_press, of_awards = tee(numbers)
    press_beside, press_below = press_rows.dated_in_rows(lines, of_press), press.over_lines(lines)
    awards_below, awards_in_rows = award_rows.over_lines(lines), award_cells.in_rows(lines, of_awards)
    for at, mentions in enumerate(mentioned):
        instead = {**press_beside.get(at, {}), **press_below.get(at, {}), **awards_below.get(at, {})}
        found = [instead.get(one, one) for one in mentions]
        yield found if at not in awards_in_rows else _with_award(found, awards_in_rows[at])


def _with_award(mentions: Sequence[Mention], award: Mention) -> list[Mention]:
    """The mentions of a text with the award that its row tells, in place of those that it told alone, in order."""
    return sorted([*(found for found in mentions if found.type != "award"), award], key=lambda found: found.start)


def _mentioned(units: Sequence[Unit], source: SourceText, known: Known, kept: Trace | None) -> list[list[Mention]]:
    """The mentions of each text of a record; those that gave way are noted."""
    lost: list[Lost] = [[] for _ in units] if kept is not None else []
    mentioned = mentions_of([segments.text for _, segments in units], known, lost)
    if kept is not None:
        for (_, segments), gone in zip(units, lost, strict=True):
            for rival, why in gone:
                span = source.original_span(*segments.source_span(rival.start, rival.end))
                kept.rivals.append(Rival(rival.type, rival.rule, *span, why))
    return mentioned


def _noted(kept: Trace | None, fact: Fact, found: Mention, year: Year | None = None) -> Fact:
    """A fact; how it came about is noted."""
    if kept is not None:
        kept.told[fact.fact_id, fact.char_end] = Told(found.rule, *(year[1:] if year else ()))
    return fact


def _holds(source: str, joined: str) -> bool:
    """Whether a stretch of the source gives a mention's characters in order; a page number may stand among them."""
    characters = iter(source)
    return all(char in characters for char in joined if not char.isspace())


def _dated(
    found: Mention, text: str, offset: int, times: DocumentDates, evidence: YearEvidence, known: Known
) -> tuple[dict[str, object], Year | None]:
    """The fields of a mention, its dates in ISO form, a body with its full name; the year that it does not state."""
    fields = dict(found.fields)
    if found.type == "organization":
        name = str(fields["name"])
        full = bodies.official(known.bodies.get(name, name), times.stated or times.reference)
        return {**fields, "official": full}, None
    if "period" not in fields:
        return fields, None
    period = fields.pop("period")
    year = fields.pop("year", None)
    if not isinstance(period, Period):
        return {**fields, "date": None if year is None else str(year)}, None
    period = period.begun_near(times.stated)
    given = period.stated.year is not None
    told = None if given else years.year_for(period, text, offset, times=times, evidence=evidence)
    first = told.year if told else None
    last = first + 1 if first is not None and period.ends_next_year else first
    start = period.first.iso(first) if period.first else None
    ended = period.ended_behind(times.stated).last
    end = ended.iso(last) if ended else None
    if found.type != "date":
        return {**fields, "date": start or end}, told
    return {"start": start, "end": end, "year_given": given}, told
