import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from ingest.contract.breaks import breaks, refuse_breaking
from ingest.contract.files import schema_files
from schemas.errors import ConfigError

Forms = dict[str, Any]
NOW: Forms = {name: json.loads(content) for name, content in schema_files().items()}


def of(forms: Forms, name: str, model: str = "") -> Forms:
    schema = forms[f"{name}.json"]
    return (schema["$defs"][model] if model else schema)["properties"]


def column(forms: Forms, table: str, name: str) -> Forms:
    (found,) = (one for one in fields(forms, table) if one["name"] == name)
    return found


def fields(forms: Forms, table: str) -> list[Forms]:
    (found,) = (one for one in forms["datapackage.json"]["resources"] if one["name"] == table)
    return found["schema"]["fields"]


# What is done to the form that was published before, so that the one of now differs from it, and what that breaks.
CHANGES: list[tuple[str, Callable[[Forms], object], list[str]]] = [
    ("nothing", lambda _: None, []),
    (
        "a field is gone",
        lambda was: of(was, "documents").update(weight={"type": "integer"}),
        ["documents.weight is gone"],
    ),
    (
        "a field of a piece is gone",
        lambda was: of(was, "records", "Item").update(bold={"type": "boolean"}),
        ["records.Item.bold is gone"],
    ),
    ("a field is new", lambda was: of(was, "documents").pop("embargo"), []),
    (
        "null where there was none",
        lambda was: of(was, "records").update(title={"type": "string"}),
        ["records.title may be null now"],
    ),
    (
        "no null any more",
        lambda was: of(was, "records").update(label={"anyOf": [{"type": "string"}, {"type": "null"}]}),
        [],
    ),
    (
        "a number for a whole number",
        lambda was: of(was, "facts", "PercentFact").update(value={"type": "integer"}),
        ["facts.PercentFact.value may be number now"],
    ),
    ("a whole number for a number", lambda was: of(was, "documents").update(size={"type": "number"}), []),
    (
        "a list of another kind",
        lambda was: of(was, "records").update(summary={"type": "array", "items": {"type": "integer"}}),
        ["records.summary[] may be string now"],
    ),
    (
        "a code that comes no more",
        lambda was: of(was, "records")["kind"]["enum"].append("poem"),
        ["records.kind is never poem any more"],
    ),
    ("a new code", lambda was: of(was, "records")["kind"]["enum"].remove("case"), []),
    ("other words", lambda was: of(was, "records")["kind"].update(description="Was sie ist.", title="종류"), []),
    (
        "a table of rows is gone",
        lambda was: was.update({"echoes.json": was["failed.json"]}),
        ["echoes is gone"],
    ),
    (
        "a column is gone",
        lambda was: fields(was, "items").append({"name": "bold", "type": "boolean"}),
        ["column items.bold is gone"],
    ),
    (
        "a column of another type",
        lambda was: column(was, "items", "line").update(type="string"),
        ["column items.line is integer now"],
    ),
    (
        "a column that may be null",
        lambda was: column(was, "items", "marker").update(constraints={"required": True}),
        ["column items.marker may be null now"],
    ),
    (
        "a table is gone",
        lambda was: was["datapackage.json"]["resources"].append({"name": "echoes", "schema": {}}),
        ["table echoes is gone"],
    ),
    (
        "another key",
        lambda was: was["datapackage.json"]["resources"][0]["schema"].update(primaryKey=["doc_id"]),
        ["table documents has another key"],
    ),
]


@pytest.mark.parametrize(
    ("change", "expected"),
    [(change, expected) for _, change, expected in CHANGES],
    ids=[name for name, _, _ in CHANGES],
)
def test_what_breaks_whoever_loads(change: Callable[[Forms], object], expected: list[str]) -> None:
    before = deepcopy(NOW)
    change(before)
    assert list(breaks(before, NOW)) == expected


def published(folder: Path, forms: Forms) -> Path:
    folder.mkdir(exist_ok=True)
    for name, form in forms.items():
        (folder / name).write_text(json.dumps(form), encoding="utf-8")
    return folder


def test_a_breaking_form_is_refused_with_what_to_do(tmp_path: Path) -> None:
    before = deepcopy(NOW)
    of(before, "records").update({f"old{number}": {"type": "string"} for number in range(7)})
    folder = published(tmp_path / "schema", before)
    with pytest.raises(ConfigError, match=r"records\.old0 is gone; .* and 2 more\. Tell .* --accept-schema"):
        refuse_breaking(folder, accepted=False)
    refuse_breaking(folder, accepted=True)


def test_what_adds_is_let_through(tmp_path: Path) -> None:
    before = deepcopy(NOW)
    of(before, "documents").pop("title")
    refuse_breaking(published(tmp_path / "schema", before), accepted=False)


@pytest.mark.parametrize("content", [None, "no JSON", "[]", "{}", '{"resources": 1}'])
def test_a_generation_without_readable_schemas_has_promised_nothing(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "schema").mkdir()
        (tmp_path / "schema" / "datapackage.json").write_text(content, encoding="utf-8")
    refuse_breaking(tmp_path / "schema", accepted=False)
