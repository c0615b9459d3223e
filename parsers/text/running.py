"""Running heads and feet: what is printed at the edge of page after page, with the number of the page or beside it.

No line shows by itself that it is one. It is where its text recurs and the numbers with it grow through the document,
its lines standing apart (entries of a list of contents and rows of a table stand together); or where it recurs beside
other edges of pages. The front of the document may name it: it is the title of the book, or who publishes it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from parsers.text import other_pages, page_texts
from parsers.text.edges import ABOVE, BELOW, LAST_PAGE, SIGN, SPACE, Edge, numbered_edges, stands_with_rows
from parsers.text.front import Front, front_of
from parsers.text.furniture import FARTHEST_PAGE
from parsers.text.line import Line

FEWEST_PAGES, FEWEST_NAMED = 3, 2
# A page holds so many lines at least, blank ones aside; entries and rows stand closer.
LINES_OF_PAGE = 4
MOST, SOME = 2 / 3, 1 / 5


@dataclass(frozen=True, slots=True)
class Running:
    """Indices of the page numbers, running heads and feet of a document, and the title that they print, None if none.

    `heads` are the texts that stand above their page: all of them, unless the document ends with one.
    """

    lines: Set[int]
    title: str | None
    heads: Set[int]


def running(raw: Sequence[Line], numbers: Set[int], usual_gap: int) -> Running:
    """The page numbers, running heads and feet of a document; `numbers` are lines that may be page numbers alone."""
    edges = numbered_edges(raw, numbers)
    front = front_of(raw, numbers, edges)
    feet = _feet(raw, edges, front, usual_gap)
    numbers = _fitting(raw, numbers, feet)
    others = other_pages.find(raw, edges, feet, usual_gap)
    pages = numbers | {foot.lines[0] for foot in [*feet, *others]}
    printing = pages - numbers
    whole, named = page_texts.whole(raw, pages, printing, usual_gap), page_texts.named(raw, pages, front)
    again = page_texts.printed_again(raw, pages, {foot.texts for foot in feet})
    texts = printing | whole | again | {i for one in (*feet, *named) for i in one.lines}
    printed = [raw[min(whole)].text] if whole else []
    alone = next((text for text in printed if SIGN.search(text) is None), None)
    title = alone or _title(raw[: front.after], front, [*feet, *named]) or next(iter(printed), None)
    return Running(
        numbers | texts | _first_pages(raw, numbers | texts, feet),
        title,
        frozenset() if len(raw) - 1 in texts else texts,
    )


def _fitting(raw: Sequence[Line], numbers: Set[int], feet: Sequence[Edge]) -> Set[int]:
    """The page numbers without those that nothing marks and that do not lie between the numbers of feet around them.

    The pages of a document are counted once: where feet do so, other numbers alone on a line count cases.
    """
    counted = sorted((foot.lines[0], foot.number) for foot in feet)
    kept: set[int] = set()
    last, following = 0, deque(counted)
    for i in sorted(numbers):
        while following and following[0][0] < i:
            last = following.popleft()[1]
        after = following[0][1] if following else last + FARTHEST_PAGE
        if not counted or not raw[i].text.isdecimal() or last < int(raw[i].text) < after:
            kept.add(i)
    return kept


def _first_pages(raw: Sequence[Line], known: Set[int], feet: Sequence[Edge]) -> set[int]:
    """Indices of the numbers alone on a line that count between the feet around them: pages that open parts.

    All such numbers of the document do, each a few pages before the next foot: others count cases, or are cells. One
    alone stands right below the foot of the page before.
    """
    bare = [i for i, line in enumerate(raw) if i not in known and _may_be_page(line.text)]
    for i in bare:
        last = next((foot.number for foot in reversed(feet) if foot.lines[0] < i), 0)
        following = next((foot.number for foot in feet if foot.lines[0] > i), 0)
        if not max(last, following - other_pages.MOST_WITHOUT_FOOT - 1) < int(raw[i].text) < following:
            return set()
    below_feet = all(i - 1 in known for i in bare)
    return set(bare) if below_feet or len(bare) >= FEWEST_NAMED else set()


def _may_be_page(text: str) -> bool:
    """Whether a text is the number of a page: no year, nor a row of any number of digits."""
    return text.isdecimal() and len(text) <= len(str(LAST_PAGE)) and int(text) <= LAST_PAGE


def _title(cover: Sequence[Line], front: Front, edges: Sequence[Edge]) -> str | None:
    """The line of the cover that holds the longest text of the edges, or that text where it stands on several lines."""
    printed = {key: text for one in edges for key, text in one.recurring() if key in front.text}
    longest = max(sorted(printed), key=len, default=None)
    if longest is None:
        return None
    return next((line.text for line in cover if longest in line.squeezed), printed[longest])


def _feet(raw: Sequence[Line], edges: Sequence[Edge], front: Front, usual_gap: int) -> list[Edge]:
    """The edges whose text recurs with numbers that grow."""
    groups: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    written: dict[str, str] = {}
    for one in edges:
        for key, text in one.recurring():
            groups[key, one.sign].append(one)
            written.setdefault(key, text)
    counted = [
        group for (key, _), group in groups.items() if _count_pages(raw, group, front.names(written[key]), usual_gap)
    ]
    found: set[Edge] = set()
    places: dict[int, str] = {}
    # A text has its number on one side: what stands on the other one, fewer times, counts something else.
    for group in sorted(counted, key=len, reverse=True):
        found.update(one for one in group if places.setdefault(one.lines[-1], one.sign) == one.sign)
    for both in _of_both_pages(edges, front, {key for (key, _), group in groups.items() if len(group) >= FEWEST_NAMED}):
        found |= set(both if both and _count_pages(raw, both, True, usual_gap) else ())
    return [one for one in edges if one in found]


def _of_both_pages(edges: Sequence[Edge], front: Front, again: Set[str]) -> Iterator[list[Edge]]:
    """Edges set in one way: left and right pages may print one text each, and put the number on either side of it.

    The front names them. Where the number stands on a line of its own one text is named, the other comes `again`.
    """
    named = {one for one in edges if any(front.names(text) for _, text in one.recurring())}
    yield [one for one in edges if one.sign == SPACE and one in named]
    beside = [one for one in edges if one.sign in (ABOVE, BELOW) and any(key in again for key, _ in one.recurring())]
    yield beside if {one.sign for one in beside} == {ABOVE, BELOW} and named.intersection(beside) else []


def _count_pages(raw: Sequence[Line], group: Sequence[Edge], named: bool, usual_gap: int) -> bool:
    """Whether the numbers of edges with one text count pages: they grow, a page apart, and are no rows.

    Of a book whose front names the text, pages may be left out; of another each has a line at least.
    """
    loose = group[0].is_loose
    if len(group) < (FEWEST_NAMED if named and not loose else FEWEST_PAGES) or (loose and not named):
        return False
    numbers = [one.number for one in group]
    steps = [after.lines[0] - before.lines[0] for before, after in pairwise(group)]
    turned = [after - before for before, after in pairwise(numbers)]
    if not all(
        0 < pages <= FARTHEST_PAGE and (named or pages <= step) for pages, step in zip(turned, steps, strict=True)
    ):
        return False
    if sum(step >= LINES_OF_PAGE for step in steps) < MOST * len(steps):
        return False
    if sum(stands_with_rows(raw, one, usual_gap) for one in group) > (1 - MOST) * len(group):
        return False
    one_by_one = numbers == list(range(1, len(numbers) + 1))
    return not one_by_one or group[-1].dashed or _are_pages(raw, group)


def _are_pages(raw: Sequence[Line], group: Sequence[Edge]) -> bool:
    """Whether edges that are counted one by one as cases are count pages.

    Nothing ends with the number of a case, which stands on one side, and what stands below it is alike in each: a
    title, or a first item.
    """
    if _take_turns(group):
        return True
    below = [raw[i] for i in (max(one.lines) + 1 for one in group) if i < len(raw)]
    bulleted = sum(line.marker is not None for line in below)
    return len(below) < len(group) or min(bulleted, len(below) - bulleted) >= SOME * len(below)


def _take_turns(group: Sequence[Edge]) -> bool:
    """Whether the numbers stand before the text on the pages of one side of the sheet, behind it on the others."""
    sides = {(one.number % 2, one.leads) for one in group}
    return len(group) >= FEWEST_PAGES and len(sides) == len({leads for _, leads in sides}) == 2
