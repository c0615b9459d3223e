"""Essays as a whole: head, sections, paragraphs, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import account
from parsers.document import Rows
from parsers.kinds.essay import parse as essay
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.source import SourceText

ReadRows = Callable[[str], Rows]
ReadVerdict = Callable[[str], tuple[str, bool]]

POST = """
brunch

동장님의 자전거

by 달그림자

□ 느린 행정이 보는 것
우리 동네 동장님은 자전거를 탄다. 처음엔 다들 웃었다. 석 달이 지나자 아무도 웃지 않았다.
 골목을 천천히 지나면 보이는 것이 많다. 나는 그 말이 오래 남았다.

□ 무엇을 바꾸어야 할까?
첫째, 걸어서 만나는 시간을 일로 쳐야 한다.

둘째, 이름을 아는 사람을 늘려야 한다. 이름을 알면 함부로 하지 않는다.

keyword
골목
작가의 이전글봄날의 민원실
"""

COLUMN = """
[기고] 물길을 지키는 일은 마을을 지키는 일이다
솔바람일보
입력 2024.05.13 09:20
나도윤 햇살대 환경공학과 교수

지난겨울 우리 고장의 저수지는 절반도 차지 않았다. 물이 새는 곳은 땅 밑이었다.

새는 곳을 찾아야 한다. 찾은 곳을 고쳐야 한다. 필자는 그렇게 생각한다.

저작권자 © 솔바람일보 무단전재 금지
관련기사
다른 기사의 제목
"""

BLOG = """
본문 바로가기
느린 골목
홈
방명록
마을이야기
동장님의 자전거
달그림자 2024. 11. 3. 21:40
URL 복사 이웃추가

우리 동네 동장님은 자전거를 탑니다. 처음엔 다들 웃었습니다. 저는 웃지 않았습니다.

■ 느린 행정이 보는 것
골목을 천천히 지나면 보이는 것이 많습니다. 저는 그 말이 오래 남았습니다.
1) 골목의 긴 의자를 먼저 살펴보기
2) 시장 앞 정류장의 지붕을 고치기
이름을 알면 함부로 하지 않습니다. 그렇게 생각합니다.

구독하기 느린 골목
'마을이야기' 카테고리의 다른 글
"""

PRINTED = """
솔바람일보
2024년 5월 13일 월요일 제7214호 19면 오피니언

[시론] 물길을 지키는 마음

나도윤
햇살대 교수·환경공학과

지난겨울 우리 고장의 저수지는 절반도 차지 않았다. 물이 새는 곳은 땅 밑이었다.

<새는 곳부터>

새는 곳을 찾아야 한다. 찾은 곳을 고쳐야 한다. 필자는 그렇게 생각한다.

저작권자 © 솔바람일보 무단전재 금지
"""

MAGAZINE = """
느린에너지  ENERGY & TOWN
VOL.12  2024 가을호

LOCAL STORY

자전거는
왜 골목으로 가는가

글 | 나소율 (햇살포럼 이사)

자전거가 골목으로 들어서고 있다. 까닭은 단순하다. 이웃이 그곳에 있기 때문이다.

◆ 상상을 제도로
우리는 오랫동안 길을 넓혔다. 이제는 길을 나누어야 한다. 나는 그렇게 믿는다.
"""

WRAPPED = """
권두언

지방의 시간
별빛연구원 원장 명가람

지방의 시간은 중앙의 시간과 다르게 흐른다. 중앙이 한 해의
예산을 짤 때 지방은 한 철의 농사를 걱정한다. 우리가 지방의
시간을 묻는 까닭이 여기에 있
다.
  이번 호는 마을에서 일어난 작은 변화들을 모았다. 어느 것도
쉽게 이루어지지 않았다.

Ⅰ. 작은 것의 힘
  작은 것은 고치기 쉽다. 잘못되면 되돌릴 수 있고, 잘되면 옆
