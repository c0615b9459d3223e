"""The lines that label clippings: outlet, day, page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.news.clip_labels import label_of
from parsers.text.line import Line

ReadContent = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "outlet", "day", "person"),
    [
        ("솔바람일보 | 2031.5.3 14면 | 지역", "솔바람일보", "2031-05-03", None),
        ("[솔바람일보] 2031-05-03 14면", "솔바람일보", "2031-05-03", None),
        ("솔바람일보(5.3.)", "솔바람일보", "2030-05-03", None),  # of the year asked for
        ("솔바람일보 5/3 3면", "솔바람일보", "2030-05-03", None),
        ("1. 2031. 5. 3.(토) 솔바람일보 A4면 나소율 기자", "솔바람일보", "2031-05-03", "나소율"),
        ("■ 솔바람뉴스 (2031년 5월 3일, 온라인)", "솔바람뉴스", "2031-05-03", None),
        ("솔바람일보 14면", "솔바람일보", None, None),
        ("뉴스1 | 2031.5.3", "뉴스1", "2031-05-03", None),
        ("골목소리 | 2031.5.3 14면", "골목소리", "2031-05-03", None),  # for others of its form to say
    ],
)
def test_labels(content: ReadContent, text: str, outlet: str, day: str | None, person: str | None) -> None:
    label = label_of(content(f"{text}\n")[0])
    assert label is not None
    assert (label.outlet, label.day(2030), label.person) == (outlet, day, person)


@pytest.mark.parametrize(
    "text",
    [
        "솔바람일보",
        "2031. 5. 3.",
        "솔바람군, 방앗간 14곳 고친다",
        "솔바람일보는 2031년 5월 3일 방앗간을 다뤘다.",
        "2031. 5. 3.(토) | 솔바람군 홍보실",
        "나는 14면",
    ],
)
def test_other_lines(content: ReadContent, text: str) -> None:
    """Nothing in them is sure to be an outlet's label."""
    label = label_of(content(f"{text}\n")[0])
    assert label is None or not label.sure
