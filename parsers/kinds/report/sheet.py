"""Who answers for a task, where the sheet of a task says so right below its name, or at its foot.

Layout: `부  서    숲길과`, `담  당    과장 고은별 / 담당 나루한(☎ 000-0000)`, `(담당 : 숲길담당 ☎ 000-0000)`;
without a label `숲길과 ☎ 000-0000 과장 고은별 팀장 나루한`, `숲길과 숲길팀 (000-0000)`,
`【숲길과장 고은별, 000-0000】`, `〈숲길과 ☎ 000-0000〉`, `(숲길본부 숲길실, 000-0000)`; behind a bullet of its own
`▷ 담당 : 숲길과 (☎ 000-0000)`; in the cells of a table (`sheet_cells`). They stand above its lead or below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from parsers.gazetteer.persons import is_name
from parsers.kinds.report import sheet_cells
from parsers.kinds.report.names import BRACKETS, may_be_office
from parsers.kinds.report.sheet_cells import MOST_ROWS, labels
from parsers.mentions import phone
from parsers.structure.contacts import TELEPHONE_SIGN, Who, contact_on, split_names
from parsers.text.line import Line
from parsers.vocabulary import Contacts, Reports, load
from parsers.vocabulary.lists import name_like_nouns
from schemas.record import Contact

DASHES = "-–―"
OPEN, CLOSE = r"[\[【〔<〈《≪(]", r"[\]】〕>〉》≫)]"
ROW = regex.compile(
    rf"{OPEN}\s?(?P<label>\p{{Hangul}}(?:\s{{0,3}}\p{{Hangul}}){{1,5}}?)\s?{CLOSE}\s*(?P<value>\S.*)|"
    rf"(?P<open>{OPEN})?\s?(?P<label>\p{{Hangul}}(?:\s{{0,3}}\p{{Hangul}}){{1,5}}?)\s*"
    rf"(?:[:：]\s*|\s{{2,}}|(?=[☎☏]))(?P<value>\S.*?)\s?(?(open){CLOSE})"
)
# The office, its number, and who works there by their titles; the office in brackets.
NAME, ENDS = r"\p{Hangul}[\p{Hangul}·ㆍ]{0,14}", "과|팀|실|관|소|국|단|처|센터"
OFFICE = rf"{NAME}(?:{ENDS}|본부)"
# With its number behind it a division as well: 숲길사업부.
NUMBERED = rf"{NAME}(?:{ENDS}|부|지사)"
OFFICES = regex.compile(rf"{NUMBERED}(?:\s{NUMBERED})?")
UNLABELLED = regex.compile(
    rf"{OPEN}?\s?(?:[☎☏✆]\s?)?(?P<office>{OFFICES.pattern})\s*(?:[,/|:]\s*)?(?:\(\s?)?(?:[☎☏✆]\s*|(?=\d{{2,4}}[-.]))"
    rf"(?P<number>[\d)(\-.–~,\s]+\d)\)?(?:\s+(?P<people>\p{{Hangul}}+(?:[\s,/]+\p{{Hangul}}+)*))?\s?{CLOSE}?"
    rf"|{OPEN}\s?(?P<office>{OFFICE})\s?{CLOSE}"
)
# 【숲길과장 고은별, 000-0000】, 숲길과 숲길팀장 고은별(☎ 000-0000)
NAMED = regex.compile(
    rf"{OPEN}?\s?(?P<names>\p{{Hangul}}[\p{{Hangul}}·ㆍ\s]{{2,40}}?)\s?(?:[,/|]\s?)?(?:\(\s?)?[☎☏✆]?\s?"
    rf"(?P<number>0[\d.-]{{7,12}}|\d{{3,4}}-\d{{4}})\)?\s?{CLOSE}?"
)
# 주관 : 숲길과   협조 : 꽃길과; 담당과장   고은별   담당팀장   나루한: what may be another label on the same line.
NEXT_LABEL = regex.compile(r"(?<!\s)\s{2,}+(?P<label>\p{Hangul}{2,6})(?:\s?(?P<colon>[:：])|(?=\s{2}))")
NEXT = regex.compile(r"\s?[/|│]\s?|,\s")
# … / 담당팀장 : 길팀장 나루한
LABEL_OF_PART = regex.compile(r"(?P<label>\p{Hangul}{2,6})\s?[:：]\s*")


def rows_at(lines: Sequence[Line]) -> int:
    """How many of the lines below a task's name are such rows."""
    after = 0
    while after < min(len(lines), MOST_ROWS):
        cells, _ = sheet_cells.rows(lines[after:])
        if not cells and not _says_who(lines[after]) and not _has_own_bullet(lines, after):
            break
        after += cells or 1
    return after


