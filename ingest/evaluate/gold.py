"""What people have said, as truth to measure against: a folder of corrections.jsonl and .csv, or one such file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.corrections.fields import path_of
from ingest.corrections.files import by_document, read
from schemas.correction import Correction
from schemas.errors import ConfigError

ENDINGS = (".jsonl", ".csv")
# A row of this field says that the whole document was read: what it does not name is not there.
WHOLE = "documents"
Span = tuple[int, int]


@dataclass(slots=True)
class GoldFact:
    """A fact that should be there, or should not: its type, place, and the own fields that people have looked at."""

    type: str
    span: Span
    line: int
    true: bool
    fields: dict[str, Any]


@dataclass(slots=True)
class GoldField:
    """A field of a document or record with its right value; `known` is False where people only said what is wrong."""

    name: str
    line: int
    value: Any
    was: Any
    known: bool


@dataclass(slots=True)
class GoldDocument:
    """What people have said of one document."""

    doc_id: str
    path: str
    complete: bool = False
    facts: list[GoldFact] = field(default_factory=list)
    fields: list[GoldField] = field(default_factory=list)


def gold_of(place: Path) -> list[GoldDocument]:
    """The gold of a folder or file, in the order of the documents' ids.

    Where two people have judged one thing, the later word holds. Raises ConfigError where there is none, or a row of it
    is wrong.
    """
    files = sorted(one for one in place.iterdir() if one.suffix in ENDINGS) if place.is_dir() else [place]
    found = by_document(row for file in files for row in read(file))
    if not found:
        cure = "Give a folder with corrections.jsonl as the review page exports them."
        raise ConfigError(f"{place}: no verdicts there. {cure}")
    return [_document(doc_id, corrections) for doc_id, corrections in found.items()]


def _document(doc_id: str, corrections: tuple[Correction, ...]) -> GoldDocument:
    gold = GoldDocument(doc_id, corrections[0].path)
    facts: dict[tuple[str, Span], GoldFact] = {}
    fields: dict[tuple[str, int, str], GoldField] = {}
    for one in sorted(corrections, key=lambda one: one.when):
        if one.field == WHOLE:
            gold.complete = True
        elif path_of(one.field).table == "facts":
            _say_of_fact(facts, one)
        else:
            known = one.verdict != "wrong"
            value = one.was if one.verdict == "right" else one.should
            fields[one.field, one.line, repr(one.was)] = GoldField(one.field, one.line, value, one.was, known)
    gold.facts = sorted(facts.values(), key=lambda fact: (fact.span, fact.type))
    gold.fields = [fields[key] for key in sorted(fields)]
    return gold


def _say_of_fact(facts: dict[tuple[str, Span], GoldFact], one: Correction) -> None:
    path = path_of(one.field)
    span = one.char_start or 0, one.char_end or 0
    kind = path.type or ""
    fact = facts.setdefault((kind, span), GoldFact(kind, span, one.line, True, {}))
    if one.verdict == "edit":
        fact.true = True
        fact.fields[path.steps[0]] = one.should
        return
    fact.true = one.verdict != "wrong"
    said = one.was if one.verdict == "right" else one.should
    # An edit of one field, judged before or after, says more of it than the whole.
    fact.fields = {**(said if isinstance(said, dict) else {}), **fact.fields}
