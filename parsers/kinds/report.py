"""Work reports: cover, chapters, strategies, tasks with their blocks.

Layout: 주요업무보고, 주요업무계획 of cities, counties, ministries and public corporations. A task has a number and a name, a
lead, and blocks (□ 추진배경 …) of items ○ - ▶ ※ and tables; the last block holds the steps to come.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers import attributes, plans, report_blocks, report_cover, report_parts, tables
from parsers.joins import joiner_for
from parsers.korean import Korean
from parsers.likeness import Likeness
from parsers.lines import Line, Lines
from parsers.outline import join, whole
from parsers.parsed import Block, Draft, Parsed, attributes_in_order
from parsers.report_blocks import Body, Page, Unit
from parsers.report_headings import habit_of, usual
from parsers.report_joins import ReportJoiner
from parsers.report_parts import ENTRY_NUMBER, LIKE, Part, Survey
from parsers.text import Piece, Segments, SourceText
from schemas.document import OutlineEntry, OutlinePart
from schemas.record import Attribute

# A name may have a note behind it: 다함께돌봄센터 * 보건복지부 소관.
NOTE_BEHIND = regex.compile(r"\s+[*※]\s.*$")
LONGEST_LEAD = 400
COVER_LINES = 40
CERTAIN_TASKS = 2
FIRST_LINES = 30
FEWEST_HEADINGS = 4
FEWEST_CHAPTERS = 2


@dataclass(frozen=True, slots=True)
class _Report:
    """A report as it is taken apart."""

    page: Page
    survey: Survey
    parts: tuple[Part, ...]
    announced: Likeness


def signs(lines: Lines) -> list[str]:
    """What a reader would point at: the title, chapters with numerals, usual headings again and again, tasks above them."""
    content = [line for line in lines.content if _says_something(line)]
    found = [f"title at line {line.number}" for line in content[:FIRST_LINES] if report_cover.is_title(line.body)][:1]
    habit = habit_of(content)
    kinds = [heading.kind for line in content if usual(line) and (heading := habit.heading(line))]
    if len(kinds) >= FEWEST_HEADINGS and len(kinds) > len(set(kinds)):
        found.append(f"{len(kinds)} block headings, repeated")
    parts = report_parts.find(report_parts.survey(content, (), habit))
    if sum(part.kind == "chapter" for part in parts) >= FEWEST_CHAPTERS:
        found.append("chapters")
    if sum(part.kind == "task" for part in parts) >= CERTAIN_TASKS:
        found.append("tasks")
    return found


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """The tasks and chapters of a report; lists of either become its outline."""
    content = tuple(line for line in lines.content if _says_something(line))
    debris = [line.number for line in lines.content if not _says_something(line)]
    grids = tables.find(source, content, double_spaced=lines.double_spaced)
    rows = {i for grid in grids for i in range(grid.first, grid.after)}
    habit = habit_of(line for i, line in enumerate(content) if i not in rows)
    page = Page(
        source=source,
        lines=content,
        joiner=ReportJoiner.of(joiner_for(lines, korean)),
        habit=habit,
        grids={grid.first: grid for grid in grids},
        foot_notes=report_blocks.foot_notes(source),
        double_spaced=lines.double_spaced,
    )
    survey = report_parts.survey(content, grids, habit)
    parts = tuple(report_parts.find(survey))
    names = [survey.name(part.first, part.head) for part in parts if part.kind in ("strategy", "task", "chapter")]
    report = _Report(page, survey, parts, Likeness(names))
    drafts, outline, marks = _taken_apart(report)
    cover = report_cover.read(content[: min(parts[0].after, COVER_LINES)] if parts and parts[0].kind == "cover" else ())
    return Parsed(
        kind="report",
        drafts=tuple(drafts),
        outline=tuple(outline),
        furniture=(*debris, *marks),
        title=cover.title,
        publisher=cover.publisher,
        audience=cover.audience,
        published=cover.published,
    )


def _says_something(line: Line) -> bool:
    """Whether a line holds a letter or a digit; a bullet that lost its text says nothing."""
    return any(char.isalnum() for char in line.text)


def _taken_apart(report: _Report) -> tuple[list[Draft], list[OutlinePart], list[int]]:
    """Records, outline, and the numbers of lines in a list of contents that are page numbers only."""
    drafts: list[Draft] = []
    outline: list[OutlinePart] = []
    marks: list[int] = []
    chapter = category = None
    for part in report.parts:
        name = _name(report, part)
        if part.kind == "chapter":
            chapter = category = name
        elif part.kind == "strategy":
            category = name
        if part.kind == "contents":
            listed, numbers = _contents(report, part)
            outline.append(listed)
            marks += numbers
        elif part.kind == "task":
            drafts.append(_task(report, part, category))
        elif _announces(report, part):
            outline.append(_announcement(report, part))
        else:
            drafts.append(_chapter(report, part, chapter if part.kind == "strategy" else None))
    return drafts, outline, marks


def _name(report: _Report, part: Part) -> str | None:
    if part.kind in ("cover", "contents") or not part.head:
        return None
    name = " ".join(report.survey.name(part.first, part.head).replace("**", "").split())
    return NOTE_BEHIND.sub("", name).strip("/-–·:| ") or None


def _contents(report: _Report, part: Part) -> tuple[OutlinePart, list[int]]:
    """The list of contents; numbers of pages that stand on lines of their own are no entries of it."""
    title, *rest = report.page.lines[part.first : part.after]
    numbers = [line.number for line in rest if line.text.isdigit()]
    entries = [OutlineEntry(text=line.text, line=line.number) for line in rest if not line.text.isdigit()]
    return OutlinePart(title=title.text, line=title.number, entries=entries), numbers


def _announces(report: _Report, part: Part) -> bool:
    """Whether nothing stands under a head but names of the parts to come, numbered in one and the same form."""
    below = report.page.lines[part.first + part.head : part.after]
    if part.kind == "cover" or not part.head or (not below and part.kind == "chapter" and part is report.parts[-1]):
        return False
    like = sum(report.announced.of(ENTRY_NUMBER.sub("", line.text)) >= LIKE for line in below)
    bare = all(ENTRY_NUMBER.match(line.text).end() or report.announced.of(line.text) >= LIKE for line in below)  # type: ignore[union-attr]
    return bare and 2 * like >= len(below)


def _announcement(report: _Report, part: Part) -> OutlinePart:
    lines = report.page.lines[part.first : part.after]
    # A number alone on the line above the name is an entry of its own: every line has an owner.
    head = [OutlineEntry(text=line.text, line=line.number) for line in lines[1 : part.head]]
    entries = [OutlineEntry(text=line.text, line=line.number) for line in lines[part.head :]]
    return OutlinePart(title=_name(report, part) or lines[0].text, line=lines[0].number, entries=[*head, *entries])


def _chapter(report: _Report, part: Part, category: str | None) -> Draft:
    return _draft(report, part, category, report_blocks.body_of(report.page, part.first + part.head, part.after), None)


def _task(report: _Report, part: Part, category: str | None) -> Draft:
    at = part.first + part.head
    lead_lines = _lead_lines(report, at, part.after)
    lead = _lead(report.page, lead_lines) if lead_lines else None
    body = report_blocks.body_of(report.page, at + len(lead_lines), part.after)
    return _draft(report, part, category, body, lead and report_blocks.unboxed(report_blocks.without_marks(lead)))


def _lead(page: Page, lines: Sequence[Line]) -> Segments:
    """The opening statement; where it has several bullets, without them."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and line.marker is None:
            groups[-1].append(line)
        else:
            groups.append([line])
    pieces: list[Piece] = []
    for group in groups:
        if pieces:
            pieces.append(Piece(group[0].start, group[0].start, " "))
        pieces += join(page.source, group, page.joiner).pieces
    return Segments(page.source, pieces)


