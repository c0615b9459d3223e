"""Cases that titles head, not regions: titles that the contents of a book announce and that come again in its text.

A list of contents names each title; in the text the title comes again, on one line or on two, with the same first block
below it as below the others: 1. 막힌 물길 / 6; …; 막힌 물길, ▣ 민원내용, …. What stands alike above each of them is
part of its case: a number, a region, a prize.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from parsers.cases import announced_titles, counting
from parsers.cases.announced_titles import AnnouncedTitle
from parsers.cases.blocks import block_key, key_of, may_open
from parsers.cases.chapters import CONTENTS_ENTRY
from parsers.cases.contents import Contents
from parsers.cases.end_matter import end_matter
from parsers.cases.habits import FEWEST_CASES
from parsers.cases.places import cells_of, has_place, names_office, place_of, unframed
from parsers.cases.region_lines import region_line
from parsers.cases.title_lines import bounds, names_place, place_beside
from parsers.cases.titled_case import TitledCase, tell_of_cases
from parsers.text.line import Line

# So many lines below a title its first block stands at most; chapter's number and title: so many above.
REACH, MOST_ABOVE = 12, 4
# A body that an entry names has so many letters at least, in short as well.
SHORTEST_NAME = 3
# A case has so many lines below its title at least.
SHORTEST_BODY = 8
# A block that so many of the titles have below them opens the cases of the book.
SHARE = 0.5
MOST_OTHERS = 1.25
ONCE_AND_LISTED = 2
HANGUL = regex.compile(r"\p{Hangul}")
QUOTES = "“\"‘'「"
PAGE = regex.compile(r"(?<![\W\d])\W*+\d{1,4}$")
# Lines at the same place above two titles are alike where so much of the shorter begins or ends in the same way.
ALIKE = 0.5


def find(lines: Sequence[Line]) -> list[TitledCase]:
    """The cases of a book whose contents announce them; none where neither cover nor regions tell of cases."""
    listed = Contents.of(lines)
    if listed is None:
        return []
    blocks = _blocks(lines, _of_cases(announced_titles.find(lines, listed), listed))
    ordered = sorted({title.place: title for title in reversed(blocks)}.values(), key=lambda title: title.at)
    if len(ordered) < FEWEST_CASES or not _are_all(lines, [blocks[title] for title in ordered]):
        return []
    above = _alike_above(lines, ordered)
    times = Counter(line.squeezed for line in lines)
    floors = (0, *(title.after for title in ordered))
    between = [range(floor, title.at - above) for floor, title in zip(floors, ordered, strict=False)]
    cases = [
        _case(lines, listed, title, free, blocks[title], times) for title, free in zip(ordered, between, strict=True)
    ]
    cases[0] = replace(cases[0], first=_below_entries(lines, cases[0], [key_of(lines[t.at].text) for t in ordered]))
    cases = _with_speech(lines, cases, between)
    stops = [*(case.above for case in cases[1:]), _end(lines, listed, cases[-1].block)]
    cases = [replace(case, stop=stop) for case, stop in zip(cases, stops, strict=True)]
    return cases if tell_of_cases(lines, cases) else []


def _of_cases(titles: Sequence[AnnouncedTitle], listed: Contents) -> list[AnnouncedTitle]:
    """The titles without those of chapters, where the contents name more entries that have no chapter's number."""
    chapters = list(map(_is_chapter, listed.lines))
    if 2 * sum(chapters) >= len(chapters):
        return list(titles)
    return [title for title in titles if not chapters[listed.line_at(title.place) - listed.first]]


def _is_chapter(line: Line) -> bool:
    """Whether an entry has the number of a chapter; behind a Roman one it has no page."""
    if counting.chapter().fullmatch(line.text):
        return True
    return counting.roman_chapter().fullmatch(line.text) is not None and CONTENTS_ENTRY.search(line.text) is None


