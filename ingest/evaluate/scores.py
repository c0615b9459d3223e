"""Counting: what was found and is right, what was found and is wrong, what was missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ingest.compare.outputs import Row
from ingest.corrections.fields import path_of
from ingest.corrections.files import cell_of
from ingest.corrections.spots import spots_of
from ingest.evaluate.gold import GoldDocument, GoldFact, GoldField
from ingest.interval import Interval, wilson

MODES = ("strict", "lenient")


@dataclass(slots=True)
class Score:
    """Counts of one field: `found` judged things that the output holds, `wanted` true ones, and how many match."""

    found: int = 0
    found_right: int = 0
    wanted: int = 0
    wanted_found: int = 0

    @property
    def precision(self) -> Interval | None:
        """The share of what was found that is right, with its interval."""
        return wilson(self.found_right, self.found)

    @property
    def recall(self) -> Interval | None:
        """The share of what is true that was found, with its interval."""
        return wilson(self.wanted_found, self.wanted)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where one of them is not known."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        total = precision[0] + recall[0]
        return 2 * precision[0] * recall[0] / total if total else 0.0

    def add(self, other: Score) -> None:
        """Adds the counts of another one."""
        self.found += other.found
        self.found_right += other.found_right
        self.wanted += other.wanted
        self.wanted_found += other.wanted_found


@dataclass(frozen=True, slots=True)
class Miss:
    """Something true that the output lacks, or something that it holds and that is wrong."""

    path: str
    line: int
    field: str
    value: Any
    source: str


@dataclass(slots=True)
class Scores:
    """Scores by kind of document and field, in both modes, and what was missed or wrongly found (strictly)."""

    by_field: dict[tuple[str, str], dict[str, Score]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    extra: list[Miss] = field(default_factory=list)

    def add(self, gold: GoldDocument, document: Row, records: list[Row], facts: list[Row], text: str) -> None:
        """Counts a document of the output against its gold."""
        lines = text.split("\n")
        for mode in MODES:
            self._add_facts(mode, gold, document, facts, text, lines)
            for wanted in gold.fields:
                self._add_field(mode, wanted, document, records, lines)

    def total(self, mode: str, name: str) -> Score:
        """The sum over all kinds of a field, or of all fields where `name` is "all"."""
        total = Score()
        for (_, own), scores in self.by_field.items():
            if name in ("all", own):
                total.add(scores[mode])
        return total

    def _score(self, kind: str, name: str, mode: str) -> Score:
        return self.by_field.setdefault((kind, name), {one: Score() for one in MODES})[mode]

    def _add_facts(
        self, mode: str, gold: GoldDocument, document: Row, facts: list[Row], text: str, lines: list[str]
    ) -> None:
        matches = _same if mode == "strict" else _touches
        wanted = [one for one in gold.facts if one.true]
        for one in wanted:
            score = self._score(document["kind"], f"facts[{one.type}]", mode)
            hit = any(matches(fact, one) for fact in facts)
            score.wanted += 1
            score.wanted_found += hit
            if not hit and mode == "strict":
                said = {"text": text[slice(*one.span)], **one.fields}
                self.misses.append(_miss(document, one.line, f"facts[{one.type}]", said, lines))
        for fact in facts:
            right = any(matches(fact, one) for one in wanted)
            # A fact that nobody has looked at says nothing, unless the whole document was read.
            if not right and not gold.complete and not any(_touches(fact, one) for one in gold.facts):
                continue
            score = self._score(document["kind"], f"facts[{fact['type']}]", mode)
            score.found += 1
            score.found_right += right
            if not right and mode == "strict":
                self.extra.append(_miss(document, fact["line"], f"facts[{fact['type']}]", _own(fact), lines))

    def _add_field(self, mode: str, wanted: GoldField, document: Row, records: list[Row], lines: list[str]) -> None:
        held = list(_held(wanted, document, records))
        form = cell_of if mode == "strict" else _loosely
        right = wanted.known and any(form(value) == form(wanted.value) for value in held)
        score = self._score(document["kind"], wanted.name, mode)
        # Of an entry in a list only the value that was judged, and the right one, say something.
        judged = [value for value in held if cell_of(value) == cell_of(wanted.was)] if "[]" in wanted.name else held
        right_value = right and wanted.value is not None
        found = right_value or any(value is not None for value in judged)
        if not wanted.known and form(wanted.was) not in map(form, held):
            # What was wrong is no more; whether what stands there now is right, nobody has said.
            return
        score.found += found
        score.found_right += right_value
        true = wanted.known and wanted.value is not None
        score.wanted += true
        score.wanted_found += right and true
        if mode == "strict" and not right:
            where = self.misses if true else self.extra
            value = wanted.value if true else wanted.was
            where.append(_miss(document, wanted.line, wanted.name, value, lines))


def _same(fact: Row, gold: GoldFact) -> bool:
    """The same type and place, and the same values in all fields that people have looked at."""
    if fact["type"] != gold.type or (fact["char_start"], fact["char_end"]) != gold.span:
        return False
    return all(cell_of(fact.get(name)) == cell_of(value) for name, value in gold.fields.items())


def _touches(fact: Row, gold: GoldFact) -> bool:
    """The same type, and some character in common."""
    start, end = gold.span
    return bool(fact["type"] == gold.type and fact["char_start"] < end and fact["char_end"] > start)


def _held(wanted: GoldField, document: Row, records: list[Row]) -> Iterator[Any]:
    """What the output holds in a field."""
    path = path_of(wanted.name)
    within = [row for row in records if row["line_start"] <= wanted.line <= row["line_end"]]
    for row in [document] if path.table == "documents" else within:
        for spot in spots_of(row, path.steps, wanted.line):
            yield spot.value


def _loosely(value: Any) -> str:
    """A value without spaces and marks."""
    return "".join(character for character in cell_of(value) if character.isalnum()).casefold()


def _own(fact: Row) -> Row:
    places = ("fact_id", "record_id", "doc_id", "type", "line", "char_start", "char_end", "section")
    return {name: value for name, value in fact.items() if name not in (*places, "section_index", "item_index")}


def _miss(document: Row, line: int, name: str, value: Any, lines: list[str]) -> Miss:
    return Miss(document["path"], line, name, value, lines[line - 1] if 0 < line <= len(lines) else "")
