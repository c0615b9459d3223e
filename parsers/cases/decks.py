"""The deck of a case: a paragraph between its title and its first block, which the cases of a book have in this place.

No word tells it, and it ends as it likes: what most cases have between title and first block is the evidence. It is set
apart by blank lines, or framed: 【 】, 〈 〉, ☞, ★, a dash before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from parsers.cases.habits import FEWEST_CASES
from parsers.cases.heads import TELEPHONE
from parsers.cases.leads import is_row
from parsers.cases.places import names_office
from parsers.cases.title_labels import is_contact
from parsers.cases.title_lines import is_place
from parsers.text import drawn
from parsers.text.label import has_colon_label
from parsers.text.line import Line
from parsers.text.source import Segments

# So many of the cases have one, of so many lines, letters and words.
SHARE, MOST_LINES, SHORTEST, FEWEST_WORDS = 0.6, 3, 12, 3
# 【골목마다 의자를 놓다】, ☞ 골목마다 의자를 놓다, - 골목마다 의자를 놓다 -
FRAMED = regex.compile(r"[【〈《\[<]\s*(?P<text>[^【】〈〉《》\[\]<>]*[^【】〈〉《》\[\]<>\s])\s*[】〉》\]>]")
SIGN = r"[☞★☆✔✓➜➔▷▶◎\-–—―]\s*"
SIGNED = regex.compile(rf"{SIGN}\S.*")
OPENING = regex.compile(rf"(?:{SIGN})?(?=\S)")
CLOSING = tuple("★☆-–—―")
HASHES = "#"


def decks(between: Sequence[Sequence[Line]]) -> list[tuple[Line, ...]]:
    """The deck of each case, empty for none; `between` has the lines between title and first block of each."""
    found = [_deck(lines) for lines in between]
    having = sum(map(bool, found))
    return found if having >= max(FEWEST_CASES, SHARE * len(found)) else [()] * len(found)


def unframed(text: Segments) -> Segments:
    """A deck without brackets around it and without sign or dash before it."""
    if framed := FRAMED.fullmatch(text.text):
        return text.cut(*framed.span("text"))
    opening = OPENING.match(text.text)
    start, bare = opening.end() if opening else 0, text.text
    if bare.endswith(CLOSING) and bare[:-1].rstrip() != bare[:-1]:
        bare = bare[:-1].rstrip()
    return text.cut(start, len(bare)) if start < len(bare) else text


def _deck(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The one paragraph set apart or framed among some lines, where one and no more is a statement."""
    found = [run for run in _paragraphs(lines) if _is_statement(run)]
    return tuple(drawn.without_bars(line) for line in found[0]) if len(found) == 1 else ()


def _paragraphs(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines in a row that no blank line, sign or frame parts."""
    firsts = [i for i, line in enumerate(lines) if i == 0 or line.blank_before or _is_signed(line)]
    for first, after in zip(firsts, (*firsts[1:], len(lines)), strict=False):
        yield lines[first:after]


def _is_signed(line: Line) -> bool:
    """Whether a sign stands before a line, or a bracket opens there that is no part of its words."""
    return line.marker is not None or SIGNED.fullmatch(line.text) is not None or line.text[0] in "【〈《"


def _is_statement(lines: Sequence[Line]) -> bool:
    """Whether a paragraph has the words of a statement, set apart, and names no place, body or contact."""
    text = " ".join(line.body for line in lines)
    said = len(text) >= SHORTEST and text.count(" ") + 1 >= FEWEST_WORDS and text[0] not in HASHES
    apart = lines[0].blank_before > 0 or _is_signed(lines[0])
    return said and apart and len(lines) <= MOST_LINES and not any(map(_tells_of_case, lines))


def _tells_of_case(line: Line) -> bool:
    """Whether a line is a row of the head: a label with its value, a place, an office, a number to call."""
    if "\t" in line.text or is_row(line) or is_contact(line) or has_colon_label(line.body):
        return True
    return TELEPHONE.search(line.text) is not None or is_place(line) or names_office(line.text)
