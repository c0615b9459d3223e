"""Cases that numbers count, in a book without a list of contents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.counted import find
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

BOOK = """
    골목 살림 사례집

    STORY 01
    나루지역본부 버들지사
    골목 어귀에 놓은 의자가
    말을 걸다

    “앉을 데가 생겼어요.”

    무엇이 어려웠나
    골목에는 앉아서 쉬어 갈 데가 한 곳도 없다고 하는 어르신이 많았다.

    STORY 02
    담장 아래 작은 평상
    전라남도 완도군

    무엇이 어려웠나
    모여 앉아 이야기할 데가 동네에 한 곳도 없다고 하는 어르신이 많았다.
    """


def test_the_title_is_what_names_no_office_no_place_and_no_speech(content: Content) -> None:
    lines = content(BOOK)
    found = find(lines)
    titles = [" ".join(line.text for line in lines[case.title : case.after]) for case in found]
    assert titles == ["골목 어귀에 놓은 의자가 말을 걸다", "담장 아래 작은 평상"]
    assert [case.region for case in found] == ["", "전라남도 완도군"]


def test_it_stands_behind_its_label_or_below_it(content: Content) -> None:
    text = """
        골목 우수사례 카드
        우수사례 제1호
        사례명
        골목 어귀에 놓은 의자
        기관명
        완도군
        추진배경
        ○ 앉을 데가 없음
        우수사례 제2호
        사례명 : 담장 아래 작은 평상
        기관명 : 강진군
        추진배경
        ○ 모일 데가 없음
        """
    lines = content(text)
    assert [lines[case.title].text[case.begin : case.end] for case in find(lines)] == [
        "골목 어귀에 놓은 의자",
        "담장 아래 작은 평상",
    ]


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("골목 살림 사례집", "골목 살림 이야기"),  # the cover does not call it a collection
        ("STORY 02", "STORY 04"),  # the numbers do not count up
        ("    무엇이 어려웠나\n    모여", "    모여"),  # no block that both have
    ],
)
def test_other_books_have_no_such_cases(content: Content, printed: str, instead: str) -> None:
    assert find(content(BOOK.replace(printed, instead))) == []
