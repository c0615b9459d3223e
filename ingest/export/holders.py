"""Which labelled value a fact stands in: `(사업비) 3억원` makes the amount a budget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

Row = Mapping[str, Any]


class Holder(NamedTuple):
    """The attribute of each fact, by the fact's id, and the one amount in won of an attribute, by its place."""

    by_fact: dict[str, Row]
    amounts: dict[int, int | float]


def holders_of(record: Row, facts: list[dict[str, Any]]) -> Holder:
    """The attributes of a record that hold facts of it.

    An attribute holds a fact that stands in the item of its line, on that line or below, and whose text its value
    repeats. Of several the nearest line counts; where two of one line do and have different names, none is taken.
    """
    by_fact: dict[str, Row] = {}
    amounts: dict[int, list[int | float]] = defaultdict(list)
    attributes = [(index, one, _squeezed(one["value"])) for index, one in enumerate(record["attributes"])]
    if not attributes:
        return Holder(by_fact, {})
    for fact in facts:
        if fact["item_index"] is None:
            continue
        first = record["sections"][fact["section_index"]]["items"][fact["item_index"]]["line"]
        text = _squeezed(fact["text"])
        near = [one for one in attributes if first <= one[1]["line"] <= fact["line"] and text in one[2]]
        nearest = [one for one in near if one[1]["line"] == near[-1][1]["line"]]
        if nearest and len({one[1]["key"] for one in nearest}) == 1:
            index, attribute, _ = nearest[-1]
            by_fact[fact["fact_id"]] = attribute
            if fact["type"] == "money" and fact["currency"] == "KRW" and fact["role"] not in ("part", "unit_price"):
                amounts[index].append(fact["amount"])
    return Holder(by_fact, {index: found[0] for index, found in amounts.items() if len(found) == 1})


def _squeezed(text: str) -> str:
    """A text without white space: the lines of a value are joined where those of a fact are not."""
    return "".join(text.split())
