"""Which entry of one list is which of another, so that one entry more does not make all later ones differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ingest.compare.content import fingerprint, told

Name = Callable[[Any], str | None]

# Less alike than this, two entries are two things and not one that has changed.
ALIKE = 0.5
# Comparing every entry of a gap with every other is quadratic; beyond this many pairs the gap stays unaligned.
MOST_PAIRS = 100_000


@dataclass(frozen=True, slots=True)
class Match:
    """Places of one entry in both lists, None where it is missing. `out_of_order`: it has passed other entries."""

    before: int | None
    after: int | None
    out_of_order: bool = False


@dataclass(frozen=True, slots=True)
class _Gap:
    """A stretch of both lists that is not aligned yet."""

    before: range
    after: range


def align(
    before: Sequence[Any], after: Sequence[Any], name: Name, *, by_likeness: bool = True, in_order: bool = True
) -> list[Match]:
    """Every entry of both lists once, in one order for both: entries gone stand before those that came in their place.

    In turn are aligned: equal entries in equal places, equal entries, entries of one name, and between these (not where
    `by_likeness` is false) the most alike ones and those that begin in the same line. An equal entry on the other side
    of one of these is out of order; where the order does not tell one entry from another (`in_order` false), so is an
    entry of the same name.
    An entry named None has no name to go by.
    """
    levels = (fingerprint, _said, name)
    # Always from the same of the two lists, so that what is gained one way is what is lost the other way.
    if fingerprint(before) <= fingerprint(after):
        pairs = _pairs(before, after, levels, by_likeness)
    else:
        pairs = [(i, j) for j, i in _pairs(after, before, levels, by_likeness)]
    return _in_one_order(before, after, sorted(pairs), _said if in_order else name)


def _line(entry: Any) -> str | None:
    line = entry.get("line", entry.get("line_start")) if isinstance(entry, dict) else None
    return None if line is None else str(line)


def _said(entry: Any) -> str:
    return fingerprint(told(entry))


def _pairs(
    before: Sequence[Any], after: Sequence[Any], levels: Sequence[Name], by_likeness: bool
) -> list[tuple[int, int]]:
    """Pairs that do not cross each other."""
    gaps = [_Gap(range(len(before)), range(len(after)))]
    pairs: list[tuple[int, int]] = []
    for key in levels:
        rest: list[_Gap] = []
        for gap in gaps:
            found = list(_same(before, after, gap, key))
            pairs += found
            rest += _between(gap, found)
        gaps = rest
    for gap in gaps if by_likeness else ():
        alike = list(_most_alike(before, after, gap))
        pairs += alike
        for rest_of_gap in _between(gap, alike):
            pairs += _same(before, after, rest_of_gap, _line)
    return pairs


def _same(before: Sequence[Any], after: Sequence[Any], gap: _Gap, key: Name) -> Iterator[tuple[int, int]]:
    """Pairs of one key, in the order of both lists."""
    # Keys None never match: object() is equal to itself alone.
    lefts = [key(before[i]) or object() for i in gap.before]
    rights = [key(after[j]) or object() for j in gap.after]
    start = 0
    while start < min(len(lefts), len(rights)) and lefts[start] == rights[start]:
        yield gap.before[start], gap.after[start]
        start += 1
    end = 0
    while end < min(len(lefts), len(rights)) - start and lefts[-1 - end] == rights[-1 - end]:
        end += 1
    inner = SequenceMatcher(None, lefts[start : len(lefts) - end], rights[start : len(rights) - end], autojunk=False)
    for block in inner.get_matching_blocks():
        for step in range(block.size):
            yield gap.before[start + block.a + step], gap.after[start + block.b + step]
    for step in range(end, 0, -1):
        yield gap.before[-step], gap.after[-step]


def _between(gap: _Gap, pairs: Sequence[tuple[int, int]]) -> Iterator[_Gap]:
    """What lies before, between and behind pairs of a gap, empty stretches left out."""
    starts = [(gap.before.start, gap.after.start), *((i + 1, j + 1) for i, j in pairs)]
    ends = [*pairs, (gap.before.stop, gap.after.stop)]
    for (i, j), (i_end, j_end) in zip(starts, ends, strict=True):
        if i < i_end and j < j_end:
            yield _Gap(range(i, i_end), range(j, j_end))


def _most_alike(before: Sequence[Any], after: Sequence[Any], gap: _Gap) -> Iterator[tuple[int, int]]:
    """The pairs of a gap that are most alike in sum without crossing each other."""
    height, width = len(gap.before), len(gap.after)
    if height * width > MOST_PAIRS:
        return
    lefts = [_pairs_of_characters(before[i]) for i in gap.before]
    rights = [_pairs_of_characters(after[j]) for j in gap.after]
    likeness = [[_dice(left, right) for right in rights] for left in lefts]
    # best[i][j]: the greatest sum over what follows i and j.
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in reversed(range(height)):
        for j in reversed(range(width)):
            both = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < height and j < width:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield gap.before[i], gap.after[j]
            i, j = i + 1, j + 1


def _pairs_of_characters(entry: Any) -> Counter[str]:
    text = " ".join(_strings(entry))
    return Counter(text[i : i + 2] for i in range(len(text) - 1))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _dice(left: Counter[str], right: Counter[str]) -> float:
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _in_one_order(before: Sequence[Any], after: Sequence[Any], pairs: list[tuple[int, int]], key: Name) -> list[Match]:
    """The pairs with all other entries between them, those of one key among these paired across."""
    lost = sorted(set(range(len(before))) - {i for i, _ in pairs})
    gained = sorted(set(range(len(after))) - {j for _, j in pairs})
    left_over: dict[str | None, list[int]] = defaultdict(list)
    for i in lost:
        left_over[key(before[i])].append(i)
    left_over.pop(None, None)
    came_from: dict[int, int] = {}
    for j in gained:
        if same := left_over.get(key(after[j])):
            came_from[j] = same.pop(0)
    gone = [i for i in lost if i not in set(came_from.values())]
    matches: list[Match] = []
    for i_end, j_end in [*pairs, (len(before), len(after))]:
        while gone and gone[0] < i_end:
            matches.append(Match(gone.pop(0), None))
        while gained and gained[0] < j_end:
            j = gained.pop(0)
            matches.append(Match(came_from.get(j), j, out_of_order=j in came_from))
        if i_end < len(before):
            matches.append(Match(i_end, j_end))
    return matches
