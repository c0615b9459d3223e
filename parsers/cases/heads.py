"""What may head a case: the lines about its region, and the block below it.

Books differ in what they call their first block, and in whether the title stands above or below the region; within a
book both are the same from case to case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import regex

from parsers.cases import chapters, counting
from parsers.cases.block_names import block_name, is_plain_name, labels_block, looks_like_block, name_of
from parsers.cases.region_lines import CLOSED, LONGEST_TITLE, SHORTEST_TITLE, region_line
from parsers.cases.speech import first_of_speech
from parsers.cases.title_labels import is_contact, labelled_title
from parsers.structure.headings import recognise
from parsers.text.bullets import may_head
from parsers.text.line import Line
from parsers.text.numbering import number_of

# How many lines a head may have between the region and the first block.
LONGEST_HEAD = 6
TELEPHONE = regex.compile(r"[☎☏]|\d{3,4}[-–.)]\d{3,4}")
# Label and value of title, place and contact: a head has so many lines of them above the region at most.
MOST_ABOVE = 3


def opening(lines: Sequence[Line], i: int) -> int | None:
    """Index of the heading of the first block below the region at `i`; None where none stands in a head's reach."""
    numbered: int | None = None
    for at in range(i + 1, min(len(lines), i + 1 + LONGEST_HEAD)):
        line = lines[at]
        if recognise(line) or labels_block(line):
            return at if numbered is None or not counts_on(lines[numbered], line) else numbered
        if looks_like_block(line):
            # A title may be numbered as well, with the usual block below it.
            if line.marker is not None or numbered is not None:
                return at if numbered is None else numbered
            numbered = at
        elif region_line(line) or (line.marker is not None and not _is_about_case(line)):
            break
    return numbered


def counts_on(line: Line, following: Line) -> bool:
    """Whether the number of one heading comes next behind that of another: 1. 마을 개요, 2. 추진 배경."""
    first, second = number_of(line.text), number_of(following.text)
    if first is None or second is None:
        return False
    return (second.style, second.value) == (first.style, first.value + 1)


def alike(lines: Sequence[Line], named: Collection[int]) -> list[int]:
    """Those of the regions at `named` below which the first block is called as it is below another one, or is numbered
    first as it is below all these.

    Where nothing else sets it off, it is a short line right below them, with text of its own.
    """
    opened = {i: at for i in named if (at := opening(lines, i)) is not None}
    below = {i: block_name(lines[at]) for i, at in opened.items()}
    plain = (
        i
        for i in named
        if i not in below
        and any(map(is_plain_name, lines[i + 1 : i + 2]))
        and not any(map(region_line, lines[i + 2 : i + 3]))
    )
    below |= {i: name_of(lines[i + 1]) for i in plain}
    count = Counter(below.values())
    found = [i for i, name in below.items() if count[name] > 1]
    first = {i for i, at in opened.items() if (number := number_of(lines[at].text)) and number.value == 1}
    return sorted(first.union(found)) if found and first.issuperset(found) else found


def region_at(lines: Sequence[Line]) -> int:
    """Index of the line that names a case's region: the first, or one below the title; 0 where none is named."""
    if region_line(lines[0]):
        return 0
    for at in range(1, min(len(lines), MOST_ABOVE + 1)):
        if region_line(lines[at]):
            return at
        if not _is_about_case(lines[at]):
            return 0
    return 0


def starts(lines: Sequence[Line], named_at: Collection[int], *, plain: bool = False) -> set[int]:
    """Where the cases begin whose regions stand at `named_at`: at the title above it, or at the region itself.

    A title is labelled, or stands above each region of the book that has none beside it or below. `plain` says that
    nothing sets off the names of blocks.
    """
    labelled = {i: above for i in named_at if (above := _labelled_above(lines, i)) is not None}
    said = _with_speech_below(lines, named_at)
    bare = [i for i in named_at if i not in labelled and (i in said or _lacks_title(lines, i, plain=plain))]
    titles = {lines[i - 1].squeezed for i in bare if i > 0 and _may_be_title(lines[i - 1])}
    if 1 < len(bare) == len(titles):
        labelled |= {i: i - 1 for i in bare}
    return {labelled.get(i, i) for i in named_at}


def _labelled_above(lines: Sequence[Line], i: int) -> int | None:
    """Index of the labelled title above the region at `i`, with lines of the same head between at most."""
    for at in range(i - 1, max(-1, i - 1 - MOST_ABOVE), -1):
        if labelled_title(lines[at]):
            return at
        if not _is_about_case(lines[at]):
            return None
    return None


def _lacks_title(lines: Sequence[Line], i: int, *, plain: bool) -> bool:
    """Whether the region at `i` has no title beside it, and none between it and the first block.

    `plain` says that the book heads its blocks by names that nothing sets off, the first right below the region.
    """
    found = region_line(lines[i])
    if found is None or found.title is not None:
        return False
    at = opening(lines, i)
    if at is None:
        return plain
    return all(map(_is_about_case, lines[i + 1 : at]))


def _with_speech_below(lines: Sequence[Line], named_at: Collection[int]) -> set[int]:
    """The regions at `named_at` with a title above and what somebody says below, where most of the book are such.

    Else a quotation below a region is the title of its case.
    """
    found = {i for i in named_at if i > 0 and _is_said_below(lines, i) and _stands_apart(lines, i - 1)}
    return found if 2 * len(found) > len(named_at) else set()


def _is_said_below(lines: Sequence[Line], i: int) -> bool:
    """Whether nothing but what somebody says and who answers stands between the region at `i` and the first block."""
    region, at = region_line(lines[i]), opening(lines, i)
    if region is None or region.title is not None or at is None:
        return False
    between = lines[i + 1 : at]
    said = first_of_speech(between)
    return said < len(between) and all(map(_is_about_case, between[:said]))


def _stands_apart(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is set off from the block above, without the number of a chapter or of a case."""
    line = lines[i]
    counted = counting.counted().fullmatch(line.text) or chapters.is_numbered(line.text)
    return line.marker is None and (i == 0 or line.blank_before > 0) and not counted


def _may_be_title(line: Line) -> bool:
    """Whether a line has the form of a title: of some words, no sentence, no contact, no name of a block or place."""
    formed = (line.marker is None or may_head(line.marker)) and SHORTEST_TITLE <= len(line.body) <= LONGEST_TITLE
    return (
        formed
        and not CLOSED.search(line.body)
        and recognise(line) is None
        and region_line(line) is None
        and not is_contact(line)
        and not TELEPHONE.search(line.body)
    )


def _is_about_case(line: Line) -> bool:
    """Whether a line with a bullet belongs to the head: the title, who answers, a sub-headline in dashes."""
    return is_contact(line) or labelled_title(line) is not None or line.text[0] in "-–―"
