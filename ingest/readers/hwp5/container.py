"""The OLE container of a HWP 5 file: its header, and its streams unpacked."""

from __future__ import annotations

import io
import re
import struct
from dataclasses import dataclass

import olefile

from ingest.readers.hwp5 import distribution
from ingest.readers.inflate import inflated
from ingest.readers.refusals import damaged, drm, locked

SIGNATURE = b"HWP Document File"
HEADER = "FileHeader"
DOC_INFO = "DocInfo"
SECTION = re.compile(r"Section(\d{1,4})")
# Bytes that a stream may unpack to.
# What olefile raises for a container that is none, is cut off or loops.
ERRORS = (
    OSError,
    struct.error,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)

COMPRESSED, PASSWORD, DISTRIBUTION, DRM, CERTIFICATE_ENCRYPTED, CERTIFICATE_DRM = (
    1 << bit for bit in (0, 1, 2, 4, 8, 10)
)


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream as records: its bytes, and whether they came to their end in the right way."""

    data: bytes
    whole: bool


class Container:
    """The streams of a HWP 5 file. Raises InputError when it is none, is locked or damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._ole = olefile.OleFileIO(io.BytesIO(data))
            self._names = ["/".join(path) for path in self._ole.listdir()]
        except ERRORS as error:
            raise damaged(f"its container cannot be opened ({error})") from error
        header = self._raw(HEADER)
        if not header.startswith(SIGNATURE) or len(header) < 40:
            raise damaged("its header is no header of HWP")
        self.version, self._flags = struct.unpack_from("<II", header, 32)
        self._refuse_locked()

    @property
    def for_distribution(self) -> bool:
        """Whether the text stands encrypted in ViewText, and BodyText holds a notice in its place."""
        return bool(self._flags & DISTRIBUTION)

    def _refuse_locked(self) -> None:
        if self._flags & PASSWORD:
            raise locked()
        if self._flags & (DRM | CERTIFICATE_DRM):
            raise drm("the document is protected by digital rights management")
        if self._flags & CERTIFICATE_ENCRYPTED:
            raise drm("the document is encrypted with a certificate")

    def doc_info(self) -> Stream:
        """The stream with fonts, shapes and lists."""
        return self._unpacked(self._raw(DOC_INFO), DOC_INFO)

    def sections(self) -> list[Stream]:
        """The streams of the text, in order."""
        storage = "ViewText" if self.for_distribution else "BodyText"
        found = {}
        for name in self._names:
            folder, _, last = name.partition("/")
            if folder == storage and (match := SECTION.fullmatch(last)):
                found[int(match[1])] = name
        if not found:
            raise damaged(f"it has no text ({storage})")
        return [self._section(found[number]) for number in sorted(found)]

    def _section(self, name: str) -> Stream:
        raw = self._raw(name)
        return self._unpacked(distribution.opened(raw) if self.for_distribution else raw, name)

    def _raw(self, name: str) -> bytes:
        try:
            return bytes(self._ole.openstream(name).read())
        except ERRORS as error:
            raise damaged(f"its stream {name} cannot be read ({error})") from error

    def _unpacked(self, data: bytes, name: str) -> Stream:
        if not self._flags & COMPRESSED:
            return Stream(data, whole=True)
        return Stream(*inflated(data, f"stream {name}"))


def names_in(data: bytes) -> list[str]:
    """The streams and storages of an OLE container. Raises InputError when it cannot be opened."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            return ["/".join(path) for path in ole.listdir(streams=True, storages=True)]
    except ERRORS as error:
        raise damaged(f"its container cannot be opened ({error})") from error
