"""The blocks of a report's task or chapter: headings, items, tables, captions of pictures, foot notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from parsers.joins import Joiner
from parsers.lines import Line
from parsers.numbering import numbered
from parsers.outline import LogicalItem, alone, items_of, stretch, whole
from parsers.parsed import PICTURE, Block, Unit
from parsers.report.headings import BlockHeading
from parsers.report.survey import Survey
from parsers.tables import Grid
from parsers.text import Segments, SourceText
from schemas.record import Attachment, SectionKind, Table

# A picture leaves a gap wider than a paragraph's; what stands below it alone is its caption.
PICTURE_GAP = 2
LONGEST_CAPTION = 45
CAPTION = regex.compile(r"[▲△▼▽◀▶]\s?\S.*|[^:：※□○◦ㅇ\-*]*[^:：.,]")
FOOT_NOTE = regex.compile(r"(?P<number>\d{1,2})\)\s*(?=\S)")
REFERENCES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
LONGEST_SUB_HEADING = 45
BOXED = regex.compile(r"[【\[〔<《〈]\s*(?P<text>[^【】\[\]〔〕<>《》〈〉]+?)\s*[】\]〕>》〉]")


@dataclass(frozen=True, slots=True)
class Page:
    """What all parts of a report share: its text, its lines surveyed, its tables by the index of their first line."""

    source: SourceText
    survey: Survey
    joiner: Joiner
    grids: dict[int, Grid]
    foot_notes: frozenset[str]
    double_spaced: bool

    @property
    def lines(self) -> Sequence[Line]:
        """All lines of the report."""
        return self.survey.lines


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of a part, all their texts, each with the section it stands in, and the captions of its pictures."""

    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]
    captions: tuple[Attachment, ...] = ()


def foot_notes(source: SourceText) -> frozenset[str]:
    """The numbers of foot notes that the text refers to: ²⁾, ^{2)}."""
    found = regex.findall(r"[⁰¹²³⁴-⁹]{1,2}⁾|\^\{\d{1,2}\)?\}", source.text)
    return frozenset(regex.sub(r"\D", "", mark.translate(REFERENCES)) for mark in found)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading with the indices of its lines `[first:after)` and what of them it takes."""

    first: int
    after: int
    place: BlockHeading | None


def body_of(page: Page, first: int, after: int) -> Body:
    """The blocks between two indices: what stands before the first heading under none, then one block a heading."""
    headings = list(_headings(page, first, after))
    blocks: list[Block] = []
    units: list[Unit] = []
    captions: list[Attachment] = []
    starts = [_Heading(first, first, None), *headings]
    ends = [heading.first for heading in headings] + [after]
    for heading, end in zip(starts, ends, strict=True):
        kind: SectionKind = heading.place.kind if heading.place else "other"
        contents = _contents(page, heading.after, end, kind)
        if heading.place:
            text, head_units, opening = _head_of_block(page, heading, heading.place)
            items, tables = (*opening, *contents.items), tuple(contents.tables)
            blocks.append(Block(kind, text, page.lines[heading.first], items, tables))
            units += head_units
        elif contents.items or contents.tables:
            blocks.append(Block(kind, None, None, tuple(contents.items), tuple(contents.tables)))
        units += contents.units
        captions += contents.captions
    return Body(tuple(blocks), tuple(units), tuple(captions))


def lines_apart(page: Page, first: int, after: int) -> Body:
    """The lines of a cover, each an item of its own: what stands there is no running text."""
    lines = page.lines[first:after]
    items = tuple(alone(page.source, line) for line in lines)
    blocks = (Block("other", None, None, tuple(map(tidy, items))),) if items else ()
    return Body(blocks, tuple(("other", item.text) for item in items))


def _headings(page: Page, first: int, after: int) -> Iterator[_Heading]:
    in_block = False
    for i in range(first, after):
        if i in page.survey.in_table:
            continue
        place = page.survey.habit.heading(page.lines[i])
        if place:
            in_block = True
            yield _Heading(i, i + 1, place)
        elif in_block and (sub := _sub_heading(page, i, after)):
            yield sub


def _sub_heading(page: Page, i: int, after: int) -> _Heading | None:
    """A numbered heading ①②③ inside a block: no labelled value, and what it heads stands below it."""
    line = page.lines[i]
    number = numbered(line)
    if line.marker is not None or number is None or number.style != "circled":
        return None
    name_at = i if number.rest < len(line.text) else i + 1
    if name_at + 1 >= after or name_at + 1 in page.grids:
        return None
    name, below = page.lines[name_at], page.lines[name_at + 1]
    start = number.rest if name_at == i else 0
    text = name.text[start:]
    follows = numbered(below)
    if len(text) > LONGEST_SUB_HEADING or regex.search(r"\s[:：]\s", text) or (name_at > i and name.marker):
        return None
    if follows is not None and follows.style == number.style and below.marker is None:
        return None
    return _Heading(i, name_at + 1, BlockHeading("other", start, len(name.text), None))


def _head_of_block(
    page: Page, heading: _Heading, place: BlockHeading
) -> tuple[str, list[Unit], tuple[LogicalItem, ...]]:
    """A heading's words, its texts, and the item that a text behind a colon makes: 주요내용: …"""
    line = page.lines[heading.after - 1]
    end = len(line.text) if place.rest is None else place.rest
    above = page.lines[heading.first : heading.after - 1]
    units: list[Unit] = [(place.kind, whole(page.source, other)) for other in above]
    units.append((place.kind, stretch(page.source, line, 0, end)))
    opening: tuple[LogicalItem, ...] = ()
    if place.rest is not None:
        rest = stretch(page.source, line, place.rest, len(line.text))
        opening = (LogicalItem(rest, (line,), 0, None, False),)
        units.append((place.kind, rest))
    return without_marks(stretch(page.source, line, place.start, place.end)).text, units, opening


