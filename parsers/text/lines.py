"""The lines of a source text, divided into page furniture and content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from parsers.text import drawn
from parsers.text.bullets import bullet_pattern
from parsers.text.furniture import marked_furniture, page_numbers, weather
from parsers.text.line import Line, width_of
from parsers.text.marks import Mark
from parsers.text.running import running
from parsers.text.source import SourceText

# Of so many gaps between lines such a share is hardly any.
FEWEST_GAPS = 3
HARDLY_ANY = 0.1
# Fewer lines show no margin.
FEWEST_LINES = 4


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that carry content, the numbers of those that do not, and whether a blank line stands above every one.

    `running_head` is what the heads or feet of the pages print of the document's title, None where that is nothing.
    """

    content: tuple[Line, ...]
    furniture: tuple[int, ...]
    double_spaced: bool
    running_head: str | None = None

    @property
    def usual_gap(self) -> int:
        """Blank lines between any two lines."""
        return 1 if self.double_spaced else 0


def split(source: SourceText, marks: Sequence[Mark] = ()) -> Lines:
    """The source's lines, divided into furniture and content.

    Furniture is a printed page number alone on a line; running heads and feet; a list of the weather; the edges of
    drawn boxes; and what the file marks as furniture.
    """
    raw = _without_margin(_without_double_blanks(_without_double_ends(list(raw_lines(source)))))
    gaps = Counter(min(line.blank_before, 2) for line in raw[1:])
    double_spaced = bool(raw) and gaps[0] < 0.4 * len(raw) and gaps[1] > 0.5 * len(raw)
    usual_gap = 1 if double_spaced else 0
    numbers = page_numbers(raw, usual_gap)
    printed = running(raw, numbers, usual_gap)
    furniture = printed.lines | weather(raw) | marked_furniture(raw, marks)
    edges = drawn.edges(raw)
    return Lines(
        tuple(_paged(raw, furniture, edges, printed.heads, double_spaced)),
        tuple(raw[i].number for i in sorted(furniture | edges)),
        double_spaced,
        printed.title,
    )


def _without_double_ends(raw: list[Line]) -> list[Line]:
    """The lines with the gaps that they had before every line end was written twice: then no gap is even, and some are
    three blank lines or more."""
    gaps = [line.blank_before for line in raw[1:]]
    even, wide = sum(gap % 2 == 0 for gap in gaps), sum(gap > 1 for gap in gaps)
    if even or wide < FEWEST_GAPS:
        return raw
    return [replace(line, blank_before=line.blank_before // 2) for line in raw]


def _without_double_blanks(raw: list[Line]) -> list[Line]:
    """The lines, so many blank lines fewer between them that some are one blank line apart, if any are at all."""
    gaps = sorted(line.blank_before for line in raw[1:] if line.blank_before)
    least = gaps[int(HARDLY_ANY * len(gaps))] if len(gaps) >= FEWEST_GAPS else 1
    if least == 1:
        return raw
    return [replace(line, blank_before=max(0, line.blank_before - least + 1)) for line in raw]


def _without_margin(raw: list[Line]) -> list[Line]:
    """The lines, their indents counted from where nearly all lines begin or stand further in."""
    indents = sorted(line.indent for line in raw)
    margin = indents[int(HARDLY_ANY * len(indents))] if len(indents) >= FEWEST_LINES else 0
    return [replace(line, indent=max(0, line.indent - margin)) for line in raw] if margin else raw


def raw_lines(source: SourceText) -> Iterable[Line]:
    """The lines of a source that are not blank, furniture and content alike."""
    blank = 0
    for number in range(1, source.line_count + 1):
        start, end = source.line_span(number)
        raw = source.text[start:end]
        text = raw.strip()
        if not text:
            blank += 1
            continue
        match = bullet_pattern().match(text)
        left, right = len(raw) - len(raw.lstrip()), len(raw.rstrip())
        text_start = start + left
        yield Line(
            number=number,
            start=text_start,
            end=text_start + len(text),
            text=text,
            indent=left,
            trailing_space=len(raw) - right == 1 and raw[-1].isspace(),
            blank_before=blank,
            marker=match["bullet"] if match else None,
            body_start=text_start + _body_offset(text, match.end() if match else 0),
            page_start="\f" in raw[:left],
            width=width_of(text),
        )
        blank = 0


def _body_offset(text: str, marker_end: int) -> int:
    """Where the body begins behind a bullet; Python knows more kinds of white space than patterns do."""
    return marker_end + len(text[marker_end:]) - len(text[marker_end:].lstrip())


def _paged(
    raw: Sequence[Line], furniture: Set[int], edges: Set[int], heads: Set[int], double_spaced: bool
) -> Iterable[Line]:
    """The content lines, each with whether a page begins at it, and what stands above it as the head of the page.

    None begins at the edge of a box.
    """
    after_furniture, head = True, ""
    for i, line in enumerate(raw):
        if i in furniture:
            after_furniture = True
            head = line.text if i in heads else head
            continue
        if i in edges:
            continue
        # Extracted pages begin with one space and no blank line: what is left of the form feed.
        feed = double_spaced and line.blank_before == 0 and line.indent == 1
        yield replace(line, page_start=line.page_start or after_furniture or feed, head=head)
        after_furniture, head = False, ""


def ranges_of(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Line numbers in ascending order as `[first, last]` ranges."""
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges
