"""Corrections applied to the rows that the rules give, each checked against the source text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ingest.corrections.fields import Path, path_of
from ingest.corrections.files import cell_of
from ingest.corrections.spots import Spot, spots_of
from parsers.issues import issue
from schemas.correction import Correction
from schemas.fact import FACT_TYPES

Row = dict[str, Any]


class Unfit(Exception):  # noqa: N818 (no error: it becomes an issue of the row)
    """A correction does not fit what is there now; its text says why."""


@dataclass(slots=True)
class Correcting:
    """The rows of one document, as objects, while corrections are applied to them."""

    text: str
    document: Row
    records: list[Row]
    facts: list[Row]
    applied: int = 0
    lines: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")

    def apply(self, corrections: Iterable[Correction]) -> None:
        """Applies corrections in their order. Each that changes something, and each that fits no more, is an issue."""
        for correction in corrections:
            if correction.verdict == "right" or correction.field == "documents":
                continue
            path = path_of(correction.field)
            owner = self._owner(path, correction)
            try:
                self._check_source(correction)
                changed = self._facts(path, correction) if path.table == "facts" else self._field(path, correction)
            except Unfit as reason:
                self._note(owner, "correction_expired", correction, f"{correction.field}: {reason}")
                continue
            if changed:
                self.applied += 1
                self._note(owner, "corrected_by", correction, _told(correction))
        self._follow_sections()
        self.facts.sort(key=lambda fact: (self._ordinal(fact), fact["char_start"]))
        self.document["facts"] = len(self.facts)

    def _follow_sections(self) -> None:
        """A fact says of which kind its section is: also where somebody has corrected that."""
        sections = {record["record_id"]: record["sections"] for record in self.records}
        for fact in self.facts:
            if fact["section_index"] is not None:
                fact["section"] = sections[fact["record_id"]][fact["section_index"]]["kind"]

    def _owner(self, path: Path, correction: Correction) -> Row:
        """The row that tells of a correction: the record it falls into, or the document."""
        within = [r for r in self.records if r["line_start"] <= correction.line <= r["line_end"]]
        return self.document if path.table == "documents" or not within else within[0]

    def _check_source(self, correction: Correction) -> None:
        if correction.char_start is not None and correction.char_end is not None:
            there = self.text[correction.char_start : correction.char_end]
        else:
            there = self.lines[correction.line - 1] if correction.line <= len(self.lines) else ""
        # Excel cuts spaces at the ends of cells, and some programs write other line ends.
        if there.split() != correction.source.split():
            raise Unfit("the source text is another now")

    def _note(self, owner: Row, code: str, correction: Correction, detail: str) -> None:
        owner["issues"].append(issue(code, correction.line, detail).model_dump())

    def _facts(self, path: Path, correction: Correction) -> bool:
        here = [fact for fact in self.facts if _stands_at(fact, path, correction)]
        if correction.verdict == "edit":
            if not here:
                raise Unfit("there is no such fact any more")
            return _set([Spot(here[0], path.steps[0])], correction)
        if correction.verdict == "missing":
            return self._add_fact(here, path, correction)
        for fact in here:
            self.facts.remove(fact)
            for part in self.facts:
                if part.get("part_of") == fact["fact_id"]:
                    part["part_of"] = None
        return bool(here)

    def _add_fact(self, here: list[Row], path: Path, correction: Correction) -> bool:
        own: Any = correction.should
        if here:
            if all(here[0][name] == value for name, value in own.items()):
                return False
            raise Unfit("it is found now, with other values")
        start, end = correction.char_start or 0, correction.char_end or 0
        within = [r for r in self.records if r["char_start"] <= start and end <= r["char_end"]]
        if not within:
            raise Unfit("no record stands there")
        record, kind = within[0], path.type or ""
        line = self.text.count("\n", 0, start) + 1
        row = {
            "fact_id": f"{record['record_id']}-{kind}-{start}",
            "record_id": record["record_id"],
            "doc_id": record["doc_id"],
            "type": kind,
            "line": line,
            "char_start": start,
            "char_end": end,
            "text": self.text[start:end],
            **_place_in(record, line),
            **own,
        }
        self.facts.append(FACT_TYPES[kind].model_validate(row).model_dump())
        return True

    def _field(self, path: Path, correction: Correction) -> bool:
        within = [r for r in self.records if r["line_start"] <= correction.line <= r["line_end"]]
        rows = [self.document] if path.table == "documents" else within
        if not rows:
            raise Unfit("no record stands there")
        spots = [spot for row in rows for spot in spots_of(row, path.steps, correction.line)]
        if not path.whole:
            # That a field is wrong says not what is right: nothing can be done before somebody says it.
            changed = correction.verdict == "edit" and _set(spots, correction)
            if changed and path.steps == ("title",) and path.table == "records" and rows[0]["label"] == correction.was:
                rows[0]["label"] = correction.should or rows[0]["label"]
            return changed
        return _add_or_remove(rows[0], spots, path, correction)

    def _ordinal(self, fact: Row) -> int:
        return next(n for n, record in enumerate(self.records) if record["record_id"] == fact["record_id"])


def _stands_at(fact: Row, path: Path, correction: Correction) -> bool:
    place = fact["char_start"], fact["char_end"]
    return fact["type"] == path.type and place == (correction.char_start, correction.char_end)


def _set(spots: list[Spot], correction: Correction) -> bool:
    """Sets the first place that holds what was there; False where all holds what should be there already."""
    held = [cell_of(spot.value) for spot in spots]
    if cell_of(correction.was) in held:
        spots[held.index(cell_of(correction.was))].set(correction.should)
        return cell_of(correction.was) != cell_of(correction.should)
    if cell_of(correction.should) in held:
        return False
    raise Unfit("the value is another now" if held else "there is nothing there any more")


def _add_or_remove(row: Row, spots: list[Spot], path: Path, correction: Correction) -> bool:
    """Takes an entry out of a list, puts one in, or sets one."""
    if correction.verdict == "edit":
        return _set(spots, correction)
    wanted = correction.should if correction.verdict == "missing" else correction.was
    same = [spot for spot in spots if cell_of(spot.value) == cell_of(wanted)]
    if correction.verdict == "wrong":
        if same:
            same[0].remove()
        return bool(same)
    if same:
        return False
    for spot in spots_of(row, path.steps[:-1], correction.line)[:1]:
        entries = spot.value
        entries.append(wanted)
        if isinstance(wanted, dict) and "line" in wanted:
            entries.sort(key=lambda entry: entry["line"])
        return True
    raise Unfit("there is no such list any more")


def _place_in(record: Row, line: int) -> Row:
    """The section and the item that a line of a record falls into, as facts name them."""
    sections = [n for n, section in enumerate(record["sections"]) if section["line"] <= line]
    if not sections:
        return {"section": None, "section_index": None, "item_index": None}
    place = sections[-1]
    items = [n for n, item in enumerate(record["sections"][place]["items"]) if item["line"] <= line]
    kind = record["sections"][place]["kind"]
    return {"section": kind, "section_index": place, "item_index": items[-1] if items else None}


def _told(correction: Correction) -> str:
    by = ", ".join(filter(None, (correction.who or "unknown", correction.when, correction.note)))
    what = {"wrong": "taken out", "missing": "added"}.get(correction.verdict)
    change = what or f"{cell_of(correction.was) or 'null'} -> {cell_of(correction.should) or 'null'}"
    return f"{correction.field}: {change} ({by})"
