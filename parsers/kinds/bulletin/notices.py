"""What a bulletin says of itself at the foot of an article or of the whole: `본 자료는 … 다를 수 있음`, `끝.`"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, alternatives, load

END = regex.compile(r"[^\p{L}\d]*끝[^\p{L}\d]*")
# Brackets may stand around a notice; a dash before one is the bullet of an item.
MARKS = " ※*☞[]()（）<>〈〉【】"
# A notice takes no more lines.
MOST_LINES = 3


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    """How a sentence on the bulletin itself begins, what it says of it, how it ends, what is said without naming it."""
    words = load(Bulletins)
    own, whole = alternatives(words.own_texts), alternatives(words.originals)
    opening = regex.compile(
        rf"(?:본|이|위|동|해당)(?:\s(?:\p{{Hangul}}{{2,6}}\s?){{0,2}}?)?(?:{own})(?:의\s\p{{Hangul}}+)?[은는이가]\s"
        rf"|(?:{whole})[은는]\s"
    )
    says = alternatives(words.notice_words)
    said = regex.compile(rf"(?:{says})")
    ending = regex.compile(rf"(?:{says})\p{{Hangul}}{{0,5}}")
    rights = regex.compile(rf"(?:{alternatives(words.rights)})")
    return opening, said, ending, rights


def foot(lines: Sequence[Line]) -> int:
    """The index of the first line of the notices that lines end with; their count for none. The first line is none."""
    at = len(lines)
    while at > 1 and (start := _start_of_last(lines[:at])) is not None:
        at = start
    return at


def _start_of_last(lines: Sequence[Line]) -> int | None:
    """Where the notice begins that the last of the lines ends, perhaps over several lines."""
    for i in range(len(lines) - 1, max(0, len(lines) - 1 - MOST_LINES), -1):
        if _opens(lines[i:]):
            return i
        if lines[i].marker is not None or lines[i].blank_before:
            return None
    return None


def _opens(lines: Sequence[Line]) -> bool:
    """Whether lines, the first without a bullet or with that of a note, are a notice."""
    marker = lines[0].marker
    bare = " ".join(line.text.strip(MARKS) for line in lines)
    if len(lines) == 1 and END.fullmatch(lines[0].text):
        return True
    if marker is not None and not is_note(marker) and marker not in MARKS:
        return False
    opening, said, ending, rights = _patterns()
    if rights.match(bare):
        return True
    last = bare.split()[-1].rstrip(".") if bare else ""
    ends = last.endswith(tuple(load(Bulletins).notice_endings)) or ending.fullmatch(last) is not None
    return ends and opening.match(bare) is not None and said.search(bare) is not None
