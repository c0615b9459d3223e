"""What stands around the body of an essay: title, outlet, author, day, rubric, and what the page prints."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.essay.frame import EssayFrame, frame_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "지난겨울 우리 고장의 저수지는 절반도 차지 않았다. 물이 새는 곳은 땅 밑이었다."
END = "새는 곳을 찾아야 한다. 찾은 곳을 고쳐야 한다. 필자는 그렇게 생각한다."


@pytest.fixture
def frame(content: Content) -> Callable[[str], EssayFrame]:
    return lambda text: frame_of(content(text))


ReadFrame = Callable[[str], EssayFrame]


def test_title_and_subtitle_stand_before_the_body(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n- 마을을 지키는 일\n\n{BODY}\n{END}\n")
    assert [line.text for line in found.titles] == ["물길을 지키는 일"]
    assert [line.body for line in found.subtitles] == ["마을을 지키는 일"]
    assert (found.first, found.after) == (2, 4)


@pytest.mark.parametrize(
    ("head", "outlet", "rubric", "author", "published"),
    [
        ("물길을 지키는 일", None, None, None, None),
        ("[기고] 물길을 지키는 일\n나도윤 햇살대 교수", None, "기고", "나도윤", None),
        ("솔바람일보 제9,812호 19\n\n물길을 지키는 일\n나도윤 햇살대 교수", "솔바람일보", None, "나도윤", None),
        ("물길을 지키는 일\nby 달그림자\nMay 08. 2024", None, None, "달그림자", "2024-05-08"),
        (
            "솔바람일보\n[기고]\n물길을 지키는 일\n입력 2024.05.13 09:20\n나도윤 햇살대 교수",
            "솔바람일보",
            "기고",
            "나도윤",
            "2024-05-13",
        ),
        ("물길을 지키는 일\n나도윤\n햇살연구원 연구위원", None, None, "나도윤", None),  # the office below the name
        ("홈 > 오피니언 > 기고\n물길을 지키는 일", None, "기고", None, None),  # the page's path
        ("솔바람일보\n[기고] 물길을 지키는 일\n나도윤 햇살대 교수", "솔바람일보", "기고", "나도윤", None),
        ("물길을 지키는 일\n[기고] 나도윤 햇살대 교수", None, "기고", "나도윤", None),
        (
            "서귀포시 공식 블로그\n골목 사람들\n물길\n서귀포시청\n2024. 11. 3. 21:40\n이웃추가 | 본문 기타 기능",
            "서귀포시 공식 블로그",
            None,
            None,
            "2024-11-03",
        ),  # the blog of an office, which posts what others write
        (
            "물길을 지키는 일\n• 솔바람N길\n• 승인 2024.05.13 09:20\n• 댓글 0\n나도윤 서귀포시 농정과",
            "솔바람N길",
            None,
            "나도윤",
            "2024-05-13",
        ),  # a list: who posted it, when
        ("물길을 지키는 일\n• 솔바람일보\n• 승인 2024.05.13 09:20\n", "솔바람일보", None, None, "2024-05-13"),
        ("물길을 지키는 일\n▲ 저수지. ⓒ솔바람길", "솔바람길", None, None, None),  # a caption
        ("[햇살논단] 물길을 지키는 일\n나도윤 햇살대 교수\n2017년 11월호", None, "햇살논단", "나도윤", "2017-11"),
        ("햇살논단 읽기 | 2023년 여름호 | 통권 112호\n물길을 지키는 일\n나도윤", "햇살논단 읽기", None, "나도윤", None),
        ("공직단상\n물길을 지키는 일\n글 나도윤(골목과 주무관)", None, "공직단상", "나도윤", None),
        (
            "본문 바로가기\n홈 > 의회소식 > 칼럼\n물길을 지키는 일\n나도윤 의원",
            None,
            "칼럼",
            "나도윤",
            None,
        ),
        ("물길을 지키는 일\n작성자 고성군의회\n작성일 2017-11-07", None, None, None, "2017-11-07"),
        ("[솔바람일보] 물길을 지키는 일\n나도윤.", "솔바람일보", None, "나도윤", None),
        ("속보\n새로운 길이 열렸다\n뉴스 > 기고/칼럼\n물길을 지키는 일", None, "기고/칼럼", None, None),
        ("물길을 지키는 일\n솔바람군민신문 기자 입력 : 2024년 5월 13일", "솔바람군민신문", None, None, "2024-05-13"),
        ("물길을 지키는 일\n햇살농장 나도윤의 들녘일기④", None, None, "나도윤", None),
        ("느린 골목\n물길을 지키는 일\n달그림자\n2024. 11. 3. 21:40", None, None, "달그림자", "2024-11-03"),  # a blog
    ],
)
def test_what_the_head_states(
    frame: ReadFrame, head: str, outlet: str | None, rubric: str | None, author: str | None, published: str | None
) -> None:
    found = frame(f"{head}\n\n{BODY}\n{END}\n")
    assert (found.outlet, found.rubric, found.published) == (outlet, rubric, published)
    assert (found.author.person if found.author else None) == author


def test_an_office_below_a_name_is_the_author_s(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n나도윤\n햇살연구원 연구위원\n\n{BODY}\n{END}\n")
    assert found.author is not None
    assert (found.author.affiliation, found.author.role) == ("햇살연구원", "연구위원")


@pytest.mark.parametrize(
    ("tail", "furniture"),
    [
        ("댓글 12\n공감 3", 2),
        ("저작권자 © 솔바람일보 무단전재 금지\n다른 글의 제목", 2),  # behind the first of the page's lines all are
        ("- 끝 -", 0),
        ("#물길 #저수지 #마을", 1),
        ("목록\n이전글 낡은 의자\n이 페이지에서 제공하는 정보에 만족하셨습니까?\n매우만족\n보통\n불만족", 6),
    ],
)
def test_what_the_page_prints_behind_the_text(frame: ReadFrame, tail: str, furniture: int) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n{tail}\n")
    assert len(found.furniture) == furniture


def test_the_author_may_be_named_at_the_end(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n나도윤 햇살대 교수\n")
    assert found.author is not None
    assert found.author.person == "나도윤"
    assert found.after == 3


def test_the_copyright_note_names_the_outlet(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n저작권자 © 솔바람일보 무단전재 금지\n")
    assert found.outlet == "솔바람일보"


def test_the_heading_of_the_first_section_is_no_subtitle(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n□ 마른 저수지\n{BODY}\n{END}\n")
    assert found.subtitles == ()
    assert found.first == 1


def test_a_text_without_prose_is_all_body(frame: ReadFrame) -> None:
    found = frame("○ 의자\n○ 그늘막\n")
    assert (found.first, found.after, found.titles) == (0, 2, ())


def test_the_bracket_before_the_first_sentence_names_the_outlet(frame: ReadFrame) -> None:
    assert frame(f"물길을 지키는 일\n[솔바람일보] {BODY}\n{END}\n").outlet == "솔바람일보"


def test_a_reporter_is_who_posted_it_and_no_author(frame: ReadFrame) -> None:
    found = frame(f"[기자수첩] 물길을 지키는 일\n나도윤 기자\n{BODY}\n{END}\n")
    assert (found.author, found.poster) == (None, "나도윤")


def test_a_label_that_is_no_rubric_of_opinion_is_kept_apart(frame: ReadFrame) -> None:
    found = frame(f"알림방\n[골목 소리] 물길을 지키는 일\n{BODY}\n{END}\n")
    assert (found.rubric, found.label, found.outlet) == (None, "골목 소리", None)
    assert [line.text for line in found.titles] == ["[골목 소리] 물길을 지키는 일"]


def test_a_title_said_again_is_no_subtitle(frame: ReadFrame) -> None:
    found = frame(f"[기고] 물길을 지키는 일\n2024. 5. 13.\n물길을 지키는 일\n{BODY}\n{END}\n")
    assert ([line.text for line in found.titles], found.subtitles) == (["[기고] 물길을 지키는 일"], ())


def test_a_title_above_a_blank_line_is_not_the_beginning_of_a_wrapped_sentence(frame: ReadFrame) -> None:
    body = (
        "지난겨울 우리 고장의 저수지는 절반도 차지 않은 채로\n마을을 지났고 물이 새는 곳은 깊은 땅 밑이었다.\n"
        "나는 그 길을 따라 오래오래 걸어 보기로 했고 다시\n물이 새는 곳마다 작은 돌을 하나씩 놓아 두었다.\n"
    )
    found = frame(f"물길을 지키는 우리 고장의 오래된 골목\n\n{body}")
    assert [line.text for line in found.titles] == ["물길을 지키는 우리 고장의 오래된 골목"]
    assert found.first == 1


@pytest.mark.parametrize(
    ("head", "label", "outlet", "published"),
    [
        ("솔바람연구원 골목칼럼 제12호\n\n물길을 지키는 일", "솔바람연구원 골목칼럼 제12호", None, None),
        ("사보 솔바람 2021 겨울호\n함께 걷기\n\n물길을 지키는 일", "사보 솔바람 2021 겨울호", None, None),
        ("골목 수기 공모 우수상\n\n물길을 지키는 일", "골목 수기 공모 우수상", None, None),
        ("물길을 지키는 일\n\n월간 골목 이야기 | 2021. 5.", None, "월간 골목 이야기", "2021-05"),
        ("계간 골목의 힘    2021 봄호 · 통권 31호\n\n물길을 지키는 일", None, "계간 골목의 힘", None),
        ("『골목과 물길 연구』 제7권 제2호(2018. 12.)\n\n물길을 지키는 일", None, "골목과 물길 연구", "2018-12"),
        (
            "계간 골목의 힘\n2020 여름 | 통권 58호 | 2020년 6월 발행\n\n물길을 지키는 일",
            None,
            "계간 골목의 힘",
            "2020-06",
        ),
        (
            "솔바람연구원\n골목과 사람 Vol.22  2020. 11.\n\n기고\n\n물길을 지키는 일",
            "골목과 사람 Vol.22  2020. 11.",
            None,
            "2020-11",
        ),
        (
            "골목행정 서가\n이달의 글\n\n2018년 7월호\n\n물길을 지키는 일\n\n나도윤 햇살대 교수",
            "이달의 글",
            "골목행정 서가",
            "2018-07",
        ),
    ],
)
def test_no_issue_and_no_prize_is_the_title(
    frame: ReadFrame, head: str, label: str | None, outlet: str | None, published: str | None
) -> None:
    found = frame(f"{head}\n\n{BODY}\n{END}\n")
    assert [line.text for line in found.titles] == ["물길을 지키는 일"]
    assert not found.subtitles
    assert (found.label, found.outlet, found.published) == (label, outlet, published)


@pytest.mark.parametrize(
    ("head", "titles", "label"),
    [
        # The head of the page in cells, with the column, which stands above the title again.
        (
            "월간 골목  2021. 5.  vol.12   이웃에게\n\n이웃에게\n\n물길을 지키니\n마을이 보였다\n\n나도윤 햇살대 교수",
            ["물길을 지키니", "마을이 보였다"],
            "이웃에게",
        ),
        # Two names above a title that says something.
        (
            "골목 포커스\n\n마을에서 쓰는 글\n\n작은 물길이 마을을 바꾼다\n\n글 나도윤(햇살도서관 관장)",
            ["작은 물길이 마을을 바꾼다"],
            "마을에서 쓰는 글",
        ),
        # One name above a title broken over two lines, and above one that says something.
        ("골목 산책\n\n물길을 따라서\n걷는 저녁\n\n나도윤 햇살대 교수", ["물길을 따라서", "걷는 저녁"], "골목 산책"),
        ("골목 산책\n\n물길이 마을을 살린다\n\n나도윤 햇살대 교수", ["물길이 마을을 살린다"], "골목 산책"),
        # Nothing tells of a line below a title that it is more than a subtitle.
        ("골목 산책\n\n물길을 따라 걷는 저녁\n\n나도윤 햇살대 교수", ["골목 산책"], None),
        ("골목 산책\n- 물길이 마을을 살린다\n\n나도윤 햇살대 교수", ["골목 산책"], None),
    ],
)
def test_names_of_columns_stand_above_the_title(
    frame: ReadFrame, head: str, titles: list[str], label: str | None
) -> None:
    found = frame(f"{head}\n\n{BODY}\n{END}\n")
    assert ([line.text for line in found.titles], found.label) == (titles, label)


def test_a_masthead_stands_above_the_number_of_its_issue_and_a_rubric(frame: ReadFrame) -> None:
    head = "솔바람 정책 읽기\n제12호  2022년 9월 30일\n발행인 나소율   발행처 솔바람연구원\n\n기 고\n\n물길을 지키려면"
    found = frame(f"{head}\n\n나도윤 / 햇살대 교수\n\n{BODY}\n{END}\n")
    assert [line.text for line in found.titles] == ["물길을 지키려면"]
    assert (found.outlet, found.rubric, found.published) == ("솔바람 정책 읽기", "기 고", "2022-09-30")


def test_the_first_of_several_headings_below_the_author_is_no_subtitle(frame: ReadFrame) -> None:
    head = "물길을 지키는 일\n\n나도윤 햇살대 교수\n\n마른 저수지\n\n"
    assert frame(f"{head}{BODY}\n\n새는 물길\n\n{END}\n").subtitles == ()
    assert [line.text for line in frame(f"{head}{BODY}\n{END}\n").subtitles] == ["마른 저수지"]


def test_marks_alone_between_paragraphs_are_furniture(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n\n      ◇\n\n{END}\n")
    assert [line.text for line in found.furniture] == ["◇"]


def test_the_column_of_a_paper_stands_between_its_name_and_the_title(frame: ReadFrame) -> None:
    head = "솔바람일보\n2023년 11월 7일 (화) 22면\n\n골목의 창\n\n물길을 따라 걷는 저녁\n\n나도윤\n햇살시 골목과장"
    found = frame(f"{head}\n\n{BODY}\n{END}\n")
    assert ([line.text for line in found.titles], found.label) == (["물길을 따라 걷는 저녁"], "골목의 창")


@pytest.mark.parametrize(
    ("text", "titles", "author"),
    [
        ("물길은 누가 오래도록 지켜 왔을까?\n\nby 나소율\n\n{body}", ["물길은 누가 오래도록 지켜 왔을까?"], "나소율"),
        ("물길은 우리가 오래도록 지켜 가자!\n나소율\n\n{body}", ["물길은 우리가 오래도록 지켜 가자!"], "나소율"),
        ("물길은 누가 오래도록 지켜 왔을까?\n\n\n{body}", ["물길은 누가 오래도록 지켜 왔을까?"], None),
        # The first sentence of a text may ask.
        ("물길\n\n물길은 누가 오래도록 지켜 왔을까?\n\n{body}", ["물길"], None),
    ],
)
def test_a_title_may_ask_above_the_author_or_a_gap(
    frame: ReadFrame, text: str, titles: list[str], author: str | None
) -> None:
    found = frame(text.format(body=f"{BODY}\n\n{END}\n\n{BODY}\n"))
    assert ([line.text for line in found.titles], found.author and found.author.person) == (titles, author)


def test_a_question_no_further_from_the_text_than_its_wrapped_paragraphs_are_apart_is_its_first(
    frame: ReadFrame,
) -> None:
    paragraph = (
        "지난겨울 저수지는 마른 채였다. 물이 새는 곳은 깊은\n땅 밑이었다고 마을의 어른들은 오래 말해 왔다. 나는\n"
        "그 길을 따라 오래오래 걸어 보기로 했고 물이 새는\n곳마다 작은 돌을 하나씩 놓아 두었다. 돌은 해마다\n"
        "늘었고 물길도 그만큼 오래 마르지 않게 되었다.\n"
    )
    found = frame(f"물길\n나소율\n\n물길은 누가 오래도록 지켜 왔을까?\n\n{paragraph}\n{paragraph}\n{paragraph}")
    assert ([line.text for line in found.titles], found.subtitles, found.first) == (["물길"], (), 2)


def test_the_feet_of_pages_name_the_periodical(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n\n골목행정 2021. 5.  /  71\n\n{END}\n\n72  /  골목행정 2021. 5.\n")
    assert (found.outlet, found.published, len(found.furniture)) == ("골목행정", "2021-05", 2)


def test_the_foot_of_a_page_may_say_the_outlet_again_beside_its_number(frame: ReadFrame) -> None:
    head = "월간 골목행정  2021년 5월호\n\n물길을 지키는 일"
    found = frame(f"{head}\n\n{BODY}\n\n70   골목행정 | 서가\n\n{END}\n\n골목행정   71\n\n{BODY}\n")
    assert [line.text for line in found.furniture] == [*head.split("\n")[:1], "70   골목행정 | 서가", "골목행정   71"]


def test_a_line_that_counts_books_behind_a_number_is_no_foot_of_a_page(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n\n12   그림책 3권\n\n{END}\n")
    assert (found.outlet, found.furniture) == (None, ())


def test_what_a_page_says_behind_its_note_of_rights_is_no_body(frame: ReadFrame) -> None:
    rights = "<저작권자 ⓒ 솔바람일보. 무단 전재·재배포 금지>\n※ 외부에서 보내온 글은 우리 신문의 뜻과 다를 수 있습니다."
    assert frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n{rights}\n").after == 3


def test_the_numbers_of_pages_tell_feet_and_what_stands_below_them_heads(frame: ReadFrame) -> None:
    pages = ("42  山河\n기획 연재", "2031 September  43\n기획 연재", "44  山河")
    text = "".join(f"{BODY}\n\n{edge}\n\n" for edge in pages)
    assert [line.number for line in frame(f"물길을 지키는 일\n\n{text}").furniture] == [5, 10, 15, 6, 11]
    assert not frame(f"물길을 지키는 일\n\n{text.replace('43', '57')}").furniture


def test_a_title_may_speak_politely_where_the_author_signs_below_it(frame: ReadFrame) -> None:
    signed = "골목기자단 나도윤 · 2031. 3. 4. 14:32\nURL 복사  본문 기타 기능\n"
    found = frame(f"골목에 물길이 났다고요? 걸어 보고 왔습니다\n{signed}\n{BODY}\n{END}\n")
    assert [line.text for line in found.titles] == ["골목에 물길이 났다고요? 걸어 보고 왔습니다"]
    assert found.author is not None
    assert (found.author.person, found.author.affiliation) == ("나도윤", "골목기자단")
    assert found.published == "2031-03-04"


def test_behind_a_list_of_buttons_the_page_speaks_of_itself(frame: ReadFrame) -> None:
    buttons = "#물길 #골목\n공감 34\n댓글 5\n솔바람시의 다양한 소식을 여러분에게 전합니다.\n"
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n{buttons}")
    assert (found.first, found.after) == (1, 3)


@pytest.mark.parametrize("between", ["공유하기\n글자크기\n인쇄", "#물길\n#골목\n#샘터"])
def test_paragraphs_behind_a_list_of_buttons_or_tags_are_the_texts(frame: ReadFrame, between: str) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{between}\n\n{END}\n")
    assert found.after == 8


def test_a_greeting_above_tags_is_no_title(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n반갑습니다! 골목을 걷는 기자단입니다\n#물길 #골목\n\n{BODY}\n{END}\n")
    assert ([line.text for line in found.titles], found.first) == (["물길을 지키는 일"], 1)


@pytest.mark.parametrize("gap", ["  ", " | "])
def test_numbers_from_one_before_different_words_are_those_of_headings(frame: ReadFrame, gap: str) -> None:
    text = f"물길을 지키는 일\n\n{BODY}\n\n1{gap}샘에서\n\n{END}\n\n2{gap}골목까지\n\n{BODY}\n"
    assert not frame(text).furniture
    assert len(frame(text.replace("샘에서", "마을살림").replace("골목까지", "마을살림")).furniture) == 2


def test_the_papers_word_on_contributions_is_none_of_the_text(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n※ 외부 필자의 글은 본지의 편집 방향과 다를 수 있습니다.\n")
    assert [line.number for line in found.furniture] == [6]


def test_a_blog_is_named_behind_a_button(frame: ReadFrame) -> None:
    found = frame(
        f"카테고리 이동 솔바람시 공식 블로그\n검색\n\n물길을 지키는 일\n나도윤 · 2031. 3. 4. 14:32\n\n{BODY}\n{END}\n"
    )
    assert (found.outlet, [line.text for line in found.titles]) == ("솔바람시 공식 블로그", ["물길을 지키는 일"])


def test_a_rubric_says_more_than_the_section_of_the_paper(frame: ReadFrame) -> None:
    head = "오피니언\n솔바람일보\n\n데스크칼럼\n\n물길을 지키는 일\n\n나도윤\n편집국장\n\n"
    found = frame(f"{head}{BODY}\n{END}\n")
    assert found.rubric == "데스크칼럼"
    assert "오피니언" in [line.text for line in found.furniture]


def test_tags_may_stand_each_on_a_line(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n#물길\n#골목\n")
    assert [line.text for line in found.furniture] == ["#물길", "#골목"]


def test_a_point_may_part_the_number_of_a_page_from_what_its_foot_names(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n\n36 • 골목살림\n\n{END}\n\n칼럼 • 37\n")
    assert {line.number for line in found.furniture} == {5, 9}


def test_paper_and_day_may_stand_below_the_text(frame: ReadFrame) -> None:
    found = frame(f"[시론] 물길을 지키는 일\n나도윤 햇살대 교수\n\n{BODY}\n{END}\n\n2031. 3. 4.  솔바람일보 18면\n")
    assert (found.outlet, found.published) == ("솔바람일보", "2031-03-04")


def test_a_disclaimer_is_no_part_of_the_body(frame: ReadFrame) -> None:
    """It is furniture, though it is as long as a sentence of the essay."""
    note = "※ 이 글은 필자의 개인적 생각이며 물길과 골목을 살피는 우리 연구원의 공식 입장과 다를 수 있습니다."
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n{note}\n")
    assert [line.text for line in found.furniture] == [note]


def test_the_first_heading_of_the_essays_own_form_is_no_subtitle(frame: ReadFrame) -> None:
    """It stands above the first sentence, behind the bullet of the others."""
    asked = ("어디로 흐르나", "누가 지키나", "왜 막혔을까")
    found = frame("물길을 지키는 일\n\n" + "\n".join(f"✔ {line}\n{BODY}\n{END} {BODY}\n" for line in asked))
    assert (found.first, found.subtitles) == (1, ())


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("골목소식 제12호  2024년 5월 3일 금요일   2\n\n군수 칼럼\n햇살군수 나 도 윤\n\n물길을 지키는 일", [3, 4]),
        ("월간 골목과 물길 2024년 5월호\n특별기고\n\n물길을 지키는 일\n\n나도윤 햇살대 교수", [6]),
        ("골목과 물길 제12호(2024. 5.)\n\n물길을 지키는 일\n나도윤 햇살대 교수", [4]),
    ],
)
def test_what_the_page_prints_above_the_title_is_not_of_the_essay(frame: ReadFrame, head: str, kept: list[int]) -> None:
    found = frame(f"{head}\n\n{BODY}\n{END}\n")
    assert [line.number for line in found.heads] == kept
    assert [line.text for line in found.titles] == ["물길을 지키는 일"]
    assert (found.issued, found.author and found.author.person) == (True, "나도윤")


def test_the_number_in_a_series_is_no_part_of_its_name(frame: ReadFrame) -> None:
    head = "햇살연구원 블로그\n골목과 사람 | 알림\n\n골목과 사람 #12\n\n물길을 지키는 일\n2024. 5. 3.\n나도윤 연구위원"
    found = frame(f"{head}\n\n{BODY}\n{END}\n")
    assert (found.label, found.published) == ("골목과 사람", "2024-05-03")


def test_a_letter_to_the_citizens_has_its_column_above_the_title(frame: ReadFrame) -> None:
    head = "골목소식 2024년 5월호 (제12호)\n\n시장이 띄우는 편지\n\n물길을 지키는 시민 여러분께"
    found = frame(f"{head}\n\n{BODY}\n{END}\n\n햇살시장 나도윤\n")
    assert ([line.text for line in found.titles], found.label) == (
        ["물길을 지키는 시민 여러분께"],
        "시장이 띄우는 편지",
    )


def test_what_readers_say_below_a_post_is_the_page_s(frame: ReadFrame) -> None:
    tail = "공감 3   댓글 2\n이전 글 : 마른 논\n다음 글 : 둑길\n\n댓글\n여울   잘 읽었습니다. 저도 걸어 보겠습니다.\n"
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n#물길 #저수지\n{tail}")
    assert found.after == 3
    assert [line.number for line in found.furniture] == [6, 7, 8, 9, 11, 12]


@pytest.mark.parametrize(
    ("below", "after"),
    [
        ("저작권자 © 솔바람일보 무단전재 금지\n\n댓글\n여울 저도 걸어 보겠습니다. 고맙습니다.\n", 3),
        ("댓글 2\n여울 저도 걸어 보겠습니다. 고맙습니다.\n", 3),
        (f"댓글 12개\n{END}\n", 5),  # a paragraph of the text
        (f"댓글\n\n{END}\n\n{BODY}\n", 6),
        (f"골목의 글\n\n{END}\n\n댓글\n\n골목에는 글이 남습니다. 물길에도 남습니다.\n", 7),  # one of several headings
    ],
)
def test_a_label_of_comments_may_stand_in_the_text(frame: ReadFrame, below: str, after: int) -> None:
    assert frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n{below}").after == after


def test_the_head_of_a_page_says_the_periodical_beside_the_number(frame: ReadFrame) -> None:
    head = "골목과 물길 제12호(2024. 5.)\n\n물길을 지키는 일\n나도윤 햇살대 교수"
    found = frame(f"{head}\n\n{BODY}\n골목과 물길\n24\n{END}\n")
    assert [line.text for line in found.furniture] == ["골목과 물길 제12호(2024. 5.)", "골목과 물길", "24"]


def test_a_path_may_end_with_the_name_of_a_column(frame: ReadFrame) -> None:
    found = frame(f"HOME > 커뮤니티 > 학장 칼럼\n물길을 지키는 일\n\n{BODY}\n{END}\n\n골목대학장 나도윤\n")
    assert (found.rubric, found.author and found.author.affiliation) == ("학장 칼럼", "골목대학")


def test_title_and_author_above_the_labels_of_a_board_are_no_names_of_pages(frame: ReadFrame) -> None:
    above = "HOME > 칼럼 > 골목의 눈\n\n물길을 지키는 일\n- 마을을 지키는 일 -\n나도윤 햇살대 교수\n"
    found = frame(f"{above}작성일 2024.05.13 | 조회수 812\n\n{BODY}\n{END}\n")
    assert [line.text for line in found.titles] == ["물길을 지키는 일"]
    assert [line.body for line in found.subtitles] == ["마을을 지키는 일 -"]
    assert (found.author and found.author.person, found.published) == ("나도윤", "2024-05-13")


def test_the_name_beside_what_a_periodical_is_above_the_path_is_the_outlet(frame: ReadFrame) -> None:
    found = frame(f"골목사람  웹진\nHOME > 칼럼 > 골목의 눈\n\n물길을 지키는 일\n나도윤 햇살대 교수\n\n{BODY}\n{END}\n")
    assert found.outlet == "골목사람"


def test_a_day_may_stand_between_the_text_and_who_signs_it(frame: ReadFrame) -> None:
    found = frame(f"물길을 지키는 일\n\n{BODY}\n{END}\n\n2031년 5월 3일\n햇살시장 나도윤 드림\n")
    assert found.author
    assert (found.author.person, found.author.role) == ("나도윤", "시장")
    assert (found.published, found.furniture) == ("2031-05-03", ())
