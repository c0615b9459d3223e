"""The signs of each kind, one by one: what a reader would point at, and what rules a kind out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds import plain
from parsers.kinds.bulletin import signs as bulletin
from parsers.kinds.casebook import signs as casebook
from parsers.kinds.essay import signs as essay
from parsers.kinds.news import signs as news
from parsers.page import Page

ReadPage = Callable[[str], Page]
CASE = "{0}\n(나무 의자)\n주요내용요약\n골목 어귀마다 나무 의자를 놓음\n"
CHAPTER = "골목의 손길\n강원 고성군\n부산 중구\n" + "골목에 놓은 의자의 이야기를 모음\n" * 5
PROSE = "나는 골목에 갔다. 참 좋았다. 다시 가야 한다. 우리는 오래된 것을 지켜야 한다. 그렇게 생각한다.\n"
STORY = "진안군이 옛 방앗간을 고친다.\n군은 아홉 곳을 고친다고 20일 밝혔다.\n군수는 꼼꼼히 준비하겠다고 말했다.\n"


def texts(signs: Callable[[Page], object], page: Page) -> list[str]:
    return [sign.text for sign in signs(page)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (CASE.format("강원 고성군") + CASE.format("부산 중구"), ["case at line 1", "case at line 5"]),
        (CHAPTER + CASE.format("강원 고성군"), ["case at line 9", "chapter page at line 1"]),
        ("골목의 손길\n강원 고성군\n부산 중구\n나무 의자\n", []),  # chapter pages alone are lists of regions
        ("강원 고성군\n나무 의자\n○ 서른 개\n", []),  # no usual block below
    ],
)
def test_a_casebook_has_cases_and_chapter_pages(page: ReadPage, text: str, signs: list[str]) -> None:
    assert texts(casebook.signs, page(text)) == signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("주간 숲정책 동향 제12호\n산림청\n", ["title 주간 숲정책 동향", "day or number of issue"]),
        ("제12호\n산림청\n", []),  # a number of issue without a title
        (
            "1 (강원 고성군) 의자\n○ 서른 개\n2 (부산 중구) 그늘막\n○ 열 곳\n",
            ["titles that name regions", "titles alike"],
        ),
        ("1 의자\n○ 서른 개\n2 그늘막\n○ 열 곳\n", []),  # titles alike count beside another sign only
        ("시·도지사 일정(3.21)\n서울 10:00 나무시장 개장\n부산 14:00 골목 대화\n", ["a schedule"]),
        ("보도일시 2025. 3. 21.\n주간 숲정책 동향 제12호\n산림청\n", []),  # addressed to the press
        (f"월간 골목동향\n2024년 5월호\n{PROSE}", []),  # an essay in a periodical
    ],
)
def test_a_bulletin_has_a_title_an_issue_and_titles_alike(page: ReadPage, text: str, signs: list[str]) -> None:
    assert texts(bulletin.signs, page(text)) == signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (f"{STORY}마지우 기자\n", ["signed by a reporter at line 4", "the style of a report"]),
        (
            f"입력 2025.03.21 10:00\n{STORY}마지우 기자\n",
            ["signed by a reporter at line 5", "printed around stories at line 1", "the style of a report"],
        ),
        (f"{STORY}담당 마지우(063-000-1234)\n", []),  # nobody signs
        (f"[기고] 방앗간\n{STORY}저작권자 © 솔바람일보 무단 전재 금지\n", []),  # opinion that no reporter signs
        ("방앗간을 보았습니다. 좋았습니다.\n마지우 기자\n", []),  # not the style of a report
    ],
)
def test_news_is_signed_and_told_in_the_style_of_a_report(page: ReadPage, text: str, signs: list[str]) -> None:
    assert texts(news.signs, page(text)) == signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (
            f"[기고] 골목\n나도윤 햇살대 교수\n\n{PROSE}",
            ["prose in sentences", "author 나도윤", "rubric 기고", "words of opinion"],
        ),
        (f"존경하는 시민 여러분\n{PROSE}", []),  # a speech
        (f"보도자료\n{PROSE}", []),  # addressed to the press
        (f"골목\n{PROSE.replace('갔다', '갔다고 밝혔다').replace('좋았다', '좋다고 말했다')}", []),  # what others said
        ("○ 의자\n○ 그늘막\n", []),
    ],
)
def test_an_essay_is_prose_by_somebody(page: ReadPage, text: str, signs: list[str]) -> None:
    assert texts(essay.signs, page(text)) == signs


@pytest.mark.parametrize(
    ("text", "decisive"),
    [
        ("# 2025-03-21\n\n- [의자를 놓음](001_의자.md)\n- [그늘막을 침](002_그늘막.md)\n", [True]),
        ("# 의자를 놓음\n\n의자는 나무로 만들었다.\n\n- [도면](도면.pdf)\n- [사진](사진.jpg)\n" * 2, []),
        ("의자를 놓음\n", []),
    ],
)
def test_a_list_of_documents_is_kept_whole(page: ReadPage, text: str, decisive: list[bool]) -> None:
    assert [sign.decisive for sign in plain.signs(page(text))] == decisive
