"""The list of contents of a report, and the heads that it announces: names that come again behind it, in the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from parsers.kinds.report import counted
from parsers.kinds.report.cover import is_title
from parsers.kinds.report.headings import usual
from parsers.kinds.report.names import PAGE_IN_FRONT, bare_name
from parsers.text.line import Line
from parsers.text.numbering import Numbered, number_of
from parsers.vocabulary import Headings, Reports, load

SHORTEST = 2
# What leads to the page behind an entry: 숲길 잇기 ···· 3, 숲길 잇기   3.
PAGE_BEHIND = regex.compile(r"(?:(?<!\s)\s{2,}+|[.·…‥․‧∙/|―—–-]\s?)\d{1,3}$")
# A list is longer in no report.
LONGEST_LIST = 120


@dataclass(frozen=True, slots=True)
class Listing:
    """Indices of the entries of a list of contents, and of the heads in the body that bear their names.

    `after` is the index behind the last entry whose name comes again.
    """

    entries: range = range(0)
    heads: frozenset[int] = frozenset()
    after: int = 0


def heading_at(lines: Sequence[Line], end: int) -> int | None:
    """Index of the heading of the list of contents before `end`; None where there is none."""
    return next((i for i in range(end) if _heads_list(lines[i].squeezed.lower().strip("<>[]【】〈〉《》〔〕:"))), None)


def _heads_list(text: str) -> bool:
    """Whether a text without spaces and capitals is what lists of contents are called, behind the title or alone."""
    words = load(Headings).contents | load(Reports).contents
    if text in words or not text.endswith(tuple(words)):
        return text in words
    return any(text.endswith(word) and is_title(text.removesuffix(word)) for word in words)


def listing_of(lines: Sequence[Line], numbers: Mapping[int, Numbered]) -> Listing:
    """The list of contents below its heading, up to where the first of its names comes again at the head of a part."""
    at = heading_at(lines, len(lines))
    if at is None:
        return Listing()
    places: dict[str, list[int]] = {}
    for i in range(at + 1, len(lines)):
        if len(name := _name(lines[i])) >= SHORTEST:
            places.setdefault(name, []).append(i)
    end = next((again for found in places.values() if (again := _again(lines, found, numbers)) is not None), None)
    if end is None or end - at > LONGEST_LIST or any(usual(line) and line.marker for line in lines[at + 1 : end]):
        return Listing()
    listed = {
        found[0]: head
        for found in places.values()
        if found[0] < end and (head := next((i for i in found if i >= end), None)) is not None
    }
    return Listing(range(at + 1, end), frozenset(listed.values()), max(listed) + 1)


def _again(lines: Sequence[Line], found: Sequence[int], numbers: Mapping[int, Numbered]) -> int | None:
    """Where a name stands again and heads a part: with a number, or without the page that its entry has."""

    def stands_below(i: int) -> bool:
        """Whether the number of a name is alone on the line above it."""
        return i - 1 in numbers and numbers[i - 1].rest >= len(lines[i - 1].headline)

    if len(found) > 1 and found[1] in numbers:
        return found[1]
    if PAGE_BEHIND.search(lines[found[0]].text) is None:
        return None
    return next((i for i in found[1:] if PAGE_BEHIND.search(lines[i].text) is None and not stands_below(i)), None)


def _name(line: Line) -> str:
    """The letters of a name without its number and its page."""
    text = PAGE_IN_FRONT.sub("", line.headline)
    number = number_of(text)
    text = text[number.rest :] if number else text
    # What looks like a word that counts may be one of the name (숲길 21 조성), in the list as in the body.
    text = text[counted.behind_word(text) or counted.behind_label(text) :]
    return "".join(char for char in bare_name(text) if char.isalnum())
