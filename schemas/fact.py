"""One row of facts.jsonl: a mention, grounded in the source text."""

from typing import Literal

from pydantic import Field

from schemas.base import Row
from schemas.record import SectionKind

MoneyRole = Literal["total", "part", "unit_price"]


class FactBase(Row):
    """What every fact has: the source text `[char_start:char_end]` equals `text`, always."""

    fact_id: str = Field(description="`<record_id>-<type>-<char_start>`, unique in the output.")
    record_id: str
    doc_id: str
    type: str
    line: int
    char_start: int
    char_end: int
    text: str
    section: SectionKind | None
    section_index: int | None = Field(
        description="Place in the record's `sections`, from 0, of the one it stands in; null in heads and contacts."
    )
    item_index: int | None = Field(
        description="Place in the section's `items`, from 0, of the one it stands in; null in headings and tables."
    )


class DateFact(FactBase):
    """A date or period, ISO 8601 at the precision written; `year_given` false where the context gave the year."""

    type: Literal["date"]
    start: str | None
    end: str | None
    year_given: bool


class MoneyFact(FactBase):
    """An amount in whole currency units, and what it is to the amounts around it."""

    type: Literal["money"]
    amount: int | float
    amount_max: int | float | None
    currency: str
    role: MoneyRole | None = Field(
        description="`total` of parts, or called one; `part` of a total; `unit_price` for one person or thing."
    )
    part_of: str | None = Field(description="Of a part: the `fact_id` of its total.")


class ChangeFact(FactBase):
    """Two states of one quantity as written, with their numbers where both sides have one of the same unit."""

    type: Literal["change"]
    before: str
    after: str
    before_value: int | float | None
    after_value: int | float | None
    unit: str | None
    subject: str | None = Field(description="What changed: the label or noun phrase before it, as written.")


class PercentFact(FactBase):
    """A percentage."""

    type: Literal["percent"]
    value: int | float
    value_max: int | float | None


class QuantityFact(FactBase):
    """A count or measure with its unit as written."""

    type: Literal["quantity"]
    value: int | float
    value_max: int | float | None
    unit: str
    approx: bool


class OrganizationFact(FactBase):
    """A named body; `official` is its full name on the day of the text."""

    type: Literal["organization"]
    name: str
    official: str | None


class LawFact(FactBase):
    """A statute by name, with its article; of a national one in force the official name and its number."""

    type: Literal["law"]
    name: str
    article: str | None
    official: str | None
    law_id: str | None


class AwardFact(FactBase):
    """An award won."""

    type: Literal["award"]
    name: str
    grade: str | None
    date: str | None


class PressFact(FactBase):
    """A citation of a news outlet."""

    type: Literal["press"]
    outlet: str
    date: str | None


class PhoneFact(FactBase):
    """A telephone number, normalised; `use` tells fax numbers and numbers inside an office apart."""

    type: Literal["phone"]
    value: str
    use: Literal["telephone", "fax", "internal"]


class ValueFact(FactBase):
    """A url or email with its normalised value."""

    type: Literal["url", "email"]
    value: str


Fact = (
    DateFact
    | MoneyFact
    | ChangeFact
    | PercentFact
    | QuantityFact
    | OrganizationFact
    | LawFact
    | AwardFact
    | PressFact
    | PhoneFact
    | ValueFact
)

FACT_TYPES: dict[str, type[FactBase]] = {
    "date": DateFact,
    "money": MoneyFact,
    "change": ChangeFact,
    "percent": PercentFact,
    "quantity": QuantityFact,
    "organization": OrganizationFact,
    "law": LawFact,
    "award": AwardFact,
    "press": PressFact,
    "phone": PhoneFact,
    "url": ValueFact,
    "email": ValueFact,
}
