"""Bulletins: articles on what happens in regions or in a field, with a masthead, a list of highlights, a schedule.

Layout: 지방행정 여론·동향, 주간동향, 일일동향보고. The masthead names title, issuer and day; a list under rubrics
announces the articles; each article has a title with its region, perhaps a note, and items; a reference page gives the
schedule of governors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsers.bulletin import articles, highlights, masthead, schedule, surroundings, titles
from parsers.bulletin.articles import Setting
from parsers.bulletin.highlights import Front
from parsers.bulletin.masthead import Masthead
from parsers.bulletin.schedule import Day
from parsers.bulletin.titles import Head
from parsers.essay import prose
from parsers.joins import joiner_for
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.outline import alone, items_of, whole
from parsers.parsed import Block, Draft, Parsed
from parsers.regions import candidates
from parsers.text import SourceText
from schemas.document import OutlinePart
from schemas.record import Contact

# So many titles alike are no accident.
CERTAINLY_ALIKE = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """An article (its head is set) or a schedule: its lines, and the rubric that stands above it."""

    head: Head | None
    lines: tuple[Line, ...]
    rubric: Line | None


def signs(lines: Lines) -> list[str]:
    """A periodical's title and its day of issue, titles of articles that are alike, their list in front, a schedule.

    Titles alike and a list of them are found in much else, so they count beside one of the others only. What is
    addressed to the press is no bulletin, whatever its title; nor is an essay in a periodical, which has no items.
    """
    content = lines.content
    if masthead.is_for_the_press(content):
        return []
    head = masthead.read(content)
    found = [f"title {head.title}"] if head.title else []
    if head.title and head.issued:
        found.append("day or number of issue")
    heads = titles.find(content)
    if sum(1 for head in heads if head.named.region) >= CERTAINLY_ALIKE:
        found.append("titles that name regions")
    if any(schedule.is_heading(content, i) for i in range(len(content))):
        found.append("a schedule")
    if not {"titles that name regions", "a schedule"} & set(found) and prose.is_running(content):
        return []
    if found and found != [f"title {head.title}"] and len(heads) >= CERTAINLY_ALIKE:
        found.append("titles alike")
        found += ["a list of the articles"] if highlights.announced(content, heads) else []
    return found


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """The articles and schedules of a bulletin; its list of highlights and its rubrics are the outline."""
    kept, furniture = surroundings.taken_off(lines.content)
    content, imprint = _parted(kept)
    joiner = joiner_for(lines, korean)
    begin, stretches = _stretches(content)
    heads = [stretch.head for stretch in stretches if stretch.head is not None]
    front = highlights.read(source, content[:begin], heads, joiner)
    head = _head(content[: front.masthead_length], imprint)
    setting = Setting(source, joiner, lines.double_spaced, head.published, _province(head))
    read = iter(_articles(setting, stretches, front))
    drafts = _text(setting, content[: front.masthead_length], head.contacts)
    for stretch in stretches:
        if stretch.head is not None:
            drafts.append(next(read))
            continue
        days, debris = schedule.read(source, stretch.lines, joiner)
        furniture += debris
        drafts += [_schedule(setting, day, stretch.lines[0]) for day in days]
    drafts += _text(setting, imprint, ())
    rubrics = [stretch.rubric for stretch in stretches if stretch.rubric is not None]
    return Parsed(
        kind="bulletin",
        title=head.title,
        publisher=head.publisher,
        published=head.published,
        drafts=tuple(drafts),
        outline=(*front.parts, *(_part(rubric) for rubric in rubrics)),
        furniture=tuple(furniture),
    )


def _parted(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """The text and the imprint behind it."""
    at = surroundings.imprint(lines)
    return lines[:at], lines[at:]


def _head(lines: Sequence[Line], imprint: Sequence[Line]) -> Masthead:
    """What the masthead states; the imprint names the issuer where it does not."""
    head = masthead.read(lines)
    if head.issuer is not None:
        return head
    behind = masthead.read(imprint)
    return replace(head, issuer=behind.issuer, division=behind.division)


def _stretches(content: Sequence[Line]) -> tuple[int, list[Stretch]]:
    """Where the front ends, and the articles and schedules in order.

    A rubric stands right above the stretch that it opens. The first one's is the front's.
    """
    tables = {i for i in range(len(content)) if schedule.is_heading(content, i)}
    heads = {head.index: head for head in titles.find(content) if head.index not in tables}
    starts = sorted({*tables, *heads})
    found: list[Stretch] = []
    bullet = highlights.bullet_of(content, starts)
    rubric: Line | None = None
    for first, after in pairwise([*starts, len(content)]):
        opens_next = after < len(content) and highlights.opens_what_follows(content[first:after], bullet)
        found.append(Stretch(heads.get(first), tuple(content[first : after - opens_next]), rubric))
        rubric = content[after - 1] if opens_next else None
    return (starts[0] if starts else len(content)), found


def _part(rubric: Line) -> OutlinePart:
    return OutlinePart(title=highlights.rubric_of(rubric), line=rubric.number, entries=[])


def _province(head: Masthead) -> str | None:
    """The province that issues the bulletin, whose municipalities need no province before their names."""
    places = candidates(head.issuer.removesuffix("청"), head.published) if head.issuer else []
    return places[0].sido if len(places) == 1 else None


def _articles(setting: Setting, stretches: Sequence[Stretch], front: Front) -> list[Draft]:
    """The drafts of all articles, with the rubric and the highlight of each."""
    held = [s for s in stretches if s.head is not None]
    found = [articles.take_apart(setting, s.lines, s.head) for s in held if s.head is not None]
    matched = highlights.by_article(front.highlights, [article.head for article in found])
    rubric = front.last_rubric
    rubrics: list[str | None] = []
    for stretch in stretches:
        rubric = highlights.rubric_of(stretch.rubric) if stretch.rubric else rubric
        rubrics += [rubric] if stretch.head else []
    owners = articles.owners_of_captions(found)
    drafts = []
    for at, above in enumerate(rubrics):
        highlight = matched.get(at)
        category = above or (highlights.category_of(highlight) if highlight else None)
        summary = highlight.summary if highlight else ()
        drafts.append(articles.draft(setting, found, at, owners, category, summary))
    return drafts


def _text(setting: Setting, lines: Sequence[Line], contacts: tuple[Contact, ...]) -> list[Draft]:
    """The record of what stands in front or behind: the masthead's lines, one by one, or a longer text as items."""
    if not lines:
        return []
    source = setting.source
    if len(lines) <= masthead.HEAD_LINES:
        items = [alone(source, line) for line in lines]
        units = [whole(source, line) for line in lines]
    else:
        items = items_of(source, lines, setting.joiner, double_spaced=setting.double_spaced)
        units = [text for item in items for text in item.texts()]
    return [
        Draft(
            kind="text",
            lines=tuple(lines),
            units=tuple((None, text) for text in units),
            blocks=(Block("other", None, None, tuple(items)),),
            contacts=contacts,
        )
    ]


def _schedule(setting: Setting, day: Day, heading: Line) -> Draft:
    """A schedule, or one day of it; the day's own line is then its title and the schedule's the category."""
    title = schedule.title_of(heading)
    of_a_day = day.heading is not heading
    notes = items_of(setting.source, day.notes, setting.joiner, double_spaced=setting.double_spaced)
    return Draft(
        kind="schedule",
        lines=day.lines,
        units=tuple(("other", text) for text in day.units),
        title=day.heading.body if of_a_day else title,
        category=title if of_a_day else None,
        blocks=(Block("other", None, None, tuple(notes)),) if notes else (),
        entries=tuple(event.entry for event in day.events),
        issues=day.issues,
    )
