"""Casebooks: case after case with head, blocks, reference pages and contact line, as the page left them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from schemas.record import Record

ReadRows = Callable[[str], Rows]

# Double-spaced, as text comes out of a PDF; one space without a blank line before it is a page break.
BOOK = """
골목을 살리는 손길

강원 고성군

부산 중구

서울 마포구
 강원 고성군

골목을 살리는 손길
(장을 보고 돌아가는 어르신이 쉬어 가는 나무 의자,
앉은뱅이 의자)

주요내용요약

골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서 쉬어 가고 이웃과 마주 앉는\x20

자리로 만들었으며 의자가 낡으면 동네 목수가 찾아가 고치고 골목 주민이 돌아가며 함께 돌보도

록 함

의자마다 이름을 붙여 이웃이 서로 알아 가게 함

추진배경

버스정류장에서 집까지 가는 길에 앉을 곳이 없음

사업개요

사 업 비 : 4천만원(군비 3천만원, 주민 모금 1천만원)

(사업기간) 2020. 3. ~ 11. / (사업장소) 골목 어귀 40곳

(추진실적)

의자 40개를 골목 어귀에 놓고 이름을 지어 붙였으며 고칠 때에는 목수가 찾아감



12

주요성과

하루 평균 걷는 어르신이 120명에서 310명으로 늘어남(’20. 10월)

참고 1 관련 사진

의자 이름 짓기 모임

문의하실 곳 : 강원 고성군 골목과 우보람(☎ 033-000-7101)
 부산 중구

골목을 살리는 손길
(물고기 등)

주요내용요약

어두운 골목에 물고기 모양의 등을 달아 밤길을 밝힘

추진배경

골목이 어두워 밤늦게 돌아오는 주민이 먼 길로 돌아다니는 일이 잦음

구 분 지난해 올해

물고기 등
12개
30개

돌 등 2개 10개

주요성과

밤길이 무섭지 않다는 응답이 늘어남

문의하실 곳 : 부산 중구 골목과 나은솔 팀장(☎ 051-000-7103)
 서울 마포구

골목을 살리는 손길

주요내용요약

빈 가게 네 곳에 골목 책방을 엶

추진배경

빈 가게가 늘어 골목이 밤이면 캄캄해짐

주요성과

밤늦게까지 불을 밝힘

