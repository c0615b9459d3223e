"""A source text to its rows: the one way through the parsers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from parsers import account, detect, keywords, labels
from parsers.dated import Dated, dated_of, of_record
from parsers.draft import Block, Draft, Parsed
from parsers.facts import facts_of
from parsers.issues import issue
from parsers.kind import Kind
from parsers.kinds import WHOLE
from parsers.kinds.plain import lists_documents
from parsers.language.kiwi import Korean
from parsers.mentions.days import stated_day
from parsers.mentions.known import Known, known_of
from parsers.mentions.year_evidence import usual_in
from parsers.mentions.year_headings import headed_in
from parsers.mentions.years import DocumentDates
from parsers.page import Page
from parsers.text.lines import ranges_of
from parsers.text.marks import Mark
from parsers.text.script import MOST_STRANGE, strange_share
from parsers.text.source import SourceText
from parsers.written import Written
from schemas.document import Document, DocumentKind, FileFormat
from schemas.fact import Fact
from schemas.issue import Issue
from schemas.record import Item, Keyword, Record, Section

# Kinds of which no part tells who speaks.
SPEAKER_UNTOLD: frozenset[DocumentKind] = frozenset({"unknown"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a source text comes from, for its rows. `problems` are the issues met while reading the file."""

    doc_id: str
    path: str
    sha256: str
    size: int
    format: FileFormat
    encoding: str
    pipeline: str
    problems: tuple[Issue, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of one document."""

    document: Document
    records: tuple[Record, ...]
    facts: tuple[Fact, ...]


def parse(page: Page, kind: Kind | None = None) -> Parsed:
    """The parts of a document, its account checked; taken apart as `kind`, or else as the kind it shows.

    Raises InternalError when a line has no owner or two.
    """
    verdict = detect.Detection(kind) if kind else detect.detect(page)
    parsed = verdict.kind.parse(page)
    account.check(page.source, page.lines, parsed)
    odd = [] if kind else _oddities(page, verdict)
    return replace(parsed, issues=(*odd, *parsed.issues))


def _oddities(page: Page, verdict: detect.Detection) -> list[Issue]:
    """What is odd about a document of this kind as a whole."""
    if not page.content:
        return [issue("empty_text", None)]
    strange = strange_share(page.source.text)
    odd = [issue("script_unlikely", None, f"{strange:.0%} of its letters")] if strange > MOST_STRANGE else []
    if verdict.kind is WHOLE and not page.once(lists_documents):
        return [*odd, issue("kind_unknown", None, detect.why_unknown(verdict))]
    return [*odd, issue("kind_uncertain", None, verdict.kind.name)] if verdict.uncertain else odd


def rows_of(source: SourceText, origin: Origin, korean: Korean, marks: Sequence[Mark] = ()) -> Rows:
    """Document, records and facts of a source text, with what its file marks in it.

    Raises InternalError when a promise of the contract is broken.
    """
    page = Page(source, korean, marks)
    return rows_from(page, parse(page), origin)


def rows_from(page: Page, parsed: Parsed, origin: Origin) -> Rows:
    """The rows of a document that was taken apart."""
    source, korean = page.source, page.korean
    nouns = [keywords.count_nouns(_told(draft), korean) for draft in parsed.drafts]
    stated = parsed.published or stated_day(source.text)
    headed = headed_in(source.text) if stated and parsed.kind == "report" else ()
    times = DocumentDates(stated, page.day, usual_in(source.text, page.day), headed)
    dated = dated_of(source.text, times)
    texts = (segments.text for draft in parsed.drafts for _, segments in draft.units)
    known = known_of(texts, parsed.publisher, alone=parsed.kind in SPEAKER_UNTOLD).speaking(parsed.own_names)
    written = Written(source)
    records: list[Record] = []
    facts: list[Fact] = []
    for ordinal, (draft, telling) in enumerate(zip(parsed.drafts, keywords.most_telling(nouns), strict=True), start=1):
        text = source.text[draft.lines[0].start : draft.lines[-1].end]
        label = labels.label_of(draft, parsed, text)
        record = _record(source, draft, ordinal, origin, parsed, telling, label, of_record(draft.published, dated))
        records.append(written.row(record, draft.lines[0].start))
        facts += map(
            written.row,
            facts_of(
                source,
                record.record_id,
                origin.doc_id,
                draft.units,
                times,
                _speaking(known, draft),
                draft.places,
            ),
        )
    # A headline may be printed apart from its story, among another one's lines.
    facts.sort(key=lambda fact: fact.char_start)
    document = Document(
        doc_id=origin.doc_id,
        path=origin.path,
        sha256=origin.sha256,
        size=origin.size,
        format=origin.format,
        encoding=origin.encoding,
        kind=parsed.kind,
        dated=dated.day,
        dated_by=dated.by,
        title=parsed.title,
        publisher=parsed.publisher,
        audience=parsed.audience,
        published=parsed.published,
        embargo=parsed.embargo,
        records=len(records),
        facts=len(facts),
        outline=list(parsed.outline),
        furniture=ranges_of(sorted((*page.lines.furniture, *parsed.furniture))),
        issues=[*origin.problems, *parsed.issues],
        pipeline=origin.pipeline,
    )
    return Rows(written.row(document), tuple(records), tuple(facts))


def _speaking(known: Known, draft: Draft) -> Known:
    """Who speaks in a record: whoever issues the document, and in a case its government."""
    return known.speaking([draft.region.text]) if draft.kind == "case" and draft.region else known


def _told(draft: Draft) -> list[str]:
    """What a record tells in its own words: its title and items, no headings of blocks and no contact."""
    return [draft.title or "", *(item.text.text for block in draft.blocks for item in block.items)]


def _record(
    text: SourceText,
    draft: Draft,
    ordinal: int,
    origin: Origin,
    parsed: Parsed,
    telling: Sequence[Keyword],
    label: str,
    dated: Dated,
) -> Record:
    start, end = text.original_span(draft.lines[0].start, draft.lines[-1].end)
    return Record(
        record_id=f"{origin.doc_id}-{ordinal:04d}",
        doc_id=origin.doc_id,
        ordinal=ordinal,
        path=origin.path,
        kind=draft.kind,
        title=draft.title,
        label=label,
        category=draft.category,
        region=draft.region,
        published=draft.published or parsed.published,
        dated=dated.day,
        dated_by=dated.by,
        lead=draft.lead,
        summary=list(draft.summary),
        sections=[_section(block) for block in draft.blocks],
        attributes=list(draft.attributes),
        contacts=list(draft.contacts),
        subtitles=list(draft.subtitles),
        plans=list(draft.plans),
        attachments=list(draft.attachments),
        entries=list(draft.entries),
        byline=draft.byline,
        keywords=list(telling),
        line_start=draft.lines[0].number,
        line_end=draft.lines[-1].number,
        char_start=start,
        char_end=end,
        issues=list(draft.issues),
    )


def _section(block: Block) -> Section:
    items = [Item(text=i.text.as_written, line=i.line, level=i.level, marker=i.marker) for i in block.items]
    return Section(kind=block.kind, heading=block.heading, line=block.line, items=items, tables=block.tables)
