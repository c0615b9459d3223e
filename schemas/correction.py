"""One row of corrections.jsonl: what a person says of one thing in the output."""

from typing import Literal

from pydantic import Field, JsonValue

from schemas.base import Row

Verdict = Literal["right", "wrong", "edit", "missing"]


class Correction(Row):
    """A verdict on a fact or a field, and where in the source it stands.

    A run takes `edit`, `missing`, and `wrong` for what can be taken out; `gongbo evaluate` takes all of them.
    """

    doc_id: str = Field(pattern="^[0-9a-f]{16}$", description="The document: 16 hex digits of its SHA-256.")
    path: str = Field(description="The file's path, for people; `doc_id` alone counts.")
    field: str = Field(
        description="Where it stands in the rows: `facts[money]`, `facts[money].amount`, `records.title`."
    )
    line: int = Field(ge=1, description="The line of the source text, from 1.")
    char_start: int | None = Field(ge=0, description="First character of a fact in the source text; null for a field.")
    char_end: int | None = Field(ge=0, description="Character behind its last; null for a field.")
    source: str = Field(description="What stands there: the text of the fact, or the line.")
    verdict: Verdict
    was: JsonValue = Field(description="The value as the page showed it; null for what is missing.")
    should: JsonValue = Field(description="The value as it should be; null for what should not be there.")
    who: str = ""
    when: str = Field("", description="The day of the verdict, ISO 8601.")
    note: str = ""

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}, {self.field}"
