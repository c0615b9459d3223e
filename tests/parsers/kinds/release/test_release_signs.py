"""What tells a press release."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.signs import signs
from parsers.page import Page

ReadPage = Callable[[str], Page]
ReadVerdict = Callable[[str], tuple[str, bool]]

LEAD = "나주시(시장 나해솔)는 숲길을 연다고 21일 밝혔다. 나해솔 시장은 “더 열겠다”라고 말했다.\n"
ASK = "문의 : 숲길과 도가람(061-339-0001)\n"
CASE = """\
전남 나주시
주민참여
(숲길을 여는 마을)
주요내용요약
○ 숲길 열기
추진배경
○ 길이 없음
문의하실 곳 : 전남 나주시 숲길과 도가람(☎ 061-339-0001)
"""
REPORT = """\
2024년 주요업무계획
Ⅰ. 일반현황
□ 추진배경
○ 길이 없음
Ⅱ. 추진과제
1. 숲길 열기
□ 추진배경
○ 길 없음
□ 추진실적
○ 3건
2. 물길 열기
□ 추진배경
○ 길 없음
□ 향후계획
○ 5월
"""
DATA = "# 숲길\n\n- 부처: 산림청\n- 배포일: 03/21/2024\n\n## 본문\n\n"


@pytest.mark.parametrize(
    "text",
    [
        DATA + "산림청은 길을 연다.\n",  # the data of a page
        "보도자료\n보도시점 2024. 3. 21.\n숲길이 열린다\n산림청은 길을 연다.\n",
        "보도자료\n숲길이 열린다\n" + LEAD,
        "이 자료는 배포 즉시 보도하여 주시기 바랍니다.\n숲길이 열린다\n" + LEAD,
        DATA + REPORT,  # whatever the release holds
        DATA + CASE,
        "보도자료\n배포일 2024. 3. 21.\n" + REPORT,
    ],
)
def test_page_and_letterhead_decide(page: ReadPage, verdict: ReadVerdict, text: str) -> None:
    assert any(sign.decisive for sign in signs(page(text)))
    assert verdict(text) == ("release", False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("숲길이 열린다\n" + LEAD + ASK, ("release", False)),  # who speaks, in the third person, whom to ask
        ("숲길이 열린다\n" + LEAD, ("release", True)),  # a newspaper may write so,
        ("숲길이 열린다\n" + LEAD + "나루니 기자\n", ("news", True)),  # but a reporter signs there
        ("숲길이 열린다\n" + LEAD + "저작권자 ⓒ 새별일보, 무단전재 금지\n", ("news", True)),
        (
            "# 2024-01-02 정부 보도자료\n\n- [숲길이 열린다](01_숲길.md)\n- [물길이 열린다](02_물길.md)\n",
            ("unknown", False),
        ),
        (CASE + CASE.replace("나주", "여수") + CASE.replace("나주", "순천"), ("casebook", False)),
    ],
)
def test_without_them_more_has_to_speak_for_a_release(verdict: ReadVerdict, text: str, found: tuple[str, bool]) -> None:
    assert verdict(text) == found


def test_a_work_report_that_speaks_of_releases_is_none(verdict: ReadVerdict) -> None:
    assert verdict(REPORT + "○ 보도자료 배포 : 12건\n문의 : 숲길과 도가람(061-339-0001)\n")[0] == "report"
