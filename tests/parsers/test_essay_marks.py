"""What stands around an essay, line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.essay.marks import author_of, day_of, is_furniture, outlet_of, rubric_of
from parsers.lines import Line

ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "person", "affiliation", "role"),
    [
        ("by 달그림자", "달그림자", None, None),
        ("by 달그림자 May 08. 2024", "달그림자", None, None),
        ("글 나소율", "나소율", None, None),
        ("글 | 나소율 (별빛연구원 부연구위원)", "나소율", "별빛연구원", "부연구위원"),
        ("나소율", "나소율", None, None),
        ("나소율 햇살대 환경학과 교수", "나소율", "햇살대 환경학과", "교수"),
        ("나소율 / 햇살연구원 연구위원", "나소율", "햇살연구원", "연구위원"),
        ("(나소율 햇살문화재단 대표)", "나소율", "햇살문화재단", "대표"),
        ("별빛연구원 원장 나소율", "나소율", "별빛연구원", "원장"),
        ("기고자 : 햇살소방서장 나소율", "나소율", "햇살소방서", "서장"),
        ("나소율 변호사(법무법인 햇살)", "나소율", "법무법인 햇살", "변호사"),
        ("나소율 (사)햇살회 이사장", "나소율", "(사)햇살회", "이사장"),
    ],
)
def test_an_author_is_named_in_many_ways(
    line: ReadLine, text: str, person: str, affiliation: str | None, role: str | None
) -> None:
    author = author_of(line(text))
    assert author is not None
    assert (author.person, author.affiliation, author.role) == (person, affiliation, role)


@pytest.mark.parametrize(
    "text",
    [
        "남은 숙제",
        "우리 동네 의사",
        "글을 쓰는 이유",
        "나소율 기자",
        "나는 걸었다.",
        "- 나소율 시장, 나무시장 개장식 참석 -",
        "나도 몰랐던 이야기",
    ],
)
def test_other_lines_name_none(line: ReadLine, text: str) -> None:
    assert author_of(line(text)) is None


def test_an_address_stands_beside_the_name(line: ReadLine) -> None:
    author = author_of(line("나소율 sol@haetsal.example.kr"))
    assert author is not None
    assert (author.person, author.email) == ("나소율", "sol@haetsal.example.kr")


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("keyword", True),
        ("작가의 이전글봄날의 민원실", True),
        ("댓글 3", True),
        ("라이킷 41 댓글 3", True),
        ("저작권자 © 솔바람일보 무단전재 및 재배포 금지", True),
        ("구독", True),
        ("C.S.Lewis", True),
        ("구독하는 사람이 늘었다.", False),
        ("입력하지 않은 마음이 있다.", False),
        ("공유의 힘", False),
    ],
)
def test_what_a_page_prints_around_a_post(line: ReadLine, text: str, furniture: bool) -> None:
    assert is_furniture(line(text)) is furniture


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("입력 2024.05.13 09:20", "2024-05-13"),
        ("2024. 5. 13.", "2024-05-13"),
        ("by 달그림자 May 08. 2024", "2024-05-08"),
        ("2024년 5월 13일의 골목", None),
        ("5월 13일", None),  # without a year
    ],
)
def test_the_day_of_a_post(line: ReadLine, text: str, day: str | None) -> None:
    assert day_of(line(text)) == day


@pytest.mark.parametrize(("text", "outlet"), [("brunch", "brunch"), ("솔바람일보", "솔바람일보"), ("골목 소식", None)])
def test_an_outlet_stands_alone(line: ReadLine, text: str, outlet: str | None) -> None:
    assert outlet_of(line(text)) == outlet


@pytest.mark.parametrize(
    ("text", "rubric", "rest"),
    [
        ("[기고] 물길", "기고", "물길"),
        ("권두언", "권두언", ""),
        ("<솔바람 칼럼> 물길", "솔바람 칼럼", "물길"),
        ("[물길] 지킴", None, "[물길] 지킴"),
    ],
)
def test_rubrics_of_opinion(text: str, rubric: str | None, rest: str) -> None:
    assert rubric_of(text) == (rubric, rest)
