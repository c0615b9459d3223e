"""Cases that the recurrence of their blocks tells, in a book whose contents do not announce them.

Each case has blocks of the same names in the same order, whatever they are called: 무엇이 문제였나, 의회가 한 일.
What stands above the first of them, up to the end of the case before, is the head: a number, a place, an office,
a title, what somebody said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

import regex

from parsers.cases import chapter_heads, counting, openers
from parsers.cases.block_names import form_of
from parsers.cases.blocks import LONGEST_NAME, block_key, key_of, may_open
from parsers.cases.contents import contents_end
from parsers.cases.end_matter import end_matter
from parsers.cases.habits import FEWEST_CASES
from parsers.cases.heads import TELEPHONE
from parsers.cases.leads import QUOTED, above_block, is_row
from parsers.cases.places import cells_of, names_office, official, place_of, unframed
from parsers.cases.region_lines import BRACKETED, CLOSED, HIGHEST, SHORTEST_TITLE, region_line
from parsers.cases.title_labels import is_title_label, labelled_title
from parsers.cases.title_lines import are_tags, bounds
from parsers.cases.titled_case import TitledCase, tell_of_cases
from parsers.gazetteer.bodies import is_body
from parsers.mentions import phone
from parsers.structure.attribute_names import name_of
from parsers.text.line import Line

# A name of a block that all cases have, and one more at least, tell a book.
FEWEST_BLOCKS = 2
LONGEST_HEAD, LONGEST_LINE = 20, 70
MOST_TITLE_LINES = 3
# So many blank lines set a case apart.
WIDE = 2
BODY_BEFORE = regex.compile(r"(?P<body>\p{Hangul}[\p{Hangul} ·]{2,24}?)\s?[:：|]\s")


def find(lines: Sequence[Line]) -> list[TitledCase]:
    """The cases of a book whose blocks recur; none where neither its cover nor most heads tell of cases."""
    heads_of = _openings(lines)
    if len(heads_of) < FEWEST_CASES:
        return []
    cases: list[TitledCase] = []
    floor, keys = 0, "\n".join(key_of(line.text) for line in lines)
    for block, first in heads_of.items():
        cases.append(_case(lines, block, max(first, floor), keys))
        floor = block + 1
    cases = _below_chapters(lines, cases)
    titled = all(case.title < case.after for case in cases)
    return _carried(lines, cases) if titled and tell_of_cases(lines, cases) else []


def are_counted(lines: Sequence[Line], cases: Sequence[TitledCase]) -> bool:
    """Whether a number counts each of the cases, alone on its first line, above its title or before it: 1-1, 사례 3.

    So does one alone above the title of a chapter.
    """
    if any(case.chapter is not None and case.chapter > case.above for case in cases):
        return True
    numbers = [lines[case.first].squeezed for case in cases if counting.alone().fullmatch(lines[case.first].text)]
    if len(set(numbers)) == len(cases):
        return True
    printed = ([line.text for line in lines[case.first : case.after]] for case in cases)
    return all(
        any(counting.counted().fullmatch(text) or counting.in_brackets().match(text) for text in texts)
        for texts in printed
    )


def _openings(lines: Sequence[Line]) -> dict[int, int]:
    """Where the block stands that opens each case, with the first line that may be of its head.

    It is the first of the most names that recur as often as one another.
    """
    places: dict[str, list[int]] = {}
    listed = contents_end(lines)
    for at in _may_recur(lines):
        if at >= listed and may_open(lines, at) and counting.chapter_alone().fullmatch(lines[at].text) is None:
            places.setdefault(block_key(lines[at]), []).append(at)
    often = {name: at for name, at in places.items() if len(at) >= FEWEST_CASES and _is_alike(lines, at)}
    first_of = {at: _head(lines, at) for found in often.values() for at in found}
    headed = _below_heads(lines, often, first_of)
    times = Counter(map(len, often.values()))
    for count in sorted(times, key=lambda count: (-times[count], -count)):
        regular = sorted((at for at in often.values() if len(at) == count), key=lambda at: at[0])
        if len(regular) >= FEWEST_BLOCKS and _alternate(regular[0], regular[1:]):
            return {at: first_of[at] for at in max(regular[0], headed, key=len)}
    return {at: first_of[at] for at in headed}


def _may_recur(lines: Sequence[Line]) -> list[int]:
    """Indices of the short lines that end like another one: what no line ends alike is no name that comes again."""
    ends = {at: _end(line.body) for at, line in enumerate(lines) if len(line.text) <= LONGEST_NAME + 8}
    times = Counter(ends.values())
    return [at for at, end in ends.items() if times[end] >= FEWEST_CASES]


def _end(text: str) -> str:
    """The last two letters of a text, whatever marks stand around them."""
    letters = [letter for letter in text[-6:] if letter.isalnum()]
    return "".join(letters[-2:]) if len(letters) > 1 else ""


def _below_heads(lines: Sequence[Line], often: Mapping[str, Sequence[int]], first_of: Mapping[int, int]) -> list[int]:
    """The recurring blocks that stand below a head set apart from what is above it: cases may lack a block.

    A block that stands so less often than not opens none. `first_of` has the first line that may be of a block's head.
    """
    blocks = sorted(first_of)
    firsts = ((max(first_of[at], before + 1), at) for before, at in zip([-1, *blocks], blocks, strict=False))
    headed = {at for first, at in firsts if first < at and lines[first].set_apart}
    opening = (found for found in often.values() if 2 * len(headed.intersection(found)) >= len(found))
    opened = sorted(headed.intersection(at for found in opening for at in found))
    places = [*(bisect_left(blocks, at) for at in opened), len(blocks)]
    several = all(after - first >= FEWEST_BLOCKS for first, after in pairwise(places))
    return opened if len(often) >= FEWEST_BLOCKS and several else []


def _is_alike(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether lines of one name are set in the same way."""
    return len({form_of(lines[at]) for at in found}) == 1


