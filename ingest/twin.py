"""A file with the same bytes as another: its row names the other, under which the records are published."""

from __future__ import annotations

from parsers.issues import counted, issue
from schemas.document import Document


def as_twin(row: bytes, path: str, first: str) -> tuple[bytes, dict[str, int]]:
    """A document's row for the file at `path` with the same bytes as the file at `first`, and its issues by code.

    `row` is that of any file with these bytes whose name has the same ending, which an issue may speak of. The same
    bytes have the same ids: their records are published once, under the first path.
    """
    document = Document.model_validate_json(row)
    issues = [problem for problem in document.issues if problem.code != "duplicate_content"]
    issues.append(issue("duplicate_content", None, first))
    document = document.model_copy(update={"path": path, "records": 0, "facts": 0, "issues": issues})
    return document.model_dump_json().encode() + b"\n", counted(issues)
