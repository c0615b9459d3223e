"""Who publishes what an essay stands in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.essay.frame import frame_of
from parsers.kinds.essay.publisher import publisher_of
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
BODY = "지난겨울 우리 고장의 저수지는 절반도 차지 않았다. 필자는 그 길을 걸었다. 다시 걸어야 한다."


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("솔바람일보\n[기고] 물길을 지키는 일\n나도윤 햇살대 교수", "솔바람일보"),
        ("월간 골목행정 2024년 5월호\n\n물길을 지키는 일\n나도윤 햇살대 교수", "월간 골목행정"),
        ("월간 골목행정 2024년 5월호\n발행 | 햇살연구원\n\n물길을 지키는 일\n나도윤 교수", "햇살연구원"),
        ("골목과 물길 제12호(2024. 5.)\n햇살연구원\n\n물길을 지키는 일\n나도윤 햇살대 교수", "햇살연구원"),
        ("햇살연구원 블로그\n\n물길을 지키는 일\n나도윤 연구위원", "햇살연구원"),
        ("진안소식 제12호 2024년 5월 3일\n\n군수 칼럼\n진안군수 나도윤\n\n물길을 지키는 일", "진안군"),
        ("진안일보\n2024. 5. 13.\n[기고] 물길을 지키는 일\n나도윤 진안군 주무관", "진안일보"),  # a paper of the place
        ("진안신문\n[기고] 물길을 지키는 일\n나도윤 진안군 주무관", "진안신문"),
        ("brunch\n\n물길을 지키는 일\nby 달그림자", None),  # a platform for everybody's posts
        ("물길을 지키는 일\n나도윤 햇살대 교수", None),
    ],
)
def test_who_publishes_an_essay(content: Content, head: str, publisher: str | None) -> None:
    lines = content(f"{head}\n\n{BODY}\n")
    assert publisher_of(lines, frame_of(lines)) == publisher
