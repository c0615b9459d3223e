"""The parts of a report: cover, contents, chapters, strategies, tasks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.parts import find, repeated_chapters
from parsers.kinds.report.survey import survey
from parsers.structure.tables import find as find_tables
from parsers.text.line import Line
from parsers.text.lines import split
from parsers.text.source import SourceText

ReadSource = Callable[[str], SourceText]
Content = Callable[[str], list[Line]]


def parts(source: ReadSource, text: str) -> list[tuple[str, str]]:
    """Kind and name of every part."""
    read = source(text)
    lines = split(read)
    grids = find_tables(read, lines.content, lines.usual_gap)
    surveyed = survey(lines.content, grids)
    found = find(surveyed)
    assert [part.first for part in found[1:]] == [part.after for part in found[:-1]]  # they hold every line
    return [(part.kind, surveyed.name(part.first, part.head)) for part in found]


def test_chapters_are_those_that_the_list_names_in_its_first_form(source: ReadSource) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n"
    listed = "1) 우리 살림\n2) 할 일\n(1) 숲길 잇기\n(2) 꽃길 가꾸기\n"
    body = f"1) 우리 살림\n○ 정원 서른 명\n2) 할 일\n(1) 숲길 잇기\n{block}(2) 꽃길 가꾸기\n{block}"
    assert parts(source, f"업무보고\n차례\n{listed}\n{body}") == [
        ("cover", "업무보고"),
        ("contents", "차례"),
        ("chapter", "우리 살림"),
        ("chapter", "할 일"),
        ("task", "숲길 잇기"),
        ("task", "꽃길 가꾸기"),
    ]


def test_the_list_of_contents_ends_where_its_first_name_comes_again(source: ReadSource) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n"
    text = (
        f"업무보고\n차례\n1. 지난 살림\n2. 할 일\n\n1. 지난 살림\n○ 다섯 곳\n과제 1 숲길\n{block}과제 2 꽃길\n{block}"
    )
    assert parts(source, text) == [
        ("cover", "업무보고"),
        ("contents", "차례"),
        ("chapter", "지난 살림"),
        ("task", "숲길"),
        ("task", "꽃길"),
    ]


def test_a_head_of_the_list_ends_the_last_task(source: ReadSource) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n"
    listed = "차례\n1. 지난 살림\n2. 함께 풀 일\n\n1. 지난 살림\n○ 다섯 곳\n"
    text = f"업무보고\n{listed}과제 1 숲길\n{block}과제 2 꽃길\n{block}\n2. 함께 풀 일\n○ 예산 늘리기\n"
    assert parts(source, text)[-2:] == [("task", "꽃길"), ("chapter", "함께 풀 일")]


NUMBERED_ALONE = """
숲가꿈국

Ⅰ. 일반현황

정원 30명

Ⅱ. 주요 업무보고

1. 걷고 싶은 숲

- ① 마을 숲길 잇기
- ② 숲 쉼터 놓기

1

마을 숲길 잇기

끊긴 숲길을 이어 마을에서 마을로 걷게 함

□ 추진배경

- 길이 끊김

□ 향후계획

- 길 잇기 : 4월

2 숲 쉼터 놓기

□ 추진배경

