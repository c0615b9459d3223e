"""A source text to its rows: the one way through the parsers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers import account, detect, keywords
from parsers.dating import reference_day, stated_day
from parsers.facts.find import Times, facts_of
from parsers.issues import issue
from parsers.kinds import bulletin, casebook, essay, news, plain, release, report
from parsers.korean import Korean
from parsers.lines import Lines, ranges_of, split
from parsers.parsed import Block, Draft, Parsed
from parsers.text import SourceText
from schemas.document import Document, DocumentKind, FileFormat
from schemas.fact import Fact
from schemas.issue import Issue
from schemas.record import Item, Keyword, Record, Section

KindParser = Callable[[SourceText, Lines, Korean], Parsed]

# Every kind that has a splitter; a document of another kind is kept whole.
KIND_PARSERS: Mapping[DocumentKind, KindParser] = {
    "casebook": casebook.parse,
    "report": report.parse,
    "news": news.parse,
    "bulletin": bulletin.parse,
    "essay": essay.parse,
    "release": release.parse,
    "unknown": plain.parse,
}


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


def parse(source: SourceText, korean: Korean) -> tuple[Lines, Parsed]:
    """The lines and parts of a text, its account checked. Raises InternalError when a line has no owner or two."""
    lines = split(source)
    verdict = detect.detect(lines)
    parsed = KIND_PARSERS[verdict.kind](source, lines, korean)
    account.check(source, lines, parsed)
    if verdict.uncertain:
        parsed = replace(parsed, issues=(issue("kind_uncertain", None, verdict.kind), *parsed.issues))
    return lines, parsed


def rows_of(source: SourceText, origin: Origin, korean: Korean) -> Rows:
    """Document, records and facts of a source text. Raises InternalError when a promise of the contract is broken."""
    lines, parsed = parse(source, korean)
    nouns = [keywords.count_nouns(_told(draft), korean) for draft in parsed.drafts]
    times = Times(parsed.published or stated_day(source.text), reference_day(source.text))
    records: list[Record] = []
    facts: list[Fact] = []
    for ordinal, (draft, telling) in enumerate(zip(parsed.drafts, keywords.most_telling(nouns), strict=True), start=1):
        record = _record(draft, ordinal, origin, parsed, telling)
        records.append(record)
        facts.extend(
            sorted(
                facts_of(
                    source, record.record_id, origin.doc_id, draft.units, times, korean, own_names=parsed.own_names
                ),
                key=lambda f: f.char_start,
            )
        )
    document = Document(
        doc_id=origin.doc_id,
        path=origin.path,
        sha256=origin.sha256,
        size=origin.size,
        format=origin.format,
        encoding=origin.encoding,
        kind=parsed.kind,
        title=parsed.title,
        publisher=parsed.publisher,
        audience=parsed.audience,
        published=parsed.published,
        embargo=parsed.embargo,
        records=len(records),
        facts=len(facts),
        outline=list(parsed.outline),
        furniture=ranges_of(sorted((*lines.furniture, *parsed.furniture))),
        issues=[*origin.problems, *parsed.issues],
        pipeline=origin.pipeline,
    )
    return Rows(document, tuple(records), tuple(facts))


def _told(draft: Draft) -> list[str]:
    """What a record tells in its own words: its title and items, no headings of blocks and no contact."""
    return [draft.title or "", *(item.text.text for block in draft.blocks for item in block.items)]


def _record(draft: Draft, ordinal: int, origin: Origin, parsed: Parsed, telling: Sequence[Keyword]) -> Record:
    return Record(
        record_id=f"{origin.doc_id}-{ordinal:04d}",
        doc_id=origin.doc_id,
        ordinal=ordinal,
        path=origin.path,
        kind=draft.kind,
        title=draft.title,
        category=draft.category,
        region=draft.region,
        published=draft.published or parsed.published,
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
        char_start=draft.lines[0].start,
        char_end=draft.lines[-1].end,
        issues=list(draft.issues),
    )


def _section(block: Block) -> Section:
    items = [Item(text=i.text.text, line=i.line, level=i.level, marker=i.marker) for i in block.items]
    return Section(kind=block.kind, heading=block.heading, line=block.line, items=items, tables=list(block.tables))
