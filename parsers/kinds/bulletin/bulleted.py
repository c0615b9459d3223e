"""Titles of articles that neither a number nor a region marks: by their bullet, by what stands below, by their source.

`◈ 골목 등불` above prose or items, `ㅇ 골목 등불 (솔바람일보, 3. 4.)` above nothing, `골목 등불` above `○ 일시 : …`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from parsers.endings.line_endings import End, end_of
from parsers.kinds.bulletin.masthead import heads_contents
from parsers.kinds.bulletin.places import is_place
from parsers.structure.boilerplate import outlets
from parsers.text.bullets import is_box, is_note, marker_rank
from parsers.text.likeness import letters
from parsers.text.line import Line, width_of
from parsers.text.numbering import behind_number
from parsers.vocabulary import Outlets, load

LONGEST_TITLE = 70
# How many articles show a style.
FEWEST = 2
# Besides the bullets of the highest level those that stand before headings.
HEADING_BULLETS = "▶▷►◎"
# Notes and sources stand between a title and its text on so many lines at most.
MOST_BELOW_TITLE = 8
# Other bullets of a lower rank head nothing.
LOWEST_RANK = 1
# 일 시 : …: what a line holds rather than what it is about.
LABEL = regex.compile(r"(?P<label>\p{Hangul}[\p{Hangul} ]{0,9}?)\s?(?:[:：]|$)")
# (솔바람일보, 3. 4.) behind a title, (솔바람일보) before it.
BEHIND = regex.compile(r"[(\[（](?P<inside>[^()\[\]（）]{2,80})[)\]）]$")
# <솔바람일보 3. 4.> below an article; without day or page it may be the rubric of what an outlet printed.
ANGLED = regex.compile(r"[<〈【](?P<inside>[^<>〈〉【】]{2,80}\d[^<>〈〉【】\p{L}]{0,4}면?)[>〉】]")
BEFORE = regex.compile(r"[(\[【<（](?P<inside>[^()\[\]【】<>（）]{2,20})[)\]】>）]\s?(?=\S)")
NAME = regex.compile(r"[\p{Hangul}A-Za-z0-9]+")
STATION = regex.compile(r"(?P<name>[A-Z]{3,4})\p{Hangul}{2}|\p{Hangul}{2}(?P<name>[A-Z]{3,4})")
SHORTEST_OUTLET, LONGEST_OUTLET = 4, 8
OPENING, CLOSING = tuple("([【<（"), tuple(")]）")
# 솔바람일보 2025. 3. 4. 03면 종합, 솔바람일보 | 3면 | 나소율 기자
PRINTED = regex.compile(
    r"\[?(?P<outlet>[\p{Hangul}A-Za-z0-9]{2,10})\]?[\s|│·,/]+"
    r"(?:(?:20\d\d|[’']\d\d)\s?[.\-]\s?\d{1,2}\s?[.\-]\s?\d{1,2}|[A-Z]?\d{1,2}\s?면).{0,24}(?<![다요]\.)"
)
LONGEST_SOURCE, LONGEST_SOURCE_LINE = 24, 80
PAGE = regex.compile(r"\p{L}\s?[A-Z]?\d{1,2}\s?면")


def stands_out(bullet: str | None) -> bool:
    """Whether a bullet is one that stands before headings: □, ◆, ▶ …"""
    return bullet is not None and (is_box(bullet) or bullet[0] in HEADING_BULLETS)


def cites(text: str) -> bool:
    """Whether a text names, in brackets at one of its ends or behind a stroke, the outlet or page that printed it."""
    _, stroke, behind = text.rpartition(" / ")
    if stroke and len(behind) <= LONGEST_SOURCE and _names_outlet(behind):
        return True
    found = BEHIND.search(text) if text[-1:] in CLOSING else BEFORE.match(text) if text[:1] in OPENING else None
    return found is not None and bool(PAGE.search(found["inside"]) or _names_outlet(found["inside"]))


def _names_outlet(text: str) -> bool:
    """Whether a word is an outlet's name, a station's with its place (MBC강원, 강원MBC), or ends as one: 솔바람일보."""
    words = load(Outlets)
    for word in NAME.findall(text):
        ends = word.endswith(tuple(words.endings)) and SHORTEST_OUTLET <= len(word) <= LONGEST_OUTLET
        station = STATION.fullmatch(word)
        if word in outlets() or (station and station["name"] in outlets()) or (ends and word not in words.not_outlets):
            return True
    return False


def is_source_below(line: Line) -> bool:
    """Whether a line is nothing but the sources of the title above it: (솔바람일보 3면, 여울신문 1면).

    Without brackets it begins with the outlet, and day or page stand behind: 솔바람일보 2025. 3. 4. 03면 종합.
    """
    if line.marker is not None or len(line.text) > LONGEST_SOURCE_LINE:
        return False
    if BEHIND.fullmatch(line.text) is not None:
        return cites(line.text)
    if angled := ANGLED.fullmatch(line.text):
        return _names_outlet(angled["inside"])
    printed = PRINTED.fullmatch(line.text)
    return printed is not None and _names_outlet(printed["outlet"])


def is_printed(lines: Sequence[Line], index: int) -> bool:
    """Whether the title on a line tells who printed the article, on the line or below it."""
    return cites(lines[index].body) or any(map(is_source_below, lines[index + 1 : index + 2]))


def heads(lines: Sequence[Line], named: Collection[int] = frozenset()) -> list[list[int]]:
    """By bullet the indices of the lines that head what stands below them, the highest bullets first.

    One in two titles with a bullet of headings may have nothing below. `named` are the indices of names of blocks,
    which are no titles themselves.
    """
    margin = max((line.width for line in lines if line.marker is None), default=0.0)
    by_bullet: defaultdict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if line.marker is not None and not is_note(line.marker) and line.marker[0] != "#" and i not in named:
            by_bullet[line.marker].append(i)
    able_to_head = _below_places(lines)
    high = {
        bullet: _behind_contents(lines, alike, margin)
        for bullet, alike in by_bullet.items()
        if _level(bullet) <= LOWEST_RANK or bullet in able_to_head
    }
    labels = Counter(_label(lines[i]) for alike in high.values() for i in alike)
    found = []
    for bullet, alike in high.items():
        able = [i for i in alike if labels[_label(lines[i])] < FEWEST and _may_be_title(lines[i])]
        heading = [i for i in able if i + 1 in named or _has_text(lines, i, margin, heads=bullet in able_to_head)]
        # An arrow is mostly the bullet of what stands in an item, but before nothing else than places.
        placed = all(is_place(lines[i].body) for i in heading)
        apart = 2 * sum(_is_set_off(lines, i) for i in heading) > len(heading)
        if bullet in HEADING_BULLETS and not (placed or apart):
            continue
        whole = stands_out(bullet) and 2 * len(heading) >= len(alike)
        found += [able if whole else heading] if len(heading) >= FEWEST else []
    return sorted(found, key=lambda indices: (_level(lines[indices[0]].marker), indices[0]))


def _below_places(lines: Sequence[Line]) -> set[str | None]:
    """The bullets right below places that stand alone behind a bullet of headings: ◆ 솔바람구 above ▸ …"""
    found = Counter(below.marker for line, below in pairwise(lines) if stands_out(line.marker) and is_place(line.body))
    return {bullet for bullet, count in found.items() if count >= FEWEST}


def _behind_contents(lines: Sequence[Line], alike: Sequence[int], margin: float) -> list[int]:
    """The lines of a bullet without the entries of a list of contents: where they begin right below its heading, those
    above the first that heads something."""
    if not alike[0] or not heads_contents(letters(lines[alike[0] - 1].text)):
        return list(alike)
    return [i for i in alike if any(_has_text(lines, k, margin) for k in alike if k <= i)]


def above_labels(lines: Sequence[Line]) -> list[int]:
    """The plain lines, set off, that have the same label below: 골목 잔치 above ○ 일시 : …, three times."""
    able = [
        (i, _label(below))
        for i, (line, below) in enumerate(pairwise(lines))
        if line.marker is None and line.blank_before and _may_be_title(line) and below.marker is not None
    ]
    labels = Counter(label for _, label in able)
    return [i for i, label in able if labels[label] >= FEWEST]


def cited(lines: Sequence[Line]) -> list[int]:
    """The lines of one bullet, or of none, most of which name the outlet that printed them."""
    by_bullet: defaultdict[str | None, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        by_bullet[line.marker].append(i)
    for alike in by_bullet.values():
        found = [i for i in alike if len(lines[i].text) <= LONGEST_TITLE and cites(lines[i].body)]
        # Plain lines above the first are the masthead's.
        if len(found) >= FEWEST and 2 * len(found) > sum(1 for i in alike if i >= found[0]):
            return found
    return []


def _is_set_off(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has a blank one above it, or a numbered one."""
    above = lines[index - 1] if index else None
    return lines[index].blank_before > 0 or (
        above is not None and above.marker is None and behind_number(above.text) > 0
    )