문의하실 곳 : 서울 마포구 골목과 도한별(☎ 02-000-7104)
"""
BENCH, FISH, BOOKS = 0, 1, 2


def case(rows: ReadRows, which: int, right: str = "", wrong: str = "") -> Record:
    """One of the three cases, of the book as it stands or with something in it gone wrong."""
    assert right in BOOK
    return rows(BOOK.replace(right, wrong, 1)).records[which]


def codes(record: Record) -> list[str]:
    return [problem.code for problem in record.issues]


def texts(record: Record, kind: str) -> list[str]:
    return [item.text for section in record.sections if section.kind == kind for item in section.items]


def test_a_book_is_split_into_its_cases(rows: ReadRows) -> None:
    found = rows(BOOK)
    assert found.document.kind == "casebook"
    assert [record.kind for record in found.records] == ["case"] * 3
    assert [record.record_id[-5:] for record in found.records] == ["-0001", "-0002", "-0003"]


def test_the_chapter_page_is_the_outline_and_part_of_no_case(rows: ReadRows) -> None:
    (part,) = rows(BOOK).document.outline
    assert (part.title, part.line) == ("골목을 살리는 손길", 1)
    assert [entry.text for entry in part.entries] == ["강원 고성군", "부산 중구", "서울 마포구"]
    assert case(rows, BENCH).line_start > part.entries[-1].line


def test_a_head_gives_region_chapter_and_title(rows: ReadRows) -> None:
    record = case(rows, FISH)
    assert record.region is not None
    assert (record.region.text, record.region.sido, record.region.code) == ("부산 중구", "부산광역시", "26110")
    assert (record.category, record.title) == ("골목을 살리는 손길", "물고기 등")


def test_a_title_over_two_lines_is_joined_and_loses_its_parentheses(rows: ReadRows) -> None:
    assert case(rows, BENCH).title == "장을 보고 돌아가는 어르신이 쉬어 가는 나무 의자, 앉은뱅이 의자"


def test_a_title_in_parentheses_needs_no_block_below_it(rows: ReadRows) -> None:
    record = case(rows, BOOKS, "주요내용요약\n\n빈 가게", "(골목 책방)\n\n빈 가게")
    assert record.title == "골목 책방"
    assert texts(record, "other") == ["빈 가게 네 곳에 골목 책방을 엶"]


def test_a_case_without_a_title_of_its_own_has_none(rows: ReadRows) -> None:
    assert case(rows, BOOKS).title is None


def test_a_region_has_its_name_of_the_time_of_the_book(rows: ReadRows) -> None:
    region = case(rows, BENCH).region
    assert region is not None
    assert (region.sido, region.sigungu) == ("강원도", "고성군")


def test_blocks_stand_in_order_with_their_headings(rows: ReadRows) -> None:
    assert [(section.kind, section.heading) for section in case(rows, BENCH).sections] == [
        ("summary", "주요내용요약"),
        ("background", "추진배경"),
        ("overview", "사업개요"),
        ("results", "주요성과"),
        ("reference", "참고 1 관련 사진"),
    ]


def test_the_summary_holds_whole_sentences(rows: ReadRows) -> None:
    assert case(rows, BENCH).summary == [
        "골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서 쉬어 가고 이웃과 마주 앉는 "
        "자리로 만들었으며 의자가 낡으면 동네 목수가 찾아가 고치고 골목 주민이 돌아가며 함께 돌보도록 함",
        "의자마다 이름을 붙여 이웃이 서로 알아 가게 함",
    ]


def test_letterspaced_labels_and_two_on_one_line_are_attributes(rows: ReadRows) -> None:
    assert [(found.key, found.value) for found in case(rows, BENCH).attributes] == [
        ("사업비", "4천만원(군비 3천만원, 주민 모금 1천만원)"),
        ("사업기간", "2020. 3. ~ 11."),
        ("사업장소", "골목 어귀 40곳"),
    ]


def test_a_label_alone_is_an_item_and_no_attribute(rows: ReadRows) -> None:
    record = case(rows, BENCH)
    assert "(추진실적)" in texts(record, "overview")
    assert "추진실적" not in [found.key for found in record.attributes]


def test_a_page_number_inside_a_case_is_part_of_no_item(rows: ReadRows) -> None:
    found = rows(BOOK)
    number = BOOK.removeprefix("\n").split("\n").index("12") + 1
    assert found.document.furniture == [(number, number)]
    assert "12" not in texts(found.records[BENCH], "overview")


def test_a_flattened_table_stays_together_and_is_told(rows: ReadRows) -> None:
    record = case(rows, FISH)
    assert texts(record, "background")[1] == "구 분 지난해 올해\n물고기 등\n12개\n30개\n돌 등 2개 10개"
    assert codes(record) == ["table_flattened"]


def test_a_reference_page_is_an_attachment(rows: ReadRows) -> None:
    assert [(found.label, found.title) for found in case(rows, BENCH).attachments] == [("참고 1", "관련 사진")]


def test_the_contact_is_read_and_no_item(rows: ReadRows) -> None:
    record = case(rows, FISH)
    (contact,) = record.contacts
    assert (contact.organization, contact.department, contact.person, contact.position, contact.phone) == (
        "부산 중구",
        "골목과",
        "나은솔",
        "팀장",
        "051-000-7103",
    )
    assert not any("문의하실" in item.text for section in record.sections for item in section.items)


def test_a_well_made_case_raises_no_issue(rows: ReadRows) -> None:
    assert codes(case(rows, BENCH)) == []
    assert codes(case(rows, BOOKS)) == []


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        # the label of the contact line is damaged
        ("문의하실 곳 : 서울 마포구", "ㅣ : 서울 마포구", ["contact_label_garbled"]),
        # a digit too many
        ("02-000-7104", "02-000-71044", ["phone_malformed"]),
        # another province than the head
        (
            "서울 마포구 골목과 도한별(☎ 02-000-7104)",
            "경남 마포구 골목과 도한별(☎ 02-000-7104)",
            ["region_conflict"],
        ),
        # the area code of another province
        ("02-000-7104", "064-000-7104", ["region_conflict"]),
        # a mobile number belongs to no province
        ("02-000-7104", "010-0000-7104", []),
        ("도한별(☎ 02-000-7104)", "(☎ 02-000-7104)", ["contact_person_missing"]),
        ("도한별(☎ 02-000-7104)", "도한별", ["phone_missing"]),
        ("문의하실 곳 : 서울 마포구 골목과 도한별(☎ 02-000-7104)", "", ["contact_missing"]),
        # a second contact line: the last one counts
        (
            "도한별(☎ 02-000-7104)",
            "도한별(☎ 02-000-7104)\n\n문의하실 곳 : 서울 마포구 책과 기솔(☎ 02-000-7105)",
            ["contact_repeated"],
        ),
        ("주요내용요약\n\n빈 가게 네 곳에 골목 책방을 엶\n\n", "", ["summary_missing"]),
    ],
)
def test_what_is_wrong_with_a_case_is_an_issue_of_it(
    rows: ReadRows, right: str, wrong: str, expected: list[str]
) -> None:
    assert codes(case(rows, BOOKS, right, wrong)) == expected


@pytest.mark.parametrize("head", ["고성군", "중구"])
def test_a_head_without_its_province_may_be_ambiguous(rows: ReadRows, head: str) -> None:
    record = case(rows, BENCH, " 강원 고성군\n\n골목을", f" {head}\n\n골목을")
    assert record.region is not None
    assert (record.region.text, record.region.code) == (head, None)
    assert "region_ambiguous" in codes(record)


def test_a_region_that_never_was_is_unknown_and_kept_as_written(rows: ReadRows) -> None:
    record = case(rows, FISH, " 부산 중구\n\n골목을", " 부산 햇살구\n\n골목을")
    assert record.region is not None
    assert (record.region.text, record.region.sido) == ("부산 햇살구", None)
    assert "region_unknown" in codes(record)


def test_a_case_whose_head_names_no_region_is_still_a_case(rows: ReadRows) -> None:
    record = case(rows, FISH, " 부산 중구\n\n골목을", " 골목을")
    assert (record.kind, record.region) == ("case", None)
    assert "region_missing" in codes(record)


def test_a_region_announced_without_a_case_is_an_issue_of_the_book(rows: ReadRows) -> None:
    document = rows(BOOK.replace("서울 마포구\n 강원", "서울 마포구\n\n충북 옥천군\n 강원", 1)).document
    assert [problem.code for problem in document.issues] == ["chapter_count_mismatch"]
    assert "충북옥천군" in document.issues[0].message


def test_a_cover_before_the_cases_is_a_record_of_its_own(rows: ReadRows) -> None:
    cover, *cases = rows("이웃이 만든 골목\n\n펴내는 말\n\n골목을 걷는 마음으로 엮음\n\n" + BOOK.lstrip("\n")).records
    assert (cover.kind, cover.line_start) == ("text", 1)
    assert len(cases) == 3


def test_two_cases_are_read_as_a_book_with_a_doubt_unless_they_have_the_blocks_of_cases(rows: ReadRows) -> None:
    text = BOOK[BOOK.index(" 부산 중구\n\n골목을") :]
    assert [problem.code for problem in rows(text).document.issues] == []
    heads = "부산 중구\n(물고기 등)\n주요내용요약\n골목에 등을 닮\n서울 마포구\n(달빛 길)\n주요내용요약\n길을 냄\n"
    assert [problem.code for problem in rows(heads).document.issues] == ["kind_uncertain"]


SINGLE_SPACED = """
이웃이 만든 골목 2020

