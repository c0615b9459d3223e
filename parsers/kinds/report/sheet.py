"""Who answers for a task, where the sheet of a task says so right below its name, or at its foot.

Layout: `부  서    숲길과`, `담  당    과장 고은별 / 담당 나루한(☎ 000-0000)`, `(담당 : 숲길담당 ☎ 000-0000)`;
without a label `숲길과 ☎ 000-0000 과장 고은별 팀장 나루한`, `숲길과 숲길팀 (000-0000)`; above its lead or below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from parsers.mentions import phone
from parsers.structure.contacts import TELEPHONE_SIGN, split_names
from parsers.text.line import Line
from parsers.vocabulary import Contacts, Reports, load
from schemas.record import Contact

MOST_ROWS = 4
ROW = regex.compile(
    r"[\[【〔<(]\s?(?P<label>\p{Hangul}(?:\s{0,3}\p{Hangul}){1,5}?)\s?[\]】〕>)]\s*(?P<value>\S.*)|"
    r"(?P<open>[(\[【〔<])?\s?(?P<label>\p{Hangul}(?:\s{0,3}\p{Hangul}){1,5}?)\s*(?:[:：]\s*|\s{2,}|(?=[☎☏]))(?P<value>\S.*?)\s?(?(open)[)\]】〕>])"
)
# The office, its number, and who works there by their titles; the office in brackets.
OFFICE = r"\p{Hangul}[\p{Hangul}·ㆍ]{0,14}(?:과|팀|실|관|소|국|단|센터)"
UNLABELLED = regex.compile(
    rf"[\[【〔<(]?\s?(?P<office>{OFFICE}(?:\s{OFFICE})?)\s*(?:[☎☏✆]\s*|\((?=\d{{3,4}}-))(?P<number>[\d)(\-–~,\s]+\d)\)?"
    r"(?:\s+(?P<people>\p{Hangul}+(?:[\s,/]+\p{Hangul}+)*))?\s?[\]】〕>)]?"
    rf"|[(\[<〔【]\s?(?P<office>{OFFICE})\s?[)\]>〕】]"
)
# 숲길과(팀장 나루한)
OFFICE_WITH_PERSON = regex.compile(r"(?P<office>[^()（）]+?)\s?[(（](?P<person>[^()（）]+)[)）]?")
# 주관 : 숲길과   협조 : 꽃길과: another label on the same line.
NEXT_LABEL = regex.compile(r"(?<!\s)\s{2,}+(?=\p{Hangul}{2,5}\s?[:：])")
NEXT = regex.compile(r"\s?[/|│]\s?|,\s")


@cache
def _labels() -> frozenset[str]:
    return load(Contacts).labels | load(Reports).office_labels


def rows_at(lines: Sequence[Line]) -> int:
    """How many of the lines below a task's name are such rows."""
    after = 0
    while after < min(len(lines), MOST_ROWS) and (_row(lines[after]) or _unlabelled(lines[after])):
        after += 1
    return after


def rows_behind(lines: Sequence[Line]) -> int:
    """How many of the last lines of a task are such rows, set apart from what is above them, with a number to call."""
    first = len(lines)
    while first and _row(lines[first - 1]):
        first -= 1
    rows = lines[first:]
    return len(rows) if rows and rows[0].blank_before and any(any(phone.find(row.text)) for row in rows) else 0


def contacts_of(lines: Sequence[Line]) -> tuple[Contact, ...]:
    """Those whom the rows name: one a person, else one for the office."""
    office: str | None = None
    found: list[Contact] = []
    for line in lines:
        named = list(_named(line))
        if all(contact.person is None for contact in named):
            office = office or next((contact.department for contact in named), None)
        found += named
    people = [contact for contact in found if contact.person or contact.phone] or found[:1]
    return tuple(one if one.department else one.model_copy(update={"department": office}) for one in people)


def _row(line: Line) -> regex.Match[str] | None:
    match = ROW.fullmatch(line.text) if line.marker is None else None
    return match if match and "".join(match["label"].split()) in _labels() else None


def _unlabelled(line: Line) -> regex.Match[str] | None:
    return UNLABELLED.fullmatch(line.text) if line.marker is None else None


def _of_office(line: Line, row: regex.Match[str]) -> Iterator[Contact]:
    """One contact for each of those named behind the number of an office by title and name; else one for the office."""
    number = next((found.value for found in phone.find(line.text)), row["number"])
    words = regex.split(r"[\s,/]+", row["people"] or "")
    titles = load(Contacts).titles
    people = [(words[i], words[i + 1]) for i in range(len(words) - 1) if words[i] in titles]
    for position, person in people or [(None, None)]:
        yield Contact(
            text=line.text,
            line=line.number,
            organization=None,
            department=row["office"],
            person=person,
            position=position,
            phone=number,
            email=None,
        )


def _named(line: Line) -> Iterator[Contact]:
    """One contact for each of those named on a row, with the number behind it."""
    row = _row(line)
    if row is None and (unlabelled := _unlabelled(line)):
        yield from _of_office(line, unlabelled)
        return
    for part in NEXT.split(NEXT_LABEL.split(row["value"], maxsplit=1)[0]) if row else ():
        number = next((found for found in phone.find(part)), None)
        sign = TELEPHONE_SIGN.search(part)
        end = min(len(part), number.start if number else len(part), sign.start() if sign else len(part))
        names = part[:end].rstrip(" (（[")
        organization, department, person, position = split_names(names)
        office = OFFICE_WITH_PERSON.match(names)
        words = (office["person"] if office else names).split()
        if person is None and len(words) > 1 and words[0] in load(Contacts).titles:
            person, position, department = words[1], words[0], office["office"] if office else None
        yield Contact(
            text=line.text,
            line=line.number,
            organization=organization,
            department=department,
            person=person,
            position=position,
            phone=number.value if number else None,
            email=None,
        )