def _level(bullet: str | None) -> int:
    return 0 if stands_out(bullet) else marker_rank(bullet)


def _label(line: Line) -> str:
    """The label that a line begins with, or is; all of a line without one, which no other has."""
    match = LABEL.match(line.body)
    return "".join(match["label"].split()) if match else line.squeezed


def _may_be_title(line: Line) -> bool:
    """Whether a line is short enough, and ends as titles do; of a line set off or with a heading's bullet any end may
    be one: 빈집, 솜씨방으로.
    """
    if len(line.body) > LONGEST_TITLE:
        return False
    return line.blank_before > 0 or stands_out(line.marker) or end_of(line.body) is not End.OPEN


def _below(lines: Sequence[Line], index: int) -> Line | None:
    """The line below a title that is neither its source nor one of its notes, which the page may have wrapped."""
    in_notes = False
    for line in lines[index + 1 : index + 1 + MOST_BELOW_TITLE]:
        rest = in_notes and line.marker is None and not line.blank_before
        in_notes = rest or is_note(line.marker)
        if not in_notes and not is_source_below(line):
            return line
    return None


def _has_text(lines: Sequence[Line], index: int, margin: float, *, heads: bool = False) -> bool:
    """Whether a line has items of a lower level below it, or prose that is no rest of it, for there was room.

    Whatever its level, a bullet that `heads` does so above any other one of items.
    """
    line = lines[index]
    below = _below(lines, index)
    if below is None:
        return False
    if below.marker is None:
        first_word = below.text.split()[0]
        room = line.width + width_of(f" {first_word}") < margin <= 2 * below.width
        return room and (stands_out(line.marker) or line.width < below.width)
    if line.marker is not None and (heads or line.marker[0] in HEADING_BULLETS):
        return below.marker != line.marker and not stands_out(below.marker) and not is_note(below.marker)
    # Of two bullets that most documents use on one level the one set in is the lower: ● above ▪.
    set_in = below.marker != line.marker and below.indent > line.indent
    return marker_rank(below.marker) > marker_rank(line.marker) - set_in
