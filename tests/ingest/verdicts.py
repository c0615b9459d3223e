"""What people say of an output, as the tests of corrections and of evaluations need it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from schemas.correction import Correction
from schemas.fact import FactBase


def verdict(doc_id: str, field: str, verdict: str, line: int = 1, **more: Any) -> Correction:
    """A correction of a field without a span."""
    told = {"char_start": None, "char_end": None, "source": "", "was": None, "should": None, "path": "글.txt", **more}
    return Correction(doc_id=doc_id, field=field, verdict=verdict, line=line, **told)


def of_fact(fact: dict[str, Any], verdict: str, name: str = "", should: Any = None) -> Correction:
    """A verdict on a fact of the output, or on one of its fields."""
    own = {field: value for field, value in fact.items() if field not in FactBase.model_fields}
    was = fact[name] if name else own
    return Correction(
        doc_id=fact["doc_id"],
        path="글.txt",
        field=f"facts[{fact['type']}]" + (f".{name}" if name else ""),
        line=fact["line"],
        char_start=fact["char_start"],
        char_end=fact["char_end"],
        source=fact["text"],
        verdict=verdict,
        was=was,
        should=was if verdict == "right" else should,
        who="나루리",
        when="2026-11-29",
    )


def written(file: Path, corrections: Iterable[Correction]) -> Path:
    """A corrections.jsonl."""
    file.write_text("".join(f"{one.model_dump_json()}\n" for one in corrections), encoding="utf-8")
    return file


def rows(out: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table of an output."""
    return [json.loads(line) for line in (out / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]
