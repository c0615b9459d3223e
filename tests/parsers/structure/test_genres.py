"""Documents of offices that are of none of our kinds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.genres import is_legal, is_minutes, is_tender
from parsers.text.line import Line

Content = Callable[[str], list[Line]]

MINUTES = """\
제31회 새별시의회(임시회)
본회의 회의록
의사일정
1. 회기 결정의 건
(10시 2분 개의)
○의장 나해솔  자리를 정돈하여 주시기 바랍니다.
"""
BILL = """\
숲길법 일부개정법률안
숲길법 일부를 다음과 같이 개정한다.
제7조의2를 다음과 같이 신설한다.
제7조의2(숲길의 쉼터) 숲길에는 쉼터를 둔다.
"""
RULES = "숲길회 규약\n제1조(이름) 이 모임은 숲길회라 한다.\n제2조(하는 일) 숲길을 가꾼다.\n"
TENDER = """\
2025. 3.
숲길 안내판 구축 제안요청서(RFP)
새별시 숲길과
Ⅰ 사업개요
 ◦ 계약방법 : 제한경쟁입찰
Ⅱ 제안서 작성
"""


@pytest.mark.parametrize(
    ("text", "minutes", "legal", "tender"),
    [
        (MINUTES, True, False, False),
        (BILL, False, True, False),
        (RULES, False, True, False),
        (TENDER, False, False, True),
        ("숲길 모집공고\n신청자격 : 새별시민\n접수방법 : 방문\n", False, False, True),
        ("2025년 주요업무계획\nⅠ 일반현황\n□ 제안요청서 작성, 입찰 : 3월\n", False, False, False),
        ("숲길법 제7조에 따라 쉼터를 둔다.\n", False, False, False),  # a law that is cited
        ("회의록을 남기지 않았다.\n", False, False, False),
    ],
)
def test_minutes_laws_and_tenders(content: Content, text: str, minutes: bool, legal: bool, tender: bool) -> None:
    lines = content(text)
    assert (is_minutes(lines), is_legal(lines), is_tender(lines)) == (minutes, legal, tender)


def test_none_of_them_is_of_a_kind(verdict: Callable[[str], tuple[str, bool]]) -> None:
    told = "의장은 자리를 정돈하라고 했습니다. 모두 앉았습니다. 문을 닫았습니다. 불을 켰습니다. 시작하겠습니다.\n"
    for text in (MINUTES + told, BILL + told):
        assert verdict(text)[0] == "unknown"


def test_a_request_for_proposals_is_no_report(verdict: Callable[[str], tuple[str, bool]]) -> None:
    chapters = "".join(
        f"{number} {name}\n1. {name}의 개요\n□ 추진배경\n○ 길이 없음\n□ 향후계획\n○ 5월 시작\n"
        for number, name in (("Ⅲ.", "숲길"), ("Ⅳ.", "물길"))
    )
    assert verdict(TENDER + chapters)[0] != "report"
