"""Rows made for a test: the smallest that hold every field, changed where the test says so, and outputs of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from schemas.document import Document
from schemas.fact import FACT_TYPES
from schemas.record import Record

Row = dict[str, Any]
Rows = tuple[Row, list[Row], list[Row]]


def document(path: str = "가.txt", content: str = "", **fields: Any) -> Row:
    """A document's row; `content` stands for the bytes of the file."""
    sha256 = hashlib.sha256((content or path).encode()).hexdigest()
    row = dict.fromkeys(Document.model_fields) | {"outline": [], "furniture": [], "issues": []}
    known = {"doc_id": sha256[:16], "path": path, "sha256": sha256, "size": 1, "kind": "report"}
    return row | known | {"pipeline": "gongbo 1", "records": 0, "facts": 0} | fields


def record(ordinal: int = 1, title: str | None = "솔밭 음악회", of: Row | None = None, **fields: Any) -> Row:
    """A record of the document `of`."""
    owner = of or document()
    row: Row = {
        name: [] if get_origin(field.annotation) is list else None for name, field in Record.model_fields.items()
    }
    where = {"line_start": ordinal * 10, "line_end": ordinal * 10 + 9, "char_start": 0, "char_end": 9}
    known = {"record_id": f"{owner['doc_id']}-{ordinal:04d}", "doc_id": owner["doc_id"], "path": owner["path"]}
    return row | known | where | {"ordinal": ordinal, "title": title, "kind": "task"} | fields


def item(text: str, line: int = 12, **fields: Any) -> Row:
    return {"text": text, "line": line, "level": 0, "marker": None} | fields


def section(*items: Row, kind: str = "background", heading: str | None = "추진배경", line: int = 11) -> Row:
    return {"kind": kind, "heading": heading, "line": line, "items": list(items), "tables": []}


def money(text: str, amount: float, line: int = 12, of: Row | None = None, **fields: Any) -> Row:
    """A fact of the record `of`."""
    owner = of or record()
    row = {"record_id": owner["record_id"], "doc_id": owner["doc_id"], "type": "money", "line": line}
    span = {"char_start": line * 10, "char_end": line * 10 + len(text), "text": text, "section": None}
    return row | span | {"amount": amount, "amount_max": None, "currency": "KRW"} | fields


def write_output(folder: Path, *documents: Rows, texts: Callable[[Row], str] | None = None) -> Path:
    """An output folder of rows, as a run leaves it."""
    (folder / "text").mkdir(parents=True)
    tables: dict[str, list[Row]] = {"documents": [], "records": [], "facts": []}
    for row, records, facts in documents:
        tables["documents"].append(row)
        tables["records"] += records
        tables["facts"] += facts
        if texts:
            (folder / "text" / f"{row['doc_id']}.txt").write_text(texts(row), encoding="utf-8")
    for name, rows in tables.items():
        lines = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder


def full() -> Rows:
    """A document whose every field is set and every list holds two entries, made by walking the models."""
    numbers = count(10)
    row = document(**_example_fields(Document, numbers))
    known = {"records": 1, "facts": len(FACT_TYPES), "furniture": [[1, 2], [4, 6]]}
    row |= {"sha256": document()["sha256"], "doc_id": document()["doc_id"], "path": "가.txt", **known}
    inside = record(of=row, **_example_fields(Record, numbers))
    inside |= {"ordinal": 1, "record_id": f"{row['doc_id']}-0001", "doc_id": row["doc_id"], "path": row["path"]}
    facts = []
    for name, model in FACT_TYPES.items():
        ids = {"record_id": inside["record_id"], "doc_id": row["doc_id"], "type": name}
        fact = _example_fields(model, numbers) | ids
        facts.append(fact | {"fact_id": f"{inside['record_id']}-{name}-{fact['char_start']}"})
    return row, [inside], facts


def _example_fields(model: type[BaseModel], numbers: Iterator[int]) -> Row:
    return {name: _example(field.annotation, numbers) for name, field in model.model_fields.items()}


def _example(kind: Any, numbers: Iterator[int]) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return inner[0]
    if origin in (Union, UnionType):
        return _example(inner[0], numbers)
    if origin is list:
        return [_example(inner[0], numbers), _example(inner[0], numbers)]
    if origin is tuple:
        return [_example(part, numbers) for part in inner]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _example_fields(kind, numbers)
    return {bool: False, int: next(numbers), float: 0.5, str: f"글 {next(numbers)}"}[kind]


def perturbed(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """A value with one thing in it changed, for each thing; with the path of what was changed."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ((at, value | {key: other}) for at, other in perturbed(inner, f"{path}.{key}"))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            others = perturbed(inner, f"{path}[{i}]")
            yield from ((at, [*value[:i], other, *value[i + 1 :]]) for at, other in others)
        yield f"{path} shorter", value[:-1]
        yield f"{path} longer", [*value, value[0]]
        yield f"{path} turned round", value[::-1]
    elif isinstance(value, bool):
        yield path, not value
        yield path, int(value)
    elif isinstance(value, str):
        yield path, f"{value}!"
        yield path, None
    else:
        yield path, value + 1000
        yield path, float(value)
