"""Cases below the field in which each was entered, with the prize it won."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.graded import above
from parsers.draft import Parsed
from parsers.kinds.casebook.parse import parse
from parsers.page import Page
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BOOK = """\
골목 살림 우수사례집

{0}
강원도 고성군
골목에 놓은 의자
앉아 쉴 데가 없던 골목 어귀에 주민이 나무 의자를 짜서 하나씩 놓은 사례

1. 추진 배경
• 앉을 곳이 없음
2. 주요 성과
• 의자 30개를 놓음
☎ 문의 : 고성군 골목과 나은솔 (033-000-1234)

{1}
부산광역시 중구
담장 아래 평상
담장을 낮추고 그 아래에 평상을 놓아 이웃이 모여 앉게 한 사례

1. 추진 배경
• 모일 곳이 없음
2. 주요 성과
• 평상 12개를 놓음
☎ 문의 : 중구 담장과 우보람 (051-000-1234)
"""


@pytest.mark.parametrize("form", ["마을 살림 분야 {}", "마을 살림 분야 ({})", "마을 살림 분야 | {}"])
def test_field_and_prize_open_the_case(page: Callable[[str], Page], form: str) -> None:
    parsed: Parsed = parse(page(BOOK.format(form.format("최우수"), form.format("장려"))))
    cases = [draft for draft in parsed.drafts if draft.kind == "case"]
    assert [(case.lines[0].number, case.category) for case in cases] == [(3, "마을 살림 분야"), (14, "마을 살림 분야")]
    assert [case.title for case in cases] == ["골목에 놓은 의자", "담장 아래 평상"]


def test_above_one_case_alone_it_may_be_the_last_line_of_the_one_before(content: Content) -> None:
    lines = content("골목 살림 우수사례집\n강원도 고성군\n마을 살림 평가 최우수\n부산광역시 중구\n")
    assert above(lines, [1, 3]) == {}
