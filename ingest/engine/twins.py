"""Files with the same bytes that are on their way at the same time: the first is parsed, the others wait for it."""

from __future__ import annotations

from ingest.engine.ticket import Ticket
from ingest.inventory import ending_of
from ingest.job import Failed, Same

# The bytes and the ending: what a file's name says shows in its rows.
Key = tuple[str, str]


class Twins:
    """The files that are being parsed or whose rows have not been fetched yet, by their bytes."""

    def __init__(self) -> None:
        self._parsed: dict[Key, Ticket] = {}
        self._waiting: dict[Ticket, list[tuple[Ticket, Same]]] = {}

    def parses(self, ticket: Ticket, same: Same) -> bool:
        """Whether a file has to be parsed; if not, it gets `same` for an answer as soon as its twin has rows.

        Only an earlier file will have been published when the rows of this one are wanted.
        """
        if ticket.number is None:
            return True
        key = (same.sha256, ending_of(ticket.job.path))
        twin = self._parsed.get(key)
        if twin is None or twin.number is None or twin.number >= ticket.number or isinstance(twin.answer, Failed):
            self._parsed[key] = ticket
            ticket.key = key
            return True
        if twin.answer is None:
            self._waiting.setdefault(twin, []).append((ticket, same))
        else:
            ticket.answer = same
        return False

    def answered(self, ticket: Ticket) -> list[Ticket]:
        """Answers the files that waited for this one; those that have to be parsed after all, for it has failed."""
        waiting = self._waiting.pop(ticket, [])
        if isinstance(ticket.answer, Failed):
            return [twin for twin, _ in waiting]
        for twin, same in waiting:
            twin.answer = same
        return []

    def fetched(self, ticket: Ticket) -> None:
        """Forgets a file whose answer was fetched."""
        if ticket.key is not None and self._parsed.get(ticket.key) is ticket:
            del self._parsed[ticket.key]

    def clear(self) -> None:
        """Forgets all."""
        self._parsed.clear()
        self._waiting.clear()
