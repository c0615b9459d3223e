from typing import Any

import pytest

from ingest.review.cells import places_of


def table(header: list[str] | None, *rows: list[str]) -> dict[str, Any]:
    return {"header": header, "rows": list(rows)}


@pytest.mark.parametrize(
    ("text", "made"),
    [
        pytest.param("구분\t작년\n배\t12\n", table(["구분", "작년"], ["배", "12"]), id="tabs"),
        pytest.param(
            "| 구분 | 작년 |\n|---|---:|\n| 배 | 12 |\n", table(["구분", "작년"], ["배", "12"]), id="bars and a ruler"
        ),
        pytest.param("구분\n작년\n배\n12\n", table(["구분", "작년"], ["배", "12"]), id="a line for each cell"),
        pytest.param("구  분\t작년\n배\t1 2\n", table(["구 분", "작년"], ["배", "12"]), id="other spaces inside"),
        pytest.param("- 3\t:\n", table(None, ["- 3", ":"]), id="cells that hold what rulers are made of"),
        pytest.param("가\n나\n다\n", table(None, ["가\n나", "", "다"]), id="two lines in a cell, then an empty one"),
        pytest.param("𝟙명\t\U000f02fc\n", table(None, ["𝟙명", "\U000f02fc"]), id="beyond the first plane"),
    ],
)
def test_each_cell_is_found_where_it_stands(text: str, made: dict[str, Any]) -> None:
    places = places_of(text, 0, made)
    assert places is not None
    rows = [made["header"], *made["rows"]] if made["header"] else made["rows"]
    squeezed = [["".join(text[slice(*place)].split()) if place else "" for place in row] for row in places]
    assert squeezed == [["".join(cell.split()) for cell in row] for row in rows]


def test_a_search_begins_at_the_line_of_the_table() -> None:
    assert places_of("12\n12\n", 3, table(None, ["12"])) == [[(3, 5)]]


@pytest.mark.parametrize("text", ["", "배", "12\t배", "배 열둘"])
def test_cells_that_the_text_does_not_hold_in_this_order_give_no_places(text: str) -> None:
    assert places_of(text, 0, table(None, ["배", "12"])) is None
