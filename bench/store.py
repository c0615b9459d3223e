"""What the machine of a run does for each document of a large store: adding its rows, keeping them, publishing.

    python bench/store.py [--documents 5000 50000]

The rows are made up, as long as those of a press release; nothing is parsed. Printed are CPU milliseconds and bytes a
document for each number of documents: they are to stay the same when there are more.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import tempfile
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ingest.inventory import Entry
from ingest.job import Done
from ingest.publish import Publisher
from ingest.stage import Stage

# Bytes of the rows and of the text of a press release.
ROWS = {"documents": b"d" * 618 + b"\n", "records": b"r" * 3940 + b"\n", "facts": (b"f" * 275 + b"\n") * 14}
TEXT = b"t" * 2871
IN_A_FOLDER = 1000
HEAD = {"generation": 1}


def computed() -> float:
    """CPU seconds of this process until now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def timed(work: Callable[[], object]) -> float:
    start = computed()
    work()
    return computed() - start


def document(number: int) -> tuple[Entry, Done]:
    name = f"{number // IN_A_FOLDER:05}/{number:08}.txt"
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    return Entry(name, name.encode(), len(TEXT), 1, 1), Done(sha256, None, ROWS, TEXT, 1, 14, {})


def costs(out: Path, documents: int) -> dict[str, float]:
    """CPU milliseconds and bytes a document."""
    publisher = Publisher(out)

    def publish(stage: Stage) -> None:
        stage.finish(HEAD)
        publisher.publish()

    def add(stage: Stage) -> None:
        for number in range(documents):
            stage.add(*document(number), "v")

    def keep(stage: Stage) -> None:
        assert published
        for row in published.ledger.inputs():
            assert stage.keep(row, published)

    first = publisher.begin()
    found = {"add, ms": timed(lambda: add(first)), "publish, ms": timed(lambda: publish(first))}
    published, second = publisher.published(), publisher.begin()
    found |= {"keep, ms": timed(lambda: keep(second)), "publish again, ms": timed(lambda: publish(second))}
    found = {name: 1e3 * seconds / documents for name, seconds in found.items()}
    for file in ("ledger.sqlite", "manifest.json"):
        found[f"{file}, bytes"] = (out / "current" / file).stat().st_size / documents
    found["memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures a large store of made up rows.")
    parser.add_argument("--documents", type=int, nargs="+", default=[5_000, 50_000])
    asked = parser.parse_args()
    found = []
    for number in asked.documents:
        with tempfile.TemporaryDirectory(prefix="gongbo-store-") as work:
            found.append(costs(Path(work), number))
    table = Table("a document", *(f"{number:,}" for number in asked.documents))
    for name in found[0]:
        table.add_row(name, *(f"{each[name]:.3g}" for each in found))
    Console(highlight=False).print(table)


if __name__ == "__main__":
    main()
