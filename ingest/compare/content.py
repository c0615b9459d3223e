"""One document's rows as a tree: the document, its records, and in each record its facts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]

# Where a thing stands, as opposed to what it says.
WHERE = frozenset({"line", "line_start", "line_end", "char_start", "char_end"})
# The number of a record follows from its place among the others.
UNTOLD = WHERE | {"ordinal"}


@dataclass(frozen=True, slots=True)
class Content:
    """A document to compare.

    What only repeats another row is left out: a record's and a fact's `doc_id`, `path`, `record_id`, as far as they
    say what they must. `orphans` are facts whose record has no row, by record. `lines` are those of the source text,
    None where it is not at hand.
    """

    path: str
    document: Row
    records: tuple[Row, ...]
    orphans: tuple[Row, ...]
    lines: tuple[str, ...] | None

    def line(self, number: int | None) -> str | None:
        """A line of the source text; None where there is no such line or no text."""
        known = number is not None and self.lines is not None and 0 < number <= len(self.lines)
        return self.lines[number - 1] if known and self.lines and number else None


def content_of(document: Row, records: Sequence[Row], facts: Sequence[Row], text: str | None) -> Content:
    """The rows of one document as a tree."""
    doc_id, path = document.get("doc_id"), document.get("path")
    nested: dict[Any, list[Row]] = {record.get("record_id"): [] for record in records}
    for fact in facts:
        owner = fact.get("record_id")
        nested.setdefault(owner, []).append(_without(fact, doc_id=doc_id, record_id=owner))
    trees: list[Row] = []
    for record in records:
        own_id = f"{doc_id}-{record.get('ordinal'):04d}" if isinstance(record.get("ordinal"), int) else None
        # Popped: should two records have one id, the first has the facts.
        inside = nested.pop(record.get("record_id"), [])
        trees.append({**_without(record, doc_id=doc_id, path=path, record_id=own_id), "facts": inside})
    named = _without(document, path=path, doc_id=str(document.get("sha256"))[:16])
    lines = None if text is None else tuple(text.split("\n"))
    orphans = [{"record_id": owner, "facts": inside} for owner, inside in nested.items() if inside]
    return Content(str(path), named, tuple(trees), tuple(orphans), lines)


def _without(row: Row, **known: Any) -> Row:
    """A row without the fields that hold what is known."""
    return {field: value for field, value in row.items() if field not in known or value != known[field]}


def told(value: Any) -> Any:
    """What a thing says, wherever it stands."""
    if isinstance(value, dict):
        return {field: told(inner) for field, inner in value.items() if field not in UNTOLD}
    if isinstance(value, list):
        return [told(inner) for inner in value]
    return value


def fingerprint(value: Any) -> str:
    """A text that is the same for equal values only: to Python 1, 1.0 and true are equal, in an output they are not."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
