"""Running heads and feet: what is printed at the edge of page after page, with the number of the page or beside it.

No line shows by itself that it is one. It is where its text recurs and the numbers with it grow through the document,
its lines standing apart (entries of a list of contents and rows of a table stand together); or where it recurs beside
other edges of pages. The front of the document may name it: it is the title of the book, or who publishes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from parsers.text.edges import GAP, LONGEST_TEXT, SIGN, Edge, edge, numbered_edges, stands_with_rows
from parsers.text.line import Line
from parsers.vocabulary import Headings, Reports, load

FARTHEST_PAGE = 200
FEWEST_PAGES, FEWEST_NAMED = 3, 2
# A page holds so many lines at least; entries and rows stand closer.
LINES_OF_PAGE = 4
MOST = 2 / 3
# Of the edges of pages, so many stand beside a head that the front names, and so many beside one that it does not.
SHARE_OF_NAMED, SHARE_OF_OTHERS = 1 / 3, 1 / 2
# The front of a document ends at the first bullet, list of contents or number set off, and behind so many lines.
LINES_OF_FRONT = 12


@dataclass(frozen=True, slots=True)
class Running:
    """Indices of the lines that are running heads or feet, and the title that they print, None if none.

    `heads` are those that stand above their page: all of them, unless the document ends with one.
    """

    lines: Set[int]
    title: str | None
    heads: Set[int]


@dataclass(frozen=True, slots=True)
class _Front:
    """The first lines of a document, without white space, and the index of the line behind them."""

    text: str
    after: int

    def names(self, text: str) -> bool:
        """Whether all words of a text stand there, together or not."""
        return all(word in self.text for word in text.split())


def running(raw: Sequence[Line], numbers: Set[int], usual_gap: int) -> Running:
    """The running heads and feet of a document of which the page numbers alone on a line are known."""
    edges = numbered_edges(raw, numbers)
    front = _front(raw, numbers | {one.lines[0] for one in edges if not one.is_loose})
    feet = _feet(raw, edges, front, usual_gap)
    pages = numbers | {foot.lines[0] for foot in [*feet, *_between(raw, edges, set(feet))]}
    whole, named = _heads(raw, pages, front, {foot.texts for foot in feet})
    lines = (pages - numbers) | whole | {i for one in (*feet, *named) for i in one.lines}
    title = raw[min(whole)].text if whole else _title(raw[: front.after], front, [*feet, *named])
    return Running(lines, title, frozenset() if len(raw) - 1 in lines else lines)


def _title(cover: Sequence[Line], front: _Front, edges: Sequence[Edge]) -> str | None:
    """The line of the cover that holds the longest text of the edges, or that text where it stands on several lines."""
    printed = {key: text for one in edges for key, text in one.recurring() if key in front.text}
    longest = max(sorted(printed), key=len, default=None)
    if longest is None:
        return None
    return next((line.text for line in cover if longest in line.squeezed), printed[longest])


def _front(raw: Sequence[Line], numbered: Set[int]) -> _Front:
    """The first lines, which hold the title of the document and who publishes it."""
    contents = load(Reports).contents
    after = 0
    for i, line in enumerate(raw[:LINES_OF_FRONT]):
        if line.marker is not None or i in numbered or line.squeezed in contents:
            break
        after = i + 1
    return _Front("".join(line.squeezed for line in raw[:after]), after)


def _feet(raw: Sequence[Line], edges: Sequence[Edge], front: _Front, usual_gap: int) -> list[Edge]:
    """The edges whose text recurs with numbers that grow."""
    groups: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    written: dict[str, str] = {}
    for one in edges:
        for key, text in one.recurring():
            groups[key, one.sign].append(one)
            written.setdefault(key, text)
    found = {
        one
        for (key, _), group in groups.items()
        if _count_pages(raw, group, front.names(written[key]), usual_gap)
        for one in group
    }
    return [one for one in edges if one in found]


def _count_pages(raw: Sequence[Line], group: Sequence[Edge], named: bool, usual_gap: int) -> bool:
    """Whether the numbers of edges with one text count pages: they grow, a page apart, and are no rows."""
    loose = group[0].is_loose
    if len(group) < (FEWEST_NAMED if named and not loose else FEWEST_PAGES) or (loose and not named):
        return False
    numbers = [one.number for one in group]
    steps = [after.lines[0] - before.lines[0] for before, after in pairwise(group)]
    if not all(before < after <= before + FARTHEST_PAGE for before, after in pairwise(numbers)):
        return False
    if min(steps) == 1 or sum(step >= LINES_OF_PAGE for step in steps) < MOST * len(steps):
        return False
    if sum(stands_with_rows(raw, one, usual_gap) for one in group) > (1 - MOST) * len(group):
        return False
    # Cases and tasks are numbered one by one as well, but nothing ends with the number of one.
    one_by_one = numbers == list(range(1, len(numbers) + 1))
    return not one_by_one or group[-1].dashed or len(raw) - 1 in group[-1].lines


def _between(raw: Sequence[Line], edges: Sequence[Edge], found: Set[Edge]) -> list[Edge]:
    """Edges with the title of a part, whose numbers lie between: those of the other page of each sheet."""
    signs = {one.sign for one in found if one.sign != GAP and not one.is_loose}
    if not signs:
        return []
    lines = {line.squeezed for line in raw}
    more: list[Edge] = []
    waiting: list[Edge] = []
    last = 0
    for one in edges:
        if one in found:
            more += [between for between in waiting if last and last < between.number < one.number]
            waiting, last = [], one.number
        elif one.sign in signs and any("".join(text.split()) in lines for text in one.texts):
            waiting.append(one)
    return more + [one for one in waiting if last < one.number <= last + FARTHEST_PAGE]


@cache
def _block_names() -> frozenset[str]:
    """Names of blocks: one may happen to begin each page, and is still no running head."""
    return frozenset(term for entry in load(Headings).kinds for term in entry.terms)


def _heads(
    raw: Sequence[Line], pages: Set[int], front: _Front, texts: Set[tuple[str, ...]]
) -> tuple[set[int], list[Edge]]:
    """Indices of the lines that recur as a whole beside edges of pages, and heads of which the front names a part.

    The first line of all is a head where it stands beside any edge: it is the title. One that the front names is a head
    wherever it stands behind it. `texts` are those printed with a number: the same without one are a head beside edges.
    """
    whole: defaultdict[str, set[int]] = defaultdict(set)
    named: defaultdict[str, set[int]] = defaultdict(set)
    found: list[Edge] = []
    for i in sorted({j for at in pages for j in (at - 1, at + 1) if 0 <= j < len(raw)} - pages):
        if len(raw[i].squeezed) <= LONGEST_TEXT:
            whole[raw[i].squeezed].add(i)
        read = _unnumbered(i, raw[i]) if i >= front.after else None
        if read is not None:
            found += [read] if len(read.texts) > 1 and read.texts in texts else []
            for key, text in read.recurring():
                if front.names(text):
                    named[key].add(i)
    heads = {i for key in set(whole) - _block_names() if _recurs(key, whole[key], len(pages), raw) for i in whole[key]}
    heads |= {0} if any(raw[i].squeezed == raw[0].squeezed for i in heads) else set()
    keys = {
        key for key, at in named.items() if len(at) >= max(FEWEST_NAMED, SHARE_OF_NAMED * len(pages))
    } - _block_names()
    return heads, found + (_everywhere(raw, pages, front, keys) if keys else [])


def _everywhere(raw: Sequence[Line], pages: Set[int], front: _Front, keys: Set[str]) -> list[Edge]:
    """All lines behind the front that print a head, beside the edge of a page or not."""
    read = [_unnumbered(i, raw[i]) for i in range(front.after, len(raw)) if i not in pages]
    return [one for one in read if one is not None and any(key in keys for key, _ in one.recurring())]


def _recurs(key: str, places: Set[int], pages: int, raw: Sequence[Line]) -> bool:
    """Whether a whole line stands beside so many edges of pages; the title of the book need not."""
    is_title = raw[0].squeezed == key and places != {0}
    return is_title or len(places) >= max(FEWEST_PAGES, SHARE_OF_OTHERS * pages)


def _unnumbered(index: int, line: Line) -> Edge | None:
    """The texts of a line without a number that is set off."""
    read = edge(index, line)
    if read is not None and read.is_loose:
        return Edge(read.lines, tuple(SIGN.split(line.text)))
    return None if read is None or read.number else read
