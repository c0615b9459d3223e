"""Lines that may be the edge of a page: texts set apart, and the number of the page on the line or beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import regex

from parsers.text.furniture import PAGE_NUMBER
from parsers.text.line import Line

# What sets the texts and the number of a line apart: a bar, a stroke or a dash with room around it, a wide gap; beside
# the number any figure, 골목 살림 ◂ 5.
SIGN = regex.compile(
    r"\s*[|｜│┃∣∥¦]\s*|\s+[/·∙•‧―—–_-]\s+|\s+\p{So}\s{0,8}(?=\d{1,4}$)|(?<=^\d{1,4})\s{0,8}\p{So}\s+|\s{2,}"
)
WIDE_GAP = regex.compile(r"\s{2,}")
# 〈 3 〉 숲길과, 숲길과 3/12: brackets around the number, or that of all pages behind it.
_MARKED = r"[〈<(\[【]\s*(?P<number>\d{1,4})\s*[〉>)\]】]|(?P<number>\d{1,3})\s?/\s?\d{1,3}"
MARKED = regex.compile(rf"(?:{_MARKED})\s++(?P<text>\S.*)|(?P<text>\S.*?)(?<!\s)\s++(?:{_MARKED})")
NUMERIC = regex.compile(r"[\d\W]+")
# What sets off a number that stands on a line of its own above its text or below it, a gap away, or a mere space.
ABOVE, BELOW, GAP, SPACE = "above", "below", "", " "
LONGEST_LINE = 200
MOST_TEXTS = 3
LONGEST_TEXT = 40
# Shorter words (사례, 우수사례) are counted themselves, but where a sign sets their number off: 6 | 나루시청.
SHORTEST_TEXT, SHORTEST_SIGNED = 5, 4
# Greater numbers are years.
LAST_PAGE = 1900


@dataclass(frozen=True, slots=True)
class Edge:
    """The texts of a line as they are set apart, and the number of the page, 0 without one.

    `lines` are the indices of the line and of the one beside it on which the number stands alone. `sign` is what sets
    the number off: a character or one of the words above. `dashed` tells whether a dash or a word marks it as a page's,
    `leads` whether it stands before its text.
    """

    lines: tuple[int, ...]
    texts: tuple[str, ...]
    number: int = 0
    sign: str = GAP
    dashed: bool = False
    leads: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether nothing but its place sets the number off from the text."""
        return self.sign in (ABOVE, BELOW, SPACE)

    def recurring(self) -> Iterator[tuple[str, str]]:
        """The first and the last text, without white space and as written: one may recur where the other varies."""
        shortest = SHORTEST_TEXT if self.is_loose or self.sign == GAP else SHORTEST_SIGNED
        for text in dict.fromkeys((self.texts[0], self.texts[-1])):
            key = "".join(text.split())
            if shortest <= len(key) <= LONGEST_TEXT:
                yield key, text


def edge(index: int, line: Line) -> Edge | None:
    """A line as an edge; None for a row of a table and for what no page prints at its edge."""
    if len(line.text) > LONGEST_LINE or "\t" in line.text:
        return None
    number, texts, sign = _number_apart(line.text)
    if len(texts) > MOST_TEXTS or any(NUMERIC.fullmatch(text) or not text for text in texts):
        return None
    if number is None:
        return Edge((index,), tuple(texts)) if line.marker is None else None
    leads = not line.text.startswith(texts[0])
    return Edge((index,), tuple(texts), int(number["number"]), sign, not number[0].isdigit(), leads)


def numbered_edges(raw: Sequence[Line], numbers: Set[int]) -> list[Edge]:
    """The edges with a number, on the line or alone beside it, apart from numbers that are known to count pages."""
    found: list[Edge] = []
    for i, line in enumerate(raw):
        ends = line.text[:3] + line.text[-3:]
        if i in numbers or not any(char.isdecimal() for char in ends):
            continue
        if match := _page(line.text):
            found += _beside(raw, i, int(match["number"]))
        elif (read := edge(i, line)) and read.number:
            found.append(read)
    return found


def _number_apart(text: str) -> tuple[regex.Match[str] | None, list[str], str]:
    """The number at the begin or end of a line, None for none; the texts without it; the sign between."""
    cells, signs = SIGN.split(text), [match[0].strip() for match in SIGN.finditer(text)]
    if signs and (number := _page(cells[0])):
        return number, cells[1:], signs[0]
    if signs and (number := _page(cells[-1])):
        return number, cells[:-1], signs[-1]
    if (marked := MARKED.fullmatch(text)) and 0 < int(marked["number"]) <= LAST_PAGE:
        return marked, SIGN.split(marked["text"]), SPACE
    for at, rest in ((0, text.split(None, 1)), (-1, text.rsplit(None, 1))):
        if len(rest) > 1 and (number := _page(rest.pop(at))):
            return number, SIGN.split(rest[0]), SPACE
    return None, cells, GAP


def _page(text: str) -> regex.Match[str] | None:
    """A page number that is no year."""
    match = PAGE_NUMBER.fullmatch(text)
    return match if match and 0 < int(match["number"]) <= LAST_PAGE else None


def _beside(raw: Sequence[Line], index: int, number: int) -> Iterator[Edge]:
    """The number as that of the line above or below it, if what stands on its other side is no number."""
    for text, other, sign in ((index + 1, index - 1, ABOVE), (index - 1, index + 1, BELOW)):
        lone = not 0 <= other < len(raw) or not NUMERIC.fullmatch(raw[other].text)
        if lone and 0 <= text < len(raw) and (read := edge(text, raw[text])) and not read.number:
            yield Edge((index, text), read.texts, number, sign, leads=sign == ABOVE)


def stands_with_rows(raw: Sequence[Line], of: Edge, usual_gap: int) -> bool:
    """Whether a line of the same form stands directly above or below: an entry of a list, a row of a table."""
    index = of.lines[0]
    above = index > 0 and raw[index].blank_before <= usual_gap and is_like(raw[index - 1], of)
    below = index + 1 < len(raw) and raw[index + 1].blank_before <= usual_gap and is_like(raw[index + 1], of)
    return above or below


def is_like(line: Line, of: Edge) -> bool:
    """Whether a line has cells that the same sign sets apart; a gap makes a row where a figure stands behind one.

    The foot of a left page has its number on the other side than the head of the next one: 12 | 골목, 살림 | 13.
    """
    if of.sign == GAP:
        return "\t" in line.text or any(map(NUMERIC.fullmatch, WIDE_GAP.split(line.text)[1:]))
    read = edge(0, line)
    if of.is_loose:
        return read is not None and (read.sign, read.leads) == (of.sign, of.leads)
    if read is not None and read.number and read.leads != of.leads:
        return False
    return any(match[0].strip() == of.sign for match in SIGN.finditer(line.text))
