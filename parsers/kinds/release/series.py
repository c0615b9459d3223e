"""Lines of one mark, judged together: numbers that count one after another, bullets that set all their lines apart.

Where one of a series is a paragraph, none of them is a heading; where all stand apart above prose, all are, whatever
their words: `◇ 교회는 평일에`, `◇ 고치고 쉬고`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from parsers.endings import sentences
from parsers.kinds.release.headings import LABELLED, LONGEST, LONGEST_PLAIN
from parsers.text.bullets import is_box
from parsers.text.line import Line
from parsers.text.numbering import number_of

# Signs that count points of a text; figures with a point count its parts, of which one may be named in a sentence.
STYLES = frozenset({"circled", "paren"})
# So many lines show that a mark sets its lines apart.
FEWEST = 2


def of_paragraphs(lines: Sequence[Line], headings: Collection[int]) -> set[int]:
    """The indices among `headings` whose line counts on with one that is a paragraph: ① … 밝혔다, ② …"""
    return {
        i
        for series in _series(lines)
        if any(i not in headings and _is_paragraph(lines[i]) for i in series)
        for i in series
        if i in headings
    }


def set_apart(lines: Sequence[Line], cells: Sequence[bool]) -> set[int]:
    """The indices of short lines of one mark that all have blank lines around them, two at least with prose below.

    Blank lines tell something where paragraphs go over several lines. `cells` says of each line whether a table holds
    it.
    """
    if not any(line.marker is None and len(line.physical) > 1 for line in lines):
        return set()
    by_mark: defaultdict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if mark := _mark(line):
            by_mark[mark].append(i)
    apart = (
        found for found in by_mark.values() if _counts(lines, found) and all(_is_apart(lines, i, cells) for i in found)
    )
    told = ((found, sum(_heads_prose(lines, i, cells) for i in found)) for found in apart)
    return {i for found, count in told if count >= FEWEST for i in found}


def _mark(line: Line) -> str | None:
    """The bullet of headings or the style of the number that a line begins with; None for none."""
    if line.marker is not None:
        return line.marker if is_box(line.marker) else None
    number = number_of(line.headline)
    return f"number {number.style}" if number and number.style not in STYLES else None


def _counts(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether lines have bullets, or numbers from one on."""
    numbers = [number.value for i in found if lines[i].marker is None and (number := number_of(lines[i].headline))]
    return numbers == list(range(1, len(numbers) + 1))


def _is_apart(lines: Sequence[Line], i: int, cells: Sequence[bool]) -> bool:
    """Whether a short line that ends with no point has blank lines around it."""
    line, below = lines[i], lines[i + 1 : i + 2]
    short = len(line.text) <= LONGEST_PLAIN and not line.text.endswith(".") and not cells[i]
    short = short and not LABELLED.search(line.body)
    return short and line.blank_before > 0 and bool(below) and below[0].blank_before > 0


def _heads_prose(lines: Sequence[Line], i: int, cells: Sequence[bool]) -> bool:
    """Whether a longer line without a mark stands below."""
    below = lines[i + 1]
    return _mark(below) is None and below.marker is None and len(below.text) > len(lines[i].text) and not cells[i + 1]


def _series(lines: Sequence[Line]) -> list[list[int]]:
    """The indices of lines whose numbers follow each other, by style."""
    found: list[list[int]] = []
    last: dict[str, tuple[int, list[int]]] = {}
    for i, line in enumerate(lines):
        number = number_of(line.headline)
        if number is None or number.style not in STYLES:
            continue
        value, series = last.get(number.style, (0, []))
        if number.value != value + 1 or not series:
            series = []
            found.append(series)
        series.append(i)
        last[number.style] = (number.value, series)
    return found


def _is_paragraph(line: Line) -> bool:
    return len(line.text) > LONGEST or sentences.ends(line.text)
