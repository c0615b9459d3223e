"""Rows of a list of press citations: the day, the outlet and the headline in cells, or behind one another on a line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import regex

from parsers.mentions.mention import Mention

# What stands before the outlet that a row begins with: its number.
NUMBER = regex.compile(r"(?:\d{1,3}[.)]?\s+)?")
# What may stand behind the day in its cell: a weekday, the time of a broadcast.
WITH_DAY = regex.compile(r"\s?(?:[(（][월화수목금토일][)）])?\s?(?:\d{1,2}:\d{2})?\s*")
LONGEST_ROW = 100


def dated_in_rows(
    lines: Sequence[tuple[str, Sequence[Mention]]], numbers: Iterable[int]
) -> dict[int, dict[Mention, Mention]]:
    """Citations whose date stands in another cell of their row, or ends the line that they open: what replaces what.

    `lines` are the texts of a record in order, each with its mentions; `numbers` has the source line of each,
    which is asked for only where a citation has no date.
    """
    if all(found.type != "press" or found.fields["period"] is not None for _, mentions in lines for found in mentions):
        return {}
    rows: defaultdict[int, list[int]] = defaultdict(list)
    for at, number in enumerate(numbers):
        rows[number].append(at)
    changed: dict[int, dict[Mention, Mention]] = {}
    for row in rows.values():
        cited = [(at, found) for at in row for found in lines[at][1] if found.type == "press"]
        if len(cited) != 1 or cited[0][1].fields["period"] is not None:
            continue
        at, citation = cited[0]
        days = [day for cell in row if cell != at and (day := day_alone(*lines[cell])) is not None]
        day = days[0] if len(days) == 1 else _day_at_end(*lines[at], citation) if len(row) == 1 else None
        if day is not None:
            fields = {**citation.fields, "period": day.fields["period"]}
            changed[at] = {citation: replace(citation, fields=fields)}
    return changed


def day_alone(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """The date that a cell holds and nothing else."""
    day = next((found for found in mentions if found.type == "date"), None)
    alone = day is not None and not text[: day.start].strip() and WITH_DAY.fullmatch(text, day.end) is not None
    return day if alone else None


def _day_at_end(text: str, mentions: Sequence[Mention], citation: Mention) -> Mention | None:
    """The date that ends a row which the outlet opens: 1 나루일보 골목에 놓은 의자 2031. 5. 3."""
    if len(text) > LONGEST_ROW or NUMBER.fullmatch(text, 0, citation.start) is None:
        return None
    last = next((found for found in reversed(mentions) if found.type == "date"), None)
    ends = last is not None and last.start > citation.end and WITH_DAY.fullmatch(text, last.end) is not None
    return last if ends else None
