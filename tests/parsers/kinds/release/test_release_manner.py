"""How releases are written that have no letterhead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release import manner
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadVerdict = Callable[[str], tuple[str, bool]]

DASHED = "새별시, 숲길을 연다\n- 쉼터 열두 곳과 안내판 서른 개를 놓아 -\n"
ITEMS = (
    "□ 새별시는 오는 봄부터 시민이 걸을 수 있는 숲길을 새로 연다.\n"
    "○ 숲길은 마을과 마을을 잇고 쉼터 열두 곳이 그 사이에 놓이며,\n"
    "○ 시는 해마다 길을 늘려 나가면서 안내판도 함께 놓을 것이라고 한다.\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("시는 길을 연다고 밝혔다. 앞으로 더 늘려 나갈 계획이다.\n", True),
        ("시는 개소식을 개최했습니다. 다음 달에도 열 예정입니다.\n", True),
        ("시는 길을 연다고 밝혔다.\n", False),  # once, as anyone may tell it
        ("나는 길을 걸었다. 참 좋았다.\n", False),
    ],
)
def test_what_is_told(content: Content, text: str, found: bool) -> None:
    assert manner.tells(content(text)) is found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("새별시는 시민이 걸을 수 있는 숲길을 새로 열었다고 21일 밝혔다.\n", "새별시"),
        ("나주시는 시민이 걸을 수 있는 숲길을 새로 열었다고 21일 밝혔다.\n", "나주시"),
        ("나주시는 숲길을 연다. 시는 걸을 수 있는 길이\n", None),
        ("어머니는 시민이 걸을 수 있는 숲길을 새로 열었다고 21일 밝혔다.\n", None),
    ],
)
def test_who_says_what_a_paragraph_tells(content: Content, text: str, body: str | None) -> None:
    expected = body if body != "새별시" else None  # no such city
    assert manner.announced_by(line.text for line in content(text)) == expected


def test_a_wire_of_releases_has_its_dateline(content: Content, verdict: ReadVerdict) -> None:
    text = "숲길을 연다\n\n서울--(새별와이어)--숲길회는 길을 연다고 밝혔다. 모두 모실 계획이다.\n"
    assert manner.comes_by_wire(content(text))
    assert verdict(text)[0] == "release"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (DASHED + "길을 연다.\n", True),
        ("숲길을 연다\n- 홍보팀\n- 2099\n- 2024-03-21\n길을 연다.\n", False),  # data of a page
        ("- 숲길을 열며 -\n숲길을 연다\n길을 연다.\n", False),
    ],
)
def test_sub_headlines_in_dashes(content: Content, text: str, found: bool) -> None:
    assert manner.has_sub_headlines(content(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ITEMS, True),
        (DASHED + "□ (쉼터) 마을과 마을을 잇는 숲길 사이사이에 놓을 쉼터 열두 곳\n", True),  # below a closed dash
        ("□ 추진배경\n○ 시민이 걸을 수 있는 길이 마을 가까이에 없어 불편함\n○ 쉼터와 안내판을 함께 놓을 필요\n", False),
        ("회의록\n의사일정\n" + ITEMS.replace("다.", "습니다."), False),
    ],
)
def test_sentences_under_bullets(content: Content, text: str, found: bool) -> None:
    assert manner.writes_sentences_in_items(content(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("< 보도 주요 내용 >\n숲길이 막혔다고 보도하였다.\n< 새별시 입장 >\n막히지 않았다.\n", True),
        ("< 행사 개요 >\n숲길을 연다.\n< 참고 >\n쉼터가 있다.\n", False),
    ],
)
def test_answers_to_the_press(content: Content, text: str, found: bool) -> None:
    assert manner.answers_the_press(content(text)) is found


@pytest.mark.parametrize(
    "line", ["나루니 기자", "새별=나루니 기자 narun@saebyeol.kr", "입력 2024.03.21 14:20", "무단전재 금지"]
)
def test_what_a_paper_prints(content: Content, line: str) -> None:
    assert manner.is_in_a_paper(content(f"숲길을 연다\n{line}\n"))
    assert not manner.is_in_a_paper(content("숲길을 연다\n기자를 모신다.\n"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("광양시는 오는 봄부터 시민이 걸을 수 있는 숲길을 연다.\n", "광양시"),
        ("길을 연다\n전남 광양시가 오는 봄부터 시민이 걸을 수 있는 숲길을 연다.\n", "광양시"),
        ("광양시 도로관리사업소는 오는 봄부터 시민이 걸을 수 있는 숲길을 연다.\n", "광양시 도로관리사업소"),
        ("광양시 사람들은 오는 봄부터 시민이 걸을 수 있는 숲길을 연다.\n", None),
        ("나라는 오는 봄부터 시민이 걸을 수 있는 숲길을 연다.\n", None),
    ],
)
def test_the_body_that_a_text_opens_with(content: Content, text: str, name: str | None) -> None:
    assert manner.opened_by(content(text)) == name


def test_the_rights_of_a_public_body_are_no_papers(content: Content) -> None:
    assert not manner.is_in_a_paper(content("숲길을 연다\nCOPYRIGHT 산림청 ALL RIGHTS RESERVED.\n"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (DASHED + ITEMS, ("release", True)),
        ("숲길을 연다\n" + ITEMS, ("unknown", False)),  # one way of writing is not enough
        (DASHED + ITEMS + "나루니 기자\n", ("unknown", False)),
    ],
)
def test_two_ways_of_writing_make_a_release(verdict: ReadVerdict, text: str, kind: tuple[str, bool]) -> None:
    assert verdict(text) == kind
