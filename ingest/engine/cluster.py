"""On the workers of a scheduler: shards of the files to read go out, their answers come back in order."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from ingest.engine import Step
from ingest.engine.choice import Scheduler
from ingest.engine.limits import Limits, Share
from ingest.engine.process import Process
from ingest.engine.shard import Asked, Refusal, Reply, Setting, versions_here
from ingest.engine.window import Place, Shard, Window
from ingest.job import Answer, Failed, Job
from ingest.overlay import Overlay
from schemas.errors import ClusterError

if TYPE_CHECKING:
    from ingest.engine.remote import Remote

LOG = logging.getLogger(__name__)
# Files of a shard for each that a worker reads at once. The first shards are smaller, so that few files are shared out.
FILES = 16
# So many shards for each thread of the workers are on their way at most.
SHARDS = 4
# What a worker says of a file that it does not see, and how many such files may be seen here all the same.
UNSEEN = ("vanished", "unreadable")
MOST_UNSEEN = 16


class Cluster:
    """The workers of a scheduler; it is looked for, and nothing of dask imported, before the first job."""

    def __init__(self, where: Scheduler, limits: Limits, overlay: Overlay, share: Share) -> None:
        self._where = where
        self._overlay = overlay
        self._limits = limits
        self._share = share
        # What no worker gives an answer to is worked on here, as in a run without a scheduler.
        self._own = Process(limits, overlay)
        self._remote: Remote | None = None
        self._sent = 0
        self._unseen = 0

    @property
    def limits(self) -> dict[str, str]:
        """Seconds and megabytes for a document, as without a scheduler."""
        return self._own.limits

    def map(
        self, steps: Iterable[Step], job_of: Callable[[Step], Job | None]
    ) -> Iterator[tuple[Step, Callable[[], Answer] | None]]:
        """Each step in its order, with what gives the answer to its job; later ones are worked on meanwhile.

        Raises ClusterError when the scheduler or its workers cannot do their part, and what a run without them raises.
        """
        for step, place in Window(steps, job_of, self._opened, self._send, self._has_room):
            if place is None:
                yield step, None
                continue
            yield step, partial(self._answer, place)
            self._answer(place)
            # Rows that were fetched are not held until the whole shard is.
            place.shard.answers[place.number] = None

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none. Raises what `map` raises."""
        shard = Shard(1)
        shard.jobs.append(job)
        self._send(shard)
        return self._answer(Place(shard, 0))

    def close(self) -> None:
        """Ends the connection; workers of this machine end, others give back what they hold for the run."""
        self._own.close()
        if self._remote:
            self._remote.close()
            self._remote = None

    def _connected(self) -> Remote:
        if self._remote is None:
            from ingest.engine.remote import Remote

            setting = Setting(self._limits, self._share, self._overlay, versions_here())
            self._remote = Remote(self._where, setting)
        return self._remote

    def _opened(self) -> Shard:
        return Shard(self._share.workers * min(FILES, 1 + self._sent // self._connected().threads))

    def _has_room(self, on_their_way: int) -> bool:
        return on_their_way == 0 or on_their_way < SHARDS * self._connected().threads

    def _send(self, shard: Shard) -> None:
        # A relative path leads elsewhere where a worker runs.
        here = os.getcwd()
        asked = tuple(Asked(os.path.join(here, job.file), job.path, job.standing) for job in shard.jobs)
        shard.future = self._connected().submit(asked)
        self._sent += 1

    def _answer(self, place: Place) -> Answer:
        shard, number = place
        if shard.future is not None:
            reply = self._connected().reply(shard.future)
            shard.answers = self._replied(shard, reply) if reply else [None] * len(shard.jobs)
            # The workers keep the answers as long as somebody has it.
            shard.future = None
        answer = shard.answers[number] or self._own.work(shard.jobs[number])
        shard.answers[number] = answer
        return answer

    def _replied(self, shard: Shard, reply: Reply) -> list[Answer | None]:
        """The answers of a worker, but for those about files that it does not see."""
        if isinstance(reply.said, Refusal):
            name, wanted, found = reply.said
            what = (
                f"the worker at {reply.worker} runs another version than this machine ({name}: {found}, not {wanted})"
            )
            raise ClusterError(f"{what}. Install the same there, start it anew, and run again. What was read is kept.")
        answers: list[Answer | None] = list(reply.said)
        for number, answer in enumerate(answers):
            if isinstance(answer, Failed) and answer.failure.code in UNSEEN:
                answers[number] = None
                self._missed(shard.jobs[number].file, reply.worker)
        return answers

    def _missed(self, file: str, worker: str) -> None:
        """Counts the files that a worker does not see and this process does: a few may have been in the making."""
        if not os.access(file, os.R_OK):
            return
        self._unseen += 1
        what = f"the worker at {worker} cannot read {file}"
        if self._unseen > MOST_UNSEEN:
            cure = "INPUT has to be there under the same path. Mount it there, and run again. What was read is kept."
            raise ClusterError(f"{what}, nor {MOST_UNSEEN} other files that this machine can read. {cure}")
        LOG.warning("%s: it is read here", what, extra={"event": "taken_back"})
