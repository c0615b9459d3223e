"""Why a worker ended in the middle of a file."""

from __future__ import annotations

import signal

from ingest.engine.forks import Died
from ingest.engine.limits import Limits
from ingest.job import LESS, TOO_MUCH
from schemas.failure import Failure

# The last words of a worker without memory where no failure of the file could be made of it: of C++, of the allocator
# within Kiwi, of a thread that got no stack, of the loader of libraries, of Rust, of Python beside the work on a
# document.
NO_MEMORY = (
    "bad_alloc",
    "out of memory in 'new'",
    "Resource temporarily unavailable",
    "cannot allocate memory for thread-local data",
    "bytes failed",
    "MemoryError",
)
# With these another try in a fresh worker, or with more room, may end otherwise.
PASSING = ("memory_limit", "crashed")


def cause(path: str, death: Died, limits: Limits) -> Failure:
    """The failure of the file that it worked on: by its exit status, and what it said last."""
    if death.status == -signal.SIGALRM:
        message = f"not done within {limits.seconds:g} seconds"
        return Failure(path=path, code="time_limit", message=message, remedy="Split it, or raise --time-limit.")
    if any(words in str(death) for words in NO_MEMORY):
        return Failure(path=path, code="memory_limit", message=TOO_MUCH, remedy=LESS)
    message = f"the process reading it {death}"
    return Failure(path=path, code="crashed", message=message, remedy="Please report it with the file.")
