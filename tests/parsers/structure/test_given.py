"""Tables whose cells the file gives: rows, merged cells, tables in cells, and what of a bad file is left as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from parsers.account import check
from parsers.document import parse
from parsers.draft import Contents
from parsers.kinds import KINDS
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.marks import Caption, Cell, Furniture, Mark
from parsers.text.source import SourceText
from schemas.record import Table

# A cell as a test writes it: row, column, its lines; then rows, columns and header where they matter.
Written = tuple[int, int, str] | tuple[int, int, str, int, int] | tuple[int, int, str, int, int, bool]


class Made:
    """A text with marks, put together piece by piece."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[Mark] = []
        self._tables = count()

    def lines(self, text: str) -> Made:
        self.text += f"{text}\n"
        return self

    def table(self, *cells: Written, caption: str = "") -> Made:
        number = next(self._tables)
        if caption:
            start = len(self.text)
            self.lines(caption)
            self.marks.append(Caption(start, len(self.text) - 1, number))
        for row, column, text, *more in cells:
            start = len(self.text)
            if text:
                self.lines(text)
            self.marks.append(Cell(start, max(start, len(self.text) - 1), number, row, column, *more))
        return self

    def page(self, korean: Korean) -> Page:
        marks = sorted(self.marks, key=lambda mark: (mark.start, -mark.end))
        return Page(SourceText(self.text), korean, marks)


def contents(made: Made, korean: Korean) -> Contents:
    page = made.page(korean)
    return page.contents(page.content)


def only_table(made: Made, korean: Korean) -> Table:
    (grid,) = contents(made, korean).grids
    return grid.table


def test_cells_make_rows_and_the_lines_around_them_stay_items(korean: Korean) -> None:
    made = (
        Made()
        .lines("○ 의자를 놓음")
        .table((0, 0, "구분"), (0, 1, "개수"), (1, 0, "의자"), (1, 1, "30개"))
        .lines("○ 끝")
    )
    found = contents(made, korean)
    assert [item.text.text for item in found.items] == ["의자를 놓음", "끝"]
    (grid,) = found.grids
    assert grid.table == Table(
        line=2, caption=None, unit=None, header=["구분", "개수"], rows=[["의자", "30개"]], spans=[]
    )
    assert [cell.text for cell in grid.cells] == ["구분", "개수", "의자", "30개"]


def test_the_text_of_a_merged_cell_stands_in_its_first_place(korean: Korean) -> None:
    made = Made().table(
        (0, 0, "골목", 2, 1), (0, 1, "의자", 1, 2), (1, 1, "나무"), (1, 2, "돌"), (2, 0, "3"), (2, 1, "4"), (2, 2, "5")
    )
    table = only_table(made, korean)
    assert [table.header, *table.rows] == [["골목", "의자", ""], ["", "나무", "돌"], ["3", "4", "5"]]
    assert [(span.row, span.column, span.rows, span.columns) for span in table.spans] == [(0, 0, 2, 1), (0, 1, 1, 2)]


def test_a_merged_cell_reaches_no_further_than_the_table(korean: Korean) -> None:
    table = only_table(Made().table((0, 0, "골목", 9, 9), (0, 1, "의자"), (1, 1, "나무")), korean)
    assert [(span.rows, span.columns) for span in table.spans] == [(2, 2)]


def test_the_lines_of_a_cell_stay_apart(korean: Korean) -> None:
    table = only_table(Made().table((0, 0, "주요내용"), (0, 1, "○ 의자 30개\n ○ 그늘막 2곳")), korean)
    assert table.rows == [["주요내용", "○ 의자 30개\n○ 그늘막 2곳"]]


def test_an_empty_cell_is_an_empty_text(korean: Korean) -> None:
    table = only_table(Made().table((0, 0, "합계"), (0, 1, ""), (0, 2, "3")), korean)
    assert table.rows == [["합계", "", "3"]]


