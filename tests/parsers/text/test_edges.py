"""What a line prints at the edge of a page: its texts, the number of the page, and what stands between."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.edges import ABOVE, BELOW, GAP, SPACE, edge, numbered_edges, stands_with_rows
from parsers.text.line import Line
from parsers.text.lines import raw_lines
from parsers.text.source import SourceText

ReadLine = Callable[[str], Line]


def numbered(text: str) -> list[Line]:
    """The lines of a text with nothing set aside."""
    return list(raw_lines(SourceText(text)))


@pytest.mark.parametrize(
    ("text", "texts", "number", "sign"),
    [
        ("물길 따라 2031 | 7", ("물길 따라 2031",), 7, "|"),
        ("07 ∥ 물길 따라", ("물길 따라",), 7, "∥"),
        ("7 / 물길 따라", ("물길 따라",), 7, "/"),
        ("물길 따라 - 7", ("물길 따라",), 7, "-"),
        ("물길 따라          7", ("물길 따라",), 7, GAP),
        ("우물군 ∙ 물길 따라     7", ("우물군", "물길 따라"), 7, GAP),
        ("물길 따라 ◂ 7", ("물길 따라",), 7, "◂"),
        ("물길 따라  ●  07", ("물길 따라",), 7, "●"),
        ("7 ▸ 물길 따라", ("물길 따라",), 7, "▸"),
        ("물길 따라 7", ("물길 따라",), 7, SPACE),
        ("7 물길 따라", ("물길 따라",), 7, SPACE),
        ("2031 물길 따라", ("2031 물길 따라",), 0, GAP),  # a year
        ("물길 따라   첫째 마당", ("물길 따라", "첫째 마당"), 0, GAP),
        ("물길 따라", ("물길 따라",), 0, GAP),
    ],
)
def test_texts_and_number_of_a_line(line: ReadLine, text: str, texts: tuple[str, ...], number: int, sign: str) -> None:
    found = edge(0, line(text))
    assert found is not None
    assert (found.texts, found.number, found.sign) == (texts, number, sign)


@pytest.mark.parametrize(
    ("text", "leads"),
    [("7   물길 따라", True), ("〈 7 〉 물길 따라", True), ("물길 따라 | 7", False), ("물길 따라 (7)", False)],
)
def test_the_number_stands_before_its_text_or_behind_it(line: ReadLine, text: str, leads: bool) -> None:
    found = edge(0, line(text))
    assert found is not None
    assert found.leads == leads


@pytest.mark.parametrize("text", ["물길 따라     - 7 -", "물길 따라   p. 7", "물길 따라   7쪽"])
def test_a_dash_or_a_word_marks_the_number_of_a_page(line: ReadLine, text: str) -> None:
    found = edge(0, line(text))
    assert found is not None
    assert (found.number, found.dashed) == (7, True)


@pytest.mark.parametrize(
    "text",
    [
        "두레박\t7",  # cells
        "두레박   12   7",  # a row
        "| 두레박 | 7 |",
        "가   나   다   라   7",
        "물" * 201,
        "- 두레박과 물통",  # an item
    ],
)
def test_rows_and_items_are_no_edges(line: ReadLine, text: str) -> None:
    assert edge(0, line(text)) is None


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("우물군 ∙ 물길 따라 | 7", ["물길따라"]),  # short names recur in tables
        ("물길 따라 | 마을 우물 | 7", ["물길따라", "마을우물"]),
        ("물길 따라 - 물길 따라 | 7", ["물길따라"]),
    ],
)
def test_the_first_or_the_last_text_may_recur(line: ReadLine, text: str, keys: list[str]) -> None:
    found = edge(0, line(text.replace("물길", "긴물길").replace("마을", "온마을")))
    assert found is not None
    assert [key.replace("긴", "").replace("온", "") for key, _ in found.recurring()] == keys


def test_a_number_alone_is_that_of_the_line_above_and_of_the_line_below() -> None:
    found = numbered_edges(numbered("두레박\n7\n물길 따라\n우물\n"), set())
    assert [(one.lines, one.texts, one.sign) for one in found] == [
        ((1, 2), ("물길 따라",), ABOVE),
        ((1, 0), ("두레박",), BELOW),
    ]


@pytest.mark.parametrize("cells", ["7\n12\n두레박\n", "두레박\n12\n7\n"])
def test_a_number_beside_a_number_is_a_cell(cells: str) -> None:
    lines = numbered(cells)
    number = next(i for i, line in enumerate(lines) if line.text == "12")
    assert all(number not in one.lines for one in numbered_edges(lines, set()))


def test_numbers_that_are_known_are_no_edges() -> None:
    assert numbered_edges(numbered("물길 따라 | 7\n우물\n"), {0}) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("우물   3\n물길 따라   7\n두레박\n", True),
        ("물길 따라   7\n두레박   3   4\n", True),
        ("우물   3\n\n물길 따라   7\n\n두레박   9\n", False),
        ("우물 / 3\n물길 따라   7\n두레박\n", False),
        ("우물 | 3\n물길 따라 | 7\n두레박\n", True),
        ("6 | 우물\n물길 따라 | 7\n두레박\n", False),  # the foot of a left page above the head of the next one
    ],
)
def test_a_row_stands_directly_above_or_below_rows(text: str, found: bool) -> None:
    lines = numbered(text)
    index = next(i for i, line in enumerate(lines) if line.text.startswith("물길"))
    one = edge(index, lines[index])
    assert one is not None
    assert stands_with_rows(lines, one, usual_gap=0) is found
