"""How like two names are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parsers.text.likeness import AlikeNames, WeightedLikeness, contained, dice


def test_spacing_and_marks_do_not_count() -> None:
    assert dice("숲길·마을 잇기", "숲길 마을잇기") == 1.0


def test_a_word_more_or_less_leaves_names_alike_and_other_names_are_not() -> None:
    names = ["마을 숲길 잇기 지원 확대", "빈집 고쳐 쓰기"]
    assert AlikeNames(names, 0.6).near("마을 숲길 잇기 확대")
    assert not AlikeNames(names, 0.3).near("겨울철 눈 치우기")


def test_without_names_nothing_is_alike() -> None:
    assert not AlikeNames([], 0.1).near("숲길")
    assert dice("", "") == 0.0


TEXTS = st.text("가나다라 ", max_size=8)


@given(st.lists(TEXTS, max_size=6), TEXTS, st.sampled_from([0.2, 0.5, 0.6, 0.75, 1.0]))
def test_a_name_is_near_where_its_likeness_is_enough(names: list[str], text: str, least: float) -> None:
    assert AlikeNames(names, least).near(text) == any(dice(text, name) >= least for name in names)


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
