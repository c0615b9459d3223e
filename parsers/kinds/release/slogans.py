"""What a letterhead prints beside what it states: mottoes, slogans, what a logo leaves of itself."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.gazetteer.regions import RANKS
from parsers.kinds.release import issuers
from parsers.text.line import Line
from parsers.vocabulary import Releases, load

# Words that a logo leaves: 광.
LONGEST_LOGO = 2
LONGEST_SLOGAN, LONGEST_MOTTO, LONGEST_HEADLINE = 22, 12, 70
FEWEST_WORDS = 2


def is_beside(line: Line, below: Sequence[Line], named: Line | None) -> bool:
    """Whether a line of a letterhead is a slogan or motto; `named` is the line that says what the text is."""
    return bool(below) and (_is_slogan(line) or _is_motto(line, below[0], named))


def _is_motto(line: Line, next_line: Line, named: Line | None) -> bool:
    """Whether a few words stand in a letterhead whose headline stands below it: 맑은 물 푸른 숲.

    Above the line that says what the text is, 보도자료, they may be as many as in a slogan.
    """
    longest = LONGEST_SLOGAN if named is not None and line.number < named.number else LONGEST_MOTTO
    headed = len(line.text) < len(next_line.text) <= LONGEST_HEADLINE
    headed = headed and not regex.search(r"[(（]|[.]$", next_line.text)
    return len(line.text) <= longest and line.marker is None and next_line.marker is None and headed


def _is_slogan(line: Line) -> bool:
    """Whether a line is what a body says of itself, its name at the end: 걷기 좋은 햇살, 함께하는 햇살시의회."""
    words = line.body.split()
    if line.marker is not None or len(line.body) > LONGEST_SLOGAN or len(words) < FEWEST_WORDS:
        return False
    last = words[-1].strip("!.~")
    short = any(issuers.is_issuer(last + rank) for rank in RANKS)
    return issuers.is_issuer(last) or last in load(Releases).own_words or (short and len(last) > 1)


def is_logo(line: Line) -> bool:
    """Whether a line is what a logo leaves: a syllable or two, the name of the place in capitals, 햇살시 로고."""
    capitals = line.text.isascii() and line.text.isupper()
    return len(line.squeezed) <= LONGEST_LOGO or capitals or line.squeezed.endswith("로고")
