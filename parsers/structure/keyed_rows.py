"""Tables whose rows begin with a key of one form each: ’31. 4월, ’31. 6월; 1회차, 2회차.

What stands between two keys is a row, bullets and wraps in its cells included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from parsers.structure.margins import Layout
from parsers.structure.rows import names_columns
from parsers.text.label import has_label
from parsers.text.line import Line

# The first word of a line that holds a number, two of them where the first is a year with its point; a number alone.
KEY = regex.compile(r"(?:[’'‘`]?\d{2,4}\.\s?)?\d{1,2}\p{Hangul}{1,3}(?=\s|$)|\d{1,2}$")
DIGITS = regex.compile(r"\d+")
FEWEST_KEYS = 3
# How many lines a row may have, and how many a header.
LONGEST_ROW = 12
LONGEST_HEADER = 2
SHORT = 0.45


def keyed_tables(lines: Sequence[Line], layout: Layout) -> Iterator[tuple[int, int]]:
    """First index and index after the last of every such table, from its header to the last line of its last row."""
    for i, line in enumerate(lines):
        keys = _keys(lines, i + 1) if names_columns(line) else []
        if len(keys) >= FEWEST_KEYS:
            yield i, _end_of_last_row(lines, keys, layout)


def _keys(lines: Sequence[Line], start: int) -> list[int]:
    """Indices of the lines that begin a row below a header, all with keys of the first one's form."""
    first = next((i for i in range(start, min(start + LONGEST_HEADER, len(lines))) if _form(lines[i])), None)
    if first is None:
        return []
    form, found = _form(lines[first]), [first]
    at = first + 1
    while at < len(lines) and at - found[-1] <= LONGEST_ROW:
        if _form(lines[at]) == form and _counts_on(lines[found[-1]], lines[at]):
            found.append(at)
        at += 1
    return found


def _counts_on(key: Line, following: Line) -> bool:
    """Whether a number alone counts on from the one before; other keys need not."""
    return not key.text.isdecimal() or following.text == str(int(key.text) + 1)


def _form(line: Line) -> str | None:
    """The form of a line's key, None where it has none or names a value by it."""
    match = KEY.match(line.text) if line.marker is None else None
    return None if match is None or has_label(line.text) else DIGITS.sub("0", match.group())


def _end_of_last_row(lines: Sequence[Line], keys: Sequence[int], layout: Layout) -> int:
    """Index after the last row: as many lines as the row before has, up to a page, a wide line or another bullet."""
    bullets = {line.marker for line in lines[keys[0] : keys[-1]]}
    after = keys[-1] + 1
    while after < min(len(lines), 2 * keys[-1] - keys[-2]):
        line = lines[after]
        wide = line.marker is None and layout.fill(line) > SHORT
        if line.page_start or wide or line.marker not in bullets:
            break
        after += 1
    return after
