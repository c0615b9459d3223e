"""What the search for the parts of a report goes by: its lines, their numbers, its tables, its habit of headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from parsers.draft import Grid
from parsers.kinds.report.headings import Habit, habit_of
from parsers.text.line import Line
from parsers.text.numbering import NUMBER_SIGNS, Numbered, numbered

PartKind = Literal["cover", "contents", "chapter", "strategy", "task"]
# How many lines of a lead may stand between a task's name and its first block, and what bullets they may have.
LONGEST_LEAD = 6
LEAD_BULLETS = '◈◇◆❖▣□■#"“✓✔➢vuüØ'
LONGEST_NAME = 70
PAGE_REFERENCE = regex.compile(r"[\s.·…‥]{0,80}\d{1,3}$")
YEAR_IN_FRONT = regex.compile(r"^(?:20\d\d|[’'‘]\d\d)\s?년?도?\s*")
# A line is an entry of a list of tasks when it is so like the name of one.
LIKE = 0.6
ENTRY_BULLET = regex.compile(r"^[-–·\s]+")
ENTRY_NUMBER = regex.compile(rf"^[-–·\s]*(?:[{NUMBER_SIGNS}]|\d{{1,2}}(?:-\d{{1,2}})?[.)]?(?=\s)|[가-하][.)])?\s*")


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A part with its lines `[first:after)` by index; its head is the first `head` of them, its name in the last."""

    kind: PartKind
    first: int
    after: int
    head: int
    number: Numbered | None = None


@dataclass(frozen=True, slots=True)
class ReportSurvey:
    """What the search for parts goes by: the lines, which of them are rows of tables, their numbers, the habit."""

    lines: Sequence[Line]
    in_table: frozenset[int]
    numbers: dict[int, Numbered]
    habit: Habit

    def name(self, first: int, head: int) -> str:
        """The name of a head: what stands behind its number, on its line or the next."""
        line = self.lines[first + max(head, 1) - 1]
        number = self.numbers.get(first) if head <= 1 else None
        return line.headline[number.rest :] if number else line.headline


def survey(lines: Sequence[Line], grids: Sequence[Grid]) -> ReportSurvey:
    """The lines of a report with their numbers and the habit of its headings, rows of tables apart."""
    in_table = frozenset(i for grid in grids for i in range(grid.first, grid.after))
    numbers = {i: found for i, line in enumerate(lines) if i not in in_table and (found := numbered(line))}
    habit = habit_of(line for i, line in enumerate(lines) if i not in in_table)
    return ReportSurvey(lines, in_table, numbers, habit)


def head_at(report: ReportSurvey, i: int) -> int:
    """How many lines the numbered head at `i` takes: one, or two where the number stands alone; 0 for none."""
    if report.numbers[i].rest < len(report.lines[i].headline):
        return 1 if len(report.lines[i].text) <= LONGEST_NAME else 0
    after = i + 1
    if after >= len(report.lines) or after in report.in_table or after in report.numbers:
        return 0
    line = report.lines[after]
    return 2 if line.marker is None and len(line.text) <= LONGEST_NAME else 0


def bare_name(name: str) -> str:
    """A name without the year before it, the page behind it, spaces and dots."""
    words = YEAR_IN_FRONT.sub("", name)
    return regex.sub(r"[\s·ㆍ]", "", PAGE_REFERENCE.sub("", words))
