"""How a book prints the headings of its blocks, in case after case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import regex

from parsers.cases.block_names import form_of
from parsers.cases.region_lines import CLOSED, office_endings
from parsers.structure.headings import recognise
from parsers.text.line import Line

# A label with what stands behind it, or a number in a parenthesis; a name that fills its brackets is no label.
LABELLED = regex.compile(r"(?!\([\p{Hangul} ]{2,12}\)$|\[[\p{Hangul} ]{2,12}\]$)[(\[].*|.*[:：].*|\d{1,2}\).*")
# So many cases make a book. Of two both have a usual heading, of more three at least.
FEWEST_CASES = 2
# What so many of them have is the book's; a heading that so many have is a usual one.
OFTEN, USUAL = 0.6, 0.12
# A name has so many letters at most; a bullet stands before so many at least.
LONGEST_NAME, FEWEST_MARKED = 24, 3
NAME = regex.compile(r"\p{Hangul}{2}")
# 함께한 이   골목과 …: a label of the book's own.
BEFORE_VALUE = regex.compile(r"(?P<label>\p{Hangul}[\p{Hangul} ]{1,14}?)(?:\s{2,}|\t|\s?[:：|｜]\s)\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a book prints its headings: in how many cases each stands alone, of how many, and whether with bullets.

    `categories` are the titles of its chapters, without white space; `blocks` the names of the blocks that most cases
    of the book have, where its contents announce the cases; `labels` what stands before a gap, a colon or a bar in a
    line of most cases, without white space; `forms` are those that head blocks wherever they stand, `above_prose` the
    numbers of the lines that head prose, `varying` those of headings that are called otherwise in each case.
    `chaptered` says that titles of chapters stand above cases, and so none below a region, `marked` that
    every item begins with a bullet or a number.
    """

    cases: int
    standing: Mapping[str, int]
    bulleted: bool
    categories: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    above_prose: frozenset[int] = frozenset()
    varying: frozenset[int] = frozenset()
    chaptered: bool = False
    marked: bool = False

    def is_usual(self, line: Line) -> bool:
        """Whether the book heads blocks so in case after case."""
        return self._stands_in(line, USUAL)

    def is_common(self, line: Line) -> bool:
        """Whether most cases of the book have the same line standing alone."""
        return self._stands_in(line, OFTEN)

    def _stands_in(self, line: Line, share: float) -> bool:
        """Whether so many of the cases have a line: both of two, three at least of more."""
        fewest = self.cases if self.cases == FEWEST_CASES else FEWEST_CASES + 1
        return self.standing.get(line.squeezed, 0) >= max(fewest, share * self.cases)

    def recurs(self, line: Line) -> bool:
        """Whether another case has the same line standing alone."""
        return self.standing.get(line.squeezed, 0) >= 2

    def told(self, line: Line) -> tuple[str, ...]:
        """The habits that bear upon a line, in words."""
        times = self.standing.get(line.squeezed, 0)
        return (
            f"stands alone in {times} of {self.cases} cases{', so it is a usual one' if self.is_usual(line) else ''}",
            f"headings have {'a bullet' if self.bulleted else 'no bullet'} in this book",
        )


def habits_of(cases: Sequence[Sequence[Line]], categories: frozenset[str] = frozenset()) -> Habits:
    """What the cases of a book have in common; `categories` are the titles of its chapters."""
    standing: Counter[str] = Counter()
    bullets: Counter[bool] = Counter()
    for lines in cases:
        short = (line for line in lines if len(line.body) <= LONGEST_NAME)
        standing.update({line.squeezed for line in short if not LABELLED.match(line.body)})
        named = ((line, heading) for line in lines if (heading := recognise(line)) is not None)
        # A summary heads a case with or without a bullet, whatever its blocks have.
        bullets.update(line.marker is not None for line, heading in named if heading.kind != "summary")
    often = in_most({label for line in lines if (label := label_of(line))} for lines in cases)
    labels = frozenset(label for label in often if not label.endswith(office_endings()))
    return Habits(len(cases), standing, bullets[True] > bullets[False], categories, labels=labels)


def in_most(cases: Iterable[Set[str]]) -> frozenset[str]:
    """What most of the cases have, and two at least; each is given by all that it has."""
    every = list(cases)
    times = Counter(name for names in every for name in names)
    fewest = max(FEWEST_CASES, OFTEN * len(every))
    return frozenset(name for name, count in times.items() if count >= fewest)


def label_of(line: Line) -> str:
    """What a line without a bullet has before a gap, a colon or a bar, without white space; empty for nothing."""
    match = BEFORE_VALUE.match(line.text) if line.marker is None else None
    return "".join(match["label"].split()) if match else ""


def forms_of_headings(cases: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The bullets, brackets and styles of numbers that stand in a book before nothing but names set apart above a text.

    + 나무를 고르다; [못을 치다]; ◇ 앉아 보다: other ones in each case.
    """
    standing: dict[str, list[bool]] = {}
    for lines in cases:
        for line, below in zip(lines, (*lines[1:], None), strict=False):
            if (form := form_of(line)) is not None:
                standing.setdefault(form, []).append(
                    below is not None and form_of(below) != form and _heads_text(line, below)
                )
    fewest = max(FEWEST_MARKED, len(cases))
    return frozenset(form for form, found in standing.items() if len(found) >= fewest and all(found))


def _heads_text(line: Line, below: Line) -> bool:
    """Whether a short name stands apart above a paragraph, or above an item longer than a name."""
    name = len(line.body) <= LONGEST_NAME and NAME.search(line.body) is not None and not CLOSED.search(line.body)
    text = below.marker is None or len(below.body) > LONGEST_NAME
    return name and text and line.set_apart
