"""Lines without a number that pages print beside their edges: above the text, or above and below the number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from functools import cache

from parsers.endings.line_endings import End, end_of
from parsers.text.edges import LONGEST_TEXT, SIGN, Edge, edge
from parsers.text.front import Front
from parsers.text.line import Line
from parsers.text.numbering import behind_number
from parsers.vocabulary import Bulletins, Contacts, Headings, load

FEWEST_PAGES, FEWEST_NAMED = 3, 2
# Of such lines, so many at most stand amid a sentence by chance.
SOME = 1 / 5
# Of the lines with a head that the front names half stand beside an edge; others stand below the titles of parts.
LINES_PER_EDGE = 2
# Of the edges of pages, so many stand beside a head that the front names, and so many beside one that it does not.
SHARE_OF_NAMED, SHARE_OF_OTHERS = 1 / 3, 1 / 2


@cache
def _block_names() -> frozenset[str]:
    """Names of blocks: one may happen to begin each page, and is still no running head."""
    return frozenset(term for entry in load(Headings).kinds for term in entry.terms)


def _beside(raw: Sequence[Line], pages: Set[int]) -> list[int]:
    """Indices of the lines above and below the edges of pages, which are none by their number."""
    return sorted({j for at in pages for j in (at - 1, at + 1) if 0 <= j < len(raw)} - pages)


def whole(raw: Sequence[Line], pages: Set[int], printing: Set[int], usual_gap: int) -> set[int]:
    """Indices of the lines that recur as a whole beside edges of pages; of the first line, the title, beside any.

    `printing` are those edges that print a text, too.
    """
    places: defaultdict[str, set[int]] = defaultdict(set)
    for i in _beside(raw, pages):
        below_foot = i - 1 in printing and _heads_text(raw, i, pages, usual_gap)
        if len(raw[i].squeezed) <= LONGEST_TEXT and _may_head(raw[i]) and not below_foot:
            places[raw[i].squeezed].add(i)
    fewest = max(FEWEST_PAGES, SHARE_OF_OTHERS * len(pages))
    title = raw[0].squeezed if raw else ""
    # Two pages show a foot as well: an office right above the number of each, of which the second ends the text.
    feet = {at - 1 for at in pages} if len(pages) == FEWEST_NAMED and max(pages) == len(raw) - 1 else None
    offices = (*load(Contacts).offices, *load(Bulletins).division_endings)
    keys = {
        key
        for key, at in places.items()
        if (len(at) >= fewest and not _head_blocks(raw, at, pages, usual_gap))
        or (key == title and at != {0})
        or (at == feet and key.endswith(offices))
    } - _block_names()
    return {i for key in keys for i in places[key]} | ({0} if title in keys else set())


def _heads_text(raw: Sequence[Line], i: int, pages: Set[int], usual_gap: int) -> bool:
    """Whether a gap parts a line from the foot above it, and none from the text below: the heading of a block."""
    below = i + 1 < len(raw) and i + 1 not in pages and raw[i + 1].blank_before <= usual_gap
    return raw[i].blank_before > usual_gap and below


def _head_blocks(raw: Sequence[Line], at: Set[int], pages: Set[int], usual_gap: int) -> bool:
    """Whether lines with one text, right below numbers of pages, head the text below: few stand amid a sentence."""
    heads = [i for i in at if i - 1 in pages and _heads_text(raw, i, pages, usual_gap)]
    broken = sum(end_of(raw[i - 2].text) is End.OPEN for i in heads)
    return bool(heads) and broken <= SOME * len(heads)


def named(raw: Sequence[Line], pages: Set[int], front: Front) -> list[Edge]:
    """The lines behind the front of which it names a part: beside edges of pages, or like several that are."""
    beside: Counter[str] = Counter()
    for i in _beside(raw, pages):
        if i >= front.after and (read := _unnumbered(i, raw[i])):
            beside.update(key for key, text in read.recurring() if front.names(text))
    fewest = max(FEWEST_NAMED, SHARE_OF_NAMED * len(pages))
    keys = {key for key, count in beside.items() if count >= fewest} - _block_names()
    printed: defaultdict[str, list[Edge]] = defaultdict(list)
    for i in range(front.after, len(raw)) if keys else ():
        if i not in pages and (read := _unnumbered(i, raw[i])):
            for key in {key for key, _ in read.recurring()} & keys:
                printed[key].append(read)
    return [one for key, lines in printed.items() if len(lines) <= LINES_PER_EDGE * beside[key] for one in lines]


def printed_again(raw: Sequence[Line], pages: Set[int], texts: Set[tuple[str, ...]]) -> set[int]:
    """Indices of the lines beside edges of pages that print the same texts as feet with a number, several of them."""
    read = [edge(i, raw[i]) for i in _beside(raw, pages)]
    return {one.lines[0] for one in read if one and not one.number and len(one.texts) > 1 and one.texts in texts}


def _may_head(line: Line) -> bool:
    """Whether a line has no number before its words, as the heading of a block may."""
    return not behind_number(line.body)


def _unnumbered(index: int, line: Line) -> Edge | None:
    """The texts of a line that has no number, neither of a page set off nor of a heading."""
    read = edge(index, line) if _may_head(line) else None
    if read is not None and read.is_loose:
        return Edge(read.lines, tuple(SIGN.split(line.text)))
    return None if read is None or read.number else read
