"""Documents of a part of which nothing has changed so far, held back until its end shows whether all of it stands."""

from __future__ import annotations

from collections.abc import Callable

from ingest.generation import Generation
from ingest.parts import begins
from ingest.plan import STANDING, Step
from ingest.stage import Stage


class Held:
    """Goes between the steps of a run and a stage in parts. `settle` does one step of a part that does not stand."""

    def __init__(self, stage: Stage, previous: Generation, settle: Callable[[Step], None]) -> None:
        self._stage, self._previous, self._settle = stage, previous, settle
        self._held: list[Step] = []

    def takes(self, step: Step) -> bool:
        """Whether a step is held back; before any other step that adds rows, all that were held back are done."""
        entry, row, status = step
        if entry is None and status not in STANDING:
            return False
        if begins(entry.path if entry else row.path if row else ""):
            self.end()
        if row is not None and status in STANDING:
            if row.failure is not None:
                return False
            self._held.append(step)
            return True
        self._release()
        return False

    def end(self) -> None:
        """The part in hand ends: it is taken over as it is if it stands, else what is held back is done."""
        rows = [row for _, row, _ in self._held if row]
        if rows and self._stage.take(rows, self._previous):
            self._held.clear()
        self._release()

    def _release(self) -> None:
        held, self._held = self._held, []
        for step in held:
            self._settle(step)
