"""Bytes to source text, one module a family of formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from ingest.readers import plain
from parsers.text.marks import Mark
from parsers.text.source import SourceText, normalise
from schemas.document import FileFormat
from schemas.errors import InputError
from schemas.issue import Issue


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader gives: the source text, the format and encoding of the file, what was odd in reading it.

    `marks` are what the file tells about spans of the text: cells of tables, furniture, notes. Plain text has none.
    """

    source: SourceText
    format: FileFormat
    encoding: str
    problems: tuple[Issue, ...] = field(default=())
    marks: tuple[Mark, ...] = field(default=())


_READERS: dict[str, tuple[FileFormat, Callable[[bytes], plain.Decoded]]] = {
    ".txt": ("txt", plain.decode),
    ".text": ("txt", plain.decode),
    ".md": ("md", plain.decode),
    ".markdown": ("md", plain.decode),
}


def read(path: str, data: bytes) -> Reading:
    """The source text of a file's bytes; `path` tells the format.

    Raises InputError when the format cannot be read or the bytes are no text.
    """
    suffix = PurePosixPath(path).suffix.lower()
    if suffix not in _READERS:
        known = ", ".join(sorted(_READERS))
        what = suffix or "files without an ending"
        raise InputError("format_unsupported", f"{what} cannot be read yet", f"Save it as text ({known}).")
    file_format, reader = _READERS[suffix]
    decoded = reader(data)
    return Reading(SourceText(normalise(decoded.text)), file_format, decoded.encoding, decoded.problems)
