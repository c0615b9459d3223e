"""The deck of a case: a paragraph that the cases of a book have between title and first block."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.cases.decks import decks, unframed
from parsers.language.kiwi import Korean
from parsers.page import Page
from parsers.text.line import Line
from parsers.text.source import SourceText

Content = Callable[[str], list[Line]]
CHAIR, BENCH = "앉을 데가 없던 골목에 의자를 놓다", "담장을 낮추고 그 아래 평상을 놓다"


def _found(content: Content, *heads: str) -> list[list[str]]:
    between = [content(f"골목 살림\n{head}")[1:] for head in heads]
    return [[line.text for line in deck] for deck in decks(between)]


def test_a_paragraph_apart_in_every_case_is_the_deck(content: Content) -> None:
    two_lines = "골목마다 앉을 데가 없어\n이웃이 의자를 놓다"
    assert _found(content, f"\n{CHAIR}\n", f"\n{two_lines}\n") == [[CHAIR], two_lines.splitlines()]


@pytest.mark.parametrize("frame", ["【{}】", "〈{}〉", "☞ {}", "★ {}", "- {} -"])
def test_a_frame_or_sign_sets_it_off_as_well(content: Content, korean: Korean, frame: str) -> None:
    assert all(_found(content, frame.format(CHAIR), frame.format(BENCH)))
    page = Page(SourceText(f"골목 살림\n\n{frame.format(CHAIR)}\n"), korean)
    assert unframed(page.joined(page.content[1:])).text == CHAIR


@pytest.mark.parametrize(
    "other",
    [
        "",  # one case of two
        f"{BENCH}\n",  # not set apart
        "\n전라남도 완도군\n",
        "\n담당부서  골목과 나은솔 주무관\n",
        "\n나은솔 골목과 주무관 (061-000-1234)\n",
        "\n의자 놓기\n",
        "\n#골목 #의자 #평상을 놓다\n",
    ],
)
def test_one_case_alone_has_none(content: Content, other: str) -> None:
    assert _found(content, f"\n{CHAIR}\n", other) == [[], []]
