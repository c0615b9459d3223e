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
from ingest.held import Held
from ingest.input import Input
from ingest.inventory import Entry
from ingest.job import Answer, Done, Failed, Job, Same
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
        # Where tables in parts follow tables in parts, those parts that stand are not written again.
        self._held = Held(stage, previous, self._do) if previous and previous.in_parts and stage.in_parts else None
        # Seconds that files to read took; files to read that are done, and how many of them have failed.
        self.worked = 0.0
        self.losses = Losses()
        self.profile = Profile()
        self.done = 0
        self.failed = 0
        # Bytes of the files that were given to the engine.
        self.size = 0

    def job(self, step: Step) -> Job | None:
        """What an engine is asked about a file; None where its rows stand, or were salvaged."""
        entry, row, status = step
        if entry is None or status in STANDING or self._salvaged(entry):
            return None
        sums = frozenset(known.sha256 for known, _ in self._standing(entry, row) if known.sha256)
        return self._job(entry, sums)

    def settle(self, step: Step, answer: Callable[[], Answer] | None) -> bool:
        """Does one file, and says whether all that was done so far was saved with it.

        `answer` gives that of the engine to the file's job, if there is one. A vanished file that is kept leaves all
        the same when the file whose twin it was leaves.
        """
        if not self._held or not self._held.takes(step):
            self._do(step, answer)
        if time.monotonic() - self._saved <= CHECKPOINT_SECONDS:
            return False
        self.stage.checkpoint()
        self._saved = time.monotonic()
        return True

    def finish(self) -> None:
        """Does what was held back when all files are settled."""
        if self._held:
            self._held.end()

    def _do(self, step: Step, answer: Callable[[], Answer] | None = None) -> None:
        entry, row, status = step
        start = time.monotonic()
        kept = status in STANDING and row and self._previous and self.stage.keep(row, self._previous)
        if entry is not None and not kept:
            self._renew(entry, row, answer)
        elif row and row.failure is None and not kept:
            self.losses.vanishes(row.path)
        if row and status == "kept" and not kept:
            message = "%s: cannot be kept. Its rows are damaged, or it had none but those of a file that is gone too."
            LOG.warning(message, row.path, extra={"event": "not_kept", "path": row.path})
        self.worked += (time.monotonic() - start) if status in READ else 0
        self.done += status in READ
        self.size += (entry.size or 0) if entry and status in READ else 0

    def _renew(self, entry: Entry, row: Input | None, answer: Callable[[], Answer] | None) -> None:
        """Takes the rows of a file from an older generation if its bytes are the same, or makes them."""
        saved = self._salvaged(entry)
        if saved and self._salvage and self.stage.keep(saved, self._salvage):
            return
        answered = answer() if answer else self._engine.work(self._job(entry, frozenset()))
        if isinstance(answered, Same) and not self._takes(entry, row, answered):
            answered = self._engine.work(Job(self._locate(entry), entry.path))
        self._add(entry, row, answered)

    def _salvaged(self, entry: Entry) -> Input | None:
        """What an interrupted run has made of the file in the very state in which it is."""
        saved = self._salvage.ledger.get(entry.key) if self._salvage else None
        return saved if saved is not None and self._plan.status(entry, saved) == "unchanged" else None

    def _standing(self, entry: Entry, row: Input | None) -> list[tuple[Input, Generation]]:
        """Rows of the file that stand if it has the same bytes, whatever its state on disk, and where they are."""
        saved = self._salvage.ledger.get(entry.key) if self._salvage else None
        rows = ((saved, self._salvage), (row, self._previous))
        return [(known, source) for known, source in rows if known and source and self._plan.can_stand(known)]

    def _job(self, entry: Entry, sums: frozenset[str]) -> Job:
        """Bytes need not be parsed whose rows stand, or are in the stage already: of a twin."""

        def known(sha256: str) -> bool:
            return sha256 in sums or self.stage.has_twin(sha256, entry.path, self._version(sha256))

        return Job(self._locate(entry), entry.path, known, sums)

    def _takes(self, entry: Entry, row: Input | None, same: Same) -> bool:
        """Adds a file of which only the bytes were read. False where no rows of such bytes can be had."""
        for known, source in self._standing(entry, row):
            if known.sha256 == same.sha256 and self.stage.keep(known.seen(same.state), source):
                return True
        return self.stage.add_twin(entry, same, self._version(same.sha256))

    def _add(self, entry: Entry, row: Input | None, answer: Answer) -> None:
        if isinstance(answer, Failed):
            failure, published = answer.failure, row is not None and row.failure is None
            self.failed += 1
            self.stage.fail(entry, answer, self._plan.failing_version)
            self.losses.fails(entry.path, failure.code, failure.message, published=published)
            LOG.warning(str(failure), extra={"event": "file_failed", "path": entry.path, "code": failure.code})
        elif isinstance(answer, Done):
            # A twin is a document that was counted.
            if self.stage.first_with(answer.sha256) is None:
                self.profile.count(answer)
            answer = self._corrections.on(answer)
            self.stage.add(entry, answer, self._version(answer.sha256))

    def _version(self, sha256: str) -> str:
        """The version of the rows of a file with these bytes."""
        return self._plan.version_for(sha256[:16])
