"""A row of the ledger: what is known of a file of the input, and where its rows lie."""

from __future__ import annotations

from typing import NamedTuple

from ingest.inventory import NOT_STATED, Entry, State

Span = tuple[int, int]


class Input(NamedTuple):
    """A row of the ledger. Bytes `[at, at + size)` of a table are the rows of this input.

    A tuple, since every document that is kept is one. It begins as the entry of the file does.
    """

    path: str
    name: bytes
    size: int | None
    mtime_ns: int | None
    ctime_ns: int | None
    sha256: str | None
    version: str
    failure: str | None = None
    twin_of: str | None = None
    documents_at: int = 0
    documents_size: int = 0
    records_at: int = 0
    records_size: int = 0
    facts_at: int = 0
    facts_size: int = 0
    records: int = 0
    facts: int = 0
    text_size: int = 0
    text_sha256: str = ""
    issues: str = "{}"
    rows_sha256: str = ""
    part: int = 0
    texts_at: int = 0
    texts_size: int = 0

    def stands_for(self, entry: Entry) -> bool:
        """Whether the file is in the state in which it was read, and that is to be trusted.

        A file to which the system gives no state at all cannot be read either: it fails as before.
        """
        return self[:5] == entry and (self.size is not None or self.failure is not None)

    def span(self, table: str) -> tuple[int, int]:
        """First byte and number of bytes of its rows in a table."""
        return getattr(self, f"{table}_at"), getattr(self, f"{table}_size")

    def placed(
        self, sha256: str, documents: Span, records: Span, facts: Span, texts: Span = (0, 0), part: int = 0
    ) -> Input:
        """This input with its rows, of this digest, at other places."""
        return self._replace(
            rows_sha256=sha256,
            part=part,
            texts_at=texts[0],
            texts_size=texts[1],
            documents_at=documents[0],
            documents_size=documents[1],
            records_at=records[0],
            records_size=records[1],
            facts_at=facts[0],
            facts_size=facts[1],
        )

    def seen(self, state: State | None) -> Input:
        """This input with the file in another state on disk."""
        size, mtime_ns, ctime_ns = state or NOT_STATED
        return self._replace(size=size, mtime_ns=mtime_ns, ctime_ns=ctime_ns)

    @classmethod
    def of(cls, entry: Entry, state: State | None, sha256: str | None, version: str) -> Input:
        """A new row for a file that was worked on."""
        return cls(entry.path, entry.name, None, None, None, sha256, version).seen(state)

    @property
    def doc_id(self) -> str:
        """The name of its text."""
        return (self.sha256 or "")[:16]
