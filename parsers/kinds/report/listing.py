"""The list of contents of a report, and the heads that it announces: names that come again behind it, in the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

import regex

from parsers.kinds.report import counted
from parsers.kinds.report.cover import is_title
from parsers.kinds.report.headings import CHAPTER_STYLES
from parsers.kinds.report.names import PAGE_IN_FRONT, bare_name
from parsers.text.line import Line
from parsers.text.numbering import Numbered, number_of
from parsers.vocabulary import Headings, Reports, load

SHORTEST = 2
# What leads to the page behind an entry: 숲길 잇기 ···· 3, 숲길 잇기   p.3.
PAGE_BEHIND = regex.compile(r"(?:(?<!\s)(?:\s{2,}+|\t)|[.·…‥․‧∙/|―—–-]\s?)(?:p\.?\s?)?\d{1,3}$")
# A list is longer in no report.
LONGEST_LIST = 120


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of contents by index: its lines, its entries among them, and the heads in the body that have their names.

    `style` is the first form of number that its entries have.
    """

    lines: range = range(0)
    entries: range = range(0)
    heads: frozenset[int] = frozenset()
    style: str | None = None


def _first_entry(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Where a list of contents begins, and its first entry: below its heading; else at a numeral with a page."""
    for i, line in enumerate(lines):
        if _heads_list(line.squeezed.lower().strip("<>[]【】〈〉《》〔〕:")):
            return i, i + 1
        if PAGE_BEHIND.search(line.text) and (number := number_of(line.headline)) and number.style in CHAPTER_STYLES:
            return i, i
    return None


def _heads_list(text: str) -> bool:
    """Whether a text without spaces and capitals is what lists of contents are called, behind the title or alone."""
    words = load(Headings).contents | load(Reports).contents
    if text in words or not text.endswith(tuple(words)):
        return text in words
    return any(text.endswith(word) and is_title(text.removesuffix(word)) for word in words)


def listing_of(lines: Sequence[Line], numbers: Mapping[int, Numbered]) -> Listing:
    """The list of contents. It ends where the first of its names comes again at the head of a part.

    Where none does it ends behind its last entry with a page.
    """
    begin = _first_entry(lines)
    if begin is None:
        return Listing()
    first, entry = begin
    places: dict[str, list[int]] = {}
    for i in range(entry, len(lines)):
        if len(name := _name(lines[i])) >= SHORTEST:
            places.setdefault(name, []).append(i)
    end = next((head for found in places.values() if (head := _again(lines, found, numbers)) is not None), None)
    if end is None or end - entry > LONGEST_LIST:
        paged = takewhile(lambda i: PAGE_BEHIND.search(lines[i].text), range(entry, len(lines)))
        end = max(paged, default=first - 1) + 1
        return Listing(range(first, end), range(entry, end))
    again = {i for found in places.values() for i in found[1:] if _page(lines[i]) in ("", _page(lines[found[0]]))}
    end -= sum(1 for _ in takewhile(again.__contains__, range(end - 1, entry, -1)))
    heads = frozenset(_head_of(lines, i, numbers) for found in places.values() for i in _announced(found, end))
    style = next((number.style for i in range(entry, end) if (number := numbers.get(i))), None)
    return Listing(range(first, end), range(entry, end), heads, style)


def _announced(found: Sequence[int], end: int) -> Sequence[int]:
    """Where a name stands again behind the list that ends at `end`, as often as the list has it."""
    entries = bisect_left(found, end)
    return found[entries : 2 * entries]


def _again(lines: Sequence[Line], found: Sequence[int], numbers: Mapping[int, Numbered]) -> int | None:
    """Where a name stands again and heads a part: without the page of its entry, or with a number or a bullet."""
    entry = lines[found[0]]
    page = _page(entry)
    for i in found[1:]:
        head = _head_of(lines, i, numbers)
        marked = head in numbers or (lines[i].marker is not None and entry.marker is None)
        if _page(lines[i]) in ("", page) and (marked or _page(lines[i]) != page):
            return head
    return None


def _page(line: Line) -> str:
    """The digits that a line ends with."""
    return line.text[len(line.text.rstrip("0123456789")) :]


def _head_of(lines: Sequence[Line], i: int, numbers: Mapping[int, Numbered]) -> int:
    """The first line of the head whose name stands at `i`: its number may be alone on the line above."""
    above = None if i in numbers else numbers.get(i - 1)
    return i - 1 if above and above.rest >= len(lines[i - 1].headline) else i


def _name(line: Line) -> str:
    """The letters of a name without its number and its page."""
    text = PAGE_IN_FRONT.sub("", line.headline)
    number = number_of(text)
    text = text[number.rest :] if number else text
    # What looks like a word that counts may be one of the name (숲길 21 조성), in the list as in the body.
    text = text[counted.behind_word(text) or counted.behind_label(text) :] or text
    return "".join(char for char in bare_name(text) if char.isalnum())
