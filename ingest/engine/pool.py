"""Workers side by side: which file goes to which of them, what becomes of one that ends, answers in order."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from multiprocessing.connection import wait

from ingest.engine import Step
from ingest.engine.causes import PASSING, cause
from ingest.engine.child import Child
from ingest.engine.forks import Died, Forks
from ingest.engine.limits import Limits, Share
from ingest.engine.orders import LEAVE, PARSE, WANTS_MODEL, Read, Task
from ingest.engine.ticket import Ticket
from ingest.engine.twins import Twins
from ingest.inventory import State
from ingest.job import Answer, Done, Failed, Job, Same
from ingest.overlay import Overlay
from schemas.errors import ConfigError, InternalError
from schemas.failure import Failure

LOG = logging.getLogger(__name__)
# So many steps at most are looked ahead, and so many bytes of rows held until their turn comes.
AHEAD = 1000
HELD = 32 << 20
# After so many files, or bytes of rows, a worker is replaced: what they left in its memory ends with it.
FILES = 1000
BYTES = 64 << 20


class Pool:
    """As many workers at a time as there is work and room for, forked from one process that has loaded the model."""

    def __init__(self, limits: Limits, overlay: Overlay, share: Share) -> None:
        self._limits = limits
        self._overlay = overlay
        self._workers, self._megabytes = share.among(limits)
        self._forks: Forks | None = None
        self._idle: list[Child] = []
        self._busy: dict[Child, Ticket] = {}
        # A worker that works alone, within the whole limit of a document; and what is to be worked on so.
        self._alone: Child | None = None
        self._again: deque[Ticket] = deque()
        self._queue: deque[Ticket] = deque()
        self._twins = Twins()
        self._held = 0
        # Whether a fork server ended by itself since the last answer.
        self._lost = False

    def map(
        self, steps: Iterable[Step], job_of: Callable[[Step], Job | None]
    ) -> Iterator[tuple[Step, Callable[[], Answer] | None]]:
        """Each step in its order, with what gives the answer to its job; later ones are worked on meanwhile.

        Raises ConfigError for a broken vocabulary file, InternalError when no worker can be started.
        """
        source = enumerate(steps)
        ahead: deque[tuple[Step, Ticket | None]] = deque()
        while True:
            while len(ahead) < AHEAD and (following := next(source, None)):
                number, step = following
                job = job_of(step)
                ahead.append((step, self._submit(Ticket(job, number)) if job else None))
            if not ahead:
                return
            step, ticket = ahead.popleft()
            if ticket is None:
                yield step, None
                continue
            self._turn(at_once=True)
            yield step, partial(self._answer, ticket)
            self._answer(ticket)
            self._twins.fetched(ticket)
            self._held -= _size(ticket)

    def work(self, job: Job) -> Answer:
        """The rows of a file, or why there are none. Raises what `map` raises."""
        ticket = Ticket(job)
        self._queue.appendleft(ticket)
        answer = self._answer(ticket)
        self._held -= _size(ticket)
        return answer

    def close(self) -> None:
        """Ends the workers, whatever they do, and forgets what was to be done."""
        self._drop_children()
        if self._forks:
            self._forks.close()
            self._forks = None
        for waiting in (self._queue, self._again, self._twins):
            waiting.clear()
        self._held = 0

    def _submit(self, ticket: Ticket) -> Ticket:
        self._queue.append(ticket)
        return ticket

    def _answer(self, ticket: Ticket) -> Answer:
        while ticket.answer is None:
            self._turn()
        return ticket.answer

    def _turn(self, *, at_once: bool = False) -> None:
        """Gives work to whoever has none, and hears what workers say; `at_once` without waiting for it."""
        try:
            self._hand_out()
            talking = wait([child.pipe for child in self._busy], 0 if at_once else None)
            for child in [child for child in self._busy if child.pipe in talking]:
                # One that was dropped meanwhile, with all others, says nothing any more.
                if child in self._busy:
                    self._hear(child)
        except Died as death:
            self._begin_anew(death)

    def _hand_out(self) -> None:
        if self._again and not self._busy:
            while self._idle:
                self._server().end(self._idle.pop())
            self._alone = self._server().fork(self._limits.megabytes)
            self._alone.lonely = True
            self._give(self._alone, self._again)
        while self._queue and not self._again and not self._alone and self._has_room():
            child = self._idle.pop() if self._idle else self._server().fork(self._megabytes)
            self._give(child, self._queue)

    def _has_room(self) -> bool:
        """Whether one more file can be worked on. One always can: it may be what is waited for."""
        return not self._busy or (len(self._busy) < self._workers and self._held < HELD)

    def _give(self, child: Child, tickets: deque[Ticket]) -> None:
        ticket = tickets.popleft()
        # As it was before it was read: what came in its place since then is another file.
        ticket.state = State.trusted(ticket.job.file)
        self._busy[child] = ticket
        child.tell(Task(ticket.job.file, ticket.job.path))

    def _hear(self, child: Child) -> None:
        ticket = self._busy[child]
        try:
            said = child.heard()
        except EOFError:
            self._bury(child, ticket)
            return
        if isinstance(said, ConfigError):
            raise said
        if isinstance(said, Read):
            if self._is_parsed(ticket, Same(said.sha256, said.state)):
                child.tell(PARSE)
                return
            child.tell(LEAVE)
        elif said == WANTS_MODEL:
            self._drop(child)
            self._load(ticket)
            return
        elif isinstance(said, Failed) and self._deserves_another(child, said.failure):
            self._drop(child)
            self._again.append(ticket)
            return
        else:
            ticket.answer = said
        self._release(child, ticket)

    def _is_parsed(self, ticket: Ticket, same: Same) -> bool:
        if ticket.job.known(same.sha256):
            ticket.answer = same
            return False
        return self._twins.parses(ticket, same)

    def _release(self, child: Child, ticket: Ticket) -> None:
        """Lets a worker go on to another file, or replaces it when it has done enough."""
        self._done(ticket)
        child.files += 1
        child.bytes += _size(ticket)
        if child is self._alone or child.files >= FILES or child.bytes >= BYTES:
            self._drop(child)
        else:
            del self._busy[child]
            self._idle.append(child)

    def _bury(self, child: Child, ticket: Ticket) -> None:
        """Makes a failure of the file on which a worker ended, or has it tried once more."""
        failure = cause(ticket.job.path, self._server().bury(child), self._limits)
        self._forget(child)
        if self._deserves_another(child, failure):
            self._again.append(ticket)
        else:
            ticket.answer = Failed(failure, state=ticket.state)
            self._done(ticket)

    def _deserves_another(self, child: Child, failure: Failure) -> bool:
        """Whether a file is to be tried once more, in a fresh worker and alone.

        What befell one in a worker that has served other documents, has only its share or works beside others may be
        their doing: the answer is to depend on the file alone. A document that runs out of time does so anywhere.
        """
        return failure.code in PASSING and not child.lonely

    def _drop(self, child: Child) -> None:
        """Ends a worker that had a file."""
        self._server().end(child)
        self._forget(child)

    def _forget(self, child: Child) -> None:
        del self._busy[child]
        self._alone = None if child is self._alone else self._alone

    def _done(self, ticket: Ticket) -> None:
        if ticket.answer is None:
            return
        self._lost = False
        self._held += _size(ticket)
        self._queue.extendleft(reversed(self._twins.answered(ticket)))

    def _load(self, ticket: Ticket) -> None:
        """Loads the model if that is not done yet, and has the file read again. A document of which that makes too much
        for its limit fails.
        """
        forks = self._server()
        if not forks.loaded:
            LOG.info("loading the language model", extra={"event": "loading"})
            try:
                forks.load()
            except Died as death:
                ticket.answer = Failed(cause(ticket.job.path, death, self._limits), state=ticket.state)
                self._done(ticket)
                self._forget_forks()
                return
            LOG.info("the language model is loaded", extra={"event": "loaded"})
        self._queue.appendleft(ticket)

    def _server(self) -> Forks:
        if self._forks is None:
            self._forks = Forks(self._limits, self._overlay)
        return self._forks

    def _begin_anew(self, death: Died) -> None:
        """The fork server is gone, by no doing of a document: its workers' files are read again in those of another."""
        if self._lost:
            raise InternalError(f"no worker process can be started: it {death}") from death
        self._lost = True
        self._forget_forks()

    def _forget_forks(self) -> None:
        unanswered = [ticket for ticket in self._busy.values() if ticket.answer is None]
        self._queue.extendleft(sorted(unanswered, key=lambda ticket: -(ticket.number or 0)))
        self._drop_children()
        self._forks = None

    def _drop_children(self) -> None:
        for child in (*self._idle, *self._busy):
            child.close()
            child.complaints.close()
        self._idle.clear()
        self._busy.clear()
        self._alone = None


def _size(ticket: Ticket) -> int:
    """Bytes of an answer's rows."""
    return ticket.answer.size if isinstance(ticket.answer, Done) else 0
