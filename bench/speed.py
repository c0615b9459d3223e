"""What gongbo costs beside its peers: ratios of whole processes, measured in turns on the same machine.

    python bench/speed.py [--casebook FILE] [--folder FOLDER] [--rounds 5] [--history FILE]

Each figure is a command of gongbo and a peer that does the least that could be done: a bare Kiwi pass over the same
lines, start-up included; a walk that only stats every file; a process that only imports typer; gongbo with two workers,
of its own pool and of dask. Both run in turns, so that what else the machine does meets both, and the median of the
ratios is printed. CPU seconds count all processes of a command, but for those of dask. Without FILE and FOLDER the
samples and 300 invented documents are read.

With --history the ratios of this commit are added to a file, a JSON object a line, and what is more than a tenth worse
than in the line before is named; the exit status is 1 then.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

from nightly import GONGBO, SETTLING, WALK, put
from rich.console import Console
from rich.table import Table

INVENTED = 300
NIGHT = 10_000
WORSE = 1.1
SAMPLES = Path(__file__).parent.parent / "data" / "raw"
KIWI = """
import sys
from kiwipiepy import Kiwi
kiwi = Kiwi(num_workers=1)
for line in open(sys.argv[1], encoding="utf-8-sig"):
    kiwi.tokenize(line)
"""
TYPER = "import typer"
Command = list[str]


class Cost(NamedTuple):
    """Seconds of a command: of its processes' computing, and until its end."""

    cpu: float
    wall: float


class Figure(NamedTuple):
    """Medians over the rounds: of the costs, and of the ratios between the costs of each round."""

    name: str
    ours: Cost
    peer: Cost
    ratios: Cost


def cost(command: Command) -> Cost:
    """Runs a command to its end. Leaves the program when the command fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}\n{said.decode(errors='replace')[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start)


def compared(name: str, ours: Callable[[], Command], peer: Callable[[], Command], rounds: int) -> Figure:
    """Both commands in turns, after a round that does not count."""
    pairs = [(cost(ours()), cost(peer())) for _ in range(rounds + 1)][1:]
    print(f"{name}: done", file=sys.stderr, flush=True)
    return Figure(
        name,
        _median([one for one, _ in pairs]),
        _median([other for _, other in pairs]),
        _median([Cost(one.cpu / other.cpu, one.wall / other.wall) for one, other in pairs]),
    )


def _median(costs: list[Cost]) -> Cost:
    return Cost(median(each.cpu for each in costs), median(each.wall for each in costs))


class Workbench:
    """Commands over fresh outputs in a folder."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def anew(self, source: Path, *options: str) -> Callable[[], Command]:
        """A run into an empty output."""

        def command() -> Command:
            shutil.rmtree(self._place / "out", ignore_errors=True)
            return [GONGBO, "run", str(source), "--out", str(self._place / "out"), "--quiet", *options]

        return command

    def again(self, source: Path) -> Callable[[], Command]:
        """A run with nothing new."""
        out = self._place / "night"
        cost([GONGBO, "run", str(source), "--out", str(out), "--quiet"])
        return lambda: [GONGBO, "run", str(source), "--out", str(out), "--quiet"]


def figures(casebook: Path, folder: Path, night: Path, rounds: int, place: Path) -> list[Figure]:
    bench = Workbench(place)
    python = sys.executable
    one, two = (bench.anew(folder, "--workers", number) for number in "12")
    return [
        compared("--help : import typer", lambda: [GONGBO, "--help"], lambda: [python, "-c", TYPER], 3 * rounds),
        compared("nothing new : walk", bench.again(night), lambda: [python, "-c", WALK, str(night)], 3 * rounds),
        compared("casebook : Kiwi", bench.anew(casebook), lambda: [python, "-c", KIWI, str(casebook)], rounds),
        compared("one worker : two", one, two, rounds),
        compared("one worker : dask with two", one, bench.anew(folder, "--scheduler", "local:2"), rounds),
    ]


def table(found: list[Figure], documents: int) -> Table:
    shown = Table("figure", "CPU s", "peer", "ratio", "wall s", "peer", "ratio")
    for each in found:
        cells = (each.ours.cpu, each.peer.cpu, each.ratios.cpu, each.ours.wall, each.peer.wall, each.ratios.wall)
        shown.add_row(each.name, *(f"{cell:.2f}" for cell in cells))
    shown.caption = f"{documents / found[-1].ours.cpu:.0f} documents a CPU second with one worker"
    return shown


def worse_than_before(found: list[Figure], history: Path) -> list[str]:
    """Adds the ratios to the history, and names those that are more than a tenth above the last ones."""
    lines = history.read_text(encoding="utf-8").splitlines() if history.exists() else []
    before = json.loads(lines[-1])["ratios"] if lines else {}
    # Of two workers the wall clock tells; there a smaller ratio is worse.
    now = {each.name: round(1 / each.ratios.wall if "two" in each.name else each.ratios.cpu, 3) for each in found}
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    line = json.dumps({"commit": commit.stdout.strip(), "ratios": now})
    history.write_text("".join(f"{each}\n" for each in [*lines, line]), encoding="utf-8")
    return [
        f"{name}: {ratio} after {before[name]}"
        for name, ratio in now.items()
        if ratio > WORSE * before.get(name, ratio)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures gongbo beside its peers.")
    parser.add_argument("--casebook", type=Path, default=SAMPLES / "casebook-naru.txt", help="one document")
    parser.add_argument("--folder", type=Path, help="documents for one and two workers; else invented ones")
    parser.add_argument("--night", type=int, default=NIGHT, help="documents of the night with nothing new")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--history", type=Path, help="a file that keeps the ratios of each commit")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongbo-speed-") as work:
        place = Path(work)
        folder = asked.folder or place / "invented"
        if not asked.folder:
            put(folder, range(INVENTED), flat=False)
        put(place / "in", range(asked.night), flat=False)
        time.sleep(SETTLING)
        found = figures(asked.casebook, folder, place / "in", asked.rounds, place)
    documents = sum(1 for file in folder.rglob("*") if file.is_file()) if asked.folder else INVENTED
    Console(highlight=False).print(table(found, documents))
    worse = worse_than_before(found, asked.history) if asked.history else []
    for each in worse:
        print(f"more than a tenth worse: {each}")
    sys.exit(bool(worse))


if __name__ == "__main__":
    main()
