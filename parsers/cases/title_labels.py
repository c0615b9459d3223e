"""The title of a case behind its label, 사례명 : 골목 버스, and who answers behind that of a contact."""

from __future__ import annotations

from functools import cache

import regex

from parsers.structure.contacts import label_end
from parsers.text.line import Line
from parsers.text.numbering import number_of
from parsers.vocabulary import Headings, alternatives, load

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
    """Whether the label of a title on a line is one that a table of the project has as well: 사업명 : 골목 의자."""
    label, _, _ = line.body.partition(":")
    return "".join(label.split()) in load(Headings).project_labels


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
