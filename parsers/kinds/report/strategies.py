"""The heads above a report's tasks: the strategy, field or division under which they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parsers.endings.line_endings import End, end_of
from parsers.kinds.report import sheet, sheet_cells
from parsers.kinds.report.headings import OPENING_BRACKETS, class_of
from parsers.kinds.report.names import ENTRY_BULLET, ENTRY_NUMBER
from parsers.kinds.report.survey import ReportPart, ReportSurvey, head_at
from parsers.text.bullets import is_box
from parsers.text.label import has_label
from parsers.text.likeness import AlikeNames
from parsers.text.numbering import Numbered, number_of
from parsers.vocabulary import Reports, load

LONGEST_PLAIN = 40
FEWEST_MARKED = 2
# Names of one sort end in so many letters alike.
LETTERS_ALIKE = 2
# 총무과; 가칭 and 구분 name nothing. A long name that comes again is one wherever it stands.
SHORTEST = 3
LONG = 8


def find(
    report: ReportSurvey, tasks: Sequence[ReportPart], chapters: Sequence[ReportPart], names: AlikeNames
) -> list[ReportPart]:
    """The heads in order: numbered ones above the list of their tasks' names, or plain lines above them."""
    found: dict[int, ReportPart] = {}
    bounds = {part.first: part.first + part.head for part in chapters}
    text = "".join(line.squeezed for line in report.lines)
    previous = report.listing.entries.stop
    plain = False
    marked = _marked(report, tasks) | _chapters(report, tasks, names)
    for task in tasks:
        floor = max([previous, *(end for start, end in bounds.items() if start < task.first)])
        strategy = _above(report, task, floor, names)
        strategy = strategy or _plain_above(report, text, task, floor, names, usual_here=plain)
        if strategy is None and floor < task.first and task.first - 1 in marked:
            strategy = ReportPart("strategy", task.first - 1, task.first - 1, 1)
        if strategy:
            page = _page_before(report, strategy, floor, names)
            found |= {part.first: part for part in (page, strategy) if part}
            plain = plain or (strategy.number is None and strategy.first == floor)
        previous = task.first + task.head
    return [found[i] for i in sorted(found)]


def _marked(report: ReportSurvey, tasks: Sequence[ReportPart]) -> set[int]:
    """Lines behind one box or in brackets right above tasks, several that head no blocks: ▣ 숲길과, 〔숲길과〕."""
    above = [task.first - 1 for task in tasks if task.first and task.first - 1 not in report.in_table]
    marked = {i: class_of(report.lines[i]) for i in above if i not in report.numbers}
    found = {
        i
        for i, form in marked.items()
        if (is_box(report.lines[i].marker) or form in OPENING_BRACKETS) and form != report.habit.heading_class
    }
    found = {i for i in found if len(report.lines[i].body) <= LONGEST_PLAIN and not _says_who(report, i)}
    return found if len(found) >= FEWEST_MARKED else set()


def _chapters(report: ReportSurvey, tasks: Sequence[ReportPart], names: AlikeNames) -> set[int]:
    """Plain lines right above tasks that are called as chapters of tasks are, or end as another one does.

    역점시책 추진상황; 핵심사업 and 일반사업. Several are chapters whatever their names where nothing else in the body
    of the report stands so, alone and without a mark.
    """
    above = {task.first - 1 for task in tasks if task.first}
    body = range(min(above, default=0), max(above, default=-1) + 1)
    apart = [k for k in body if k not in report.headings and report.lines[k].blank_before]
    plain = {k for k in apart if _may_be_plain_name(report, k) and not names.near(report.lines[k].text)}
    # 담당 : 숲길과, at the foot of a task
    found = {k for k in plain & above if not has_label(report.lines[k].text) and not sheet.rows_at([report.lines[k]])}
    if plain == found and len(found) >= FEWEST_MARKED:
        return found
    ends = Counter(report.lines[k].squeezed[-LETTERS_ALIKE:] for k in found)
    often = tuple(end for end, times in ends.items() if times >= FEWEST_MARKED)
    return {k for k in found if report.lines[k].squeezed.endswith((*often, *load(Reports).task_chapters))}


