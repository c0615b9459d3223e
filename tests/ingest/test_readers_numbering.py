import pytest

from ingest.readers.numbering import FORMS, Counters, Level, written


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (7, "DIGIT", "7"),
        (3, "CIRCLED_DIGIT", "③"),
        (21, "CIRCLED_DIGIT", "21"),  # no such sign
        (4, "ROMAN_CAPITAL", "IV"),
        (1999, "ROMAN_SMALL", "mcmxcix"),
        (14, "HANGUL_SYLLABLE", "하"),
        (15, "HANGUL_SYLLABLE", "가가"),
        (2, "HANGUL_JAMO", "ㄴ"),
        (27, "LATIN_SMALL", "aa"),
        (2, "CIRCLED_HANGUL_SYLLABLE", "㉯"),
        (12, "HANGUL_PHONETIC", "십이"),
        (20, "IDEOGRAPH", "二十"),
        (3, "DECAGON_CIRCLE_HANJA", "丙"),
        (0, "CIRCLED_DIGIT", "0"),
        (5, "SOMETHING_NEW", "5"),
    ],
)
def test_numbers_are_written_in_their_form(value: int, form: str, text: str) -> None:
    assert written(value, form) == text


@pytest.mark.parametrize("form", FORMS)
def test_every_form_writes_every_number(form: str) -> None:
    assert all(written(value, form) for value in range(5000))


def test_a_level_begins_anew_below_the_next_of_the_level_above() -> None:
    counters = Counters({"1": [Level("^1."), Level("^2)", "HANGUL_SYLLABLE")]})
    labels = [counters.label("1", level) for level in (0, 1, 1, 0, 1)]
    assert labels == ["1.", "가)", "나)", "2.", "가)"]


@pytest.mark.parametrize(
    ("pattern", "label"),
    [("제^1장 ^2절", "제1장 2절"), ("^n", "1.2"), ("^N", "1.2."), ("-", "-"), ("^9", "")],
)
def test_a_pattern_names_the_numbers_of_levels(pattern: str, label: str) -> None:
    counters = Counters({"1": [Level("^1."), Level(pattern)]})
    counters.label("1", 0)
    counters.label("1", 1)
    assert counters.label("1", 1) == label


def test_a_list_starts_where_it_says_and_lists_count_for_themselves() -> None:
    counters = Counters({"가": [Level("^1", start=4)], "나": [Level("(^1)")]})
    assert [counters.label(name, 0) for name in ("가", "나", "가")] == ["4", "(1)", "5"]


def test_an_unknown_list_or_level_has_no_label() -> None:
    counters = Counters({"1": [Level("^1.")]})
    assert [counters.label("2", 0), counters.label("1", 1), counters.label("1", -1)] == ["", "", ""]
