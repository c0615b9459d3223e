"""The cover of a casebook: who publishes it, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.casebook.cover import Cover, read
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("printed", "publisher", "published"),
    [
        ("한빛시설공단", "한빛시설공단", None),
        ("한빛시설공단 고객지원처\n2020. 5.", "한빛시설공단 고객지원처", "2020-05"),
        ("펴낸날 2020년 5월 4일\n펴낸곳 한빛마을연구원", "한빛마을연구원", "2020-05-04"),
        ("발행처  골목 살림지원단", "골목 살림지원단", None),
        ("행정안전부\n한빛시설공단", "행정안전부", None),  # the first of several
        ("한빛·나루·두레마을연구원", "한빛·나루·두레마을연구원", None),  # one body, of several towns
        ("재단법인 한빛마을연구원", "재단법인 한빛마을연구원", None),
        ("(사) 한빛마을연구원\n2020. 5.", "(사) 한빛마을연구원", "2020-05"),
        ("(사)한빛골목모임", "(사)한빛골목모임", None),  # what it is by law says that it is a body
        ("골목정책-2020-03\n2020년 5월", None, "2020-05"),  # the number of the book
        ("골목정책 - 2020 - 03", None, None),
        ("골목정책 – 2020. 5.", None, "2020-05"),
        ("2020.  5\n한 빛 시 설 공 단", "한빛시설공단", "2020-05"),  # a month is no page of the contents
        ("2018 경기도", "경기도", None),  # a year before it
        ("2018 경기도 시군", None, None),  # a title
        ("발행인 소방청장   기획 대응과", "소방청", None),  # its head
        ("소방청\n발행처 소방청 대응과", "소방청", None),  # the body alone
        ("펴낸곳 전라남도 소방본부 (58566) 전남 무안군 삼향읍", "전라남도 소방본부", None),
        ("기획·편집 경기도 골목과", "경기도 골목과", None),  # where no other is named
        ("엮은이 경기도 골목과\n펴낸곳 한빛마을연구원", "한빛마을연구원", None),
        ("발간번호 2020-07", None, None),
        ("발행일 - 2020. 5. 4.", None, "2020-05-04"),
        ("- 2020. 5. -", None, "2020-05"),
        ("한빛시설공단 (고객지원처)", "한빛시설공단 (고객지원처)", None),
        ("경   기   도\n(골목과)", "경기도", None),  # its letters stand apart
        ("2020년 4월 30일\n경기도지사\n펴낸 날 2020년 5월 4일", None, "2020-05-04"),  # a foreword is signed before
        ("인쇄 2020년 4월  |  초판 발행 2020년 5월", None, "2020-05"),
        ("2020년 5월 발행", None, "2020-05"),
        ("2020년 5월부터 고른 이야기를 모았습니다", None, None),  # a day inside a sentence
        ("골목을 살리는 손길", None, None),
        ("차례\n한빛시설공단", None, None),  # behind the heading of the contents
        ("의자 이야기 ···· 3\n한빛시설공단", None, None),  # among the contents
    ],
)
def test_what_a_cover_states(content: Content, printed: str, publisher: str | None, published: str | None) -> None:
    assert read(content(f"골목 살림 사례집\n{printed}")) == Cover(publisher, published)


def test_only_a_collection_of_cases_has_such_a_cover(content: Content) -> None:
    assert read(content("골목 살림\n한빛시설공단\n2020. 5.")) == Cover()
