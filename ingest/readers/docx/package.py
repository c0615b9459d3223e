"""The parts of a DOCX archive and what leads from one to the other."""

from __future__ import annotations

import posixpath
from functools import cached_property

from ingest.readers import xml
from ingest.readers.archive import Archive
from ingest.readers.refusals import damaged

Places = dict[str, tuple[str, str]]


class Package:
    """The document of an archive, and the parts it refers to. Raises InputError when there is none."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        kinds = dict(self._relations("").values())
        self._name = kinds.get("officeDocument", "word/document.xml")
        self._places = self._relations(self._name)

    @cached_property
    def document(self) -> xml.Element:
        """The root of the document itself."""
        return self._part(self._name)

    def related(self, kind: str) -> xml.Element | None:
        """The first part of a kind (the last word of its relation's type), None where the document has none."""
        for found, target in self._places.values():
            if found == kind and target in self._archive:
                return self._part(target)
        return None

    def by_id(self, relation: str) -> xml.Element | None:
        """The part that a relation of the document leads to; None where it leads nowhere."""
        _, target = self._places.get(relation, ("", ""))
        return self._part(target) if target in self._archive else None

    def _part(self, name: str) -> xml.Element:
        return xml.parse(self._archive.read(name), name)

    def _relations(self, name: str) -> Places:
        """Kind and place of what a part refers to, by the ids of the relations. What lies outside is never followed."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations not in self._archive:
            if not name:
                raise damaged(f"{relations} is missing")
            return {}
        found: Places = {}
        for relation in self._part(relations):
            if xml.attribute(relation, "TargetMode") == "External":
                continue
            target = xml.attribute(relation, "Target")
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[xml.attribute(relation, "Id")] = (xml.attribute(relation, "Type").rpartition("/")[2], place)
        return found
