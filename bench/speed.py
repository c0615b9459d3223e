"""What gongbo costs beside its peers: ratios of whole processes, measured in turns on the same machine.

    python bench/speed.py [--casebook FILE] [--folder FOLDER] [--rounds 5] [--history FILE] [--only NAME ...]

Each figure is a command of gongbo and a peer that does the least that could be done: a bare Kiwi pass over the same
lines, start-up included; a walk that only stats every file; ten new documents alone; rows that are read as JSON and put
into a database, or written as one JSON document; gongbo with two workers, of its own pool and of dask. Formats are read
in one process, beside what gets at their words and does no more. Both run in turns, so that what else the machine does
meets both, and the median of the ratios is printed. CPU seconds count all processes of a command, but for those of
dask. Without FILE and FOLDER the samples and 300 invented documents are read.

With --history the ratios of this commit are added to a file, a JSON object a line, and what is more than a tenth worse
than when it was last measured is named; the exit status is 1 then. --only measures the figures whose names hold a word.
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
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from statistics import median
from typing import NamedTuple

import exports
import readers
import reviewpage
from documents import SETTLING, put
from nightly import WALK, come
from peers import IMPORT, KIWI, ONE_JSON, SQLITE
from processes import GONGBO
from rich.console import Console
from rich.table import Column, Table

INVENTED = 300
NIGHT = 10_000
WORSE = 1.1
SAMPLES = Path(__file__).parent.parent / "data" / "raw"
# Reading a format is repeated until it has taken so many seconds.
LONG_ENOUGH = 0.2
# Seconds and ratios below this are shown with two digits that count.
SHORT = 0.1
WORKERS = (("--workers", "1"), ("--workers", "2"), ("--scheduler", "local:2"))
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
    return _figure(name, [(cost(ours()), cost(peer())) for _ in range(rounds + 1)][1:])


def compared_within(name: str, ours: Callable[[], object], peer: Callable[[], object], rounds: int) -> Figure:
    """Both works in turns in this process, after a round that does not count."""
    return _figure(name, [(_cost_within(ours), _cost_within(peer)) for _ in range(rounds + 1)][1:])


def _cost_within(work: Callable[[], object]) -> Cost:
    """What a work costs once, over as many times as take long enough to be timed."""
    times, cpu, wall = 0, time.process_time(), time.perf_counter()
    while not times or time.process_time() - cpu < LONG_ENOUGH:
        work()
        times += 1
    return Cost((time.process_time() - cpu) / times, (time.perf_counter() - wall) / times)


def _figure(name: str, pairs: list[tuple[Cost, Cost]]) -> Figure:
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
        self._outputs: dict[Path, Path] = {}

    def anew(self, source: Path, *options: str) -> Callable[[], Command]:
        """A run into an empty output."""

        def command() -> Command:
            shutil.rmtree(self._place / "out", ignore_errors=True)
            return _run(source, self._place / "out", *options)

        return command

    def again(self, source: Path) -> Callable[[], Command]:
        """A run with nothing new."""
        return lambda: _run(source, self.output(source))

    def with_new(self, source: Path, size: int) -> Callable[[], Command]:
        """A run with ten new documents among so many; each time ten others."""
        turn = count()

        def command() -> Command:
            out = self.output(source)
            come(source, size, next(turn), flat=False)
            time.sleep(SETTLING)
            return _run(source, out)

        return command

    def output(self, source: Path) -> Path:
        """The output of a run over a folder, which is made when it is first asked for."""
        if source not in self._outputs:
            out = self._outputs[source] = self._place / f"out-{len(self._outputs)}"
            cost(_run(source, out))
        return self._outputs[source]


def _run(source: Path, out: Path, *options: str) -> Command:
    return [GONGBO, "run", str(source), "--out", str(out), "--quiet", *options]


def figures(asked: argparse.Namespace, place: Path) -> Iterator[Figure]:
    """Those that are asked for, in the order of the table. An output that one needs is made before it."""
    bench, python, rounds = Workbench(place), sys.executable, asked.rounds
    folder, night, made = asked.folder, place / "night", place / "made"
    one, two, dask = (bench.anew(folder, *options) for options in WORKERS)

    def script(text: str, *words: Path) -> Callable[[], Command]:
        return lambda: [python, "-c", text, *map(str, words)]

    def of_output(command: Callable[[Path, Path], Command]) -> Callable[[], Command]:
        return lambda: command(bench.output(folder), made)

    def alone() -> Command:
        """The ten documents that came last, in a folder of their own."""
        return bench.anew(max(night.iterdir()))()

    def sqlite(out: Path, to: Path) -> Command:
        return exports.command(out, to / "export", "sqlite")

    def json_to(text: str, name: str) -> Callable[[], Command]:
        return of_output(lambda out, to: script(text, out, to / name)())

    made.mkdir()
    measures: list[tuple[str, Callable[[], Command], Callable[[], Command], int]] = [
        ("--help : import typer", lambda: [GONGBO, "--help"], script(IMPORT), 3),
        ("nothing new : walk", bench.again(night), script(WALK, night), 3),
        ("ten new : these alone", bench.with_new(night, asked.night), alone, 1),
        ("casebook : Kiwi", bench.anew(asked.casebook), script(KIWI, asked.casebook), 1),
        ("one worker : two", one, two, 1),
        ("one worker : dask with two", one, dask, 1),
        ("export : JSON into SQLite", of_output(sqlite), json_to(SQLITE, "peer.sqlite"), 1),
        (
            "review page : one JSON",
            of_output(lambda out, to: reviewpage.command(out, to / "page.html")),
            json_to(ONE_JSON, "peer.json"),
            1,
        ),
    ]
    wanted = [each for each in measures if any(word in each[0] for word in asked.only)]
    if any("new" in name for name, *_ in wanted):
        put(night, range(asked.night), flat=False)
        time.sleep(SETTLING)
    for name, ours, peer, times in wanted:
        yield compared(name, ours, peer, times * rounds)
    for form in readers.formats(asked.documents):
        if any(word in form.name for word in asked.only):
            yield compared_within(form.name, form.ours, form.peer, rounds)


def table(found: list[Figure], documents: int) -> Table:
    shown = Table(Column("figure", no_wrap=True), "CPU s", "peer", "ratio", "wall s", "peer", "ratio")
    for each in found:
        cells = (each.ours.cpu, each.peer.cpu, each.ratios.cpu, each.ours.wall, each.peer.wall, each.ratios.wall)
        shown.add_row(each.name, *(f"{cell:.2f}" if cell > SHORT else f"{cell:.2g}" for cell in cells))
    for each in found:
        if each.name.startswith("one worker"):
            shown.caption = f"{documents / each.ours.cpu:.0f} documents a CPU second with one worker"
    return shown


def worse_than_before(found: list[Figure], history: Path) -> list[str]:
    """Adds the ratios to the history, and names those that are more than a tenth above the last ones."""
    lines = history.read_text(encoding="utf-8").splitlines() if history.exists() else []
    before: dict[str, float] = {}
    for line in lines:
        before |= json.loads(line)["ratios"]
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
    parser.add_argument("--folder", type=Path, help="documents for workers, export and review page; else invented ones")
    parser.add_argument("--documents", type=Path, nargs="+", default=[SAMPLES], help="files of all formats")
    parser.add_argument("--night", type=int, default=NIGHT, help="documents of the nights")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=[""], metavar="WORD", help="figures whose names hold one of these")
    parser.add_argument("--history", type=Path, help="a file that keeps the ratios of each commit")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongbo-speed-") as work:
        if not asked.folder:
            asked.folder = Path(work) / "invented"
            put(asked.folder, range(INVENTED), flat=False)
        documents = sum(1 for file in asked.folder.rglob("*") if file.is_file())
        found = list(figures(asked, Path(work)))
    Console(highlight=False).print(table(found, documents))
    worse = worse_than_before(found, asked.history) if asked.history else []
    for each in worse:
        print(f"more than a tenth worse: {each}")
    sys.exit(bool(worse))


if __name__ == "__main__":
    main()
