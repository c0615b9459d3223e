"""Running heads, running feet and page numbers of a PDF file: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from ingest.readers.pdf.layout import Line

PAGE_NUMBER = re.compile(r"(?:[-–‐〈<]\s*)?\d{1,4}(?:\s*[-–‐〉>]|\s*/\s*\d{1,4})?")
DIGITS = re.compile(r"\d+")
# So many lines from the edge; on so many pages, and on such a share of them.
EDGE, FEWEST, SHARE = 2, 3, 0.4
LONGEST = 60
# A page number stands in this share of the page's height above or below the text.
MARGIN = 0.12


Kind = Literal["header", "footer", "page_number", ""]


def set_aside(pages: list[list[Line]], heights: list[float]) -> list[list[tuple[Line, Kind]]]:
    """The lines of each page with what they are; empty for content."""
    tops, bottoms = [_at_top(page) for page in pages], [_at_bottom(page) for page in pages]
    heads = _repeated([page[i] for i in sorted(top)] for page, top in zip(pages, tops, strict=True))
    feet = _repeated([page[i] for i in sorted(bottom)] for page, bottom in zip(pages, bottoms, strict=True))
    nothing: set[str] = set()
    return [
        [
            (line, _kind(line, height, heads if i in top else nothing, feet if i in bottom else nothing))
            for i, line in enumerate(page)
        ]
        for page, height, top, bottom in zip(pages, heights, tops, bottoms, strict=True)
    ]


def _at_top(page: list[Line]) -> set[int]:
    """Indices of the first lines, and of those as high: the second page of a sheet is read behind the first."""
    level = min((line.bottom for line in page[:EDGE] if isinstance(line.content, str)), default=0.0)
    return {i for i, line in enumerate(page) if i < EDGE or line.bottom >= level > 0.0}


def _at_bottom(page: list[Line]) -> set[int]:
    """Indices of the last lines, and of those as low."""
    level = max((line.top for line in page[-EDGE:] if isinstance(line.content, str)), default=0.0)
    return {i for i, line in enumerate(page) if i >= len(page) - EDGE or line.top <= level}


def _kind(line: Line, height: float, heads: set[str], feet: set[str]) -> Kind:
    if not isinstance(line.content, str):
        return ""
    text = line.content.strip()
    margin = MARGIN * height
    if PAGE_NUMBER.fullmatch(text) and (line.bottom < margin or line.top > height - margin):
        return "page_number"
    if _shape(text) in heads:
        return "header"
    return "footer" if _shape(text) in feet else ""


def _shape(text: str) -> str:
    """A text without what changes from page to page."""
    return DIGITS.sub("#", "".join(text.split()))


def _repeated(edges: Iterable[list[Line]]) -> set[str]:
    pages = [{_shape(one.content) for one in edge if isinstance(one.content, str)} for edge in edges]
    filled = sum(1 for page in pages if page)
    counts = Counter(shape for page in pages for shape in page if 0 < len(shape) <= LONGEST)
    return {shape for shape, count in counts.items() if count >= max(FEWEST, SHARE * filled)}
