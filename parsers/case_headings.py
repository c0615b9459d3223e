"""Which lines of a case are headings of its blocks.

The vocabulary names the usual blocks; whether a line that names one is a heading in its place depends on what stands
around it: a book prints its blocks alike in case after case, and a block's sub-headings repeat its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from parsers.headings import Heading, looks_like_own, named, recognise
from parsers.layout import Layout
from parsers.lines import Line
from schemas.record import SectionKind

REFERENCE = regex.compile(r"(?P<label>참\s*고\s*\d{0,2}|붙\s*임\s*\d{0,2}|별\s*첨\s*\d{0,2})(?:\s*[.:：]\s*|\s+|$)(?P<title>\S.*)?")
LONGEST_REFERENCE = 36
LABELLED = regex.compile(r"[(\[].*|.*[:：].*")
OWN_THRESHOLD = 2.0
# Blocks whose sub-headings look like headings of their own.
LONG_BLOCKS: tuple[SectionKind, ...] = ("overview", "process", "results")


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading in its place: index of its line among the case's lines, its kind, its text."""

    index: int
    kind: SectionKind
    text: str


@dataclass(frozen=True, slots=True)
class Habits:
    """How a book prints its headings: in how many cases each stands alone, of how many, and whether with bullets."""

    cases: int
    standing: Mapping[str, int]
    bulleted: bool

    def is_usual(self, line: Line) -> bool:
        """Whether the book heads blocks so in case after case."""
        return self.standing.get(line.squeezed, 0) >= max(3, 0.12 * self.cases)

    def recurs(self, line: Line) -> bool:
        """Whether another case has the same line standing alone."""
        return self.standing.get(line.squeezed, 0) >= 2


def habits_of(cases: Sequence[Sequence[Line]]) -> Habits:
    """What the cases of a book have in common."""
    standing: Counter[str] = Counter()
    bullets: Counter[bool] = Counter()
    for lines in cases:
        standing.update({line.squeezed for line in lines if len(line.body) <= 24 and not LABELLED.match(line.body)})
        bullets.update(line.marker is not None for line in lines if recognise(line))
    return Habits(len(cases), standing, bullets[True] > bullets[False])


def reference_of(line: Line) -> tuple[str, str | None] | None:
    """Label and title of a reference page's heading (참고 1 관련 사진; 참 고 보도자료), or null."""
    if len(line.text) > LONGEST_REFERENCE or (line.marker is not None and line.marker[0] in "※*-"):
        return None
    match = REFERENCE.fullmatch(line.body)
    if not match or (match["title"] is None and not line.page_start and not match["label"][-1].isdigit()):
        return None
    label = regex.sub(r"^(\p{Hangul})\s*(\p{Hangul})\s*", r"\1\2 ", match["label"]).strip()
    return label, match["title"]


def find(lines: Sequence[Line], category: str | None, habits: Habits, layout: Layout) -> list[Placed]:
    """The headings among a case's lines, from after its head to before its contact line."""
    named_here = {i: heading for i, line in enumerate(lines) if (heading := recognise(line))}
    repeated = Counter(lines[i].squeezed for i in named_here)
    summary: list[str] = []
    found: list[Placed] = []
    current: Heading | None = None
    kind: SectionKind | None = None
    for i, line in enumerate(lines):
        reference = reference_of(line)
        heading = named_here.get(i)
        if reference:
            found.append(Placed(i, "reference", line.text))
            current, kind = None, "reference"
        elif heading and _heads(i, lines, heading, current, named_here, habits, repeated):
            found.append(Placed(i, heading.kind, line.body))
            current, kind = heading, heading.kind
        elif kind != "reference" and _own_weight(i, lines, kind, category, habits, layout, summary) >= OWN_THRESHOLD:
            found.append(Placed(i, "other", line.body))
            current, kind = None, "other"
        elif kind == "summary":
            summary.append(line.squeezed)
    return found


def _heads(
    i: int,
    lines: Sequence[Line],
    heading: Heading,
    current: Heading | None,
    named_here: Mapping[int, Heading],
    habits: Habits,
    repeated: Mapping[str, int],
) -> bool:
    """Whether a line that names a block heads one here, rather than a part of the block it stands in."""
    line = lines[i]
    if heading.numbered or heading.kind == "summary":
        return True
    if (line.marker is not None) != habits.bulleted or _is_crowded(i, lines):
        return False
    usual = habits.is_usual(line)
    if current is not None and set(heading.terms) & set(current.terms):
        return False
    if not usual:
        announced_later = any(
            j > i and len(later.terms) > 1 and heading.terms[0] in later.terms and habits.is_usual(lines[j])
            for j, later in named_here.items()
        )
        if announced_later or repeated[line.squeezed] > 1:
            return False
    if current is not None and heading.kind == current.kind:
        return (heading.kind == "process" and len(current.terms) == 1) or (usual and len(current.terms) > 1)
    return True


def _is_crowded(i: int, lines: Sequence[Line]) -> bool:
    """Whether a short word stands among lines without the blank lines the book has elsewhere: a cell of a table."""
    if len(lines[i].squeezed) > 4:
        return False
    spaced = sum(line.blank_before > 0 for line in lines) > 0.5 * len(lines)
    after = i + 1 < len(lines) and lines[i + 1].blank_before == 0 and not lines[i + 1].page_start
    return spaced and ((lines[i].blank_before == 0 and not lines[i].page_start) or after)


def _own_weight(
    i: int,
    lines: Sequence[Line],
    kind: SectionKind | None,
    category: str | None,
    habits: Habits,
    layout: Layout,
    summary: Sequence[str],
) -> float:
    """How much speaks for a line being a heading of the case's own, on a level with the usual ones."""
    line = lines[i]
    following = lines[i + 1] if i + 1 < len(lines) else None
    if line.marker is not None and not habits.bulleted:
        return 0.0
    if LABELLED.match(line.body) or not looks_like_own(line.body) or _is_crowded(i, lines):
        return 0.0
    if layout.fill(line) > 0.6 or line.trailing_space or following is None or named(line.body):
        return 0.0
    if i and kind == "summary" and lines[i - 1].squeezed in ("주요내용요약",):
        return 0.0
    weight = 1.0 if habits.recurs(line) else 0.0
    weight += 1.0 if _shares_word(line.body, category) else 0.0
    weight += 0.5 if line.page_start else 0.0
    weight += 1.0 if line.squeezed in summary else 0.0
    weight += -1.5 if kind in LONG_BLOCKS else 1.0
    weight += 0.5 if following.marker is None else -0.5
    return weight


def _shares_word(text: str, category: str | None) -> bool:
    """Whether a heading takes up a word of its chapter's title; particles apart, so the first two syllables decide."""
    if category is None:
        return False
    stems = {word[:2] for word in category.split() if len(word) > 1}
    return any(word[:2] in stems for word in text.split() if len(word) > 1)
