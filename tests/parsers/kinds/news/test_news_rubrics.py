"""The rubrics above stories: [행정] of one story, 단신 of several briefs; a section alone is the page's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.news.rubrics import Rubric, rubric_at
from parsers.text.line import Line

ReadRows = Callable[[str], Rows]
Content = Callable[[str], list[Line]]

PAGE = """
솔바람일보 2025년 3월 21일 금요일 06 사회·지역

[행정]
진안군, 옛 방앗간 고쳐 모임방으로
▷ 아홉 곳, 7억 원 들여
마지우 기자

진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓴다고 20일 밝혔다. 아홉 곳을 고친다.
군은 공동 부엌과 책 읽는 방을 들인다고 전했다.

[교육]
“버스 타고 학교 가요”
▷ 무주군, 통학버스 함께 탄다

무주군이 통학버스를 주민도 함께 타게 한다고 20일 밝혔다. 군은 조례를 고쳤다.
무주=설다온 기자

단  신

장수군, 사과꽃 축제

장수군은 4월 12일 사과꽃 축제를 연다고 밝혔다.
(장수=설다온)

익산소방서, 산불 순찰

익산소방서는 4월 30일까지 산불을 살핀다고 밝혔다.
편집국

발행 솔바람일보사   인쇄 골목문화
"""


@pytest.mark.parametrize(
    ("text", "rubric"),
    [
        ("[행정]\n방앗간 고친다", Rubric("행정", several=False, of_next=True)),
        ("단  신\n방앗간 고친다", Rubric("단신", several=True, of_next=False)),
        ("<간추린 소식>\n방앗간 고친다", Rubric("간추린 소식", several=True, of_next=True)),
        ("모집\n방앗간지기 뽑는다", Rubric("모집", several=False, of_next=True)),  # a word for one story as well
        ("행정\n방앗간 고친다", None),
        ("전북 단신\n방앗간 고친다", Rubric("전북 단신", several=True, of_next=False)),  # of a place
        ("지역 브리핑\n방앗간 고친다", Rubric("지역 브리핑", several=True, of_next=False)),
        ("방앗간 단신\n방앗간 고친다", None),
        ("[행정]\n[교육]\n방앗간 고친다", None),  # a menu
        ("[방앗간]\n방앗간 고친다", None),
        ("[행정]", None),
    ],
)
def test_what_is_a_rubric(content: Content, text: str, rubric: Rubric | None) -> None:
    assert rubric_at(content(text), 0) == rubric


def test_each_story_has_its_rubric_its_headline_and_its_place(rows: ReadRows) -> None:
    found = rows(PAGE)
    assert [(r.category, r.title, r.region and r.region.sigungu) for r in found.records] == [
        ("행정", "진안군, 옛 방앗간 고쳐 모임방으로", "진안군"),
        ("교육", "“버스 타고 학교 가요”", "무주군"),
        ("단신", "장수군, 사과꽃 축제", "장수군"),
        ("단신", "익산소방서, 산불 순찰", "익산시"),
    ]


def test_a_rubric_in_brackets_belongs_to_its_story_and_the_others_to_the_page(rows: ReadRows) -> None:
    found = rows(PAGE)
    assert [r.line_start for r in found.records] == [3, 11, 20, 25]
    assert (found.document.publisher, found.document.published) == ("솔바람일보", "2025-03-21")
    assert found.document.furniture == [(1, 1), (18, 18), (30, 30)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("밝혔다.\n\n진안\n방앗간 고친다", "진안"),
        ("밝혔다.\n\n사설\n방앗간을 살리자", "사설"),
        ("밝혔다.\n진안\n방앗간 고친다", None),  # not set off
        ("밝혔다.\n\n진안\n\n방앗간 고친다", None),  # not right above
        ("밝혔다.\n\n진안\n무주\n장수", None),  # a menu
        ("밝혔다.\n\n방앗간\n방앗간 고친다", None),
    ],
)
def test_a_place_or_an_opinion_alone_right_above_a_headline(content: Content, text: str, name: str | None) -> None:
    found = rubric_at(content(text), 1)
    assert found == (Rubric(name, several=False, of_next=True) if name else None)
