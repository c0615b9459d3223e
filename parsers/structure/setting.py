"""How a text is set: what tells its lines' ends and the gaps between them apart, learned from the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.language.kiwi import Korean
from parsers.structure.margins import NEARLY_FULL, SLACK, Layout
from parsers.text.bullets import is_note
from parsers.text.line import Line, width_of
from parsers.text.lines import Lines

# Fewer lines, or pairs of them, tell nothing.
FEWEST = 4
FEWEST_WRAPS = 6
# In a text of sentences one ends in so many characters.
LONGEST_SENTENCE = 200
# So many of the lines that end an item end a sentence, where it is in sentences at all.
SOME = 0.2
# Where paragraphs are set apart, so few of them end right above another one, for each full line.
HARDLY_ANY = 0.1
MOSTLY = 0.6
# Items are set apart by blank lines where so many of the bulleted lines have one above, and of the others have none.
MOSTLY_APART = 0.6
FEWEST_ITEMS = 3
# Of the places where a page breaks words so many stand inside of one, at least.
SELDOM = 0.05
# Of the lines that go on so many are shorter by more than what estimates are wrong by, where words are kept whole.
RAGGED = 0.15
# A line that ends further from the margin stands in a narrower column.
CLOSE = 0.75
HANGUL_END = regex.compile(r"\p{Hangul}$")
HANGUL = regex.compile(r"\p{Hangul}")


def is_in_sentences(document: Lines) -> bool:
    """Whether items are sentences, so that a noun at the end of a line does not end its item."""
    ends = [
        sentences.ends(line.text)
        for line, following in pairwise(document.content)
        if following.blank_before > document.usual_gap or following.marker is not None
    ]
    if len(ends) < FEWEST:
        # Neither bullets nor blank lines tell where items end.
        text = " ".join(line.text for line in document.content)
        return sentences.count(text) * LONGEST_SENTENCE >= len(text)
    return sum(ends) >= SOME * len(ends)


def sets_items_apart(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between items and not inside them, as the bulleted lines show."""
    inside = [line for line in lines[1:] if not line.page_start]
    bulleted = [line.blank_before > 0 for line in inside if line.marker is not None and not is_note(line.marker)]
    others = [line.blank_before == 0 for line in inside if line.marker is None]
    if len(bulleted) < FEWEST_ITEMS or len(others) < FEWEST_ITEMS:
        return False
    return sum(bulleted) >= MOSTLY_APART * len(bulleted) and sum(others) >= MOSTLY_APART * len(others)


def sets_paragraphs_apart(document: Lines, layout: Layout) -> bool:
    """Whether lines that follow each other closely are one paragraph: only full ones have another right below."""
    full = ended = apart = 0
    for line, following in pairwise(document.content):
        apart += following.blank_before > 0
        if following.marker is None and not following.set_apart:
            if layout.room(line, following.text, in_note=False) <= NEARLY_FULL:
                full += 1
            else:
                ended += sentences.ends(line.text)
    return layout.wraps and apart >= FEWEST and full >= FEWEST and ended <= HARDLY_ANY * full


def hangs(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether the lines that go on with the one above are mostly indented: then an indent tells no space."""
    indents = [following.indent > 1 for line, following in pairwise(lines) if _goes_on(line, following, layout)]
    return len(indents) >= FEWEST and sum(indents) >= MOSTLY * len(indents)


def breaks_between_words(lines: Sequence[Line], layout: Layout, korean: Korean) -> bool:
    """Whether all full lines of a text end with a word: so they say by Kiwi's words, or by the room they leave."""
    met = list(_wrapped(lines, layout))
    if any(line.trailing_space for line, _ in met):
        return False
    if len(met) >= FEWEST_WRAPS:
        inside = sum(not korean.has_space(line.text, following.text) for line, following in met)
        if inside <= SELDOM * len(met):
            return True
    return _leaves_whole_words_out(lines, layout, korean)


def between_words(lines: Sequence[Line], layout: Layout) -> Layout:
    """The layout of a text whose lines end between words, its margin where most lines that surely go on agree: as wide
    as they are, and too narrow for the next word as well.
    """
    spans = [
        (line.width, line.width + width_of(f" {following.text.split(' ', 1)[0]}"))
        for line, following in pairwise(lines)
        if line.width >= CLOSE * layout.text_margin and _goes_on(line, following, layout)
    ]
    if len(spans) < FEWEST_WRAPS:
        return replace(layout, whole_words=True)
    agreeing = {at: sum(width <= at < more for width, more in spans) for at, _ in spans}
    best = max(agreeing.values())
    least = min(at for at, count in agreeing.items() if count == best)
    most = min(more for width, more in spans if width <= least < more)
    margin = (least + most) / 2
    note = layout.note_margin if layout.note_margin > layout.text_margin else margin
    return replace(layout, whole_words=True, text_margin=margin, note_margin=note)


def _leaves_whole_words_out(lines: Sequence[Line], layout: Layout, korean: Korean) -> bool:
    """Whether lines that go on leave more room than a page that cuts words would, and less than the next word needs."""
    whole = replace(layout, whole_words=True)
    going_on = [pair for pair in pairwise(lines) if _goes_on(*pair, layout)]
    margin = max((line.width for line, _ in going_on), default=0.0)
    full = [(line, following) for line, following in going_on if whole.room(line, following.text, in_note=False) <= 0]
    ragged = sum(line.width < margin - SLACK for line, _ in full)
    if len(full) < len(going_on) or not ragged or ragged < RAGGED * len(full):
        return False
    return not any(korean.begins_bound(line.text, following.text) for line, following in full)


def _stand_close(following: Line, layout: Layout) -> bool:
    """Whether a line may go on with the one right above it."""
    close = following.marker is None and (layout.double_spaced or not following.blank_before)
    return close and not following.page_start


def _goes_on(line: Line, following: Line, layout: Layout) -> bool:
    """Whether a line surely stops in mid-sentence, and the next one goes on with it."""
    return _stand_close(following, layout) and end_of(line.text) is End.OPEN


def _wrapped(lines: Iterable[Line], layout: Layout) -> Iterator[tuple[Line, Line]]:
    """The pairs of lines that a page parted between two syllables."""
    for line, following in pairwise(lines):
        full = _stand_close(following, layout) and layout.room(line, following.text, in_note=False) <= 0
        if full and HANGUL_END.search(line.text) and HANGUL.match(following.text):
            yield line, following
