"""What is asked about one file, and what is answered: the words between a run and an engine."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.inventory import State
from schemas.failure import Failure

TOO_MUCH = "the document needs more memory than a file may take"
LESS = "Split it, or raise --memory-limit."


@dataclass(frozen=True, slots=True)
class Job:
    """A file to work on, its path in the output, and the digest of its content when it was last worked on."""

    file: str
    path: str
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A file's bytes, their SHA-256, and its state on disk when it was read; None when that is not to be trusted."""

    data: bytes
    sha256: str
    state: State | None


@dataclass(frozen=True, slots=True)
class Same:
    """The file has the content that was known; only its state on disk is another."""

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


@dataclass(frozen=True, slots=True)
class Failed:
    """A file without rows. `sha256` is None where its bytes could not be had."""

    failure: Failure
    sha256: str | None = None
    state: State | None = None


Answer = Same | Done | Failed


# What a worker says before and after it loads the language model, which takes seconds and belongs to no document.
LOADING, LOADED = "loading the language model", "the language model is loaded"
