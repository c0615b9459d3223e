"""What the machine of a run does for each document of a large store: adding its rows, keeping them, publishing.

    python bench/store.py [--documents 5000 50000] [--parts]

The rows are made up, as long as those of a press release; nothing is parsed. Printed are CPU milliseconds and bytes a
document for each number of documents: they are to stay the same when there are more. Then CPU seconds and megabytes
written of a night with ten new documents, which lie in a folder of their own or in ten folders. With --parts the tables
are in parts.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import tempfile
from collections.abc import Callable, Iterable
from heapq import merge
from pathlib import Path

from rich.console import Console
from rich.table import Table

from ingest.held import Held
from ingest.inventory import Entry, State
from ingest.job import Done
from ingest.plan import Plan, Step, steps
from ingest.publish import Publisher
from ingest.stage import Stage

# Bytes of the rows and of the text of a press release.
ROWS = {"documents": b"d" * 618 + b"\n", "records": b"r" * 3940 + b"\n", "facts": (b"f" * 275 + b"\n") * 14}
TEXT = b"t" * 2871
IN_A_FOLDER = 1000
NEW = 10
HEAD = {"generation": 1}
STATE = State(len(TEXT), 1, 1)
PLAN = Plan("v", "v")


def computed() -> float:
    """CPU seconds of this process until now."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def written() -> int:
    """Bytes that this process has written until now."""
    lines = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("wchar:"))


def timed(work: Callable[[], object]) -> float:
    start = computed()
    work()
    return computed() - start


def name_of(number: int) -> str:
    return f"{number // IN_A_FOLDER:05}/{number:08}.txt"


def entry(name: str) -> Entry:
    return Entry(name, name.encode(), *STATE)


def done(name: str) -> Done:
    return Done(hashlib.sha256(name.encode()).hexdigest(), STATE, ROWS, TEXT, 1, 14, {})


def costs(out: Path, documents: int, in_parts: bool) -> dict[str, float]:
    """CPU milliseconds and bytes a document."""
    publisher = Publisher(out)

    def publish(stage: Stage) -> None:
        stage.finish(HEAD)
        publisher.publish()

    def add(stage: Stage) -> None:
        for name in map(name_of, range(documents)):
            stage.add(entry(name), done(name), PLAN.version)

    def keep(stage: Stage) -> None:
        assert published
        for row in published.ledger.inputs():
            assert stage.keep(row, published)

    first = publisher.begin(in_parts=in_parts)
    found = {"add, ms": timed(lambda: add(first)), "publish, ms": timed(lambda: publish(first))}
    published = publisher.published()
    second = publisher.begin(in_parts=in_parts, before=published)
    found |= {"keep, ms": timed(lambda: keep(second)), "publish again, ms": timed(lambda: publish(second))}
    found = {name: 1e3 * seconds / documents for name, seconds in found.items()}
    for file in ("ledger.sqlite", "manifest.json"):
        found[f"{file}, bytes"] = (out / "current" / file).stat().st_size / documents
    return found


def night(out: Path, names: Iterable[str], in_parts: bool) -> tuple[float, float]:
    """CPU seconds and megabytes written of a night after which documents of these names, sorted, are published."""
    publisher = Publisher(out)
    published = publisher.published()
    assert published
    stage = publisher.begin(in_parts=in_parts, before=published)
    start, before = computed(), written()

    def settle(step: Step) -> None:
        if step.row:
            assert stage.keep(step.row, published)
        elif step.entry:
            stage.add(step.entry, done(step.entry.path), PLAN.version)

    held = Held(stage, published, settle) if in_parts else None
    for step in steps(map(entry, names), published.ledger.inputs(), PLAN):
        if not held or not held.takes(step):
            settle(step)
    if held:
        held.end()
    stage.finish(HEAD)
    publisher.publish()
    published.close()
    return computed() - start, (written() - before) / 1e6


def nights(out: Path, documents: int, in_parts: bool) -> dict[str, float]:
    """Of nights with ten new documents: in a folder behind all others, and then in folders that are there."""
    folders = max(1, documents // IN_A_FOLDER)
    behind = [f"{folders + 1:05}/{number:08}.txt" for number in range(NEW)]
    among = [f"{folders * number // NEW:05}/{number:08}a.txt" for number in range(NEW)]
    new: list[str] = []
    found = {}
    for where, names in (("in a new folder", behind), ("in ten folders", among)):
        new = sorted(new + names)
        cpu, size = night(out, merge(map(name_of, range(documents)), new), in_parts)
        found |= {f"{NEW} new {where}, CPU s": cpu, f"{NEW} new {where}, MB": size}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures a large store of made up rows.")
    parser.add_argument("--documents", type=int, nargs="+", default=[5_000, 50_000])
    parser.add_argument("--parts", action="store_true", help="tables in parts")
    asked = parser.parse_args()
    found = []
    for number in asked.documents:
        with tempfile.TemporaryDirectory(prefix="gongbo-store-") as work:
            costed = costs(Path(work), number, asked.parts)
            costed["memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
            found.append(costed | nights(Path(work), number, asked.parts))
    table = Table("a document", *(f"{number:,}" for number in asked.documents))
    for name in found[0]:
        table.add_row(name, *(f"{each[name]:.3g}" for each in found))
    Console(highlight=False).print(table)


if __name__ == "__main__":
    main()
