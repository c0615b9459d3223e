"""Which lines of a report head its blocks, by the bullet that the report itself uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.report.headings import Habit, habit_of, usual
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadLine = Callable[[str], Line]


def headings(content: Content, text: str) -> list[tuple[str, str]]:
    lines = content(text)
    habit = habit_of(lines)
    return [(h.kind, line.text[h.start : h.end]) for line in lines if (h := habit.heading(line))]


def test_usual_headings_stand_behind_one_bullet(content: Content) -> None:
    text = "□ 추진배경\n○ 숲이 좁음\n□ 추진실적(’25. 8월 기준)\n○ 추진실적\n□ 향후 추진계획\n○ 나무 심기 : 4월\n"
    assert headings(content, text) == [
        ("background", "추진배경"),
        ("results", "추진실적(’25. 8월 기준)"),
        ("plan", "향후 추진계획"),
    ]


def test_numbered_headings_are_found_by_their_form(content: Content) -> None:
    text = "가. 추진배경\n ◦ 숲이 좁음\n나. 사업개요\n ◦ 대상 : 마을 3곳\n다. 숲길 안내판\n ◦ 서른 곳\n"
    assert [kind for kind, _ in headings(content, text)] == ["background", "overview", "other"]


def test_headings_in_brackets_are_found_by_them(content: Content) -> None:
    text = "【추진배경】\n○ 숲이 좁음\n【한 일】\n○ 심음\n【향후계획】\n○ 더 심음\n<숲 지도>\n"
    assert headings(content, text) == [("background", "【추진배경】"), ("other", "【한 일】"), ("plan", "【향후계획】")]


def test_headings_between_bars_are_found_by_them(content: Content) -> None:
    assert [kind for kind, _ in headings(content, "┃추진배경┃\n○ 좁음\n┃향후계획┃\n○ 더 심음\n")] == [
        "background",
        "plan",
    ]


def test_bold_type_around_a_heading_is_no_part_of_it(content: Content) -> None:
    assert headings(content, "**□ 추진배경**\n\n- 숲이 좁음\n\n□ **향후계획**\n") == [
        ("background", "추진배경"),
        ("plan", "향후계획"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("□ 2026년 추진계획", "plan"),  # the year does not change what it names
        ("□ ’25년 추진실적", "results"),
        ("(1) 추진배경", "background"),  # a number in parentheses
        ("1) 추진배경", "background"),
        ("가) 추진배경", "background"),
        ("▶ 추진배경", "background"),  # an arrow may stand before a usual name
        ("□ 2026년 계획", "plan"),  # with the year it says what it plans
        ("【하반기 계획】", "plan"),
        ("□ 차년도 계획", "plan"),
        ("□ 주요내용: 마을마다 숲길 하나", "process"),  # a text may follow
    ],
)
def test_what_stands_around_a_usual_heading(line: ReadLine, text: str, kind: str) -> None:
    found = usual(line(text))
    assert found is not None
    assert found[1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("□ 마을별 이용현황", "situation"),  # by its last word
        ("□ 일정", "plan"),  # as behind 추진
        ("□ 숲길 지킴이", "other"),
        ("□ 사업기간 : 2026. 3. ~ 11.", None),  # a labelled value
        ("□ 숲길을 넓히고 안내판을 세워 걷는 이가 해마다 늘도록 온 마을이 함께 가꾸어 나감", None),  # a statement
        ("○ 추진배경", None),  # another bullet
        ("[숲길 지킴이]", None),  # brackets
    ],
)
def test_other_lines_behind_the_bullet_are_headings_when_they_are_short(
    line: ReadLine, text: str, kind: str | None
) -> None:
    heading = Habit("□").heading(line(text))
    assert (heading.kind if heading else None) == kind


def test_a_report_without_usual_headings_is_headed_by_its_highest_bullet(content: Content) -> None:
    assert headings(content, "■ 숲길\n○ 서른 곳\n■ 꽃길\n○ 열 곳\n") == [("other", "숲길"), ("other", "꽃길")]


def test_names_that_come_again_are_headings_whatever_they_are_called(content: Content) -> None:
    text = "1. 숲길\n가. 왜 하나\n○ 좁음\n나. 한 일\n○ 심음\n2. 꽃길\n가. 왜 하나\n○ 끊김\n나. 한 일\n○ 이음\n"
    assert [name for _, name in headings(content, text)] == ["왜 하나", "한 일"] * 2
    plain = text.replace("가. ", "").replace("나. ", "")
    assert [name for _, name in headings(content, plain)] == ["왜 하나", "한 일"] * 2
    assert [name for _, name in headings(content, plain + "□ 추진배경\n○ 길\n□ 향후계획\n○ 길\n")] == [
        "추진배경",
        "향후계획",
    ]  # usual names behind a bullet show the habit sooner than plain lines


def test_a_usual_name_that_comes_again_goes_before_others_that_do(content: Content) -> None:
    part = "1) 국내\n- {0} 길\n2) 국외\n- {0} 숲\n3) 그 밖\n- {0} 꽃\n"
    text = "".join(f"□ 추진실적\n○ 열 곳\n{part.format(place)}" for place in "동서남북")
    assert [name for _, name in headings(content, text)] == ["추진실적"] * 4
