"""Work reports: cover, chapters, strategies, tasks with their blocks.

Layout: 주요업무보고, 주요업무계획 of cities, counties, ministries and corporations. A task has a number and a name,
a lead, and blocks (□ 추진배경 …) of items ○ - ▶ ※ and tables; the last block holds the steps to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

import regex

from parsers.draft import Block, Draft, Grid, LogicalItem, Parsed, attributes_in_order
from parsers.kinds.report import blocks, counted, cover, head_cells, leads, levels, parts, plans, sheet, tags
from parsers.kinds.report.answering import are_usual_feet, is_table_of_block, of_task
from parsers.kinds.report.blocks import BlockBody, ReportBlocks
from parsers.kinds.report.headings import BOXED
from parsers.kinds.report.joins import ReportJoiner
from parsers.kinds.report.names import ENTRY_NUMBER, LIKE, office_gap, who_behind, without_office
from parsers.kinds.report.survey import ReportPart, ReportSurvey, opens_with_bullets, survey
from parsers.page import Page
from parsers.structure import block_attributes
from parsers.structure.given import outermost
from parsers.structure.items import part_of_line
from parsers.text.likeness import AlikeNames
from parsers.text.line import Line
from parsers.text.source import Segments
from schemas.document import OutlineEntry, OutlinePart
from schemas.record import Attribute, Contact

# A name may have a note behind it: 다함께돌봄센터 * 보건복지부 소관.
NOTE_BEHIND = regex.compile(r"\s[*※]\s.*$")
COVER_LINES = 40


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a report, the names that lists of them may announce, and what parts a name from its office.

    `feet` says that who answers stands at the foot of its tasks; `day` is that of the report, ISO.
    """

    report: ReportBlocks
    parts: tuple[ReportPart, ...]
    announced: AlikeNames
    office_gap: int
    feet: bool
    day: str | None = None


def parse(page: Page) -> Parsed:
    """The tasks and chapters of a report; lists of either become its outline."""
    content, furniture = _content(page)
    of = _parts(page, content)
    found, surveyed = of.parts, of.report.survey
    front = content[: min(found[0].after, COVER_LINES)] if found[0].kind == "cover" else ()
    stated = cover.read(front)
    title = stated.title or _title_of_chapter(surveyed, found)
    drafts, outline, page_numbers = _taken_apart(
        replace(of, day=plans.day_of(stated.published, title, page.source.text))
    )
    return Parsed(
        kind="report",
        drafts=tuple(drafts),
        outline=tuple(outline),
        furniture=(*furniture, *page_numbers),
        title=title,
        publisher=stated.publisher,
        audience=stated.audience,
        published=stated.published,
    )


def _parts(page: Page, content: Sequence[Line]) -> _Parts:
    """The parts of a report. Name and office of a task may stand in the cells of what is no table of it then."""
    grids = page.grids_among(content)
    rows = {grid.first: content[grid.first : grid.after] for grid in grids}
    answering = {i for i, lines in rows.items() if counted.is_sheet(lines) or head_cells.is_head(lines)}
    of = _parts_with(page, content, [grid for grid in grids if grid.first not in answering])
    tables = {i for i in answering if is_table_of_block(of.report, of.parts, i, feet=of.feet)}
    left = answering - tables
    return _parts_with(page, content, [grid for grid in grids if grid.first not in left]) if tables else of


def _parts_with(page: Page, content: Sequence[Line], grids: Sequence[Grid]) -> _Parts:
    """The parts of a report with these tables."""
    whole = not grids and len(content) == len(page.once(telling_lines))
    surveyed = page.once(first_survey) if whole else survey(content, grids)
    report = ReportBlocks(
        page=page,
        survey=surveyed,
        joiner=_joiner(page, surveyed),
        grids={group[0].first: group for group in outermost(grids)},
        foot_notes=blocks.foot_notes(page.source),
        places=levels.places_of(content),
    )
    found = tuple(page.once(first_parts) if whole else parts.find(surveyed))
    names = [surveyed.name(part.first, part.head) for part in found if part.kind in ("strategy", "task", "chapter")]
    of_tasks = [surveyed.name(part.first, part.head) for part in found if part.kind == "task"]
    feet = are_usual_feet(surveyed, found)
    found = _with_back_cover(surveyed.lines, found) if feet else found
    return _Parts(report, found, AlikeNames(names, LIKE), office_gap(of_tasks), feet)


