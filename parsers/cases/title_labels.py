"""The title of a case behind its label, 사례명 : 골목 버스, and who answers behind that of a contact."""

from __future__ import annotations

from functools import cache

import regex

from parsers.structure.attribute_names import name_of
from parsers.structure.contacts import label_end
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.vocabulary import Headings, alternatives, load

# What the rows of such a table mean.
OF_PROJECT = ("period", "budget", "scale")
# The letters of a label may stand apart: 기 관 명.
SPACED = r"\s{0,6}"
# What parts a label from its value: a colon, or the cells of a table.
PARTING = r"\s{0,4}(?:[:：|]|\t)\s*"


def labelled_title(line: Line) -> tuple[int, int] | None:
    """Where the title of a case stands in a line that gives it behind its label; None for other lines."""
    label = _title_label().match(line.body)
    start = line.body_start - line.start
    return (start + label.end(), len(line.text)) if label and label.end() < len(line.body) else None


def names_project(line: Line) -> bool:
    """Whether the label on a line is one of a table of the project: 사업명 : 골목 의자, 기간 : 2031. 3. ~ 5."""
    label, _, value = line.body.partition(":")
    key = "".join(label.split())
    return key in load(Headings).project_labels or (value != "" and name_of(key) in OF_PROJECT)


def is_title_label(line: Line) -> bool:
    """Whether a line is the label of a title and nothing else; the title stands below it."""
    return line.squeezed in load(Headings).title_labels


def title_place(line: Line) -> tuple[int, int]:
    """Where the title stands in the line that holds it: behind its label, or its bullet and number."""
    number = number_of(line.body)
    start = line.body_start - line.start + (number.rest if number else 0)
    return labelled_title(line) or (start, len(line.text))


def is_contact(line: Line) -> bool:
    """Whether a line says who answers for a case: behind a label."""
    return label_end(line, at_end_of_item=False) is not None


@cache
def _title_label() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Headings).title_labels, between=SPACED)}){PARTING}")
