"""What a run will have to do, found out before it does anything."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.brakes import Losses
from ingest.generation import Generation
from ingest.inventory import LISTED, Inventory
from ingest.plan import READ, STANDING, STATUSES, Plan, Step, all_stands, steps


class Survey:
    """How many files are new, changed …, and the first paths of those that do not simply stand."""

    def __init__(self) -> None:
        self.files: dict[str, int] = dict.fromkeys(STATUSES, 0)
        self.paths: dict[str, list[str]] = {}
        self.losses = Losses()

    @property
    def todo(self) -> int:
        """How many files do not stand as they are."""
        return self.to_read + self.files["vanished"]

    @property
    def to_read(self) -> int:
        """How many files are to be read."""
        return sum(self.files[status] for status in READ)


def survey_of(inventory: Inventory, previous: Generation | None, plan: Plan) -> Survey:
    """What there is to do with the files of an input, against the published generation if there is one."""
    survey = Survey()
    corrected = [doc_id for doc_id in plan.corrections if previous and previous.ledger.holds(doc_id)]
    if previous and all_stands(inventory, totals := previous.ledger.totals(), plan, corrected):
        survey.files["unchanged"] = totals.documents + totals.failures
        return survey
    for entry, row, status in steps_of(inventory, previous, plan):
        survey.files[status] += 1
        if status == "vanished" and row and row.failure is None:
            survey.losses.vanishes(row.path)
        if status not in STANDING:
            paths = survey.paths.setdefault(status, [])
            if len(paths) < LISTED:
                paths.append(entry.path if entry else row.path if row else "")
    return survey


def steps_of(inventory: Inventory, previous: Generation | None, plan: Plan) -> Iterator[Step]:
    """What is to be done with each file, in the order of their paths."""
    return steps(inventory, previous.ledger.inputs() if previous else (), plan)
