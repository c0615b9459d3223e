"""Casebooks: cases of local governments one after the other, each with head, blocks, reference pages and contact line.

Layout: 지방자치단체 혁신 우수사례집 and its kin. A chapter page lists the regions to come; the cases follow it.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

import regex

from parsers.cases import (
    announced,
    chapters,
    counting,
    decks,
    directory,
    graded,
    places,
    prose_headings,
    recurring,
    spans,
    towns,
    varying,
)
from parsers.cases.blocks import in_common
from parsers.cases.case import Issued, case, in_category
from parsers.cases.case_head import CaseHead, unquoted
from parsers.cases.chapters import ChapterPage, is_collection
from parsers.cases.habits import Habits, forms_of_headings, habits_of
from parsers.cases.headings import heads_in_common
from parsers.cases.leads import lead_of
from parsers.cases.openers import category_above
from parsers.cases.titled_case import TitledCase
from parsers.draft import Draft, Parsed
from parsers.gazetteer import regions
from parsers.kinds.casebook import cover
from parsers.kinds.casebook.cover import Cover
from parsers.mentions.day_lines import day_or_month_on
from parsers.page import Page
from parsers.structure.contacts import is_labelled
from parsers.structure.marked import every_item_is
from parsers.structure.remainder import left_over
from parsers.text.line import Line
from parsers.text.numbering import number_of
from schemas.issue import Issue

LONGEST_COVER = 40
# So many lines of the title may stand above the one that calls it a collection.
MOST_ABOVE_TITLE = 2
# One line above the first case may be the cover's.
FEWEST_CHAPTERS = 2
YEAR = regex.compile(r"20\d\d")
# - 골목 살림 사례집 -
DASHES = " -–―—"


def parse(page: Page) -> Parsed:
    """The cases of a book; lines that belong to no case and no chapter page become `text` records."""
    content = page.content
    titled = page.once(titled_cases)
    found, categories = page.once(case_spans)
    found = [(each.first, each.stop) for each in titled] or found
    # A list of regions inside a case is its own text.
    pages = [part for part in page.once(chapter_pages) if not any(part.first < b and a < part.after for a, b in found)]
    cases = [content[first:after] for first, after in found]
    heads = _heads(page, titled)
    habits = habits_of(cases, categories)
    if titled:
        bodies = [lines[head.length :] for lines, head in zip(cases, heads, strict=True)]
        common = in_common(bodies)
        prose = prose_headings.numbers(bodies, common)
        named = varying.numbers(bodies, common, [each.region for each in titled])
        habits = replace(habits, blocks=common, forms=forms_of_headings(bodies), above_prose=prose, varying=named)
        habits = replace(habits, marked=_are_marked(page, bodies, habits))
    owned = {line.number for lines in cases for line in lines}
    owned |= {line.number for chapter in pages for line in content[chapter.first : chapter.after]}
    behind = content[max((after for _, after in found), default=0) :] if titled else ()
    front = content[: min((first for first, _ in found), default=0)]
    printed = _printed(page) or ""
    # Where the pages print the title, its line is one of theirs and none of the front.
    stated = cover.read(front, behind, sure=bool(titled) or is_collection("".join(printed.split())))
    issued = _issued(stated, page.day)
    entered = {} if titled else graded.above(content, [first for first, _ in found])
    owned |= {each.line.number for each in entered.values()}
    above = {} if titled else _chapters_above(content, found, owned, stated.publisher)
    chaptered = not categories and (len(entered) > 0 or _is_chaptered(content, found, above))
    habits = replace(habits, chaptered=chaptered)
    read = [case(page, lines, habits, head, issued) for lines, head in zip_longest(cases, heads)]
    read = [graded.headed(page, draft, entered) for draft in read]
    if listed := directory.entries(behind):
        read = [
            directory.asked_about(draft, lines[: head.length], listed)
            for draft, lines, head in zip(read, cases, heads, strict=True)
        ]
    drafts = read if titled else _in_chapters(read, above)
    drafts += [page.text_record(run) for run in left_over(content, owned)]
    drafts.sort(key=lambda draft: draft.lines[0].number)
    return Parsed(
        kind="casebook",
        publisher=stated.publisher,
        published=stated.published,
        title=printed or _cover_title(front),
        drafts=tuple(drafts),
        outline=tuple(chapter.part for chapter in pages),
        issues=tuple(_chapter_issues(content, pages, drafts)),
    )


def _are_marked(page: Page, bodies: Sequence[Sequence[Line]], habits: Habits) -> bool:
    """Whether all items of the cases begin with bullets or numbers; headings, rows and contacts are none."""
    items = [
        [
            line
            for line in lines
            if "\t" not in line.text
            and number_of(line.text) is None
            and not heads_in_common(line, habits)
            and line.number not in habits.varying
            and not is_labelled(line)
        ]
        for lines in bodies
    ]
    return every_item_is(items, page.lines.usual_gap, page.margins)


def _issued(stated: Cover, day: str | None) -> Issued:
    """When the book came out: at the end of the month that it states, else by its dates; and in which province."""
    named = regions.candidates(regions.leading_region(stated.publisher or ""), day)
    sido = named[0].sido if len(named) == 1 else ""
    if stated.published is None:
        return Issued(day, sido)
    return Issued(stated.published if stated.published.count("-") > 1 else f"{stated.published}-28", sido)


def chapter_pages(page: Page) -> list[ChapterPage]:
    """The chapter pages of a book."""
    return chapters.find(page.content)


def _chapters_above(
    content: Sequence[Line], found: Sequence[tuple[int, int]], owned: Container[int], publisher: str | None
) -> dict[int, str | None]:
    """The title of a chapter that stands alone above a case, by the number of the case's first line.

    None where a line stands there that ends the chapter before and is no title of one. On the cover `publisher` may
    stand there.
    """
    # The first line of a book is its title.
    lines = {content[first].number: content[first - 1] for first, _ in found if first > 1}
    lines = {number: line for number, line in lines.items() if line.number not in owned}
    top = content[found[0][0]].number if found else None
    if publisher and top in lines and cover.names(lines[top].body, publisher):
        del lines[top]
    return {number: chapters.title_of(line.text) if _may_be_chapter(line) else None for number, line in lines.items()}


def _is_chaptered(content: Sequence[Line], found: Sequence[tuple[int, int]], above: Mapping[int, str | None]) -> bool:
    """Whether the lines above cases are chapters' titles, and no captions or credits below the case before.

    There are several of them. One is numbered as a chapter, or they begin with the first case and one holds several.
    """
    if len(set(filter(None, above.values()))) < FEWEST_CHAPTERS:
        return False
    firsts = [content[first].number for first, _ in found]
    titles = (content[first - 1].text for first, _ in found if above.get(content[first].number))
    if any(chapters.is_numbered(title) for title in titles):
        return True
    return above.get(firsts[0]) is not None and any(above.get(number) is None for number in firsts[1:])


def _in_chapters(cases: Sequence[Draft], above: Mapping[int, str | None]) -> list[Draft]:
    """The cases with the title of the chapter above the first of them, where they name none."""
    found: list[Draft] = []
    chapter: str | None = None
    for draft in cases:
        chapter = above.get(draft.lines[0].number, chapter)
        found.append(in_category(draft, chapter) if chapter else draft)
    return found


def _may_be_chapter(line: Line) -> bool:
    """Whether a line above a case may be its chapter's title: not the cover's, its day or the case's number alone."""
    short = line.marker is None and len(line.text) <= spans.LONGEST_CHAPTER
    dated = day_or_month_on(line.text) is not None
    return short and not dated and not is_collection(line.body) and counting.alone().fullmatch(line.body) is None


