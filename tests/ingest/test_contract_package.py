import json
from typing import Any

import pytest
from frictionless import Package

from ingest.contract.files import schema_files
from ingest.contract.flat import tables
from ingest.contract.package import data_package


@pytest.mark.parametrize("korean", [False, True])
def test_a_package_is_valid_in_both_languages(korean: bool) -> None:
    package = data_package(tables().values(), korean=korean)
    assert list(Package.metadata_validate(package)) == []
    assert Package.from_descriptor(package).resource_names == list(tables())


def test_that_of_a_generation_is_the_same() -> None:
    assert json.loads(schema_files()["datapackage.json"]) == data_package(tables().values())


def field(name: str, *, korean: bool) -> dict[str, Any]:
    package = data_package([tables()["facts_money"]], korean=korean)
    (found,) = (one for one in package["resources"][0]["schema"]["fields"] if name in (one["name"], one["title"]))
    return found


def test_a_column_has_its_type_its_words_and_its_name_in_the_other_language() -> None:
    found = field("amount_max", korean=False)
    assert (found["name"], found["title"], found["type"]) == ("amount_max", "금액 상한", "number")
    assert found["description"] == "The upper end of a range."
    assert (found["x-null-ko"], found["example"]) == ("범위가 아님", 500000000)
    assert "constraints" not in found
    assert field("amount_max", korean=True) == found | {"name": "금액 상한", "title": "amount_max"}


def test_a_column_that_is_never_null_says_so() -> None:
    assert field("currency", korean=False)["constraints"] == {"required": True}


@pytest.mark.parametrize("korean", [False, True])
def test_keys_and_references_are_columns(korean: bool) -> None:
    package = data_package(tables().values(), korean=korean)
    names = {one["name"]: [field["name"] for field in one["schema"]["fields"]] for one in package["resources"]}
    for resource in package["resources"]:
        own = names[resource["name"]]
        assert set(resource["schema"]["primaryKey"]) <= set(own)
        for key in resource["schema"].get("foreignKeys", []):
            assert set(key["fields"]) <= set(own)
            assert set(key["reference"]["fields"]) <= set(names[key["reference"]["resource"] or resource["name"]])
