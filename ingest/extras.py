"""Libraries that not everybody needs: they are extras of the package."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from schemas.errors import ConfigError

# As the extras in pyproject.toml have them.
TABLES = ("duckdb==2.0.1", "pyarrow==26.0.1", "xlsxwriter==3.3.1")
CLUSTER = ("dask==2026.8.0", "distributed==2026.8.0")


def library(name: str, purpose: str) -> Any:
    """A library of the extra `tables`. Raises ConfigError, with the command that installs it, where it is not there."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        root = name.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != root:
            raise
        raise not_installed(root, purpose, TABLES) from error


def not_installed(name: str, purpose: str, extra: Sequence[str]) -> ConfigError:
    """The error for a library that is not there, with the command that installs what its extra holds."""
    cure = f"Install what it needs: {sys.executable} -m pip install {' '.join(extra)}"
    return ConfigError(f"{purpose} needs the library {name}, which is not installed. {cure}")
