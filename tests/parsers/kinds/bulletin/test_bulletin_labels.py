"""Names of blocks that article after article has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.bulletin.labels import among, label_lines, recurring
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadRows = Callable[[str], Rows]
ONE = "【실 태】\n- 열 곳이 어두움\n【여 론】\n- 밝히자는 뜻\n"


def test_a_name_above_items_again_and_again_is_one(content: Content) -> None:
    lines = content(f"골목 등불\n{ONE}물길 나눔\n{ONE}")
    assert label_lines(lines) == {1, 3, 6, 8}


def test_another_in_such_brackets_is_one_too(content: Content) -> None:
    known = recurring(content(ONE + ONE))
    assert among(content("【건 의】\n- 등불을 더 세움\n【부 산】\n- 항만\n"), known) == [0]  # a region is none


@pytest.mark.parametrize(
    "text",
    [
        "1. 실태\n2. 여론\n1. 실태\n2. 여론\n",  # a list of contents
        "【실 태】\n- 열 곳이 어두움\n【여 론】\n- 밝히자는 뜻\n",  # once each
        "가. 골목 등불 열 곳을 새로 밝혔음\n- 열 곳\n" * 2,  # a statement
        "1. 장터 열림\n- 두 곳\n2. 골목 등불\n- 열 곳\n3. 장터 열림\n- 세 곳\n",  # titles of one run
        "가. 장터 열림\n- 두 곳\n나. 골목 등불\n- 열 곳\n가. 장터 열림\n- 세 곳\n나. 물길 나눔\n- 둑\n",  # others
        "■ 장터 열림\n- 두 곳\n■ 골목 등불\n- 열 곳\n■ 물길 나눔\n- 둑\n■ 장터 열림\n- 세 곳\n",
        "■ 나루동\n- 두 곳\n■ 솔숲동\n- 열 곳\n" * 2,  # towns
    ],
)
def test_others_are_none(content: Content, text: str) -> None:
    assert label_lines(content(text)) == frozenset()


def test_numbered_titles_stand_above_lettered_names_of_blocks(rows: ReadRows) -> None:
    found = rows(
        """
        주간 동향
        정선군 골목과 2022. 5. 2.

        1. [여울읍] 골목 등불 설치
          가. 현황
            - 열 곳이 어두움
          나. 조치 계획
            - 등불 서른 개를 세움
        2. [샘골면] 물길 나눔
          가. 현황
            - 물이 모자람
        """
    ).records
    assert [(r.title, r.region and r.region.sigungu) for r in found[1:]] == [
        ("골목 등불 설치", "정선군"),
        ("물길 나눔", "정선군"),
    ]
    assert [section.heading for section in found[1].sections] == ["가. 현황", "나. 조치 계획"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("□ 발생 개요\n○ 열 곳이 어두움\n□ 여 론\n○ 밝히자는 뜻\n", [0, 2]),
        ("□ 발생 개요\n○ 열 곳이 어두움\n□ 여론은 밝히자는 쪽이 우세\n○ 밝히자는 뜻\n", []),  # items
        ("○ 열 곳이 어두움\n□ 발생 개요\n- 밤\n□ 여론\n- 밝히자는 뜻\n", []),  # no beginning
        ("□ 발생 개요\n○ 열 곳이 어두움\n", []),  # one alone
    ],
)
def test_a_bullet_that_stands_before_nothing_but_names_in_an_article(
    content: Content, text: str, found: list[int]
) -> None:
    assert among(content(text), frozenset()) == found