강원도 고성군
골목을 살리는 손길
장을 보고 돌아가는 어르신이 쉬어 가는 나무 의자

주요 내용 요약
□ 골목 어귀마다 나무 의자를 놓아 장을 보고 돌아가는 어르신이 앉아서 쉬어 가는
자리로 만들고 골목 주민이 함께 돌봄

추진 배경 및 필요성
□ 버스정류장에서 집까지 가는 길에 앉을 곳이 없음
○ 하루 평균 걷는 어르신 : 120명
- 11 -
이웃이 만든 골목 2020
※ 2019. 10. 골목 모임에서 셈

문 의 처 : 강원도 고성군 골목과 우보람(☎ 033-000-7101)
- 12 -
이웃이 만든 골목 2020

부산광역시 중구
골목을 살리는 손길
물고기 등으로 밝히는 밤길

주요 내용 요약
□ 어두운 골목에 물고기 모양의 등을 달아 밤길을 밝힘

추진 배경 및 필요성
□ 골목이 어두워 밤늦게 돌아오는 주민이 먼 길로 돌아다님

문 의 처 : 부산광역시 중구 골목과(☎ 051-000-7103)
- 13 -
이웃이 만든 골목 2020

서울특별시 마포구
골목을 살리는 손길
빈 가게에 책방을 열다

주요 내용 요약
□ 빈 가게 네 곳에 골목 책방을 엶

추진 배경 및 필요성
□ 빈 가게가 늘어 골목이 밤이면 캄캄해짐

