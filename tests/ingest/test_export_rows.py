from collections import defaultdict
from typing import Any

import made

from ingest.contract.flat import tables
from ingest.export.rows import rows_of
from schemas.fact import FACT_TYPES

Rows = dict[str, list[Any]]


def placed(document: Any, records: list[Any], facts: list[Any]) -> Rows:
    found: Rows = defaultdict(list)
    for name, row in rows_of(document, records, facts):
        found[name].append(row)
    return found


def full() -> tuple[Any, list[Any], list[Any]]:
    document, records, facts = made.full()
    return document, records, [fact | {"section_index": 0, "item_index": 0} for fact in facts]


def test_a_document_with_everything_fills_every_table_but_that_of_failures() -> None:
    found = placed(*full())
    assert sorted(found) == sorted(set(tables()) - {"failures"})
    assert len(found["facts_all"]) == len(FACT_TYPES)


def test_every_row_has_all_columns_of_its_table() -> None:
    for name, rows in placed(*full()).items():
        for row in rows:
            assert [column for column in tables()[name].names if column not in row] == []


def test_keys_tell_the_rows_apart_and_references_lead_to_one() -> None:
    found = placed(*full())
    keys = {name: [tuple(row[one] for one in tables()[name].key) for row in rows] for name, rows in found.items()}
    for name, rows in found.items():
        assert len(set(keys[name])) == len(rows), name
        for reference in tables()[name].references:
            named = [tuple(row[column] for column in reference.columns) for row in rows]
            # A total by a made-up name leads nowhere.
            lost = [one for one in named if None not in one and one not in keys[reference.table]]
            assert lost == [] or reference.columns == ("part_of",), name


def test_a_fact_has_the_place_and_year_of_its_record() -> None:
    region = {"text": "강원 정선군", "sido": "강원도", "sigungu": "정선군", "code": "42770"}
    document = made.document()
    record = made.record(of=document, region=region, dated="2021-06", label="조직문화 혁신")
    fact = made.money("3억원", 3e8, of=record) | {"fact_id": "f", "section_index": None, "item_index": None}
    (row,) = placed(document, [record], [fact])["facts_money"]
    said = {
        name: row[name] for name in ("record_label", "record_kind", "sido", "sigungu", "region_code", "year", "path")
    }
    assert said == {
        "record_label": "조직문화 혁신",
        "record_kind": "task",
        "sido": "강원도",
        "sigungu": "정선군",
        "region_code": "42770",
        "year": 2021,
        "path": "가.txt",
    }


def test_the_first_section_of_each_kind_is_text_of_the_record() -> None:
    sections = [
        made.section(made.item("빈집이 늘어남"), made.item("이웃이 줄어듦")),
        made.section(made.item("둘째 배경")),
        made.section(kind="results", heading="성과"),
    ]
    (row,) = placed(made.document(), [made.record(sections=sections)], [])["records"]
    assert row["background_text"] == "빈집이 늘어남\n이웃이 줄어듦"
    assert (row["results_text"], row["plan_text"]) == (None, None)


def test_cells_count_the_header_and_leave_out_what_another_covers() -> None:
    table = {
        "line": 20,
        "caption": None,
        "unit": None,
        "header": ["구분", "2024", ""],
        "rows": [["이용자", "", "310"]],
        "spans": [{"row": 0, "column": 1, "rows": 1, "columns": 2}],
    }
    section = made.section() | {"tables": [table]}
    found = placed(made.document(), [made.record(sections=[section])], [])
    (whole,) = found["tables"]
    assert (whole["row_count"], whole["column_count"]) == (2, 3)
    cells = [
        (
            cell["row_index"],
            cell["column_index"],
            cell["is_header"],
            cell["text"],
            cell["row_span"],
            cell["column_span"],
        )
        for cell in found["table_cells"]
    ]
    assert cells == [
        (0, 0, True, "구분", 1, 1),
        (0, 1, True, "2024", 1, 2),
        (1, 0, False, "이용자", 1, 1),
        (1, 1, False, None, 1, 1),
        (1, 2, False, "310", 1, 1),
    ]


def test_an_outline_has_a_row_for_each_title_and_entry() -> None:
    part = {"title": "1장", "line": 3, "entries": [{"text": "강원 정선군", "line": 4}]}
    found = placed(made.document(outline=[part]), [], [])["outline"]
    rows = [(row["outline_index"], row["part_title"], row["part_line"], row["text"], row["line"]) for row in found]
    assert rows == [(0, "1장", 3, None, None), (1, "1장", 3, "강원 정선군", 4)]


def test_issues_of_document_and_records_are_counted_together() -> None:
    one = {"code": "phone_missing", "message": "없음", "line": 3}
    document = made.document(issues=[one])
    record = made.record(of=document, issues=[one])
    found = placed(document, [record], [])["issues"]
    assert [(row["issue_index"], row["record_id"]) for row in found] == [(0, None), (1, record["record_id"])]
