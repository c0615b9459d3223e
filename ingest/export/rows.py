"""The rows of a document as rows of the flat tables, each a mapping that has at least the columns of its table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from ingest.contract.flat import TEXTS
from ingest.export.days import day_of
from ingest.export.facts import fact_rows
from ingest.export.holders import Holder, holders_of

Row = Mapping[str, Any]
Placed = Iterator[tuple[str, Row]]
# The lists of a record that become tables as they are: the table, and the column that counts their entries.
LISTS = {
    "contacts": "contact_index",
    "plans": "plan_index",
    "entries": "entry_index",
    "attachments": "attachment_index",
    "keywords": "keyword_index",
}


def rows_of(document: Row, records: list[dict[str, Any]], facts: list[dict[str, Any]]) -> Placed:
    """All flat rows of a document with the name of the table of each; of a table they come in the order of the text."""
    yield "documents", _document(document)
    of_record = defaultdict(list)
    for fact in facts:
        of_record[fact["record_id"]].append(fact)
    where, holders = {}, {}
    for record in records:
        record_id = record["record_id"]
        where[record_id] = _where(record)
        holders[record_id] = holders_of(record, of_record[record_id])
        yield from _record(record, document, where[record_id], holders[record_id])
    for fact in facts:
        record_id = fact["record_id"]
        held = holders[record_id].by_fact.get(fact["fact_id"])
        yield from fact_rows(fact, where[record_id], held)
    yield from _of_document(document, records)


def _document(document: Row) -> Row:
    embargo = document["embargo"] or {"text": None, "until": None}
    return {
        **document,
        **day_of(document["dated"]).columns("dated"),
        **day_of(document["published"]).columns("published"),
        "year": day_of(document["dated"]).year,
        "embargo_text": embargo["text"],
        "embargo_until": embargo["until"],
    }


def _where(record: Row) -> Row:
    """Of whom or what a record speaks."""
    region = record["region"] or {}
    return {
        "record_id": record["record_id"],
        "path": record["path"],
        "record_label": record["label"],
        "record_kind": record["kind"],
        "sido": region.get("sido"),
        "sigungu": region.get("sigungu"),
        "region_code": region.get("code"),
        "year": day_of(record["dated"]).year,
    }


def _record(record: Row, document: Row, where: Row, holder: Holder) -> Placed:
    byline, dated, published = record["byline"] or {}, day_of(record["dated"]), day_of(record["published"])
    yield (
        "records",
        {
            **record,
            **where,
            **dated.columns("dated"),
            **published.columns("published"),
            **_first_texts(record["sections"]),
            "region_text": record["region"]["text"] if record["region"] else None,
            "publisher": document["publisher"],
            "summary": "\n".join(record["summary"]) or None,
            "subtitles": "\n".join(record["subtitles"]) or None,
            **{f"byline_{part}": byline.get(part) for part in ("person", "email", "outlet")},
        },
    )
    for index, section in enumerate(record["sections"]):
        yield from _section(section, {**where, "section_index": index})
    for index, attribute in enumerate(record["attributes"]):
        yield "attributes", {**attribute, **where, "attribute_index": index, "amount": holder.amounts.get(index)}
    for name, column in LISTS.items():
        for index, one in enumerate(record[name]):
            yield name, {**one, **where, column: index}


def _first_texts(sections: list[Row]) -> Row:
    """The items of the first section of each kind, one a line; None where there is none or it has no items."""
    found: dict[str, str | None] = {f"{kind}_text": None for kind in (*TEXTS, "other")}
    for section in sections:
        column = f"{section['kind']}_text"
        if column in found and found[column] is None:
            found[column] = "\n".join(item["text"] for item in section["items"]) or None
    return found


def _section(section: Row, where: Row) -> Placed:
    yield "sections", {**where, **section}
    inside = {**where, "section_kind": section["kind"], "section_heading": section["heading"]}
    for index, item in enumerate(section["items"]):
        yield "items", {**inside, **item, "item_index": index}
    for index, table in enumerate(section["tables"]):
        yield from _table(table, {**inside, "table_index": index})


def _table(table: Row, inside: Row) -> Placed:
    header = table["header"]
    rows = ([] if header is None else [header]) + table["rows"]
    widest = max(map(len, rows), default=0)
    yield "tables", {**inside, **table, "row_count": len(rows), "column_count": widest}
    spans = {(span["row"], span["column"]): (span["rows"], span["columns"]) for span in table["spans"]}
    covered = {
        (row + down, column + right)
        for (row, column), (rows_, columns) in spans.items()
        for down in range(rows_)
        for right in range(columns)
    } - spans.keys()
    for row_index, cells in enumerate(rows):
        for column_index, text in enumerate(cells):
            if (row_index, column_index) in covered and not text:
                continue
            row_span, column_span = spans.get((row_index, column_index), (1, 1))
            yield (
                "table_cells",
                {
                    **inside,
                    "row_index": row_index,
                    "column_index": column_index,
                    "is_header": header is not None and row_index == 0,
                    "text": text or None,
                    "row_span": row_span,
                    "column_span": column_span,
                },
            )


def _of_document(document: Row, records: list[dict[str, Any]]) -> Placed:
    path, number = document["path"], count()
    for part in document["outline"]:
        title = {"path": path, "part_title": part["title"], "part_line": part["line"]}
        for entry in ({"text": None, "line": None}, *part["entries"]):
            yield "outline", {**title, **entry, "outline_index": next(number)}
    for index, (first, last) in enumerate(document["furniture"]):
        yield "furniture", {"path": path, "furniture_index": index, "first_line": first, "last_line": last}
    number = count()
    for record_id, issues in ((None, document["issues"]), *((one["record_id"], one["issues"]) for one in records)):
        for issue in issues:
            yield "issues", {**issue, "path": path, "record_id": record_id, "issue_index": next(number)}
