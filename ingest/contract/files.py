"""The schemas as files, as each generation holds them in its folder `schema`, and the pages made of the dictionary."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from ingest.contract.flat import tables
from ingest.contract.forms import row_schemas
from ingest.contract.package import DESCRIPTOR, data_package
from schemas.errors import ConfigError


@cache
def schema_files(name: str | None = None) -> Mapping[str, bytes]:
    """Names and contents of all schema files, or of one. Raises ConfigError when there is none of that name."""
    found = {f"{row}.json": _written(form) for row, form in row_schemas().items()}
    found[DESCRIPTOR] = _written(data_package(tables().values()))
    if name is None:
        return found
    if f"{name}.json" not in found:
        raise _unknown(name)
    return {f"{name}.json": found[f"{name}.json"]}


def page(name: str | None) -> str:
    """What `gongbo schema NAME` prints; without a name one object that holds all schemas by name."""
    from ingest.contract.pages import PAGES

    if name is not None and name in PAGES:
        return PAGES[name]()
    files = schema_files(name)
    if name is not None:
        return files[f"{name}.json"].decode()
    return json.dumps({file.removesuffix(".json"): json.loads(text) for file, text in files.items()}, **STYLE) + "\n"


def _unknown(name: str) -> ConfigError:
    from ingest.contract.pages import PAGES

    known = ", ".join((*row_schemas(), DESCRIPTOR.removesuffix(".json"), *PAGES))
    return ConfigError(f"there is no schema {name}. There are: {known}.")


STYLE: dict[str, Any] = {"ensure_ascii": False, "indent": 1}


def _written(form: Mapping[str, Any]) -> bytes:
    return (json.dumps(form, **STYLE) + "\n").encode()
