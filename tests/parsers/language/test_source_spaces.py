"""What lines show of the spaces they kept or lost."""

from __future__ import annotations

import pytest

from parsers.language.source_spaces import absence, keeps_spaces, line_end, spelling_of
from parsers.text.lines import split
from parsers.text.source import SourceText

SURE, NEVER = 5.0, -8.0


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("나루군이 내년부터 어르신 버스비를", True),
        ("나루군이내년부터어르신버스비를", False),
        ("나루군이내년부터 어르신 버스비를받지않기로", False),
        ("기획예산과", False),
    ],
)
def test_a_line_that_keeps_its_spaces(line: str, kept: bool) -> None:
    assert keeps_spaces(line) is kept


def test_a_missing_space_says_much_where_all_others_are_there() -> None:
    full = absence([SURE, SURE, SURE, SURE, 0.0], [True, True, True, True, False], whole=0.5)
    empty = absence([SURE, SURE, SURE, SURE, 0.0], [False] * 5, whole=0.5)
    assert full < -3
    assert -0.2 < empty <= 0


def test_a_page_that_keeps_its_spaces_speaks_for_a_short_line() -> None:
    assert absence([NEVER, 0.0], [False, False], whole=0.99) < absence([NEVER, 0.0], [False, False], whole=0.2) - 1


def test_line_ends_between_words_only_are_spaces() -> None:
    assert line_end([SURE] * 5) > 3
    assert line_end([SURE, NEVER, NEVER, SURE]) < 0.1
    assert line_end([NEVER]) >= 0


def test_the_spelling_of_a_page_is_counted() -> None:
    source = SourceText("모두 20만 원을 주민 30명에게 준다\n나루군은물빛마을5만 원사업을시작했다\n물빛 마을 이야기")
    spelling = spelling_of(split(source).content)
    # A space counts in any line, that none is there surely in lines that kept their spaces.
    assert (spelling.powers.apart, spelling.powers.close) == (2, 0)
    assert (spelling.digits.apart, spelling.digits.close) == (0, 1)
    assert spelling.apart("물빛", "마을") == 1
    assert spelling.close("물빛", "마을") == 1
    assert spelling.surely_close("물빛", "마을") == 0
    assert 0 < spelling.whole < 1
