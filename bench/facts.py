"""How fast facts are found, and which type takes how much of the time.

    python bench/facts.py [FILE ...]      (without a FILE: the casebooks of data/raw)

Prints MB of source text a CPU second, everything included, where the texts of a record are read together, as in a run,
and where each is read alone; and the share of each type. Parsing is not timed: the texts of the records are made first.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from ingest.readers import read
from parsers.document import parse
from parsers.finders import COMPOSITE, ELEMENTARY, mentions_in, mentions_of
from parsers.language.kiwi import Korean
from parsers.page import Page

ROUNDS = 3
Read = TypeVar("Read")


def texts_of(files: list[Path]) -> list[list[str]]:
    """The texts of each record of some files."""
    korean = Korean()
    texts = []
    for file in files:
        parsed = parse(Page(read(file.name, file.read_bytes()).source, korean))
        texts += [[segments.text for _, segments in draft.units] for draft in parsed.drafts]
    return texts


def seconds(work: Callable[[Read], Iterable[object]], read: Sequence[Read]) -> tuple[float, int]:
    """The CPU seconds of the best of some rounds, and how much came of it."""
    best, count = float("inf"), 0
    for _ in range(ROUNDS):
        start = time.process_time()
        count = sum(1 for each in read for _ in work(each))
        best = min(best, time.process_time() - start)
    return best, count


def main() -> None:
    samples = Path(__file__).parent.parent / "data" / "raw"
    files = [Path(name) for name in sys.argv[1:]] or sorted(samples.glob("casebook-*.txt"))
    records = texts_of(files)
    # As in a worker.
    gc.disable()
    texts = [text for record in records for text in record]
    size = sum(len(text.encode()) for text in texts) / 1e6
    together, _ = seconds(mentions_of, records)
    alone, mentions = seconds(mentions_in, texts)
    console = Console(highlight=False)
    console.print(f"{len(files)} files, {size:.2f} MB, {mentions} mentions: {size / together:.2f} MB/s")
    console.print(f"each text alone: {size / alone:.2f} MB/s")
    table = Table("type", "mentions found", "seconds", "share")
    timed = [(find.__module__.rsplit(".", 1)[-1], *seconds(find, texts)) for find in (*ELEMENTARY, *COMPOSITE)]
    total = sum(taken for _, taken, _ in timed)
    for name, taken, count in sorted(timed, key=lambda row: -row[1]):
        table.add_row(name, str(count), f"{taken:.3f}", f"{taken / total:.0%}")
    console.print(table)


if __name__ == "__main__":
    main()
