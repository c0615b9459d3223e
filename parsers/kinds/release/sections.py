"""The sections of a release: headings, paragraphs and items under them, tables with their cells or without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from parsers.draft import Block, Contents, Grid, LogicalItem
from parsers.endings import sentences
from parsers.evidence import settled
from parsers.kinds.release import headings, headline, plain_headlines, run_on, series
from parsers.kinds.release.cells import cells as lost_cells
from parsers.page import Page
from parsers.structure import items
from parsers.structure import sections as structure
from parsers.structure.beginnings import rest_of_figure
from parsers.structure.joins import GOES_ON
from parsers.structure.prose import is_cut
from parsers.structure.sections import PlacedHeading
from parsers.text.bullets import marker_rank
from parsers.text.line import Line
from schemas.record import SectionKind

# A paragraph that stops in mid-sentence goes on in the next line where the line has at least so many characters.
LONG = 30


def blocks_of(page: Page, lines: Sequence[Line], rows: Mapping[int, tuple[Grid, ...]]) -> tuple[Block, ...]:
    """The sections of the text; `rows` gives the table by the numbers of its lines, with those in its cells."""
    plain = [line for line in lines if line.number not in rows]
    in_table = dict(zip((line.number for line in plain), lost_cells(plain), strict=True))
    flags = [in_table.get(line.number, True) for line in lines]
    heads = {i for i in range(len(lines)) if lines[i].number not in rows and headings.is_heading(lines, i, flags, rows)}
    heads -= series.of_paragraphs(lines, heads)
    heads |= series.set_apart(lines, flags)
    placed = [_placed(page, lines[i], i) for i in sorted(heads)]

    def between(first: int, after: int, _kind: SectionKind) -> Contents:
        below = lines[first:after]
        groups = {group[0].first: group for line in below if (group := rows.get(line.number)) is not None}
        items = [item for run in _runs(below, rows, in_table) for item in _items(page, run, in_table)]
        return Contents(tuple(items), tuple(grid for group in groups.values() for grid in group))

    return structure.sections(0, len(lines), placed, between)


def _placed(page: Page, line: Line, at: int) -> PlacedHeading:
    """A heading in its place; a note behind it on its line is an item below it."""
    start, end = headings.parted(line)
    words = " ".join(line.text[start:end].split())
    head = (items.part_of_line(page.source, line, start, end),)
    if end == len(line.text):
        return PlacedHeading(at, at + 1, headings.kind_of(line.text), words, line, head)
    note = items.part_of_line(page.source, line, line.text.index("※", end) + 1, len(line.text))
    opening = (LogicalItem(note, (line,), 0, "※", False),)
    return PlacedHeading(at, at + 1, headings.kind_of(line.text), words, line, head, opening)


def lines_apart(page: Page, lines: Sequence[Line]) -> tuple[Block, ...]:
    """A block of lines that stand behind the text, each an item by itself; none where there are no lines."""
    apart = tuple(items.alone(page.source, line) for line in lines)
    return (Block("reference", None, None, Contents(apart)),) if apart else ()


def sub_headlines(blocks: Sequence[Block]) -> list[str]:
    """The sub-headlines of a second text inside a release: items between dashes right below a heading."""
    found = []
    for block in blocks:
        for item in block.items if block.heading_line is not None else ():
            match = headings.SUB_HEADLINE.fullmatch(" ".join(line.text for line in item.lines))
            if (
                match is None
                or plain_headlines.LABELLED.match(item.text.text)
                or plain_headlines.OCCASION.match(item.text.text)
            ):
                break
            found.append(headline.DASH_END.sub("", item.text.text).strip())
    return found


def _runs(
    lines: Sequence[Line], rows: Mapping[int, tuple[Grid, ...]], in_table: Mapping[int, bool]
) -> Iterator[list[Line]]:
    """Lines in a row that are all cells of a lost table, or all none; rows of tables with cells are left out."""
    for _, run in groupby(lines, lambda line: None if line.number in rows else in_table[line.number]):
        of_run = list(run)
        if of_run[0].number not in rows:
            yield of_run


def _items(page: Page, run: Sequence[Line], in_table: Mapping[int, bool]) -> list[LogicalItem]:
    """The items of a run: a lost table as one, paragraphs and bullets one a line."""
    if in_table[run[0].number]:
        return [LogicalItem(items.stack(page.source, run), _physical(run), 0, None, True)]
    return _paragraphs(page, run)


def _physical(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(part for line in lines for part in line.physical)


def _paragraphs(page: Page, lines: Sequence[Line]) -> list[LogicalItem]:
    """Items that stand on a line each, but for sentences that go on in the next."""
    groups: list[list[Line]] = []
    widest = max((line.width for line in lines), default=0.0)
    for line in lines:
        if groups and _goes_on(page, groups[-1][-1], line, widest):
            groups[-1].append(line)
        else:
            groups.append([line])
    ranks = sorted({marker_rank(group[0].marker) for group in groups})
    found: list[LogicalItem] = []
    for group in groups:
        if len(group) == 1 and (parts := run_on.apart(page, group[0])):
            found += parts
            continue
        level, marker = ranks.index(marker_rank(group[0].marker)), group[0].marker
        is_post = headings.PERSON.fullmatch(group[-1].text) is not None
        text = items.side_by_side(page.source, group) if is_post else page.joined(group)
        found.append(LogicalItem(text, _physical(group), level, marker, False))
    return found


def _goes_on(page: Page, line: Line, following: Line, widest: float) -> bool:
    """Whether a sentence that stops on a line goes on in the next one, which has no bullet and no number.

    `widest` is the width of the widest line of the text.
    """
    return settled(GOES_ON, following.number, line.number, *_sentence_goes_on(page, line, following, widest))


def _sentence_goes_on(page: Page, line: Line, following: Line, widest: float) -> tuple[bool, str]:
    if following.marker is not None:
        return False, "a bullet begins an item"
    if not following.blank_before and rest_of_figure(line.text, following.text):
        return True, "the rest of a date or an amount"
    if line.marker is not None and headings.PERSON.fullmatch(following.text):
        return True, "the name of who gets the post above"
    if headings.NUMBERED.fullmatch(following.text) or headings.BRACKETED.fullmatch(following.text):
        return False, "a number or words in brackets begin an item"
    if is_cut(line, following, widest, page.korean):
        return True, "a line as wide as any, cut in a sentence that ends right below"
    if sentences.ends(line.text) or headings.SUB_HEADLINE.fullmatch(line.text):
        return False, "the line above ends a sentence, or is a sub-headline"
    stops = len(line.text) >= LONG and headings.stops_short(line.text)
    return (
        stops,
        f"a paragraph stands on one line, and the one above {'stops' if stops else 'does not stop'} in mid-sentence",
    )
