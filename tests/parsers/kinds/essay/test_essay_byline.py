"""What stands around an essay, line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.essay.byline import (
    address_of,
    author_at_place,
    author_introduced,
    author_of,
    is_full_name,
    office_of,
    reporter_of,
    signed_day,
)
from parsers.kinds.essay.furniture import day_of, is_furniture, outlet_of
from parsers.structure.rubrics import is_issue, periodical_of, rubric_in_path, rubric_of
from parsers.text.line import Line

ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "person", "affiliation", "role"),
    [
        ("by 달그림자", "달그림자", None, None),
        ("by 달그림자 May 08. 2024", "달그림자", None, None),
        ("글 나소율", "나소율", None, None),
        ("글 | 나소율 (별빛연구원 부연구위원)", "나소율", "별빛연구원", "부연구위원"),
        ("나소율", "나소율", None, None),
        ("나소율 햇살대 환경학과 교수", "나소율", "햇살대 환경학과", "교수"),
        ("나소율 / 햇살연구원 연구위원", "나소율", "햇살연구원", "연구위원"),
        ("(나소율 햇살문화재단 대표)", "나소율", "햇살문화재단", "대표"),
        ("별빛연구원 원장 나소율", "나소율", "별빛연구원", "원장"),
        ("기고자 : 햇살소방서장 나소율", "나소율", "햇살소방서", "서장"),
        ("나소율 햇살소방서장님", "나소율", "햇살소방서", "서장"),
        ("나소율 변호사(법무법인 햇살)", "나소율", "법무법인 햇살", "변호사"),
        ("나소율 (사)햇살회 이사장", "나소율", "(사)햇살회", "이사장"),
        ("제주시 솔숲읍사무소 나소율 주무관", "나소율", "제주시 솔숲읍사무소", "주무관"),  # 제 is a family name
        ("나소율 교사·부산 금정구 솔숲동", "나소율", None, "교사"),  # where he lives
        ("나·소·율 <편집위원>", "나소율", None, "편집위원"),
        ("↑↑ 햇살소방서장 나소율", "나소율", "햇살소방서", "서장"),
        ("나소율 시인‧문학박사", "나소율", None, "박사"),  # two things that one is, and no body
    ],
)
def test_an_author_is_named_in_many_ways(
    line: ReadLine, text: str, person: str, affiliation: str | None, role: str | None
) -> None:
    author = author_of(line(text))
    assert author is not None
    assert (author.person, author.affiliation, author.role) == (person, affiliation, role)


@pytest.mark.parametrize(
    "text",
    [
        "nasol@bench.example.kr",
        "(nasol@bench.example.kr)",
        "이메일 : nasol@bench.example.kr",
        "필자 E-mail nasol@bench.example.kr",
    ],
)
def test_a_line_is_an_address_and_nothing_else(text: str) -> None:
    assert address_of(text) == "nasol@bench.example.kr"


@pytest.mark.parametrize("text", ["이메일", "문의는 nasol@bench.example.kr", "a@bench.example.kr b@bench.example.kr"])
def test_other_lines_are_no_address_alone(text: str) -> None:
    assert address_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "남은 숙제",
        "우리 동네 의사",
        "글을 쓰는 이유",
        "나소율 기자",
        "나는 걸었다.",
        "- 나소율 시장, 나무시장 개장식 참석 -",
        "나도 몰랐던 이야기",
    ],
)
def test_other_lines_name_none(line: ReadLine, text: str) -> None:
    assert author_of(line(text)) is None


@pytest.mark.parametrize(
    ("text", "person", "affiliation"),
    [
        ("나소율(홍천군 솔숲리)", "나소율", None),
        ("나소율·대전시 중구 솔숲1동", "나소율", None),
        ("안골면 나 소 율", "나소율", None),  # 안 is a family name
        ("나소율 서귀포시 농정과", "나소율", "서귀포시 농정과"),
    ],
)
def test_who_writes_from_a_place_is_named_with_it(text: str, person: str, affiliation: str | None) -> None:
    author = author_at_place(text)
    assert author is not None
    assert (author.person, author.affiliation, author.role) == (person, affiliation, None)


def test_a_body_is_a_place_too() -> None:
    author = author_at_place("부산지방경찰청 나소율")
    assert author is not None
    assert (author.person, author.affiliation) == ("나소율", "부산지방경찰청")


@pytest.mark.parametrize("text", ["솔숲리 이야기", "나소율", "골목을 걷는 나소율", "제주시 공무원"])
def test_other_words_beside_a_name_are_no_place(text: str) -> None:
    assert author_at_place(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("나소율 기자", "나소율"),
        ("기자명 나소율", "나소율"),
        ("기자명 솔바람일보", "솔바람일보"),
        ("나소율", None),
    ],
)
def test_who_put_a_text_on_a_page(text: str, name: str | None) -> None:
    assert reporter_of(text) == name


def test_an_address_stands_beside_the_name(line: ReadLine) -> None:
    author = author_of(line("나소율 sol@haetsal.example.kr"))
    assert author is not None
    assert (author.person, author.email) == ("나소율", "sol@haetsal.example.kr")


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("keyword", True),
        ("작가의 이전글봄날의 민원실", True),
        ("댓글 3", True),
        ("라이킷 41 댓글 3", True),
        ("댓글삭제", True),
        ("뉴스 > 기고/칼럼", True),
        ("저작권자 © 솔바람일보 무단전재 및 재배포 금지", True),
        ("구독", True),
        ("C.S.Lewis", True),
        ("URL 복사  이웃추가", True),
        ("홈 > 오피니언 > 기고", True),
        ("> 알림 > 소식 > 언론", True),
        ("> 물길", False),
        ("기자명 솔바람일보  입력 2024.05.13 09:20  댓글 0", True),
        ("2024년 5월 13일 월요일 제7214호 19면 오피니언", True),
        ("UPDATED. 2024-05-13 09:20 (월)", True),
        ("콘텐츠 영역", True),
        ("솔바람일보", False),  # names the outlet
        ("구독하는 사람이 늘었다.", False),
        ("입력하지 않은 마음이 있다.", False),
        ("공유의 힘", False),
        ("기고 내용은 본지의 견해와 다를 수 있습니다.", True),
        ("공장의 아침은 본사의 저녁과 무관할 수 없다.", False),
        ("우리가 아는 글은 일본사의 그것과 다를 것이다.", False),
    ],
)
def test_what_a_page_prints_around_a_post(line: ReadLine, text: str, furniture: bool) -> None:
    assert is_furniture(line(text)) is furniture


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("입력 2024.05.13 09:20", "2024-05-13"),
        ("2024. 5. 13.", "2024-05-13"),
        ("작성일 : 2024-05-13 작성자 : 햇살연구원", "2024-05-13"),
        ("by 달그림자 May 08. 2024", "2024-05-08"),
        ("2024년 5월 13일의 골목", None),
        ("5월 13일", None),  # without a year
    ],
)
def test_the_day_of_a_post(line: ReadLine, text: str, day: str | None) -> None:
    assert day_of(line(text)) == day


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("brunch", "brunch"),
        ("솔바람일보", "솔바람일보"),
        ("솔바람일보 | narun@saebyeol.kr", "솔바람일보"),
        ("골목 소식", None),
    ],
)
def test_an_outlet_stands_alone(line: ReadLine, text: str, outlet: str | None) -> None:
    assert outlet_of(line(text)) == outlet


@pytest.mark.parametrize(
    ("text", "rubric", "rest"),
    [
        ("[기고] 물길", "기고", "물길"),
        ("권두언", "권두언", ""),
        ("공감 에세이", "공감 에세이", ""),
        ("<솔바람 칼럼> 물길", "솔바람 칼럼", "물길"),
        ("정책칼럼 2024-05", "정책칼럼", ""),
        ("칼럼 제12호", "칼럼", ""),
        ("칼럼 ②", "칼럼 ②", ""),
        ("물길을 지킴 ②", None, "물길을 지킴 ②"),
        ("우리 동네 칼럼 2024-05", None, "우리 동네 칼럼 2024-05"),
        ("[물길] 지킴", None, "[물길] 지킴"),
    ],
)
def test_rubrics_of_opinion(text: str, rubric: str | None, rest: str) -> None:
    assert rubric_of(text) == (rubric, rest)


@pytest.mark.parametrize(
    ("text", "rubric"),
    [
        ("홈 > 오피니언 > 기고", "기고"),
        ("홈 > 오피니언 > 특별 기고", "특별 기고"),  # the list has it without its space
        ("홈 > 사회 > 교육", None),
        ("뉴스 > 기고/칼럼", "기고/칼럼"),
        ("물길 > 골목", None),
        ("기고", None),
    ],
)
def test_a_path_may_end_with_a_rubric(line: ReadLine, text: str, rubric: str | None) -> None:
    assert rubric_in_path(line(text)) == rubric


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("VOL.48  2025 가을호", True),
        ("제12호", True),
        ("2024-05", True),
        ("2025 SPRING", True),
        ("2025 가을의 길", False),
        ("", False),
    ],
)
def test_the_number_of_an_issue(line: ReadLine, text: str, issue: bool) -> None:
    assert is_issue(line(text or "물길")) is issue


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("달그림자 2024. 11. 3. 21:40", ("달그림자", "2024-11-03")),
        ("입력 2024. 11. 3. 21:40", None),
        ("달그림자 2024. 11. 3.", None),  # no clock: perhaps a title
    ],
)
def test_blogs_sign_beside_the_day(line: ReadLine, text: str, signed: tuple[str, str] | None) -> None:
    assert signed_day(line(text)) == signed


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("햇살대 교수·환경학과", ("햇살대 환경학과", "교수")),
        ("햇살소방서장", ("햇살소방서", "서장")),
        ("물길을 걷다", None),
    ],
)
def test_an_office_without_a_name(text: str, office: tuple[str, str] | None) -> None:
    assert office_of(text) == office


@pytest.mark.parametrize(
    ("word", "name"),
    [("나소율", True), ("공무원", False), ("이야기", False), ("주민들", False), ("고향길", False), ("나율", False)],
)
def test_a_noun_that_reads_like_a_name_is_none(word: str, name: bool) -> None:
    assert is_full_name(word) is name


def test_the_first_line_names_who_writes_with_municipality_and_office_only() -> None:
    assert author_at_place("나소율 서귀포시 종합민원실", first=True) is not None
    assert author_at_place("나소율 솔숲리", first=True) is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("안녕하세요! 햇살군 골목과 나소율 주무관입니다 :)", "나소율"),
        ("저는 햇살군 골목과 나소율 주무관이에요.", "나소율"),
        ("오늘은 골목에 새로 놓인 의자 이야기입니다.", None),
        ("반갑습니다. 햇살군 골목과입니다.", None),  # an office
    ],
)
def test_a_writer_may_say_who_he_is(text: str, person: str | None) -> None:
    author = author_introduced(text)
    assert (author.person if author else None) == person


def test_the_blog_of_an_office_may_have_a_name(line: ReadLine) -> None:
    assert outlet_of(line("햇살시 공식 블로그 ‘골목이야기’")) == "햇살시 공식 블로그 ‘골목이야기’"
    assert outlet_of(line("오늘 올린 햇살시 공식 블로그")) is None


@pytest.mark.parametrize(
    ("text", "name", "month"),
    [
        ("골목행정 2020년 11월호 | 서재", "골목행정", "2020-11"),
        ("월간 골목과 물길 | 2021. 5.", "월간 골목과 물길", "2021-05"),
        ("계간 『골목과 물길』 2021년 가을호 (통권 7호)", "골목과 물길", None),
        ("골목과 물길 | 2021 가을 통권 7호", "골목과 물길", None),  # the number says that it counts issues
        ("햇살시 소식지\t골목의 아침\t제7호(2021. 5. 3.)", "골목의 아침", "2021-05-03"),
        ("월간 골목살림  2021. 5  Vol. 7", "월간 골목살림", "2021-05"),
        ("골목과 물길 | 2021. 5.", None, None),  # a title and its day
        ("골목의 아침\t제7호 발행을 알립니다", None, None),
        ("고시 제7호 2021년 5월 3일", None, None),  # what a government makes known
        ("진안군 공고 제7호(2021. 5. 3.)", None, None),
    ],
)
def test_a_periodical_stands_beside_its_issue(text: str, name: str | None, month: str | None) -> None:
    found = periodical_of(text)
    assert (found.name, found.month) == (name, month) if found else name is None
