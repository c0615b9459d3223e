"""The parts of a HWPX archive: which of them are the document, and whether they may be read."""

from __future__ import annotations

import re

from ingest.readers import xml
from ingest.readers.archive import Archive
from ingest.readers.refusals import damaged, drm, locked

HEADER = "Contents/header.xml"
MANIFEST = "META-INF/manifest.xml"
CONTENT = "Contents/content.hpf"
SECTION = re.compile(r"Contents/section(\d+)\.xml")


def part(archive: Archive, name: str) -> xml.Element:
    """The root of a part. Raises InputError as the archive and the XML do."""
    return xml.parse(archive.read(name), name)


def refuse_locked(archive: Archive) -> None:
    """Raises InputError when the manifest says that parts are encrypted."""
    if MANIFEST not in archive:
        return
    for element in part(archive, MANIFEST).iter("{*}encryption-data"):
        # With a password the key is derived from it; anything else has its key elsewhere.
        if next(element.iter("{*}key-derivation"), None) is not None:
            raise locked()
        raise drm("the document is encrypted, and not by a password")


def sections(archive: Archive) -> list[str]:
    """The names of the sections in reading order: as the spine has them, or by their numbers where it has none."""
    found = {name: int(match[1]) for name in archive.names if (match := SECTION.fullmatch(name))}
    if not found:
        raise damaged("it has no section")
    in_spine = [name for name in _spine(archive) if name in found]
    missing = sorted(set(found) - set(in_spine), key=lambda name: found[name])
    return in_spine + missing


def _spine(archive: Archive) -> list[str]:
    if CONTENT not in archive:
        return []
    content = part(archive, CONTENT)
    places = {xml.attribute(item, "id"): xml.attribute(item, "href") for item in content.iter("{*}item")}
    return list(dict.fromkeys(places.get(xml.attribute(ref, "idref"), "") for ref in content.iter("{*}itemref")))
