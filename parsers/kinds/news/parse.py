"""Newspaper pages and web articles: stories with headline, byline and paragraphs, and the captions of pictures.

Layout: a page read out of PDF, its lines cut by the column, headlines before their stories or all of them at the end;
or an article of a news site, with stamps, buttons and a copyright note around it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from parsers.draft import Block, Contents, Draft, Parsed
from parsers.gazetteer import governments
from parsers.issues import issue
from parsers.kinds.news import builders, headlines
from parsers.kinds.news.builders import RecordBuilder
from parsers.kinds.news.clippings import Clipping, Collection, collection_on
from parsers.kinds.news.columns import Columns, columns_on
from parsers.kinds.news.headlines import StoryHead, Target, Targets
from parsers.kinds.news.measure import measured
from parsers.kinds.news.page_part import PagePart, PagePartKind
from parsers.kinds.news.parts import parts_of
from parsers.kinds.news.stories import Assembly, assemble, in_one
from parsers.language.spacing import has_lost_spaces, spelling_of
from parsers.page import Page
from parsers.structure import boilerplate
from parsers.structure.boilerplate import STAMPED
from parsers.structure.given import outermost
from parsers.structure.remainder import left_over
from parsers.text.likeness import WeightedLikeness
from parsers.text.line import Line
from schemas.document import OutlineEntry, OutlinePart
from schemas.record import Byline

# A headline and its subheads take up so many lines at most.
LONGEST_HEAD = 3


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that are read by themselves: a whole page, or a clipping of a collection."""

    clipping: Clipping | None
    content: list[Line]
    parts: list[PagePart]
    furniture: list[int]
    assembly: Assembly


def parse(page: Page) -> Parsed:
    """The stories and captions of a page; lines that belong to none of them become `text` records."""
    columns = columns_on(page)
    collection = page.once(collection_on)
    runs = _runs(page, columns, collection)
    furniture = [number for run in runs for number in run.furniture]
    furniture += [line.number for line in collection.furniture] if collection else []
    set_aside = set(furniture)
    around = [line for line in page.content if line.number in set_aside]
    content = [line for line in page.content if line.number not in set_aside]
    parts = [part for run in runs for part in run.parts]
    stamped = [part.lines[0] for part in parts if part.kind is PagePartKind.BYLINE]
    published = collection.published if collection else boilerplate.published([*around, *stamped])
    texts = [story.text for run in runs for story in run.assembly.stories]
    day = published or page.day or governments.day_of_provinces(texts)
    spelling = spelling_of(content)
    lost = has_lost_spaces(page.source, _running_text(parts), spelling, page.korean)
    homes = governments.homes_of(texts, day)
    publisher = collection.publisher if collection else boilerplate.publisher(around, content)
    writer = RecordBuilder(page, columns, spelling if lost else None, publisher, homes, day)
    drafts: list[Draft] = []
    outline: list[OutlinePart] = []
    for run in runs:
        found, apart = _clipped(writer, run) if run.clipping else _records(writer, run.assembly, run.content)
        drafts += found
        outline += apart
    drafts = [_stamped(draft, around) for draft in drafts]
    drafts = _with_tables(page, drafts, content)
    owned = {line.number for draft in drafts for line in draft.lines}
    owned |= {part.line for part in outline} | {entry.line for part in outline for entry in part.entries}
    rest = (page.text_record(run) for run in left_over(content, owned))
    drafts += rest if collection else map(_unplaced, rest)
    drafts.sort(key=lambda draft: draft.lines[0].number)
    stories = [draft for draft in drafts if draft.kind == "story"]
    title = stories[0].title if len(stories) == 1 else None
    return Parsed(
        kind="news",
        title=collection.title if collection else title,
        drafts=tuple(drafts),
        outline=tuple(sorted(outline, key=lambda part: part.line)),
        furniture=tuple(sorted(furniture)),
        publisher=publisher,
        published=published,
    )


def _runs(page: Page, columns: Columns, collection: Collection | None) -> list[_Run]:
    """The lines of a page in the runs that they are read in, without those of given tables."""
    if collection is None:
        return [_run(None, page.running.content, columns)]
    untabled = {line.number for line in page.running.content}
    return [
        _run(clipping, [line for line in clipping.lines if line.number in untabled], columns)
        for clipping in collection.clippings
    ]


def _run(clipping: Clipping | None, lines: Sequence[Line], columns: Columns) -> _Run:
    parts, furniture = parts_of(measured(lines, columns.measure), columns)
    content = [line for line in lines if line.number not in set(furniture)]
    return _Run(clipping, content, parts, furniture, assemble(parts, columns))


def _clipped(writer: RecordBuilder, run: _Run) -> tuple[list[Draft], list[OutlinePart]]:
    """The one story of a clipping, with what its label says and whose its rights are."""
    assert run.clipping is not None
    if not run.assembly.stories:
        return [], []
    label, rights = run.clipping.label, run.clipping.rights
    one = in_one(run.assembly)
    likeness = WeightedLikeness([one.text])
    lines = [line for found in run.assembly.runs for line in found.lines]
    head = headlines.head_of(lines, 0, likeness, writer.columns, in_place=True) if lines else None
    story = builders.story(writer, one, head, lines)
    signed = story.byline or Byline(person=None, email=None, outlet=None)
    own = replace(
        story,
        lines=tuple(sorted((*story.lines, label.line, *rights), key=lambda line: line.number)),
        head=(writer.page.whole(label.line), *story.head),
        published=run.clipping.day,
        byline=Byline(person=signed.person or label.person, email=signed.email, outlet=label.outlet),
        aside=(*story.aside, *((None, writer.page.whole(line)) for line in rights)),
    )
    return [own], []


