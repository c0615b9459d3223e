"""One row of records.jsonl and the pieces it is made of."""

from typing import Literal

from pydantic import Field

from schemas.base import Row
from schemas.document import DatedBy
from schemas.issue import Issue

RecordKind = Literal["case", "article", "schedule", "task", "chapter", "story", "caption", "essay", "release", "text"]
SectionKind = Literal[
    "summary",
    "background",
    "situation",
    "overview",
    "direction",
    "process",
    "results",
    "improvement",
    "plan",
    "reference",
    "contact",
    "other",
]

AttributeName = Literal[
    "name",
    "content",
    "purpose",
    "background",
    "basis",
    "goal",
    "direction",
    "system",
    "process",
    "method",
    "period",
    "date",
    "hours",
    "place",
    "target",
    "participants",
    "organizer",
    "operator",
    "department",
    "partner",
    "staff",
    "budget",
    "scale",
    "support",
    "results",
    "effect",
    "plan",
    "topic",
    "before",
    "after",
]


class Region(Row):
    """A province or municipality: as written, with the official names and code at the time of the document."""

    text: str
    sido: str | None
    sigungu: str | None
    code: str | None


class Item(Row):
    """One logical item: wrapped lines joined, the bullet apart, `level` counted from 0 down."""

    text: str
    line: int
    level: int
    marker: str | None


class MergedCell(Row):
    """A merged cell: row and column of its first place from 0, the header counted, and how many of them it covers."""

    row: int
    column: int
    rows: int
    columns: int


class Table(Row):
    """A table whose cells the source gives; a merged cell has its text in its first place, the others are empty."""

    line: int
    caption: str | None
    unit: str | None
    header: list[str] | None
    rows: list[list[str]]
    spans: list[MergedCell]


class Section(Row):
    """A headed block; `heading` is null where the text has none, and `line` is then the block's first line."""

    kind: SectionKind
    heading: str | None
    line: int
    items: list[Item]
    tables: list[Table]


class Attribute(Row):
    """A labelled value: `(사업기간) 2021. 1. ~ 12.` has the key `사업기간`."""

    key: str
    name: AttributeName | None = Field(
        description="What the key means, whatever its words; null where it is no usual one."
    )
    value: str
    line: int


class Contact(Row):
    """Whom to ask, as the text names them; `phone` normalised."""

    text: str
    line: int
    organization: str | None
    department: str | None
    person: str | None
    position: str | None
    phone: str | None
    email: str | None


class Plan(Row):
    """A step to come, with its time as written."""

    text: str
    due: str | None
    line: int


class Attachment(Row):
    """A reference page: `참고 1` with `관련 사진`."""

    label: str
    title: str | None
    line: int


class ScheduleEntry(Row):
    """An event of a schedule table."""

    region: str
    time: str | None
    text: str
    line: int


class Byline(Row):
    """Who wrote a story or an essay."""

    person: str | None
    email: str | None
    outlet: str | None


class Keyword(Row):
    """A telling noun and how often it stands in the record."""

    term: str
    count: int


class Record(Row):
    """An item that the source holds. Lines count from 1, characters from 0 with the end exclusive."""

    record_id: str
    doc_id: str
    ordinal: int
    path: str
    kind: RecordKind
    title: str | None
    label: str = Field(
        description="Its title, else region and category, else the document's title, else its first words."
    )
    category: str | None
    region: Region | None
    published: str | None
    dated: str | None = Field(description="The year, month or day as of which it is read, ISO 8601.")
    dated_by: DatedBy | None = Field(
        description="`stated`: it or the document names it; `evidence`: worked out of the document's dates."
    )
    lead: str | None
    summary: list[str]
    sections: list[Section]
    attributes: list[Attribute]
    contacts: list[Contact]
    subtitles: list[str]
    plans: list[Plan]
    attachments: list[Attachment]
    entries: list[ScheduleEntry]
    byline: Byline | None
    keywords: list[Keyword]
    line_start: int
    line_end: int
    char_start: int
    char_end: int
    issues: list[Issue]
