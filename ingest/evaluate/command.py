"""`gongbo evaluate`: an output against gold, told as a table, and as a page."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ingest.compare.outputs import Output, RowPosition
from ingest.evaluate.gold import GoldDocument, gold_of
from ingest.evaluate.scores import Miss, Score, Scores
from ingest.interval import Interval
from ingest.whole import write_whole
from ingest.wording import counted
from schemas.errors import ConfigError

# Of many misses so many are printed for each field; the page has all.
SHOWN = 10
WIDE = 10_000
COLUMNS = ("", "precision", "recall", "F1", "lenient F1", "found", "true")


@dataclass(slots=True)
class Evaluated:
    """The scores, where the measured documents stand in the output, and the gold of those that it does not hold."""

    scores: Scores
    places: list[RowPosition]
    absent: list[GoldDocument]


def evaluate(output: Output, gold: Path) -> Evaluated:
    """Measures an output against a folder of verdicts. Raises ConfigError where there are none, or a row is broken."""
    wanted = {one.doc_id: one for one in gold_of(gold)}
    found = Evaluated(Scores(), [], [])
    for bundle in output.bundles():
        document = bundle.listed.row
        one = wanted.pop(document["doc_id"], None)
        if one is None:
            continue
        text = (output.text(bundle) or b"").decode("utf-8", "replace")
        found.scores.add(one, document, bundle.records.rows(), bundle.facts.rows(), text)
        found.places.append(bundle.place)
    found.absent = list(wanted.values())
    if not found.places:
        raise ConfigError(f"{gold}: none of its documents is in the output. Judge the output that you measure.")
    return found


def print_scores(found: Evaluated) -> None:
    """Prints the scores by kind and field, then what was missed and what is wrong, each with its source line."""
    # Whoever reads along may cut lines, the table does not.
    console = Console(highlight=False, soft_wrap=True, width=WIDE)
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in COLUMNS:
        table.add_column(name, justify="left" if name == COLUMNS[0] else "right", no_wrap=True)
    kind_before = None
    for kind, name, strict, lenient in _lines(found.scores):
        if kind != kind_before:
            table.add_row(Text(kind, "bold"))
        kind_before = kind
        figures = (_told(strict.precision), _told(strict.recall), _share(strict.f1), _share(lenient.f1))
        table.add_row(Text(f"  {name}"), *figures, str(strict.found), str(strict.wanted))
    console.print(table)
    _print_misses(console, "missed", found.scores.misses)
    _print_misses(console, "wrong", found.scores.extra)
    if found.absent:
        named = ", ".join(one.path for one in found.absent[:3])
        missing = counted(len(found.absent), "document")
        console.print(Text(f"\n{missing} of the gold not in the output, or changed since: {named}"))


def evaluation_data(found: Evaluated) -> dict[str, Any]:
    """The scores and misses as the page takes them."""
    rows = [
        {"kind": kind, "field": name, "strict": _as_data(strict), "lenient": _as_data(lenient)}
        for kind, name, strict, lenient in _lines(found.scores)
    ]
    misses, extra = ([asdict(miss) for miss in group] for group in (found.scores.misses, found.scores.extra))
    return {"rows": rows, "misses": misses, "extra": extra}


def write_page(out: Path, file: Path, found: Evaluated) -> None:
    """Writes the review page of the measured documents, with the evaluation in it."""
    from ingest.review.command import page_data
    from ingest.review.page import page_of

    data = page_data(Output(out), out.resolve().name, found.places)
    write_whole(file, page_of({**data, "evaluation": evaluation_data(found)}).encode())


def _lines(scores: Scores) -> list[tuple[str, str, Score, Score]]:
    told = [(kind, name, one["strict"], one["lenient"]) for (kind, name), one in sorted(scores.by_field.items())]
    return [*told, ("all kinds", "all fields", scores.total("strict", "all"), scores.total("lenient", "all"))]


def _as_data(score: Score) -> dict[str, Any]:
    return {**asdict(score), "precision": score.precision, "recall": score.recall, "f1": score.f1}


def _told(interval: Interval | None) -> str:
    return "-" if interval is None else "{:.1f} ({:.0f}-{:.0f})".format(*(100 * share for share in interval))


def _share(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


def _print_misses(console: Console, what: str, misses: list[Miss]) -> None:
    by_field: dict[str, list[Miss]] = {}
    for miss in misses:
        by_field.setdefault(miss.field, []).append(miss)
    for name in sorted(by_field):
        console.print()
        console.print(Text.assemble((f"{what} ", "bold"), f"{name}: {len(by_field[name])}"))
        for miss in by_field[name][:SHOWN]:
            console.print(Text(f"  {miss.path}:{miss.line}  {_value(miss.value)}"))
            console.print(Text(f"    | {miss.source.strip()}", "dim"))
        if len(by_field[name]) > SHOWN:
            console.print(f"  and {len(by_field[name]) - SHOWN} more; --html shows all")


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {inner}" for name, inner in value.items() if inner is not None)
    return str(value)
