"""The way through two trees of rows, side by side, and what is noted on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ingest.compare.alignment import Match, align
from ingest.compare.content import WHERE, Row, fingerprint, told
from ingest.compare.difference import ABSENT, Difference, RecordName, What
from ingest.compare.moves import Met, moves
from ingest.compare.names import label, name

Pair = tuple[Any, Any]

# Facts are the same mention only where type and text are: likeness would pair one amount with another.
UNLIKE = frozenset({"facts"})
# Keywords are sorted by how telling they are, and none occurs twice: they are told apart by the word alone.
SORTED = frozenset({"keywords"})


NEITHER: Pair = (ABSENT, ABSENT)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the walk is in both documents: `order` sorts the records, `lines` are those before and after.

    `rows` are both versions of the record, `entry` those of the innermost entry of a list, as they stand in the
    documents.
    """

    record: RecordName | None = None
    order: int = -1
    field: str = ""
    lines: tuple[int | None, int | None] = (None, None)
    family: str = ""
    rows: Pair = NEITHER
    entry: Pair = NEITHER

    def at(self, key: str) -> Spot:
        """The spot of a field."""
        field, family = (f"{path}.{key}" if path else key for path in (self.field, self.family))
        return replace(self, field=field, family=family)

    def of(self, key: str, left: Any, right: Any) -> Spot:
        """The spot of an entry of the list, not yet named: facts are counted by their type."""
        lines = _line(left) or self.lines[0], _line(right) or self.lines[1]
        fact = right if left is ABSENT else left
        kind = f"[{fact.get('type')}]" if key == "facts" and isinstance(fact, dict) else ""
        return replace(self, lines=lines, family=f"{self.family}{kind}", entry=(left, right))

    def named(self, label: str) -> Spot:
        """The spot of an entry that both lists hold."""
        family = self.family if self.family.endswith("]") else f"{self.family}[]"
        return replace(self, field=f"{self.field}[{label}]", family=family)


@dataclass(frozen=True, slots=True)
class Found:
    """A difference, where the walk met it, and the key that sorts it."""

    difference: Difference
    spot: Spot
    key: tuple[int, int]


