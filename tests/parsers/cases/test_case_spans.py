"""Where the cases of a casebook begin and end."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from parsers.cases import chapters
from parsers.cases.spans import find
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


def cases(content: Content, text: str) -> list[tuple[str, str]]:
    """First and last line of each case."""
    lines = content(text)
    spans, _ = find(lines, chapters.find(lines))
    return [(lines[first].text, lines[after - 1].text) for first, after in spans]


def test_a_case_goes_on_to_the_next_region(content: Content) -> None:
    text = """
        강원 고성군
        (앉은뱅이 의자)
        주요내용요약
        골목 어귀마다 의자를 놓음
        부산 중구
        (물고기 등)
        주요내용요약
        어두운 골목에 등을 닮
        """
    assert cases(content, text) == [
        ("강원 고성군", "골목 어귀마다 의자를 놓음"),
        ("부산 중구", "어두운 골목에 등을 닮"),
    ]


@pytest.mark.parametrize("summary", ["주요내용요약", "주 요 내 용 요 약"])
def test_a_usual_block_right_below_regions_is_no_chapter_s_title(content: Content, summary: str) -> None:
    lines = content("".join(f"{place}\n{summary}\n의자를 놓음\n" for place in ("강원 고성군", "부산 중구")))
    assert find(lines, []) == ([(0, 3), (3, 6)], frozenset())


def test_a_numbered_chapter_apart_and_a_note_about_the_book_are_none_of_the_case_above(content: Content) -> None:
    text = """
        Ⅰ-1. 강원 고성군
        앉은뱅이 의자
        추진배경
        ○ 앉을 데가 없음

        Ⅱ. 골목을 밝히다

        Ⅱ-1. 부산 중구
        물고기 등
        추진배경
        ○ 골목이 어두움

        * 이 책자의 글은 누리집에 실려 있습니다.
        """
    assert cases(content, text) == [("Ⅰ-1. 강원 고성군", "○ 앉을 데가 없음"), ("Ⅱ-1. 부산 중구", "○ 골목이 어두움")]


def test_a_case_ends_before_the_next_chapter_page(content: Content) -> None:
    text = """
        강원 고성군
        (앉은뱅이 의자)
        주요내용요약
        골목 어귀마다 의자를 놓음
        물을 아끼는 마을
        전남 담양군
        제주 제주시
        전남 담양군
        물을 아끼는 마을
        주요내용요약
        빗물을 모음
        """
    assert cases(content, text) == [("강원 고성군", "골목 어귀마다 의자를 놓음"), ("전남 담양군", "빗물을 모음")]


def test_a_chapter_s_title_below_a_contact_is_none_of_the_case_above(content: Content) -> None:
    text = """
        강원 고성군
        주요내용요약
        골목 어귀마다 의자를 놓음

        고성군 골목과 나은솔 (033-000-1234)

        물을 아끼는 마을

        전남 담양군
        주요내용요약
        빗물을 모음
        """
    assert [last for _, last in cases(content, text)] == ["고성군 골목과 나은솔 (033-000-1234)", "빗물을 모음"]


def test_a_chapter_s_title_under_a_region_begins_a_case_without_a_summary(content: Content) -> None:
    text = """
        물을 아끼는 마을
        전남 담양군
        제주 제주시
        전남 담양군
        물을 아끼는 마을
        빗물을 모음
        제주 제주시
        물을 아끼는 마을
        돌담으로 바람을 막음
        """
    assert cases(content, text) == [("전남 담양군", "빗물을 모음"), ("제주 제주시", "돌담으로 바람을 막음")]


def test_what_stands_under_several_regions_is_a_chapter_s_title(content: Content) -> None:
    text = "전남 담양군\n물을 아끼는 마을\n빗물을 모음\n제주 제주시\n물을 아끼는 마을\n돌담을 쌓음\n"
    assert find(content(text), [])[1] == {"물을아끼는마을"}


@pytest.mark.parametrize(
    "inside",
    [
        "제주 제주시",  # a cell, a picture's caption
        "- 제주 제주시\n물을 아끼는 마을을 찾아감",  # an item
        "제주 제주시\n추진배경",  # below another case's summary, without a page break
    ],
)
def test_a_region_inside_a_case_begins_none(content: Content, inside: str) -> None:
    text = f"전남 담양군\n(빗물 항아리)\n주요내용요약\n빗물을 모음\n{inside}\n마을마다 항아리를 나눔\n"
    assert cases(content, text) == [("전남 담양군", "마을마다 항아리를 나눔")]


def test_a_case_without_a_region_begins_after_the_contact_of_the_one_before(content: Content) -> None:
    text = """
        전남 담양군
        (빗물 항아리)
        주요내용요약
        빗물을 모음
        주요성과
        텃밭마다 물이 넉넉해짐
        향후계획
        항아리를 더 나눔
        문의하실 곳 : 전남 담양군 물길과 옥찬들(☎ 061-000-7105)
        바람을 막는 돌담
        주요내용요약
        돌담을 쌓음
        """
    assert [first for first, _ in cases(content, text)] == ["전남 담양군", "바람을 막는 돌담"]


def test_in_a_book_without_regions_a_page_begins_a_case(content: Content) -> None:
    text = "빗물 항아리\n주요내용요약\n빗물을 모음\n\f바람을 막는 돌담\n주요내용요약\n돌담을 쌓음\n"
    assert [first for first, _ in cases(content, text)] == ["빗물 항아리", "바람을 막는 돌담"]


@pytest.mark.parametrize("text", ["", "골목 어귀마다 의자를 놓음\n어두운 골목에 등을 닮\n"])
def test_a_text_without_heads_has_no_cases(content: Content, text: str) -> None:
    assert cases(content, text) == []


def test_regions_above_a_block_of_the_same_name_begin_cases(content: Content) -> None:
    text = """
        [강원 고성군] 골목에 놓은 의자
        □ 골목 사정
        앉을 곳이 없음
        [부산 중구] 물고기 모양 등
        □ 골목 사정
        밤길이 어두움
        """
    assert cases(content, text) == [
        ("[강원 고성군] 골목에 놓은 의자", "앉을 곳이 없음"),
        ("[부산 중구] 물고기 모양 등", "밤길이 어두움"),
    ]


def test_the_first_case_stands_below_a_cover(content: Content) -> None:
    text = "골목 우수사례\n강원 고성군\n골목에 놓은 의자\n추진배경\n앉을 곳이 없음\n"
    assert cases(content, text) == [("강원 고성군", "앉을 곳이 없음")]


def test_who_publishes_a_book_on_its_cover_heads_no_case(content: Content) -> None:
    text = """
        강원도 골목 우수사례
        강원도
        2031. 4.
        Ⅰ. 쉼터
        1. 골목에 놓은 의자
        [강원 고성군]
        가. 추진배경
        앉을 곳이 없음
        2. 물고기 모양 등
        [강원 태백시]
        가. 추진배경
        밤길이 어두움
        """
    assert cases(content, text) == [
        ("1. 골목에 놓은 의자", "앉을 곳이 없음"),
        ("2. 물고기 모양 등", "밤길이 어두움"),
    ]


def test_a_title_stands_above_a_region_with_what_somebody_says_below(content: Content) -> None:
    text = """
        골목에 놓은 의자
        강원 고성군
        “이제는 쉬엄쉬엄 걸어요.”
        추진배경
        앉을 곳이 없음

        물고기 모양 등
        부산 중구
        “밤에도 골목이 환해요.”
        추진배경
        밤길이 어두움
        """
    assert cases(content, text) == [("골목에 놓은 의자", "앉을 곳이 없음"), ("물고기 모양 등", "밤길이 어두움")]


@pytest.mark.parametrize("above", ["○ 골목마다 의자를 놓음\n\n", "Ⅱ. 안전한 골목\n", "우수사례 2\n"])
def test_a_quotation_below_a_region_is_the_title_where_none_stands_above(content: Content, above: str) -> None:
    case = "{}{}\n“{}”\n\n추진배경\n○ 앉을 곳이 없음\n추진내용\n○ 이웃과 의논함\n"
    lines = content(
        case.format("2031년 우수사례집\n\n", "강원 고성군", "이제는 쉬엄쉬엄 걸어요!")
        + "\n"
        + case.format(above, "부산 중구", "밤에도 골목이 환해요!")
        + "\n"
        + case.format(above.replace("2", "3").replace("Ⅱ", "Ⅲ"), "전남 완도군", "장보기가 쉬워졌어요!")
    )
    spans, _ = find(lines, chapters.find(lines))
    assert [lines[first].text for first, _ in spans] == ["강원 고성군", "부산 중구", "전남 완도군"]


def test_the_first_region_below_a_cover_and_a_chapter_heads_its_case(content: Content) -> None:
    text = """
        2031년 우수사례집
        Ⅰ. 쉼터

        강원도
        골목에 놓은 의자
        1. 왜 했나
        앉을 곳이 없음
        문의처 : 강원도 골목과 나은솔(☎ 033-000-1234)

        강원 태백시
        물고기 모양 등
        1. 왜 했나
        밤길이 어두움
        문의처 : 강원 태백시 골목과 고은별(☎ 033-000-1234)
        """
    assert [first for first, _ in cases(content, text)] == ["강원도", "강원 태백시"]


def test_a_block_with_a_bullet_below_each_region_is_no_chapter_s_title(content: Content) -> None:
    text = """
        강원 고성군
        ◈ 이런 말을 들었어요
        앉을 곳이 없다고 함
        ◈ 현장의 목소리
        의자가 반갑다고 함
        부산 중구
        ◈ 이런 말을 들었어요
        골목이 어둡다고 함
        ◈ 현장의 목소리
        등이 반갑다고 함
        """
    lines = content(text)
    spans, titles = find(lines, chapters.find(lines))
    assert [lines[first].text for first, _ in spans] == ["강원 고성군", "부산 중구"]
    assert titles == frozenset()


def test_a_region_right_below_another_one_is_no_chapter_s_title(content: Content) -> None:
    lines = content(
        "문의하실 곳 : 대구 수성구 행정지원과 나길동(☎ 031-000-2741)\n부산광역시 중구\n강원도 고성군\n주요내용요약\n"
    )
    spans, _ = find(lines, chapters.find(lines))
    assert all(after <= first for (_, after), (first, _) in pairwise(spans))
    assert [lines[first].text for first, _ in spans] == ["부산광역시 중구", "강원도 고성군"]
