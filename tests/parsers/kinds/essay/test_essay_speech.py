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


def test_a_call_upon_those_present_may_take_two_lines(rows: ReadRows) -> None:
    call = "존경하는 이웃 여러분!\n\n골목 의자를 손수 만들어 주신 목수와 그 가족\n여러분!"
    (record,) = rows(SPEECH.replace("존경하는 이웃 여러분!", call)).records
    assert record.subtitles == []
    assert record.sections[0].items[1].text == "골목 의자를 손수 만들어 주신 목수와 그 가족 여러분!"


def test_a_speech_without_a_name_of_its_kind_is_none(rows: ReadRows) -> None:
    assert rows(SPEECH.replace("환 영 사\n", "")).document.kind == "unknown"


PUT_UP = """
햇살도
홈 > 열린도지사실 > 도지사 말씀 > 연설문

제12주년 골목의 날 기념사
작성자	비서실	등록일	2031-05-03	조회수	12

존경하는 도민 여러분!

오늘은 골목이 생일을 맞는 날입니다. 저는 골목에서 자랐습니다.

사랑하는 도민 여러분!

골목은 우리를 길러 냈습니다. 내년에는 더 많은 의자를 놓겠습니다. 고맙습니다.

2031년 5월 3일
경기도지사 나소율
"""


def test_a_speech_may_be_signed_below_and_say_its_kind_behind_its_occasion(rows: ReadRows) -> None:
    found = rows(PUT_UP)
    assert found.document.kind == "essay"
    assert found.document.title == "제12주년 골목의 날 기념사"
    assert (found.document.publisher, found.document.published) == ("경기도", "2031-05-03")
    (record,) = found.records
    assert record.category == "연설문"
    assert record.subtitles == []  # what the board says is none
    assert record.byline is not None
    assert record.byline.person == "나소율"


LECTURE = """
골목과 물길 제3권 제2호(2031. 5)

【 강연록 】

            의자, 골목을 만나다
      - 나무 의자를 중심으로

                        나 소 율*

Ⅰ. 들어가며

  이 자리에 불러 주신 이웃 여러분께 감사드립니다. 저는 여섯 해 동안 골목을
찾아다녔습니다. 그 가운데 세 곳에서 살았습니다.

Ⅱ. 앉을 곳 없는 골목

1. 솔숲동의 실험

  솔숲동은 동마다 의자를 놓게 했습니다. 이웃 두 사람이 앉으니 말이 오가더라는
통장님의 말씀을 저는 잊지 못합니다.

                         - 311 -

골목과 물길 제3권 제2호

2. 나루동의 실패

  나루동에서는 의자가 사라졌습니다. 의자는 함께 지켜야 합니다.

                         - 312 -

의자, 골목을 만나다(나소율)

Ⅲ. 맺으며

  의자는 나무로 쓴 약속입니다. 긴 시간 들어 주셔서 고맙습니다.
"""


def test_a_lecture_printed_in_a_journal_is_no_report_for_its_numbered_parts(rows: ReadRows) -> None:
    found = rows(LECTURE)
    assert (found.document.kind, found.document.title) == ("essay", "의자, 골목을 만나다")
    assert (found.document.publisher, found.document.published) == ("골목과 물길", "2031-05")
    (record,) = found.records
    assert (record.category, record.subtitles) == ("강연록", ["나무 의자를 중심으로"])
    headings = [section.heading for section in record.sections]
    assert headings[:2] == ["Ⅰ. 들어가며", "Ⅱ. 앉을 곳 없는 골목"]
    texts = " ".join(item.text for section in record.sections for item in section.items)
    assert "골목과 물길" not in texts  # what the head of each page says again
    assert "(나소율)" not in texts
