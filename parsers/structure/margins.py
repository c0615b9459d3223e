"""The measure of a document's page: where its right margin is, for running text and for notes in smaller type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of, is_nominal
from parsers.text.bullets import is_note
from parsers.text.line import Line, width_of
from parsers.text.lines import Lines

# Justified lines end within so many em of each other: words are not cut evenly.
SLACK = 3.0
# Room left on a line, in em, below which it was as good as full.
NEARLY_FULL = 1.6
# Room left on a line, in em, beyond which it was cut short on purpose.
CLEARLY_SHORT = 5.0
# Fewer lines at the margin than this, and the document was not wrapped, or it is too short to tell.
FEWEST_FULL_LINES = 3
SHARE_OF_FULL_LINES = 0.02
DEFAULT_MARGIN = 45.0
NARROWEST_MARGIN = 12
# Of a short text: the narrowest margin; how many full lines tell it where none surely stops in mid-sentence; and how
# many of those that surely do may have had room for the next word, for each that had not.
NARROWEST_OF_FEW = 20
FEWEST_UNSURE = 2
FEW_CUT_SHORT = 0.2
# So many lines that stop in mid-sentence tell that letters were counted, on lines of so many at most; what fitted and
# was left out is more than nearly nothing.
FEWEST_COUNTED, MOST_LETTERS, LEFT_OUT, HARDLY_ANY = 6, 100, 2.0, 0.05
# What is left on a note's line that is full in the type of the text and not in that of notes.
IN_DOUBT = 2.0
# 31.2% | 늘었음, 2023년 9월 | 기준: what is said of a share or a time stands behind it.
BROKEN_FIGURE = regex.compile(r"(?:%p?|[\d년월])$")


@dataclass(frozen=True, slots=True)
class Layout:
    """Right margins in em, as the fullest lines show them; infinite when lines are not wrapped at all.

    `double_spaced` says that every line has a blank line above it, so that one says nothing; `whole_words`, that lines
    end between words only. `letters` is how many letters a line holds where a text was wrapped by counting them.
    """

    text_margin: float
    note_margin: float
    double_spaced: bool = False
    whole_words: bool = False
    letters: int | None = None

    @property
    def wraps(self) -> bool:
        """Whether enough lines were wrapped to show where the margin is."""
        return self.text_margin not in (DEFAULT_MARGIN, float("inf"))

    def spaced(self, double: bool) -> Layout:
        """The same margins for lines that are `double` spaced, or are not."""
        return replace(self, double_spaced=double)

    def room(self, line: Line, following: str, *, in_note: bool) -> float:
        """How much more than the first word of `following` had fitted on `line`, in em; 0 or less when it had not.

        A word that may be cut anywhere counts with two measures of slack at most. Notes are printed in either size.
        Where letters are counted, what had fitted was left out on purpose.
        """
        if self.letters is not None:
            left = self.letters - _needed(line, following)
            return left + LEFT_OUT if left >= 0 else left
        word = 0.5 + width_of(following.split(" ", 1)[0])
        needed = word if self.whole_words else max(SLACK, min(word, 2 * SLACK))
        in_text = self.text_margin - line.width - needed
        if not in_note or self.note_margin == self.text_margin:
            return in_text
        in_small = self.note_margin - line.width - needed
        return IN_DOUBT if in_text <= 0 < in_small and line.width <= self.text_margin + 1 else in_small

    def ends_early(self, line: Line, following: str) -> bool:
        """Whether a line that breaks off neither a sentence nor a figure was cut short on purpose: the next word, kept
        whole, had more than fitted.

        Where the margin is not known, a noun ends an item only if that word had fitted on the narrowest page.
        """
        end = end_of(line.text)
        if end is End.OPEN or BROKEN_FIGURE.search(line.text):
            return False
        finished = is_nominal(line.text) or sentences.ends(line.text)
        unwrapped = self.text_margin == float("inf") and end is not End.UNKNOWN
        if self.wraps or finished or unwrapped:
            return replace(self, whole_words=True).room(line, following, in_note=False) > CLEARLY_SHORT
        narrowest = replace(self, text_margin=NARROWEST_OF_FEW, whole_words=True)
        return end is not End.UNKNOWN and narrowest.room(line, following, in_note=False) > 0

    def fill(self, line: Line) -> float:
        """Width of a line as a share of the text margin."""
        return line.width / min(self.text_margin, 200.0)


def room_left(room: float, *, in_column: bool) -> str:
    """What the room left on a line, in em, says of its going on."""
    if room <= 0:
        return "no room left"
    if room <= NEARLY_FULL:
        return "hardly room left"
    return "some room left" if in_column or room <= CLEARLY_SHORT else "much room left"


def _needed(line: Line, following: str) -> int:
    """How many letters a line has with its indent and the first word of the next one."""
    return line.indent + len(line.text) + 1 + len(following.split(" ", 1)[0])


def _letters(lines: Sequence[Line], wrapped: Sequence[tuple[Line, Line]]) -> int | None:
    """How many letters a line of an item holds, where all that stop in mid-sentence had room for no more words.

    Type of varying width is never so exact. None where too few lines tell, one of them had room, or others hold more.
    """
    most = max((line.indent + len(line.text) for line, _ in wrapped), default=0)
    long = [pair for pair in wrapped if 2 * len(pair[0].text) > most]
    items = [line.indent + len(line.text) > most for line in lines if line.marker is not None]
    if len(long) < FEWEST_COUNTED or most > MOST_LETTERS or sum(items) > HARDLY_ANY * len(items):
        return None
    return most if all(_needed(line, following.text) > most for line, following in long) else None


def measure(document: Lines) -> Layout:
    """The layout of a document, from the widths of the lines that stop in mid-sentence: the page wrapped those."""
    lines = document.content
    wrapped: list[tuple[bool, float]] = []
    stopping: list[tuple[Line, Line]] = []
    in_note = False
    for line, following in pairwise(lines):
        goes_on = line.marker is None and line.blank_before <= document.usual_gap
        in_note = is_note(line.marker) or (in_note and goes_on)
        if following.marker is None and end_of(line.text) is End.OPEN:
            wrapped.append((in_note, line.width))
            stopping.append((line, following))
    fewest = max(FEWEST_FULL_LINES, SHARE_OF_FULL_LINES * len(lines))
    text_margin = _peak([width for note, width in wrapped if not note], fewest)
    # Where notes stand between every two paragraphs, which lines are theirs cannot be told.
    text_margin = text_margin or _peak([width for _, width in wrapped], fewest) or _of_few(document)
    if text_margin is None:
        widest = max((line.width for line in lines), default=0.0)
        text_margin = float("inf") if widest > 2 * DEFAULT_MARGIN else DEFAULT_MARGIN
    note_margin = _peak([width for note, width in wrapped if note and width > text_margin], FEWEST_FULL_LINES)
    note_margin = max(note_margin or 0.0, text_margin)
    return Layout(text_margin, note_margin, document.double_spaced, letters=_letters(lines, stopping))


def _of_few(document: Lines) -> float | None:
    """The margin of a short text: where its widest line ends, or the widest that goes on in the next one, if hardly a
    line that stops in mid-sentence had room for the next word; None where too little tells.

    Items may be set in another measure than the paragraphs around them: they are asked where all lines do not tell.
    """
    stopping = [
        (line, following, end_of(line.text) is End.OPEN)
        for line, following in pairwise(document.content)
        if following.marker is None
        and following.blank_before <= document.usual_gap
        and "\t" not in following.text
        and not (sentences.ends(line.text) or sentences.stops(line.text))
    ]
    margin = _of_lines(document.content, stopping)
    if margin is not None or any(line.width > 2 * DEFAULT_MARGIN for line in document.content):
        return margin
    broken = [each for each in stopping if _is_item(each[0])]
    margin = _of_lines(list(filter(_is_item, document.content)), broken)
    full = sum(margin is not None and line.width + SLACK >= margin for line, _, _ in broken)
    return margin if full >= FEWEST_UNSURE else None


def _is_item(line: Line) -> bool:
    return line.marker is not None and not is_note(line.marker)


def _of_lines(lines: Sequence[Line], stopping: Sequence[tuple[Line, Line, bool]]) -> float | None:
    """The margin that these lines show, of which some stop surely (True) or perhaps in mid-sentence."""
    widest = max((line.width for line in lines), default=0.0)
    widest_stopping = max((line.width for line, _, _ in stopping), default=0.0)
    candidates = (widest, widest_stopping) if widest <= widest_stopping + SLACK else (widest,)
    return next((margin for margin in candidates if _holds(margin, stopping)), None)


def _holds(margin: float, stopping: Sequence[tuple[Line, Line, bool]]) -> bool:
    """Whether a page of this width wrapped the lines that stop, surely (True) or perhaps, in mid-sentence."""
    if not NARROWEST_OF_FEW <= margin <= 2 * DEFAULT_MARGIN:
        return False
    layout = Layout(margin, margin, whole_words=True)
    full = [(layout.room(line, following.text, in_note=False) <= 0, is_open) for line, following, is_open in stopping]
    in_full, cut_short = full.count((True, True)), full.count((False, True))
    enough = in_full > 0 or full.count((True, False)) >= FEWEST_UNSURE
    return enough and cut_short <= FEW_CUT_SHORT * in_full


def _peak(widths: Sequence[float], fewest: float) -> float | None:
    """The end of the fullest window of SLACK em, cells of tables left out; None when too few lines stand there."""
    bins = Counter(round(width) for width in widths)
    counts = {
        start: sum(bins[start + i] for i in range(round(SLACK) + 1)) for start in bins if start >= NARROWEST_MARGIN
    }
    if not counts:
        return None
    best = max(counts, key=lambda start: (counts[start] * start, start))
    return best + SLACK if counts[best] >= fewest else None
