"""YAML files that a call names."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from ingest.yaml_file import read_yaml
from schemas.errors import ConfigError


class Benches(BaseModel):
    """How many benches."""

    benches: int


def test_a_file_is_read_and_checked(tmp_path: Path) -> None:
    file = tmp_path / "benches.yaml"
    file.write_text("benches: 3\n", encoding="utf-8")
    assert read_yaml(file, Benches, "--benches") == Benches(benches=3)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, r"benches\.yaml: cannot be read \(No such file or directory\)\. Check --benches\."),
        ("의자: 3".encode("cp949"), r"benches\.yaml: is no UTF-8 text\. Save it as UTF-8\."),
        (b"benches: many\n", r"benches\.yaml"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(tmp_path: Path, data: bytes | None, message: str) -> None:
    file = tmp_path / "benches.yaml"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(ConfigError, match=message):
        read_yaml(file, Benches, "--benches")
