"""What the site of an office prints above and below a post."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.site import foot_of, head_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("above", "length"),
    [
        ("본문 바로가기 대메뉴 바로가기\n", 1),
        ("본문 바로 가기대메뉴 바로 가기\n이 누리집은 대한민국 공식 전자정부 누리집입니다.\n", 2),
        ("햇살시청\n홈 > 햇살소식 > 보도자료\n보도자료\n", 3),  # the page says its name again
        ("Home > 새 소식 > 언론 보도자료\n", 1),
        ("햇살시설공단 > 공단소식 > 보도자료\n", 1),
        ("햇살시청\n게시글 상세보기 - 제목, 작성자, 내용, 첨부파일 정보 제공\n", 2),
        ("상단영역\n편집 : 오늘\n본문영역\n", 3),
        ("", 0),
        ("보도자료\n", 0),  # a letterhead
        ("길이 열린다. 본문 바로가기는 없다.\n", 0),
    ],
)
def test_the_head_of_a_site_ends_with_what_is_its_own_for_certain(content: Content, above: str, length: int) -> None:
    lines = content(f"{above}햇살시, 골목에 의자를 놓다\n햇살시는 골목 어귀마다 의자를 놓았다고 밝혔다.\n")
    assert head_of(lines).length == length


def test_the_site_says_on_which_page_it_stands(content: Content) -> None:
    lines = content("홈 > 햇살소식 > 보도자료\n햇살시, 골목에 의자를 놓다\n")
    assert head_of(lines).names == {"홈", "햇살소식", "보도자료"}


@pytest.mark.parametrize(
    ("board", "day"),
    [
        ("작성자 : 공보관\n등록일 : 2021.06.22\n조회 : 318\n첨부 : 골목.jpg (2 MB)\n", "2021-06-22"),
        ("담당자 작성일 2021-06-22 조회수 1994\n", "2021-06-22"),
        ("담당부서골목과 작성일2021-06-22 조회수328\n", "2021-06-22"),
        ("작성자 골목과\n조회 1,501회 작성일 21-06-22 00:00\n", "2021-06-22"),  # the year in two digits, with the time
        ("- 날짜\n- 2021.06.22\n- 조회수\n- 250\n- 등록부서\n- 골목과\n", "2021-06-22"),  # values below their labels
    ],
)
def test_the_labels_of_a_board_give_the_day_of_a_post(content: Content, board: str, day: str) -> None:
    lines = content(f"햇살시, 골목에 의자를 놓다\n{board}햇살시는 골목 어귀마다 의자를 놓았다고 밝혔다.\n")
    head = head_of(lines)
    assert head.day == day
    assert [line.number for line in lines[1:-1]] == list(head.board)


def test_a_board_gives_the_title_behind_its_label(content: Content) -> None:
    head = head_of(content("제목 햇살시, 골목에 의자를 놓다\n작성자 골목과\n햇살시는 의자를 놓았다고 밝혔다.\n"))
    assert head.title == "햇살시, 골목에 의자를 놓다"


@pytest.mark.parametrize(
    "text",
    [
        "배포일 : 2021. 6. 22.\n담당부서 : 골목과\n햇살시, 골목에 의자를 놓다\n",  # a letterhead counts no readers
        "담당부서 : 골목과 (033-000-1234)\n담당자 : 나은솔\n",  # whom to ask
        "햇살시, 골목에 의자를 놓다\n햇살시는 의자를 놓았다고 밝혔다. 조회 318\n",
    ],
)
def test_labels_of_other_papers_are_no_board(content: Content, text: str) -> None:
    assert head_of(content(text)).board == ()


@pytest.mark.parametrize(
    "foot",
    [
        "목록\n이전글 물고기 모양 등\n다음글 달빛 길\n",
        "공공누리 제1유형 : 출처표시\n이 페이지에서 제공하는 정보에 만족하십니까?\n매우만족 만족 보통 불만족\n",
        "첨부파일\nCOPYRIGHTⒸ 햇살시. ALL RIGHTS RESERVED.\n",
        "(00000) 강원도 햇살시 골목로 33(달빛동) 대표전화 033-000-0000\n",
    ],
)
def test_the_foot_of_a_page_stands_below_the_post(content: Content, foot: str) -> None:
    lines = content(f"햇살시, 골목에 의자를 놓다\n햇살시는 의자를 놓았다고 밝혔다.\n{foot}")
    assert foot_of(lines) == len(foot.splitlines())


def test_items_and_sentences_are_no_foot(content: Content) -> None:
    assert foot_of(content("골목 의자\n○ 매우만족 120명, 만족 80명\n○ 의자를 더 놓기로 함\n")) == 0
    assert foot_of(content("골목 의자\n이전글에서 말한 의자를 놓았다.\n햇살시는 기뻐했다.\n")) == 0


def test_a_label_alone_has_its_value_below(content: Content) -> None:
    head = head_of(
        content("제목\n햇살시, 의자를 놓다\n작성자\n골목과\n작성일\n2021-06-22\n조회수\n112\n햇살시는 기뻐했다.\n")
    )
    assert (head.title, head.day, len(head.board)) == ("햇살시, 의자를 놓다", "2021-06-22", 8)


def test_names_of_pages_stand_above_the_title_of_a_counted_post(content: Content) -> None:
    above = "햇살군의회\n함께 걷는 의회\nHOME\n의회소식\n의정뉴스\n"
    post = "골목에 의자를 놓다\n작성자 의회사무과 작성일 2021.06.22 조회 178\n햇살군의회는 의자를 놓았다고 밝혔다.\n"
    head = head_of(content(above + post))
    assert (head.length, head.day) == (5, "2021-06-22")
    assert head_of(content(above + post.replace(" 조회 178", ""))).length == 0  # nobody counts who reads a letterhead