@pytest.mark.parametrize(
    ("headed", "header"),
    [
        (True, ["12개", "30개"]),  # the file says so, whatever the words
        (False, None),  # numbers name no columns
    ],
)
def test_a_header_is_what_the_file_calls_one(korean: Korean, headed: bool, header: list[str] | None) -> None:
    made = Made().table((0, 0, "12개", 1, 1, headed), (0, 1, "30개", 1, 1, headed), (1, 0, "1개"), (1, 1, "2개"))
    assert only_table(made, korean).header == header


def test_a_caption_of_the_file_is_the_table_s_and_an_item(korean: Korean) -> None:
    made = Made().lines("○ 의자").table((0, 0, "의자"), (1, 0, "30"), caption="골목 의자 (단위 : 개)")
    found = contents(made, korean)
    assert (found.grids[0].table.caption, found.grids[0].table.unit) == ("골목 의자 (단위 : 개)", "개")
    assert [item.text.text for item in found.items] == ["의자", "골목 의자 (단위 : 개)"]


def test_without_one_the_lines_above_say_what_it_holds(korean: Korean) -> None:
    made = Made().lines("< 골목 의자 현황 >\n(단위 : 개)").table((0, 0, "의자"), (1, 0, "30"))
    table = only_table(made, korean)
    assert (table.caption, table.unit) == ("골목 의자 현황", "개")


def nested() -> Made:
    """A table in the second cell of another, with text around it."""
    made = Made()
    made.table((0, 0, "사업"))
    start = len(made.text)
    made.lines("의자 놓기")
    made.table((0, 0, "나무"), (0, 1, "돌"))
    made.lines("끝")
    made.marks.append(Cell(start, len(made.text) - 1, 0, 0, 1))
    return made


def test_a_table_in_a_cell_is_one_of_its_own(korean: Korean) -> None:
    found = contents(nested(), korean)
    assert [grid.table.rows for grid in found.grids] == [[["사업", "의자 놓기\n끝"]], [["나무", "돌"]]]
    assert [cell.text for grid in found.grids for cell in grid.cells] == ["사업", "의자 놓기", "끝", "나무", "돌"]
    assert found.items == ()


def test_a_line_between_cells_that_is_in_none_leaves_all_of_them_text(korean: Korean) -> None:
    made = Made().table((0, 0, "가나"), (0, 1, "다라"))
    made.text = made.text.replace("다라", "마바\n다라")
    made.marks = [mark if mark.start == 0 else Cell(mark.start + 3, mark.end + 3, 0, 0, 1) for mark in made.marks]
    found = contents(made, korean)
    assert found.grids == ()
    assert "마바" in " ".join(item.text.text for item in found.items)


def test_a_table_of_millions_of_places_is_a_mistake_of_the_file(korean: Korean) -> None:
    found = contents(Made().table((0, 0, "가나"), (60_000, 60_000, "다라")), korean)
    assert found.grids == ()
    assert len(found.items) > 0


def test_a_table_that_is_cut_by_the_end_of_the_lines_stays_text(korean: Korean) -> None:
    page = Made().table((0, 0, "가나"), (0, 1, "다라")).page(korean)
    assert page.contents(page.content[:1]).grids == ()


def test_what_the_file_marks_as_furniture_is_no_content(korean: Korean) -> None:
    made = Made().lines("골목과").lines("의자를 놓음")
    made.marks.append(Furniture(0, 3, "header"))
    page = made.page(korean)
    assert [line.text for line in page.content] == ["의자를 놓음"]
    assert page.lines.furniture == (1,)


def report() -> Made:
    made = Made().lines(
        "2026년 주요업무계획\n\nⅠ. 일반현황\n○ 정원 30명\nⅡ. 주요업무\n1. 골목 의자 놓기\n□ 추진배경\n○ 앉을 곳이 없음"
    )
    made.table((0, 0, "구분"), (0, 1, "개수"), (1, 0, "-"), (1, 1, "30개"))
    return made.lines("□ 향후계획\n○ 의자 수리 : 3월\n2. 그늘막\n□ 추진배경\n○ 더움\n□ 향후계획\n○ 설치 : 4월")


