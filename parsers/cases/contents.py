"""The list of contents of a book: where it stands, and what its entries name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from parsers.cases.blocks import key_of
from parsers.cases.chapters import CONTENTS_ENTRY, is_contents_heading
from parsers.cases.region_lines import SHORTEST_TITLE
from parsers.cases.title_lines import bounds
from parsers.text.line import Line
from parsers.vocabulary import Casebooks, Headings, alternatives, load

# The contents begin in so many lines, and have so many at most.
LATEST, LONGEST = 120, 600
LONGEST_HEADING = 24
FEWEST_ENTRIES = 2
# Of so many lines in a row at least three end in a page.
WINDOW = 6
PAGE_BEHIND = regex.compile(r"[\p{L})’”'\"?!][\s·.…․‥∙\-–—/|]+(?P<page>\d{1,4})$")
# What parts two cells of an entry.
CELL_ENDS = regex.compile(r"\s?[·|:：/▶―—–-]|\s{2,}|\t")


class Contents:
    """A list of contents: its lines, and the keys of its entries one after the other."""

    def __init__(self, lines: Sequence[Line], first: int, after: int) -> None:
        self.first, self.after = first, after
        self.lines = lines[first:after]
        keys = [key_of(line.text) for line in lines[first:after]]
        self.starts = [0]
        for key in keys:
            self.starts.append(self.starts[-1] + len(key))
        self.text = "".join(keys)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Contents | None:
        """The contents of a book: from their heading, or the first entry, to where the first title comes again."""
        first = _first_entry(lines)
        if first is None:
            return None
        seen: list[str] = []
        text = ""
        for at in range(first, min(len(lines), first + LONGEST)):
            key = key_of(lines[at].text[slice(*bounds(lines[at]))])
            if len(key) >= SHORTEST_TITLE and key in text:
                count = _without_chapter(seen)
                return cls(lines, first, first + count) if count >= FEWEST_ENTRIES else None
            seen.append(key_of(lines[at].text))
            text += seen[-1]
        return None

    def find(self, key: str) -> int:
        """Where a key stands in the keys of all entries; -1 for nowhere."""
        return self.text.find(key)

    def parts(self, place: int, text: str) -> bool:
        """Whether the entry at a place has a bar, dot or gap behind a text: what comes next is another cell."""
        entry = self.lines[self.line_at(place) - self.first].text
        found = entry.find(text)
        return found >= 0 and CELL_ENDS.match(entry, found + len(text)) is not None

    def line_at(self, place: int) -> int:
        """Index of the line whose entry holds a place."""
        return self.first + bisect_right(self.starts, place) - 1


def _without_chapter(seen: Sequence[str]) -> int:
    """How many of the keys seen are entries: the chapter of the first title comes again as well.

    A line between, of the body whose case it is, may be named in short by its entry.
    """

    def again(at: int) -> bool:
        return at > FEWEST_ENTRIES and len(seen[at - 1]) >= 2 and seen[at - 1] in "".join(seen[: at - 1])

    count = len(seen)
    if not again(count) and again(count - 1):
        count -= 1
    while again(count):
        count -= 1
    return count


def _first_entry(lines: Sequence[Line]) -> int | None:
    """Index of the first line of the contents: below their heading, or of several entries with growing pages."""
    for at, line in enumerate(lines[:LATEST]):
        short = len(line.text) <= LONGEST_HEADING and not line.text[-1].isdigit()
        if short and _heading().fullmatch(key_of(line.text)):
            return at + 1
        if PAGE_BEHIND.search(line.text) and _count_up(lines[at : at + WINDOW]):
            return at
    return None


def contents_end(lines: Sequence[Line]) -> int:
    """Index of the line behind the entries below the heading of a list of contents; 0 where none has pages.

    A few lines between entries have none: titles of chapters, the second line of an entry.
    """
    headings = (at for at, line in enumerate(lines[:LATEST]) if is_contents_heading(line.text))
    last = first = next(headings, len(lines))
    while last < len(lines):
        below = range(last + 1, min(last + WINDOW, len(lines)))
        following = next((at for at in below if CONTENTS_ENTRY.search(lines[at].text)), None)
        if following is None:
            break
        last = following
    return last + 1 if last > first else 0


def _count_up(lines: Sequence[Line]) -> bool:
    """Whether several lines end in pages that grow, two with leaders or three; titles of chapters have none."""
    led = all(CONTENTS_ENTRY.search(line.text) for line in lines[:FEWEST_ENTRIES])
    pages = [int(match["page"]) for line in lines if (match := PAGE_BEHIND.search(line.text))]
    return len(pages) >= FEWEST_ENTRIES + (not led) and all(one < two for one, two in pairwise(pages))


@cache
def _heading() -> regex.Pattern[str]:
    words = load(Headings).contents
    own = load(Casebooks)
    begins, ends = alternatives(words | own.contents_beginnings), alternatives(words | own.contents_endings)
    return regex.compile(rf"(?:{begins}).{{0,6}}|.{{0,6}}(?:{ends})")
