"""Captions and the credits of their pictures."""

from __future__ import annotations

import pytest

from parsers.kinds.news import captions


@pytest.mark.parametrize(
    ("text", "rest", "person"),
    [
        ("둘러보고있다. 진안군제공", "둘러보고있다. ", "진안군"),
        ("둘러보는 모습. /사진=진안군 제공", "둘러보는 모습. ", "진안군"),
        ("진안군청 전경 (사진=진안군)", "진안군청 전경 ", "진안군"),
        # a day and an address that the site prints behind it
        (
            "진안군청. (사진=진안군 제공) 2031.03.12. jiwu@solbaram.example.kr *재판매 및 DB 금지",
            "진안군청. ",
            "진안군",
        ),
        ("진안군청. [사진 = 진안군] 2031.03.12 jiwu@solbaram.example.kr |", "진안군청. ", "진안군"),
        ("진안군청. (사진=진안군) 2031.03.12 jiwu@solbaram.example.kr *재판매 및 DB 금지", "진안군청. ", "진안군"),
        ("둘러보는 모습. /연합뉴스", "둘러보는 모습. ", "연합뉴스"),
        ("둘러보고 있다./진안군/", "둘러보고 있다.", "진안군"),
        ("둘러보고 있다./전북도/", "둘러보고 있다.", "전북도"),
        ("둘러보고 있다. 사진=마지우 기자", "둘러보고 있다. ", "마지우"),
        ("둘러보고 있다.(오른쪽) ⓒ진안군청 제공", "둘러보고 있다.(오른쪽) ", "진안군청"),
    ],
)
def test_a_credit_ends_a_caption(text: str, rest: str, person: str) -> None:
    credit = captions.credit(text)
    assert credit is not None
    assert (text[: credit.start], credit.person) == (rest, person)


@pytest.mark.parametrize(
    "text", ["편의를 제공한다.", "예산을 제공", "조감도. 보성군", "밝혔다. 마지우기자", "문을 연다(3월) 2031.03.12"]
)
def test_no_credit(text: str) -> None:
    assert captions.credit(text) is None


def test_a_caption_tells_the_moment_of_its_picture_in_its_first_sentence() -> None:
    assert captions.tells_a_moment("주민들이 19일 목공 교실을 둘러보고있다. 교실은 5월에 연다.")
    assert captions.tells_a_moment("새로 고친 방앗간 전경.")
    assert not captions.tells_a_moment("진안군은 방앗간을 고친다고 밝혔다. 주민들이 반기고 있다.")


@pytest.mark.parametrize(
    ("text", "begins"),
    [("사진설명 주민들이 걷는다.", 5), ("[그림 설명] 주민들이 걷는다.", 8), ("사진설명=주민들이 걷는다.", 5)],
)
def test_a_label_stands_before_a_caption(text: str, begins: int) -> None:
    match = captions.LABEL.match(text)
    assert match is not None
    assert match.end() == begins


@pytest.mark.parametrize("text", ["그림 설명을 듣고 나서 그렸다.", "사진 설명회가 열린다."])
def test_a_word_that_goes_on_is_no_label(text: str) -> None:
    assert captions.LABEL.match(text) is None
