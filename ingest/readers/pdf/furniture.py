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
    heads = _repeated(page[:EDGE] for page in pages)
    feet = _repeated(page[-EDGE:] for page in pages)
    return [
        [(line, _kind(line, index, len(page), height, heads, feet)) for index, line in enumerate(page)]
        for page, height in zip(pages, heights, strict=True)
    ]


def _kind(line: Line, index: int, count: int, height: float, heads: set[str], feet: set[str]) -> Kind:
    if not isinstance(line.content, str):
        return ""
    text = line.content.strip()
    margin = MARGIN * height
    if PAGE_NUMBER.fullmatch(text) and (line.bottom < margin or line.top > height - margin):
        return "page_number"
    if index < EDGE and _shape(text) in heads:
        return "header"
    return "footer" if index >= count - EDGE and _shape(text) in feet else ""


def _shape(text: str) -> str:
    """A text without what changes from page to page."""
    return DIGITS.sub("#", "".join(text.split()))


def _repeated(edges: Iterable[list[Line]]) -> set[str]:
    pages = [{_shape(one.content) for one in edge if isinstance(one.content, str)} for edge in edges]
    filled = sum(1 for page in pages if page)
    counts = Counter(shape for page in pages for shape in page if 0 < len(shape) <= LONGEST)
    return {shape for shape, count in counts.items() if count >= max(FEWEST, SHARE * filled)}
