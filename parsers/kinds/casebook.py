"""Casebooks: cases of local governments one after the other, each with head, blocks, reference pages and contact line.

Layout: 지방자치단체 혁신 우수사례집 and its kin. A chapter page lists the regions to come; a case begins with its
region, the chapter's title and sometimes a title of its own; 주요내용요약 and further blocks follow; 문의하실 곳 ends
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers import attributes, case_headings, case_spans, chapters, contacts, regions
from parsers.case_headings import Habits, Placed
from parsers.closings import open_brackets
from parsers.dating import reference_day
from parsers.headings import recognise
from parsers.issues import issue
from parsers.joins import Joiner, joiner_for
from parsers.kinds.plain import text_record
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import items_of, join, whole
from parsers.parsed import Block, Draft, Parsed, Unit, attributes_in_order
from parsers.text import Segments, SourceText
from schemas.issue import Issue
from schemas.record import Attachment, Region

LONGEST_TITLE_LINES = 3
CONTACT_REACH = 3
COLLECTION = regex.compile(r"사례\s?(?:모음|집|모음집)|백서$")
LONGEST_COVER = 40
# A province and a municipality, as a misprinted region still looks: 전남 없는군.
LIKE_A_REGION = regex.compile(r"\p{Hangul}{2,7}\s\p{Hangul}{1,5}[시군구]")


@dataclass(frozen=True, slots=True)
class Book:
    """What all cases of a book share."""

    source: SourceText
    lines: Lines
    joiner: Joiner
    habits: Habits
    categories: frozenset[str]
    day: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """A case's head: category and title with the lines that hold them, and how many lines it has."""

    category: str | None
    title: Segments | None
    title_lines: tuple[Line, ...]
    length: int


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """The cases of a book; lines that belong to no case and no chapter page become `text` records."""
    content = lines.content
    pages = chapters.find(content)
    spans, categories = case_spans.find(content, pages)
    book = Book(
        source=source,
        lines=lines,
        joiner=joiner_for(lines, korean),
        habits=case_headings.habits_of([content[first:after] for first, after in spans]),
        categories=categories,
        day=reference_day(source.text),
    )
    drafts = [(first, _case(book, content[first:after])) for first, after in spans]
    drafts += _left_over(book, content, spans, pages)
    drafts.sort(key=lambda placed: placed[0])
    return Parsed(
        kind="casebook",
        title=lines.running_head or _cover_title(content, spans),
        drafts=tuple(draft for _, draft in drafts),
        outline=tuple(page.part for page in pages),
        issues=tuple(_chapter_issues(pages, drafts)),
    )


def _cover_title(lines: Sequence[Line], spans: Sequence[tuple[int, int]]) -> str | None:
    """The book's title where a line before the first case calls it a collection of cases."""
    front = lines[: min((first for first, _ in spans), default=0)]
    return next((line.body for line in front if COLLECTION.search(line.body) and len(line.body) <= LONGEST_COVER), None)


def _case(book: Book, lines: Sequence[Line]) -> Draft:
    has_region = regions.standing_alone(lines[0].headline) is not None
    contact_at = _contact_index(lines)
    end = len(lines) if contact_at is None else contact_at
    head = _read_head(book, lines[:end], has_region=has_region)
    body, tail = lines[head.length : end], lines[end + 1 :]
    headings = case_headings.find(body, head.category, book.habits, book.joiner.layout)
    blocks = [*_blocks(book, body, headings), *_blocks(book, tail, ())]
    contact = None
    if contact_at is not None:
        after, garbled = contacts.label_end(lines[contact_at], at_end_of_item=True) or (0, True)
        rest = tail[0].text if tail and contacts.TELEPHONE_SIGN.search(tail[0].text) else ""
        contact = contacts.read(lines[contact_at], after, garbled=garbled, rest=rest)
    region, region_problem = _region(book, lines[0])
    issues = _contact_repetitions(lines, contact_at)
    issues += _case_issues(lines, head, blocks, contact, region_problem)
    if region and contact:
        issues += _region_conflicts(book, region.sido, region.sigungu, contact)
    return Draft(
        kind="case",
        lines=tuple(lines),
        units=tuple(_units(book, lines, head, blocks, contact_at)),
        title=head.title.text if head.title else None,
        category=head.category,
        region=region,
        summary=tuple(i.text.text for b in blocks if b.kind == "summary" for i in b.items),
        blocks=tuple(blocks),
        attributes=attributes_in_order(a for b in blocks for i in b.items for a in attributes.of_item(i)),
        contacts=(contact.contact,) if contact else (),
        attachments=tuple(_attachments(blocks)),
        issues=tuple(sorted(issues, key=lambda problem: (problem.line or 0, problem.code))),
    )


