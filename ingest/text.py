"""`gongbo text`: the source text of one document, and with it what the file tells about its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from ingest.readers import Reading, read
from ingest.work import read_bytes
from parsers.text.marks import Cell, Mark, Note, PageMark
from schemas.errors import ConfigError, InputError

CALLED = {"Caption": "caption", "ListNumber": "list number", "TextBox": "text box"}


def read_file(file: Path) -> Reading:
    """The reading of a file. Raises ConfigError when there is no such file, InputError when it cannot be read."""
    if file.is_dir():
        raise ConfigError(f"{file}: is a folder. Give one document, or use gongbo run for a folder.")
    if not file.is_file():
        raise ConfigError(f"{file}: no such file. Give the path of one document.")
    try:
        return read(file.name, read_bytes(str(file)).data)
    except InputError as error:
        raise InputError(error.code, f"{file.name}: {error.message}", error.remedy) from error


def with_marks(reading: Reading) -> Iterator[str]:
    """The lines of a source text with their numbers, each below the marks that begin on it, in their order."""
    source = reading.source
    by_line: dict[int, list[Mark]] = {}
    for mark in reading.marks:
        by_line.setdefault(source.line_at(mark.start), []).append(mark)
    for number in range(1, source.line_count + 1):
        yield from (f"        [{_told(mark)}]" for mark in by_line.get(number, ()))
        if number <= source.last_line:
            yield f"{number:>6}  {source.line(number)}"


def _told(mark: Mark) -> str:
    """A mark in words, with its offsets."""
    where = f"{mark.start}-{mark.end}"
    if isinstance(mark, Cell):
        spans = f" over {mark.rows}x{mark.columns}" if (mark.rows, mark.columns) != (1, 1) else ""
        head = " header" if mark.header else ""
        return f"cell of table {mark.table}, row {mark.row}, column {mark.column}{spans}{head} {where}"
    if isinstance(mark, PageMark):
        return f"page {mark.number} {where}" if mark.number else f"page {where}"
    if isinstance(mark, Note):
        return f"{mark.kind} of {mark.reference[0]}-{mark.reference[1]} {where}"
    name = type(mark).__name__
    more = [getattr(mark, one.name) for one in fields(mark) if one.name not in ("start", "end")]
    return " ".join([CALLED.get(name, ""), *map(str, more), where]).strip()
