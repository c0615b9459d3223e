"""Tables whose cells the source gives: rows of cells between tabs, or between the bars of Markdown.

Converters write a merged cell once and leave the others empty; rows are kept as they are written.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.draft import Grid
from parsers.text.line import Line
from parsers.text.source import Segments, SourceText, words_of
from parsers.vocabulary import Tables, alternatives, load
from schemas.record import Table

BAR_ROW = regex.compile(r"\|.*\|")
BAR_RULE = regex.compile(r"\|(?:\s*:?-+:?\s*\|)+")
# A numbered or labelled head that was printed as a box of two cells: 1 | 청년 일자리 지원, Ⅱ | 주요 업무계획.
BOXED_HEAD = regex.compile(
    r"(?:\d{1,2}(?:-\d{1,2})?|\p{Nl}|[IVX]{1,4}|\p{No}|\p{Co}|(?:전략|과제|목표)\s?\d{0,2})[.)]?"
)
UNIT = regex.compile(r"단위\s*[:：]\s*(?P<unit>[^/)\]>】,]*[^/)\]>】,\s])")
# What may stand between a caption and its table: (단위 : 명), (’24. 8. 31. 기준).
BASIS = regex.compile(r"[(（\[【<].*(?:단위|기준).*[)）\]】>]|※.{0,60}")
BOXED_CAPTION = regex.compile(r"[<〈《【\[](?P<caption>[^<>〈〉《》【】\[\]]+)[>〉》】\]]")
TAIL = regex.compile(r"\s?(?:[(（][^()（）]{0,60}[)）]|\s[:：]\s.*)$")
# 1분기, 3월, 2024년, 1단계 name columns; 12명 and 3.5% fill them.
NUMBER = regex.compile(r"[-+△▲–]?[\d.,]+\s?(?!분기|월|년|차|단계|등급|급)(?:%p?|\p{Hangul}{0,3})(?:\s?\([^()]*\))?|-|–")
LONGEST_HEADER_CELL = 25
LONGEST_CAPTION = 60


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    spans: tuple[tuple[int, int], ...]


def find(source: SourceText, lines: Sequence[Line], usual_gap: int, taken: Container[int] = ()) -> list[Grid]:
    """All tables among the lines of a document, in order; `usual_gap` blank lines stand between any two lines.

    `taken` are the indices of lines that are part of a table already.
    """
    found = []
    for first, rows in _runs(source, lines, usual_gap, taken):
        above = lines[max(0, first - 3) : first]
        after = first + len(rows)
        kept = [row for row in rows if not BAR_RULE.fullmatch(row.line.text)]
        if _is_table(kept):
            texts = [[source.text[a:b].strip() for a, b in row.spans] for row in _rejoined(kept)]
            cells = tuple(
                Segments(source, words_of(source, a, b))
                for row in rows
                for a, b in row.spans
                if source.text[a:b].strip()
            )
            found.append(Grid(first, after, _table(rows[0].line.number, texts, above), cells))
    return found


def is_regular(table: Table) -> bool:
    """Whether rows are as wide as each other, and so many or so headed that no list torn by an extraction has them."""
    rows = [table.header, *table.rows] if table.header else table.rows
    widths = {len(row) for row in rows}
    return len(rows) > 1 and len(widths) == 1 and min(widths) >= (2 if table.header else 3)


def _runs(
    source: SourceText, lines: Sequence[Line], widest_gap: int, taken: Container[int]
) -> Iterator[tuple[int, list[_Row]]]:
    """Runs of neighbouring lines that have cells, each with the index of its first line."""
    rows: list[_Row] = []
    for i, line in enumerate(lines):
        spans = () if i in taken else spans_of(source, line) or _of_one_cell(source, line, rows)
        goes_on = rows and line.blank_before <= widest_gap
        if rows and (not spans or not goes_on):
            yield i - len(rows), rows
            rows = []
        if spans:
            rows.append(_Row(line, spans))
    if rows:
        yield len(lines) - len(rows), rows


def spans_of(source: SourceText, line: Line) -> tuple[tuple[int, int], ...]:
    """Spans of a line's cells; empty where the line is no row. A tab behind a bullet parts no cells."""
    if BAR_ROW.fullmatch(line.text):
        return _split(line.text[1:-1], "|", line.start + 1)
    if "\t" not in line.body:
        return ()
    start, end = source.line_span(line.number)
    return _split(source.text[start:end], "\t", start)


