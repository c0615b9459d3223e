"""What became of the corrections in a generation: how many hold, and which fit no more."""

from __future__ import annotations

from typing import Any

from ingest.corrections.files import Corrections
from ingest.ledger import Ledger

APPLIED, EXPIRED = "corrected_by", "correction_expired"


def outcome_of(now: Ledger, corrections: Corrections) -> dict[str, Any]:
    """`applied`: how many changed a row. `expired`: where those stand that fit no more, each as a line of text.

    One whose document is no more, or another by now, expires as well. A file may change and change back, so it stays in
    the file of corrections until somebody takes it out.
    """
    applied = now.totals().issues.get(APPLIED, 0)
    unfit = [path for path, code, count in now.troubles() if code == EXPIRED for _ in range(count)]
    gone = [
        str(correction)
        for doc_id, of_document in corrections.items()
        if not now.holds(doc_id)
        for correction in of_document
        if correction.verdict != "right"
    ]
    return {"applied": applied, "expired": [*unfit, *gone]}
