"""How books count their cases and chapters."""

from __future__ import annotations

import pytest

from parsers.cases import counting


@pytest.mark.parametrize(
    "text", ["01", "2-1", "Ⅱ", "사례 3", "우수사례 3  전남 완도군", "CASE 1", "CASE 1      경기 안성"]
)
def test_a_number_may_stand_alone(text: str) -> None:
    assert counting.alone().fullmatch(text)


@pytest.mark.parametrize("text", ["우수사례 제2호", "세 번째 이야기", "둘째", "CASE #4", "이야기 하나"])
def test_a_line_may_count_a_case(text: str) -> None:
    assert counting.counted().fullmatch(text)


@pytest.mark.parametrize("text", ["사례를 모으다", "이야기 하나를 들었다", "셋째 아이를 키우는 집"])
def test_words_of_a_sentence_count_no_case(text: str) -> None:
    assert not counting.counted().fullmatch(text)


@pytest.mark.parametrize(
    "text",
    ["제2부", "제3장 골목의 살림", "2부. 골목의 살림", "PART 3", "Part 3. 골목", "Chapter Ⅱ 나루", "부문 2. 골목"],
)
def test_a_line_may_count_a_chapter(text: str) -> None:
    assert counting.chapter().fullmatch(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3. 골목 의자", "3. "),
        ("사례 2 골목 의자", "사례 2 "),
        ("A-1 골목", "A-1 "),
        ("제3절 골목 의자", "제3절 "),
        ("Ⅱ-1. 골목", "Ⅱ-1. "),
    ],
)
def test_a_number_may_stand_before_a_title(text: str, number: str) -> None:
    match = counting.before_title().match(text)
    assert match
    assert match.group() == number


@pytest.mark.parametrize(("text", "of_a_block"), [("01", True), ("Ⅱ", True), ("10", False), ("035", False)])
def test_the_number_of_a_block_alone_above_it_has_a_zero_before_it(text: str, of_a_block: bool) -> None:
    assert (counting.BLOCK_ALONE.fullmatch(text) is not None) is of_a_block
