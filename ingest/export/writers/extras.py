"""Libraries that not everybody needs: they are an extra of the package."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import PackageNotFoundError, requires
from typing import Any

from schemas.errors import ConfigError

EXTRA = "tables"


def library(name: str, purpose: str) -> Any:
    """A library of the extra. Raises ConfigError, with the command that installs it, where it is not there."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.split(".")[0] != name.partition(".")[0]:
            raise
        cure = f"Install what it needs: {sys.executable} -m pip install {' '.join(_pinned())}"
        raise ConfigError(f"{purpose} needs the library {name}, which is not installed. {cure}") from error


def _pinned() -> list[str]:
    """The libraries of the extra with their versions, as the package names them."""
    try:
        named = requires("gongbo") or []
    except PackageNotFoundError:
        named = []
    found = [one.split(";")[0].strip() for one in named if one.partition(";")[2].strip() == f'extra == "{EXTRA}"']
    return [one.replace(" ", "") for one in found] or [f"'gongbo[{EXTRA}]'"]