def case() -> Made:
    made = Made()
    for region in ("강원 고성군", "부산 중구", "서울 마포구"):
        made.lines(f"{region}\n(나무 의자)\n주요내용요약\n골목 어귀마다 나무 의자를 놓음")
        made.table((0, 0, "추진배경"), (0, 1, "30개"))
        made.lines("추진배경\n앉을 곳이 없음")
    return made


def bulletin() -> Made:
    made = Made().lines(
        "주간 숲정책 동향 제12호\n산림청 숲정책과\n2025. 3. 21.\n1 (강원 고성군) 나무 의자\n○ 의자를 놓음"
    )
    made.table((0, 0, "구분"), (0, 1, "개수"), (1, 0, "의자"), (1, 1, "30개"))
    return made.lines("2 (부산 중구) 그늘막\n○ 그늘막을 침")


def news() -> Made:
    body = (
        "진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을 시작한다.\n군은 방앗간 아홉 곳을 고친다고 20일 밝혔다.\n"
    )
    made = Made().lines(
        f"옛 방앗간 고친다\n입력 2025.03.21 10:00\n{body}배도윤 군수는 꼼꼼히 준비하겠다고 말했다. 마지우 기자"
    )
    made.table((0, 0, "구분"), (0, 1, "곳"), (1, 0, "방앗간"), (1, 1, "9곳"))
    return made.lines("무단 전재 및 재배포 금지")


def essay() -> Made:
    text = "나는 골목에 갔다. 참 좋았다. 다시 가야 한다. 우리는 오래된 것을 지켜야 한다. 그렇게 생각한다."
    made = Made().lines(f"[기고] 골목을 보고\n나소율 햇살대 교수\n\n{text}")
    made.table((0, 0, "구분"), (0, 1, "개수"), (1, 0, "의자"), (1, 1, "30개"))
    return made.lines("우리는 골목을 지켜야 한다. 그래야 한다고 나는 믿는다.")


def plain() -> Made:
    return Made().lines("의자를 놓음").table((0, 0, "구분"), (0, 1, "개수"), (1, 0, "의자"), (1, 1, "30개"))


@pytest.mark.parametrize(
    ("kind", "make", "tables"),
    [
        ("report", report, 1),
        ("casebook", case, 3),
        ("bulletin", bulletin, 1),
        ("news", news, 1),
        ("essay", essay, 1),
        ("unknown", plain, 1),
    ],
)
def test_every_kind_has_tables(korean: Korean, kind: str, make: Callable[[], Made], tables: int) -> None:
    page = make().page(korean)
    parsed = parse(page)
    assert parsed.kind == kind
    found = [table for draft in parsed.drafts for block in draft.blocks for table in block.tables]
    assert len(found) == tables
    cells = [cell for table in found for row in [table.header or [], *table.rows] for cell in row]
    assert "30개" in cells or "9곳" in cells
    # What stands in a table stands in no item.
    assert not {item.line for d in parsed.drafts for b in d.blocks for item in b.items} & page.tabled


WORDS = st.sampled_from(
    ["", "의자 30개", "○ 골목", "강원 고성군", "추진배경", "구분", "1. 숲길", "가\n나", "-", "마지우 기자", "일정"]
)
CELLS = st.lists(WORDS, min_size=1, max_size=6)


@over(st.lists(st.one_of(WORDS.filter(bool), CELLS), max_size=8), st.integers(1, 3))
def test_nothing_is_lost_whatever_stands_in_cells(
    korean: Korean, pieces: list[str | Sequence[str]], width: int
) -> None:
    made = Made()
    for piece in pieces:
        if isinstance(piece, str):
            made.lines(piece)
        else:
            made.table(*((i // width, i % width, text) for i, text in enumerate(piece)))
    for kind in KINDS:
        page = made.page(korean)
        if page.content:
            check(page.source, page.lines, kind.parse(page))