def _of_one_cell(source: SourceText, line: Line, rows: Sequence[_Row]) -> tuple[tuple[int, int], ...]:
    """Spans of a row whose tabs stand at its ends, for all its cells but one are empty; it stands below one as wide."""
    start, end = source.line_span(line.number)
    spans = _split(source.text[start:end], "\t", start) if rows else ()
    return spans if len(spans) > 1 and len(spans) == len(rows[-1].spans) else ()


def _split(text: str, sign: str, offset: int) -> tuple[tuple[int, int], ...]:
    spans = []
    for cell in text.split(sign):
        spans.append((offset, offset + len(cell)))
        offset += len(cell) + 1
    return tuple(spans)


def _is_table(rows: Sequence[_Row]) -> bool:
    """Rows beside each other are a table; one row alone is none when it is a boxed head or an item with a tab in it."""
    if not rows:
        return False
    if len(rows) > 1 or len(rows[0].spans) > 2:
        return True
    line = rows[0].line
    return line.marker is None and not BOXED_HEAD.fullmatch(line.text.split("\t")[0].strip())


def _rejoined(rows: Sequence[_Row]) -> list[_Row]:
    """The rows, those put together again that a line end inside a cell has torn in two."""
    width = max(len(row.spans) for row in rows)
    whole: list[_Row] = []
    for row in rows:
        torn = whole and len(whole[-1].spans) < width and len(whole[-1].spans) + len(row.spans) - 1 == width
        if torn and whole[-1].line.number < row.line.number and len(row.spans) < width:
            last = whole.pop()
            joined = (last.spans[-1][0], row.spans[0][1])
            whole.append(_Row(last.line, (*last.spans[:-1], joined, *row.spans[1:])))
        else:
            whole.append(row)
    return whole


def _table(number: int, rows: list[list[str]], above: Sequence[Line]) -> Table:
    has_header = len(rows) > 1 and names_columns(rows[0])
    caption, unit = stated_above(above)
    return Table(
        line=number,
        caption=caption,
        unit=unit,
        header=rows[0] if has_header else None,
        rows=rows[1:] if has_header else rows,
        spans=[],
    )


def names_columns(cells: Sequence[str]) -> bool:
    """Whether a first row names columns: it begins with 구분 or 연번, or it is short words and no numbers."""
    first = "".join(cells[0].split())
    if first in load(Tables).header_words:
        return True
    filled = [cell for cell in cells if cell]
    numbers = sum(1 for cell in filled if NUMBER.fullmatch(cell))
    return numbers < len(filled) / 2 and all(len(cell) <= LONGEST_HEADER_CELL for cell in filled)


def stated_above(above: Sequence[Line]) -> tuple[str | None, str | None]:
    """Caption and unit from the lines above a table."""
    unit = None
    for line in reversed(above):
        stated = unit_in(line.text)
        unit = unit or stated
        if BASIS.fullmatch(line.text):
            continue
        return _as_caption(line, has_unit=stated is not None), unit
    return None, unit


def unit_in(text: str) -> str | None:
    """The unit that a text states for a table: (단위 : 명)."""
    stated = UNIT.search(text)
    return stated["unit"].strip() if stated else None


def _as_caption(line: Line, *, has_unit: bool) -> str | None:
    boxed = BOXED_CAPTION.fullmatch(line.body)
    if boxed:
        return boxed["caption"].strip()
    if len(line.body) > LONGEST_CAPTION:
        return None
    text = TAIL.sub("", line.body) or line.body
    return text if has_unit or _caption_endings().search("".join(TAIL.sub("", text).split())) else None


@cache
def _caption_endings() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Tables).caption_endings)})$")
