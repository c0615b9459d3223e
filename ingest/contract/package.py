"""A Frictionless data package of the flat tables as CSV: types, keys and references, for any tool that reads one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ingest.contract import SCHEMA_VERSION
from ingest.contract.dictionary import codes, example
from ingest.contract.flat import Column, Table, tables

DESCRIPTOR = "datapackage.json"
TYPES = {"text": "string", "decimal": "number"}
Form = dict[str, Any]


def data_package(of: Iterable[Table], *, korean: bool = False) -> Form:
    """The descriptor of tables that lie beside it as `<table>.csv`; with `korean` their columns have Korean names."""
    return {
        "name": "gongbo",
        "title": "gongbo: 공보에서 뽑은 기록과 사실",
        "description": "The tables that `gongbo export OUT --to DIR --format csv` writes beside this file.",
        "version": SCHEMA_VERSION,
        "profile": "tabular-data-package",
        "resources": [_resource(table, korean=korean) for table in of],
    }


def _resource(table: Table, *, korean: bool) -> Form:
    names = _names(table, korean=korean)
    keys = [
        {
            "fields": [names[column] for column in reference.columns],
            "reference": {
                # A table names itself by nothing.
                "resource": "" if reference.table == table.name else reference.table,
                "fields": _key(reference.table, korean=korean),
            },
        }
        for reference in table.references
    ]
    return {
        "name": table.name,
        "title": table.ko,
        "description": table.description,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "schema": {
            "fields": [_field(column, names[column.name]) for column in table.columns],
            "primaryKey": [names[column] for column in table.key],
            **({"foreignKeys": keys} if keys else {}),
            "missingValues": [""],
        },
    }


def _names(table: Table, *, korean: bool) -> dict[str, str]:
    return {column.name: column.entry.ko if korean else column.name for column in table.columns}


def _key(name: str, *, korean: bool) -> list[str]:
    table = tables()[name]
    return [_names(table, korean=korean)[column] for column in table.key]


def _field(column: Column, name: str) -> Form:
    entry = column.entry
    words = {"x-unit": codes("unit")[entry.unit].en, "x-meaning-ko": entry.meaning, "x-null-ko": column.null}
    return {
        "name": name,
        "type": TYPES.get(column.type, column.type),
        "title": entry.ko if name == column.name else column.name,
        "description": entry.en,
        "example": example(entry.example, is_text=column.type in ("text", "date")),
        **({} if column.nullable else {"constraints": {"required": True}}),
        **{key: text for key, text in words.items() if text},
    }
