"""What a run puts into its report: how long its parts took, what it cost, what is there now and what is new."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.exits import OK, SOME_FAILED, WRONG_CALL
from ingest.journal import Report
from ingest.ledger import NOTHING, Ledger

if TYPE_CHECKING:
    from ingest.build import Builder
    from ingest.known import Accepted


@contextmanager
def timed(report: Report, stage: str) -> Iterator[None]:
    """Notes how many seconds a part of the run took."""
    start = time.monotonic()
    yield
    report.stages[stage] = round(time.monotonic() - start, 3)


def cost_of(builder: Builder) -> dict[str, float]:
    """Files and megabytes that were read a second, and the most memory in MB that this process and a worker had."""
    seconds = builder.worked or float("inf")
    own, worker = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "files_per_second": round(builder.done / seconds, 1),
        "megabytes_per_second": round(builder.size / seconds / 1e6, 3),
        "peak_megabytes": round(own, 1),
        "peak_megabytes_of_worker": round(worker, 1),
    }


def compare_nights(out: Path, builder: Builder, report: Report) -> None:
    """Puts into the report what the documents are like that were read, and what has jumped since the nights before."""
    from ingest.drift.jumps import jumps, nights_before

    report.profile = builder.profile.as_data()
    report.drift = jumps(builder.profile.groups, nights_before(out))


def tell(report: Report, now: Ledger, before: Ledger | None, accepted: tuple[Accepted, ...]) -> None:
    """Puts into the report what is there, what changed and what is new, and from that the exit status."""
    totals = now.totals()
    was = before.totals() if before else NOTHING
    report.counts = totals.counts
    report.change = {name: count - was.counts[name] for name, count in totals.counts.items()}
    codes = sorted({*totals.issues, *was.issues})
    changes = {code: totals.issues.get(code, 0) - was.issues.get(code, 0) for code in codes}
    report.issue_change = {code: change for code, change in changes.items() if change}
    failures = now.failed() if totals.failures else []
    if accepted:
        from ingest.verdict import judge

        verdict = judge(now.troubles(), accepted, datetime.now(UTC).date())
        report.failures = [row for row in failures if (row["path"], row["code"]) in verdict.failures]
        report.issues, report.accepted, report.mistakes = verdict.issues, verdict.accepted, verdict.mistakes
    else:
        report.failures, report.issues = failures, totals.issues
    report.exit_status = WRONG_CALL if report.mistakes else SOME_FAILED if report.failures else OK
