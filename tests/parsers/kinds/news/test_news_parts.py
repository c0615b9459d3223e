"""A page's lines to its parts: sentences, possible headlines, bylines, credits, furniture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.news.columns import columns_on
from parsers.kinds.news.page_part import PagePart, PagePartKind
from parsers.kinds.news.parts import parts_of
from parsers.page import Page

ReadPage = Callable[[str], Page]
FIRST = "진안군이 옛 방앗간을 고쳐 주민 모임방으로 쓰는 사업을 시작한다."
LAST = "군은 방앗간 아홉 곳을 고친다고 20일 밝혔다."


def sorted_out(page: Page) -> tuple[list[PagePart], list[int]]:
    return parts_of(page.content, columns_on(page))


def parts(page: Page) -> list[tuple[str, str]]:
    """Kind and text of each part; of a byline or credit, what stands aside."""
    found, _ = sorted_out(page)
    return [(part.kind.value, part.text or "".join(span.text for span in part.aside)) for part in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"옛 방앗간 고친다\n{FIRST}\n", [("head", "옛 방앗간 고친다"), ("text", FIRST)]),
        (f"{FIRST}\n마지우 기자\n", [("text", FIRST), ("byline", "마지우 기자")]),
        (f"{FIRST} 마지우 기자\n", [("text", f"{FIRST} ")]),  # it is cut off the text
        (f"{FIRST}\n진안군 제공\n", [("text", FIRST), ("credit", "진안군 제공")]),
        (f"{FIRST}\n전북도 제공\n", [("text", FIRST), ("credit", "전북도 제공")]),
        (f"{FIRST}\n문의 골목과 ☎ 063-000-1234\n", [("text", FIRST), ("contact", "문의 골목과 ☎ 063-000-1234")]),
        ("문의 전화 ☎ 063-000-1234\n", [("head", "문의 전화 ☎ 063-000-1234")]),  # of no story
        ("청년이 돌아올까?\n", [("head", "청년이 돌아올까?")]),  # a question alone may be a headline
        ("옛 방앗간 고친다\n모임방 아홉 곳\n", [("head", "옛 방앗간 고친다"), ("head", "모임방 아홉 곳")]),
        ("어르신에 도시락 제공\n", [("head", "어르신에 도시락 제공")]),  # no credit
    ],
)
def test_what_a_line_is(page: ReadPage, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(page(text)) == expected


CUT = """
진안군이옛방앗간을고쳐
주민모임방으로쓰는사업을
시작한다고지난20일널리
알렸다.
방앗간에는공동부엌과책
읽는방이들어서며운영은
마을회가맡고전기료와난
방비를군이대기로했다.
"""


def test_lines_that_a_column_cut_are_one_part_up_to_the_end_of_the_sentence(page: ReadPage) -> None:
    found, _ = sorted_out(page(CUT))
    assert [(part.kind, len(part.lines)) for part in found] == [(PagePartKind.TEXT, 4), (PagePartKind.TEXT, 4)]


def test_the_byline_that_opens_a_story_is_cut_off(page: ReadPage) -> None:
    (part,), _ = sorted_out(page(f"(무주=한빛통신) 마지우 기자 = {FIRST}\n"))
    assert part.opening is not None
    assert (part.opening.person, part.text.strip()) == ("마지우", FIRST)


@pytest.mark.parametrize(
    ("line", "is_furniture"),
    [
        ("입력 2025.03.21 10:00", True),
        ("저작권자 © 솔바람일보 무단 전재 금지", True),
        ("정치 경제 사회", True),
        ("솔바람일보 - 골목을 여는 신문", True),  # what a paper says of itself
        ("옛 방앗간 고친다", False),
    ],
)
def test_what_the_page_prints_is_furniture(page: ReadPage, line: str, is_furniture: bool) -> None:
    one = page(f"{line}\n{FIRST}\n")
    assert (sorted_out(one)[1] == [1]) is is_furniture


def test_titles_of_other_stories_behind_the_copyright_note_are_furniture(page: ReadPage) -> None:
    one = page(f"{FIRST}\n{LAST}\n저작권자 © 솔바람일보 무단 전재 금지\n물길 잇는다\n꽃길 잇는다\n")
    assert sorted_out(one)[1] == [3, 4, 5]


@pytest.mark.parametrize(
    ("cut", "lines"),
    [
        ("방이열린다(자세한것은\nwww.room.example.kr\n에실린다).\n", 3),  # an address in a sentence
        ("열두곳을고르는일은지난2.\n20.(목)부터27.(목)까지\n이어진다.\n", 3),  # a date cut behind its point
    ],
)
def test_what_stands_inside_a_sentence_is_no_furniture(page: ReadPage, cut: str, lines: int) -> None:
    found, furniture = sorted_out(page(CUT + cut))
    assert furniture == []
    assert len(found[-1].lines) == lines
    assert sorted_out(page(f"{CUT}www.room.example.kr\n"))[1] == [9]


def test_an_address_with_a_particle_is_no_furniture(page: ReadPage) -> None:
    assert sorted_out(page(f"{FIRST}\nwww.room.example.kr)에서볼수있다.\n"))[1] == []


def test_a_name_above_the_time_stamp_is_the_reporter(page: ReadPage) -> None:
    text = f"옛 방앗간 고친다\n마지우\n2025-03-21 16:53:00\n{FIRST}\n"
    assert parts(page(text)) == [("head", "옛 방앗간 고친다"), ("byline", "마지우"), ("text", FIRST)]


def test_the_paper_s_name_is_cut_off_the_first_sentence(page: ReadPage) -> None:
    found, _ = sorted_out(page(f"[솔바람일보] {FIRST}\n"))
    assert found[0].text == FIRST
    assert found[0].opening is not None
    assert (found[0].opening.person, found[0].opening.outlet) == (None, "솔바람일보")


def test_the_head_of_a_site_is_furniture(page: ReadPage) -> None:
    _, furniture = sorted_out(page(f"상단영역\n옛 방앗간 옛 모습\n본문영역\n옛 방앗간 고친다\n{FIRST}\n"))
    assert furniture == [1, 2, 3]


@pytest.mark.parametrize("section", ["11 산간북부", "산 간      11"])
def test_the_number_of_a_page_and_its_section_stand_below_the_paper(page: ReadPage, section: str) -> None:
    read = page(f"2021년 5월 12일 수요일\n솔바람신문\n{section}\n\n옛 방앗간 새로 열려\n")
    assert sorted_out(read)[1] == [1, 2, 3]
    assert parts(read) == [("head", "옛 방앗간 새로 열려")]


@pytest.mark.parametrize(
    "head", ["2021년 05월 12일 (수) 008면 지역", "16 골목현장   2021년 5월 12일 수요일   솔바람저널"]
)
def test_the_head_of_a_page_is_furniture(page: ReadPage, head: str) -> None:
    found, furniture = sorted_out(page(f"{head}\n\n옛 방앗간 고친다\n{FIRST}\n"))
    assert furniture == [1]
    assert [part.kind for part in found] == [PagePartKind.HEAD, PagePartKind.TEXT]


def test_the_text_of_the_first_story_begins_behind_its_byline(page: ReadPage) -> None:
    full = "방앗간을 고쳐 쓰기로 한 군은 이웃 마을\n" * 6
    first = "군의옛방앗간고치기사업인‘마을모임\n방’이 문을 연다."
    text = f"옛 방앗간 고친다\n모임방 아홉 곳\n\n마지우 기자\n\n{first} {full}에도 알린다.\n"
    kinds = [(part.kind.value, part.lines[0].number) for part in sorted_out(page(text))[0]]
    assert kinds[:4] == [("head", 1), ("head", 2), ("byline", 4), ("text", 6)]


def test_a_label_opens_a_caption(page: ReadPage) -> None:
    found = parts(page("사진설명 주민들이 방앗간을 고치고 있다. 진안군 제공\n"))
    assert found == [("text", "주민들이 방앗간을 고치고 있다. ")]


def test_behind_the_note_of_rights_another_article_has_its_own_stamp(page: ReadPage) -> None:
    rights = "저작권자 © 솔바람일보 무단전재 및 재배포 금지\n"
    second = f"모임방 아홉 곳\n책 읽는 방도\n입력 2025.03.21 14:20\n\n{LAST}\n"
    text = f"{FIRST}\n\n{rights}\n{second}\n{rights}\n많이 본 뉴스\n물레 축제\n"
    assert parts(page(text)) == [("text", FIRST), ("head", "모임방 아홉 곳"), ("head", "책 읽는 방도"), ("text", LAST)]


def test_the_next_article_of_a_site_may_have_name_and_stamp_on_one_line(page: ReadPage) -> None:
    rights = "저작권자 © 솔바람일보 무단전재 및 재배포 금지\n"
    found = parts(page(f"{FIRST}\n\n{rights}\n모임방 아홉 곳\n마지우 기자 | 입력 2025-03-21 14:20:45\n\n{LAST}\n"))
    assert [kind for kind, _ in found] == ["text", "head", "byline", "text"]


@pytest.mark.parametrize("stamp", ["마지우 기자", "입력 2025.03.21 14:20"])
def test_titles_listed_below_a_story_with_reporter_or_stamp_are_no_heads(page: ReadPage, stamp: str) -> None:
    rights = "저작권자 © 솔바람일보 무단전재 및 재배포 금지\n"
    listed = "\n".join(f"{title}\n{stamp}\n" for title in ("물레 축제 열흘 늦춘다", "산골 우체국, 약 배달까지"))
    found = parts(page(f"옛 방앗간 고친다\n\n{FIRST}\n\n{rights}\n{listed}"))
    assert [text for kind, text in found if kind == "head"] == ["옛 방앗간 고친다"]


def test_the_next_article_of_a_site_may_have_counters_below_its_stamp(page: ReadPage) -> None:
    rights = "저작권자 © 솔바람일보 무단전재 및 재배포 금지\n"
    head = "모임방 아홉 곳\n기자명 마지우 기자\n입력 2025.03.21 14:20\n댓글 1  기사공유하기  페이스북\n"
    found = parts(page(f"{FIRST}\n\n{rights}\n{head}\n{LAST}\n"))
    assert [text for kind, text in found if kind != "byline"] == [FIRST, "모임방 아홉 곳", LAST]


def test_what_readers_say_below_a_story_is_furniture(page: ReadPage) -> None:
    tail = "저작권자 © 솔바람일보 무단 전재 금지\n댓글 2\n여울  참 좋습니다. 가 보겠습니다.\n최신순\n"
    found, furniture = sorted_out(page(f"{FIRST}\n{LAST}\n{tail}"))
    assert (len(found), furniture) == (2, [3, 4, 5, 6])


def test_a_headline_right_above_its_story_is_due_behind_a_signed_one(page: ReadPage) -> None:
    mill = "진안군이옛방앗간을고쳐 주\n민모임방으로쓰는사업을 시\n작한다고널리밝혔다.\n마지우기자\n"
    bus = "무주군의회가통학버스를 주\n민도함께타도록하는조례안\n을뜻모아의결했다.\n설다온기자\n"
    text = f"옛 방앗간 고친다\n{mill}\n무주통학버스 함께 타는길\n{bus}"
    kinds = [(part.kind.value, len(part.lines)) for part in sorted_out(page(text))[0]]
    assert kinds == [("head", 1), ("text", 3), ("byline", 1), ("head", 1), ("text", 3), ("byline", 1)]


def test_a_desk_signs_below_a_story_only(page: ReadPage) -> None:
    assert parts(page(f"{FIRST}\n편집국\n"))[1] == ("byline", "편집국")
    assert parts(page(f"편집국\n{FIRST}\n"))[0] == ("head", "편집국")
