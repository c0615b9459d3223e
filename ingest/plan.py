"""What is to be done with each file: the folder beside the ledger, both in the order of their paths."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from ingest.input import Input
from ingest.inventory import KEY, Entry, digest
from ingest.ledger import Totals
from ingest.sidebyside import side_by_side
from ingest.version import fingerprint

# unchanged, kept: the old rows stand. vanished: they go. All others: the file is read.
Status = Literal["new", "changed", "outdated", "retried", "vanished", "kept", "unchanged"]
READ: tuple[Status, ...] = ("new", "changed", "outdated", "retried")
STANDING: tuple[Status, ...] = ("kept", "unchanged")
STATUSES = (*READ, "vanished", *STANDING)


class Step(NamedTuple):
    """A file as it was listed, as the ledger has it, and what is to be done; one of the first two may be missing."""

    entry: Entry | None
    row: Input | None
    status: Status


class Plan(NamedTuple):
    """What counts as the same: the version of a result and of a failure, and what the user asked for.

    `corrections` are digests of what people have corrected, by document; they shape the result of that one alone.
    """

    version: str
    failing_version: str
    retry: bool = False
    keep_missing: bool = False
    corrections: Mapping[str, str] = {}

    def status(self, entry: Entry | None, row: Input | None) -> Status:
        """What a file is, against what the ledger says of it. One of the two is given."""
        if row is None:
            return "new"
        if entry is None:
            return "kept" if self.keep_missing and row.failure is None else "vanished"
        if not row.stands_for(entry):
            return "changed"
        if row.version != self.version_of(row):
            return "outdated"
        return "retried" if self.retry and row.failure is not None else "unchanged"

    def version_of(self, row: Input) -> str:
        """The version that a row would have if it were made now."""
        return self.version_for(row.doc_id) if row.failure is None else self.failing_version

    def version_for(self, doc_id: str) -> str:
        """The version of the result of a document."""
        digest = self.corrections.get(doc_id)
        return (
            fingerprint({"version": self.version, "document": doc_id, "corrections": digest})
            if digest
            else self.version
        )

    def can_stand(self, row: Input) -> bool:
        """Whether the row holds for the same bytes, whatever the file's state on disk."""
        return row.version == self.version_of(row) and not (self.retry and row.failure is not None)


def all_stands(entries: Iterable[Entry], totals: Totals, plan: Plan, corrected: Collection[str] = ()) -> bool:
    """Whether nothing is new at all, found out in the time that listing the files takes, without a look at the rows.

    `corrected` are the documents with corrections that were read. Where the answer is False, nothing need be new: a
    failure to retry or a kept file that is gone makes a run look at file after file as well.
    """
    as_corrected = {plan.version_for(doc_id) for doc_id in corrected}
    current = {*totals.versions} - {plan.version} == as_corrected
    current = current and {*totals.failing_versions} <= {plan.failing_version}
    return current and not plan.retry and totals.listing is not None and digest(entries) == totals.listing


def steps(entries: Iterable[Entry], rows: Iterable[Input], plan: Plan) -> Iterator[Step]:
    """What is to be done, in the order of the keys, by which both files and rows of the ledger come sorted."""
    for entry, row in side_by_side(entries, rows, KEY):
        yield Step(entry, row, plan.status(entry, row))
