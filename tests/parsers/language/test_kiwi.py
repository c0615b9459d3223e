"""What Kiwi is asked (can this begin a word, is there a space, which are the nouns), and the document's spelling."""

from __future__ import annotations

import subprocess
import sys

import pytest

from parsers.language.kiwi import Korean
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
        ("골목에 나무를 심음", ["골목", "나무"]),
        ("민원처리기간 단축", ["민원처리기간", "단축"]),  # written together: one compound
        ("민원 처리 기간", ["민원", "처리", "기간"]),  # written apart: three
        ("정부24에서 신청", ["정부24", "신청"]),  # a number behind its noun
        ("어르신들이 심은 나무", ["어르신", "나무"]),  # the plural is no part of it
        ("지역적 특성", ["특성"]),  # neither is an adjective
        ("AI 돌봄로봇", ["AI", "돌봄로봇"]),  # capitals
        ("12대, 40%", []),
        ("", []),
    ],
)
def test_nouns_are_found_as_they_are_written(korean: Korean, text: str, expected: list[str]) -> None:
    assert korean.nouns(text) == expected


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
