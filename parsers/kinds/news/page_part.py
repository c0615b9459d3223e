"""What the parts of a newspaper's page are: running text, lines that may be headlines, bylines, credits, rubrics."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from parsers.kinds.news.bylines import Signature
from parsers.kinds.news.captions import Credit
from parsers.kinds.news.rubrics import Rubric
from parsers.text.line import Line


class PagePartKind(Enum):
    """What a part of a page is by its own words and form."""

    HEAD = "head"
    TEXT = "text"
    BYLINE = "byline"
    CREDIT = "credit"
    CONTACT = "contact"
    RUBRIC = "rubric"


@dataclass(frozen=True, slots=True)
class Span:
    """Source offsets of text inside one line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text between the offsets."""
        return self.line.text[self.start - self.line.start : self.end - self.line.start]


@dataclass(frozen=True, slots=True)
class PagePart:
    """Lines that belong together. `spans` is their text, `aside` the byline and credit cut off from it."""

    kind: PagePartKind
    lines: tuple[Line, ...]
    spans: tuple[Span, ...]
    aside: tuple[Span, ...] = ()
    opening: Signature | None = None
    signature: Signature | None = None
    credit: Credit | None = None
    rubric: Rubric | None = None

    @property
    def text(self) -> str:
        """The text without white space at its line ends."""
        return "".join(span.text for span in self.spans)
