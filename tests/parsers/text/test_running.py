"""Running heads and feet, and what only looks like them: entries of a list, rows of tables, headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from parsers.text.lines import Lines
from parsers.text.running import running

ReadLines = Callable[[str], Lines]
COVER = "물길 따라 2031\n우물군 물관리과\n"


def page(number: int) -> str:
    """Four lines as no other page has them."""
    name = "가나다라마바사아자차카타파하"[number]
    return f"우물 {name}을 파고 물통을 단다\n둘레에 {name}을 심는다\n지붕 {name}를 얹는다\n이끼 {name}를 걷어 낸다\n"


def book(edges: Iterable[str], cover: str = COVER) -> str:
    """Pages of four lines below a cover, each with its edge at the foot."""
    return cover + "\n" + "".join(f"{page(i)}\n{edge}\n\n" for i, edge in enumerate(edges))


def furniture(lines: Lines, text: str) -> list[str]:
    """The lines of a text that are none of its content."""
    written = text.splitlines()
    return [written[number - 1].strip() for number in lines.furniture]


@pytest.mark.parametrize(
    "form",
    [
        "물길 따라 2031 | {}",
        "{} · 물길 따라 2031",
        "{:02} / 물길 따라 2031",
        "물길 따라 2031 ∥ {}",
        "물길 따라 2031 _ {}",
        "물길 따라 2031        - {} -",
        "물길 따라 2031          {}",
        "물길 따라 2031 {}",
        "물길 따라 2031 ◂ {}",
        "〈 {} 〉 물길 따라 2031",
        "물길 따라 2031 ({})",
        "물길 따라 2031 {}/9",
        "우물군 ∙ 물길 따라 2031      {}",
    ],
)
def test_a_page_prints_the_title_and_its_number(lines: ReadLines, form: str) -> None:
    edges = [form.format(number) for number in (4, 7, 8)]
    found = lines(book(edges))
    assert furniture(found, book(edges)) == edges
    assert found.running_head == "물길 따라 2031"


def test_numbers_that_take_turns_on_both_sides_of_the_text_count_pages_from_the_first(lines: ReadLines) -> None:
    edges = ["물길 따라 2031 · 1", "2 · 물길 따라 2031", "물길 따라 2031 · 3", "4 · 물길 따라 2031"]
    assert furniture(lines(book(edges)), book(edges)) == edges
    cases = [edge.replace("2 ·", "3 ·").replace("4 ·", "5 ·") for edge in edges]
    assert furniture(lines(book(cases)), book(cases)) == []  # they do not grow


def test_the_left_page_prints_the_book_and_the_right_one_its_part(lines: ReadLines) -> None:
    part = "PART 01 마르지 않는 샘"
    text = f"{COVER}\n차례\n{part}\n우물 파기 · 6\n물통 달기 · 8\n\n"
    edges = ["6 물길 따라 2031", f"{part} 7", "8 물길 따라 2031", f"{part} 9", "10 물길 따라 2031"]
    text += "".join(f"{edge}\n사례 {i}\n{page(i)}\n" for i, edge in enumerate(edges))
    assert furniture(lines(text), text) == edges


def test_a_number_alone_stands_above_two_texts(lines: ReadLines) -> None:
    text = book([f"{n}\n우물군 물관리과 | 물길 따라 2031" for n in (4, 6, 9)])
    assert len(furniture(lines(text), text)) == 6
    assert lines(text).running_head == "물길 따라 2031"


def test_a_short_text_counts_where_a_sign_sets_the_number_off(lines: ReadLines) -> None:
    edges = ["6 ❘ 물관리과", "7 ❘ 물관리과", "8 ❘ 물관리과"]
    assert furniture(lines(book(edges)), book(edges)) == edges


def test_the_number_stands_at_the_outer_side(lines: ReadLines) -> None:
    edges = ["12  물길 따라 2031", "물길 따라 2031  13", "22  물길 따라 2031"]
    assert furniture(lines(book(edges)), book(edges)) == edges


def test_left_and_right_pages_may_print_a_text_each(lines: ReadLines) -> None:
    edges = ["물길 따라 2031 3", "4 우물군 물관리과", "물길 따라 2031 9"]
    assert furniture(lines(book(edges)), book(edges)) == edges
    others = ["물길 따라 2031 3", "4 두레박 고치기", "물길 따라 2031 9"]  # the cover does not name the other
    assert furniture(lines(book(others)), book(others)) == []


def test_the_number_on_the_other_side_of_a_foot_counts_something_else(lines: ReadLines) -> None:
    pages = [f"{page(i)}{i + 2}\n우물군 물관리과\n\n{i + 1}\n우물 {'가나다라마'[i]} 고치기\n\n" for i in range(5)]
    text = COVER + "\n" + "".join(pages)
    assert furniture(lines(text), text) == [foot for n in range(2, 7) for foot in (str(n), "우물군 물관리과")]


def test_only_a_part_of_the_text_recurs(lines: ReadLines) -> None:
    edges = [
        "우물군 ∙ 두레박 이야기 모음     3",
        "다리군 ∙ 두레박 이야기 모음     4",
        "고개군 ∙ 두레박 이야기 모음     9",
    ]
    found = lines(book(edges))
    assert furniture(found, book(edges)) == edges
    assert found.running_head is None  # the cover names another title


def test_the_other_page_of_a_sheet_prints_the_title_of_the_part(lines: ReadLines) -> None:
    edges = ["4 ∣ 물길 따라 2031", "두레박의 하루 ∣ 5", "6 ∣ 물길 따라 2031", "물통의 하루 ∣ 7"]
    text = book(edges).replace(page(0), f"두레박의 하루\n물통의 하루\n{page(0)}")
    found = lines(text)
    assert furniture(found, text) == edges
    assert found.running_head == "물길 따라 2031"


def test_the_same_text_without_a_number_stands_beside_a_number(lines: ReadLines) -> None:
    edges = [
        "두레박 이야기 | 물길     4",
        "두레박 이야기 | 물길     6",
        "두레박 이야기 | 다리     8",
        "9\n\n두레박 이야기 | 다리",
    ]
    assert furniture(lines(book(edges)), book(edges))[-2:] == ["9", "두레박 이야기 | 다리"]


def test_a_number_that_no_gap_sets_off_stands_beside_the_title(lines: ReadLines) -> None:
    text = COVER + "".join(f"{number}\n물길 따라 2031\n{page(number)}" for number in (5, 6, 9))
    head = "물길 따라 2031"
    assert furniture(lines(text), text) == [head, "5", head, "6", head, "9", head]


@pytest.mark.parametrize(
    "edges",
    [
        ["두레박 고치기   {}"] * 2,  # two are no series where the cover names neither
        ["두레박 {}"] * 3,  # nothing but a space, and not named
        ["두레박    {}"] * 3,  # a word that is counted itself
        ["두레박 고치기 | {}0"] * 3,  # more pages than lines
    ],
)
def test_less_is_no_evidence(lines: ReadLines, edges: list[str]) -> None:
    text = book(edge.format(number) for number, edge in enumerate(edges, 4)) + page(9)
    assert lines(text).furniture == ()


@pytest.mark.parametrize(
    "numbers",
    [
        (4, 9, 7),  # they do not grow
        (4, 9, 999),  # too far
        (2019, 2020, 2021),  # years
        (1, 2, 3),  # cases are counted so as well
    ],
)
def test_numbers_that_count_no_pages(lines: ReadLines, numbers: tuple[int, ...]) -> None:
    text = book(f"물길 따라 2031    {number}" for number in numbers) + page(9)
    assert lines(text).furniture == ()


@pytest.mark.parametrize("form", ["물길 따라 2031    {}", "물길 따라 2031    - {} -"])
def test_pages_are_counted_one_by_one_where_the_last_number_ends_the_document(lines: ReadLines, form: str) -> None:
    edges = [form.format(number) for number in (1, 2, 3)]
    assert furniture(lines(book(edges)), book(edges)) == edges


def test_pages_are_counted_one_by_one_where_their_first_lines_differ(lines: ReadLines) -> None:
    heads = [f"물길 따라 2031    {number}" for number in (1, 2, 3)]
    text = "".join(f"{head}\n\n{page(i)}\n" for i, head in enumerate(heads))
    assert lines(COVER + text).furniture == ()  # cases begin with a title each
    text = text.replace("우물 나을", "○ 우물 나을")
    assert furniture(lines(COVER + text), COVER + text) == heads


def test_a_blank_page_prints_its_edge_too(lines: ReadLines) -> None:
    edges = [f"물길 따라 2031 | {number}" for number in (4, 5, 6, 7)]
    text = book(edges).replace(page(2), "")
    assert furniture(lines(text), text) == edges


def test_a_number_alone_that_the_feet_leave_no_room_for_counts_something_else(lines: ReadLines) -> None:
    edges = ["물길 따라 2031 | 4", "1", "물길 따라 2031 | 6", "2", "물길 따라 2031 | 8", "3"]
    assert furniture(lines(book(edges)), book(edges)) == edges[::2]


@pytest.mark.parametrize(("numbers", "found"), [((3, 7, 11), 6), ((3, 6, 11), 6), ((3, 7, 1), 3)])
def test_numbers_alone_that_all_count_between_the_feet_open_parts(
    lines: ReadLines, numbers: tuple[int, ...], found: int
) -> None:
    parts = [f"물길 잇기 {n}부\n{number}\n{page(n)}" for n, number in enumerate(numbers)]
    text = COVER + "".join(f"{part}\n{foot} | 물길 따라 2031\n\n" for part, foot in zip(parts, (4, 8, 12), strict=True))
    assert len(furniture(lines(text), text)) == found


def test_a_number_right_below_the_foot_before_it_opens_a_page_without_a_head(lines: ReadLines) -> None:
    text = book(["물길 따라 2031 | 4", "물길 따라 2031 | 6\n7", "물길 따라 2031 | 8"])
    assert "7" in furniture(lines(text), text)


def test_entries_of_a_list_of_contents_are_no_edges(lines: ReadLines) -> None:
    entries = "".join(f"두레박 이야기 {name} | 우물군 마을 | {i * 4}\n" for i, name in enumerate("가나다라마", 1))
    assert lines(COVER + entries + page(0)).furniture == ()


def test_rows_of_tables_are_no_edges(lines: ReadLines) -> None:
    tables = "".join(
        f"\n{page(i)}우물 물통   {i}\n물길 따라 2031   {i + 9}\n두레박 수   {i + 3}\n" for i in range(4, 8)
    )
    assert lines(COVER + tables).furniture == ()


@pytest.mark.parametrize("cover", ["물길 따라\n2031 우물 이야기\n", "2031 우물 이야기\n물길 따라\n"])
def test_a_head_that_the_cover_names_in_several_lines(lines: ReadLines, cover: str) -> None:
    head = "물길 따라 우물 이야기"
    first = f"차 례\n\n첫째 마당\n\n{head}\n\n{page(0)}\n"  # no number stands beside it
    found = lines(f"{cover}\n{first}" + book((f"- {number} -\n\n{head}" for number in (3, 8, 9)), ""))
    assert [line.text for line in found.content].count(head) == 0
    assert found.running_head == head


def test_a_head_that_names_the_chapter_as_well(lines: ReadLines) -> None:
    edges = [
        f"- {number} -\n\n물길 따라 2031        {part}" for number, part in ((3, "우물"), (7, "우물"), (9, "다리"))
    ]
    found = lines(book(edges))
    assert [line.text for line in found.content if "물길 따라 2031   " in line.text] == []
    assert found.running_head == "물길 따라 2031"


def test_a_heading_of_each_case_is_no_head(lines: ReadLines) -> None:
    edges = [f"- {number} -" if number % 3 else f"- {number} -\n\n두레박 손질" for number in range(3, 14)]
    assert [line.text for line in lines(book(edges)).content].count("두레박 손질") == 4


def test_the_first_line_of_a_page_knows_the_head_above_it(lines: ReadLines) -> None:
    edges = [f"{name}군 | 물길 따라 2031     {number}" for name, number in (("우물", 3), ("다리", 4), ("고개", 9))]
    found = lines(book(edges) + page(3)).content
    assert [line.head for line in found if line.head] == edges
    assert [line.text for line in found if line.head] == [page(i).splitlines()[0] for i in (1, 2, 3)]


def test_a_foot_is_not_the_head_of_the_next_page(lines: ReadLines) -> None:
    found = lines(book(f"우물군 ∙ 물길 따라 2031     {number}" for number in (3, 4, 9))).content
    assert {line.head for line in found} == {""}


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ("2031 물길 따라 걷기\n우물군\n", "2031 물길 따라 걷기"),
        ("물길 따라\n걷기\n우물군\n", "물길 따라 걷기"),  # on two lines: as the pages print it
    ],
)
def test_the_title_is_the_line_of_the_cover_that_the_pages_print(lines: ReadLines, cover: str, title: str) -> None:
    assert lines(book((f"물길 따라 걷기 | {number}" for number in (3, 4, 9)), cover)).running_head == title


def test_a_numbered_heading_is_no_head(lines: ReadLines) -> None:
    text = book(f"5. 남은 물길\n\n- {number} -" for number in (3, 5, 7))
    assert [line.text for line in lines(text).content].count("5. 남은 물길") == 3


def test_a_document_without_lines_has_none() -> None:
    assert running([], set(), 0).lines == set()


def test_a_row_of_any_number_of_digits_is_no_page(lines: ReadLines) -> None:
    text = "1" * 5000
    assert furniture(lines(text), text) == []


def test_the_other_page_of_a_sheet_prints_what_counts_the_part(lines: ReadLines) -> None:
    """Its number lies between those of the feet around it; the line that counts the part is no foot."""
    parts = [f"물길 {name}\n\n{page(i)}" for i, name in enumerate(("하나", "둘", "셋"))]
    feet = [f"{number}  물길 따라 2031\n\n" for number in (3, 5, 7)]
    others = [
        f"{page(i)}\n물길 {name}  {number}\n\n" for i, name, number in ((4, "하나", 4), (5, "둘", 6), (6, "셋", 8))
    ]
    text = (
        COVER + "\n" + "".join(f"{part}\n{foot}{other}" for part, foot, other in zip(parts, feet, others, strict=True))
    )
    assert furniture(lines(text), text) == [
        "3  물길 따라 2031",
        "물길 하나  4",
        "5  물길 따라 2031",
        "물길 둘  6",
        "7  물길 따라 2031",
        "물길 셋  8",
    ]
    counted = text.replace("물길 둘  6", "물길 둘  31")
    assert "물길 둘  31" not in furniture(lines(counted), counted)


@pytest.mark.parametrize("form", ["{}   {}", "{} | {}", "{} ▸ {}"])
def test_the_other_page_of_a_sheet_prints_a_place_and_a_theme(lines: ReadLines, form: str) -> None:
    """Its number stands on the side of right pages, set apart, and is that of a page between those around it."""
    title = "물길 따라 2031"
    edges = [form.format(*each) for each in ((8, title), ("우물군 · 두레박", 9), (10, title), (title, 13), (14, title))]
    assert furniture(lines(book(edges)), book(edges)) == edges
    left = [edges[0], form.format(9, "우물군 · 두레박"), *edges[2:]]  # left pages are even
    assert form.format(9, "우물군 · 두레박") not in furniture(lines(book(left)), book(left))
    far = [*edges[:3], form.format("우물 · 두레박", 31), *edges[3:]]
    assert form.format("우물 · 두레박", 31) not in furniture(lines(book(far)), book(far))


def test_a_title_with_a_gap_below_a_foot_is_no_row(lines: ReadLines) -> None:
    edges = ["8   물길 따라 2031", "물길 따라 2031   11", "12   물길 따라 2031"]
    text = COVER + "\n" + "".join(f"{edge}\n우물 0{i}  다리군\n{page(i)}\n" for i, edge in enumerate(edges, 1))
    assert furniture(lines(text), text) == edges


def test_a_title_below_its_number_and_a_chapter_above_it(lines: ReadLines) -> None:
    edges = ["8\n물길 따라 2031", "첫째 마당 나들이\n9", "10\n물길 따라 2031", "첫째 마당 나들이\n11"]
    printed = [line for edge in edges for line in edge.splitlines()]
    assert furniture(lines(book(edges)), book(edges))[1:] == printed  # besides the title on the cover


@pytest.mark.parametrize(("gap", "heads"), [("", 0), ("\n", 3)])
def test_a_heading_right_above_a_text_that_opens_each_page_is_no_running_head(
    lines: ReadLines, gap: str, heads: int
) -> None:
    text = COVER + "".join(f"물길 따라 2031 | {n}\n\n두레박 손질\n{gap}{page(n)}\n" for n in (3, 6, 9)) + page(4)
    assert furniture(lines(text), text).count("두레박 손질") == heads


def test_a_running_head_below_a_bare_number_may_stand_right_above_the_text(lines: ReadLines) -> None:
    text = (
        COVER
        + "\n"
        + "".join(f"{page(n)}두레박을\n\n{n + 3}\n\n두레박을 든 이웃\n내린다\n" for n in range(5))
        + page(6)
    )
    assert furniture(lines(text), text).count("두레박을 든 이웃") == 5


def test_what_heads_a_page_below_each_number_is_no_running_head_where_no_sentence_goes_on(lines: ReadLines) -> None:
    pages = (f"{page(n)}두레박을 내림\n\n{n + 3}\n\n우물군 두레면\n물을 길음\n" for n in range(5))
    text = COVER + "\n" + "".join(pages) + page(6)
    assert "우물군 두레면" not in furniture(lines(text), text)