def _draft(report: _Report, part: Part, category: str | None, body: Body, lead: Segments | None) -> Draft:
    page = report.page
    head: list[Unit] = [(None, whole(page.source, line)) for line in page.lines[part.first : part.first + part.head]]
    if lead is not None:
        head.append((None, lead))
    return Draft(
        kind="task" if part.kind == "task" else "chapter",
        lines=tuple(page.lines[part.first : part.after]),
        units=(*head, *body.units),
        title=_name(report, part),
        category=category,
        lead=lead.text if lead else None,
        blocks=body.blocks,
        attributes=_attributes(body.blocks),
        plans=tuple(plan for block in _planning(body.blocks) for plan in plans.of_items(block.items)),
    )


def _attributes(blocks: Sequence[Block]) -> tuple[Attribute, ...]:
    return attributes_in_order(
        attribute
        for block in blocks
        for item in block.items
        if report_blocks.may_be_labelled(item) and not (block.kind == "plan" and plans.is_step(item))
        for attribute in attributes.of_item(item)
    )


def _planning(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of plans, with the numbered ones inside them."""
    found: list[Block] = []
    inside = False
    for block in blocks:
        if block.kind != "other":
            inside = block.kind == "plan"
        if inside:
            found.append(block)
    return found


def _lead_lines(report: _Report, at: int, after: int) -> list[Line]:
    """The lines of the opening statement between a task's name and its first block or item."""
    found: list[Line] = []
    for i in range(at, min(at + report_parts.LONGEST_LEAD, after)):
        line = report.page.lines[i]
        bullet = line.marker is not None and line.marker[0] not in report_parts.LEAD_BULLETS
        if bullet or i in report.survey.in_table or report.page.habit.heading(line) or i in report.survey.numbers:
            break
        labelled = regex.match(r"[(\[]?\s?\p{Hangul}[\p{Hangul}\s]{0,10}[:：]", line.body)
        if labelled or sum(len(other.text) for other in [*found, line]) > LONGEST_LEAD:
            break
        found.append(line)
    return found
