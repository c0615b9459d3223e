"""Work reports end to end: from the text to records, attributes, plans and tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers import account
from parsers.document import Rows
from parsers.kinds.report import parse as report
from parsers.kinds.report.signs import signs
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText
from schemas.record import Record

ReadRows = Callable[[str], Rows]

REPORT = """
정선군의회
농림위원회

주요업무보고

2026. 2.

숲가꿈과

I. 일반 현황

인력현황

(단위 : 명)

구 분\t계\t5급\t6급
정 원\t30\t2\t28

II. 주요 업무보고

1. 걷고 싶은 숲

- ① 마을 숲길을 잇는 일
- ② 숲 쉼터를 놓는 일

1

마을 숲길 잇기

끊긴 숲길을 이어 마을에서 마을로
걷게 하고 길가에 이야기를 심음

□ 추진배경

- 아홉 마을의 숲길이 다섯 곳에서 끊김
 - ▶ 이웃 고을과 견준 길이 : 3.2㎞²⁾

□ 사업개요

- 사업기간 : 2026. 3. ~ 11. ※ 위탁기간 : 2년
- 사업내용 : (길) 끊긴 곳 잇기
(쉼터) 나무 걸상 놓기
- [가꾸기] 마을마다 한 사람씩 길을 돌봄
- (소요예산) **1,200백만원**(군비 100%)



숲길 걷기 모임

2) 2025년 숲길 조사

