"""Blocks of any kind of document whose spaces a text layer lost, and their text with the spacing of written Korean.

A PDF holds no spaces but gaps. Lines that were set tight come out as one run of syllables: on newspapers' pages most,
in reports and releases a few.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.language.kiwi import Korean
from parsers.language.spacing import Spelling, lost_most, respaced, spelling_of
from parsers.text.line import Line
from parsers.text.source import Segments, SourceText

# Names of offices are long, but not so long; those of laws are, and stand in brackets of their own.
LONG = 12
RUN = regex.compile(rf"[「｢『][^」｣』]{{0,60}}[」｣』]|(?P<run>[\p{{Hangul}}0-9]{{{LONG}}})")
# A document with so many long runs has lost spaces.
FEWEST_LINES = 3


def spelling_where_lost(lines: Sequence[Line]) -> Spelling | None:
    """How a document spells, where lines of it may have lost their spaces; None where none may have."""
    runs = sum(_holds_run(line.text) for line in lines)
    return spelling_of(lines) if runs >= FEWEST_LINES else None


def _holds_run(text: str) -> bool:
    words = text.split()
    return max(map(len, words), default=0) >= LONG and any(match["run"] for match in RUN.finditer(text))


def restored(
    source: SourceText, spans: Sequence[tuple[int, int]], spelling: Spelling, korean: Korean
) -> Segments | None:
    """The text of a block with its spaces; None where it did not lose them. `spans` are its source spans by line."""
    long = [(start, end) for start, end in spans if _holds_run(source.text[start:end])]
    if not any(lost_most(source, span, spelling, korean) for span in long):
        return None
    return respaced(source, spans, spelling, korean)
