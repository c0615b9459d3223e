"""What it costs to find out which kind a document is, against what it costs to split its lines.

Usage: bench/detection.py FOLDER [COUNT]. Reads COUNT text files of a folder, evenly spread over it, and prints
milliseconds of CPU a document: splitting the lines, detection as a run does it, and the signs of every kind by
themselves. The last line is what detection costs when no kind's decisive sign ends it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from parsers.detect import detect
from parsers.kinds import KINDS
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText, normalise

COUNT = 700


def texts(folder: Path, count: int) -> list[SourceText]:
    files = [file for file in sorted(folder.rglob("*")) if file.suffix in (".md", ".txt")]
    step = max(1, len(files) // count)
    return [SourceText(normalise(file.read_text(encoding="utf-8"))) for file in files[::step][:count]]


def cost(pages: list[Page], work: Callable[[Page], object]) -> float:
    """Milliseconds a page."""
    start = process_time()
    for page in pages:
        work(page)
    return 1000 * (process_time() - start) / len(pages)


def main() -> None:
    folder = Path(sys.argv[1])
    sources = texts(folder, int(sys.argv[2]) if len(sys.argv) > 2 else COUNT)
    korean = Korean()
    print(f"{len(sources)} texts, {sum(len(source.text) for source in sources) / len(sources):.0f} characters each")
    # Vocabulary and patterns are loaded once a run, at the first text.
    for source in sources[:20]:
        for kind in KINDS:
            kind.signs(Page(source, korean))
    pages = [Page(source, korean) for source in sources]
    print(f"{'lines':12} {cost(pages, lambda page: page.lines):7.2f} ms")
    print(f"{'detection':12} {cost(pages, detect):7.2f} ms")
    pages = [Page(source, korean) for source in sources]
    for page in pages:
        _ = page.lines
    total = 0.0
    for kind in KINDS:
        spent = cost(pages, kind.signs)
        total += spent
        print(f"{kind.name:12} {spent:7.2f} ms")
    print(f"{'all kinds':12} {total:7.2f} ms")


if __name__ == "__main__":
    main()
