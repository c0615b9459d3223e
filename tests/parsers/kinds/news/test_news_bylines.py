"""Bylines: alone on a line, behind the last sentence, before the first."""

from __future__ import annotations

import pytest

from parsers.kinds.news import bylines


@pytest.mark.parametrize(
    ("text", "person", "email"),
    [
        ("남궁서린기자", "남궁서린", None),
        ("마지우 기자 jiwu@solbaram.example.kr", "마지우", "jiwu@solbaram.example.kr"),
        ("뷔지우 기자 jiwu@solbaram.example.kr", "뷔지우", "jiwu@solbaram.example.kr"),  # any family name
        ("/마지우 기자", "마지우", None),
        ("/마지우", "마지우", None),  # a stroke and a full name
        ("[마지우 기자]", "마지우", None),
        ("무안=마지우 기자", "마지우", None),
        ("무안/마지우 기자 jiwu@solbaram.example.kr", "마지우", "jiwu@solbaram.example.kr"),
        ("동부취재본부 마지우 기자", "마지우", None),
        ("글·사진=마지우 기자", "마지우", None),
        ("마지우인턴기자", "마지우", None),
        ("마 지 우 기자 jiwu@solbaram.example.kr", "마지우", "jiwu@solbaram.example.kr"),  # spaced out
        ("도쿄=남궁민 특파원", "남궁민", None),
        ("마지우·설다온 기자", "마지우·설다온", None),
        ("마지우 기자 a@s.example.kr 설다온 기자 b@s.example.kr", "마지우, 설다온", "a@s.example.kr"),
        ("jiwu@solbaram.example.kr", None, "jiwu@solbaram.example.kr"),
        ("마지우 jiwu@solbaram.example.kr", "마지우", "jiwu@solbaram.example.kr"),
        # A municipality tells that the name behind it signs.
        ("무안/마지우", "마지우", None),
        ("무안·마지우기자", "마지우", None),
        ("마지대기자", "마지대", None),  # no 대기자 of two syllables
        ("진안=설다온", "설다온", None),
        ("◎솔바람뉴스 jiwu@solbaram.example.kr", None, "jiwu@solbaram.example.kr"),  # the paper signs
        ("◎골목언론 솔바람뉴스 jiwu@solbaram.example.kr", None, "jiwu@solbaram.example.kr"),  # behind its motto
        # The page cut the address off: it is no address, but the line is a byline.
        ("진안=마지우 기자 jiwu41@", "마지우", None),
    ],
)
def test_a_line_that_is_a_byline(text: str, person: str | None, email: str | None) -> None:
    signature = bylines.whole(text)
    assert signature is not None
    assert (signature.person, signature.email) == (person, email)


@pytest.mark.parametrize(
    "text",
    [
        "기자회견을 열었다",
        "마지우 기자의 다른기사 보기",
        "목포/무안",
        "◎솔바람뉴스",
        "골목 의자를 놓은 솔바람뉴스 jiwu@solbaram.example.kr",
        "방앗간/마지우",
        "/진안군",
        "/마지우산",
        "마지우",
        "담당자 농업정책과 jiwu@haneul.go.kr",
        "밝혔다. 마지우기자",
        "옛 방앗간 되살린다",
        "",
    ],
)
def test_a_line_that_holds_more_or_something_else_is_none(text: str) -> None:
    assert bylines.whole(text) is None


@pytest.mark.parametrize(
    ("text", "byline", "person"),
    [
        ("밝혔다. 마지우기자", "마지우기자", "마지우"),
        ("밝혔다.마지우 기자 jiwu@s.example.kr", "마지우 기자 jiwu@s.example.kr", "마지우"),
        ("“반갑다”고 말했다. /마지우 기자", "/마지우 기자", "마지우"),
        ("말했다. /마지우", "/마지우", "마지우"),
        ("말했다. 무안/마지우", "무안/마지우", "마지우"),
        ("말했다. <무안=마지우 기자>", "<무안=마지우 기자>", "마지우"),
        ("말했다. [담양=솔바람일보 해나린 기자]", "[담양=솔바람일보 해나린 기자]", "해나린"),
        ("말했다. 담양/해나린 기자", "담양/해나린 기자", "해나린"),
    ],
)
def test_a_byline_behind_the_last_sentence(text: str, byline: str, person: str) -> None:
    signature = bylines.trailing(text)
    assert signature is not None
    assert (text[signature.start : signature.end], signature.person) == (byline, person)


@pytest.mark.parametrize("text", ["물었다. 그는 기자다.", "마지우 기자는 물었다.", "청했다.", "모였다. 진안군 제공"])
def test_sentences_are_no_byline(text: str) -> None:
    assert bylines.trailing(text) is None


@pytest.mark.parametrize(
    ("text", "story", "person", "outlet"),
    [
        ("[무안=마지우 기자] 전남도는 21일", "전남도는 21일", "마지우", None),
        ("(무안=연합뉴스) 마지우 기자 = 전남도는 21일", "전남도는 21일", "마지우", "연합뉴스"),
        ("【무안=뉴시스】마지우 기자 = 전남도는 21일", "전남도는 21일", "마지우", "뉴시스"),
        ("[고성(경남)=뉴시스] 마지우 기자= 군은 21일", "군은 21일", "마지우", "뉴시스"),
        ("[부산/마지우기자] 부산시는 21일", "부산시는 21일", "마지우", None),
        ("[담양=솔바람일보] 해나린 기자 = 담양군은 21일", "담양군은 21일", "해나린", "솔바람일보"),
        ("(담양) 마지우 기자 = 담양군은 21일", "담양군은 21일", "마지우", None),
        ("[담양=솔바람일보] 해나린 선임기자 = 담양군은 21일", "담양군은 21일", "해나린", "솔바람일보"),
        ("솔바람경제 마지우 기자 | 청주시는 21일", "청주시는 21일", "마지우", None),
    ],
)
def test_a_byline_that_opens_a_story(text: str, story: str, person: str, outlet: str | None) -> None:
    signature = bylines.leading(text)
    assert signature is not None
    assert (text[signature.end :], signature.person, signature.outlet) == (story, person, outlet)


@pytest.mark.parametrize("text", ["(사진=보성군) 전남도는 21일", "(왼쪽) 배도윤 군수가 말했다", "전남도는 21일 밝혔다"])
def test_other_brackets_open_no_story(text: str) -> None:
    assert bylines.leading(text) is None


def test_paper_and_reporter_in_brackets_open_a_story() -> None:
    signature = bylines.leading("[솔바람신문/마지우] 진안군이 옛 방앗간을 고친다.")
    assert signature is not None
    assert (signature.person, signature.outlet) == ("마지우", "솔바람신문")
    assert bylines.leading("[방앗간/마지우] 진안군이 옛 방앗간을 고친다.") is None


def test_a_note_of_rights_behind_the_byline_is_passed_over() -> None:
    signature = bylines.trailing("군은 고친다고 밝혔다. 마지우 기자 <저작권자 ⓒ 솔바람일보 무단전재 금지>")
    assert signature is not None
    assert signature.person == "마지우"


def test_names_may_be_printed_in_hanja() -> None:
    signature = bylines.whole("부산=羅小率기자 sol@solbaram.example.kr")
    assert signature is not None
    assert signature.person == "羅小率"