□ 추진실적('25. 12월말 기준)

- 길 조사 : 41㎞

□ 향후 추진계획

○ 길 잇기 공사

: 4월

○ 걷기 대회(10월)

2 숲 쉼터 놓기

□ 추진배경

- 쉬어 갈 곳이 없음
"""


@pytest.fixture(scope="module")
def told(rows: ReadRows) -> Rows:
    return rows(REPORT)


@pytest.fixture(scope="module")
def task(told: Rows) -> Record:
    return next(record for record in told.records if record.kind == "task")


def test_the_document_states_who_reports_what_to_whom(told: Rows) -> None:
    document = told.document
    assert (document.kind, document.title, document.publisher) == ("report", "주요업무보고", "숲가꿈과")
    assert (document.audience, document.published) == ("정선군의회 농림위원회", "2026-02")
    assert document.issues == []


def test_lists_of_tasks_are_the_outline_and_chapters_are_records(told: Rows) -> None:
    assert [(part.title, len(part.entries)) for part in told.document.outline] == [
        ("주요 업무보고", 0),
        ("걷고 싶은 숲", 2),
    ]
    assert [(record.kind, record.title) for record in told.records] == [
        ("chapter", None),
        ("chapter", "일반 현황"),
        ("task", "마을 숲길 잇기"),
        ("task", "숲 쉼터 놓기"),
    ]


def test_a_chapter_keeps_its_table(told: Rows) -> None:
    (section,) = told.records[1].sections
    (table,) = section.tables
    assert (table.caption, table.unit, table.rows) == ("인력현황", "명", [["정 원", "30", "2", "28"]])


def test_a_task_has_a_strategy_a_name_and_a_lead(task: Record) -> None:
    assert (task.category, task.title) == ("걷고 싶은 숲", "마을 숲길 잇기")
    assert task.lead == "끊긴 숲길을 이어 마을에서 마을로 걷게 하고 길가에 이야기를 심음"


def test_a_task_has_its_blocks_with_items_and_bullets(task: Record) -> None:
    assert [(section.kind, section.heading) for section in task.sections] == [
        ("background", "추진배경"),
        ("overview", "사업개요"),
        ("results", "추진실적('25. 12월말 기준)"),
        ("plan", "향후 추진계획"),
    ]
    assert [(item.marker, item.level, item.text) for item in task.sections[0].items] == [
        ("-", 0, "아홉 마을의 숲길이 다섯 곳에서 끊김"),
        ("- ▶", 1, "이웃 고을과 견준 길이 : 3.2㎞²⁾"),
    ]


def test_foot_notes_are_items_and_captions_of_pictures_attachments(task: Record) -> None:
    note = task.sections[1].items[-1]
    assert (note.marker, note.text) == ("2)", "2025년 숲길 조사")
    assert [(a.label, a.title) for a in task.attachments] == [("사진", "숲길 걷기 모임")]


def test_labelled_values_on_a_line_in_a_note_and_inside_a_value(task: Record) -> None:
    found = {attribute.key: attribute.value for attribute in task.attributes}
    assert found == {
        "이웃고을과견준길이": "3.2㎞²⁾",
        "사업기간": "2026. 3. ~ 11.",
        "위탁기간": "2년",
        "사업내용": "(길) 끊긴 곳 잇기 (쉼터) 나무 걸상 놓기",
        "길": "끊긴 곳 잇기",
        "쉼터": "나무 걸상 놓기",
        "소요예산": "1,200백만원(군비 100%)",  # bold type is left out; [가꾸기] heads a group and labels nothing
        "길조사": "41㎞",
    }


def test_a_step_has_its_time_from_the_line_below_or_from_brackets(task: Record) -> None:
    assert [(plan.text, plan.due) for plan in task.plans] == [("길 잇기 공사", "4월"), ("걷기 대회", "10월")]


def test_facts_are_found_in_cells_and_items(told: Rows) -> None:
    found = {(fact.type, fact.text) for fact in told.facts}
    assert ("date", "2026. 2.") in found
    assert ("money", "1,200백만원") in found


def test_spaces_behind_a_bullet_cut_no_heading_and_a_plain_heading_is_no_caption(rows: ReadRows) -> None:
    block = "□   추진배경\n○ 길이 끊김\n\n□  주요내용 :  마을마다 숲길\n○ 가\n\n\n\n추진실적\n○ 나\n\n"
    (record, _) = (r for r in rows(f"주요업무보고\n\n1. 숲길 잇기\n\n{block}2. 꽃길 잇기\n\n{block}").records[1:])
    assert [(section.heading, [item.text for item in section.items]) for section in record.sections] == [
        ("추진배경", ["길이 끊김"]),
        ("주요내용", ["마을마다 숲길", "가"]),
        ("추진실적", ["나"]),
    ]
    assert record.attachments == []


@pytest.mark.parametrize(("name", "title"), [("2026년 주요업무계획", "2026년 주요업무계획"), ("중점 추진과제", None)])
def test_a_cover_without_a_title_leaves_it_to_the_chapter_of_the_tasks(
    rows: ReadRows, name: str, title: str | None
) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    text = f"2026. 2. 3.\n\nⅠ. 2025년 업무 추진실적\n○ 셋\nⅡ. {name}\n1. 숲길 잇기\n{block}2. 꽃길 잇기\n{block}"
    assert rows(text).document.title == title


def test_a_lead_behind_bullets_ends_above_a_heading_without_one(rows: ReadRows) -> None:
    lead = "◈ 걷고 싶은 마을 조성\n◈ 쉬고 싶은 마을 조성\n"
    block = "마을 숲길 정비 확대\n○ 끊긴 길 정비\n마을 쉼터 설치 확대\n○ 나무 의자 설치\n"
    usual = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    record = rows(f"주요업무계획\n\n1. 숲길 잇기\n{lead}{block}2. 꽃길 잇기\n{usual}3. 물길\n{usual}").records[1]
    assert (record.title, record.lead) == ("숲길 잇기", "걷고 싶은 마을 조성 쉬고 싶은 마을 조성")
    assert [section.heading for section in record.sections] == ["마을 숲길 정비 확대", "마을 쉼터 설치 확대"]


SIGN_TEXTS = [
    ("2026년 주요업무계획\n\nⅠ. 일반현황\n정원\nⅡ. 주요업무\n숲길\n", ["title at line 1", "2 chapters"]),
    # Headings of a report's own count where they come again and again.
    ("◇ 할 일\n• 길\n◇ 바라는 점\n• 걸음\n" * 3, ["6 block headings, repeated"]),
    ("◇ 할 일\n• 길\n◇ 바라는 점\n• 걸음\n" * 2, []),
    ("숲길을 잇고 꽃을 심었다.\n", []),
]


@pytest.mark.parametrize(("text", "found"), SIGN_TEXTS)
def test_signs_are_what_a_reader_would_point_at(page: Callable[[str], Page], text: str, found: list[str]) -> None:
    assert [sign.text for sign in signs(page(text))] == found


HEADS = "Ⅰ. 일반현황|Ⅱ. 주요업무|1|2 숲길|1. 숲길|- ① 숲길|□ 추진배경|□ 향후계획|**□ 개요**|### 숲길|목차|①|붙임 1"
ITEMS = (
    "○ 길 : 3월| - 나무|※ 물|: 4월|-|「숲|숲길을 이어 마을로|2) 조사²⁾|▲ 모임|【 길을 잇다 】|- 3 -|┌──┐|(단위 : 명)||"
)
ROWS = ["가\t나", "\t다", "| 가 | 나 |", "|---|---|"]
PIECES = st.sampled_from([*HEADS.split("|"), *ITEMS.split("|"), *ROWS])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=30))
def test_any_text_comes_out_balanced(korean: Korean, pieces: list[str]) -> None:
    page = Page(SourceText("\n".join(pieces)), korean)
    if page.content:
        account.check(page.source, page.lines, report.parse(page))


def test_the_number_of_a_head_is_no_part_of_a_fact(rows: ReadRows) -> None:
    block = "□ 추진배경\n○ 장터가 없음\n□ 향후계획\n○ 장터 열기\n"
    found = rows(f"2026년 업무계획\n\n과제 1  수요장터\n{block}과제 2  숲길\n{block}과제 3  월요장터\n{block}")
    assert [record.title for record in found.records if record.kind == "task"] == ["수요장터", "숲길", "월요장터"]
    assert [fact.text for fact in found.facts if fact.type == "date"] == []


def test_entries_of_a_list_of_contents_head_nothing(rows: ReadRows) -> None:
    text = (
        "2025년 업무 현황\n목 차\nⅠ. 일반 현황 ········ 1\nⅡ. 주요 추진계획 ········ 10\n   1. 숲길 ········ 11\n"
        "Ⅰ\n일반 현황\n1. 조직\n ○ 본부 : 세 과\n2. 정원\n ○ 정원 : 열두 명\n"
    )
    read = rows(text)
    assert read.document.kind == "report"
    assert [len(part.entries) for part in read.document.outline] == [3]
    assert [record.title for record in read.records if record.title] == ["일반 현황"]


def test_who_answers_at_the_foot_of_a_task_is_its_contact_and_no_item(rows: ReadRows) -> None:
    block = "□ 추진배경\n○ 길이 없음\n□ 추진계획\n○ 길 잇기 : 5월\n\n담당 : 숲길과 고은별(☎ 033-000-1234)\n\n"
    found = rows(f"2024년 주요업무계획\nⅠ. 주요업무\n1. 숲길 잇기\n{block}2. 꽃길 가꾸기\n{block}").records
    tasks = [record for record in found if record.kind == "task"]
    assert [[(one.department, one.person, one.phone) for one in task.contacts] for task in tasks] == [
        [("숲길과", "고은별", "033-000-1234")]
    ] * 2
    assert [item.text for item in tasks[0].sections[-1].items] == ["길 잇기 : 5월"]


def test_the_office_at_the_margin_is_no_part_of_a_task_s_name(rows: ReadRows) -> None:
    block = "□ 추진배경\n○ 길이 없음\n□ 추진계획\n○ 길 잇기 : 5월\n"
    text = f"2024년 주요업무계획\nⅠ. 주요업무\n1. 숲길 잇기      (숲길과)\n{block}2. 숲(푸른 숲) 가꾸기\n{block}"
    tasks = [record.title for record in rows(text).records if record.kind == "task"]
    assert tasks == ["숲길 잇기", "숲(푸른 숲) 가꾸기"]


def test_an_office_behind_a_mere_space_is_one_where_other_names_end_so(rows: ReadRows) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    head = f"2024년 주요업무계획\nⅠ. 주요업무\n1. 숲길 잇기 [숲길과]\n{block}"
    both, alone = f"{head}2. 꽃길 가꾸기 [꽃길과]\n{block}", f"{head}2. 꽃길 가꾸기\n{block}"
    assert [row.title for row in rows(both).records if row.kind == "task"] == ["숲길 잇기", "꽃길 가꾸기"]
    assert [row.title for row in rows(alone).records if row.kind == "task"] == ["숲길 잇기 [숲길과]", "꽃길 가꾸기"]


def test_a_list_of_contents_without_pages_holds_no_tasks(rows: ReadRows) -> None:
    contents = "1. 기본현황\n2. 주요업무 추진계획\n 2-1. 숲길 잇기\n 2-2. 물길 잇기\n"
    block = "가. 사업개요\n 1) 위치 : 숲 어귀\n나. 추진계획\n 1) 착공 : 5월\n"
    body = f"1. 기본현황\n가. 인력 : 3명\n2. 주요업무 추진계획\n2-1. 숲길 잇기\n{block}2-2. 물길 잇기\n{block}"
    records = rows(f"2024년 주요업무계획\n목    차\n{contents}{body}").records
    assert [record.title for record in records if record.kind == "task"] == ["숲길 잇기", "물길 잇기"]


def test_an_office_in_brackets_behind_the_name_of_a_task_answers_for_it(rows: Callable[[str], Rows]) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    found = rows(f"2026년 주요업무계획\nⅠ. 주요업무\n1. 숲길 잇기     (숲길과)\n{block}2. 꽃길     <꽃길팀>\n{block}")
    tasks = [record for record in found.records if record.kind == "task"]
    assert [(task.title, task.contacts[0].department) for task in tasks] == [
        ("숲길 잇기", "숲길과"),
        ("꽃길", "꽃길팀"),
    ]


def test_who_answers_in_brackets_behind_a_name_is_no_part_of_it(rows: Callable[[str], Rows]) -> None:
    block = "□ 추진배경\n○ 길이 끊김\n□ 향후계획\n○ 길 잇기 : 4월\n"
    names = [("1", "숲길 잇기", "고은별"), ("2", "꽃길 놓기", "나루한")]
    listed = "".join(f"{number}. {name} …… {number}\n" for number, name, _ in names)
    body = "".join(
        f"{number} {name}      (담당 : 숲길과 {person}, 033-000-1234)\n{block}" for number, name, person in names
    )
    tasks = [record for record in rows(f"2026년 주요업무계획\n차례\n{listed}{body}").records if record.kind == "task"]
    found = [(task.title, *((one.department, one.person, one.phone) for one in task.contacts)) for task in tasks]
    assert found == [(name, ("숲길과", person, "033-000-1234")) for _, name, person in names]


def test_the_back_cover_is_no_part_of_a_task_that_ends_with_who_answers(rows: ReadRows) -> None:
    task = "{0}. {1}\n【추진배경】\n▪ 길이 끊김\n【추진계획】\n▪ 길 잇기 (4월)\n☞ 숲길처 {2}팀 033-000-{0}000\n"
    names = [("숲길 잇기", "꽃길"), ("의자 놓기", "의자"), ("쉼터 늘리기", "쉼터")]
    tasks = "\f".join(task.format(n, *name) for n, name in enumerate(names, 1))
    found = rows(
        f"숲길공사\n주요업무보고\n2031. 2.\n\f{tasks}\f숲길공사와 함께 걷겠습니다\n숲길공사 | 안내 1899-0000\n"
    )
    *_, last, back = found.records
    assert (last.kind, back.kind) == ("task", "chapter")
    assert [(one.department, one.phone) for one in last.contacts] == [("숲길처 쉼터팀", "033-000-3000")]
