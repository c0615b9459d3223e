"""Bulletins as a whole: what goes where, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import account
from parsers.document import Rows
from parsers.kinds.bulletin import parse as bulletin
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText

ReadRows = Callable[[str], Rows]
ReadVerdict = Callable[[str], tuple[str, bool]]

ISSUE = """
우리고장 소식 ·동향 행정안전부
고장살림과

2025. 3. 28.(금) ☏ 044) 000-3114

◆ 우수사례
  (경남 남해군) 저수지 알림판 설치

   - 물대기 순서를 문자로 알려 다툼을 줄이고
     물을 절감
◆ 지역동향  (전 국) 봄철 나무시장 개장

1 (경남 남해군) 저수지 알림판 설치

※ ’24년 물 관리 발표대회 최우수상

○ 남해군은 가뭄마다 물을 두고 다툼이 잦아, 물을 대는 순서를
미리 알릴 방법이 필요한 상황

2 전 국(봄철 나무시장 개장)

○ 시군 산림조합이 나무시장을 열고, 묘목을
싸게 판매

남해 저수지 알림판(‘24.5월)
출처 : 남해군
 - 나무를 산 주민에게 심는 법을 알려 주는 나무의사를
시장마다 배치
 참 고 시ㆍ도지사 주요 일정(3.28)

)

시 · 도 시 간 내      용

서 울 - ㆍ청내근무

