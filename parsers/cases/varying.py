"""Headings whose names vary from case to case: ◆ 나루의 내일, ◆ 여울의 내일; 신문이 본 사례 1, 신문이 본 사례 2.

They have the bullet or bracket of the headings that all cases have in common, and nothing else has it; or one word of
them is the number or the place of the case, and the rest is common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence, Set

import regex

from parsers.cases.block_names import form_of
from parsers.cases.blocks import block_key, key_of, may_stand
from parsers.cases.habits import FEWEST_MARKED, LONGEST_NAME, in_most
from parsers.cases.region_lines import CLOSED
from parsers.mentions import phone
from parsers.text.label import has_colon_label
from parsers.text.line import Line
from parsers.text.numbering import number_of

NAME = regex.compile(r"\p{Hangul}{2}")
# Of the lines of one form so many are headings that the cases have in common.
MOSTLY = 0.5
# What is left of a name without the place of its case has so many letters at least, one more without its number.
SHORTEST_REST, SHORTEST_PLACE = 2, 2
RANKS = ("시", "군", "구", "도")


def numbers(bodies: Sequence[Sequence[Line]], common: Set[str], places: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that head blocks by other names in each case; `common` are the names that most have.

    `bodies` are the lines of the cases below their heads, `places` where each case is, empty where none is named.
    """
    return _formed(bodies, common) | _with_case(bodies, common, places)


def _formed(bodies: Sequence[Sequence[Line]], common: Set[str]) -> frozenset[int]:
    """The lines with the bullet or bracket of common headings, where all lines that have it may be headings."""
    formed: defaultdict[str, list[tuple[Line, bool]]] = defaultdict(list)
    for lines in bodies:
        for at, line in enumerate(lines):
            form = form_of(line)
            if form is not None and number_of(line.text) is None:
                formed[form].append((line, _may_be_heading(lines, at)))
    found: set[int] = set()
    for each in formed.values():
        known = [line for line, _ in each if block_key(line) in common]
        others = [line for line, _ in each if block_key(line) not in common]
        apart = all(line.set_apart for line in known)
        alike = all(may for _, may in each) and all(line.set_apart or not apart for line in others)
        if alike and len(known) >= max(FEWEST_MARKED, MOSTLY * len(each)):
            found.update(line.number for line in others)
    return frozenset(found)


def _may_be_heading(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is short, no statement and no label, with text of another form below."""
    line = lines[at]
    named = len(line.body) <= LONGEST_NAME and NAME.search(line.body) is not None and not CLOSED.search(line.body)
    below = at + 1 < len(lines) and form_of(lines[at + 1]) != form_of(line)
    return (
        named and below and "\t" not in line.text and not has_colon_label(line.body) and not any(phone.find(line.text))
    )


def _with_case(bodies: Sequence[Sequence[Line]], common: Set[str], places: Sequence[str]) -> frozenset[int]:
    """The lines whose names are those of other cases but for the number or the place of their case.

    They are set off as the common headings are, or stand apart without a bullet: others are items.
    """
    named = [
        {
            line.number: (line, rest)
            for at, line in enumerate(lines)
            if (line.marker or line.set_apart) and may_stand(lines, at) and (rest := _rest(line, n, place))
        }
        for n, (lines, place) in enumerate(zip(bodies, places, strict=True), 1)
    ]
    again = in_most({rest for _, rest in each.values()} for each in named) - common
    found = {number: line for each in named for number, (line, rest) in each.items() if rest in again}
    bullets = _bullets_of_headings(bodies, common, found)
    return frozenset(number for number, line in found.items() if not line.marker or line.marker in bullets)


def _bullets_of_headings(bodies: Sequence[Sequence[Line]], common: Set[str], found: Container[int]) -> frozenset[str]:
    """The bullets of common headings that stand before such and before the lines `found` more often than before others.

    `found` are the numbers of lines that have the number or the place of their case.
    """
    bulleted = [line for lines in bodies for line in lines if line.marker]
    times = Counter(line.marker for line in bulleted)
    headings = Counter(line.marker for line in bulleted if line.number in found or block_key(line) in common)
    known = {line.marker for line in bulleted if block_key(line) in common}
    return frozenset(marker for marker in known if marker and headings[marker] >= MOSTLY * times[marker])


def _rest(line: Line, number: int, place: str) -> str:
    """A name without the number and the place of its case; empty where it holds neither, or little more."""
    words = line.body.strip("[]【】<>〈〉()| ").split()
    stems = tuple(stem for word in place.split() for stem in (word, _bare(word)) if len(stem) >= SHORTEST_PLACE)
    without = [word for word in words if word.lstrip("0") != str(number)]
    kept = [word for word in without if not (stems and word.startswith(stems))]
    rest = key_of("".join(kept))
    # 사진 1 is a caption, 단계 2 an item.
    shortest = SHORTEST_REST + (len(without) < len(words))
    return rest if len(kept) < len(words) and len(rest) >= shortest else ""


def _bare(place: str) -> str:
    """A place without its rank: 나루시 is called 나루."""
    return place[:-1] if place.endswith(RANKS) else place
