"""What the log says while a run goes on: what is to be done, how far it is, what was passed over."""

from __future__ import annotations

import logging

from ingest.journal import Report
from ingest.wording import counted

LOG = logging.getLogger(__name__)
# Of many skipped files the log names the first; the report names more.
NAMED = 3


def started(report: Report, to_read: int) -> None:
    """Says how many files there are to read, and why."""
    files = {status: count for status, count in report.files.items() if status != "skipped"}
    listed = sum(count for status, count in files.items() if status not in ("vanished", "kept"))
    kinds = ", ".join(f"{count} {status}" for status, count in files.items() if count)
    fields = {"event": "started", "files": listed, **report.files}
    LOG.info("%s to read (%s)", counted(to_read, "file"), kinds or "INPUT is empty", extra=fields)


def progressed(done: int, total: int, failed: int) -> None:
    """Says how many of the files to read are done, and how many of these have failed."""
    fields = {"event": "progress", "done": done, "total": total, "failed": failed}
    LOG.info("%d of %s done, %d failed", done, counted(total, "file"), failed, extra=fields)


def skipped(report: Report) -> None:
    """Names the first of the files that are no documents; says nothing where there are none."""
    count = report.files["skipped"]
    if not count:
        return
    names = report.paths["skipped"][:NAMED]
    if count > len(names):
        names = [*names, f"and {count - len(names)} more"]
    fields = {"event": "skipped", "skipped": count}
    LOG.info("%s skipped (no documents): %s", counted(count, "file"), ", ".join(names), extra=fields)
