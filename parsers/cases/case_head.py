"""The head of a case: its chapter's title, its own title and its opening statement, about the region or below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from parsers.cases import heads
from parsers.cases.block_names import is_plain_name
from parsers.cases.chapters import is_collection, title_of
from parsers.cases.habits import Habits
from parsers.cases.leads import is_row, lead_of
from parsers.cases.places import names_office
from parsers.cases.region_lines import RegionLine
from parsers.cases.title_labels import is_contact, labelled_title, title_place
from parsers.cases.title_lines import are_tags, names_town
from parsers.endings.line_endings import End, end_of, open_brackets
from parsers.page import Page
from parsers.structure.headings import recognise
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.text.source import Segments

LONGEST_TITLE_LINES = 3
# A title in quotation marks: “골목에 놓은 의자”.
QUOTED = regex.compile(r"“[^“”]+”|‘[^‘’]+’|\"[^\"]+\"|「[^「」]+」|『[^『』]+』")
# What tells a statement below a title: how it ends, or how many times longer it is.
SENTENCE_ENDS, MUCH_LONGER = ("다", "다."), 2


@dataclass(frozen=True, slots=True)
class CaseHead:
    """A case's head: category and title with the lines that hold them, and how many lines it has.

    `region` is the place as written where the title heads the case, empty for none; None where the region heads it.
    `within` is the municipality of a town. `lead` is the opening statement below the title, `lead_lines` hold it.
    """

    category: str | None
    title: Segments | None
    title_lines: tuple[Line, ...]
    length: int
    region: str | None = None
    within: str = ""
    lead: Segments | None = None
    lead_lines: tuple[Line, ...] = ()


def read_head(page: Page, lines: Sequence[Line], habits: Habits, named: RegionLine | None, region_at: int) -> CaseHead:
    """Category, title and opening statement from the lines about the region at `region_at`, above the first block."""
    at = region_at + 1 if named else 0
    first_block = _first_block(lines, at, region_at if named else None, habits)
    titled = (region_at > 0 and not is_collection(lines[0].body)) or (named is not None and named.title is not None)
    below = lines[at : first_block or at]
    lead = tuple(lead_of(below, titled=titled, categories=habits.categories))
    if habits.chaptered and named and not named.title and first_block is not None and 0 < at < first_block and not lead:
        stated = _title_and_lead(page, lines[at:first_block], first_block)
        if stated is not None:
            return stated
    above = None if first_block is None else first_block - len(lead)
    head = _read_names(page, lines, habits, named, region_at, above)
    if not lead or head.length != above:
        return head
    return replace(head, length=head.length + len(lead), lead=page.joined(lead), lead_lines=lead)


def _read_names(
    page: Page,
    lines: Sequence[Line],
    habits: Habits,
    named: RegionLine | None,
    region_at: int,
    first_block: int | None,
) -> CaseHead:
    """Category and title from the lines about the region, up to the first block or what opens it."""
    at = region_at + 1 if named else 0
    if region_at:
        return CaseHead(None, page.part(lines[0], *title_place(lines[0])), (), first_block or at)
    if named and named.title:
        return CaseHead(None, page.part(lines[0], *named.title), (), first_block or at)
    labelled = next((line for line in lines[at : first_block or at] if labelled_title(line)), None)
    if labelled and (place := labelled_title(labelled)):
        return CaseHead(None, page.part(labelled, *place), (), first_block or at)
    between = lines[at:first_block] if first_block is not None else []
    if title := _title_above_notes(between) or _title_beside_rows(between):
        return CaseHead(None, page.joined(title), tuple(title), first_block or at)
    category = None
    if at < len(lines) and (lines[at].squeezed in habits.categories or (first_block and first_block > at + 1)):
        category = title_of(lines[at].text)
        at += 1
    title_lines: list[Line] = []
    if at < len(lines) and lines[at].text.startswith("("):
        while at < len(lines) and len(title_lines) < LONGEST_TITLE_LINES:
            title_lines.append(lines[at])
            at += 1
            if not open_brackets(" ".join(line.text for line in title_lines)):
                break
    elif first_block is not None and 0 < first_block - at <= LONGEST_TITLE_LINES:
        title_lines = list(lines[at:first_block])
        at = first_block
    return CaseHead(category, _title(page, title_lines), tuple(title_lines), at)


def _title_and_lead(page: Page, lines: Sequence[Line], length: int) -> CaseHead | None:
    """Title and opening statement below a region: the statement is longer than the title, whose rest never is.

    None where what is longer is no sentence and not much longer: the title below the chapter's.
    """
    longer = (i for i, line in enumerate(lines) if len(line.text) > len(lines[0].text))
    title = lines[: min(next(longer, len(lines)), LONGEST_TITLE_LINES)]
    below = tuple(lines[len(title) :])
    lead = page.joined(below) if below else None
    if lead is not None and not _is_statement(lead.text, sum(len(line.text) for line in title)):
        return None
    return CaseHead(None, _title(page, title), tuple(title), length, lead=lead, lead_lines=below)


def _is_statement(text: str, title: int) -> bool:
    """Whether a text below a title of so many letters is a sentence or much longer."""
    return end_of(text) is End.CLOSED or text.endswith(SENTENCE_ENDS) or len(text) >= MUCH_LONGER * title


def _first_block(lines: Sequence[Line], at: int, region_at: int | None, habits: Habits) -> int | None:
    """Index of the first block's heading from `at` on: a usual one, else one that opens the case below its region.

    Right below the region it may be a name that other cases have as well, or one whose number the usual one counts on.
    """
    plain = region_at is not None and at < len(lines) and is_plain_name(lines[at])
    if plain and habits.is_usual(lines[at]) and lines[at].squeezed not in habits.categories:
        return at
    usual = next((i for i, line in enumerate(lines) if i >= at and recognise(line)), None)
    opened = heads.opening(lines, region_at) if region_at is not None else None
    if opened is None or usual is None or opened > usual:
        return opened if usual is None else usual
    return opened if habits.is_usual(lines[opened]) or heads.counts_on(lines[opened], lines[usual]) else usual


def _title_above_notes(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a title below which a head says who answers, adds sub-headlines or tags; else nothing."""
    notes = [i for i, line in enumerate(lines) if is_contact(line) or line.text[0] in "-–―" or are_tags(line)]
    title = lines[: min(notes, default=0)]
    return title if len(title) <= LONGEST_TITLE_LINES else ()