def _with_back_cover(lines: Sequence[Line], found: Sequence[ReportPart]) -> tuple[ReportPart, ...]:
    """The parts, where tasks end with who answers: the pages behind that of the last task are its report's cover."""
    *before, last = found
    pages = (i for i in range(last.after - 1, last.first, -1) if lines[i].page_start)
    back = next((i for i in pages if sheet.rows_behind(lines[last.first : i], usual=True)), None)
    if last.kind != "task" or back is None:
        return tuple(found)
    return (*before, replace(last, after=back), ReportPart("cover", back, last.after, 0))


def _title_of_chapter(surveyed: ReportSurvey, found: Sequence[ReportPart]) -> str | None:
    """What the chapter of the tasks calls the report, where the cover prints its title as a picture; else None."""
    chapters = [(i, part) for i, part in enumerate(found) if part.kind == "chapter"]
    for at, part in chapters:
        inside = takewhile(lambda other: other.kind != "chapter", found[at + 1 :])
        name = surveyed.name(part.first, part.head)
        if cover.is_title(name) and any(other.kind == "task" for other in inside):
            return " ".join(name.split())
    return None


def _joiner(page: Page, surveyed: ReportSurvey) -> ReportJoiner:
    """The page's joiner by the rules of reports. Blank lines may part paragraphs and leave lists together."""
    spaced = page.margins.double_spaced and _spaces_lists(surveyed.lines)
    base = page.joiner
    return ReportJoiner(
        page.margins.spaced(spaced),
        base.korean,
        base.stock,
        base.known_ends,
        base.items_apart,
        spelling=base.spelling,
        all_bulleted=opens_with_bullets(surveyed),
    )


def _content(page: Page) -> tuple[tuple[Line, ...], list[int]]:
    """The lines that say something, and the numbers of those that do not: debris, heads of chapters printed again."""
    telling = page.once(telling_lines)
    again = parts.repeated_chapters(telling)
    kept = {line.number for line in telling}
    furniture = [line.number for line in page.content if line.number not in kept]
    furniture += [telling[i].number for i in sorted(again)]
    return tuple(line for i, line in enumerate(telling) if i not in again), furniture


def telling_lines(page: Page) -> tuple[Line, ...]:
    """The lines of a page that hold a letter or a digit, and all lines of its tables."""
    return tuple(line for line in page.content if line.number in page.tabled or _says_something(line))


def first_survey(page: Page) -> ReportSurvey:
    """All lines of a page surveyed before tables are sought among them."""
    return survey(page.once(telling_lines), ())


def first_parts(page: Page) -> list[ReportPart]:
    """The parts of a page as its first survey shows them."""
    return parts.find(page.once(first_survey))


def _says_something(line: Line) -> bool:
    """Whether a line holds a letter or a digit; a bullet that lost its text says nothing."""
    return any(char.isalnum() for char in line.text)


