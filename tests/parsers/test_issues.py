"""Issues have codes of a closed list, and every code of the list is one that the source can raise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parsers.issues import issue, meanings
from schemas.errors import InternalError

ROOT = Path(__file__).resolve().parents[2]


def test_an_issue_tells_the_meaning_of_its_code() -> None:
    found = issue("contact_missing", 12)
    assert (found.code, found.line) == ("contact_missing", 12)
    assert found.message == meanings()["contact_missing"]


def test_what_is_particular_stands_behind_the_meaning() -> None:
    found = issue("region_unknown", None, "햇살군")
    assert found.message == meanings()["region_unknown"].rstrip(".") + ": 햇살군"


@pytest.mark.parametrize("code", ["contact_mising", "", "CONTACT_MISSING"])
def test_a_code_outside_the_list_is_our_own_fault(code: str) -> None:
    with pytest.raises(InternalError, match=r"issues\.yaml"):
        issue(code, 1)


def test_every_meaning_is_a_sentence() -> None:
    assert [code for code, meaning in meanings().items() if not re.fullmatch(r"[A-Z].*\.", meaning)] == []


@pytest.fixture(scope="module")
def python_source() -> str:
    files = [file for folder in ("parsers", "ingest") for file in sorted((ROOT / folder).rglob("*.py"))]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("code", sorted(meanings()))
def test_every_code_is_raised_somewhere(python_source: str, code: str) -> None:
    assert f'"{code}"' in python_source
