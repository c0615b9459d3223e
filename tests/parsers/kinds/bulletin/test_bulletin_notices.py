"""What a bulletin says of itself at its foot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.bulletin.notices import foot
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ARTICLE = "골목 등불\n○ 열 곳을 밝힘\n"


@pytest.mark.parametrize(
    "notice",
    [
        "※ 본 자료는 시군이 낸 글을 간추린 것으로 도의 뜻과 다를 수 있음\n",
        "이 소식지의 내용은 기관의 공식 의견이\n아님\n",
        "무단 전재와 배포를 금함\n",
        "끝.\n",
        "본 소식지는 누리집에서 내려받을 수 있습니다. 구독도 누리집에서 하실 수 있습니다.\n",
        "※ 기사 원문은 자료방에서 열람\n",
        "\n본 동향은 참고용입니다.\n- 끝 -\n",
    ],
)
def test_a_notice_ends_an_article(content: Content, notice: str) -> None:
    assert foot(content(ARTICLE + notice)) == 2


@pytest.mark.parametrize(
    "rest",
    [
        "※ 본 공연은 3월에 열림\n",
        "※ 본 자료는 3월에 셈\n",  # on figures of the article
        "○ 본 자료는 시군이 함께 활용\n",  # an item
        "\n다음 호에서 만나겠음\n",
        "○ 등불을 밝혔습니다.\n\n물길을 나누었습니다.\n",
        "\n둑방길 나무를 나누어 드립니다.\n",  # an article in polite prose
        "- 이 자료를 바탕으로 등불 자리를 정리\n",  # an item, whatever its bullet
        "- 본 자료는 시군이 정리한 것임\n",
        "※ 이장단 보고를 토대로 자리를 정리\n",  # 이 is a part of the word
        "※ 동해안 소식은 해마다 편집\n",
        "※ 이 사업 내용은 모범사례집에 편집 수록\n",  # what becomes of something else
        "끝까지 밝힘\n",
        "※ 원문은 한글로 적힘\n",
    ],
)
def test_other_lines_belong_to_it(content: Content, rest: str) -> None:
    lines = content(ARTICLE + rest)
    assert foot(lines) == len(lines)
