"""JSON Schema of the rows, with a description, unit and example of every field."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from ingest.contract import SCHEMA_VERSION
from ingest.contract.dictionary import codes, entry, example, models
from schemas.document import Document
from schemas.fact import Fact
from schemas.failure import Failure
from schemas.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ROWS: dict[str, Any] = {
    "documents": Document,
    "records": Record,
    "facts": Annotated[Fact, Field(discriminator="type")],
    "failed": Failure,
}
TITLES = {name: f"One row of {name}.jsonl" for name in ROWS}
WORDS = ("title", "description", "examples")
Form = dict[str, Any]


@cache
def row_schemas() -> dict[str, Form]:
    """The JSON Schema of a row of each table, by the table's name."""
    return {name: _described(name, form) for name, form in _plain().items()}


def form_digest() -> str:
    """A digest of the form of all rows, their descriptions left out: 16 hex digits."""
    return hashlib.sha256(json.dumps(_plain(), sort_keys=True).encode()).hexdigest()[:16]


@cache
def _plain() -> dict[str, Form]:
    """The forms without any words."""
    found = {name: TypeAdapter(row).json_schema(mode="serialization") for name, row in ROWS.items()}
    return {name: _bare(form) for name, form in found.items()}


def _bare(form: Any) -> Any:
    """A schema without titles, descriptions and examples; a property of such a name stays."""
    if isinstance(form, list):
        return [_bare(part) for part in form]
    if not isinstance(form, dict):
        return form
    kept = {key: part for key, part in form.items() if key not in WORDS and not key.startswith("x-")}
    return {
        key: _bare_properties(part) if key in ("properties", "$defs") else _bare(part) for key, part in kept.items()
    }


def _bare_properties(properties: Form) -> Form:
    return {name: _bare(part) for name, part in properties.items()}


def _described(name: str, form: Form) -> Form:
    head: Form = {"$schema": DIALECT, "title": TITLES[name], "x-schema-version": SCHEMA_VERSION}
    whole = head | _with_words(form, getattr(ROWS[name], "__name__", ""))
    if "$defs" in whole:
        whole["$defs"] = {model: _with_words(part, model) for model, part in whole["$defs"].items()}
    return whole


def _with_words(form: Form, model: str) -> Form:
    """The schema of a model with what the dictionary says of each of its fields."""
    if "properties" not in form:
        return form
    owners = [base.__name__ for base in models()[model].__mro__ if base.__name__ in models()]
    return form | {"properties": {name: part | _words(name, part, owners) for name, part in form["properties"].items()}}


def _words(field: str, form: Form, owners: list[str]) -> Form:
    found = entry(field, *owners)
    words: Form = {"title": found.ko, "description": found.en, "x-unit": codes("unit")[found.unit].en}
    words["examples"] = [_example(form, found.example)]
    korean = {"x-meaning-ko": found.meaning, "x-null-ko": found.null, "x-note-ko": found.note}
    return words | {key: text for key, text in korean.items() if text}


def _example(form: Form, text: str) -> Any:
    """The example of a field; where that is a code which this form does not have, one that it has."""
    codes_here = form.get("enum", [form["const"]] if "const" in form else [text])
    return example(text if text in codes_here else codes_here[0], is_text="string" in types(form))


def types(form: Mapping[str, Any]) -> set[str]:
    """The types that a property may have: `string`, `null`, `#/$defs/Region` …"""
    found = {form["type"]} if isinstance(form.get("type"), str) else set(form.get("type", ()))
    if "$ref" in form:
        found.add(form["$ref"])
    for part in (*form.get("anyOf", ()), *form.get("oneOf", ())):
        found |= types(part)
    if not found and ("enum" in form or "const" in form):
        found.add("string")
    return found
