"""Stories and captions to records: texts with their spaces, paragraphs, byline, region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from parsers.draft import PICTURE, Block, Contents, Draft, LogicalItem, Unit
from parsers.endings import sentences
from parsers.gazetteer import governments
from parsers.issues import issue
from parsers.kinds.news import bylines, places
from parsers.kinds.news.bylines import Signature
from parsers.kinds.news.columns import Columns
from parsers.kinds.news.headlines import StoryHead
from parsers.kinds.news.page_part import PagePart, PagePartKind, Span
from parsers.kinds.news.stories import Story
from parsers.language.spacing import Spelling, respaced
from parsers.page import Page
from parsers.structure import contacts
from parsers.structure.headings import WRAPPED
from parsers.structure.sections import PlacedHeading, sections
from parsers.text.line import Line
from parsers.text.source import Piece, Segments, words_of
from schemas.record import Attachment, Byline, Contact, Region

CLOSES_FIRST = regex.compile(r"[^<【\[〈《〔≪]*[>】\]〉》〕≫]")


@dataclass(frozen=True, slots=True)
class RecordBuilder:
    """Makes the records of a page: its texts with restored spaces where they were lost, else joined at the wraps.

    `spelling` is None where the page kept its spaces. `homes` counts the provinces that its stories name, `day` is when
    it appeared.
    """

    page: Page
    columns: Columns
    spelling: Spelling | None
    publisher: str | None
    homes: Counter[str]
    day: str | None

    def text(self, spans: Sequence[Span]) -> Segments:
        """The text of one paragraph or caption."""
        source = self.page.source
        if self.spelling is not None:
            return respaced(source, [(span.start, span.end) for span in spans], self.spelling, self.page.korean)
        lines = [_cut(span) for span in spans]
        pieces = words_of(source, lines[0].start, lines[0].end)
        for line, following in pairwise(lines):
            # A column cuts numbers too, and numbers from their units.
            if not line.text[-1].isdigit() and self.page.joiner.space_between(line, following):
                pieces.append(Piece(following.start, following.start, " "))
            pieces.extend(words_of(source, following.start, following.end))
        return Segments(source, pieces)

    def headline(self, lines: Sequence[Line]) -> Segments:
        """The text of a headline without a mark before it, or the brackets around it."""
        return self.text([_without_brackets(line) for line in lines])


def _without_brackets(line: Line) -> Span:
    wrapped = WRAPPED.fullmatch(line.body)
    if wrapped and CLOSES_FIRST.match(wrapped[1]):
        # [화보] 골목 등불 [종합]: two pairs of brackets.
        wrapped = None
    first, after = wrapped.span(1) if wrapped else (0, len(line.body))
    return Span(line, line.body_start + first, line.body_start + after)


def _cut(span: Span) -> Line:
    """The line with nothing but the span's text."""
    text = span.text.strip()
    start = span.start + len(span.text) - len(span.text.lstrip())
    return replace(span.line, start=start, end=start + len(text), text=text, body_start=start)


def story(writer: RecordBuilder, found: Story, head: StoryHead | None, before: Sequence[Line]) -> Draft:
    """The record of a story; `before` are the lines of its head that stand right before it or inside it."""
    blocks = _blocks(writer, found)
    title, head_texts = _head_texts(writer, head)
    subtitles = tuple(writer.headline([line]).text for line in head.subheads) if head else ()
    series = [line.text for line in head.lines if line not in (*head.title, *head.subheads)] if head else []
    signature = bylines.merged(found.signatures)
    outlet = (signature.outlet if signature else None) or writer.publisher
    paragraphs = [item.text.text for block in blocks for item in block.items]
    label = [found.label] if found.label else []
    lines = tuple(sorted({*label, *found.lines, *before}, key=lambda line: line.number))
    return Draft(
        kind="story",
        lines=lines,
        head=(*map(writer.page.whole, label), *head_texts),
        title=title,
        category=found.category,
        region=_region(writer, title or "", [*subtitles, *series], paragraphs, signature, found.category),
        blocks=blocks,
        aside=(
            *_aside(writer, [*found.parts, *found.bylines, *found.contacts]),
            *((None, text) for part in found.pictures for text in _picture_texts(writer, part)),
        ),
        subtitles=subtitles,
        attachments=tuple(
            Attachment(label=PICTURE, title=writer.text(part.spans).text, line=part.spans[0].line.number)
            for part in found.pictures
            if part.spans
        ),
        byline=Byline(person=signature.person, email=signature.email, outlet=outlet) if signature else None,
        contacts=tuple(_contact(line) for part in found.contacts for line in part.lines),
        issues=() if title else (issue("headline_missing", lines[0].number),),
    )


