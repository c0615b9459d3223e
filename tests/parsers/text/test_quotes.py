"""Quotation marks of one form for both are read as they open and close."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.text.quotes import directed

TOLD = "‘우물지기’가 ‘두레박’을 고치고\n(‘물길’, ‘우물’) ’24. 3월부터 ‘물동이’로 나름"


@pytest.mark.parametrize("mark", "‘’")
def test_marks_of_one_form_open_and_close(mark: str) -> None:
    assert directed(TOLD.replace("‘", mark).replace("’", mark)) == TOLD


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (TOLD, TOLD),  # both forms: as they are
        ("나눠주는‘두레박되돌림‘시범사업", "나눠주는‘두레박되돌림’시범사업"),  # without spaces they take turns
        ("”물길”과 ”우물”", "“물길”과 “우물”"),
        ("'우물'과 \"두레박\"", "'우물'과 \"두레박\""),  # straight ones stay
        ("’24. 3월~’26. 5월", "’24. 3월~’26. 5월"),  # years
        ("‘24.5월, `25년, '26년", "’24.5월, ’25년, ’26년"),
        ("‘24시간 돌봄’", "‘24시간 돌봄’"),  # a quotation that begins with a number
        ("It`s a well", "It’s a well"),
        ("", ""),
    ],
)
def test_apostrophes_are_no_quotations(text: str, read: str) -> None:
    assert directed(text) == read


@settings(max_examples=200)
@given(st.text(alphabet="‘’“”'\"`가 24.\n", max_size=30))
def test_no_character_comes_or_goes(text: str) -> None:
    read = directed(text)
    assert [char for char in read if char not in "‘’“”'`"] == [char for char in text if char not in "‘’“”'`"]
    assert len(read) == len(text)