def _spaces_lists(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between items as well; Markdown sets paragraphs apart and lists together."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.marker is not None and a.marker == b.marker]
    return 2 * sum(b.blank_before > 0 for _, b in pairs) > len(pairs)


def _taken_apart(of: _Parts) -> tuple[list[Draft], list[OutlinePart], list[int]]:
    """Records, outline, and the numbers of lines in a list of contents that are page numbers only."""
    drafts: list[Draft] = []
    outline: list[OutlinePart] = []
    marks: list[int] = []
    chapter = category = None
    tagged = tags.of_report([_name(of, part) or "" for part in of.parts if part.kind == "task"])
    for part in of.parts:
        name = _name(of, part)
        if part.kind == "chapter":
            chapter = category = name
        elif part.kind == "strategy":
            category = name
        if part.kind == "contents":
            listed, numbers = _contents(of, part)
            outline.append(listed)
            marks += numbers
        elif part.kind == "task":
            drafts.append(tags.without_tag(_task(of, part, category), tagged, chapter))
        elif _announces(of, part):
            outline.append(_announcement(of, part))
        else:
            drafts.append(_chapter(of, part, chapter if part.kind == "strategy" else None))
    return drafts, outline, marks


def _name(of: _Parts, part: ReportPart) -> str | None:
    if part.kind in ("cover", "contents") or not part.head:
        return None
    name = without_office(of.report.survey.name(part.first, part.head), of.office_gap)
    name = " ".join(name.replace("**", "").split())
    name = name[1:-1].strip() if BOXED.fullmatch(name) else name
    return NOTE_BEHIND.sub("", name).strip("/-–·:|│┃ ") or None


def _contents(of: _Parts, part: ReportPart) -> tuple[OutlinePart, list[int]]:
    """The list of contents; numbers of pages that stand on lines of their own are no entries of it."""
    title, *rest = of.report.lines[part.first : part.after]
    numbers = [line.number for line in rest if line.text.isdigit()]
    entries = [OutlineEntry(text=line.text, line=line.number) for line in rest if not line.text.isdigit()]
    return OutlinePart(title=title.body, line=title.number, entries=entries), numbers


def _announces(of: _Parts, part: ReportPart) -> bool:
    """Whether nothing stands under a head but names of the parts to come, numbered in one and the same form."""
    below = of.report.lines[part.first + part.head : part.after]
    if part.kind == "cover" or not part.head or (not below and part.kind == "chapter" and part is of.parts[-1]):
        return False
    names = [ENTRY_NUMBER.sub("", line.text) for line in below]
    like = sum(map(of.announced.near, names))
    bare = all(name != line.text or of.announced.near(name) for name, line in zip(names, below, strict=True))
    return bare and (part.kind == "strategy" or 2 * like >= len(below))


def _announcement(of: _Parts, part: ReportPart) -> OutlinePart:
    lines = of.report.lines[part.first : part.after]
    # A number alone on the line above the name is an entry of its own: every line has an owner.
    head = [OutlineEntry(text=line.text, line=line.number) for line in lines[1 : part.head]]
    entries = [OutlineEntry(text=line.text, line=line.number) for line in lines[part.head :]]
    return OutlinePart(title=_name(of, part) or lines[0].text, line=lines[0].number, entries=[*head, *entries])


def _chapter(of: _Parts, part: ReportPart, category: str | None) -> Draft:
    first = part.first + part.head
    read = blocks.lines_apart if part.kind == "cover" else blocks.chapter_of
    return _draft(of, part, category, read(of.report, first, part.after), None)


def _task(of: _Parts, part: ReportPart, category: str | None) -> Draft:
    who = of_task(of.report, part, feet=of.feet)
    lead = leads.text_of(of.report, who.lead) if who.lead else None
    draft = _draft(of, part, category, blocks.body_of(of.report, who.first, who.after), lead)
    return replace(
        draft,
        head=(*draft.head, *map(of.report.page.whole, who.head)),
        aside=(*draft.aside, *((None, of.report.page.whole(line)) for line in who.foot)),
        contacts=(*sheet.contacts_of(who.head), *sheet.contacts_of(who.foot)) or _named_in_head(of, part),
    )


def _named_in_head(of: _Parts, part: ReportPart) -> tuple[Contact, ...]:
    """Whom the cells or brackets behind the name of a task tell to ask."""
    line = of.report.lines[part.first + max(part.head, 1) - 1]
    _, who = head_cells.parted(line, part.number.rest if part.number and part.head == 1 else 0)
    who = who or who_behind(line.text, of.office_gap)
    return sheet.contacts_in(line, who) if who else ()


def _draft(of: _Parts, part: ReportPart, category: str | None, body: BlockBody, lead: Segments | None) -> Draft:
    lines = of.report.lines[part.first : part.after]
    head = [text for line in lines[: part.head] for text in _apart(of.report, line, part)]
    return Draft(
        kind="task" if part.kind == "task" else "chapter",
        lines=tuple(lines),
        head=(*head, lead) if lead is not None else tuple(head),
        title=_name(of, part),
        category=category,
        lead=lead.text if lead else None,
        blocks=body.blocks,
        aside=body.aside,
        attributes=_attributes(body.blocks, of.day),
        attachments=body.appended,
        plans=plans.of_blocks(body.blocks, of.day),
    )


def _apart(report: ReportBlocks, line: Line, part: ReportPart) -> tuple[Segments, ...]:
    """The texts of a line of a head: its number is no part of what the name says (과제 3  월요장터)."""
    rest = part.number.rest if part.number and part.head == 1 else 0
    at = len(line.text) - len(line.headline) + rest
    if not 0 < at < len(line.text):
        return (report.page.whole(line),)
    source = report.page.source
    return part_of_line(source, line, 0, at), part_of_line(source, line, at, len(line.text))


def _attributes(found: Sequence[Block], day: str | None) -> tuple[Attribute, ...]:
    return attributes_in_order(
        value for block in found for value in block_attributes.attributes_of(_labelled(block, found, day))
    )


def _labelled(block: Block, found: Sequence[Block], day: str | None) -> list[LogicalItem]:
    """The items of a block among those of its task that may be labelled values."""
    items = blocks.labelled(block.items)
    return [item for item in items if not (plans.heads_steps(block, found, day) and plans.is_step(item))]
