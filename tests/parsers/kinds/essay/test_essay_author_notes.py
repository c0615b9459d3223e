"""The word on its author that a periodical prints below an essay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.essay.author_notes import note_below
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ESSAY = "물길\n\n나소율\n\n나는 어제 오래된 골목에 가서 낡은 의자에 앉았다.\n"


@pytest.mark.parametrize(
    "note",
    [
        "나소율  햇살 출생. 2031년 『골목문학』으로 등단.",
        "나소율: 수필가. 산문집 『골목 의자』를 냈다.",
        "※ 필자 나소율 | 2031년 골목 신인상 수상",
        "나소율 시인은 햇살에서 태어나 골목에서 산다.",  # the name stands above the text too
        "나소율\n햇살연구소 연구원. 1971년 햇살에서 태어나 골목을 전공했다.",  # the name alone
        "나소율  햇살 출생. 2031년 『골목문학』으로\n등단. 수필집 『의자』.",  # wrapped
    ],
)
def test_the_word_on_the_author_is_found_whole(content: Content, note: str) -> None:
    lines = content(f"{ESSAY}\n{note}\n\n112  골목문학\n")
    assert note_below(lines) == ("나소율", lines[3:-1])


@pytest.mark.parametrize(
    "paragraph",
    [
        "윤모래(1917~1945)는 물가에서 태어나 골목학교를 졸업했다.\n그의 시를 읽으며 나는 부끄러웠다.",
        "윤모래: 우리 골목의 또 다른 시인이다. 펴낸 시집이 셋이다.",
        "나소율  어제도 그는 골목에 앉아 있었다.",  # tells nothing of a life
        "마지우 시인은 햇살에서 태어나 골목에서 산다.",  # a paragraph about somebody else
        "골목에서 나소율 시인이 태어나 자랐다.",  # begins with no name
    ],
)
def test_a_paragraph_is_no_such_word(content: Content, paragraph: str) -> None:
    assert note_below(content(f"{ESSAY}\n{paragraph}\n")) is None