부 산 10:30 ㆍ시민공원 나무심기
"""


def test_the_document_row(rows: ReadRows) -> None:
    document = rows(ISSUE).document
    assert (document.kind, document.title, document.publisher, document.published) == (
        "bulletin",
        "우리고장 소식·동향",
        "행정안전부 고장살림과",
        "2025-03-28",
    )
    assert document.issues == []
    assert [[entry.line for entry in part.entries] for part in document.outline] == [[7, 9, 10], [11]]


def test_records_stand_in_the_order_of_the_page(rows: ReadRows) -> None:
    assert [(r.kind, r.line_start, r.line_end) for r in rows(ISSUE).records] == [
        ("text", 1, 4),
        ("article", 13, 18),
        ("article", 20, 28),
        ("schedule", 29, 37),
    ]


def test_an_article_takes_rubric_and_highlight_from_the_list(rows: ReadRows) -> None:
    _, first, second, _ = rows(ISSUE).records
    assert (first.title, first.category) == ("저수지 알림판 설치", "우수사례")
    assert first.summary == ["물대기 순서를 문자로 알려 다툼을 줄이고 물을 절감"]
    assert first.subtitles == ["’24년 물 관리 발표대회 최우수상"]
    assert first.region is not None
    assert (first.region.sido, first.region.sigungu) == ("경상남도", "남해군")
    assert (second.category, second.summary) == ("지역동향", [])
    assert second.region is not None
    assert (second.region.text, second.region.sido) == ("전 국", None)


def test_a_caption_belongs_to_the_article_it_speaks_of_and_its_facts_to_the_lines(rows: ReadRows) -> None:
    found = rows(ISSUE)
    _, first, second, _ = found.records
    assert [(a.title, a.line) for a in first.attachments] == [("남해 저수지 알림판(‘24.5월)", 25)]
    assert [(a.key, a.value) for a in first.attributes] == [("출처", "남해군")]
    assert (second.attachments, second.attributes) == ([], [])
    assert [(problem.code, problem.line) for problem in second.issues] == [("caption_displaced", 25)]
    assert [(f.record_id, f.line) for f in found.facts if f.type == "date" and f.line == 25] == [(second.record_id, 25)]
    assert [item.line for section in second.sections for item in section.items] == [22, 27]


def test_wrapped_items_are_one(rows: ReadRows) -> None:
    article = rows(ISSUE).records[1]
    (item,) = article.sections[0].items
    assert item.text.endswith("물을 대는 순서를 미리 알릴 방법이 필요한 상황")
    assert item.marker == "○"


def test_rubrics_between_articles_are_outline_and_category(rows: ReadRows) -> None:
    found = rows(
        """
        주간 숲정책 동향
        산림청 숲정책과
        2025년 3월 21일(금)

        Ⅰ. 국내 동향
        1. 산불 감시 드론 가동
        □ 60개 모둠을 배치
        2. 목재 놀이터 공모
        □ 두 곳을 선정
        Ⅱ. 해외 동향
        1. 벌채 신고 전산화
        □ 전자 지도에서 신고
        """
    )
    assert [(r.title, r.category) for r in found.records[1:]] == [
        ("산불 감시 드론 가동", "국내 동향"),
        ("목재 놀이터 공모", "국내 동향"),
        ("벌채 신고 전산화", "해외 동향"),
    ]
    assert [part.title for part in found.document.outline] == ["국내 동향", "해외 동향"]


def test_regions_above_numbered_titles_are_those_of_the_articles(rows: ReadRows) -> None:
    found = rows(
        """
        일일 시군동향
        □ 일시 : 2025. 4. 4.(금)
        □ 작성 : 경상북도 자치행정과(☎054-000-2200)

        ■ 안동시
        ① 산불 감시 드론 가동
         ∘ 60개 모둠을 배치
        ② 목재 놀이터 공모
         ∘ 두 곳을 선정
        ■ 도내 공통
        ① 벌채 신고 전산화
         ∘ 전자 지도에서 신고
        """
    )
    assert [(r.title, r.category, r.region and r.region.sigungu) for r in found.records[1:]] == [
        ("산불 감시 드론 가동", None, "안동시"),
        ("목재 놀이터 공모", None, "안동시"),
        ("벌채 신고 전산화", None, None),
    ]
    assert found.records[3].region is not None
    assert found.records[3].region.sido == "경상북도"


def test_the_issuer_may_stand_behind_all_else(rows: ReadRows) -> None:
    found = rows(
        """
        # 시·도 숲정책 동향

        제 7 호 | 2025년 3월 21일 금요일

        ---

        ### 1. 〈안동시〉 산불 감시 드론 가동

        ○ 60개 모둠을 3.20일 배치

        ### 2. 〈구미시〉 **목재 놀이터 공모**

        ○ 두 곳을 3.19일 선정

        ## 시장·군수 일정

        | 시·군 | 시간 | 내용 |
        |---|---|---|
        | 안동 | 10:00 | 나무시장 개장 |
        | | 14:00 | 골목 대화 |

        산림청 숲정책과
        """
    )
    assert found.document.publisher == "산림청 숲정책과"
    assert [(r.kind, r.title) for r in found.records] == [
        ("text", None),
        ("article", "산불 감시 드론 가동"),
        ("article", "목재 놀이터 공모"),
        ("schedule", "시장·군수 일정"),
        ("text", None),
    ]
    assert [(e.region, e.time, e.text) for e in found.records[3].entries or ()] == [
        ("안동", "10:00", "나무시장 개장"),
        ("안동", "14:00", "골목 대화"),
    ]


def test_usual_headings_inside_an_article_make_sections(rows: ReadRows) -> None:
    found = rows(
        """
        주간동향 산림청
        2025. 3. 21.
        1. 산불 감시 드론 가동
        □ 추진배경
        ○ 산불이 잦음
        □ 향후계획
        ○ 모둠을 늘림
        문의 : 숲정책과 나소율(☎ 042-000-1234)
        2. 목재 놀이터 공모
        ○ 두 곳을 선정
        """
    )
    article = found.records[1]
    assert [(s.kind, s.heading) for s in article.sections] == [("background", "추진배경"), ("plan", "향후계획")]
    assert [(c.department, c.person, c.phone) for c in article.contacts] == [("숲정책과", "나소율", "042-000-1234")]


def test_its_signs_make_it_certain(verdict: ReadVerdict) -> None:
    assert verdict(ISSUE) == ("bulletin", False)


def test_the_day_on_which_it_was_written_is_no_time_of_release(verdict: ReadVerdict) -> None:
    text = (
        "주간 시군 동향\n\n경상남도 자치과\t작성일 : 2025. 3. 28.(금)\t담당 ☎ 055-000-3114\n\n"
        "1. [남해군] 저수지 알림판 설치\n○ 물대기 순서를 문자로 알림\n※ 문의 : 남해군 물길과 055-000-1234\n\n"
        "2. [고성군] 나무시장 개장\n○ 묘목을 싸게 판매\n※ 문의 : 고성군 숲길과 055-000-5678\n"
    )
    assert verdict(text) == ("bulletin", False)


def test_a_city_names_its_bulletin_as_it_likes(rows: ReadRows) -> None:
    text = (
        "고을 살림 나눔 대전광역시\n자치분권과\n\n2025. 4. 4.(금) ☏ 042) 000-0001\n\n"
        "◆ 자치구 우수사례\n  (대전 유성구) 골목 의자 놓음\n\n"
        "1 (대전 유성구) 골목 의자 놓음\n\n○ 대전 유성구는 골목 어귀에 의자 30개를 놓음\n"
    )
    found = rows(text)
    assert (found.document.kind, found.document.publisher) == ("bulletin", "대전광역시 자치분권과")
    (article,) = [record for record in found.records if record.kind == "article"]
    assert article.region is not None
    assert (article.title, article.region.sigungu) == ("골목 의자 놓음", "유성구")


@pytest.mark.parametrize(
    "text",
    [
        "보도자료\n" + ISSUE,  # whatever its title, an announcement to the press
        "2월 나무 동향\n나무를 심었다.\n",
        "1. 그늘막\n○ 서른 곳\n2. 등불\n○ 열 곳\n",
        "향후 일정\n○ 4월 착공\n",
    ],
)
def test_other_texts_are_none(verdict: ReadVerdict, text: str) -> None:
    assert verdict(text)[0] != "bulletin"


POOL = [
    "## Ⅱ. 시·도지사 일정",
    "| 시·군 | 시간 | 내용 |",
    "|---|---|---|",
    "| 안동 | 10:00 | 나무시장 |",
    "| | | |",
    "---",
    "![](a.png)",
    "▲ 나무시장",
    "◎ 그늘막 / 안동시",
    "【안동시】",
    "우리고장 소식·동향 제3호",
    "산림청 숲정책과",
    "발행처 산림청",
    *ISSUE.splitlines(),
    "Ⅰ. 국내 동향",
    "1. 그늘막",
    "□ 향후계획",
    "문의 : 나소율(☎ 02-000-1234)",
    "3. 20.(목)",
    "- 1 -",
    "",
    "\f가",
]


@given(st.lists(st.sampled_from(POOL), max_size=25))
def test_any_lines_balance(korean: Korean, chosen: list[str]) -> None:
    page = Page(SourceText("\n".join(chosen)), korean)
    parsed = bulletin.parse(page)
    account.check(page.source, page.lines, parsed)
    firsts = [draft.lines[0].number for draft in parsed.drafts]
    assert firsts == sorted(firsts)


def test_a_schedule_alone_is_headed_by_the_masthead(rows: ReadRows) -> None:
    masthead = "주간 주요 행사계획\n(2023. 6. 19. ~ 6. 25.)\n포천시 자치행정과\n\n"
    table = "일자\t시간\t행사명\t장소\n6. 19.(월)\t09:00\t주간보고\t회의실\n\t14:00\t준공식\t다리 아래\n"
    document = rows(masthead + table).document
    assert (document.title, document.publisher) == ("주간 주요 행사계획", "포천시 자치행정과")


def test_a_digest_is_told_by_who_printed_its_articles(rows: ReadRows) -> None:
    found = rows(
        """
        고을 아침 읽을거리
        대전광역시 자치분권과
        2025. 3. 17.

        차   례
        골목 등불 열두 개 / 1
        샘터 물길 열어 / 1

        고  을

        ◈ 골목 등불 열두 개
          (솔바람일보 3면, 여울신문 1면)
         ○ 이웃들이 번갈아 지키기로 함

        물  길

        ◈ 샘터 물길 열어
          (여울신문 2면)
         ○ 여울까지 이음
        """
    )
    assert (found.document.kind, found.document.title) == ("bulletin", "고을 아침 읽을거리")
    assert [(r.title, r.category, r.subtitles) for r in found.records[1:]] == [
        ("골목 등불 열두 개", "고을", ["(솔바람일보 3면, 여울신문 1면)"]),
        ("샘터 물길 열어", "물길", ["(여울신문 2면)"]),
    ]


def test_schedules_articles_and_other_sections_of_a_day(rows: ReadRows) -> None:
    found = rows(
        """
        오늘의 시정일정
        2025. 3. 17.(월)   대전광역시 자치분권과

        ◎ 시장
        09:00 아침 모임 (작은 방)
        10:30 골목 잔치 (샘터)

        ◎ 오늘의 소식
         1. 골목 등불
           - 열두 개를 닮
         2. 샘터 물길
           - 여울까지 이음

        ◎ 함께해요
         · 숲길 걷기
        """
    )
    assert found.document.title == "오늘의 시정일정"
    assert [(r.kind, r.title, r.category) for r in found.records] == [
        ("schedule", "오늘의 시정일정", None),
        ("article", "골목 등불", "오늘의 소식"),
        ("article", "샘터 물길", "오늘의 소식"),
        ("text", "함께해요", None),
    ]
    assert [(e.region, e.time) for e in found.records[0].entries] == [("시장", "09:00"), ("시장", "10:30")]


def test_what_stands_behind_a_title_on_its_line_is_the_article(rows: ReadRows) -> None:
    found = rows(
        """
        고을 주간동향
        대전광역시 자치분권과   2025. 3. 17.

        【이번 주】
        ◈ 골목 등불
         ○ 열두 개를 닮
        ◈ 샘터 물길
         ○ 여울까지 이음
        ◈ 숲길 쉼터 : 세 곳을 고침
        """
    )
    last = found.records[-1]
    assert (last.title, [item.text for section in last.sections for item in section.items]) == (
        "숲길 쉼터",
        ["세 곳을 고침"],
    )


def test_short_numbered_titles_beside_a_schedule_name_sections(rows: ReadRows) -> None:
    events = "일자\t시각\t행사\t장소\n4.5.(월)\n\t09:00\t골목 잔치\t샘터\n\t14:00\t물길 점검\t여울\n"
    head = "주간 행사 계획\n양구군 기획조정실\n2021.4.2.(금)\n1. 지난주 한 일\n - 꽃길 가꾸기\n2. 이번 주 일정\n"
    text = f"{head}{events}3. 알리는 말\n - 당직 바뀜\n"
    assert [(record.kind, record.title) for record in rows(text).records][1:] == [
        ("text", "지난주 한 일"),
        ("schedule", "4.5.(월)"),
        ("text", "알리는 말"),
    ]


ANNOUNCED = (
    "일일 골목동향\n제2025-31호\n\n2025. 3. 28.(금)          강원특별자치도 골목과\n\n< 목   차 >\n"
    "【도정 현안】\n  1. 물길 다툼 이어져(삼척시)\n  2. 골목 가게 밤늦게 열어(태백시)\n"
    "【미담】\n  3. 어르신 빨래방에 모인 손길(홍천군)\n\n"
    "【도정 현안】\n\n1. 물길 다툼 이어져(삼척시)\n\nㅇ (동향) 두 마을이 물을 두고 다툼\n"
    "ㅇ (조치) 둑방 모임을 4월에 엶\n\n"
    "2. 골목 가게 밤늦게 열어(태백시)\n\nㅇ (동향) 스무 곳이 밤 열 시까지 엶\n\n"
    "【미담】\n\n3. 어르신 빨래방에 모인 손길(홍천군)\n\nㅇ (동향) 이불을 거두어 빨고 되돌려 줌\n"
)


def test_articles_that_a_list_announces_make_a_bulletin_below_the_title_and_day_of_one(rows: ReadRows) -> None:
    found = rows(ANNOUNCED)
    assert found.document.kind == "bulletin"
    assert [(r.region and r.region.sigungu, r.category) for r in found.records if r.kind == "article"] == [
        ("삼척시", "도정 현안"),
        ("태백시", "도정 현안"),
        ("홍천군", "미담"),
    ]


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("일일 골목동향\n", "골목에서 배우다\n"),
        ("일일 골목동향\n", "일일 골목동향 우수사례\n"),
        ("28.(금)", ""),  # a month, as on the cover of a book
    ],
)
def test_without_them_they_are_the_cases_of_a_book(rows: ReadRows, written: str, instead: str) -> None:
    assert rows(ANNOUNCED.replace(written, instead, 1)).document.kind == "casebook"


def test_entries_of_the_list_begin_with_a_region_before_a_gap(rows: ReadRows) -> None:
    text = (
        "시·군 주요동향\n\n2023. 6. 21.(수)\n전라남도 자치행정과\n\n◈ 시·군 동향\n"
        "   여수시  섬 뱃길을 오가는 마을 배를 하루 두 번 더 띄우기로\n   순천시  골목 등불\n\n"
        "■ 여수시 : 섬 뱃길을 오가는 마을 배를 하루 두 번 더 띄우기로\n\n ❍ 하루 두 번\n"
        " ▷ 담당 : 섬길과 뱃길팀(☏ 061-000-3841)\n\n"
        "■ 순천시 : 골목 등불\n\n ❍ 열 곳\n ▷ 담당 : 골목과(☏ 061-000-6071)\n"
    )
    articles = [record for record in rows(text).records if record.kind == "article"]
    assert [(a.category, a.contacts[0].department) for a in articles] == [
        ("시·군 동향", "섬길과 뱃길팀"),
        ("시·군 동향", "골목과"),
    ]


def test_titles_without_a_mark_stand_in_sections_with_rubrics(rows: ReadRows) -> None:
    text = (
        "여울시 일일동향\n2023. 11. 7.(화)   여울시 자치행정과\n\n"
        "【1】 오늘 일정\n · 물길 점검 / 10:00 / 여울 / 하천과\n · 골목 잔치 / 14:00 / 샘터 / 문화과\n\n"
        "【2】 지역 동향\n\n 물길마을 사흘째 제한 급수\n  ○ 낡은 관에서 물이 새 180가구가 불편\n\n"
        " 고갯길 가게 문 닫아\n  ○ 주민들은 이동 장터를 요구\n\n【3】 날씨\n 맑고 바람이 붊\n"
    )
    found = rows(text)
    assert [(r.kind, r.category, r.title) for r in found.records][1:] == [
        ("schedule", None, "오늘 일정"),
        ("article", "지역 동향", "물길마을 사흘째 제한 급수"),
        ("article", "지역 동향", "고갯길 가게 문 닫아"),
        ("text", None, "날씨"),
    ]


def test_each_section_marks_its_titles_in_its_own_way(rows: ReadRows) -> None:
    text = (
        "우리고장 일일상황\n2025. 3. 28.(금)\n우리고장청 고장살림과\n\n"
        "1. 주요 이슈\n● 골목 가게 늦게까지 열어\n  가게 스무 곳이 밤 열 시까지 문을 연다고 알림.\n · 손님 두 배\n"
        "● 물길 다툼 이어져\n  마을 두 곳이 물을 두고 다투고 있음.\n · 둑방 모임 4월에\n\n"
        "2. 시군 움직임\n▷ 거제 | 섬 뱃길 안내\n · 하루 두 번\n▷ 남해 | 골목 등불\n · 열 곳\n\n"
        "3. 내일 행사\n10:00 나무시장 개장\n14:00 물길 모임\n"
    )
    records = [(record.kind, record.title, record.category) for record in rows(text).records]
    assert records[1:] == [
        ("article", "골목 가게 늦게까지 열어", "주요 이슈"),
        ("article", "물길 다툼 이어져", "주요 이슈"),
        ("article", "섬 뱃길 안내", "시군 움직임"),
        ("article", "골목 등불", "시군 움직임"),
        ("schedule", "내일 행사", None),
    ]


def test_a_numbered_section_without_titles_is_text_beside_those_with_them(rows: ReadRows) -> None:
    text = (
        "시·군 주간동향\n2025. 3. 28.(금)\n우리고장청 고장살림과\n\n"
        "Ⅰ. 종합\n\n○ 나무시장이 열린 한 주였음\n\n"
        "Ⅱ. 시·군별 동향\n\n[거제시] 섬 뱃길 안내\n○ 하루 두 번\n[남해군] 골목 등불\n○ 열 곳\n\n"
        "Ⅲ. 요청사항\n\n○ 3월까지 알려 줄 것\n"
    )
    records = [(record.kind, record.title) for record in rows(text).records]
    assert records[1:] == [
        ("text", "종합"),
        ("article", "섬 뱃길 안내"),
        ("article", "골목 등불"),
        ("text", "요청사항"),
    ]


def test_the_division_behind_a_title_is_the_category(rows: ReadRows) -> None:
    text = (
        "우리고장 일일동향\n2025. 3. 28.(금)\n우리고장청 고장살림과\n\n"
        "□ 섬 뱃길 안내 (교통과)\n ◦ 하루 두 번\n□ 골목 나무 (산림과)\n ◦ 열 그루\n"
    )
    found = [(record.title, record.category) for record in rows(text).records if record.kind == "article"]
    assert found == [("섬 뱃길 안내", "교통과"), ("골목 나무", "산림과")]


def test_the_division_that_reports_is_the_category(rows: ReadRows) -> None:
    text = (
        "우리고장 일일동향\n2025. 3. 28.(금)\n우리고장청 고장살림과\n\n"
        "[교통과] 섬 뱃길 안내\n · 하루 두 번\n[산림과] 골목 나무\n · 열 그루\n"
    )
    found = [(record.title, record.category) for record in rows(text).records if record.kind == "article"]
    assert found == [("섬 뱃길 안내", "교통과"), ("골목 나무", "산림과")]


def test_a_section_beside_them_without_titles_is_no_article_of_another(rows: ReadRows) -> None:
    text = (
        "여울시 일일동향\n2023. 11. 7.(화)   여울시 자치행정과\n\n"
        "【1】 행정 동향\n\n 물길마을 사흘째 제한 급수\n  ○ 낡은 관에서 물이 샘\n\n"
        " 고갯길 가게 문 닫아\n  ○ 주민들은 이동 장터를 요구\n\n"
        "【2】 경제 동향\n  ○ 장터 손님이 늘어남\n  ○ 빈 가게가 줄어듦\n"
    )
    assert [(r.kind, r.category, r.title) for r in rows(text).records][1:] == [
        ("article", "행정 동향", "물길마을 사흘째 제한 급수"),
        ("article", "행정 동향", "고갯길 가게 문 닫아"),
        ("text", None, "경제 동향"),
    ]


def test_a_section_with_another_rubric_above_is_not_taken_apart(rows: ReadRows) -> None:
    text = (
        "여울시 일일동향\n2023. 11. 7.(화)   여울시 자치행정과\n\n"
        "【1】 오늘 일정\n10:00   골목 잔치   샘터\n14:00   물길 점검   여울\n\n【3】 행정 동향\n\n"
        "【2】 지역 동향\n\n 물길마을 사흘째 제한 급수\n  ○ 낡은 관에서 물이 샘\n\n"
        " 고갯길 가게 문 닫아\n  ○ 주민들은 이동 장터를 요구\n"
    )
    found = rows(text)
    assert [part.title for part in found.document.outline] == ["행정 동향"]
    assert [(r.kind, r.title, r.line_start, r.line_end) for r in found.records][1:] == [
        ("schedule", "오늘 일정", 4, 6),
        ("text", "지역 동향", 10, 16),
    ]


def test_entries_of_the_list_in_front_with_one_bullet_are_entries_each(rows: ReadRows) -> None:
    text = """
        2031. 3. 4.(화)  강원도 숲정책과  ☎ 033-000-1234
        주간 골목 동향

        ▣ 이번 주 동향
          · (강릉시) 골목 등불
          · (도 전역) 그늘막 설치

        [강릉시] 골목 등불
        ❍ 열 곳을 밝힘

        [도 전역] 그늘막 설치
        ❍ 서른 곳에 설치
        """
    articles = [record for record in rows(text).records if record.kind == "article"]
    assert [(a.title, a.region.sido if a.region else None, a.summary) for a in articles] == [
        ("골목 등불", "강원특별자치도", []),
        ("그늘막 설치", "강원특별자치도", []),
    ]


def test_entries_of_the_contents_with_the_bullet_of_titles_are_no_rubrics(rows: ReadRows) -> None:
    text = """
        강원도 골목 동향
        2031. 3. 4.(화) 제36호 / 자치행정국 숲정책과 (033-000-1234)

        ◈ 목차
        □ 강릉시, 그늘막 설치
        □ 지역 현안

        □ 강릉시, 그늘막 설치
         ○ 서른 곳에 설치

        □ 지역 현안
         ○ 골목 등불을 바라는 민원 두 건
        """
    found = rows(text)
    assert found.document.publisher == "강원도 자치행정국 숲정책과"
    assert [len(part.entries) for part in found.document.outline] == [2]
    articles = [record for record in found.records if record.kind == "article"]
    assert [(article.title, article.category) for article in articles] == [
        ("강릉시, 그늘막 설치", None),
        ("지역 현안", None),
    ]


@pytest.mark.parametrize("entry", ["  {}", "◆ {}"])  # entries may have the bullet of the rubrics
def test_a_rubric_of_the_list_in_front_may_stand_in_a_title(rows: ReadRows, entry: str) -> None:
    titles = "(경남 남해군) 마을축제 다시 열어", "(강원 강릉시) 골목 등불 밝혀"
    listed = [entry.format(title) for title in titles]
    front = f"◆ 마을축제\n{listed[0]}\n◆ 골목 살림\n{listed[1]}\n"
    articles = "\n".join(f"{i} {title}\n\n○ 이웃이 반김\n" for i, title in enumerate(titles, 1))
    found = rows(f"우리고장 소식 행정안전부\n고장살림과\n\n2025. 3. 28.(금)\n\n{front}\n{articles}")
    assert [part.title for part in found.document.outline] == ["마을축제", "골목 살림"]
    assert [r.category for r in found.records if r.kind == "article"] == ["마을축제", "골목 살림"]


def test_a_bulletin_of_the_towns_of_a_county(rows: ReadRows) -> None:
    found = rows(
        """
        정 선 군                  골 목 과
        주간 읍·면 동향
        (2022. 5. 2. ~ 5. 8.)

        작성일 2022-05-08   골목팀장 033-000-1234

        ◎ 여울읍 ― 골목 등불이 어두워 불편
        【실 태】
        ⦁ 일시·장소 : 5. 3.(화) 10:00, 여울 마을회관
        ⦁ 골목 등불 열 곳이 꺼짐
        【여 론】
        ⦁ 어둡다는 의견이 많음

        ◎ 샘골면 ― 물길 나눔에 반김
        【실 태】
        ⦁ 물길을 나누어 다툼이 줄어듦

        이 동향은 읍·면이 낸 글을 옮긴 것으로 군의 뜻과 다를 수 있습니다.
        """
    )
    assert (found.document.kind, found.document.title, found.document.publisher, found.document.published) == (
        "bulletin",
        "주간 읍·면 동향",
        "정선군 골목과",
        "2022-05-08",
    )
    _, first, second, notice = found.records
    assert [(r.title, r.region and (r.region.text, r.region.sigungu)) for r in (first, second)] == [
        ("골목 등불이 어두워 불편", ("여울읍", "정선군")),
        ("물길 나눔에 반김", ("샘골면", "정선군")),
    ]
    assert [section.heading for section in first.sections] == ["【실 태】", "【여 론】"]
    assert [(a.key, a.value) for a in first.attributes] == [("일시·장소", "5. 3.(화) 10:00, 여울 마을회관")]
    assert (second.line_end, notice.kind) == (16, "text")


def test_the_first_rubric_is_that_of_its_articles_and_no_title(rows: ReadRows) -> None:
    found = rows(
        """
        골목정책연구소 나눔센터
        고을 모아 보기 제46호
        2031년 3월 4일 발행

        Ⅰ. 정책 동향

        01  골목 등불 설치 <정선군>
        • 열 곳을 밝힘
        02  물길 나눔 <양구군>
        • 물길을 나눔
        <솔바람일보 3. 3.>

        Ⅱ. 지역 여론

        03  마을 배움터를 여는 데 찬반 <부산>
        • 찬성이 많음
        """
    )
    assert found.document.title == "고을 모아 보기"
    articles = [r for r in found.records if r.kind == "article"]
    assert [r.category for r in articles] == ["정책 동향", "정책 동향", "지역 여론"]
    assert [len(r.sections[0].items) for r in articles] == [1, 1, 1]


def test_what_stands_below_a_section_without_articles_is_of_its_rubric(rows: ReadRows) -> None:
    found = rows(
        """
        주간 골목 동향
        2031. 3. 4.
        경상북도 숲정책과

        ■ 골목 소식
        1. (안동시) 등불 열 곳을 밝힘
        - 밤길
        ■ 물길 소식
        2. (구미시) 둑을 쌓음
        - 여울
        ■ 장터 소식
        - 알릴 것 없음
        3. (영주시) 그늘막을 세움
        - 서른 개
        """
    ).records
    assert [r.category for r in found if r.kind == "article"] == ["골목 소식", "물길 소식", "장터 소식"]
