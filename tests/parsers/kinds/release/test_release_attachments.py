"""Annexes that a release names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.attachments import attachments_of, points_to_file, without_pointers
from parsers.kinds.release.sections import blocks_of
from parsers.page import Page

ReadPage = Callable[[str], Page]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("붙임 숲길 지도. 끝.", [("붙임", "숲길 지도")]),
        ("붙임 : 숲길 지도 1부. 끝.", [("붙임", "숲길 지도")]),
        ("붙임 1. 숲길 지도 2. 쉼터 사진. 끝.", [("붙임 1", "숲길 지도"), ("붙임 2", "쉼터 사진")]),
        ("<붙임> 1. 숲길 지도2. 쉼터 사진", [("붙임 1", "숲길 지도"), ("붙임 2", "쉼터 사진")]),
        (
            "붙임 1. 숲길 지도\n\n2. 쉼터 사진. 끝.",
            [("붙임 1", "숲길 지도"), ("붙임 2", "쉼터 사진")],
        ),  # on lines of their own
        ("<붙임>\n\n- 숲길 지도\n\n- 쉼터 사진", [("붙임", "숲길 지도"), ("붙임", "쉼터 사진")]),
        ("[붙임1] 숲길 지도\n\n[붙임2] 쉼터 사진", [("붙임 1", "숲길 지도"), ("붙임 2", "쉼터 사진")]),
        ("참고 1\n\n숲길 개요\n\n길은 모두 12km이며 쉼터가 셋 있다.", [("참고 1", "숲길 개요")]),
        # Brackets belong to a title; one may begin with a year and hold a day.
        ("붙임 1. 숲길 계획(요약).\n\n2. 쉼터 사진. 끝.", [("붙임 1", "숲길 계획(요약)"), ("붙임 2", "쉼터 사진")]),
        ("붙임 ① 숲길 지도 ② 쉼터 사진", [("붙임 1", "숲길 지도"), ("붙임 2", "쉼터 사진")]),
        ("붙 임 : 숲길 지도", [("붙임", "숲길 지도")]),
        ("【첨 부】 숲길 지도 8부", [("첨부", "숲길 지도")]),
        ("<붙임> (가칭)숲길 지도", [("붙임", "(가칭)숲길 지도")]),
        (
            "붙임 1. 숲길 지도 1부.\n\n2. 2024년 쉼터 일정 1부.",
            [("붙임 1", "숲길 지도"), ("붙임 2", "2024년 쉼터 일정")],
        ),
        (
            "붙임 1. 숲길 일정(2024. 1. 8. ~ 1. 12.) 2. 쉼터 사진",
            [("붙임 1", "숲길 일정(2024. 1. 8. ~ 1. 12.)"), ("붙임 2", "쉼터 사진")],
        ),
        ("※ 별첨 : 쉼터 사진 각 1부.", [("별첨", "쉼터 사진")]),
        ("자세한 내용은 붙임을 참고하시기 바랍니다.", []),
        ("붙임 자료를 참고하시기 바랍니다.", []),
        # A file that the text names.
        ("자세한 사항은 붙임파일([0402]숲길(안).hwpx)을 참고하시기 바랍니다.", [("붙임", "[0402]숲길(안).hwpx")]),
        ("참고로 숲길은 무료다.", []),
    ],
)
def test_annexes_have_label_and_title(page: ReadPage, text: str, found: list[tuple[str, str]]) -> None:
    read = page(f"산림청은 올가을 숲길을 하나 더 연다고 밝혔다.\n\n{text}\n")
    blocks = blocks_of(read, read.content, {})
    assert [(annex.label, annex.title) for annex in attachments_of(blocks, ())] == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("- [soop.kr](http://soop.kr)\n", "http://soop.kr"),
        ("- [숲길 누리집 바로가기](http://soop.kr)\n", "숲길 누리집 바로가기"),
    ],
)
def test_links_are_attachments(page: ReadPage, text: str, title: str) -> None:
    (link,) = attachments_of((), page(text).content)
    assert (link.label, link.title, link.line) == ("링크", title, 1)


def test_each_annex_of_a_list_stands_on_its_own_line(page: ReadPage) -> None:
    listed = "\n".join(f"{n}. 숲길 계획" for n in range(2, 8))
    read = page(f"산림청은 올가을 숲길을 하나 더 연다고 밝혔다.\n\n※ (별첨) 1. 인사말\n{listed}\n")
    found = attachments_of(blocks_of(read, read.content, {}), ())
    assert [annex.line for annex in found] == [3, 4, 5, 6, 7, 8, 9]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("숲길 개통 관련 보도자료 내용입니다. 자세한 내용은 첨부파일을 참고하시기 바랍니다.", ""),
        ("자세한 사항은 붙임파일(숲길.hwpx)을 참고하시기 바랍니다.", ""),
        ("산림청은 길을 연다. 자세한 내용은 첨부를 확인하시기 바랍니다.", "산림청은 길을 연다."),
    ],
)
def test_a_pointer_is_told_from_what_is_said(text: str, rest: str) -> None:
    assert points_to_file(text)
    assert without_pointers(text) == rest


def test_a_text_may_have_no_pointer() -> None:
    assert not points_to_file("산림청은 길을 연다.")
