"""Bulletins: articles on what happens in regions or in a field, with a masthead, a list of highlights, a schedule.

Layout: 지방행정 여론·동향, 주간동향, 일일동향보고. The masthead names title, issuer and day; a list under rubrics
announces the articles; each article has a title with its region, perhaps a note, and items; a reference page gives the
schedule of governors.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.draft import Block, Contents, Draft, Parsed
from parsers.kinds.bulletin import (
    articles,
    highlights,
    issuers,
    marked,
    masthead,
    notices,
    page_heads,
    rubrics,
    schedule,
    titles,
    unmarked,
)
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.articles import Issuer
from parsers.kinds.bulletin.bulleted import FEWEST
from parsers.kinds.bulletin.events import Day
from parsers.kinds.bulletin.highlights import Front
from parsers.kinds.bulletin.masthead import Masthead
from parsers.kinds.bulletin.towns import towns_on
from parsers.page import Page
from parsers.structure.items import alone
from parsers.text.likeness import letters
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, load
from schemas.document import OutlinePart
from schemas.record import Contact, RecordKind


@dataclass(frozen=True, slots=True)
class BulletinPart:
    """An article (its head is set), a schedule or a section without articles, with the rubric that stands above it.

    `foot` is what the bulletin says of itself below it.
    """

    kind: RecordKind
    lines: tuple[Line, ...]
    rubric: Line | None
    head: ArticleHead | None = None
    foot: tuple[Line, ...] = ()

    def without_foot(self) -> BulletinPart:
        """The part and its foot apart."""
        at = notices.foot(self.lines)
        return replace(self, lines=self.lines[:at], foot=self.lines[at:])


def parse(page: Page) -> Parsed:
    """The articles and schedules of a bulletin; its list of highlights and its rubrics are the outline."""
    kept, furniture = page_heads.taken_off(page.content)
    content, imprint = _parted(kept)
    begin, whole = _parts(page, content)
    parts = [part.without_foot() for part in whole]
    heads = [part.head for part in parts if part.head is not None]
    front = highlights.read(page, content[:begin], heads)
    top = (*content[: front.masthead_length], *_above_first_row(page, begin, parts))
    head = _head(top, imprint, plans=any(map(_plans, parts)))
    issuer = Issuer(head.published, issuers.place_of(head.issuer, head.published))
    read = iter(_articles(page, issuer, parts, front))
    drafts = _text(page, content[: front.masthead_length], head.contacts)
    for part in parts:
        if part.kind == "article":
            drafts.append(next(read))
        elif part.kind == "text":
            drafts.append(_section(page, part.lines))
        else:
            days, debris = schedule.read(page, part.lines)
            furniture += debris
            drafts += [_schedule(page, day, part.lines[0]) for day in days]
        drafts += _text(page, part.foot, ())
    drafts += _text(page, imprint, ())
    above = [part.rubric for part in parts if part.rubric is not None]
    return Parsed(
        kind="bulletin",
        title=head.title or masthead.title_of_pages(page.lines.running_head) or _title_of_schedule(begin, parts),
        publisher=head.publisher,
        published=head.published,
        drafts=tuple(drafts),
        outline=(*front.parts, *map(_outlined, above)),
        furniture=tuple(furniture),
    )


def _begins_with_schedule(begin: int, parts: Sequence[BulletinPart]) -> bool:
    """Whether a bulletin is a schedule, or begins with one: what stands above its first event is the masthead's."""
    return begin < masthead.TOP and bool(parts) and parts[0].kind == "schedule"


def _above_first_row(page: Page, begin: int, parts: Sequence[BulletinPart]) -> Sequence[Line]:
    """The lines above the first event of a schedule that a bulletin begins with."""
    if not _begins_with_schedule(begin, parts):
        return ()
    events = [event.entry.line for day in schedule.read(page, parts[0].lines)[0] for event in day.events]
    return [line for line in parts[0].lines if line.number < min(events, default=0)]


def _title_of_schedule(begin: int, parts: Sequence[BulletinPart]) -> str | None:
    return schedule.title_of(parts[0].lines[0]) if _begins_with_schedule(begin, parts) else None


