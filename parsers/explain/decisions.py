"""The decisions of a trace in words, with what each rests on."""

from __future__ import annotations

from collections.abc import Mapping

from parsers.evidence import Decision, Evidence, table
from parsers.explain import words
from parsers.explain.models import DecisionPart, EvidencePart
from parsers.text.line import Line
from parsers.text.source import SourceText

# Each question with what its yes says and what its no, in the order in which they are told.
QUESTIONS: dict[str, tuple[str, str]] = {
    "heading by name": ("line {line} heads a block, for it names one", "line {line} names a block and heads none"),
    "heading of its own": ("line {line} heads a block of its own", "line {line} heads no block of its own"),
    "heading of a release": ("line {line} heads what stands below it", "line {line} heads nothing"),
    "headline": ("line {line} is a headline {choice}", ""),
    "cell": ("line {line} is a cell of a table that lost its columns", "line {line} is running text, no cell"),
    "cell of a release": ("line {line} is a cell of a table that lost its columns", "line {line} is text, no cell"),
    "goes on": ("line {line} goes on from line {other}", "line {line} does not go on from line {other}"),
    "column": ("line {line} goes on from line {other}", "line {line} does not go on from line {other}"),
    "paragraph ends": ("line {line} begins a paragraph", "line {line} goes on in the paragraph of line {other}"),
    "space": ("a space stands between lines {other} and {line}", "no space stands between lines {other} and {line}"),
    "space in a line": ("a space is put in before {at!r}", "the space before {at!r} is left out"),
}
AROUND = 6


def order(decision: Decision) -> tuple[int, int, int]:
    """Where a decision stands among those told of a line."""
    return decision.line, list(QUESTIONS).index(decision.question), decision.at or 0


def part_of(decision: Decision, source: SourceText, lines: Mapping[int, Line]) -> DecisionPart:
    """A decision in words; `source` is the text in plain characters, `lines` are those with content, by number."""
    line, other = lines[decision.line], lines.get(decision.other or 0)
    rule = words.of_rule(decision, line, other) if decision.rule else None
    yes, no = QUESTIONS[decision.question]
    at = source.text[decision.at : decision.at + AROUND].split("\n")[0] if decision.at is not None else ""
    text = (yes if decision.answer else no).format(
        line=decision.line, other=decision.other, choice=decision.choice, at=at
    )
    reasons = {row.evidence: row.reason for row in table(decision.question)}
    return DecisionPart(
        question=decision.question,
        line=decision.line,
        other=decision.other,
        text=text,
        answer=decision.answer,
        choice=decision.choice,
        rule=decision.rule,
        word=rule.word if rule else None,
        file=rule.file if rule else None,
        evidence=tuple(_evidence(decision, piece, reasons, line, other) for piece in decision.evidence),
        weight=decision.weight if decision.evidence else None,
        over=decision.over if decision.evidence else None,
        char_start=None if decision.at is None else source.original_span(decision.at, decision.at + 1)[0],
    )


def _evidence(
    decision: Decision, piece: Evidence, reasons: Mapping[str, str], line: Line, other: Line | None
) -> EvidencePart:
    word = words.of_evidence(decision, piece.name, line, other)
    return EvidencePart(
        name=piece.name,
        weight=piece.weight,
        reason=reasons.get(piece.name),
        word=word.word if word else None,
        file=word.file if word else None,
    )
