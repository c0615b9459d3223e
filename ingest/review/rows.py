"""The rows of a document as the page takes them: without what the page can tell by itself."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from ingest.compare.outputs import Bundle, Output, Row
from ingest.review.cells import places_of
from schemas.fact import FactBase

# What the page works out of the text and the place.
TOLD = {*FactBase.model_fields} - {"type"}
OWN = ("doc_id", "path")


def document_data(output: Output, bundle: Bundle, drawn: Set[str] | None) -> dict[str, Any]:
    """A document with its text, records and facts. Offsets count code points, as everywhere in the output.

    `drawn` are the ids of the facts that a sample holds, None where all are to be judged.
    """
    document = bundle.listed.row
    text = (output.text(bundle) or b"").decode("utf-8", "replace")
    records = bundle.records.rows()
    numbers = {record["record_id"]: number for number, record in enumerate(records)}
    facts = [_fact(fact, numbers, drawn) for fact in bundle.facts.rows() if fact["record_id"] in numbers]
    return {
        "id": document["doc_id"],
        **{name: value for name, value in document.items() if name not in ("doc_id", "sha256", "records", "facts")},
        "text": text,
        "records": [_record(record, text) for record in records],
        "facts": facts,
    }


def _record(record: Row, text: str) -> Row:
    starts = _line_starts(text) if any(section["tables"] for section in record["sections"]) else []
    sections = [
        {**section, "tables": [_table(table, text, starts) for table in section["tables"]]}
        for section in record["sections"]
    ]
    return {**{name: value for name, value in record.items() if name not in OWN}, "sections": sections}


def _table(table: Row, text: str, starts: list[int]) -> Row:
    line = table["line"]
    return {**table, "places": places_of(text, starts[line - 1], table) if 0 < line <= len(starts) else None}


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts[:-1]


def _fact(fact: Row, numbers: dict[str, int], drawn: Set[str] | None) -> Row:
    """A fact: record, type, place, its fields, and whether it is one of those to judge."""
    return {
        "id": fact["fact_id"],
        "r": numbers[fact["record_id"]],
        "type": fact["type"],
        "line": fact["line"],
        "from": fact["char_start"],
        "to": fact["char_end"],
        "section": fact["section_index"],
        "item": fact["item_index"],
        "fields": {name: value for name, value in fact.items() if name not in TOLD and name != "type"},
        "judge": drawn is None or fact["fact_id"] in drawn,
    }