def case_spans(page: Page) -> tuple[list[tuple[int, int]], frozenset[str]]:
    """Where the cases of a book begin and end, and the titles of its chapters."""
    return spans.find(page.content, page.once(chapter_pages))


def titled_cases(page: Page) -> list[TitledCase]:
    """The cases that the contents of a book announce, else those that blocks tell.

    Not where regions head as many, unless numbers count the cases or chapters: 우수사례 제2호, <사례 2> 골목 의자.
    """
    found = announced.find(page.content)
    if found:
        return towns.placed(page.content, _with_places(page.content, found))
    told, headed = recurring.find(page.content), page.once(case_spans)[0]
    more = len(told) > len(headed) or (len(told) == len(headed) and recurring.are_counted(page.content, told))
    return towns.placed(page.content, _with_places(page.content, told)) if more else []


def _with_places(lines: Sequence[Line], cases: Sequence[TitledCase]) -> list[TitledCase]:
    """The cases with the place that a label at the end of each names, where no head names any."""
    if any(case.region for case in cases):
        return list(cases)
    return [replace(case, region=places.labelled_in(lines[case.block : case.stop])) for case in cases]


def _heads(page: Page, found: Sequence[TitledCase]) -> list[CaseHead]:
    """The heads of cases that titles begin, with the chapter's title above them or above one before."""
    heads: list[CaseHead] = []
    category: str | None = None
    below = [page.content[each.after : each.block] for each in found]
    for each, between, deck in zip(found, below, decks.decks(below), strict=True):
        lines = page.content[each.title : each.after]
        category = category if each.chapter is None else chapters.title_of(page.content[each.chapter].text)
        title = page.joined(lines) if len(lines) > 1 else page.part(lines[0], each.begin, each.end)
        length = each.block - each.first
        lead = tuple(lead_of(between, titled=True))
        stated = page.joined(lead) if lead else decks.unframed(page.joined(deck)) if deck else None
        heads.append(
            CaseHead(
                category_above(page.content[each.first : each.title]) or category,
                unquoted(title),
                tuple(lines) if len(lines) > 1 else (),
                length,
                each.region,
                each.within,
                stated,
                lead or deck,
            )
        )
    return heads


