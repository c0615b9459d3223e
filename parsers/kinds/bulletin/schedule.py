"""A schedule: who does what at what time. `시·도지사 주요 일정(3.21)` and the table or the lines below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from parsers.gazetteer.bodies import EDGES
from parsers.kinds.bulletin import columns, days, parted, stacked
from parsers.kinds.bulletin.cells import is_debris, is_header
from parsers.kinds.bulletin.events import Day, of_lines, of_table
from parsers.kinds.bulletin.layout import FEWEST_ROWS, Plan, looks_like_rubric, plan_of, rows_in, timed_lines
from parsers.kinds.bulletin.masthead import names_issuer_only
from parsers.kinds.bulletin.times import TIME
from parsers.page import Page
from parsers.structure.headings import WRAPPED
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.vocabulary import Bulletins, load

REACH = 14
LONGEST_HEADING = 40
# With the day at the right margin.
LONGEST_LINE = 120
FRAME = ")]>〉》≫»≪«〔〕"
IN_BRACKETS = regex.compile(r"[(<\[【〈《≪〔][^()<>\[\]]*?[)>\]】〉》≫〕]")


@cache
def _words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    vocabulary = load(Bulletins)
    return tuple(vocabulary.schedule_endings), tuple(vocabulary.reference_labels)


def is_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a schedule's heading: it ends with a word like 일정, and rows of a schedule follow it.

    Right above the head of such a table any rubric is.
    """
    below = lines[index + 1 : index + 1 + REACH]
    if not _names_a_schedule(lines[index]):
        # Below the name of a municipality stands its own table.
        own = not names_issuer_only(lines[index]) or lines[index].body.strip(EDGES)[-1:] in "시군구"
        rubric = looks_like_rubric(lines[index]) and own
        return rubric and any(map(columns.is_head, below[:1]))
    until = next((i for i, line in enumerate(below) if _names_a_schedule(line)), len(below))
    if any(columns.is_head(line) for line in below[:until]) or stacked.head_of(below[:until]):
        return True
    if stacked.rows_at(lines[index + 1 : index + 1 + stacked.REACH]) or parted.form_of(below[:until]):
        return True
    return rows_in(below[:until]) >= FEWEST_ROWS


def headings_in(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of all headings of schedules; below one a day above the head of its own table is none."""
    found: list[int] = []
    for i, line in enumerate(lines):
        if is_heading(lines, i) and not (found and days.is_day(line)):
            found.append(i)
    return frozenset(found)


def schedules_on(page: Page) -> frozenset[int]:
    """The indices of all headings of schedules among the lines of a page."""
    return headings_in(page.content)


def _names_a_schedule(line: Line) -> bool:
    if len(line.body) > LONGEST_LINE:
        return False
    body = days.BEHIND.sub("", line.body)
    if len(body) > LONGEST_HEADING or TIME.match(body) or days.BEFORE.match(body):
        return False
    text = IN_BRACKETS.sub("", body) or body[1:-1]  # [내일의 일정]: all of it
    squeezed = "".join(text.split()).strip(FRAME)
    return squeezed.endswith(_words()[0]) and not is_header(line)


def title_of(heading: Line) -> str:
    """The title of a schedule without number, 참고 and the day behind it."""
    body = days.BEHIND.sub("", heading.body)
    number = number_of(body)
    text = body[number.rest :] if number else body
    _, labels = _words()
    for label in labels:
        match = regex.match(r"\s?".join(map(regex.escape, label)) + r"\s?\d{0,2}[.)]?\s+", text)
        text = text[match.end() :] if match else text
    wrapped = WRAPPED.fullmatch(text)
    text = wrapped[1] if wrapped else text
    return " ".join(IN_BRACKETS.sub("", text).strip(FRAME).split()) or " ".join(text.split())


def length(lines: Sequence[Line]) -> int:
    """How many of the lines from a schedule's heading on are the schedule's: up to a rubric behind its first events.

    Where times and events stand apart, nothing tells a rubric from the rest of an event.
    """
    form = parted.form_of(lines)
    tabled = any(columns.is_head(line) for line in lines) or stacked.head_of(lines) is not None or form is not None
    rows = stacked.rows_at(lines[1:])
    if rows:
        return 1 + rows[-1]
    plan = plan_of(lines)
    if not (tabled or plan.paired or plan.complete):
        return len(lines)
    begun = False
    rows_of = {row.line for row in parted.read(lines, form)} if form else set()
    for i, line in enumerate(lines):
        event = line.number in plan.timed or (i > 0 and plan.complete and plan.labels_row(line))
        own = event or line.number in plan.labels or line.number in plan.dated or days.is_day(line)
        if begun and not own and looks_like_rubric(line):
            return i
        begun = begun or event or line in rows_of or (tabled and is_header(line))
    return len(lines)


def read(page: Page, lines: Sequence[Line]) -> tuple[list[Day], list[int]]:
    """The days of a schedule whose heading is the first line, and the numbers of lines without content in it."""
    debris = [line.number for line in lines[1:] if is_debris(line)]
    kept = [line for line in lines if line.number not in set(debris)]
    table = stacked.read(kept)
    if table:
        return of_table(page, kept, None, table), debris
    plan, form = plan_of(kept), parted.form_of(kept)
    form = form if form and timed_lines(kept, plan) <= {row.line for row in parted.read(kept, form)} else None
    names: dict[int, str | None] = {i: name for i, line in enumerate(kept) if i and (name := _day_on(line, plan))}
    starts = [at for before, at in pairwise([0, *names]) if names[at] != names.get(before) or days.is_day(kept[at])]
    # The first day begins with the schedule's heading, unless there are events between the two.
    above = kept[1 : starts[0]] if starts else kept
    bare = all(is_header(line) or (plan.paired and line.number not in plan.timed) for line in above)
    named = [(names[at], at) for at in starts]
    named = [(names[starts[0]], 0), *named[1:]] if starts and bare else [(None, 0), *named]
    found: list[Day] = []
    for (name, begin), after in zip(named, [*(at for _, at in named[1:]), len(kept)], strict=True):
        head = next((line for line in reversed(kept[:begin]) if columns.is_head(line)), None)
        part = kept[begin:after]
        table = columns.read(page.source, part, head) or (parted.read(part, form) if form else [])
        found += of_table(page, part, name, table) if table else [of_lines(page, part, name, plan)]
    return found, debris


def _day_on(line: Line, plan: Plan) -> str | None:
    """The day that a line is, or that stands on it before its event."""
    match = plan.dated.get(line.number)
    return match["day"].strip() if match else days.day_of(line)
