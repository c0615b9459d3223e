"""Odd spellings of the same characters: what is found in the folded text stands at its place in the text as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.facts import mentions_in
from parsers.mentions.folding import INVISIBLE, Folded
from parsers.mentions.mention import Mention


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("골목 의자", "골목 의자"),
        ("１，２３４명", "1,234명"),
        ("１２．５％", "12.5%"),
        ("（２０２４．３．５．）", "(2024.3.5.)"),
        ("bench＠example.kr", "bench@example.kr"),
        ("３\u00a0명", "3 명"),
        ("1,2\u00ad34명", "1,234명"),
        ("\u200b2024년\u2060 3월", "2024년 3월"),
        ("", ""),
    ],
)
def test_odd_characters_are_folded(text: str, folded: str) -> None:
    assert Folded(text).text == folded


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("의자 １，２３４명", [("quantity", "１，２３４명")]),
        ("의자 12．5％", [("percent", "12．5％")]),
        ("의자 1,2\u00ad34명이", [("quantity", "1,2\u00ad34명")]),
        ("２０２４년 ３월 ５일 놓음", [("date", "２０２４년 ３월 ５일")]),
        ("2024\u200b년 3월 5일 놓음", [("date", "2024\u200b년 3월 5일")]),
        ("2024．3．5． 놓음", [("date", "2024．3．5．")]),
        ("길이 135ｍ", [("quantity", "135ｍ")]),
        ("bench＠example.kr", [("email", "bench＠example.kr")]),
        ("2024년\u00a03월\u30005일", [("date", "2024년\u00a03월\u30005일")]),
    ],
)
def test_a_mention_stands_in_the_text_as_it_was(text: str, mentions: list[tuple[str, str]]) -> None:
    assert [(found.type, text[found.start : found.end]) for found in mentions_in(text)] == mentions


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="가1２，. " + INVISIBLE, min_size=1, max_size=30), st.data())
def test_every_place_is_set_back(text: str, data: st.DataObject) -> None:
    folded = Folded(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    found = folded.unfold(Mention("date", start, end, {}))
    assert Folded(text[found.start : found.end]).text == folded.text[start:end]
    assert text[found.start] not in INVISIBLE
