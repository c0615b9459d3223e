"""Syllables by the consonant that they end in."""

from __future__ import annotations

import unicodedata

import pytest

from parsers.text.syllables import ending_in


@pytest.mark.parametrize(
    ("final", "some", "none"),
    [("ㄹ", "갈할힐", "가닭핥"), ("ㅆ", "했겠힜", "하맛핫"), ("ㄱ", "각힉", "가긲"), ("ㅎ", "갛힣", "하")],
)
def test_syllables_are_known_by_their_last_consonant(final: str, some: str, none: str) -> None:
    assert set(some) <= set(ending_in(final))
    assert set(none).isdisjoint(ending_in(final))


def test_each_of_them_ends_in_that_consonant_alone() -> None:
    found = ending_in("ㅁ")
    assert len(found) == 19 * 21
    assert all(unicodedata.normalize("NFD", syllable).endswith("\u11b7") for syllable in found)
