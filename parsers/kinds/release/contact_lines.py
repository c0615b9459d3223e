"""Contacts in one line: groups of names, each with its telephone number or address behind it.

`* 담당자 : 조사3팀 홍길동(02-2100-0000), 김길동(02-2100-0001)`, `OO과(☎044-200-0000, 홍길동 과장)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from parsers.kinds.release import names
from parsers.kinds.release.names import NamedPeople, Person
from parsers.mentions import email, phone
from parsers.mentions.mention import Mention, resolve_overlaps

# A number without area code behind a name: 360-0000. Years (2024-2025) and parts of longer numbers are none.
LOCAL = regex.compile(r"(?<![\d\-.)/])(?!20\d\d-20\d\d)(?P<number>[2-9]\d{2,3}[-.]\d{4})(?![\d\-])")
# Nothing between two numbers but what joins them: the second is a further number of the same office.
JOINS = regex.compile(r"[\s,/·･~∼～()（）☎☏또는및]*")
# What kind of number or address follows, and a fax number, which is none of a contact's.
WAYS = regex.compile(r"(?i:팩스|fax)[\s.:：)]*[\d)\-. ]{7,}|전화|이메일|전자우편|메일|(?i:e-?mail)|[:：]")
NATIONWIDE = regex.compile(r"1[35-8]\d\d-\d{4}|1\d{2,3}")


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A contact of a line: who, the number as normalised, the address, and the end of it in the text searched."""

    named: NamedPeople
    person: Person | None
    phone: str | None
    email: str | None
    start: int
    end: int


def numbers_in(text: str, area_code: str | None = None) -> list[Mention]:
    """The telephone numbers and e-mail addresses of a text, in order; fax numbers and internal ones are left out.

    A number without area code is one as well; it gets `area_code` where that is known.
    """
    found = [number for number in phone.find(text) if number.fields.get("use") != "internal"]
    for match in LOCAL.finditer(text):
        number = match["number"].replace(".", "-")
        value = f"{area_code}-{number}" if area_code else number
        start, end = match.span("number")
        found.append(Mention("phone", start, end, {"value": value, "use": "telephone"}, "phone.of a contact"))
    settled = resolve_overlaps([*found, *email.find(text)])
    return [number for number in settled if number.fields.get("use") != "fax"]


def entries(
    text: str, carried: NamedPeople, area_code: str | None = None, *, phrase: Callable[[str], str] = str
) -> Iterator[ContactEntry]:
    """The contacts of a text; office and organization of one group hold for the next, first of all `carried`.

    `phrase` takes out of the words before a number those that name somebody; all of them do in a line of contacts.
    """
    at = 0
    last: list[ContactEntry] = []
    for number in numbers_in(text, area_code):
        between = text[at : number.start]
        if last and JOINS.fullmatch(WAYS.sub("", between)):
            at = number.end
            if number.type == "email":
                last = [_with_email(entry, number) for entry in last]
            continue
        named = names.read(phrase(between), known=bool(carried))
        yield from last
        last = []
        if named:
            carried = carry(carried, named)
            value = {"phone": number.value} if number.type == "phone" else {"email": number.value}
            for person_named in named.persons or (None,):
                last.append(ContactEntry(carried, person_named, value.get("phone"), value.get("email"), at, number.end))
        at = number.end
    yield from last


def carry(before: NamedPeople, named: NamedPeople) -> NamedPeople:
    """Organization and department of a group: its own, else those of the group before it in the same body."""
    if named.organization:
        return named
    if named.department:
        return NamedPeople(before.organization, named.department, named.persons)
    return NamedPeople(before.organization, before.department, named.persons)


def is_nationwide(number: str | None) -> bool:
    """Whether a number is one of a service that is called, 1577-0000 or 110, not of an office."""
    return number is not None and NATIONWIDE.fullmatch(number) is not None


def _with_email(entry: ContactEntry, address: Mention) -> ContactEntry:
    return ContactEntry(entry.named, entry.person, entry.phone, entry.email or address.value, entry.start, address.end)
