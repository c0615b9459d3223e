"""One row of facts.jsonl: a mention, grounded in the source text."""

from schemas.base import Row
from schemas.record import SectionKind


class Mention(Row):
    """What every fact has: the source text `[char_start:char_end]` equals `text`, always."""

    record_id: str
    doc_id: str
    type: str
    line: int
    char_start: int
    char_end: int
    text: str
    section: SectionKind | None


class ValueFact(Mention):
    """A phone, url or email with its normalised value."""

    value: str


Fact = ValueFact