def _parted(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The text and the imprint behind it."""
    at = page_heads.imprint(lines)
    return lines[:at], lines[at:]


def _plans(part: BulletinPart) -> bool:
    """Whether a part is the schedule of the period that the bulletin comes out in: 이번 주 일정."""
    heading = part.lines[0].squeezed
    return part.kind == "schedule" and any(words in heading for words in load(Bulletins).periods_at_hand)


def _head(lines: Sequence[Line], imprint: Sequence[Line], *, plans: bool) -> Masthead:
    """What the masthead states; the imprint names the issuer where it does not."""
    head = masthead.read(lines, plans=plans)
    if head.issuer is not None:
        return head
    behind = masthead.read(imprint)
    return replace(head, issuer=behind.issuer, division=behind.division)


def _parts(page: Page, content: Sequence[Line]) -> tuple[int, list[BulletinPart]]:
    """Where the front ends, and the articles, schedules and other sections in order.

    `content` are all or most lines of the page. A rubric stands right above the part that it opens; above the first
    part it is the front's, if its words tell that it is one.
    """
    whole = len(content) == len(page.content)
    tables = page.once(schedule.schedules_on) if whole else schedule.headings_in(content)
    titled = page.once(titles.titles_on) if whole else titles.titles_in(page, content, tables)
    numbered = [head.index for head in titled] if _are_sections(titled, tables) else []
    heads = {head.index: head for head in titled if head.index not in (*tables, *numbered)}
    starts = sorted({*tables, *heads, *numbered})
    known = rubrics.forms(content, starts, heads)
    begin = starts[0] if starts else len(content)
    rubric, count = None, 0
    if (
        starts
        and begin
        and rubrics.form_of(content[begin - 1]) in known
        and not highlights.is_rubric(content[begin - 1])
    ):
        begin, rubric = begin - 1, content[begin - 1]
    found: list[BulletinPart] = []
    before = rubrics.numbered_before(content[: starts[0]], known) if starts else []
    if before:
        begin, rubric = before[0], content[starts[0] - 1]
        found = [BulletinPart("text", tuple(content[a:b]), None) for a, b in pairwise([*before, starts[0] - 1])]
    for first, after in pairwise([*starts, len(content)]):
        lines = content[first:after]
        count = rubrics.number_in(rubric) if rubric is not None else count
        end = schedule.length(lines) if first in tables else rubrics.length(lines, known, count)
        known |= {form for line in lines[end : end + 1] if (form := rubrics.form_of(line))}
        others = rubrics.sections(lines[end:], known)
        alone = len(others[-1]) == 1 if others else rubrics.opens_what_follows(lines, known, count)
        kept = lines[: len(lines) - (alone and after < len(content))]
        kind: RecordKind = "schedule" if first in tables else "article" if first in heads else "text"
        found.append(BulletinPart(kind, tuple(kept[:end]), rubric, heads.get(first)))
        found += [BulletinPart("text", tuple(section), None) for section in rubrics.sections(kept[end:], known)]
        rubric = lines[-1] if len(kept) < len(lines) else None
    return begin, _with_sections(found, page.once(towns_on))


def _with_sections(parts: Sequence[BulletinPart], towns: Collection[str]) -> list[BulletinPart]:
    """The parts, of which sections under a rubric are taken apart at the titles of each, where several are.

    A section beside them that has no titles is text, and no article of the section before; so is a part that is
    numbered as they are.
    """
    found = [_titles_below(part.lines, towns) if _is_section(part) else [] for part in parts]
    if sum(map(len, found)) < FEWEST:
        return list(parts)
    styles = {part.head.style for part, heads in zip(parts, found, strict=True) if part.head and heads}
    taken: list[BulletinPart] = []
    for part, heads in zip(parts, found, strict=True):
        if not heads:
            head = part.head
            alike = _is_section(part) or (head is not None and head.style in styles and head.named.region is None)
            taken.append(BulletinPart("text", part.lines, None) if alike else part)
        after = [*(head.index for head in heads[1:]), len(part.lines)]
        for head, end in zip(heads, after, strict=False):
            rubric = part.lines[0] if head is heads[0] else None
            taken.append(BulletinPart("article", part.lines[head.index : end], rubric, replace(head, index=0)))
    return taken


def _titles_below(lines: Sequence[Line], towns: Collection[str]) -> list[ArticleHead]:
    """The titles in a section, the first line of which is its rubric: they begin right below it, and one section may
    mark them otherwise than the next, or not at all."""
    heads = [replace(head, index=head.index + 1) for head in titles.find(lines[1:], towns=towns)]
    return heads if heads and heads[0].index == 1 else titles.heads_at(lines, unmarked.find(lines), towns)


def _is_section(part: BulletinPart) -> bool:
    """Whether the first line of a part is a rubric, though its bullet may be that of titles; another above it holds
    what follows together."""
    return part.rubric is None and (part.kind == "text" or (part.head is not None and titles.is_rubric(part.head)))


def _are_sections(titled: Sequence[ArticleHead], tables: frozenset[int]) -> bool:
    """Whether numbered titles are the names of sections: one is a schedule's heading, and all are as short."""
    names = [head.named.title or "" for head in titled]
    return any(head.number and head.index in tables for head in titled) and all(
        len(letters(name)) <= titles.LONGEST_PART for name in names
    )


def _outlined(rubric: Line) -> OutlinePart:
    return OutlinePart(title=highlights.rubric_of(rubric), line=rubric.number, entries=[])


def _articles(page: Page, issuer: Issuer, parts: Sequence[BulletinPart], front: Front) -> list[Draft]:
    """The drafts of all articles, with the rubric and the highlight of each."""
    found = articles.with_openings(
        [articles.take_apart(page, part.lines, part.head) for part in parts if part.head is not None]
    )
    matched = highlights.by_article(front.highlights, [article.head for article in found])
    rubric = front.last_rubric
    categories: list[str | None] = []
    for part in parts:
        opening = part.lines[0] if part.kind == "text" else part.rubric
        rubric = highlights.rubric_of(opening) if opening else rubric
        categories += [rubric] if part.head else []
    owners = articles.owners_of_captions(found)
    joiner = marked.joiner_for(page, [article.body for article in found])
    drafts = []
    for at, above in enumerate(categories):
        highlight = matched.get(at)
        category = above or (highlights.category_of(highlight) if highlight else None)
        summary = highlight.summary if highlight else ()
        drafts.append(articles.draft(page, issuer, found, at, owners, category, summary, joiner))
    return drafts


def _text(page: Page, lines: Sequence[Line], contacts: tuple[Contact, ...]) -> list[Draft]:
    """The record of what stands in front or behind: the masthead's lines, one by one, or a longer text as items."""
    if not lines:
        return []
    if len(lines) <= masthead.HEAD_LINES:
        contents = Contents(tuple(alone(page.source, line) for line in lines))
    else:
        contents = page.contents(lines)
    block = Block("other", None, None, contents, in_head=True)
    return [Draft(kind="text", lines=tuple(lines), blocks=(block,), contacts=contacts)]


def _section(page: Page, lines: Sequence[Line]) -> Draft:
    """A section that has neither articles nor a schedule, under its rubric."""
    block = Block("other", None, None, page.contents(lines[1:]))
    return Draft(
        kind="text",
        lines=tuple(lines),
        head=(page.whole(lines[0]),),
        title=highlights.rubric_of(lines[0]),
        blocks=(block,) if len(lines) > 1 else (),
    )


def _schedule(page: Page, day: Day, heading: Line) -> Draft:
    """A schedule, or one day of it; the day is then its title and that of the schedule the category."""
    title = schedule.title_of(heading)
    notes = page.contents(day.notes)
    return Draft(
        kind="schedule",
        lines=day.lines,
        title=day.name or title,
        category=title if day.name else None,
        blocks=(Block("other", None, None, notes),) if notes else (),
        aside=tuple(("other", text) for text in day.rows),
        entries=tuple(event.entry for event in day.events),
        issues=day.issues,
    )
