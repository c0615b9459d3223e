"""Who speaks in a text of which no kind tells it."""

from __future__ import annotations

import pytest

from parsers.mentions.speakers import named_in_head


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        (["- 부처: 산림청", "의자를 놓음"], ["산림청"]),  # the office that the head names
        (["산림청(청장 홍가온)은 의자를 놓음"], ["산림청"]),
        (
            ["- 부처: 산림청", "산림청 별빛의료원(원장 홍가온)은 의자를 놓음"],
            ["산림청", "별빛의료원"],
        ),  # and a body of its own
        (["산림청과 별빛의료원(원장 홍가온)은 의자를 놓음"], []),  # a partner
        (["별빛의료원은 의자를 놓음"], []),  # no more than named
    ],
)
def test_the_head_of_a_text_tells_who_speaks(texts: list[str], speakers: list[str]) -> None:
    assert named_in_head(texts, told=False) == speakers


def test_where_the_publisher_is_known_only_a_body_of_its_own_is_asked_for() -> None:
    texts = ["- 부처: 환경부", "산림청 별빛의료원(원장 홍가온)은 의자를 놓음"]
    assert named_in_head(texts, told=True) == ["별빛의료원"]
