"""Prose: where sentences end, whether the lines of a text are wrapped, and where its paragraphs begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from parsers.draft import LogicalItem
from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.language.kiwi import Korean
from parsers.structure.beginnings import CIRCLED_POINT, begins_anew
from parsers.structure.items import join
from parsers.structure.joins import Joiner
from parsers.structure.margins import DEFAULT_MARGIN, Layout
from parsers.text.line import Line, width_of
from parsers.text.source import SourceText
from parsers.vocabulary import Essays, alternatives, load

CLOSING = "\"'”’」』)]"
# A title may be a statement as well, but without a point and in one line.
UNPOINTED = regex.compile(r"\p{Hangul}다$")
LONGEST_TITLE = 40.0
# A line too short to tell whether it was wrapped.
LONG = 15.0
# A subject or a topic, with the clause that it opens: a noun at the end of the line is hardly its predicate.
CLAUSE = regex.compile(r"\p{Hangul}(?:은|는|이|가)\s(?!.*[.?!]\s)")
# So many long lines stop in mid-sentence where a page wrapped them.
SHARE_WRAPPED = 0.35
# A line that ends a sentence and leaves so much of the measure ends its paragraph.
FULL = 0.82
# Widths are estimates: so many em more or less.
ROUGHLY = 1.0
# Of the characters of an essay so many at most stand in items, and a sentence ends once in so many.
MOST_IN_ITEMS = 0.15
LONGEST_SENTENCE = 160
FEWEST_SENTENCES = 5
# So many first lines of paragraphs show that they are indented.
FEWEST_FIRST = 3
# 첫째, 첫 번째: what the count of several points begins with.
FIRST = "첫"


def ends_sentence(text: str) -> bool:
    """Whether a line's text ends with a sentence."""
    bare = text.rstrip()
    return sentences.ends(bare) or sentences.stops(bare) or bare.rstrip(CLOSING).endswith("…")


def is_prose(line: Line) -> bool:
    """Whether a line is running text in sentences: long enough, and a sentence ends in it."""
    if line.width < LONG:
        return False
    unpointed = line.width > LONGEST_TITLE and UNPOINTED.search(line.text) is not None
    return unpointed or sentences.holds_end(line.text)


def is_running(lines: Sequence[Line], fewest: int = FEWEST_SENTENCES) -> bool:
    """Whether a text is running prose: sentences of usual length, `fewest` at least, and hardly any items."""
    characters = sum(len(line.text) for line in lines)
    items = sum(len(line.text) for line in lines if line.marker is not None)
    ended = sentences.count(" ".join(line.text for line in lines))
    return ended >= fewest and characters <= LONGEST_SENTENCE * ended and items <= MOST_IN_ITEMS * characters


