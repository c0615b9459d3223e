"""Failures and issues that somebody has looked at and accepted for a while: known_failures.yaml."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Annotated, get_args

import regex
from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator

from ingest.yaml_file import read_yaml
from parsers.issues import meanings
from schemas.errors import FailureCode

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Accepted(BaseModel):
    """One entry: what is accepted where, why, and until when (the last day on which it is).

    `path` is that of the output; `*` in it stands for any characters. `code` is that of a failure or an issue.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: Text
    code: Text
    reason: Text
    expires: date

    @field_validator("path")
    @classmethod
    def _as_in_the_output(cls, path: str) -> str:
        """Some systems give the syllables of names as single letters."""
        return unicodedata.normalize("NFC", path)

    @field_validator("code")
    @classmethod
    def _exists(cls, code: str) -> str:
        if code not in get_args(FailureCode) and code not in meanings():
            raise ValueError(f"{code!r} is no code of a failure or an issue")
        return code

    def covers(self, path: str, code: str) -> bool:
        """Whether a failure or issue is this one."""
        pattern = ".*".join(map(regex.escape, self.path.split("*")))
        return code == self.code and regex.fullmatch(pattern, path, regex.DOTALL) is not None


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    accepted: list[Accepted]


def load(file: Path) -> tuple[Accepted, ...]:
    """The entries of a file. Raises ConfigError naming the file and the line of the first mistake."""
    return tuple(read_yaml(file, _File, "--known").accepted)
