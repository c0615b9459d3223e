"""A fact as a row of the table of all facts and of that of its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ingest.export.days import day_of

Row = Mapping[str, Any]
# What the facts of a type say in one word and in one number.
WORD: dict[str, Callable[[Row], str | None]] = {
    "date": lambda fact: fact["start"] or fact["end"],
    "change": lambda fact: fact["after"],
    "organization": lambda fact: fact["official"] or fact["name"],
    "law": lambda fact: fact["official"] or fact["name"],
    "award": lambda fact: fact["name"],
    "press": lambda fact: fact["outlet"],
    **dict.fromkeys(("phone", "url", "email"), lambda fact: fact["value"]),
}
NUMBER = {"money": "amount", "change": "after_value", "percent": "value", "quantity": "value"}


def fact_rows(fact: Row, where: Row, attribute: Row | None) -> Iterator[tuple[str, Row]]:
    """The two rows of a fact; `where` are the columns of its record, `attribute` the labelled value that holds it."""
    kind = fact["type"]
    held = {"attribute_key": None, "attribute_name": None}
    if attribute:
        held = {"attribute_key": attribute["key"], "attribute_name": attribute["name"]}
    word = WORD[kind](fact) if kind in WORD else None
    number = fact[NUMBER[kind]] if kind in NUMBER else None
    yield "facts_all", {**fact, **where, **held, "value_text": word, "value_number": number}
    yield f"facts_{kind}", {**fact, **where, **held, **_days(fact)}


def _days(fact: Row) -> Row:
    """The columns of the dates in a fact."""
    if fact["type"] == "date":
        end = day_of(fact["end"])
        return {
            **day_of(fact["start"]).columns("date_start"),
            **end.columns("date_end"),
            "date_end_last_day": end.last,
        }
    if fact["type"] in ("award", "press"):
        return day_of(fact["date"]).columns(f"{fact['type']}_date")
    return {}
