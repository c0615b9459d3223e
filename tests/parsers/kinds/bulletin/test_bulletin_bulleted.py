"""Titles that their bullet, what stands below or who printed them give away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.bulleted import above_labels, cited, cites, heads, is_source_below
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadLine = Callable[[str], Line]

PROSE = "마을 어귀에서 샘터까지 난 길에 등불 열두 개를 달았고 이웃들이 번갈아 지키기로 하였다.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("골목 등불 (솔바람일보, 3. 4.)", True),
        ("골목 등불(조선일보 A12면)", True),
        ("<솔바람신문 4면> 골목 등불", True),
        ("(솔바람일보) 골목 등불", True),
        ("골목 등불 (KBS여울, 3. 4.)", True),  # a station with its place
        ("골목 등불 (여울KBS 저녁뉴스, 3. 4.)", True),
        ("골목 등불 (KBS여울목, 3. 4.)", False),
        ("골목 등불(열두 개)", False),
        ("솔바람일보는 골목 등불을 실음", False),
    ],
)
def test_who_printed_an_article_stands_in_brackets(text: str, told: bool) -> None:
    assert cites(text) is told


def test_sources_may_stand_below_the_title(line: ReadLine) -> None:
    assert is_source_below(line("(솔바람일보 3면, 여울신문 1면)"))
    assert not is_source_below(line("(그늘막 서른 곳)"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("□ 그늘막\n ○ 서른 곳\n□ 등불\n ○ 열 곳\n", [[0, 2]]),
        (f"◈ 그늘막\n{PROSE}◈ 등불\n{PROSE}", [[0, 2]]),
        ("◈ 그늘막\n(솔바람일보 3면)\n - 서른 곳\n◈ 등불\n - 열 곳\n", [[0, 3]]),
        ("■ 그늘막\n - 서른 곳\n■ 등불\n - 열 곳\n■ 물길, 샘터까지\n", [[0, 2, 4]]),  # one has nothing below
        # notes below the titles, one of which the page wrapped
        ("□ 그늘막\n※ 마을 자랑 우수상\n※ 2년째\n ○ 서른 곳\n□ 등불\n※ 두 해 동안\n이어 온 일\n ○ 열 곳\n", [[0, 4]]),
        ("□ 그늘막\n※ 서른 곳\n□ 등불\n※ 열 곳\n", []),  # and nothing else
        ("○ 그늘막을\n - 서른 곳\n○ 등불을\n - 열 곳\n", []),  # in mid-sentence
        ("▶ 그늘막\n - 서른 곳\n\n▶ 등불\n - 열 곳\n\n▶ 물길\n - 두 곳\n", [[0, 2, 4]]),
        (" - 서른 곳\n ▶ 공원\n - 열 곳\n ▶ 학교\n - 두 곳\n", []),  # arrows inside an item
        ("○ 일 시 : 3. 4.\n - 낮\n○ 일 시 : 3. 5.\n - 밤\n", []),  # labels
    ],
)
def test_what_heads_the_lines_below(content: Content, text: str, found: list[list[int]]) -> None:
    assert heads(content(text)) == found


def test_prose_that_had_no_room_is_the_rest_of_a_line(content: Content) -> None:
    wrapped = "□ " + PROSE.replace(" 이웃", "\n이웃") * 2
    assert heads(content(wrapped)) == []


def test_plain_lines_above_the_same_label(content: Content) -> None:
    text = "소식\n\n골목 잔치\n○ 일시 : 3. 4.\n\n샘터 청소\n○ 일시 : 3. 5.\n\n끝말\n○ 고맙습니다\n"
    assert above_labels(content(text)) == [1, 3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("소식\nㅇ 그늘막 (솔바람일보)\nㅇ 등불 (여울신문 3면)\n", [1, 2]),
        ("소식\n<솔바람일보> 그늘막\n - 서른 곳\n<여울신문> 등불\n - 열 곳\n", [1, 3]),
        ("ㅇ 그늘막 (솔바람일보)\nㅇ 등불\nㅇ 물길\nㅇ 샘터 (여울신문)\n", []),  # not most of them
    ],
)
def test_lines_that_tell_who_printed_them(content: Content, text: str, found: list[int]) -> None:
    assert cited(content(text)) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("솔바람일보 2025. 3. 4. 03면 종합", True),
        ("여울신문 | 7면 | 지역", True),
        ("그늘막 2025. 3. 4. 서른 곳", False),  # no outlet
        ("솔바람일보 보도로 알려졌다.", False),  # neither day nor page
        ("솔바람일보 2025. 3. 4. 그늘막을 알렸다.", False),  # a sentence
    ],
)
def test_the_source_below_a_title_begins_with_the_outlet(line: ReadLine, text: str, told: bool) -> None:
    assert is_source_below(line(text)) is told
    assert cites("그늘막 서른 곳 / 솔바람일보 2면")
