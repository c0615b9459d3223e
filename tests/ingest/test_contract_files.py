import hashlib
import json
import re
from pathlib import Path

import pytest

from ingest.contract import SCHEMA_VERSION
from ingest.contract.files import page, schema_files
from ingest.contract.flat import tables
from ingest.contract.forms import form_digest
from ingest.contract.views import VIEWS
from schemas.errors import ConfigError

CHANGES = (Path(__file__).parents[2] / "docs/CHANGELOG.md").read_text(encoding="utf-8")


def digest() -> str:
    """Of rows, columns, keys, references and views."""
    flat = [
        (
            table.name,
            table.key,
            [tuple(one) for one in table.references],
            [(one.name, one.type, one.nullable) for one in table.columns],
        )
        for table in tables().values()
    ]
    return hashlib.sha256(repr((form_digest(), flat, VIEWS)).encode()).hexdigest()[:16]


def test_the_newest_entry_of_the_changelog_is_of_this_form() -> None:
    version, told = re.findall(r"^## (\S+)\n\nDigest `(\w+)`\.$", CHANGES, re.M)[0]
    cure = "write a new entry, and let SCHEMA_VERSION grow: its first number if something breaks whoever loads"
    assert (version, told) == (SCHEMA_VERSION, digest()), f"the contract has changed: {cure}"


def test_every_entry_of_the_changelog_has_a_version_of_its_own_the_newest_first() -> None:
    versions = [tuple(map(int, one.split("."))) for one in re.findall(r"^## (\S+)$", CHANGES, re.M)]
    assert versions == sorted(set(versions), reverse=True)


def test_the_files_are_json_of_one_version() -> None:
    files = {name: json.loads(content) for name, content in schema_files().items()}
    assert sorted(files) == ["datapackage.json", "documents.json", "facts.json", "failed.json", "records.json"]
    assert {one.get("x-schema-version", one.get("version")) for one in files.values()} == {SCHEMA_VERSION}


def test_a_page_is_one_schema_or_all_of_them() -> None:
    assert json.loads(page("facts")) == json.loads(page(None))["facts"]
    assert sorted(json.loads(page(None))) == ["datapackage", "documents", "facts", "failed", "records"]


def test_a_name_that_is_none_is_told_with_those_that_are() -> None:
    with pytest.raises(ConfigError, match=r"there is no schema fact\. There are: documents, .*datapackage, dictionary"):
        page("fact")