def _alternate(first: Sequence[int], others: Sequence[Sequence[int]]) -> bool:
    """Whether each other block stands once behind each of the first."""
    return all(
        all(a < b for a, b in zip(first, other, strict=True))
        and all(b < a for b, a in zip(other, first[1:], strict=False))
        for other in others
    )


def _case(lines: Sequence[Line], block: int, first: int, keys: str) -> TitledCase:
    """The case that a block opens, whose head begins at `first`; `keys` are those of all lines."""
    title, after, begin, end = _title(lines, first, block)
    after = _end_of_listed(lines, title, after, keys)
    named = [*lines[first:title], *lines[after:block]]
    place = place_of(named, [lines[title].text[:begin], lines[title].text[end:], lines[first].head])
    return TitledCase(first, None, first, title, after, begin, end, block, place, block)


def _end_of_listed(lines: Sequence[Line], title: int, after: int, keys: str) -> int:
    """Index behind the lines of a title, of which a list of cases may name the first ones only: a deck stands below."""
    for end in range(after, title, -1):
        key = key_of("".join(line.text for line in lines[title:end]))
        # A line is among the keys itself; several are in one of them where a list names them.
        if len(key) >= SHORTEST_TITLE and keys.count(key) > (end == title + 1):
            return end
    return after


def _below_chapters(lines: Sequence[Line], cases: Sequence[TitledCase]) -> list[TitledCase]:
    """The cases, each with the head of its chapter above it, if it is the first of one."""
    titles = {key_of("".join(line.text for line in lines[case.title : case.after])) for case in cases}
    titles = {title for title in titles if len(title) >= SHORTEST_TITLE}
    floors = [0, *(case.block + 1 for case in cases[:-1])]
    counted = chapter_heads.counted_on(lines, zip(floors, (case.first for case in cases), strict=True))
    found: list[TitledCase] = []
    for case, floor in zip(cases, floors, strict=True):
        above, chapter = chapter_heads.above(lines, case.first, floor, titles, counted)
        found.append(replace(case, above=above, chapter=chapter))
    return found


def _head(lines: Sequence[Line], block: int) -> int:
    """Index of the first line that may be of the head above a block."""
    at = above_block(lines, block)
    while at > 0 and block - at < LONGEST_HEAD and _may_be_head(lines, at - 1):
        at -= 1
        if lines[at].page_start or lines[at].blank_before >= WIDE or _counts(lines, at, block):
            break
    return at + int(_is_below_chapter(lines, at) and at + 1 < block)


