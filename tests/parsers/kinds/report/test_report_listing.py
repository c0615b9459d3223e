"""The list of contents of a report, and the heads that it announces."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.report import parts
from parsers.kinds.report.listing import PAGE_BEHIND
from parsers.kinds.report.names import LEADERS
from parsers.kinds.report.survey import survey
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "1. 살림\n○ 정원 서른 명\n2. 할 일\n【가】 숲길 잇기\n○ 다섯 곳\n【나】 꽃길 가꾸기\n○ 서른 곳\n"
ALL = ["1. 살림", "2. 할 일", "【가】 숲길 잇기", "【나】 꽃길 가꾸기"]


def heads(content: Content, text: str) -> list[str]:
    """The heads that the list of contents of a report announces."""
    lines = content(text)
    return [lines[i].text for i in sorted(survey(lines, ()).listing.heads)]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("〔 보고 순서 〕\n1. 살림\n2. 할 일\n【가】 숲길 잇기\n【나】 꽃길 가꾸기\n", ALL),
        ("차  례\n1. 살림 ······ 1\n2. 할 일 ------- 2\n가. 숲길 잇기 / 3\n나. 꽃길 가꾸기 ― 4\n", ALL),  # with pages
        (
            "□ 목 록\n쪽\n1\n살림\n1\n2\n숲길 잇기\n3\n",
            ["1. 살림", "【가】 숲길 잇기"],
        ),  # cells of a table that was lost
        ("업무보고서 목차\n1쪽  살림\n3쪽  숲길 잇기\n", ["1. 살림", "【가】 숲길 잇기"]),  # the page in front
        ("차례\n살림\tp.1\n할 일  p.2\n숲길 잇기 3\n꽃길 가꾸기 4\n", ALL),  # other ways to give the page
        ("Ⅰ. 살림 … 1\nⅡ. 할 일 … 2\n", ALL[:2]),  # no heading, but numerals with pages
        ("차례\n1. 물길\n2. 샘터\n", []),  # names of something else
        ("1. 살림\n2. 할 일\n", []),  # no heading says that it is such a list
        ("Ⅰ. 살림 … 1\n살림을 쓴다.\n", []),  # one page makes no list
    ],
)
def test_names_of_the_list_come_again_as_heads(content: Content, listed: str, expected: list[str]) -> None:
    assert heads(content, f"업무보고\n{listed}\n{BODY}") == expected


def test_a_word_that_looks_as_if_it_counted_is_one_of_the_name(content: Content) -> None:
    listed = "차례\n1쪽  길꾼19 숲길 잇기\n2쪽  꽃길 가꾸기\n\n"
    body = ["Ⅰ  길꾼19 숲길 잇기        숲길과", "Ⅱ  꽃길 가꾸기        꽃길과"]
    assert heads(content, f"{listed}{body[0]}\n○ 열 곳\n{body[1]}\n○ 스무 곳\n") == body


@pytest.mark.parametrize(
    ("listed", "body"),
    [
        ("살림\n1. 숲길 잇기\n", "□ 살림\n○ 서른 명\n1. 숲길 잇기\n○ 다섯 곳\n"),  # a bullet that the entry has not
        ("숲길 잇기 1\n", "1\n숲길 잇기\n○ 다섯 곳\n"),  # the number above the name
        (
            "【 지난 일 】\n〔1〕 숲길 잇기\n",
            "【 지난 일 】\n〔1〕 숲길 잇기\n○ 다섯 곳\n",
        ),  # a name of the list above the first
        ("Ⅰ. 동쪽 1\n1. 숲길 2\nⅡ. 서쪽 3\n1. 숲길 4\n", "Ⅰ. 동쪽\n1. 숲길\n○ 다섯 곳\nⅡ. 서쪽\n1. 숲길\n○ 두 곳\n"),
        ("1. 숲길\n2. 의자 놓기\n", "1. 흙길\n○ 세 곳\n- 의자 놓기\n2. 의자\n○ 네 곳\n"),  # no item is a head
        (
            "Ⅰ. 살림\nⅡ. 지난 실적\n",
            "Ⅰ. 나라 살림\n1. 숲길\n□ 지난 실적\n○ 두 곳\nⅡ. 실적\n○ 한 곳\n",
        ),  # nor is a block
        ("1. 숲길\n2. 의자\n", "1. 흙길\n○ 세 곳\n2. 의자\n○ 네 곳\n"),  # one name of many comes again
        ("1. 숲길\n2. 의자\n", "## Ⅰ. 숲길\n○ 세 곳\n## Ⅱ. 의자\n○ 네 곳\n"),  # a number behind the sign of a heading
        ("1. 물길 (새로)  3\n2. 샘터 (새로)  4\n", "물길\n○ 다섯 곳\n샘터\n○ 두 곳\n"),  # no name comes again
    ],
)
def test_the_list_ends_where_the_body_begins(content: Content, listed: str, body: str) -> None:
    lines = content(f"업무보고\n차례\n{listed}\n{body}")
    entries = survey(lines, ()).listing.entries
    assert [lines[i].text for i in entries] == listed.splitlines()


def test_names_that_a_list_of_contents_has_in_two_regions_are_tasks_and_no_blocks(rows: Callable[[str], Rows]) -> None:
    listed = "Ⅰ. 동쪽  1\n 1. 숲길 잇기  2\n 2. 꽃길 가꾸기  3\nⅡ. 서쪽  4\n 1. 숲길 잇기  5\n 2. 꽃길 가꾸기  6\n"
    region = "{}\n1. 숲길 잇기\n ○ 위치 : 햇살면\n2. 꽃길 가꾸기\n ○ 위치 : 바람면\n"
    found = rows(f"주요업무보고\n\n차례\n{listed}\n" + "".join(map(region.format, ("Ⅰ. 동쪽", "Ⅱ. 서쪽"))))
    tasks = [(record.category, record.title) for record in found.records if record.kind == "task"]
    assert tasks == [(region, name) for region in ("동쪽", "서쪽") for name in ("숲길 잇기", "꽃길 가꾸기")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ⅱ. 숲길 잇기 ········ 10", True),
        ("Ⅱ. 숲길 잇기 -------- 10", True),
        ("Ⅱ. 숲길 잇기 -------- ", False),  # a rule that is drawn
        ("숲길 잇기 10", False),
    ],
)
def test_leaders_stand_before_a_page(text: str, found: bool) -> None:
    assert (LEADERS.search(text) is not None) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("숲길 잇기 ·· 3", True),
        ("숲길 잇기 . . 3", True),
        ("숲길 잇기.  3", True),
        ("숲길 잇기 ― 3", True),
        ("추진실적 : 2030. 1. ~ 2030. 12", False),  # a month
    ],
)
def test_a_page_stands_behind_several_points_or_a_gap(text: str, found: bool) -> None:
    assert (PAGE_BEHIND.search(text) is not None) is found


def test_the_list_ends_at_a_name_without_the_page_of_its_entry(content: Content) -> None:
    listed = "Contents\n  살림살이        3\n  할 일        5\n   1. 숲길 잇기        5\n   2. 꽃길 가꾸기        6\n"
    tasks = "1. 숲길 잇기\n□ 추진배경\n ○ 다섯 곳\n2. 꽃길 가꾸기\n□ 추진배경\n ○ 서른 곳\n"
    lines = content(f"업무보고\n{listed}\n살림살이\n ○ 정원 서른 명\n\n할 일\n\n{tasks}")
    surveyed = survey(lines, ())
    assert [lines[i].text for i in surveyed.listing.entries][-1].startswith("2. 꽃길")
    chapters = [part for part in parts.find(surveyed) if part.kind == "chapter"]
    assert [lines[part.first].text for part in chapters] == ["살림살이", "할 일"]


def test_what_stands_behind_a_list_whose_names_head_nothing_is_text(rows: Callable[[str], Rows]) -> None:
    listed = "목 차\n\n1. 숲길 잇기 (계속)  3\n2. 꽃길 가꾸기 (신규)  4\n\n"
    cells = "사 업 명\t{}\n○ 추진배경\n - 길 {}곳이 끊김\n○ 추진계획\n - 사업비 : {}억 원\n"
    found = rows(f"2026년 주요업무계획\n\n{listed}{cells.format('숲길 잇기', 3, 5)}{cells.format('꽃길 가꾸기', 4, 7)}")
    assert [fact.text for fact in found.facts if fact.type == "money"] == ["5억 원", "7억 원"]
    (outline,) = found.document.outline
    assert [entry.line for entry in outline.entries] == [5, 6]


def test_a_list_of_contents_holds_no_head_of_a_task(rows: Callable[[str], Rows]) -> None:
    listed = "목 차\n1. 추진배경\n2. 추진실적\n3. 향후계획\n"
    body = "\n\n1. 추진배경\n□ 길이 좁음\n○ 다섯 곳\n\n2. 추진실적\n□ 숲길\n○ 두 곳\n\n3. 향후계획\n□ 꽃길\n○ 세 곳\n"
    found = rows(f"골목 살림 추진계획\n2032. 1. 5.\n나루시 자치행정과\n\n\n{listed}{body}")
    assert [(part.title, len(part.entries)) for part in found.document.outline] == [("목 차", 3)]
    assert not [record for record in found.records if record.kind == "task"]


def test_numerals_before_the_body_are_a_list_of_contents(content: Content) -> None:
    listed = "Ⅰ. 일반현황\nⅡ. 2031년 추진실적\nⅢ. 2032년 추진계획\n"
    body = "Ⅰ. 일반현황\n○ 세 팀\nⅡ. 2031년 추진실적\n○ 다섯 곳\nⅢ. 2032년 추진계획\n○ 두 곳\n"
    lines = content(f"업무보고\n\n{listed}\n{body}")
    found = parts.find(survey(lines, ()))
    assert [(part.kind, part.first) for part in found] == [
        ("cover", 0),
        ("contents", 1),
        ("chapter", 4),
        ("chapter", 6),
        ("chapter", 8),
    ]
