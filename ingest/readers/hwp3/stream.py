"""Bytes that are read one after the other."""

from __future__ import annotations

import struct

from ingest.readers.refusals import damaged


class Stream:
    """Bytes with a place in them. Raises InputError when more are asked for than there are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, size: int) -> bytes:
        """The next bytes."""
        taken = self._data[self._at : self._at + size]
        if size < 0 or len(taken) < size:
            raise damaged("its text ends in the middle of a paragraph")
        self._at += size
        return taken

    def skip(self, size: int) -> None:
        """Passes bytes over."""
        self.take(size)

    def number(self, form: str) -> int:
        """The next number, by its form in `struct`."""
        return int(struct.unpack(f"<{form}", self.take(struct.calcsize(f"<{form}")))[0])
