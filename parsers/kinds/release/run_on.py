"""Items that a page ran together on one line: `□ … 늘었다□ … 줄었다 * …`, each with its bullet and its notes."""

from __future__ import annotations

import regex

from parsers.draft import LogicalItem
from parsers.page import Page
from parsers.structure import items
from parsers.text.bullets import is_note, marker_rank
from parsers.text.line import Line

# Bullets of paragraphs; a letter that looks like one is a letter inside a line.
PARAGRAPHS = "□■○◇◆"
NOTE = r"(?<=\s)\*{1,2}(?=\s\p{Hangul})"
# Boxes to tick stand closer.
SHORTEST = 15


def apart(page: Page, line: Line) -> list[LogicalItem]:
    """The items of a line that has the bullet it begins with again before another paragraph; none for other lines."""
    if line.marker is None or line.marker not in PARAGRAPHS:
        return []
    again = rf"{line.marker}(?=\s?[(（\p{{Hangul}}\d])"
    marks = list(regex.finditer(rf"{again}|{NOTE}", line.text))
    # What stands before the first mark would belong to none.
    if sum(mark.group() == line.marker for mark in marks) < 2 or line.text[: marks[0].start()].strip():
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(line.text)]
    spans = [(mark, mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    if any(end - start < SHORTEST for mark, start, end in spans if not is_note(mark.group())):
        return []
    ranks = sorted({marker_rank(mark.group()) for mark in marks})
    return [
        LogicalItem(
            items.part_of_line(page.source, line, start, end),
            line.physical,
            ranks.index(marker_rank(mark.group())),
            mark.group(),
            False,
        )
        for mark, start, end in spans
    ]
