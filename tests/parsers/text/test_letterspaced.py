"""Words printed letter by letter are closed up; all others stay as they are."""

import pytest

from parsers.text.letterspaced import closed, closed_words


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("목   차", "목차"),
        ("나 소 율", "나소율"),
        ("2 0 3 1 년  업 무 보 고", "2031년업무보고"),
        ("햇살시 골목과", "햇살시 골목과"),
        ("나 소율", "나 소율"),
        ("햇 살 시 |", "햇 살 시 |"),
        ("", ""),
    ],
)
def test_a_text_is_closed_up_where_it_is_nothing_but_letters_apart(text: str, as_written: str) -> None:
    assert closed(text) == as_written


@pytest.mark.parametrize(
    ("words", "as_written"),
    [
        (["과", "장", "나해솔"], ["과장", "나해솔"]),
        (["햇살시", "나", "소", "율", "주무관"], ["햇살시", "나소율", "주무관"]),
        (["숲길과", "및"], ["숲길과", "및"]),
        (["골목과", "A", "나", "소", "율"], ["골목과", "A", "나소율"]),
        ([], []),
    ],
)
def test_letters_apart_among_words_are_one_word(words: list[str], as_written: list[str]) -> None:
    assert closed_words(words) == as_written