def _title_beside_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a title with rows of a table below it, or below the body whose case it is; else nothing."""
    first = int(bool(lines) and names_office(lines[0].text.split()[-1]) and names_town(lines[0]))
    rows = next((i for i, line in enumerate(lines) if "\t" in line.text or is_row(line)), len(lines))
    title = lines[first:rows]
    told = first > 0 or rows < len(lines)
    return title if told and len(title) <= LONGEST_TITLE_LINES else ()


def unquoted(title: Segments) -> Segments:
    """A title without the quotation marks around it."""
    return title.cut(1, len(title.text) - 1) if QUOTED.fullmatch(title.text) else title


def _title(page: Page, lines: Sequence[Line]) -> Segments | None:
    if not lines:
        return None
    joined = page.joined(lines)
    if joined.text.startswith("(") and joined.text.endswith(")"):
        return joined.cut(1, len(joined.text) - 1)
    number = number_of(joined.text) if len(lines) == 1 else None
    return joined.cut(number.rest, len(joined.text)) if number and number.style == "dot" else unquoted(joined)


def head_texts(page: Page, lines: Sequence[Line], head: CaseHead) -> list[Segments]:
    """The texts of a head: its lines as they stand, those of the title as one, and those of the opening statement."""
    joined = [run for run in (head.title_lines, head.lead_lines) if run]
    numbers = {line.number for run in joined for line in run}
    texts = [page.whole(line) for line in lines if line.number not in numbers]
    return [*texts, *map(page.joined, joined)]
