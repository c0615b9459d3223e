"""The styles that titles of articles may have: a number, a region or division set apart; which of them are habits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

import regex

from parsers.gazetteer.bodies import division_endings, endings, is_body
from parsers.kinds.bulletin import bulleted
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.bulleted import FEWEST, LONGEST_TITLE
from parsers.kinds.bulletin.places import NamedPlace, is_place, name_of
from parsers.kinds.bulletin.towns import named_in
from parsers.structure.headings import named as heading_named
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.text.numbering import value_of

# What stands before a title, by style; a title begins with a letter, a bracket or a quotation mark.
_TITLE = r"(?=[\p{L}(\[【<〈《「‘“'\"’´])"
NUMBERED: Mapping[str, regex.Pattern[str]] = {
    "bare": regex.compile(rf"(?P<number>\d{{1,2}})\s+{_TITLE}"),
    "point": regex.compile(rf"(?P<number>\d{{1,2}})\.\s*{_TITLE}"),
    "bracket": regex.compile(rf"[(\[<【]?(?P<number>\d{{1,2}})[)\]>】]\s*{_TITLE}"),
    "boxed": regex.compile(rf"[□■]\s?(?P<number>\d{{1,2}})\s*[.)]?\s*{_TITLE}"),
    # 1-1. …: the number behind that of its rubric.
    "dashed": regex.compile(rf"\d{{1,2}}\s?-\s?(?P<number>\d{{1,2}})(?:[.)]\s*|\s+){_TITLE}"),
    "circled": regex.compile(rf"(?P<number>[①-⑳])\s*{_TITLE}"),
    "filled": regex.compile(rf"(?P<number>[❶-❿])\s*{_TITLE}"),
    "letter": regex.compile(rf"(?P<number>[가나다라마바사아자차카타파하])[.)]\s*{_TITLE}"),
    # Boxed numbers of the Hancom fonts, in an area of private use.
    "square": regex.compile(rf"(?P<number>[\U000F02B1-\U000F02BA])\s*{_TITLE}"),
    "roman": regex.compile(rf"(?P<number>[Ⅰ-Ⅻ])\s*\.?\s*{_TITLE}"),
}
ANY_NUMBER = regex.compile("|".join(f"(?:{pattern.pattern})" for pattern in NUMBERED.values()))
# [문화예술과] …: the division that reports.
DIVISION = regex.compile(
    r"(?P<bracket>[\[【<〈《〔])\s?(?P<name>\p{Hangul}[\p{Hangul}·]{2,11})\s?[\]】>〉》〕]\s*(?=\S)"
)
# 개요 : …
LABEL = regex.compile(r"(?P<label>\p{Hangul}{2,6}) ?[:：] ?(?=\S)")
STROKES = ("|", "｜", "│", "/", "—", "―")


def candidates(lines: Sequence[Line], towns: Collection[str], blocks: Collection[int]) -> dict[str, list[ArticleHead]]:
    """By style the lines that have its form; `blocks` are names of blocks and have none."""
    found: defaultdict[str, list[ArticleHead]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) > LONGEST_TITLE or index in blocks:
            continue
        text, begins = _without_markdown(line)
        # Most lines have no number: they are asked once rather than for every style.
        for style, pattern in NUMBERED.items() if ANY_NUMBER.match(text) else ():
            match = pattern.match(text)
            if match:
                named = named_in(text[match.end() :], towns)
                found[style].append(ArticleHead(index, style, value_of(match["number"]), begins + match.end(), named))
        named = named_in(line.body, towns)
        if named.bracket and not named.behind and line.body[:1] in (named.bracket, (named.region or "")[:1]):
            style = f"region {line.marker or ''}{named.bracket}"
            found[style].append(ArticleHead(index, style, 0, line.body_start, named))
        elif named.behind and line.marker is not None and not is_note(line.marker):
            style = f"region behind {line.marker}"
            found[style].append(ArticleHead(index, style, 0, line.body_start, named))
        elif (match := DIVISION.match(line.body)) and is_division(match["name"]) and _may_head(line):
            style = f"division {line.marker or ''}{match['bracket']}"
            begins, title = line.body_start + match.end(), name_of(line.body[match.end() :])
            found[style].append(ArticleHead(index, style, 0, begins, title, match["name"]))
    for head in _of_bodies(lines):
        if len(found.get(head.style, ())) >= FEWEST:
            found[head.style] = sorted([*found[head.style], head], key=lambda other: other.index)
    return {
        style: heads
        for style, heads in found.items()
        if _is_habit(style, heads, lines) and not _are_labels(heads, lines)
    }


def _are_labels(heads: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether most lines of a style say what they hold, in words that come again: 가. 개요 : …, 나. 조치 : …"""
    labels = Counter(
        match["label"]
        for head in heads
        if (match := LABEL.match(lines[head.index].text, head.text_start - lines[head.index].start))
        if not (head.named.region or is_place(match["label"]) or is_body(match["label"]))
    )
    return 2 * sum(count for count in labels.values() if count >= FEWEST) > len(heads)


