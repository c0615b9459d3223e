"""Every writing of the samples against the samples themselves: the table of docs/stable.md.

Call: .venv/bin/python tests/surface/surfaces.py [FOLDER ...]      (without a FOLDER: data/raw)
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sameness import common, parts
from transformations import ALL, Transformation
from writings import FILES

from ingest.readers import read
from parsers.document import Origin, Rows, rows_of
from parsers.language.kiwi import Korean

SAMPLES = Path(__file__).parents[2] / "data" / "raw"
TEXTS = (".txt", ".md")
KINDS = ("casebook", "bulletin", "report", "news", "essay", "release")


class Share(NamedTuple):
    """Parts that are the same of those that there are, and of how many documents."""

    same: int = 0
    all: int = 0
    documents: int = 0

    def __add__(self, other: tuple[int, ...]) -> Share:  # type: ignore[override]
        return Share(*(a + b for a, b in zip(self, other, strict=True)))

    def __str__(self) -> str:
        """In per cent; 100 only where nothing differs."""
        if not self.all:
            return "-"
        return "100" if self.same == self.all else f"{min(99.9, 100 * self.same / self.all):.1f}"


def rows(name: str, data: bytes, korean: Korean) -> Rows:
    """All rows of a file's bytes."""
    reading = read(name, data)
    origin = Origin("0" * 16, name, "0" * 64, len(data), reading.format, reading.encoding, "gongbo")
    return rows_of(reading.source, origin, korean, reading.marks)


def texts_in(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The names and texts of the text files in the folders that are in UTF-8."""
    for file in sorted(file for folder in folders for file in folder.iterdir() if file.suffix in TEXTS):
        try:
            yield file.name, file.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue


def shares(
    name: str, text: str, korean: Korean, among: Iterable[Transformation] = ALL
) -> Iterator[tuple[str, str, Share]]:
    """For each transformation of a text that changes it: its name, the document's kind, what is the same."""
    original = rows(name, text.encode(), korean)
    kind, before = original.document.kind, parts(original)
    for transformation in among:
        try:
            data = transformation.bytes_of(text)
        except UnicodeEncodeError:
            continue
        if data == text.encode() or (transformation.kinds and kind not in transformation.kinds):
            continue
        after = parts(rows(name, data, korean))
        counts = [common(before[part], after[part]) for part in before]
        yield transformation.name, kind, Share(sum(same for same, _ in counts), sum(most for _, most in counts), 1)


def table(found: dict[str, dict[str, Share]], names: Iterable[str], first: str) -> Iterator[str]:
    """A Markdown table: a row a name, a column a kind."""
    yield row(first, "documents", "all", *KINDS)
    yield "|---" * (len(KINDS) + 3) + "|"
    for name in names:
        cells = found.get(name, {})
        whole = sum(cells.values(), Share())
        yield row(name, whole.documents, whole, *(cells.get(kind, Share()) for kind in KINDS))


def row(*cells: object) -> str:
    """A row of a Markdown table."""
    return f"| {' | '.join(map(str, cells))} |"


def main() -> None:
    korean = Korean()
    texts = list(texts_in(map(Path, sys.argv[1:]) if sys.argv[1:] else [SAMPLES]))
    for first, among in (("written otherwise", ALL), ("as a file", FILES)):
        found: dict[str, dict[str, Share]] = defaultdict(lambda: defaultdict(Share))
        for name, text in texts:
            for transformation, kind, share in shares(name, text, korean, among):
                found[transformation][kind] += share
        names = [transformation.name for transformation in among]
        print(*table(found, names, first), sep="\n")
        whole = sum((share for cells in found.values() for share in cells.values()), Share())
        print(f"\n{whole.same} of {whole.all} parts are the same: {whole} %.\n")


if __name__ == "__main__":
    main()
