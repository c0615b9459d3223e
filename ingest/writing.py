"""What the system says against writing in the output folder, in words for whoever called."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.layout import CURRENT, LEDGER
from ingest.publish import Publisher
from schemas.errors import ConfigError

UNTOUCHED = "The output is as it was; make room or choose another folder with --out, then run again."
PUBLISHED = "Generation {} was published all the same. Mend the cause before the next run."


@contextmanager
def writing(out: Path, current: int) -> Iterator[None]:
    """Raises a ConfigError that says what to do for every error of the system or of the ledger.

    `out` is the output folder, `current` the generation that was published before.
    """
    try:
        yield
    except OSError as error:
        place = f": {error.filename}" if error.filename not in (None, str(out)) else ""
        what = f"{error.strerror or error}{place}"
        raise ConfigError(f"{out}: cannot write there ({what}). {_what_became(out, current)}") from error
    except sqlite3.OperationalError as error:
        raise ConfigError(f"{out}: cannot write there ({error}). {_what_became(out, current)}") from error
    except sqlite3.DatabaseError as error:
        cure = f"Remove {out / CURRENT / LEDGER} and run again: all is made anew."
        raise ConfigError(f"{out}: the ledger is damaged ({error}). {cure}") from error


def _what_became(out: Path, current: int) -> str:
    """What a run that ended with an error did to the output."""
    now = Publisher(out).current
    return UNTOUCHED if now == current else PUBLISHED.format(now)
