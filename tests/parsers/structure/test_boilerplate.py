"""What a page or site prints around its stories."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure import boilerplate
from parsers.text.line import Line

ReadLine = Callable[[str], Line]
ReadContent = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    "text",
    [
        "입력 2025.03.21 14:20 수정 2025.03.21 15:00",
        "기사입력 : 2025년03월21일 08:02",
        "신문게재 2025-03-21 6면",
        "2025년 3월 21일 금요일 제12345호",
        "12면",
        "솔바람일보 2025년 3월 21일 금요일 7면 지역",
        "솔바람일보 2025년 3월 21일 금요일 07 사회·지역",  # two sections on one page
        "골목사람 2025년 3월 21일 금요일 07 사회",
        "2 솔바람신문 골목종합 제123호 2025년 3월 21일 ~ 3월 27일",  # a week, with the number of the issue
        "발행 솔바람일보사   인쇄 골목문화",
        "발행인 나은솔 | 등록번호 전남 가/00031 | 주소 물레길 3",  # a stroke inside a cell
        "페이스북(으)로 기사보내기",
        "솔바람일보",
        "홈 > 지역 > 전남",
        "공유하기",
        "정치 경제 사회 문화 스포츠",
        "기획 지역경제",
        "기사공유하기 프린트 글씨키우기",
        "SNS 기사보내기  카카오톡  기사스크랩하기",
        "• 추천해요",
        "가",
        "문의 및 제보 061-000-0000",
        "※ 기사 제보 061-000-0000 news@solbaram.example.kr",
        "많이 본 뉴스",
        "<저작권자 ⓒ 솔바람일보, 무단 전재 및 재배포 금지>",
        "*재판매 및 DB 금지",
        "https://solbaram.example.kr/news/1",
        "솔바람일보 www.solbaram.example.kr  제보 061-000-0000",
        "구독신청 061-000-0000   www.solbaram.example.kr   발행처 솔바람신문사",
        "편집 마지우",
        "최종편집 : 2025-03-21 14:20 (금)",
    ],
)
def test_furniture(line: ReadLine, text: str) -> None:
    assert boilerplate.is_furniture(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "옛 방앗간, 사랑방으로",
        "2030년까지 1조3천억 투입",
        "지역 경제 살린다",
        "2025년 3월 21일 착공",
        "재판매 가게 네 곳 문 열어",
        "마지우 기자",
        "편집 회의",
        "다.",
        "관광 문의 061-000-0000",
        "jiwu@solbaram.example.kr",
        "마지우 기자 승인 2025.03.21 14:20",
    ],
)
def test_lines_of_stories_are_none(line: ReadLine, text: str) -> None:
    assert not boilerplate.is_furniture(line(text))


def test_the_day_and_the_paper_are_read_from_what_stands_around(content: ReadContent) -> None:
    around = content("2025년 3월 21일 금요일\n지역\n솔바람일보")
    assert boilerplate.published(around) == "2025-03-21"
    assert boilerplate.publisher(around, ()) == "솔바람일보"


def test_a_copyright_note_or_an_address_names_the_paper(content: ReadContent) -> None:
    assert boilerplate.publisher(content("저작권자 © 솔바람소식 무단전재 및 재배포 금지"), ()) == "솔바람소식"
    assert boilerplate.publisher(content("저작권자 © 2031 솔바람소식 무단전재 및 재배포 금지"), ()) == "솔바람소식"
    assert boilerplate.publisher(content("© 2031 ALL RIGHTS RESERVED."), ()) is None
    assert boilerplate.publisher((), content("마지우 기자 jiwu@kookje.co.kr")) == "국제신문"
    assert boilerplate.publisher((), content("마지우 기자 jiwu@solbaram.example.kr")) is None


def test_the_count_of_an_issue_may_have_a_comma(line: ReadLine) -> None:
    assert boilerplate.is_furniture(line("솔바람일보 제9,812호 19"))


def test_a_stamp_stands_behind_a_byline() -> None:
    text = "마지우 기자 | 승인 2025.03.21 14:20 | 댓글 3"
    assert text[: boilerplate.stamp_start(text)] == "마지우 기자 | "
    assert boilerplate.stamp_start("사업은 승인 2025.03.21 뒤 시작한다") is None
    assert boilerplate.stamp_start("마지우 기자") is None


def test_the_outlet_stands_beside_the_day(content: ReadContent) -> None:
    stamps = content("2025년 3월 21일 금요일 솔바람매일 11면")
    assert boilerplate.publisher(stamps, stamps) == "솔바람매일"
    page_head = content("2025년 3월 21일 금요일\n지역 솔바람매일 7")
    assert boilerplate.publisher(page_head, page_head) == "솔바람매일"
    assert boilerplate.outlet_on_stamp("11면 솔바람일보") == "솔바람일보"
    assert boilerplate.outlet_on_stamp("2025년 3월 21일 경제 11면") is None


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("12    2021년 5월 12일 수요일    문화    솔바람신보", "솔바람신보"),
        ("솔바람신보 | 2021년 5월 12일(수) | 지역 12면", "솔바람신보"),
        ("2021. 5. 12.   제1204호   골목의소리   7", "골목의소리"),
        ("04 사회      골목의소리      2021.5.12 수", "골목의소리"),  # a bare weekday
        (
            "솔 바 람 일 보      제 1204 호",
            "솔바람일보",
        ),  # spaced out, and with an ending of papers beside the issue alone
        ("골목의소리      제 1204 호", None),
        ("16 골목현장   2021년 5월 12일 수요일   솔바람저널", "솔바람저널"),  # beside a section of its own
        ("솔바람신보 2021년 5월 12일 수요일 12면 지역", "솔바람신보"),  # words with single spaces, beside a page
        ("신문게재 2021년 5월 12일 12면", None),  # a stamp
        ("2021년 5월 12일 수요일    솔바람신보", None),  # no number of a page or an issue
        ("12    2021년 5월 12일 수요일    문화", None),
        ("12    2021년 5월 12일 수요일    옛 방앗간 열린다", None),  # several words
        ("12    솔바람신보    문화", None),  # no day
    ],
)
def test_the_head_of_a_page_names_its_paper_in_a_cell(text: str, paper: str | None) -> None:
    assert boilerplate.paper_on_head(text) == paper


def test_a_paper_is_named_above_the_number_of_its_issue(content: ReadContent) -> None:
    assert boilerplate.paper_above_issue(content("山野時報 산야시보\n제1204호\n지역")) == "산야시보"
    assert boilerplate.paper_above_issue(content("산야시보\n제1204호  2021년 5월 12일")) == "산야시보"
    assert boilerplate.paper_above_issue(content("옛방앗간이열렸다\n입력 2021.05.12 09:20")) is None


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("무단 전재 및 재배포 금지", True),
        ("*재판매 및 DB 금지", True),
        ("무단전재-복제, AI 학습 및 활용 금지", True),
        ("재판매 목적 봉투 대량 구매 금지", False),
        ("표를 산 뒤 재판매는 금지", False),
    ],
)
def test_what_nobody_may_do_with_a_text(text: str, rights: bool) -> None:
    assert (boilerplate.RIGHTS.search(text) is not None) is rights
