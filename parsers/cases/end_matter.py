"""Where the last case of a book ends: at its appendix, at a list of whom to ask, or at the imprint.

Above the imprint the title may stand once more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.cases import directory
from parsers.structure.contacts import ends_item, is_labelled
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, Casebooks, Contacts, alternatives, load

# An imprint at the end of a book has so many lines at most.
LONGEST_IMPRINT = 6
# The cover stands in so many lines; a title has so many letters at least.
FRONT, SHORTEST_TITLE = 12, 5
# The letters of a word may stand apart: 부 록.
SPACE = r"\s?"
WORDS = regex.compile(r"[\p{L}\p{N}]+")


def end_matter(lines: Sequence[Line], block: int) -> int:
    """Where appendix or imprint begin at the end of a book, below the last block; the number of lines for neither."""
    last = range(max(block, len(lines) - LONGEST_IMPRINT), len(lines))
    imprint = next((i for i in last if _imprint().match(lines[i].text)), note(lines))
    cover = "".join(line.squeezed for line in lines[: min(FRONT, block)])
    while block + 1 < imprint < len(lines) and _repeats(cover, lines[imprint - 1]):
        imprint -= 1
    set_apart = (i for i in range(block + 1, imprint) if lines[i].page_start or lines[i].blank_before > 1)
    appendix = next((i for i in set_apart if _appendix().match(lines[i].text)), imprint)
    above = {line.squeezed for line in lines[:block]}
    lists = (i for i in range(block + 1, appendix) if lines[i].squeezed not in above and directory.begins(lines, i))
    return next(lists, appendix)


def note(lines: Sequence[Line]) -> int:
    """Where the last lines of a book speak of the book itself, set apart; the number of lines where none do.

    Above an item or a contact it is the last case that speaks of a book of its own, but where a contact ended it.
    """
    last = range(max(1, len(lines) - LONGEST_IMPRINT), len(lines))
    set_apart = (i for i in last if lines[i].set_apart and (lines[i].marker is None or is_note(lines[i].marker)))
    of_book = (i for i in set_apart if _of_book().match(lines[i].body))
    return next((i for i in of_book if not any(map(_is_of_case, lines[i:])) or _is_ended(lines[:i])), len(lines))


def _is_ended(lines: Sequence[Line]) -> bool:
    """Whether a contact stands below the last item with a bullet."""
    ends = (ends_item(lines, i) for i in reversed(range(len(lines))) if ends_item(lines, i) or _is_of_case(lines[i]))
    return next(ends, False)


def _is_of_case(line: Line) -> bool:
    return (line.marker is not None and not is_note(line.marker)) or is_labelled(line)


def _repeats(cover: str, line: Line) -> bool:
    """Whether all words of a line stand on the cover, which is given without white space."""
    words = WORDS.findall(line.text)
    return len("".join(words)) >= SHORTEST_TITLE and all(word in cover for word in words)


@cache
def _appendix() -> regex.Pattern[str]:
    return regex.compile(rf"\W?(?i:{alternatives(load(Casebooks).appendices, between=SPACE)})")


@cache
def _of_book() -> regex.Pattern[str]:
    """A sentence about the book at hand: 이 책의 내용은 …, 본 자료집에 실린 …."""
    books = alternatives(load(Casebooks).books, between=SPACE)
    return regex.compile(rf"\W?(?:이|본)\s?(?:{books})(?:은|는|의|에|에서|에는|을|를)\s")


@cache
def _imprint() -> regex.Pattern[str]:
    """A line of an imprint: a label with what is behind it, or a day before the label of one, 2031년 4월 발행."""
    issues, tails = load(Casebooks).issues, alternatives(load(Casebooks).issue_tails)
    labels = alternatives((load(Bulletins).imprint_labels | issues) - load(Contacts).labels, between=SPACE)
    day = rf"(?:19|20)\d\d\s?[년.].{{1,16}}\s(?:{alternatives(issues, between=SPACE)})$"
    return regex.compile(rf"(?:{labels})(?:{tails})?\s?(?:[:：∙·_|]|\s)\s*\S|{day}")
