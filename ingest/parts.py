"""Tables in parts: where one begins, and the row of a text.

Rows stand in the order of the paths, in parts as in whole tables, and each part holds the rows of some documents that
follow one another. Where a part begins, the path of a file alone decides, by chance as it were: so the same input has
the same parts whatever runs were before, and what changes in one part leaves all others as they are.
"""

from __future__ import annotations

import hashlib
import json

# So many documents a part holds on average.
DOCUMENTS = 512


def begins(path: str) -> bool:
    """Whether a part begins at the file of this path."""
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8], "big") % DOCUMENTS == 0


def text_row(doc_id: str, text: bytes) -> bytes:
    """The row of a source text in the table of texts."""
    row = {"doc_id": doc_id, "text": text.decode()}
    return f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def text_of(row: bytes, doc_id: str) -> bytes | None:
    """The text in such a row; None where it is none of this document's."""
    try:
        found = json.loads(row)
        return str(found["text"]).encode() if found["doc_id"] == doc_id else None
    except (ValueError, TypeError, KeyError):
        return None
