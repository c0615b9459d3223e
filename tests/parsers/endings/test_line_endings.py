"""How a line ends: finished, in the middle of a sentence, or so that nothing can be told."""

from __future__ import annotations

import pytest

from parsers.endings.line_endings import End, end_of, open_brackets


@pytest.mark.parametrize(
    "text",
    [
        "경로당 난방기 교체 지원",  # a noun of action
        "새 난방기를 골목마다 나누어 줌",  # ~ㅁ
        "어르신이 따뜻하게 지내게 됨",
        "난방비가 절반으로 줄었다.",  # a whole sentence with its full stop
        "난방비가 절반으로 줄었다(2031. 11. 4.).",
        "난방기 40대 교체 완료(2031. 11.)",  # seen through the parenthesis
        "‘따뜻한 방’ 사업 추진’",  # seen through the quotation mark
        "난방비 심의",  # 심의 as a word of its own
        "쌀, 연탄, 이불 등",  # 등 as a word of its own
        "조례 제12조",
    ],
)
def test_a_finished_nominal_sentence_is_closed(text: str) -> None:
    assert end_of(text) is End.CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "경로당 난방기를",  # a particle
        "‘따뜻한 방’은",  # behind a quotation mark
        "「노인복지법」을",
        "난방기 교체 및",  # a conjunction
        "난방기 교체를 위한",
        "겨울이 오기 전에 교체하고",
        "난방기 40대를 교체하였",  # the ending of a verb is yet to come
        "난방기, 온수기,",  # a list goes on
        "2031년 9월 ~",  # a period goes on
        "난방기(40대, 온수기",  # the parenthesis is open
        "난방기 교체 대상은 「노인복지법",  # and so is the bracket
        "어르신이 중심의",  # 심의 inside a word closes nothing
        "",
    ],
)
def test_a_sentence_broken_off_is_open(text: str) -> None:
    assert end_of(text) is End.OPEN


@pytest.mark.parametrize("text", ["따뜻한 겨울나기 이불", "난방기 40", "2031. 9."])
def test_a_plain_noun_or_figure_tells_nothing(text: str) -> None:
    assert end_of(text) is End.UNKNOWN


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("난방기(40대)", 0),
        ("난방기(40대, 「경로당 지원", 2),
        ("“따뜻한 방", 1),
        ("’31년 9월", 0),  # the apostrophe of a year opens nothing
        ("40대)", 0),  # closed without being opened
    ],
)
def test_brackets_left_open_are_counted(text: str, count: int) -> None:
    assert open_brackets(text) == count
