"""The cells of a table of who answers for a release, in a line: label and value, or several of them in a row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from parsers.kinds.release import names, offices
from parsers.kinds.release.contact_lines import numbers_in
from parsers.vocabulary import Releases, alternatives, load

LONGEST_CELL = 60
# A table has a number at least so many cells behind its first label.
REACH = 14
LABEL_AND_VALUE = regex.compile(r"(?P<label>[\p{Hangul}\s]{2,9}?)\s*[:：]\s*(?P<value>\S.*)?")


@dataclass(frozen=True, slots=True)
class ContactCell:
    """A cell's text and the number of its line."""

    text: str
    line: int

    @property
    def squeezed(self) -> str:
        """The text without spaces and marks around it."""
        return "".join(self.text.split()).strip("·-:：*※□○ㅇ")


@cache
def office_labels() -> frozenset[str]:
    """The labels of an office; those that head lists of persons as well are none."""
    return load(Releases).office_labels - {"담당", "부서", "자료제공"}


@cache
def _column_label() -> regex.Pattern[str]:
    """A label in a row: an office or body is named behind it, or a person (책임자, 담당과장)."""
    roles = {label for label in load(Releases).role_labels if label.endswith(("자", "장"))}
    spaced = alternatives(office_labels() | load(Releases).body_labels | roles, between=r"\s*")
    return regex.compile(rf"(?<!\S)[<〈\[【(]?(?P<label>{spaced})[>〉\]】)]?(?!\S)")


def is_label(squeezed: str) -> bool:
    """Whether a cell without its spaces is a label of such a table."""
    return squeezed in office_labels() | load(Releases).role_labels | load(Releases).body_labels


def cells_of(text: str, line: int) -> list[ContactCell]:
    """The cells of a line: label and value where a colon or only spaces part them, else the line as one."""
    match = LABEL_AND_VALUE.fullmatch(text.strip())
    if match and is_label("".join(match["label"].split())):
        return [ContactCell(match["label"], line), *([ContactCell(match["value"], line)] if match["value"] else [])]
    return [ContactCell(cell, line) for cell in _row(text.strip())] or [ContactCell(text, line)]


def _row(text: str) -> list[str]:
    """The cells of a row with spaces between them: `담당 부서 산림청 책임자 과 장 나해솔 (042-481-0001)`.

    Each label stands before what it asks for, an office, or a person, or anyone with a number; none where one does not.
    """
    labels = list(_column_label().finditer(text))
    bounds = [(label.start(), label.end()) for label in labels]
    starts, ends = [0, *(end for _, end in bounds)], [*(start for start, _ in bounds), len(text)]
    values = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    if len(text) > LONGEST_CELL + REACH * len(labels) or (values[0] and not offices.ends_as_office(values[0])):
        return []
    if not any(values[1:]) or not all(map(_answers, labels, values[1:])):
        return []
    asked = zip(labels, values[1:], strict=True)
    cells = [values[0], *(cell for label, value in asked for cell in (label["label"], value))]
    return [cell for cell in cells if cell]


def _answers(label: regex.Match[str], value: str) -> bool:
    """Whether a value is what a label asks for."""
    if "".join(label["label"].split()) in load(Releases).role_labels:
        named = names.read(value, known=True)
        return bool(numbers_in(value)) or bool(named.persons and not (named.department or named.organization))
    return not value or offices.ends_as_office(value)
