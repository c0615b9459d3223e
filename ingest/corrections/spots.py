"""Places in a row that the path of a field leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

ENTRY = "[]"


@dataclass(frozen=True, slots=True)
class Spot:
    """A key of an object, or an index of a list."""

    holder: Any
    key: Any

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.holder[self.key]

    def set(self, value: Any) -> None:
        """Puts something else there."""
        self.holder[self.key] = value

    def remove(self) -> None:
        """Takes the entry out of its list."""
        del self.holder[self.key]


def spots_of(row: dict[str, Any], steps: tuple[str, ...], line: int) -> list[Spot]:
    """All places that the steps lead to, in their order. Of the entries of a list that have a line only those of this
    line are meant, unless the path goes on into a list within them.
    """
    found = [Spot({"": row}, "")]
    for place, step in enumerate(steps):
        deeper = ENTRY in steps[place + 1 :]
        found = [inner for spot in found for inner in _step(spot.value, step, None if deeper else line)]
    return found


def _step(value: Any, step: str, line: int | None) -> list[Spot]:
    if step != ENTRY:
        return [Spot(value, step)] if isinstance(value, dict) and step in value else []
    entries = [Spot(value, number) for number, entry in enumerate(value) if _is_meant(entry, line)]
    return entries if isinstance(value, list) else []


def _is_meant(entry: Any, line: int | None) -> bool:
    return line is None or not isinstance(entry, dict) or entry.get("line") in (None, line)
