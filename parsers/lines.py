"""A document's lines as the layout shows them: bullet, width, page break, blank lines before; page furniture apart.

Widths are in em: a Hangul syllable is 1. They are estimates for the proportional faces Korean offices print in
(함초롬바탕, 휴먼명조), good to about 3 %, which is enough to tell a line that reached the margin.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import regex

from parsers.text import SourceText
from parsers.vocabulary import Markers, load

# Bullets of symbol fonts that no extraction could name keep their code in the private use area.
LOST_GLYPHS = "\ue000-\uf8ff"
# - 3 -, 3, 3 / 12
PAGE_NUMBER = regex.compile(r"(?:[-–‐]\s*)?(?P<number>\d{1,4})(?:\s*[-–‐]|\s+/\s+\d{1,4})?")
LONGEST_RUNNING_HEAD = 40
# Numbers alone on a line that do not grow are no page numbers; a few that do grow among them are none either.
SHARE_OF_PAGE_NUMBERS = 0.6
FEWEST_PAGES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line. `start` and `end` are source offsets of its text without the white space around it.

    `trailing_space` is set for exactly one space at the end: what a layout program leaves where it wraps between words.
    """

    number: int
    start: int
    end: int
    text: str
    indent: int
    trailing_space: bool
    blank_before: int
    marker: str | None
    body_start: int
    page_start: bool
    width: float

    @property
    def body(self) -> str:
        """The text after the bullet."""
        return self.text[self.body_start - self.start :]

    @property
    def headline(self) -> str:
        """The text without a bullet that may stand before a heading; other bullets stay, for they make it an item."""
        return self.body if may_head(self.marker) else self.text

    @property
    def squeezed(self) -> str:
        """The body without white space."""
        return "".join(self.body.split())


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that carry content, the numbers of those that do not, and whether blank lines stand between all.

    `running_head` is the text printed at the head or foot of page after page, None where there is none.
    """

    content: tuple[Line, ...]
    furniture: tuple[int, ...]
    double_spaced: bool
    running_head: str | None = None


@cache
def _marker_pattern() -> regex.Pattern[str]:
    chars = regex.escape("".join(rank.chars for rank in load(Markers).ranks), special_only=False)
    chars += LOST_GLYPHS
    # A boxed number is printed as a box and a number: □1, □10. Text converters write a list's own bullet before the
    # printed one (- ▶), number signs before headings, a backslash before a printed asterisk or dash, and bold type
    # between asterisks, which are no note then.
    return regex.compile(
        rf"(?:\*\*(?=[□■◆◇○●◈]))?(?!\*\*\S[^*]*\*\*)(?P<bullet>□\d{{1,2}}(?=\s|\p{{Hangul}})|#{{1,6}}(?=\s)|\\[*\-](?=\s)|(?P<first>[{chars}])(?P=first)*(?:\s[{chars}](?=\s))?)\s*(?=\S)"
    )


@lru_cache(maxsize=4_000)
def marker_rank(marker: str | None) -> int:
    """Level of a bullet, 0 the highest; a line without one ranks 0. Of two bullets (`- ▶`) the printed one counts."""
    if marker is None:
        return 0
    return next((rank.rank for rank in load(Markers).ranks if marker[-1] in rank.chars), 0)


def bulleted(text: str) -> bool:
    """Whether a text begins with a bullet."""
    return _marker_pattern().match(text) is not None


def may_head(marker: str | None) -> bool:
    """Whether the bullet may stand before a heading; one whose glyph is lost may."""
    return marker is not None and (marker[0] in load(Markers).heading or LOST_GLYPHS[0] <= marker[0] <= LOST_GLYPHS[-1])


def is_note(marker: str | None) -> bool:
    """Whether the bullet marks a note (`*`, `※`)."""
    return marker is not None and marker[-1] in load(Markers).note


@lru_cache(maxsize=4_000)
def _char_width(char: str) -> float:
    if char == " ":
        return 0.5
    if char in ".,:;'’‘()[]･·|!ilj":
        return 0.4
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.7 if char.isupper() else 0.55


def width_of(text: str) -> float:
    """Printed width of a text, in em."""
    return sum(map(_char_width, text))


def split(source: SourceText) -> Lines:
    """The source's lines, furniture told from content.

    Furniture is a printed page number alone on a line and the running head beside it (the same line at half of all
    page numbers or more), on the first page as well.
    """
    raw = list(_raw_lines(source))
    gaps = Counter(min(line.blank_before, 2) for line in raw[1:])
    double_spaced = bool(raw) and gaps[0] < 0.4 * len(raw) and gaps[1] > 0.5 * len(raw)
    numbers = _page_numbers(raw, usual_gap=1 if double_spaced else 0)
    heads = _running_heads(raw, numbers)
    furniture = numbers | heads
    return Lines(
        content=tuple(_paged(raw, furniture, double_spaced)),
        furniture=tuple(raw[i].number for i in sorted(furniture)),
        double_spaced=double_spaced,
        running_head=raw[min(heads)].text if heads else None,
    )


def _raw_lines(source: SourceText) -> Iterable[Line]:
    blank = 0
    for number in range(1, source.line_count + 1):
        start, end = source.line_span(number)
        raw = source.text[start:end]
        text = raw.strip()
        if not text:
            blank += 1
            continue
        indent = len(raw) - len(raw.lstrip())
        match = _marker_pattern().match(text)
        text_start = start + indent
        yield Line(
            number=number,
            start=text_start,
            end=text_start + len(text),
            text=text,
            indent=indent,
            trailing_space=len(raw) - len(raw.rstrip()) == 1,
            blank_before=blank,
            marker=match["bullet"] if match else None,
            body_start=text_start + _body_offset(text, match.end() if match else 0),
            page_start="\f" in raw[:indent],
            width=width_of(text),
        )
        blank = 0


def _body_offset(text: str, marker_end: int) -> int:
    """Where the body begins behind a bullet; Python knows more kinds of white space than patterns do."""
    return marker_end + len(text[marker_end:]) - len(text[marker_end:].lstrip())


def _page_numbers(raw: Sequence[Line], usual_gap: int) -> set[int]:
    """Indices of printed page numbers: alone on a line, set off by a wider gap than usual, growing through the book."""
    found: set[int] = set()
    bare: list[int] = []
    last = 0
    for i, line in enumerate(raw):
        match = PAGE_NUMBER.fullmatch(line.text)
        if not match:
            continue
        number = int(match["number"])
        dashed = not line.text.isdigit()
        before = line.blank_before if i else usual_gap + 1
        after = raw[i + 1].blank_before if i + 1 < len(raw) else usual_gap + 1
        apart = before > usual_gap and (before > usual_gap + 1 or after > usual_gap or i == 0)
        if not (dashed or apart or line.page_start):
            continue
        if not dashed:
            bare.append(i)
        if last < number <= last + 200:
            found.add(i)
            last = number
    return found if _count_pages(raw, bare, found) else found - set(bare)


def _count_pages(raw: Sequence[Line], bare: Sequence[int], found: set[int]) -> bool:
    """Whether numbers alone on a line count pages; those of tasks and boxes begin at 1 again in every chapter."""
    growing = [i for i in bare if i in found]
    if len(growing) >= SHARE_OF_PAGE_NUMBERS * len(bare):
        return True
    numbers = [int(raw[i].text) for i in growing]
    return len(numbers) >= FEWEST_PAGES and len(numbers) >= SHARE_OF_PAGE_NUMBERS * (numbers[-1] - numbers[0] + 1)


def _running_heads(raw: Sequence[Line], numbers: set[int]) -> set[int]:
    beside: Counter[str] = Counter()
    places: dict[str, set[int]] = {}
    for i in numbers:
        for j in (i - 1, i + 1):
            if 0 <= j < len(raw) and j not in numbers and len(raw[j].squeezed) <= LONGEST_RUNNING_HEAD:
                key = raw[j].squeezed
                beside[key] += 1
                places.setdefault(key, set()).add(j)
    keys = {key for key, count in beside.items() if count >= max(3, len(numbers) / 2)}
    first_page = {0} if raw and raw[0].squeezed in keys else set()
    return {j for key in keys for j in places[key]} | first_page


def _paged(raw: Sequence[Line], furniture: set[int], double_spaced: bool) -> Iterable[Line]:
    """The content lines, each with whether a page begins at it."""
    after_furniture = True
    for i, line in enumerate(raw):
        if i in furniture:
            after_furniture = True
            continue
        # Extracted pages begin with one space and no blank line: what is left of the form feed.
        feed = double_spaced and line.blank_before == 0 and line.indent == 1
        page_start = line.page_start or after_furniture or feed
        after_furniture = False
        yield replace(line, page_start=page_start)


def ranges_of(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Line numbers in ascending order as `[first, last]` ranges."""
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges
