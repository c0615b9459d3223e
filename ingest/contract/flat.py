"""The flat tables that rows are exported to: their columns, keys and references, declared here and nowhere else.

A column's type and whether it may be null follow from its entry in the dictionary, so that they are the same whatever
an output holds.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from ingest.contract.dictionary import FLAT, Entry, codes, entry
from schemas.fact import FACT_TYPES

# Of a decimal: digits in all, and behind the point. A double holds 15, which is too few for sums of money.
DECIMAL = (30, 6)
# Why there is nothing in a column of numbers that the rows always have.
TOO_GREAT = "열에 담을 수 없을 만큼 큰 수"
Type = Literal["text", "integer", "number", "decimal", "boolean", "date"]
TYPES: dict[str, Type] = {
    **dict.fromkeys(("bytes", "count", "index", "line", "character", "year"), "integer"),
    **dict.fromkeys(("number", "per cent"), "number"),
    **dict.fromkeys(("won", "currency unit"), "decimal"),
    "boolean": "boolean",
    "date": "date",
}


class Column(NamedTuple):
    """A column, and what the dictionary says of it."""

    name: str
    entry: Entry

    @property
    def type(self) -> Type:
        """How its values are stored."""
        return TYPES.get(self.entry.unit, "text")

    @property
    def null(self) -> str:
        """What it means (Korean) that a row has no value there; empty where each has one."""
        return self.entry.null or (TOO_GREAT if self.type in ("number", "decimal") else "")

    @property
    def nullable(self) -> bool:
        """Whether a row may have no value there."""
        return bool(self.null)


class Reference(NamedTuple):
    """Columns whose values are the key of a row of another table."""

    columns: tuple[str, ...]
    table: str


class Table(NamedTuple):
    """A table: `key` names the columns that tell its rows apart."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    references: tuple[Reference, ...]

    @property
    def ko(self) -> str:
        """Its Korean name."""
        return codes("table")[self.name].ko

    @property
    def description(self) -> str:
        """What a row of it stands for."""
        return codes("table")[self.name].en

    @property
    def meaning(self) -> str:
        """The same in Korean."""
        return codes("table")[self.name].meaning

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def dated(name: str) -> str:
    """The columns of a date: as written, its first day, and how exact it is."""
    return f"{name} {name}_day {name}_precision"


# Of whom or what the row speaks, for tables that people read by themselves.
WHERE = "record_id path record_label record_kind sido sigungu region_code year"
IN_ITEM = "section section_index item_index line char_start char_end attribute_key attribute_name"
TEXTS = ("background", "situation", "overview", "direction", "process", "results", "improvement", "plan", "reference")
FIRST_TEXTS = " ".join(f"{kind}_text" for kind in (*TEXTS, "other"))
# What the facts of a type say.
SAID = {
    "date": f"{dated('date_start')} {dated('date_end')} date_end_last_day year_given",
    "money": "amount amount_max currency role part_of",
    "change": "subject before after before_value after_value unit",
    "percent": "value value_max",
    "quantity": "value value_max unit approx",
    "organization": "name official",
    "law": "name article official law_id",
    "award": f"name grade {dated('award_date')}",
    "press": f"outlet {dated('press_date')}",
    "phone": "value use",
    "url": "value",
    "email": "value",
}


@cache
def tables() -> dict[str, Table]:
    """All flat tables by name, in the order in which each knows those it refers to."""
    failures = _table("failures", "path", "path code message remedy", "Failure")
    found = [*_wholes(), *_of_sections(), *_of_records(), *_of_documents(), failures, *_of_facts()]
    return {table.name: table for table in found}


def _wholes() -> list[Table]:
    """Documents and their records."""
    return [
        _table(
            "documents",
            "path",
            f"path doc_id title kind publisher audience {dated('published')} {dated('dated')} dated_by year"
            " embargo_text embargo_until records facts format encoding size sha256 pipeline",
            "Document",
        ),
        _table(
            "records",
            "record_id",
            "record_id path doc_id ordinal kind label title category region_text sido sigungu region_code publisher"
            f" {dated('published')} {dated('dated')} dated_by year lead summary subtitles"
            f" byline_person byline_email byline_outlet {FIRST_TEXTS} line_start line_end char_start char_end",
            "Record",
            path="documents",
        ),
    ]


