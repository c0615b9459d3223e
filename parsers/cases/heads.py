"""What may head a case: a region alone, beside the case's title, with its office or behind a label; the block below it.

【부산 사하구】 alone, (부산 사하구) 골목 버스, 골목 버스 (부산 사하구), 부산 사하구 교통행정과, 기관명 : 부산 사하구.
Books differ in what they call their first block, and in whether the title stands above or below the region; within a
book both are the same from case to case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.gazetteer.regions import is_region, leading_region, standing_alone
from parsers.structure.contacts import label_end
from parsers.structure.headings import named, recognise
from parsers.text.bullets import may_head
from parsers.text.line import Line
from parsers.text.numbering import behind_number, number_of
from parsers.vocabulary import Contacts, Headings, alternatives, load

# How many lines a head may have between the region and the first block.
LONGEST_HEAD = 6
LONGEST_TITLE = 60
SHORTEST_TITLE = 6
# The heading that opens a book's cases is short, and several cases have it.
NAME = regex.compile(r"[\p{Hangul}·･ㆍ/()]{2,14}")
FEWEST_CASES = 2
PLACE = r"(?P<region>\p{Hangul}{2,9}(?:\s\p{Hangul}{1,6}){0,2})"
BEFORE_TITLE = regex.compile(
    rf"[\[【<〈《(]\s?{PLACE}\s?[\]】>〉》)]\s*(?P<title>\S.*)|{PLACE}\s?[|｜:：]\s?(?P<title>\S.*)"
)
BEHIND_TITLE = regex.compile(
    rf"[\[【<〈《(]\s?{PLACE}\s?[\]】>〉》)]$|(?<=\s)[-–—]\s?{PLACE}\s?[-–—]$|(?<=\s)[/|]\s{PLACE}$"
)
# Brackets, spaces and the place in them have so many letters at most.
LONGEST_PLACE = 28
# Bullets of titles: a circle stands before items as well.
HIGHEST = "□■◆◇◈▣❖▶"
TELEPHONE = regex.compile(r"[☎☏]|\d{3,4}[-–.)]\d{3,4}")
# The letters of a label may stand apart: 기 관 명.
SPACED = r"\s{0,6}"
# What parts a label from its value: a colon, or the cells of a table.
PARTING = r"\s{0,4}(?:[:：|]|\t)\s*"
# A statement; a title may end like a sentence, but for its full stop: 골목에 놓은 의자가 말을 걸다.
CLOSED = regex.compile(r"(?:음|임|함|됨|[.])$")
# A number before a place in brackets: 사례 3, 3., ③.
CASE_NUMBER = regex.compile(r"(?:우수)?사례\s?\d{1,3}[.:]?\s+")
# What may stand behind a region: an office, a town with its council.
OFFICE = regex.compile(r"[\p{Hangul}\d·]{2,14}(?:\s[\p{Hangul}\d·]{2,14}){0,2}")
BRACKETED = regex.compile(r"[\[【<〈《(](?P<inside>[^\[\]【】<>〈〉《》()]+)[\]】>〉》)]")
BLOCK_LABEL = regex.compile(r"[(\[【](?P<name>[\p{Hangul} ]{2,10})[)\]】]\s?(?=\S)")
# Label and value of title, place and contact: a head has so many lines of them above the region at most.
MOST_ABOVE = 3


@dataclass(frozen=True, slots=True)
class RegionLine:
    """A line that names the region of a case; `title` bounds the case's title in its text, None where it has none.

    `office` is what it names behind the region, `labelled` whether a label says that this is the case's place.
    """

    region: str
    title: tuple[int, int] | None = None
    office: str | None = None
    labelled: bool = False


def region_line(line: Line) -> RegionLine | None:
    """The region that a line names alone, beside a title, with its office or behind a label; None for other lines."""
    alone = standing_alone(line.headline)
    if alone:
        return RegionLine(alone)
    if len(line.text) > LONGEST_TITLE or (line.marker is not None and line.marker[0] not in HIGHEST):
        return None
    return _beside_title(line) or _with_office(line.body)


def is_labelled_region(line: Line) -> bool:
    """Whether a line names the region of a case behind the label of a place."""
    found = region_line(line)
    return found is not None and found.labelled


def _beside_title(line: Line) -> RegionLine | None:
    """The region in brackets before or behind a title, which may be numbered."""
    start = line.body_start - line.start
    numbered = CASE_NUMBER.match(line.body)
    start += numbered.end() if numbered else behind_number(line.body)
    text = line.text[start:]
    before = BEFORE_TITLE.fullmatch(text)
    place = before or BEHIND_TITLE.search(text, max(0, len(text) - LONGEST_PLACE))
    if place is None or not is_region(place["region"]):
        return None
    first, last = before.span("title") if before else (0, len(text[: place.start()].rstrip()))
    if last - first < SHORTEST_TITLE or CLOSED.search(text[first:last]):
        return None
    return RegionLine(place["region"], (start + first, start + last))


def _with_office(text: str) -> RegionLine | None:
    """The region that a text names with its office behind it, in brackets or not, or behind the label of a place."""
    label = _place_label().match(text)
    inside = BRACKETED.fullmatch(text)
    rest = text[label.end() :] if label else inside["inside"].strip() if inside else text
    region = leading_region(rest)
    if not region:
        return None
    office = " ".join(rest.split()[len(region.split()) :])
    if not office:
        return RegionLine(region, labelled=True) if label else None
    ends = OFFICE.fullmatch(office) and office.endswith(office_endings()) and named(office) is None
    return RegionLine(region, office=office, labelled=label is not None) if ends else None


@cache
def office_endings() -> tuple[str, ...]:
    """How the names of offices, of towns and of a municipality's bodies end."""
    return (*sorted(load(Contacts).never_name_endings), *sorted(load(Headings).local_bodies))


