"""Libraries that not everybody needs: they are an extra of the package."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from schemas.errors import ConfigError

# As the extra `tables` in pyproject.toml has them.
LIBRARIES = ("duckdb==2.0.1", "pyarrow==26.0.1", "xlsxwriter==3.3.1")


def library(name: str, purpose: str) -> Any:
    """A library of the extra. Raises ConfigError, with the command that installs it, where it is not there."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        root = name.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != root:
            raise
        cure = f"Install what it needs: {sys.executable} -m pip install {' '.join(LIBRARIES)}"
        raise ConfigError(f"{purpose} needs the library {root}, which is not installed. {cure}") from error
