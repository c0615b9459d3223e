"""A file's answer with the corrections of its document in it, as the run takes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ingest.corrections.apply import Correcting
from ingest.job import Done
from parsers.issues import counted
from schemas.base import Row
from schemas.correction import Correction
from schemas.document import Document
from schemas.fact import FACT_TYPES
from schemas.issue import Issue
from schemas.record import Record


def corrected(done: Done, corrections: Sequence[Correction]) -> Done:
    """The rows of a document with its corrections applied, and its issues counted anew."""
    documents, records, facts = (_rows(done.rows[table]) for table in ("documents", "records", "facts"))
    now = Correcting(done.text.decode(), documents[0], records, facts)
    now.apply(corrections)
    # The models check once more, and write the keys in their order.
    tables: dict[str, Sequence[Row]] = {
        "documents": [Document.model_validate(now.document)],
        "records": [Record.model_validate(record) for record in now.records],
        "facts": [FACT_TYPES[fact["type"]].model_validate(fact) for fact in now.facts],
    }
    problems = [Issue.model_validate(one) for row in (now.document, *now.records) for one in row["issues"]]
    rows = {name: "".join(f"{row.model_dump_json()}\n" for row in table).encode() for name, table in tables.items()}
    return replace(done, rows=rows, facts=len(now.facts), issues=counted(problems))


def _rows(lines: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.split(b"\n") if line]
