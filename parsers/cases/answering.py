"""Who answers for a case, where no label of a contact line tells it: in a table, in cells one a line, on a line alone.

부서, 담당자, 연락처 above their values or before them; 담당, 성명, 전화 each above its own; ☎ 나루시 골목과
031-000-1234; an office and its number beside the region in the head; 함께한 이   골목과 …, behind a label that case
after case has.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from parsers.cases.habits import BEFORE_VALUE, label_of
from parsers.cases.places import cells_of
from parsers.cases.region_lines import BRACKETED, office_endings
from parsers.endings import sentences
from parsers.gazetteer.persons import is_name
from parsers.mentions import phone
from parsers.structure import contacts
from parsers.structure.contacts import ContactLine
from parsers.text.line import Line
from parsers.vocabulary import Contacts, Headings, load
from schemas.record import Contact

# Cells of a contact are as short, and it stands in so many lines from the end of its case.
LONGEST_LINE, LONGEST_CELL, REACH = 70, 24, 6
CELLS = regex.compile(r"\t|\s{2,}|[│┃|]")
# 부  서 : 골목과
COLON_PAIR = regex.compile(r"(\p{Hangul}(?:\s{0,4}\p{Hangul}){0,5})\s?[:：]\s*(\S.*)")
# 【부 서】 골목과
BRACKET_PAIR = regex.compile(r"[【\[<]\s?(\p{Hangul}(?:\s?\p{Hangul}){1,6})\s?[】\]>]\s*(\S.*)")
# A surname and a name of two syllables: a person, whatever the title beside it.
FULL_NAME = 3
SIGNS = " \t☎☏✆[(【▶*※-"


@dataclass(frozen=True, slots=True)
class Answering:
    """A contact with the indices of its first line and of the line behind it."""

    contact: ContactLine
    first: int
    after: int


def find(lines: Sequence[Line], head: int, labels: Container[str] = ()) -> Answering | None:
    """Who answers for the case that these lines are, whose head has `head` lines: named at its end, or in its head.

    `labels` are those that most cases of the book have, whatever they say.
    """
    for at in (*range(len(lines) - 1, max(head, len(lines) - REACH) - 1, -1), *range(head)):
        if _has_number(lines[at]):
            found = _in_cells(lines, at) or in_pairs(lines, at, labels) or _in_table(lines, at)
            return _with_names_above(lines, found or _alone(lines[at], at, labels), labels)
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
    values, _ = _cells_by_column(lines[at - 1], lines[at]) if at else ({}, [])
    return _of(lines, at - 1, at + 1, values) if values else None


def in_row(lines: Sequence[Line], header: int, at: int) -> tuple[Contact, list[str]] | None:
    """The contact that a row names below a header some lines above, with its other cells; None for other lines."""
    values, others = _cells_by_column(lines[header], lines[at]) if header < len(lines) else ({}, [])
    if not values or not _has_number(lines[at]):
        return None
    return _of(lines, at, at + 1, values).contact.contact, others


def _cells_by_column(header: Line, row: Line) -> tuple[dict[str, str], list[str]]:
    """The cells of a row by what the columns above say of a contact, and those of other columns."""
    columns = [_column(cell) for cell in CELLS.split(header.text)]
    cells = [cell.strip() for cell in CELLS.split(row.text)]
    if len([column for column in columns if column]) < 2 or len(columns) != len(cells):
        return {}, []
    paired = list(zip(CELLS.split(header.text), cells, strict=True))
    return _by_column(paired), [cell for label, cell in paired if not _column(label)]


def _by_column(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The values of a contact by what their labels say; of two that 담당 and 부서 head the one may be the person."""
    values: dict[str, str] = {}
    for label, value in pairs:
        column = _column(label)
        if column == "office" and "office" in values and "person" not in values:
            named = next((each for each in (value, values["office"]) if _is_person(each)), None)
            values["office"] = values["office"] if named == value else value
            values |= {"person": named} if named else {}
        elif column:
            values[column] = value
    return values


def _is_person(text: str) -> bool:
    words = text.split()
    return bool(words) and is_name(words[0]) and not text.endswith(office_endings())


def in_pairs(lines: Sequence[Line], at: int, labels: Container[str]) -> Answering | None:
    """The contact of a number behind its label or a person's, with the pairs of label and value beside and above it."""
    values = _pairs(lines[at], labels)
    if "phone" not in values and ("person" not in values or not _has_number(lines[at])):
        return None
    first = at
    while first > 0 and lines[first].blank_before == 0 and (above := _pairs(lines[first - 1], labels)):
        if above.keys() & values.keys():
            break
        values |= above
        first -= 1
    return _of(lines, first, at + 1, values)


def labelled_at_end(lines: Sequence[Line], labels: Container[str]) -> Answering | None:
    """The contact near the end of a case whose labels stand each in a cell of its own: 부서 | 골목과 | 전화 | 031-…."""
    last = range(len(lines) - 1, max(0, len(lines) - REACH), -1)
    at = next((at for at in last if has_pairs(lines[at]) and _has_number(lines[at])), None)
    return None if at is None else in_pairs(lines, at, labels)


