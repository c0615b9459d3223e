"""Which kind of block a line names when it stands alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.headings import looks_like_own, named, recognise
from parsers.text.line import Line
from schemas.record import SectionKind

ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("주요내용요약", "summary"),
        ("주요 내용 요약", "summary"),  # spaces do not count
        ("추 진 배 경", "background"),  # letterspaced
        ("□ 추진 배경", "background"),  # with a bullet
        ("1. 추진배경", "background"),  # numbered
        ("Ⅱ. 추진배경 및 필요성", "background"),
        ("가. 추진방향", "direction"),
        ("① 사업개요", "overview"),
        ("\U000f02b1 사업개요", "overview"),  # a boxed digit of HWP
        ("추진\u00ad배경", "background"),  # a soft hyphen inside
        ("추진\u200b배\u3000경", "background"),
        ("<사업개요>", "overview"),  # in brackets
        ("【주요성과】", "results"),
        ("향후계획 :", "plan"),
        ("향후 추진방향", "plan"),  # the longer term before the qualifier
        ("세부 추진내용", "process"),  # with a qualifier
        ("그간의 추진경과", "process"),
        ("현황과 문제점", "situation"),
        ("실시과정과 주요내용", "process"),
        ("추진노력 및 성과", "process"),  # of two the first counts
        ("성과 및 향후계획", "results"),
        ("전년 대비 개선사항", "improvement"),
        ("기대효과", "other"),
        ("제정 취지", "background"),  # a head noun with a modifier
        ("추진근거 및 배경", "background"),
        ("활용 계획", "plan"),
        ("□ 설치 경위", "process"),
    ],
)
def test_a_line_that_names_a_block_is_of_its_kind(line: ReadLine, text: str, kind: SectionKind) -> None:
    heading = recognise(line(text))
    assert heading is not None
    assert heading.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "추진배경을 설명함",  # a sentence about it
        "(추진실적)",  # a label inside a block
        "- 추진배경",  # a bullet below headings
        "※ 추진배경",  # a note
        "추진배경, 추진경과, 추진성과, 사업개요, 향후계획",  # a list of them is too long
        "2031년 추진배경",  # no qualifier
        "배경음악",  # begins like one
        "골목 의자",
    ],
)
def test_a_line_that_only_mentions_a_block_names_none(line: ReadLine, text: str) -> None:
    assert recognise(line(text)) is None


def test_a_heading_that_joins_two_terms_names_both() -> None:
    heading = named("추진과정 및 주요내용")
    assert heading is not None
    assert heading.terms == ("추진과정", "주요내용")


@pytest.mark.parametrize(("text", "numbered"), [("3. 추진과정", True), ("추진과정", False), ("< 2. 추진과정 >", True)])
def test_a_number_before_a_heading_is_noticed(text: str, numbered: bool) -> None:
    heading = named(text)
    assert heading is not None
    assert heading.numbered is numbered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("골목 의자 돌봄 체계", True),
        ("골목을 살리는 노력", True),
        ("골목 모임 활동(2031)", True),  # the parenthesis is looked through
        ("1. 앉은뱅이 의자 현황", True),
        ("골목 의자를 놓음", False),  # a sentence
        ("활동", False),  # too short to be one of its own
        ("골목 의자를 놓고 돌보며 고치고 나누는 여러 사람의 활동", False),  # too many words
    ],
)
def test_a_heading_of_the_case_s_own_is_a_short_phrase_with_a_naming_word(text: str, expected: bool) -> None:
    assert looks_like_own(text) is expected
