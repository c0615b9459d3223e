"""What each field, column, table and code means, in English and Korean: fields.csv and codes.csv beside this module.

They are the one source of descriptions. The schemas, the data package, the headers of exports, the comments in
databases and the Korean data dictionary are made of them.
"""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import schemas.document
import schemas.fact
import schemas.failure
import schemas.issue
import schemas.record
from schemas.base import Row
from schemas.errors import InternalError

HERE = Path(__file__).parent
MODULES = (schemas.document, schemas.record, schemas.fact, schemas.issue, schemas.failure)
# Columns of the flat tables that no model has as a field.
FLAT = "Flat"


class Entry(NamedTuple):
    """A field or column.

    `ko` is its Korean name, `en` and `meaning` its description in English and Korean, `unit` a unit of codes.csv,
    `example` as text, `null` (Korean) what its absence means, empty where it is never null; `note` (Korean) a caution.
    """

    ko: str
    en: str
    meaning: str
    unit: str
    example: str
    null: str
    note: str


class Code(NamedTuple):
    """A value of a closed list: Korean name, English and Korean description, and what to do (Korean)."""

    ko: str
    en: str
    meaning: str
    action: str


@cache
def entries() -> dict[tuple[str, str], Entry]:
    """All fields and columns, by the name of their model or table and their own."""
    found: dict[tuple[str, str], Entry] = {}
    for model, field, *words in _rows("fields.csv"):
        entry = Entry(*words)
        found[model, field] = entry if entry.en else entry._replace(en=_description(model, field))
    return found


def entry(field: str, *models: str) -> Entry:
    """The entry of a field in the first of the models that has one. Raises InternalError where none has."""
    for model in models:
        found = entries().get((model, field))
        if found:
            return found
    raise InternalError(f"ingest/contract/fields.csv has no row for {field} of {' or '.join(models)}")


def example(text: str, *, is_text: bool) -> Any:
    """An example as the value that it stands for."""
    return text if is_text else json.loads(text)


@cache
def codes(name: str) -> dict[str, Code]:
    """The codes of a list with their meanings: `unit`, `table`, `view`, `issue`, `failure`, or an alias of a model."""
    return {code: Code(*words) for at, code, *words in _rows("codes.csv") if at == name}


@cache
def models() -> dict[str, type[Row]]:
    """The models of rows and of their pieces, by name."""
    found = (value for module in MODULES for value in vars(module).values())
    return {one.__name__: one for one in found if isinstance(one, type) and issubclass(one, Row) and one is not Row}


def _description(model: str, field: str) -> str:
    """What the model itself says of a field."""
    described = models()[model].model_fields[field].description if model in models() else None
    return described or ""


def _rows(name: str) -> list[list[str]]:
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
