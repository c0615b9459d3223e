"""Cases that titles head, not regions: titles that the contents announce, above blocks of the same names each time.

A cover calls the book a collection of cases; its list of contents names each title; in the text the title comes again,
with the same first block below it as below the others: 처리 사례집; 1. 막힌 물길 / 6; …; 막힌 물길, ▣ 민원내용, ….
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers.cases import heads
from parsers.cases.chapters import COLLECTION
from parsers.text.line import Line

# A cover stands in so many lines.
FRONT = 8
# What stands before a title: 3., 사례 3, [1-2], PART 2.
NUMBER = regex.compile(r"[\[(【<]?(?:사례|\p{Lu}\p{Latin}+)?\s?\d{1,3}(?:[-.]\d{1,3})?(?:[\])】>.:]{1,2}\s*|\s+)")
# A number alone on its line: 01, Ⅱ, 사례 3.
NUMBER_ALONE = regex.compile(r"\W?(?:사례|\p{Lu}\p{Latin}+)?\s?(?:\d{1,3}|[Ⅰ-Ⅻ])\W?")
# Chapter's number and title, body: so many lines above a title.
MOST_ABOVE = 4
ONCE_AND_LISTED = 2


@dataclass(frozen=True, slots=True)
class TitledCase:
    """Indices of a case's first line, of its title and of its first block.

    `above` is the first of its chapter's lines above it, `chapter` that of the chapter's title, None where a running
    head or nothing stands there; `begin` is where the case's title begins in the text of its line.
    """

    above: int
    chapter: int | None
    first: int
    title: int
    begin: int
    block: int


def find(lines: Sequence[Line]) -> list[TitledCase]:
    """The cases of a book whose cover calls it a collection and whose contents announce them; none else."""
    if not any(COLLECTION.search(line.squeezed) for line in lines[:FRONT]):
        return []
    names = [blocks for blocks in _set_off(lines).values() if len(blocks) >= heads.FEWEST_CASES]
    if len(names) < heads.FEWEST_CASES:
        return []
    times = Counter(line.squeezed for line in lines)
    return next((found for blocks in names if (found := _announced(lines, blocks, times))), [])


def spans(cases: Sequence[TitledCase], length: int) -> list[tuple[int, int]]:
    """First index and index after the last of every case in a text of `length` lines."""
    stops = [*(case.above for case in cases[1:]), length]
    return [(case.first, stop) for case, stop in zip(cases, stops, strict=True)]


def _set_off(lines: Sequence[Line]) -> dict[tuple[str, str], list[int]]:
    """Where lines stand that have the form of a block's heading, by form and name."""
    found: dict[tuple[str, str], list[int]] = {}
    for i, line in enumerate(lines):
        form = heads.form_of(line)
        if form is not None and heads.is_short_name(line):
            found.setdefault((form, heads.name_of(line)), []).append(i)
    return found


def _announced(lines: Sequence[Line], blocks: Sequence[int], times: Counter[str]) -> list[TitledCase]:
    """The cases that blocks of one name open, if the contents announce each of them; else none."""
    listed = [line.squeezed for line in lines[: blocks[0]]]
    found: list[TitledCase] = []
    for block in blocks:
        case = _above(lines, block, listed, times)
        if case is None:
            return []
        found.append(case)
    return found


def _above(lines: Sequence[Line], block: int, listed: Sequence[str], times: Counter[str]) -> TitledCase | None:
    """The case whose first block stands at `block`, where a title stands above it that the contents name as well.

    `times` tells how often each line stands in the text: a running head more often than in the contents and once.
    """
    for title in range(block - 1, max(0, block - heads.LONGEST_HEAD), -1):
        text = lines[title].text
        number = NUMBER.match(text)
        begin = number.end() if number else 0
        entry = _entry(text[begin:], listed[:title], heads.SHORTEST_TITLE)
        if entry is not None:
            first = title - int(_entry(lines[title - 1].text, [entry]) is not None or _is_number(lines[title - 1]))
            above = _chapter(lines, first, listed)
            chapter = first - 1 if above < first and times[lines[first - 1].squeezed] <= ONCE_AND_LISTED else None
            return TitledCase(above, chapter, first, title, begin, block)
    return None


def _entry(text: str, listed: Sequence[str], shortest: int = 2) -> str | None:
    """The entry of the contents that holds a text; None where none does, or the text is too short to tell."""
    name = "".join(text.split())
    return next((entry for entry in listed if name in entry), None) if len(name) >= shortest else None


def _chapter(lines: Sequence[Line], first: int, listed: Sequence[str]) -> int:
    """Index of the first of the lines above a case that are its chapter's: those that the contents name as well."""
    at = first
    while at > max(0, first - MOST_ABOVE) and _entry(lines[at - 1].text, listed[: at - 1]) is not None:
        at -= 1
    return at


def _is_number(line: Line) -> bool:
    return NUMBER_ALONE.fullmatch(line.text) is not None
