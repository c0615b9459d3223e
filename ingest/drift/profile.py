"""What the documents that a run has read are like, by kind and by publisher: a few sums, kept in its report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ingest.job import Done

Row = dict[str, Any]
# So many headings of a group at most are kept in a report, the most frequent first.
HEADINGS = 200
# What is missing is counted in these fields. A list is missing where it is empty.
OF_DOCUMENTS = ("title", "publisher", "published")
OF_RECORDS = ("title", "region", "contacts")


@dataclass(slots=True)
class Group:
    """Sums over documents: how many, their characters, facts and records, in how many of these a field is missing,
    and how often each heading stands that was read as none of the usual kinds.
    """

    documents: int = 0
    records: int = 0
    facts: int = 0
    characters: int = 0
    missing: Counter[str] = field(default_factory=Counter)
    headings: Counter[str] = field(default_factory=Counter)

    def add(self, other: Group) -> None:
        """Adds the sums of another one."""
        self.documents += other.documents
        self.records += other.records
        self.facts += other.facts
        self.characters += other.characters
        self.missing.update(other.missing)
        self.headings.update(other.headings)

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Group:
        """A group as a report holds it."""
        documents, records, facts, size = (int(row[name]) for name in ("documents", "records", "facts", "characters"))
        return cls(documents, records, facts, size, Counter(row["missing"]), Counter(row["headings"]))


class Profile:
    """Groups by name: the kind alone, and kind with publisher."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}

    def count(self, done: Done) -> None:
        """Counts a document that was read."""
        (document,) = _rows(done.rows["documents"])
        records = _rows(done.rows["records"])
        one = Group(1, len(records), done.facts, len(done.text.decode()))
        one.missing.update(f"documents.{name}" for name in OF_DOCUMENTS if not document[name])
        for record in records:
            one.missing.update(f"records.{name}" for name in OF_RECORDS if not record[name])
            one.headings.update(unusual_headings(record))
        for name in names_of(document):
            self.groups.setdefault(name, Group()).add(one)

    def as_data(self) -> dict[str, Any]:
        """The groups as a report holds them, in the order of their names."""
        return {name: _as_data(self.groups[name]) for name in sorted(self.groups)}


def names_of(document: Row) -> list[str]:
    """The groups that a document belongs to: its kind, and its kind with its publisher where it names one."""
    kind, publisher = document["kind"], document["publisher"]
    return [kind, f"{kind}, {publisher}"] if publisher else [kind]


def unusual_headings(record: Row) -> list[str]:
    """The headings of a record that were read as none of the usual kinds."""
    return [part["heading"] for part in record["sections"] if part["kind"] == "other" and part["heading"]]


def summed(profiles: Iterable[Mapping[str, Any]]) -> dict[str, Group]:
    """The groups of several reports in one."""
    total: dict[str, Group] = {}
    for profile in profiles:
        for name, row in profile.items():
            total.setdefault(name, Group()).add(Group.of(row))
    return total


def _rows(lines: bytes) -> list[Row]:
    return [json.loads(line) for line in lines.split(b"\n") if line]


def _as_data(group: Group) -> dict[str, Any]:
    frequent = sorted(group.headings.items(), key=lambda pair: (-pair[1], pair[0]))[:HEADINGS]
    return {**asdict(group), "missing": dict(sorted(group.missing.items())), "headings": dict(frequent)}