@dataclass(slots=True)
class _Contents:
    """What stands under a heading, as it is met; captions of pictures are texts of it and no items."""

    items: list[LogicalItem] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    captions: list[Attachment] = field(default_factory=list)


def _contents(page: Page, first: int, after: int, kind: SectionKind) -> _Contents:
    """Items, tables and captions of a block without its heading."""
    found = _Contents()
    run: list[Line] = []

    def close() -> None:
        made = [tidy(item) for item in items_of(page.source, run, page.joiner, double_spaced=page.double_spaced)]
        found.items.extend(made)
        found.units.extend((kind, text) for item in made for text in item.texts())
        run.clear()

    i = first
    while i < after:
        line = page.lines[i]
        if i in page.grids:
            close()
            found.tables.append(page.grids[i].table)
            found.units.extend((kind, cell) for cell in page.grids[i].cells)
            i = page.grids[i].after
            continue
        note = FOOT_NOTE.match(line.text)
        if is_picture_caption(page, i):
            close()
            found.captions.append(Attachment(label=PICTURE, title=line.body, line=line.number))
            found.units.append((kind, whole(page.source, line)))
        elif note and note["number"] in page.foot_notes:
            close()
            found.items.append(_foot_note(page, line, note.end()))
            found.units.append((kind, whole(page.source, line)))
        else:
            run.append(line)
        i += 1
    close()
    return found


def is_picture_caption(page: Page, i: int) -> bool:
    """Whether the line at `i` is what stands below a picture that is lost: short, alone, below a wide gap."""
    line = page.lines[i]
    if line.blank_before < PICTURE_GAP or len(line.text) > LONGEST_CAPTION or i == 0:
        return False
    if line.marker is not None and line.marker not in "▲△▼▽◀▶":
        return False
    return numbered(line) is None and CAPTION.fullmatch(line.text) is not None


def _foot_note(page: Page, line: Line, text_start: int) -> LogicalItem:
    text = stretch(page.source, line, text_start, len(line.text))
    return LogicalItem(text, (line,), 0, line.text[:text_start].rstrip(), False)


def may_be_labelled(item: LogicalItem) -> bool:
    """Whether an item may be a labelled value: no foot note, no gloss behind an asterisk, no [group] of items below."""
    if item.marker is not None and (item.marker[-1] in "*＊" or regex.fullmatch(r"\d{1,2}\)", item.marker)):
        return False
    return not item.text.text.startswith("[")


def without_marks(text: Segments) -> Segments:
    """A text without what Markdown puts around bold type."""
    kept = text
    for match in reversed(list(regex.finditer(r"\*\*(?=\S)([^*]+)\*\*", text.text))):
        pieces = [
            *kept.cut(0, match.start()).pieces,
            *kept.cut(match.start(1), match.end(1)).pieces,
            *kept.cut(match.end(), len(kept.text)).pieces,
        ]
        kept = Segments(text.source, pieces)
    return kept


def unboxed(text: Segments) -> Segments:
    """A text without the brackets that stand around all of it, as a box around a statement is written."""
    boxed = BOXED.fullmatch(text.text)
    return text.cut(*boxed.span("text")) if boxed else text


def tidy(item: LogicalItem) -> LogicalItem:
    """An item without the asterisks of bold type."""
    return replace(item, text=without_marks(item.text))
