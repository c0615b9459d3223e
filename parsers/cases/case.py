"""A case: its head, its blocks, its reference pages and contact line.

It begins with its region, its chapter's title and sometimes a title of its own; 주요내용요약 and further blocks follow;
문의하실 곳 ends it. Cases stand in casebooks, and wherever else a document carries some.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from parsers.cases import counting, headings, heads, places
from parsers.cases.asked import asked_in, repetitions
from parsers.cases.block_names import is_plain_name
from parsers.cases.chapters import title_of
from parsers.cases.habits import Habits
from parsers.cases.headings import PlacedCaseHeading
from parsers.cases.leads import lead_of
from parsers.cases.pictures import captions_of
from parsers.cases.region_lines import RegionLine, region_line
from parsers.cases.title_labels import is_contact, labelled_title, title_place
from parsers.draft import PICTURE, Block, Draft, attributes_in_order
from parsers.gazetteer import regions
from parsers.issues import issue
from parsers.language.line_endings import open_brackets
from parsers.page import Page
from parsers.structure import contacts, points
from parsers.structure.headings import recognise
from parsers.structure.sections import PlacedHeading, sections
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.text.source import Segments
from schemas.issue import Issue
from schemas.record import Attachment, Region

LONGEST_TITLE_LINES = 3
# A province and a municipality, as a misprinted region still looks: 전남 없는군.
LIKE_A_REGION = regex.compile(r"\p{Hangul}{2,7}\s\p{Hangul}{1,5}[시군구]")


@dataclass(frozen=True, slots=True)
class CaseHead:
    """A case's head: category and title with the lines that hold them, and how many lines it has.

    `region` is the place as written where the title heads the case, empty for none; None where the region heads it.
    `within` is the municipality of a town. `lead` is the opening statement below the title, `lead_lines` hold it.
    """

    category: str | None
    title: Segments | None
    title_lines: tuple[Line, ...]
    length: int
    region: str | None = None
    within: str = ""
    lead: Segments | None = None
    lead_lines: tuple[Line, ...] = ()


def case(page: Page, lines: Sequence[Line], habits: Habits, given: CaseHead | None = None) -> Draft:
    """The record of a case: head, blocks, attachments, and the contact line that ends it.

    `given` is the head of a case that its title begins, None where the region tells it.
    """
    region_at = heads.region_at(lines)
    named = region_line(lines[region_at]) if given is None else None
    first_block = heads.opening(lines, region_at) if given is None else given.length
    asked = asked_in(lines, first_block, given.length if given else None, habits.labels)
    head = given or _read_head(page, lines[: max(asked.end, region_at + 1)], habits, named, region_at)
    shown = captions_of(lines)
    body = [line for i, line in enumerate(lines[head.length : asked.end], head.length) if i not in shown]
    tail = [line for i, line in enumerate(lines[asked.after :], asked.after) if i not in shown]
    placed = headings.find(body, head.category, habits, page.margins)
    blocks = [*_blocks(page, body, placed, habits), *_blocks(page, tail, (), habits)]
    contact = asked.contact
    if contact and contact.contact.department is None:
        office = (named.region, named.office) if named else places.office_of(lines[: head.length])
        contact = contacts.of_office(contact, office[0], office[1]) if office and office[1] else contact
    region, region_problem = _region(lines[region_at], named, page.day) if given is None else _place(given, page.day)
    issues = repetitions(lines, asked.labelled_at)
    issues += _case_issues(lines, head, blocks, contact, region_problem)
    if region and contact:
        issues += _region_conflicts(page.day, region.sido, region.sigungu, contact)
    return Draft(
        kind="case",
        lines=tuple(lines),
        head=tuple(_head_texts(page, lines[: head.length], head)),
        lead=head.lead.text if head.lead else None,
        title=head.title.text if head.title else None,
        category=head.category,
        region=region,
        summary=tuple(i.text.text for b in blocks if b.kind == "summary" for i in b.items),
        blocks=tuple(blocks),
        aside=(
            *(("contact", page.whole(line)) for line in lines[asked.end : asked.after]),
            *((None, page.whole(lines[i])) for i in shown if not asked.end <= i < asked.after and i >= head.length),
        ),
        attributes=attributes_in_order(a for b in blocks for a in points.attributes_of(b.items)),
        contacts=(contact.contact,) if contact else (),
        attachments=tuple(_attachments(blocks, lines, shown)),
        issues=tuple(sorted(issues, key=lambda problem: (problem.line or 0, problem.code))),
    )


def _region(line: Line, named: RegionLine | None, day: str | None) -> tuple[Region | None, str | None]:
    """The region of a case's first line and the issue it raises; a line that only looks like one is kept as text."""
    if named or LIKE_A_REGION.fullmatch(line.text):
        return regions.resolve(named.region if named else line.text, day)
    return None, "region_missing"


