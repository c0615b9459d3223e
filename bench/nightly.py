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
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

GONGBO = str(Path(sys.executable).with_name("gongbo"))
SETTLING = 2.5  # seconds; a file that changed less than 2 s before it is read is read again by the next run
NOTHING_NEW = 15  # repetitions
NEW_FILES = 10
IN_A_FOLDER = 100
SAMPLED = 0.05  # seconds
WALK = """
import os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        os.stat(os.path.join(folder, name))
"""

PLACES = ("강원 고성군", "경북 영덕군", "전남 구례군", "충북 옥천군", "경남 하동군", "전북 진안군", "충남 서천군")
THINGS = (
    "마을 서가",
    "공구 도서관",
    "빈집 텃밭",
    "골목 쉼터",
    "안심 정류장",
    "새벽 시장",
    "찾아가는 빨래방",
    "숲길 학교",
)
DEEDS = ("운영", "개선", "확대", "시범 도입", "정비", "예약제 시행")
PEOPLE = ("어르신", "청년 농업인", "초등학생", "귀촌 가구", "소상공인", "자원봉사자")
REASONS = (
    "이용하려면 면사무소까지 나와야 해서 불편하다는 의견이 이어짐",
    "시설이 낡고 안내가 부족하여 찾는 사람이 해마다 줄어듦",
    "신청 서류가 많아 제때 지원을 받지 못하는 가구가 있음",
    "담당 부서가 나뉘어 있어 처리에 오랜 시간이 걸림",
)


# --- the documents


class Writer:
    """The numbers and names of one invented document; the same number gives the same document."""

    def __init__(self, number: int) -> None:
        self._chance = random.Random(f"nightly {number}")
        self.place, self.thing, self.deed, self.people = map(self._chance.choice, (PLACES, THINGS, DEEDS, PEOPLE))
        self.number = number
        self.day = date(2021, 1, 4) + timedelta(days=self._chance.randrange(1400))

    def count(self, most: int = 900) -> int:
        return self._chance.randint(2, most)

    def reason(self) -> str:
        return self._chance.choice(REASONS)

    def date(self) -> str:
        day = self.day + timedelta(days=self._chance.randrange(200))
        return f"{day.year}. {day.month}. {day.day}."


def casebook(made: Writer) -> str:
    places = [made.place, *(place for place in PLACES if place != made.place)][: 1 + made.number % 2]
    return f"우수사례 모음 {made.number}\n" + "".join(
        f"""
{place}
{made.thing} {made.deed}

주요내용요약
□ {made.people} {made.count()}명이 쓰는 {made.thing} {made.count(60)}개소를 {made.deed}

추진배경
□ {made.reason()}
○ 이용 건수 : 2020년 {made.count()}건, 2021년 {made.count()}건

사업개요
○ 사업기간 : {made.date()} ~ {made.date()}
○ 사 업 비 : {made.count()}백만원(도비 {made.count(200)}백만원, 군비 {made.count(200)}백만원)

추진성과
□ 참여 가구 {made.count()}가구, 만족도 {made.count(99)}.{made.count(9)}%
"""
        for place in places
    )


def bulletin(made: Writer) -> str:
    return f"""주간 {made.thing} 동향
제{made.number + 1}호
{made.date()}

Ⅰ. 국내 동향

1. {made.place}, {made.thing} {made.deed}
□ {made.date()}부터 {made.people} {made.count()}명을 대상으로 {made.thing} {made.count(40)}곳을 {made.deed}
  ○ 한 곳당 {made.count(90)}억원(국비 {made.count(90)}%)을 지원

2. {made.people} 지원 공모 접수
□ {made.date()}까지 신청을 받아 {made.count(30)}곳을 선정
  ○ {made.reason()}
"""


def news(made: Writer) -> str:
    return f"""{made.place} {made.thing}, {made.people} {made.count()}명 찾아

{made.place}은 {made.date()} {made.thing} {made.number + 1}호점의 문을 열었다고 밝혔다. 그동안 {made.reason()}.

군은 {made.count()}만원을 들여 {made.thing} {made.count(50)}곳을 {made.deed}하고, {made.people} {made.count()}명에게
안내문을 보냈다. 이용률은 {made.count(99)}%로 지난해보다 {made.count(30)}%포인트 높아졌다.
"""


def put(folder: Path, numbers: Iterable[int], flat: bool, first_day: date = date(2024, 1, 1)) -> None:
    """Writes the documents of these numbers, as they would have come in: a folder a day, or all in one."""
    for place, number in enumerate(numbers):
        day = folder if flat else folder / str(first_day + timedelta(days=place // IN_A_FOLDER))
        if place % IN_A_FOLDER == 0:
            day.mkdir(parents=True, exist_ok=True)
        text = (casebook, bulletin, news)[number % 3](Writer(number))
        (day / f"{number:06d}.txt").write_text(text, encoding="utf-8")


# --- the processes


@dataclass(frozen=True)
class Cost:
    """Of a process: seconds, the most memory in kB it had, and that of the largest process it started (0: none)."""

    seconds: float
    main: int
    worker: int
    said: str


def cost(*command: str) -> Cost:
    """Runs a command to its end. Leaves the program when the command fails."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said)
        watched = Watch(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watched.end()
        said.seek(0)
        text = said.read().decode(errors="replace")
    if process.returncode:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}\n{text[-2000:]}")
    # What wait4 says is exact, but counts in the children, and what this program had when it started the process.
    exact = not watched.worker and used.ru_maxrss > peak_of(os.getpid())
    return Cost(seconds, used.ru_maxrss if exact else watched.main, watched.worker, text)


class Watch:
    """Looks again and again how much memory a process and its children take: the most in kB of each."""

    def __init__(self, pid: int) -> None:
        self._pid, self.main, self.worker = pid, 0, 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(SAMPLED):
            self.main = max(self.main, peak_of(self._pid))
            self.worker = max([self.worker, *map(peak_of, below(self._pid))])


def below(pid: int) -> list[int]:
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return children + [far for child in children for far in below(child)]


def peak_of(pid: int) -> int:
    """The most memory in kB that a process has had; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


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
