"""Newspaper pages and web articles: stories with headline, byline and paragraphs, and the captions of pictures.

Layout: a page read out of PDF, its lines cut by the column, headlines before their stories or all of them at the end;
or an article of a news site, with stamps, buttons and a copyright note around it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parsers import governments
from parsers.dating import reference_day
from parsers.issues import issue
from parsers.joins import joiner_for
from parsers.kinds.plain import text_record
from parsers.korean import Korean
from parsers.lines import Line, Lines
from parsers.news import drafts as making
from parsers.news import headlines, surroundings
from parsers.news.columns import Page, columns_of, share_packed
from parsers.news.drafts import Sheet, Writer
from parsers.news.headlines import Head, Likeness, Target
from parsers.news.parts import Kind, Part, parts_of
from parsers.news.stories import Assembly, assemble
from parsers.parsed import Draft, Parsed
from parsers.spacing import has_lost_spaces, spelling_of
from parsers.text import SourceText
from schemas.document import OutlineEntry, OutlinePart


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """The stories and captions of a page; lines that belong to none of them become `text` records."""
    columns = columns_of(lines.content)
    page = Page(columns, lines.double_spaced, korean, share_packed(lines.content, columns))
    parts, furniture = parts_of(lines.content, page)
    set_aside = set(furniture)
    around = [line for line in lines.content if line.number in set_aside]
    content = [line for line in lines.content if line.number not in set_aside]
    assembly = assemble(parts, page)
    stamped = [part.lines[0] for part in parts if part.kind is Kind.BYLINE]
    published = surroundings.published([*around, *stamped])
    day = published or reference_day(source.text)
    spelling = spelling_of(content)
    lost = has_lost_spaces(source, _running_text(parts), spelling, korean)
    writer = Writer(source, korean, joiner_for(lines, korean), spelling, lost)
    homes = governments.homes_of((story.text for story in assembly.stories), day)
    sheet = Sheet(page, writer, surroundings.publisher(around, content), homes, day)
    drafts, outline = _records(sheet, assembly, content)
    drafts += _left_over(writer, lines, content, drafts, outline)
    drafts.sort(key=lambda draft: draft.lines[0].number)
    stories = [draft for draft in drafts if draft.kind == "story"]
    return Parsed(
        kind="news",
        title=stories[0].title if len(stories) == 1 else None,
        drafts=tuple(drafts),
        outline=tuple(sorted(outline, key=lambda part: part.line)),
        furniture=tuple(furniture),
        publisher=sheet.publisher,
        published=published,
    )


def _running_text(parts: Iterable[Part]) -> list[list[tuple[int, int]]]:
    return [[(span.start, span.end) for span in part.spans] for part in parts if part.kind is Kind.TEXT]


def _records(sheet: Sheet, assembly: Assembly, content: Sequence[Line]) -> tuple[list[Draft], list[OutlinePart]]:
    """Stories and captions, and the heads that are printed apart from them."""
    heads = _heads(assembly)
    drafts: list[Draft] = []
    outline: list[OutlinePart] = []
    for i, story in enumerate(assembly.stories):
        before, apart = _divide(heads.get(i), story.lines, content)
        drafts.append(making.story(sheet, story, heads.get(i), before))
        outline += _part_of_outline(apart)
    for i, parts in enumerate(assembly.captions, start=len(assembly.stories)):
        own = [line for part in parts for line in part.lines]
        beside, apart = _divide(heads.get(i), own, content)
        drafts.append(making.caption(sheet, parts, heads.get(i), beside))
        outline += _part_of_outline(apart)
    return drafts, outline


def _heads(assembly: Assembly) -> dict[int, Head]:
    """The heads of stories and captions by index, stories first."""
    targets = [Target(s.text, False, s.lines[0].number, s.lines[-1].number) for s in assembly.stories]
    for caption in assembly.captions:
        text = "".join(part.text for part in caption)
        targets.append(Target(text, True, caption[0].lines[0].number, caption[-1].lines[-1].number))
    likeness = Likeness(targets)
    lines_of: defaultdict[int, list[Line]] = defaultdict(list)
    for run in assembly.runs:
        found = headlines.assign(run.lines, run.story, targets, likeness)
        for line, target in zip(run.lines, found, strict=True):
            # Whatever stands between a story's byline and its text is the story's.
            inside = next((i for i, t in enumerate(targets) if t.first < line.number < t.last), target)
            if inside is not None:
                lines_of[inside].append(line)
    _give_to_headless(lines_of, range(len(assembly.stories)), likeness)
    return {
        i: headlines.head_of(lines, i, likeness, in_place=lines[-1].number < targets[i].first)
        for i, lines in lines_of.items()
    }


def _give_to_headless(lines_of: dict[int, list[Line]], stories: Iterable[int], likeness: Likeness) -> None:
    """A story left without a head takes a line that tells more of it than of the story that has it among others."""
    for story in stories:
        if story in lines_of:
            continue
        better = [
            (likeness.of(line, story), -line.number, owner, line)
            for owner, lines in sorted(lines_of.items())
            for line in lines
            if len(lines) > 1 and likeness.of(line, story) > likeness.of(line, owner)
        ]
        if better:
            _, _, owner, line = max(better)
            lines_of[owner].remove(line)
            lines_of[story] = [line]


def _divide(head: Head | None, own: Sequence[Line], content: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a head that stand beside a record's own lines or among them, and those that stand apart."""
    if head is None:
        return [], []
    numbers = {line.number for line in head.lines}
    places = {line.number: i for i, line in enumerate(content)}
    first, last = places[own[0].number], places[own[-1].number]
    while first > 0 and content[first - 1].number in numbers:
        first -= 1
    while last + 1 < len(content) and content[last + 1].number in numbers:
        last += 1
    beside = [line for line in head.lines if first <= places[line.number] <= last]
    return beside, [line for line in head.lines if line not in beside]


def _part_of_outline(apart: Sequence[Line]) -> list[OutlinePart]:
    """The lines of a head printed apart, as the page gives them: the first one with those under it."""
    if not apart:
        return []
    entries = [OutlineEntry(text=line.body, line=line.number) for line in apart[1:]]
    return [OutlinePart(title=apart[0].body, line=apart[0].number, entries=entries)]


def _left_over(
    writer: Writer, lines: Lines, content: Sequence[Line], drafts: Sequence[Draft], outline: Sequence[OutlinePart]
) -> list[Draft]:
    """What belongs to no story and no caption (advertisements, stray lines): each run of lines a record of its own."""
    owned = {line.number for draft in drafts for line in draft.lines}
    owned |= {part.line for part in outline} | {entry.line for part in outline for entry in part.entries}
    runs: list[list[Line]] = []
    before_owned = True
    for line in content:
        if line.number not in owned:
            if before_owned:
                runs.append([])
            runs[-1].append(line)
        before_owned = line.number in owned
    records = [text_record(writer.source, run, writer.joiner, double_spaced=lines.double_spaced) for run in runs]
    return [replace(record, issues=(issue("headline_unplaced", record.lines[0].number),)) for record in records]
