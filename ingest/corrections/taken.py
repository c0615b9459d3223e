"""The corrections that a run takes. Light to import: a night without any needs neither the models nor the files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ingest.job import Done
    from ingest.ledger import Ledger
    from schemas.correction import Correction


class Taken(NamedTuple):
    """Corrections by document, and a digest of those of each document that a run makes something of."""

    by_document: Mapping[str, tuple[Correction, ...]] = {}
    digests: Mapping[str, str] = {}

    def on(self, done: Done) -> Done:
        """A file's answer with the corrections of its document in it."""
        doc_id = done.sha256[:16]
        if doc_id not in self.digests:
            return done
        from ingest.corrections.done import corrected

        return corrected(done, self.by_document[doc_id])

    def outcome(self, now: Ledger) -> dict[str, Any]:
        """What became of them in a generation; empty where there are none."""
        if not self.by_document:
            return {}
        from ingest.corrections.outcome import outcome_of

        return outcome_of(now, self.by_document)


NOTHING_TAKEN = Taken()


def taken_from(file: Path | None) -> Taken:
    """The corrections of a file; none without one. Raises ConfigError naming file and line of the first mistake."""
    if file is None:
        return NOTHING_TAKEN
    from ingest.corrections.files import digest_of, load

    found = load(file)
    digests = {doc_id: digest_of(corrections) for doc_id, corrections in found.items()}
    return Taken(found, {doc_id: digest for doc_id, digest in digests.items() if digest})
