"""The contact line: `문의하실 곳 : 경남 고성군 기획감사실 홍길순(☎ 055-000-1234)`, and what goes wrong in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.gazetteer.persons import is_name
from parsers.gazetteer.regions import is_region, leading_region
from parsers.mentions import email, phone
from parsers.mentions.mention import resolve_overlaps
from parsers.text.line import Line
from parsers.vocabulary import Contacts, alternatives, load
from parsers.vocabulary.lists import name_like_nouns
from schemas.record import Contact

TELEPHONE_SIGN = regex.compile(r"[☎☏✆]|(?i:\btel\b)|전화")
COLON = regex.compile(r"[:：]\s*")
# Arrows, boxes and hands that stand behind a label or before a name: 문의 ▸ 나루시.
MARKS = "→⇒➜➔➤☞☛‣■□▪▫▶▷▸▹►▻◆◇◈"
# Circles and triangles do so with room around them: 문의 ● 나루시. Without it they mask a name, 홍○○, and so they do
# beside one another or behind a lone syllable: 홍 ○ ○.
SHAPES = r"\u25A0-\u25FF"
SHAPE_APART = rf"(?<!\S)(?<!(?:^|\s)[\p{{Hangul}}{SHAPES}]\s)[{SHAPES}](?=\s)(?!\s+[{SHAPES}])"
# What parts the fields of a contact on one line.
BULLETS = regex.compile(rf"[/•|{MARKS}]|(?<=\s)[-·](?=\s)|{SHAPE_APART}")
LONGEST_GARBLED_LABEL = 6
# 주민과(팀장 홍길순); what closes the bracket may stand behind a number.
PERSON_IN_BRACKETS = regex.compile(r"(?<=\p{Hangul})\s?[(（](?P<person>[^()（）]+)[)）]?$")
# A surname and a name of two syllables: with a title of office a person, where no office is named.
FULL_NAME = 3
# How villages end, and offices as well as halls.
VILLAGE, NAMES_OF_HALLS = "리", {"관"}


class Who(NamedTuple):
    """Who is named: body, office, person and title of office, each None where it is not."""

    organization: str | None = None
    department: str | None = None
    person: str | None = None
    position: str | None = None


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact line read: the contact and the codes of what is wrong with it."""

    contact: Contact
    issues: tuple[str, ...]


@cache
def _label_pattern() -> regex.Pattern[str]:
    labels = alternatives(load(Contacts).labels, between=r"\s*")
    label = rf"(?:[☎☏✆]\s?)?[\[(<【]?\s?(?P<label>{labels})\s?[\])>】]?\s*"
    # 【문의처】 골목과: in brackets of its own it needs no colon.
    closed = rf"[<\[【]\s?(?P<label>{labels})\s?[>\]】]\s*(?=\p{{Hangul}})"
    mark = rf"[:：|{MARKS}]|{SHAPE_APART}"
    return regex.compile(rf"{closed}|{label}(?:{mark}|(?<=\t)|(?=[(☎☏])|(?P<bare>\s+(?=\p{{Hangul}})|$))\s*")


def label_end(line: Line, *, at_end_of_item: bool) -> tuple[int, bool] | None:
    """Where the label of a contact line ends in its body, and whether the label is damaged; None for other lines.

    A line with a damaged label is one by its telephone sign and a colon near its start, where a contact is due.
    """
    match = _label_pattern().match(line.body)
    if match and (match["bare"] is None or _names_a_contact(line.body[match.end() :])):
        return match.end(), False
    colon = COLON.search(line.text) if at_end_of_item else None
    if colon is None or colon.start() > LONGEST_GARBLED_LABEL or TELEPHONE_SIGN.search(line.text) is None:
        return None
    if leading_region(line.text[colon.end() :]):
        return max(0, colon.end() - (line.body_start - line.start)), True
    return None


def _names_a_contact(text: str) -> bool:
    """Whether a text begins with a region and holds a telephone number or sign: a label needs no colon before that."""
    return bool(leading_region(text)) and has_telephone(text)


def has_telephone(text: str) -> bool:
    """Whether a text has the sign of a telephone, or a number behind the words that name whom to ask."""
    return TELEPHONE_SIGN.search(text) is not None or any(phone.find(text))


