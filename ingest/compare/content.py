"""One document's rows as a tree: the document, its records, and in each record its facts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]

# Where a thing stands, as opposed to what it says.
WHERE = frozenset({"line", "line_start", "line_end", "char_start", "char_end"})
# The places of a fact's section among those of its record, and of its item among those of the section.
PLACES = ("section_index", "item_index")
# The number of a record follows from its place among the others.
UNTOLD = WHERE | {"ordinal"}


@dataclass(frozen=True, slots=True)
class Content:
    """A document to compare.

    What only repeats another row is left out: a record's and a fact's `doc_id`, `path`, `record_id`, `fact_id` and the
    places of a fact's section and item, as far as they say what they must; `part_of` holds the text of the total.
    `orphans` are facts whose record has no row, by record. `lines` are those of the source text, None where it is not
    at hand.
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
    sections = {record.get("record_id"): record.get("sections") for record in records}
    texts = {fact.get("fact_id"): fact.get("text") for fact in facts}
    for fact in facts:
        owner = fact.get("record_id")
        nested.setdefault(owner, []).append(_fact(_without(fact, doc_id=doc_id), sections.get(owner), texts))
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


def _fact(fact: Row, sections: Any, texts: dict[Any, Any]) -> Row:
    """A fact without the ids and places that say what they must; a total is named by its text."""
    owner, kind, start = (fact.get(field) for field in ("record_id", "type", "char_start"))
    bare = _without(fact, fact_id=f"{owner}-{kind}-{start}", record_id=owner)
    if bare.get("part_of") is not None and bare["part_of"] in texts:
        bare["part_of"] = texts[bare["part_of"]]
    # The places shift with whatever comes or goes before them.
    known = {place: bare[place] for place in PLACES if place in bare}
    return _without(bare, **known) if _stands_there(bare, sections) else bare


def _stands_there(fact: Row, sections: Any) -> bool:
    """Whether a fact's section and item are of its kind and begin no later than it does."""
    section, item = (fact.get(place) for place in PLACES)
    if section is None:
        return item is None
    try:
        block = sections[section]
        begins = block["line"] if item is None else block["items"][item]["line"]
        return bool(block["kind"] == fact["section"] and begins <= fact["line"])
    except (TypeError, LookupError):
        return False


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
