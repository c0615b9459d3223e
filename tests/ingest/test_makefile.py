"""`make test`: all parts are run, whatever fails, and the last line names those that failed."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("ruff", "mypy", "lint-imports", "gongbo", "python")


def make_test(tmp_path: Path, *failing: str) -> tuple[int, list[str]]:
    """`make test` with tools that only say how they were called, and fail if they are `failing`."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir(exist_ok=True)
    for tool in TOOLS:
        file = bin_folder / tool
        file.write_text(f'#!/bin/sh\necho "{tool} $*"\ncase " {" ".join(failing)} " in *" {tool} "*) exit 1;; esac\n')
        file.chmod(0o755)
    installed = tmp_path / ".installed"
    installed.touch()
    done = subprocess.run(
        ["make", "test", f"BIN={bin_folder}", f"INSTALLED={installed}"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout.splitlines()


CALLS = [
    "ruff check .",
    "ruff format --check .",
    "mypy ",
    "lint-imports ",
    "gongbo check",
    "python -m pytest -n 2 --dist worksteal",
]


@pytest.mark.parametrize(
    ("failing", "told"),
    [
        ([], "make test: all parts passed: lint types layers check unit"),
        (["ruff"], "make test: failed: lint"),
        (["gongbo", "mypy"], "make test: failed: types check"),
        (list(TOOLS), "make test: failed: lint types layers check unit"),
    ],
)
def test_all_parts_run_and_the_last_line_names_what_failed(tmp_path: Path, failing: list[str], told: str) -> None:
    code, lines = make_test(tmp_path, *failing)
    assert (code != 0) == bool(failing)
    # Without `make -s`, make prints each command too; only the tools' own words are counted here.
    assert [line for line in lines if line in CALLS] == CALLS
    assert lines[-1] == told
