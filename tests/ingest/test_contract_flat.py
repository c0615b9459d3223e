import duckdb
import pytest

from ingest.contract.flat import DECIMAL, SAID, Table, tables
from ingest.contract.package import data_package
from schemas.fact import FACT_TYPES

EVERY = pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)


@EVERY
def test_columns_have_names_of_their_own_in_both_languages(table: Table) -> None:
    korean = [column.entry.ko for column in table.columns]
    assert len(set(table.names)) == len(table.names)
    assert len(set(korean)) == len(korean), [name for name in korean if korean.count(name) > 1]


@EVERY
def test_a_key_is_made_of_columns_that_are_never_null(table: Table) -> None:
    nullable = {column.name: column.nullable for column in table.columns}
    assert table.key
    assert [nullable[name] for name in table.key] == [False] * len(table.key)


@EVERY
def test_a_reference_has_as_many_columns_as_the_key_that_it_names(table: Table) -> None:
    for reference in table.references:
        of = tables()[reference.table]
        kinds = {column.name: column.type for column in (*of.columns, *table.columns)}
        assert len(reference.columns) == len(of.key)
        assert [kinds[name] for name in reference.columns] == [kinds[name] for name in of.key]


@EVERY
def test_a_table_has_a_korean_name_that_a_sheet_may_have(table: Table) -> None:
    assert 0 < len(table.ko) <= len("1234567890123456789012345678901")
    assert not set(table.ko) & set("[]:*?/\\'")
    assert table.description.endswith(".")
    assert table.meaning.endswith(".")


@EVERY
def test_no_column_has_to_be_quoted_in_sql(table: Table) -> None:
    with duckdb.connect() as connection:
        quoted = ", ".join('"' + name + '" INT' for name in table.names)
        connection.execute(f"CREATE TABLE {table.name} ({quoted})")
        assert connection.execute(f"SELECT {', '.join(table.names)} FROM {table.name}").fetchall() == []


def test_korean_names_of_tables_are_of_their_own() -> None:
    assert len({table.ko for table in tables().values()}) == len(tables())


def test_every_type_of_fact_has_a_table() -> None:
    assert list(SAID) == list(FACT_TYPES)
    assert {f"facts_{name}" for name in FACT_TYPES} <= set(tables())


def test_types_follow_from_units() -> None:
    kinds = {column.name: (column.type, column.nullable) for column in tables()["facts_money"].columns}
    # There may be more digits than the column has.
    assert kinds["amount"] == ("decimal", True)
    assert kinds["amount_max"] == ("decimal", True)
    assert kinds["line"] == ("integer", False)
    assert kinds["section_index"] == ("integer", True)
    assert kinds["sido"] == ("text", True)
    assert DECIMAL == (30, 6)


def test_a_package_has_the_references_of_the_tables() -> None:
    (resource,) = (one for one in data_package(tables().values())["resources"] if one["name"] == "facts_money")
    named = [(key["fields"], key["reference"]["resource"]) for key in resource["schema"]["foreignKeys"]]
    assert named == [(["record_id"], "records"), (["fact_id"], "facts_all"), (["part_of"], "facts_all")]