def _of_bodies(lines: Sequence[Line]) -> Iterator[ArticleHead]:
    """The lines that name a body where titles name their region, above their items: [행안부] …, [협의회] …"""
    for index, (line, below) in enumerate(pairwise(lines)):
        match = DIVISION.match(line.body) if len(line.text) <= LONGEST_TITLE and below.marker is not None else None
        named = match is not None and (is_body(match["name"]) or match["name"].endswith(endings()))
        if match and named and name_of(line.body).bracket is None:
            style, title = f"region {line.marker or ''}{match['bracket']}", NamedPlace(None, line.body[match.end() :])
            yield ArticleHead(index, style, 0, line.body_start + match.end(), title)


def is_division(name: str) -> bool:
    """Whether a name is a division's, and no usual heading that ends as one: 주요성과."""
    return name.endswith(division_endings()) and heading_named(name) is None


def _may_head(line: Line) -> bool:
    """Whether a line has no bullet, or one that stands before headings."""
    return line.marker is None or bulleted.stands_out(line.marker)


def _without_markdown(line: Line) -> tuple[str, int]:
    """A line's text without the number signs of a Markdown heading, and where it begins in the source."""
    if line.marker is not None and line.marker[0] == "#":
        return line.body, line.body_start
    return line.text, line.start


def _is_habit(style: str, heads: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether lines of a style are titles; items may end with a region as well, but then not most with their bullet.

    A division in brackets or a region before a stroke may stand in an article too, below bulleted titles. One word in
    brackets before several lines is a label rather than a division: [조치결과].
    """
    if style.startswith("division") or style.endswith(STROKES):
        named = {head.division or head.named.region for head in heads}
        return len(named) >= FEWEST and _stand_above_all(heads, lines)
    if not style.startswith("region behind"):
        return True
    alike = [line for line in lines[heads[0].index :] if line.marker == lines[heads[0].index].marker]
    return len(heads) >= FEWEST and 2 * len(heads) > len(alike)


def _stand_above_all(heads: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether no bulleted title stands above these titles: lines that stand out among them are rubrics right above one,
    or items like the first below the one before."""
    own = {head.index for head in heads}
    rubrics, items = set[str | None](), set[str | None]()
    above: int | None = None
    for i in range(heads[-1].index):
        above = i if i in own else above
        if i in own or not bulleted.stands_out(lines[i].marker):
            continue
        if above is not None and lines[above + 1].marker == lines[i].marker:
            items.add(lines[i].marker)
        elif i + 1 in own:
            rubrics.add(lines[i].marker)
        else:
            return False
    in_rows = sum(i + 1 in own for i in own)
    return rubrics.isdisjoint(items) and (not rubrics or 2 * in_rows < len(own))
