"""A speech: its title over two lines, when and where it was held, and what the speaker calls to those present."""

from __future__ import annotations

from collections.abc import Callable

from parsers.document import Rows

ReadRows = Callable[[str], Rows]

SPEECH = """
제4회 골목 의자 대회
환 영 사

일시 : 2031. 5. 3.(토) 14:00
장소 : 골목회관 강당
진안군수  나 소 율

존경하는 이웃 여러분!

오늘 이 자리에 골목의 의자들이 모였습니다. 저는 의자에 앉아 이웃을 만났습니다. 여러분도 그러셨으리라 믿습니다.

사랑하는 골목 가족 여러분!

의자는 지난 4년 동안 서른 개에서 백 개로 늘었습니다. 저는 내년에 더 많은 의자를 놓겠습니다. 고맙습니다.

※ 현장 발언과 다를 수 있습니다.
"""


def test_a_speech_is_titled_by_its_occasion_and_its_kind(rows: ReadRows) -> None:
    found = rows(SPEECH)
    assert found.document.kind == "essay"
    assert found.document.title == "제4회 골목 의자 대회 환영사"
    assert (found.document.publisher, found.document.published) == ("진안군", "2031-05-03")
    (record,) = found.records
    assert record.subtitles == []


def test_a_call_upon_those_present_is_a_paragraph_and_no_heading(rows: ReadRows) -> None:
    (record,) = rows(SPEECH).records
    (section,) = record.sections
    texts = [item.text for item in section.items]
    assert (texts[0], texts[2]) == ("존경하는 이웃 여러분!", "사랑하는 골목 가족 여러분!")
    assert record.line_end == 14  # what is said of the speech below it is the page's


def test_a_speech_without_a_name_of_its_kind_is_none(rows: ReadRows) -> None:
    assert rows(SPEECH.replace("환 영 사\n", "")).document.kind == "unknown"
