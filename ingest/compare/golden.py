"""A golden: what one sample must give, as a file that a person can review."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.compare.content import Content, Row, content_of
from ingest.whole import write_whole
from schemas.errors import ConfigError

# What no parser decides: the file's own data, the version, and what follows from the order of the rows.
LEFT_OUT = frozenset({"doc_id", "record_id", "path", "sha256", "size", "pipeline", "ordinal"})
WIDTH = 120


@dataclass(frozen=True, slots=True)
class Golden:
    """What is kept of a document. `text_sha256` is that of its source text; each record holds its facts."""

    text_sha256: str
    document: Row
    records: list[Row]

    def content(self, path: str, text: str) -> Content:
        """The document to compare. Lines are shown from `text`, if it is the text that the golden was made of."""
        records = [{"ordinal": ordinal, **record} for ordinal, record in enumerate(self.records, start=1)]
        lines = tuple(text.split("\n")) if digest(text) == self.text_sha256 else None
        return Content(path, self.document, tuple(records), (), lines)


def golden_of(document: Row, records: list[Row], facts: list[Row], text: str) -> Golden:
    """The golden of a document's rows."""
    content = content_of(document, records, facts, text)
    # The counts follow from the rows.
    row = {field: value for field, value in _kept(content.document).items() if field not in ("records", "facts")}
    return Golden(digest(text), row, [_kept(record) for record in content.records])


def digest(text: str) -> str:
    """The SHA-256 of a source text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def file_of(folder: Path, path: str) -> Path:
    """Where the golden of the sample `path` is kept."""
    return folder / f"{path}.json"


def paths_in(folder: Path) -> list[str]:
    """The samples that have a golden, sorted."""
    return sorted(file.relative_to(folder).as_posix().removesuffix(".json") for file in folder.rglob("*.json"))


def load(file: Path) -> Golden | None:
    """A golden; None where there is none. Raises ConfigError when the file is broken."""
    if not file.is_file():
        return None
    try:
        tree = json.loads(file.read_text(encoding="utf-8"))
        return Golden(tree["text_sha256"], tree["document"], tree["records"])
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigError(
            f"{file}: no golden ({type(error).__name__}: {error}). Restore the file, or delete it and accept it anew."
        ) from error


def dumped(golden: Golden) -> str:
    """The golden as the text of its file: one value a line, things that hold no others on one line."""
    return laid_out({"text_sha256": golden.text_sha256, "document": golden.document, "records": golden.records}) + "\n"


def write(file: Path, golden: Golden) -> bool:
    """Writes a golden, whole or not at all. False when the file holds it already.

    Raises ConfigError when the file cannot be written.
    """
    text = dumped(golden)
    if file.is_file() and file.read_bytes() == text.encode():
        return False
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text.encode())
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written ({error.strerror}). Choose another --golden.") from error
    return True


def laid_out(value: Any, indent: int = 0) -> str:
    """JSON with one leaf object or short list a line."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or _is_leaf(value, len(flat) + indent):
        return flat
    inner = " " * (indent + 1)
    if isinstance(value, dict):
        parts = [f"{json.dumps(key, ensure_ascii=False)}: {laid_out(part, indent + 1)}" for key, part in value.items()]
    else:
        parts = [laid_out(part, indent + 1) for part in value]
    begin, end = "{}" if isinstance(value, dict) else "[]"
    return f"{begin}\n{inner}" + f",\n{inner}".join(parts) + f"\n{' ' * indent}{end}"


def _is_leaf(value: dict[str, Any] | list[Any], width: int) -> bool:
    """Whether a value stays on one line: an object that holds no others, a list of values that is short."""
    parts = value.values() if isinstance(value, dict) else value
    if any(part for part in parts if isinstance(part, dict | list)):
        return False
    return isinstance(value, dict) or width <= WIDTH


def _kept(row: Row) -> Row:
    return {field: value for field, value in row.items() if field not in LEFT_OUT}
