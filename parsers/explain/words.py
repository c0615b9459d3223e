"""Which word of the text a piece of evidence or a rule rests on, and in which file of the vocabulary it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from parsers.endings.line_endings import ending_of
from parsers.evidence import Decision
from parsers.structure.beginnings import MILESTONE, NUMBERED
from parsers.structure.headings import named, term_at_end
from parsers.structure.rows import column_words_in
from parsers.text.label import BRACKETED, COLON
from parsers.text.line import Line

# Rules of mentions that find names of a list.
LISTS = {
    "law.listed": "statutes.csv",
    "organization.listed": "bodies.csv",
    "organization.spelled letters": "bodies.csv",
    "quantity.number and unit": "units.yaml",
    "money.number and currency": "units.yaml",
    "percent.share": "units.yaml",
    "award.grade": "grades.yaml",
    "press.cited": "outlets.csv",
}


class Word(NamedTuple):
    """A word of the text, and the file of the vocabulary that holds it; None where no file does."""

    word: str
    file: str | None = None


Finder = Callable[[Line, Line | None], Word | None]


def _end_above(_: Line, above: Line | None) -> Word | None:
    return _end(above, None) if above else None


def _end(line: Line, _: Line | None) -> Word | None:
    word = ending_of(line.text).word
    return Word(word, "closings.yaml") if word else None


def _first(line: Line, _: Line | None) -> Word:
    return Word(line.text.split()[0], "closings.yaml")


def _beginning(line: Line, _: Line | None) -> Word | None:
    match = next((match for p in (BRACKETED, COLON, NUMBERED, MILESTONE) if (match := p.match(line.text))), None)
    return Word(match.group().strip()) if match else None


def _marker(line: Line, _: Line | None) -> Word | None:
    return Word(line.marker, "markers.yaml") if line.marker else None


def _columns(line: Line, _: Line | None) -> Word | None:
    words = column_words_in(line)
    return Word(", ".join(words), "tables.yaml") if words else None


def _terms(line: Line, _: Line | None) -> Word | None:
    return of_heading(line.body)


def of_heading(text: str) -> Word | None:
    """The usual names that make a heading what it is: those it is made of, or the one it ends with."""
    heading = named(text)
    if heading is not None:
        return Word(", ".join(heading.terms), "headings.yaml")
    term = term_at_end(text)
    return Word(term, "headings.yaml") if term else None


def _opening(line: Line, _: Line | None) -> Word:
    return Word(line.text[:1], "news.yaml")


BY_EVIDENCE: Mapping[tuple[str, str], Finder] = {
    ("goes on", "ends open"): _end_above,
    ("goes on", "ends closed"): _end_above,
    ("goes on", "ends with a count"): _end_above,
    ("goes on", "begins like an item"): _beginning,
    ("column", "ends open"): _end_above,
    ("column", "ends closed"): _end_above,
    ("cell", "ends closed"): _end,
    ("cell", "names columns"): _columns,
}
BY_RULE: Mapping[tuple[str, str], Finder] = {
    ("goes on", "a bullet begins an item"): _marker,
    ("goes on", "no item begins with this word"): _first,
    ("column", "the mark of a subhead or caption"): _opening,
}
BY_QUESTION: Mapping[str, Finder] = {"heading by name": _terms}


def of_evidence(decision: Decision, name: str, line: Line, other: Line | None) -> Word | None:
    """The word that a piece of a decision's evidence rests on; `other` is the line before it."""
    finder = BY_EVIDENCE.get((decision.question, name))
    return finder(line, other) if finder else None


def of_rule(decision: Decision, line: Line, other: Line | None) -> Word | None:
    """The word that the rule rests on which settled a decision."""
    finder = BY_RULE.get((decision.question, decision.rule or "")) or BY_QUESTION.get(decision.question)
    return finder(line, other) if finder else None