def _place(head: CaseHead, day: str | None) -> tuple[Region | None, str | None]:
    """The region that the head of an announced case names, as written, and the issue it raises."""
    if not head.region:
        return None, "region_missing"
    region, problem = regions.resolve(head.within or places.official(head.region) or head.region, day)
    return region.model_copy(update={"text": head.region}), problem


def _read_head(page: Page, lines: Sequence[Line], habits: Habits, named: RegionLine | None, region_at: int) -> CaseHead:
    """Category, title and opening statement from the lines about the region at `region_at`, above the first block."""
    at = region_at + 1 if named else 0
    first_block = _first_block(lines, at, region_at if named else None, habits)
    lead = tuple(lead_of(lines[at:first_block])) if first_block is not None else ()
    if habits.chaptered and named and not named.title and first_block is not None and 0 < at < first_block and not lead:
        return _title_and_lead(page, lines[at:first_block], first_block)
    above = None if first_block is None else first_block - len(lead)
    head = _read_names(page, lines, habits, named, region_at, above)
    if not lead or head.length != above:
        return head
    return replace(head, length=head.length + len(lead), lead=page.joined(lead), lead_lines=lead)


def _read_names(
    page: Page,
    lines: Sequence[Line],
    habits: Habits,
    named: RegionLine | None,
    region_at: int,
    first_block: int | None,
) -> CaseHead:
    """Category and title from the lines about the region, up to the first block or what opens it."""
    at = region_at + 1 if named else 0
    if region_at:
        return CaseHead(None, page.part(lines[0], *title_place(lines[0])), (), first_block or at)
    if named and named.title:
        return CaseHead(None, page.part(lines[0], *named.title), (), first_block or at)
    labelled = next((line for line in lines[at : first_block or at] if labelled_title(line)), None)
    if labelled and (place := labelled_title(labelled)):
        return CaseHead(None, page.part(labelled, *place), (), first_block or at)
    if first_block is not None and (title := _title_above_notes(lines[at:first_block])):
        return CaseHead(None, page.joined(title), tuple(title), first_block)
    category = None
    if at < len(lines) and (lines[at].squeezed in habits.categories or (first_block and first_block > at + 1)):
        category = title_of(lines[at].text)
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
    return CaseHead(category, _title(page, title_lines), tuple(title_lines), at)


def _title_and_lead(page: Page, lines: Sequence[Line], length: int) -> CaseHead:
    """Title and opening statement below a region: the statement is longer than the title, whose rest never is."""
    longer = (i for i, line in enumerate(lines) if len(line.text) > len(lines[0].text))
    title = lines[: min(next(longer, len(lines)), LONGEST_TITLE_LINES)]
    below = tuple(lines[len(title) :])
    lead = page.joined(below) if below else None
    return CaseHead(None, _title(page, title), tuple(title), length, lead=lead, lead_lines=below)