def _of_sections() -> list[Table]:
    """What the sections of records hold, down to the cells of tables."""
    return [
        _inner("sections", "section_index", "kind heading line", "Section"),
        _inner("items", "section_index item_index", "section_kind section_heading level marker text line", "Item"),
        _inner(
            "tables",
            "section_index table_index",
            "section_kind section_heading caption unit row_count column_count line",
            "Table",
        ),
        _table(
            "table_cells",
            "record_id section_index table_index row_index column_index",
            "record_id section_index table_index row_index column_index is_header text row_span column_span",
            "Record",
            **{"record_id section_index table_index": "tables"},
        ),
    ]


def _of_records() -> list[Table]:
    """The lists beside the sections of a record."""
    return [
        _of_record("attributes", "attribute_index", "key name value amount line", "Attribute"),
        _of_record(
            "contacts", "contact_index", "organization department person position phone email text line", "Contact"
        ),
        _of_record("plans", "plan_index", "text due line", "Plan"),
        _of_record("entries", "entry_index", "region time text line", "ScheduleEntry"),
        _of_record("attachments", "attachment_index", "label title line", "Attachment"),
        _table(
            "keywords",
            "record_id keyword_index",
            "record_id keyword_index term count",
            "Keyword",
            "Record",
            record_id="records",
        ),
    ]


def _of_documents() -> list[Table]:
    """The lists of a document."""
    return [
        _table(
            "outline",
            "path outline_index",
            "path outline_index part_title part_line text line",
            "Document",
            path="documents",
        ),
        _table(
            "furniture",
            "path furniture_index",
            "path furniture_index first_line last_line",
            "Document",
            path="documents",
        ),
        _table(
            "issues",
            "path issue_index",
            "path issue_index record_id code message line",
            "Issue",
            "Document",
            path="documents",
            record_id="records",
        ),
    ]


def _of_facts() -> list[Table]:
    """All facts in one table, and those of each type in one of its own."""
    return [
        _facts("facts_all", "type text value_text value_number"),
        *(_facts(f"facts_{name}", f"text {SAID[name]}", model.__name__) for name, model in FACT_TYPES.items()),
    ]


def _table(name: str, key: str, columns: str, *models: str, **references: str) -> Table:
    """A table whose columns are described by itself, by its models or by none of them.

    A reference is a name of a table by the columns that refer to its key.
    """
    found = tuple(Column(column, entry(column, name, *models, FLAT)) for column in columns.split())
    refers = tuple(Reference(tuple(columns.split()), to) for columns, to in references.items())
    return Table(name, tuple(key.split()), found, refers)


def _inner(name: str, key: str, columns: str, model: str) -> Table:
    """A table of what sections hold."""
    section = {"record_id section_index": "sections"} if name != "sections" else {"record_id": "records"}
    return _table(
        name, f"record_id {key}", f"record_id {key} {columns} path record_label", model, "Record", FLAT, **section
    )


def _of_record(name: str, index: str, columns: str, model: str) -> Table:
    """A table of the entries of a list that each record has."""
    key = f"record_id {index}"
    where = WHERE.replace("record_id ", "")
    return _table(name, key, f"{key} {columns} {where}", model, "Record", record_id="records")


def _facts(name: str, columns: str, *models: str) -> Table:
    total = {"part_of": "facts_all"} if name == "facts_money" else {}
    whole = {"fact_id": "facts_all"} if name != "facts_all" else {}
    return _table(
        name,
        "fact_id",
        f"fact_id {columns} {WHERE} {IN_ITEM}",
        *models,
        "FactBase",
        "Record",
        record_id="records",
        **whole,
        **total,
    )
