"""Make the table of evidence for spaces, parsers/vocabulary/spacing.csv, from well-spaced texts.

    python bench/spacing_table.py FOLDER      (text or Markdown files with the spacing to be learned)

Made from half (by the MD5 of the name) of the press releases of Korean ministries of January to March 2024, 2,299
files with running text; bench/spacing.py measures on the other half. Every place between two characters of the
damaged paragraphs is a case; its evidence (parsers/language/boundaries.py) is weighed by logistic regression with an L1
penalty, which leaves out what tells little. Nothing but morphemes, syllables (four about a place at most) and numbers
enters the table. The same files give the same table.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from damage import ALL_LOST, LIKE_PDF, MARKS_KEPT, page, paragraphs, spaces

from parsers.language.boundaries import boundaries
from parsers.language.kiwi import Korean
from parsers.language.spacing import readable
from parsers.text.source import SourceText

OUT = Path(__file__).parent.parent / "parsers" / "vocabulary" / "spacing.csv"
RAREST = 4
PENALTY = 1.0
ROUNDS = 100
# A place has some twenty pieces of evidence: how much of a step all take together.
STEP = 2.5
Cases = dict[tuple[str, ...], list[int]]


def learned_from(name: str) -> bool:
    """Whether a file is of the half that is learned from."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 2 == 1


def cases(folder: Path, korean: Korean) -> Cases:
    """How often each set of evidence was seen, and how often with a space."""
    found: Cases = {}
    for number, (name, texts) in enumerate(paragraphs(folder)):
        if not learned_from(name):
            continue
        damage = (LIKE_PDF, MARKS_KEPT, ALL_LOST)[number % 3]
        text, parts = page(texts, damage, number)
        for right, spans in parts:
            source = SourceText(text)
            gold = spaces(right)
            for at, place in enumerate(boundaries(readable(source, spans), korean), start=1):
                counts = found.setdefault(tuple(map(sys.intern, place.evidence)), [0, 0])
                counts[0] += 1
                counts[1] += at in gold
    return found


def fitted(found: Cases) -> tuple[dict[str, float], float]:
    """Weights of the evidence and of none: accelerated proximal gradient, one step width for each weight."""
    seen: Counter[str] = Counter()
    for evidence, (count, _) in found.items():
        for name in evidence:
            seen[name] += count
    names = sorted(name for name, count in seen.items() if count >= RAREST)
    index = {name: i for i, name in enumerate(names)}
    rows = [[index[name] for name in evidence if name in index] for evidence in found]
    lengths = np.array([len(row) for row in rows])
    columns = np.array([i for row in rows for i in row])
    row_of = np.repeat(np.arange(len(rows)), lengths)
    counts = np.array(list(found.values()), dtype=float)
    total, positive = counts[:, 0], counts[:, 1]
    steps = STEP * np.bincount(columns, weights=total[row_of], minlength=len(names)) + 1
    weights = ahead = np.zeros(len(names))
    base = base_ahead = -1.0
    pace = 1.0
    for _ in range(ROUNDS):
        odds = np.bincount(row_of, weights=ahead[columns], minlength=len(rows)) + base_ahead
        error = total / (1 + np.exp(-odds)) - positive
        moved = ahead - np.bincount(columns, weights=error[row_of], minlength=len(names)) / steps
        moved = np.sign(moved) * np.maximum(np.abs(moved) - PENALTY / steps, 0)
        base_moved = base_ahead - error.sum() / (STEP * total.sum())
        next_pace = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + (pace - 1) / next_pace * (moved - weights)
        base_ahead = base_moved + (pace - 1) / next_pace * (base_moved - base)
        weights, base, pace = moved, base_moved, next_pace
    return dict(zip(names, weights.tolist(), strict=True)), float(base)


def rows_of(weights: dict[str, float]) -> Iterator[tuple[str, str, int]]:
    """The rows of the table: what weighs alike, to a tenth, stands in one, and what weighs nothing in none."""
    alike: dict[tuple[str, int], list[str]] = {}
    for name, weight in weights.items():
        evidence, between = name.split(" ", 1)
        tenths = round(10 * weight)
        if tenths and between:
            alike.setdefault((evidence, tenths), []).append(between)
        elif tenths:
            yield evidence, "", 10 * tenths
    for (evidence, tenths), pieces in sorted(alike.items()):
        yield evidence, " ".join(sorted(pieces)), 10 * tenths


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    weights, base = fitted(cases(Path(sys.argv[1]), Korean()))
    with OUT.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("evidence", "between", "weight"))
        table.writerow(("base", "", round(100 * base)))
        table.writerows(rows_of(weights))
    print(f"{OUT}: {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
