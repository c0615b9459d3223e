"""What in the form of an output would break whoever loads it as the generation before described it.

Whoever loads must expect new fields, columns and codes. What breaks is a field that is gone, one that may hold what it
never held, and a code that comes no more, for a query that asks for it finds nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ingest.contract.files import schema_files
from ingest.contract.forms import types
from ingest.contract.package import DESCRIPTOR
from ingest.wording import first_of
from schemas.errors import ConfigError

Form = Mapping[str, Any]
NAMED = 5


def refuse_breaking(before: Path, *, accepted: bool) -> None:
    """Raises ConfigError when the schemas of this version break those in the folder `before`, unless that is accepted.

    A generation without schemas, or with some that cannot be read, is of a version that promised nothing.
    """
    if accepted:
        return
    now = schema_files()
    try:
        then = {file.name: file.read_bytes() for file in sorted(before.iterdir())}
        if then == now:
            return
        broken = list(breaks(_read(then), _read(now)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return
    if broken:
        cure = "Tell whoever loads the output; then run once with --accept-schema."
        named = first_of(broken[:NAMED], len(broken)).replace(", ", "; ")
        raise ConfigError(f"Nothing was published: it would break whoever loads the output: {named}. {cure}")


def breaks(before: Mapping[str, Form], after: Mapping[str, Form]) -> Iterator[str]:
    """What in the schemas `after` breaks those `before`, one phrase each; both by the name of their file."""
    for name, old in before.items():
        if name not in after:
            yield f"{name.removesuffix('.json')} is gone"
        elif name == DESCRIPTOR:
            yield from _table_breaks(old, after[name])
        else:
            yield from _row_breaks(name.removesuffix(".json"), old, after[name])


def _read(files: Mapping[str, bytes]) -> dict[str, Form]:
    return {name: json.loads(content) for name, content in files.items() if name.endswith(".json")}


def _table_breaks(before: Form, after: Form) -> Iterator[str]:
    """What of the flat tables breaks."""
    tables = {resource["name"]: resource["schema"] for resource in after["resources"]}
    for resource in before["resources"]:
        name, old, new = resource["name"], resource["schema"], tables.get(resource["name"])
        if new is None:
            yield f"table {name} is gone"
            continue
        columns = {field["name"]: field for field in new["fields"]}
        for field in old["fields"]:
            where = f"column {name}.{field['name']}"
            now = columns.get(field["name"])
            if now is None:
                yield f"{where} is gone"
            elif now["type"] != field["type"]:
                yield f"{where} is {now['type']} now"
            elif "constraints" in field and "constraints" not in now:
                yield f"{where} may be null now"
        if old["primaryKey"] != new["primaryKey"]:
            yield f"table {name} has another key"


def _row_breaks(name: str, before: Form, after: Form) -> Iterator[str]:
    """What of the rows of JSON Lines breaks."""
    now = dict(_models(name, after))
    for where, fields in _models(name, before):
        if where not in now:
            yield f"{where} is gone"
        else:
            yield from _field_breaks(where, fields, now[where])


def _models(name: str, form: Form) -> Iterator[tuple[str, Form]]:
    """The properties of a row and of its pieces, by name."""
    if "properties" in form:
        yield name, form["properties"]
    for model, part in form.get("$defs", {}).items():
        if "properties" in part:
            yield f"{name}.{model}", part["properties"]


def _field_breaks(where: str, before: Form, after: Form) -> Iterator[str]:
    for field, old in before.items():
        if field not in after:
            yield f"{where}.{field} is gone"
        else:
            yield from _value_breaks(f"{where}.{field}", old, after[field])


def _value_breaks(where: str, before: Form, after: Form) -> Iterator[str]:
    whole = {"integer"} if "number" in types(before) else set()
    more = sorted(types(after) - types(before) - whole)
    if more:
        yield f"{where} may be {' or '.join(one.rpartition('/')[2] for one in more)} now"
    gone = sorted(_codes(before) - _codes(after)) if _codes(after) else []
    if gone:
        yield f"{where} is never {' or '.join(gone)} any more"
    old, new = _entries(before), _entries(after)
    if old and new:
        yield from _value_breaks(f"{where}[]", old, new)


def _entries(form: Form) -> Form:
    """The schema of the entries of a list; empty where it is none."""
    found: Form = form.get("items") or next((part["items"] for part in form.get("anyOf", ()) if "items" in part), {})
    return found


def _codes(form: Form) -> set[str]:
    """The codes of a closed list."""
    found = {*form.get("enum", ()), *((form["const"],) if "const" in form else ())}
    return found.union(*map(_codes, form.get("anyOf", ())))
