"""Which lines of a case are headings of its blocks.

The vocabulary names the usual blocks; whether a line that names one is a heading in its place depends on what stands
around it: a book prints its blocks alike in case after case, and a block's sub-headings repeat its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.cases import divisions
from parsers.cases.block_names import form_of, is_plain_name, is_short_name
from parsers.cases.blocks import block_key
from parsers.cases.habits import LABELLED, LONGEST_NAME, Habits
from parsers.evidence import Evidence, settled, trace, weighed, weights
from parsers.structure.headings import Heading, kind_by_ending, looks_like_own, recognise
from parsers.structure.margins import Layout
from parsers.structure.rows import FEWEST_COLUMNS, starts_table_header
from parsers.text.label import has_colon_label
from parsers.text.line import Line
from parsers.vocabulary import Casebooks, alternatives, load
from schemas.record import SectionKind

LONGEST_REFERENCE = 36
# More than so much has to speak for a heading of the case's own.
OWN_THRESHOLD = 2.25
HANGUL = regex.compile(r"\p{Hangul}")
# What frames a heading: | 들은 말 |.
BARS = "│┃| "
NAMED, OWN = "heading by name", "heading of its own"
# So many headings of a case that are set alike show how the book sets them.
FEWEST_ALIKE = 2
# What comes at the end of a case, below all its examples.
LAST_BLOCKS: tuple[SectionKind, ...] = ("results", "improvement", "plan")
# Blocks whose sub-headings look like headings of their own.
LONG_BLOCKS: tuple[SectionKind, ...] = ("overview", "process", "results")
# What the summary names are steps of these.
UNDIVIDED: tuple[SectionKind, ...] = (*LONG_BLOCKS, "plan", "direction")


@dataclass(frozen=True, slots=True)
class PlacedCaseHeading:
    """A heading in its place: index of its line among the case's lines, its kind, its text."""

    index: int
    kind: SectionKind
    text: str


def reference_of(line: Line) -> tuple[str, str | None] | None:
    """Label and title of a reference page's heading (참고 1 관련 사진; 참 고 보도자료), or None."""
    if len(line.text) > LONGEST_REFERENCE or (line.marker is not None and line.marker[0] in "※*-"):
        return None
    match = _reference().fullmatch(line.body)
    if not match:
        return None
    # 참고 자료는 … begins a sentence: without a number the label is letterspaced or begins a page.
    if not match["label"].rstrip()[-1].isdigit() and " " not in match["label"].strip() and not line.page_start:
        return None
    label = regex.sub(r"^(\p{Hangul})\s*(\p{Hangul})\s*", r"\1\2 ", match["label"]).strip()
    return label, match["title"]


@cache
def _reference() -> regex.Pattern[str]:
    label = alternatives(load(Casebooks).references, between=r"\s*")
    return regex.compile(rf"(?P<label>(?:{label})\s*\d{{0,2}})(?:\s*[.:：]\s*|\s+|$)(?P<title>\S.*)?")


def find(lines: Sequence[Line], category: str | None, habits: Habits, layout: Layout) -> list[PlacedCaseHeading]:
    """The headings among a case's lines, from after its head to before its contact line."""
    case = _Case(lines, category, habits, layout)
    found: list[PlacedCaseHeading] = []
    for i, line in enumerate(lines):
        heading = case.named.get(i)
        if reference_of(line):
            settled(NAMED, line.number, None, True, "the label of a reference page")
            found.append(PlacedCaseHeading(i, "reference", line.text))
        elif is_foreign_half(lines, i, habits):
            settled(NAMED, line.number, None, False, "the foreign words of the heading below")
        elif heads_in_common(line, habits):
            kind = heading.kind if heading else kind_by_ending(line.body)
            settled(NAMED, line.number, None, True, "most cases of the book have a block of this name")
            found.append(PlacedCaseHeading(i, kind, line.body.strip(BARS)))
        elif case.forms.get(i) in habits.forms:
            settled(NAMED, line.number, None, True, "all lines of its form are names above a text")
            found.append(PlacedCaseHeading(i, heading.kind if heading else kind_by_ending(line.body), line.body))
        elif heading and settled(NAMED, line.number, None, *case.heads(i, heading, found)):
            found.append(PlacedCaseHeading(i, heading.kind, line.body))
        elif case.is_own(i, found):
            found.append(PlacedCaseHeading(i, heading.kind if heading else "other", line.body))
    kept = trace()
    if kept is not None:
        kept.habits.update((line.number, habits.told(line)) for line in lines)
    return found


def heads_in_common(line: Line, habits: Habits) -> bool:
    """Whether a line names a block that most cases of the book have."""
    return bool(habits.blocks) and "\t" not in line.text and block_key(line) in habits.blocks


def is_foreign_half(lines: Sequence[Line], i: int, habits: Habits) -> bool:
    """Whether a line says in foreign words what the next one heads: HOW above 어떻게 했나, in case after case."""
    if i + 1 >= len(lines) or lines[i + 1].blank_before or HANGUL.search(lines[i].text):
        return False
    return heads_in_common(lines[i], habits) and heads_in_common(lines[i + 1], habits)


