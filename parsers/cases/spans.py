"""Where the cases of a casebook begin and end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from parsers.cases import chapters, heads
from parsers.cases.block_names import is_plain_name
from parsers.cases.chapters import ChapterPage, is_collection
from parsers.cases.end_matter import note
from parsers.cases.heads import LONGEST_HEAD
from parsers.cases.region_lines import RegionLine, region_line
from parsers.gazetteer.regions import standing_alone
from parsers.mentions.day_lines import day_or_month_on
from parsers.structure.contacts import ends_item, has_telephone, names_all
from parsers.structure.headings import recognise
from parsers.text.line import Line

# The cover of a collection has so many lines at most.
LONGEST_COVER = 4
LONGEST_CHAPTER = 24
# Between who publishes a book and the first case's region stand so many lines at most.
MOST_BESIDE = 5
# The first case names its region in one of so many lines.
FARTHEST = 16


def find(lines: Sequence[Line], pages: Sequence[ChapterPage]) -> tuple[list[tuple[int, int]], frozenset[str]]:
    """First index and index after the last of every case, and the chapter titles (without spaces) found in their heads.

    A case goes on to the next one, to the next chapter page, or to a note about the book at its end.
    """
    starts, titles = _starts(lines, pages)
    begun = (start if start - 1 in starts else start - _chapter_above(lines, start) for start in starts)
    stops = sorted({*begun, *(page.first for page in pages), note(lines), len(lines)})
    return [(start, next(stop for stop in stops if stop > start)) for start in starts], titles


def _chapter_above(lines: Sequence[Line], start: int) -> int:
    """How many lines right above a case are its chapter's title: one that stands alone below the contact before.

    Below other lines it has a number, and is set apart.
    """
    if start < 2:
        return 0
    line = lines[start - 1]
    apart = line.set_apart and lines[start].set_apart and chapters.is_numbered(line.text)
    if not apart and not _ends_case(lines, start - 2):
        return 0
    return int(line.marker is None and len(line.text) <= LONGEST_CHAPTER and not _ends_case(lines, start - 1))


def _starts(lines: Sequence[Line], pages: Sequence[ChapterPage]) -> tuple[list[int], frozenset[str]]:
    """Indices of the region lines that begin cases, and the chapter titles (without spaces) found under them."""
    on_page = {i for page in pages for i in range(page.first, page.after)} | _publishers(lines)
    named = [i for i, line in enumerate(lines) if i not in on_page and standing_alone(line.headline)]
    under = (lines[i + 1] for i in named if i + 1 < len(lines))
    # A usual block may stand right below the region.
    below = Counter(line.squeezed for line in under if line.marker is None and recognise(line) is None)
    plain = _opens_blocks(lines, named)
    again = set() if plain else {title for title, count in below.items() if count > 1}
    titles = {page.title.squeezed for page in pages if not chapters.is_contents_heading(page.title.text)} | again
    begun = {i for i in named if _begins_case(lines, i, titles)}
    regions = {i: found for i, line in enumerate(lines) if i not in on_page and (found := region_line(line))}
    begun |= set(heads.alike(lines, regions)) or _labelled(lines, regions)
    starts = heads.starts(lines, begun | _below_cover(lines, named), plain=plain)
    return sorted(starts | _starts_without_region(lines, starts, on_page)), frozenset(titles)


def _publishers(lines: Sequence[Line]) -> set[int]:
    """The regions on the cover that name who publishes the book: beside its title, another region before any block.

    A day or the head of a chapter stands beside them as well.
    """
    front = lines[:FARTHEST]
    regions = [i for i, line in enumerate(front) if region_line(line)]
    return {i for i, below in pairwise(regions) if standing_alone(lines[i].headline) and _is_of_cover(front, i, below)}


def _is_of_cover(front: Sequence[Line], i: int, below: int) -> bool:
    """Whether a region above another one at `below` stands on the cover."""
    between = front[i:below]
    titled = any(is_collection(line.squeezed) for line in front[max(0, i - LONGEST_COVER) : below])
    dated = any(day_or_month_on(line.text) for line in front[max(0, i - 1) : below])
    dated = dated or any(chapters.is_numbered(line.text) for line in between)
    brief = len(between) <= MOST_BESIDE and not any(_is_of_case(front, at) for at in range(i + 1, below))
    return titled and dated and brief


def _is_of_case(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is none of a cover: a block's name, an item, whom to call."""
    line = lines[i]
    bullet = line.marker is not None and line.text[0] not in "-–―" and not chapters.is_numbered(line.text)
    return bullet or recognise(line) is not None or _ends_case(lines, i) or has_telephone(line.text)


