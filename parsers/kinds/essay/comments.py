"""What readers say of an essay below it: where their comments begin."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.endings.sentences import stops_in
from parsers.kinds.essay.byline import LONGEST_BYLINE, author_of
from parsers.kinds.essay.furniture import is_furniture
from parsers.kinds.essay.headings import heading_of
from parsers.structure.boilerplate import heads_comments
from parsers.text.line import Line

# Readers say no more than so many sentences, and speak politely: 잘 읽었습니다. 저도 걸어 보겠어요.
MOST_SENTENCES = 2
POLITE = regex.compile(r"(?:니다|요|니까|죠)[)\]]{0,2}[.?!][”\"’')\]]{0,3}$")


def begin_at(lines: Sequence[Line], first: int) -> int:
    """Index of the label behind the `first` line below which readers comment on the text; the count of lines for none.

    A page that has such a label prints other things of its own right above it, or who wrote the text. Elsewhere the
    label may head a section, unless the text has no others and all that stands below is no more than readers say.
    """
    return next((i for i in range(first + 1, len(lines)) if _begin_at(lines, i)), len(lines))


def _begin_at(lines: Sequence[Line], index: int) -> bool:
    if not heads_comments(lines[index]):
        return False
    above = lines[index - 1]
    if is_furniture(above) or (len(above.text) <= LONGEST_BYLINE and author_of(above) is not None):
        return True
    return all(map(_says_little, lines[index + 1 :])) and not _has_headings(lines[:index], lines[index].marker)


def _has_headings(lines: Sequence[Line], marker: str | None) -> bool:
    """Whether a section with the same mark before its heading, or none, stands among lines."""
    return any(heading_of(lines, i) is not None and lines[i].marker == marker for i in range(1, len(lines)))


def _says_little(line: Line) -> bool:
    ends = stops_in(line.text)
    return len(ends) <= MOST_SENTENCES and all(POLITE.search(line.text[:end]) for end in ends)
