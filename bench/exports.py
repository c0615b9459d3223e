"""What an export of an output costs: seconds, seconds of CPU and the most memory, for each format.

Call: python bench/exports.py OUT
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ingest.export.writers import formats

GONGBO = Path(sys.executable).parent / "gongbo"


def command(out: Path, to: Path, form: str) -> list[str]:
    """The export of an output into a folder."""
    return [str(GONGBO), "export", str(out), "--to", str(to), "--format", form]


def cost(out: Path, form: str) -> tuple[float, float, float, int]:
    """Seconds, seconds of CPU, megabytes of memory at most and bytes written: one export in a process of its own."""
    with tempfile.TemporaryDirectory() as to:
        start = time.monotonic()
        child = subprocess.Popen(command(out, Path(to), form), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(child.returncode)
        size = sum(file.stat().st_size for file in Path(to).iterdir())
        return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, size


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f"{'format':8} {'seconds':>8} {'CPU':>6} {'MB':>5} {'MB written':>11}")
    for form in formats():
        seconds, cpu, memory, size = cost(Path(sys.argv[1]), form)
        print(f"{form:8} {seconds:8.1f} {cpu:6.1f} {memory:5.0f} {size / 1e6:11.1f}")


if __name__ == "__main__":
    main()
