"""Which of the first lines above a story is its headline: mostly the first; the second below a kicker."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.language.line_endings import End, end_of
from parsers.text.line import Line

# 물길의 변신 / 옛 나루터에 문 연 ‘강 학교’ 반년 새 8000명 찾아 / 주민 일자리도: above the headline, much shorter, and
# so are the subheads below it.
FEWEST_LINES = 3
SHARE_OF_HEADLINE, SHARE_OF_SUBHEADS = 0.6, 0.75
QUOTED = regex.compile(r"“[^“”]+”|\"[^\"]+\"|‘[^‘’]+’")


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