def _contact(line: Line) -> Contact:
    return contacts.read(line, contacts.with_number(line) or 0, garbled=False).contact


def _region(
    writer: RecordBuilder,
    title: str,
    others: Sequence[str],
    paragraphs: Sequence[str],
    signature: Signature | None,
    category: str | None,
) -> Region | None:
    """The place that the page prints above a story or before its first word, whose government the story is about, or
    from which its reporter signs where it tells of that place; `others` are the lines of its head but the title."""
    day, korean = writer.day, writer.page.korean
    placed = places.placed_at(category, [title, *others], paragraphs, writer.homes, day)
    if placed:
        return placed
    opened = places.opened_by_place(title, paragraphs, day, korean)
    found = governments.about(" ".join([opened, title, *others]), paragraphs, writer.homes, day)
    return found or places.signed_from(signature, [title, *others, *paragraphs], writer.homes, day)


def caption(writer: RecordBuilder, parts: Sequence[PagePart], head: StoryHead | None, beside: Sequence[Line]) -> Draft:
    """The record of a caption; `beside` are the lines of its title that stand right before or behind it."""
    spans = [span for part in parts for span in part.spans]
    title, head_texts = _head_texts(writer, head)
    items: list[LogicalItem] = []
    marker = None
    if spans:
        first = spans[0]
        if first.line.marker and first.start == first.line.start and first.line.body_start < first.end:
            marker = first.line.marker
            spans[0] = Span(first.line, first.line.body_start, first.end)
        items = [LogicalItem(writer.text(spans), tuple(span.line for span in spans), 0, marker, False)]
    persons = [p.credit.person if p.credit else p.signature.person if p.signature else None for p in parts]
    person = next((person for person in reversed(persons) if person), None)
    lines = {*(line for part in parts for line in part.lines), *beside}
    return Draft(
        kind="caption",
        lines=tuple(sorted(lines, key=lambda line: line.number)),
        head=tuple(head_texts),
        title=title,
        blocks=(Block("other", None, None, Contents(tuple(items))),) if items else (),
        aside=tuple(_aside(writer, parts)),
        byline=Byline(person=person, email=None, outlet=None) if person else None,
    )


def _head_texts(writer: RecordBuilder, head: StoryHead | None) -> tuple[str | None, list[Segments]]:
    """The headline, and the texts of all of a head: headline, subheads, and lines that only repeat them."""
    if head is None:
        return None, []
    others = [line for line in head.lines if line not in head.title]
    texts = [writer.headline(head.title), *(writer.headline([line]) for line in others)]
    return texts[0].text, texts


def _blocks(writer: RecordBuilder, found: Story) -> tuple[Block, ...]:
    """A story's paragraphs, under its inner subheads where it has some."""
    placed = [
        PlacedHeading(i, i + 1, "other", writer.headline(part.lines[:1]).text, line, (writer.page.whole(line),))
        for i, part in enumerate(found.parts)
        if part.kind is not PagePartKind.TEXT
        for line in part.lines[:1]
    ]
    return sections(
        0,
        len(found.parts),
        placed,
        lambda first, after, _kind: Contents(tuple(_paragraphs(writer, found.parts[first:after]))),
    )


def _paragraphs(writer: RecordBuilder, parts: Sequence[PagePart]) -> list[LogicalItem]:
    groups: list[list[Span]] = []
    for part in parts:
        last = groups[-1][-1] if groups else None
        if last is None or (
            sentences.stops(last.text.rstrip()) and writer.columns.ends_paragraph(last.line, last.end, part.lines[0])
        ):
            groups.append([])
        groups[-1].extend(part.spans)
    return [LogicalItem(writer.text(spans), tuple(span.line for span in spans), 0, None, False) for spans in groups]


def _picture_texts(writer: RecordBuilder, part: PagePart) -> list[Segments]:
    texts = [writer.text(part.spans)] if part.spans else []
    return [*texts, *(text for _, text in _aside(writer, [part]))]


def _aside(writer: RecordBuilder, parts: Sequence[PagePart]) -> list[Unit]:
    """Bylines and credits as they stand."""
    return [(None, writer.page.whole(_cut(span))) for part in parts for span in part.aside]
