"""Patterns for `re` read what those for `regex` do."""

from __future__ import annotations

import sys

import pytest
import regex

from parsers.text.patterns import behind, compiled

EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))


@pytest.mark.parametrize(
    "pattern", [r"\p{Hangul}", r"\P{Hangul}", r"[\p{Hangul}A-Z]", r"[^\]\p{Hangul}]", r"\[\p{Hangul}?"]
)
def test_hangul_is_what_unicode_calls_it(pattern: str) -> None:
    assert compiled(pattern).findall(EVERY_CHARACTER) == regex.findall(pattern, EVERY_CHARACTER)


def test_words_of_several_lengths_stand_before_a_place() -> None:
    found = compiled(behind(["년", "개월", "주일"]) + "간").finditer("3년간, 2개월간, 1주일간, 중간")
    assert [match.start() for match in found] == [2, 8, 14]
