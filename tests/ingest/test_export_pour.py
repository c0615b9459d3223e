import json
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.compare.outputs import Output
from ingest.contract.flat import Table, tables
from ingest.export.export import export
from ingest.export.pour import ROWS_AT_ONCE, decimal_of, number_of, pour
from ingest.export.writers import formats
from schemas.errors import ConfigError


class Bucket:
    """A writer that keeps what it is given."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.rows: dict[str, list[Any]] = {}
        self.most = 0

    def begin(self, table: Table) -> None:
        self.begun.append(table.name)

    def write(self, table: Table, rows: list[Any]) -> None:
        self.rows.setdefault(table.name, []).extend(rows)
        self.most = max(self.most, len(rows))

    def finish(self) -> list[str]:
        return []


def output(folder: Path, *documents: made.Rows) -> Output:
    return Output(made.write_output(folder, *documents))


def whole(content: str = "", **fields: Any) -> Any:
    return made.document(content=content, **({"format": "txt", "encoding": "utf-8"} | fields))


def record_of(document: Any, **fields: Any) -> Any:
    return made.record(of=document, **({"label": "솔밭 음악회"} | fields))


def test_a_null_where_none_may_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        ConfigError, match=r"^가\.txt: its rows are not of the form of this version \('format' is null\)"
    ):
        pour(output(tmp_path / "out", (whole(format=None), [], [])), Bucket(), tables())


def test_all_tables_are_begun_and_rows_counted(tmp_path: Path) -> None:
    bucket = Bucket()
    document = whole()
    counts = pour(output(tmp_path / "out", (document, [record_of(document)], [])), bucket, tables())
    assert bucket.begun == list(tables())
    assert {name: count for name, count in counts.items() if count} == {"documents": 1, "records": 1}


def test_only_the_tables_that_are_wanted_are_written(tmp_path: Path) -> None:
    bucket = Bucket()
    document = whole()
    pour(output(tmp_path / "out", (document, [record_of(document)], [])), bucket, {"records": tables()["records"]})
    assert bucket.begun == list(bucket.rows) == ["records"]


def test_no_more_than_some_thousand_rows_are_held(tmp_path: Path) -> None:
    bucket = Bucket()
    keywords = [{"term": f"낱말{number}", "count": 1} for number in range(3 * ROWS_AT_ONCE + 7)]
    document = whole()
    pour(output(tmp_path / "out", (document, [record_of(document, keywords=keywords)], [])), bucket, tables())
    assert bucket.most == ROWS_AT_ONCE
    assert [row[2] for row in bucket.rows["keywords"]] == [one["term"] for one in keywords]


def test_files_that_failed_are_rows_too(tmp_path: Path) -> None:
    folder = made.write_output(tmp_path / "out")
    failure = {"path": "나.pdf", "code": "no_text_layer", "message": "a scan", "remedy": "Read it."}
    (folder / "failed.jsonl").write_text(json.dumps(failure) + "\n", encoding="utf-8")
    bucket = Bucket()
    pour(Output(folder), bucket, tables())
    assert bucket.rows["failures"] == [("나.pdf", "no_text_layer", "a scan", "Read it.")]


def test_rows_of_another_version_are_told_with_what_to_do(tmp_path: Path) -> None:
    document = whole()
    record = record_of(document)
    del record["label"]
    with pytest.raises(ConfigError, match=r"^가\.txt: its rows are not of the form of this version .*Run gongbo again"):
        pour(output(tmp_path / "out", (document, [record], [])), Bucket(), tables())
    fact = made.money("1원", 1) | {"fact_id": "f", "section_index": None, "item_index": None}
    with pytest.raises(ConfigError, match=r"^가\.txt: .*\('role' is missing\)"):
        pour(output(tmp_path / "two", (document, [record_of(document)], [fact])), Bucket(), tables())


@pytest.mark.parametrize("form", sorted(formats()))
def test_numbers_that_no_column_can_hold_are_no_reason_to_fail(form: str, tmp_path: Path) -> None:
    document = whole()
    record = record_of(document)
    place = {"section_index": None, "item_index": None, "role": None, "part_of": None}
    money = made.money("9" * 400 + "원", 10**400 - 1, of=record) | place | {"fact_id": "f1"}
    count = {
        **money,
        "fact_id": "f2",
        "type": "quantity",
        "value": 10**400,
        "value_max": None,
        "unit": "명",
        "approx": False,
    }
    out = made.write_output(tmp_path / "out", (document, [record], [money, count]))
    assert export(out, tmp_path / "to", form, None, None).rows["facts_all"] == 2


def test_two_documents_of_one_name_are_told(tmp_path: Path) -> None:
    """The disk may hold a name in two Unicode forms; the output has one."""
    twins = [(whole(content), [], []) for content in ("하나", "둘")]
    with pytest.raises(ConfigError, match=r"two documents are called 가\.txt: .* Rename one"):
        pour(output(tmp_path / "out", *twins), Bucket(), tables())


NUMBERS = [
    (None, None),
    (680000000, Decimal(680000000)),
    (0.5, Decimal("0.5")),
    (1e20, Decimal(10) ** 20),
    # Finer than any coin.
    (0.12345678, Decimal("0.123457")),
    (10**23, Decimal(10) ** 23),
    # More digits than the column has.
    (10**24, None),
    (-(10**24), None),
    (1e300, None),
]


@pytest.mark.parametrize(("value", "decimal"), NUMBERS)
def test_an_amount_is_exact_or_null(value: Any, decimal: Decimal | None) -> None:
    assert decimal_of(value) == decimal


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_no_number_of_json_is_too_great_to_be_written(value: float) -> None:
    exact = decimal_of(value)
    with localcontext(prec=400):
        assert exact is None or abs(exact - Decimal(repr(value))) <= Decimal("0.000001")
    assert number_of(value) is not None


def test_a_number_beyond_all_doubles_is_null() -> None:
    assert number_of(10**400) is None
    assert number_of(None) is None
