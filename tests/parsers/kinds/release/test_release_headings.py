"""Headings inside a release."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.annexes import annex_label
from parsers.kinds.release.cells import cells
from parsers.kinds.release.headings import is_heading, kind_of, parted
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BEFORE = "산림청은 올가을 숲길을 하나 더 연다고 밝혔다.\n"
BELOW = "길은 모두 12km이며, 누구나 걸을 수 있도록 가파른 곳에는 나무 계단을 놓는다.\n"
CELLS = "구분\n길이\n걸음\n첫째 길\n12km\n2만\n둘째 길\n3km\n5천\n"


def heads(content: Content, text: str) -> list[str]:
    lines = content(text)
    flags = cells(lines)
    return [line.text for i, line in enumerate(lines) if is_heading(lines, i, flags)]


@pytest.mark.parametrize(
    "heading",
    [
        "[무엇이 달라지나]",
        "【추진 배경】",
        "<걷기 좋은 길 경진대회>",
        "< 2. 숲길 현황 >",  # numbered inside
        "1. 걷기 좋은 길",
        "① 쉼터와 안내판 늘리기",
        "숲길이 지나는 마을",  # a short line that stands alone
        "Q1. 누구나 걸을 수 있나요?",
        "<보도 내용>",  # an answer to the press
    ],
)
def test_a_heading_has_text_below_it(content: Content, heading: str) -> None:
    assert heads(content, f"{BEFORE}{heading}\n{BELOW}") == [heading]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BEFORE}□ 쉼터 세 곳 마련\n ○ {BELOW}", ["□ 쉼터 세 곳 마련"]),  # items of a lower level below
        (f"{BEFORE}□ 쉼터 세 곳을 마련한다.\n ○ {BELOW}", []),  # a sentence
        (f"{BEFORE}\n■ 쉼터 세 곳 마련\n{BELOW}", ["■ 쉼터 세 곳 마련"]),  # set apart from what is above
        (f"{BEFORE}\n[사진] 쉼터에서 쉬는 주민\n\n{BELOW}", []),  # the caption of a picture
        (f"{BEFORE}\n□ 참고 : 쉼터 이용 방법\n\n① 쉼터를 고름\n② 쉼터에서 쉼\n", ["□ 참고 : 쉼터 이용 방법"]),
        (f"{BEFORE}< 연도별 이용자 추이 >\n□ {BELOW}", []),  # the caption of a chart that is lost
        # Over what is told behind a box, where the text has others like it; one alone may be a box of facts.
        (f"{BEFORE}< 왜 걷는가 >\n□ {BELOW}< 어디를 걷는가 >\n□ {BELOW}", ["< 왜 걷는가 >", "< 어디를 걷는가 >"]),
        (f"{BEFORE}< 왜 걷는가 >\n□ {BELOW}", []),
        (f"{BEFORE}< 걷기 잔치 >\n□ 때 : 가을\n{BELOW}< 쉼터 잔치 >\n□ 때 : 겨울\n{BELOW}", []),
        (f"{BEFORE}붙임 1. 숲길 지도\n2. 쉼터 사진\n3. 걷기 일정\n<걷기 좋은 길>\n{BELOW}", ["<걷기 좋은 길>"]),
        (f"{BEFORE}< 숲길 전경 사진 >\n[ 이용자 비율 ]\n", []),
        (f"{BEFORE}< 숲길 개요 >\n○ 길이 12km\n", ["< 숲길 개요 >"]),
        (f"{BEFORE}<해마다 걷는 사람의 추이(’20~’24)>\n** {BELOW}", []),  # a caption with a note
        (f"{BEFORE}< 성별 비율 >\n< 나이별 현황 >\n{BELOW}", []),  # captions of charts beside each other
        (
            f"{BEFORE}< 숲길별 길이와 걸음 >\n{CELLS}{BELOW}",
            ["< 숲길별 길이와 걸음 >"],
        ),  # its cells stand below, though they are lost
        (f"{BEFORE}□ 기사 내용\n① {BELOW}", ["□ 기사 내용"]),  # over a numbered list
        (f"{BEFORE}▲ 숲길과장 서기관\n나루빛(羅陋彬)\n▲ 쉼터과장 서기관\n", []),  # a name
        (f"{BEFORE}* 4.2일 나루군 설명회 나루(숲길)\n4.9일 다솜군 설명회 다솜(쉼터)\n{BELOW}", []),  # a note goes on
        # Behind a box, over a paragraph that stands apart or a heading in brackets.
        (f"{BEFORE}◈ 걷기 좋은 길\n\n{BELOW}", ["◈ 걷기 좋은 길"]),
        (f"{BEFORE}□ 걷기 좋은 길\n<쉼터>\n○ 세 곳\n", ["□ 걷기 좋은 길", "<쉼터>"]),
        (f"{BEFORE}□ 걷기 좋은 길로 이어지는 숲\n{BELOW}", []),  # it goes on
        (f"{BEFORE}□ 길 두 곳이 정해졌음\n\n{BELOW}", []),  # a sentence
        (f"{BEFORE}◇ 조사 기준 : 올해 숲길\n\n{BELOW}", []),  # a value behind its label
        (f"{BEFORE}【 걷기 좋은 길의 주요 내용 】\n◈ 쉼터 세 곳\n", ["【 걷기 좋은 길의 주요 내용 】"]),
        (f"{BEFORE}<해마다 느는 숲길> [붙임1]\n{BELOW}", ["<해마다 느는 숲길> [붙임1]"]),
        (f"{BEFORE}< 걷는 사람의 나이 (단위: %) >\n{BELOW}", []),  # of a chart that is lost
        (f"{BEFORE}가. 걷기 좋은 길 고르기\n① 쉼터와 안내판\n{BELOW}", ["가. 걷기 좋은 길 고르기", "① 쉼터와 안내판"]),
        (f"{BEFORE}1. 걷기\n2. 쉬기\n3. 배우기\n", []),  # a list
        (f"{BEFORE}다음 달부터는 더 많은 사람이\n{BELOW}", []),  # stops in mid-sentence
        (f"{BEFORE}숲길 안내 : 누구나\n{BELOW}", []),  # a labelled value
        (f"{BEFORE}※ 달라지는 제도의 주요 내용\n① 예약\n", ["※ 달라지는 제도의 주요 내용"]),
        (f"{BEFORE}숲길을 늘리기 위해\n{BELOW}", []),
        (f"{BEFORE}<붙임>\n- 숲길 지도\n", ["<붙임>"]),
        (f"{BEFORE}참고 1 숲길 개요\n{BELOW}", ["참고 1 숲길 개요"]),  # the annex itself
        (f"{BEFORE}<붙임1> 숲길 개요\n<붙임2> 숲길 지도\n", []),  # annexes that are named only
        (f"{BEFORE}붙임 숲길 지도. 끝.\n", []),
        (
            f"{BEFORE}두 마을이 뜻을 모아 협약 체결\n- 숲길 가꾸기에 힘 보탠다 -\n{BELOW}",
            ["두 마을이 뜻을 모아 협약 체결"],
        ),
    ],
)
def test_what_is_a_heading_in_its_place(content: Content, text: str, found: list[str]) -> None:
    assert heads(content, text) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("【추진 배경】", "background"),
        ("향후 계획", "plan"),
        ("붙임 1 사진", "reference"),
        ("숲길이 지나는 마을", "other"),
    ],
)
def test_usual_headings_have_their_kind(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "annex"),
    [
        ("붙임 1", ("붙임 1", "")),
        ("< 붙임 > 1. 지도 2. 사진", ("붙임", "1. 지도 2. 사진")),
        ("참고2 숲길 개요", ("참고 2", "숲길 개요")),
        ("[별첨] 설명자료", ("별첨", "설명자료")),
        ("※ 붙임 : 숲길 지도", ("붙임", "숲길 지도")),
        ("참고로 숲길은 무료다.", None),
        ("첨부파일을 보라", None),
        ("숲길 개요", None),
    ],
)
def test_the_label_of_an_annex(text: str, annex: tuple[str, str] | None) -> None:
    assert annex_label(text) == annex


def test_a_note_behind_the_bracket_is_no_part_of_the_heading(line: Callable[[str], Line]) -> None:
    heading = line("< 2. 숲길 현황 > ※ 9월 기준")
    start, end = parted(heading)
    assert heading.text[start:end] == "< 2. 숲길 현황 >"


def test_a_numbered_heading_in_brackets_ends_a_lost_table(content: Content) -> None:
    table = "구분\n마을 수\n길이\n쉼터\n3곳\n12km\n9개\n나해솔\n"
    assert "[3. 나아갈 길]" in heads(content, f"{BEFORE}{table}[3. 나아갈 길]\n{BELOW}")


def test_the_first_words_of_a_wrapped_sentence_are_no_heading(content: Content) -> None:
    wrapped = "나주시는 올가을 숲길을 하나 더 열기로 하고 그에 앞서\n걷기 좋은 길을 고른다고 밝혔다.\n"
    assert heads(content, f"{BEFORE}\n{wrapped}") == []
