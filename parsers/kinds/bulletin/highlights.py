"""The front of a bulletin: masthead lines, and the list of its articles under rubrics, with a line on each.

`◆ 우수사례` with `(충북 제천시) …` and `- …` below it, or a plain list of contents. The entries are matched with the
articles by what they say: they give an article its rubric and its highlight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from parsers.kinds.bulletin import captions, masthead
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.places import name_of
from parsers.page import Page
from parsers.structure import contacts
from parsers.structure.headings import WRAPPED
from parsers.structure.joins import Joiner
from parsers.text.bullets import marker_rank
from parsers.text.likeness import dice, letters
from parsers.text.line import Line
from parsers.text.numbering import behind_number
from parsers.vocabulary import Bulletins, load
from schemas.document import OutlineEntry, OutlinePart

LONGEST_RUBRIC = 25
# Ⅰ. 국내, 제1장 국내
ROMAN = regex.compile(r"(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s?\.?|제\s?\d{1,2}\s?[장편부](?=\s))\s*")
GAP = regex.compile(r"\s{2,9}\p{Co}?\s?|\t|\s\p{Co}\s?")
# 가  뭄: syllables set apart.
SPACED = regex.compile(r"\p{Hangul}(?:\s{1,9}\p{Hangul}){1,5}")
ALIKE = 0.6
SHORTEST_KEY = 4


@dataclass(frozen=True, slots=True)
class Highlight:
    """An entry of the list: its rubric, the title it gives, what it says of the article."""

    rubric: str | None
    title: str
    summary: tuple[str, ...]
    marker: str | None = None

    @property
    def key(self) -> str:
        """The letters of its title, without a region before it."""
        return letters(name_of(self.title).title or self.title)


@dataclass(frozen=True, slots=True)
class Front:
    """The front taken apart: how many lines are the masthead's, the list as the document row shows it, its entries."""

    masthead_length: int
    parts: tuple[OutlinePart, ...]
    highlights: tuple[Highlight, ...]

    @property
    def last_rubric(self) -> str | None:
        """The rubric that stands right above the first article: the last part, where it has no entries."""
        return self.parts[-1].title if self.parts and not self.parts[-1].entries else None


