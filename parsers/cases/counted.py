"""Cases that numbers head, one after the other, in a book without a list of contents: STORY 01, 우수사례 제2호.

The numbers stand alone on their lines and count up from one; below each stands the same first block, or the label of a
title. What names the case is on the lines between, behind its label or without one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from parsers.cases import heads
from parsers.cases.announced import AnnouncedCase
from parsers.cases.blocks import REACH, first_common
from parsers.cases.chapters import COLLECTION
from parsers.cases.places import FRAME, cells_of, official, place_of
from parsers.gazetteer.bodies import publisher_endings
from parsers.text.line import Line
from parsers.vocabulary import Contacts, Headings, load

FRONT = 8
WORD = r"(?P<word>(?:우수|모범|추진|개선)?사례|이야기|(?i:case|story|part|no))"
COUNTED = regex.compile(
    rf"\W{{0,2}}(?:{WORD}\s?[.#]?\s?(?:제\s?)?(?P<number>\d{{1,3}})\s?[호번화편]?|제?\s?(?P<number>\d{{1,3}})\s?[호번화편]?\s?{WORD}"
    r"|(?P<ordinal>첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?번째\s?(?P<word>사례|이야기))\W{0,2}"
)
ORDINALS = ("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
MOST_TITLE_LINES = 3
QUOTED = regex.compile(r"[“\"‘'「]")


def find(lines: Sequence[Line]) -> list[AnnouncedCase]:
    """The cases of a book whose numbers count them; none where its cover does not call it a collection of cases."""
    numbers = _series(lines)
    if len(numbers) < heads.FEWEST_CASES or not any(COLLECTION.search(line.squeezed) for line in lines[:FRONT]):
        return []
    stops = [*numbers[1:], len(lines)]
    blocks = first_common(lines, [(at + 1, min(stop, at + 1 + REACH)) for at, stop in zip(numbers, stops, strict=True)])
    if len(blocks) < len(numbers):
        return []
    return [_case(lines, at, block, stop) for at, block, stop in zip(numbers, blocks, stops, strict=True)]


def _series(lines: Sequence[Line]) -> list[int]:
    """Indices of the lines that are a number with the same word, counting up from one."""
    found: list[int] = []
    word = None
    for at, line in enumerate(lines):
        match = COUNTED.fullmatch(line.text)
        if match is None or (found and match["word"] != word):
            continue
        value = int(match["number"]) if match["number"] else ORDINALS.index(match["ordinal"]) + 1
        if value == len(found) + 1:
            found.append(at)
            word = match["word"]
    return found


def _case(lines: Sequence[Line], first: int, block: int, stop: int) -> AnnouncedCase:
    """The case of a number: its title from the lines above its first block."""
    title, after, begin, end = _title(lines, first + 1, block)
    others = [*lines[first + 1 : title], *lines[after:block]]
    place, _ = place_of(others, [])
    return AnnouncedCase(first, None, first, title, after, begin, end, block, place, stop)


def _title(lines: Sequence[Line], first: int, block: int) -> tuple[int, int, int, int]:
    """First line, line behind and bounds of the title: behind its label, below it, or of no other use in the head."""
    for at in range(first, block):
        labelled = heads.labelled_title(lines[at])
        if labelled is not None:
            return at, at + 1, *labelled
        if heads.is_title_label(lines[at]) and at + 1 < block:
            return at + 1, at + 2, 0, len(lines[at + 1].text)
    named = next(_runs(lines, first, block), (first, first + 1))
    return *named, lines[named[0]].body_start - lines[named[0]].start, len(lines[named[0]].text)


def _runs(lines: Sequence[Line], first: int, block: int) -> Iterator[tuple[int, int]]:
    """Lines in a row that may be a title: no place, no body, no label, no quotation."""
    at = first
    while at < block:
        after = at
        while after < min(block, at + MOST_TITLE_LINES) and _may_name(lines[after], begun=after > at):
            after += 1
        if after > at:
            yield at, after
        at = max(after, at + 1)


@cache
def _offices() -> tuple[str, ...]:
    endings = (*load(Contacts).never_name_endings, *load(Headings).local_bodies, *publisher_endings())
    return tuple(sorted(ending for ending in endings if len(ending) > 1))


def _may_name(line: Line, *, begun: bool) -> bool:
    if begun and line.blank_before:
        return False
    words = line.text.strip(FRAME).split()
    other = any(official(cell) for cell in cells_of(line.text)) or all(word.endswith(_offices()) for word in words)
    return not other and "\t" not in line.text and not QUOTED.match(line.text.strip(FRAME))
