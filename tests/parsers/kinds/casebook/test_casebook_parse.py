"""A book of cases taken apart: cases, chapter pages, and the text around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.draft import Parsed
from parsers.kinds.casebook.parse import parse
from parsers.page import Page

ReadPage = Callable[[str], Page]
CASE = (
    "{0}\n(나무 의자)\n주요내용요약\n골목 어귀마다 나무 의자를 놓음\n문의하실 곳 : {0} 골목과 나은솔(☎ {1}-000-1234)\n"
)
GOSEONG, JUNG = CASE.format("강원 고성군", "033"), CASE.format("부산 중구", "051")
CHAPTER = "골목을 살리는 손길\n강원 고성군\n부산 중구\n"


@pytest.fixture
def book(page: ReadPage) -> Callable[[str], Parsed]:
    return lambda text: parse(page(text))


ReadBook = Callable[[str], Parsed]


def test_each_case_is_a_record_and_each_run_of_other_lines_a_text(book: ReadBook) -> None:
    parsed = book(f"2024년 우수사례집\n머리말을 적음\n{GOSEONG}{JUNG}")
    assert [(draft.kind, draft.lines[0].number) for draft in parsed.drafts] == [("text", 1), ("case", 3), ("case", 8)]


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ("골목에 앉다\n- 2031 골목 살림 사례집 -\n", "2031 골목 살림 사례집"),  # between dashes
        ("2024년 골목 혁신 사례집\n", "2024년 골목 혁신 사례집"),
        ("골목 혁신 사례 모음\n", "골목 혁신 사례 모음"),
        ("2031\n골목 살림\n사례집\n", "2031 골목 살림 사례집"),  # on three lines
        ("이웃과 걷는\n골목 살림 사례집\n", "이웃과 걷는 골목 살림 사례집"),
        ("2031. 4.\n골목 살림 사례집\n", "골목 살림 사례집"),  # a day is no part of it
        ("강원도\n골목 살림 사례집\n2031. 4.\n", "골목 살림 사례집"),  # nor is who publishes it
        ("머리말\n", None),
        ("", None),
    ],
)
def test_the_cover_names_the_book(book: ReadBook, cover: str, title: str | None) -> None:
    assert book(f"{cover}{GOSEONG}{JUNG}").title == title


@pytest.mark.parametrize(
    ("cases", "problems"),
    [
        (GOSEONG + JUNG, []),
        (GOSEONG, ["announced without a case: 부산중구"]),
        (GOSEONG + JUNG + CASE.format("서울 마포구", "02"), ["cases not announced: 서울마포구"]),
    ],
)
def test_a_chapter_page_is_checked_against_the_cases_behind_it(book: ReadBook, cases: str, problems: list[str]) -> None:
    parsed = book(f"{CHAPTER}{cases.replace('(나무', '골목을 살리는 손길' + chr(10) + '(나무')}")
    assert [part.title for part in parsed.outline] == ["골목을 살리는 손길"]
    assert [issue.code for issue in parsed.issues] == ["chapter_count_mismatch"] * len(problems)
    assert all(problem in issue.message for problem, issue in zip(problems, parsed.issues, strict=True))


def test_each_page_answers_for_the_cases_up_to_the_next_one(book: ReadBook) -> None:
    chapters = [
        f"{name}\n{region}\n{other}\n"
        for name, region, other in (
            ("골목을 살리는 손길", "강원 고성군", "부산 중구"),
            ("물길을 잇는 마을", "서울 마포구", "경기 수원시"),
        )
    ]
    first = (GOSEONG + JUNG).replace("(나무", "골목을 살리는 손길\n(나무")
    second = (CASE.format("서울 마포구", "02") + CASE.format("경기 수원시", "031")).replace(
        "(나무", "물길을 잇는 마을\n(나무"
    )
    parsed = book(f"{chapters[0]}{first}{chapters[1]}{second}")
    assert [draft.category for draft in parsed.drafts] == ["골목을 살리는 손길"] * 2 + ["물길을 잇는 마을"] * 2
    assert parsed.issues == ()


def test_a_book_without_cases_is_text(book: ReadBook) -> None:
    assert [draft.kind for draft in book("머리말\n나무 의자\n").drafts] == ["text"]
    assert book("").drafts == ()


def test_a_chapter_s_title_may_stand_alone_above_its_cases(book: ReadBook) -> None:
    cases = [
        GOSEONG,
        JUNG.replace("나무 의자", "물고기 등"),
        CASE.format("서울 마포구", "02").replace("나무 의자", "달빛"),
    ]
    parsed = book(f"골목 우수사례\n쉼터 분야\n{cases[0]}불빛 분야\n{cases[1]}{cases[2]}")
    found = [draft for draft in parsed.drafts if draft.kind == "case"]
    assert [draft.category for draft in found] == ["쉼터 분야", "불빛 분야", "불빛 분야"]
    assert all(issue.code != "category_missing" for draft in found for issue in draft.issues)
    assert found[0].lines[-1].text.startswith("문의하실 곳")


def test_below_chapters_of_their_own_cases_have_title_and_statement(book: ReadBook) -> None:
    lead = "쉬어 갈 곳이 없던 골목에 이웃이 모여 쉼터를 놓은 이야기"
    titles = ("나무 의자", "달빛 평상", "물고기 등")
    cases = [
        case.replace("(나무 의자)", f"{title}\n{lead}")
        for case, title in zip((GOSEONG, JUNG, CASE.format("서울 마포구", "02")), titles, strict=True)
    ]
    parsed = book(f"골목 우수사례\n쉼터 분야\n{cases[0]}불빛 분야\n{cases[1]}{cases[2]}")
    found = [(draft.category, draft.title, draft.lead) for draft in parsed.drafts if draft.kind == "case"]
    assert found == [
        ("쉼터 분야", "나무 의자", lead),
        ("불빛 분야", "달빛 평상", lead),
        ("불빛 분야", "물고기 등", lead),
    ]


def test_numbered_chapters_may_hold_one_case_each_captions_below_cases_are_none(book: ReadBook) -> None:
    lead = "쉬어 갈 곳이 없던 골목에 이웃이 모여 쉼터를 놓은 이야기"
    names = ["나무 의자", "달빛 평상", "물고기 등"]
    cases = [
        case.replace("(나무 의자)", f"{name}\n{lead}")
        for case, name in zip((GOSEONG, JUNG, CASE.format("서울 마포구", "02")), names, strict=True)
    ]

    def titles(first: str, second: str) -> list[str | None]:
        parsed = book(f"골목 우수사례\n{cases[0]}{first}\n{cases[1]}{second}\n{cases[2]}")
        return [draft.title for draft in parsed.drafts if draft.kind == "case"]

    assert titles("Ⅱ. 불빛 분야", "Ⅲ. 쉼터 분야") == names
    assert titles("의자에 앉은 어르신", "불을 켠 골목") == [lead] * 3


@pytest.mark.parametrize(
    ("cover", "region", "official"),
    [
        ("경상남도\n2024년 12월\n", "고성군", ("경상남도", "고성군")),
        ("경상남도 혁신과\n2024년 12월\n", "고성군", ("경상남도", "고성군")),  # an office of it
        ("2024년 12월\n나루시\n", "고성군", (None, None)),  # there is another one
        ("2023년 12월\n행정안전부\n", "전북 완주군", ("전라북도", "완주군")),  # as it was called when the book came out
        ("2024년 2월\n행정안전부\n", "전북 완주군", ("전북특별자치도", "완주군")),
    ],
)
def test_places_are_those_of_the_book_s_day_and_province(
    book: ReadBook, cover: str, region: str, official: tuple[str | None, str | None]
) -> None:
    ahead = "향후계획\n2024년 6월, 2024년 7월에 의자를 더 놓음\n문의하실"
    foreword = "골목을 걷는 마음으로 엮음\n" * 6
    parsed = book(
        f"골목 우수사례집\n{cover}{foreword}{GOSEONG.replace('강원 고성군', region).replace('문의하실', ahead)}{JUNG}"
    )
    (found,) = [draft.region for draft in parsed.drafts if draft.region and draft.region.text == region]
    assert (found.sido, found.sigungu) == official


def test_the_number_of_a_case_is_no_chapter(book: ReadBook) -> None:
    parsed = book(f"골목 우수사례\n{GOSEONG}사례 2\n{JUNG.replace('나무 의자', '물고기 등')}")
    assert [draft.category for draft in parsed.drafts if draft.kind == "case"] == [None, None]


ANNOUNCED = "골목 살림 사례집\n차례\n1. 골목 어귀에 놓은 의자 ---- 3\n2. 담장 아래 작은 평상 ---- 5\n"
ANNOUNCED_CASE = "▣ 들은 말\n쉬어 갈 곳이 없다고 함\n▣ 한 일\n쉴 곳을 놓음\n"


def test_an_office_that_answers_for_case_after_case_is_no_label(rows: Callable[[str], Rows]) -> None:
    answers = f"{ANNOUNCED_CASE}교통과   오한결   031-000-4321\n"
    found = rows(f"{ANNOUNCED}1. 골목 어귀에 놓은 의자\n{answers}2. 담장 아래 작은 평상\n{answers}")
    contacts = [contact for record in found.records for contact in record.contacts]
    assert [(contact.department, contact.person) for contact in contacts] == [("교통과", "오한결")] * 2


@pytest.mark.parametrize("last", ["12.5%", "나루시 골목과 031-000-1234"])
def test_the_last_line_of_a_case_is_not_the_next_one_s(rows: Callable[[str], Rows], last: str) -> None:
    listed = ANNOUNCED.replace("골목 어귀", "나루시 | 골목 어귀").replace("담장", "나루시 | 담장")
    body = f"{ANNOUNCED_CASE}{last}\n"
    found = rows(f"{listed}골목 어귀에 놓은 의자\n{body}담장 아래 작은 평상\n{body}")
    cases = [record for record in found.records if record.kind == "case"]
    assert [(record.line_start, record.line_end) for record in cases] == [(5, 10), (11, 16)]


@pytest.mark.parametrize(
    "above",
    ["발간등록번호 11-0000000-000001-01", "ISBN 000-00-000", "비매품", "제4권", "No. 4", "붙임 4", "이웃이 모였습니다"],
)
def test_what_is_printed_above_the_title_is_no_part_of_it(book: ReadBook, above: str) -> None:
    assert book(f"{above}\n골목 우수사례집\n\n{GOSEONG}{JUNG}").title == "골목 우수사례집"


def test_the_day_on_the_cover_is_no_chapter_of_the_case_below_it(book: ReadBook) -> None:
    parsed = book(f"2024년 우수사례집\n2024. 12.\n\n{GOSEONG}\n{JUNG.replace('나무', '긴')}")
    assert [draft.category for draft in parsed.drafts if draft.kind == "case"] == [None, None]


def test_the_publisher_on_the_cover_is_no_chapter_of_the_case_below_it(book: ReadBook) -> None:
    parsed = book(f"골목 우수사례집\n2024. 12.\n행정안전부\n\n{GOSEONG}\n{JUNG.replace('나무', '긴')}")
    assert parsed.publisher == "행정안전부"
    assert [draft.category for draft in parsed.drafts if draft.kind == "case"] == [None, None]


def test_a_line_without_a_bullet_is_the_rest_of_an_item_where_all_items_have_one(book: ReadBook) -> None:
    text = "골목 살림 사례집\n"
    titles = {"골목 어귀에 놓은 의자": "늘었음", "담장 아래 작은 평상": "많아짐", "물고기 모양 등": "불어남"}
    for number, (title, rest) in enumerate(titles.items(), 1):
        text += f"""
