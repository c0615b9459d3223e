"""What a run left in a folder, as a reader of the contract sees it."""

from pathlib import Path

TABLES = ("documents.jsonl", "records.jsonl", "facts.jsonl", "failed.jsonl")


def files(out: Path) -> dict[str, bytes]:
    """Name and bytes of every file of the contract; the manifest, the ledger and the reports have a history."""
    texts = sorted((out / "text").iterdir()) if (out / "text").exists() else []
    schemas = sorted((out / "schema").iterdir()) if (out / "schema").exists() else []
    there = [*(out / name for name in TABLES if (out / name).exists()), *schemas, *texts]
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in there}
