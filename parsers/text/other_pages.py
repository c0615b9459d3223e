"""The other page of each sheet: what it prints beside its number varies, where its fellow prints the title of the book.

8   골목 살림 사례집; 나루시 · 나무   9; 10   골목 살림 사례집: the number lies between those of the feet around it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from parsers.text.edges import GAP, Edge, is_like
from parsers.text.furniture import FARTHEST_PAGE
from parsers.text.line import Line

# So many pages behind one with a foot may lack it.
MOST_WITHOUT_FOOT = 3
# Of the edges with one text, so many have a number between those of the feet around them.
MOST = 2 / 3


def find(raw: Sequence[Line], edges: Sequence[Edge], feet: Sequence[Edge], usual_gap: int) -> list[Edge]:
    """The edges of pages that print the name of their part, between the feet that count the pages of the document."""
    counting = _counting_pages(edges, feet)
    found = [*_between(raw, edges, set(feet)), *_set_apart(raw, counting, feet, usual_gap)]
    return [*found, *(one for one in _turned(raw, edges, counting, feet, usual_gap) if one not in found)]


def _counting_pages(edges: Sequence[Edge], feet: Sequence[Edge]) -> list[Edge]:
    """The edges whose number lies between those of the feet around it, as most do that have the same text.

    The total of one of many tables does so by chance.
    """
    groups: defaultdict[tuple[tuple[str, ...], str, bool], list[Edge]] = defaultdict(list)
    for one in edges:
        if feet and one.lines[0] > feet[0].lines[0] and one not in feet:
            groups[one.texts, one.sign, one.leads].append(one)
    counting: set[Edge] = set()
    for group in groups.values():
        fitting = [one for one in group if _lies_between(one, feet)]
        counting.update(fitting if len(fitting) >= MOST * len(group) else ())
    return [one for one in edges if one in counting]


def _lies_between(one: Edge, feet: Sequence[Edge]) -> bool:
    """Whether the number of an edge lies between those of the feet around it."""
    last, following = _around(feet, one.lines[0])
    return 0 < last < one.number < following


def _between(raw: Sequence[Line], edges: Sequence[Edge], found: Set[Edge]) -> list[Edge]:
    """Edges with the title of a part, whose numbers lie between: those of the other page of each sheet."""
    signs = {one.sign for one in found if one.sign != GAP and not one.is_loose}
    if not signs:
        return []
    known = _known(raw, edges)
    more: list[Edge] = []
    waiting: list[Edge] = []
    last = 0
    for one in edges:
        if one in found:
            more += [between for between in waiting if last and last < between.number < one.number]
            waiting, last = [], one.number
        elif one.sign in signs and any(known["".join(text.split())] > 1 for text in one.texts):
            waiting.append(one)
    return more + [one for one in waiting if last < one.number <= last + FARTHEST_PAGE]


def _known(raw: Sequence[Line], edges: Sequence[Edge]) -> Counter[str]:
    """How often the texts of edges are printed at one; a line of its own that has one counts as several."""
    known = Counter("".join(text.split()) for one in edges for text in one.texts)
    known.update(dict.fromkeys((line.squeezed for line in raw), 2))
    return known


def _turned(
    raw: Sequence[Line], edges: Sequence[Edge], counting: Sequence[Edge], feet: Sequence[Edge], usual_gap: int
) -> Iterator[Edge]:
    """Edges of the right pages where only left ones have feet, or the reverse: their number stands on the other side.

    6 골목 살림 사례집; 제1장 골목 살림 7: a text of its own that is printed again, set as the feet are.
    """
    sides = {(foot.sign, foot.number % 2, foot.leads) for foot in feet}
    if len(sides) != 1:
        return
    sign, odd, leads = next(iter(sides))
    known = _known(raw, edges)
    for one in counting:
        turned = (one.sign, one.number % 2, one.leads) == (sign, 1 - odd, not leads)
        again = all(known["".join(text.split())] > 1 for text in one.texts)
        if turned and again and _is_set_as(raw, one, feet, usual_gap):
            yield one


def _is_set_as(raw: Sequence[Line], one: Edge, feet: Sequence[Edge], usual_gap: int) -> bool:
    """Whether a line has a gap above or below, and wherever all feet have one, and ends no rows."""
    gaps = _gaps(raw, one, usual_gap)
    needed = map(all, zip(*(_gaps(raw, foot, usual_gap) for foot in feet), strict=True))
    alike = all(gap or not due for gap, due in zip(gaps, needed, strict=True))
    first = min(one.lines)
    return any(gaps) and alike and (gaps[0] or first == 0 or not is_like(raw[first - 1], one))


def _gaps(raw: Sequence[Line], one: Edge, usual_gap: int) -> tuple[bool, bool]:
    """Whether more than the usual gap parts the lines of an edge from those above and below."""
    first, after = min(one.lines), max(one.lines) + 1
    return raw[first].blank_before > usual_gap, after >= len(raw) or raw[after].blank_before > usual_gap


def _around(feet: Sequence[Edge], at: int) -> tuple[int, int]:
    """The number of the foot above a line, and that of the foot below, or one that few pages reach."""
    last = next((foot.number for foot in reversed(feet) if foot.lines[0] < at), 0)
    return last, next((foot.number for foot in feet if foot.lines[0] > at), last + MOST_WITHOUT_FOOT + 1)


def _set_apart(raw: Sequence[Line], counting: Sequence[Edge], feet: Sequence[Edge], usual_gap: int) -> Iterator[Edge]:
    """Edges apart, set as the feet are, with a number between those of the feet around them.

    The text is a line of its own above (사례 3), or the number stands on the side where such pages have it, a few pages
    from the feet.
    """
    signs = {foot.sign for foot in feet}
    first = {line.squeezed: i for i, line in reversed(list(enumerate(raw)))}
    for one in counting:
        if one.sign not in signs or not all(_gaps(raw, one, usual_gap)):
            continue
        at = one.lines[0]
        last, following = _around(feet, at)
        named = one.sign == GAP and len(one.texts) == 1 and first.get("".join(one.texts[0].split()), at) < at
        near = following - last <= MOST_WITHOUT_FOOT + 1 and _is_on_its_side(one, feet)
        if named or near:
            yield one


def _is_on_its_side(one: Edge, feet: Sequence[Edge]) -> bool:
    """Whether the number stands before or behind its text as in the feet of left pages, or in those of right ones."""
    sides = {foot.leads for foot in feet if foot.number % 2 == one.number % 2}
    return not sides or one.leads in sides
