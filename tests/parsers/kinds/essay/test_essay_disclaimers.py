"""What a page says below an essay of whose opinion it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.essay.disclaimers import among
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ABOVE = "나는 어제 오래된 골목에 가서 낡은 의자에 앉았다.\n"


@pytest.mark.parametrize(
    "text",
    [
        "※ 이 글은 필자의 개인적 생각이며 연구원의 공식 입장과 다를 수 있습니다.",
        "* 본 칼럼의 내용은 필자의 견해로서 재단의 의견을 대변하지 않습니다.",
        "※ 현장 발언과 다를 수 있습니다.",  # below a speech
        "* 행사 상황에 따라 실제 발언 내용과 다를 수 있습니다.",
        "[필자의 견해는 본 기관의 입장과 일치하지 않을 수 있습니다.]",
        "\n외부 필자의 글은 우리 신문의 편집 방향과 무관합니다.",
        "\n본 원고는 필자 개인의 의견입니다.",
        "※ 이 글은 필자의 개인적 생각이며 연구원의\n공식 입장과 다를 수 있습니다.",  # wrapped
    ],
)
def test_disclaimers(content: Content, text: str) -> None:
    """All lines of it, and none above."""
    lines = content(f"{ABOVE}{text}\n")
    assert among(lines) == lines[1:]


@pytest.mark.parametrize(
    "text",
    [
        "이 글은 필자의 생각이며 독자의 생각과 다를 수 있다.",  # inside a paragraph
        "현장 발언과 다를 수 있습니다.",  # without a mark
        "\n이 글은 골목을 걸으며 떠오른 생각을 적은 것이다.",  # owns its view
        "\n어떤 이는 나와 입장이 다를 수 있다.",  # speaks of somebody else
        "\n이 글은 내 생각이다. 모두의 입장과 다를 수 있다. 그래도 적는다.",  # goes on
    ],
)
def test_sentences_of_the_essay(content: Content, text: str) -> None:
    """What the writer says of views."""
    assert among(content(f"{ABOVE}{text}\n")) == []
