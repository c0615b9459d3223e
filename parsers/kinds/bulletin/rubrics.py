"""Rubrics that stand above articles and sections, as form and place tell: `2. 보도`, `가  뭄`, `[알림]`, `◎ 일정`.

A word may end as rubrics do (highlights.is_rubric). Where it does not, it takes two lines of one form right above what
they open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from parsers.endings.line_endings import End, end_of
from parsers.kinds.bulletin import captions, days, highlights
from parsers.kinds.bulletin.bulleted import stands_out
from parsers.structure import contacts
from parsers.structure.headings import WRAPPED
from parsers.text.likeness import letters
from parsers.text.line import Line
from parsers.text.numbering import number_of

# A numbered line above titles is no longer.
LONGEST_NUMBERED = 14
FEWEST = 2
# Of the lines with the bullet of rubrics so many stand anywhere for each right above a part.
MOST_BULLETS = 2
# (2031. 3. / 4.): a line that a day is cut at.
CUT_DAY = regex.compile(r"\d(?:\.|\.?\s?[~∼-])$")
# A title, an item, and the rubric of what follows.
FEWEST_LINES = 3


def form_of(line: Line) -> str | None:
    """What makes a line look like a rubric: its brackets, its bullet, the style of its number, its spacing.

    Whom to ask about an article is none, whatever its bullet.
    """
    if WRAPPED.fullmatch(line.text):
        return None if captions.is_source(line) else line.text[0]
    if line.marker is not None:
        heads = stands_out(line.marker) or line.marker[0] == "#"
        return line.marker if heads and not contacts.is_labelled(line) else None
    # 3. 22.(토) 10:00 …: a day is no number.
    number = None if days.DAY.match(line.text) else number_of(line.text)
    if number is not None and 1 < len(letters(line.text[number.rest :])) <= LONGEST_NUMBERED:
        return f"number {number.style}"
    return "spaced" if line.blank_before and highlights.SPACED.fullmatch(line.text) else None


def forms(lines: Sequence[Line], starts: Sequence[int], heads: Collection[int]) -> frozenset[str]:
    """The forms that two or more lines have which stand right above the parts that begin at `starts`.

    Those of titles are none: `heads` are the parts that are articles. Nor is the bullet of items, some of which end an
    article, or stand right below titles as often.
    """
    titles = {form_of(lines[i]) for i in heads}
    found = Counter(form for i in starts if i and i - 1 not in starts and (form := form_of(lines[i - 1])))
    below = Counter(form_of(line) for i in heads for line in lines[i + 1 : i + 2])
    behind = Counter(line.marker for line in lines[min(starts, default=0) :])
    return frozenset(
        form
        for form, count in found.items()
        if count >= FEWEST and form not in titles and behind[form] <= MOST_BULLETS * count and below[form] < count
    )


def number_in(line: Line) -> int:
    """The number that a line without a bullet begins with, 0 for none."""
    number = number_of(line.text) if line.marker is None else None
    return number.value if number is not None else 0


def numbered_before(lines: Sequence[Line], known: frozenset[str]) -> list[int]:
    """Where sections begin that stand before the rubric of the first article, which is the last of the lines: those
    whose rubrics count from 1 up to it, in the same form, with lines below each.
    """
    form = form_of(lines[-1]) if lines else None
    if form not in known:
        return []
    found = [i for i, line in enumerate(lines) if form_of(line) == form and number_in(line)]
    own = found[-number_in(lines[-1]) :] if found else []
    counts = [number_in(lines[i]) for i in own] == list(range(1, len(own) + 1))
    return own[:-1] if counts and all(b - a > 1 for a, b in pairwise(own)) else []


def length(lines: Sequence[Line], known: frozenset[str], count: int) -> int:
    """How many lines an article has: up to a rubric of a known form, which opens a section that has no articles.

    A number goes on from that of the last rubric, `count`, or is one of the article's own list.
    """
    for i in range(1, len(lines)):
        if form_of(lines[i]) in known and number_in(lines[i]) in (0, count + 1):
            return i
    return len(lines)


def sections(lines: Sequence[Line], known: frozenset[str]) -> list[Sequence[Line]]:
    """Lines that begin with a rubric, taken apart at each further one of a known form."""
    starts = [0, *(i for i in range(1, len(lines)) if form_of(lines[i]) in known)] if lines else []
    return [lines[a:b] for a, b in pairwise([*starts, len(lines)])]


def opens_what_follows(lines: Sequence[Line], known: frozenset[str], count: int = 0) -> bool:
    """Whether the last line of an article or a schedule is the rubric of the next part; `known` are the rubrics' forms.

    A number no higher than that of the last rubric, `count`, may be the rest of a day that the page wrapped; else the
    numbers begin anew under a higher heading.

    A line that only looks like one is an item, where others of the article have its bullet, it says what was done, or
    nothing else stands under the title.
    """
    last = lines[-1]
    form = form_of(last)
    if 0 < number_in(last) <= count and len(lines) > 1 and CUT_DAY.search(lines[-2].text):
        return False
    if len(lines) < FEWEST_LINES - (last.marker is None) or not (highlights.is_rubric(last) or form in known):
        return False
    if form is not None and any(form_of(line) == form for line in lines[1:-1]):
        return False
    return last.marker is None or form in known or end_of(last.text) is not End.CLOSED