def _below_entries(lines: Sequence[Line], case: TitledCase, titles: Sequence[str]) -> int:
    """Index of the first line of the first case that is no entry of the contents above it."""
    entries = (i for i in range(case.first, case.title) if any(title in key_of(lines[i].text) for title in titles))
    return max(entries, default=case.first - 1) + 1


def _blocks(lines: Sequence[Line], titles: Sequence[AnnouncedTitle]) -> dict[AnnouncedTitle, int]:
    """The titles that head cases, each with the index of its first block: one that others have below them as well.

    Where no block recurs, titles with the place of the case beside them or on the next line head cases.
    """
    below = {title: _below(lines, title) for title in titles}
    having: defaultdict[str, set[int]] = defaultdict(set)
    for title, names in below.items():
        for name in names:
            having[name].add(title.place)
    fewest = max(FEWEST_CASES, SHARE * max(map(len, having.values()), default=0))
    common = {name for name, places in having.items() if len(places) >= fewest}
    opened = {title: next((names[name] for name in names if name in common), None) for title, names in below.items()}
    by_block = {title: at for title, at in opened.items() if at is not None}
    by_block |= _counted_too(lines, titles, by_block)
    above_text = [title for title in titles if title.after < len(lines)]
    by_place = {title: title.after for title in above_text if place_beside(lines[title.at])}
    if by_block or by_place:
        return by_block if len(by_block) >= len(by_place) else by_place
    return {title: title.after for title in above_text if _place_near(lines, title)}


def _counted_too(
    lines: Sequence[Line], titles: Sequence[AnnouncedTitle], known: Mapping[AnnouncedTitle, int]
) -> dict[AnnouncedTitle, int]:
    """Further titles with a number as all known ones have, and a body below: their case lacks the usual first block."""
    numbered = {title for title in titles if counting.before_title().match(lines[title.at].text)}
    if not known or not numbered.issuperset(known):
        return {}
    places = {title.place for title in known}
    others = (title for title in titles if title in numbered and title.place not in places)
    return {
        title: next((at for at in range(title.after, title.after + SHORTEST_BODY) if may_open(lines, at)), title.after)
        for title in others
        if title.stop - title.after >= SHORTEST_BODY
    }


def _below(lines: Sequence[Line], title: AnnouncedTitle) -> dict[str, int]:
    """The names of blocks below a title, up to the next one, each with its first line."""
    found: dict[str, int] = {}
    for at in range(title.after, min(title.stop, title.after + REACH)):
        if may_open(lines, at):
            found.setdefault(block_key(lines[at]), at)
    return found


def _place_near(lines: Sequence[Line], title: AnnouncedTitle) -> bool:
    """Whether a line right above or below a title names a place and nothing else."""
    above = lines[max(title.at - 1, 0) : title.at]
    return any(names_place(unframed(line.text)) for line in (*above, lines[title.after]))


def _are_all(lines: Sequence[Line], opened: Sequence[int]) -> bool:
    """Whether the block that opens most cases stands nowhere else to speak of: others would open cases as well."""
    (name, count), *_ = Counter(block_key(lines[at]) for at in opened).most_common(1)
    others = (i for i in range(opened[0], len(lines)) if may_open(lines, i) and block_key(lines[i]) == name)
    return sum(1 for _ in others) <= MOST_OTHERS * count


def _alike_above(lines: Sequence[Line], titles: Sequence[AnnouncedTitle]) -> int:
    """How many lines above each title belong to its case: alike from case to case, or a number or region in each."""
    most = min(MOST_ABOVE, titles[0].at, *(after.at - title.after for title, after in pairwise(titles)))
    count = 0
    while count < most and _are_alike([lines[title.at - count - 1] for title in titles]):
        count += 1
    return count


