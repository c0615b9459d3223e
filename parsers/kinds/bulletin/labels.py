"""Names of blocks that article after article has, whatever they say: `【상 황】`, `가. 현황`, `□ 여론` above items."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.places import is_place, is_town
from parsers.page import Page
from parsers.structure.headings import WRAPPED
from parsers.text.line import Line
from parsers.text.numbering import Numbered, number_of

FEWEST = 2
NAME = regex.compile(r"\p{Hangul}(?:[·ㆍ/]?\p{Hangul}){1,8}")


class Label(NamedTuple):
    """What makes a line look like a block's name: its brackets, the style of its number, its bullet; and the name."""

    form: str
    name: str
    bulleted: bool


def label_of(line: Line) -> Label | None:
    """The label that a line would be by its form; None for what has a form of no label, or names a region or town."""
    wrapped = WRAPPED.fullmatch(line.text)
    number = number_of(line.text) if line.marker is None else None
    if wrapped:
        form, words = line.text[0], wrapped[1]
    elif number is not None:
        form, words = _form_of(number), line.text[number.rest :]
    elif stands_out(line.marker):
        form, words = line.marker or "", line.body
    else:
        return None
    name = "".join(words.split())
    if not NAME.fullmatch(name) or is_place(name) or is_town(name):
        return None
    return Label(form, name, line.marker is not None and not wrapped)


def recurring(lines: Sequence[Line]) -> frozenset[Label]:
    """The labels that stand right above items several times; one behind a number, in several runs that count up.

    A title may recur as well: behind a number or a bullet most lines of that form are labels.
    """
    counted = _counted(lines)
    runs: defaultdict[Label, set[int]] = defaultdict(set)
    for i, (line, below) in enumerate(pairwise(lines)):
        if _is_item(below) and (label := label_of(line)) is not None:
            runs[label].add(counted[i][1] if i in counted else i)
    found = {label: len(places) for label, places in runs.items() if len(places) >= FEWEST}
    named = Counter[str]()
    for label, count in found.items():
        named[label.form] += count
    alike = Counter(style for style, _ in counted.values())
    alike.update(
        line.marker for line in lines if line.marker and stands_out(line.marker) and not WRAPPED.fullmatch(line.text)
    )
    return frozenset(label for label in found if 2 * named[label.form] > alike[label.form])


def _counted(lines: Sequence[Line]) -> dict[int, tuple[str, int]]:
    """By its index the form of each line behind a number, and the run that counts up in which it stands."""
    found: dict[int, tuple[str, int]] = {}
    last: dict[str, tuple[int, int]] = {}
    for i, line in enumerate(lines):
        number = number_of(line.text) if line.marker is None and not WRAPPED.fullmatch(line.text) else None
        if number is not None:
            form = _form_of(number)
            before, run = last.get(form, (0, -1))
            run += run < 0 or number.value <= before
            last[form] = number.value, run
            found[i] = form, run
    return found


def _form_of(number: Numbered) -> str:
    return f"number {number.style}"


def label_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the labels among these lines that recur."""
    known = recurring(lines)
    return frozenset(i for i, line in enumerate(lines) if known and label_of(line) in known)


def labels_on(page: Page) -> frozenset[Label]:
    """The labels that recur on a page."""
    return recurring(page.content)


def among(lines: Sequence[Line], known: frozenset[Label]) -> list[int]:
    """The indices of labels in an article: those that recur in the bulletin, and others with their brackets or numbers
    above an item, or with the bullet that stands before nothing else."""
    forms = {label.form for label in known if not label.bulleted} | _bullets_of_names(lines)
    return [
        i
        for i, (line, below) in enumerate(pairwise(lines))
        if _is_item(below) and (label := label_of(line)) is not None and (label in known or label.form in forms)
    ]


def _bullets_of_names(lines: Sequence[Line]) -> set[str]:
    """The bullet that an article begins with, where it stands before names above items only, and before several."""
    bullet = lines[0].marker if lines else None
    alike = [i for i, line in enumerate(lines) if line.marker == bullet]
    if bullet is None or not stands_out(bullet) or len(alike) < FEWEST:
        return set()
    named = all(label_of(lines[i]) is not None and any(map(_is_item, lines[i + 1 : i + 2])) for i in alike)
    return {bullet} if named else set()


def _is_item(line: Line) -> bool:
    """Whether a line begins with a bullet of items."""
    return line.marker is not None and not stands_out(line.marker)
