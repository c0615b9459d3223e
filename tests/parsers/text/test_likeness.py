"""How like two names are."""

from __future__ import annotations

from parsers.text.likeness import NearestName, dice


def test_spacing_and_marks_do_not_count() -> None:
    assert dice("숲길·마을 잇기", "숲길 마을잇기") == 1.0


def test_a_word_more_or_less_leaves_names_alike_and_other_names_are_not() -> None:
    names = NearestName(["마을 숲길 잇기 지원 확대", "빈집 고쳐 쓰기"])
    assert names.of("마을 숲길 잇기 확대") > 0.6
    assert names.of("겨울철 눈 치우기") < 0.3


def test_without_names_nothing_is_alike() -> None:
    assert NearestName([]).of("숲길") == 0.0
    assert dice("", "") == 0.0
