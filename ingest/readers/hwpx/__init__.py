"""HWPX (OWPML, KS X 6101): a ZIP archive of XML parts."""

from __future__ import annotations

from ingest.readers.archive import Archive
from ingest.readers.hwpx import package
from ingest.readers.hwpx.body import Body
from ingest.readers.hwpx.styles import Styles
from ingest.readers.reading import Reading, composed


def read(data: bytes) -> Reading:
    """The reading of a file's bytes. Raises InputError when it is locked, damaged or too large."""
    archive = Archive(data)
    package.refuse_locked(archive)
    body = Body(Styles(package.part(archive, package.HEADER)))
    sections = [body.section(package.part(archive, name)) for name in package.sections(archive)]
    return composed(sections, "hwpx", "utf-8")
