"""Chapter pages, contents pages, and whether the regions they announce have their cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.chapters import check, find, title_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


def pages(content: Content, text: str) -> list[tuple[str, list[str]]]:
    return [(page.title.text, [entry.text for entry in page.entries]) for page in find(content(text))]


CHAPTER = """
골목을 살리는 손길

강원 고성군

부산 중구

서울 마포구
 강원 고성군

골목을 살리는 손길

주요내용요약
"""


def test_a_title_over_regions_is_a_chapter_page(content: Content) -> None:
    assert pages(content, CHAPTER) == [("골목을 살리는 손길", ["강원 고성군", "부산 중구", "서울 마포구"])]


def test_the_region_that_heads_the_first_case_is_no_entry(content: Content) -> None:
    (page,) = find(content(CHAPTER))
    assert content(CHAPTER)[page.after].text == "강원 고성군"


def test_a_chapter_of_one_region_is_told_by_its_title_standing_in_the_case_again(content: Content) -> None:
    text = """
        골목을 살리는 손길
        강원 고성군
        강원 고성군
        골목을 살리는 손길
        """
    assert pages(content, text) == [("골목을 살리는 손길", ["강원 고성군"])]


@pytest.mark.parametrize(
    "text",
    [
        "골목을 살리는 손길\n강원 고성군\n주요내용요약\n",  # one region only: the head of a case
        "강원 고성군\n부산 중구\n서울 마포구\n",  # regions without a title
        "- 함께한 곳\n강원 고성군\n부산 중구\n",  # an item over regions
        # a sentence over regions
        "이웃과 함께 골목 어귀마다 나무 의자를 놓아 쉬어 가게 하고 이름도 지어 붙인 고을\n강원 고성군\n부산 중구\n",
    ],
)
def test_other_lines_over_regions_are_no_chapter_page(content: Content, text: str) -> None:
    assert pages(content, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "차 례\n골목 의자 ······· 3\n마을 우물 ……… 12\n",  # dots
        "CONTENTS\n골목 의자\t3\n마을 우물   12\n",  # a tab, spaces
        "목차\n골목 의자 ... 3\n마을 우물 ‥‥ 12\n들어가며\n",  # what follows is text again
    ],
)
def test_a_contents_page_has_its_entries(content: Content, text: str) -> None:
    ((_, entries),) = pages(content, text)
    assert [entry[:4] for entry in entries] == ["골목 의", "마을 우"]


@pytest.mark.parametrize(
    "text",
    [
        "목차\n골목 의자\n마을 우물\n",  # no page numbers
        "목차\n골목 의자 ······· 3\n",  # one entry is none
        "골목 의자 ······· 3\n마을 우물 ······ 12\n",  # no heading
    ],
)
def test_lines_that_only_resemble_a_contents_page_are_text(content: Content, text: str) -> None:
    assert pages(content, text) == []


@pytest.mark.parametrize(
    "held",
    [
        ["강원 고성군", "부산 중구", "서울 마포구"],
        ["강원  고성군", "부산중구", "서울 마포구"],  # spacing apart
        ["강원 고성군", "강원 고성군", "부산 중구", "서울 마포구"],  # announced once, two cases
        ["서울 마포구", "부산 중구", "강원 고성군"],  # in another order
    ],
)
def test_a_chapter_whose_regions_have_their_cases_raises_no_issue(content: Content, held: list[str]) -> None:
    (page,) = find(content(CHAPTER))
    assert check(page, held) is None


def test_a_region_announced_without_a_case_is_an_issue(content: Content) -> None:
    (page,) = find(content(CHAPTER))
    problem = check(page, ["강원 고성군", "서울 마포구"])
    assert problem is not None
    assert (problem.code, problem.line) == ("chapter_count_mismatch", 1)
    assert "announced without a case: 부산중구" in problem.message


def test_a_case_that_no_page_announces_is_an_issue(content: Content) -> None:
    (page,) = find(content(CHAPTER))
    problem = check(page, ["강원 고성군", "부산 중구", "서울 마포구", "제주 제주시"])
    assert problem is not None
    assert "cases not announced: 제주제주시" in problem.message


def test_a_contents_page_announces_no_regions(content: Content) -> None:
    (page,) = find(content("목차\n골목 의자 ······· 3\n마을 우물 ······ 12\n"))
    assert check(page, ["강원 고성군"]) is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ⅱ. 골목을 살리는 손길", "골목을 살리는 손길"),
        ("PART 2  골목을 살리는 손길", "골목을 살리는 손길"),
        ("제2장 골목을 살리는 손길", "골목을 살리는 손길"),
        ("2부. 골목을 살리는 손길", "골목을 살리는 손길"),
        ("[골목·물길]", "골목·물길"),
        ("골목을 살리는 손길", "골목을 살리는 손길"),
        ("PART 2", "PART 2"),  # a number alone is all there is
        ("Ⅱ.", "Ⅱ."),
    ],
)
def test_the_title_of_a_chapter_has_neither_number_nor_brackets(line: str, title: str) -> None:
    assert title_of(line) == title
