"""Page furniture that stands in every kind of document: page numbers alone on a line, the weather that sites print."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import regex

from parsers.text.line import Line
from parsers.text.marks import Furniture, Mark

# - 3 -, 3, 3 / 12, - 3 / 12 -, | 3 |, / 3 /, 3쪽, p. 3, Page 3 of 12
_SIDE = r"[-–‐—―─━ㅡー|｜│┃❙∙·•~∼]"
PAGE_NUMBER = regex.compile(
    rf"(?:{_SIDE}\s*)?(?P<number>\d{{1,4}})(?:\s+/\s+\d{{1,4}}|(?<={_SIDE}\s*\d{{1,4}})\s*/\s*\d{{1,4}}(?=\s*{_SIDE}))?(?:\s*{_SIDE})?"
    r"|/\s*(?P<number>\d{1,4})\s*/"
    r"|(?P<number>\d{1,4})\s?(?:쪽|페이지)|(?:(?i:page|p\.)|쪽|페이지)\s?(?P<number>\d{1,4})(?:\s?(?:of|/)\s?\d{1,4})?"
)
# - 211 -
DASHED = regex.compile(r"[-–—―─]\s(?P<number>\d{1,3})\s[-–—―─]")
# 2 - 1, 2 - 2: chapter and page. Boxes with the number of a task are printed without spaces.
CHAPTER_PAGE = regex.compile(r"(?P<chapter>\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])\s[-–‐]\s(?P<number>\d{1,3})")
# 담당자 : 골목과 나은솔 (031-000-1234)
ENDS_CONTACT = regex.compile(r"\W{0,2}\p{Hangul}[\p{Hangul} ]{1,8}\s?[:：|].{2,50}[\d)]-?\d{3,4}-\d{4}\)?")
# 3/12: page and number of pages. Alone it may be a day of the year.
PAGE_OF_ALL = regex.compile(r"(?P<number>\d{1,3})/(?P<all>\d{1,3})")
# So many numbers that count one by one are those of pages.
FEWEST_IN_A_ROW = 3
# A horizontal rule, drawn or of Markdown: ─────, ---, * * *.
RULE = regex.compile(r"(?:[-_*=─━═] ?){3,}")
# 구름많음햇살 27.7℃: the weather of a town, one a line.
WEATHER = regex.compile(r"\p{Hangul}{1,12}(?:\(\p{Hangul}\))?\s?-?\d{1,2}\.\d\s?℃")
FEWEST_TOWNS = 4
# The day on which the page was read stands above them, and who forecasts below.
DAY_OF_WEATHER = regex.compile(r"20\d\d\.\s?\d{2}\.\s?\d{2}\.?\s?\(\p{Hangul}\)")
FORECASTER = "기상청제공"
# Numbers alone on a line that do not grow are no page numbers; a few that do grow among them are none either.
SHARE_OF_PAGE_NUMBERS = 0.6
FEWEST_PAGES = 5
# A number is that of a page so many pages behind the last at most; right below the text it has so many digits.
FARTHEST_PAGE, MOST_DIGITS = 200, 3


def marked_furniture(raw: Sequence[Line], marks: Sequence[Mark]) -> set[int]:
    """Indices of the lines that lie in what the file marks as furniture."""
    found: set[int] = set()
    for mark in marks:
        if isinstance(mark, Furniture):
            first = bisect_left(raw, mark.start, key=lambda line: line.start)
            after = bisect_left(raw, mark.end, key=lambda line: line.start)
            found.update(i for i in range(first, after) if raw[i].end <= mark.end)
    return found


def page_numbers(raw: Sequence[Line], usual_gap: int) -> set[int]:
    """Indices of printed page numbers: alone on a line, set off by a wider gap than usual, growing through the book."""
    found: set[int] = set()
    bare: list[int] = []
    last = 0
    for i, line in enumerate(raw):
        match = PAGE_NUMBER.fullmatch(line.text)
        if not match:
            continue
        number = int(match["number"])
        dashed = not line.text.isdecimal()
        before = line.blank_before if i else usual_gap + 1
        after = raw[i + 1].blank_before if i + 1 < len(raw) else usual_gap + 1
        apart = before > usual_gap and (before > usual_gap + 1 or after > usual_gap or i == 0)
        if not (dashed or apart or line.page_start):
            continue
        if not dashed:
            bare.append(i)
        if last < number <= last + FARTHEST_PAGE:
            found.add(i)
            last = number
    counted = found if _count_pages(raw, bare, found) else found - set(bare)
    feet = _feet(raw, counted, usual_gap) | _below_contacts(raw) | _tops(raw, usual_gap)
    return counted | feet | _chapter_pages(raw) | _pages_of_all(raw) | _dashed(raw)


def _dashed(raw: Sequence[Line]) -> set[int]:
    """Indices of the numbers between dashes, `- 211 -`, that count on one by one: what is cut out of a book begins at
    any page."""
    found = [(i, int(match["number"])) for i, line in enumerate(raw) if (match := DASHED.fullmatch(line.text))]
    return {i for i, _ in found} if all(b[1] == a[1] + 1 for a, b in pairwise(found)) and len(found) > 1 else set()


def _feet(raw: Sequence[Line], counted: set[int], usual_gap: int) -> set[int]:
    """Indices of the numbers right below the last line of a page, a gap behind each, that count on one by one."""
    found: list[int] = []
    for i, line in enumerate(raw[:-1]):
        foot = i > 0 and max(line.blank_before, raw[i - 1].blank_before) <= usual_gap < raw[i + 1].blank_before
        if foot and i not in counted and _may_be_foot(line):
            found.append(i)
    last = len(raw) - 1
    if found and _may_be_foot(raw[last]) and int(raw[last].text) == int(raw[found[-1]].text) + 1:
        found.append(last)
    one_by_one = all(int(raw[after].text) == int(raw[i].text) + 1 for i, after in pairwise(found))
    return set(found) if len(found) >= FEWEST_IN_A_ROW and one_by_one else set()


def _tops(raw: Sequence[Line], usual_gap: int) -> set[int]:
    """Indices of the numbers right above the first line of a page, a gap before each, that count on one by one.

    Others count cases or tasks from the first on; the last page of a book may have no gap before its number.
    """
    bare = [i for i, line in enumerate(raw) if _may_be_foot(line)]
    last = len(raw) - 1
    apart = all(i == last or raw[i].blank_before > usual_gap >= raw[i + 1].blank_before for i in bare)
    numbers = [int(raw[i].text) for i in bare]
    one_by_one = all(after == number + 1 for number, after in pairwise(numbers))
    return set(bare) if len(bare) >= FEWEST_IN_A_ROW and numbers[0] > 1 and apart and one_by_one else set()


def _below_contacts(raw: Sequence[Line]) -> set[int]:
    """Indices of the numbers alone that grow below lines which name somebody with a telephone: each ends a case and its
    page. Such a line has a label; below the cells of a list of names the next one is counted.
    """
    bare = [i for i, line in enumerate(raw) if i and _may_be_foot(line)]
    grow = all(int(raw[i].text) < int(raw[after].text) for i, after in pairwise(bare))
    below = grow and len(bare) > 1 and all(ENDS_CONTACT.fullmatch(raw[i - 1].text) for i in bare)
    return set(bare) if below else set()


def _may_be_foot(line: Line) -> bool:
    return line.text.isdecimal() and len(line.text) <= MOST_DIGITS


def _pages_of_all(raw: Sequence[Line]) -> set[int]:
    """Indices of the page numbers with that of all pages behind a stroke, 3/12, each the one after the last."""
    found = [(i, match) for i, line in enumerate(raw) if (match := PAGE_OF_ALL.fullmatch(line.text))]
    numbers = [int(match["number"]) for _, match in found]
    alike = len({match["all"] for _, match in found}) == 1
    one_by_one = all(after == number + 1 for number, after in pairwise(numbers))
    if len(found) < FEWEST_IN_A_ROW or not alike or not one_by_one or numbers[-1] > int(found[0][1]["all"]):
        return set()
    return {i for i, _ in found}


def _chapter_pages(raw: Sequence[Line]) -> set[int]:
    """Indices of the page numbers that count in chapters: each the next page of its chapter, or the first of one."""
    found: list[int] = []
    chapter, last = "", 0
    for i, line in enumerate(raw):
        match = CHAPTER_PAGE.fullmatch(line.text)
        if match is None:
            continue
        number = int(match["number"])
        if found and number != (last + 1 if match["chapter"] == chapter else 1):
            return set()
        found.append(i)
        chapter, last = match["chapter"], number
    return set(found) if len(found) >= FEWEST_IN_A_ROW else set()


def _count_pages(raw: Sequence[Line], bare: Sequence[int], found: set[int]) -> bool:
    """Whether numbers alone on a line count pages; those of tasks and boxes begin at 1 again in every chapter."""
    growing = [i for i in bare if i in found]
    if len(growing) >= SHARE_OF_PAGE_NUMBERS * len(bare):
        return True
    numbers = [int(raw[i].text) for i in growing]
    return len(numbers) >= FEWEST_PAGES and len(numbers) >= SHARE_OF_PAGE_NUMBERS * (numbers[-1] - numbers[0] + 1)


def weather(raw: Sequence[Line]) -> set[int]:
    """Indices of the list of the weather in the towns that news sites print above a story, with day and source."""
    towns = [i for i, line in enumerate(raw) if line.text[-1] == "℃" and WEATHER.fullmatch(line.body)]
    if len(towns) < FEWEST_TOWNS or towns[-1] - towns[0] >= 2 * len(towns):
        return set()
    first, last = towns[0], towns[-1]
    if first and DAY_OF_WEATHER.fullmatch(raw[first - 1].text):
        first -= 1
    if last + 1 < len(raw) and raw[last + 1].squeezed == FORECASTER:
        last += 1
    return set(range(first, last + 1))
