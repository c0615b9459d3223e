"""Chapter pages of a casebook: a title and under it the regions whose cases follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers.gazetteer.regions import standing_alone
from parsers.issues import issue
from parsers.text.line import Line
from schemas.document import OutlineEntry, OutlinePart
from schemas.issue import Issue

LONGEST_TITLE = 40
# What a cover calls a collection of cases.
COLLECTION = regex.compile(r"사례\s?(?:모음|집|모음집|선집)?(?:\s?제?\d{1,3}[집호권]|\s?20\d\d년?)?$|백서$")
# Words of a cover that speak of cases, where their layout tells them as well. A cover stands in so many lines.
FRONT = 8
CASES = regex.compile(r"사례|이야기|적극행정|(?i:best\s?practice)")
CONTENTS_HEADING = regex.compile(r"(?:목\s*차|차\s*례|(?i:contents))")
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


def speaks_of_cases(lines: Sequence[Line]) -> bool:
    """Whether the cover of a book speaks of cases."""
    return any(CASES.search(line.squeezed) for line in lines[:FRONT])


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
    if not CONTENTS_HEADING.fullmatch(lines[at].text):
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
