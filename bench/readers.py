"""How long reading takes: milliseconds a file and a PDF page, and beside it a peer, where one is installed.

    python bench/readers.py [FILE or FOLDER ...]      (without one: data/raw)

The best of some rounds each, in one process, without Python's start. The peer for HWP and HWPX is unhwp (pip install
unhwp, better into a folder of its own and PYTHONPATH). A file that is refused is named with its code.
`bench/speed.py` asks here what the formats cost beside the least that gets at their words.
"""

from __future__ import annotations

import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from peers import peers, unhwp
from rich.console import Console
from rich.table import Table

from ingest.readers import Reading, read
from parsers.text.marks import Cell, PageMark
from schemas.errors import InputError

ROUNDS = 5
# As the acceptance has them: reading costs at most twice the peer's time, and so many milliseconds a page.
MOST_RATIO, MOST_PAGE = 2.0, 100.0


class Format(NamedTuple):
    """Reading the files of a format: what it is called beside its peer, and both as work to be timed."""

    name: str
    ours: Callable[[], object]
    peer: Callable[[], object]


def formats(paths: list[Path]) -> list[Format]:
    """The formats that have a peer, with those of the files that both can read."""
    known = peers()
    by_format: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for file in files_at(paths):
        data = file.read_bytes()
        with suppress(InputError, OSError, zlib.error):
            form = read(file.name, data).format
            if form in known:
                known[form].words(data)
                by_format[form].append((file.name, data))

    def of(form: str) -> Format:
        peer, files = known[form], by_format[form]
        return Format(
            f"{form} : {peer.name}",
            lambda: [read(name, data) for name, data in files],
            lambda: [peer.words(data) for _, data in files],
        )

    return [of(form) for form in sorted(by_format)]


def best_of(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest round, in processor time: others may use the machine too."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return 1000 * best


def files_at(paths: list[Path]) -> list[Path]:
    """The files given, and those in the folders given."""
    return [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path]) if file.is_file()]


def counts(reading: Reading) -> tuple[str, ...]:
    """Characters without spaces, cells, pages with a number."""
    pages = sum(isinstance(mark, PageMark) and mark.number is not None for mark in reading.marks)
    cells = sum(isinstance(mark, Cell) for mark in reading.marks)
    return str(len("".join(reading.source.text.split()))), str(cells), str(pages or "")


def main() -> None:
    other = unhwp()
    table = Table("file", "kB", "characters", "cells", "pages", "ms", "ms a page", "peer ms", "ratio")
    over = []
    for file in files_at([Path(name) for name in sys.argv[1:]] or [Path(__file__).parent.parent / "data" / "raw"]):
        data = file.read_bytes()
        try:
            reading = read(file.name, data)
        except InputError as error:
            table.add_row(file.name, str(len(data) // 1024), error.code)
            continue
        taken = best_of(lambda file=file, data=data: read(file.name, data))  # type: ignore[misc]
        _, _, pages = numbers = counts(reading)
        row = [file.name, str(len(data) // 1024), *numbers, f"{taken:.1f}"]
        row.append(f"{taken / int(pages):.1f}" if pages else "")
        if pages and taken / int(pages) > MOST_PAGE:
            over.append(f"{file.name}: more than {MOST_PAGE:.0f} ms a page")
        if other and reading.format in ("hwp", "hwpx") and reading.encoding != "johab":
            theirs = best_of(lambda data=data: other.words(data))  # type: ignore[misc]
            row += [f"{theirs:.1f}", f"{taken / theirs:.2f}"]
            if taken > MOST_RATIO * theirs:
                over.append(f"{file.name}: more than {MOST_RATIO:.0f} times the peer")
        table.add_row(*row)
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 140)
    console.print(table)
    console.print("\n".join(over) or "all within the limits")


if __name__ == "__main__":
    main()
