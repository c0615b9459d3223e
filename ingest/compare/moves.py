"""Things that stand elsewhere: one by one, or as a run where many neighbours moved by the same amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.compare.difference import Difference, RecordName

Where = dict[str, int]
Shift = tuple[str, int]

# From this many neighbours on, a common move is said once.
MANY = 3


@dataclass(frozen=True, slots=True)
class Met:
    """A thing that both documents hold, with its places. `changed`: it is reported already, for what it says."""

    record: RecordName | None
    field: str
    family: str
    before: Where
    after: Where
    changed: bool

    @property
    def still(self) -> bool:
        """Whether it stands where it stood."""
        return self.before == self.after

    @property
    def shift(self) -> Shift | None:
        """By how many lines it moved, or else by how many characters; None where its ends did not move alike."""
        lines = {self.after[at] - self.before[at] for at in self.before if at.startswith("line")}
        characters = {self.after[at] - self.before[at] for at in self.before if at.startswith("char")}
        if len(lines) == 1 and lines != {0}:
            return "line", lines.pop()
        if lines <= {0} and len(characters) == 1:
            return "character", characters.pop()
        return None


def moves(path: str, things: Sequence[Met]) -> Iterator[Difference]:
    """What moved in a document; runs of neighbours that moved alike as one difference."""
    ordered = sorted(things, key=lambda met: _line(met.before))
    # A run of characters passes over what only knows its line and stayed there.
    with_characters = sum(1 for met in ordered if not met.still or "char_start" in met.before)
    for run in _runs(ordered):
        if len(run) < MANY:
            yield from (_alone(path, met) for met in run if not met.changed)
        else:
            in_lines = run[0].shift is not None and run[0].shift[0] == "line"
            yield _together(path, run, whole=len(run) == (len(ordered) if in_lines else with_characters))


def _runs(things: Sequence[Met]) -> Iterator[list[Met]]:
    """Neighbours that moved by the same amount. What did not move ends a run, what does not tell is passed over."""
    run: list[Met] = []
    for met in things:
        if run and _neutral(met, run):
            continue
        if run and met.shift != run[-1].shift:
            yield run
            run = []
        if not met.still:
            if met.shift is None:
                yield [met]
            else:
                run.append(met)
    if run:
        yield run


def _neutral(met: Met, run: Sequence[Met]) -> bool:
    """Whether a thing knows its line only, and the run moved by characters within lines."""
    shift = run[0].shift
    return met.still and shift is not None and shift[0] == "character" and "char_start" not in met.before


def _alone(path: str, met: Met) -> Difference:
    lines = any(met.before[at] != met.after[at] for at in met.before if at.startswith("line"))
    unit = "line" if lines else "char"
    before, after = _place(met.before, unit), _place(met.after, unit)
    family = met.family or ("record" if met.record else "document")
    return Difference("moved", path, met.record, met.field, before, after, _line(met.after), family=family)


def _together(path: str, run: Sequence[Met], whole: bool) -> Difference:
    unit, amount = run[0].shift or ("line", 0)
    things = "all things" if whole else f"{len(run)} things"
    first, last = run[0], run[-1]
    return Difference(
        "moved",
        path,
        None,
        "lines",
        f"{_line(first.before)}-{_line(last.before)}",
        f"{_line(first.after)}-{_line(last.after)}",
        _line(first.after),
        note=f"{things} by {amount:+} {unit}{'' if abs(amount) == 1 else 's'}",
        family="lines",
    )


def _line(where: Where) -> int:
    return where.get("line", where.get("line_start", 0))


def _place(where: Where, unit: str) -> str:
    numbers = [where[at] for at in where if at.startswith(unit)]
    return _span("line" if unit == "line" else "character", min(numbers), max(numbers))


def _span(unit: str, first: int, last: int) -> str:
    return f"{unit} {first}" if first == last else f"{unit}s {first}-{last}"
