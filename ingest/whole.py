"""A file that is written whole or not at all: whoever reads it meanwhile finds the old one or the new one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Writes a file beside `file` and puts it in its place in one step; a link stays one.

    What is no regular file (a pipe, /dev/stdout) is written to as it is. Raises OSError, which names `file`,
    when it cannot be written; then the old one stands, and nothing lies beside it.
    """
    if file.exists() and not file.is_file():
        file.write_bytes(content)
        return
    place = file.resolve()
    beside = place.with_name(f".{place.name}.new")
    try:
        beside.write_bytes(content)
        os.replace(beside, place)
    except BaseException as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise type(error)(error.errno, error.strerror, str(file)) from error
        raise