def _printed(page: Page) -> str | None:
    """The title that the pages print, None where it is a rule."""
    head = page.lines.running_head
    return head if head and any(char.isalpha() for char in head) else None


def _cover_title(front: Sequence[Line]) -> str | None:
    """The book's title where a line before the first case calls it a collection of cases.

    It begins on the lines above where that has no year of its own: 2031년 골목 살림, 우수사례집.
    """
    for at, line in enumerate(front):
        title = line.body.rstrip(DASHES)
        if is_collection("".join(title.split())) and len(title) <= LONGEST_COVER:
            first = at if YEAR.match(line.body) else _first_of_title(front, at)
            return " ".join([*(above.body for above in front[first:at]), title])
    return None


def _first_of_title(front: Sequence[Line], at: int) -> int:
    """Index of the first of the lines right above the last one of a title that may belong to it: no body, no day."""
    first = at
    while first > 0 and at - first < MOST_ABOVE_TITLE and front[first].blank_before == 0:
        above = front[first - 1]
        length = sum(len(line.body) for line in front[first - 1 : at + 1])
        if length > LONGEST_COVER or above.marker is not None or not cover.may_be_of_title(above.body):
            break
        first -= 1
    return first


def _chapter_issues(lines: Sequence[Line], pages: Sequence[ChapterPage], drafts: Sequence[Draft]) -> list[Issue]:
    """Checks each chapter page against the cases between it and the next one."""
    found = []
    ends = [*(lines[page.first].number for page in pages[1:]), lines[-1].number + 1 if lines else 1]
    for page, end in zip(pages, ends, strict=False):
        begin = lines[page.first].number
        held = [draft.region.text for draft in drafts if begin < draft.lines[0].number < end and draft.region]
        problem = chapters.check(page, held)
        if problem:
            found.append(problem)
    return found
