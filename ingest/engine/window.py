"""Steps that a scheduler's workers are ahead: jobs gathered into shards, sent when full, answered in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Generic, NamedTuple

from ingest.engine import Step
from ingest.job import Answer, Job

if TYPE_CHECKING:
    from distributed import Future

    from ingest.engine.shard import Reply

# So many steps are looked ahead at most: some have no job.
AHEAD = 10_000


class Shard:
    """Jobs that go to a worker together, and their answers once they are there; None for what no worker has answered.

    `future` gives the answers, from the sending to their arrival.
    """

    def __init__(self, size: int) -> None:
        self.jobs: list[Job] = []
        self.answers: list[Answer | None] = []
        self.future: Future[Reply] | None = None
        self._size = size

    @property
    def is_full(self) -> bool:
        """Whether no more jobs belong into it."""
        return len(self.jobs) >= self._size


class Place(NamedTuple):
    """Where a job is: in a shard, at a number."""

    shard: Shard
    number: int


class Window(Generic[Step]):
    """The steps in their order, each with the place of its job.

    `opened` gives a new shard; `send` sends one, which is full, or has its turn; `room` tells whether one more may be
    sent while so many are on their way.
    """

    def __init__(
        self,
        steps: Iterable[Step],
        job_of: Callable[[Step], Job | None],
        opened: Callable[[], Shard],
        send: Callable[[Shard], None],
        room: Callable[[int], bool],
    ) -> None:
        self._source = iter(steps)
        self._job_of = job_of
        self._opened = opened
        self._send = send
        self._room = room
        self._ahead: deque[tuple[Step, Place | None]] = deque()
        self._filling: Shard | None = None
        self._on_their_way = 0

    def __iter__(self) -> Iterator[tuple[Step, Place | None]]:
        more = True
        while True:
            while more and len(self._ahead) < AHEAD and self._room(self._on_their_way):
                more = self._look()
            if not self._ahead:
                return
            step, place = self._ahead.popleft()
            if place and place.shard is self._filling:
                self._flush()
            yield step, place
            if place and place.number == len(place.shard.jobs) - 1:
                self._on_their_way -= 1

    def _look(self) -> bool:
        """Looks at one step more, and says whether there was one; what is gathered goes out with the last."""
        for step in self._source:
            job = self._job_of(step)
            self._ahead.append((step, self._placed(job) if job else None))
            return True
        self._flush()
        return False

    def _placed(self, job: Job) -> Place:
        shard = self._filling = self._filling or self._opened()
        shard.jobs.append(job)
        if shard.is_full:
            self._flush()
        return Place(shard, len(shard.jobs) - 1)

    def _flush(self) -> None:
        if self._filling:
            self._send(self._filling)
            self._filling = None
            self._on_their_way += 1