@dataclass(slots=True)
class Walk:
    """Collects what differs, and the things that stand in both documents."""

    path: str
    found: list[Found] = field(default_factory=list)
    met: list[Met] = field(default_factory=list)
    orders: dict[RecordName | None, int] = field(default_factory=dict)

    def in_order(self) -> list[Found]:
        """All that was found, sorted."""
        moved = [Found(d, Spot(), (self.orders.get(d.record, -1), d.line or 0)) for d in moves(self.path, self.met)]
        return sorted([*self.found, *moved], key=lambda found: found.key)

    def report(self, spot: Spot, what: What, before: Any = ABSENT, after: Any = ABSENT, note: str = "") -> None:
        """Takes down a difference."""
        line = spot.lines[0] if what == "lost" else spot.lines[1]
        family = spot.family or ("record" if spot.record else "document")
        found = Difference(what, self.path, spot.record, spot.field, before, after, line, note=note, family=family)
        self.found.append(Found(found, spot, (spot.order, line or 0)))

    def records(self, before: Sequence[Row], after: Sequence[Row]) -> None:
        """Compares the records. Their numbers count only where no record gained or lost explains them."""
        matches = align(before, after, lambda record: name("records", record))
        self._order(Spot(field="records", family="records"), "records", before, after, matches)
        for order, match in enumerate(matches):
            left, right = _entry(before, match.before), _entry(after, match.after)
            both = (left, right)
            record = _record_name(left if right is ABSENT else right)
            spot = Spot(record, order, lines=(_line(left), _line(right)), rows=both, entry=both)
            self.orders[spot.record] = order
            self._thing(spot, left, right, match)
            if left is not ABSENT and right is not ABSENT:
                was, now = left.get("ordinal"), right.get("ordinal")
                if not follows(was, now, match.before, match.after):
                    self.report(spot, "moved", f"record {was}", f"record {now}")

    def entries(self, spot: Spot, key: str, before: Sequence[Any], after: Sequence[Any]) -> None:
        """Compares two lists, entry by entry."""
        likeness, order = key not in UNLIKE, key not in SORTED
        matches = align(before, after, lambda entry: name(key, entry), by_likeness=likeness, in_order=order)
        self._order(spot, key, before, after, matches)
        for match in matches:
            left, right = _entry(before, match.before), _entry(after, match.after)
            here = spot.of(key, left, right)
            if match.before is not None and match.after is not None:
                here = here.named(label(key, right, match.after + 1))
            self._thing(here, left, right, match)

    def fields(self, spot: Spot, before: Row, after: Row) -> None:
        """Compares two objects, field by field."""
        places = [at for at in before if at in WHERE and _is_number(before[at]) and _is_number(after.get(at))]
        changed = False
        for key in [*before, *(key for key in after if key not in before)]:
            left, right = before.get(key, ABSENT), after.get(key, ABSENT)
            if key in places or same(left, right):
                continue
            if isinstance(left, dict) and isinstance(right, dict):
                self.fields(spot.at(key), left, right)
            elif isinstance(left, list) and isinstance(right, list):
                self.entries(spot.at(key), key, left, right)
            else:
                changed = True
                self.report(spot.at(key), "changed", left, right)
        if places:
            was, now = ({at: row[at] for at in places} for row in (before, after))
            self.met.append(Met(spot.record, spot.field, spot.family, was, now, changed))

    def _order(
        self, spot: Spot, key: str, before: Sequence[Any], after: Sequence[Any], matches: Sequence[Match]
    ) -> None:
        """Says once that entries of a list passed each other, where their lines do not say it one by one."""
        passed = [
            (match.before, match.after)
            for match in matches
            if match.before is not None
            and match.after is not None
            and match.out_of_order
            and _line(before[match.before]) == _line(after[match.after])
        ]
        if passed:
            was = ", ".join(f"{i + 1} {label(key, before[i], i + 1)}" for i, _ in sorted(passed))
            now = ", ".join(f"{j + 1} {label(key, after[j], j + 1)}" for _, j in passed)
            self.report(spot, "moved", was, now, note="in another order")

    def _thing(self, spot: Spot, left: Any, right: Any, match: Match) -> None:
        """Compares one record or entry with its other version, if it has one."""
        if left is ABSENT:
            self.report(spot, "gained", after=right)
        elif right is ABSENT:
            self.report(spot, "lost", before=left)
        elif match.out_of_order:
            if _line(left) != _line(right):
                self.report(spot, "moved", *(f"line {line}" for line in spot.lines))
            if not same(told(left), told(right)):
                self.fields(spot, left, right)
        elif isinstance(left, dict) and isinstance(right, dict):
            self.fields(spot, outside(left, {"ordinal"}), outside(right, {"ordinal"}))
        elif not same(left, right):
            self.report(spot, "changed", left, right)


def _entry(entries: Sequence[Any], place: int | None) -> Any:
    return ABSENT if place is None else entries[place]


def _line(thing: Any) -> int | None:
    line = thing.get("line", thing.get("line_start")) if isinstance(thing, dict) else None
    return line if _is_number(line) else None


def _record_name(record: Row) -> RecordName:
    return RecordName(record.get("ordinal", 0), str(record.get("kind")), record.get("title"))


def outside(row: Row, fields: frozenset[str] | set[str]) -> Row:
    """A row without some fields."""
    return {key: value for key, value in row.items() if key not in fields}


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def same(left: Any, right: Any) -> bool:
    """Whether two values are the same in an output, where 1, 1.0 and true are not."""
    if type(left) is not type(right):
        return False
    return left == right and (left is ABSENT or fingerprint(left) == fingerprint(right))


def follows(was: Any, now: Any, was_place: int | None, now_place: int | None) -> bool:
    """Whether a number did not change, or changed as what it counts did."""
    if same(was, now):
        return True
    if not (_is_number(was) and _is_number(now)) or was_place is None or now_place is None:
        return False
    return bool(now - was == now_place - was_place)
