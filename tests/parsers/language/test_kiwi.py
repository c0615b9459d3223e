"""What Kiwi is asked (can this begin a word, is there a space, which are the nouns), and the document's spelling."""

from __future__ import annotations

import subprocess
import sys

import pytest

from parsers.language.kiwi import LONGEST_KEPT, WORD, Korean
from parsers.language.spelling import WrittenWords


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("골목 의자", "를 놓음", True),  # a particle
        ("골목 주민", "이 함께함", True),
        ("의자", "마다 이름을 붙임", True),
        ("어르신이 앉", "아서 쉼", True),  # an ending
        ("골목 모임이 관", "리함", True),  # inside a noun
        ("의자를 설치", "하였음", True),  # 하다 behind its noun
        ("골목 의자", "그늘막", False),  # a noun begins
        ("의자를", "놓음", False),  # a verb begins
        ("골목 주민", "이웃", False),  # begins like a particle
    ],
)
def test_what_cannot_open_a_word_belongs_to_the_word_before(
    korean: Korean, left: str, right: str, expected: bool
) -> None:
    assert korean.begins_bound(left, right) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("골목에 의자를", "놓음", True),
        ("골목 의자를 놓고", "어르신이 쉬어 감", True),
        ("골목 어르신이 앉", "아서 쉼", False),
        ("골목 의자", "를 놓음", False),
    ],
)
def test_written_korean_has_a_space_between_words_only(korean: Korean, left: str, right: str, expected: bool) -> None:
    assert korean.has_space(left, right) is expected


def test_kiwi_is_not_loaded_before_it_is_asked() -> None:
    script = "import sys; from parsers.language.kiwi import Korean; Korean(); print('kiwipiepy' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("골목길에 나무를(2년생) 심음", ["골목길에", "나무를", "2년생", "심음"]),
        ("민원처리·상담", ["민원처리", "상담"]),
        ("한·미·일 초·중학교", ["한·미·일", "초·중학교"]),  # single syllables with dots between them
        ("①K-푸드 ‘보조금24’", ["①K", "푸드", "보조금24"]),
        ("AB-47D를 A-동", ["AB-47D", "를", "A", "동"]),  # capitals with their number
        ("· □ ~", []),
    ],
)
def test_words_are_what_stands_between_spaces_and_marks(text: str, expected: list[str]) -> None:
    assert WORD.findall(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("나무를", ["나무"]),
        ("심음", []),
        ("민원처리기간", ["민원처리기간"]),  # written together: one compound
        ("정부24에서", ["정부24"]),  # a number behind its noun
        ("어르신들이", ["어르신"]),  # the plural is no part of it
        ("지역적", []),  # neither is an adjective
        ("돌봄로봇을", ["돌봄로봇"]),
        ("우리나라의", ["우리나라"]),  # a pronoun that is part of the noun
        ("온종합병원", ["온종합병원"]),  # so is what Kiwi takes for an adnominal
        ("엄중조치를", ["엄중조치"]),  # and the root of an adjective
        ("그간", []),  # nothing that could be a noun stands behind
        ("납입일까지", ["납입일"]),  # a bound noun that ends the name
        ("발생시", ["발생"]),  # one that does not
        ("AI", ["AI"]),  # capitals
        ("3D", ["D"]),
        ("ESG2031", ["ESG2031"]),
        ("AB-47D", ["AB-47D"]),
        ("제22대", []),  # a number is no noun
        ("iPad", []),
        ("12대", []),
        ("", []),
    ],
)
def test_the_nouns_of_a_word_are_found_as_they_are_written(korean: Korean, word: str, expected: list[str]) -> None:
    assert [*korean.nouns(word)] == expected


def test_the_nouns_of_a_word_depend_on_no_word_before_it() -> None:
    words = [
        "골목길에",
        "나무를",
        "서면",
        "전공의",
        "이한경은",
        "납입일까지",
        "마을지도를",
        "가나",
        "다라",
        "돌봄로봇",
    ] * 2
    forth, back = Korean(), Korean()
    assert [forth.nouns(word) for word in words] == [back.nouns(word) for word in reversed(words)][::-1]


def test_the_nouns_of_a_word_are_kept_when_answers_are_forgotten(
    korean: Korean, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, long = korean.nouns("마을지도를"), korean.nouns("마을지도" * LONGEST_KEPT)
    korean.forget()
    monkeypatch.setattr(Korean, "_read", lambda *_: ())
    assert korean.nouns("마을지도를") == found == ("마을지도",)
    # A word that no language has is not kept.
    assert long
    assert not korean.nouns("마을지도" * LONGEST_KEPT)


STOCK = WrittenWords(["골목지도를 그려 골목 지도 모임에 나눔", "골목지도(2031)"])


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("골목", "지도", 2),  # 골목지도를, 골목지도(
        ("골", "목", 3),
        ("지도", "골목", 0),
    ],
)
def test_the_stock_counts_words_written_together(left: str, right: str, count: int) -> None:
    assert STOCK.unbroken(left, right) == count


@pytest.mark.parametrize(("left", "right", "count"), [("골목", "지도", 1), ("지도", "골목", 0)])
def test_the_stock_counts_words_written_apart(left: str, right: str, count: int) -> None:
    assert STOCK.spaced(left, right) == count
