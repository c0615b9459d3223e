"""What a pool, its fork server and its workers say to one another beside jobs and answers."""

from __future__ import annotations

from typing import NamedTuple

from ingest.inventory import State

# Of the fork server: it is up, or has done what it was told.
READY = "ready"
# To the fork server, each with a number: fork a worker with so many megabytes, load the model, end a worker, wait for
# the end of one that says nothing more.
FORK, LOAD, END, BURY = "fork", "load", "end", "bury"
# Of a worker that needs the language model and was forked before it was loaded; it ends then.
WANTS_MODEL = "wants the model"
# To a worker that has read a file's bytes: parse them, or leave them.
PARSE, LEAVE = "parse", "leave"


class Task(NamedTuple):
    """A file to work on and its path in the output."""

    file: str
    path: str


class Read(NamedTuple):
    """A worker has read a file's bytes and waits to hear whether it is to parse them."""

    sha256: str
    state: State | None
