"""ZIP archives (HWPX, DOCX), read with limits: an archive of a few bytes may unpack to all the memory there is."""

from __future__ import annotations

import io
import zipfile
import zlib

from ingest.readers.refusals import damaged, locked, oversized

# Bytes that a part may unpack to; the largest seen in documents of offices are below 10 MB.
LARGEST = 64 << 20
# How many times its packed size a part may be; XML of large tables comes to 60. Small parts may be more.
HIGHEST_RATIO = 200
SMALL = 1 << 20
ENCRYPTED = 0x1
# What zipfile raises for an archive that is none, is cut off, or is packed in a way it does not know.
ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError)


class Archive:
    """The parts of a ZIP archive by name. Raises InputError when it is none."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = tuple(self._zip.namelist())
        except (*ERRORS, UnicodeError) as error:
            raise damaged(f"its archive cannot be opened ({error})") from error

    def read(self, name: str) -> bytes:
        """A part's bytes, its checksum compared. Raises InputError if it is missing, locked, damaged or too large."""
        try:
            info = self._zip.getinfo(name)
        except KeyError as error:
            raise damaged(f"{name} is missing") from error
        if info.flag_bits & ENCRYPTED:
            raise locked()
        if info.file_size > LARGEST or info.file_size > max(SMALL, HIGHEST_RATIO * info.compress_size):
            raise oversized(f"{name} unpacks from {info.compress_size:,} to {info.file_size:,} bytes")
        try:
            with self._zip.open(info) as part:
                data = part.read(info.file_size + 1)
        except ERRORS as error:
            raise damaged(f"{name} cannot be unpacked ({error})") from error
        if len(data) != info.file_size:
            raise damaged(f"{name} has another size than its archive says")
        return data

    def __contains__(self, name: str) -> bool:
        return name in self.names
