"""Chapter pages of a casebook: a title and under it the regions whose cases follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.cases import counting
from parsers.gazetteer.regions import standing_alone
from parsers.issues import issue
from parsers.text.line import Line
from parsers.text.numbering import Numbered, number_of
from parsers.vocabulary import Casebooks, alternatives, load
from schemas.document import OutlineEntry, OutlinePart
from schemas.issue import Issue

LONGEST_TITLE = 40
# The letters of a word may stand apart: 목 차.
SPACE = r"\s*"
# A cover stands in so many lines.
FRONT = 8
# [골목을 살리는 손길]
FRAMED = regex.compile(r"[\[【〔<〈《(]\s?(?P<title>[^\[\]【】〔〕<>〈〉《》()]+?)\s?[\]】〕>〉》)]")
# Leaders and a page number at the end of a line.
CONTENTS_ENTRY = regex.compile(r"\S\s?(?:[·.…․‥∙]{2,60}|\s{2,60}|\t)\s{0,8}\d{1,4}$")


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter page: indices of its first line and of the line after it in the content, its title and its entries."""

    first: int
    after: int
    title: Line
    entries: tuple[Line, ...]

    @property
    def part(self) -> OutlinePart:
        """The page as the document row shows it."""
        entries = [OutlineEntry(text=entry.text, line=entry.number) for entry in self.entries]
        return OutlinePart(title=self.title.text, line=self.title.number, entries=entries)


def title_of(text: str) -> str:
    """The title of a chapter without its number and the brackets around it: Ⅰ. 골목, PART 2  골목, [골목]."""
    number = counting.before_chapter().match(text) or number_of(text)
    rest = (number.rest if isinstance(number, Numbered) else number.end()) if number else 0
    title = " ".join((text[rest:] or text).split())
    framed = FRAMED.fullmatch(title)
    return framed["title"] if framed else title


def is_numbered(text: str) -> bool:
    """Whether the title of a chapter has its number: Ⅰ. 골목, PART 2  골목."""
    return counting.before_chapter().match(text) is not None or number_of(text) is not None


def speaks_of_cases(lines: Sequence[Line]) -> bool:
    """Whether the cover of a book speaks of cases."""
    return any(_cover_words().search(line.squeezed) for line in lines[:FRONT])


def is_collection(text: str) -> bool:
    """Whether a text ends in what a cover calls a collection of cases: 우수사례집 제3호, 민선 7기 백서."""
    return _collection().search(text) is not None


def is_contents_heading(text: str) -> bool:
    """Whether a line is the heading of a list of contents."""
    return _contents_heading().fullmatch(text) is not None


@cache
def _collection() -> regex.Pattern[str]:
    words = load(Casebooks)
    collections = alternatives(words.collections, between=r"\s?")
    number = r"(?:\s?제?\d{1,3}[집호권]|\s?20\d\d년?)?"
    return regex.compile(rf"(?:(?:{collections}){number}|(?:{alternatives(words.papers)}))$")


@cache
def _cover_words() -> regex.Pattern[str]:
    return regex.compile(rf"(?i:{alternatives(load(Casebooks).cover_words)})")


@cache
def _contents_heading() -> regex.Pattern[str]:
    return regex.compile(rf"(?i:{alternatives(load(Casebooks).contents, between=SPACE)})")


def find(lines: Sequence[Line]) -> list[ChapterPage]:
    """All chapter pages and contents pages, in order."""
    pages: list[ChapterPage] = []
    at = 0
    while at < len(lines):
        page = _contents_page(lines, at) or _region_page(lines, at)
        if page:
            pages.append(page)
            at = page.after
        else:
            at += 1
    return pages


def _region_page(lines: Sequence[Line], at: int) -> ChapterPage | None:
    """The chapter page whose title stands at `at`: a title, regions below it, and the first case's head after them."""
    title = lines[at]
    if title.marker is not None or len(title.text) > LONGEST_TITLE or standing_alone(title.headline):
        return None
    after = at + 1
    while after < len(lines) and standing_alone(lines[after].headline):
        after += 1
    # The last region is the head of the first case when the chapter's title stands under it.
    heads_a_case = after < len(lines) and after > at + 1 and lines[after].squeezed == title.squeezed
    entries = lines[at + 1 : after - heads_a_case]
    if not entries or (len(entries) < 2 and not heads_a_case):
        return None
    return ChapterPage(at, at + 1 + len(entries), title, tuple(entries))


def _contents_page(lines: Sequence[Line], at: int) -> ChapterPage | None:
    if not is_contents_heading(lines[at].text):
        return None
    after = at + 1
    while after < len(lines) and CONTENTS_ENTRY.search(lines[after].text):
        after += 1
    return ChapterPage(at, after, lines[at], tuple(lines[at + 1 : after])) if after > at + 2 else None


def check(page: ChapterPage, found: Sequence[str]) -> Issue | None:
    """Whether the regions of a chapter's cases are those its page announces; `found` holds them as written, in order.

    A region announced once may have several cases; one announced more often must have as many.
    """
    regions = (standing_alone(entry.headline) for entry in page.entries)
    announced = Counter("".join(region.split()) for region in regions if region)
    if not announced:
        return None
    held = Counter("".join(region.split()) for region in found)
    missing = [region for region, count in announced.items() if held[region] < count]
    unannounced = [region for region in held if region not in announced]
    if not missing and not unannounced:
        return None
    parts = []
    if missing:
        parts.append(f"announced without a case: {', '.join(missing)}")
    if unannounced:
        parts.append(f"cases not announced: {', '.join(unannounced)}")
    return issue("chapter_count_mismatch", page.title.number, f"{page.title.text!r}; " + "; ".join(parts))
