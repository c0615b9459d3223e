"""The title of a release in its text."""

from __future__ import annotations

import pytest

from parsers.kinds.release.titles import embargo_in, repeats


@pytest.mark.parametrize(
    ("text", "title", "found"),
    [
        ("숲길 하나 더 열린다!", "[4.2.행사시작(10시)이후] 숲길 하나, 더 열린다", True),
        ("숲길 하나 더 열린다", "나루산림청 숲길 하나 더 열린다", True),  # without who opens it
        ("(숲길과) 숲길 하나 더 열린다", "(숲길과) 숲길 하나 더 열린다", True),
        ("올가을 숲길 개통", "나루산림청 숲길 하나 더 열린다", False),
        ("더 열린다", "나루산림청 숲길 하나 더 열린다", False),  # too little of it
    ],
)
def test_a_sub_headline_that_is_the_title_again(text: str, title: str, found: bool) -> None:
    assert repeats(text, title) is found


@pytest.mark.parametrize(
    ("title", "embargo"),
    [
        ("[4.2.화.조간] 숲길 하나 더 열린다", "4.2.화.조간"),
        ("[4.2.행사시작(10시)이후] 숲길 하나 더 열린다", "4.2.행사시작(10시)이후"),
        ("[4.2.설명자료] 숲길 하나 더 열린다", None),
        ("숲길 하나 더 열린다", None),
    ],
)
def test_the_bracket_before_a_title_may_hold_it_back(title: str, embargo: str | None) -> None:
    assert embargo_in(title) == embargo
