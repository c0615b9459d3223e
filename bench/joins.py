"""How well wrapped lines are joined, and the weights of `goes on` in parsers/vocabulary/weights.csv learned anew.

    python bench/joins.py FOLDER            (press releases in Markdown: errors of the weights in force)
    python bench/joins.py FOLDER --learn    (and of those learned; prints them, changes nothing)
    python bench/joins.py FOLDER --write    (puts those learned into the table)

Half of the files, by the MD5 of the name, is learned from, the other half measured. Each is wrapped as a page does it
(bench/wrapped.py; the seed is the file's place in the order of names) and read back: each meeting of two lines that no
rule settles is a case. Its evidence is weighed by logistic regression with a penalty on leaving the weights in force,
so that what is hardly ever met keeps its weight. Nothing but numbers is kept.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import wrapped

from parsers.evidence import tracing, weights
from parsers.language.kiwi import Korean
from parsers.structure.joins import GOES_ON, joiner_for
from parsers.structure.margins import measure
from parsers.text.bullets import is_note
from parsers.text.lines import split
from parsers.text.source import SourceText

TABLE = Path(__file__).parent.parent / "parsers" / "vocabulary" / "weights.csv"
PENALTY = 3.0
ROUNDS = 30
# Weights are told in quarters.
STEP = 0.25
Case = tuple[frozenset[str], bool]


def learned_from(name: str) -> bool:
    """Whether a file is of the half that is learned from."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % 2 == 1


def cases_of(text: wrapped.WrappedPage, korean: Korean) -> Iterator[Case]:
    """The evidence of each meeting of lines that is weighed, and whether the second goes on with the first."""
    lines = split(SourceText(text.text))
    joiner = joiner_for(lines, measure(lines), korean)
    so_far, in_note, owner = "", False, None
    for line, following in pairwise(lines.content):
        if text.owners[line.number - 1] != owner:
            so_far, in_note, owner = line.text, is_note(line.marker), text.owners[line.number - 1]
        with tracing() as kept:
            joiner.goes_on(line, following, so_far=so_far, in_note=in_note, in_column=False)
        goes_on = text.owners[following.number - 1] == owner
        so_far = f"{so_far} {following.text}" if goes_on else so_far
        for decision in kept.decisions.values():
            if decision.question == GOES_ON and decision.rule is None:
                yield frozenset(piece.name for piece in decision.evidence), goes_on


def cases_in(folder: Path, korean: Korean, every: int) -> tuple[Counter[Case], Counter[Case]]:
    """The cases to learn from and those to measure, each with how often it was met; of `every` file one is taken."""
    learned, measured = Counter[Case](), Counter[Case]()
    for number, (name, items) in enumerate(wrapped.items_in(folder)):
        if number % every:
            continue
        rng = random.Random(number)
        text = wrapped.page(items, wrapped.setting(rng), rng)
        (learned if learned_from(name) else measured).update(cases_of(text, korean))
        korean.forget()
    return learned, measured


def fitted(cases: Counter[Case], before: dict[str, float]) -> dict[str, float]:
    """The weights that make the cases most likely, given those `before` (Newton's method)."""
    names, held = list(before), np.array(list(before.values()))
    rows = np.array([[name in evidence for name in names] for evidence, _ in cases], dtype=float)
    truth = np.array([goes_on for _, goes_on in cases], dtype=float)
    times = np.array(list(cases.values()), dtype=float)
    found = held.copy()
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (times * (truth - likely)) - PENALTY * (found - held)
        bend = (rows * (times * likely * (1 - likely))[:, None]).T @ rows + PENALTY * np.eye(len(names))
        found = found + np.linalg.solve(bend, slope)
    return {name: float(STEP * round(weight / STEP)) for name, weight in zip(names, found, strict=True)}


def errors(cases: Counter[Case], table: dict[str, float]) -> tuple[int, int, int]:
    """How many meetings there were, how many lines were joined in error, how many kept apart."""
    joined = apart = 0
    for (evidence, goes_on), times in cases.items():
        answer = sum(table[name] for name in sorted(evidence)) > 0
        joined += times * (answer and not goes_on)
        apart += times * (goes_on and not answer)
    return sum(cases.values()), joined, apart


def write(table: dict[str, float]) -> None:
    """Puts the weights into the table of the vocabulary; the reasons stay."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        for decision, evidence, weight, reason in rows:
            ours = table.get(evidence) if decision == GOES_ON else None
            told = weight if ours is None else f"{ours:g}" if ours % 1 else f"{ours:.1f}"
            csv.writer(file, lineterminator="\n").writerow((decision, evidence, told, reason))


def main() -> None:
    call = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    call.add_argument("folder", type=Path)
    call.add_argument("--learn", action="store_true")
    call.add_argument("--write", action="store_true")
    call.add_argument("--every", type=int, default=1, help="take one of so many files")
    given = call.parse_args()
    learned, measured = cases_in(given.folder, Korean(), given.every)
    tables = {"in force": {name: piece.weight for name, piece in weights(GOES_ON).items()}}
    if given.learn or given.write:
        tables["learned"] = fitted(learned, tables["in force"])
    for name, table in tables.items():
        count, joined, apart = errors(measured, table)
        print(f"{name}: of {count:,} meetings {joined:,} joined in error, {apart:,} kept apart in error")
    if "learned" in tables:
        met = Counter(name for evidence, times in learned.items() for name in evidence[0] for _ in range(times))
        for name, weight in tables["learned"].items():
            print(f"{tables['in force'][name]:+6.2f} -> {weight:+6.2f}  {met[name]:>7,} times  {name}")
    if given.write:
        write(tables["learned"])


if __name__ == "__main__":
    main()
