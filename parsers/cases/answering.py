"""Who answers for a case, where no label of a contact line tells it: in a table, in cells one a line, on a line alone.

부서, 담당자, 연락처 above their values; 담당, 성명, 전화 each above its own; ☎ 나루시 골목과 031-000-1234; an office
and its number beside the region in the head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.cases.places import cells_of
from parsers.language import sentences
from parsers.mentions import phone
from parsers.structure import contacts
from parsers.structure.contacts import ContactLine
from parsers.text.line import Line
from parsers.vocabulary import Contacts, load

# Cells of a contact are as short, and it stands in so many lines from the end of its case.
LONGEST_LINE, LONGEST_CELL, REACH = 70, 24, 6
CELLS = regex.compile(r"\t|\s{2,}|[│┃|]")
SIGNS = " \t☎☏✆[(【▶*※-"


@dataclass(frozen=True, slots=True)
class Answering:
    """A contact with the indices of its first line and of the line behind it."""

    contact: ContactLine
    first: int
    after: int


def find(lines: Sequence[Line], head: int) -> Answering | None:
    """Who answers for the case that these lines are, whose head has `head` lines: named at its end, or in its head."""
    for at in (*range(len(lines) - 1, max(head, len(lines) - REACH) - 1, -1), *range(head)):
        if _has_number(lines[at]):
            return _in_cells(lines, at) or _in_table(lines, at) or _alone(lines[at], at)
    return None


def _has_number(line: Line) -> bool:
    return len(line.text) <= LONGEST_LINE and any(phone.find(line.text)) and not sentences.ends(line.text)


def _in_cells(lines: Sequence[Line], at: int) -> Answering | None:
    """The contact of a number below the name of its column, with the names and values above."""
    last = _column(lines[at - 1].text) if at else None
    if last is None:
        return None
    first, values = at - 1, {last: lines[at].text}
    while first >= 2 and (column := _column(lines[first - 2].text)) and len(lines[first - 1].text) <= LONGEST_CELL:
        values[column] = lines[first - 1].text
        first -= 2
    return _of(lines, first, at + 1, values)


def _in_table(lines: Sequence[Line], at: int) -> Answering | None:
    """The contact of a row below the names of its columns."""
    if at < 1:
        return None
    columns = [_column(cell) for cell in CELLS.split(lines[at - 1].text)]
    cells = CELLS.split(lines[at].text)
    if len([column for column in columns if column]) < 2 or len(columns) != len(cells):
        return None
    values = {column: cell.strip() for column, cell in zip(columns, cells, strict=True) if column}
    return _of(lines, at - 1, at + 1, values)


def _of(lines: Sequence[Line], first: int, after: int, values: dict[str, str]) -> Answering:
    """A contact of values by their columns; an office may have the person beside it."""
    named = " ".join(values.get(column, "") for column in ("office", "person", "phone"))
    read = contacts.read(lines[after - 1], len(lines[after - 1].body), garbled=False, rest=named)
    text = " ".join(line.text for line in lines[first:after])
    contact = read.contact.model_copy(update={"text": " ".join(text.split()), "line": lines[first].number})
    return Answering(ContactLine(contact, read.issues), first, after)


def _alone(line: Line, at: int) -> Answering | None:
    """The contact that a line names without the label of one: office, person and number, perhaps behind a region."""
    label = contacts.label_end(line, at_end_of_item=True)
    named = line.body[label[0] :] if label else line.body.lstrip(SIGNS)
    cells = " ".join(cells_of(named))
    read = contacts.read(line, len(line.body), garbled=False, rest=cells)
    labelled = label is not None or contacts.TELEPHONE_SIGN.match(line.body.lstrip("-※* "))
    return Answering(read, at, at + 1) if labelled or read.contact.department or read.contact.organization else None


@cache
def _columns() -> dict[str, str]:
    words = load(Contacts)
    return {
        **dict.fromkeys(words.office_columns, "office"),
        **dict.fromkeys(words.person_columns, "person"),
        **dict.fromkeys(words.number_columns, "phone"),
    }


def _column(text: str) -> str | None:
    """What the column is about that a text names; None for other texts."""
    return _columns().get("".join(text.split()).rstrip(":："))
