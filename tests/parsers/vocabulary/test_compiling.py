"""Patterns are compiled with plain numbers for flags, and are the same."""

import pytest
import regex
from regex import _regex_core

import parsers.vocabulary


@pytest.mark.parametrize(
    ("pattern", "flags", "text", "found"),
    [
        ("gongbo", 0, "GONGBO", None),
        ("gongbo", regex.IGNORECASE, "GONGBO", "GONGBO"),
        ("(?i)gongbo", 0, "GONGBO", "GONGBO"),
        (r"[\p{Hangul}--[가]]+", regex.V1, "나무가", "나무"),
        ("(?s).+", 0, "한\n줄", "한\n줄"),
    ],
)
def test_flags_mean_what_they_meant(pattern, flags, text, found):
    match = regex.compile(pattern, flags).match(text)
    assert (match and match.group()) == found


@pytest.mark.parametrize("name", ["IGNORECASE", "UNICODE", "VERBOSE", "VERSION0", "VERSION1"])
def test_flags_are_no_members_of_an_enumeration(name):
    assert parsers.vocabulary.count_flags_as_numbers
    assert type(getattr(_regex_core, name)) is int
