"""The blocks that a book's cases have in common, whatever their names: Q1. 왜 그랬나, STEP 2. 실행, ◈ 현장 목소리."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from parsers.cases import counting
from parsers.cases.block_names import form_of, is_short_name
from parsers.cases.habits import in_most
from parsers.cases.region_lines import region_line
from parsers.cases.title_labels import names_project
from parsers.structure.headings import recognise
from parsers.text.bullets import may_head
from parsers.text.likeness import letters
from parsers.text.line import Line
from parsers.text.numbering import behind_number, number_of
from parsers.vocabulary import Contacts, Headings, load

LONGEST_NAME, SHORTEST_NAME = 24, 2


def key_of(text: str) -> str:
    """The letters and digits of a text, the same for a title and its entry, however they are printed."""
    return letters(text).lower()


def block_key(line: Line) -> str:
    """What a heading is called, whatever number stands before it: Q1. 왜 그랬나, STEP 1. 왜 그랬나."""
    number = counting.before_title().match(line.body)
    return key_of(line.body[number.end() if number else behind_number(line.body) :])


def may_open(lines: Sequence[Line], at: int) -> bool:
    """Whether a line may head a block: by a usual name, set off from the text, or above items or a paragraph."""
    line = lines[at]
    if recognise(line):
        return True
    if len(line.body) > LONGEST_NAME or len(block_key(line)) < SHORTEST_NAME or "\t" in line.text:
        return False
    if block_key(line) in _labels_of_heads():
        return False
    if at + 1 >= len(lines):
        return False
    if (line.marker is None or may_head(line.marker)) and form_of(line) is not None and is_short_name(line):
        return True
    below = lines[at + 1]
    item = (below.marker is not None and below.marker != line.marker) or number_of(below.text) is not None
    # A table of the project, its rows a line each: 사업명 : 골목 의자.
    item = item or (line.blank_before > 0 and names_project(below) and region_line(line) is None)
    return item or len(below.text) > LONGEST_NAME


def may_stand(lines: Sequence[Line], at: int) -> bool:
    """Whether a line may be the name of a block, for what stands below it or as it stands apart."""
    return may_open(lines, at) or _stands_apart(lines[at])


def _stands_apart(line: Line) -> bool:
    """Whether a short line begins a paragraph: what recurs so in case after case is a heading, whatever is below it."""
    name = block_key(line)
    short = len(line.body) <= LONGEST_NAME and "\t" not in line.text and len(name) >= SHORTEST_NAME
    begins = line.marker is None and line.blank_before > 0
    return short and begins and not name.isdigit() and name not in _labels_of_heads()


@cache
def _labels_of_heads() -> frozenset[str]:
    names = load(Headings)
    return load(Contacts).asking | names.title_labels | names.place_labels


def in_common(bodies: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The names of the blocks that most of the cases have, each once; `bodies` are their lines below their heads."""
    heading = (Counter(block_key(line) for at, line in enumerate(lines) if may_stand(lines, at)) for lines in bodies)
    return in_most({name for name, count in times.items() if count == 1} for times in heading)
