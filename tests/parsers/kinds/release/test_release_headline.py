"""The headline and the sub-headlines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.headline import quoted, read
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
PARAGRAPH = (
    "산림청(청장 구름해)은 올가을 강원도 정선군에 숲길 하나를 더 연다고 21일 밝혔다. "
    "길은 12km이며, 누구나 걸을 수 있고, 쉼터가 셋 있다. 이름은 주민이 짓는다.\n"
)
TITLE = "숲길 하나 더 열린다"


@pytest.mark.parametrize(
    ("text", "titles", "subtitles"),
    [
        ("숲길 하나 더 열린다\n- 올가을 개통 -\n- 쉼터 셋 마련 -\n", 1, ["올가을 개통", "쉼터 셋 마련"]),
        ("숲길 하나\n더 열린다\n- 올가을 개통\n", 2, ["올가을 개통"]),  # over two lines
        ("- 올가을 개통 -\n", 0, ["올가을 개통"]),  # not repeated
        ("숲길 하나 더 열린다\n▷ 올가을 개통\n", 1, ["올가을 개통"]),
        ("숲길 하나 더 열린다\n◦ 올가을 개통\n◦ 쉼터 셋 마련\n\n", 1, ["올가을 개통", "쉼터 셋 마련"]),
        ("숲길 하나 더 열린다\n◦ 올가을 개통\n\n", 1, []),  # an item
        (
            "숲길 하나 더 열린다\n◇ 올가을 개통\n* 9월 예정\n◇ 쉼터 셋\n",
            1,
            ["올가을 개통", "쉼터 셋"],
        ),  # a note between
        (
            "숲길 하나 더 열린다\n- 올가을 개통 -\n쉼터도 셋 마련한다 -\n",
            1,
            ["올가을 개통", "쉼터도 셋 마련한다"],
        ),  # a dash is lost
        ("숲길 하나 더 열린다\n- 걷기 좋은 길과\n쉼터 셋 마련 -\n", 1, ["걷기 좋은 길과 쉼터 셋 마련"]),  # wrapped
        ("숲길 하나 더 열린다\n- 걷기 좋은 길\n(쉼터 셋 마련) -\n", 1, ["걷기 좋은 길 (쉼터 셋 마련)"]),  # closed below
        ("숲길 하나 더 열린다\n- 올가을 개통 -- 쉼터 셋 -\n", 1, ["올가을 개통", "쉼터 셋"]),  # two on a line
        ("숲길 하나 더 열린다\n- 올가을 개통 -？\n", 1, ["올가을 개통"]),  # an unknown sign behind the dash
        ("“숲에서 쉬고 또 걷는다”\n숲길 하나 더 열린다\n", 1, ["“숲에서 쉬고 또 걷는다”"]),  # said above the title
        ("'올해의 숲길 돋보기'\n숲길 하나 더 열린다\n", 2, []),  # a series above it
        # The title is not repeated: sub-headlines are several, or stand above who speaks.
        (
            "쉼터도 주민 손으로 셋 마련\n가파른 곳에는 나무 계단\n",
            0,
            ["쉼터도 주민 손으로 셋 마련", "가파른 곳에는 나무 계단"],
        ),
        ("쉼터도 주민 손으로 셋 마련\n", 0, ["쉼터도 주민 손으로 셋 마련"]),
        ("산림청 구름해 청장은 나루군청에서\n", 0, []),  # a paragraph in two lines
        ("숲길 하나 더 열린다\n올가을 정선에서 문 연다\n", 1, ["올가을 정선에서 문 연다"]),  # without any dash
        # Several without any dash, behind one with it, and with a mark of quotation before them.
        (
            "숲길 하나 더 열린다\n- 올가을 개통-\n쉼터도 주민 손으로 셋 마련\n‘걷기’ 모임은 군에서 지원\n",
            1,
            ["올가을 개통", "쉼터도 주민 손으로 셋 마련", "‘걷기’ 모임은 군에서 지원"],
        ),
        (
            "숲길 하나 더 열린다\n쉼터도 주민 손으로 마련하는\n길이 열두 킬로미터 되는 숲길\n",
            1,
            ["쉼터도 주민 손으로 마련하는 길이 열두 킬로미터 되는 숲길"],
        ),
        ("숲길 하나 더 열린다\n1. 올해 가을 숲길 현황\n", 1, []),  # a heading
        ("숲길 하나 더 열린다\n일 시 : 오는 가을 아무 날 아침\n", 1, []),
        # What somebody said stands for itself, above the text's own headline and below what goes on.
        (
            "“걷는 사람이 길을 만든다”\n올가을 숲길 문 연다\n- 쉼터 셋 마련 -\n",
            0,
            ["“걷는 사람이 길을 만든다”", "올가을 숲길 문 연다", "쉼터 셋 마련"],
        ),
        (
            "숲길 하나 더 열린다\n- 쉼터 셋과 의자 아홉 마련 등\n“걷는 사람이 길을 만든다”\n",
            1,
            ["쉼터 셋과 의자 아홉 마련 등", "“걷는 사람이 길을 만든다”"],
        ),
        (
            "“걷는 사람이 길을 만든다”\n- 올가을 개통 -\n",
            0,
            ["“걷는 사람이 길을 만든다”", "올가을 개통"],
        ),  # its own headline
        ("[2024년 숲길 돋보기]\n숲길 하나 더 열린다\n- 올가을 개통\n", 2, ["올가을 개통"]),  # a series above it
        ("숲길 하나 더 열린다\n- 발표 : 나해솔 국장 -\n", 1, []),  # who speaks
        ("숲길 하나 더 열린다\n- 2024. 3. 21.(목) 09:00, 정부대전청사 -\n", 1, []),  # when and where
        ("숲길 하나 더 열린다\n□ 산림청은 숲길을 연다.\n", 1, []),
        ("숲길 하나 더 열린다\n- 산림청은 길을 열었다고 밝혔다.\n", 1, []),  # an item
    ],
)
def test_sub_headlines_stand_between_title_and_text(
    content: Content, text: str, titles: int, subtitles: list[str]
) -> None:
    found = read(content(text + PARAGRAPH), TITLE)
    assert len(found.titles) == titles
    assert [subtitle.text for subtitle in found.subtitles] == subtitles


@pytest.mark.parametrize(
    ("title", "repeated"),
    [
        ("[보도자료] 숲길 하나 더 열린다", True),  # what the release calls itself is left out
        ("숲길 하나, 더 열린다!", True),
        ("숲길 하나 더 열린다(3.21.)", True),
        ("[4.2.행사시작(10시)이후] 숲길 하나 더 열린다", True),
        ("나루산림청 숲길 하나 더 열린다", True),  # with who opens it
        ("바닷길이 열린다", False),
    ],
)
def test_a_title_is_known_again(content: Content, title: str, repeated: bool) -> None:
    assert bool(read(content("숲길 하나 더 열린다\n" + PARAGRAPH), title).titles) is repeated


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("숲길 하나 더 열린다\n- 올가을 개통 -\n", 1),
        ("숲길 하나가\n더 열린다\n- 올가을 개통 -\n", 2),
        ("□ 산림청은 길을 연다.\n", 0),
        (
            "숲길 하나가\n더 열린다\n"
            "산림청이 올가을에 여는 숲길은 강원도 정선군에서 시작하여 태백까지 이어지며 모두\n12km에 이른다. 쉼터\n",
            2,
        ),
        ("산림청은 길을 연다고 밝혔다.\n", 0),
        # The first line had room for the first word of the second.
        (
            "강원도 정선군, 가을 숲길 걷기 잔치를 위한 길 개통\n"
            "10월 5일부터 숲길 쉼터 세 곳에서… 걷기 지도와 나무 이름표 1,200개 나누어\n",
            1,
        ),
        ("숲길이 온다!\n□ 산림청은 길을 연다.\n", 1),  # a cry
    ],
)
def test_the_text_alone_gives_the_title(content: Content, text: str, titles: int) -> None:
    assert len(read(content(text), None).titles) == titles


def test_notes_among_the_points_are_kept(content: Content) -> None:
    found = read(content("◇ 올가을 개통\n* 9월 예정\n◇ 쉼터 셋\n" + PARAGRAPH), TITLE)
    assert [line.text for line in found.notes] == ["* 9월 예정"]
    assert found.length == 3


def test_quoted_lines_lose_their_marks(content: Content) -> None:
    lines = content("> - 올가을 개통 -\n\n> □ 쉼터 셋\n\n> 걷기 좋은 길\n")
    assert [subtitle.text for subtitle in quoted(lines)] == ["올가을 개통", "쉼터 셋", "걷기 좋은 길"]


def test_a_line_close_below_the_headline_is_a_sub_headline(content: Content) -> None:
    title = "강원도 정선군에 올가을부터 걷기 좋은 숲길 하나 더 열린다"
    found = read(
        content(f"{title}\n10월 개통하며 쉼터는 모두 셋, 길이는 12km이고 누구나 걸을 수 있는 길\n\n{PARAGRAPH}"), None
    )
    assert [subtitle.text for subtitle in found.subtitles] == [
        "10월 개통하며 쉼터는 모두 셋, 길이는 12km이고 누구나 걸을 수 있는 길"
    ]


def test_the_first_line_of_a_paragraph_is_no_sub_headline(content: Content) -> None:
    wrapped = (
        "산림청은 올가을 강원도 정선군에 숲길 하나를 더 열기로 하고 그에 앞서\n걷기 좋은 길을 고른다고 21일 밝혔다.\n"
    )
    found = read(content(f"숲길 하나 더 열린다\n▸ 올가을 개통\n▸ 쉼터 셋 마련\n\n{wrapped}"), None)
    assert [subtitle.text for subtitle in found.subtitles] == ["올가을 개통", "쉼터 셋 마련"]


def test_a_paragraph_on_two_lines_begins_where_it_brings_in_who_speaks(content: Content) -> None:
    told = "나루산림청(청장 나해솔)은 올가을 강원도 정선군에 걷기 좋은 숲길 하나를\n더 열기로 했다고 21일 밝혔다.\n"
    found = read(content(f"숲길 하나 더 열린다\n○ 올가을 개통\n○ 쉼터 셋 마련\n\n{told}"), None)
    assert [subtitle.text for subtitle in found.subtitles] == ["올가을 개통", "쉼터 셋 마련"]
