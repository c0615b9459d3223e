"""Lost spaces in documents of every kind: which lines lost them, and that all others stay as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.structure.lost_spaces import restored, spelling_where_lost

ReadPage = Callable[[str], Page]

# Three lines that were set tight, and others that kept their spaces.
TIGHT = """
□ 강가 장터에 나무 그늘을 새로 낸다
○ 장터상인들이고른나무30그루를강가에심는일을시작
○ 그늘아래긴의자를놓아어르신이앉아쉬도록함
○ 올해 안에 나무 30그루를 심을 예정
- 심은나무를마을아이들이번갈아돌보기로함
"""
ONE_RUN = """
○ 장터 상인들이 고른 느티나무를 강가에 심는 일을 시작
○ 그늘아래긴의자를놓아어르신이앉아쉬도록함
○ 올해 안에 나무 30그루를 심을 예정
"""


def texts(page: Page) -> list[str]:
    return [item.text.text for item in page.items(page.content)]


def test_lines_that_lost_their_spaces_get_them_back_and_others_stay(page: ReadPage) -> None:
    assert texts(page(TIGHT)) == [
        "강가 장터에 나무 그늘을 새로 낸다",
        "장터 상인들이 고른 나무 30그루를 강가에 심는 일을 시작",
        "그늘 아래 긴 의자를 놓아 어르신이 앉아 쉬도록 함",
        "올해 안에 나무 30그루를 심을 예정",
        "심은 나무를 마을 아이들이 번갈아 돌보기로 함",
    ]


def test_every_character_but_the_spaces_is_the_sources(page: ReadPage) -> None:
    one = page(TIGHT)
    for item in one.items(one.content):
        kept = [(at, char) for at, char in enumerate(item.text.text) if char != " "]
        assert all(one.source.text[item.text.to_source(at) or 0] == char for at, char in kept)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        (TIGHT, True),
        (ONE_RUN, False),  # one long run alone may be a name
        ("○ 「강가나무그늘과쉼터의조성과관리에관한조례」 제3조\n" * 4, False),  # laws write their names so
        ("○ 장터\n" * 4, False),
    ],
)
def test_a_document_may_have_lost_spaces_where_several_lines_hold_runs(page: ReadPage, text: str, may: bool) -> None:
    assert (spelling_where_lost(page(text).content) is not None) is may


@pytest.mark.parametrize(
    "text",
    [
        "강가나무그늘쉼터관리위원회 위원 열두 명을 새로 뽑는다",  # a long name in a line that kept its spaces
        "강가나무그늘쉼터관리위원회",
        "그늘을 내고 의자를 놓는다",
    ],
)
def test_a_line_that_kept_its_spaces_is_not_touched(page: ReadPage, korean: Korean, text: str) -> None:
    spelling = spelling_where_lost(page(TIGHT).content)
    assert spelling is not None
    source = page(text).source
    assert restored(source, [(0, len(text))], spelling, korean) is None
