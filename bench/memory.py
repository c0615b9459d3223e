"""How much memory the worker keeps, document after document: a flat line is wanted.

    python bench/memory.py [FOLDER] [--points 20] [--markdown]

Every document of FOLDER (else 2,000 invented ones) goes through one worker process, as in a run. Printed is, at points
spread over the folder, what the worker holds and the most it has had. The line is flat when the last third of them
holds no more than the middle one: see the last line. Needs Linux: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from documents import put
from processes import below

from ingest.engine.limits import Limits
from ingest.engine.process import Process
from ingest.inventory import Inventory
from ingest.job import Job

INVENTED = 2000
BAR = 40  # characters


@dataclass(frozen=True)
class Point:
    """After so many documents and bytes of them: kB that the worker holds, and the most it has had."""

    documents: int
    size: int
    held: int
    most: int


def watched(folder: Path, points: int) -> list[Point]:
    """Sends the documents of a folder through one worker."""
    inventory = Inventory(str(folder))
    entries = list(inventory)
    if not entries:
        sys.exit(f"{folder}: no documents there")
    every = max(1, len(entries) // points)
    engine = Process(Limits())
    found, size = [], 0
    for number, entry in enumerate(entries, start=1):
        engine.work(Job(inventory.file(entry), entry.path))
        size += entry.size or 0
        if number == 1 or number % every == 0 or number == len(entries):
            found.append(Point(number, size, *memory_of_worker()))
            print(f"{number} of {len(entries)}", file=sys.stderr, flush=True)
    engine.close()
    return found


def memory_of_worker() -> tuple[int, int]:
    """kB that the worker holds and has held, the model that it shares included; above it is the fork server."""
    figures = [(0, 0)]
    for pid in below(int(Path("/proc/self").readlink().name))[1:]:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        values = dict(line.split(":", 1) for line in lines if line.startswith(("VmRSS:", "VmHWM:")))
        figures.append((int(values["VmRSS"].split()[0]), int(values["VmHWM"].split()[0])))
    return max(figures)


def table(points: list[Point], markdown: bool) -> str:
    """The points as a table with a bar each, and the growth."""
    top = max(point.held for point in points)
    rows = [("documents", "MB read", "worker, MB", "most, MB", "")]
    rows += [
        (
            f"{point.documents:,}",
            f"{point.size / 1e6:.1f}",
            f"{point.held / 1e3:.0f}",
            f"{point.most / 1e3:.0f}",
            "█" * round(BAR * point.held / top),
        )
        for point in points
    ]
    if markdown:
        lines = [f"| {' | '.join(row)} |" for row in rows]
        lines.insert(1, "|---:|---:|---:|---:|---|")
    else:
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join([*map(str.rjust, row[:4], widths), row[4]]).rstrip() for row in rows]
    third = len(points) // 3
    if third:
        middle, last = (mean(point.held for point in part) for part in (points[third : 2 * third], points[-third:]))
        lines += ["", f"last third against the middle one: {(last - middle) / 1e3:+.1f} MB ({last / middle - 1:+.1%})"]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Shows the memory of the worker over many documents.")
    parser.add_argument("folder", nargs="?", type=Path, help="documents; else invented ones")
    parser.add_argument("--points", type=int, default=20, help="how many points to print")
    parser.add_argument("--markdown", action="store_true", help="print a table for a document")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongbo-memory-") as work:
        folder = asked.folder or Path(work)
        if not asked.folder:
            put(folder, range(INVENTED), flat=False)
        print(table(watched(folder, asked.points), asked.markdown))


if __name__ == "__main__":
    main()
