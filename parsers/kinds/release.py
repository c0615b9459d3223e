"""Press releases (보도자료): head, body in sections, whom to ask.

Layout: a page of an archive or a site with its data around the text, or the printed release with its letterhead; then
headline, sub-headlines, paragraphs and □ ○ - * items under headings, annexes, and contacts above or below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers import attributes, tables
from parsers.dating import reference_day, stated_day
from parsers.issues import issue
from parsers.joins import joiner_for
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import LogicalItem, whole
from parsers.parsed import Block, Draft, Parsed, Unit, attributes_in_order
from parsers.release import contacts, issuers, publisher, sections
from parsers.release import head as heads
from parsers.release import signs as evidence
from parsers.release.attachments import attachments_of, points_to_file, without_pointers
from parsers.release.frame import frame_of
from parsers.release.headings import SENTENCE
from parsers.release.place import area_code_of, region_of
from parsers.text import SourceText
from schemas.issue import Issue

# A text that says less than so many characters besides where to find it only points to a file.
LEAST_TOLD = 40


def signs(lines: Lines) -> list[str]:
    """What a reader would point at: the data of a press site, a letterhead, whom to ask, who speaks."""
    return evidence.signs(lines.content)


def decides(found: Sequence[str]) -> bool:
    """Whether these signs make a release of a text, whatever other kinds have to show."""
    return evidence.decides(found)


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """One release; the lines that only the page around it prints are furniture."""
    page = frame_of(lines.content)
    joiner = joiner_for(lines, korean)
    text = page.body
    found = tables.find(source, text, double_spaced=lines.double_spaced)
    grids = {grid.first: grid for grid in found}
    day = stated_day(source.text) or reference_day(source.text)
    asked = contacts.find(text, grids, area_code_of(publisher.first_look(page), day))
    head = heads.read(source, page, text, asked.lines, joiner)
    rows = {
        line.number: grid for grid in found for line in text[grid.first : grid.after] if line.number not in asked.lines
    }
    body = sections.body_of(source, head.body, rows, joiner)
    links = sections.lines_apart(source, page.links)
    paragraphs = [item.text.text for block in body.blocks for item in block.items if not item.flattened]
    issued_by = publisher.find(page, head.publisher, paragraphs, asked.contacts, head.published)
    own = [line for line in text if line.number in asked.lines]
    kept = sorted((*page.titles, *page.quoted, *text, *page.links), key=lambda line: line.number)
    draft = Draft(
        kind="release",
        lines=tuple(kept),
        units=tuple(
            _in_order((*head.units, *(("contact", whole(source, line)) for line in own), *body.units, *links.units))
        ),
        title=head.title,
        region=region_of(head.title, paragraphs, issued_by.name, head.published or day),
        published=head.published,
        blocks=(*body.blocks, *links.blocks),
        attributes=attributes_in_order(a for item in _labelled(body.blocks) for a in attributes.of_item(item)),
        contacts=asked.contacts,
        subtitles=(*head.subtitles, *sections.sub_headlines(body.blocks)),
        attachments=tuple(attachments_of(body.blocks, page.links)),
        issues=tuple(_issues(head.title, body.blocks, kept)),
    )
    return Parsed(
        kind="release",
        drafts=(draft,) if kept else (),
        furniture=page.furniture,
        title=head.title,
        publisher=issued_by.name,
        audience=head.audience,
        published=head.published,
        embargo=head.embargo,
        own_names=issuers.own_names(issued_by.name, source.text, head.published),
        issues=tuple(_issues_of_publisher(issued_by)),
    )


def _labelled(blocks: Sequence[Block]) -> Iterator[LogicalItem]:
    """The items that may have a label: sentences with a colon in them have none."""
    yield from (item for block in blocks for item in block.items if SENTENCE.search(item.text.text) is None)


def _in_order(units: Sequence[Unit]) -> Iterator[Unit]:
    """The texts of a release in the order of the page."""
    yield from sorted(units, key=lambda unit: unit[1].pieces[0].start if unit[1].pieces else 0)


def _issues(title: str | None, blocks: Sequence[Block], lines: Sequence[Line]) -> Iterator[Issue]:
    if title is None and lines:
        yield issue("title_missing", lines[0].number)
    items = [item for block in blocks for item in block.items]
    pointers = [item.line for item in items if points_to_file(item.text.text)]
    told = sum(len(without_pointers(item.text.text)) for item in items)
    if told < LEAST_TOLD and not any(block.tables for block in blocks):
        yield issue("body_in_attachment", pointers[0] if pointers else (lines[0].number if lines else None))
    yield from (issue("table_flattened", item.line) for item in items if item.flattened)


def _issues_of_publisher(found: publisher.Publisher) -> Iterator[Issue]:
    if found.name is None:
        yield issue("publisher_missing", None)
    elif not found.certain:
        yield issue("publisher_uncertain", None, found.name)
