"""Where Korean sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.endings import sentences


@pytest.mark.parametrize(
    "text",
    [
        "그늘막을 세웠다.",
        "그늘막을 세웠다",  # a statement needs no point
        "그늘막이 있어요",
        "그늘막이 있죠?",
        "그늘막을 세웁니까",
        "그늘막을 세울까?",
        "“그늘막을 세우겠다”",
        "그늘막을 세웠다.*",  # the star of a footnote
        "그늘막을 세웠다.1)",  # its number
        "(그늘막을 세웠다.)",
        "그늘막을 세웠다(2031. 11. 24.).",  # a remark before the point
    ],
)
def test_a_sentence_ends(text: str) -> None:
    assert sentences.ends(text)


@pytest.mark.parametrize(
    "text",
    [
        "그늘막 설치",
        "그늘막 설치 개요",  # nouns that end as a sentence does
        "그늘막 수요",
        "언제까",  # a line cut the word
        "그늘막을 세우고",
        "그늘막 30개.",  # a stop, but no verb
        "",
    ],
)
def test_no_sentence_ends(text: str) -> None:
    assert not sentences.ends(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그늘막을 세웠다.", True),
        ("그늘막을 세우겠다.”", True),
        ("그늘막을 세우겠다”", False),
        ("그늘막을 세웠다", False),
        ("그늘막 개요.", False),
    ],
)
def test_a_point_closes_the_sentence(text: str, expected: bool) -> None:
    assert sentences.ends_pointed(text) is expected


@pytest.mark.parametrize("text", ["알렸다.", "“좋다.”", "좋다”고 했다.", "올까?", "된다.)", "의자 30개.", "29.4%."])
def test_a_point_stops_the_text(text: str) -> None:
    assert sentences.stops(text)


@pytest.mark.parametrize("text", ["알렸", "5월 3", "방앗간…", "“좋다”", "www.jinan.go.kr/"])
def test_no_point_stops_the_text(text: str) -> None:
    assert not sentences.stops(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("의자를 놓았다. 그늘막은", True),
        ("“의자를 놓겠다”며", True),
        ("왜 놓을까? 그늘막은", True),
        ("의자를 놓았다", False),  # no mark
        ("의자 30개. 그늘막 2곳", False),
    ],
)
def test_a_sentence_ends_inside(text: str, expected: bool) -> None:
    assert sentences.holds_end(text) is expected


def test_words_that_a_point_ends_are_found_with_their_quotation_marks() -> None:
    text = "의자를 놓았다.” 그늘막 2곳. 끝"
    assert [text[:end] for end in sentences.stops_in(text)] == ["의자를 놓았다.”", "의자를 놓았다.” 그늘막 2곳."]


@pytest.mark.parametrize(
    ("text", "count"),
    [("골목에 갔다. 좋았다! 갈까요?", 3), ("의자 30개. 그늘막 2곳.", 0), ("", 0)],
)
def test_sentences_are_counted_by_their_ends(text: str, count: int) -> None:
    assert sentences.count(text) == count


def test_sentences_are_split_behind_their_points() -> None:
    text = "자세한 내용은 파일에 있다. 문의는 044-000-0000. 신청하면 된다"
    assert [text[start:end].strip() for start, end in sentences.split(text)] == [
        "자세한 내용은 파일에 있다.",
        "문의는 044-000-0000. 신청하면 된다",  # a number and a point end no sentence
    ]
    assert len(list(sentences.split("그늘막_설치한다.hwpx 참고"))) == 1  # the point before a file's suffix


@given(st.text(alphabet="가다요까.?!” \n1)*"))
def test_no_character_is_lost_in_splitting(text: str) -> None:
    spans = list(sentences.split(text))
    assert "".join(text[start:end] for start, end in spans) == text