사례 {number} | 골목 살림
{title}

■ 무엇이 어려웠나
○ 골목에는 앉아서 쉬어 갈 데가 한 곳도 없다고 하는 어르신이 많았고 이웃도 걱정함
○ 쉬는 데를 찾는 사람이 지난해보다 31.2%
{rest}
① {title}만 하나 있음
■ 어떻게 풀었나
○ 주민이 모여 낡은 문짝으로 의자를 짜고 골목 어귀마다 하나씩 놓음
  - 나무는 목재소가 내어 줌

문의 ▸ 완도군 골목과 나은솔(☎ 061-000-1234)
"""
    cases = [draft for draft in book(text).drafts if draft.kind == "case"]
    assert [(case.category, case.contacts[0].department) for case in cases] == [("골목 살림", "골목과")] * 3
    items = [item.text.text for item in cases[0].blocks[0].items]
    assert items[1:] == ["쉬는 데를 찾는 사람이 지난해보다 31.2% 늘었음", "① 골목 어귀에 놓은 의자만 하나 있음"]


def test_headings_of_a_case_s_own_are_set_as_the_others(book: ReadBook) -> None:
    item = "○ 골목에는 앉아서 쉬어 갈 데가 한 곳도 없다고 하는 어르신이 많음\n"
    blocks = f"■ 무엇이 어려웠나\n{item}■ 어떻게 풀었나\n{item}■ {{0}}의 내일\n{item}"
    towns = [("완도", "전라남도 완도군"), ("강진", "전라남도 강진군")]
    cases = (
        f"\n사례 {n}\n{town}에 놓은 의자\n{place}\n\n{blocks.format(town)}" for n, (town, place) in enumerate(towns, 1)
    )
    found = [draft for draft in book("골목 살림 사례집\n" + "".join(cases)).drafts if draft.kind == "case"]
    assert [case.blocks[-1].heading for case in found] == ["완도의 내일", "강진의 내일"]


PART = """
{0}

