"""The formats that are read, each with what reads it: the one place where a format is entered."""

from __future__ import annotations

from typing import Literal, NamedTuple

Format = Literal["text", "html", "pdf", "hwp3", "hwp5", "hwpx", "docx"]


class Known(NamedTuple):
    """A format: its module or package in `ingest/readers`, what messages call it, the endings that it goes by.

    The module has a function `read(data) -> Reading`; it is imported when the first such file comes, for its libraries.
    """

    reader: str
    called: str
    endings: tuple[str, ...]


FORMATS: dict[Format, Known] = {
    "text": Known("plain", "text", (".txt", ".text", ".md", ".markdown", "")),
    "html": Known("html", "HTML", (".html", ".htm", ".xhtml")),
    "pdf": Known("pdf", "PDF", (".pdf",)),
    "hwp3": Known("hwp3", "HWP 3", (".hwp",)),
    "hwp5": Known("hwp5", "HWP 5", (".hwp", ".hwt")),
    "hwpx": Known("hwpx", "HWPX", (".hwpx", ".hwtx")),
    "docx": Known("docx", "DOCX", (".docx", ".docm")),
}
