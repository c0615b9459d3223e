"""Cases that the recurrence of their blocks tells."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from parsers.cases.recurring import are_counted, find
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

BOOK = """
    골목 살림 사례집

    STORY 01
    나루지역본부 버들지사
    골목 어귀에 놓은 의자가
    말을 걸다

    “앉을 데가 생겼어요.”

    무엇이 어려웠나
    골목에는 앉아서 쉬어 갈 데가 한 곳도 없다고 하는 어르신이 많았다.

    어떻게 풀었나
    주민이 모여 낡은 문짝으로 의자를 짜고 골목 어귀마다 하나씩 놓았다.

    STORY 02
    담장 아래 작은 평상
    전라남도 완도군

    무엇이 어려웠나
    모여 앉아 이야기할 데가 동네에 한 곳도 없다고 하는 어르신이 많았다.

    어떻게 풀었나
    담장을 낮추고 그 아래에 평상을 놓자는 말에 이웃이 모두 손을 들었다.
    """


def test_the_title_is_what_names_no_office_no_place_and_no_speech(content: Content) -> None:
    lines = content(BOOK)
    found = find(lines)
    titles = [" ".join(line.text for line in lines[case.title : case.after]) for case in found]
    assert titles == ["골목 어귀에 놓은 의자가 말을 걸다", "담장 아래 작은 평상"]
    assert [case.region for case in found] == ["", "전라남도 완도군"]


def test_tags_below_the_title_are_no_part_of_it(content: Content) -> None:
    lines = content(BOOK.replace("    말을 걸다\n", "    말을 걸다\n    #골목 의자  #쉼터\n"))
    case, _ = find(lines)
    assert [line.text for line in lines[case.title : case.after]] == ["골목 어귀에 놓은 의자가", "말을 걸다"]


def test_a_title_ends_where_a_list_of_the_cases_ends_it(content: Content) -> None:
    decks = BOOK.replace("    말을 걸다\n", "    이웃과 함께 앉아 쉬는 길\n").replace("\n\n", "\n")
    lines = content(
        decks.replace(
            "    STORY 01\n", "    1-1. 골목 어귀에 놓은 의자가\n    1-2. 담장 아래 작은 평상\n    STORY 01\n"
        )
    )
    case, _ = find(lines)
    assert [line.text for line in lines[case.title : case.after]] == ["골목 어귀에 놓은 의자가"]
    case, _ = find(content(decks))
    assert case.after - case.title == 2


def test_a_block_of_labels_may_open_each_case(content: Content) -> None:
    labels = "    한눈에 보는 사례\n    기간 : 2031. 3. ~ 5.\n    예산 : 20백만원 (군비)\n\n    무엇이 어려웠나\n"
    lines = content(BOOK.replace("    무엇이 어려웠나\n", labels))
    assert [lines[case.block].text for case in find(lines)] == ["한눈에 보는 사례"] * 2


def test_what_has_a_bullet_below_the_title_is_no_part_of_it(content: Content) -> None:
    text = BOOK.replace("    말을 걸다\n", "    ◈ 앉을 데가 없던 골목에 이웃이 모여 쉴 곳을 놓다\n")
    lines = content(text.replace("    전라남도 완도군\n", "    ◈ 담장을 낮추어 어르신이 모여 앉을 곳을 마련하다\n"))
    found = [[line.text for line in lines[case.title : case.after]] for case in find(lines)]
    assert found == [["골목 어귀에 놓은 의자가"], ["담장 아래 작은 평상"]]


def test_it_stands_behind_its_label_or_below_it(content: Content) -> None:
    text = """
        골목 우수사례 카드
        우수사례 제1호
        사례명
        골목 어귀에 놓은 의자
        기관명
        완도군
        추진배경
        ○ 앉을 데가 없음
        추진내용
        ○ 의자를 놓음
        우수사례 제2호
        사례명 : 담장 아래 작은 평상
        기관명 : 강진군
        추진배경
        ○ 모일 데가 없음
        추진내용
        ○ 평상을 놓음
        """
    lines = content(text)
    assert [lines[case.title].text[case.begin : case.end] for case in find(lines)] == [
        "골목 어귀에 놓은 의자",
        "담장 아래 작은 평상",
    ]


def test_a_body_or_a_place_stands_before_a_title_or_in_a_chapter(content: Content) -> None:
    text = """
        골목 이야기
        제1부  완도군
        이야기 하나
        골목 어귀에 놓은 의자
        ∥ 무엇이 어려웠나
        · 앉을 데가 없음
        ∥ 어떻게 풀었나
        · 의자를 놓음
        이야기 둘
        강진군의회 : 담장 아래 작은 평상
        ∥ 무엇이 어려웠나
        · 모일 데가 없음
        ∥ 어떻게 풀었나
        · 평상을 놓음
        """
    lines = content(text)
    found = find(lines)
    assert [lines[case.title].text[case.begin : case.end] for case in found] == [
        "골목 어귀에 놓은 의자",
        "담장 아래 작은 평상",
    ]
    assert [case.region for case in found] == ["완도군", "강진군의회"]


def test_rows_of_a_contact_and_a_statement_stand_below_the_title(content: Content) -> None:
    def case(place: str, title: str, chapter: str = "") -> str:
        return (
            f"{chapter}\n{place}\n{title}\n담당부서  골목과\n담 당 자  나은솔 주무관\n전화번호  061-000-1234\n\n"
            "┃쉬어 갈 데가 없던 동네에 이웃이 모였다.\n┃의자를 짜고 나누었다.\n\n"
            "이래서 시작했어요\n• 앉을 데가 없었다.\n\n이렇게 달라졌어요\n• 어르신이 쉬어 간다.\n"
        )

    first, second = (
        case("전라남도 완도군", "골목에 놓은 의자", "Part 1. 쉬는 동네\n"),
        case("인천광역시 동구", "담장 아래 평상"),
    )
    lines = content(f"골목 살림 사례집\n\n{first}{second}")
    found = find(lines)
    assert [(case.region, lines[case.title].text, case.after - case.title) for case in found] == [
        ("전라남도 완도군", "골목에 놓은 의자", 1),
        ("인천광역시 동구", "담장 아래 평상", 1),
    ]
    assert [case.chapter is not None and lines[case.chapter].text for case in found] == ["Part 1. 쉬는 동네", False]


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("골목 살림 사례집", "골목 살림 계획"),  # nothing tells of cases
        ("    무엇이 어려웠나\n    모여", "    모여"),  # the second has one block only
        ("    어떻게 풀었나\n    담장을", "    담장을"),
    ],
)
def test_other_books_have_no_such_cases(content: Content, printed: str, instead: str) -> None:
    assert find(content(BOOK.replace("    전라남도 완도군\n", "").replace(printed, instead))) == []


def test_a_list_of_its_cases_stands_in_the_head_of_a_chapter(content: Content) -> None:
    """The number of the chapter, its title, the titles of the cases to come; then the number of each case."""
    chapter = "    제{0}장\n    {1} 골목\n\n    {0}-1. {2}\n\n"
    first = chapter.format(1, "앉는", "골목 어귀에 놓은 의자가 말을 걸다")
    second = chapter.format(2, "걷는", "담장 아래 작은 평상")
    text = BOOK.replace("    STORY 01\n", f"{first}    1-1\n\n").replace("    STORY 02\n", f"{second}    2-1\n\n")
    lines = content(text)
    found = find(lines)
    assert [lines[case.above].text for case in found] == ["제1장", "제2장"]
    assert [lines[case.chapter].text for case in found if case.chapter] == ["앉는 골목", "걷는 골목"]
    assert [lines[case.first].text for case in found] == ["1-1", "2-1"]
    assert lines[found[0].stop].text == "제2장"
    assert are_counted(lines, found)


@pytest.mark.parametrize(
    ("first", "second"), [("사례 1 | 골목 살림", "사례 2 | 마을 살림"), ("골목 · CASE 01", "마을 · CASE 02")]
)
def test_the_number_and_the_field_of_a_case_open_it(content: Content, first: str, second: str) -> None:
    lines = content(BOOK.replace("STORY 01", first).replace("STORY 02", second))
    found = find(lines)
    assert [lines[case.first].text for case in found] == [first, second]
    assert [lines[case.title].text for case in found] == ["골목 어귀에 놓은 의자가", "담장 아래 작은 평상"]


def test_nothing_of_the_contents_opens_a_case(content: Content) -> None:
    listed = """
        골목 살림 사례집

        차례
        1. 골목에 앉다
          골목 어귀에 놓은 의자가 말을 걸다  3
        2. 마을에 눕다
          담장 아래 작은 평상  5

        """
    text = BOOK.replace("    골목 살림 사례집\n", "").replace("    STORY 01", "    1. 골목에 앉다\n\n    STORY 01")
    text = text.replace("    STORY 02", "    2. 마을에 눕다\n\n    STORY 02")
    lines = content(dedent(listed) + dedent(text))
    assert [lines[case.block].text for case in find(lines)] == ["무엇이 어려웠나"] * 2


def test_a_chapter_with_a_roman_number_stands_above_the_number_of_its_first_case(content: Content) -> None:
    text = BOOK.replace("    STORY 01", "    Ⅰ. 골목에 앉다\n\n    우수사례 01  전라남도 강진군")
    lines = content(text.replace("    STORY 02", "    Ⅱ. 마을에 눕다\n\n    우수사례 02  전라남도 완도군"))
    found = find(lines)
    assert [lines[case.first].text[:7] for case in found] == ["우수사례 01", "우수사례 02"]
    assert [case.chapter is not None and lines[case.chapter].text for case in found] == [
        "Ⅰ. 골목에 앉다",
        "Ⅱ. 마을에 눕다",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ⅰ. 골목에 앉는 사람이\n    늘어난 이야기", "Ⅱ. 이웃이 함께 놓은\n    마을의 평상"),  # over two lines
        (
            "Ⅰ. 골목에 앉다\n    의자를 놓은 한 곳",
            "Ⅱ. 마을에 눕다\n    평상을 놓은 한 곳",
        ),  # with words of its own below
        ("Ⅰ. 주민참여 성과", "Ⅱ. 혁신 성과"),  # as blocks are called
    ],
)
def test_roman_numbers_that_count_on_tell_chapters(content: Content, first: str, second: str) -> None:
    text = BOOK.replace("    STORY 01", f"    {first}\n\n    우수사례 01  전라남도 강진군")
    lines = content(text.replace("    STORY 02", f"    {second}\n\n    우수사례 02  전라남도 완도군"))
    found = find(lines)
    assert [lines[case.first].text[:7] for case in found] == ["우수사례 01", "우수사례 02"]
    titles = [lines[case.chapter].text for case in found if case.chapter is not None]
    assert titles == [first.splitlines()[0], second.splitlines()[0]]


@pytest.mark.parametrize("last", ["Ⅳ. 향후 계획", "Ⅳ. 문의 061-000-7101", "Ⅳ. 이웃의 말\n    ○ 쉬어 가기 좋음"])
def test_the_last_block_of_a_case_is_no_chapter_of_the_next(content: Content, last: str) -> None:
    text = BOOK.replace("    STORY 01", "    우수사례 01  전라남도 강진군")
    lines = content(text.replace("    STORY 02", f"    {last}\n\n    우수사례 02  전라남도 완도군"))
    found = find(lines)
    assert [lines[case.above].text[:7] for case in found] == ["우수사례 01", "우수사례 02"]
    assert [case.chapter for case in found] == [None, None]


def test_who_answers_is_no_title_though_a_stroke_parts_it(content: Content) -> None:
    row = "강진군 골목과 | 팀장 우보람 | 031-000-7101"
    lines = content(BOOK.replace("나루지역본부 버들지사\n", "").replace("말을 걸다\n", f"말을 걸다\n    {row}\n"))
    found = find(lines)
    assert [lines[case.title].text for case in found] == ["골목 어귀에 놓은 의자가", "담장 아래 작은 평상"]


def test_a_chapter_may_set_its_word_number_and_title_on_a_line_each(content: Content) -> None:
    text = BOOK.replace("    STORY 01", "    PART\n    01\n    앉는 골목\n\n    STORY 01")
    lines = content(text.replace("    STORY 02", "    PART\n    02\n    걷는 골목\n\n    STORY 02"))
    found = find(lines)
    assert [lines[case.chapter].text for case in found if case.chapter] == ["앉는 골목", "걷는 골목"]
    assert [lines[case.first].text for case in found] == ["STORY 01", "STORY 02"]


PROJECTS = """
    골목 살림 사례집

    {0}
    {1}

    전라남도 완도군 솔면
    담장을 낮추고 평상을 놓으니
    이웃이 왔다

    사업 들여다보기
    사업명 : 솔면 담장 낮추기
    사업기간 : 2031. 9. ~ 2032. 12.

    01 추진 배경
    모여 앉아 이야기할 데가 동네에 한 곳도 없다고 하는 어르신이 많았다.

    {2}
    {3}

    강원도 고성군 물면
    골목에 놓은 의자

    사업 들여다보기
    사업명 : 물면 의자 놓기
    사업기간 : 2031. 3. ~ 2032. 12.

    01 추진 배경
    골목에는 앉아서 쉬어 갈 데가 한 곳도 없다고 하는 어르신이 많았다.
    """


def test_a_table_of_the_project_stands_below_the_title_and_a_chapter_above(content: Content) -> None:
    lines = content(PROJECTS.format("CHAPTER 1", "담장 이야기", "CHAPTER 2", "골목 이야기"))
    found = find(lines)
    titles = [" ".join(line.text for line in lines[case.title : case.after]) for case in found]
    assert titles == ["담장을 낮추고 평상을 놓으니 이웃이 왔다", "골목에 놓은 의자"]
    assert [lines[case.block].text for case in found] == ["사업 들여다보기"] * 2
    assert [case.chapter is not None and lines[case.chapter].text for case in found] == ["담장 이야기", "골목 이야기"]
    assert are_counted(lines, found)
