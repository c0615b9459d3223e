"""Differences that follow from others: what both sides prove to be said already is folded under what says it.

Three rules, each exact. A fact's `section` repeats the kind of the section whose lines it stands in. A thing that went
from one place to another, the same in every field, stands in what was gained or lost as a whole. A value that changed
from the same to the same is repeated where the output writes it twice. Whatever is not proven stays a difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ingest.compare.content import Row, fingerprint
from ingest.compare.difference import ABSENT, Difference, Echo
from ingest.compare.values import value as told
from ingest.compare.walk import Found, same

# What a thing has by the place it stands in.
BY_PLACE = {"items": "level", "facts": "section"}


@dataclass(frozen=True, slots=True)
class _Link:
    """By its place among the differences: from which one this one follows, and how."""

    cause: int
    things: str
    how: str


@dataclass(frozen=True, slots=True)
class _Holder:
    """By its place: the difference that tells of a thing; `itself` where it is nothing but that thing."""

    place: int
    value: Row
    itself: bool


Links = Iterator[tuple[int, _Link]]


def folded(found: Sequence[Found]) -> list[Difference]:
    """The differences of one document in their order, those that follow from another among its echoes."""
    links: dict[int, _Link] = {}
    for rule in (_sections_of_facts, _passed_on, _repeated):
        for place, link in rule(found):
            # Whatever follows in two ways is told by the first. What repeats an echo would seem to repeat its cause.
            if place not in links and not (rule is _repeated and link.cause in links):
                links[place] = link
    echoes: dict[int, list[Echo]] = defaultdict(list)
    for place in sorted(links):
        echoes[_root(place, links)].append(Echo(found[place].difference, links[place].things, links[place].how))
    return [
        replace(one.difference, echoes=tuple(echoes[place])) for place, one in enumerate(found) if place not in links
    ]


def _root(place: int, links: dict[int, _Link]) -> int:
    """The difference that a chain of echoes goes back to."""
    while place in links:
        place = links[place].cause
    return place


def _sections_of_facts(found: Sequence[Found]) -> Links:
    """A fact's `section`, where it is the kind of the block that holds the fact, and that block is told of."""
    blocks_told = _blocks(found)
    for place, one in enumerate(found):
        if not (one.difference.family.startswith("facts[") and one.difference.family.endswith("].section")):
            continue
        blocks = [_block(row, fact) for row, fact in zip(one.spot.rows, one.spot.entry, strict=True)]
        if None in blocks:
            continue
        left, right = blocks
        cause = blocks_told.get((id(left), id(right)))
        if cause is not None:
            yield place, _Link(cause, "facts", "in it")
            continue
        now = f'in it, now in a section "{one.difference.after}"'
        for key, how in (
            ((id(left), 0), now),
            ((0, id(right)), f'in it, before in a section "{one.difference.before}"'),
            (_item_passed(left, right, one.spot.entry), now),
        ):
            if key in blocks_told:
                yield place, _Link(blocks_told[key], "facts", how)
                break


def _blocks(found: Sequence[Found]) -> dict[tuple[int, int], int]:
    """Where it is told what became of a section or of an item of one: by the identity of both versions, 0 for none."""
    told: dict[tuple[int, int], int] = {}
    for place, one in enumerate(found):
        left, right = (0 if row is ABSENT else id(row) for row in one.spot.entry)
        if one.spot.family == "sections[].kind" or one.difference.what in ("gained", "lost"):
            told[left, right] = place
    return told


def _block(record: Any, fact: Row) -> Row | None:
    """The section whose lines hold a fact, if it is of the kind that the fact gives."""
    block = _last_before(record.get("sections"), fact.get("line")) if isinstance(record, dict) else None
    return block if block and same(block.get("kind"), fact.get("section")) else None


def _item_passed(left: Row | None, right: Row | None, facts: tuple[Row, Row]) -> tuple[int, int]:
    """The key of an item that went from one section into the other with the fact in it."""
    items = [
        _last_before(block and block.get("items"), fact.get("line"))
        for block, fact in zip((left, right), facts, strict=True)
    ]
    return (id(items[0]), 0) if items[0] and same(*items) else (-1, -1)


def _last_before(entries: Any, line: Any) -> Row | None:
    """The entry of a list that begins last before the end of a line; None where two of them begin in one line."""
    if not isinstance(entries, list) or not isinstance(line, int):
        return None
    starts = [(entry["line"], entry) for entry in entries if _has_place(entry) and isinstance(entry.get("line"), int)]
    above = [start for start, _ in starts if start <= line]
    nearest = [entry for start, entry in starts if above and start == max(above)]
    return nearest[0] if len(nearest) == 1 else None


