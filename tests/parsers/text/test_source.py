"""The source text, and the exact map between it and the joined texts made of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.text.source import Piece, Segments, SourceText, normalise, words_of

PROPERTY = settings(max_examples=150)
TEXT = st.text(alphabet="가나힣 a1.\n\t\f\u3000\ufffd", max_size=40)


@pytest.mark.parametrize(
    ("decoded", "expected"),
    [
        ("\ufeff마을 우물", "마을 우물"),  # the byte order mark goes
        ("마을\ufeff우물", "마을\ufeff우물"),  # anywhere else the character is the author's
        ("하나\r\n둘\r셋\n", "하나\n둘\n셋\n"),  # Windows and old Mac line ends
        ("하나\r\n\r\n둘", "하나\n\n둘"),  # one blank line stays one
        ("\u1112\u1161\u11ab", "한"),  # jamo as macOS writes them
        ("  둘\t셋\f\u3000 ", "  둘\t셋\f\u3000 "),  # white space is evidence of the layout
        ("ㅇ ･ ①", "ㅇ ･ ①"),  # NFC and no more: compatibility characters stay
    ],
)
def test_the_source_text_is_normalised_and_otherwise_untouched(decoded: str, expected: str) -> None:
    assert normalise(decoded) == expected


def test_lines_count_from_1_and_leave_their_line_end_out() -> None:
    source = SourceText("첫째\n\n셋째")
    assert [source.line(number) for number in range(1, source.line_count + 1)] == ["첫째", "", "셋째"]
    assert source.line_span(3) == (4, 6)


def test_text_behind_the_last_line_end_is_a_line_even_when_empty() -> None:
    assert SourceText("한 줄\n").line_count == 2


@PROPERTY
@given(TEXT)
def test_every_character_stands_on_the_line_that_spans_it(text: str) -> None:
    source = SourceText(text)
    for offset in range(len(text)):
        start, end = source.line_span(source.line_at(offset))
        assert start <= offset <= end


SENTENCE = SourceText("경로당 난방비를 \n  겨울에 먼저 지원")


def test_an_inserted_space_has_no_place_in_the_source() -> None:
    joined = Segments(SENTENCE, [Piece(0, 8), Piece(9, 9, " "), Piece(12, 15)])
    assert joined.text == "경로당 난방비를 겨울에"
    assert joined.to_source(8) is None
    assert joined.to_source(9) == 12


def test_what_the_joined_text_leaves_out_has_no_place_in_it() -> None:
    joined = Segments(SENTENCE, [Piece(0, 8), Piece(9, 9, " "), Piece(12, 15)])
    assert joined.to_joined(10) is None
    assert joined.to_joined(12) == 9


def test_a_mention_over_two_lines_spans_the_line_end_between_them() -> None:
    joined = Segments(SENTENCE, [Piece(0, 8), Piece(9, 9, " "), Piece(12, 15)])
    start, end = joined.source_span(4, 12)
    assert SENTENCE.text[start:end] == "난방비를 \n  겨울에"


def test_a_span_of_inserted_characters_alone_is_refused() -> None:
    joined = Segments(SENTENCE, [Piece(0, 8), Piece(9, 9, " "), Piece(12, 15)])
    with pytest.raises(ValueError, match="no source characters"):
        joined.source_span(8, 9)


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(IndexError):
        Segments(SENTENCE, [Piece(0, 3)]).to_source(offset)


@pytest.mark.parametrize(
    "pieces",
    [
        [Piece(4, 8), Piece(0, 3)],  # backwards
        [Piece(0, 5), Piece(4, 8)],  # overlapping
        [Piece(3, 0), Piece(3, 5)],  # ends before it begins
        [Piece(0, 2, "글")],  # inserted, and yet a span
    ],
)
def test_pieces_out_of_order_are_refused(pieces: list[Piece]) -> None:
    with pytest.raises(ValueError, match="out of order"):
        Segments(SENTENCE, pieces)


@st.composite
def joined_texts(draw: st.DrawFn) -> Segments:
    """Any source, cut at any places; some of the cuts kept, characters inserted before some."""
    source = SourceText(draw(TEXT))
    ends = sorted(draw(st.lists(st.integers(0, len(source.text)), max_size=8)))
    pieces: list[Piece] = []
    for start, end in pairwise(ends):
        if draw(st.booleans()):
            pieces.append(Piece(start, start, draw(st.sampled_from([" ", "\n", "가나"]))))
        if draw(st.booleans()):
            pieces.append(Piece(start, end))
    return Segments(source, pieces)


@PROPERTY
@given(joined_texts())
def test_the_map_to_the_source_and_back_is_the_identity(joined: Segments) -> None:
    for offset, char in enumerate(joined.text):
        there = joined.to_source(offset)
        if there is not None:
            assert joined.source.text[there] == char
            assert joined.to_joined(there) == offset


@PROPERTY
@given(joined_texts())
def test_the_map_to_the_joined_text_and_back_is_the_identity(joined: Segments) -> None:
    for offset in range(len(joined.source.text)):
        there = joined.to_joined(offset)
        if there is not None:
            assert joined.to_source(there) == offset


@PROPERTY
@given(joined_texts(), st.data())
def test_a_cut_maps_its_characters_to_where_the_whole_maps_them(joined: Segments, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(joined.text)))
    end = data.draw(st.integers(start, len(joined.text)))
    cut = joined.cut(start, end)
    assert cut.text == joined.text[start:end]
    assert [cut.to_source(i) for i in range(len(cut.text))] == [joined.to_source(i) for i in range(start, end)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  물길  정비 ", "물길 정비"),  # ends trimmed, two spaces cut to one
        ("사 업\t비\u3000:\f1억원", "사 업 비 : 1억원"),  # any white space becomes a space
        ("물길\n정비", "물길 정비"),  # line ends as well
        (" \n\t ", ""),  # nothing but white space
    ],
)
def test_words_stand_with_one_space_between_them(text: str, expected: str) -> None:
    source = SourceText(text)
    assert Segments(source, words_of(source, 0, len(text))).text == expected


@PROPERTY
@given(TEXT, st.data())
def test_words_of_any_range_are_its_words(text: str, data: st.DataObject) -> None:
    source = SourceText(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    joined = Segments(source, words_of(source, start, end))
    assert joined.text.split(" ") == (text[start:end].split() or [""])
    assert all(start <= piece.start <= piece.end <= end for piece in joined.pieces)


@pytest.mark.parametrize(
    ("text", "last"), [("", 0), ("의자", 1), ("의자\n", 1), ("의자\n\n", 2), ("\n", 1), ("의자\n솔", 2)]
)
def test_the_last_line_is_the_one_that_people_count_last(text: str, last: int) -> None:
    assert SourceText(text).last_line == last
