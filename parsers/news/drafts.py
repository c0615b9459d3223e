"""Stories and captions to records: texts with their spaces, paragraphs, byline, region, and the units of all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers import governments
from parsers.issues import issue
from parsers.joins import Joiner
from parsers.korean import Korean
from parsers.lines import Line
from parsers.news import bylines
from parsers.news.columns import Page, is_finished
from parsers.news.headlines import Head
from parsers.news.parts import Kind, Part, Span
from parsers.news.stories import Story
from parsers.outline import LogicalItem, whole
from parsers.parsed import PICTURE, Block, Draft, Unit
from parsers.spacing import Spelling, respaced
from parsers.text import Piece, Segments, SourceText, words_of
from schemas.record import Attachment, Byline


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes texts of spans of a page: with restored spaces where the page has lost them, else joined at the wraps."""

    source: SourceText
    korean: Korean
    joiner: Joiner
    spelling: Spelling
    spaces_lost: bool

    def text(self, spans: Sequence[Span]) -> Segments:
        """The text of one paragraph or caption."""
        if self.spaces_lost:
            return respaced(self.source, [(span.start, span.end) for span in spans], self.spelling, self.korean)
        lines = [_cut(span) for span in spans]
        pieces = words_of(self.source, lines[0].start, lines[0].end)
        for line, following in pairwise(lines):
            # A column cuts numbers too, and numbers from their units.
            if not line.text[-1].isdigit() and self.joiner.space_between(line, following):
                pieces.append(Piece(following.start, following.start, " "))
            pieces.extend(words_of(self.source, following.start, following.end))
        return Segments(self.source, pieces)

    def headline(self, lines: Sequence[Line]) -> Segments:
        """The text of a headline without a mark before it."""
        return self.text([Span(line, line.body_start, line.end) for line in lines])


def _cut(span: Span) -> Line:
    """The line with nothing but the span's text."""
    text = span.text.strip()
    start = span.start + len(span.text) - len(span.text.lstrip())
    return replace(span.line, start=start, end=start + len(text), text=text, body_start=start)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all records of a page share: `homes` counts the provinces its stories name, `day` is when it appeared."""

    page: Page
    writer: Writer
    publisher: str | None
    homes: Counter[str]
    day: str | None


def story(sheet: Sheet, found: Story, head: Head | None, before: Sequence[Line]) -> Draft:
    """The record of a story; `before` are the lines of its head that stand right before it or inside it."""
    blocks, body = _blocks(sheet, found)
    title, head_units = _head_texts(sheet.writer, head)
    subtitles = tuple(sheet.writer.headline([line]).text for line in head.subheads) if head else ()
    signature = bylines.merged(found.signatures)
    outlet = (signature.outlet if signature else None) or sheet.publisher
    paragraphs = [item.text.text for block in blocks for item in block.items]
    lines = tuple(sorted({*found.lines, *before}, key=lambda line: line.number))
    return Draft(
        kind="story",
        lines=lines,
        units=(
            *((None, segments) for segments in head_units),
            *body,
            *_aside(sheet.writer.source, [*found.parts, *found.bylines]),
            *((None, text) for part in found.pictures for text in _picture_texts(sheet.writer, part)),
        ),
        title=title,
        region=governments.about(" ".join([title or "", *subtitles]), paragraphs, sheet.homes, sheet.day),
        blocks=tuple(blocks),
        subtitles=subtitles,
        attachments=tuple(
            Attachment(label=PICTURE, title=sheet.writer.text(part.spans).text, line=part.spans[0].line.number)
            for part in found.pictures
            if part.spans
        ),
        byline=Byline(person=signature.person, email=signature.email, outlet=outlet) if signature else None,
        issues=() if title else (issue("headline_missing", lines[0].number),),
    )


def caption(sheet: Sheet, parts: Sequence[Part], head: Head | None, beside: Sequence[Line]) -> Draft:
    """The record of a caption; `beside` are the lines of its title that stand right before or behind it."""
    spans = [span for part in parts for span in part.spans]
    title, head_units = _head_texts(sheet.writer, head)
    items: list[LogicalItem] = []
    marker = None
    if spans:
        first = spans[0]
        if first.line.marker and first.start == first.line.start and first.line.body_start < first.end:
            marker = first.line.marker
            spans[0] = Span(first.line, first.line.body_start, first.end)
        items = [LogicalItem(sheet.writer.text(spans), tuple(span.line for span in spans), 0, marker, False)]
    persons = [p.credit.person if p.credit else p.signature.person if p.signature else None for p in parts]
    person = next((person for person in reversed(persons) if person), None)
    lines = {*(line for part in parts for line in part.lines), *beside}
    return Draft(
        kind="caption",
        lines=tuple(sorted(lines, key=lambda line: line.number)),
        units=(
            *((None, segments) for segments in head_units),
            *(("other", item.text) for item in items),
            *_aside(sheet.writer.source, parts),
        ),
        title=title,
        blocks=(Block("other", None, None, tuple(items)),) if items else (),
        byline=Byline(person=person, email=None, outlet=None) if person else None,
    )


def _head_texts(writer: Writer, head: Head | None) -> tuple[str | None, list[Segments]]:
    """The headline, and the texts of all of a head: headline, subheads, and lines that only repeat them."""
    if head is None:
        return None, []
    others = [line for line in head.lines if line not in head.title]
    texts = [writer.headline(head.title), *(writer.headline([line]) for line in others)]
    return texts[0].text, texts


def _blocks(sheet: Sheet, found: Story) -> tuple[list[Block], list[Unit]]:
    """A story's paragraphs, under its inner subheads where it has some, and their units."""
    blocks: list[Block] = []
    units: list[Unit] = []
    heading: Line | None = None
    parts: list[Part] = []
    for part in [*found.parts, None]:
        if part is not None and part.kind is Kind.TEXT:
            parts.append(part)
            continue
        items = tuple(_paragraphs(sheet, parts))
        if items or heading:
            text = sheet.writer.headline([heading]).text if heading else None
            blocks.append(Block("other", text, heading, items))
            units.extend(("other", item.text) for item in items)
        if part is not None:
            heading, parts = part.lines[0], []
            units.append(("other", whole(sheet.writer.source, heading)))
    return blocks, units


def _paragraphs(sheet: Sheet, parts: Sequence[Part]) -> list[LogicalItem]:
    groups: list[list[Span]] = []
    for part in parts:
        last = groups[-1][-1] if groups else None
        if last is None or (
            is_finished(last.text.rstrip()) and sheet.page.ends_paragraph(last.line, last.end, part.lines[0])
        ):
            groups.append([])
        groups[-1].extend(part.spans)
    return [
        LogicalItem(sheet.writer.text(spans), tuple(span.line for span in spans), 0, None, False) for spans in groups
    ]


def _picture_texts(writer: Writer, part: Part) -> list[Segments]:
    texts = [writer.text(part.spans)] if part.spans else []
    return [*texts, *(text for _, text in _aside(writer.source, [part]))]


def _aside(source: SourceText, parts: Sequence[Part]) -> list[Unit]:
    """Bylines and credits as they stand."""
    return [(None, whole(source, _cut(span))) for part in parts for span in part.aside]
