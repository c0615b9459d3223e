"""The parts of a work report: cover, list of contents, chapters, strategies with the tasks they announce, tasks.

A task begins with its number and name, and a block heading stands soon below it; of all forms of numbers in a document
the one that has most such heads is that of its tasks. Chapters bear Roman numerals or the names chapters usually have.
A strategy is the numbered line above its tasks, the list of their names between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

import regex

from parsers.closings import End, end_of
from parsers.likeness import Likeness
from parsers.lines import Line, marker_rank
from parsers.numbering import Numbered, number_of, numbered
from parsers.report_headings import Habit, usual
from parsers.tables import Grid
from parsers.vocabulary import Reports, alternatives, load


class Below(Enum):
    """What a numbered line has below it."""

    USUAL = "a usual block heading"
    OWN = "another block heading"
    ITEM = "an item"
    ELSE = "something else"


PartKind = Literal["cover", "contents", "chapter", "strategy", "task"]
CHAPTER_STYLES = ("roman", "part")
# How many lines of a lead may stand between a task's name and its first block.
LONGEST_LEAD = 6
LONGEST_NAME = 70
LONGEST_PLAIN_STRATEGY = 40
LONGEST_CHAPTER = 45
FEWEST_NUMERALS = 2
# A line is an entry of a list of tasks when it is so like the name of one.
LIKE = 0.6
PAGE_REFERENCE = regex.compile(r"[\s.·…‥]*\d{1,3}$")
# Bullets that a lead may have.
OPENING_KINDS = ("background", "overview", "situation", "direction")
LEAD_BULLETS = '◈◇◆❖▣□■#"“'
ENTRY_BULLET = regex.compile(r"^[-–·\s]+")
ENTRY_NUMBER = regex.compile(
    r"^[-–·\s]*(?:[①-⑳❶-❿➀-➓\U000f02b1-\U000f02ba]|\d{1,2}(?:-\d{1,2})?[.)]?(?=\s)|[가-하][.)])?\s*"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its lines `[first:after)` by index; its head is the first `head` of them, its name in the last."""

    kind: PartKind
    first: int
    after: int
    head: int
    number: Numbered | None = None

    def name_line(self) -> int:
        """Index of the line that holds the name."""
        return self.first + max(self.head, 1) - 1


@dataclass(frozen=True, slots=True)
class Survey:
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


def survey(lines: Sequence[Line], grids: Sequence[Grid], habit: Habit) -> Survey:
    """The lines of a report with their numbers, rows of tables apart."""
    in_table = frozenset(i for grid in grids for i in range(grid.first, grid.after))
    numbers = {i: found for i, line in enumerate(lines) if i not in in_table and (found := numbered(line))}
    return Survey(lines, in_table, numbers, habit)


def find(report: Survey) -> list[Part]:
    """All parts in order; together they hold every line."""
    chapters = _chapters(report)
    start = chapters[0].first if chapters else 0
    tasks = _tasks(report, chapters)
    chapters = [part for part in chapters if part.number is not None or not tasks or part.first > tasks[-1].first]
    likeness = Likeness(report.name(task.first, task.head) for task in tasks)
    strategies = _strategies(report, tasks, chapters, likeness)
    starts = sorted([*chapters, *strategies, *tasks], key=lambda part: part.first)
    contents = _contents(report, min((part.first for part in starts), default=len(report.lines)), start)
    if contents:
        starts.insert(0, contents)
    if not starts or starts[0].first > 0:
        starts.insert(0, Part("cover", 0, 0, 0))
    ends = [part.first for part in starts[1:]] + [len(report.lines)]
    return [replace(part, after=end) for part, end in zip(starts, ends, strict=True)]


def _head_at(report: Survey, i: int) -> int:
    """How many lines the numbered head at `i` takes: one, or two where the number stands alone; 0 for none."""
    if report.numbers[i].rest < len(report.lines[i].headline):
        return 1 if len(report.lines[i].text) <= LONGEST_NAME else 0
    after = i + 1
    if after >= len(report.lines) or after in report.in_table or after in report.numbers:
        return 0
    line = report.lines[after]
    return 2 if line.marker is None and len(line.text) <= LONGEST_NAME else 0


def _chapters(report: Survey) -> list[Part]:
    """Chapter heads: those of the last run of numerals that begins at I, for a list of contents names them before."""
    found = [i for i in report.numbers if report.numbers[i].style in CHAPTER_STYLES and _head_at(report, i)]
    if len(found) < FEWEST_NUMERALS:
        found += [i for i in report.numbers if i not in found and _is_usual_chapter(report, i)]
    annexes = [i for i, line in enumerate(report.lines) if i not in report.in_table and _is_annex(line)]
    found.sort()
    firsts = [at for at, i in enumerate(found) if report.numbers[i].value == 1]
    # A list of contents comes before all else: the body begins at the last I that a II follows.
    begin = next((at for at in reversed(firsts) if any(report.numbers[i].value == 2 for i in found[at:])), 0)
    kept: list[Part] = []
    for i in [*found[begin:], *(i for i in annexes if found and i > found[begin])]:
        head = _head_at(report, i) if i in report.numbers else 1
        kept.append(Part("chapter", i, i, head, report.numbers.get(i)))
    return sorted(kept, key=lambda part: part.first)