def _above(report: ReportSurvey, task: ReportPart, floor: int, names: AlikeNames) -> ReportPart | None:
    style, value = (task.number.style, task.number.value) if task.number else (None, 1)
    right_above = report.numbers.get(task.first - 1)
    # 전략 2 right above a task heads it; a list of all strategies with their tasks may stand above that.
    own = right_above is not None and right_above.style.startswith(_own_styles(style)) and right_above.style != style
    k = task.first - 1 if own else _above_entries(report, task.first - 1, floor, names)
    listed = k < task.first - 1
    for first, head in ((k, 1), (k - 1, 2)):
        number = report.numbers.get(first)
        if (
            first < floor
            or number is None
            or first in report.headings
            or number.style == style
            or head_at(report, first) != head
        ):
            continue
        if listed or value == 1 or number.style.startswith(_own_styles(style)):
            return ReportPart("strategy", first, first, head, number)
    return ReportPart("strategy", k, k, 1) if listed and k >= floor and _may_be_plain_name(report, k) else None


def _own_styles(style: str | None) -> tuple[str, ...]:
    return ("word", "label") if style is not None and style.startswith("label") else ("word",)


def _above_entries(report: ReportSurvey, k: int, floor: int, names: AlikeNames) -> int:
    """Index of the line above the list of tasks that ends at `k`: names of tasks, or numbered in the form of one."""
    first = k
    below: Numbered | None = None
    alike = 0
    while k >= floor and k not in report.in_table:
        text = report.lines[k].text
        number = number_of(ENTRY_BULLET.sub("", text))
        like = names.near(ENTRY_NUMBER.sub("", text))
        counts = number is not None and (
            below is None or (number.style, number.value + 1) == (below.style, below.value)
        )
        if not like and not (counts and (below or k == first)):
            break
        alike += like
        below = number
        k -= 1
    counted = below is not None and below.value == 1 and first - k > 1
    return k if alike or counted else first


def _page_before(report: ReportSurvey, strategy: ReportPart, floor: int, names: AlikeNames) -> ReportPart | None:
    """The page that announces a strategy before its head: its name, on a line or more, and the names of its tasks."""
    name = _letters(report.name(strategy.first, strategy.head))
    k = strategy.first
    while k > floor and k - 1 not in report.in_table:
        line = report.lines[k - 1]
        own = _letters(line.body)
        if not (own and own in name) and not names.near(ENTRY_NUMBER.sub("", line.body)):
            break
        k -= 1
    return ReportPart("strategy", k, k, 1) if strategy.first - k > 1 else None


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalpha())


def _plain_above(
    report: ReportSurvey, text: str, task: ReportPart, floor: int, names: AlikeNames, *, usual_here: bool
) -> ReportPart | None:
    """A short line right above a task: below a chapter's head, where others stood so, or known already.

    Known is a name whose words stand elsewhere in the document as well, in a list of strategies or a table. The last
    line of a list of tasks is none. `text` is that of all lines without spaces: a list may break the name into lines.
    """
    k = task.first - 1
    if k < floor or names.near(report.lines[k].text):
        return None
    name = report.lines[k].squeezed
    known = len(name) >= SHORTEST and text.count(name) > 1
    if not _may_be_plain_name(report, k, apart=k == floor > 0 or (known and len(name) >= LONG)):
        return None
    return ReportPart("strategy", k, k, 1) if known or k == floor or usual_here else None


def _says_who(report: ReportSurvey, i: int) -> bool:
    """Whether a line says who answers for the task above it, at its foot: 〈숲길과 ☎ 000-0000〉, 담당부서 ⇥ 숲길과."""
    return sheet_cells.before(report.lines, i + 1) > 0 or sheet.rows_behind([report.lines[i]], usual=True) > 0


def _may_be_plain_name(report: ReportSurvey, k: int, *, apart: bool = False) -> bool:
    """Whether a line may name a strategy: short, no item, no number; set apart unless `apart` says that it is."""
    line = report.lines[k]
    apart = apart or bool(line.blank_before) or (k > 0 and line.page_start) or k - 1 in report.in_table
    if k in report.in_table or k in report.numbers or line.marker is not None or not apart or _says_who(report, k):
        return False
    # 농촌활력과 ends like a particle and is the name of a division.
    breaks_off = len(line.text.split()) > 1 and end_of(line.text) is End.OPEN
    fits = len(line.squeezed) >= SHORTEST and len(line.text) <= LONGEST_PLAIN
    return fits and not breaks_off and line.text[-1] not in ".)"
