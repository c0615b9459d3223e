"""The table of who answers for a release: 담당 부서, 책임자, 담당자 with title, name and number.

Read from its cells in order, whether the source gives them or the extraction has put one cell on a line. The column of
the office is merged over the rows of 책임자 and 담당자, so what stands in both rows together is the office of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import regex

from parsers.endings import sentences
from parsers.kinds.release import names, offices
from parsers.kinds.release.contact_cells import LONGEST_CELL, REACH, ContactCell, is_label, office_labels
from parsers.kinds.release.contact_lines import numbers_in
from parsers.kinds.release.names import SYLLABLES, NamedPeople, Person
from parsers.mentions.mention import Mention
from parsers.vocabulary import Releases, load
from schemas.record import Contact

# More cells than any such table has.
LONGEST = 200
TAG = regex.compile(r"[<(〈\[【][^<>()〈〉\[\]【】]{1,14}[>)〉\]】]")
SEVERAL = regex.compile(r"[,/·]")
CHIEF = "책임자"


@dataclass(frozen=True, slots=True)
class _Read:
    """A contact without its office: the person, number and address, and the cells since the contact before."""

    person: Person | None
    phone: str | None
    email: str | None
    cells: tuple[ContactCell, ...]


@dataclass(slots=True)
class _Group:
    """Those who share an office: its cells, and the contacts read so far.

    `of_body` says that a label of the body (부처명) opened it and none of the office has come; `open` that the next
    office cells are the rest of its own.
    """

    cells: list[str] = field(default_factory=list)
    read: list[_Read] = field(default_factory=list)
    of_body: bool = False
    open: bool = False


@cache
def _letter_labels() -> frozenset[str]:
    """The labels of what a letterhead states beside who answers: when it is handed out and may be printed."""
    words = load(Releases)
    return (words.embargo_labels | words.day_labels) - {"보도", "배포"} - office_labels() - words.role_labels


def asks_for_office(cells: Sequence[ContactCell]) -> bool:
    """Whether the first cell is the label of an office; 담당 alone asks for one where one stands behind it."""
    label, behind = cells[0].squeezed, cells[1].squeezed if len(cells) > 1 else ""
    shared = label in load(Releases).office_labels and offices.is_office(behind) and not offices.is_name(behind)
    return label in office_labels() or shared


def begins(cells: Sequence[ContactCell]) -> bool:
    """Whether a table of contacts begins with the first of these cells: a label of it, a role and a number below."""
    first = cells[0].squeezed
    if not asks_for_office(cells) and first not in load(Releases).body_labels and first != CHIEF:
        return False
    near = cells[1 : REACH + 1]
    at = next((i for i, cell in enumerate(near) if numbers_in(cell.text)), None)
    return at is not None and all(_is_cell(cell) for cell in near[:at])


def _is_cell(cell: ContactCell) -> bool:
    return len(cell.text) <= LONGEST_CELL and not sentences.holds_end(cell.text)


def read(cells: Sequence[ContactCell], area_code: str | None = None) -> tuple[list[Contact], int]:
    """The contacts of a table that begins with the first cell, and how many cells it has."""
    table = _Table()
    stated = False
    for i, cell in enumerate(cells):
        if not _is_cell(cell):
            break
        squeezed = cell.squeezed
        # 보도일시, 배포 즉시: a letterhead states them in the same table.
        if squeezed in _letter_labels() or (stated and not is_label(squeezed) and not numbers_in(cell.text)):
            stated = squeezed in _letter_labels()
            continue
        stated = False
        numbers = numbers_in(cell.text, area_code)
        if asks_for_office(cells[i : i + 2]) or squeezed in load(Releases).body_labels:
            table.meet_office_label(is_body=squeezed in load(Releases).body_labels)
        elif is_label(squeezed):
            table.meet_role(squeezed)
        elif numbers:
            parts = _of_each_person(cell, numbers)
            for part in parts:
                table.meet_number(part, numbers if len(parts) == 1 else numbers_in(part.text, area_code))
            table.end = i + 1
        elif not TAG.fullmatch(cell.text.strip()):
            table.meet_text(cell)
    return [*table.contacts, *_contacts(table.group)], table.end


def _of_each_person(cell: ContactCell, numbers: Sequence[Mention]) -> list[ContactCell]:
    """The cell, in parts where it names several persons, each with the number: `팀장 나소율(…), 주임 나루빛(…)`."""
    ends = [
        before.end
        for before, number in pairwise(numbers)
        if names.read(cell.text[before.end : number.start], known=True).persons
    ]
    return [ContactCell(cell.text[a:b], cell.line) for a, b in pairwise([0, *ends, len(cell.text)])]


@dataclass(slots=True)
class _Table:
    """A table while its cells are read: those of an office and of a person since the last number.

    `role` is the label that the next person stands under, `labelled` says that it was met since the last number.
    """

    contacts: list[Contact] = field(default_factory=list)
    group: _Group = field(default_factory=_Group)
    office: list[str] = field(default_factory=list)
    person: list[ContactCell] = field(default_factory=list)
    since: list[ContactCell] = field(default_factory=list)
    role: str | None = None
    labelled: bool = False
    end: int = 0

    def meet_office_label(self, *, is_body: bool) -> None:
        """담당 부서 opens a new group, but behind 부처명 and who stands there it only goes on."""
        goes_on = self.group.of_body and not is_body
        self._settle(chief=False)
        if not goes_on:
            self.contacts += _contacts(self.group)
            self.group, self.since = _Group(of_body=is_body), []
        self.office, self.person, self.role = [], [], None
        if goes_on:
            self.group.of_body = False
            self.group.open = True

    def meet_role(self, squeezed: str) -> None:
        """책임자, 담당자, 담당과장: who it is follows."""
        self._settle(chief=squeezed == CHIEF or squeezed.endswith("장"))
        self.role, self.labelled = squeezed, True

    def meet_text(self, cell: ContactCell) -> None:
        """An office, or a title or name, by what stands before it."""
        self.since.append(cell)
        squeezed = cell.squeezed
        head = offices.headed(squeezed) if self.office or self.group.cells else None
        if head is not None and not self.person:
            self._meet_head(*head, cell.line)
        elif self.role is not None and (self.person or self.labelled or _opens_person(squeezed)):
            self.person.append(cell)
        elif offices.is_position(squeezed) and (self.office or self.group.cells):
            self._settle(chief=not _is_below(self.office, self.group.cells))
            self.role, self.labelled = squeezed, True
            self.person.append(cell)
        elif (self.office or self.group.cells) and (named := _several([cell])) and all(p.position for p in named):
            self._settle(chief=not _is_below(self.office, self.group.cells))
            self.role, self.labelled = named[0].position, True
            self.person.append(cell)
        else:
            self.role = None
            self.office.append(" ".join(cell.text.split()))

    def _meet_head(self, office: str, title: str, line: int) -> None:
        """골목과장: who heads an office, of which those below are as well where it is another than the one above."""
        self._settle(chief=False)
        if not any(cell.endswith(office) for cell in self.group.cells):
            self.office = [office]
            self._settle(chief=True)
        self.role, self.labelled = title, True
        self.person.append(ContactCell(title, line))

    def meet_number(self, cell: ContactCell, numbers: Sequence[Mention]) -> None:
        """A number closes a contact; office and person may stand in its own cell."""
        self.since.append(cell)
        ahead = cell.text[: numbers[0].start]
        beside = names.read(ahead) if not self.person else NamedPeople()
        if beside.department or beside.organization:
            self.office += list(filter(None, (beside.organization, beside.department)))
            self.role = self.role or CHIEF
        # A cell that names the body as well is of no other's office.
        self._settle(chief=self.role == CHIEF or not self.group.read or beside.organization is not None)
        phone = next((number.value for number in numbers if number.type == "phone"), None)
        email = next((number.value for number in numbers if number.type == "email"), None)
        persons = _several(self.person) or (_who(self.person, ahead, self.role),)
        self.group.read += [_Read(person, phone, email, tuple(self.since)) for person in persons]
        self.person, self.since, self.labelled = [], [], False

    def _settle(self, *, chief: bool) -> None:
        """Gives the office cells met so far to the group they belong to; a new one begins where they open it."""
        if not self.office:
            return
        in_second_row = len(self.group.read) == 1 and not chief
        below = not chief and _is_below(self.office, self.group.cells)
        if not self.group.read or in_second_row or below or self.group.open:
            self.group.cells += self.office
            self.group.open = False
        else:
            self.contacts += _contacts(self.group)
            self.group = _Group(cells=list(self.office))
        self.office = []


def _is_below(office: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether an office is a section of a bureau that the cells of an upper row name alone."""
    if not office or not cells:
        return False
    bureaus, sections = tuple(load(Releases).bureaus), tuple(load(Releases).sections)
    of_section = any(cell.endswith(sections) for cell in cells)
    return cells[-1].endswith(bureaus) and office[-1].endswith(sections) and not of_section