def is_rubric(line: Line) -> bool:
    """Whether a line has the form of a rubric: short, with a heading's bullet, in brackets, or by its last word."""
    words = rubric_of(line)
    apart = GAP.search(line.body) and not SPACED.fullmatch(line.body)
    if not 1 < len(letters(words)) <= LONGEST_RUBRIC or apart or _is_no_rubric(line):
        return False
    marked = stands_out(line.marker)
    if marked or ROMAN.match(line.body) or WRAPPED.fullmatch(line.text):
        return True
    vocabulary = load(Bulletins)
    squeezed = "".join(words.split())
    plain = line.marker is None and ":" not in line.body and squeezed.endswith(tuple(vocabulary.rubric_endings))
    return masthead.heads_contents(squeezed) or (plain and len(squeezed) <= LONGEST_RUBRIC // 2)


def _is_no_rubric(line: Line) -> bool:
    """Whether a line names a region with a title, says where an article comes from or whom to ask, or is a caption."""
    caption = captions.is_source(line) or captions.is_dated(line)
    return name_of(line.body).bracket is not None or caption or contacts.is_labelled(line)


def rubric_of(line: Line) -> str:
    """A rubric's words without bullet, number, brackets and the spaces between its syllables."""
    text = ROMAN.sub("", line.body)
    wrapped = WRAPPED.fullmatch(text)
    text = wrapped[1].strip() if wrapped else text
    text = text[behind_number(text) :]
    return ("" if SPACED.fullmatch(text) else " ").join(text.split())


def read(page: Page, lines: Sequence[Line], heads: Sequence[ArticleHead]) -> Front:
    """The front from the lines before the first article.

    Without an entry that an article takes up, and without a rubric with entries, all lines are the masthead's.
    """
    keys = [head.key for head in heads]
    start = next((i for i in range(masthead.length(lines), len(lines)) if _opens_list(lines, i, keys)), None)
    if start is None:
        return Front(len(lines), (), ())
    parts: list[OutlinePart] = []
    highlights: list[Highlight] = []
    rubric: str | None = None
    listed = _bullets_of_entries(lines[start:], keys)
    for group in _groups(lines[start:], page.joiner):
        inline = _inline(group[0])
        opens = is_rubric(group[0]) and group[0].marker not in listed
        if inline or opens:
            rubric = inline[0] if inline else rubric_of(group[0])
            parts.append(OutlinePart(title=rubric, line=group[0].number, entries=[]))
        elif not parts:
            parts.append(OutlinePart(title="", line=group[0].number, entries=[]))
        if inline:
            highlights.append(Highlight(rubric, inline[1], ()))
            parts[-1].entries.append(OutlineEntry(text=inline[1], line=group[0].number))
            group = group[1:]
        elif opens:
            group = group[1:]
        for line in group:
            parts[-1].entries.append(OutlineEntry(text=" ".join(line.body.split()), line=line.number))
        if group:
            _add(highlights, rubric, group, page.joined(group).text, continues=bool(inline))
    return Front(start, tuple(parts), tuple(highlights))


def _bullets_of_entries(lines: Sequence[Line], keys: Sequence[str]) -> set[str]:
    """The bullets of entries that say a title: no line with one is a rubric.

    A rubric may say the words of a title too, but an entry that has not the form of a rubric stands right below it.
    """
    titles = [line for line in lines if not _inline(line) and _matches(line, keys)]
    entries = {line.number for line in titles if not is_rubric(line)}
    above_entries = {line.marker for line, below in pairwise(lines) if is_rubric(line) and below.number in entries}
    return {line.marker for line in titles if line.marker and is_rubric(line)} - above_entries


def _add(highlights: list[Highlight], rubric: str | None, group: Sequence[Line], text: str, *, continues: bool) -> None:
    """An entry of its own, or what a bullet of lower rank says of the entry before, which has another one."""
    last, marker = highlights[-1] if highlights else None, group[0].marker
    below = marker_rank(marker) >= marker_rank("-") and (last is None or marker != last.marker)
    if last and last.rubric == rubric and (continues or (below and name_of(group[0].body).bracket is None)):
        highlights[-1] = replace(last, summary=(*last.summary, text))
    else:
        highlights.append(Highlight(rubric, text, (), marker))


def _opens_list(lines: Sequence[Line], index: int, keys: Sequence[str]) -> bool:
    line = lines[index]
    if _inline(line) or _matches(line, keys):
        return True
    last = index + 1 == len(lines)
    if not is_rubric(line):
        return False
    # The rubric of the first article stands right above it.
    return last or any(_inline(other) or _matches(other, keys) for other in lines[index + 1 :])


def _matches(line: Line, keys: Sequence[str]) -> bool:
    return best_match(letters(name_of(rubric_of(line)).title or ""), keys) is not None


def _inline(line: Line) -> tuple[str, str] | None:
    """Rubric and entry of a line that holds both: `◆ 지역동향  (전 국) …`."""
    if not stands_out(line.marker):
        return None
    gap = GAP.search(line.body)
    bracket = regex.search(r"\s(?=[(\[【<〈])", line.body)
    if bracket and name_of(line.body[bracket.end() :]).bracket is None:
        bracket = None
    cut = gap or bracket
    if not cut or not 1 < cut.start() <= LONGEST_RUBRIC:
        return None
    # A bullet from a symbol font may stand between the two.
    rubric, entry = line.body[: cut.start()].strip(), line.body[cut.end() :].strip()
    return (rubric, " ".join(entry.split())) if entry else None


def _groups(lines: Sequence[Line], joiner: Joiner) -> list[list[Line]]:
    """Wrapped lines with the line they go on from."""
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1] if groups else None
        so_far = " ".join(other.text for other in last) if last else ""
        starts = is_rubric(line) or _sets_region_apart(line)
        if (
            last
            and not starts
            and not is_rubric(last[-1])
            and joiner.goes_on(last[-1], line, so_far=so_far, in_note=False, in_column=False)
        ):
            last.append(line)
        else:
            groups.append([line])
    return groups


def _sets_region_apart(line: Line) -> bool:
    """Whether a line is a title apart from its region: (전남) …, 전남  …; not one that keeps it, 전남 나주시, …"""
    named = name_of(line.body)
    return named.bracket is not None or (named.region is not None and named.title not in (None, line.body))


def best_match(key: str, keys: Sequence[str]) -> int | None:
    """Index of the key that says the same: equal, part of the other, or most of its pairs of letters; None for none."""
    if len(key) < SHORTEST_KEY:
        return None
    scores = [_likeness(key, other) for other in keys]
    best = max(range(len(keys)), key=lambda i: scores[i], default=None)
    return best if best is not None and scores[best] >= ALIKE else None


def _likeness(one: str, other: str) -> float:
    if len(other) < SHORTEST_KEY:
        return 0.0
    if one in other or other in one:
        return 1.0 - 0.1 * abs(len(one) - len(other)) / max(len(one), len(other))
    return dice(one, other)


def category_of(highlight: Highlight) -> str | None:
    """The rubric that an entry gives its article; the head of the whole list (주요내용) gives none."""
    return None if highlight.rubric is None or masthead.heads_contents(letters(highlight.rubric)) else highlight.rubric


def announced(lines: Sequence[Line], heads: Sequence[ArticleHead]) -> bool:
    """Whether most titles stand in front of the first article as well."""
    front = [letters(line.text) for line in lines[: heads[0].index]]
    said = [head for head in heads if len(head.key) >= SHORTEST_KEY and any(head.key in key for key in front)]
    return 2 * len(said) > len(heads)


def by_article(highlights: Sequence[Highlight], heads: Sequence[ArticleHead]) -> dict[int, Highlight]:
    """For each article (by its place among the heads) the highlight that speaks of it."""
    found: dict[int, Highlight] = {}
    keys = [head.key for head in heads]
    for highlight in highlights:
        index = best_match(highlight.key, keys)
        if index is not None:
            found.setdefault(index, highlight)
    return found
