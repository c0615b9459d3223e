"""How well lost spaces are restored: precision, recall and F1 of the positions of spaces, and the time it takes.

    python bench/spacing.py [--kiwi] FOLDER|FILE ...

Of a folder of text or Markdown files, some of those that the table of evidence was not made from are damaged like a
newspaper page (bench/damage.py) and restored; of a file, each line is a paragraph and seven make a page. With --kiwi,
Kiwi's own space() does the work instead, for comparison.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from damage import ALL_LOST, CUT_ONLY, LIKE_PDF, MARKS_KEPT, WRAPPED, Damage, page, paragraphs, spaces
from spacing_table import learned_from

from parsers.language.kiwi import Korean
from parsers.language.spacing import Spelling, respaced, spelling_of
from parsers.text.lines import split
from parsers.text.source import SourceText

KINDS = {
    "like a PDF": LIKE_PDF,
    "marks kept": MARKS_KEPT,
    "all lost": ALL_LOST,
    "cut only": CUT_ONLY,
    "wrapped": WRAPPED,
}
PAGES = 80
Restore = Callable[[SourceText, list[tuple[int, int]], Spelling], str]


def pages_of(path: Path) -> list[list[str]]:
    if path.is_dir():
        return [texts for name, texts in paragraphs(path) if not learned_from(name)][:PAGES]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [lines[i : i + 7] for i in range(0, len(lines), 7)]


def ours(korean: Korean) -> Restore:
    return lambda source, spans, spelling: respaced(source, spans, spelling, korean).text


def kiwis() -> Restore:
    from kiwipiepy import Kiwi  # noqa: PLC0415 (loaded only when asked for)

    kiwi = Kiwi(num_workers=1)
    return lambda source, spans, _: kiwi.space("".join(source.text[start:end] for start, end in spans))


def measured(pages: list[list[str]], damage: Damage, restore: Restore) -> str:
    gold = found = right = size = 0
    seconds = 0.0
    for seed, texts in enumerate(pages):
        text, parts = page(texts, damage, seed)
        source = SourceText(text)
        start = time.perf_counter()
        spelling = spelling_of(split(source).content)
        restored = [restore(source, spans, spelling) for _, spans in parts]
        seconds += time.perf_counter() - start
        size += len(text)
        for (printed, _), out in zip(parts, restored, strict=True):
            expected, got = spaces(printed), spaces(out)
            gold, found, right = gold + len(expected), found + len(got), right + len(expected & got)
    precision, recall = right / found, right / gold
    f1 = 2 * precision * recall / (precision + recall)
    return f"F1 {f1:.4f}  P {precision:.4f}  R {recall:.4f}  of {gold}  {1000 * seconds / size:.2f} s/1000 chars"


def main() -> None:
    arguments = [a for a in sys.argv[1:] if a != "--kiwi"]
    if not arguments:
        sys.exit(__doc__)
    restore = kiwis() if "--kiwi" in sys.argv else ours(Korean())
    for path in map(Path, arguments):
        pages = pages_of(path)
        for name, damage in KINDS.items():
            print(f"{path.name:20} {name:10} {measured(pages, damage, restore)}")


if __name__ == "__main__":
    main()
