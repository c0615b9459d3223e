"""The blocks of a report's task or chapter: headings, items, tables, captions of pictures, foot notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

import regex

from parsers.draft import PICTURE, Block, Contents, Grid, LogicalItem, Unit
from parsers.kinds.report import levels, unmarked
from parsers.kinds.report.headings import BlockHeading, annex
from parsers.kinds.report.survey import ReportSurvey
from parsers.kinds.report.tags import is_tag
from parsers.page import Page
from parsers.structure.beginnings import CIRCLED_POINT
from parsers.structure.items import alone, items_of, part_of_line, whole
from parsers.structure.joins import Joiner
from parsers.structure.sections import PlacedHeading, sections
from parsers.text.bullets import bullet_pattern
from parsers.text.label import has_label
from parsers.text.line import Line
from parsers.text.numbering import numbered
from parsers.text.source import Segments, SourceText
from schemas.record import Attachment, SectionKind

# A picture leaves a gap wider than a paragraph's; what stands below it alone is its caption.
PICTURE_GAP = 2
LONGEST_CAPTION = 45
CAPTION = regex.compile(r"[▲△▼▽◀▶]\s?\S.*|[^:：※□○◦ㅇ\-*]*[^:：.,]")
FOOT_NOTE = regex.compile(r"(?P<number>\d{1,2})\)\s*(?=\S)")
REFERENCES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾", "0123456789()")
LONGEST_SUB_HEADING = 45
# [의자] 서른 개를 놓음
LABEL = regex.compile(r"\[(?P<word>[\p{Hangul}\s·ㆍ]{1,12})\]\s*\S")
UNIT_ALONE = regex.compile(r"[(（\[<]\s?단위\s?[:：][^()（）]{1,40}[)）\]>]")
BOXED = regex.compile(
    r"[【\[〔<《〈]\s*(?P<text>[^【】\[\]〔〕<>《》〈〉]+?)\s*[】\]〕>》〉]|[│┃|｜]\s*(?P<text>[^│┃|｜]+?)\s*[│┃|｜]"
)


@dataclass(frozen=True, slots=True)
class ReportBlocks:
    """A report's page surveyed, with its tables and the foot notes it refers to.

    Tables stand by the index of their first line, each with those in its cells behind it. `places` tell which bullet
    stands below which.
    """

    page: Page
    survey: ReportSurvey
    joiner: Joiner
    grids: dict[int, tuple[Grid, ...]]
    foot_notes: frozenset[str]
    places: Mapping[str, levels.Place]

    @property
    def lines(self) -> Sequence[Line]:
        """All lines of the report that say something."""
        return self.survey.lines


@dataclass(frozen=True, slots=True)
class BlockBody:
    """The blocks of a part, and what it appends: pages of reference, captions of pictures.

    `aside` are the texts that stand in none of its items.
    """

    blocks: tuple[Block, ...]
    appended: tuple[Attachment, ...] = ()
    aside: tuple[Unit, ...] = ()


def foot_notes(source: SourceText) -> frozenset[str]:
    """The numbers of foot notes that the text refers to: ²⁾, ^{2)}."""
    found = regex.findall(r"[⁰¹²³⁴-⁹]{1,2}⁾|\^\{\d{1,2}\)?\}", source.text)
    return frozenset(regex.sub(r"\D", "", mark.translate(REFERENCES)) for mark in found)


def chapter_of(report: ReportBlocks, first: int, after: int) -> BlockBody:
    """The blocks of a chapter between two indices, whose names may stand behind 1. 2. 3. as well."""
    return body_of(report, first, after, unmarked.numbered_headings(report.survey, first, after))


def body_of(report: ReportBlocks, first: int, after: int, named: Mapping[int, BlockHeading] | None = None) -> BlockBody:
    """The blocks between two indices: what stands before the first heading under none, then one block a heading.

    `named` are headings known besides, by index.
    """
    captions: list[Attachment] = []
    aside: list[Unit] = []

    def between(start: int, end: int, kind: SectionKind) -> Contents:
        found = _contents(report, start, end)
        captions.extend(found.captions)
        aside.extend((kind, text) for text in found.aside)
        return Contents(tuple(found.items), tuple(found.grids))

    blocks = sections(first, after, list(_headings(report, first, after, named or {})), between)
    appended = sorted([*_references(blocks), *captions], key=lambda one: one.line)
    return BlockBody(blocks, tuple(appended), tuple(aside))


def _references(blocks: Sequence[Block]) -> Iterator[Attachment]:
    """The pages of reference among the blocks."""
    for block in blocks:
        found = annex(block.heading) if block.kind == "reference" and block.heading else None
        if found:
            yield Attachment(label=found[0], title=found[1], line=block.line)


def lines_apart(report: ReportBlocks, first: int, after: int) -> BlockBody:
    """The lines of a cover, each an item of its own: what stands there is no running text."""
    items = tuple(tidy(alone(report.page.source, line)) for line in report.lines[first:after])
    return BlockBody((Block("other", None, None, Contents(items)),) if items else ())


def _headings(
    report: ReportBlocks, first: int, after: int, named: Mapping[int, BlockHeading]
) -> Iterator[PlacedHeading]:
    in_block = False
    plain = unmarked.headings(report.survey, first, after)
    for i in range(first, after):
        if i in report.survey.in_table:
            continue
        line = report.lines[i]
        place = report.survey.headings.get(i) or plain.get(i) or named.get(i)
        if place is None and line.page_start and annex(line.text):
            place = BlockHeading("reference", 0, len(line.text), None)
        if place:
            in_block = True
            yield _placed(report, i, i + 1, place)
        elif in_block and (sub := _sub_heading(report, i, after)):
            yield sub


def _sub_heading(report: ReportBlocks, i: int, after: int) -> PlacedHeading | None:
    """A numbered heading ①②③ inside a block: no labelled value, and what it heads stands below it."""
    line = report.lines[i]
    number = numbered(line)
    if line.marker is not None or number is None or number.style != "circled":
        return None
    name_at = i if number.rest < len(line.text) else i + 1
    if name_at + 1 >= after or name_at + 1 in report.grids:
        return None
    name, below = report.lines[name_at], report.lines[name_at + 1]
    start = number.rest if name_at == i else 0
    text = name.text[start:]
    follows = numbered(below)
    if len(text) > LONGEST_SUB_HEADING or has_label(text) or (name_at > i and name.marker):
        return None
    if number.value > 1 and _goes_on_counting(report.lines[i - 1], line):
        return None
    if follows is not None and follows.style == number.style and below.marker is None:
        return None
    return _placed(report, i, name_at + 1, BlockHeading("other", start, len(name.text), None))


def _goes_on_counting(above: Line, line: Line) -> bool:
    """Whether the line above counts the points of an item that `line` goes on with: ① … ② … above ③ …"""
    points = CIRCLED_POINT.findall(above.text)
    return bool(points) and ord(points[-1]) + 1 == ord(line.text[0])


def _placed(report: ReportBlocks, first: int, after: int, place: BlockHeading) -> PlacedHeading:
    """A heading on the lines `[first:after)`, named by the last; a text behind a colon is an item: 주요내용: …"""
    source = report.page.source
    line = report.lines[after - 1]
    end = len(line.text) if place.rest is None else place.rest
    rest = part_of_line(source, line, end, len(line.text))
    return PlacedHeading(
        first=first,
        after=after,
        kind=place.kind,
        text=without_marks(part_of_line(source, line, place.start, place.end)).text,
        line=report.lines[first],
        head=(*(whole(source, above) for above in report.lines[first : after - 1]), part_of_line(source, line, 0, end)),
        opening=() if place.rest is None else (LogicalItem(rest, (line,), 0, None, False),),
    )


@dataclass(slots=True)
class _Contents:
    """What stands under a heading, as it is met; captions and the numbers of notes are texts of it and no items."""

    items: list[LogicalItem] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    captions: list[Attachment] = field(default_factory=list)
    aside: list[Segments] = field(default_factory=list)


def _contents(report: ReportBlocks, first: int, after: int) -> _Contents:
    """Items, tables and captions of a block without its heading."""
    found = _Contents()
    run: list[Line] = []

    def close() -> None:
        items = items_of(report.page.source, run, report.joiner)
        found.items.extend(map(tidy, levels.levelled(items, report.places)))
        run.clear()

    i = first
    while i < after:
        line = report.lines[i]
        if i in report.grids:
            # (단위 : 명) right above a table is the table's, which states it as its unit.
            if run and run[-1].marker is None and UNIT_ALONE.fullmatch(run[-1].text):
                found.aside.append(whole(report.page.source, run.pop()))
            close()
            found.grids.extend(report.grids[i])
            i = report.grids[i][0].after
            continue
        note = FOOT_NOTE.match(line.text)
        if _is_picture_caption(report, i):
            close()
            found.captions.append(Attachment(label=PICTURE, title=line.body, line=line.number))
            found.aside.append(whole(report.page.source, line))
        elif note and note["number"] in report.foot_notes:
            close()
            found.items.append(_foot_note(report, line, note.end()))
            found.aside.append(part_of_line(report.page.source, line, 0, note.end()))
        else:
            run.append(line)
        i += 1
    close()
    return found


def _is_picture_caption(report: ReportBlocks, i: int) -> bool:
    """Whether the line at `i` is what stands below a picture that is lost: short, alone, below a wide gap."""
    line = report.lines[i]
    if line.blank_before < PICTURE_GAP or len(line.text) > LONGEST_CAPTION or i == 0:
        return False
    if line.marker is not None and line.marker not in "▲△▼▽◀▶":
        return False
    return numbered(line) is None and CAPTION.fullmatch(line.text) is not None


def _foot_note(report: ReportBlocks, line: Line, text_start: int) -> LogicalItem:
    text = part_of_line(report.page.source, line, text_start, len(line.text))
    return LogicalItem(text, (line,), 0, line.text[:text_start].rstrip(), False)


def labelled(items: Iterable[LogicalItem]) -> Iterator[LogicalItem]:
    """The items that may be labelled values: no foot note, no gloss behind an asterisk, no [group] of items below.

    A gloss goes on in the points below it that have the bullet its own first point has: * ▴… and ▴… below.
    """
    point = None
    for item, following in zip_longest((found := list(items)), found[1:]):
        if item.marker is not None and item.marker[-1] in "*＊":
            inner = bullet_pattern().match(item.text.text)
            point = inner["bullet"] if inner else None
        elif item.marker is None or item.marker != point:
            point = None
            is_foot_note = item.marker is not None and regex.fullmatch(r"\d{1,2}\)", item.marker)
            grouped = item.text.text.startswith("[") and not _labels_itself(item, following)
            if not is_foot_note and not grouped:
                yield item


def _labels_itself(item: LogicalItem, following: LogicalItem | None) -> bool:
    """Whether a word in square brackets labels what stands behind it, and no items below: these stand deeper, or have
    labels in parentheses. A tag tells of which sort it is: [신규] 쉼터 세 곳."""
    heads = following is not None and (following.level > item.level or following.text.text.startswith("("))
    label = LABEL.match(item.text.text)
    return not heads and label is not None and not is_tag(label["word"].strip())


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
