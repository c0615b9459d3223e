"""A page's lines: what carries content, which bullet stands before it, where a page begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.text.bullets import is_note, marker_rank
from parsers.text.line import Line, width_of
from parsers.text.lines import Lines, ranges_of

ReadLines = Callable[[str], Lines]
ReadLine = Callable[[str], Line]


@pytest.mark.parametrize(
    ("text", "marker", "body"),
    [
        ("□ 마을 우물 복원", "□", "마을 우물 복원"),
        ("ㅇ 우물가 쉼터", "ㅇ", "우물가 쉼터"),  # the jamo ㅇ printed as a circle
        ("  - 두레박 12개", "-", "두레박 12개"),  # indented
        ("-두레박 12개", "-", "두레박 12개"),  # glued to its text
        ("※ 겨울에는 쉼", "※", "겨울에는 쉼"),
        ("** 우물 깊이 기준", "**", "우물 깊이 기준"),  # the second note of a page
        (r"\* 우물 깊이 기준", r"\*", "우물 깊이 기준"),  # escaped for Markdown
        ("□10 우물 지도", "□10", "우물 지도"),  # a boxed number
        ("□1우물 지도", "□1", "우물 지도"),  # glued as well
        ("�두레박 보급", "�", "두레박 보급"),  # a bullet whose character was lost
        ("\U000f03c5 두레박 보급", "\U000f03c5", "두레박 보급"),  # a glyph of a word processor's own font
        ("\U000f02b1 두레박 보급", None, "\U000f02b1 두레박 보급"),  # its boxed 1 is a number
        ("m 두레박 보급", "m", "두레박 보급"),
        ("➠ 두레박 보급", "➠", "두레박 보급"),
        ("∎ 두레박 보급", "∎", "두레박 보급"),
        ("v 두레박 보급", "v", "두레박 보급"),  # a symbol font's diamonds, its font forgotten
        ("ü 두레박 보급", "ü", "두레박 보급"),  # its tick
        ("o ’31년 두레박 보급", "o", "’31년 두레박 보급"),  # a letter o for the circle
        ("O 3월 두레박 보급", "O", "3월 두레박 보급"),
        ("o AI 두레박 보급", "o", "AI 두레박 보급"),
        ("ㅁ 두레박 보급", "ㅁ", "두레박 보급"),  # the jamo ㅁ printed as a box
        ("ㅡ 두레박 12개", "ㅡ", "두레박 12개"),
        ("O형 혈액", None, "O형 혈액"),
        ("v자 홈통", None, "v자 홈통"),  # a letter that is part of a word
        ("v 1.2", None, "v 1.2"),  # no Korean behind it
        ("\u200b□ 두레박 보급", "□", "두레박 보급"),  # behind a character that prints nothing
        ("오래된 우물", None, "오래된 우물"),  # no bullet
        ("1. 우물 찾기", None, "1. 우물 찾기"),  # a number is no bullet
        ("우물 - 두레박", None, "우물 - 두레박"),  # a dash inside is none
        ("□", None, "□"),  # nothing behind it: no bullet but all there is
    ],
)
def test_a_bullet_is_told_from_the_text_behind_it(line: ReadLine, text: str, marker: str | None, body: str) -> None:
    found = line(text)
    assert (found.marker, found.body) == (marker, body)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [("□", "ㅇ"), ("ㅁ", "O"), ("ㅇ", "-"), ("ㅇ", "ㅡ"), ("-", "∙"), ("∙", "*"), (None, "ㅇ")],
)
def test_bullets_rank_as_offices_write_them(higher: str | None, lower: str) -> None:
    assert marker_rank(higher) < marker_rank(lower)


@pytest.mark.parametrize(("marker", "note"), [("*", True), ("※", True), ("**", True), ("-", False), (None, False)])
def test_stars_mark_notes(marker: str | None, note: bool) -> None:
    assert is_note(marker) is note


@pytest.mark.parametrize(
    ("text", "trailing"),
    [
        ("우물을 함께 ", True),  # one space: the page wrapped between words
        ("우물을 함께", False),
        ("우물을 함께  ", False),  # two were typed
        ("우물을 함께\u3000", True),
    ],
)
def test_exactly_one_space_at_the_end_is_the_trace_of_a_wrap(line: ReadLine, text: str, trailing: bool) -> None:
    assert line(text).trailing_space is trailing


def test_a_line_knows_its_place_in_the_source(lines: ReadLines) -> None:
    (_, second) = lines("첫째 줄\n   ㅇ 둘째 줄 \n").content
    assert (second.number, second.start, second.end, second.indent) == (2, 8, 14, 3)
    assert second.body_start == 10
    assert second.squeezed == "둘째줄"


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        ("가", "가나"),
        ("il", "가나"),  # thin letters
        (". . .", "가나다"),
        ("12", "가나"),  # figures are narrower than syllables
        ("가나", "가 나"),
    ],
)
def test_width_is_that_of_print_and_not_a_count_of_characters(narrow: str, wide: str) -> None:
    assert width_of(narrow) < width_of(wide)


DOUBLE_SPACED = """
우물을 처음 판 사람

