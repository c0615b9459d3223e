"""What a bulletin says of itself at the foot of an article or of the whole: `본 자료는 … 다를 수 있음`, `끝.`"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, alternatives, load

POLITE = regex.compile(r"니다\.?$")
END = regex.compile(r"[^\p{L}\d]*끝[^\p{L}\d]*")
MARKS = " ※*☞-–—[]()（）<>〈〉【】"
# A notice takes no more lines.
MOST_LINES = 3


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """How a sentence on the bulletin itself begins, what it says of it, and what is said without naming it."""
    words = load(Bulletins)
    own, whole = alternatives(words.own_texts), alternatives(words.originals)
    opening = regex.compile(
        rf"(?:본|이|위|동|해당)\s?(?:\p{{Hangul}}{{2,6}}\s?){{0,2}}?(?:{own})(?:의\s\p{{Hangul}}+)?[은는이가을를에]\s"
        rf"|(?:{whole})[은는]\s"
    )
    said = regex.compile(rf"(?:{alternatives(words.notice_words)})")
    rights = regex.compile(rf"(?:{alternatives(words.rights)})")
    return opening, said, rights


def foot(lines: Sequence[Line]) -> int:
    """The index of the first line of the notices that lines end with; their count for none. The first line is none."""
    at = len(lines)
    while at > 1 and (start := _start_of_last(lines[:at])) is not None:
        at = start
    return at


def _start_of_last(lines: Sequence[Line]) -> int | None:
    """Where the notice begins that the last of the lines ends, perhaps over several lines."""
    for i in range(len(lines) - 1, max(0, len(lines) - 1 - MOST_LINES), -1):
        if _opens(lines[i]) or _is_polite(lines, i):
            return i
        if lines[i].marker is not None or lines[i].blank_before:
            return None
    return None


def _opens(line: Line) -> bool:
    """Whether a line without a bullet, or with that of a note, begins a notice."""
    if line.marker is not None and not is_note(line.marker) and line.marker not in MARKS:
        return False
    opening, said, rights = _patterns()
    bare = line.text.strip(MARKS)
    if END.fullmatch(line.text) or rights.match(bare):
        return True
    return opening.match(bare) is not None and said.search(bare) is not None


def _is_polite(lines: Sequence[Line], at: int) -> bool:
    """Whether lines from `at` on, set off, are the only ones that end as what one says to readers."""
    if lines[at].marker is not None or not lines[at].blank_before or not POLITE.search(lines[-1].text):
        return False
    return not any(map(_ends_politely, lines[:at]))


def _ends_politely(line: Line) -> bool:
    return POLITE.search(line.text) is not None