마을이 따라 한다. 그래서 기록이 필요하다.
"""


def test_a_post_of_a_blog(rows: ReadRows) -> None:
    found = rows(POST)
    (record,) = found.records
    assert (record.kind, record.title) == ("essay", "동장님의 자전거")
    assert record.byline is not None
    assert (record.byline.person, record.byline.outlet) == ("달그림자", "brunch")
    assert [(s.heading, s.line, [i.line for i in s.items]) for s in record.sections] == [
        ("느린 행정이 보는 것", 7, [8, 9]),
        ("무엇을 바꾸어야 할까?", 11, [12, 14]),
    ]
    assert found.document.furniture == [(1, 1), (5, 5), (16, 18)]


def test_a_column_of_a_paper(rows: ReadRows) -> None:
    found = rows(COLUMN)
    (record,) = found.records
    assert (record.title, record.category) == ("물길을 지키는 일은 마을을 지키는 일이다", "기고")
    assert (record.published, found.document.published) == ("2024-05-13", "2024-05-13")
    assert [(c.person, c.organization, c.position) for c in record.contacts] == [
        ("나도윤", "햇살대 환경공학과", "교수")
    ]
    assert [(s.heading, len(s.items)) for s in record.sections] == [(None, 2)]
    assert found.document.furniture == [(2, 3), (10, 12)]


def test_wrapped_lines_are_joined_to_paragraphs(rows: ReadRows) -> None:
    (record,) = rows(WRAPPED).records
    assert record.byline is not None
    assert (record.title, record.category, record.byline.person) == ("지방의 시간", "권두언", "명가람")
    first, second = record.sections
    assert [item.line for item in first.items] == [6, 10]
    assert first.items[0].text.endswith("시간을 묻는 까닭이 여기에 있다.")
    assert (second.heading, len(second.items)) == ("Ⅰ. 작은 것의 힘", 1)


def test_short_lines_between_paragraphs_head_sections(rows: ReadRows) -> None:
    (record,) = rows(
        """
        골목 도서관
        나소율

        우리 동네에는 책을 빌릴 곳이 없었다. 나는 그때 마을 일을 맡았다. 가게를 빌렸다.

        책보다 사람

        필요한 것은 문을 열어 둘 사람이었다. 우리는 자리를 지켰다. 나는 그 믿음을 생각한다.
        """
    ).records
    assert [s.heading for s in record.sections] == [None, "책보다 사람"]


def test_an_author_in_brackets_at_the_end(rows: ReadRows) -> None:
    (record,) = rows(
        """
        마을 버스가 멈추지 않으려면

        하루 네 번 오던 버스가 두 번으로 줄었다. 나는 그 줄을 볼 때마다 마음이 무겁다.
        버스를 늘리자는 말은 쉽다. 부를 때 오는 버스를 만들어야 한다. 우리도 할 수 있다.
        (나여울 햇살군 주민자치회장)
        """
    ).records
    assert record.byline is not None
    assert record.byline.person == "나여울"
    assert [c.organization for c in record.contacts] == ["햇살군 주민자치회"]


def test_the_name_of_a_blog_is_said_again_at_the_end(rows: ReadRows) -> None:
    (record,) = rows(BLOG).records
    assert (record.title, record.category, record.published) == ("동장님의 자전거", "마을이야기", "2024-11-03")
    assert record.byline is not None
    assert (record.byline.person, record.byline.outlet) == ("달그림자", "느린 골목")
    # Numbers of a list are no headings.
    assert [section.heading for section in record.sections] == [None, "느린 행정이 보는 것"]


def test_a_column_has_the_office_below_the_name(rows: ReadRows) -> None:
    (record,) = rows(PRINTED).records
    assert (record.title, record.category) == ("물길을 지키는 마음", "시론")
    assert [(c.person, c.organization, c.position) for c in record.contacts] == [
        ("나도윤", "햇살대 환경공학과", "교수")
    ]
    assert [section.heading for section in record.sections] == [None, "새는 곳부터"]


def test_a_magazine_has_name_issue_and_rubric_above_the_title(rows: ReadRows) -> None:
    (record,) = rows(MAGAZINE).records
    assert (record.title, record.category) == ("자전거는 왜 골목으로 가는가", "LOCAL STORY")
    assert record.byline is not None
    assert (record.byline.person, record.byline.outlet) == ("나소율", "느린에너지")


def test_the_title_stands_above_name_and_time_of_posting(rows: ReadRows) -> None:
    text = BLOG.replace("달그림자 2024. 11. 3. 21:40", "달그림자\n2024. 11. 3. 21:40").replace(
        "구독하기 느린 골목", "공감"
    )
    (record,) = rows(text).records
    assert record.title == "동장님의 자전거"
    assert record.byline is not None
    assert record.byline.person == "달그림자"


def test_an_essay_in_a_periodical_is_no_bulletin(verdict: ReadVerdict) -> None:
    text = (
        "월간 골목동향\n2024년 5월호 | 통권 제84호\n\n나 도 윤\n햇살연구원 부연구위원\n"
        + WRAPPED.partition("명가람")[2]
    )
    assert verdict(text)[0] == "essay"


@pytest.mark.parametrize("text", [POST, COLUMN, WRAPPED, BLOG, PRINTED, MAGAZINE])
def test_its_signs_make_it_certain(verdict: ReadVerdict, text: str) -> None:
    assert verdict(text) == ("essay", False)


@pytest.mark.parametrize(
    "text",
    [
        "배포일: 2024. 5. 13.\n" + POST,
        POST.replace("자전거를 탄다. 처음엔", "자전거를 탄다고 밝혔다. 주민은 말했다. 처음엔"),
        "존경하는 시민 여러분\n" + POST,
        "햇살시 과장 나소율입니다.\n" + POST,
        POST + "Q. 왜 자전거인가?\nA. 천천히 가기 때문이다.\n",  # an interview
        "○ 골목 의자를 놓음\n - 서른 개를 놓았다.\n",
        "",
    ],
)
def test_announcements_reports_and_speeches_are_none(verdict: ReadVerdict, text: str) -> None:
    assert verdict(text)[0] == "unknown"


def test_a_sentence_that_tells_of_those_present_is_no_speech(verdict: ReadVerdict) -> None:
    told = POST.replace("자전거를 탄다. 처음엔", "자전거를 탄다. 길가에서 만난 이웃들과 시민 여러분도 웃었다. 처음엔")
    assert verdict(told)[0] == "essay"


def test_a_few_sentences_are_prose_where_a_page_names_the_author(verdict: ReadVerdict) -> None:
    text = "길은 오래 남는다. 나는 그 길을 걸었다. 다시 걸어야 한다.\n"
    assert verdict(text)[0] == "unknown"
    assert verdict("햇살소방서장 나소율\n\n" + text)[0] == "essay"


def test_the_author_may_be_named_under_a_picture_among_the_paragraphs(rows: ReadRows) -> None:
    above = "길은 오래 남는다. 나는 그 길을 걸었다.\n\n"
    below = "다시 걷는다. 우리는 걷는다. 그렇게 여긴다.\n"
    body = f"{above}나소율 햇살소방서장님\n\n{below}"
    (essay_record,) = rows("길 위에서\n\n" + body).records
    assert essay_record.byline is not None
    assert essay_record.byline.person == "나소율"
    assert [section.heading for section in essay_record.sections] == [None]


def test_a_reporter_is_the_author_where_no_other_is_named(rows: ReadRows) -> None:
    text = COLUMN.replace("[기고]", "[기자수첩]").replace("나도윤 햇살대 환경공학과 교수", "• 나도윤 기자")
    [record] = rows(text).records
    assert (record.title, record.category) == ("물길을 지키는 일은 마을을 지키는 일이다", "기자수첩")
    assert record.byline is not None
    assert (record.byline.person, record.byline.outlet) == ("나도윤", "솔바람일보")


@pytest.mark.parametrize("below", ["", "저작권자 © 솔바람일보 무단전재 금지\n"])
def test_an_address_below_the_last_paragraph_is_the_authors(rows: ReadRows, below: str) -> None:
    text = (
        "물길에서 배운다\n나소율 솔숲대 교수\n\n"
        "물길은 마을보다 오래되었다. 나는 그 물길을 볼 때마다 행정을 생각한다.\n\n"
        "물은 서두르지 않는다. 우리는 늘 서두른다. 그래서 놓치는 것이 많지 않을까.\n\n"
        f"nasol@bench.example.kr\n{below}"
    )
    found = rows(text)
    [record] = found.records
    assert record.byline is not None
    assert (record.byline.person, record.byline.email) == ("나소율", "nasol@bench.example.kr")
    assert [len(section.items) for section in record.sections] == [2]
    assert [fact.text for fact in found.facts if fact.type == "email"] == ["nasol@bench.example.kr"]


def test_an_editorial_with_nothing_but_a_copyright_note_is_no_news(verdict: ReadVerdict) -> None:
    text = (
        "물길을 지키자\n저수지는 절반도 차지 않았다. 물이 새는 곳은 땅 밑이다. 그 길을 우리는 모른다. "
        "길을 아는 이는 떠났다.\n"
        "늦기 전에 찾아야 한다. 찾은 곳은 고쳐야 한다.\n저작권자 © 솔바람일보 무단전재 금지\n"
    )
    assert verdict(text)[0] == "essay"


TEXTS = (POST, COLUMN, WRAPPED, BLOG, PRINTED, MAGAZINE)
POOL = [*(line for text in TEXTS for line in text.splitlines()), "- 1 -", "1. 하나", "", "가"]


@given(st.lists(st.sampled_from(POOL), max_size=20))
def test_any_lines_balance(korean: Korean, chosen: list[str]) -> None:
    page = Page(SourceText("\n".join(chosen)), korean)
    account.check(page.source, page.lines, essay.parse(page))


def test_who_writes_of_himself_quotes_others_too(verdict: ReadVerdict) -> None:
    told = "나는 오래된 골목을 걸었다. 이웃이 웃으며 말했다. 나는 그 말이 좋았다.\n"
    assert verdict(f"솔숲의 하루\n나솔이 2023. 12. 2. 21:14\n{told}")[0] == "essay"


def test_a_bracket_alone_above_the_title_names_the_series(rows: ReadRows) -> None:
    told = "나는 오래된 골목을 걸었다. 이웃이 웃으며 인사했다. 나는 그 인사가 좋았다고 생각한다.\n"
    (record,) = rows(f"[골목 수필 우수상]\n이웃의 확성기\n나소율 (홍천군 솔면사무소)\n\n{told}").records
    assert (record.title, record.byline and record.byline.person) == ("이웃의 확성기", "나소율")


def test_a_reporter_stands_beside_the_day_on_which_he_put_it_up(rows: ReadRows) -> None:
    told = "나는 오래된 골목을 걸었다. 이웃이 웃으며 인사했다. 나는 그 인사가 좋았다고 생각한다.\n"
    document = rows(f"[기고] 이웃의 확성기\n햇살소방서 경사 나소율\n2022-02-22     마지우 기자\n\n{told}").document
    assert document.published == "2022-02-22"


@pytest.mark.parametrize("above", ["월간 골목의 하루 2020년 11월호", "골목행정 2020년 11월호 | 서재"])
def test_a_periodical_with_its_issue_stands_above_the_title(rows: ReadRows, above: str) -> None:
    told = "나는 오래된 골목을 걸었다. 이웃이 웃으며 인사했다. 나는 그 인사가 좋았다고 생각한다.\n"
    found = rows(f"{above}\n이웃의 확성기\n글 나소율\n\n{told}")
    assert (found.document.published, found.records[0].title) == ("2020-11", "이웃의 확성기")


TOLD = "나는 오래된 골목을 걸었다. 이웃이 웃으며 인사했다. 나는 그 인사가 좋았다고 생각한다.\n"


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("골목과 물길\n2020. 11. 통권 제7호\n\n현장 칼럼", "골목과 물길"),
        ("2020 SPRING VOL. 7\n골목 나침반\n\n골목 나침반 VOL. 7\n\n전문가 기고", "골목 나침반"),
        ("주간 골목살이  |  시론", "주간 골목살이"),
        ("월간 골목살이\n2020. 11월호 | 통권 제7호\n\n현장 기고", "월간 골목살이"),
        ("계간 『골목과 물길』 2020년 가을호 (통권 7호)\n\n특집 / 작은 길\n\n칼럼 ②", "골목과 물길"),
    ],
)
def test_names_above_the_title_tell_where_it_appeared(rows: ReadRows, above: str, outlet: str) -> None:
    record = rows(f"{above}\n\n이웃의 확성기\n\n글 나소율\n\n{TOLD}").records[0]
    assert (record.title, record.byline and record.byline.outlet) == ("이웃의 확성기", outlet)


def test_a_column_stands_above_the_title_of_a_text_that_is_signed_below(rows: ReadRows) -> None:
    head = "골목연구회보 제7호          2023. 5. 31.\n\n골목 산책\n\n이웃의 확성기, 누가 드는가\n\n"
    record = rows(f"{head}{TOLD}\n{TOLD}\n{TOLD}\n글쓴이  나소율 햇살연구소 연구원\n").records[0]
    assert (record.title, record.category) == ("이웃의 확성기, 누가 드는가", "골목 산책")


@pytest.mark.parametrize(
    "below",
    [
        "글쓴이  나소율\n햇살연구소 연구원\n\n※ 이 글은 우리 잡지의 뜻과 다를 수 있습니다.\n",
        "<햇살시 골목과 골목팀장 나소율>\n\n[그림] 확성기를 드는 순서\n" + "우리 신문은 글을 기다린다.\n" * 14,
        "나소율\n햇살연구소 연구원. 골목을 공부하고 2009년부터 골목을 적고\n있다. 지은 책으로 『골목』이 있다.\n",
    ],
)
def test_the_author_may_be_named_below_the_text(rows: ReadRows, below: str) -> None:
    record = rows(f"[칼럼] 이웃의 확성기\n\n{TOLD}\n{TOLD}\n{TOLD}\n{below}").records[0]
    assert record.byline is not None
    assert record.byline.person == "나소율"


def test_a_word_on_the_author_heads_no_section(rows: ReadRows) -> None:
    text = (
        f"이웃의 확성기\n글 나소율 햇살연구소 연구원\n\n■ 골목\n{TOLD}\n■ 이웃\n{TOLD}\n"
        "나소율 연구원은\n햇살대학교에서 골목을 공부하고 햇살연구소에서 일하고 있다.\n"
    )
    record = rows(text).records[0]
    assert [section.heading for section in record.sections if section.heading] == ["골목", "이웃"]


@pytest.mark.parametrize("head", ["칼럼 | 물길을 지키는 일이란", "물길을 지키는 일이란 | 칼럼"])
def test_a_title_beside_a_rubric_is_no_outlet(rows: ReadRows, head: str) -> None:
    record = rows(f"{head}\n작은 물길에서 배우다\n\n나소율 햇살연구원 연구위원\n\n{TOLD}\n{TOLD}\n").records[0]
    assert record.byline is not None
    assert record.byline.outlet is None


def test_a_heading_that_begins_as_a_nickname_does_stays(rows: ReadRows) -> None:
    record = rows(
        f"길 위의 봄\n\n봄\n2024. 5. 12. 10:20\n\n{TOLD}\n봄나물을 캐다\n\n{TOLD}\n댓글 3 공유하기\n"
    ).records[0]
    assert [section.heading for section in record.sections if section.heading] == ["봄나물을 캐다"]


def test_who_is_met_in_the_text_is_no_author(rows: ReadRows) -> None:
    text = f"[칼럼] 길 위의 봄\n\n{TOLD}\n{TOLD}\n{TOLD}\n{TOLD}\n나소율 햇살시장\n\n{TOLD}\n{TOLD}\n"
    byline = rows(text).records[0].byline
    assert byline is None or byline.person is None


@pytest.mark.parametrize("caption", ["▲ 저수지에 놓인 긴 의자. 사진=필자", "[그림 1] 저수지의 물 (자료: 솔바람시)"])
def test_a_caption_between_paragraphs_is_an_attachment(rows: ReadRows, caption: str) -> None:
    text = COLUMN.replace("\n\n새는 곳을", f"\n\n{caption}\n\n새는 곳을")
    (record,) = rows(text).records
    assert [len(section.items) for section in record.sections] == [2]
    assert [attachment.title for attachment in record.attachments] == [caption.removeprefix("▲ ")]


def test_points_that_begin_like_captions_are_paragraphs(rows: ReadRows) -> None:
    text = COLUMN.replace("\n\n새는 곳을", "\n\n▲ 물을 아끼는 일\n▲ 물길을 고치는 일\n\n새는 곳을")
    (record,) = rows(text).records
    assert [len(section.items) for section in record.sections] == [4]
    assert record.attachments == []


@pytest.mark.parametrize(
    "head", ["군수 칼럼\n진안군수 나 도 윤", "진안소식 제12호 2024년 5월 3일\n\n진안군수 나 도 윤"]
)
def test_who_speaks_to_the_citizens_in_a_column_or_periodical_writes_an_essay(verdict: ReadVerdict, head: str) -> None:
    body = "존경하는 군민 여러분, 안녕하십니까. 길이 열렸습니다. 저는 그 길을 걸었습니다. 함께 걸으시면 좋겠습니다.\n"
    assert verdict(f"{head}\n\n길 위에서 드리는 글\n\n{body}") == ("essay", False)
    assert verdict(f"길 위에서 드리는 글\n\n{body}")[0] == "unknown"