def _are_alike(lines: Sequence[Line]) -> bool:
    if all(counting.with_category().fullmatch(line.text) for line in lines):
        return True
    if all(counting.behind_place().fullmatch(line.text) for line in lines):
        return True
    if all(names_office(unframed(line.text)) for line in lines):
        return True
    if all(counting.alone().fullmatch(line.text) for line in lines) or all(region_line(line) for line in lines):
        return True
    if all(len(cells) > 1 and has_place(cells) for cells in (list(cells_of(line.text)) for line in lines)):
        return True
    first, *others = (key_of(line.text) for line in lines)
    return all(
        max(_common(first, key), _common(first[::-1], key[::-1])) >= ALIKE * min(len(first), len(key)) for key in others
    )


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _case(
    lines: Sequence[Line], listed: Contents, title: AnnouncedTitle, between: range, block: int, times: Counter[str]
) -> TitledCase:
    """The case of a title, with the lines of a chapter above it, which the contents name as well.

    `between` has the indices of the lines below the title before that are not known to belong to this case.
    """
    entry = lines[listed.line_at(title.place)].text
    first = between.stop - int(len(between) > 0 and _belongs_above(lines[between.stop - 1], entry))
    above = first
    while above > max(listed.after, between.start, first - MOST_ABOVE) and _is_listed(lines, above - 1, listed):
        above -= 1
    chapter = first - 1 if above < first and times[lines[first - 1].squeezed] <= ONCE_AND_LISTED else None
    beside = place_beside(lines[title.at])
    around = [entry, lines[first].head]
    place = beside or place_of([*lines[first : title.at], *lines[title.after : block]], around)
    return TitledCase(above, chapter, first, title.at, title.after, title.begin, title.end, block, place, block)


def _with_speech(lines: Sequence[Line], cases: Sequence[TitledCase], between: Sequence[range]) -> list[TitledCase]:
    """The cases with what somebody says above each head, in a paragraph of its own, where all of them have that."""
    found: list[TitledCase] = []
    for case, free in zip(cases, between, strict=False):
        begin = next((i for i in reversed(free) if i < case.above and lines[i].blank_before), case.above)
        if begin == case.above or lines[begin].text[0] not in QUOTES:
            return list(cases)
        found.append(replace(case, above=begin, first=begin))
    return found


def _belongs_above(line: Line, entry: str) -> bool:
    """Whether a line above a title is its number, or the body that its entry names, if in short: 나루초 | 골목 의자."""
    key = key_of(line.text)
    short = (name for name in map(key_of, cells_of(entry)) if len(name) >= SHORTEST_NAME)
    whole = len(key) >= SHORTEST_NAME and key in key_of(entry)
    body = names_office(unframed(line.text)) and any(map(key.startswith, short))
    named = (whole or body) and CONTENTS_ENTRY.search(line.text) is None
    # PART 2  골목을 살리는 손길
    chapter = counting.before_chapter().match(line.text) is not None
    return named or (counting.alone().fullmatch(line.text) is not None and not chapter)


def _end(lines: Sequence[Line], listed: Contents, block: int) -> int:
    """Index behind the last case: where something else begins that the contents list, or the imprint of the book."""
    entries = {key_of(PAGE.sub("", line.text[slice(*bounds(line))])) for line in listed.lines}
    others = (i for i in range(block + 1, len(lines)) if lines[i].page_start and key_of(lines[i].text) in entries)
    return min((*others, end_matter(lines, block)))


def _is_listed(lines: Sequence[Line], at: int, listed: Contents) -> bool:
    """Whether the contents name a line, a letter with what is below it.

    A line counts as well that is a chapter's number or the word for it, or has the foreign words of one that is named.
    """
    key = key_of(lines[at].text)
    if HANGUL.search(key) is None and not key.isdigit():
        if counting.latin_chapter().fullmatch(lines[at].text):
            return True
        key = key_of(lines[at - 1].text)
    if len(key) < 2:
        key += key_of(lines[at + 1].text)
    return len(key) >= 2 and listed.find(key) >= 0
