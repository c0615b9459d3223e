"""Bulletins: articles on what happens in regions or in a field, with a masthead, a list of highlights, a schedule.

Layout: 지방행정 여론·동향, 주간동향, 일일동향보고. The masthead names title, issuer and day; a list under rubrics
announces the articles; each article has a title with its region, perhaps a note, and items; a reference page gives the
schedule of governors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.draft import Block, Contents, Draft, Parsed
from parsers.gazetteer.regions import candidates
from parsers.kinds.bulletin import articles, highlights, masthead, page_heads, schedule, titles
from parsers.kinds.bulletin.articles import Issuer
from parsers.kinds.bulletin.highlights import Front
from parsers.kinds.bulletin.masthead import Masthead
from parsers.kinds.bulletin.schedule import Day
from parsers.kinds.bulletin.titles import ArticleHead
from parsers.page import Page
from parsers.structure.items import alone
from parsers.text.line import Line
from schemas.document import OutlinePart
from schemas.record import Contact


@dataclass(frozen=True, slots=True)
class BulletinPart:
    """An article (its head is set) or a schedule: its lines, and the rubric that stands above it."""

    head: ArticleHead | None
    lines: tuple[Line, ...]
    rubric: Line | None


def parse(page: Page) -> Parsed:
    """The articles and schedules of a bulletin; its list of highlights and its rubrics are the outline."""
    kept, furniture = page_heads.taken_off(page.content)
    content, imprint = _parted(kept)
    begin, parts = _articles_and_schedules(page, content)
    heads = [part.head for part in parts if part.head is not None]
    front = highlights.read(page, content[:begin], heads)
    head = _head(content[: front.masthead_length] or _above_first_row(page, parts), imprint)
    issuer = Issuer(head.published, _province(head))
    read = iter(_articles(page, issuer, parts, front))
    drafts = _text(page, content[: front.masthead_length], head.contacts)
    for part in parts:
        if part.head is not None:
            drafts.append(next(read))
            continue
        days, debris = schedule.read(page, part.lines)
        furniture += debris
        drafts += [_schedule(page, day, part.lines[0]) for day in days]
    drafts += _text(page, imprint, ())
    rubrics = [part.rubric for part in parts if part.rubric is not None]
    return Parsed(
        kind="bulletin",
        title=head.title,
        publisher=head.publisher,
        published=head.published,
        drafts=tuple(drafts),
        outline=(*front.parts, *(_part(rubric) for rubric in rubrics)),
        furniture=tuple(furniture),
    )


def _above_first_row(page: Page, parts: Sequence[BulletinPart]) -> Sequence[Line]:
    """The lines of a schedule that the bulletin begins with, and is, above its first event: they are the masthead."""
    if len(parts) != 1 or parts[0].head is not None:
        return ()
    events = [event.entry.line for day in schedule.read(page, parts[0].lines)[0] for event in day.events]
    return [line for line in parts[0].lines if line.number < min(events, default=0)]


def _parted(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The text and the imprint behind it."""
    at = page_heads.imprint(lines)
    return lines[:at], lines[at:]


def _head(lines: Sequence[Line], imprint: Sequence[Line]) -> Masthead:
    """What the masthead states; the imprint names the issuer where it does not."""
    head = masthead.read(lines)
    if head.issuer is not None:
        return head
    behind = masthead.read(imprint)
    return replace(head, issuer=behind.issuer, division=behind.division)


def _articles_and_schedules(page: Page, content: Sequence[Line]) -> tuple[int, list[BulletinPart]]:
    """Where the front ends, and the articles and schedules in order; `content` are all or most lines of the page.

    A rubric stands right above the part that it opens. The first one's is the front's.
    """
    whole = len(content) == len(page.content)
    tables = page.once(schedule.schedules_on) if whole else schedule.headings_in(content)
    titled = page.once(titles.titles_on) if whole else titles.find(content)
    heads = {head.index: head for head in titled if head.index not in tables}
    starts = sorted({*tables, *heads})
    found: list[BulletinPart] = []
    bullet = highlights.bullet_of(content, starts)
    rubric: Line | None = None
    for first, after in pairwise([*starts, len(content)]):
        opens_next = after < len(content) and highlights.opens_what_follows(content[first:after], bullet)
        found.append(BulletinPart(heads.get(first), tuple(content[first : after - opens_next]), rubric))
        rubric = content[after - 1] if opens_next else None
    return (starts[0] if starts else len(content)), found


def _part(rubric: Line) -> OutlinePart:
    return OutlinePart(title=highlights.rubric_of(rubric), line=rubric.number, entries=[])


def _province(head: Masthead) -> str | None:
    """The province that issues the bulletin, whose municipalities need no province before their names."""
    places = candidates(head.issuer.removesuffix("청"), head.published) if head.issuer else []
    return places[0].sido if len(places) == 1 else None


def _articles(page: Page, issuer: Issuer, parts: Sequence[BulletinPart], front: Front) -> list[Draft]:
    """The drafts of all articles, with the rubric and the highlight of each."""
    found = [articles.take_apart(page, part.lines, part.head) for part in parts if part.head is not None]
    matched = highlights.by_article(front.highlights, [article.head for article in found])
    rubric = front.last_rubric
    rubrics: list[str | None] = []
    for part in parts:
        rubric = highlights.rubric_of(part.rubric) if part.rubric else rubric
        rubrics += [rubric] if part.head else []
    owners = articles.owners_of_captions(found)
    drafts = []
    for at, above in enumerate(rubrics):
        highlight = matched.get(at)
        category = above or (highlights.category_of(highlight) if highlight else None)
        summary = highlight.summary if highlight else ()
        drafts.append(articles.draft(page, issuer, found, at, owners, category, summary))
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


def _schedule(page: Page, day: Day, heading: Line) -> Draft:
    """A schedule, or one day of it; the day's own line is then its title and the schedule's the category."""
    title = schedule.title_of(heading)
    of_a_day = day.heading is not heading
    notes = page.contents(day.notes)
    return Draft(
        kind="schedule",
        lines=day.lines,
        title=day.heading.body if of_a_day else title,
        category=title if of_a_day else None,
        blocks=(Block("other", None, None, notes),) if notes else (),
        aside=tuple(("other", text) for text in day.rows),
        entries=tuple(event.entry for event in day.events),
        issues=day.issues,
    )
