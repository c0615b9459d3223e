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
from parsers.cases.case_head import CaseHead, head_texts, read_head
from parsers.cases.case_lines import PlacedCaseHeading
from parsers.cases.habits import Habits
from parsers.cases.pictures import captions_of
from parsers.cases.references import reference_of
from parsers.cases.region_lines import RegionLine, region_line
from parsers.draft import PICTURE, Block, Draft, attributes_in_order
from parsers.gazetteer import regions
from parsers.issues import issue
from parsers.page import Page
from parsers.structure import block_attributes, contacts
from parsers.structure.sections import PlacedHeading, sections
from parsers.text.line import Line
from schemas.issue import Issue
from schemas.record import Attachment, Region

# A province and a municipality, as a misprinted region still looks: 전남 없는군.
LIKE_A_REGION = regex.compile(r"\p{Hangul}{2,7}\s\p{Hangul}{1,5}[시군구]")


@dataclass(frozen=True, slots=True)
class Issued:
    """When a book of cases came out, as an ISO day, and the province that issued it; empty where none did."""

    day: str | None
    sido: str = ""

    def resolve(self, text: str) -> tuple[Region, str | None]:
        """The region that a text names and the issue it raises; of several the one in the book's province."""
        region, problem = regions.resolve(text, self.day)
        if problem and self.sido:
            own, own_problem = regions.resolve(f"{self.sido} {text}", self.day)
            if own_problem is None:
                return own.model_copy(update={"text": region.text}), None
        return region, problem


def case(
    page: Page, lines: Sequence[Line], habits: Habits, given: CaseHead | None = None, issued: Issued | None = None
) -> Draft:
    """The record of a case: head, blocks, attachments, and the contact line that ends it.

    `given` is the head of a case that its title begins, None where the region tells it.
    """
    issued = issued or Issued(page.day)
    region_at = heads.region_at(lines)
    named = region_line(lines[region_at]) if given is None else None
    first_block = heads.opening(lines, region_at) if given is None else given.length
    asked = asked_in(lines, first_block, given.length if given else None, habits.labels)
    head = given or read_head(page, lines[: max(asked.end, region_at + 1)], habits, named, region_at)
    shown = captions_of(lines)
    body = [line for i, line in enumerate(lines[head.length : asked.end], head.length) if i not in shown]
    tail = [line for i, line in enumerate(lines[asked.after :], asked.after) if i not in shown]
    placed = headings.find(body, head.category, habits, page.margins)
    blocks = [*_blocks(page, body, placed, habits), *_blocks(page, tail, (), habits)]
    contact = asked.contact
    if contact and contact.contact.department is None:
        office = (named.region, named.office) if named else places.office_of(lines[: head.length])
        contact = contacts.of_office(contact, office[0], office[1]) if office and office[1] else contact
    region, region_problem = _region(lines[region_at], named, issued) if given is None else _place(given, issued)
    issues = repetitions(lines, asked.labelled_at)
    issues += _case_issues(lines, head, blocks, contact, region_problem)
    if region and contact:
        issues += _region_conflicts(issued.day, region.sido, region.sigungu, contact)
    return Draft(
        kind="case",
        lines=tuple(lines),
        head=tuple(head_texts(page, lines[: head.length], head)),
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
        attributes=attributes_in_order(a for b in blocks for a in block_attributes.attributes_of(b.items)),
        contacts=(contact.contact,) if contact else (),
        attachments=tuple(_attachments(blocks, lines, shown)),
        issues=tuple(sorted(issues, key=lambda problem: (problem.line or 0, problem.code))),
    )


def _region(line: Line, named: RegionLine | None, issued: Issued) -> tuple[Region | None, str | None]:
    """The region of a case's first line and the issue it raises; a line that only looks like one is kept as text."""
    if named or LIKE_A_REGION.fullmatch(line.text):
        return issued.resolve(named.region if named else line.text)
    return None, "region_missing"


def _place(head: CaseHead, issued: Issued) -> tuple[Region | None, str | None]:
    """The region that the head of an announced case names, as written, and the issue it raises."""
    if not head.region:
        return None, "region_missing"
    region, problem = issued.resolve(head.within or places.official(head.region) or head.region)
    return region.model_copy(update={"text": head.region}), problem


def _blocks(
    page: Page, lines: Sequence[Line], placed: Sequence[PlacedCaseHeading], habits: Habits
) -> tuple[Block, ...]:
    """The blocks of a case: lines before the first heading under no heading, then one block a heading."""
    joiner = replace(page.joiner, items_marked=True) if habits.marked else None
    found = []
    for h in placed:
        if lines[h.index].number not in page.tabled:
            # The number of a heading may stand alone on the line above, or foreign words for it.
            above = h.index - 1
            numbered = above >= 0 and counting.BLOCK_ALONE.fullmatch(lines[above].text) is not None
            first = above if numbered or (above >= 0 and headings.is_foreign_half(lines, above, habits)) else h.index
            head = tuple(page.whole(line) for line in lines[first : h.index + 1])
            found.append(PlacedHeading(first, h.index + 1, h.kind, h.text, lines[h.index], head))
    return sections(0, len(lines), found, lambda first, after, _kind: page.contents(lines[first:after], joiner))


def _attachments(blocks: Sequence[Block], lines: Sequence[Line], shown: Mapping[int, str]) -> list[Attachment]:
    """The reference pages of a case, and its pictures by their captions, in order."""
    found = [Attachment(label=PICTURE, title=words, line=lines[i].number) for i, words in shown.items()]
    for block in blocks:
        reference = reference_of(block.heading_line) if block.heading_line else None
        if block.kind == "reference" and reference:
            label, title = reference
            found.append(Attachment(label=label, title=title, line=block.line))
    return sorted(found, key=lambda attachment: attachment.line)


def in_category(draft: Draft, category: str) -> Draft:
    """The case in a category that is told from outside it, where it names none."""
    if draft.category is not None:
        return draft
    issues = tuple(problem for problem in draft.issues if problem.code != "category_missing")
    return replace(draft, category=category, issues=issues)


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
    """Where the contact line names another place than the head, or its area code belongs to another province.

    In a text without a day each may name the place by its name of another time.
    """
    found = []
    line = contact.contact.line
    organization = contact.contact.organization
    if organization and sido:
        places = regions.candidates(organization, day) if day else regions.of_any_time(organization)
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