def names_a_contact(line: Line) -> bool:
    """Whether a line names a body of a region, behind a label or without one, and has a telephone number or sign."""
    label = _label_pattern().match(line.body)
    return _names_a_contact(line.body[label.end() if label else 0 :])


def is_labelled(line: Line) -> bool:
    """Whether a line is a contact behind its label, with a telephone's sign or a figure."""
    return label_end(line, at_end_of_item=False) is not None and (
        TELEPHONE_SIGN.search(line.text) is not None or any(char.isdigit() for char in line.text)
    )


def with_number(line: Line) -> int | None:
    """Where the label of a line ends, in its body, that has a telephone number behind it and neither is a sentence nor
    breaks one off; None for other lines. Whoever is named may be none that is known: 문의 골목과 ☎ 031-000-0000."""
    label = _label_pattern().match(line.body)
    if label is None or not has_telephone(line.body[label.end() :]):
        return None
    running = sentences.stops(line.text) or end_of(line.text) is End.OPEN
    return None if running else label.end()


def label_alone(line: Line) -> bool:
    """Whether a line is the label of a contact and nothing else; the contact may stand below it."""
    return _label_pattern().fullmatch(line.body) is not None


def has_number_below(line: Line, below: Line) -> bool:
    """Whether the number of a contact stands on the line below the one that names it."""
    return not has_telephone(line.text) and has_telephone(below.text)


def is_rest(line: Line) -> bool:
    """Whether a line holds nothing but a telephone number or an address: (031-000-0000), nasol@bench.example.kr."""
    found = [*email.find(line.body), *phone.find(line.body)]
    held = {at for mention in found for at in range(mention.start, mention.end)}
    return bool(found) and not any(char.isalnum() for at, char in enumerate(line.body) if at not in held)


def ends_item(lines: Sequence[Line], i: int) -> bool:
    """Whether the line at `i` names the contact that ends a text: behind a label, or below one that stands alone."""
    if i < 0:
        return False
    if i > 1 and is_rest(lines[i]):
        return ends_item(lines, i - 1)
    two_below_label = i > 1 and label_alone(lines[i - 2]) and leading_region(lines[i - 1].body)
    if two_below_label and has_number_below(lines[i - 1], lines[i]):
        return True
    below_label = i > 0 and label_alone(lines[i - 1]) and leading_region(lines[i].body)
    if below_label:
        return any(has_telephone(line.text) for line in lines[i : i + 2])
    return label_end(lines[i], at_end_of_item=True) is not None


def names_all(line: Line) -> bool:
    """Whether a line without a label, set apart, names region, office, person and number, and nothing else.

    나루시 골목과 나은솔 (031-000-0000); no address and no hall: 나루시 골목읍 나은리, 나루시 골목관 안내소.
    """
    numbers = resolve_overlaps(phone.find(line.body)) if line.marker is None and line.blank_before else []
    if len(numbers) != 1 or any(map(str.isalnum, line.body[numbers[0].end :])) or not leading_region(line.body):
        return False
    contact = read(line, 0, garbled=False).contact
    if contact.person is None or contact.department is None or contact.person.endswith(VILLAGE):
        return False
    office = contact.department.endswith(tuple(set(load(Contacts).offices) - NAMES_OF_HALLS))
    return office and (contact.position is not None or is_full_name(contact.person))


def contact_on(line: Line, who: Who, number: str | None, address: str | None = None) -> Contact:
    """Whom a line names, with the telephone number and the e-mail address beside them."""
    return Contact(
        text=line.text,
        line=line.number,
        organization=who.organization,
        department=who.department,
        person=who.person,
        position=who.position,
        phone=number,
        email=address,
    )


def read(line: Line, after_label: int, *, garbled: bool, rest: str = "") -> ContactLine:
    """The contact named on a line whose label ends at `after_label` of its body; `rest` is a telephone number below."""
    text = f"{line.body[after_label:]} {rest}"
    numbers = resolve_overlaps(phone.find(text))
    addresses = list(email.find(text))
    cut = min((found.start for found in (*numbers, *addresses)), default=len(text))
    sign = TELEPHONE_SIGN.search(text)
    names = text[: min(cut, sign.start() if sign else cut)].rstrip(" (（[,")
    # 담당부서 : … / 담당자 : …: further labels on the line say what the next words are, and are no name.
    names = _label_pattern().sub(lambda label: label.group() if label["bare"] else " ", names)
    names = BULLETS.sub(" ", names)
    who = split_names(names)
    number = min(numbers, key=lambda found: found.start).value if numbers else None
    issues = ["contact_label_garbled"] if garbled else []
    if who.person is None:
        issues.append("contact_person_missing")
    if number is None:
        issues.append("phone_missing")
    elif not phone.is_well_formed(number):
        issues.append("phone_malformed")
    contact = contact_on(line, who, number, addresses[0].value if addresses else None)
    label = "".join(line.body[:after_label].split()).rstrip(":：|")
    found = ContactLine(contact, tuple(issues))
    return of_person(found) if label in load(Contacts).person_columns else found


