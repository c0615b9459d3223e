"""DOCX (Office Open XML, ISO/IEC 29500): a ZIP archive of XML parts."""

from __future__ import annotations

from ingest.readers.archive import Archive
from ingest.readers.docx.body import Body
from ingest.readers.docx.package import Package
from ingest.readers.docx.styles import Styles
from ingest.readers.reading import Reading, composed


def read(data: bytes) -> Reading:
    """The reading of a file's bytes. Raises InputError when it is locked, damaged or too large."""
    package = Package(Archive(data))
    body = Body(package, Styles(package.related("styles"), package.related("numbering")))
    return composed(body.sections(), "docx", "utf-8")
