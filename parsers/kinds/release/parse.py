"""Press releases (보도자료): head, body in sections, whom to ask.

Layout: a page of an archive or a site with its data around the text, or the printed release with its letterhead; then
headline, sub-headlines, paragraphs and □ ○ - * items under headings, annexes, and contacts above or below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.draft import Block, Draft, LogicalItem, Parsed, attributes_in_order
from parsers.endings import sentences
from parsers.issues import issue
from parsers.kinds.release import annexed_cases, contacts, issuers, publisher, sections
from parsers.kinds.release import head as heads
from parsers.kinds.release.attachments import attachments_of, points_to_file, without_pointers
from parsers.kinds.release.frame import frame_on
from parsers.kinds.release.place import area_code_of, region_of
from parsers.kinds.release.wrapping import wraps_of
from parsers.mentions.days import stated_day
from parsers.page import Page
from parsers.structure import attributes
from parsers.structure.given import outermost
from parsers.text.line import Line
from schemas.issue import Issue

# A text that says fewer characters than this, apart from where to find it, only points to a file.
LEAST_TOLD = 40


def parse(page: Page) -> Parsed:
    """One release, and the cases in it where it carries a casebook's; what only the page prints is furniture."""
    frame = page.once(frame_on)
    cases = annexed_cases.drafts(page, frame.body)
    of_cases = {line.number for case in cases for line in case.lines}
    text = tuple(line for line in frame.body if line.number not in of_cases)
    grids = page.grids_among(text)
    day = stated_day(page.source.text) or page.day
    in_rows = frozenset(line.number for grid in grids for line in text[grid.first : grid.after])
    wraps = wraps_of(page, text, in_rows)
    asked = contacts.find(text, grids, area_code_of(publisher.first_look(frame), day), wraps)
    if wraps and asked.lines:
        wraps = wraps_of(page, text, in_rows | asked.lines)
    head = heads.read(page, frame, text, asked.lines, wraps)
    kept = [(i, line) for i, line in enumerate(text) if line.number not in asked.lines]
    groups = outermost(grids)
    rows = {line.number: group for group in groups for i, line in kept if group[0].first <= i < group[0].after}
    body = sections.blocks_of(page, head.body, rows)
    paragraphs = [item.text.text for block in body for item in block.items if not item.flattened]
    issued_by = publisher.find(
        frame, head.publisher, paragraphs, asked.contacts, head.published, head.title, head.branch
    )
    lines = sorted((*frame.titles, *frame.quoted, *text, *frame.links), key=lambda line: line.number)
    release = Draft(
        kind="release",
        lines=tuple(lines),
        head=head.texts,
        blocks=(*body, *sections.lines_apart(page, frame.links)),
        aside=tuple(("contact", page.whole(line)) for line in text if line.number in asked.lines),
        title=head.title,
        region=region_of(head.title, paragraphs, issued_by.name, head.published or day, head.subtitles),
        published=head.published,
        attributes=attributes_in_order(a for item in _labelled(body) for a in attributes.of_item(item)),
        contacts=asked.contacts,
        subtitles=(*head.subtitles, *sections.sub_headlines(body)),
        attachments=tuple(attachments_of(body, frame.links)),
        issues=tuple(_issues(head.title, body, lines)),
    )
    return Parsed(
        kind="release",
        drafts=(*((release,) if lines else ()), *cases),
        furniture=frame.furniture,
        title=head.title,
        publisher=issued_by.name,
        audience=head.audience,
        published=head.published,
        embargo=head.embargo,
        own_names=issuers.own_names(issued_by.name, page.source.text, head.published),
        issues=tuple(_issues_of_publisher(issued_by)),
    )


def _labelled(blocks: Sequence[Block]) -> Iterator[LogicalItem]:
    """The items that may have a label: sentences with a colon in them have none."""
    yield from (item for block in blocks for item in block.items if not sentences.ends(item.text.text))


def _issues(title: str | None, blocks: Sequence[Block], lines: Sequence[Line]) -> Iterator[Issue]:
    if title is None and lines:
        yield issue("title_missing", lines[0].number)
    items = [item for block in blocks for item in block.items]
    pointers = [item.line for item in items if points_to_file(item.text.text)]
    told = sum(len(without_pointers(item.text.text)) for item in items)
    if told < LEAST_TOLD and not any(block.tables for block in blocks) and lines:
        yield issue("body_in_attachment", pointers[0] if pointers else lines[0].number)
    yield from (issue("table_flattened", item.line) for item in items if item.flattened)


def _issues_of_publisher(found: publisher.Publisher) -> Iterator[Issue]:
    if found.name is None:
        yield issue("publisher_missing", None)
    elif not found.certain:
        yield issue("publisher_uncertain", None, found.name)