def of_person(found: ContactLine) -> ContactLine:
    """The contact of a line that names one person by its label, and no office: 담당자 : 나은솔."""
    name = found.contact.department
    if found.contact.person or name is None or not is_name(name) or name in name_like_nouns():
        return found
    issues = tuple(code for code in found.issues if code != "contact_person_missing")
    return ContactLine(found.contact.model_copy(update={"person": name, "department": None}), issues)


def of_office(found: ContactLine, organization: str, department: str) -> ContactLine:
    """The contact of a line that names no office, where the head of its text does."""
    named = {"organization": found.contact.organization or organization, "department": department}
    return ContactLine(found.contact.model_copy(update=named), found.issues)


def split_names(text: str) -> Who:
    """Who is named in `경남 고성군 복지국 주민과 홍길순 팀장`."""
    text = _unfolded(text)
    organization = leading_region(text)
    words = text.split()[len(organization.split()) :]
    # 전남 무주군: a municipality behind the wrong province is still the body that is named.
    if words and organization and " " not in organization and is_region(words[0]):
        organization = f"{organization} {words.pop(0)}"
    person, position, rest = _split_person(words)
    # 과장 나한별 계장 오한결 031-000-1234: another person with a title is no office.
    while person is not None and len(rest) > 1 and rest[-2] in load(Contacts).titles and is_name(rest[-1]):
        rest = rest[:-2]
    titled = position is not None and person is not None and len(person) == FULL_NAME
    if person is None or not (rest or organization or titled):
        person, position, rest = None, None, words
    return Who(organization or None, " ".join(rest) or None, person, position)


def is_full_name(word: str) -> bool:
    """Whether a word reads as family name and name, and is no common noun: 홍길순, not 장애인."""
    return len(word) == FULL_NAME and is_name(word) and word not in name_like_nouns()


def _unfolded(text: str) -> str:
    """Names without the bracket around one person: 주민과(팀장 홍길순). What an office does is none: 복지과(장애인)."""
    bracket = PERSON_IN_BRACKETS.search(text)
    words = bracket["person"].split() if bracket and "," not in bracket["person"] else []
    titled = len(words) > 1 and any(word in load(Contacts).titles for word in words)
    named = any(is_name(word) if titled else is_full_name(word) for word in words)
    return f"{text[: bracket.start()]} {bracket['person']}" if bracket and named else text


@cache
def _rank() -> regex.Pattern[str]:
    """The rank of an official behind the series in which he serves: 지방보건주사, 시설주사보, 행정7급."""
    words = load(Contacts)
    series, ranks = alternatives(words.series), alternatives(words.ranks)
    return regex.compile(rf"(?:지방)?(?:{series})(?:{ranks}|[4-9]급)|지방(?:{ranks})")


def _split_person(words: list[str]) -> tuple[str | None, str | None, list[str]]:
    """Person, title and the words before them: `홍길순`, `홍길순 팀장`, `보건주사 홍길순`, `홍길순팀장`."""
    titles = load(Contacts).titles
    if not words:
        return None, None, words
    last = words[-1]
    if len(words) > 1 and (last in titles or _rank().fullmatch(last)) and is_name(words[-2]):
        return words[-2], last, words[:-2]
    if is_name(last):
        titled = len(words) > 1 and (words[-2] in titles or _rank().fullmatch(words[-2]))
        before = words[-2] if titled else None
        return last, before, words[: -2 if before else -1]
    joined = next(
        (t for t in sorted(titles, key=len, reverse=True) if last.endswith(t) and is_name(last[: -len(t)])), None
    )
    if joined and len(last) - len(joined) == 3:
        return last[: -len(joined)], joined, words[:-1]
    return None, None, words