둘레에 심은 나무

두레박을 만든 사람



7

다음 쪽에서 이어지는 말

물맛을 지킨 사람들

우물을 덮은 지붕
"""


def test_a_page_number_alone_on_a_line_is_furniture(lines: ReadLines) -> None:
    assert lines(DOUBLE_SPACED).furniture == (9,)


def test_a_page_begins_after_its_number(lines: ReadLines) -> None:
    assert [line.text for line in lines(DOUBLE_SPACED).content if line.page_start] == [
        "우물을 처음 판 사람",
        "다음 쪽에서 이어지는 말",
    ]


def test_one_space_and_no_blank_line_before_it_is_what_is_left_of_a_page_break(lines: ReadLines) -> None:
    found = lines("""
        우물을 처음 판 사람

        둘레에 심은 나무

        두레박을 만든 사람
         물맛을 지킨 사람들

        우물을 덮은 지붕
        """)
    assert found.double_spaced
    assert [line.text for line in found.content if line.page_start] == ["우물을 처음 판 사람", "물맛을 지킨 사람들"]


def test_in_single_spaced_text_an_indented_line_begins_no_page(lines: ReadLines) -> None:
    found = lines("우물을 처음 판 사람\n 둘레에 심은 나무\n두레박을 만든 사람\n물맛을 지킨 사람\n")
    assert not found.double_spaced
    assert [line.number for line in found.content if line.page_start] == [1]


def test_a_blank_line_or_the_edge_of_a_page_sets_a_line_apart(lines: ReadLines) -> None:
    found = lines("우물을 처음 판 사람\n둘레에 심은 나무\n\n두레박을 만든 사람\n\f물맛을 지킨 사람\n").content
    assert [line.number for line in found if line.set_apart] == [1, 4, 5]


def test_a_form_feed_begins_a_page(lines: ReadLines) -> None:
    found = lines("우물을 처음 판 사람\n\f둘레에 심은 나무\n두레박을 만든 사람\n")
    assert [line.number for line in found.content if line.page_start] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "두레박 12개\n- 3 -\n물통 4개\n",  # dashed numbers need no gap
        "두레박 12개\n– 3 –\n물통 4개\n",  # dashes as a word processor sets them
        "두레박 12개\n\n\n3\n\n\n물통 4개\n",
        "두레박 12개\n\f3\n물통 4개\n",  # first on its page
        "물통 4개\n두레박 12개\n\n3",  # last of all
    ],
)
def test_a_printed_page_number_is_no_content(lines: ReadLines, text: str) -> None:
    assert "3" not in "".join(line.text for line in lines(text).content)


@pytest.mark.parametrize(
    "form",
    ["{}쪽", "｜{}｜", "| {} |", "- {} / 40 -", "Page {} of 40", "p. {}", "{} 페이지", "2 - {}", "─ {} ─", "{}/40"],
)
def test_page_numbers_have_many_forms(lines: ReadLines, form: str) -> None:
    text = "".join(f"우물 {name}\n{form.format(i)}\n" for i, name in enumerate("가나다라", 1))
    assert [line.text for line in lines(text).content] == ["우물 가", "우물 나", "우물 다", "우물 라"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1-1", "1-2", "1-3"),
        ("1 - 1", "1 - 3", "1 - 2"),
        ("1 - 1", "1 - 2"),
        ("3/1", "3/2", "3/3"),
        ("1/9", "3/9", "4/9"),
    ],
)
def test_numbers_of_tasks_and_scores_are_no_pages_of_a_chapter(lines: ReadLines, numbers: tuple[str, ...]) -> None:
    text = "".join(f"{number}\n우물 고치기\n" for number in numbers)
    assert [line.text for line in lines(text).content][::2] == list(numbers)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("두레박\n3\n물통\n", "3"),  # a cell between cells
        ("두레박\n\n\n3개\n\n\n물통\n", "3개"),  # not a number alone
        ("두레박\n\n\n12345\n\n\n물통\n", "12345"),  # no book has so many pages
        ("두레박\n\n\n3,200\n\n\n물통\n", "3,200"),  # an amount
        ("\n\n\n40\n\n\n두레박\n\n\n12\n\n\n물통\n\n\n41\n\n\n지붕\n", "12"),  # 12 does not follow 40
    ],
)
def test_other_numbers_are_content(lines: ReadLines, text: str, kept: str) -> None:
    assert kept in [line.text for line in lines(text).content]


RUNNING = """
물길 따라 2031
마을 우물 이야기
- 1 -
물길 따라 2031
두레박과 물통
- 2 -
물길 따라 2031
지붕 없는 우물
- 3 -
물길 따라 2031
우물의 겨울
- 4 -
"""


def test_what_stands_beside_page_after_page_s_number_is_the_running_head(lines: ReadLines) -> None:
    found = lines(RUNNING)
    assert found.running_head == "물길 따라 2031"
    assert [line.text for line in found.content] == [
        "마을 우물 이야기",
        "두레박과 물통",
        "지붕 없는 우물",
        "우물의 겨울",
    ]


def test_the_running_head_of_the_first_page_is_furniture_too(lines: ReadLines) -> None:
    assert 1 in lines(RUNNING).furniture


def test_the_title_of_the_book_beside_one_page_number_is_its_running_head(lines: ReadLines) -> None:
    found = lines("물길 따라 2031\n우물\n- 1 -\n물길 따라 2031\n두레박\n")
    assert [line.text for line in found.content] == ["우물", "두레박"]


def test_an_office_above_the_numbers_of_both_pages_is_furniture(lines: ReadLines) -> None:
    found = lines("우물 소식\n오늘의 우물\n우물군 물길과\n1쪽\n두레박\n물통\n우물군 물길과\n2쪽\n")
    assert [line.text for line in found.content] == ["우물 소식", "오늘의 우물", "두레박", "물통"]
    assert len(lines("우물 소식\n우물군 물길과\n1쪽\n두레박\n우물군 물길과\n2쪽\n물통\n").content) == 5
    # What stands alike at the end of both may be text.
    assert (
        len(lines("우물 소식\n문의 : 물길과 031-000-2741\n1쪽\n두레박\n문의 : 물길과 031-000-2741\n2쪽\n").content) == 4
    )


def test_a_line_beside_two_page_numbers_only_is_no_running_head(lines: ReadLines) -> None:
    found = lines("물길 이야기\n물길 따라\n우물\n- 1 -\n물길 따라\n두레박\n- 2 -\n물길 따라\n물통\n")
    assert found.running_head is None
    assert [line.text for line in found.content].count("물길 따라") == 3


def test_the_heading_of_a_block_is_no_running_head(lines: ReadLines) -> None:
    text = "".join(f"우물 {name}\n- {i} -\n주요성과\n물통 {i}개\n" for i, name in enumerate("가나다라", 1))
    assert lines(text).running_head is None


@pytest.mark.parametrize("text", ["", "\n\n", "\u200b\n", " \t\f\u3000\n"])
def test_white_space_holds_no_lines(lines: ReadLines, text: str) -> None:
    assert lines(text) == Lines((), (), False)


@pytest.mark.parametrize(
    ("numbers", "ranges"),
    [
        ([], []),
        ([4], [(4, 4)]),
        ([1, 2, 3, 7, 9, 10], [(1, 3), (7, 7), (9, 10)]),
    ],
)
def test_line_numbers_are_written_as_ranges(numbers: list[int], ranges: list[tuple[int, int]]) -> None:
    assert ranges_of(numbers) == ranges


def test_a_page_number_may_give_the_count_of_pages(lines: ReadLines) -> None:
    found = lines("두레박\n          1 / 2\n물통\n          2 / 2\n")
    assert [line.text for line in found.content] == ["두레박", "물통"]


@pytest.mark.parametrize("lines_a_paragraph", [2, 20])
def test_line_ends_that_stand_everywhere_twice_make_no_gaps(lines: ReadLines, lines_a_paragraph: int) -> None:
    once = "\n".join("두레박\n" * lines_a_paragraph for _ in range(4))
    twice = once.replace("\n", "\n\n")
    assert [line.blank_before for line in lines(twice).content] == [line.blank_before for line in lines(once).content]


@pytest.mark.parametrize("times", [2, 3, 5])
def test_a_blank_line_that_stands_everywhere_several_times_counts_once(lines: ReadLines, times: int) -> None:
    once = "두레박\n\n물통\n물동이\n\n우물\n\n물길\n"
    more = once.replace("\n\n", "\n" + times * "\n")
    assert [line.blank_before for line in lines(more).content] == [line.blank_before for line in lines(once).content]


@pytest.mark.parametrize("margin", [" ", "    ", "\t", "\u3000"])
def test_an_indent_that_all_lines_have_is_the_margin(lines: ReadLines, margin: str) -> None:
    text = "우물을 처음 판 사람\n  둘레에 심은 나무\n두레박을 만든 사람\n물맛을 지킨 사람\n"
    indented = "".join(f"{margin}{line}\n" for line in text.splitlines())
    assert [line.indent for line in lines(indented).content] == [0, 2, 0, 0]
