"""Page heads, rules and pictures among a bulletin's lines, and its imprint."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.page_heads import imprint, taken_off
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

HEAD = "주간 숲정책 동향\n제12호\n2025. 3. 21.\n" + "".join(f"○ 그늘막 {i}곳\n" for i in range(10))


def test_the_title_on_top_of_a_page_is_taken_off_with_the_number_of_the_page(content: Content) -> None:
    lines = content(HEAD + "\n주간 숲정책 동향 제12호\n2\n\n나무시장\n")
    kept, off = taken_off(lines)
    assert off == [15, 16]
    assert [(line.text, line.page_start) for line in kept[-1:]] == [("나무시장", True)]


def test_the_day_may_stand_beside_the_title_on_top_of_a_page(content: Content) -> None:
    assert taken_off(content(HEAD + "주간 숲정책 동향  2025. 3. 21.\n○ 나무시장\n"))[1] == [14]


def test_a_page_head_may_name_the_issuer_before_the_title(content: Content) -> None:
    head = HEAD.replace("주간 숲정책 동향\n", "산림청 주간 숲정책 동향\n")
    assert taken_off(content(head + "산림청 주간 숲정책 동향\n○ 나무시장\n"))[1] == [14]


def test_a_page_may_end_with_a_division_and_its_number_out_of_all(content: Content) -> None:
    assert taken_off(content("나무시장\n소통팀  1 / 3\n물길\n"))[1] == [2]
    assert taken_off(content("나무시장\n소통팀  3 / 1\n물길 1 / 3\n"))[1] == []


def test_the_title_in_a_sentence_stays(content: Content) -> None:
    assert taken_off(content(HEAD + "주간 숲정책 동향 제12호를 발간\n"))[1] == []


@pytest.mark.parametrize("text", ["---", "* * *", "![](images/a.png)", "═════"])
def test_rules_and_pictures_say_nothing(content: Content, text: str) -> None:
    assert taken_off(content(f"나무시장\n\n{text}\n\n골목\n"))[1] == [3]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("\n산림청 숲정책과\n", 13),
        ("\n발행처 : 햇살연구원 | 발행인 나소율\n이 글은 연구원의 뜻과 다를 수 있습니다.\n", 13),
        ("\n                         숲정책과 나소율 (내선 12)\n", 13),  # at the right margin
        ("산림청 숲정책과\n", 14),  # close to the item above: the rest of it
        ("\n산림청은 나무시장을 엶\n", 14),
        ("\n○ 산림청\n", 14),
    ],
)
def test_the_imprint_names_the_issuer_behind_all_else(content: Content, text: str, begins: int) -> None:
    lines = content(HEAD + text)
    assert imprint(lines) == begins


def test_the_issuer_with_its_address_is_an_imprint_with_what_it_says_of_the_use(content: Content) -> None:
    items = "".join(f"○ 그늘막 {i}곳\n" for i in range(4))
    lines = content(items + "\n이 글은 누구나 쓸 수 있습니다.\n산림청 | 12345 솔바람시 여울로 2\n")
    assert imprint(lines) == 4
    assert imprint(content(items + "\n강릉시 | 10:00 | 나무시장 개장\n")) == 5  # a row of a schedule
    assert imprint(content(items + "\n그늘막은 여름까지 설치\n산림청 | 12345 솔바람시 여울로 2\n")) == 6
