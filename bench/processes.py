"""What a process takes: seconds, and memory as /proc tells it. Needs Linux."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

GONGBO = str(Path(sys.executable).with_name("gongbo"))
SAMPLED = 0.05  # seconds


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
