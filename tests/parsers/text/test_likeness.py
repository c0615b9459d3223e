"""How like two names are."""

from __future__ import annotations

from parsers.text.likeness import NearestName, WeightedLikeness, contained, dice


def test_spacing_and_marks_do_not_count() -> None:
    assert dice("숲길·마을 잇기", "숲길 마을잇기") == 1.0


def test_a_word_more_or_less_leaves_names_alike_and_other_names_are_not() -> None:
    names = NearestName(["마을 숲길 잇기 지원 확대", "빈집 고쳐 쓰기"])
    assert names.of("마을 숲길 잇기 확대") > 0.6
    assert names.of("겨울철 눈 치우기") < 0.3


def test_without_names_nothing_is_alike() -> None:
    assert NearestName([]).of("숲길") == 0.0
    assert dice("", "") == 0.0


def test_a_text_that_holds_another_contains_it() -> None:
    assert contained("숲길 잇기", "마을 숲길 잇기 사업을 시작한다") == 1.0
    assert contained("마을 숲길 잇기 사업을 시작한다", "숲길 잇기") < 0.5
    assert contained("", "숲길") == 0.0


def test_what_few_targets_say_weighs_most() -> None:
    likeness = WeightedLikeness(["마을 숲길 잇기", "마을 빈집 고치기"])
    text = "마을 빈집"
    assert likeness.of(text, 1) == 1.0
    assert likeness.of(text, 0) < 0.5  # 마을 stands in both
    assert likeness.of("", 0) == 0.0
