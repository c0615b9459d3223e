"""Building the next generation: file by file in the order of the paths, rows kept where they stand, made where not."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from ingest.brakes import Losses
from ingest.corrections.taken import NOTHING_TAKEN, Taken
from ingest.drift.profile import Profile
from ingest.engine import Engine
from ingest.generation import Generation
from ingest.inventory import Entry
from ingest.job import Answer, Done, Failed, Job, Same
from ingest.ledger import Input
from ingest.plan import READ, STANDING, Plan, Step
from ingest.stage import Stage

LOG = logging.getLogger(__name__)
# How much work, in seconds, a crash may cost.
CHECKPOINT_SECONDS = 30.0


class Builder:
    """Fills a stage. `previous` is the published generation; `salvage` is what an interrupted run had done."""

    def __init__(
        self,
        stage: Stage,
        plan: Plan,
        engine: Engine,
        locate: Callable[[Entry], str],
        previous: Generation | None,
        salvage: Generation | None,
        corrections: Taken = NOTHING_TAKEN,
    ) -> None:
        self.stage = stage
        self._plan = plan
        self._engine = engine
        self._locate = locate
        self._previous = previous
        self._salvage = salvage
        self._corrections = corrections
        self._saved = time.monotonic()
        # Seconds that the engine took; files to read that are done, and how many of them have failed.
        self.worked = 0.0
        self.losses = Losses()
        self.profile = Profile()
        self.done = 0
        self.failed = 0
        # Bytes of the files that were given to the engine.
        self.size = 0

    def settle(self, step: Step) -> bool:
        """Does one file, and says whether all that was done so far was saved with it.

        A vanished file that is kept leaves all the same when the file whose twin it was leaves.
        """
        entry, row, status = step
        kept = status in STANDING and row and self._previous and self.stage.keep(row, self._previous)
        if entry is not None and not kept:
            self._renew(entry, row)
        elif row and row.failure is None and not kept:
            self.losses.vanishes(row.path)
        if row and status == "kept" and not kept:
            message = "%s: cannot be kept. Its rows are damaged, or it had none but those of a file that is gone too."
            LOG.warning(message, row.path, extra={"event": "not_kept", "path": row.path})
        self.done += status in READ
        self.size += (entry.size or 0) if entry and status in READ else 0
        if time.monotonic() - self._saved <= CHECKPOINT_SECONDS:
            return False
        self.stage.checkpoint()
        self._saved = time.monotonic()
        return True

    def _renew(self, entry: Entry, row: Input | None) -> None:
        """Takes the rows of a file from an older generation if its bytes are the same, or makes them."""
        saved = self._salvage.ledger.get(entry.key) if self._salvage else None
        stands = saved is not None and self._plan.status(entry, saved) == "unchanged"
        if stands and saved and self._salvage and self.stage.keep(saved, self._salvage):
            return
        for known, source in ((saved, self._salvage), (row, self._previous)):
            if known and source and known.sha256 and self._plan.can_stand(known):
                answer = self._work(Job(self._locate(entry), entry.path, known.sha256))
                if isinstance(answer, Same) and self.stage.keep(known.seen(answer.state), source):
                    return
                if not isinstance(answer, Same):
                    self._add(entry, row, answer)
                    return
        self._add(entry, row, self._work(Job(self._locate(entry), entry.path)))

    def _work(self, job: Job) -> Answer:
        start = time.monotonic()
        answer = self._engine.work(job)
        self.worked += time.monotonic() - start
        return answer

    def _add(self, entry: Entry, row: Input | None, answer: Answer) -> None:
        if isinstance(answer, Failed):
            failure, published = answer.failure, row is not None and row.failure is None
            self.failed += 1
            self.stage.fail(entry, answer, self._plan.failing_version)
            self.losses.fails(entry.path, failure.code, failure.message, published=published)
            LOG.warning(str(failure), extra={"event": "file_failed", "path": entry.path, "code": failure.code})
        elif isinstance(answer, Done):
            self.profile.count(answer)
            answer = self._corrections.on(answer)
            self.stage.add(entry, answer, self._plan.version_for(answer.sha256[:16]))