def are_rows(lines: Sequence[Line]) -> bool:
    """Whether lines are such rows and nothing else: a table of them is no table of a task."""
    return 0 < len(lines) == rows_at(lines)


def rows_behind(lines: Sequence[Line], *, usual: bool = False) -> int:
    """How many of the last lines of a task are such rows, set apart from what is above them, with a number to call.

    Where it is `usual` for the report, nothing need set them apart.
    """
    first = len(lines)
    while first and (size := row_before(lines, first, usual=usual)):
        first -= size
    rows = lines[first:]
    apart = usual or (rows and rows[0].blank_before)
    return len(rows) if apart and any(any(phone.find(row.text)) for row in rows) else 0


def row_before(lines: Sequence[Line], after: int, *, usual: bool = False) -> int:
    """How many lines the row has that ends right before index `after`; 0 for none. Such rows may be `usual` there."""
    return sheet_cells.before(lines, after) or int(
        _says_who(lines[after - 1]) or _has_own_bullet(lines, after - 1, usual=usual)
    )


def are_usual(tasks: Sequence[Sequence[Line]]) -> bool:
    """Whether most tasks of a report, and two at least, end with such rows."""
    ending = sum(rows_behind(lines, usual=True) > 0 for lines in tasks)
    return ending > 1 and 2 * ending > len(tasks)


def contacts_of(lines: Sequence[Line]) -> tuple[Contact, ...]:
    """Those whom the rows name: one a person, else one for the office."""
    office: str | None = None
    found: list[Contact] = []
    for line, text in _as_rows(lines):
        named = [one.model_copy(update={"text": text}) for one in _named(_without_bullet(line))]
        alone = all(contact.person is None for contact in named)
        offices = [one.department for one in named if one.person is None and (alone or is_office(one.department))]
        office = office or next(iter(offices), None)
        if found and found[-1].person and not found[-1].phone and _is_number(named):
            found[-1] = found[-1].model_copy(update={"phone": named[0].phone})
        else:
            found += named
    people = [contact for contact in found if contact.person or contact.phone] or found[:1]
    return tuple(one if one.department else one.model_copy(update={"department": office}) for one in people)


def _is_number(named: Sequence[Contact]) -> bool:
    """Whether a row has a number and names nobody: it is that of the person on the row above."""
    return len(named) == 1 and named[0].phone is not None and not (named[0].person or named[0].department)


