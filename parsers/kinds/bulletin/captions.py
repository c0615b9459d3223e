"""Captions of pictures and the line that says where they come from, which stand where the page had room for them.

Extraction lets them stand in the middle of the article that the page goes on with. They are no part of its items.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.endings.line_endings import NOMINAL_ENDING
from parsers.kinds.bulletin.bulleted import is_source_below
from parsers.structure.headings import WRAPPED
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, alternatives, load

# Pictures side by side have their captions on one line, each closed by a bracket with its date or place.
SIDE_BY_SIDE = regex.compile(r"[^()]+\([^()]*\)(?=\s|$)")
MOST_LINES = 3
LONGEST = 60
SHORTEST_STEM = 2
TRIANGLES = "▲△▴"
# 〈 샘터의 골목 잔치(3. 4.) 〉: words and the day of the picture.
DATED = regex.compile(r"(?P<words>[^()（）]{2,50})[(（]\s?(?:[’'‘]?\d{2,4}\.\s?)?\d{1,2}\.\s?\d{1,2}\.?\s?[)）]\s?")
WORD = regex.compile(r"\p{Hangul}{2,}|[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class ArticleCaption:
    """The captions of one place: their lines by index, and the source line with its index, its label and its value."""

    lines: tuple[int, ...]
    source: int | None
    source_label: str | None
    source_value: str | None

    @property
    def indices(self) -> tuple[int, ...]:
        """All lines of it."""
        return self.lines if self.source is None else (*self.lines, self.source)

    def moved(self, by: int) -> ArticleCaption:
        """The same caption among lines that begin `by` lines earlier."""
        source = None if self.source is None else self.source + by
        return ArticleCaption(tuple(i + by for i in self.lines), source, self.source_label, self.source_value)


@cache
def _labels() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    vocabulary = load(Bulletins)
    sources = alternatives(vocabulary.source_labels, between=r"\s?")
    return (
        regex.compile(rf"[※*(\[<]?\s?(?P<label>{sources})\s?[:：]\s?(?P<value>\S.*?)[)\]>]?"),
        regex.compile(rf"[<\[(【]\s?(?:{alternatives(vocabulary.caption_labels)})\s?\d{{0,2}}\s?[:：]?.*[>\])】]?"),
    )


def is_source(line: Line) -> bool:
    """Whether a line says where pictures or an article come from: `[출처: …]`, `<솔바람일보 3. 4.>`."""
    return is_source_below(line) or (len(line.text) <= LONGEST and _labels()[0].fullmatch(line.text) is not None)


def is_dated(line: Line) -> bool:
    """Whether a line in brackets says what was taken on which day."""
    wrapped = WRAPPED.fullmatch(line.text) if line.marker is None and len(line.text) <= LONGEST else None
    dated = DATED.fullmatch(wrapped[1]) if wrapped else None
    return dated is not None and any(map(str.isalpha, dated["words"])) and not is_source(line)


def find(lines: Sequence[Line], *, usual_gap: int) -> list[ArticleCaption]:
    """The captions among the lines below an article's title, in order.

    A caption has no bullet, is set off from the line above by more than the `usual_gap` of blank lines, and a source
    line follows it. A label in brackets (`<사진 1>`) makes one by itself; so do words in brackets with their day
    (`〈골목 잔치(3. 4.)〉`), and a triangle that no other line of the article has, as papers print it. Several
    triangles are a list. A source line without a label, who printed the article, stands below all else.
    """
    source_line, labelled = _labels()
    found: list[ArticleCaption] = []
    dated = _dated_captions(lines)
    triangles = [i for i, line in enumerate(lines) if line.marker is not None and line.marker in TRIANGLES]
    for i, line in enumerate(lines):
        match = source_line.fullmatch(line.text)
        if match and len(line.text) <= LONGEST:
            above = _above(lines, i, usual_gap, {j for caption in found for j in caption.indices})
            found.append(ArticleCaption(above, i, "".join(match["label"].split()), match["value"]))
        elif i and is_source_below(line) and all(map(is_source, lines[i + 1 :])):
            found.append(ArticleCaption((), i, None, None))
        elif i in dated or (
            len(line.text) <= LONGEST and (labelled.fullmatch(line.text) or _is_triangle(lines, i, triangles))
        ):
            found.append(ArticleCaption((i,), None, None, None))
    return found


def _dated_captions(lines: Sequence[Line]) -> set[int]:
    """The lines in brackets with a day, by index; several that stand each above a bullet head these."""
    dated = {i for i, line in enumerate(lines) if is_dated(line)}
    heads = {i for i in dated if i + 1 < len(lines) and lines[i + 1].marker is not None}
    return dated if len(heads) == 1 else dated - heads


def _is_triangle(lines: Sequence[Line], index: int, triangles: Sequence[int]) -> bool:
    """Whether a line is the only one with a triangle, behind all items, and is no statement."""
    behind = all(is_source(line) for line in lines[index + 1 :])
    return list(triangles) == [index] and behind and NOMINAL_ENDING.search(lines[index].text) is None


def _above(lines: Sequence[Line], source: int, usual_gap: int, taken: set[int]) -> tuple[int, ...]:
    """The caption lines right above a source line; none where these are the end of an item."""
    at = source
    while at > 0 and source - at < MOST_LINES:
        at -= 1
        line = lines[at]
        if line.marker is not None or at in taken:
            return ()
        if line.blank_before > usual_gap or line.page_start:
            rest = line.page_start and at + 1 < source and _is_rest(lines, at)
            return tuple(range(at + rest, source))
        if lines[at + 1].blank_before > usual_gap:
            return ()
    return ()


def _is_rest(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that begins a page stands where the text of the item before it does, the one below elsewhere."""
    item = next((line for line in reversed(lines[:index]) if line.marker is not None), None)
    if item is None:
        return False
    column = item.indent + item.body_start - item.start
    return lines[index].indent == column and lines[index + 1].indent != column


def words_of(line: Line) -> str:
    """A caption's words without the triangle before them."""
    return line.body if line.marker is not None and line.marker in TRIANGLES else line.text


def titles(text: str) -> list[str]:
    """The captions that one line holds."""
    parts = [match.group().strip() for match in SIDE_BY_SIDE.finditer(text)]
    return parts if len(parts) > 1 and sum(map(len, parts)) + len(parts) - 1 == len(" ".join(text.split())) else [text]


def likeness(text: str, region: str | None, title: str | None) -> int:
    """How much a caption speaks of an article: its region by name counts most, then the words of its title."""
    words = set(WORD.findall(title or ""))
    named = sum(1 for word in words if word in text)
    stems = [word[:-1] if len(word) > SHORTEST_STEM else word for word in (region or "").split()[-1:]]
    return named + sum(3 for stem in stems if len(stem) >= SHORTEST_STEM and stem in text)
