"""How a page was set: whether its lines break between words only, whether its paragraphs begin with an indent, and
whether a short line is the first part of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from parsers.endings import sentences
from parsers.kinds.news import bylines, captions
from parsers.kinds.news.column_widths import Column, column_of
from parsers.language.kiwi import Korean
from parsers.structure.boilerplate import is_furniture, paper_above_issue
from parsers.text.line import Line
from parsers.vocabulary import News, load

# From fewer lines nothing is learned, and no more are asked.
FEWEST, MOST = 8, 40
# Of the lines cut without regard to words a third begins with the rest of one.
SHARE_BOUND = 0.05
FEWEST_INDENTS = 3
# The name of a paper and the number of its issue; a caption has no more lines.
LINES_OF_HEAD, LONGEST_CAPTION = 2, 8
# Lines that stop so far from the widest are mostly headlines.
SHARE_OF_WIDEST = 0.6
# The tag of the particle of a subject, and that of a topic's with its forms.
SUBJECT, TOPIC = "JKS", ("JX", frozenset({"은", "는"}))


def breaks_between_words(lines: Sequence[Line], korean: Korean) -> bool:
    """Whether hardly any line of running text begins inside a word; a byline is none of it."""
    widest = max((line.width for line in lines), default=0.0)
    wide = (pair for pair in _close(lines) if not _ends(pair[0]) and pair[0].width >= SHARE_OF_WIDEST * widest)
    asked = list(islice((pair for pair in wide if bylines.whole(pair[1].text) is None), MOST))
    bound = sum(korean.begins_bound(line.text, following.text) for line, following in asked)
    return len(asked) >= FEWEST and bound <= SHARE_BOUND * len(asked)


def indents_paragraphs(lines: Sequence[Line]) -> bool:
    """Whether lines stand further in behind a finished sentence or a marked headline only, and several do."""
    pairs = _close(lines)
    opened = sum(following.indent > 0 for line, following in pairs if _ends(line))
    marks = tuple(load(News).subhead_marks)
    running = [pair for pair in pairs if not _ends(pair[0]) and not pair[0].text.startswith(marks)]
    inside = sum(following.indent > 0 for _, following in running)
    return opened >= FEWEST_INDENTS and inside <= SHARE_BOUND * len(pairs)


def ends_sentence_of(line: Line, following: Line, korean: Korean) -> bool:
    """Whether a line tells of whom, and the next one, up to its first point, only what he does."""
    stops = sentences.stops_in(following.text)
    return bool(stops) and _has_subject(line.text, korean) and not _has_subject(following.text[: stops[0]], korean)


def _has_subject(text: str, korean: Korean) -> bool:
    return any(m.tag == SUBJECT or (m.tag == TOPIC[0] and m.form in TOPIC[1]) for m in korean.morphemes(text))


def _close(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The pairs of lines without a blank one between."""
    return [(line, following) for line, following in pairwise(lines) if not following.blank_before]


def _ends(line: Line) -> bool:
    return sentences.stops(line.text)


def last_before_heads(lines: Sequence[Line], columns: Sequence[Column], *, double_spaced: bool = False) -> int:
    """The number of the last line that signs a story where headlines stand behind it, and no line that fills no column
    opens a story; else 0. The head of the page opens none, and a reporter who took a picture signs none: its caption
    shows by the blank line above it, where not every line has one."""
    signed = [i for i, line in enumerate(lines) if bylines.trailing(line.text) or bylines.whole(line.text)]
    signed = [i for i in signed if double_spaced or not _ends_caption(lines, i)]
    if not signed or not columns:
        return 0
    behind = takewhile(lambda line: not is_furniture(line), lines[signed[-1] + 1 :])
    first = LINES_OF_HEAD if paper_above_issue(lines) else 0
    openings = (lines[i] for i in (first, *(i + 1 for i in signed[:-1])) if i < len(lines))
    stand_behind = any(not sentences.stops_in(line.text) for line in behind) and all(
        column_of(line, columns) is not None for line in openings
    )
    return lines[signed[-1]].number if stand_behind else 0


def _ends_caption(lines: Sequence[Line], at: int) -> bool:
    """Whether the lines from the last blank one down to a signature are the caption of a picture."""
    first = at
    while first > 0 and not lines[first].blank_before and at - first <= LONGEST_CAPTION:
        first -= 1
    text = "".join(line.text for line in lines[first : at + 1])
    return lines[first].blank_before > 0 and (captions.tells_a_moment(text) or captions.names_what_it_shows(text))