문 의 처 : 서울특별시 마포구 골목과 도한별(☎ 02-000-7104)
- 14 -
"""


def test_a_book_with_bullets_and_running_heads_is_read_as_well(rows: ReadRows) -> None:
    found = rows(SINGLE_SPACED)
    assert found.document.title == "이웃이 만든 골목 2020"
    assert [(record.region.text, record.title) for record in found.records if record.region] == [
        ("강원도 고성군", "장을 보고 돌아가는 어르신이 쉬어 가는 나무 의자"),
        ("부산광역시 중구", "물고기 등으로 밝히는 밤길"),
        ("서울특별시 마포구", "빈 가게에 책방을 열다"),
    ]


def test_a_cover_is_one_though_the_pages_print_its_title(rows: ReadRows) -> None:
    title = "골목 살림 사례집 2020"
    cover = f"{title}\n\n행정안전부\n발행일 2020년 12월 3일\n"
    document = rows(
        SINGLE_SPACED.replace("이웃이 만든 골목 2020\n", cover, 1).replace("이웃이 만든 골목 2020", title)
    ).document
    assert (document.title, document.publisher, document.published) == (title, "행정안전부", "2020-12-03")


def test_a_running_head_between_items_is_no_item(rows: ReadRows) -> None:
    (background,) = [section for section in rows(SINGLE_SPACED).records[0].sections if section.kind == "background"]
    assert [(item.marker, item.level, item.text) for item in background.items] == [
        ("□", 0, "버스정류장에서 집까지 가는 길에 앉을 곳이 없음"),
        ("○", 1, "하루 평균 걷는 어르신 : 120명"),
        ("※", 2, "2019. 10. 골목 모임에서 셈"),
    ]


@pytest.mark.parametrize("text", [BOOK, SINGLE_SPACED])
def test_the_same_text_gives_the_same_rows(rows: ReadRows, text: str) -> None:
    assert rows(text) == rows(text)


def test_a_telephone_number_below_the_contact_belongs_to_it(rows: ReadRows) -> None:
    broken = case(rows, BOOKS, "골목과 도한별(☎ 02-000-7104)", "골목과 도한별\n\n(☎ 02-000-7104)")
    assert texts(broken, "results") == ["밤늦게까지 불을 밝힘"]
    assert broken.contacts[0].phone == "02-000-7104"
    assert "phone_missing" not in codes(broken)


NUMBERED = """
2031 골목 사례 모음

사례 1. 경북 안동시
골목 어귀의 나무 의자
■ 주요 내용 요약
○ 골목 어귀마다 나무 의자를 놓음
■ 추진 성과
○ 의자 40개
문의처 : 경북 안동시 골목과 우보람(☎ 054-000-7101)

사례 2. 전남 담양군
밤길을 밝히는 물고기 등
■ 주요 내용 요약
○ 어두운 골목에 등을 닮
■ 추진 성과
○ 등 12개
문의처 : 전남 담양군 골목과 나은솔(☎ 061-000-7102)
"""


def test_numbered_regions_and_bulleted_headings_make_a_book_as_well(rows: ReadRows) -> None:
    found = rows(NUMBERED)
    assert found.document.title == "2031 골목 사례 모음"
    cases = [record for record in found.records if record.kind == "case"]
    assert [record.region and record.region.sigungu for record in cases] == ["안동시", "담양군"]
    assert [record.title for record in cases] == ["골목 어귀의 나무 의자", "밤길을 밝히는 물고기 등"]
    assert [[section.kind for section in record.sections] for record in cases] == [["summary", "results"]] * 2


def test_a_contact_over_two_lines_ends_its_case(rows: ReadRows) -> None:
    block = "주요내용요약\n○ 골목에 의자를 놓음\n\n주요성과\n○ 의자 20개를 놓음\n\n문의하실 곳\n"
    book = "2031 지방행정 우수사례집\n행정안전부\n2031. 12.\n\n"
    book += f"경기 수원시\n골목 의자를 놓다\n\n{block}경기 수원시 자치행정과 김하늘\n(031-000-2222)\n\n"
    book += f"전남 나주시\n숲길을 잇다\n\n{block}전남 나주시 산림과 한가람 061-000-4444\nhan@bench.example.kr\n"
    cases = [record for record in rows(book).records if record.kind == "case"]
    assert [case.title for case in cases] == ["골목 의자를 놓다", "숲길을 잇다"]
    assert [(c.contacts[0].person, c.contacts[0].phone, c.contacts[0].email) for c in cases] == [
        ("김하늘", "031-000-2222", None),
        ("한가람", "061-000-4444", "han@bench.example.kr"),
    ]
    assert len({case.category for case in cases}) == 1


def test_a_book_that_calls_itself_a_collection_is_no_bulletin_whatever_its_titles_look_like(
    verdict: Callable[[str], tuple[str, bool]],
) -> None:
    blocks = (
        "❍ 시책목표\n - 사업기간 : 2031. 1월 ~ 12월\n❍ 추진배경\n - 앉을 곳이 없음\n\n❍ 추진성과\n - 의자를 놓음\n\n"
    )
    titles = ("① 서천군 : 골목에 의자를 놓다", "② 청양군 : 도랑을 치우는 이웃", "③ 부여군 : 담장을 낮추는 마을")
    cover = "충청남도 시군 골목 살림 우수시책집\n(2031년)\n\n충청남도 골목정책관\n\n"
    assert verdict(cover + "".join(f"{title}\n\n{blocks}" for title in titles))[0] == "casebook"
