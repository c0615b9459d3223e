"""What is no part of a bulletin's text: page heads, rules, links to pictures; and its imprint at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from parsers.gazetteer.bodies import division_endings, is_body
from parsers.kinds.bulletin import masthead
from parsers.structure.rubrics import cells_of
from parsers.text.furniture import PAGE_NUMBER, RULE
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, load

# Pictures that a converter put into files of their own.
IMAGE = regex.compile(r"!\[[^\]]*\]\([^)]*\)")
# 소통팀  1 / 3: who made the page, a gap, the page and the number of pages.
FOOT = regex.compile(r"(?P<who>\p{Hangul}{2,12})(?:\s{2,}|\t)(?P<number>\d{1,3})\s?/\s?(?P<all>\d{1,3})")
POLITE = regex.compile(r"니다\.?$")
# 12345 솔바람시 …, 여울로 2, www.…: where the issuer is found.
WHERE = regex.compile(r"(?<!\d)\d{5}(?!\d)|\p{Hangul}(?:로|길)\s?\d|www\.")
# An imprint is no longer; a disclaimer may follow it.
IMPRINT_LINES = 4
# Who signs stands at the right margin, so many characters from the left.
FAR_RIGHT = 20


def taken_off(lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[int]]:
    """The lines that carry content, and the numbers of those that do not.

    The head of a page is the periodical's title again, with the number of the issue; the page's number stands beside
    it. At what follows a page begins.
    """
    head = masthead.read(lines)
    title = masthead.squeezed(head.title or "")
    titles = [title, (head.issuer or "") + title] if title else []
    off: set[int] = set()
    for i, line in enumerate(lines):
        if RULE.fullmatch(line.text) or _is_page_foot(line) or IMAGE.fullmatch(line.text):
            off.add(i)
        elif _is_page_head(line, titles, i):
            off |= {i, *(k for k in (i - 1, i + 1) if k < len(lines) and PAGE_NUMBER.fullmatch(lines[k].text))}
    kept = []
    for i, line in enumerate(lines):
        begins = i - 1 in off and not RULE.fullmatch(lines[i - 1].text) and not IMAGE.fullmatch(lines[i - 1].text)
        kept += [replace(line, page_start=True) if begins else line] if i not in off else []
    return tuple(kept), [lines[i].number for i in sorted(off)]


def _is_page_head(line: Line, titles: Sequence[str], index: int) -> bool:
    """Whether a line below the masthead is the periodical's title in one of its forms, with number or day alone."""
    if index < masthead.HEAD_LINES or line.marker is not None:
        return False
    return masthead.squeezed(masthead.words_beside(line.text)) in titles


def _is_page_foot(line: Line) -> bool:
    """Whether a line is a division and the number of the page out of all."""
    match = FOOT.fullmatch(line.text)
    return match is not None and match["who"].endswith(division_endings()) and int(match["number"]) <= int(match["all"])


def imprint(lines: Sequence[Line]) -> int:
    """Index of the first line of the imprint, which names the issuer behind all else; the count of lines for none.

    `발행처 햇살연구원 | 발행인 …`, or the last line, if it is the issuer or stands at the right, or
    `햇살연구원 | 12345 …`. It is set off by a blank line.
    """
    labels = load(Bulletins).imprint_labels
    for i in range(max(len(lines) // 2, len(lines) - IMPRINT_LINES), len(lines)):
        line = lines[i]
        if line.marker is not None or not line.set_apart:
            continue
        labelled = line.text.split()[0].rstrip(":：") in labels
        signs = line.indent >= FAR_RIGHT or masthead.names_issuer_only(line)
        if labelled or (i + 1 == len(lines) and signs) or _is_address_block(lines[i:]):
            return i
    return len(lines)


def _is_address_block(lines: Sequence[Line]) -> bool:
    """Whether lines are the issuer with its address, polite sentences on the use of the text before it."""
    *said, last = lines
    name, *cells = cells_of(last.body)
    polite = all(line.marker is None and POLITE.search(line.text) for line in said)
    return any(map(WHERE.search, cells)) and last.marker is None and is_body(name) and polite
