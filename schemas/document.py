"""One row of documents.jsonl."""

from typing import Literal

from pydantic import Field

from schemas.base import Row
from schemas.issue import Issue

DocumentKind = Literal["casebook", "bulletin", "report", "news", "essay", "release", "unknown"]
FileFormat = Literal["txt", "md", "html", "pdf", "hwp", "hwpx", "docx"]
DatedBy = Literal["stated", "evidence"]


class OutlineEntry(Row):
    """A part that the document announces: its text and its 1-based line."""

    text: str
    line: int


class OutlinePart(Row):
    """A title of the document's own list of parts with the entries under it: a chapter page with its regions."""

    title: str
    line: int
    entries: list[OutlineEntry]


class Embargo(Row):
    """From when on a press release may be printed: as written, and the ISO 8601 day or minute where it names one."""

    text: str
    until: str | None


class Document(Row):
    """One source file: what it is, what it holds, what is odd about it."""

    doc_id: str
    path: str
    sha256: str
    size: int
    format: FileFormat
    encoding: str
    kind: DocumentKind
    dated: str | None = Field(description="The year, month or day as of which the text is read, ISO 8601.")
    dated_by: DatedBy | None = Field(
        description="`stated`: the document names it; `evidence`: worked out of its dates; null with `dated`."
    )
    title: str | None
    publisher: str | None
    audience: str | None
    published: str | None
    embargo: Embargo | None
    records: int
    facts: int
    outline: list[OutlinePart]
    furniture: list[tuple[int, int]]
    issues: list[Issue]
    pipeline: str