def _is_usual_chapter(report: Survey, i: int) -> bool:
    """Whether a numbered line bears the usual name of a chapter and no list of such names goes on below it."""
    head = _head_at(report, i)
    if not head or report.numbers[i].style not in ("dot", "boxed", "bare", "circled"):
        return False
    name = _bare_name(report.name(i, head))
    return name in load("reports", Reports).chapters


def _bare_name(name: str) -> str:
    words = regex.sub(r"^(?:20\d\d|[’'‘]\d\d)\s?년?도?\s*", "", name)
    return regex.sub(r"[\s·ㆍ]", "", PAGE_REFERENCE.sub("", words))


def _is_annex(line: Line) -> bool:
    words = alternatives(load("reports", Reports).annexes)
    pattern = rf"[\[【<〔(]?\s?(?:{words})\s?\d{{0,2}}\s?[\]】>〕)]?(?:[.:]?\s+\S.*)?"
    return len(line.text) <= LONGEST_CHAPTER and regex.fullmatch(pattern, line.text) is not None


def _tasks(report: Survey, chapters: Sequence[Part]) -> list[Part]:
    """The heads of tasks: numbered lines of the one form below which blocks open most often.

    Where that form is known, a head that goes on counting counts as well when only items stand below it.
    """
    taken = {part.first for part in chapters}
    heads = {i: head for i in report.numbers if i not in taken and (head := _head_at(report, i))}
    heads = {
        i: head for i, head in heads.items() if usual(report.lines[i]) is None and _may_hold_tasks(report, chapters, i)
    }
    below = {i: _below(report, i + head, heads) for i, head in heads.items()}
    style = _style_of_tasks(report, below)
    last = 0
    found = []
    for i in sorted(heads):
        number = report.numbers[i]
        counts_on = number.value in (1, last + 1)
        if number.style == style and (below[i] is Below.USUAL or (below[i] is not Below.ELSE and counts_on)):
            found.append(Part("task", i, i, heads[i], number))
            last = number.value
    return sorted([*found, *_unnumbered(report, chapters, found)], key=lambda part: part.first)


def _unnumbered(report: Survey, chapters: Sequence[Part], tasks: Sequence[Part]) -> list[Part]:
    """Heads of tasks whose number is a picture or was never printed: plain lines above blocks that begin anew.

    Blocks begin anew when 추진배경 or 사업개요 follows on 향후계획; where no task bears a number, in a new chapter as well.
    """
    starts = {part.first for part in tasks}
    anew = {part.first for part in chapters} if not tasks else set()
    found: list[Part] = []
    over = not tasks and not chapters
    for i, line in enumerate(report.lines):
        over = (over or i in anew) and i not in starts
        block = report.habit.heading(line) if i not in report.in_table and usual(line) else None
        if block is None:
            continue
        first = _name_above(report, i)
        if over and block.kind in OPENING_KINDS and first is not None and _may_hold_tasks(report, chapters, first):
            found.append(Part("task", first, first, 1))
        over = block.kind == "plan"
    return found


def _name_above(report: Survey, i: int) -> int | None:
    """Index of the name above the block at `i`: the first of a few plain lines, set apart from what is above them."""
    first = i
    while first > 0 and i - first < LONGEST_LEAD:
        line = report.lines[first - 1]
        if first - 1 in report.in_table or line.marker is not None or (first - 1) in report.numbers:
            break
        first -= 1
        if line.blank_before > (report.lines[first + 1].blank_before if first + 1 < i else 0):
            break
    name = report.lines[first]
    fits = first < i and name.blank_before and len(name.text) <= LONGEST_NAME and name.text[-1] not in ".,"
    return first if fits else None


def _style_of_tasks(report: Survey, below: dict[int, Below]) -> str | None:
    """The form of number with most heads above usual blocks; without any such, above other blocks, then above items."""
    for sort in (Below.USUAL, Below.OWN, Below.ITEM):
        styles = Counter(report.numbers[i].style for i in sorted(below) if below[i] is sort)
        if styles:
            # Of two forms the one that comes first in the text stands higher.
            return styles.most_common(1)[0][0]
    return None


