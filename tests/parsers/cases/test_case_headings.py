"""Which of a case's lines head its blocks, by what the book does in case after case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.block_names import is_short_name
from parsers.cases.habits import Habits, forms_of_headings, habits_of, label_of
from parsers.cases.headings import find
from parsers.cases.references import reference_of
from parsers.structure.margins import Layout
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
LAYOUT = Layout(30.0, 30.0)

PLAIN = """
주요내용요약

골목 어귀마다 나무 의자를 놓아 쉬어 가게 함

추진배경

버스정류장에서 집까지 앉을 곳이 없음

주요성과

어르신의 바깥나들이가 늘어남
"""

BULLETED = """
□ 주요내용요약
 ○ 골목 어귀마다 나무 의자를 놓아 쉬어 가게 함
□ 추진배경
 ○ 버스정류장에서 집까지 앉을 곳이 없음
"""


def headings(content: Content, text: str, *, book: str = PLAIN, category: str | None = None) -> list[tuple[str, str]]:
    """Kinds and texts of the headings of a case in a book with four more cases like `book`."""
    habits = habits_of([content(text), *[content(book)] * 4])
    return [(placed.kind, placed.text) for placed in find(content(text), category, habits, LAYOUT)]


def test_the_usual_blocks_are_found_in_order(content: Content) -> None:
    assert headings(content, PLAIN) == [
        ("summary", "주요내용요약"),
        ("background", "추진배경"),
        ("results", "주요성과"),
    ]


@pytest.mark.parametrize(
    ("book", "heads"),
    [
        ("{}\n들은 말\n- 어르신이 앉아서 쉬어 갈 곳이 생김\n", True),
        ("{}\n", False),  # not in most cases
        ("{}들은 말\n- 어르신이 앉아서 쉬어 갈 곳이 생김\n", False),  # nothing sets it apart as it does the others
        ("{}\n들은 말\n어르신이 앉아서 쉬어 갈 곳이 생김\n", False),  # neither item nor paragraph below
        ("{}\n들은 말\n골목 어귀마다 앉아서 쉬어 갈 곳이 생겨 어르신이 멀리 나들이합니다.\n", True),
    ],
)
def test_a_name_of_its_own_that_most_cases_set_apart_is_one_as_well(content: Content, book: str, heads: bool) -> None:
    usual = "주요내용요약\n- 골목 어귀마다 나무 의자를 놓아 쉬게 함\n\n추진배경\n- 정류장에서 집까지 앉을 곳이 없음\n"
    text = (book if "들은" in book else "{}\n들은 말\n- 어르신이 앉아서 쉬어 갈 곳이 생김\n").format(usual)
    assert (("other", "들은 말") in headings(content, text, book=book.format(usual))) == heads


def test_in_a_book_without_bullets_a_bulleted_term_is_an_item(content: Content) -> None:
    text = PLAIN.replace("어르신의 바깥나들이가", "□ 추진실적\n\n어르신의 바깥나들이가")
    assert ("results", "추진실적") not in headings(content, text)


def test_in_a_book_with_bullets_a_bulleted_term_is_a_heading(content: Content) -> None:
    text = BULLETED + "□ 추진실적\n ○ 의자 40개\n"
    assert ("results", "추진실적") in headings(content, text, book=BULLETED)


def test_a_summary_without_a_bullet_does_not_take_the_bullets_from_the_blocks_below(content: Content) -> None:
    book = BULLETED.replace("□ 주요내용요약", "주요내용요약")
    assert headings(content, book, book=book) == [("summary", "주요내용요약"), ("background", "추진배경")]


def test_the_summary_naming_a_later_block_is_no_heading_of_it(content: Content) -> None:
    text = """
        주요내용요약

        골목 의자 돌봄 체계

        추진배경

        버스정류장에서 집까지 앉을 곳이 없음

        골목 의자 돌봄 체계

        골목 모임마다 의자를 맡아 돌봄
        """
    assert [kind for kind, _ in headings(content, text)].count("summary") == 1
    assert headings(content, text)[1] == ("background", "추진배경")


@pytest.mark.parametrize(("block", "own"), [("추진배경", 2), ("추진내용", 0), ("추진방향", 0), ("향후계획", 0)])
def test_what_the_summary_names_heads_a_block_unless_the_one_above_has_parts(
    content: Content, block: str, own: int
) -> None:
    names = "이웃과 함께 고르는 골목 의자", "가게와 함께 넓히는 골목 그늘"
    summary = f"주요내용요약\n\n{names[0]}\n\n{names[1]}\n\n"
    parts = f"{names[0]}\n\n어귀마다 서른 개\n\n{names[1]}\n\n- 마당 두 곳\n\n"
    text = f"{summary}{block}\n\n앉을 곳이 없음\n\n{parts}주요성과\n\n바깥나들이가 늘어남\n"
    found = headings(content, text, book=PLAIN.replace("추진배경", block))
    assert [text for kind, text in found if kind == "other"] == list(names[:own])


def test_a_heading_of_the_case_s_own_is_found_by_a_word_of_its_chapter(content: Content) -> None:
    text = PLAIN.partition("주요성과")[0] + "골목을 살리는 이웃의 노력\n\n의자를 고치는 날을 정해 함께 손봄\n"
    assert ("other", "골목을 살리는 이웃의 노력") in headings(content, text, category="골목을 살리는 손길")


def test_a_sentence_at_the_same_place_is_no_heading(content: Content) -> None:
    text = PLAIN.partition("주요성과")[0] + "골목을 살리는 이웃이 늘어남\n\n의자를 고치는 날을 정해 함께 손봄\n"
    assert headings(content, text, category="골목을 살리는 손길")[-1] == ("background", "추진배경")


def test_the_last_item_of_a_block_is_no_heading_though_it_takes_up_the_chapter(content: Content) -> None:
    text = PLAIN.replace("앉을 곳이 없음", "앉을 곳이 없음\n\n골목을 살리는 이웃의 방안").replace(
        "주요성과", "추진내용"
    )
    assert headings(content, text, category="골목을 살리는 손길")[1:] == [
        ("background", "추진배경"),
        ("process", "추진내용"),
    ]


def test_a_part_right_below_a_heading_of_the_case_s_own_is_none(content: Content) -> None:
    text = PLAIN.partition("주요성과")[0] + "골목을 살리는 노력\n\n골목을 살리는 활동\n\n의자를 함께 손봄\n"
    found = headings(content, text, category="골목을 살리는 손길")
    assert ("other", "골목을 살리는 노력") in found
    assert ("other", "골목을 살리는 활동") not in found


def test_a_heading_of_the_case_s_own_may_be_told_by_what_stands_below_it(content: Content) -> None:
    numbered = "골목 의자 함께 놓기\n\n1. 자리 고르기\n\n어귀마다 한 곳\n\n2. 의자 놓기\n"
    labelled = "의자 바꾸기\n\n(나무) 서른 개\n\n그늘 넓히기\n\n(마당) 두 곳\n"
    before = PLAIN.partition("주요성과")[0]
    assert ("other", "골목 의자 함께 놓기") in headings(content, before + numbered, category="골목을 살리는 손길")
    found = headings(content, before + labelled)
    assert found[2:] == [("other", "의자 바꾸기"), ("other", "그늘 넓히기")]


@pytest.mark.parametrize("number", ["1.", "1)", "①", "가.", "A.", "사례 1", "[골목 1]"])
def test_what_follows_a_first_example_that_names_its_parts_is_a_part_too(content: Content, number: str) -> None:
    example = f"추진내용\n\n{number} 나무 의자\n\n추진배경\n\n앉을 곳이 없음\n\n추진과정\n\n자리를 고름\n\n주요성과"
    text = PLAIN.replace("주요성과", example)
    assert [kind for kind, _ in headings(content, text)] == ["summary", "background", "process", "results"]


@pytest.mark.parametrize(
    "line",
    [
        "코로나19 장기화로 모일 곳이 줄어듦",  # no word with its number
        "① 정류장마다 의자가 없음",  # a statement
        "① 이웃이 함께 손보는 날이 생김",
        "1) 정류장 의자\n\n2) 골목 그늘",  # points with nothing below the first
    ],
)
def test_numbered_points_are_no_examples_that_name_their_parts(content: Content, line: str) -> None:
    points = (
        f"현황 및 문제점\n\n{line}\n\n쉴 곳이 없음\n\n추진배경\n\n앉을 곳이 없음\n\n추진과정\n\n자리를 고름\n\n주요성과"
    )
    text = PLAIN.replace("추진배경", "추진목적").replace("주요성과", points)
    assert ("process", "추진과정") in headings(content, text)


def test_a_usual_heading_opens_a_block_though_one_of_its_kind_is_open(content: Content) -> None:
    text = PLAIN.replace("주요성과", "사업실적\n\n의자 40개\n\n주요성과")
    assert headings(content, text)[2:] == [("results", "사업실적"), ("results", "주요성과")]


def test_a_heading_that_joins_two_names_is_one_though_its_parts_are_named_below(content: Content) -> None:
    text = PLAIN.replace(
        "주요성과", "추진과정과 주요내용\n\n추진과정\n\n의자 고르기\n\n주요내용\n\n의자 놓기\n\n주요성과"
    )
    assert [kind for kind, _ in headings(content, text)] == ["summary", "background", "process", "results"]


def test_the_title_of_a_table_whose_column_it_names_heads_no_block(content: Content) -> None:
    text = PLAIN.replace(
        "주요성과", "추진내용\n\n의자 놓기\n\n주요 추진일정\n\n목표 지표 추진 일정\n\n의자 40개 봄\n\n주요성과"
    )
    assert ("plan", "주요 추진일정") not in headings(content, text)


def test_the_first_word_of_a_flattened_table_s_row_is_no_heading(content: Content) -> None:
    text = PLAIN.replace("\n주요성과", "\n나무 의자\n성과\n12개\n30개\n\n주요성과")
    assert ("results", "성과") not in headings(content, text)


def test_the_parts_of_a_numbered_example_head_no_block(content: Content) -> None:
    text = """
        주요내용요약

        골목마다 이웃과 함께 쉬는 자리 마련

        추진배경

        버스정류장에서 집까지 앉을 곳이 없음

        추진내용

        1. (골목 의자) 어르신이 쉬어 가는 의자 놓기

        - 의자 40개

        2. (골목 그늘) 한낮에 쉬어 가는 그늘막 치기

        추진배경

        - 그늘이 없는 골목 12곳

        추진과정

        - 그늘막 9개

        주요성과

        어르신의 바깥나들이가 늘어남
        """
    assert [found for _, found in headings(content, text)] == ["주요내용요약", "추진배경", "추진내용", "주요성과"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("참고 1 관련 사진", ("참고 1", "관련 사진")),
        ("참 고 관련 사진", ("참고", "관련 사진")),  # letterspaced, without a number
        ("참고1", ("참고 1", None)),  # nothing but its number
        ("붙임 2. 의자 지도", ("붙임 2", "의자 지도")),
        ("□ 참고 1 사진", ("참고 1", "사진")),
        ("참고", None),  # the word alone in the middle of a page
        ("참고문헌", None),
        ("※ 참고 1 사진", None),  # a note
        ("- 참고 사진", None),
        ("참고 1 골목 의자를 놓은 마흔 곳의 사진과 그 의자를 만든 사람들의 이름", None),  # too long for a heading
    ],
)
def test_a_reference_page_is_known_by_its_heading(
    content: Content, text: str, expected: tuple[str, str | None] | None
) -> None:
    (_, heading) = content(f"의자 이름\n{text}\n")
    assert reference_of(heading) == expected


def test_the_word_alone_heads_a_reference_at_the_top_of_a_page(content: Content) -> None:
    (_, heading) = content("의자 이름\n\f참 고\n")
    assert reference_of(heading) == ("참고", None)


def test_nothing_behind_a_reference_heading_is_a_heading_of_the_case_s_own(content: Content) -> None:
    text = PLAIN + "\n참고 1 관련 사진\n\n골목 의자 돌봄 활동\n\n의자 이름 짓기\n"
    assert headings(content, text, category="골목 의자")[-1] == ("reference", "참고 1 관련 사진")


def test_what_stands_in_case_after_case_is_usual(content: Content) -> None:
    habits: Habits = habits_of([content(PLAIN)] * 3 + [content(BULLETED)])
    usual, once = content("추진배경\n의자 이름\n")
    assert habits.is_usual(usual)
    assert not habits.is_usual(once)
    assert not habits.bulleted


def test_a_line_of_two_cases_recurs(content: Content) -> None:
    habits = habits_of([content("의자의 봄\n"), content("의자의 봄\n골목의 봄\n")])
    assert [habits.recurs(line) for line in content("의자의 봄\n골목의 봄\n")] == [True, False]


def test_a_sentence_that_begins_with_the_word_is_no_reference_page(content: Content) -> None:
    _, sentence = content("골목 의자를 놓음\n\n참고 자료는 누리집에서 볼 수 있음")
    assert reference_of(sentence) is None
    _, letterspaced = content("골목 의자를 놓음\n\n참 고 관련 사진")
    assert reference_of(letterspaced) == ("참고", "관련 사진")


@pytest.mark.parametrize("set_off", ["▶ {}", "({})", "{}"])
def test_a_short_line_set_like_the_usual_headings_is_one_as_well(content: Content, set_off: str) -> None:
    names = ("추진배경", "어려웠던 점", "추진성과")
    text = "".join(f"{set_off.format(name)}\n∙ 골목 어귀마다 의자를 놓아 쉬어 가게 했음\n" for name in names)
    found = [name.strip("()") for _, name in headings(content, text, book=text)]
    assert ("어려웠던 점" in found) == (set_off != "{}")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("함께한 이   골목과", "함께한이"),
        ("담당 : 골목과", "담당"),
        ("○ 담당 : 골목과", ""),
        ("골목에 의자를 놓음", ""),
    ],
)
def test_the_label_of_a_line(line: Callable[[str], Line], text: str, label: str) -> None:
    assert label_of(line(text)) == label


def test_foreign_words_above_a_heading_are_no_heading_of_their_own(content: Content) -> None:
    habits = Habits(3, {}, bulleted=False, blocks=frozenset({"how", "어떻게했나"}))
    lines = content("HOW\n어떻게 했나\n의자를 놓았다.\n")
    assert [heading.text for heading in find(lines, None, habits, LAYOUT)] == ["어떻게 했나"]
    lines = content("HOW\n\n어떻게 했나\n의자를 놓았다.\n")
    assert [heading.text for heading in find(lines, None, habits, LAYOUT)] == ["HOW", "어떻게 했나"]


def test_bars_beside_a_heading_are_none_of_its_words(content: Content) -> None:
    habits = Habits(3, {}, bulleted=False, blocks=frozenset({"어떻게했나"}))
    assert [heading.text for heading in find(content("| 어떻게 했나 |\n놓음\n"), None, habits, LAYOUT)] == [
        "어떻게 했나"
    ]


def test_a_bullet_before_nothing_but_names_above_paragraphs_heads_blocks(content: Content) -> None:
    first = content("+ 나무를 고르다\n골목의 나무를 썼다.\n\n+ 못을 치다\n밤마다 쳤다.\n")
    second = content("+ 앉아 보다\n모두 앉아 보았다.\n\n- 의자 하나\n- 의자 둘\n")
    forms = forms_of_headings([first, second])
    assert forms == {"+"}
    found = find(first, None, Habits(2, {}, bulleted=False, forms=forms), LAYOUT)
    assert [heading.text for heading in found] == ["나무를 고르다", "못을 치다"]


def test_a_case_whose_head_is_all_of_it_shows_no_form() -> None:
    assert forms_of_headings([[], []]) == frozenset()


def test_cells_head_nothing(line: Callable[[str], Line]) -> None:
    assert is_short_name(line("왜 그랬나"))
    assert not is_short_name(line("시 각\t한 일"))


def test_a_question_may_name_a_block(line: Callable[[str], Line]) -> None:
    assert is_short_name(line("왜 그랬나요?"))
