"""A list at the end of a book that says whom to ask about each of its cases.

기관명, 부서, 담당자, 전화번호 in columns; a row is about the case whose head has the words of its other cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.cases import answering
from parsers.cases.blocks import key_of
from parsers.draft import Draft
from parsers.text.line import Line
from schemas.record import Contact

# A list has so many rows at least; below one case a row alone is its own contact. Its heading has so many letters.
FEWEST_ROWS, LONGEST_HEADING = 2, 24


@dataclass(frozen=True, slots=True)
class Entry:
    """Whom to ask, and what is in the other cells of its row, which says about what."""

    contact: Contact
    about: tuple[str, ...]


def begins(lines: Sequence[Line], at: int) -> bool:
    """Whether a line set apart heads such a list."""
    heading = lines[at]
    if not heading.set_apart or heading.marker is not None or len(heading.text) > LONGEST_HEADING:
        return False
    return len(list(_rows(lines, at + 1))) >= FEWEST_ROWS


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The rows of all lists among some lines."""
    return [entry for at in range(len(lines)) if begins(lines, at) for entry in _rows(lines, at + 1)]


def asked_about(draft: Draft, head: Sequence[Line], listed: Sequence[Entry]) -> Draft:
    """A case that names no contact with the one that the list has for what its head names, if that is one."""
    named = key_of(" ".join(line.text for line in head))
    found = [entry for entry in listed if entry.about and all(key_of(cell) in named for cell in entry.about)]
    if draft.contacts or len(found) != 1:
        return draft
    issues = tuple(problem for problem in draft.issues if problem.code != "contact_missing")
    return replace(draft, contacts=(found[0].contact,), issues=issues)


def _rows(lines: Sequence[Line], header: int) -> Iterator[Entry]:
    """The rows right below a header with the columns of a contact."""
    at = header + 1
    while at < len(lines) and (found := answering.in_row(lines, header, at)) is not None:
        contact, others = found
        yield Entry(contact, tuple(cell for cell in others if sum(map(str.isalpha, cell)) > 1))
        at += 1