- 앉을 곳이 없음
"""


def test_a_number_may_stand_alone_above_the_name_or_before_it(source: ReadSource) -> None:
    assert parts(source, NUMBERED_ALONE) == [
        ("cover", "숲가꿈국"),
        ("chapter", "일반현황"),
        ("chapter", "주요 업무보고"),
        ("strategy", "걷고 싶은 숲"),
        ("task", "마을 숲길 잇기"),
        ("task", "숲 쉼터 놓기"),
    ]


def test_a_list_of_contents_names_the_chapters_before_they_come(source: ReadSource) -> None:
    text = (
        "숲가꿈국\n\n목  차\nⅠ. 일반현황 ··· 1\nⅡ. 주요업무 ··· 3\n\nⅠ. 일반현황\n정원 30명\nⅡ. 주요업무\n나무 심기\n"
    )
    assert [kind for kind, _ in parts(source, text)] == ["cover", "contents", "chapter", "chapter"]


def test_divisions_are_plain_lines_above_the_list_of_their_tasks(source: ReadSource) -> None:
    task = "{0} 길 잇기\n\n■ 사업개요\n❍ 대상 : 마을\n\n{1} 숲 가꾸기\n\n■ 사업개요\n❍ 대상 : 숲\n\n"
    text = "".join(
        f"{name}\n\n{n}-1. 길 잇기\n{n}-2. 숲 가꾸기\n\n" + task.format(f"{n}-1.", f"{n}-2.")
        for n, name in ((1, "산림녹지과"), (2, "공원가꿈과"))
    )
    found = parts(source, "Ⅰ. 주요업무계획\n\n" + text)
    assert [name for kind, name in found if kind == "strategy"] == ["산림녹지과", "공원가꿈과"]
    assert [name for kind, name in found if kind == "task"] == ["길 잇기", "숲 가꾸기"] * 2


@pytest.mark.parametrize("form", ["{n}. ", "[{n}] ", "{n}) ", "과제 {n} ", "1-{n}. "])
def test_the_form_of_the_numbers_is_the_documents_own(source: ReadSource, form: str) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n ① 동쪽\n ② 서쪽\n□ 향후계획\n○ 길 잇기 : 4월\n\n"
    text = "".join(f"{form.format(n=n)}{name}\n\n{block}" for n, name in ((1, "숲길 잇기"), (2, "꽃길 잇기")))
    assert [name for kind, name in parts(source, text) if kind == "task"] == ["숲길 잇기", "꽃길 잇기"]


def test_chapters_on_the_state_of_things_hold_no_tasks(source: ReadSource) -> None:
    text = "Ⅰ. 2025년 성과\n\n1. 숲길\n\n□ 주요성과\n○ 서른 곳\n\nⅡ. 주요업무\n\n1. 꽃길 잇기\n\n□ 추진배경\n○ 끊김\n"
    assert [name for kind, name in parts(source, text) if kind == "task"] == ["꽃길 잇기"]


def test_a_task_whose_number_is_a_picture_begins_where_blocks_begin_anew(source: ReadSource) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n\n\n"
    text = f"1. 숲길 잇기\n\n{block}2. 꽃길 잇기\n\n{block}물길 잇기\n\n{block}"
    assert [name for kind, name in parts(source, text) if kind == "task"] == ["숲길 잇기", "꽃길 잇기", "물길 잇기"]


def test_what_is_appended_is_a_chapter_behind_the_last_task(source: ReadSource) -> None:
    task = "□ 추진배경\n○ 끊김\n\n"
    text = f"Ⅰ. 주요업무\n\n1. 숲길 잇기\n\n{task}2. 꽃길 잇기\n\n{task}붙임 1 숲길 지도\n\n○ 스무 장\n"
    assert parts(source, text)[-1] == ("chapter", "붙임 1 숲길 지도")


def test_the_label_of_an_annex_may_have_a_space_between_its_letters(source: ReadSource) -> None:
    task = "□ 추진배경\n○ 끊김\n\n"
    text = f"Ⅰ. 주요업무\n\n1. 숲길 잇기\n\n{task}2. 꽃길 잇기\n\n{task}붙 임 숲길 지도\n○ 스무 장\n"
    assert parts(source, text)[-1] == ("chapter", "붙 임 숲길 지도")


def test_a_chapters_head_printed_on_every_page_is_no_chapter_again(content: Content) -> None:
    lines = content("Ⅰ. 일반현황\n정원 30명\nⅠ. 일반현황\n현원 29명\nⅡ. 주요업무\n숲길\n")
    assert repeated_chapters(lines) == {2}


def test_a_text_without_any_head_is_all_cover(source: ReadSource) -> None:
    assert parts(source, "숲길을 잇다\n꽃을 심다\n") == [("cover", "숲길을 잇다")]


def test_a_chapter_counts_its_tasks_under_its_own_number(source: ReadSource) -> None:
    block = "○ 사업목적 : 쉼\n○ 향후계획 : 잇기(4월)\n"
    text = f"1. 일반현황\n○ 정원 : 30명\n2. 올해의 일\n2-1. 숲길 잇기\n{block}2-2. 꽃길 잇기\n{block}"
    names = [name for kind, name in parts(source, text) if kind == "task"]
    assert names == ["숲길 잇기", "꽃길 잇기"]


def test_of_two_words_that_the_list_has_both_count_tasks(source: ReadSource) -> None:
    block = "○ 추진배경\n- 길이 끊김\n"
    listed = "〔실적 1〕 숲길 잇기\n〔실적 2〕 꽃길 가꾸기\n〔계획 1〕 물길 트기\n〔계획 2〕 샘터 고치기\n"
    body = "".join(f"{name}\n{block}\n" for name in listed.splitlines())
    found = parts(source, f"업무보고\n목차\n{listed}\n{body}")
    assert [name for kind, name in found if kind == "task"] == ["숲길 잇기", "꽃길 가꾸기", "물길 트기", "샘터 고치기"]


def test_tasks_count_on_from_a_usual_chapter_where_one_of_their_row_is_none(source: ReadSource) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    text = (
        f"업무보고\n1. 일반현황\n○ 정원 서른 명\n2. 숲길 추진계획\n{block}3. 꽃길 가꾸기\n{block}4. 물길 트기\n{block}"
    )
    assert parts(source, text)[1:] == [
        ("chapter", "일반현황"),
        ("task", "숲길 추진계획"),
        ("task", "꽃길 가꾸기"),
        ("task", "물길 트기"),
    ]


def test_chapters_count_on_from_a_usual_one(source: ReadSource) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n"
    text = f"업무보고\n1. 일반현황\n○ 정원 서른 명\n2. 주요 사업 추진실적\n사업 1. 숲길\n{block}사업 2. 꽃길\n{block}"
    assert parts(source, text)[1:] == [
        ("chapter", "일반현황"),
        ("chapter", "주요 사업 추진실적"),
        ("task", "숲길"),
        ("task", "꽃길"),
    ]
