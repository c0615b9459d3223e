"""What a run costs with more and more processes: of this machine's pool, and of dask on this machine.

    python bench/scale.py [FOLDER] [--processes 1 2 4]

Every line is a whole run over FOLDER (else 2,000 invented documents), start-up included: CPU seconds of all processes,
seconds by the clock, and the most memory that all of them had together (the sum of Pss). Below stands what a document
takes on the disk, and of the network where a scheduler is used. Needs Linux.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from documents import SETTLING, put
from processes import GONGBO
from rich.console import Console
from rich.table import Table

from ingest.engine.choice import engine_for
from ingest.engine.limits import Limits
from ingest.inventory import Inventory
from ingest.job import Job
from ingest.overlay import NO_OVERLAY

INVENTED = 2000
SAMPLED = 0.5  # seconds
SENT = 200  # documents whose answers are weighed
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER


class Cost(NamedTuple):
    """CPU seconds of all processes, seconds by the clock, MB of memory at the most."""

    cpu: float
    wall: float
    megabytes: float


def cost(*command: str) -> Cost:
    """Runs a command until it and all that it has started have ended; this process must be a subreaper."""
    start, before, most = time.perf_counter(), _computed(), 0.0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall = 0.0
    while True:
        with suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG)[0]) > 0:
                wall = time.perf_counter() - start if ended == process.pid else wall
        running = [*_below(os.getpid())]
        if not running:
            process.returncode = 0
            return Cost(_computed() - before, wall, most)
        most = max(most, sum(map(_pss, running)))
        time.sleep(SAMPLED if not wall else 0.01)


def _computed() -> float:
    used = os.times()
    return used.children_user + used.children_system


def _below(pid: int) -> Iterator[int]:
    """All that a process has started and that runs."""
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                yield child
                yield from _below(child)


def _pss(pid: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1e3
    return 0.0


def runs(folder: Path, processes: list[int], out: Path) -> Iterator[tuple[str, int, Cost]]:
    for number in processes:
        for name, options in (("pool", ("--workers", str(number))), ("dask", ("--scheduler", f"local:{number}"))):
            shutil.rmtree(out, ignore_errors=True)
            yield name, number, cost(GONGBO, "run", str(folder), "--out", str(out), "--quiet", *options)
            print(f"{name} {number}: done", file=sys.stderr, flush=True)


def sizes(out: Path, documents: int) -> dict[str, float]:
    """Bytes a document on the disk."""
    here = out / "current"
    found = {file.name: file.stat().st_size / documents for file in sorted(here.iterdir()) if file.is_file()}
    found["text/"] = sum(file.stat().st_size for file in (here / "text").iterdir()) / documents
    return found


def sent(folder: Path) -> float:
    """Bytes of an answer as it goes over the network."""
    inventory = Inventory(str(folder))
    entries = [entry for entry, _ in zip(inventory, range(SENT), strict=False)]
    engine = engine_for(None, Limits(), NO_OVERLAY, None, 4096)
    answers = [engine.work(Job(inventory.file(entry), entry.path)) for entry in entries]
    engine.close()
    return len(pickle.dumps(answers)) / len(entries)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures runs with more and more processes.")
    parser.add_argument("folder", nargs="?", type=Path, help="documents; else invented ones")
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2, 4])
    asked = parser.parse_args()
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory(prefix="gongbo-scale-") as work:
        folder, out = asked.folder or Path(work) / "in", Path(work) / "out"
        if not asked.folder:
            put(folder, range(INVENTED), flat=False)
            time.sleep(SETTLING)
        documents = sum(1 for _ in Inventory(str(folder)))
        table = Table("engine", "processes", "CPU s", "wall s", "documents a CPU s", "MB")
        for name, number, each in runs(folder, asked.processes, out):
            figures = (f"{each.cpu:.1f}", f"{each.wall:.1f}", f"{documents / each.cpu:.0f}", f"{each.megabytes:.0f}")
            table.add_row(name, str(number), *figures)
        console = Console(highlight=False)
        console.print(table)
        for file, size in sizes(out, documents).items():
            console.print(f"{file}: {size:,.0f} bytes a document")
        console.print(f"an answer over the network: {sent(folder):,.0f} bytes")


if __name__ == "__main__":
    main()
