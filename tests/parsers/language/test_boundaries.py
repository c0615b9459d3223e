"""Evidence for a space at a place between two characters."""

from __future__ import annotations

import pytest

from parsers.language.boundaries import Boundary, boundaries, log_odds, weights
from parsers.language.kiwi import Korean


def at(text: str, korean: Korean) -> Boundary:
    """The boundary where `|` stands."""
    place = "".join(text.split()).index("|")
    return boundaries(text.replace("|", ""), korean)[place - 1]


@pytest.mark.parametrize(
    ("text", "space"),
    [
        ("강을|따라걷는다", True),
        ("강|을따라걷는다", False),
        ("따라|걷는다", True),
        ("일할|수있다", True),
        ("걷고|있다", True),
        ("추진|한다", False),
        ("전남도|와함께", False),
        ("나주시|송월동에서", True),
        ("홍길동|시장은", True),
    ],
)
def test_where_a_space_stands(text: str, space: bool, korean: Korean) -> None:
    assert (log_odds(at(text, korean)) > 0) is space


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("20|명이왔다", "unit"),
        ("3만여|명이왔다", "unit"),
        ("1조|3187억원을쓴다", "amount"),
        ("강변|도서관을연다", "nouns"),
        ("강을|따라", ""),
    ],
)
def test_numbers_and_nouns_are_told_from_the_rest(text: str, sort: str, korean: Korean) -> None:
    assert at(text, korean).sort == sort


def test_a_space_in_the_text_makes_no_place_of_its_own(korean: Korean) -> None:
    assert len(boundaries("강을 따라", korean)) == len("강을따라") - 1


def test_the_table_holds_every_kind_of_evidence_that_is_asked_for(korean: Korean) -> None:
    text = "홍길동 전남도지사는 나주시 송월동에서 3만여 명과 새로운 인구정책을 살핀다. 박 장관도 왔다."
    asked = {name.split()[0] for place in boundaries(text, korean) for name in place.evidence}
    held = {name.split()[0] for name in weights()}
    assert asked - {"gap"} <= held
    assert "base" in held
