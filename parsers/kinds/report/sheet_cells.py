"""Who answers for a task, in the cells of a table: each behind its label, below it, or on the line below.

Layout: `담당부서 ⇥ 숲길과 ⇥ 담당자 ⇥ 고은별 ⇥ 연락처 ⇥ 000-0000`; a row of labels above a row of values; label and
value in turn, a cell a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain

from parsers.structure.contacts import TELEPHONE_SIGN
from parsers.text.line import Line
from parsers.vocabulary import Contacts, Reports, load

FEWEST_LABELS = 2
MOST_ROWS = 4
# In cells that stand one a line, a label and its value are two.
MOST_LINES = 2 * MOST_ROWS
# Cells of a contact are as short.
LONGEST_CELL = 40
# A wide gap parts a label from its value, and a value from the next label, as on lines without cells.
GAP = " " * 3


@cache
def labels() -> frozenset[str]:
    """What stands before or above the office, the person and the number that answer for a task."""
    return load(Contacts).asking | load(Reports).office_labels | load(Reports).person_labels


def rows(lines: Sequence[Line]) -> tuple[int, str]:
    """How many of the first lines are such cells, and the labels with their values as one line has them; 0 for none."""
    for count, pairs in ((1, _in_turn(_cells(lines[:1]))), (2, _below(lines[:2])), _a_line_each(lines)):
        if pairs:
            return count, GAP.join(chain.from_iterable(pairs))
    return 0, ""


def before(lines: Sequence[Line], after: int) -> int:
    """How many lines have such cells right before index `after`; 0 for none."""
    sizes = range(min(after, MOST_LINES), 0, -1)
    return next((size for size in sizes if rows(lines[after - size : after])[0] == size), 0)


def _cells(lines: Sequence[Line]) -> list[str]:
    """The cells of a line that tabs or bars part; none of a line that neither parts."""
    text = lines[0].text if lines and lines[0].marker is None else ""
    parted = text.split("\t") if "\t" in text else text.strip("|│").split("|" if "|" in text else "│")
    return [cell.strip() for cell in parted] if len(parted) > 1 else []


def _in_turn(cells: Sequence[str]) -> list[tuple[str, str]]:
    """Labels and values that stand in turn; none where one of them is out of its place."""
    pairs = list(zip(map(_label, cells[::2]), cells[1::2], strict=False))
    fit = len(cells) % 2 == 0 and all(label and _is_value(value) for label, value in pairs)
    return [(label, value) for label, value in pairs if label] if fit else []


def _below(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """Values in a row below the row of their labels."""
    above, below = _cells(lines[:1]), _cells(lines[1:])
    if len(above) < FEWEST_LABELS or len(above) != len(below):
        return []
    return _in_turn(list(chain.from_iterable(zip(above, below, strict=True))))


def _a_line_each(lines: Sequence[Line]) -> tuple[int, list[tuple[str, str]]]:
    """Labels and values in turn, a cell a line."""
    texts = [line.text for line in lines]
    count = 0
    while count + 1 < len(lines) and _label(texts[count]) and _is_value(texts[count + 1]):
        if any(line.marker is not None for line in lines[count : count + 2]):
            break
        count += 2
    return count, _in_turn(texts[:count]) if count >= 2 * FEWEST_LABELS else []


def _label(text: str) -> str | None:
    """A label without spaces and colon; None for other texts."""
    label = "".join(text.split()).rstrip(":：")
    return label if label in labels() or TELEPHONE_SIGN.fullmatch(label) else None


def _is_value(text: str) -> bool:
    return bool(text) and len(text) <= LONGEST_CELL and _label(text) is None
