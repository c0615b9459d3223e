"""Listed names in a text, found whatever their spaces and dots, and where they stand in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.mentions.gazetteer import names_in, of_kind
from parsers.mentions.squeezed import DOTS, Squeezed, key_of

NAMES: list[tuple[str, list[tuple[str, str]]]] = [
    ("도로교통법 제3조", [("statute", "도로교통법")]),
    ("국토의  계획및 이용에 관한 법률", [("statute", "국토의  계획및 이용에 관한 법률")]),
    ("‘소음·진동관리법’", [("statute", "소음·진동관리법")]),
    ("환경부･한국환경공단", [("body", "환경부"), ("body", "한국환경공단")]),
    ("ＫＡＩＳＴ가", [("body", "ＫＡＩＳＴ")]),  # full-width
    ("강원일보", [("outlet", "강원일보")]),
    ("옛환경부", []),  # a word does not begin there
    ("환경 부문", []),  # short names stand as they are
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_listed_name_is_found_in_any_spelling(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.kind, text[name.start : name.end]) for name in names_in(text)] == expected


def test_a_name_inside_a_longer_one_is_given_too() -> None:
    text = "도로교통법 시행령"
    assert [text[name.start : name.end] for name in of_kind(text, "statute")] == ["도로교통법", "도로교통법 시행령"]


TEXTS = st.text(st.sampled_from([*"가나환경부 \n１2ㆍ·\u200b\u00ad", *DOTS]), max_size=40)


@settings(max_examples=200)
@given(TEXTS)
def test_every_character_of_a_squeezed_text_is_known_in_the_text(text: str) -> None:
    squeezed = Squeezed(text)
    places = [squeezed.place(at) for at in range(len(squeezed.text))]
    assert places == sorted(set(places))
    assert [key_of(text[place]) for place in places] == list(squeezed.text)
    assert not any(char.isspace() or char in DOTS for char in squeezed.text)
    assert key_of(squeezed.text) == squeezed.text
