"""The lines of a case with what all decisions about its headings ask of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.cases import divisions
from parsers.cases.block_names import form_of
from parsers.cases.habits import Habits
from parsers.structure.headings import recognise
from parsers.structure.margins import Layout
from parsers.text.line import Line
from schemas.record import SectionKind

# A short word, in letters.
LONGEST_WORD = 4


@dataclass(frozen=True, slots=True)
class PlacedCaseHeading:
    """A heading in its place: index of its line among the case's lines, its kind, its text."""

    index: int
    kind: SectionKind
    text: str


class CaseLines:
    """The lines of a case and the habits of its book.

    `named` are the lines that name usual blocks, by index, `usual` those of them that the book heads blocks with;
    `forms` is how lines are set off, `standing` how often each stands; `summary` is what the summary names.
    """

    def __init__(self, lines: Sequence[Line], category: str | None, habits: Habits, layout: Layout) -> None:
        self.lines = lines
        self.category = category
        self.habits = habits
        self.layout = layout
        self.named = {i: heading for i, line in enumerate(lines) if (heading := recognise(line))}
        self.standing = Counter(line.squeezed for line in lines)
        self.forms = {i: form for i, line in enumerate(lines) if (form := form_of(line)) is not None}
        self.usual = {i for i in self.named if habits.is_usual(lines[i])}
        self.summary = divisions.named_in_summary(lines, self.named)

    def is_crowded(self, i: int) -> bool:
        """Whether a short word stands among lines without the blank lines the book has elsewhere: a cell of a table."""
        if len(self.lines[i].squeezed) > LONGEST_WORD:
            return False
        spaced = sum(other.blank_before > 0 for other in self.lines) > 0.5 * len(self.lines)
        return spaced and not all(other.set_apart for other in self.lines[i : i + 2])