【강원 고성군 솔면】
「{1}」
{2} 사람이 모여 낡은 문짝으로 의자를 짜고 골목 어귀마다 하나씩 놓은 이야기

추진 배경
앉을 곳이 없다는 말이 이어졌다.
주요 성과
의자 30개를 놓아 쉬어 가는 사람이 늘었다.

문의처  고성군 골목과 (033-000-1234)
"""


def test_a_list_of_contents_is_no_chapter_and_a_title_stands_without_its_quotation_marks(book: ReadBook) -> None:
    front = "골목 살림 우수사례집\n\n목차\nⅠ. 골목 ...... 4\nⅡ. 물길 ...... 9\n"
    parsed = book(front + PART.format("Ⅰ. 골목", "나무 의자", "마을") + PART.format("Ⅱ. 물길", "돌 의자", "이웃"))
    cases = [draft for draft in parsed.drafts if draft.kind == "case"]
    assert [(case.category, case.title) for case in cases] == [("골목", "나무 의자"), ("물길", "돌 의자")]


FIELD = """
우수사례 {0}
{1}
{2}
{4} : 강원도 {3}

◆ 추진배경
 - 앉을 곳이 없다는 말이 이어짐
◆ 추진성과
 - 의자 30개를 놓음
"""


def test_a_field_alone_between_number_and_title_is_the_category(book: ReadBook) -> None:
    first = FIELD.format(1, "교통·안전 분야", "골목에 의자를 놓다", "고성군", "기관")
    parsed = book("골목 살림 우수사례집\n" + first + FIELD.format(2, "환경 분야", "도랑을 치우다", "인제군", "기관"))
    cases = [draft for draft in parsed.drafts if draft.kind == "case"]
    assert [(case.category, case.title) for case in cases] == [
        ("교통·안전 분야", "골목에 의자를 놓다"),
        ("환경 분야", "도랑을 치우다"),
    ]


COUNTED = """
{0}. {1}
- 솔면 골목 살림 -

