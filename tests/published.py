"""What a run left in a folder, as a reader of the contract sees it."""

import json
from pathlib import Path

TABLES = ("documents.jsonl", "records.jsonl", "facts.jsonl", "failed.jsonl")


def files(out: Path) -> dict[str, bytes]:
    """Name and bytes of every file of the contract; the manifest, the ledger and the reports have a history.

    Of tables in parts those files that whole ones would be.
    """
    texts = sorted((out / "text").iterdir()) if (out / "text").exists() else []
    schemas = sorted((out / "schema").iterdir()) if (out / "schema").exists() else []
    there = [*(out / name for name in TABLES if (out / name).exists()), *schemas, *texts]
    found = {file.relative_to(out).as_posix(): file.read_bytes() for file in there}
    return {**_joined(out), **found} if (out / "documents").exists() else found


def parts(out: Path, table: str) -> list[Path]:
    """The files of a table in parts."""
    return sorted((out / table).glob("*.jsonl"))


def _joined(out: Path) -> dict[str, bytes]:
    tables = {
        name: b"".join(part.read_bytes() for part in parts(out, name.removesuffix(".jsonl"))) for name in TABLES[:3]
    }
    texts = (json.loads(line) for part in parts(out, "texts") for line in part.read_text(encoding="utf-8").splitlines())
    return tables | {f"text/{row['doc_id']}.txt": row["text"].encode() for row in texts}
