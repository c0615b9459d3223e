"""Tags in brackets beside the names of tasks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.report.tags import Tags, of_report, parted

BLOCKS = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n\n"
COVER = "2031년 주요업무계획\n\n2031. 1.\n\n숲길과\n\n"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("【역점】 숲길 잇기", "역점"),
        ("[신규] 숲길 잇기", "신규"),
        ("〔공약·신규〕 숲길 잇기", "공약·신규"),
        ("<계속사업> 숲길 잇기", "계속사업"),
        ("숲길 잇기 (계속)", "계속"),
        ("숲길 잇기【공약사항】", "공약사항"),
    ],
)
def test_a_usual_tag_is_no_part_of_the_name(name: str, tag: str) -> None:
    assert parted(name, Tags()) == (tag, "숲길 잇기")


@pytest.mark.parametrize(
    "name", ["숲길 잇기", "(가칭) 숲길관 짓기", "숲길 잇기(2단계)", "「숲길」 잇기", "【역점】", "[신규] 조성"]
)
def test_other_brackets_stay(name: str) -> None:
    assert parted(name, Tags()) == (None, name)


def test_a_word_before_several_names_is_a_tag_where_it_is_no_office() -> None:
    tags = of_report(
        ["[농업] 숲길", "[농업] 꽃길", "[복지] 쉼터", "[숲길과] 물길", "[숲길과] 들길", "(가칭) 샘", "(가칭) 못"]
    )
    assert tags.own == {"농업"}
    assert parted("[농업] 숲길", tags) == ("농업", "숲길")


@pytest.mark.parametrize("tag", ["아동", "이동", "안전관리", "자원봉사활동", "일자리", "나루재생"])
def test_a_noun_that_ends_as_a_township_is_a_tag(tag: str) -> None:
    assert of_report([f"[{tag}] 숲길", f"[{tag}] 꽃길"]).own == {tag}


@pytest.mark.parametrize("place", ["나루면", "물레읍", "솔바람동", "샘골리", "송정리", "함양군"])
def test_a_place_is_none(place: str) -> None:
    assert of_report([f"[{place}] 숲길", f"[{place}] 꽃길"]).own == frozenset()


@pytest.mark.parametrize(
    "names",
    [
        ["〈골목 책방〉 짓기", "〈골목 책방〉 꾸미기"],  # the name of a place
        ["<찾아가는> 나무 병원", "<찾아가는> 숲 교실"],
        ["[나루면] 숲길 잇기", "[나루면] 꽃길 잇기"],  # a place
        ["지킴이 운영(일반)", "지킴이 운영(특수)"],  # both would be called alike
        ["[책방] 조성", "[책방] 운영"],  # nothing but what is done would be left
    ],
)
def test_what_a_name_cannot_do_without_is_no_tag(names: list[str]) -> None:
    tags = of_report(names)
    assert [parted(name, tags) for name in names] == [(None, name) for name in names]


def tasks(rows: Rows) -> list[tuple[str | None, str | None]]:
    return [(task.title, task.category) for task in rows.records if task.kind == "task"]


def test_tags_head_tasks_without_numbers_and_are_their_categories(rows: Callable[[str], Rows]) -> None:
    text = f"{COVER}【역점】 숲길 잇기\n{BLOCKS}【신규】 꽃길 가꾸기\n{BLOCKS}【신규】 쉼터 놓기\n{BLOCKS}"
    assert tasks(rows(text)) == [("숲길 잇기", "역점"), ("꽃길 가꾸기", "신규"), ("쉼터 놓기", "신규")]


def test_a_strategy_goes_before_a_tag(rows: Callable[[str], Rows]) -> None:
    text = f"{COVER}전략 1. 걷는 고을\n\n1-1. [신규] 숲길 잇기\n{BLOCKS}1-2. 꽃길 가꾸기\n{BLOCKS}"
    assert tasks(rows(text)) == [("숲길 잇기", "걷는 고을"), ("꽃길 가꾸기", "걷는 고을")]


def test_a_tag_of_some_tasks_leaves_them_in_their_chapter(rows: Callable[[str], Rows]) -> None:
    chapters = "Ⅰ. 일반현황\n\n○ 정원 : 서른 명\n\nⅡ. 걷는 고을\n\n"
    text = f"{COVER}{chapters}1. [신규] 숲길 잇기\n{BLOCKS}2. 꽃길 가꾸기\n{BLOCKS}"
    assert tasks(rows(text)) == [("숲길 잇기", "걷는 고을"), ("꽃길 가꾸기", "걷는 고을")]


@pytest.mark.parametrize("second", ["숲길 잇기", "꽃길 가꾸기"])
def test_tasks_of_one_name_may_be_sorted_apart(rows: Callable[[str], Rows], second: str) -> None:
    chapters = "Ⅰ. 일반현황\n\n○ 정원 : 서른 명\n\nⅡ. 걷는 고을\n\n"
    text = f"{COVER}{chapters}1. [신규] 숲길 잇기\n{BLOCKS}2. [계속] {second}\n{BLOCKS}3. [신규] 쉼터 놓기\n{BLOCKS}"
    assert tasks(rows(text)) == [("숲길 잇기", "신규"), (second, "계속"), ("쉼터 놓기", "신규")]


def test_tasks_of_one_name_keep_the_tags_that_are_not_their_categories(rows: Callable[[str], Rows]) -> None:
    strategy = "전략 1. 걷는 고을\n\n"
    text = f"{COVER}{strategy}1-1. [신규] 숲길 잇기\n{BLOCKS}1-2. [계속] 숲길 잇기\n{BLOCKS}"
    assert tasks(rows(text)) == [("[신규] 숲길 잇기", "걷는 고을"), ("[계속] 숲길 잇기", "걷는 고을")]
