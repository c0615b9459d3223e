"""The table of who answers for a release: 담당 부서, 책임자, 담당자 with title, name and number.

Read from its cells in order, whether the source gives them or the extraction has put one cell on a line. The column of
the office is merged over the rows of 책임자 and 담당자, so what stands in both rows together is the office of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from parsers.release import names, offices
from parsers.release.contact_lines import numbers_in
from parsers.release.names import Person
from parsers.vocabulary import load
from parsers.vocabulary.models import Releases
from schemas.record import Contact

LONGEST_CELL = 60
SENTENCE = regex.compile(r"\p{Hangul}[다요]\.")
NAME = regex.compile(r"\p{Hangul}{2,4}")
# A table has a number at least so many cells behind its first label.
REACH = 14
# More cells than any such table has.
LONGEST = 200
TAG = regex.compile(r"[<(〈\[【][^<>()〈〉\[\]【】]{1,14}[>)〉\]】]")
LABEL_AND_VALUE = regex.compile(r"(?P<label>[\p{Hangul}\s]{2,9}?)\s*[:：]\s*(?P<value>\S.*)?")
CHIEF = "책임자"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text and the number of its line."""

    text: str
    line: int

    @property
    def squeezed(self) -> str:
        """The text without spaces and marks around it."""
        return "".join(self.text.split()).strip("·-:：*※□○ㅇ")


@dataclass(slots=True)
class _Group:
    """Those who share an office: its cells, and the contacts read so far with the role they stand under."""

    cells: list[str] = field(default_factory=list)
    read: list[tuple[str | None, Person | None, str, str | None, list[Cell]]] = field(default_factory=list)


@cache
def _office_labels() -> frozenset[str]:
    return load(Releases).office_labels - {"담당", "부서", "자료제공"}


def cells_of(text: str, line: int) -> list[Cell]:
    """The cells of a line: label and value where a colon parts them, else the line as one."""
    match = LABEL_AND_VALUE.fullmatch(text.strip())
    if match and is_label("".join(match["label"].split())):
        return [Cell(match["label"], line), *([Cell(match["value"], line)] if match["value"] else [])]
    return [Cell(text, line)]


def is_label(squeezed: str) -> bool:
    """Whether a cell without its spaces is a label of such a table."""
    return squeezed in _office_labels() or squeezed in load(Releases).role_labels


def begins(cells: Sequence[Cell]) -> bool:
    """Whether a table of contacts begins with the first of these cells: a label of it, a role and a number below."""
    first = cells[0].squeezed
    if first not in _office_labels() and first != CHIEF:
        return False
    near = cells[1 : REACH + 1]
    at = next((i for i, cell in enumerate(near) if numbers_in(cell.text)), None)
    return at is not None and all(_is_cell(cell) for cell in near[:at])


def _is_cell(cell: Cell) -> bool:
    return len(cell.text) <= LONGEST_CELL and SENTENCE.search(cell.text) is None


def read(cells: Sequence[Cell], area_code: str | None = None) -> tuple[list[Contact], int]:
    """The contacts of a table that begins with the first cell, and how many cells it has."""
    contacts: list[Contact] = []
    group = _Group()
    office: list[str] = []
    person: list[Cell] = []
    since: list[Cell] = []
    role: str | None = None
    end = 0
    for i, cell in enumerate(cells):
        squeezed = cell.squeezed
        if not _is_cell(cell):
            break
        if squeezed in _office_labels():
            contacts += _contacts(group)
            group, office, person, since, role = _Group(), [], [], [], None
            continue
        if is_label(squeezed) or (TAG.fullmatch(cell.text.strip()) and not numbers_in(cell.text)):
            if is_label(squeezed):
                group, done = _next_group(group, office, chief=squeezed == CHIEF or squeezed.endswith("장"))
                contacts += done
                office, role = [], squeezed
            continue
        since.append(cell)
        numbers = numbers_in(cell.text, area_code)
        if not numbers:
            if role is None or (not person and group.read and not _opens_person(squeezed)):
                role = None
                if offices.is_position(squeezed) and (office or group.cells):
                    group, done = _next_group(group, office, chief=True)
                    contacts += done
                    office, role = [], squeezed
                    person.append(cell)
                else:
                    office.append(" ".join(cell.text.split()))
            else:
                person.append(cell)
            continue
        ahead = cell.text[: numbers[0].start]
        if not person and (beside := names.read(ahead)).persons and (beside.department or beside.organization):
            # 여성가족과 과장 홍길동 051-888-0000: the office stands in the cell of the person.
            office += list(filter(None, (beside.organization, beside.department)))
            role = CHIEF
        if office:
            group, done = _next_group(group, office, chief=role == CHIEF or not group.read)
            contacts += done
            office = []
        named = _who(person, ahead, role)
        phone = next((number.value for number in numbers if number.type == "phone"), None)
        email = next((number.value for number in numbers if number.type == "email"), None)
        group.read.append((role, named, phone or "", email, since))
        person, since, end = [], [], i + 1
    contacts += _contacts(group)
    return contacts, end


def _opens_person(squeezed: str) -> bool:
    """Whether a cell behind a number names a further person of the same role, and no office."""
    return offices.is_position(squeezed) or (offices.is_name(squeezed) and not offices.is_sure_office(squeezed))


def _next_group(group: _Group, office: list[str], *, chief: bool) -> tuple[_Group, list[Contact]]:
    """The group that an office belongs to, and the contacts of the one before where a new one begins."""
    if not office:
        return group, []
    in_second_row = group.read and not chief and len(group.read) == 1
    if not group.read or in_second_row:
        group.cells += office
        return group, []
    return _Group(list(office)), _contacts(group)


def _who(cells: Sequence[Cell], ahead: str, role: str | None) -> Person | None:
    """The person of the cells before a number: titles, then the name; both in one cell as well."""
    texts = [*(cell.squeezed for cell in cells), "".join(ahead.split()).strip("(（[☎☏:：,")]
    texts = [text for text in texts if text]
    if not texts:
        return None
    if len(texts) > 1 and NAME.fullmatch(texts[-1]) and not offices.is_position(texts[-1]):
        return Person(texts[-1], " ".join(texts[:-1]))
    named = names.read(" ".join([*(cell.text for cell in cells), ahead]), known=True)
    if named.persons:
        person = named.persons[0]
        by_role = role[2:] if role and role.startswith("담당") and offices.is_position(role[2:]) else role
        titled = (
            by_role if by_role and by_role != "담당자" and by_role != CHIEF and offices.is_position(by_role) else None
        )
        return Person(person.name, person.position or titled)
    return Person(texts[-1], None) if NAME.fullmatch(texts[-1]) and not offices.is_position(texts[-1]) else None


def _contacts(group: _Group) -> list[Contact]:
    """The contacts of a group, each with the office that all of its cells name."""
    organization, department = offices.divided(" ".join(group.cells).split())
    return [
        Contact(
            text=" ".join(" ".join(cell.text.split()) for cell in cells),
            line=cells[0].line,
            organization=organization,
            department=department,
            person=person.name if person else None,
            position=person.position if person else None,
            phone=phone or None,
            email=email,
        )
        for _, person, phone, email, cells in group.read
        if person or department or organization
    ]
