"""Which of the lines of a head is the headline: mostly the first, the second below a kicker; and what it goes on in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from parsers.endings.line_endings import End, end_of
from parsers.language.kiwi import Korean
from parsers.text.line import Line
from parsers.vocabulary import News, load

# 물길의 변신 / 옛 나루터에 문 연 ‘강 학교’ 반년 새 8000명 찾아 / 주민 일자리도: above the headline, much shorter, and
# so are the subheads below it.
FEWEST_LINES = 3
SHARE_OF_HEADLINE, SHARE_OF_SUBHEADS = 0.6, 0.75
QUOTED = regex.compile(r"“[^“”]+”|\"[^\"]+\"|‘[^‘’]+’")
# The particles of case, and adverbs.
CASES, ADVERBS, FINITE = frozenset({"JKB", "JKS", "JKO"}), frozenset({"MAG"}), "다"
# The number of a part between the name of its series and its matter.
SERIES = regex.compile(r"\p{Hangul}\s?[<〈(]\s?\d{1,3}\s?[>〉)]\s?\p{Hangul}|\p{Hangul}\s?[①-⑳]\s?\p{Hangul}")


def is_quoted(line: Line) -> bool:
    """Whether a line is a quotation from end to end: as a headline it needs no word of the story."""
    return QUOTED.fullmatch(line.text) is not None


def has_kicker(lines: Sequence[Line]) -> bool:
    """Whether the first line right above a headline is a kicker: a few words, far narrower than the headline, which
    is wider than all lines below it."""
    if len(lines) < FEWEST_LINES or any(line.marker for line in lines[:2]) or is_quoted(lines[0]):
        return False
    kicker, headline, *subheads = lines
    together = headline.number == kicker.number + 1 and not headline.blank_before
    if not together or end_of(kicker.text) is End.OPEN:
        return False
    narrow = kicker.width <= SHARE_OF_HEADLINE * headline.width
    return narrow and all(line.width <= SHARE_OF_SUBHEADS * headline.width for line in subheads)


def is_set_off(lines: Sequence[Line]) -> bool:
    """Whether several lines stand together behind a blank one: a head printed apart, its headline first."""
    together = all(below.number == line.number + 1 and not below.blank_before for line, below in pairwise(lines))
    return len(lines) > 1 and lines[0].blank_before > 0 and together


def is_predicate(above: Line, line: Line, korean: Korean) -> bool:
    """Whether a line is nothing but the predicate that the line right above waits for: 골목의 등불로 / 다시 켜진다."""
    if line.number != above.number + 1 or line.blank_before or not line.text.endswith(FINITE):
        return False
    waits = korean.morphemes(above.text)[-1].tag in CASES
    return waits and all(m.tag in ADVERBS or m.tag.startswith(("V", "E", "XSV")) for m in korean.morphemes(line.text))


def names_series(line: Line) -> bool:
    """Whether a line of a head is the section of the paper and a series in it, 기획 | 걷고 싶은 길 ③, or a series with
    whom or what its part is about: 마을에서 만난 사람 <3> 홍길동 이장."""
    section, bar, series = line.text.partition("|")
    return (bool(bar and series) and section.strip() in load(News).sections) or SERIES.search(line.text) is not None
