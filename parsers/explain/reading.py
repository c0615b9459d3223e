"""A document read with a trace, and what can be asked of it then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isinf

from parsers import detect
from parsers.document import Origin, Rows, parse, rows_from
from parsers.draft import Parsed
from parsers.evidence import Decision, Rival, Trace, tracing
from parsers.explain import decisions, kinds
from parsers.explain.models import (
    DecisionPart,
    DocumentExplanation,
    FactPart,
    HeadingPart,
    LineExplanation,
    LookPart,
    PlacePart,
    RivalPart,
)
from parsers.explain.places import places_in
from parsers.explain.words import LISTS, of_heading
from parsers.language.kiwi import Korean
from parsers.mentions.days import stated_day
from parsers.mentions.year_evidence import usual_in
from parsers.page import Page
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.text.marks import Mark
from parsers.text.source import SourceText
from schemas.fact import Fact, FactBase
from schemas.issue import Issue

NOBODY = Origin("0" * 16, "", "0" * 64, 0, "txt", "utf-8", "")


def explain(source: SourceText, korean: Korean, marks: Sequence[Mark] = ()) -> Explained:
    """A source text, with what its file marks in it, read so that it can tell why each line became what it became.

    Raises InternalError when a promise of the contract is broken.
    """
    with tracing() as trace:
        page = Page(source, korean, marks)
        parsed = parse(page)
        rows = rows_from(page, parsed, NOBODY)
    return Explained(page, parsed, rows, trace)


@dataclass(frozen=True)
class Explained:
    """A document that was read with a trace."""

    page: Page
    parsed: Parsed
    rows: Rows
    trace: Trace

    @property
    def line_count(self) -> int:
        """How many lines can be asked about."""
        return self.page.source.last_line

    @cached_property
    def document(self) -> DocumentExplanation:
        """Why the document was taken for its kind, and its habits."""
        page, text = self.page, self.page.source.text
        verdict = detect.detect(page)
        margins = page.margins
        return DocumentExplanation(
            kind=self.parsed.kind,
            uncertain=verdict.uncertain,
            why=kinds.why(verdict),
            signs=tuple(kinds.signs_of(page)),
            lines=self.line_count,
            records=len(self.parsed.drafts),
            facts=len(self.rows.facts),
            margin=None if isinf(margins.text_margin) else margins.text_margin,
            note_margin=None if isinf(margins.note_margin) else margins.note_margin,
            double_spaced=page.lines.double_spaced,
            items_apart=page.joiner.items_apart,
            stated_day=self.parsed.published or stated_day(text),
            reference_day=page.day,
            usual_year=usual_in(text, page.day),
            headings=self._headings,
            issues=tuple(map(_said, self.parsed.issues)),
        )

    def line(self, number: int) -> LineExplanation:
        """Why a line became what it became. Raises IndexError when there is no such line."""
        if not 1 <= number <= self.line_count:
            raise IndexError(f"there is no line {number}; the document has {self.line_count}")
        start, end = self.page.source.original.line_span(number)
        facts = self._facts.get(number, [])
        overlapping = {rival for fact in facts for rival in self._rivals_of(fact)}
        return LineExplanation(
            line=number,
            text=self.page.source.original.line(number),
            char_start=start,
            char_end=end,
            look=self._look(number),
            places=self._places.get(number, ()),
            decisions=tuple(self._decisions(number)),
            habits=self.trace.habits.get(number, ()),
            heading=next((heading for heading in self._headings if number in heading.lines), None),
            facts=tuple(self._fact(fact) for fact in facts),
            lost=tuple(self._rival(r) for r in self._rivals if r not in overlapping and self._stands(r, number)),
            issues=tuple(_said(issue) for issue in self._issues if issue.line == number),
        )

    @cached_property
    def _lines(self) -> dict[int, Line]:
        return {line.number: line for line in self.page.content}

    @cached_property
    def _places(self) -> dict[int, tuple[PlacePart, ...]]:
        return dict(places_in(self.page.source, self.page.lines, self.parsed))

    @cached_property
    def _headings(self) -> tuple[HeadingPart, ...]:
        """The headings in order of their first lines, those of one text together."""
        found: dict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
        for ordinal, draft in enumerate(self.parsed.drafts):
            for block in draft.blocks:
                if block.heading is not None and block.heading_line is not None:
                    key = "".join(block.heading.split())
                    found[key, block.kind].append((block.line, ordinal, block.heading))
        return tuple(_heading(kind, places) for (_, kind), places in found.items())

    @cached_property
    def _issues(self) -> list[Issue]:
        return [*self.parsed.issues, *(issue for draft in self.parsed.drafts for issue in draft.issues)]

    @cached_property
    def _by_line(self) -> dict[int, list[Decision]]:
        found: dict[int, list[Decision]] = defaultdict(list)
        for decision in self.trace.decisions.values():
            for number in {decision.line, decision.other or decision.line}:
                found[number].append(decision)
        return found

    def _decisions(self, number: int) -> Iterator[DecisionPart]:
        for decision in sorted(self._by_line.get(number, ()), key=decisions.order):
            yield decisions.part_of(decision, self.page.source, self._lines)

    def _look(self, number: int) -> LookPart | None:
        line = self._lines.get(number)
        if line is None:
            return None
        margins = self.page.margins
        following = next((other for n in range(number + 1, self.line_count + 1) if (other := self._lines.get(n))), None)
        room = margins.room(line, following.text, in_note=is_note(line.marker)) if following else None
        return LookPart(
            marker=line.marker,
            indent=line.indent,
            width=round(line.width, 2),
            fill=None if isinf(margins.text_margin) else round(margins.fill(line), 3),
            room=None if room is None or isinf(room) else round(room, 2),
            space_at_end=line.trailing_space,
            blank_before=line.blank_before,
            page_start=line.page_start,
        )

    @cached_property
    def _facts(self) -> dict[int, list[Fact]]:
        found: dict[int, list[Fact]] = defaultdict(list)
        for fact in self.rows.facts:
            for number in range(fact.line, self.page.source.original.line_at(fact.char_end - 1) + 1):
                found[number].append(fact)
        return found

    @cached_property
    def _rivals(self) -> tuple[Rival, ...]:
        """The rivals once each, in order."""
        return tuple(sorted(set(self.trace.rivals), key=lambda rival: (rival.start, rival.end, rival)))

    def _rivals_of(self, fact: Fact) -> list[Rival]:
        return [rival for rival in self._rivals if rival.start < fact.char_end and fact.char_start < rival.end]

    def _stands(self, rival: Rival, number: int) -> bool:
        source = self.page.source.original
        return source.line_at(rival.start) <= number <= source.line_at(rival.end - 1)

    def _rival(self, rival: Rival) -> RivalPart:
        text = self.page.source.original.text[rival.start : rival.end]
        return RivalPart(
            type=rival.type, rule=rival.rule, text=text, char_start=rival.start, char_end=rival.end, why=rival.why
        )

    def _fact(self, fact: Fact) -> FactPart:
        told = self.trace.told[fact.fact_id, fact.char_end]
        return FactPart(
            fact_id=fact.fact_id,
            type=fact.type,
            text=fact.text,
            char_start=fact.char_start,
            char_end=fact.char_end,
            rule=told.rule,
            file=LISTS.get(told.rule),
            fields=fact.model_dump(exclude={*FactBase.model_fields}),
            year_by=told.year_by,
            year_line=None if told.year_at is None else self.page.source.line_at(told.year_at),
            rivals=tuple(map(self._rival, self._rivals_of(fact))),
        )


def _heading(kind: str, places: Sequence[tuple[int, int, str]]) -> HeadingPart:
    """A heading by its places: line, record, and the text as printed there."""
    text = places[0][2]
    word = of_heading(text) if kind != "other" else None
    return HeadingPart(
        text=text,
        kind=kind,
        word=word.word if word else None,
        file=word.file if word else None,
        lines=tuple(line for line, _, _ in places),
        records=len({record for _, record, _ in places}),
    )


def _said(issue: Issue) -> str:
    return f"{issue.code}: {issue.message}"
