"""Rubrics by their form and place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin import rubrics
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("1. 그늘막\n○ 서른 곳\n◆ 지역 소식\n", True),
        ("1. 그늘막\n○ 서른 곳\n해외 동향\n", True),
        ("1. 그늘막\n□ 서른 곳\n□ 열 곳\n", False),  # an item like the others
        ("1. 그늘막\n○ 서른 곳\n□ 열 곳에 배치\n", False),  # it says what was done
        ("1. 그늘막\n□ 지역 소식\n", False),  # all that the article has
    ],
)
def test_the_last_line_of_an_article_may_open_what_follows(content: Content, text: str, opens: bool) -> None:
    assert rubrics.opens_what_follows(content(text), NONE) is opens


@pytest.mark.parametrize(
    ("above", "opens"), [("○ 서른 곳에 놓음", True), ("○ 문을 여는 날은 2031. 3.", False), ("○ 기간은 3. 2.~", False)]
)
def test_numbers_begin_anew_under_a_higher_heading_unless_a_day_was_cut(
    content: Content, above: str, opens: bool
) -> None:
    lines = content(f"□ 그늘막\n○ 쉼터에 달아 둠\n{above}\n1. 행정 소식\n")
    assert rubrics.opens_what_follows(lines, frozenset({"number dot"}), count=3) is opens


def test_whom_to_ask_about_an_article_is_no_rubric(content: Content) -> None:
    lines = content("■ 그늘막\n○ 서른 곳\n▷ 담당 : 섬숲과 그늘팀(☏ 061-000-3841)\n")
    assert not rubrics.opens_what_follows(lines, frozenset("▷"))
    assert rubrics.form_of(lines[2]) is None


def test_a_bullet_that_stands_above_titles_marks_rubrics(content: Content) -> None:
    lines = content("1. 그늘막\n○ 서른 곳\n▣ 현장 점검\n")
    assert not rubrics.opens_what_follows(lines, NONE)
    assert rubrics.opens_what_follows(lines, frozenset("▣"))


def test_the_source_of_an_article_is_no_rubric(content: Content) -> None:
    assert not rubrics.opens_what_follows(content("1. 그늘막\n○ 서른 곳\n[출처: 안동시 보도자료]\n"), NONE)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("[ 알림 ]", "["),
        ("◎ 오늘의 소식", "◎"),
        ("2. 눈여겨볼 일", "number dot"),
        ("- 그늘막", None),
        ("2. 골목 어귀에서 샘터까지 등불 열두 개를 닮", None),  # too long
        ("3. 22.(토) 10:00\t물길 점검", None),  # a row of a schedule
        ("그늘막", None),
    ],
)
def test_the_form_of_a_rubric(content: Content, text: str, form: str | None) -> None:
    assert rubrics.form_of(content(text)[0]) == form


def test_syllables_set_apart_are_a_form(content: Content) -> None:
    assert rubrics.form_of(content("그늘막\n\n가  뭄\n")[1]) == "spaced"


def test_two_lines_of_a_form_above_parts_make_it_one_of_rubrics(content: Content) -> None:
    lines = content("[어제]\n□ 그늘막\n - 서른 곳\n[오늘]\n□ 등불\n - 열 곳\n▶ 끝\n□ 물길\n")
    assert rubrics.forms(lines, [1, 4, 7], [1, 4, 7]) == {"["}


def test_a_rubric_without_articles_ends_the_article_above(content: Content) -> None:
    lines = content("□ 등불\n - 열 곳\n[신문이 본 고을]\n - 등불 곱다\n")
    assert rubrics.length(lines, frozenset("["), 0) == 2
    assert rubrics.length(lines, NONE, 0) == 4


@pytest.mark.parametrize(("count", "length"), [(1, 2), (4, 3)])
def test_a_number_goes_on_from_the_last_rubric_or_is_the_articles_own(
    content: Content, count: int, length: int
) -> None:
    assert rubrics.length(content("▶ 등불\n - 열 곳\n2. 다음 걸음\n"), frozenset({"number dot"}), count) == length


def test_a_number_below_that_of_the_last_rubric_opens_nothing(content: Content) -> None:
    lines = content("가. 그늘막\n○ 서른 곳을 7.\n1. 개장\n")
    assert not rubrics.opens_what_follows(lines, frozenset({"number dot"}), 3)


def test_sections_before_the_rubric_of_the_first_article_are_counted_up_to_it(content: Content) -> None:
    known = frozenset({"number dot"})
    assert rubrics.numbered_before(content("소식지\n1. 언론\n○ 여울신문\n2. 알림\n○ 열 곳\n3. 골목\n"), known) == [1, 3]
    assert not rubrics.numbered_before(content("소식지\n1. 언론\n2. 알림\n3. 골목\n"), known)  # a list of contents
    assert not rubrics.numbered_before(content("소식지\n2. 알림\n○ 열 곳\n3. 골목\n"), known)


def test_the_bullet_of_items_marks_no_rubrics_though_items_end_articles(content: Content) -> None:
    items = "□ 서른 곳\n□ 열 곳\n□ 두 곳\n"
    lines = content(f"1. 그늘막\n{items}2. 등불\n{items}3. 물길\n{items}")
    assert rubrics.forms(lines, [0, 4, 8], {0, 4, 8}) == NONE
    lines = content("□ 국내\n1. 그늘막\n○ 서른 곳\n□ 해외\n2. 등불\n○ 열 곳\n")
    assert rubrics.forms(lines, [1, 4], {1, 4}) == frozenset("□")


def test_what_stands_right_below_titles_is_an_item_though_it_ends_articles(content: Content) -> None:
    lines = content("1. 골목 등불\n□ 기간 : 3월\n2. 물길 나눔\n□ 기간 : 4월\n□ 장소 : 샘터\n3. 그늘막\n□ 기간 : 5월\n")
    assert rubrics.forms(lines, [0, 2, 5], [0, 2, 5]) == frozenset()
