"""What a person or a log collector sees of a run, on standard error: sentences, or one JSON object a line."""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from ingest.bar import Bar

Progress = Callable[[str, int, int], None]


class JsonLines(logging.Formatter):
    """One JSON object a line: UTC time, level, event, message, and whatever else belongs to the event."""

    _ordinary = frozenset(vars(logging.makeLogRecord({}))) | {"message"}

    def format(self, record: logging.LogRecord) -> str:
        """The line of a log record."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        own = {name: value for name, value in vars(record).items() if name not in self._ordinary}
        line = {
            "time": f"{moment}.{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "event": own.pop("event", "message"),
            "message": record.getMessage(),
            **own,
        }
        return json.dumps(line, ensure_ascii=False)


_ESCAPED = {code: repr(chr(code))[1:-1] for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}


def in_one_line(text: str) -> str:
    """The text without what breaks lines or moves the cursor of a terminal: names of files may hold that."""
    return text.translate(_ESCAPED)


class Sentences(logging.Formatter):
    """The message alone, in one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a log record."""
        return in_one_line(record.getMessage())


@contextmanager
def logging_to_stderr(form: str | None, *, quiet: bool = False) -> Iterator[tuple[Progress, logging.Logger]]:
    """Sets up the log of a command, and gives the function that shows progress and the logger.

    `form` is text or json; without one it is text on a terminal and JSON lines elsewhere. Progress is shown on a
    terminal only, as text. `quiet` leaves warnings and errors only.
    """
    terminal = sys.stderr.isatty()
    form = form or ("text" if terminal else "json")
    with _bar() if terminal and form == "text" and not quiet else _no_bar() as (progress, handler):
        handler.setFormatter(JsonLines() if form == "json" else Sentences())
        logger = logging.getLogger("ingest")
        logger.setLevel(logging.WARNING if quiet else logging.INFO)
        logger.addHandler(handler)
        try:
            yield progress, logger
        finally:
            logger.removeHandler(handler)


Shown = tuple[Progress, logging.Handler]


@contextmanager
def _no_bar() -> Iterator[Shown]:
    yield lambda _path, _number, _total: None, logging.StreamHandler()


@contextmanager
def _bar() -> Iterator[Shown]:
    from rich.console import Console

    from ingest.bar import Bar

    console = Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)
    bar = Bar(console)
    with bar.shown:
        yield lambda path, number, total: bar.show(in_one_line(path), number, total), _AboveTheBar(console, bar)


class _AboveTheBar(logging.Handler):
    """Prints above the progress bar, warnings in colour. What the bar shows anyway goes into it or is left out."""

    def __init__(self, console: Console, bar: Bar) -> None:
        super().__init__()
        self._console = console
        self._bar = bar

    def emit(self, record: logging.LogRecord) -> None:
        """Prints a record."""
        event = getattr(record, "event", None)
        if event in ("loading", "loaded"):
            self._bar.say(self.format(record) if event == "loading" else None)
        elif event not in ("started", "progress"):
            self._print(record)

    def _print(self, record: logging.LogRecord) -> None:
        style = "red" if record.levelno >= logging.ERROR else "yellow" if record.levelno >= logging.WARNING else None
        self._console.print(self.format(record), style=style, markup=False)
