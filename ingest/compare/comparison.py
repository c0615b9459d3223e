"""Two versions of one document: what was gained, lost, changed, moved."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from ingest.compare.content import Content, Row
from ingest.compare.difference import ABSENT, Difference
from ingest.compare.echoes import folded
from ingest.compare.walk import Spot, Walk, follows, outside, same

# Fields of the document row that are compared in a way of their own.
APART = frozenset({"sha256", "size", "records", "facts", "pipeline"})

# What explains all the rest stands above it.
FIRST = -2


def compare(before: Content, after: Content, *, fold: bool = True) -> list[Difference]:
    """The differences of two versions of a document, in the order of its records, in each by line.

    With `fold`, what follows from another difference is among its echoes; else each stands for itself.
    """
    walk = Walk(after.path)
    if before.path != after.path:
        walk.report(Spot(order=FIRST), "moved", before.path, after.path)
    _compare_files(walk, before, after)
    _compare_counts(walk, before, after)
    walk.fields(Spot(), *_documents(before, after))
    walk.records(before.records, after.records)
    last = len(before.records) + len(after.records)
    walk.entries(Spot(order=last).at("facts without a record"), "orphans", before.orphans, after.orphans)
    found = walk.in_order()
    differences = folded(found) if fold else [one.difference for one in found]
    return [_with_source(difference, before, after) for difference in differences]


def gained_or_lost(what: Literal["gained", "lost"], content: Content) -> Difference:
    """A whole document that only one of the outputs holds."""
    told = {key: content.document.get(key) for key in ("kind", "title")}
    told |= {"records": len(content.records), "facts": _count_facts(content)}
    before, after = (told, ABSENT) if what == "lost" else (ABSENT, told)
    return Difference(what, content.path, None, "", before, after, 1, content.line(1), family="document")


def _documents(before: Content, after: Content) -> tuple[Row, Row]:
    """The fields of the documents that need no care of their own.

    Ranges of furniture become things that have a place and hold what stands there, to be told apart like items.
    """
    readable = before.lines is not None and after.lines is not None

    def fields(content: Content) -> Row:
        ranges = content.document.get("furniture") or []
        things = [_furniture(ends, content.lines if readable else None) for ends in ranges]
        return {**outside(content.document, APART), "furniture": things}

    return fields(before), fields(after)


def _furniture(ends: Any, lines: tuple[str, ...] | None) -> Any:
    if not isinstance(ends, list) or [type(end) for end in ends] != [int, int]:
        return ends
    first, last = ends
    told = {"text": "\n".join(lines[first - 1 : last])} if lines else {"lines": last - first + 1}
    return {"line_start": first, "line_end": last, **told}


def _compare_files(walk: Walk, before: Content, after: Content) -> None:
    """Says once when the file changed; else that the same file was read as another text."""
    digests = [content.document.get("sha256", ABSENT) for content in (before, after)]
    differing = _first_difference(before.lines, after.lines)
    spot = Spot(order=FIRST, lines=(differing, differing))
    if digests[0] != digests[1]:
        note = "the source file changed"
        if differing:
            note = f"the source text changed, first in line {differing}"
        elif before.lines and after.lines:
            note = "the source file changed, its text did not"
        walk.report(spot.at("sha256"), "changed", digests[0], digests[1], note)
        return
    if differing:
        lines = before.line(differing), after.line(differing)
        walk.report(
            spot.at("text"), "changed", *lines, note=f"the same file is read as another text from line {differing}"
        )
    sizes = [content.document.get("size", ABSENT) for content in (before, after)]
    if not same(*sizes):
        walk.report(Spot().at("size"), "changed", sizes[0], sizes[1])


def _compare_counts(walk: Walk, before: Content, after: Content) -> None:
    """Compares the counts in the document row, unless the rows themselves tell of the difference."""
    for key in ("records", "facts"):
        was, now = (content.document.get(key, ABSENT) for content in (before, after))
        rows = [len(c.records) if key == "records" else _count_facts(c) for c in (before, after)]
        if not follows(was, now, *rows):
            walk.report(Spot().at(key), "changed", was, now)


def _count_facts(content: Content) -> int:
    return sum(len(owner["facts"]) for owner in (*content.records, *content.orphans))


def _first_difference(before: tuple[str, ...] | None, after: tuple[str, ...] | None) -> int | None:
    """The first line in which two texts differ; None where they do not, or one is not at hand."""
    if before is None or after is None or before == after:
        return None
    pairs = enumerate(zip(before, after, strict=False), start=1)
    return next((number for number, (left, right) in pairs if left != right), min(len(before), len(after)) + 1)


def _with_source(difference: Difference, before: Content, after: Content) -> Difference:
    content = before if difference.what == "lost" else after
    line = difference.line or _line_of(difference, content)
    echoes = tuple(replace(echo, difference=_with_source(echo.difference, before, after)) for echo in difference.echoes)
    return replace(difference, line=line, source=content.line(line), echoes=echoes)


def _line_of(difference: Difference, content: Content) -> int | None:
    """For fields of the document, which have no line of their own: the first one that holds the value."""
    if difference.field in ("path", "sha256"):
        return None
    values = [value for value in (difference.after, difference.before) if isinstance(value, str) and value]
    lines = enumerate(content.lines or (), start=1)
    return next((number for number, line in lines if any(value in line for value in values)), None)
