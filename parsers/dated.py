"""As of when a document is read: the day that it states, else the month or year that its own dates tell."""

from __future__ import annotations

from typing import NamedTuple

from parsers.mentions.days import YEAR_AND_MONTH
from parsers.mentions.years import DocumentDates
from schemas.document import DatedBy


class Dated(NamedTuple):
    """A year, month or day in ISO form, and what tells it; both None where nothing does."""

    day: str | None
    by: DatedBy | None


def dated_of(text: str, times: DocumentDates) -> Dated:
    """As of when a text is read whose days are `times`.

    Evidence tells a month where the text writes any, else a year: that before the first it looks ahead to, or the one
    that it names most.
    """
    if times.stated is not None:
        return Dated(times.stated, "stated")
    if times.reference is not None:
        precise = YEAR_AND_MONTH.search(text) is not None
        return Dated(times.reference[: 7 if precise else 4], "evidence")
    return Dated(None, None) if times.usual is None else Dated(f"{times.usual:04d}", "evidence")


def of_record(own: str | None, document: Dated) -> Dated:
    """As of when a record is read: `own` is the day that it states for itself, None where the document's counts."""
    return document if own is None else Dated(own, "stated")
