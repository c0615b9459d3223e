"""Failures and issues of a generation: which are new, and which somebody has accepted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, get_args

from schemas.errors import FailureCode

if TYPE_CHECKING:
    # The form of known_failures.yaml needs pydantic; a night without one does not.
    from ingest.known import Accepted

FAILURE_CODES = get_args(FailureCode)


@dataclass(slots=True)
class Verdict:
    """What is new: issues by code, paths and codes of failures; how much is accepted; which entries are wrong."""

    issues: dict[str, int] = field(default_factory=dict)
    failures: set[tuple[str, str]] = field(default_factory=set)
    accepted: int = 0
    mistakes: list[str] = field(default_factory=list)


def judge(troubles: Iterable[tuple[str, str, int]], entries: Sequence[Accepted], today: date) -> Verdict:
    """Tells what is new from what is accepted. `troubles`: path, code and count of all open failures and issues.

    An entry that has expired (in UTC) accepts nothing any more and is a mistake; so is one that covers nothing.
    """
    verdict = Verdict()
    valid = [entry for entry in entries if entry.expires >= today]
    used: set[int] = set()
    for path, code, count in troubles:
        covering = [number for number, entry in enumerate(valid) if entry.covers(path, code)]
        used.update(covering)
        if covering:
            verdict.accepted += count
        elif code in FAILURE_CODES:
            verdict.failures.add((path, code))
        else:
            verdict.issues[code] = verdict.issues.get(code, 0) + count
    for entry in entries:
        if entry.expires < today:
            verdict.mistakes.append(f"{entry.path} ({entry.code}): expired on {entry.expires}. Mend it or renew it.")
    for number, entry in enumerate(valid):
        if number not in used:
            verdict.mistakes.append(f"{entry.path} ({entry.code}): accepts nothing that is there. Remove it.")
    return verdict