def _running_text(parts: Iterable[PagePart]) -> list[list[tuple[int, int]]]:
    return [[(span.start, span.end) for span in part.spans] for part in parts if part.kind is PagePartKind.TEXT]


def _records(
    writer: RecordBuilder, assembly: Assembly, content: Sequence[Line]
) -> tuple[list[Draft], list[OutlinePart]]:
    """Stories and captions, and the heads that are printed apart from them."""
    heads = _heads(assembly, writer.columns)
    drafts: list[Draft] = []
    outline: list[OutlinePart] = []
    for i, story in enumerate(assembly.stories):
        before, apart = _divide(heads.get(i), story.lines, content)
        drafts.append(builders.story(writer, story, heads.get(i), before))
        outline += _part_of_outline(apart)
    for i, parts in enumerate(assembly.captions, start=len(assembly.stories)):
        own = [line for part in parts for line in part.lines]
        beside, apart = _divide(heads.get(i), own, content)
        drafts.append(builders.caption(writer, parts, heads.get(i), beside))
        outline += _part_of_outline(apart)
    return drafts, outline


def _heads(assembly: Assembly, columns: Columns) -> dict[int, StoryHead]:
    """The heads of stories and captions by index, stories first."""
    all_targets = [Target(s.text, False, s.lines[0].number, s.lines[-1].number) for s in assembly.stories]
    for caption in assembly.captions:
        text = "".join(part.text for part in caption)
        all_targets.append(Target(text, True, caption[0].lines[0].number, caption[-1].lines[-1].number))
    targets = Targets(all_targets)
    likeness = WeightedLikeness([target.text for target in all_targets])
    lines_of: defaultdict[int, list[Line]] = defaultdict(list)
    for run in assembly.runs:
        found = headlines.assign(run.lines, run.story, targets, likeness)
        for line, target in zip(run.lines, found, strict=True):
            # Whatever stands between a story's byline and its text is the story's.
            around = targets.around(line)
            inside = target if around is None else around
            if inside != target:
                headlines.note_against(line, inside, targets, "it stands between the first and the last line")
            if inside is not None:
                lines_of[inside].append(line)
    _give_to_headless(lines_of, targets, likeness)
    _give_to_only_story(lines_of, assembly, targets)
    return {
        i: headlines.head_of(lines, i, likeness, columns, in_place=lines[-1].number < targets[i].first)
        for i, lines in lines_of.items()
    }


def _give_to_headless(lines_of: dict[int, list[Line]], targets: Targets, likeness: WeightedLikeness) -> None:
    """A story left without a head takes a line that tells more of it than of the story that has it among others.

    A line inside a story's text stays there.
    """
    for story in (place for place in range(len(targets)) if not targets[place].is_caption):
        if story in lines_of:
            continue
        better = [
            (likeness.of(line.text, story), -line.number, owner, line)
            for owner, lines in sorted(lines_of.items())
            for line in lines
            if len(lines) > 1
            and likeness.of(line.text, story) > likeness.of(line.text, owner)
            and not targets[owner].first < line.number < targets[owner].last
        ]
        if better:
            _, _, owner, line = max(better)
            lines_of[owner].remove(line)
            lines_of[story] = [line]
            headlines.note_against(line, story, targets, "the story had no head, and the line tells more of it")


def _give_to_only_story(lines_of: dict[int, list[Line]], assembly: Assembly, targets: Targets) -> None:
    """The only story of a page takes the few lines right behind it for its head, where no line tells of it."""
    if len(assembly.stories) != 1 or assembly.captions or 0 in lines_of:
        return
    behind = [run.lines for run in assembly.runs if run.lines[0].number > targets[0].last]
    if behind and len(behind[0]) <= LONGEST_HEAD:
        lines_of[0] = list(behind[0])
        for line in behind[0]:
            headlines.note_against(line, 0, targets, "the page has one story, which had no head")


def _divide(head: StoryHead | None, own: Sequence[Line], content: Sequence[Line]) -> tuple[list[Line], list[Line]]:
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


def _with_tables(page: Page, drafts: Sequence[Draft], content: Sequence[Line]) -> list[Draft]:
    """The records, tables of the file given to the stories in which they stand or which end right above them."""
    found = sorted(drafts, key=lambda draft: draft.lines[0].number)
    for group in outermost(page.given_among(content)):
        lines = content[group[0].first : group[0].after]
        above = [i for i, draft in enumerate(found) if draft.lines[0].number < lines[0].number]
        if not above or found[above[-1]].kind != "story":
            continue
        story = found[above[-1]]
        right_above = group[0].first > 0 and content[group[0].first - 1].number == story.lines[-1].number
        if right_above or story.lines[-1].number > lines[-1].number:
            every = tuple(sorted((*story.lines, *lines), key=lambda line: line.number))
            block = Block("other", None, None, Contents(grids=group))
            found[above[-1]] = replace(story, lines=every, blocks=(*story.blocks, block))
    return found


def _stamped(draft: Draft, around: Sequence[Line]) -> Draft:
    """A story with the day on which the site put it up, as a stamp between its headline and its text states it."""
    opened = next((item.line for block in draft.blocks for item in block.items), draft.lines[0].number)
    stamps = [line for line in around if draft.lines[0].number < line.number < opened and STAMPED.match(line.body)]
    return replace(draft, published=boilerplate.published(stamps)) if draft.kind == "story" and stamps else draft


def _unplaced(record: Draft) -> Draft:
    """What belongs to no story and no caption: advertisements, stray lines."""
    return replace(record, issues=(issue("headline_unplaced", record.lines[0].number),))