def _below(report: Survey, at: int, heads: dict[int, int]) -> Below:
    """What stands at `at`, or below a few lines of a lead."""
    for i in range(at, min(at + LONGEST_LEAD + 1, len(report.lines))):
        line = report.lines[i]
        if report.habit.heading(line):
            return Below.USUAL if usual(line) else Below.OWN
        if i in report.in_table or i in heads:
            return Below.ELSE
        if line.marker is not None and line.marker[0] not in LEAD_BULLETS:
            return Below.ITEM if 0 < marker_rank(line.marker) < 3 else Below.ELSE
    return Below.ELSE


def _may_hold_tasks(report: Survey, chapters: Sequence[Part], i: int) -> bool:
    """Whether the chapter that line `i` stands in may hold tasks; 일반현황 and 정책여건 hold none."""
    chapter = next((part for part in reversed(chapters) if part.first < i), None)
    if chapter is None:
        return True
    name = _bare_name(report.name(chapter.first, chapter.head))
    words = load("reports", Reports)
    return any(word in name for word in words.task_chapters) or not any(word in name for word in words.other_chapters)


def _strategies(report: Survey, tasks: Sequence[Part], chapters: Sequence[Part], likeness: Likeness) -> list[Part]:
    """The heads above the tasks: numbered ones above the list of their names, or a plain line that stands elsewhere too."""
    found: dict[int, Part] = {}
    bounds = {part.first: part.first + part.head for part in chapters}
    previous = 0
    plain = False
    for task in tasks:
        floor = max([previous, *(end for start, end in bounds.items() if start < task.first)])
        strategy = _above(report, task, floor, likeness) or _plain_above(report, task, floor, usual_here=plain)
        if strategy:
            found[strategy.first] = strategy
            plain = plain or (strategy.number is None and strategy.first == floor)
        previous = task.first + task.head
    return [found[i] for i in sorted(found)]


def _above(report: Survey, task: Part, floor: int, likeness: Likeness) -> Part | None:
    k = _above_entries(report, task.first - 1, floor, likeness)
    listed = k < task.first - 1
    style, value = (task.number.style, task.number.value) if task.number else (None, 1)
    for first, head in ((k, 1), (k - 1, 2)):
        number = report.numbers.get(first)
        if first < floor or number is None or number.style == style or _head_at(report, first) != head:
            continue
        if listed or value == 1 or number.style.startswith("word"):
            return Part("strategy", first, first, head, number)
    return Part("strategy", k, k, 1) if listed and k >= floor and _may_be_plain_name(report, k) else None


def _above_entries(report: Survey, k: int, floor: int, likeness: Likeness) -> int:
    """Index of the line above the list of tasks that ends at `k`: names of tasks, or numbered in the form of one."""
    first = k
    below: Numbered | None = None
    alike = 0
    while k >= floor and k not in report.in_table:
        text = report.lines[k].text
        number = number_of(ENTRY_BULLET.sub("", text))
        like = likeness.of(ENTRY_NUMBER.sub("", text)) >= LIKE
        counts = number is not None and (
            below is None or (number.style, number.value + 1) == (below.style, below.value)
        )
        if not like and not (counts and (below or k == first)):
            break
        alike += like
        below = number
        k -= 1
    return k if alike else first


def _plain_above(report: Survey, task: Part, floor: int, *, usual_here: bool) -> Part | None:
    """A short line of its own right above a task: right below a chapter's head, where others stood so, or known already.

    Known is a name whose words stand elsewhere in the document as well, in a list of strategies or a table.
    """
    k = task.first - 1
    if k < floor or not _may_be_plain_name(report, k):
        return None
    name = report.lines[k].squeezed
    known = sum(name in other.squeezed for other in report.lines) > 1
    return Part("strategy", k, k, 1) if known or k == floor or usual_here else None


def _may_be_plain_name(report: Survey, k: int) -> bool:
    line = report.lines[k]
    if k in report.in_table or k in report.numbers or line.marker is not None or not line.blank_before:
        return False
    # 농촌활력과 ends like a particle and is the name of a division.
    breaks_off = len(line.text.split()) > 1 and end_of(line.text) is End.OPEN
    return len(line.text) <= LONGEST_PLAIN_STRATEGY and not breaks_off and line.text[-1] not in ".)"


def _contents(report: Survey, end: int, start: int) -> Part | None:
    """The list of contents before the first part, from its heading on."""
    words = load("reports", Reports).contents
    for i in range(min(end, start or end)):
        if report.lines[i].squeezed.strip("<>[]【】〈〉《》:") in words:
            return Part("contents", i, i, 1)
    numerals = [i for i in range(min(end, start)) if i in report.numbers and report.numbers[i].style in CHAPTER_STYLES]
    return Part("contents", numerals[0], numerals[0], 0) if numerals else None
