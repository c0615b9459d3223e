"""What an explanation holds: models that can be printed, or written as JSON for a program.

Lines count from 1; offsets count the characters of the source text from 0, an end is exclusive.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of an explanation: immutable, closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EvidencePart(Part):
    """A piece of evidence, what it weighs and why; `word` is what decided, `file` the vocabulary it is in."""

    name: str
    weight: float
    reason: str | None = None
    word: str | None = None
    file: str | None = None


class DecisionPart(Part):
    """A decision about a line, or about it and the line `other` before it.

    `text` is the question with its answer. By weight: the `evidence` adds up to `weight`, and more than `over` means
    yes. `rule` tells what settled it without weighing, or against the weights; `word` and `file` what that rests on.
    """

    question: str
    line: int
    other: int | None
    text: str
    answer: bool
    choice: str | None
    rule: str | None
    word: str | None
    file: str | None
    evidence: tuple[EvidencePart, ...]
    weight: float | None
    over: float | None
    char_start: int | None


class SignsPart(Part):
    """The signs of a kind that a document has, and those it lacks."""

    kind: str
    found: tuple[str, ...]
    lacking: tuple[str, ...]
    decisive: bool


class HeadingPart(Part):
    """A heading as the document uses it: its text, the kind of its blocks, on which lines, in how many records.

    `word` is the usual name that it is made of or ends with, in the `file` of the vocabulary; None where it holds none.
    """

    text: str
    kind: str
    word: str | None
    file: str | None
    lines: tuple[int, ...]
    records: int


class DocumentExplanation(Part):
    """Why a document was taken for its kind, and its habits of setting lines.

    Margins are in em, None where lines are not wrapped; `items_apart` says that blank lines stand between items.
    """

    kind: str
    uncertain: bool
    why: str
    signs: tuple[SignsPart, ...]
    lines: int
    records: int
    facts: int
    margin: float | None
    note_margin: float | None
    double_spaced: bool
    items_apart: bool
    stated_day: str | None
    reference_day: str | None
    usual_year: int | None
    headings: tuple[HeadingPart, ...]
    issues: tuple[str, ...]


class PlacePart(Part):
    """What a line belongs to: `role` is what it is there, `lines` are all lines of that item, heading or text.

    `record` is the record's ordinal from 1, None outside records; `section` the kind of the block.
    """

    role: str
    lines: tuple[int, ...]
    record: int | None = None
    record_kind: str | None = None
    title: str | None = None
    section: str | None = None
    heading: str | None = None
    item: int | None = None
    text: str | None = None


class RivalPart(Part):
    """A mention that was found on the line and did not stay, and why."""

    type: str
    rule: str
    text: str
    char_start: int
    char_end: int
    why: str


class FactPart(Part):
    """A fact on the line: the rule that found it, its own fields, where its year comes from, which rivals it beat.

    `file` is the list of the vocabulary that holds the name, None where no list found it.
    """

    fact_id: str
    type: str
    text: str
    char_start: int
    char_end: int
    rule: str
    file: str | None
    fields: dict[str, object]
    year_by: str | None
    year_line: int | None
    rivals: tuple[RivalPart, ...]


class LookPart(Part):
    """How a line looks: bullet, indent in characters, printed width in em, `fill` as a share of the margin.

    `room` is what the next line's first word had left on it, in em; 0 or less where it had not fitted.
    """

    marker: str | None
    indent: int
    width: float
    fill: float | None
    room: float | None
    space_at_end: bool
    blank_before: int
    page_start: bool


class LineExplanation(Part):
    """Why a line became what it became.

    `look` is None of a blank line and of furniture. `decisions` are those about the line, among them whether it goes
    on from the line before and whether the next one goes on from it; `habits` what the book's headings have in common,
    of a line that may be one; `lost` the mentions that gave way to none of the line's facts.
    """

    line: int
    text: str
    char_start: int
    char_end: int
    look: LookPart | None
    places: tuple[PlacePart, ...]
    decisions: tuple[DecisionPart, ...]
    habits: tuple[str, ...]
    heading: HeadingPart | None
    facts: tuple[FactPart, ...]
    lost: tuple[RivalPart, ...]
    issues: tuple[str, ...]
