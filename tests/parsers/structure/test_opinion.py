"""Whether a text speaks for its writer or reports what others said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.opinion import opines, reports, tells
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
OPINION = "나는 골목을 걸었다. 우리는 무엇을 잃었는가. 이제라도 물길을 찾아야 한다.\n"
REPORT = "햇살군은 물길을 고쳤다고 밝혔다. 군수는 기쁘다고 말했다. 공사는 봄에 끝났다.\n"


@pytest.mark.parametrize(
    ("text", "opinion", "report", "told"), [(OPINION, True, False, False), (REPORT, False, True, True)]
)
def test_a_writer_speaks_for_himself_or_reports(
    content: Content, text: str, opinion: bool, report: bool, told: bool
) -> None:
    lines = content(text)
    assert (opines(lines), reports(lines), tells(lines)) == (opinion, report, told)


def test_what_does_neither_tells(content: Content) -> None:
    assert tells(content("저수지는 비었다.\n"))


def test_a_word_that_ends_like_a_pronoun_speaks_of_nobody(content: Content) -> None:
    assert not opines(content("저수지는 하나는 비었다. 날마다 늘어나는 것은 없다. 봄에 만나는 물길이다.\n"))
