"""Newspaper pages and web articles as rows: stories, captions, headlines apart from them; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsers import account
from parsers.document import Rows
from parsers.kinds.news import parse as news
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText

ReadRows = Callable[[str], Rows]

# A page read out of PDF: lines cut by the column, spaces lost, headlines and the caption behind the stories.
PAGE = """
진안군이옛방앗간을고쳐 주
민모임방으로쓰는사업을 시
작한다고지난20일널리알렸
다.
군은방앗간아홉곳을고치고
공동부엌과책읽는방을들인
다고밝혔다. 남궁서린기자
무주군의회가통학버스를 주
민도함께타도록하는조례안
을뜻모아의결했다.
조례가시행되면노인과임산
부는요금을내지않고버스를
탈수있다고군은설명했다.
설다온기자 daon@solbaram.example.kr
배도윤진안군수가지난19일좌산마을을찾아방앗간을고치는주민들과
이야기를나누고있다. 진안군제공
통학버스빈자리, 주민탄다
무주군의회조례의결
옛방앗간, 주민모임방으로
"""

ARTICLE = """
진안군, 옛 방앗간 고쳐 모임방으로
입력 2025.03.21 14:20
[진안=마지우 기자] 진안군이 옛 방앗간을 고쳐 모임방으로 쓴다고 21일 밝혔다.
▲ 주민들이 방앗간을 고치고 있다. (사진=진안군)
진안군은 아홉 곳을 고친다. 사업비는 7억4000만 원이다.
◇ 주민이 반긴다
배도윤 군수는 “꼼꼼히 준비하겠다”고 말했다.
jiwu@solbaram.example.kr
저작권자 © 솔바람일보 무단전재 및 재배포 금지
관련기사
무주군, 통학버스 함께 탄다
"""


# Headlines below their stories, some as wide as the column; half of the spaces lost; a byline without a role.
HEADS_BELOW = """
솔바람신문
2025년 3월 21일 금요일 7면
기획 지역종합
진안군이옛 방앗간을고쳐 주민
모임방으로쓰는 사업을시작한다
고 지난 20일알렸다. 공동부엌과
책읽는 방을들이고 전기료는군
이 대기로했다. 진안/남궁서린
옛 방앗간, 주민들 모임방으로
올해첫 수확한무주 머루의 산지
가격이 지난해보다두 배로올랐
다. 농가는 “봄 가뭄으로송이가
작아졌다”고말했다. 무주/설다온 기자
무주 머루 산지 가격 두 배
기사 제보 063-000-0000
"""


def test_headlines_below_their_stories_are_told_by_what_they_share(rows: ReadRows) -> None:
    found = rows(HEADS_BELOW)
    mill, grape = found.records
    assert [(r.title, r.line_start, r.line_end) for r in (mill, grape)] == [
        ("옛 방앗간, 주민들 모임방으로", 4, 9),
        ("무주 머루 산지 가격 두 배", 10, 14),
    ]
    assert [record.byline and record.byline.person for record in found.records] == ["남궁서린", "설다온"]
    assert [item.text for section in mill.sections for item in section.items] == [
        "진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을 시작한다고 지난 20일 알렸다. "
        "공동부엌과 책 읽는 방을 들이고 전기료는 군이 대기로 했다."
    ]
    assert found.document.furniture == [(1, 3), (15, 15)]


def test_a_byline_with_a_stamp_below_the_headline_signs_and_dates_the_article(rows: ReadRows) -> None:
    stamped = "마지우 기자 승인 2025.03.22 14:20 댓글 3\n정치 경제 사회 지역"
    found = rows(ARTICLE.replace("입력 2025.03.21 14:20", stamped).replace("[진안=마지우 기자] ", ""))
    (story,) = found.records
    assert story.byline is not None
    assert (story.byline.person, found.document.published, story.subtitles) == ("마지우", "2025-03-22", [])


HEADS_LAST = """
경북 영덕군이 송이버섯 산지 표시제를
도입한다.군은송이에고유번호를붙여
어느산에서 누가 캤는지알수있게하
는제도를가을부터시행한다고3일밝
혔다.
군은 표시제에 참여하는 농가 120곳에
포장재와 저온창고 이용료를 지원한다.
영덕/남궁서린
울릉군이 독도 뱃길의 결항을 줄이기
위해새여객선을들여온다.군은3일선
사와 2천t급 여객선의 운항협약을맺었
다고밝혔다.
새배는파도3.5m까지 견디며정원은
650명이다. 결항률이 지금의 절반으로
떨어질것으로군은보고있다. 울릉/마지우
영덕 송이, 캔 사람까지 안다
울릉 독도 뱃길 새 여객선 뜬다
결항률 절반으로
"""


def paragraphs(record: object) -> list[str]:
    return ["".join(item.text.split()) for section in record.sections for item in section.items]  # type: ignore[attr-defined]


def test_stories_of_a_page_are_told_apart_and_bylines_are_no_part_of_them(rows: ReadRows) -> None:
    mill, bus, _ = rows(PAGE).records
    assert [(r.kind, r.line_start, r.line_end) for r in (mill, bus)] == [("story", 1, 7), ("story", 8, 14)]
    assert mill.byline is not None
    assert (mill.byline.person, mill.byline.email) == ("남궁서린", None)
    assert bus.byline is not None
    assert (bus.byline.person, bus.byline.email) == ("설다온", "daon@solbaram.example.kr")
    assert paragraphs(mill) == [
        "진안군이옛방앗간을고쳐주민모임방으로쓰는사업을시작한다고지난20일널리알렸다.",
        "군은방앗간아홉곳을고치고공동부엌과책읽는방을들인다고밝혔다.",
    ]


def test_headlines_behind_all_stories_find_theirs_and_stand_in_the_outline(rows: ReadRows) -> None:
    found = rows(PAGE)
    mill, bus, _ = found.records
    assert (mill.title, mill.subtitles) == ("옛방앗간, 주민모임방으로", [])
    assert ("".join((bus.title or "").split()), len(bus.subtitles)) == ("통학버스빈자리,주민탄다", 1)
    assert [(part.line, [entry.line for entry in part.entries]) for part in found.document.outline] == [
        (17, [18]),
        (19, []),
    ]


def test_a_caption_is_a_record_and_its_credit_a_byline(rows: ReadRows) -> None:
    caption = rows(PAGE).records[-1]
    assert (caption.kind, caption.line_start, caption.line_end) == ("caption", 15, 16)
    assert caption.byline is not None
    assert caption.byline.person == "진안군"
    assert paragraphs(caption)[0].endswith("이야기를나누고있다.")


def test_a_credit_alone_below_a_sentence_makes_a_caption_of_it(rows: ReadRows) -> None:
    caption = rows(PAGE.replace("나누고있다. 진안군제공", "나누고있다.\n진안군제공")).records[-1]
    assert (caption.kind, caption.line_start, caption.line_end) == ("caption", 15, 17)
    assert caption.byline is not None
    assert caption.byline.person == "진안군"


def test_a_picture_credited_to_the_reporter_is_a_caption(rows: ReadRows) -> None:
    (story,) = rows(ARTICLE.replace("(사진=진안군)", "").replace("고치고 있다.", "고쳤다. 사진=마지우 기자")).records
    assert [(a.label, a.line) for a in story.attachments] == [("사진", 4)]


def test_a_story_begins_at_each_dateline(rows: ReadRows) -> None:
    found = rows(
        "청도군, 감 말랭이 잔치\n[청도=솔바람일보] 나소율 기자 = 경북 청도군은 감 말랭이 잔치를 연다고 12일 밝혔다.\n"
        "잔치에는 감 말랭이 아홉 상자가 나온다.\n\n"
        "담양군, 대숲 길에 등불\n[담양=솔바람일보] 해나린 기자 = 전남 담양군은 대숲 길에 등불을 달았다고 12일 밝혔다.\n"
    )
    assert [(r.kind, r.title, r.region and (r.region.sido, r.region.sigungu)) for r in found.records] == [
        ("story", "청도군, 감 말랭이 잔치", ("경상북도", "청도군")),
        ("story", "담양군, 대숲 길에 등불", ("전라남도", "담양군")),
    ]


def test_every_story_gets_a_headline_where_one_tells_of_it(rows: ReadRows) -> None:
    mushroom, ship = rows(HEADS_LAST).records
    assert (mushroom.title, ship.title) == ("영덕 송이, 캔 사람까지 안다", "울릉 독도 뱃길 새 여객선 뜬다")
    assert ship.subtitles == ["결항률 절반으로"]


def test_an_article_of_a_site_leaves_out_what_the_site_prints_around_it(rows: ReadRows) -> None:
    found = rows(ARTICLE)
    (story,) = found.records
    document = found.document
    assert (document.kind, document.title, document.publisher, document.published) == (
        "news",
        "진안군, 옛 방앗간 고쳐 모임방으로",
        "솔바람일보",
        "2025-03-21",
    )
    assert document.furniture == [(2, 2), (9, 11)]
    assert (story.title, story.line_start, story.line_end) == (document.title, 1, 8)
    assert [(section.heading, len(section.items)) for section in story.sections] == [(None, 2), ("주민이 반긴다", 1)]
    assert [(a.label, a.line) for a in story.attachments] == [("사진", 4)]
    assert story.byline is not None
    assert (story.byline.person, story.byline.email) == ("마지우", "jiwu@solbaram.example.kr")
    assert story.region is not None
    assert story.region.sigungu == "진안군"


def test_facts_of_a_headline_apart_belong_to_its_story(rows: ReadRows) -> None:
    found = rows(PAGE.replace("무주군의회조례의결", "무주군의회 사업비 3억5000만원의결"))
    (amount,) = [fact for fact in found.facts if fact.type == "money"]
    assert (amount.record_id, amount.line) == (found.records[1].record_id, 18)


def test_a_story_without_a_headline_says_so(rows: ReadRows) -> None:
    page = PAGE.replace("옛방앗간, 주민모임방으로\n", "")
    mill, *_ = rows(page).records
    assert mill.title is None
    assert [problem.code for problem in mill.issues] == ["headline_missing"]


def test_what_belongs_to_no_story_is_kept(rows: ReadRows) -> None:
    page = PAGE.replace("옛방앗간, 주민모임방으로", "우리밀국수특가대방출")
    record = rows(page).records[-1]
    assert (record.kind, record.line_start, record.issues[0].code) == ("text", 19, "headline_unplaced")


ATOMS = st.sampled_from(
    [
        *PAGE.split("\n"),
        *ARTICLE.split("\n"),
        "진안군 제공",
        "/진안군 제공",
        "ⓒ진안군",
        "<사진>",
        "마지우 기자",
        "종합",
        "12면",
        "청년이 돌아올까?",
        "…",
        "(",
        "주민들이 모여 있다. 마지우 기자",
        "(무주=한빛통신) 마지우 기자 = 무주군이 버스를",
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(ATOMS, st.text(max_size=12)), max_size=16), st.sampled_from(["\n", "\n\n"]))
def test_any_text_parses_and_balances(korean: Korean, lines: list[str], gap: str) -> None:
    source = SourceText(gap.join(lines).replace("\r", " "))
    page = Page(source, korean)
    source = page.source
    parsed = news.parse(page)
    account.check(source, page.lines, parsed)
    assert all(one.lines[-1].number < other.lines[0].number for one, other in pairwise(parsed.drafts))
    apart = {number for part in parsed.outline for number in (part.line, *(entry.line for entry in part.entries))}
    for draft in parsed.drafts:
        assert not any(draft.lines[0].number <= number <= draft.lines[-1].number for number in apart)
        kept = {
            at
            for _, text in draft.units
            for piece in text.pieces
            if not piece.inserted
            for at in range(piece.start, piece.end)
        }
        for line in draft.lines:
            lost = [at for at in range(line.body_start, line.end) if at not in kept and not source.text[at].isspace()]
            assert not lost


@pytest.mark.parametrize("text", ["", "\n", "마지우 기자", "진안군 제공", "종합"])
def test_a_page_with_hardly_anything_on_it(korean: Korean, text: str) -> None:
    page = Page(SourceText(text), korean)
    account.check(page.source, page.lines, news.parse(page))


def test_the_only_story_of_a_page_takes_the_line_behind_it_for_its_headline(rows: ReadRows) -> None:
    story = PAGE[: PAGE.index("무주군의회가")]
    (record,) = rows(f"{story}오늘의 으뜸 이야기\n").records
    assert record.title == "오늘의 으뜸 이야기"
    # Where several stories stand on a page nothing tells whose it is.
    assert "오늘의 으뜸 이야기" not in [record.title for record in rows(f"{PAGE}오늘의 으뜸 이야기\n").records]


def test_each_article_of_a_site_has_the_day_of_its_own_stamp(rows: ReadRows) -> None:
    rights = "저작권자 © 솔바람일보 무단전재 및 재배포 금지"
    text = f"""
        솔바람일보
        최종편집 : 2025-03-21 18:40 (금)

        진안군, 옛 방앗간 고쳐 모임방으로
        마지우 기자
        입력 2025.03.21 14:20

        진안군이 옛 방앗간을 고쳐 모임방으로 쓴다고 21일 밝혔다. 군은 아홉 곳을 고친다.
        {rights}

        무주군의회 “통학버스 함께 타자”
        설다온 기자
        입력 2025.03.20 09:20

        무주군의회가 통학버스를 주민도 함께 타도록 하는 조례안을 의결했다. 노인은 요금이 없다.
        {rights}
        """
    stories = [record for record in rows(text).records if record.kind == "story"]
    assert [(story.title, story.byline and story.byline.person, story.published) for story in stories] == [
        ("진안군, 옛 방앗간 고쳐 모임방으로", "마지우", "2025-03-21"),
        ("무주군의회 “통학버스 함께 타자”", "설다온", "2025-03-20"),
    ]


CLIPPINGS = st.sampled_from(
    [
        "솔바람일보 | 2031.5.3 14면 | 지역",
        "[물길뉴스] 2031-05-02 3면",
        "진안군은 방앗간을 고친다고 밝혔다. 군은 꼼꼼히 준비한다.",
        "옛 방앗간, 주민 모임방으로",
        "◇ 방앗간 아홉 곳",
        "[솔바람일보 마지우 기자]",
        "ⓒ 솔바람일보",
        "────────",
        "▲ 주민들이 방앗간을 고치고 있다. (사진=진안군)",
        "",
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CLIPPINGS, max_size=20))
def test_any_collection_parses_and_balances(korean: Korean, lines: list[str]) -> None:
    """Every line belongs to one record, and none stands inside another."""
    page = Page(SourceText("\n".join(["언론 스크랩", *lines])), korean)
    parsed = news.parse(page)
    account.check(page.source, page.lines, parsed)
    assert all(one.lines[-1].number < other.lines[0].number for one, other in pairwise(parsed.drafts))
