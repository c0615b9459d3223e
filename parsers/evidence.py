"""Why a decision fell as it did: named evidence, the weight of each piece, and the trace of a document's decisions.

A decision by weight adds up what speaks for it; the weights, each with its reason, are rows of
`vocabulary/weights.csv`. What settles a decision without weighing is a rule, told in words. While nobody keeps a trace,
a decision is nothing but its answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from parsers.vocabulary import WeightRow, load_rows


class Evidence(NamedTuple):
    """A piece of evidence by name, and how much it speaks for the decision; less than 0 speaks against it."""

    name: str
    weight: float


class Decision(NamedTuple):
    """A decision about a line: `question` asked of the lines with the numbers `line` and, of two, `other`.

    `at` is the source offset where one place inside the line is meant.
    By weight it is `answer` because the evidence adds up to more than `over`, or not. `rule` tells what settled it
    without weighing, or against the weights; `choice` what was chosen where the answer is none of yes and no.
    """

    question: str
    line: int
    other: int | None
    answer: bool
    evidence: tuple[Evidence, ...] = ()
    over: float = 0.0
    rule: str | None = None
    choice: str | None = None
    at: int | None = None

    @property
    def weight(self) -> float:
        """What its evidence adds up to."""
        return sum(piece.weight for piece in self.evidence)


class Rival(NamedTuple):
    """A mention that was found and did not stay: type, rule and source span, and why not."""

    type: str
    rule: str
    start: int
    end: int
    why: str


class Told(NamedTuple):
    """How a fact came about: the rule of its mention, and what told the year that it does not state, if any did.

    `year_at` is the source offset of the year that was taken over, None where none written elsewhere was.
    """

    rule: str
    year_by: str | None = None
    year_at: int | None = None


@dataclass(slots=True)
class Trace:
    """What was decided while a document was read; of a question asked again about the same lines the last answer.

    `habits` are told by the number of a line that may be a heading, facts by their id and the offset of their end.
    """

    decisions: dict[tuple[str, int, int | None, int | None], Decision] = field(default_factory=dict)
    habits: dict[int, tuple[str, ...]] = field(default_factory=dict)
    told: dict[tuple[str, int], Told] = field(default_factory=dict)
    rivals: list[Rival] = field(default_factory=list)

    def note(self, decision: Decision) -> None:
        """Keeps a decision, behind all others."""
        key = (decision.question, decision.line, decision.other, decision.at)
        self.decisions.pop(key, None)
        self.decisions[key] = decision


_kept: ContextVar[Trace | None] = ContextVar("trace", default=None)


@contextmanager
def tracing() -> Iterator[Trace]:
    """Keeps all decisions made inside the block."""
    trace = Trace()
    token = _kept.set(trace)
    try:
        yield trace
    finally:
        _kept.reset(token)


def trace() -> Trace | None:
    """The trace that is kept at the moment, None for none."""
    return _kept.get()


@cache
def weights(decision: str) -> Mapping[str, Evidence]:
    """The evidence that a decision weighs, by name; what a team has taken out of the table weighs nothing."""
    return _Table({row.evidence: Evidence(row.evidence, row.weight) for row in table(decision)})


def table(decision: str) -> list[WeightRow]:
    """The rows of a decision's weights, with their reasons."""
    return [row for row in load_rows(WeightRow) if row.decision == decision]


class _Table(dict[str, Evidence]):
    def __missing__(self, name: str) -> Evidence:
        return Evidence(name, 0.0)


def weighed(question: str, line: int, other: int | None, evidence: Iterable[Evidence], over: float = 0.0) -> bool:
    """Whether the evidence adds up to more than `over`."""
    pieces = tuple(evidence)
    answer = sum(piece[1] for piece in pieces) > over
    kept = _kept.get()
    if kept is not None:
        kept.note(Decision(question, line, other, answer, pieces, over))
    return answer


def settled(question: str, line: int, other: int | None, answer: bool, rule: str) -> bool:
    """The answer of a rule that leaves nothing to weigh."""
    kept = _kept.get()
    if kept is not None:
        kept.note(Decision(question, line, other, answer, rule=rule))
    return answer