def _opens_person(squeezed: str) -> bool:
    """Whether a cell behind a number names a further person of the same role, and no office."""
    return offices.is_position(squeezed) or (offices.is_name(squeezed) and not offices.is_sure_office(squeezed))


def _several(cells: Sequence[ContactCell]) -> tuple[Person, ...]:
    """The persons whom one cell before a number names, where they are more than one: 과장 나소율, 팀장 나루빛."""
    if len(cells) != 1 or not SEVERAL.search(cells[0].text):
        return ()
    persons = names.read(cells[0].text, known=True).persons
    return persons if len(persons) > 1 else ()


def _who(cells: Sequence[ContactCell], ahead: str, role: str | None) -> Person | None:
    """The person of the cells before a number: titles, then the name; both in one cell as well."""
    texts = [*(cell.squeezed for cell in cells), "".join(ahead.split()).strip("(（[☎☏:：,")]
    texts = [text for text in texts if text]
    if not texts:
        return None
    if len(texts) > 1 and SYLLABLES.fullmatch(texts[-1]) and offices.may_be_name(texts[-1]):
        return Person(texts[-1], " ".join(texts[:-1]))
    named = names.read(" ".join([*(cell.text for cell in cells), ahead]), known=True)
    if named.persons:
        person = named.persons[0]
        by_role = role[2:] if role and role.startswith("담당") and offices.is_position(role[2:]) else role
        titled = (
            by_role if by_role and by_role != "담당자" and by_role != CHIEF and offices.is_position(by_role) else None
        )
        return Person(person.name, person.position or titled)
    return Person(texts[-1], None) if SYLLABLES.fullmatch(texts[-1]) and not offices.is_position(texts[-1]) else None


def _contacts(group: _Group) -> list[Contact]:
    """The contacts of a group, each with the office that all of its cells name."""
    office = NamedPeople(*offices.divided(" ".join(group.cells).split()))
    return [
        office.contact(
            " ".join(" ".join(cell.text.split()) for cell in read.cells),
            read.cells[0].line,
            read.person,
            read.phone,
            read.email,
        )
        for read in group.read
        if read.person or office
    ]