def framed_at_end(lines: Sequence[Line]) -> Answering | None:
    """The contact in brackets on the last line of a case: [ 골목과 나은솔, 031-000-1234 ]."""
    at = len(lines) - 1
    framed = at > 0 and BRACKETED.fullmatch(lines[at].text) is not None and _has_number(lines[at])
    found = _alone(lines[at], at, ()) if framed else None
    return found if found and found.contact.contact.department and found.contact.contact.person else None


def has_pairs(line: Line) -> bool:
    """Whether a line has several labels of a contact, each in a cell of its own before its value."""
    labels = [cell.strip() for cell in CELLS.split(line.text)][::2]
    return len(labels) > 1 and all(map(_column, labels))


def _pairs(line: Line, labels: Container[str]) -> dict[str, str]:
    """The values of a line by what their labels say; one behind a label of the book's own that names somebody."""
    pair = COLON_PAIR.fullmatch(line.body) or BRACKET_PAIR.fullmatch(line.body)
    cells = list(pair.groups()) if pair else [cell.strip() for cell in CELLS.split(line.body)]
    labelled = [cell.partition(" ") for cell in cells]
    told = len(cells) > 1 or names_somebody(labelled[0][2]) or _has_number(line)
    if told and all(_column(label) or label in load(Headings).place_labels for label, _, _ in labelled):
        cells = [part for label, _, value in labelled for part in (label, value)]
    if len(cells) % 2:
        return {}
    pairs = list(zip(cells[::2], cells[1::2], strict=True))
    values = _by_column(pairs)
    if not values and label_of(line) in labels and names_somebody(pairs[0][1]):
        return {"office": pairs[0][1]}
    return values


def names_somebody(text: str) -> bool:
    """Whether a text is an office, a person, or both."""
    _, department, person, _ = contacts.split_names(text)
    if any(len(word) == FULL_NAME and is_name(word) for word in text.split()[-2:]):
        return True
    return person is not None or (department is not None and department.endswith(office_endings()))


def _with_names_above(lines: Sequence[Line], found: Answering | None, labels: Container[str]) -> Answering | None:
    """A contact with the lines right above it that name somebody behind a label of the book's own."""
    if found is None:
        return None
    first = found.first
    while first > 0 and lines[first].blank_before == 0 and _names_behind_label(lines[first - 1], labels):
        first -= 1
    return replace(found, first=first)


def _names_behind_label(line: Line, labels: Container[str]) -> bool:
    match = BEFORE_VALUE.match(line.text)
    return match is not None and label_of(line) in labels and names_somebody(line.text[match.end() :])


def _of(lines: Sequence[Line], first: int, after: int, values: dict[str, str]) -> Answering:
    """A contact of values by their columns; an office may have the person beside it."""
    named = " ".join(values.get(column, "") for column in ("office", "person", "phone"))
    read = contacts.read(lines[after - 1], len(lines[after - 1].body), garbled=False, rest=named)
    read = contacts.of_person(read) if "person" in values and "office" not in values else read
    text = " ".join(line.text for line in lines[first:after])
    contact = read.contact.model_copy(update={"text": " ".join(text.split()), "line": lines[first].number})
    return Answering(ContactLine(contact, read.issues), first, after)


def _alone(line: Line, at: int, labels: Container[str]) -> Answering | None:
    """The contact that a line names without the label of one: office, person and number, perhaps behind a region."""
    label = contacts.label_end(line, at_end_of_item=True)
    named = line.body[label[0] :] if label else _behind_number(_behind_own_label(line, labels))
    cells = " ".join(cells_of(named))
    read = contacts.read(line, len(line.body), garbled=False, rest=cells)
    labelled = label is not None or contacts.TELEPHONE_SIGN.match(line.body.lstrip("-※* "))
    return Answering(read, at, at + 1) if labelled or read.contact.department or read.contact.organization else None


def _behind_own_label(line: Line, labels: Container[str]) -> str:
    """What a line names without its sign, and behind a label of the book's own or that of an office alone.

    마을에 묻기 : 골목과 031-000-1234; 담당부서 골목과 나은솔 031-000-1234.
    """
    match = BEFORE_VALUE.match(line.body)
    if match and label_of(line) in labels:
        return line.body[match.end() :]
    label, _, named = line.body.lstrip(SIGNS).partition(" ")
    return named if _column(label) == "office" else line.body.lstrip(SIGNS)


def _behind_number(text: str) -> str:
    """A text with its number at the end where an office stands behind it, alone or with its person.

    궁금하면 ☎ 031-000-1234 골목과; 궁금하면 ☎ 031-000-1234 골목과 나은솔.
    """
    number = min(phone.find(text), key=lambda found: found.start, default=None)
    named = text[number.end :].strip(" )）") if number else ""
    if number is None or not _ends_in_office(named):
        return text
    return f"{named} {text[number.start : number.end]}"


def _ends_in_office(text: str) -> bool:
    """Whether a text ends in the name of an office, or in a person's behind one."""
    _, department, person, _ = contacts.split_names(text)
    office = department if person and department else text
    return office.endswith(office_endings())


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
