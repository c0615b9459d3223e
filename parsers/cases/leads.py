"""The opening statement of a case between its title and its first block, and who answers for it above that.

Layout: ◈ before the statement, a bar before each of its lines, quotation marks around it, or a paragraph below rows of
label and value.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

import regex

from parsers.cases.answering import names_somebody
from parsers.cases.heads import TELEPHONE
from parsers.cases.region_lines import CLOSED
from parsers.cases.speech import first_of_speech
from parsers.cases.title_labels import is_contact
from parsers.text import drawn
from parsers.text.label import has_colon_label
from parsers.text.line import Line
from parsers.vocabulary import Contacts, Headings, alternatives, load

# Its bullets, and how long it is at least.
BULLETS, SHORTEST = "◈◇◆❖▣■□▶", 16
# So many lines it has at most.
MOST_LINES = 5
# What somebody said, or a line in dashes.
QUOTED = regex.compile(r"[“\"‘'「]|[-–―]\s")
# The letters of a label may stand apart: 담 당.
SPACE = r"\s?"


def lead_of(lines: Sequence[Line], *, titled: bool, categories: Container[str] = ()) -> Sequence[Line]:
    """The lines of the opening statement among those between a title and the first block: from its bullet to the last.

    ◈ 골목마다 의자를 놓아 쉬어 갈 곳을 마련하다

    Where none is `titled` by a line above, a plain one stands before the bullet, which else marks the title itself; a
    chapter's, one of the `categories`, is none.
    """
    spoken = first_of_speech(lines)
    set_off = (i for i, line in enumerate(lines) if line.marker is not None or _is_barred(line))
    first = min(next(set_off, len(lines)), spoken)
    if not titled and all(line.squeezed in categories for line in lines[:first]):
        return ()
    lead = [drawn.without_bars(line) for line in lines[first:]] or list(_below_rows(lines))
    alone = all(line.marker is None for line in lead[1:])
    formed = first in (len(lines), spoken) or _opens(lines[first])
    opens = alone and lead and formed and (first == spoken < len(lines) or len(lead[0].body) >= SHORTEST)
    return lead if opens and not any(map(is_contact, lead)) and not has_colon_label(lead[0].body) else ()


def above_block(lines: Sequence[Line], block: int) -> int:
    """Index of the first of the lines right above a block that no other case may own: its case's opening statement
    or what somebody said, and right above that the rows and numbers of who answers.

    A title stands between the contact of one case and the first block of the next.
    """
    lead = _first_of_lead(lines, block)
    first = lead
    while first > 0 and block - first < MOST_LINES and QUOTED.match(lines[first - 1].text):
        first -= 1
    rows = first
    while rows > 0 and (is_row(lines[rows - 1]) or TELEPHONE.search(lines[rows - 1].text)):
        rows -= 1
    set_off = lead == block or lines[lead].marker is not None or _is_barred(lines[lead])
    # Rows that stand apart from what is above them may end the case before, and a title and more stand below them.
    headed = rows > 0 and lines[rows].blank_before == 0 and not CLOSED.search(lines[rows - 1].text)
    return rows if set_off or (rows < first and headed) else block


def is_row(line: Line) -> bool:
    """Whether a line says behind its label who answers for a case, or whose it is: 담당부서   골목과, 담당자 나은솔."""
    label = _label().match(line.text)
    return label is not None and (label["parted"] is not None or names_somebody(line.text[label.end() :]))


@cache
def _label() -> regex.Pattern[str]:
    labels = load(Contacts).asking | load(Headings).place_labels
    return regex.compile(rf"(?:{alternatives(labels, between=SPACE)})(?:(?P<parted>\s?[:：|]|\s{{2,}}+|\t|$)|\s)")


def _first_of_lead(lines: Sequence[Line], block: int) -> int:
    """Index of the first line of what may be an opening statement right above a block, that of the block for none."""
    for at in range(block - 1, max(-1, block - 1 - MOST_LINES), -1):
        if is_row(lines[at]):
            return block
        goes_on = at > 0 and _is_barred(lines[at]) and _is_barred(lines[at - 1])
        begins = lines[at].marker is not None or _is_barred(lines[at]) or lines[at].blank_before > 0
        if begins and not goes_on:
            below_row = at > 0 and is_row(lines[at - 1])
            return at if lead_of(lines[at - below_row : block], titled=True) else block
    return block


def _below_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The paragraph set apart below the last of the rows that say who answers."""
    rows = [i for i, line in enumerate(lines) if is_row(line)]
    lead = lines[rows[-1] + 1 :] if rows else ()
    return lead if lead and lead[0].blank_before > 0 and not any(line.blank_before for line in lead[1:]) else ()


def _opens(line: Line) -> bool:
    return (line.marker or " ") in BULLETS or _is_barred(line)


def _is_barred(line: Line) -> bool:
    return drawn.has_bar(line, behind=False)
