from csv import DictReader
from types import NoneType
from typing import Any, get_args

import pytest

import schemas.document
import schemas.fact
import schemas.record
from ingest.contract.dictionary import FLAT, HERE, codes, entries, entry, example, models
from ingest.contract.flat import tables
from parsers.issues import meanings
from schemas.errors import FailureCode, InternalError

OWNED = {
    (name, field)
    for name, model in models().items()
    for field in vars(model).get("__annotations__", {})
    if field != "type" or name == "FactBase"
}
LITERALS = {
    "DocumentKind": schemas.document.DocumentKind,
    "DatedBy": schemas.document.DatedBy,
    "RecordKind": schemas.record.RecordKind,
    "SectionKind": schemas.record.SectionKind,
    "AttributeName": schemas.record.AttributeName,
    "MoneyRole": schemas.fact.MoneyRole,
    "PhoneUse": schemas.fact.PhoneFact.model_fields["use"].annotation,
    "failure": FailureCode,
}


def test_every_field_of_a_model_has_a_row_and_every_row_is_a_field_or_a_column() -> None:
    columns = {(table.name, name) for table in tables().values() for name in table.names}
    flat = {(FLAT, name) for _, name in columns}
    assert sorted(OWNED - entries().keys()) == []
    assert sorted(entries().keys() - OWNED - columns - flat) == []


def test_every_row_is_filled_in() -> None:
    for found in entries().values():
        assert found.ko
        assert found.example
        assert found.unit in codes("unit")
        assert all(said.endswith(".") for said in (found.en, found.meaning, found.note or ".")), found


def test_a_row_says_of_null_what_the_model_says() -> None:
    kinds: dict[tuple[str, str], Any] = {
        (model, field): models()[model].model_fields[field].annotation for model, field in OWNED
    }
    assert [key for key, kind in kinds.items() if bool(entries()[key].null) != (NoneType in get_args(kind))] == []


def test_a_field_is_described_in_one_place_only() -> None:
    with open(HERE / "fields.csv", encoding="utf-8", newline="") as file:
        rows = list(DictReader(file))
    described = [
        (row["model"], row["field"])
        for row in rows
        if row["en"] and row["model"] in models() and models()[row["model"]].model_fields[row["field"]].description
    ]
    assert described == []


@pytest.mark.parametrize("name", sorted(LITERALS))
def test_every_code_of_a_closed_list_has_a_korean_name(name: str) -> None:
    assert sorted(codes(name)) == sorted(get_args(LITERALS[name]))
    assert all(code.ko for code in codes(name).values())


def test_every_issue_and_failure_has_a_korean_meaning_and_what_to_do() -> None:
    assert sorted(codes("issue")) == sorted(meanings())
    assert sorted(codes("FactType")) == sorted(schemas.fact.FACT_TYPES)
    for code in (*codes("issue").values(), *codes("failure").values()):
        assert code.meaning.endswith(".")
        assert code.action.endswith(".")


def test_the_first_model_that_has_the_field_describes_it() -> None:
    assert entry("text", "Item", "FactBase").ko == "글"
    assert entry("text", "MoneyFact", "FactBase").ko == "원문"
    with pytest.raises(InternalError, match=r"fields\.csv has no row for weight of Item or Flat"):
        entry("weight", "Item", FLAT)


def test_an_example_is_the_value_it_stands_for() -> None:
    assert example("007", is_text=True) == "007"
    assert example("7", is_text=False) == 7
    assert example("true", is_text=False) is True
