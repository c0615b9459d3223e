"""Which documents and facts of an output a review shows: filtered, and drawn at random where a sample is asked for."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.compare.outputs import Bundle, Output, Row, RowPosition
from ingest.review.figures import Figures
from parsers.issues import meanings
from schemas.document import DocumentKind
from schemas.errors import ConfigError
from schemas.fact import FACT_TYPES
from schemas.record import RecordKind


@dataclass(frozen=True, slots=True)
class Choice:
    """What to show: facts of a type in documents or records of a kind, in documents with an issue; None for any.

    `sample` is how many facts are drawn of those, None for all. The same seed draws the same.
    """

    kind: str | None = None
    type: str | None = None
    issue: str | None = None
    sample: int | None = None
    seed: int = 0

    def check(self) -> None:
        """Raises ConfigError for a kind, type or code that does not exist."""
        kinds = {*DocumentKind.__args__, *RecordKind.__args__}  # type: ignore[attr-defined]
        for what, value, known in (
            ("kind", self.kind, kinds),
            ("type of fact", self.type, FACT_TYPES),
            ("issue code", self.issue, meanings()),
        ):
            if value is not None and value not in known:
                raise ConfigError(f"{value}: no such {what}. Give one of {', '.join(sorted(known))}.")


@dataclass(slots=True)
class Chosen:
    """The documents to show, in their order, the ids of the facts to judge (None: all), and how many there were."""

    places: list[RowPosition] = field(default_factory=list)
    drawn: frozenset[str] | None = None
    candidates: int = 0
    figures: Figures = field(default_factory=Figures)


def chosen(output: Output, choice: Choice) -> Chosen:
    """Goes through an output once: what is to be shown, and the figures of all of it.

    Raises ConfigError when a row is broken.
    """
    found = Chosen()
    drawn: list[tuple[int, str, int]] = []
    for bundle in output.bundles():
        records, facts = bundle.records.rows(), bundle.facts.rows()
        found.figures.add(bundle.listed.row, records, facts, output.text(bundle))
        if not _wanted(bundle, records, choice):
            continue
        ids = list(_candidates(bundle, records, facts, choice))
        found.candidates += len(ids)
        if choice.sample is None:
            if ids or choice.type is None:
                found.places.append(bundle.place)
            continue
        found.places.append(bundle.place)
        for fact_id in ids:
            _draw(drawn, choice, fact_id, len(found.places) - 1)
    if choice.sample is not None:
        found.drawn = frozenset(fact_id for _, fact_id, _ in drawn)
        found.places = [found.places[number] for number in sorted({number for *_, number in drawn})]
    return found


def rank(seed: int, fact_id: str) -> int:
    """The place of a fact in the order in which a seed draws them. It does not depend on what else there is."""
    return int.from_bytes(hashlib.sha256(f"{seed}:{fact_id}".encode()).digest()[:8], "big")


def _draw(drawn: list[tuple[int, str, int]], choice: Choice, fact_id: str, number: int) -> None:
    """Keeps the first facts in the order of the seed: a heap with the last of them on top."""
    entry = (-rank(choice.seed, fact_id), fact_id, number)
    if len(drawn) < (choice.sample or 0):
        heapq.heappush(drawn, entry)
    elif drawn and entry > drawn[0]:
        heapq.heapreplace(drawn, entry)


def _wanted(bundle: Bundle, records: list[Row], choice: Choice) -> bool:
    document = bundle.listed.row
    if choice.kind is not None and document["kind"] != choice.kind and all(r["kind"] != choice.kind for r in records):
        return False
    rows = (document, *records)
    return choice.issue is None or any(issue["code"] == choice.issue for row in rows for issue in row["issues"])


def _candidates(bundle: Bundle, records: list[Row], facts: list[Row], choice: Choice) -> Iterator[str]:
    """The ids of the facts that may be judged."""
    whole = choice.kind is None or bundle.listed.row["kind"] == choice.kind
    owners = {record["record_id"] for record in records if whole or record["kind"] == choice.kind}
    for fact in facts:
        if fact["record_id"] in owners and choice.type in (None, fact["type"]):
            yield str(fact["fact_id"])