def _region(book: Book, line: Line) -> tuple[Region | None, str | None]:
    """The region of a case's first line and the issue it raises; a line that only looks like one is kept as text."""
    name = regions.standing_alone(line.headline)
    if name or LIKE_A_REGION.fullmatch(line.text):
        return regions.resolve(name or line.text, book.day)
    return None, "region_missing"


def _contact_repetitions(lines: Sequence[Line], contact_at: int | None) -> list[Issue]:
    """Contact lines before the one that is taken; they stay items of the block they stand in."""
    found = []
    for line in lines[:contact_at]:
        label = contacts.label_end(line, at_end_of_item=False)
        if label and regions.leading_region(line.body[label[0] :]):
            found.append(issue("contact_repeated", line.number))
    return found


def _contact_index(lines: Sequence[Line]) -> int | None:
    """Index of the contact line: the last labelled one, else one with a damaged label at the very end."""
    labelled = [i for i, line in enumerate(lines) if contacts.label_end(line, at_end_of_item=False)]
    telephoned = [
        i for i in labelled if contacts.TELEPHONE_SIGN.search(lines[i].text) or i >= len(lines) - CONTACT_REACH
    ]
    if telephoned:
        return telephoned[-1]
    tail = range(len(lines) - 1, max(0, len(lines) - CONTACT_REACH), -1)
    return next((i for i in tail if contacts.label_end(lines[i], at_end_of_item=True)), None)


def _read_head(book: Book, lines: Sequence[Line], *, has_region: bool) -> Head:
    """Category and title from the lines between the region and the first block."""
    at = 1 if has_region else 0
    first_block = next((i for i, line in enumerate(lines) if i >= at and recognise(line)), None)
    category = None
    if at < len(lines) and (lines[at].squeezed in book.categories or (first_block and first_block > at + 1)):
        category = lines[at].text
        at += 1
    title_lines: list[Line] = []
    if at < len(lines) and lines[at].text.startswith("("):
        while at < len(lines) and len(title_lines) < LONGEST_TITLE_LINES:
            title_lines.append(lines[at])
            at += 1
            if not open_brackets(" ".join(line.text for line in title_lines)):
                break
    elif first_block is not None and 0 < first_block - at <= LONGEST_TITLE_LINES:
        title_lines = list(lines[at:first_block])
        at = first_block
    return Head(category, _title(book, title_lines), tuple(title_lines), at)


def _title(book: Book, lines: Sequence[Line]) -> Segments | None:
    if not lines:
        return None
    joined = join(book.source, lines, book.joiner)
    in_parentheses = joined.text.startswith("(") and joined.text.endswith(")")
    return joined.cut(1, len(joined.text) - 1) if in_parentheses else joined


def _blocks(book: Book, lines: Sequence[Line], headings: Sequence[Placed]) -> list[Block]:
    """The blocks of a case: lines before the first heading under no heading, then one block a heading."""
    bounds = [(-1, None), *((placed.index, placed) for placed in headings)]
    ends = [placed.index for placed in headings] + [len(lines)]
    blocks: list[Block] = []
    for (index, placed), end in zip(bounds, ends, strict=True):
        items = tuple(
            items_of(book.source, lines[index + 1 : end], book.joiner, double_spaced=book.lines.double_spaced)
        )
        if placed is not None:
            blocks.append(Block(placed.kind, placed.text, lines[index], items))
        elif items:
            blocks.append(Block("other", None, None, items))
    return blocks


