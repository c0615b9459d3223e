"""How the cost of a text grows with its length: CPU seconds of every shape at n and at 4n, for docs/speed.md.

Call: .venv/bin/python tests/surface/growth.py [--most 4.6]      (status 1 where a shape grows faster)
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import cache
from multiprocessing import get_context

from shapes import SHAPES

from parsers.document import Origin, Rows, rows_of
from parsers.language.kiwi import Korean
from parsers.text.source import SourceText, normalise

# The shorter text of a shape has pieces for so many seconds, so that what is done once a document does not count.
SECONDS = 0.4
FEWEST, MOST_PIECES = 20, 60_000
TIMES = 4


def seconds(text: str) -> float:
    """CPU seconds for all rows of a text, in a process of its own: nothing that was kept of another text helps."""
    with get_context("fork").Pool(1) as one:
        return one.apply(_seconds, (text,))


@cache
def _korean() -> Korean:
    korean = Korean()
    _rows("나루군은 마을 우물을 고쳐 쓴다고 밝혔다.\n" * 20, korean)
    return korean


def _seconds(text: str) -> float:
    before = time.process_time()
    _rows(text, _korean())
    return time.process_time() - before


def _rows(text: str, korean: Korean) -> Rows:
    return rows_of(
        SourceText(normalise(text)), Origin("0" * 16, "글.txt", "0" * 64, 1, "txt", "utf-8", "gongbo"), korean
    )


def growth(shape: Callable[[int], str]) -> tuple[int, float, float]:
    """How many pieces the shorter text has, and the CPU seconds for it and for four times as many."""
    n = FEWEST
    while (few := seconds(shape(n))) < SECONDS and n < MOST_PIECES:
        n *= 2
    return n, few, seconds(shape(TIMES * n))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=float, default=4.6)
    parser.add_argument("--only", default="", help="shapes whose name holds this")
    given = parser.parse_args()
    _korean()
    print("| made of | pieces | CPU seconds | four times as many | growth |\n|---|---:|---:|---:|---:|")
    worst = 0.0
    for name, shape in SHAPES.items():
        if given.only not in name:
            continue
        n, few, many = growth(shape)
        worst = max(worst, many / few)
        print(f"| {name} | {n:,} | {few:.2f} | {many:.2f} | {many / few:.1f} |", flush=True)
    if worst > given.most:
        raise SystemExit(f"a shape grows {worst:.1f}-fold from n to 4n, more than {given.most}")


if __name__ == "__main__":
    main()
