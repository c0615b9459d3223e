"""What the log says of a run: what is to be done, how far it is, what came of it, what was passed over."""

from __future__ import annotations

import logging
from pathlib import Path

from ingest.journal import Report
from ingest.wording import counted, first_of

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


def ended(report: Report, out: Path) -> None:
    """Says in a few lines what a person wants to know of a run that has come to its end."""
    counts = dict(report.counts)
    rows = ", ".join(counted(counts[name], name.removesuffix("s")) for name in ("documents", "records", "facts"))
    what = f"nothing new: {rows}" if report.outcome == "unchanged" else f"{rows} -> {out}"
    fields = {"event": report.outcome, "generation": report.generation, **counts, "seconds": report.seconds}
    LOG.info(what, extra=fields)
    if not counts["documents"] and not counts["failures"]:
        message = "%s holds no documents. Is it the right folder, and is it mounted?"
        LOG.warning(message, report.source, extra={"event": "empty"})
    _skipped(report)
    _outputs(report)
    if report.issues:
        by_count = sorted(report.issues.items(), key=lambda pair: (-pair[1], pair[0]))
        shown = ", ".join(f"{code} {count}" for code, count in by_count)
        LOG.info("issues: %s", shown, extra={"event": "issues", "issues": dict(by_count)})
    if report.failures:
        count = len(report.failures)
        message = "%s failed: see gongbo status %s"
        LOG.warning(message, counted(count, "file"), out, extra={"event": "failures", "failures": count})
    _corrections(report)
    for jump in report.drift:
        LOG.warning("unlike the nights before: %s", jump, extra={"event": "drift"})
    for mistake in report.mistakes:
        LOG.error("known failures: %s", mistake, extra={"event": "configuration"})


def _skipped(report: Report) -> None:
    """Names the first of the files that are no documents; says nothing where there are none."""
    count = report.files["skipped"]
    if not count:
        return
    names = report.paths["skipped"][:NAMED]
    if count > len(names):
        names = [*names, f"and {count - len(names)} more"]
    fields = {"event": "skipped", "skipped": count}
    LOG.info("%s skipped (no documents): %s", counted(count, "file"), ", ".join(names), extra=fields)


def _outputs(report: Report) -> None:
    """Counts the folders in the input that are outputs of runs; says nothing where there are none."""
    if report.outputs:
        what = counted(report.outputs, "folder")
        LOG.info("%s in the input passed over: written by runs of gongbo", what, extra={"event": "outputs"})


def _corrections(report: Report) -> None:
    """Says how many corrections hold, and warns of those that fit no more; says nothing where there are none."""
    if not report.corrections:
        return
    applied, expired = report.corrections["applied"], report.corrections["expired"]
    LOG.info("%s applied", counted(applied, "correction"), extra={"event": "corrections", "applied": applied})
    if expired:
        named = first_of(expired[:NAMED], len(expired))
        fields = {"event": "corrections_expired", "expired": len(expired)}
        message = "%s without effect, since text or value is another now: %s. Look again with gongbo review."
        LOG.warning(message, counted(len(expired), "correction"), named, extra=fields)