def _first_block(lines: Sequence[Line], at: int, region_at: int | None, habits: Habits) -> int | None:
    """Index of the first block's heading from `at` on: a usual one, else one that opens the case below its region.

    Right below the region it may be a name that other cases have as well.
    """
    plain = region_at is not None and at < len(lines) and is_plain_name(lines[at])
    if plain and habits.is_usual(lines[at]) and lines[at].squeezed not in habits.categories:
        return at
    usual = next((i for i, line in enumerate(lines) if i >= at and recognise(line)), None)
    opened = heads.opening(lines, region_at) if region_at is not None else None
    recurs = opened is not None and usual is not None and opened < usual and habits.is_usual(lines[opened])
    return opened if usual is None or recurs else usual


def _title_above_notes(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a title below which a head says who answers for the case, or adds sub-headlines; else nothing."""
    notes = [i for i, line in enumerate(lines) if is_contact(line) or line.text[0] in "-–―"]
    title = lines[: min(notes, default=0)]
    return title if len(title) <= LONGEST_TITLE_LINES else ()


def _title(page: Page, lines: Sequence[Line]) -> Segments | None:
    if not lines:
        return None
    joined = page.joined(lines)
    if joined.text.startswith("(") and joined.text.endswith(")"):
        return joined.cut(1, len(joined.text) - 1)
    number = number_of(joined.text) if len(lines) == 1 else None
    return joined.cut(number.rest, len(joined.text)) if number and number.style == "dot" else joined


def _head_texts(page: Page, lines: Sequence[Line], head: CaseHead) -> list[Segments]:
    """The texts of a head: its lines as they stand, those of the title as one, and those of the opening statement."""
    joined = [run for run in (head.title_lines, head.lead_lines) if run]
    numbers = {line.number for run in joined for line in run}
    texts = [page.whole(line) for line in lines if line.number not in numbers]
    return [*texts, *map(page.joined, joined)]


def _blocks(
    page: Page, lines: Sequence[Line], placed: Sequence[PlacedCaseHeading], habits: Habits
) -> tuple[Block, ...]:
    """The blocks of a case: lines before the first heading under no heading, then one block a heading."""
    found = []
    for h in placed:
        if lines[h.index].number not in page.tabled:
            # The number of a heading may stand alone on the line above, or foreign words for it.
            above = h.index - 1
            numbered = above >= 0 and counting.BLOCK_ALONE.fullmatch(lines[above].text) is not None
            first = above if numbered or (above >= 0 and headings.is_foreign_half(lines, above, habits)) else h.index
            head = tuple(page.whole(line) for line in lines[first : h.index + 1])
            found.append(PlacedHeading(first, h.index + 1, h.kind, h.text, lines[h.index], head))
    return sections(0, len(lines), found, lambda first, after, _kind: page.contents(lines[first:after]))


def _attachments(blocks: Sequence[Block], lines: Sequence[Line], shown: Mapping[int, str]) -> list[Attachment]:
    """The reference pages of a case, and its pictures by their captions, in order."""
    found = [Attachment(label=PICTURE, title=words, line=lines[i].number) for i, words in shown.items()]
    for block in blocks:
        reference = headings.reference_of(block.heading_line) if block.heading_line else None
        if block.kind == "reference" and reference:
            label, title = reference
            found.append(Attachment(label=label, title=title, line=block.line))
    return sorted(found, key=lambda attachment: attachment.line)


def _case_issues(
    lines: Sequence[Line],
    head: CaseHead,
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


def _region_conflicts(
    day: str | None, sido: str | None, sigungu: str | None, contact: contacts.ContactLine
) -> list[Issue]:
    """Where the contact line names another place than the head, or its area code belongs to another province."""
    found = []
    line = contact.contact.line
    organization = contact.contact.organization
    if organization and sido:
        places = regions.candidates(organization, day)
        if all(place.sido != sido or (sigungu and place.sigungu not in (None, sigungu)) for place in places):
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
