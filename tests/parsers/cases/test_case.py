"""A case by itself: head, blocks, reference pages, contact line, and what is odd about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parsers.cases.case import case
from parsers.cases.habits import habits_of
from parsers.draft import Draft
from parsers.page import Page

ReadPage = Callable[[str], Page]
SUMMARY = "주요내용요약\n골목 어귀마다 나무 의자를 놓음\n"
CONTACT = "문의하실 곳 : 강원 고성군 골목과 나은솔(☎ 033-000-1234)\n"


def read(page: Page, *categories: str) -> Draft:
    """The case that is all of a page."""
    return case(page, page.content, habits_of([page.content], frozenset(categories)))


@pytest.mark.parametrize(
    ("head", "category", "title"),
    [
        ("강원 고성군\n(골목에 놓은 의자)\n", None, "골목에 놓은 의자"),  # in brackets
        ("강원 고성군\n골목에 놓은 의자\n", None, "골목에 놓은 의자"),
        ("강원 고성군\n골목을 살리는 손길\n", "골목을 살리는 손길", None),  # a chapter's title, known from its page
        ("강원 고성군\n골목을 살리는 손길\n(골목에 놓은 의자)\n", "골목을 살리는 손길", "골목에 놓은 의자"),
        ("강원 고성군\n골목을 살리는 손길\n(나무\n의자)\n", "골목을 살리는 손길", "나무 의자"),  # on two lines
        ("강원 고성군\n", None, None),
    ],
)
def test_what_stands_between_the_region_and_the_first_block(
    page: ReadPage, head: str, category: str | None, title: str | None
) -> None:
    draft = read(page(head + SUMMARY + CONTACT), "골목을살리는손길")
    assert (draft.category, draft.title) == (category, title)
    assert draft.region is not None
    assert draft.region.text == "강원 고성군"


def test_blocks_stand_under_their_headings(page: ReadPage) -> None:
    draft = read(page(f"강원 고성군\n{SUMMARY}추진배경\n앉을 곳이 없음\n향후계획\n의자를 고침\n{CONTACT}"))
    assert [(block.kind, block.heading) for block in draft.blocks] == [
        ("summary", "주요내용요약"),
        ("background", "추진배경"),
        ("plan", "향후계획"),
    ]
    assert draft.summary == ("골목 어귀마다 나무 의자를 놓음",)


def test_a_table_between_tabs_keeps_its_cells(page: ReadPage) -> None:
    text = "구분\t2021년\t비고\n\n의자\t42개\t\n\n그늘막\t11개\t골목 포함\n"
    draft = read(page(f"강원 고성군\n\n{SUMMARY}\n추진내용\n\n{text}\n주요성과\n\n앉을 곳이 늘어남\n\n{CONTACT}"))
    process = draft.blocks[1]
    (grid,) = process.contents.grids
    assert grid.table.header == ["구분", "2021년", "비고"]
    assert grid.table.rows == [["의자", "42개", ""], ["그늘막", "11개", "골목 포함"]]
    assert process.contents.items == ()
    assert [item.text.text for item in draft.blocks[2].items] == ["앉을 곳이 늘어남"]


@pytest.mark.parametrize(
    "contact",
    [
        "☏ 문의하실 곳\n강원 고성군 골목과 나은솔 033-000-1234\n",  # a sign before the label, none before the number
        "담당자 강원 고성군 골목과 나은솔 033-000-1234\n",  # behind the label, which no colon ends
        "CONTACT\n강원 고성군 골목과 나은솔\n033-000-1234\n",  # the number on a line of its own
        "문의하실 곳\n강원 고성군 골목과\n과장 나은솔 ☎ 033-000-1234\n",  # the person beside it
    ],
)
def test_with_a_label_a_region_and_a_number_tell_a_contact(page: ReadPage, contact: str) -> None:
    draft = read(page(f"강원 고성군\n{SUMMARY}{contact}"))
    (found,) = draft.contacts
    assert (found.department, found.person, found.phone) == ("골목과", "나은솔", "033-000-1234")
    assert [text.text for section, text in draft.units if section == "contact"] == contact.splitlines()


@pytest.mark.parametrize(
    ("last", "person"),
    [
        ("\n고성군 골목과 나은솔 (033-000-1234)\n", "나은솔"),
        ("고성군 골목과 나은솔 (033-000-1234)\n", None),  # nothing sets it apart
        ("\n고성군 골목과 (033-000-1234)\n", None),  # no person
        ("\n고성군 골목읍 나은리 (033-000-1234)\n", None),  # an address
        ("\n고성군 골목과 나은리 (033-000-1234)\n", None),
        ("\n고성군 골목박물관 안내소 033-000-1234\n", None),  # a hall
        ("\n고성군 골목과 주정차 033-000-1234\n", None),  # a noun that reads as a name
        ("\n고성군 골목과 나은솔 (033-000-1234)에 물어 의자를 놓음\n", None),  # a sentence
    ],
)
def test_a_line_of_its_own_at_the_end_needs_no_label(page: ReadPage, last: str, person: str | None) -> None:
    found = read(page(f"강원 고성군\n{SUMMARY}{last}")).contacts
    assert [contact.person for contact in found] == ([person] if person else [])


def test_the_contact_may_stand_below_its_label(page: ReadPage) -> None:
    below = "문의하실 곳\n강원 고성군 골목과 나은솔 (☎ 033-000-1234)\n"
    draft = read(page(f"강원 고성군\n{SUMMARY}{below}"))
    (contact,) = draft.contacts
    assert (contact.organization, contact.department, contact.person) == ("강원 고성군", "골목과", "나은솔")
    assert contact.line == 5
    assert [text.text for section, text in draft.units if section == "contact"] == below.splitlines()


def test_a_reference_page_is_an_attachment(page: ReadPage) -> None:
    draft = read(page(f"강원 고성군\n{SUMMARY}참고 1 골목 사진\n의자 사진\n{CONTACT}"))
    assert [(a.label, a.title) for a in draft.attachments] == [("참고 1", "골목 사진")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"강원 고성군\n골목을 살리는 손길\n{SUMMARY}{CONTACT}", []),
        (f"강원 고성군\n{SUMMARY}{CONTACT}", ["category_missing"]),
        (f"강원 고성군\n골목을 살리는 손길\n추진배경\n앉을 곳이 없음\n{CONTACT}", ["summary_missing"]),
        (f"강원 고성군\n골목을 살리는 손길\n{SUMMARY}", ["contact_missing"]),
        (f"골목을 살리는 손길\n{SUMMARY}{CONTACT}", ["region_missing"]),
        # The contact is of another place, or its area code is.
        (f"부산 중구\n골목을 살리는 손길\n{SUMMARY}{CONTACT}", ["region_conflict", "region_conflict"]),
        (f"강원 고성군\n골목을 살리는 손길\n{SUMMARY}{CONTACT.replace('033', '051')}", ["region_conflict"]),
        # A province that became another: without a day the text may be of either time.
        (
            f"전라남도 완도군\n골목을 살리는 손길\n{SUMMARY}"
            f"{CONTACT.replace('강원 고성군', '완도군').replace('033', '061')}",
            [],
        ),
        # A contact whose province is misprinted names no place at all.
        (f"강원 고성군\n골목을 살리는 손길\n{SUMMARY}{CONTACT.replace('강원', '전남')}", ["region_conflict"]),
        # A line that has the form of a region and is none.
        (f"강원 없는군\n골목을 살리는 손길\n{SUMMARY}{CONTACT.replace('고성군', '')}", ["region_unknown"]),
    ],
)
def test_what_is_odd_is_an_issue(page: ReadPage, text: str, codes: list[str]) -> None:
    assert [issue.code for issue in read(page(text), "골목을살리는손길").issues] == codes


def test_all_its_lines_stand_in_its_texts_in_their_sections(page: ReadPage) -> None:
    draft = read(page(f"강원 고성군\n골목을 살리는 손길\n(나무 의자)\n{SUMMARY}{CONTACT}"), "골목을살리는손길")
    assert [(section, text.text) for section, text in draft.units] == [
        (None, "강원 고성군"),
        (None, "골목을 살리는 손길"),
        (None, "(나무 의자)"),
        ("summary", "주요내용요약"),
        ("summary", "골목 어귀마다 나무 의자를 놓음"),
        ("contact", CONTACT.strip()),
    ]


def test_who_answers_may_stand_in_the_head(page: ReadPage) -> None:
    head = "강원 고성군\n골목에 놓은 의자\n▪ 담당부서 : 골목과   ▪ 담당자 : 나은솔 주무관(033-000-1234)\n"
    draft = read(page(f"{head}1. 추진배경\n앉을 곳이 없음\n"))
    assert (draft.category, draft.title) == (None, "골목에 놓은 의자")
    (contact,) = draft.contacts
    assert (contact.department, contact.person, contact.phone) == ("골목과", "나은솔", "033-000-1234")
    assert [block.kind for block in draft.blocks] == ["background"]


def test_a_title_may_stand_beside_the_region(page: ReadPage) -> None:
    draft = read(page(f"골목에 놓은 의자 (강원 고성군)\n추진배경\n앉을 곳이 없음\n{CONTACT}"))
    assert draft.title == "골목에 놓은 의자"
    assert draft.region is not None
    assert draft.region.text == "강원 고성군"


def test_a_sub_headline_in_dashes_is_no_title(page: ReadPage) -> None:
    draft = read(page(f"강원 고성군\n골목에 놓은 의자\n- 앉을 곳이 생긴 골목 -\n추진배경\n앉을 곳이 없음\n{CONTACT}"))
    assert (draft.category, draft.title) == (None, "골목에 놓은 의자")


def test_a_title_stands_behind_its_label(page: ReadPage) -> None:
    draft = read(page(f"■ 강원 고성군\n□ 사례명 : 골목에 놓은 의자\n□ 추진배경\n○ 앉을 곳이 없음\n{CONTACT}"))
    assert (draft.category, draft.title) == (None, "골목에 놓은 의자")


def test_a_name_of_the_book_s_own_opens_the_blocks_above_usual_ones(page: ReadPage) -> None:
    text = "골목에 놓은 의자\n강원 고성군\n1. 골목 이야기\n가게가 서른 곳임\n2. 추진배경\n앉을 곳이 없음\n"
    lines = page(text).content
    draft = case(page(text), lines, habits_of([lines, lines]))
    assert [block.heading for block in draft.blocks] == ["1. 골목 이야기", "2. 추진배경"]


LEAD = "골목마다 나무 의자를 놓아 어르신이 쉬어 갈 곳을 마련한 이야기"


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        (f"골목에 놓은 의자\n◈ {LEAD}\n", LEAD),
        (f"골목에 놓은 의자\n◈ {LEAD[:20]}\n{LEAD[20:]}\n", LEAD),  # on two lines
        ("골목에 놓은 의자\n", None),
    ],
)
def test_a_bullet_of_its_own_opens_the_statement_below_the_title(page: ReadPage, head: str, lead: str | None) -> None:
    draft = read(page(f"강원 고성군\n{head}{SUMMARY}{CONTACT}"))
    assert (draft.category, draft.title, draft.lead) == (None, "골목에 놓은 의자", lead)


@pytest.mark.parametrize(
    ("bullet", "chapter", "category"), [("■", "", None), ("◈", "", None), ("□", "골목 살림\n", "골목 살림")]
)
def test_a_bullet_marks_the_title_where_no_line_above_is_one(
    page: ReadPage, bullet: str, chapter: str, category: str | None
) -> None:
    read_page = page(f"강원 고성군\n{chapter}{bullet} {LEAD}\n\n{SUMMARY}{CONTACT}")
    draft = case(read_page, read_page.content, habits_of([read_page.content], frozenset({"골목살림"})))
    assert (draft.category, draft.title, draft.lead) == (category, LEAD, None)


@pytest.mark.parametrize(
    ("head", "title", "lead"),
    [
        (f"골목에 놓은 의자\n{LEAD}\n", "골목에 놓은 의자", LEAD),
        ("골목 어귀마다 놓은\n나무 의자\n", "골목 어귀마다 놓은 나무 의자", None),  # the rest of the title is shorter
    ],
)
def test_where_chapters_stand_above_cases_a_title_stands_below_the_region(
    page: ReadPage, head: str, title: str, lead: str | None
) -> None:
    read_page = page(f"강원 고성군\n{head}{SUMMARY}{CONTACT}")
    draft = case(read_page, read_page.content, replace(habits_of([read_page.content]), chaptered=True))
    assert (draft.category, draft.title, draft.lead) == (None, title, lead)


def test_a_longer_title_below_that_of_its_chapter_is_no_statement(page: ReadPage) -> None:
    read_page = page(f"강원 고성군\n골목 살림\n골목에 놓은 의자\n{SUMMARY}{CONTACT}")
    draft = case(read_page, read_page.content, replace(habits_of([read_page.content]), chaptered=True))
    assert (draft.category, draft.title, draft.lead) == ("골목 살림", "골목에 놓은 의자", None)