class _Case:
    """The evidence of one case's lines for its headings."""

    def __init__(self, lines: Sequence[Line], category: str | None, habits: Habits, layout: Layout) -> None:
        self.lines = lines
        self.category = category
        self.habits = habits
        self.layout = layout
        self.named = {i: heading for i, line in enumerate(lines) if (heading := recognise(line))}
        self.standing = Counter(line.squeezed for line in lines)
        self.terms = Counter(term for heading in self.named.values() for term in heading.terms)
        self.forms = {i: form for i, line in enumerate(lines) if (form := form_of(line)) is not None}
        self.usual = {i for i in self.named if habits.is_usual(lines[i])}
        self.summary = divisions.named_in_summary(lines, self.named)

    def heads(self, i: int, heading: Heading, found: Sequence[PlacedCaseHeading]) -> tuple[bool, str]:
        """Whether a line that names a block heads one here, rather than a part of the block it stands in; and why."""
        line = self.lines[i]
        if heading.numbered or heading.kind == "summary":
            return True, "its number" if heading.numbered else "the summary, which no block holds"
        if (line.marker is not None) != self.habits.bulleted:
            return False, "the bullet or its lack is against the book's habit"
        if _is_crowded(i, self.lines):
            return False, "it stands close among its neighbours: a cell of a table"
        above = found[-1] if found else None
        current = self.named.get(above.index) if above else None
        if above is not None and self._in_example(i, heading, above, found):
            return False, "the numbered example that it stands in names its own parts"
        if current is not None and set(heading.terms) & set(current.terms):
            return False, "it repeats a word of the heading above"
        if i in self.usual:
            return True, "the book heads blocks so"
        part = self._part(i, heading, above, current)
        return part is None, part or "nothing makes it a part of the block above"

    def _in_example(
        self, i: int, heading: Heading, above: PlacedCaseHeading, found: Sequence[PlacedCaseHeading]
    ) -> bool:
        """Whether a line names a part of a numbered example: below its number, a block closed before is named again."""
        known = {placed.kind for placed in found}
        closed = known - {above.kind}
        between = range(above.index + 1, i + 1)
        first = next((j for j in between if j in self.named and self.named[j].kind in closed), None)
        if first is None or (heading.kind not in known and heading.kind in LAST_BLOCKS):
            return False
        return any(divisions.counts_a_part(self.lines, j) for j in range(above.index + 1, first))

    def _part(self, i: int, heading: Heading, above: PlacedCaseHeading | None, current: Heading | None) -> str | None:
        """Why an unusual heading is one inside a block: named by a usual one to come, repeated, or below one."""
        to_come = (self.named[j] for j in self.usual if j > i)
        if any(len(later.terms) > 1 and heading.terms[0] in later.terms for later in to_come):
            return "a usual heading to come names it"
        if self._is_named_again(i, heading):
            return "the case names it more than once"
        if self._names_table(i, heading):
            return "a column of the table below has its name"
        if above is None or current is None:
            return None
        if above.index in self.usual and i == above.index + 1:
            return "it stands right below a usual heading"
        bulleted_below = i + 1 < len(self.lines) and self.lines[i + 1].marker is not None
        if above.index + 1 in self.named and above.index in self.usual and bulleted_below:
            return "the block above has sub-headings, and this one has bullets below"
        if heading.kind != current.kind:
            return None
        # 추진과정 and 주요내용 may follow one another; under a heading that names both, each is a part.
        if heading.kind != "process" or (len(current.terms) > 1 and len(heading.terms) == 1):
            return "a block of this kind is open"
        return None

    def _is_named_again(self, i: int, heading: Heading) -> bool:
        """Whether a case names a heading more than once; one that joins names does not by heading parts of its own."""
        several = len(heading.terms) > 1
        known = [self.named[j] for j in self.named if j <= i or not several]
        again = any(sum(other.terms.count(term) for other in known) > 1 for term in heading.terms)
        return again and self.standing[self.lines[i].squeezed] + len(heading.terms) > 2

    def _names_table(self, i: int, heading: Heading) -> bool:
        """Whether the line below is the header row of a table that a heading names: one of its columns is called so."""
        if i + 1 >= len(self.lines):
            return False
        below = self.lines[i + 1]
        row = below.marker is None and len(below.text.split()) >= FEWEST_COLUMNS
        return row and len(heading.terms) == 1 and heading.terms[0] in below.squeezed

    def is_own(self, i: int, found: Sequence[PlacedCaseHeading]) -> bool:
        """Whether a line is a heading of the case's own, on a level with the usual ones."""
        kind = found[-1].kind if found else None
        if kind != "reference" and self._is_set_alike(i):
            return settled(OWN, self.lines[i].number, None, True, "it is set like the headings beside it")
        against = "it stands on a reference page" if kind == "reference" else self._against_own(i, found)
        if against is not None:
            return settled(OWN, self.lines[i].number, None, False, against)
        return weighed(OWN, self.lines[i].number, None, self._own(i, kind), OWN_THRESHOLD)

    def _is_set_alike(self, i: int) -> bool:
        """Whether a short line is set like usual headings, or like those of other cases, and nothing else is so.

        Where a case has no usual one, nothing need set off a name that heads blocks in the others too; beside usual
        ones it stands apart as they do, in most cases of the book.
        """
        form = self.forms.get(i)
        if form is None and is_plain_name(self.lines[i]):
            return self._is_common(i) if self.named else self.habits.is_usual(self.lines[i])
        alike = [j for j, other in self.forms.items() if other == form] if form is not None else []
        if len(alike) < FEWEST_ALIKE or not all(is_short_name(self.lines[j]) for j in alike):
            return False
        usual = sum(j in self.named for j in alike) >= FEWEST_ALIKE
        return usual or all(self.habits.recurs(self.lines[j]) for j in alike)

    def _is_announced(self, i: int, kind: SectionKind | None) -> bool:
        """Whether the summary names a line with others beside it, outside the blocks that have parts of their own."""
        return kind not in UNDIVIDED and divisions.head_what_is_named(self.lines, i, self.usual, self.summary)

    def _is_common(self, i: int) -> bool:
        """Whether most cases have a name that stands apart, as the usual headings do, above an item or a paragraph."""
        if not self.habits.is_common(self.lines[i]) or i + 1 >= len(self.lines) or self.habits.bulleted:
            return False
        apart = all(self.lines[j].blank_before for j in (i, *self.usual) if j)
        below = self.lines[i + 1]
        return apart and below.blank_before == 0 and (below.marker is not None or len(below.body) > LONGEST_NAME)

    def _divides(self, i: int) -> bool:
        return divisions.heads_labelled_points(self.lines, i, self.usual, self.layout)

    def _own(self, i: int, kind: SectionKind | None) -> Iterator[Evidence]:
        """What speaks for a heading of the case's own below a block of this kind."""
        table = weights(OWN)
        line, following = self.lines[i], self.lines[i + 1]
        if self.habits.recurs(line):
            yield table["recurs"]
        if _shares_word(line.body, self.category):
            yield table["word of the chapter"]
        if line.page_start:
            yield table["begins a page"]
        yield table["inside a long block" if kind in LONG_BLOCKS else "outside a long block"]
        if not any(j > i for j in self.usual):
            yield table["no usual one to come"]
        yield table["text below" if following.marker is None else "bullet below"]
        if has_colon_label(following.body):
            yield table["label below"]
        if self._divides(i):
            yield table["labelled points below"]
        if self._is_announced(i, kind):
            yield table["named by the summary"]

    def _against_own(self, i: int, found: Sequence[PlacedCaseHeading]) -> str | None:
        """What rules out a heading of the case's own, None for nothing."""
        line = self.lines[i]
        if line.marker is not None and not self.habits.bulleted:
            return "it has a bullet"
        if i + 1 >= len(self.lines) or i in self.named:
            return "it names a usual block" if i in self.named else "nothing stands below it"
        above = found[-1] if found else None
        announced = self._is_announced(i, above.kind if above else None)
        wrapped = line.trailing_space or self.layout.fill(line) > 0.6
        if LABELLED.match(line.body) or (wrapped and not announced):
            return "it is labelled, long, or the page wrapped it"
        if _is_crowded(i, self.lines):
            return "it stands close among its neighbours: a cell of a table"
        if self.standing[line.squeezed] > 1 and any(later.squeezed == line.squeezed for later in self.lines[i + 1 :]):
            return "the summary names what a later line heads"
        if i + 1 in self.usual or (i + 1 in self.named and above is not None and above.kind != "summary"):
            return "an item before a block"
        if above is not None and above.index == i - 1 and above.kind in ("summary", "other"):
            return "the first item of the summary, or a part of the heading above"
        if starts_table_header(line):
            return "the header of a table"
        divides = announced or divisions.heads_numbered_parts(self.lines, i, self.usual) or self._divides(i)
        if divides or looks_like_own(line.body):
            return None
        heads_a_block = i + 1 in self.named and _shares_word(line.body, self.category) and self.layout.fill(line) < 0.5
        return None if heads_a_block else "it has not the form of a heading"


def _is_crowded(i: int, lines: Sequence[Line]) -> bool:
    """Whether a short word stands among lines without the blank lines the book has elsewhere: a cell of a table."""
    if len(lines[i].squeezed) > 4:
        return False
    spaced = sum(line.blank_before > 0 for line in lines) > 0.5 * len(lines)
    after = i + 1 < len(lines) and lines[i + 1].blank_before == 0 and not lines[i + 1].page_start
    return spaced and ((lines[i].blank_before == 0 and not lines[i].page_start) or after)


def _shares_word(text: str, category: str | None) -> bool:
    """Whether a heading takes up a word of its chapter's title; particles apart, so the first two syllables decide."""
    if category is None:
        return False
    stems = {word[:2] for word in category.split() if len(word) > 1}
    return any(word[:2] in stems for word in text.split() if len(word) > 1)
