"""The office of a letterhead on lines of its own: its name, perhaps who works there, and then nothing but numbers."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from parsers.kinds.release import contact_lines, names, offices
from parsers.kinds.release.names import NamedPeople
from parsers.text.line import Line
from schemas.record import Contact

SIGNED = regex.compile(r"[(\[]?\s?(?:T|TEL|Tel|tel|☎|☏|전화|전화번호)\s?[.:：)\]]*\s?")
LONGEST = 20
MOST_LINES = 3


def read(lines: Sequence[Line], area_code: str | None) -> tuple[list[Contact], int]:
    """The contacts of the office that the first line is, and how many lines they take; none where it is no such office.

    Those who work there stand on the line below it, and a line with nothing but numbers follows.
    """
    if len(lines) < 2 or len(lines[0].text) > LONGEST or not offices.is_sure_office(lines[0].squeezed):
        return [], 0
    named = names.read(lines[1].body, known=True) if len(lines) > 2 else None
    persons = named.persons if named and not (named.department or named.organization) else ()
    last = lines[2] if persons else lines[1]
    phone = _number_alone(last, area_code)
    if phone is None:
        return [], 0
    used = lines[: 3 if persons else 2]
    text, office = " ".join(line.text for line in used), NamedPeople(*offices.divided(lines[0].body.split()))
    found = [office.contact(text, lines[0].number, person, phone, None) for person in persons or (None,)]
    return found, len(used)


def _number_alone(line: Line, area_code: str | None) -> str | None:
    """The first number of a line that holds nothing but a telephone sign and numbers."""
    signed = SIGNED.match(line.body)
    numbers = contact_lines.numbers_in(line.body, area_code) if signed else []
    if not numbers or regex.search(r"\p{Hangul}", line.body[signed.end() :] if signed else ""):
        return None
    return numbers[0].value
