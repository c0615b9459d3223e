"""Text files, in every encoding that Korean offices write."""

from __future__ import annotations

from ingest.readers.encodings import decode
from ingest.readers.reading import Reading
from parsers.text.source import SourceText, normalise


def read(data: bytes) -> Reading:
    """The reading of a text. Raises InputError when the bytes are none."""
    decoded = decode(data)
    return Reading(SourceText(normalise(decoded.text)), "txt", decoded.encoding, decoded.problems)