def _attachments(blocks: Sequence[Block]) -> list[Attachment]:
    found = []
    for block in blocks:
        reference = case_headings.reference_of(block.heading_line) if block.heading_line else None
        if block.kind == "reference" and reference:
            label, title = reference
            found.append(Attachment(label=label, title=title, line=block.line))
    return found


def _units(
    book: Book, lines: Sequence[Line], head: Head, blocks: Sequence[Block], contact_at: int | None
) -> list[Unit]:
    """All text of a case in order, each unit with its section, for the facts."""
    title_numbers = {line.number for line in head.title_lines}
    units: list[Unit] = [
        (None, whole(book.source, line)) for line in lines[: head.length] if line.number not in title_numbers
    ]
    if head.title_lines:
        units.append((None, join(book.source, head.title_lines, book.joiner)))
    for block in blocks:
        if block.heading_line:
            units.append((block.kind, whole(book.source, block.heading_line)))
        units.extend((block.kind, text) for item in block.items for text in item.texts())
    if contact_at is not None:
        units.append(("contact", whole(book.source, lines[contact_at])))
    return units


def _case_issues(
    lines: Sequence[Line],
    head: Head,
    blocks: Sequence[Block],
    contact: contacts.ContactLine | None,
    region_problem: str | None,
) -> list[Issue]:
    first = lines[0].number
    issues = [issue(region_problem, first, lines[0].text)] if region_problem else []
    if head.category is None:
        issues.append(issue("category_missing", first))
    if not any(block.kind == "summary" for block in blocks):
        issues.append(issue("summary_missing", first))
    if contact is None:
        issues.append(issue("contact_missing", lines[-1].number))
    else:
        issues += [issue(code, contact.contact.line, contact.contact.text) for code in contact.issues]
    for block in blocks:
        issues += [
            issue("table_flattened", item.line) for item in block.items if item.flattened and len(item.lines) > 1
        ]
    return issues


def _region_conflicts(book: Book, sido: str | None, sigungu: str | None, contact: contacts.ContactLine) -> list[Issue]:
    """Where the contact line names another place than the head, or its area code belongs to another province."""
    found = []
    line = contact.contact.line
    organization = contact.contact.organization
    if organization and sido:
        places = regions.candidates(organization, book.day)
        if places and all(place.sido != sido or (sigungu and place.sigungu not in (None, sigungu)) for place in places):
            found.append(
                issue("region_conflict", line, f"head {sido} {sigungu or ''}".rstrip() + f", contact {organization}")
            )
    phone = contact.contact.phone
    codes = regions.area_codes(sido) if sido else ()
    if (
        phone
        and codes
        and phone.startswith("0")
        and phone.split("-")[0] not in codes
        and not phone.startswith(("01", "07", "08"))
    ):
        found.append(issue("region_conflict", line, f"head {sido}, area code {phone.split('-')[0]}"))
    return found


def _left_over(
    book: Book, lines: Sequence[Line], spans: Sequence[tuple[int, int]], pages: Sequence[chapters.ChapterPage]
) -> list[tuple[int, Draft]]:
    """Text outside cases and chapter pages (covers, prefaces), each run of lines a record of its own."""
    owned = {i for first, after in spans for i in range(first, after)}
    owned |= {i for page in pages for i in range(page.first, page.after)}
    runs: list[list[int]] = []
    for i in range(len(lines)):
        if i in owned:
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    spaced = book.lines.double_spaced
    return [
        (run[0], text_record(book.source, [lines[i] for i in run], book.joiner, double_spaced=spaced)) for run in runs
    ]


def _chapter_issues(pages: Sequence[chapters.ChapterPage], drafts: Sequence[tuple[int, Draft]]) -> list[Issue]:
    """Checks each chapter page against the cases between it and the next one."""
    found = []
    ends = [page.first for page in pages[1:]] + [max((i for i, _ in drafts), default=0) + 1]
    for page, end in zip(pages, ends[: len(pages)], strict=True):
        held = [draft.region.text for i, draft in drafts if page.after <= i < end and draft.region]
        problem = chapters.check(page, held)
        if problem:
            found.append(problem)
    return found
