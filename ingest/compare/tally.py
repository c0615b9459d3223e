"""How many differences of each kind there are: the table that stands before the details."""

from __future__ import annotations

import pickle
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import IO, get_args

from ingest.compare.difference import Difference, What

SORTS: tuple[What, ...] = get_args(What)
# Bytes of differences held in memory before they go to a file.
IN_MEMORY = 8_000_000


@dataclass(slots=True)
class Count:
    """The differences of one family: of each sort, how many of them follow from others, in how many documents."""

    sorts: Counter[What] = field(default_factory=Counter)
    following: int = 0
    documents: int = 0
    last: str | None = None

    def add(self, difference: Difference, *, follows: bool) -> None:
        """Counts a difference. Those of one document come one after the other."""
        self.sorts[difference.what] += 1
        self.following += follows
        self.documents += difference.document != self.last
        self.last = difference.document


@dataclass(slots=True)
class Tally:
    """Counts by family and in all."""

    families: dict[str, Count] = field(default_factory=dict)
    total: Count = field(default_factory=Count)

    def add(self, difference: Difference) -> None:
        """Counts a difference with its echoes."""
        self._add(difference, follows=False)
        for echo in difference.echoes:
            self._add(echo.difference, follows=True)

    def _add(self, difference: Difference, *, follows: bool) -> None:
        for count in (self.families.setdefault(difference.family, Count()), self.total):
            count.add(difference, follows=follows)

    def rows(self) -> Iterator[tuple[str, list[int]]]:
        """A row for each family, the greatest first, and one for all; numbers in the order of `COLUMNS`."""
        by_size = sorted(self.families.items(), key=lambda pair: (-pair[1].sorts.total(), pair[0]))
        for name, count in (*by_size, ("all", self.total)):
            yield name, [*(count.sorts[sort] for sort in SORTS), count.following, count.documents]

    def __str__(self) -> str:
        """The counts in a line."""
        total = self.total.sorts.total()
        told = ", ".join(f"{self.total.sorts[sort]} {sort}" for sort in SORTS)
        return f"{total} difference{'' if total == 1 else 's'}: {told}" if total else "no difference"


COLUMNS = (*SORTS, "following", "documents")
LEGEND = "following: stands with what it follows from; --all shows each by itself"


@dataclass(frozen=True, slots=True)
class Tallied:
    """Differences that have been counted. Iterating gives them again, in their order."""

    tally: Tally
    _held: IO[bytes]

    def __iter__(self) -> Iterator[Difference]:
        self._held.seek(0)
        with suppress(EOFError):
            while True:
                yield pickle.load(self._held)


@contextmanager
def tallied(differences: Iterable[Difference]) -> Iterator[Tallied]:
    """Counts differences before the first of them is shown: what does not fit in memory waits in a temporary file."""
    tally = Tally()
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as held:
        for difference in differences:
            tally.add(difference)
            pickle.dump(difference, held, pickle.HIGHEST_PROTOCOL)
        yield Tallied(tally, held)
