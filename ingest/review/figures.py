"""The figures of an output: what there is, by type, kind and code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ingest.compare.outputs import Row
from ingest.drift.profile import unusual_headings

# Of the headings that were read as no usual one the most frequent are shown.
HEADINGS = 40


@dataclass(slots=True)
class Figures:
    """Counts over all documents of an output."""

    documents: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    issues: Counter[str] = field(default_factory=Counter)
    headings: Counter[str] = field(default_factory=Counter)
    characters: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)

    def add(self, document: Row, records: Iterable[Row], facts: Iterable[Row], text: bytes | None) -> None:
        """Counts a document with its rows."""
        kind = str(document["kind"])
        self.documents[kind] += 1
        self.characters[kind] += len((text or b"").decode("utf-8", "replace"))
        self.issues.update(issue["code"] for issue in document["issues"])
        for record in records:
            self.records[record["kind"]] += 1
            self.issues.update(issue["code"] for issue in record["issues"])
            self.headings.update(unusual_headings(record))
        for fact in facts:
            self.facts[fact["type"]] += 1
            self.found[kind] += 1

    def as_data(self) -> dict[str, Any]:
        """The counts as the page takes them: pairs, the greatest first."""
        density = {kind: round(1000 * self.found[kind] / size, 1) for kind, size in self.characters.items() if size}
        return {
            "documents": _sorted(self.documents),
            "records": _sorted(self.records),
            "facts": _sorted(self.facts),
            "issues": _sorted(self.issues),
            "headings": _sorted(self.headings)[:HEADINGS],
            "density": sorted(density.items(), key=lambda pair: (-pair[1], pair[0])),
        }


def _sorted(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
