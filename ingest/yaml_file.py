"""YAML files that a call names."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from parsers import vocabulary
from schemas.errors import ConfigError

Model = TypeVar("Model", bound=BaseModel)


def read_yaml(file: Path, model: type[Model], option: str) -> Model:
    """What a file that `option` named holds. Raises ConfigError naming the file and the line of the first mistake."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}). Check {option}.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is no UTF-8 text. Save it as UTF-8.") from error
    return vocabulary.parse(str(file), text, model)
