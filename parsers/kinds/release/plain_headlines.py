"""Sub-headlines without dash or point: lines between a title, or the sub-headlines above, and the first paragraph."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.text.line import Line
from parsers.text.numbering import number_of

LOW = frozenset("◦∙•·○ㅇ")
# 브리퍼 : …, 일시 : …: who speaks or when, no sub-headline.
LABELLED = regex.compile(r"(?:\p{Hangul}\s?){2,6}\s?[:：]\s")
# 산림청(청장 구름해)은 …: the first words of the text.
INTRODUCES = regex.compile(r"[(（]\p{Hangul}{0,4}(?:장|장관|총재|지사|군수)\s\p{Hangul}{2,4}")
# 2024. 3. 28.(목) 09:00, 정부세종청사: when and where a speech was held.
OCCASION = regex.compile(r"[’'‘]?\d{2,4}\s?[.년]\s?\d{1,2}\s?[.월]")
LONGEST_HEADLINE = 90
LONGEST_REST = 70
SHORTEST_PLAIN = 12
LONG = 35
MOST_PLAIN = 5


def length(lines: Sequence[Line], at: int) -> int:
    """How many lines without a lead stand between title or sub-headlines and the first paragraph."""
    for found, line in enumerate(lines[at : at + MOST_PLAIN + 1]):
        below = lines[at + found + 1 : at + found + 2]
        if found and _begins_text(line, below):
            return found
        if (
            line.marker is not None
            or not SHORTEST_PLAIN <= len(line.text) <= LONGEST_HEADLINE
            or number_of(line.headline) is not None
            or sentences.ends_pointed(line.text)
            or INTRODUCES.search(line.text)
            or is_folded_sentence(line)
            or line.text[0] in "<[【〈("
            or LABELLED.match(line.text)
            or OCCASION.match(line.text)
            or (opens_paragraph(line, below) and line.blank_before > below[0].blank_before)
        ):
            return 0
    return 0


def bulleted(lines: Sequence[Line], at: int) -> int:
    """How many lines with a low bullet (◦ ∙) stand between a title and a paragraph: two or more, and no items."""
    count = 0
    while at + count < len(lines) and lines[at + count].marker in LOW and _is_point(lines[at + count]):
        count += 1
    below = lines[at + count : at + count + 1]
    after = lines[at + count + 1 : at + count + 2]
    ends = any(line.marker is None and line.blank_before and _begins_text(line, after) for line in below)
    return count if at and count > 1 and ends else 0


def are_sub_headlines(plain: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether lines without a lead that no title stands above are more than the heading of the text below.

    Several are, and one above a paragraph that brings in who speaks.
    """
    if not plain or end_of(plain[-1].text) is End.OPEN:
        return False
    return len(plain) > 1 or (bool(below) and INTRODUCES.search(below[0].text) is not None)


def stand_close(lines: Sequence[Line], at: int, count: int) -> bool:
    """Whether lines stand right below a headline, and apart from the paragraph that introduces who speaks."""
    if not at or not count or any(line.blank_before for line in lines[at : at + count]):
        return False
    return lines[at + count].blank_before > 0 and INTRODUCES.search(lines[at + count].text) is not None


def opens_paragraph(line: Line, below: Sequence[Line]) -> bool:
    """Whether a long line is the first of a paragraph: a sentence ends on the next one."""
    return len(line.text) >= LONG and any(
        following.marker is None and sentences.holds_end(following.text) for following in below
    )


def is_folded_sentence(line: Line) -> bool:
    """Whether a line is a sentence that takes several lines of the page."""
    return bool(line.parts) and sentences.ends(line.text)


def _begins_text(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line is a paragraph, or the first of one that brings in who speaks."""
    return _is_paragraph(line) or (INTRODUCES.search(line.text) is not None and opens_paragraph(line, below))


def _is_point(line: Line) -> bool:
    """Whether a line is of a headline's length, and no sentence."""
    return len(line.text) <= LONGEST_REST and not sentences.ends(line.text) and not LABELLED.match(line.body)


def _is_paragraph(line: Line) -> bool:
    """Whether a line is a paragraph: longer than any headline, or a whole sentence."""
    if is_folded_sentence(line):
        return True
    return len(line.text) > LONGEST_HEADLINE or (len(line.text) >= LONG and sentences.ends_pointed(line.text))
