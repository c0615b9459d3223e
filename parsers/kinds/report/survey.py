"""What the search for the parts of a report goes by: its lines, their numbers, its tables, its habit of headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from parsers.draft import Grid
from parsers.kinds.report import counted, head_cells
from parsers.kinds.report.headings import CHAPTER_STYLES, LEAD_BULLETS, BlockHeading, Habit, habit_of, opens_body, usual
from parsers.kinds.report.listing import Listing, listing_of
from parsers.kinds.report.names import LEADERS
from parsers.structure.attribute_names import name_of
from parsers.structure.joins import known_ends
from parsers.text.bullets import is_note, marker_rank
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.text.numbering import Numbered, numbered

PartKind = Literal["cover", "contents", "chapter", "strategy", "task"]
# How many lines of a lead may stand between a task's name and its first block.
LONGEST_LEAD = 6
LOW = 3
LONGEST_NAME = 70
LONGEST_TAG = 4
# So much room sets what stands at the right margin off.
AT_MARGIN = " " * 8
# So many blocks tell what stands below all of them.
FEWEST_BLOCKS = 4


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
    """What the search for parts goes by: the lines, which of them are rows of tables, their numbers, the habit.

    `numbered_below` are the heads whose number stands on the line below the name: index of the first line to that of
    the number. `headings` are the lines that head blocks, `blocks` those with a name of one that is usual or comes
    again. `ends` is how items end in this document, `listing` its list of contents.
    """

    lines: Sequence[Line]
    in_table: frozenset[int]
    numbers: dict[int, Numbered]
    habit: Habit
    headings: Mapping[int, BlockHeading]
    blocks: frozenset[int]
    numbered_below: Mapping[int, int]
    ends: frozenset[str]
    listing: Listing

    def name(self, first: int, head: int) -> str:
        """The name of a head: what stands behind its number, on its line or the next, or above the number."""
        if first in self.numbered_below:
            return self.lines[self.numbered_below[first] - 1].headline
        line = self.lines[first + max(head, 1) - 1]
        number = self.numbers.get(first) if head <= 1 else None
        if head > 1:
            return line.headline[counted.behind_label(line.headline) :]
        return head_cells.parted(line, number.rest)[0] if number else line.body


def survey(lines: Sequence[Line], grids: Sequence[Grid]) -> ReportSurvey:
    """The lines of a report with their numbers and the habit of its headings, rows of tables apart."""
    in_table = frozenset(i for grid in grids for i in range(grid.first, grid.after))
    listed = frozenset(i for i, line in enumerate(lines) if LEADERS.search(line.text))
    apart = in_table | listed
    numbers = {i: found for i, line in enumerate(lines) if i not in apart and (found := numbered(line))}
    numbers |= counted.by_labels(lines, numbers, apart)
    numbers |= counted.by_words(lines, numbers, apart)
    numbers |= counted.by_tags(lines, numbers, apart)
    below = _numbered_below(lines, grids, in_table, numbers)
    for first, at in below.items():
        numbers[first] = replace(numbers.pop(at), rest=0)
    listing = listing_of(lines, numbers)
    habit = habit_of(line for i, line in enumerate(lines) if i not in apart | listing.heads)
    return ReportSurvey(
        lines=lines,
        in_table=in_table,
        numbers={i: number for i, number in numbers.items() if i not in listing.lines},
        habit=habit,
        headings={i: heading for i, line in enumerate(lines) if (heading := habit.heading(line))},
        blocks=frozenset(i for i, line in enumerate(lines) if usual(line) or habit.comes_again(line)),
        numbered_below=below,
        ends=known_ends(lines),
        listing=listing,
    )


def opens_with_bullets(report: ReportSurvey) -> bool:
    """Whether a bullet stands below every heading of a block that has text and no table right below it."""
    below = [i + 1 for i in report.blocks if i + 1 < len(report.lines) and i + 1 not in report.in_table]
    opened = [report.lines[i].marker is not None for i in below if i not in report.headings]
    return len(opened) >= FEWEST_BLOCKS and all(opened)


def _numbered_below(
    lines: Sequence[Line], grids: Sequence[Grid], in_table: frozenset[int], numbers: Mapping[int, Numbered]
) -> dict[int, int]:
    """Heads whose number stands alone below the name, as boxes drawn beside it come out: name, number, block or lead.

    The name may stand in a box of its own, which is a table of one column.
    """
    boxes = {grid.after - 1: grid.first for grid in grids if all(len(row) == 1 for row in grid.table.rows)}
    found = {}
    for i, number in numbers.items():
        stands_alone = number.rest == len(lines[i].headline) and number.style not in CHAPTER_STYLES
        if not stands_alone or i == 0 or not _opens(lines, i + 1, in_table):
            continue
        first = boxes.get(i - 1, i - 1)
        if first == i - 1 and _is_tag(lines, first - 1, in_table):
            first -= 1
        name = lines[i - 1]
        plain = name.marker is None and i - 1 not in numbers and (i - 1 in boxes or i - 1 not in in_table)
        apart = lines[first].set_apart or first - 1 in numbers
        if plain and apart and len(name.text) <= LONGEST_NAME and i - first <= LONGEST_LEAD:
            found[first] = i
    return found


def _is_tag(lines: Sequence[Line], i: int, in_table: frozenset[int]) -> bool:
    """Whether a word that is set above a name in small type stands at `i`, set apart itself: 가칭, 신규."""
    if i < 0 or i in in_table:
        return False
    line = lines[i]
    short = len(line.squeezed) <= LONGEST_TAG and line.squeezed.isalpha()
    return short and line.set_apart and line.marker is None


def _opens(lines: Sequence[Line], i: int, in_table: frozenset[int]) -> bool:
    """Whether a lead behind a bullet or a usual heading stands at `i`: no name."""
    if i >= len(lines) or i in in_table:
        return False
    return opens_body(lines[i])


def is_lead(report: ReportSurvey, i: int) -> bool:
    """Whether a bulleted line may open a lead: by its bullet, or as the one point above the first block.

    ➤ stands below □ and ○: alone between the name of a task and its first block it marks no item. Nor does another
    bullet than the first block's items have.
    """
    marker = report.lines[i].marker
    if marker is None or marker[0] in LEAD_BULLETS:
        return True
    after = range(i + 1, min(i + LONGEST_LEAD, len(report.lines)))
    behind = next((j for j in after if report.lines[j].marker or j in report.headings), None)
    if behind is None or behind not in report.headings or is_note(marker) or i in report.in_table:
        return False
    no_item = not _is_value(report.lines[i]) and _is_of_no_item(report, marker, behind)
    return marker_rank(marker) >= LOW or no_item


def _is_value(line: Line) -> bool:
    """Whether a point is a value with its label or a date, and no statement: (사업비) 2억원, 2031. 3. 착공."""
    return has_label(line.body) or line.body[0].isdigit() or name_of(line.body.split()[0]) is not None


def _is_of_no_item(report: ReportSurvey, marker: str, heading: int) -> bool:
    """Whether the first item below a heading has another bullet."""
    below = report.lines[heading + 1].marker if heading + 1 < len(report.lines) else None
    return below is not None and below[0] != marker[0]


def head_at(report: ReportSurvey, i: int) -> int:
    """How many lines the numbered head at `i` takes: one, or more where the number stands alone; 0 for none."""
    if i in report.numbered_below:
        return report.numbered_below[i] - i + 1
    headline, rest = report.lines[i].headline, report.numbers[i].rest
    name, who = head_cells.parted(report.lines[i], rest)
    length = rest + len(name) if who else len(report.lines[i].text)
    own = 1 if rest < len(headline) and length <= LONGEST_NAME else 0
    # 과제 1                    숲길과: what stands at the margin is no name, where one stands below.
    if rest < len(headline) and not headline[:rest].endswith(AT_MARGIN):
        return own
    after = i + 1
    if after >= len(report.lines) or after in report.in_table or after in report.numbers:
        return own
    line = report.lines[after]
    named = line.marker is None and any(char.isalpha() for char in line.text)
    return 2 if named and len(line.text) <= LONGEST_NAME else own