def leads_into(line: Line, following: Line) -> bool:
    """Whether a line is running text that its sentence goes on from."""
    close = following.blank_before <= 1 and following.marker is None
    return close and line.width >= LONG and not ends_sentence(line.text)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether a page wrapped the lines: many that are long stop in mid-sentence."""
    long = [line for line, following in pairwise(lines) if line.width >= LONG and following.marker is None]
    broken = [line for line in long if not ends_sentence(line.text)]
    return len(long) > 1 and len(broken) >= SHARE_WRAPPED * len(long)


def is_cut(line: Line, following: Line, widest: float, korean: Korean) -> bool:
    """Whether a page cut a line, though too few are wrapped to show how wide it is.

    The `widest` line of the text has no room for the next word either, and the sentence ends right below.
    """
    page_wide = LONG <= widest <= 2 * DEFAULT_MARGIN
    no_room = line.width + width_of(f" {following.text.split(' ', 1)[0]}") > widest
    if not page_wide or not no_room or following.blank_before or begins_anew(following.text):
        return False
    if sentences.ends_pointed(line.text) or sentences.stops(line.text):
        return False
    if not sentences.ends_pointed(following.text):
        return False
    may_go_on = end_of(line.text) is not End.CLOSED or CLAUSE.search(line.text) is not None
    return (may_go_on and not sentences.ends(line.text)) or korean.begins_bound(line.text, following.text)


def paragraphs(source: SourceText, lines: Sequence[Line], joiner: Joiner, *, wrapped: bool) -> list[LogicalItem]:
    """The paragraphs of a text: every line one, or the lines joined that the page wrapped."""
    groups: list[list[Line]] = []
    measure = max((line.width for line in lines), default=0.0)
    gap = usual_gap(lines)
    flush = _flush(lines)
    for i, line in enumerate(lines):
        last = groups[-1][-1] if groups else None
        ended = last is not None and _is_item(groups[-1][0]) and _ends_item(last, line, measure, gap)
        rest = flush is not None and line.marker is None and line.indent <= flush and line.blank_before <= gap
        begins = not rest and last is not None and _begins(last, line, measure, gap, joiner.layout)
        begins = begins or (last is not None and _opens_point(lines, i))
        goes_on = wrapped and not (ended or begins)
        if last is not None and (
            goes_on or (not ended and line.marker is None and is_cut(last, line, measure, joiner.korean))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [LogicalItem(join(source, group, joiner), tuple(group), 0, group[0].marker, False) for group in groups]


def _is_item(line: Line) -> bool:
    """Whether a line begins an item among the paragraphs: by its bullet, or by a number in a circle."""
    return line.marker is not None or CIRCLED_POINT.match(line.text) is not None


def _ends_item(line: Line, following: Line, measure: float, gap: int) -> bool:
    """Whether an item ends with a line, though no sentence does: another one begins, a blank line stands between, or
    the line leaves much of the measure."""
    return _is_item(following) or following.blank_before > gap or line.width < FULL * measure


def _flush(lines: Sequence[Line]) -> int | None:
    """The indent of the lines inside paragraphs, where the first line of each is indented further; else None."""
    rest = [following.indent for line, following in pairwise(lines) if not ends_sentence(line.text)]
    flush = max(rest, default=0)
    first = [line for line in lines if line.indent > flush]
    return flush if len(first) >= FEWEST_FIRST and len(rest) >= len(first) else None


def usual_gap(lines: Sequence[Line]) -> int:
    """Blank lines between two lines of a paragraph: as many as stand after lines that stop in mid-sentence."""
    gaps = sorted(following.blank_before for line, following in pairwise(lines) if not ends_sentence(line.text))
    return gaps[len(gaps) // 2] if gaps else 0


def _opens_point(lines: Sequence[Line], index: int) -> bool:
    """Whether a line behind a finished sentence opens one of several points: it counts, a comma behind the word, from
    one, or on from another above: 둘째, …"""
    text = lines[index].text
    if not _point().match(text) or not ends_sentence(lines[index - 1].text):
        return False
    return text.startswith(FIRST) or any(_point().search(line.text) for line in lines[:index])


@cache
def _point() -> regex.Pattern[str]:
    """A word that counts at the beginning of a sentence, with a comma behind it."""
    return regex.compile(rf"(?:^|(?<=[.?!]\s))(?:{alternatives(load(Essays).ordinals)})[은는로]?,")


def _begins(line: Line, following: Line, measure: float, gap: int, layout: Layout) -> bool:
    """Whether a paragraph begins at the second of two lines.

    Never in mid-sentence, but for a bullet. After a sentence it does where a blank line, an indent or a short line says
    so.
    """
    if following.marker is not None:
        return True
    if not ends_sentence(line.text):
        return following.blank_before > gap + 1
    if following.blank_before > gap or following.indent > line.indent or line.width < FULL * measure:
        return True
    # Where lines end between words, one that had room for the next word was ended on purpose.
    return layout.whole_words and line.width + width_of(f" {following.text.split(' ', 1)[0]}") <= measure - ROUGHLY
