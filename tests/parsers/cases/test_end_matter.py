"""Where the last case of a book ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.end_matter import end_matter
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "추진배경\n○ 앉을 데가 없음\n○ 의자를 놓음\n"


@pytest.mark.parametrize(
    ("end", "first"),
    [
        ("펴낸날  2031년 5월 4일\n펴낸곳  골목청\n", 3),
        ("2031년 5월 발행\n", 3),
        ("\n\n부록 1. 심사 기준\n의자가 튼튼한가\n", 3),
        ("\n이 책의 내용은 누리집에 실려 있습니다.\n", 3),
        ("\n※ 본 자료집에 실린 글은\n고친 곳이 있습니다.\n", 3),
        ("\n이 책상은 이웃이 짰습니다.\n", 4),  # of a desk
        ("※ 이 책자는 골목에서 나누어 줌\n", 4),  # the note of an item
        ("\n※ 이 책자는 골목에서 나누어 줌\n○ 두 쇄를 찍음\n", 5),  # which speaks of a book of its own
        ("\n이 책은 이웃 서른이 함께 썼다.\n\n문의 : 골목과 031-000-1234\n", 5),
        ("○ 펴낸 책 세 권\n", 4),  # an item
        ("문의 : 골목과 031-000-1234\n", 4),  # who answers for the case
    ],
)
def test_it_ends_above_an_appendix_or_the_imprint(content: Content, end: str, first: int) -> None:
    assert end_matter(content(BODY + end), 0) == first


CONTACT = "문의 : 나루군 골목과 나은솔(061-000-1234)\n"


@pytest.mark.parametrize("below", ["\n문의 : 골목도 자치과 (061-000-0000)\n", "- 누리집 : nasol.example.kr\n", ""])
def test_behind_the_contact_of_the_last_case_a_note_speaks_of_the_whole_book(content: Content, below: str) -> None:
    assert end_matter(content(f"{BODY}{CONTACT}\n이 책은 누리집에서 볼 수 있습니다.\n{below}"), 0) == 4


def test_behind_an_item_below_a_contact_it_is_a_book_of_the_case(content: Content) -> None:
    text = f"{CONTACT}{BODY}\n이 책은 이웃 서른이 함께 썼다.\n○ 두 쇄를 찍음\n"
    assert end_matter(content(text), 0) == 6


def test_the_title_of_the_book_above_the_imprint_is_none_of_the_case(content: Content) -> None:
    book = "골목에 놓은 의자\n2031 우물군 이야기\n" + BODY
    assert end_matter(content(f"{book}2031 우물군 이야기 : 골목에 놓은 의자\n펴낸날 2031년 5월 4일\n"), 2) == 5
    assert end_matter(content(f"{book}의자를 둔 골목 셋\n펴낸날 2031년 5월 4일\n"), 2) == 6
