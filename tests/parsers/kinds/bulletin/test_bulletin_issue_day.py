"""The day of issue among the days of a head."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.issue_day import of_head
from parsers.text.line import Line

Content = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031. 3. 21.(금)\n", "2031-03-21"),
        ("2025. 3. 10. ~ 3. 16.\n2025. 3. 17.(월) 작성\n", "2025-03-17"),  # by itself
        ("2025. 3. 10. ~ 3. 16.\n", "2025-03-16"),  # over when it was written
        ("2025년 3월 2주차(3.10.~3.16.)\n", "2025-03-16"),
        ("2025년 3월 2주차\n", "2025-03"),
        ("2025년 제11주(3. 10. ~ 3. 16.)\n", "2025-03-16"),
        ("소식\n", None),
    ],
)
def test_the_day_of_issue(content: Content, text: str, day: str | None) -> None:
    assert of_head(content(text)) == day


def test_a_bulletin_that_plans_a_week_came_out_when_it_began(content: Content) -> None:
    assert of_head(content("2025. 3. 10. ~ 3. 16.\n"), plans=True) == "2025-03-10"
