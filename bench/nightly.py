"""What a night costs: a full run, a run with nothing new, a run with 10 new files, in time and peak memory.

    python bench/nightly.py [--sizes 100 1000 10000] [--flat] [--rounds 3] [--markdown]

The folders are made of small invented documents. Every run is a whole process of the installed `gongbo`, start-up
included, on files that the system still holds in memory. A run with nothing new is compared with a bare walk, a Python
process that only stats every file; what the two commands cost before they do anything stands beside it. What 10 new
files cost is to be what these ten cost in a folder of their own, and the copying of the output. Needs Linux: the memory
of the worker is read from /proc. The line of peak memory of a run with nothing new is not to grow from left to right.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from documents import SETTLING, put
from processes import GONGBO, Cost, cost

NOTHING_NEW = 15  # repetitions
NEW_FILES = 10
WALK = """
import os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        os.stat(os.path.join(folder, name))
"""


# --- the runs


def gongbo(folder: Path, out: Path, expected: str) -> Cost:
    """A run, which must say what is expected of it: else something else was measured."""
    done = cost(GONGBO, "run", str(folder), "--out", str(out), "--log", "text")
    if expected not in done.said:
        sys.exit(f"gongbo run {folder}: it was to say {expected!r}, but said\n{done.said[-2000:]}")
    return done


def imported(folder: Path, out: Path) -> set[str]:
    """The modules that a run loads in its main process."""
    done = cost(sys.executable, "-X", "importtime", GONGBO, "run", str(folder), "--out", str(out), "--log", "text")
    names = {line.rpartition("|")[2].strip() for line in done.said.splitlines() if line.startswith("import time:")}
    if "ingest.run" not in names:
        sys.exit("python -X importtime does not say what is imported")
    return names


def copying(out: Path, to: Path) -> tuple[float, float, float]:
    """Seconds for copying the tables and for linking the texts of the published generation; MB of the tables."""
    generation = (out / "current").resolve()
    start = time.perf_counter()
    shutil.copytree(generation, to, ignore=shutil.ignore_patterns("text"), copy_function=copy_safely)
    tables = time.perf_counter() - start
    start = time.perf_counter()
    shutil.copytree(generation / "text", to / "text", copy_function=os.link)
    texts = time.perf_counter() - start
    size = sum(file.stat().st_size for file in to.iterdir() if file.is_file())
    shutil.rmtree(to)
    return tables, texts, size / 1e6


def copy_safely(source: str, to: str) -> None:
    shutil.copyfile(source, to)
    with open(to, "rb") as copied:
        os.fsync(copied.fileno())


# --- the measurements


Rows = dict[str, str]


def measured(size: int, flat: bool, rounds: int, work: Path) -> Rows:
    folder, out = work / "in", work / "out"
    put(folder, range(size), flat)
    time.sleep(SETTLING)
    rows = {"input, MB": f"{sum(file.stat().st_size for file in folder.rglob('*.txt')) / 1e6:.2f}"}
    say(f"{size}: full run")
    full = gongbo(folder, out, f"{size} documents")
    rows |= {
        "full run, s": f"{full.seconds:.1f}",
        "— peak memory of the full run, MB": memory(full),
        "— of its worker, MB": f"{full.worker / 1e3:.0f}",
    }
    return rows | nothing_new(folder, out, size) | new_files(folder, out, size, flat, rounds, work)


def nothing_new(folder: Path, out: Path, size: int) -> Rows:
    say(f"{size}: nothing new")
    expected = f"nothing new: {size} documents"
    modules = imported(folder, out)
    commands: dict[str, Callable[[], Cost]] = {
        "walk": lambda: cost(sys.executable, "-c", WALK, str(folder)),
        "run": lambda: gongbo(folder, out, expected),
        "python": lambda: cost(sys.executable, "-c", "pass"),
        "start": lambda: cost(GONGBO, "--version"),
    }
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(NOTHING_NEW):
        for name, command in commands.items():
            costs[name].append(command())
    seconds = {name: [one.seconds for one in all_] for name, all_ in costs.items()}
    least = {name: min(all_) for name, all_ in seconds.items()}
    middle = {name: median(all_) for name, all_ in seconds.items()}
    walking = least["walk"] - least["python"]
    beyond = f"{(least['run'] - least['start']) / walking:.1f}" if walking > 0.001 else "walk too short"
    kiwi = any(name.split(".")[0] == "kiwipiepy" for name in modules)
    return {
        "nothing new, ms (min / median)": milliseconds(seconds["run"]),
        "— bare walk, ms": milliseconds(seconds["walk"]),
        "— ratio to the bare walk": f"{least['run'] / least['walk']:.2f} / {middle['run'] / middle['walk']:.2f}",
        "— of the run, `gongbo --version`, ms": milliseconds(seconds["start"]),
        "— of the walk, `python -c pass`, ms": milliseconds(seconds["python"]),
        "— ratio without these (min)": beyond,
        "— peak memory with nothing new, MB": memory(*costs["run"]),
        "— loads Kiwi": "yes" if kiwi else "no",
        "— starts a worker": "yes" if any(one.worker for one in costs["run"]) else "no",
    }


def come(folder: Path, size: int, turn: int, flat: bool) -> range:
    """Puts the new files of a turn into a folder of so many documents; gives their numbers."""
    numbers = range(size + turn * NEW_FILES, size + (turn + 1) * NEW_FILES)
    put(folder, numbers, flat, first_day=date(2025, 1, 1) + timedelta(days=turn))
    return numbers


def new_files(folder: Path, out: Path, size: int, flat: bool, rounds: int, work: Path) -> Rows:
    """The whole cost, and its parts: the same files in a folder of their own, and a copy of the output."""
    whole, own, copies = [], [], []
    for turn in range(rounds):
        say(f"{size}: {NEW_FILES} new files, {turn + 1} of {rounds}")
        alone = work / f"alone-{turn}"
        numbers = come(folder, size, turn, flat)
        put(alone, numbers, flat)
        time.sleep(SETTLING)
        whole.append(gongbo(folder, out, f"{numbers.stop} documents"))
        own.append(gongbo(alone, work / f"alone-out-{turn}", f"{NEW_FILES} documents"))
        copies.append(copying(out, work / "copy"))
    return {
        f"{NEW_FILES} new files, s (min / median)": spread([one.seconds for one in whole]),
        "— these files alone, s": spread([one.seconds for one in own]),
        "— copying the tables, s": spread([tables for tables, _, _ in copies]),
        "— linking the texts, s": spread([texts for _, texts, _ in copies]),
        "— tables, MB": f"{copies[-1][2]:.1f}",
        f"— peak memory with {NEW_FILES} new, MB": memory(*whole),
        f"— of the worker with {NEW_FILES} new, MB": f"{max(one.worker for one in whole) / 1e3:.0f}",
    }


def milliseconds(seconds: list[float]) -> str:
    return f"{min(seconds) * 1e3:.0f} / {median(seconds) * 1e3:.0f}"


def spread(seconds: list[float]) -> str:
    return f"{min(seconds):.2f} / {median(seconds):.2f}"


def memory(*costs: Cost) -> str:
    return f"{max(one.main for one in costs) / 1e3:.1f}"


def say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


# --- the table


def table(columns: dict[int, Rows], markdown: bool) -> str:
    lines = [["documents", *(f"{size:,}" for size in columns)]]
    lines += [[name, *(rows[name] for rows in columns.values())] for name in next(iter(columns.values()))]
    if markdown:
        lines.insert(1, ["---", *("---:" for _ in columns)])
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = ([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])] for line in lines)
    return "\n".join("  ".join(line) for line in padded)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures what a night costs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000], help="how many documents")
    parser.add_argument("--flat", action="store_true", help="all documents in one folder, not at most 100 in each")
    parser.add_argument("--rounds", type=int, default=3, help="how often 10 new files come")
    parser.add_argument("--markdown", action="store_true", help="print a table for a document")
    asked = parser.parse_args()
    columns = {}
    for size in asked.sizes:
        with tempfile.TemporaryDirectory(prefix="gongbo-nightly-") as work:
            columns[size] = measured(size, asked.flat, asked.rounds, Path(work))
    print(table(columns, asked.markdown))


if __name__ == "__main__":
    main()
