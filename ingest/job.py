"""What is asked about one file, and what is answered: the words between a run and an engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ingest.inventory import State
from schemas.failure import Failure

TOO_MUCH = "the document needs more memory than a file may take"
LESS = "Split it, or raise --memory-limit."


def nothing(_sha256: str) -> bool:
    """No bytes are known."""
    return False


@dataclass(frozen=True, slots=True)
class Job:
    """A file to work on, and its path in the output.

    `known` is asked, in the process of the run and with the SHA-256 of the file's bytes, whether such bytes need not
    be parsed: their rows are there already. `standing` are the digests of which it says so for the file's own sake, for
    a process that cannot ask.
    """

    file: str
    path: str
    known: Callable[[str], bool] = nothing
    standing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Content:
    """A file's bytes, their SHA-256, and its state on disk when it was read; None when that is not to be trusted."""

    data: bytes
    sha256: str
    state: State | None


@dataclass(frozen=True, slots=True)
class Same:
    """The file has bytes that are known, or those of an earlier file, whose rows are there; and its state on disk."""

    sha256: str
    state: State | None


@dataclass(frozen=True, slots=True)
class Done:
    """The rows of a file as lines of the tables, its source text, and how many issues of each code they hold."""

    sha256: str
    state: State | None
    rows: dict[str, bytes]
    text: bytes
    records: int
    facts: int
    issues: dict[str, int]

    @property
    def size(self) -> int:
        """Bytes of rows and text."""
        return len(self.text) + sum(map(len, self.rows.values()))


@dataclass(frozen=True, slots=True)
class Failed:
    """A file without rows. `sha256` is None where its bytes could not be had."""

    failure: Failure
    sha256: str | None = None
    state: State | None = None


Answer = Same | Done | Failed
