"""Jumps between the documents of a night and those of the nights before, as sentences that name them."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from ingest.drift.profile import OF_DOCUMENTS, OF_RECORDS, Group, summed
from ingest.interval import wilson
from ingest.journal import reports

LOG = logging.getLogger(__name__)
# So many reports before this one are compared with.
NIGHTS = 30
# Of fewer documents nothing can be said.
LEAST_NOW, LEAST_BEFORE = 5, 20
# A heading that was never seen is told when it stands so often.
TIMES = 10
# A share has jumped when its interval lies apart from that before (one chance in a thousand), and this far from it.
Z, POINTS = 3.29, 0.2
# Facts per 1,000 characters have jumped when there are so many times more or fewer.
FOLD = 2.0


def nights_before(out: Path) -> list[Mapping[str, Any]]:
    """What the reports of runs that have come to their end say of the documents that were read, the newest first."""
    ended = (report for report in reports(out) if isinstance(report, dict) and report.get("outcome") == "published")
    profiles = (report.get("profile") for report in ended)
    return list(islice((profile for profile in profiles if isinstance(profile, dict) and profile), NIGHTS))


def jumps(now: Mapping[str, Group], before: Iterable[Mapping[str, Any]]) -> list[str]:
    """What has jumped, group by group in the order of their names; nothing where too little was read.

    What holds for a kind as a whole is not said again of each publisher.
    """
    try:
        known = summed(before)
    except (KeyError, TypeError, ValueError):
        # A report is a file that anybody may edit: one that says something else is no reason to stop.
        LOG.debug("a report before this one holds something else than it should")
        return []
    said: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(now):
        group, base = now[name], known.get(name, Group())
        told = {what for what, _ in said.get(name.split(", ")[0], [])}
        if base.documents >= LEAST_BEFORE:
            said[name] = [(what, text) for what, text in _jumps(group, base) if what not in told]
    return [f"{name}: {text}" for name, found in said.items() for _, text in found]


def _jumps(now: Group, before: Group) -> Iterator[tuple[str, str]]:
    """What jumped, by a name for it, and as text."""
    for heading, count in now.headings.items():
        if count >= TIMES and heading not in before.headings:
            yield f"heading {heading}", f"heading '{heading}' {count} times, read as other, never before"
    if now.documents < LEAST_NOW:
        return
    for table, fields in (("documents", OF_DOCUMENTS), ("records", OF_RECORDS)):
        for field in (f"{table}.{name}" for name in fields):
            yield from _share_jumps(field, table, now, before)
    yield from _density_jumps(now, before)


def _share_jumps(field: str, table: str, now: Group, before: Group) -> Iterator[tuple[str, str]]:
    here = wilson(now.missing[field], getattr(now, table), Z)
    there = wilson(before.missing[field], getattr(before, table), Z)
    if not here or not there:
        return
    apart = here[1] > there[2] or here[2] < there[1]
    if apart and abs(here[0] - there[0]) >= POINTS:
        yield field, f"{field} is null in {here[0]:.0%}, {there[0]:.0%} before"


def _density_jumps(now: Group, before: Group) -> Iterator[tuple[str, str]]:
    if not now.characters or not before.characters:
        return
    here, there = (1000 * group.facts / group.characters for group in (now, before))
    if max(here, there) >= 1 and (here > FOLD * there or there > FOLD * here):
        yield "facts", f"{here:.1f} facts per 1,000 characters, {there:.1f} before"
