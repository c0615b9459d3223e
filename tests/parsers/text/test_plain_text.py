"""A source text in plain characters: what reads alike reads as one, and every character knows where it comes from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.facts import mentions_in
from parsers.text.marks import Cell, Note
from parsers.text.plain import marks_in, plain
from parsers.text.source import Segments, SourceText, words_of


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("골목 의자", "골목 의자"),
        ("１，２３４명", "1,234명"),
        ("１２．５％", "12.5%"),
        ("（２０２４．３．５．）", "(2024.3.5.)"),
        ("bench＠example.kr", "bench@example.kr"),
        ("３\u00a0명", "3 명"),
        ("1,2\u00ad34명", "1,234명"),
        ("\u200b2024년\u2060 3월", "2024년 3월"),
        ("\ufeff우물\u3164길\u2028", "우물 길 "),  # a filler of Hangul prints as a space
        ("우물ㆍ두레박‧물통･바가지・물동이", "우물·두레박·물통·바가지·물동이"),
        ("우물 · 두레박", "우물 · 두레박"),  # it joins two words, spaces or not
        ("ㆍ우물 ㆍ두레박", "∙우물 ∙두레박"),  # bullets
        ("• 우물", "∙ 우물"),
        ("3∼5월, 7〜9일", "3~5월, 7~9일"),
        ("10−20%, 02‐123‐4567", "10-20%, 02-123-4567"),
        ("3명 ⟶ 5명 \uf0e0 7명", "3명 → 5명 → 7명"),  # the second from Wingdings
        ("우\x03물", "우물"),  # what an extraction leaves
        ("ʼ24년 ‛25년 ′26년", "’24년 ’25년 ’26년"),
        ("장소 ∶ 우물가﹙마당﹚、 길을 고쳤다。", "장소 : 우물가(마당), 길을 고쳤다."),
        ("⟨우물⟩ ⟪두레박⟫", "〈우물〉 《두레박》"),
        ("\uf06e 우물 ￮ 두레박", "■ 우물 ○ 두레박"),
        ("⓵ 우물 ➁ 두레박 \uf083 물통 ➊ 길", "① 우물 ② 두레박 ③ 물통 ❶ 길"),
        ("‘우물’과 “두레박”", "‘우물’과 “두레박”"),  # they open and close
        ("2024年 3月 5日字", "2024년 3월 5일字"),  # words of a date, right behind its digits
        ("２０２４年度, ’24年3月", "2024년度, ’24년3월"),
        ("3年間, 5日間, 4年制, 80年代, 2日次", "3年間, 5日間, 4年制, 80年代, 2日次"),  # these count or name something
        ("每年 3 月, 韓日 5, 日本 2", "每年 3 月, 韓日 5, 日本 2"),  # not right behind a digit
        ("", ""),
    ],
)
def test_what_reads_alike_reads_as_one(text: str, read: str) -> None:
    assert plain(SourceText(text)).text == read


def test_a_plain_text_is_the_source_itself() -> None:
    source = SourceText("1. 우물 · 두레박\n  - 물통 3개\n\n끝")
    assert plain(source) is source
    assert source.original is source
    assert source.as_written == source.text


@pytest.mark.parametrize("space", [" ", "  ", "\t", " \t", "\u3000"])
def test_white_space_at_nearly_every_line_end_is_passed_over(space: str) -> None:
    told = "우물을 찾아 \n나섬\n\n두레박을 내려 \n물을 길음\n"
    every = "".join(f"{line}{space}\n" if line else "\n" for line in told.split("\n")[:-1])
    assert plain(SourceText(every)).text == told


@pytest.mark.parametrize(
    "text",
    [
        "우물을 찾아 \n나섬\n두레박을 내려 \n물을 길음\n",  # it tells which lines go on
        "우물 \n두레박 \n",  # too few lines to tell
    ],
)
def test_white_space_at_some_line_ends_stays(text: str) -> None:
    assert plain(SourceText(text)).text == text


def test_several_spaces_at_some_line_ends_tell_nothing() -> None:
    assert plain(SourceText("우물을 찾아  \n나섬\n두레박을 내려   \n물을 길음\n")).text == (
        "우물을 찾아\n나섬\n두레박을 내려\n물을 길음\n"
    )


def test_behind_a_bullet_one_space_says_as_much_as_several() -> None:
    assert plain(SourceText("○  우물 고치기\n  -   두레박 12개\n")).text == "○ 우물 고치기\n  - 두레박 12개\n"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("오래된  우물을  찾아  나섬", "오래된 우물을 찾아 나섬"),
        (
            "구분   개수\n오래된 우물을 찾아 나선 길",
            "구분   개수\n오래된 우물을 찾아 나선 길",
        ),  # it tells columns apart
        ("  오래된  우물을", "  오래된 우물을"),  # an indentation is none between words
    ],
)
def test_several_spaces_between_most_words_are_one(text: str, read: str) -> None:
    assert plain(SourceText(text)).text == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "우물 을 고쳤 다 . 두레박 , 뚜껑 도 놓았다 .\n“ 고맙 다 ” 고 했다 .\n‘ 우물 ’ 로 ( 3개 ) 불렀다 .\n",
            "우물 을 고쳤다. 두레박, 뚜껑 도 놓았다.\n“고맙 다” 고 했다.\n‘우물’ 로 (3개) 불렀다.\n",
        ),
        ("우물을 고쳤다 . 두레박을 놓았다.\n", "우물을 고쳤다 . 두레박을 놓았다.\n"),  # not the habit of the text
    ],
)
def test_no_space_stands_beside_points_and_signs_where_most_have_one(text: str, read: str) -> None:
    assert plain(SourceText(text)).text == read


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
        ("불량률 10−20%로", [("percent", "10−20%")]),
        ("2024年 3월 5일 놓음", [("date", "2024年 3월 5일")]),
        ("2024年3月5日字 소식지", [("date", "2024年3月5日")]),
        ("의자 놓음(’24年 3月)", [("date", "’24年 3月")]),
        ("우물 3月號", [("date", "3月")]),
        ("3月 5日부터 8日까지", [("date", "3月 5日부터 8日")]),
        ("1962年 12月~1963年 2月", [("date", "1962年 12月~1963年 2月")]),
        ("7月 13·14日", [("date", "7月 13"), ("date", "14日")]),
        ("1月 24日부터 20日間", [("date", "1月 24日")]),  # a length of time is no end
        ("의자 3年間 무상, 週 5日制, 2024年", []),
    ],
)
def test_a_mention_stands_in_the_text_as_it_was(text: str, mentions: list[tuple[str, str]]) -> None:
    assert [(found.type, text[found.start : found.end]) for found in mentions_in(text)] == mentions


def test_words_are_given_out_as_they_are_written() -> None:
    text = plain(SourceText("\u200b（１）\u3000우물ㆍ두레박 \u00ad"))
    assert text.text == "(1) 우물·두레박 "
    assert text.as_written == "（１） 우물ㆍ두레박 "
    assert Segments(text, words_of(text, 0, len(text.text))).as_written == "（１） 우물ㆍ두레박"


def test_marks_keep_their_place() -> None:
    text = plain(SourceText("우\u200b물\u200b 두레박"))
    cell, note = Cell(0, 4, 0, 0, 0), Note(5, 8, "footnote", (2, 3))
    assert [*marks_in(text, [cell, note])] == [Cell(0, 2, 0, 0, 0), Note(3, 6, "footnote", (1, 2))]


ODD = "가1２，.ㆍ· 年間\u00a0\t\n\u200b\u00ad"


@settings(max_examples=200)
@given(st.text(alphabet=ODD, min_size=1, max_size=40), st.data())
def test_every_place_is_set_back(text: str, data: st.DataObject) -> None:
    read = plain(SourceText(text))
    assert read.text.count("\n") == text.count("\n")
    assert len(read.as_written) == len(read.text)
    if not read.text:
        return
    start = data.draw(st.integers(0, len(read.text) - 1))
    end = data.draw(st.integers(start + 1, len(read.text)))
    first, last = read.original_span(start, end)
    kept = iter(text[first:last].replace("\u00a0", " "))
    assert all(char in kept for char in read.as_written[start:end])
    assert text[first] not in "\u200b\u00ad"
    assert read.span_here(first, last) == (start, end)


@settings(max_examples=200)
@given(st.lists(st.text(alphabet="가1２，.ㆍ·∙年間\u200b\u00ad", min_size=1, max_size=9), max_size=9).map(" ".join))
def test_what_is_plain_stays(text: str) -> None:
    once = plain(SourceText(text))
    assert plain(SourceText(once.text)).text == once.text