▢ 추진배경
○ 앉을 곳이 없다는 말이 이어짐

▢ 추진성과
○ 의자 30개를 놓음

▪ 추진기관 : {2}
▪ 담 당 자 : 나은솔 (033-000-1234)
"""


def test_the_place_of_a_case_may_stand_behind_its_label_at_the_end(book: ReadBook) -> None:
    first = COUNTED.format("1-1", "골목에 의자를 놓다", "인제군")
    parsed = book("강원도 골목 살림 사례집\n\n" + first + COUNTED.format("1-2", "도랑을 치우다", "정선군"))
    regions = [draft.region and draft.region.sigungu for draft in parsed.drafts if draft.kind == "case"]
    assert regions == ["인제군", "정선군"]


NUMBERED = """
0{0} 나루{1}공사
{2}
(자원순환)

1. 추진배경
 가. 앉을 곳이 없다는 말이 이어짐
2. 추진성과
 가. 의자 30개를 놓음
☞ 문의 : 골목과 나은솔 ☎ 033-000-1234
"""


def test_a_numbered_body_above_the_title_and_a_bracket_below_it_are_no_part_of_it(book: ReadBook) -> None:
    first = NUMBERED.format(1, "교통", "골목에 의자를 놓다")
    parsed = book("2031 골목 살림 우수사례\n" + first + NUMBERED.format(2, "도시", "도랑을 치우다"))
    cases = [draft for draft in parsed.drafts if draft.kind == "case"]
    assert [(case.lines[0].number, case.title) for case in cases] == [(3, "골목에 의자를 놓다"), (13, "도랑을 치우다")]


def test_a_first_block_whose_number_the_usual_one_counts_on_is_no_title(rows: Callable[[str], Rows]) -> None:
    case = (
        "{} | {}\n{} 어귀에 의자를 놓다\n\n1. {} 개요\n  가. 위치 : 어귀 일원\n\n"
        "2. 추진 배경\n  ○ 앉을 곳이 없음\n\n※ 문의 : {} 골목과 나은솔(033-000-1234)\n\n"
    )
    places = (
        ("금상", "강원 고성군", "샘골", "마을", "고성군"),
        ("은상", "부산 중구", "항구", "마을", "중구"),
        ("금상", "서울 마포구", "나루", "권역", "마포구"),
    )
    one, two, three = (case.format(*each) for each in places)
    found = rows(f"골목 살림 사례집\n\n행정안전부\n\nⅠ. 앉을 곳\n\n{one}{two}Ⅱ. 쉴 곳\n\n{three}")
    cases = [record for record in found.records if record.kind == "case"]
    assert [(record.region and record.region.text, record.category, record.title) for record in cases] == [
        ("강원 고성군", "앉을 곳", "샘골 어귀에 의자를 놓다"),
        ("부산 중구", "앉을 곳", "항구 어귀에 의자를 놓다"),
        ("서울 마포구", "쉴 곳", "나루 어귀에 의자를 놓다"),
    ]
    assert [record.sections[0].heading for record in cases] == ["1. 마을 개요", "1. 마을 개요", "1. 권역 개요"]


def test_a_title_stands_between_the_body_of_a_town_and_a_table(rows: Callable[[str], Rows]) -> None:
    table, blocks = "위원 수\t38명\n사업비\t20백만원\n", "◈ 추진배경\n○ 책방이 없음\n◈ 추진성과\n○ 책장을 놓음\n"
    case = f"{{}}\n{{}} 주민자치회\n{{}} 책장 놓기\n{table}{blocks}"
    text = case.format("대전 유성구", "노은1동", "골목") + case.format("대전 동구", "판암2동", "기찻길 옆")
    cases = [
        record
        for record in rows(f"주민자치 우수사례집\n2031년 3월\n대전광역시\n자치행정과\n\n{text}").records
        if record.kind == "case"
    ]
    assert [record.title for record in cases] == ["골목 책장 놓기", "기찻길 옆 책장 놓기"]
