"""Tables whose cells the source gives, between tabs or between bars."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.draft import Grid
from parsers.structure.tables import find, is_regular
from parsers.text.lines import split
from parsers.text.source import SourceText

ReadSource = Callable[[str], SourceText]


def grids(source: ReadSource, text: str) -> list[Grid]:
    read = source(text)
    lines = split(read)
    return find(read, lines.content, lines.usual_gap)


def test_rows_between_tabs_are_a_table_with_caption_unit_and_header(source: ReadSource) -> None:
    text = "예산현황\n\n(단위 : 백만원)\n\n구 분\t2025년\t2026년\n합 계\t1,200\t1,310\n농 업\t\t310\n"
    (grid,) = grids(source, text)
    table = grid.table
    assert (table.line, table.caption, table.unit) == (5, "예산현황", "백만원")
    assert table.header == ["구 분", "2025년", "2026년"]
    assert table.rows == [["합 계", "1,200", "1,310"], ["농 업", "", "310"]]  # an empty cell stays


def test_a_merged_header_leaves_cells_blank_and_its_second_row_is_a_row(source: ReadSource) -> None:
    (grid,) = grids(source, "구 분\t총사업비\t2026년\t\n\t\t국비\t지방비\n계\t900\t200\t100\n")
    assert grid.table.header == ["구 분", "총사업비", "2026년", ""]
    assert grid.table.rows == [["", "", "국비", "지방비"], ["계", "900", "200", "100"]]


@pytest.mark.parametrize(
    ("text", "regular"),
    [
        ("구분\t2021년\t비고\n주민제안\t42건\t\n", True),  # an empty cell at the end
        ("구분\t내용\n주민제안\t42건\n", True),  # a header over two columns
        ("42건\t96건\t3곳\n11건\t35건\t2곳\n", True),  # three columns without a header
        ("42건\t96건\n11건\t35건\n", False),
        ("구분\t2021년\t비고\n주민제안\t42건\n", False),  # a row lacks a cell
        ("구분\t2021년\t비고\n주민제안\t42건\t\n모둠\t\t\n\t\t3곳\n", True),  # rows of one cell
        ("구분\t2021년\t비고\n", False),
    ],
)
def test_rows_of_one_width_are_a_table_anywhere(source: ReadSource, text: str, regular: bool) -> None:
    (grid,) = grids(source, text)
    assert is_regular(grid.table) is regular


def test_bars_of_markdown_give_cells_and_the_rule_below_the_header_none(source: ReadSource) -> None:
    (grid,) = grids(source, "| 부서 | 정원 | 현원 |\n|---|---:|:-:|\n| 계 | 98 | 95 |\n| 숲가꿈과 | 28 | |\n")
    assert grid.table.header == ["부서", "정원", "현원"]
    assert grid.table.rows == [["계", "98", "95"], ["숲가꿈과", "28", ""]]
    assert (grid.first, grid.after) == (0, 4)


@pytest.mark.parametrize(
    ("row", "header"),
    [
        ("1분기\t2분기\t3분기\t4분기", True),  # quarters name columns
        ("2024년\t2025년\t2026년", True),
        ("31\t3\t10\t8", False),  # numbers fill them
        ("벗도시\t강릉(2019년), 정선(2021년), 영월(2022년), 태백(2024년)", False),  # a pair of label and text
    ],
)
def test_a_first_row_of_short_words_is_the_header(source: ReadSource, row: str, header: bool) -> None:
    (grid,) = grids(source, f"{row}\n{row.replace('벗', '이웃')}\n")
    assert (grid.table.header is not None) == header


def test_a_row_torn_by_a_line_end_inside_a_cell_is_put_together(source: ReadSource) -> None:
    (grid,) = grids(source, "구분\t내용\t시기\n숲길\t나무를 심고\n가꾸는 일\t3월\n꽃길\t꽃씨 뿌리기\t4월\n")
    assert grid.table.rows == [["숲길", "나무를 심고\n가꾸는 일", "3월"], ["꽃길", "꽃씨 뿌리기", "4월"]]


@pytest.mark.parametrize(
    "text",
    [
        "1\t숲길 잇기",
        "Ⅱ\t주요 업무계획",
        "- 장소\t시청 앞마당",
        "○\t숲길 잇기\n-\t나무 심기\n-\t꽃길 내기",
        "전략 1\t숲길 잇기",
    ],
)
def test_a_boxed_head_or_an_item_with_a_tab_is_no_table(source: ReadSource, text: str) -> None:
    assert grids(source, f"{text}\n\n나무를 심음\n") == []


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("< 최근 3년 이용 추이 >", "최근 3년 이용 추이"),
        ("- 시설 이용실적(’25. 8월말 기준) : 4,210명", "시설 이용실적(’25. 8월말 기준)"),
        ("○ 이웃 마을과 함께 숲길을 잇고 쉼터를 놓아 걷는 이가 늘어남", None),  # running text names no table
    ],
)
def test_the_line_above_is_the_caption_when_it_names_a_table(
    source: ReadSource, above: str, caption: str | None
) -> None:
    (grid,) = grids(source, f"{above}\n\n구분\t계\n이용\t12\n")
    assert grid.table.caption == caption


def test_two_runs_of_rows_with_a_blank_line_between_are_two_tables(source: ReadSource) -> None:
    found = grids(source, "구분\t계\n이용\t12\n\n구분\t합계\n방문\t30\n")
    assert [grid.table.line for grid in found] == [1, 4]


def test_each_cell_is_a_text_of_its_own(source: ReadSource) -> None:
    (grid,) = grids(source, "구분\t숲길\n예산\t3억원\n")
    assert [cell.text for cell in grid.cells] == ["구분", "숲길", "예산", "3억원"]
