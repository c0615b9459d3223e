"""What changed between two outputs, as the page takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ingest.compare.difference import ABSENT, Difference

# So many differences a person may look through; the page says how many more there are.
SHOWN = 5000


def changes_data(differences: Iterable[Difference]) -> dict[str, Any]:
    """The differences, each with the old value and the new one; `more` counts those beyond SHOWN."""
    shown: list[dict[str, Any]] = []
    more = 0
    for difference in differences:
        if len(shown) < SHOWN:
            shown.append(_change(difference))
        else:
            more += 1
    return {"shown": shown, "more": more}


def _change(difference: Difference) -> dict[str, Any]:
    record = difference.record
    sides = {"before": difference.before, "after": difference.after}
    return {
        "what": difference.what,
        "path": difference.document,
        "record": [record.ordinal, record.kind, record.title] if record else None,
        "field": difference.field,
        "family": difference.family,
        **{side: value for side, value in sides.items() if value is not ABSENT},
        "line": difference.line,
        "source": difference.source,
        "note": difference.note,
        "echoes": len(difference.echoes),
    }
