"""Printed page numbers, the weather of a site, and what a file itself marks as furniture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.furniture import marked_furniture, page_numbers, weather
from parsers.text.line import Line
from parsers.text.lines import raw_lines
from parsers.text.marks import Cell, Furniture, Mark
from parsers.text.source import SourceText

Content = Callable[[str], list[Line]]
# Dashes keep a number in the content that these functions are given: each has its gap above.
BOOK = "가\n\n- {0} -\n골목 소식\n나\n\n- {1} -\n골목 소식\n다\n\n- {2} -\n골목 소식\n라\n"


def numbered(text: str) -> list[Line]:
    """The lines of a text with nothing set aside."""
    return list(raw_lines(SourceText(text)))


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((1, 2, 3), {1, 4, 7}),
        ((1, 9, 40), {1, 4, 7}),  # pages may be missing
        ((5, 4, 6), {1, 7}),  # a number that does not grow is none
        ((1, 2, 999), {1, 4}),  # nor one that is far off
        ((311, 312, 313), {1, 4, 7}),  # what is cut out of a book begins at any page
        ((311, 340, 371), set()),
    ],
)
def test_page_numbers_grow(numbers: tuple[int, ...], found: set[int]) -> None:
    assert page_numbers(numbered(BOOK.format(*numbers)), usual_gap=0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("가\n12\n나\n", set()),  # no gap sets it off
        ("가\n\n12\n\n나\n", {1}),
        ("가\n\n12개\n\n나\n", set()),
        ("가\n\n1\n\n나\n\n1\n\n다\n\n1\n\n라\n\n2\n", set()),  # most begin again: they count no pages
    ],
)
def test_a_number_alone_is_a_page_s_where_a_gap_sets_it_off(text: str, found: set[int]) -> None:
    assert page_numbers(numbered(text), usual_gap=0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("가\n나\n4\n\n다\n라\n5\n\n마\n바\n6\n", {2, 5, 8}),
        ("가\n나\n4\n\n다\n라\n6\n\n마\n바\n7\n", set()),  # cells of a table do not count one by one
        ("가\n나\n\n숲길\n1\n\n다\n\n꽃길\n2\n\n라\n\n물길\n3\n\n마\n", set()),  # below the names of tasks
        ("가\n나\n①\n\n다\n라\n②\n\n마\n바\n③\n", set()),  # the markers of a list
    ],
)
def test_a_number_at_the_foot_of_a_page_has_its_gap_behind_it(text: str, found: set[int]) -> None:
    assert page_numbers(numbered(text), usual_gap=0) == found


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        (Furniture(0, 2, "header"), {0}),
        (Furniture(0, 5, "header"), {0, 1}),
        (Furniture(3, 4, "footer"), set()),  # a part of a line is no line
        (Furniture(0, 0, "header"), set()),
        (Cell(0, 2, 0, 0, 0), set()),
    ],
)
def test_furniture_of_the_file_is_whole_lines(content: Content, mark: Mark, found: set[int]) -> None:
    assert marked_furniture(content("가나\n다라\n마바\n"), [mark]) == found


def test_a_site_prints_the_weather_of_many_towns_above_a_story() -> None:
    towns = "맑음햇살 27.7℃\n비나루 -1.1℃\n흐림북솔(예) 0.5℃\n맑음달골 9.0℃\n"
    assert weather(numbered(f"2025.07.10 (목)\n{towns}기상청 제공\n나루에 등을 달다\n")) == {0, 1, 2, 3, 4, 5}
    assert weather(numbered("맑음햇살 27.7℃\n비나루 1.1℃\n나루에 등을 달다\n")) == set()
    # Neither day nor source need stand beside the towns, but the towns stand together.
    assert weather(numbered(f"{towns}나루에 등을 달다\n")) == {0, 1, 2, 3}
    assert weather(numbered(towns.replace("\n", "\n나루에 등을 달다\n나루에 등을 달다\n"))) == set()


@pytest.mark.parametrize(
    "number",
    [
        "- 3 -",
        "|3|",
        "/ 3 /",
        "3 / 12",
        "- 3/12 -",
        "3쪽",
        "3 페이지",
        "p. 3",
        "Page 3 of 12",
        "page 3/12",
        "쪽 3",
        "페이지 3",
    ],
)
def test_a_page_number_has_many_forms(number: str) -> None:
    assert page_numbers(numbered(f"가\n\n{number}\n\n나\n"), usual_gap=0) == {1}


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (("1 - 1", "1 - 2", "2 - 1"), {1, 3, 5}),
        (("Ⅰ - 1", "Ⅰ - 2", "Ⅱ - 1"), {1, 3, 5}),
        (("1 - 2", "1 - 3", "2 - 1"), {1, 3, 5}),  # the first page may lack its number
        (("1 - 1", "1 - 3", "2 - 1"), set()),  # a page is missing
        (("1 - 1", "1 - 2", "2 - 2"), set()),  # a chapter begins with its second page
        (("1 - 1", "1 - 2", "다"), set()),  # too few
        (("1/3", "2/3", "3/3"), {1, 3, 5}),
        (("1/3", "3/3", "4/3"), set()),
        (("2/3", "3/3", "4/3"), set()),  # more than there are
        (("1/3", "2/4", "3/3"), set()),  # of another number of pages
        (("1/3", "2/3", "다"), set()),
    ],
)
def test_pages_count_in_chapters_or_of_all(numbers: tuple[str, ...], found: set[int]) -> None:
    first, second, third = numbers
    assert page_numbers(numbered(f"가\n{first}\n나\n{second}\n라\n{third}\n마\n"), usual_gap=0) == found


@pytest.mark.parametrize(
    ("last", "found"),
    [("7", {2, 5, 8, 11}), ("9", {2, 5, 8}), ("끝", {2, 5, 8})],
)
def test_the_last_line_is_a_foot_where_it_counts_on(last: str, found: set[int]) -> None:
    text = f"가\n나\n4\n\n다\n라\n5\n\n마\n바\n6\n\n사\n아\n{last}\n"
    assert page_numbers(numbered(text), usual_gap=0) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("가\n담당자 : 골목과 나은솔 (031-000-1234)\n3\n나\n담당자 : 우물과 우보람 (031-000-5678)\n5\n", {2, 5}),
        ("골목과 나은솔 031-000-1234\n3\n우물과 우보람 031-000-5678\n4\n", set()),  # a list of whom to call
        ("가\n담당자 : 골목과 나은솔 (031-000-1234)\n3\n나\n담당자 : 우물과 우보람 (031-000-5678)\n2\n", set()),
    ],
)
def test_numbers_below_contacts_are_those_of_pages_where_they_grow(text: str, found: set[int]) -> None:
    assert page_numbers(numbered(text), usual_gap=0) == found


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((6, 7, 8), {1, 4, 7}),
        ((1, 2, 3), set()),  # of cases, from the first on
        ((6, 7, 9), set()),
    ],
)
def test_numbers_at_the_head_of_pages_have_their_gap_above(numbers: tuple[int, ...], found: set[int]) -> None:
    text = "가\n\n{}\n나\n다\n\n{}\n라\n마\n\n{}\n바\n".format(*numbers)
    assert page_numbers(numbered(text), usual_gap=0) == found