def _is_below_chapter(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a chapter's title: set apart from what is below, with the chapter's number alone above it."""
    return at > 0 and lines[at + 1].set_apart and counting.chapter_alone().fullmatch(lines[at - 1].text) is not None


def _counts(lines: Sequence[Line], at: int, block: int) -> bool:
    """Whether a line counts the case whose first block stands at `block`: a bare number does apart, not above that."""
    text = lines[at].text
    bare = at + 1 < block and lines[at].blank_before > 0 and counting.alone().fullmatch(text) is not None
    return bare or openers.counts(lines[at]) or _is_body_counted(text)


def _is_body_counted(text: str) -> bool:
    """Whether a text is the number of a case and whose it is: 02 나루교통공사."""
    number = counting.before_title().match(text)
    return number is not None and is_body(text[number.end() :])


def _may_be_head(lines: Sequence[Line], at: int) -> bool:
    """Whether a line may stand in a head: short, no item, no sentence but speech, no contact of the case before."""
    line, below = lines[at], lines[at + 1]
    if len(line.text) > LONGEST_LINE or counting.chapter().fullmatch(line.text):
        return False
    if QUOTED.match(line.text) or counting.counted().fullmatch(line.text):
        return True
    if line.marker is not None and line.marker[0] not in HIGHEST and counting.in_brackets().match(line.text) is None:
        return False
    return not CLOSED.search(line.text) and not (below.set_apart and any(phone.find(line.text)))


def _title(lines: Sequence[Line], first: int, block: int) -> tuple[int, int, int, int]:
    """First line, line behind and bounds of the title: behind its label or number, below it, or of no other use."""
    for at in range(first, block):
        # 나루시 골목과 | 팀장 나은솔 | 031-000-7101 says who answers.
        if TELEPHONE.search(lines[at].text):
            continue
        labelled = labelled_title(lines[at])
        if labelled is not None:
            return at, at + 1, *labelled
        if is_title_label(lines[at]) and at + 1 < block:
            return at + 1, at + 2, 0, len(lines[at + 1].text)
        beside = region_line(lines[at])
        if beside is not None and beside.title is not None:
            return at, at + 1, *beside.title
        if (behind := _behind_body(lines[at].text)) is not None:
            return at, at + 1, behind, len(lines[at].text)
    below = first + int(openers.opens(lines[first]))
    at, after = next(chain(_runs(lines, below, block), _runs(lines, first, block)), (block, block))
    return at, after, *bounds(lines[at])


def _behind_body(text: str) -> int | None:
    """Where a title begins behind the body that a colon parts from it: 나루시의회 : 골목 의자."""
    match = BODY_BEFORE.match(text)
    # 예산 is what a project costs before a county.
    place = match is not None and official(match["body"]) is not None and name_of(match["body"]) is None
    named = match is not None and (place or names_office(match["body"]))
    return match.end() if match is not None and named and match.end() < len(text) else None


def _runs(lines: Sequence[Line], first: int, block: int) -> Iterator[tuple[int, int]]:
    """Lines in a row that may be a title: no number, place, office, label or speech."""
    at = first
    while at < block:
        after = at
        while after < min(block, at + MOST_TITLE_LINES) and _may_name(lines[after], begun=after > at):
            after += 1
        if after > at:
            yield at, after
        at = max(after, at + 1)


def _may_name(line: Line, *, begun: bool) -> bool:
    text = unframed(line.text)
    apart = begun and (line.blank_before or line.marker is not None)
    bracketed = begun and BRACKETED.fullmatch(line.text) is not None
    if (
        apart
        or bracketed
        or _is_body_counted(text)
        or "\t" in text
        or openers.field_of(line)
        or QUOTED.match(text)
        or is_row(line)
        or are_tags(line)
        or TELEPHONE.search(text)
    ):
        return False
    if len(text) < SHORTEST_TITLE and not begun:
        return False
    counted = counting.in_brackets().match(line.text) is not None
    numbered = counting.alone().fullmatch(line.text) or counting.counted().fullmatch(line.text)
    return (
        (counted or numbered is None)
        and not names_office(text)
        and not any(official(cell) for cell in cells_of(line.text))
    )


def _carried(lines: Sequence[Line], cases: Sequence[TitledCase]) -> list[TitledCase]:
    """The cases with the place that their chapter names, where they name none, each up to the next one."""
    found: list[TitledCase] = []
    place = ""
    stops = [*(case.above for case in cases[1:]), end_matter(lines, cases[-1].block)]
    for case, stop in zip(cases, stops, strict=True):
        if case.chapter is not None:
            place = place_of(lines[case.above : case.chapter + 1], [])
        found.append(replace(case, region=case.region or place, stop=stop))
    return found
