"""The list of contents of a report, and the heads that it announces: names that come again behind it, in the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

import regex

from parsers.kinds.report import counted, head_cells
from parsers.kinds.report.cover import is_title
from parsers.kinds.report.headings import CHAPTER_STYLES, usual
from parsers.kinds.report.names import PAGE_IN_FRONT, bare_name
from parsers.text.line import Line
from parsers.text.numbering import Numbered, number_of
from parsers.vocabulary import Headings, Reports, load

SHORTEST = 2
# So many lines show a list that no heading announces.
FEWEST_ENTRIES = 2
# What leads to the page behind an entry: 숲길 잇기 ···· 3, 숲길 잇기   p.3. One point is that of a day: 2030. 12.
PAGE_BEHIND = regex.compile(r"(?:(?<!\s)(?:\s{2,}+|\t)|[.·․‧∙]\s?[.·․‧∙]\s?|[…‥/|―—–-]\s?)(?:p\.?\s?)?\d{1,3}$")
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


def _first_entry(lines: Sequence[Line], numbers: Mapping[int, Numbered]) -> tuple[int, int] | None:
    """Where a list of contents begins, and its first entry: below its heading; else at a numeral.

    Below such a numeral pages go on, or nothing but numbers stand up to where it comes again.
    """
    for i, line in enumerate(lines):
        if _heads_list(line.squeezed.lower().strip("<>[]【】〈〉《》〔〕:")):
            return i, i + 1
        number = number_of(line.headline)
        if number is None or number.style not in CHAPTER_STYLES:
            continue
        paged = sum(1 for entry in lines[i : i + FEWEST_ENTRIES] if PAGE_BEHIND.search(entry.text))
        bare = sum(1 for _ in takewhile(numbers.__contains__, range(i, i + LONGEST_LIST)))
        if paged == FEWEST_ENTRIES or (_anew(numbers, range(i, i + bare)) or i) >= i + FEWEST_ENTRIES:
            return i, i
    return None


def _anew(numbers: Mapping[int, Numbered], places: range) -> int | None:
    """Where the number of the first line comes again, as in a body that counts its parts anew."""
    first = numbers.get(places.start)
    if first is None:
        return None
    own = (first.style, first.upper, first.value)
    others = ((i, numbers[i]) for i in places[1:] if i in numbers)
    return next((i for i, other in others if (other.style, other.upper, other.value) == own), None)


def _heads_list(text: str) -> bool:
    """Whether a text without spaces and capitals is what lists of contents are called, behind the title or alone."""
    words = load(Headings).contents | load(Reports).contents
    if text in words or not text.endswith(tuple(words)):
        return text in words
    return any(text.endswith(word) and is_title(text.removesuffix(word)) for word in words)


def listing_of(lines: Sequence[Line], numbers: Mapping[int, Numbered]) -> Listing:
    """The list of contents. It ends where the first of its names comes again at the head of a part.

    Where none does, or blocks stand before, it ends behind its last entry with a page, or where its first number comes
    again.
    """
    begin = _first_entry(lines, numbers)
    if begin is None:
        return Listing()
    first, entry = begin
    places: dict[str, list[int]] = {}
    for i in range(entry, len(lines)):
        if len(name := _name(lines[i])) >= SHORTEST:
            places.setdefault(name, []).append(i)
    bulleted = _first_bullet(lines, entry)
    listed = (found for found in places.values() if found[0] < bulleted)
    end = next((head for found in listed if (head := _again(lines, found, bulleted, numbers)) is not None), None)
    anew = _anew(numbers, range(entry, bulleted))
    of_body = (
        end is not None
        and end > bulleted
        and (anew or any(usual(line) and line.marker for line in lines[bulleted:end]))
    )
    if end is None or end - entry > LONGEST_LIST or of_body:
        pages = sum(1 for _ in takewhile(lambda i: PAGE_BEHIND.search(lines[i].text), range(entry, len(lines))))
        end = entry + pages if pages else anew or first
        return Listing(range(first, end), range(entry, end))
    again = {i for found in places.values() for i in found[1:] if _page(lines[i]) in ("", _page(lines[found[0]]))}
    end -= sum(1 for _ in takewhile(again.__contains__, range(end - 1, entry, -1)))
    heads = frozenset(_head_of(lines, i, numbers) for found in places.values() for i in _announced(found, end))
    style = next((number.style for i in range(entry, end) if (number := numbers.get(i))), None)
    return Listing(range(first, end), range(entry, end), heads, style)


def _first_bullet(lines: Sequence[Line], entry: int) -> int:
    """The first line with a bullet that the first entry has not: from there on names may be of the body."""
    own = (None, *(line.marker for line in lines[entry : entry + 1]))
    return next((i for i in range(entry, len(lines)) if lines[i].marker not in own), len(lines))


def _announced(found: Sequence[int], end: int) -> Sequence[int]:
    """Where a name stands again behind the list that ends at `end`, as often as the list has it."""
    entries = bisect_left(found, end)
    return found[entries : 2 * entries]


def _again(lines: Sequence[Line], found: Sequence[int], bulleted: int, numbers: Mapping[int, Numbered]) -> int | None:
    """Where a name stands again and heads a part: without the page of its entry, or with a number.

    With a bullet only, which its entry has not, it is a block or an item, unless the body begins there, at `bulleted`.
    """
    entry = lines[found[0]]
    page = _page(entry)
    plain = entry.marker is None and number_of(entry.headline) is None
    for i in found[1:]:
        head = _head_of(lines, i, numbers)
        begins = plain and i == bulleted
        if not begins and i not in numbers and lines[i].marker not in (None, entry.marker):
            continue
        if _page(lines[i]) in ("", page) and (begins or head in numbers or _page(lines[i]) != page):
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
    if number and text == line.headline:
        text, _ = head_cells.parted(line, number.rest)
    elif number:
        text = text[number.rest :]
    # What looks like a word that counts may be one of the name (숲길 21 조성), in the list as in the body.
    text = text[counted.behind_word(text) or counted.behind_label(text) :] or text
    return "".join(char for char in bare_name(text) if char.isalnum())
