"""Work reports: cover, chapters, strategies, tasks with their blocks.

Layout: 주요업무보고, 주요업무계획 of cities, counties, ministries and corporations. A task has a number and a name,
a lead, and blocks (□ 추진배경 …) of items ○ - ▶ ※ and tables; the last block holds the steps to come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from parsers import attributes, tables
from parsers.joins import joiner_of
from parsers.korean import Korean
from parsers.likeness import Likeness
from parsers.lines import Line, Lines
from parsers.outline import join, whole
from parsers.parsed import Block, Draft, Parsed, Unit, attributes_in_order
from parsers.report import blocks, cover, parts, plans
from parsers.report.blocks import Body, Page
from parsers.report.headings import usual
from parsers.report.joins import ReportJoiner
from parsers.report.survey import ENTRY_NUMBER, LEAD_BULLETS, LIKE, LONGEST_LEAD, Part, survey
from parsers.text import Piece, Segments, SourceText
from schemas.document import OutlineEntry, OutlinePart
from schemas.record import Attribute

# A name may have a note behind it: 다함께돌봄센터 * 보건복지부 소관.
NOTE_BEHIND = regex.compile(r"\s[*※]\s.*$")
MOST_OF_LEAD = 400
COVER_LINES = 40
FEWEST_TASKS = 2
FIRST_LINES = 30
FEWEST_HEADINGS = 4
FEWEST_CHAPTERS = 2


@dataclass(frozen=True, slots=True)
class _Report:
    """A report as it is taken apart."""

    page: Page
    parts: tuple[Part, ...]
    announced: Likeness


def signs(lines: Lines) -> list[str]:
    """What a reader would point at: the title, chapters with numerals, the same headings again and again, tasks."""
    content = [line for line in lines.content if _says_something(line)]
    found = [f"title at line {line.number}" for line in content[:FIRST_LINES] if cover.is_title(line.body)][:1]
    surveyed = survey(content, ())
    kinds = [heading.kind for line in content if usual(line) and (heading := surveyed.habit.heading(line))]
    if len(kinds) >= FEWEST_HEADINGS and len(kinds) > len(set(kinds)):
        found.append(f"{len(kinds)} block headings, repeated")
    counts = Counter(part.kind for part in parts.find(surveyed))
    if counts["chapter"] >= FEWEST_CHAPTERS:
        found.append(f"{counts['chapter']} chapters")
    if counts["task"] >= FEWEST_TASKS:
        found.append(f"{counts['task']} tasks")
    return found


def parse(source: SourceText, lines: Lines, korean: Korean) -> Parsed:
    """The tasks and chapters of a report; lists of either become its outline."""
    content, furniture = _content(lines)
    grids = tables.find(source, content, double_spaced=lines.double_spaced)
    surveyed = survey(content, grids)
    page = Page(
        source=source,
        survey=surveyed,
        joiner=joiner_of(ReportJoiner, lines, korean),
        grids={grid.first: grid for grid in grids},
        foot_notes=blocks.foot_notes(source),
        double_spaced=lines.double_spaced and _spaces_lists(content),
    )
    found = tuple(parts.find(surveyed))
    names = [surveyed.name(part.first, part.head) for part in found if part.kind in ("strategy", "task", "chapter")]
    drafts, outline, page_numbers = _taken_apart(_Report(page, found, Likeness(names)))
    front = content[: min(found[0].after, COVER_LINES)] if found[0].kind == "cover" else ()
    stated = cover.read(front)
    return Parsed(
        kind="report",
        drafts=tuple(drafts),
        outline=tuple(outline),
        furniture=(*furniture, *page_numbers),
        title=stated.title,
        publisher=stated.publisher,
        audience=stated.audience,
        published=stated.published,
    )


def _content(lines: Lines) -> tuple[tuple[Line, ...], list[int]]:
    """The lines that say something, and the numbers of those that do not: debris, heads of chapters printed again."""
    telling = [line for line in lines.content if _says_something(line)]
    again = parts.repeated_chapters(telling)
    furniture = [line.number for line in lines.content if not _says_something(line)]
    furniture += [telling[i].number for i in sorted(again)]
    return tuple(line for i, line in enumerate(telling) if i not in again), furniture


def _says_something(line: Line) -> bool:
    """Whether a line holds a letter or a digit; a bullet that lost its text says nothing."""
    return any(char.isalnum() for char in line.text)


def _spaces_lists(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between items as well; Markdown sets paragraphs apart and lists together."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.marker is not None and a.marker == b.marker]
    return 2 * sum(b.blank_before > 0 for _, b in pairs) > len(pairs)


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
    name = " ".join(report.page.survey.name(part.first, part.head).replace("**", "").split())
    return NOTE_BEHIND.sub("", name).strip("/-–·:| ") or None


def _contents(report: _Report, part: Part) -> tuple[OutlinePart, list[int]]:
    """The list of contents; numbers of pages that stand on lines of their own are no entries of it."""
    title, *rest = report.page.lines[part.first : part.after]
    numbers = [line.number for line in rest if line.text.isdigit()]
    entries = [OutlineEntry(text=line.text, line=line.number) for line in rest if not line.text.isdigit()]
    return OutlinePart(title=title.body, line=title.number, entries=entries), numbers


def _announces(report: _Report, part: Part) -> bool:
    """Whether nothing stands under a head but names of the parts to come, numbered in one and the same form."""
    below = report.page.lines[part.first + part.head : part.after]
    if part.kind == "cover" or not part.head or (not below and part.kind == "chapter" and part is report.parts[-1]):
        return False
    like = sum(report.announced.of(ENTRY_NUMBER.sub("", line.text)) >= LIKE for line in below)
    bare = all(ENTRY_NUMBER.match(line.text).end() or report.announced.of(line.text) >= LIKE for line in below)  # type: ignore[union-attr]
    return bare and (part.kind == "strategy" or 2 * like >= len(below))


def _announcement(report: _Report, part: Part) -> OutlinePart:
    lines = report.page.lines[part.first : part.after]
    # A number alone on the line above the name is an entry of its own: every line has an owner.
    head = [OutlineEntry(text=line.text, line=line.number) for line in lines[1 : part.head]]
    entries = [OutlineEntry(text=line.text, line=line.number) for line in lines[part.head :]]
    return OutlinePart(title=_name(report, part) or lines[0].text, line=lines[0].number, entries=[*head, *entries])


def _chapter(report: _Report, part: Part, category: str | None) -> Draft:
    first = part.first + part.head
    read = blocks.lines_apart if part.kind == "cover" else blocks.body_of
    return _draft(report, part, category, read(report.page, first, part.after), None)


def _task(report: _Report, part: Part, category: str | None) -> Draft:
    at = part.first + part.head
    lead_lines = _lead_lines(report, at, part.after)
    lead = _lead(report.page, lead_lines) if lead_lines else None
    body = blocks.body_of(report.page, at + len(lead_lines), part.after)
    return _draft(report, part, category, body, lead and blocks.unboxed(blocks.without_marks(lead)))


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
        attachments=body.captions,
        plans=tuple(plan for block in _planning(body.blocks) for plan in plans.of_items(block.items)),
    )


def _attributes(found: Sequence[Block]) -> tuple[Attribute, ...]:
    return attributes_in_order(
        attribute
        for block in found
        for item in block.items
        if blocks.may_be_labelled(item) and not (block.kind == "plan" and plans.is_step(item))
        for attribute in attributes.of_item(item)
    )


def _planning(found: Sequence[Block]) -> list[Block]:
    """The blocks of plans, with the numbered ones inside them."""
    planning: list[Block] = []
    inside = False
    for block in found:
        if block.kind != "other":
            inside = block.kind == "plan"
        if inside:
            planning.append(block)
    return planning


def _lead_lines(report: _Report, at: int, after: int) -> list[Line]:
    """The lines of the opening statement between a task's name and its first block or item."""
    surveyed = report.page.survey
    found: list[Line] = []
    for i in range(at, min(at + LONGEST_LEAD, after)):
        line = surveyed.lines[i]
        bullet = line.marker is not None and line.marker[0] not in LEAD_BULLETS
        if bullet or i in surveyed.in_table or surveyed.habit.heading(line) or i in surveyed.numbers:
            break
        labelled = regex.match(r"[(\[]?\s?\p{Hangul}[\p{Hangul}\s]{0,10}[:：]", line.body)
        if labelled or sum(len(other.text) for other in [*found, line]) > MOST_OF_LEAD:
            break
        found.append(line)
    return found