def _as_rows(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """The rows, each as one line behind its labels, and as it is written."""
    at = 0
    while at < len(lines):
        cells, text = sheet_cells.rows(lines[at:])
        written = " ".join(" ".join(line.text for line in lines[at : at + max(cells, 1)]).split()) if cells else ""
        yield (replace(lines[at], text=text), written) if cells else (lines[at], lines[at].text)
        at += cells or 1


def contacts_in(line: Line, who: str) -> tuple[Contact, ...]:
    """Those whom brackets on a line name, as a row would; else an office by whatever stands there without a number."""
    found = contacts_of([replace(line, text=who, marker=None)])
    if not found and not any(map(str.isdecimal, who)):
        found = (contact_on(line, Who(department=who.strip(BRACKETS)), None),)
    return tuple(one.model_copy(update={"text": line.text}) for one in found)


def is_office(name: str | None) -> bool:
    """Whether a name ends as that of an office, or of an office and its team."""
    return name is not None and OFFICES.fullmatch(name) is not None


def _row(line: Line) -> regex.Match[str] | None:
    match = ROW.fullmatch(line.text) if line.marker is None else None
    return match if match and "".join(match["label"].split()) in labels() else None


def _unlabelled(line: Line) -> regex.Match[str] | None:
    match = UNLABELLED.fullmatch(line.text) if line.marker is None else None
    if match is None or match["office"] in labels():
        return None
    # Without a sign before it, what looks like a number may be a day or years.
    called = match["number"] is None or any(phone.find(line.text))
    signed = match["number"] and TELEPHONE_SIGN.search(line.text)
    return match if signed or (called and may_be_office(match["office"])) else None


def _in_brackets(line: Line) -> str | None:
    """The office and the person that a line names with their number, mostly in brackets; None for other lines."""
    match = NAMED.fullmatch(line.text) if line.marker is None else None
    who = _who(match["names"]) if match else Who()
    return match["names"] if match and who.person and is_office(who.department) else None


def _says_who(line: Line) -> bool:
    return any(named(line) is not None for named in (_row, _unlabelled, _in_brackets))


def _has_own_bullet(lines: Sequence[Line], at: int, *, usual: bool = False) -> bool:
    """Whether a line says whom to call behind a bullet that no line beside it has: ▷ 담당 : 숲길과 (☎ 000-0000).

    An office and its number alone tell where to call about what the block says, unless they are `usual` at that place.
    """
    line = lines[at]
    beside = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
    own = line.marker is not None and all(other.marker != line.marker for other in beside)
    # A dash below an item begins a part of it.
    own = own and not (at > 0 and lines[at - 1].marker and lines[at].text[0] in DASHES)
    bare = _without_bullet(line)
    named = (_row(bare) or _in_brackets(bare) or (usual and _unlabelled(bare))) not in (None, False)
    return own and any(phone.find(line.text)) and named


def _without_bullet(line: Line) -> Line:
    return replace(line, text=line.body, body_start=line.start, marker=None) if line.marker else line


def _of_office(line: Line, row: regex.Match[str]) -> Iterator[Contact]:
    """One contact for each of those named behind the number of an office by title and name; else one for the office."""
    number = next((found.value for found in phone.find(line.text)), row["number"])
    words = regex.split(r"[\s,/]+", row["people"] or "")
    titles = load(Contacts).titles
    people = [(words[i], words[i + 1]) for i in range(len(words) - 1) if words[i] in titles]
    for position, person in people or [(None, None)]:
        yield contact_on(line, Who(None, row["office"], person, position), number)


def _named(line: Line) -> Iterator[Contact]:
    """One contact for each of those named on a row, with the number behind it."""
    row = _row(line)
    if row is None and (unlabelled := _unlabelled(line)):
        yield from _of_office(line, unlabelled)
        return
    named = _in_brackets(line) if row is None else None
    for label, part in _parts(row) if row else [("", line.text)] if named else []:
        number, start = _number_in(part, line)
        sign = TELEPHONE_SIGN.search(part)
        who = _behind(label, _who(named or part[: min(start, sign.start() if sign else start)].rstrip(" (（[")))
        yield contact_on(line, who, number)


def _number_in(part: str, line: Line) -> tuple[str | None, int]:
    """The number in a part of a row and where it begins there, behind the last letter for none.

    A local one is known by the label that stands before it on the line: 담당 : 고은별 (200-0000).
    """
    own = next(phone.find(part), None)
    if own is not None:
        return own.value, own.start
    numbers = [(line.text[found.start : found.end], found.value) for found in phone.find(line.text)]
    return next(((value, part.index(written)) for written, value in numbers if written in part), (None, len(part)))


def _parts(row: regex.Match[str]) -> list[tuple[str, str]]:
    """What labels, strokes and commas part in the value of a row, each with the label before it.

    A number alone belongs to the name before it.
    """
    parts: list[tuple[str, str]] = []
    for before, value in _labelled(row):
        for text in NEXT.split(value):
            found = LABEL_OF_PART.match(text)
            label, part = (
                (found["label"], text[found.end() :]) if found and found["label"] in labels() else (before, text)
            )
            if parts and not any(map(str.isalpha, part)):
                parts[-1] = (parts[-1][0], f"{parts[-1][1]} {part}")
            else:
                parts.append((label, part))
    return parts


def _labelled(row: regex.Match[str]) -> Iterator[tuple[str, str]]:
    """The values on a row with their labels, up to a label that is not known."""
    label, value, at = "".join(row["label"].split()), row["value"], 0
    for found in NEXT_LABEL.finditer(value):
        known = found["label"] in labels()
        if known or found["colon"]:
            yield label, value[at : found.start()]
            if not known:
                return
            label, at = found["label"], found.end()
    yield label, value[at:].lstrip()


def _behind(label: str, who: Who) -> Who:
    """Who stands behind a label: a name alone is the person, where the label is one's; it may tell the title."""
    name = who.department
    of_person = label in load(Reports).person_labels | load(Contacts).person_columns
    if not of_person or who.person or name is None or not is_name(name) or name in name_like_nouns():
        return who
    title = label.removeprefix("담당")
    return Who(who.organization, None, name, title if title in load(Contacts).titles else who.position)


def _who(names: str) -> Who:
    """Who is named: 숲길과 고은별, 숲길과장 고은별, 숲길센터소장 고은별, 팀장 고은."""
    organization, department, person, position = split_names(names)
    titles = load(Contacts).titles
    words = names.split()
    if person is None and len(words) > 1 and words[0] in titles:
        return Who(organization, None, words[1], words[0])
    heads = (title for title in titles if title.endswith("장") and department and department.endswith(title))
    head = max(heads, key=len, default=None)
    if head and department and person and position is None and department != head:
        rest = department.removesuffix(head)
        department, position = rest if OFFICES.fullmatch(rest) else department[:-1], head
    return Who(organization, department, person, position)
