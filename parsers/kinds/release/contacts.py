"""All contacts of a release, whatever their form, and the lines that hold nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from parsers.draft import Grid
from parsers.endings import sentences
from parsers.kinds.release import (
    contact_cells,
    contact_desks,
    contact_lines,
    contact_prose,
    contact_tables,
    names,
    offices,
)
from parsers.kinds.release.contact_cells import ContactCell
from parsers.kinds.release.contact_lines import ContactEntry
from parsers.kinds.release.names import EDGES, NamedPeople
from parsers.structure.given import outermost
from parsers.structure.tables import BAR_RULE
from parsers.text.line import Line, folded
from parsers.vocabulary import Releases, alternatives, load
from schemas.record import Contact

HINT = regex.compile(r"\d{3}|@")
# ~하면 된다: what the reader may do, without a point.
MAY = regex.compile(r"\p{Hangul}(?:면|어|아)\s된다")
# A line of contacts has hardly more characters than so many for each of them.
ROOM = 70
# 부서 골목과 / 전화 033-000-0001
TELEPHONED = regex.compile(r"[/|]\s*(?:전화|연락처|☎|☏|T)")
LONGEST_OFFICE = 60
# So many lines of a page a bracket of contacts takes at most.
MOST_LINES = 3
OPENING, CLOSING = "【[(〔", "】])〕"


@dataclass(frozen=True, slots=True)
class ContactMention:
    """The contacts of a release in order, and the numbers of the lines that are theirs alone."""

    contacts: tuple[Contact, ...]
    lines: frozenset[int]


@cache
def _label() -> regex.Pattern[str]:
    words = load(Releases).role_labels | load(Releases).office_labels
    spaced = alternatives(words, between=r"\s*")
    edges = regex.escape(EDGES, special_only=False)
    return regex.compile(
        rf"[{edges}]*(?P<ahead>[\p{{Hangul}}·\s「」『』‘’A-Za-z()]{{0,24}}?)(?P<label>{spaced})(?P<close>\s*[:：\])】>〉]|\s*\.(?=\s)|\s*(?=[☎☏(])|(?=\s))"
    )


# A line is asked for the label at its beginning by several forms of contacts in turn.
@lru_cache(maxsize=64)
def _label_of(text: str) -> regex.Match[str] | None:
    """The label that a line begins with, whatever stands behind it."""
    return _label().match(text + " ")


@dataclass(frozen=True, slots=True)
class _Read:
    """What lines give: contacts, the numbers of those that hold nothing else, and whom the lines below go on about."""

    contacts: Sequence[Contact]
    own: Set[int]
    length: int
    carried: NamedPeople


@dataclass(frozen=True, slots=True)
class _Reader:
    """The lines of a release and what is known of them: tables by their first line, wraps by the number of theirs."""

    lines: Sequence[Line]
    grids: Mapping[int, Grid]
    area_code: str | None
    wraps: Mapping[int, Line]

    def read(self, at: int, carried: NamedPeople) -> _Read:
        """The contacts that begin at a line, behind those who are `carried` on from above it."""
        for form in (self._grid, self._office_of_several, self._wrapped, self._table):
            if (read := form(at)) is not None:
                return read
        desk, length = contact_desks.read(self.lines[at : at + contact_desks.MOST_LINES], self.area_code)
        if desk:
            return _Read(desk, {line.number for line in self.lines[at : at + length]}, length, carried)
        return self._line(at, carried)

    def _grid(self, at: int) -> _Read | None:
        grid = self.grids.get(at)
        if grid is None:
            return None
        return _Read(*_of_grid(grid, self.lines, self.area_code), grid.after - at, NamedPeople())

    def _office_of_several(self, at: int) -> _Read | None:
        office = _office_of(self.lines[at])
        if office is None or _persons_below(self.lines[at + 1 : at + 2], office, self.area_code) < 2:
            return None
        return _Read((), {self.lines[at].number}, 1, office)

    def _wrapped(self, at: int) -> _Read | None:
        whole = self.wraps.get(self.lines[at].number)
        if whole is None or not sentences.ends(whole.text):
            return None
        return _Read(_in_sentences(whole, self.area_code), frozenset(), len(whole.physical), NamedPeople())

    def _table(self, at: int) -> _Read | None:
        contacts, used = _of_table(self.lines, self.grids, at, self.area_code)
        own = {line.number for line in self.lines[at : at + used]}
        return _Read(contacts, own, used, NamedPeople()) if used else None

    def _line(self, at: int, carried: NamedPeople) -> _Read:
        """The contacts of a line alone, and the office that it names for those below it."""
        first, below = self.lines[at], self.lines[at + 1 : at + 2]
        line = _bracketed(self.lines[at : at + MOST_LINES])
        found = list(_of_line(line, carried, self.area_code, goes_on=bool(carried)))
        if found:
            contacts, own = [_contact(line, entry) for entry in found], {part.number for part in line.physical}
            return _Read(contacts, own, len(line.physical), found[-1].named)
        if _heads_a_contact(first, below, self.area_code):
            return _Read((), {line.number}, 1, NamedPeople(department=first.text))
        office = _office_of(first)
        if office and _persons_below(below, office, self.area_code):
            return _Read((), {first.number}, 1, office)
        return _Read(_in_sentences(first, self.area_code), frozenset(), 1, NamedPeople())


def find(
    lines: Sequence[Line],
    tables: Sequence[Grid] = (),
    area_code: str | None = None,
    wraps: Mapping[int, Line] | None = None,
) -> ContactMention:
    """The contacts of a release's lines.

    `tables` are those whose cells the source tells. Numbers without area code get `area_code` where that is known.
    `wraps` gives the lines that a page has broken, each folded into one, by the number of its first.
    """
    reader = _Reader(lines, {group[0].first: group[0] for group in outermost(tables)}, area_code, wraps or {})
    contacts: list[Contact] = []
    own: set[int] = set()
    at, carried = 0, NamedPeople()
    while at < len(lines):
        read = reader.read(at, carried)
        contacts += read.contacts
        own |= read.own
        at, carried = at + read.length, read.carried
    return ContactMention(tuple(contacts), frozenset(own))


def _in_sentences(line: Line, area_code: str | None) -> list[Contact]:
    """The contacts that the sentences of a line name."""
    entries = contact_prose.entries(line.text, area_code) if HINT.search(line.text) else ()
    return [_contact(line, entry) for entry in entries]


def _bracketed(lines: Sequence[Line]) -> Line:
    """The first line, with those that a page has broken off a bracket which begins it and closes at the end of one."""
    text = lines[0].text
    closing = CLOSING[OPENING.index(text[0])] if text[0] in OPENING else None
    if closing is None or closing in text:
        return lines[0]
    last = next((i for i, line in enumerate(lines) if line.text.endswith(closing)), 0)
    return folded(lines[: last + 1], [True] * last) if last else lines[0]


def _contact(line: Line, entry: ContactEntry) -> Contact:
    return entry.named.contact(line.text, line.number, entry.person, entry.phone, entry.email)


def _of_grid(grid: Grid, lines: Sequence[Line], area_code: str | None) -> tuple[list[Contact], set[int]]:
    """The contacts of a table whose cells the source gives, and the numbers of their lines; none of any other table.

    A letterhead gives its days in the same table.
    """
    cells = _cells_of_grid(grid, lines[grid.first : grid.after])
    first = next((i for i in range(len(cells)) if contact_tables.begins(cells[i:])), None)
    if first is None:
        return [], set()
    contacts, count = contact_tables.read(cells[first:], area_code)
    return contacts, {cell.line for cell in cells[first : first + count]} if contacts else set()


def _cells_of_grid(grid: Grid, lines: Sequence[Line]) -> list[ContactCell]:
    """Its cells in order: where a line is a row, those between its bars, else the lines themselves."""
    rows = [*([grid.table.header] if grid.table.header else []), *grid.table.rows]
    telling = [line for line in lines if not BAR_RULE.fullmatch(line.text)]
    if len(rows) != len(telling) or all(len(row) == 1 for row in rows):
        return [cell for line in telling for cell in contact_cells.cells_of(line.body, line.number)]
    return [
        ContactCell(text, line.number) for line, row in zip(telling, rows, strict=True) for text in row if text.strip()
    ]


def _of_table(
    lines: Sequence[Line], grids: Mapping[int, Grid], at: int, area_code: str | None
) -> tuple[list[Contact], int]:
    """The contacts of a table whose cells stand one a line from `at` on, and how many lines it has."""
    first = contact_cells.cells_of(lines[at].body, lines[at].number)
    if not contact_cells.is_label(first[0].squeezed):
        return [], 0
    cells = []
    for i, line in enumerate(lines[at : at + contact_tables.LONGEST]):
        if at + i in grids:
            break
        cells += contact_cells.cells_of(line.body, line.number)
    if not contact_tables.begins(cells):
        return [], 0
    contacts, count = contact_tables.read(cells, area_code)
    last = cells[count - 1].line if count else 0
    return contacts, sum(1 for line in lines[at:] if line.number <= last)


def _of_line(line: Line, carried: NamedPeople, area_code: str | None, *, goes_on: bool) -> Iterator[ContactEntry]:
    """The contacts of a line that holds nothing else: labelled, in brackets, or right below such a line."""
    text = line.text
    if HINT.search(text) is None or sentences.holds_end(text) or MAY.search(text):
        return
    label = _label().match(text)
    # 해양환경 교실 관련 문의 : tells what is asked about; 학생건강정책과 담당자 names the office.
    cut = label.end() if label and not offices.ends_as_office(label["ahead"]) else 0
    found = list(contact_lines.entries(text[cut:], carried, area_code))
    if not found or len(text) > ROOM * (len(found) + 1):
        return
    named = all(entry.person and (entry.named.department or entry.named.organization) for entry in found)
    titled = all(entry.person and entry.person.position for entry in found)
    office = any(entry.named.department for entry in found)
    if (
        (
            label
            and (label["close"].strip() or named or titled)
            and (named or not contact_lines.is_nationwide(found[0].phone))
        )
        or (named and (goes_on or office or (text[0] in OPENING and text[-1] in CLOSING)))
        or (goes_on and office)
        or (label and found[0].named and len(found) == 1 and TELEPHONED.search(text))
    ):
        yield from found


def _office_of(line: Line) -> NamedPeople | None:
    """The office that a line names behind its label and nobody in it: `담당부서 : 골목과`; None for other lines."""
    label = _label_of(line.text) if len(line.text) <= LONGEST_OFFICE else None
    if label is None or label["ahead"].strip():
        return None
    named = names.read(line.text[label.end() :])
    return named if named.department and not named.persons else None


def _persons_below(lines: Sequence[Line], office: NamedPeople, area_code: str | None) -> int:
    """How many persons of an office the line below names, each with the number; 0 where it names anything else."""
    found = [entry for line in lines for entry in _of_line(line, office, area_code, goes_on=True)]
    return len(found) if all(entry.person for entry in found) else 0


def _heads_a_contact(line: Line, following: Sequence[Line], area_code: str | None) -> bool:
    """Whether a line is a label alone, with the contact on the line below: 문의하실 곳, [담당과]."""
    label = _label_of(line.text)
    alone = label is not None and not line.text[label.end() :].strip(EDGES) and not label["ahead"].strip()
    return alone and any(
        list(_of_line(below, NamedPeople(department="문의"), area_code, goes_on=True)) for below in following
    )
