"""Whom to ask about a case: behind a label at its end or in its head, or in another form where its title heads it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from parsers.cases import answering
from parsers.gazetteer import regions
from parsers.issues import issue
from parsers.structure import contacts
from parsers.text.line import Line
from schemas.issue import Issue

CONTACT_REACH = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """Who answers for a case, and where its body ends and the lines below the contact begin.

    In a head the contact ends no body. `labelled_at` is the index of a line with the label of a contact.
    """

    contact: contacts.ContactLine | None
    end: int
    after: int
    labelled_at: int | None = None


def asked_in(lines: Sequence[Line], first_block: int | None, given_head: int | None, labels: Container[str]) -> Asked:
    """The contact of a case, in other forms as well where its title heads it: with a head of `given_head` lines.

    `labels` are those that most cases of the book have.
    """
    at = _contact_index(lines)
    if at is None:
        region_heads = given_head is None
        other = (
            answering.labelled_at_end(lines, labels) or answering.framed_at_end(lines)
            if region_heads
            else answering.find(lines, given_head or 0, labels)
        )
        if other is None:
            return Asked(None, len(lines), len(lines))
        in_head = given_head is not None and other.after <= given_head
        return Asked(other.contact, *((len(lines), len(lines)) if in_head else (other.first, other.after)))
    named_at = _named_at(lines, at)
    in_head = first_block is not None and at < first_block
    after = len(lines) if in_head else (at if named_at is None else named_at) + 1
    contact = None
    if named_at is not None:
        label, garbled = contacts.label_end(lines[named_at], at_end_of_item=True) or (
            0,
            named_at == at and not contacts.names_all(lines[named_at]),
        )
        below = after < len(lines) and contacts.has_number_below(lines[named_at], lines[after])
        rest = lines[after].body if below else ""
        after += bool(rest)
        while after < len(lines) and contacts.is_rest(lines[after]):
            rest, after = f"{rest} {lines[after].body}", after + 1
        contact = contacts.read(lines[named_at], label, garbled=garbled, rest=rest)
        doubtful = contact.contact.department is None or answering.has_pairs(lines[named_at])
        # The number may stand below, behind a label of its own.
        numbered = (named_at, after - 1) if doubtful and not in_head else (named_at,) if doubtful else ()
        pairs = next((found for i in numbered if (found := answering.in_pairs(lines, i, labels))), None)
        if pairs is not None and pairs.contact.contact.department is not None:
            contact, at = pairs.contact, pairs.first
    return Asked(contact, len(lines) if in_head else at, after, at)


def repetitions(lines: Sequence[Line], contact_at: int | None) -> list[Issue]:
    """Contact lines before the one that is taken; they stay items of the block they stand in."""
    found = []
    for line in lines[:contact_at]:
        label = contacts.label_end(line, at_end_of_item=False)
        if label and regions.leading_region(line.body[label[0] :]):
            found.append(issue("contact_repeated", line.number))
    return found


def _contact_index(lines: Sequence[Line]) -> int | None:
    """Index of the contact line: the last labelled one, else one with a damaged label at the very end."""
    alone = [i for i in range(len(lines) - 1) if contacts.label_alone(lines[i]) and contacts.ends_item(lines, i + 1)]
    if alone:
        return alone[-1]
    labelled = [i for i, line in enumerate(lines) if contacts.label_end(line, at_end_of_item=False)]
    telephoned = [i for i in labelled if contacts.has_telephone(lines[i].text) or i >= len(lines) - CONTACT_REACH]
    if telephoned:
        return telephoned[-1]
    tail = range(len(lines) - 1, max(0, len(lines) - CONTACT_REACH), -1)
    return next((i for i in tail if _is_contact(lines[i])), None)


def _is_contact(line: Line) -> bool:
    """Whether a line near the end of a case is its contact, with a damaged label or without one."""
    return contacts.label_end(line, at_end_of_item=True) is not None or contacts.names_all(line)


def _named_at(lines: Sequence[Line], contact_at: int | None) -> int | None:
    """Index of the line that names the contact: that of the label, or the one below a label alone."""
    if contact_at is None or not contacts.label_alone(lines[contact_at]):
        return contact_at
    return contact_at + 1 if contacts.ends_item(lines, contact_at + 1) else contact_at
