import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ingest.extras import TABLES, library
from schemas.errors import ConfigError

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def lack(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Makes libraries impossible to import."""

    def missing(wanted: str) -> Any:
        if wanted.split(".", maxsplit=1)[0] in names:
            raise ModuleNotFoundError(f"No module named {wanted!r}", name=names[0])
        return import_module(wanted)

    monkeypatch.setattr("ingest.extras.import_module", missing)


def test_the_command_installs_what_the_extra_holds() -> None:
    assert list(TABLES) == PROJECT["optional-dependencies"]["tables"]
    assert set(TABLES) <= set(PROJECT["optional-dependencies"]["dev"])


def test_a_library_that_is_not_there_is_told_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    lack(monkeypatch, "pyarrow")
    with pytest.raises(ConfigError) as raised:
        library("pyarrow.parquet", "An export to Parquet")
    assert str(raised.value) == (
        "An export to Parquet needs the library pyarrow, which is not installed. "
        f"Install what it needs: {sys.executable} -m pip install duckdb==2.0.1 pyarrow==26.0.1 xlsxwriter==3.3.1"
    )


def test_a_library_that_lacks_one_of_its_own_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    lack(monkeypatch, "numpy", "pyarrow")
    with pytest.raises(ModuleNotFoundError):
        library("pyarrow", "An export to Parquet")