@cache
def _place_label() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Headings).place_labels, between=SPACED)}){PARTING}")


@cache
def _title_label() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Headings).title_labels, between=SPACED)}){PARTING}")


def opening(lines: Sequence[Line], i: int) -> int | None:
    """Index of the heading of the first block below the region at `i`; None where none stands in a head's reach."""
    numbered: int | None = None
    for at in range(i + 1, min(len(lines), i + 1 + LONGEST_HEAD)):
        line = lines[at]
        if recognise(line) or _labels_block(line):
            return at
        if _looks_like_block(line):
            # A title may be numbered as well, with the usual block below it.
            if line.marker is not None or numbered is not None:
                return at if numbered is None else numbered
            numbered = at
        elif region_line(line) or (line.marker is not None and not _is_about_case(line)):
            break
    return numbered


def name_of(line: Line) -> str:
    """What a heading is called, without number and spaces."""
    return "".join(line.body[behind_number(line.body) :].split()).strip("[]【】<>()")


def alike(lines: Sequence[Line], named: Collection[int]) -> list[int]:
    """Those of the regions at `named` below which the first block is called as it is below another one.

    Where nothing else sets it off, it is a short line right below them, with text of its own.
    """
    below = {i: _block_name(lines[at]) for i in named if (at := opening(lines, i)) is not None}
    plain = (
        i
        for i in named
        if i not in below
        and any(map(is_plain_name, lines[i + 1 : i + 2]))
        and not any(map(region_line, lines[i + 2 : i + 3]))
    )
    below |= {i: name_of(lines[i + 1]) for i in plain}
    count = Counter(below.values())
    return [i for i, name in below.items() if count[name] > 1]


def form_of(line: Line) -> str | None:
    """How a heading is set off from the text: its bullet, its brackets or the style of its number; None for nothing."""
    if line.marker is not None:
        return line.marker
    if BRACKETED.fullmatch(line.body):
        return line.body[0]
    number = number_of(line.body)
    return number.style if number else None


def is_contact(line: Line) -> bool:
    """Whether a line says who answers for a case: behind a label."""
    return label_end(line, at_end_of_item=False) is not None


def labelled_title(line: Line) -> tuple[int, int] | None:
    """Where the title of a case stands in a line that gives it behind its label; None for other lines."""
    label = _title_label().match(line.body)
    start = line.body_start - line.start
    return (start + label.end(), len(line.text)) if label and label.end() < len(line.body) else None


def is_title_label(line: Line) -> bool:
    """Whether a line is the label of a title and nothing else; the title stands below it."""
    return line.squeezed in load(Headings).title_labels


def title_place(line: Line) -> tuple[int, int]:
    """Where the title stands in the line that holds it: behind its label, or its bullet and number."""
    number = number_of(line.body)
    start = line.body_start - line.start + (number.rest if number else 0)
    return labelled_title(line) or (start, len(line.text))


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
    bare = [i for i in named_at if i not in labelled and _lacks_title(lines, i, plain=plain)]
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
    return plain if at is None else all(map(_is_about_case, lines[i + 1 : at]))


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


def is_short_name(line: Line) -> bool:
    """Whether a line, number and brackets apart, is a name as blocks have them: some letters and no more."""
    return NAME.fullmatch(name_of(line)) is not None


def _labels_block(line: Line) -> bool:
    """Whether an item begins with the name of a usual block in brackets: ○ (배경) …."""
    label = BLOCK_LABEL.match(line.body) if line.marker is not None else None
    return label is not None and named(label["name"]) is not None


def _block_name(line: Line) -> str:
    """What the block is called that a line heads, or names before its text."""
    label = BLOCK_LABEL.match(line.body) if line.marker is not None else None
    return "".join(label["name"].split()) if label and named(label["name"]) else name_of(line)


def is_plain_name(line: Line) -> bool:
    """Whether a line is a short name that nothing sets off, and no region's."""
    return line.marker is None and is_short_name(line) and region_line(line) is None


def _looks_like_block(line: Line) -> bool:
    """Whether a line has the form of a block's heading: a short name in brackets, behind a number or a bullet."""
    bracketed = BRACKETED.fullmatch(line.body) is not None
    marked = bracketed or may_head(line.marker) or (line.marker is None and number_of(line.body) is not None)
    return marked and is_short_name(line) and (bracketed or len(name_of(line)) > 2)
