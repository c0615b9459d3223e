"""Cases that titles head, not regions: titles that the contents of a book announce and that come again in its text.

A list of contents names each title; in the text the title comes again, on one line or on two, with the same first block
below it as below the others: 1. 막힌 물길 / 6; …; 막힌 물길, ▣ 민원내용, …. What stands alike above each of them is
part of its case: a number, a region, a prize.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import regex

from parsers.cases import heads
from parsers.cases.blocks import NUMBER, block_key, key_of, may_open
from parsers.cases.chapters import CONTENTS_ENTRY, SPEAKS_OF_CASES
from parsers.cases.places import HALLS, cells_of, has_place, names_office, official, place_of, unframed
from parsers.text.bullets import may_head
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, Contacts, Grades, alternatives, load

# A cover stands in so many lines, and the contents begin in so many and have so many at most.
FRONT, LATEST_CONTENTS, LONGEST_CONTENTS = 8, 120, 600
CONTENTS = regex.compile(r"(?:목차|차례|contents|순서|목록).{0,6}|.{0,6}(?:목차|차례|contents|순서|목록|이야기|list)")
FEWEST_ENTRIES = 2
# Of so many lines in a row at least three end in a page.
WINDOW = 6
PAGE_BEHIND = regex.compile(r"[\p{L})’”'\"?!][\s·.…․‥∙\-–—/|]+(?P<page>\d{1,4})$")
# A number alone on its line: 01, Ⅱ, 사례 3, CASE 1 with the region far to its right.
NUMBER_ALONE = regex.compile(r"\W?(?:사례|이야기|\p{Lu}\p{Latin}+)?\s?(?:\d{1,3}|[Ⅰ-Ⅻ])\W?(?:\s{2,}\S.{0,14})?")
# 농림축산식품부   사례 2: whose case it is, and its number.
COUNTED_BEHIND = regex.compile(r"\S.{0,24}\s(?:사례|이야기|(?i:case|story))\s?\d{1,3}")
PLACE_BEFORE = regex.compile(r"[\[【<(〔](?P<place>\p{Hangul}[\p{Hangul} ]{1,14})[\]】>)〕]\s*")
PLACE_BEHIND = regex.compile(r"[\[【<(〔](?P<place>\p{Hangul}[\p{Hangul} ]{1,14})[\]】>)〕]$")
# Cells beside each other are no beginning of a title: 교육과정 혁신 | 나루대학교.
CELLS = regex.compile(r"\t|\s[|｜│┃]\s")
# What frames a title.
BARS = "│┃| ◈◆◇■□▣★●▶◀❖"
# A title in quotation marks: “골목에 놓은 의자”.
QUOTES = ("“”", "‘’", '""', "「」")
# Half of a title on two lines has so many letters at least, one alone as many as heads.SHORTEST_TITLE.
SHORTEST_HALF = 3
# A title comes again on the page of its chapter, a running head more often.
MOST_TIMES = 2
# So many lines below a title its first block stands at most; chapter's number and title: so many above.
REACH, MOST_ABOVE = 12, 4
# A case has so many lines below its title at least.
SHORTEST_BODY = 8
# A block that so many of the titles have below them opens the cases of the book.
SHARE = 0.5
MOST_OTHERS = 1.25
ONCE_AND_LISTED = 2
# An imprint at the end of a book has so many lines at most.
LONGEST_IMPRINT = 6
APPENDIX = regex.compile(r"\W?(?:부\s?록|맺\s?음\s?말|맺으며|(?i:appendix))")
PAGE = regex.compile(r"(?<![\W\d])\W*+\d{1,4}$")
# Lines at the same place above two titles are alike where so much of the shorter begins or ends in the same way.
ALIKE = 0.5
# What parts two cells of an entry.
CELL_ENDS = regex.compile(r"\s?[·|:：/▶―—–-]|\s{2,}|\t")


@dataclass(frozen=True, slots=True)
class AnnouncedCase:
    """Indices of a case's first line, of its title's first line and of the line behind it, and of its first block.

    `above` is the first of its chapter's lines above it, `chapter` that of the chapter's title, None where a running
    head or nothing stands there; `begin` and `end` bound the title in the text of its line, if it stands on one.
    `region` is the place of the case as written, empty where none is named; `stop` is the index behind its last line.
    """

    above: int
    chapter: int | None
    first: int
    title: int
    after: int
    begin: int
    end: int
    block: int
    region: str
    stop: int


@dataclass(frozen=True, slots=True)
class _Title:
    """A title in the text: its lines, its bounds in the text of its line, and where the contents name it."""

    at: int
    after: int
    begin: int
    end: int
    place: int


def find(lines: Sequence[Line]) -> list[AnnouncedCase]:
    """The cases of a book whose contents announce them; none where neither cover nor regions tell of cases."""
    listed = _Contents.of(lines)
    if listed is None:
        return []
    titles = list(_titles(lines, listed))
    blocks = _blocks(lines, titles)
    ordered = sorted({title.place: title for title in reversed(blocks)}.values(), key=lambda title: title.at)
    if len(ordered) < heads.FEWEST_CASES or not _are_all(lines, [blocks[title] for title in ordered]):
        return []
    above = _alike_above(lines, [title.at for title in ordered])
    times = Counter(line.squeezed for line in lines)
    cases = [_case(lines, listed, title, title.at - above, blocks[title], times) for title in ordered]
    cases[0] = replace(cases[0], first=_below_entries(lines, cases[0], [key_of(lines[t.at].text) for t in ordered]))
    stops = [*(case.above for case in cases[1:]), _end(lines, listed, cases[-1].block)]
    cases = [replace(case, stop=stop) for case, stop in zip(cases, stops, strict=True)]
    return cases if _calls_itself_one(lines) or 2 * sum(bool(case.region) for case in cases) > len(cases) else []


def _below_entries(lines: Sequence[Line], case: AnnouncedCase, titles: Sequence[str]) -> int:
    """Index of the first line of the first case that is no entry of the contents above it."""
    entries = (i for i in range(case.first, case.title) if any(title in key_of(lines[i].text) for title in titles))
    return max(entries, default=case.first - 1) + 1


class _Contents:
    """A list of contents: its lines, and the keys of its entries one after the other."""

    def __init__(self, lines: Sequence[Line], first: int, after: int) -> None:
        self.first, self.after = first, after
        self.lines = lines[first:after]
        keys = [key_of(line.text) for line in lines[first:after]]
        self.starts = [0]
        for key in keys:
            self.starts.append(self.starts[-1] + len(key))
        self.text = "".join(keys)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Contents | None:
        """The contents of a book: from their heading, or the first entry, to where the first title comes again."""
        first = _first_entry(lines)
        if first is None:
            return None
        seen: list[str] = []
        for at in range(first, min(len(lines), first + LONGEST_CONTENTS)):
            key = key_of(lines[at].text[slice(*_bounds(lines[at]))])
            if len(key) >= heads.SHORTEST_TITLE and key in "".join(seen):
                # The chapter of the first title comes again as well.
                while len(seen) > FEWEST_ENTRIES and len(seen[-1]) >= 2 and seen[-1] in "".join(seen[:-1]):
                    seen.pop()
                return cls(lines, first, first + len(seen)) if len(seen) >= FEWEST_ENTRIES else None
            seen.append(key_of(lines[at].text))
        return None

    def find(self, key: str) -> int:
        """Where a key stands in the keys of all entries; -1 for nowhere."""
        return self.text.find(key)

    def parts(self, place: int, text: str) -> bool:
        """Whether the entry at a place has a bar, dot or gap behind a text: what comes next is another cell."""
        entry = self.lines[self.line_at(place) - self.first].text
        found = entry.find(text)
        return found >= 0 and CELL_ENDS.match(entry, found + len(text)) is not None

    def line_at(self, place: int) -> int:
        """Index of the line whose entry holds a place."""
        return self.first + bisect_right(self.starts, place) - 1


def _first_entry(lines: Sequence[Line]) -> int | None:
    """Index of the first line of the contents: below their heading, or of several entries with growing pages."""
    for at, line in enumerate(lines[:LATEST_CONTENTS]):
        if len(line.text) <= 24 and not line.text[-1].isdigit() and CONTENTS.fullmatch(key_of(line.text)):
            return at + 1
        if PAGE_BEHIND.search(line.text) and _count_up(lines[at : at + WINDOW]):
            return at
    return None


def _count_up(lines: Sequence[Line]) -> bool:
    """Whether several lines end in pages that grow, two with leaders or three; titles of chapters have none."""
    led = all(CONTENTS_ENTRY.search(line.text) for line in lines[:FEWEST_ENTRIES])
    pages = [int(match["page"]) for line in lines if (match := PAGE_BEHIND.search(line.text))]
    return len(pages) >= FEWEST_ENTRIES + (not led) and all(one < two for one, two in pairwise(pages))


def _bounds(line: Line) -> tuple[int, int]:
    """Where the title stands in a line that may hold one: behind label and number, without place or prize in brackets."""
    labelled = heads.labelled_title(line)
    if labelled is not None:
        return labelled
    begin = line.body_start - line.start if line.marker is not None else 0
    number = NUMBER.match(line.text, begin)
    begin = number.end() if number else begin
    before, behind = PLACE_BEFORE.match(line.text, begin), PLACE_BEHIND.search(line.text)
    other = before and (_names_place(before["place"]) or before["place"] in _grades())
    begin = before.end() if before and other else begin
    end = len(line.text[: behind.start()].rstrip()) if behind and _names_place(behind["place"]) else len(line.text)
    bars = len(line.text[begin:end]) - len(line.text[begin:end].lstrip(BARS))
    return begin + bars, max(begin + bars, len(line.text[:end].rstrip(BARS)))


@cache
def _grades() -> frozenset[str]:
    """What a case may have won: [최우수] 골목에 놓은 의자."""
    words = load(Grades)
    return frozenset((*words.grades, *words.weak_grades))


def _names_place(text: str) -> bool:
    """Whether a text names a region, or the hall of the city whose book it is: 시청."""
    return text in HALLS or official(text) is not None


def _titles(lines: Sequence[Line], listed: _Contents) -> Iterator[_Title]:
    """The titles of the contents wherever they come again, on one line or on two."""
    times = Counter(line.squeezed for line in lines[listed.after :])
    at = listed.after
    while at < len(lines):
        found = _title_at(lines, at, listed) if times[lines[at].squeezed] <= MOST_TIMES else None
        if found is not None:
            yield found
        at = found.after if found is not None else at + 1


def _title_at(lines: Sequence[Line], at: int, listed: _Contents) -> _Title | None:
    line = lines[at]
    marked = line.marker is not None and not may_head(line.marker)
    if marked or len(line.text) > heads.LONGEST_TITLE or _is_place(line):
        return None
    begin, end = _bounds(line)
    key = key_of(line.text[begin:end])
    if len(key) < SHORTEST_HALF or listed.find(key) < 0:
        return None
    if at + 1 < len(lines) and _goes_on(lines[at + 1]) and CELLS.search(line.text) is None:
        below = key_of(lines[at + 1].text)
        place = listed.find(key + below) if len(below) >= SHORTEST_HALF else -1
        if place >= 0 and not listed.parts(place, line.text[begin:end]):
            return _Title(at, at + 2, begin, end, place)
    return _Title(at, at + 1, begin, end, listed.find(key)) if len(key) >= heads.SHORTEST_TITLE else None


def _goes_on(line: Line) -> bool:
    """Whether a line may be the second of a title: without bullet and number, and no place."""
    return line.marker is None and NUMBER.match(line.text) is None and not _is_place(line)


def _is_place(line: Line) -> bool:
    """Whether a line names a place or an office and no title beside it."""
    named = heads.region_line(line)
    text = unframed(line.text)
    return _names_place(text) or names_office(text) or (named is not None and named.title is None)


def _blocks(lines: Sequence[Line], titles: Sequence[_Title]) -> dict[_Title, int]:
    """The titles that head cases, each with the index of its first block: one that others have below them as well.

    Where no block recurs, titles with the place of the case beside them or on the next line head cases.
    """
    below = {title: _below(lines, title, titles) for title in titles}
    having: defaultdict[str, set[int]] = defaultdict(set)
    for title, names in below.items():
        for name in names:
            having[name].add(title.place)
    fewest = max(heads.FEWEST_CASES, SHARE * max(map(len, having.values()), default=0))
    common = {name for name, places in having.items() if len(places) >= fewest}
    opened = {title: next((names[name] for name in names if name in common), None) for title, names in below.items()}
    by_block = {title: at for title, at in opened.items() if at is not None}
    by_block |= _counted_too(lines, titles, by_block)
    by_place = {title: title.after for title in titles if _place_beside(lines[title.at])}
    if by_block or by_place:
        return by_block if len(by_block) >= len(by_place) else by_place
    return {title: title.after for title in titles if _place_near(lines, title)}


def _counted_too(lines: Sequence[Line], titles: Sequence[_Title], known: Mapping[_Title, int]) -> dict[_Title, int]:
    """Further titles with a number as all known ones have, and a body below: their case lacks the usual first block."""
    if not all(NUMBER.match(lines[title.at].text) for title in known):
        return {}
    places = {title.place for title in known}
    found: dict[_Title, int] = {}
    for title, stop in zip(titles, (*(other.at for other in titles[1:]), len(lines)), strict=True):
        if title.place not in places and NUMBER.match(lines[title.at].text) and stop - title.after >= SHORTEST_BODY:
            opens = (at for at in range(title.after, title.after + SHORTEST_BODY) if may_open(lines, at))
            found[title] = next(opens, title.after)
    return found


def _below(lines: Sequence[Line], title: _Title, titles: Sequence[_Title]) -> dict[str, int]:
    """The names of blocks below a title, each with its first line; up to the next title."""
    stop = min((other.at for other in titles if other.at > title.at), default=len(lines))
    found: dict[str, int] = {}
    for at in range(title.after, min(stop, title.after + REACH)):
        if may_open(lines, at):
            found.setdefault(block_key(lines[at]), at)
    return found


def _place_beside(line: Line) -> str | None:
    """The place in brackets before or behind a title."""
    begin, end = _bounds(line)
    found = PLACE_BEFORE.search(line.text[:begin] + " ") or PLACE_BEHIND.search(line.text, end)
    return found["place"] if found else None


def _place_near(lines: Sequence[Line], title: _Title) -> bool:
    """Whether a line right above or below a title names a place and nothing else."""
    return any(
        _names_place(unframed(line.text)) for line in (lines[title.at - 1], *lines[title.after : title.after + 1])
    )


def _are_all(lines: Sequence[Line], opened: Sequence[int]) -> bool:
    """Whether the block that opens most cases stands nowhere else to speak of: others would open cases as well."""
    (name, count), *_ = Counter(block_key(lines[at]) for at in opened).most_common(1)
    others = (i for i in range(opened[0], len(lines)) if may_open(lines, i) and block_key(lines[i]) == name)
    return sum(1 for _ in others) <= MOST_OTHERS * count


def _calls_itself_one(lines: Sequence[Line]) -> bool:
    """Whether the cover speaks of cases."""
    return any(SPEAKS_OF_CASES.search(line.squeezed) for line in lines[:FRONT])


def _alike_above(lines: Sequence[Line], at: Sequence[int]) -> int:
    """How many lines above each title belong to its case: alike from case to case, or a number or region in each."""
    count = 0
    while count < MOST_ABOVE:
        above = [lines[i - count - 1] for i in at if i - count > 0]
        if len(above) < len(at) or not _are_alike(above):
            return count
        count += 1
    return count


def _are_alike(lines: Sequence[Line]) -> bool:
    if all(COUNTED_BEHIND.fullmatch(line.text) for line in lines):
        return True
    if all(NUMBER_ALONE.fullmatch(line.text) for line in lines) or all(heads.region_line(line) for line in lines):
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
    lines: Sequence[Line], listed: _Contents, title: _Title, first: int, block: int, times: Counter[str]
) -> AnnouncedCase:
    """The case of a title, with the lines of a chapter above it, which the contents name as well."""
    entry = lines[listed.line_at(title.place)].text
    first -= int(_belongs_above(lines[first - 1], entry))
    above = first
    while above > max(listed.after, first - MOST_ABOVE) and _is_listed(lines[above - 1], listed):
        above -= 1
    chapter = first - 1 if above < first and times[lines[first - 1].squeezed] <= ONCE_AND_LISTED else None
    beside = _place_beside(lines[title.at])
    around = [entry, lines[first].head]
    place, _ = (beside, None) if beside else place_of([*lines[first : title.at], *lines[title.after : block]], around)
    return AnnouncedCase(above, chapter, first, title.at, title.after, title.begin, title.end, block, place, block)


def _belongs_above(line: Line, entry: str) -> bool:
    """Whether a line above a title is its number, or the body that its entry names too: 나루공사 · 골목 의자."""
    key = key_of(line.text)
    named = len(key) >= SHORTEST_HALF and key in key_of(entry) and CONTENTS_ENTRY.search(line.text) is None
    return named or NUMBER_ALONE.fullmatch(line.text) is not None


def _end(lines: Sequence[Line], listed: _Contents, block: int) -> int:
    """Index behind the last case: where something else begins that the contents list, or the imprint of the book."""
    entries = {key_of(PAGE.sub("", line.text[slice(*_bounds(line))])) for line in listed.lines}
    others = (i for i in range(block + 1, len(lines)) if lines[i].page_start and key_of(lines[i].text) in entries)
    return min((*others, end_matter(lines, block)))


def end_matter(lines: Sequence[Line], block: int) -> int:
    """Where appendix or imprint begin at the end of a book, below the last block; the number of lines for neither."""
    last = range(max(block, len(lines) - LONGEST_IMPRINT), len(lines))
    imprint = next((i for i in last if _imprint().match(lines[i].text)), len(lines))
    set_apart = (i for i in range(block + 1, imprint) if lines[i].page_start or lines[i].blank_before > 1)
    return next((i for i in set_apart if APPENDIX.match(lines[i].text)), imprint)


@cache
def _imprint() -> regex.Pattern[str]:
    labels = alternatives(load(Bulletins).imprint_labels - load(Contacts).labels, between=r"\s?")
    return regex.compile(rf"(?:{labels})(?:일자?|자|날)?\s?(?:[:：∙·_|]|\s)\s*\S")


def _is_listed(line: Line, listed: _Contents) -> bool:
    key = key_of(line.text)
    return len(key) >= 2 and listed.find(key) >= 0