def _opens_blocks(lines: Sequence[Line], named: Sequence[int]) -> bool:
    """Whether the line that stands below region after region heads a block, for other names come again as well.

    A book with usual headings has its chapter's title there.
    """
    runs = [lines[first + 1 : after] for first, after in pairwise([*named, len(lines)])]
    if any(recognise(line) for run in runs for line in run):
        return False
    names = Counter(name for run in runs for name in {line.squeezed for line in run[1:] if is_plain_name(line)})
    return any(count > 1 for count in names.values())


def _begins_case(lines: Sequence[Line], i: int, titles: set[str]) -> bool:
    """Whether the region at `i` heads a case: a chapter title or, a few lines on, a block stands under it."""
    if i + 1 < len(lines) and lines[i + 1].squeezed in titles:
        return True
    for line in lines[i + 1 : i + 1 + LONGEST_HEAD]:
        heading = recognise(line)
        if heading:
            return heading.kind == "summary" or lines[i].page_start or _ends_case(lines, i - 1)
        if line.marker is not None:
            return False
    return False


def _labelled(lines: Sequence[Line], regions: Mapping[int, RegionLine]) -> set[int]:
    """Where a label says whose case it is, above a usual block: enough for a case that stands alone."""
    named = (i for i, found in regions.items() if found.labelled)
    return {i for i in named if (at := heads.opening(lines, i)) is not None and recognise(lines[at])}


def _below_cover(lines: Sequence[Line], named: Sequence[int]) -> set[int]:
    """The first region where nothing stands above it but a cover that calls the book a collection of cases."""
    first = next(iter(named), len(lines))
    cover = lines[:first]
    if not 0 < first <= LONGEST_COVER or not any(is_collection(line.body) for line in cover):
        return set()
    return {first} if heads.opening(lines, first) is not None else set()


def _ends_case(lines: Sequence[Line], i: int) -> bool:
    return i < 0 or ends_item(lines, i) or names_all(lines[i])


def _starts_without_region(lines: Sequence[Line], with_region: set[int], on_page: set[int]) -> set[int]:
    """Where cases begin whose heads name no region: after the contact line before a summary.

    In a book without any region the page that holds the summary may begin a case as well.
    """
    starts: set[int] = set()
    for i, line in enumerate(lines):
        heading = recognise(line)
        if heading is None or heading.kind != "summary" or i in on_page or _is_headed(lines, i, with_region):
            continue
        reach = range(i, max(-1, i - LONGEST_HEAD), -1)
        first = next((j for j in reach if j - 1 in on_page or _is_break(lines, j, page_too=not with_region)), None)
        if first is not None and (first > 0 or not with_region):
            starts.add(first)
    return starts


def _is_headed(lines: Sequence[Line], i: int, with_region: set[int]) -> bool:
    """Whether the summary at `i` belongs to a case already found: its region stands right above, no contact between."""
    above = [j for j in with_region if i - LONGEST_HEAD <= j < i]
    return bool(above) and not any(_ends_case(lines, j) for j in range(max(above), i))


def _is_break(lines: Sequence[Line], i: int, *, page_too: bool) -> bool:
    """Whether a contact line (or, where that counts, a page) ends before line `i`."""
    return _ends_case(lines, i - 1) or (page_too and lines[i].page_start)
