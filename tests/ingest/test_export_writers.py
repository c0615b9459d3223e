"""What each format makes of the same rows, as its own reader reads it."""

import json
import sqlite3
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow.parquet
import pytest
from frictionless import Package

from ingest.contract.flat import Table, tables
from ingest.contract.views import VIEWS
from ingest.export.writers import Wanted, formats
from ingest.export.writers.csv_files import spelling
from ingest.export.writers.excel_rows import CUT, MOST_CHARACTERS, letters_of
from schemas.errors import ConfigError

RECORD = "0123456789abcdef-0001"
MONEY, CELLS, DATES = (tables()[name] for name in ("facts_money", "table_cells", "facts_date"))
Make = Callable[..., Path]


def row(table: Table, **values: Any) -> tuple[Any, ...]:
    """A row whose other columns hold what their type has, or nothing where they may."""
    usual = {"text": "글", "integer": 1, "number": 0.5, "decimal": Decimal(1), "boolean": True, "date": "2025-03-21"}
    given = {one.name: None if one.nullable else usual[one.type] for one in table.columns}
    return tuple((given | {"record_id": RECORD} | values).values())


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes rows of one table in a format."""

    def made(form: str, table: Table, *rows: tuple[Any, ...], told: list[str] | None = None, **wanted: Any) -> Path:
        folder = tmp_path / "work" / form
        folder.mkdir(parents=True)
        options = Wanted(wanted.get("headers", formats()[form].headers), wanted.get("review"))
        writer = formats()[form].writer(folder, tables().values(), options)
        for one in tables().values():
            writer.begin(one)
        writer.write(table, list(rows))
        assert writer.finish() == (told or [])
        return folder

    return made


class TestCsv:
    def test_is_utf8_with_a_mark_and_nothing_for_null(self, make: Make) -> None:
        cells = [row(CELLS, text='가, "나"\n다', is_header=False), row(CELLS, text=None, is_header=True)]
        content = (make("csv", CELLS, *cells) / "table_cells.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbfrecord_id,section_index,")
        lines = content.decode("utf-8-sig")
        assert lines.split("\n", 1)[1] == f'{RECORD},1,1,1,1,false,"가, ""나""\n다",1,1\n{RECORD},1,1,1,1,true,,1,1\n'

    def test_has_korean_headers_where_they_are_wanted_and_a_package_that_knows_them(self, make: Make) -> None:
        folder = make("csv", CELLS, headers="ko")
        assert (folder / "table_cells.csv").read_text("utf-8-sig").startswith("기록 ID,절 번호,표 번호,행 번호,")
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        (resource,) = (one for one in package["resources"] if one["name"] == "table_cells")
        assert resource["schema"]["primaryKey"][0] == "기록 ID"
        assert resource["schema"]["fields"][0]["title"] == "record_id"
        assert Package.metadata_validate(package) is not None
        assert list(Package.metadata_validate(package)) == []

    @pytest.mark.parametrize(
        ("value", "spelt"),
        [
            *[(True, "true"), (False, "false"), (None, None), ("글", "글"), (7, 7)],
            *[(5.0, "5"), (24.6, "24.6"), (1e22, "1" + 22 * "0"), (1e-7, "0.0000001")],
            *[
                (Decimal("680000000"), "680000000"),
                (Decimal("680000000.000000"), "680000000"),
                (Decimal("0.50"), "0.5"),
            ],
        ],
    )
    def test_numbers_have_no_exponent(self, value: Any, spelt: Any) -> None:
        assert spelling(value) == spelt


class TestSqlite:
    def test_has_keys_views_comments_and_exact_money(self, make: Make) -> None:
        amounts = [Decimal("300000000"), Decimal("0.25"), Decimal("9007199254740993")]
        rows = [row(MONEY, fact_id=f"f{number}", amount=amount) for number, amount in enumerate(amounts)]
        connection = sqlite3.connect(make("sqlite", MONEY, *rows) / "gongbo.sqlite")
        found = connection.execute("SELECT amount, typeof(amount) FROM facts_money ORDER BY fact_id").fetchall()
        assert found == [(300000000, "integer"), (0.25, "real"), (9007199254740993, "integer")]
        dump = "\n".join(connection.iterdump())
        assert '"amount" NUMERIC,  -- 금액(통화 단위):' in dump
        assert '"currency" TEXT NOT NULL,  -- 통화(코드): 통화 코드.' in dump
        assert 'PRIMARY KEY ("fact_id")' in dump
        assert 'FOREIGN KEY ("part_of") REFERENCES "facts_all"' in dump
        assert [name for name in VIEWS if f'CREATE VIEW "{name}"' not in dump] == []

    def test_every_view_can_be_read(self, make: Make) -> None:
        connection = sqlite3.connect(make("sqlite", MONEY) / "gongbo.sqlite")
        assert [connection.execute(f"SELECT * FROM {name}").fetchall() for name in VIEWS] == [[]] * len(VIEWS)


class TestDuckdb:
    def test_has_keys_views_comments_and_exact_money(self, make: Make) -> None:
        rows = [row(MONEY, amount=Decimal("9007199254740993"), year=2025, attribute_name="budget", currency="KRW")]
        with duckdb.connect(str(make("duckdb", MONEY, *rows) / "gongbo.duckdb"), read_only=True) as connection:
            assert connection.execute("SELECT amount FROM v_budgets").fetchall() == [(Decimal("9007199254740993"),)]
            asked = "SELECT comment FROM duckdb_columns() WHERE table_name = 'facts_money' AND column_name = 'amount'"
            ((comment,),) = connection.execute(asked).fetchall()
            assert comment.startswith("금액(통화 단위): ")
            keys = connection.execute("SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'")
            assert keys.fetchall() == [(len(tables()),)]

    def test_nothing_else_is_left_in_the_folder(self, make: Make) -> None:
        folder = make("duckdb", MONEY)
        assert [file.name for file in folder.iterdir()] == ["gongbo.duckdb"]
        assert [file.name for file in folder.parent.iterdir()] == ["duckdb"]


class TestParquet:
    def test_has_types_and_what_columns_hold(self, make: Make) -> None:
        table = pyarrow.parquet.read_table(
            make("parquet", DATES, row(DATES, date_start_day="2023-05-17")) / "facts_date.parquet"
        )
        assert str(table.schema.field("date_start_day").type) == "date32[day]"
        assert not table.schema.field("fact_id").nullable
        assert table.schema.field("fact_id").metadata[b"description"].decode().startswith("사실 ID(식별자): ")
        assert str(table["date_start_day"][0]) == "2023-05-17"


class TestExcel:
    def sheet(self, folder: Path, name: str = "사실_금액") -> Any:
        return openpyxl.load_workbook(folder / "gongbo.xlsx")[name]

    def test_has_a_sheet_a_table_with_korean_heads_that_stay_and_filters(self, make: Make) -> None:
        folder = make("xlsx", MONEY, row(MONEY, amount=Decimal("300000000"), sido="강원도"))
        assert openpyxl.load_workbook(folder / "gongbo.xlsx").sheetnames == [table.ko for table in tables().values()]
        sheet = self.sheet(folder)
        assert [cell.value for cell in sheet[1]] == [column.entry.ko for column in MONEY.columns]
        assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", f"A1:{letters_of(len(MONEY.columns) - 1)}2")
        amount = sheet.cell(2, 1 + MONEY.names.index("amount"))
        assert (amount.value, amount.number_format) == (300000000, "#,##0.######")
        assert sheet.cell(2, 1 + MONEY.names.index("sido")).value == "강원도"
        assert sheet.cell(2, 1 + MONEY.names.index("role")).value is None

    def test_has_english_heads_where_they_are_wanted(self, make: Make) -> None:
        sheet = self.sheet(make("xlsx", MONEY, headers="en"), "facts_money")
        assert [cell.value for cell in sheet[1]] == list(MONEY.names)

    @pytest.mark.parametrize(
        "text",
        ['<b>가</b> & "나"', "=1+1", " 앞뒤 공백 ", "첫째\n둘째", "007", "😀\U000f02fc", "]]>", "tab\there", "_x0041_"],
    )
    def test_keeps_every_text_as_it_is(self, make: Make, text: str) -> None:
        cell = self.sheet(make("xlsx", MONEY, row(MONEY, text=text))).cell(2, 1 + MONEY.names.index("text"))
        assert (cell.value.replace("_x005F_", "_"), cell.data_type) == (text, "s")

    def test_writes_what_xml_cannot_hold_by_its_number(self, make: Make) -> None:
        content = self.sheet(make("xlsx", MONEY, row(MONEY, text="벨\x07 끝\x1b"))).cell(
            2, 1 + MONEY.names.index("text")
        )
        assert content.value in ("벨_x0007_ 끝_x001B_", "벨\x07 끝\x1b")

    @pytest.mark.parametrize("long", ["가" * (MOST_CHARACTERS + 1), "😀" * (MOST_CHARACTERS // 2 + 1)])
    def test_cuts_what_no_cell_holds_and_says_so(self, make: Make, long: str) -> None:
        told = ["1 text did not fit into a cell of Excel and is cut there; CSV has the whole."]
        folder = make("xlsx", MONEY, row(MONEY, text=long), told=told)
        value = self.sheet(folder).cell(2, 1 + MONEY.names.index("text")).value
        assert len(value.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
        assert value.endswith(CUT)
        assert long.startswith(value.removesuffix(CUT))

    def test_a_text_that_just_fits_is_whole(self, make: Make) -> None:
        text = "가" * MOST_CHARACTERS
        assert (
            self.sheet(make("xlsx", MONEY, row(MONEY, text=text))).cell(2, 1 + MONEY.names.index("text")).value == text
        )

    def test_days_are_days_and_those_that_excel_cannot_count_are_left_to_the_text(self, make: Make) -> None:
        days = [row(DATES, date_start=day, date_start_day=day) for day in ("2023-05-17", "1900-03-01", "1895-01-02")]
        sheet = self.sheet(make("xlsx", DATES, *days), "사실_날짜")
        column = 1 + DATES.names.index("date_start_day")
        values = [sheet.cell(number, column).value for number in (2, 3, 4)]
        assert [str(value)[:10] for value in values] == ["2023-05-17", "1900-03-01", "None"]
        assert sheet.cell(4, column - 1).value == "1895-01-02"

    @pytest.mark.parametrize(
        ("page", "link"),
        [
            ("review.html", 'HYPERLINK("review.html#doc=0123456789abcdef&line=12",12)'),
            ("https://naru.kr/?d={doc_id}&l={line}", 'HYPERLINK("https://naru.kr/?d=0123456789abcdef&l=12",12)'),
            ('a"b.html', 'HYPERLINK("a""b.html#doc=0123456789abcdef&line=12",12)'),
        ],
    )
    def test_lines_lead_to_the_review_page(self, make: Make, page: str, link: str) -> None:
        folder = make("xlsx", MONEY, row(MONEY, line=12), review=page)
        place = {"row": 2, "column": 1 + MONEY.names.index("line")}
        assert self.sheet(folder).cell(**place).value == f"={link}"
        assert openpyxl.load_workbook(folder / "gongbo.xlsx", data_only=True)["사실_금액"].cell(**place).value == 12

    def test_a_table_of_too_many_rows_goes_on_in_another_sheet(
        self, make: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ingest.export.writers.excel_book.MOST_ROWS", 4)
        folder = make("xlsx", MONEY, *(row(MONEY, fact_id=f"f{number}") for number in range(7)))
        book = openpyxl.load_workbook(folder / "gongbo.xlsx")
        names = [name for name in book.sheetnames if name.startswith("사실_금액")]
        assert names == ["사실_금액", "사실_금액 (2)", "사실_금액 (3)"]
        ids = [[cell.value for cell in book[name]["A"]][1:] for name in names]
        assert ids == [["f0", "f1", "f2"], ["f3", "f4", "f5"], ["f6"]]
        assert book[names[1]].auto_filter.ref.endswith("4")

    @pytest.mark.parametrize(
        ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
    )
    def test_columns_have_letters(self, column: int, name: str) -> None:
        assert letters_of(column) == name


@pytest.mark.parametrize(("form", "name"), [("parquet", "pyarrow"), ("duckdb", "duckdb"), ("xlsx", "xlsxwriter")])
def test_a_format_whose_library_is_not_there_says_so(
    make: Make, monkeypatch: pytest.MonkeyPatch, form: str, name: str
) -> None:
    def missing(wanted: str) -> Any:
        if wanted.split(".", maxsplit=1)[0] == name:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return import_module(wanted)

    monkeypatch.setattr("ingest.extras.import_module", missing)
    with pytest.raises(ConfigError, match=f"An export to .* needs the library {name}, which is not installed"):
        make(form, MONEY)
