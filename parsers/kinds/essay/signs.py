"""What gives an essay away."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.kind import Sign
from parsers.kinds.essay.byline import author_named
from parsers.kinds.essay.frame import EssayFrame, frame_on
from parsers.page import Page, reads_as_prose
from parsers.structure.genres import is_legal, is_minutes
from parsers.structure.opinion import opines, reports, speaks_of_himself
from parsers.structure.press import is_for_the_press
from parsers.structure.prose import is_running
from parsers.text.line import Line
from parsers.vocabulary import Essays, load

# Q. … A. …: a question and its answer, each on a line of its own.
QUESTION = regex.compile(r"(?:Q\s?\d{0,2}|문|질문)\s?[.:)]\s?\S")
ANSWER = regex.compile(r"(?:A\s?\d{0,2}|답|답변)\s?[.:)]\s?\S")
INTRODUCES_HIMSELF = regex.compile(r"(?P<who>\p{Hangul}{2,14}\s\p{Hangul}{3,4})입니다[.]")
# So far into a line a call upon those present stands at most: 존경하는 햇살시민 여러분, 안녕하십니까.
LONGEST_CALL = 16
FEWEST_SENTENCES = 3
PROSE = "prose in sentences"
AUTHOR = "a named author"
OUTLET = "an outlet"
RUBRIC = "a rubric of opinion"
OPINION = "words of opinion"
SEEKS = (PROSE, AUTHOR, OUTLET, RUBRIC, OPINION)
# Each of them is found once.
MOST = len(SEEKS)


def signs(page: Page) -> list[Sign]:
    """Prose in sentences, and beside it a named author, an outlet, a rubric of opinion, the words of opinion.

    Where a page names who wrote a text, or under which rubric it stands, a few sentences are prose. Reports of what
    others said, announcements to the press, interviews, speeches, minutes and laws are no essays, however they are
    written.
    """
    content = page.content
    if is_for_the_press(content) or not is_running(content, FEWEST_SENTENCES):
        return []
    if is_interview(content) or is_minutes(content) or is_legal(content):
        return []
    frame = page.once(frame_on)
    if is_speech(content) and not _is_printed(frame):
        return []
    # Who writes of himself quotes others too.
    if reports(content) and not (frame.author and speaks_of_himself(content)):
        return []
    if not (frame.author or frame.rubric) and not page.once(reads_as_prose):
        return []
    found = [Sign(PROSE, PROSE)]
    found += [Sign(f"author {frame.author.person}", AUTHOR)] if frame.author else []
    found += [Sign(f"outlet {frame.outlet}", OUTLET)] if frame.outlet else []
    found += [Sign(f"rubric {frame.rubric}", RUBRIC)] if frame.rubric else []
    found += [Sign(OPINION, OPINION)] if opines(content) else []
    return found


def _is_printed(frame: EssayFrame) -> bool:
    """Whether a text stands in a column under its writer's name, or in an issue of a periodical: it may speak to its
    readers as to those present. So may a speech put up under its own name and the speaker's."""
    return frame.author is not None and (frame.rubric is not None or frame.issued or frame.speech)


def is_speech(lines: Sequence[Line]) -> bool:
    """Whether a text is addressed to those present, or begins with the speaker's office and name: 과장 나소율입니다."""
    addresses = load(Essays).addresses
    front = [line.text for line in lines[:8]]
    if any(0 <= text.find(address) <= LONGEST_CALL for text in front for address in addresses):
        return True
    return any(
        (match := INTRODUCES_HIMSELF.search(text)) and author_named(match["who"]) is not None for text in front[:2]
    )


def is_interview(lines: Sequence[Line]) -> bool:
    """Whether a text is questions and answers, marked as such."""
    texts = [line.body for line in lines]
    return any(map(QUESTION.match, texts)) and any(map(ANSWER.match, texts))
