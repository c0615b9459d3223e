"""Whether a line is a heading of the case's own: no usual name, but set, placed or announced like one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.cases import divisions
from parsers.cases.block_names import is_plain_name, is_short_name
from parsers.cases.case_lines import CaseLines, PlacedCaseHeading
from parsers.cases.habits import LABELLED, LONGEST_NAME
from parsers.evidence import Evidence, settled, weighed, weights
from parsers.structure.headings import looks_like_own
from parsers.structure.rows import starts_table_header
from parsers.text.label import has_colon_label
from schemas.record import SectionKind

OWN = "heading of its own"
# More than so much has to speak for it.
OWN_THRESHOLD = 2.25
# So many headings of a case that are set alike show how the book sets them.
FEWEST_ALIKE = 2
# Blocks whose sub-headings look like headings of their own.
LONG_BLOCKS: tuple[SectionKind, ...] = ("overview", "process", "results")
# What the summary names are steps of these.
UNDIVIDED: tuple[SectionKind, ...] = (*LONG_BLOCKS, "plan", "direction")


def is_own(case: CaseLines, i: int, found: Sequence[PlacedCaseHeading]) -> bool:
    """Whether a line is a heading of the case's own, on a level with the usual ones."""
    kind = found[-1].kind if found else None
    if kind != "reference" and _is_set_alike(case, i):
        return settled(OWN, case.lines[i].number, None, True, "it is set like the headings beside it")
    against = "it stands on a reference page" if kind == "reference" else _against_own(case, i, found)
    if against is not None:
        return settled(OWN, case.lines[i].number, None, False, against)
    return weighed(OWN, case.lines[i].number, None, _own(case, i, kind), OWN_THRESHOLD)


def _is_set_alike(case: CaseLines, i: int) -> bool:
    """Whether a short line is set like usual headings, or like those of other cases, and nothing else is so.

    Where a case has no usual one, nothing need set off a name that heads blocks in the others too; beside usual
    ones it stands apart as they do, in most cases of the book.
    """
    form = case.forms.get(i)
    if form is None and is_plain_name(case.lines[i]):
        return _is_common(case, i) if case.named else case.habits.is_usual(case.lines[i])
    alike = [j for j, other in case.forms.items() if other == form] if form is not None else []
    if len(alike) < FEWEST_ALIKE or not all(is_short_name(case.lines[j]) for j in alike):
        return False
    usual = sum(j in case.named for j in alike) >= FEWEST_ALIKE
    return usual or all(case.habits.recurs(case.lines[j]) for j in alike)


def _is_announced(case: CaseLines, i: int, kind: SectionKind | None) -> bool:
    """Whether the summary names a line with others beside it, outside the blocks that have parts of their own."""
    return kind not in UNDIVIDED and divisions.head_what_is_named(case.lines, i, case.usual, case.summary)


def _is_common(case: CaseLines, i: int) -> bool:
    """Whether most cases have a name that stands apart, as the usual headings do, above an item or a paragraph."""
    if not case.habits.is_common(case.lines[i]) or i + 1 >= len(case.lines) or case.habits.bulleted:
        return False
    apart = all(case.lines[j].blank_before for j in (i, *case.usual) if j)
    below = case.lines[i + 1]
    return apart and below.blank_before == 0 and (below.marker is not None or len(below.body) > LONGEST_NAME)


def _divides(case: CaseLines, i: int) -> bool:
    return divisions.heads_labelled_points(case.lines, i, case.usual, case.layout)


def _own(case: CaseLines, i: int, kind: SectionKind | None) -> Iterator[Evidence]:
    """What speaks for a heading of the case's own below a block of this kind."""
    table = weights(OWN)
    line, following = case.lines[i], case.lines[i + 1]
    if case.habits.recurs(line):
        yield table["recurs"]
    if _shares_word(line.body, case.category):
        yield table["word of the chapter"]
    if line.page_start:
        yield table["begins a page"]
    yield table["inside a long block" if kind in LONG_BLOCKS else "outside a long block"]
    if not any(j > i for j in case.usual):
        yield table["no usual one to come"]
    yield table["text below" if following.marker is None else "bullet below"]
    if has_colon_label(following.body):
        yield table["label below"]
    if _divides(case, i):
        yield table["labelled points below"]
    if _is_announced(case, i, kind):
        yield table["named by the summary"]


def _against_own(case: CaseLines, i: int, found: Sequence[PlacedCaseHeading]) -> str | None:
    """What rules out a heading of the case's own, None for nothing."""
    line = case.lines[i]
    if line.marker is not None and not case.habits.bulleted:
        return "it has a bullet"
    if i + 1 >= len(case.lines) or i in case.named:
        return "it names a usual block" if i in case.named else "nothing stands below it"
    above = found[-1] if found else None
    announced = _is_announced(case, i, above.kind if above else None)
    wrapped = line.trailing_space or case.layout.fill(line) > 0.6
    if LABELLED.match(line.body) or (wrapped and not announced):
        return "it is labelled, long, or the page wrapped it"
    if case.is_crowded(i):
        return "it stands close among its neighbours: a cell of a table"
    if case.standing[line.squeezed] > 1 and any(later.squeezed == line.squeezed for later in case.lines[i + 1 :]):
        return "the summary names what a later line heads"
    if i + 1 in case.usual or (i + 1 in case.named and above is not None and above.kind != "summary"):
        return "an item before a block"
    if above is not None and above.index == i - 1 and above.kind in ("summary", "other"):
        return "the first item of the summary, or a part of the heading above"
    if starts_table_header(line):
        return "the header of a table"
    divides = announced or divisions.heads_numbered_parts(case.lines, i, case.usual) or _divides(case, i)
    if divides or looks_like_own(line.body):
        return None
    heads_a_block = i + 1 in case.named and _shares_word(line.body, case.category) and case.layout.fill(line) < 0.5
    return None if heads_a_block else "it has not the form of a heading"


def _shares_word(text: str, category: str | None) -> bool:
    """Whether a heading takes up a word of its chapter's title; particles apart, so the first two syllables decide."""
    if category is None:
        return False
    stems = {word[:2] for word in category.split() if len(word) > 1}
    return any(word[:2] in stems for word in text.split() if len(word) > 1)