def _passed_on(found: Sequence[Found]) -> Links:
    """What was gained in one place and lost in another, the same in every field, lines and characters included.

    It follows from the greater of both; where both are the same thing, from the loss. What counts by the place alone
    may differ if it is said: the level of an item, the section of a fact.
    """
    holders = {"gained": _holders(found, "lost"), "lost": _holders(found, "gained")}
    for place, one in enumerate(found):
        what = one.difference.what
        if what not in holders or not _has_place(_listed(one)[1]):
            continue
        name, value = _listed(one)
        holder = holders[what].get(_key(name, value))
        if holder is None or (what == "lost" and holder.itself):
            continue
        where = _where(one, found[holder.place]) + _otherwise(name, value, holder.value, what)
        if holder.itself:
            yield place, _Link(holder.place, "", f"it now stands in {where}")
        elif what == "gained":
            yield place, _Link(holder.place, name, f"of it, now in {where}")
        else:
            yield place, _Link(holder.place, name, f"in it, before in {where}")


def _holders(found: Sequence[Found], what: str) -> dict[tuple[str, str], _Holder]:
    """Everything that was gained, or lost, by list and content."""
    holders: dict[tuple[str, str], _Holder] = {}
    for place, one in enumerate(found):
        if one.difference.what == what:
            for depth, name, thing in _things(*_listed(one)):
                holders.setdefault(_key(name, thing), _Holder(place, thing, itself=depth == 0))
    return holders


def _key(name: str, thing: Row) -> tuple[str, str]:
    return name, fingerprint({field: value for field, value in thing.items() if field != BY_PLACE.get(name)})


def _otherwise(name: str, value: Row, other: Row, what: str) -> str:
    """What is another in the other place: ", level 0 -> 1"."""
    field = BY_PLACE.get(name, "")
    if same(value.get(field), other.get(field)):
        return ""
    before, after = (other, value) if what == "gained" else (value, other)
    return f", {field} {told(before.get(field))} -> {told(after.get(field))}"


def _listed(one: Found) -> tuple[str, Any]:
    """What was gained or lost, with the name of the list that held it."""
    name = one.spot.family.rpartition(".")[2].partition("[")[0] or "records"
    return name, one.difference.before if one.difference.what == "lost" else one.difference.after


def _things(name: str, value: Any, depth: int = 0) -> Iterator[tuple[int, str, Row]]:
    """A thing that has a place and all such things in it, each with the name of the list that holds it."""
    if _has_place(value):
        yield depth, name, value
    for key, entries in value.items() if isinstance(value, dict) else ():
        for entry in entries if isinstance(entries, list) else ():
            yield from _things(key, entry, depth + 1)


def _has_place(value: Any) -> bool:
    return isinstance(value, dict) and ("line" in value or "line_start" in value)


def _where(one: Found, other: Found) -> str:
    record = one.difference.record
    if record == other.difference.record or record is None:
        return one.difference.field or "the document"
    return f"{one.difference.field} of {record.kind} {record.ordinal}"


def _repeated(found: Sequence[Found]) -> Links:
    """A value that an output writes twice and that changed, came or went in both places alike.

    Once for the document and again for its records, as `published`; once as the text of an item and again in a field
    of the same record, as `summary`.
    """
    told: dict[tuple[Any, ...], int] = {}
    for place, one in enumerate(found):
        for key in _said_first(one):
            told.setdefault(key, place)
    for place, one in enumerate(found):
        difference, values = one.difference, _values(one.difference)
        if difference.record is None:
            continue
        for_document = told.get((difference.what, difference.field, *values))
        in_item = told.get((difference.what, one.spot.order, *values))
        if difference.what == "changed" and for_document is not None:
            yield place, _Link(for_document, "records", "with it")
        elif in_item is not None and difference.family.partition("[")[0] not in ("sections", "facts"):
            yield place, _Link(in_item, "", f"{difference.field.partition('[')[0]} repeats it")


def _said_first(one: Found) -> Iterator[tuple[Any, ...]]:
    """What a repetition of this difference would be known by."""
    difference = one.difference
    if difference.record is None:
        yield difference.what, difference.field, *_values(difference)
    elif difference.family == "sections[].items[].text":
        yield difference.what, one.spot.order, *_values(difference)
    elif difference.family in ("sections", "sections[].items"):
        for text in _texts(difference.before if difference.what == "lost" else difference.after):
            values = (ABSENT, text) if difference.what == "gained" else (text, ABSENT)
            yield difference.what, one.spot.order, *values


def _values(difference: Difference) -> tuple[Any, Any]:
    before, after = (
        value if value is ABSENT or isinstance(value, str) else fingerprint(value)
        for value in (difference.before, difference.after)
    )
    return before, after


def _texts(thing: Any) -> Iterator[str]:
    """The text of an item, or of all items of a section."""
    if isinstance(thing, dict):
        if isinstance(thing.get("text"), str):
            yield thing["text"]
        for item in thing.get("items") or ():
            yield from _texts(item)
