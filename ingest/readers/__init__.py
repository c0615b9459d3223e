"""Bytes to source text and marks, one module or package a format. The bytes tell the format, the name does not."""

from __future__ import annotations

from importlib import import_module

from ingest.inventory import ending_of
from ingest.readers.formats import FORMATS, Format
from ingest.readers.reading import Reading
from ingest.readers.refusals import damaged
from ingest.readers.sniff import MARKDOWN, format_of
from parsers.issues import issue
from schemas.errors import GongboError

__all__ = ["Reading", "read"]


def read(path: str, data: bytes) -> Reading:
    """The source text of a file's bytes, with its marks; `path` only names what it is taken for.

    Raises InputError when the file cannot be read: no format of ours, locked, damaged, too large.
    """
    file_format = format_of(path, data)
    reading = _read(file_format, data)
    ending = ending_of(path)
    if file_format == "text" and ending in MARKDOWN:
        reading = Reading(reading.source, "md", reading.encoding, reading.problems, reading.marks)
    known = FORMATS[file_format]
    if ending and ending not in known.endings:
        note = issue("extension_mismatch", None, f"{known.called}, not {ending}")
        reading = Reading(reading.source, reading.format, reading.encoding, (note, *reading.problems), reading.marks)
    return reading


def _read(file_format: Format, data: bytes) -> Reading:
    known = FORMATS[file_format]
    reader = import_module(f"ingest.readers.{known.reader}")
    try:
        reading: Reading = reader.read(data)
    except (GongboError, MemoryError):
        raise
    except Exception as error:
        # Whatever a broken file leads a reader or a library to: it is the file's fault until somebody reports it.
        raise damaged(f"{type(error).__name__} in reading it as {known.called}") from error
    return reading
