"""What a document costs grows no faster than it does: counted is work, not time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.document import parse
from parsers.kinds.news import headlines
from parsers.kinds.news.headlines import REACH, Target, Targets
from parsers.language.kiwi import LONGEST, Korean, parts_of
from parsers.language.spelling import WrittenWords
from parsers.page import Page
from parsers.text.likeness import WeightedLikeness
from parsers.text.lines import split
from parsers.text.source import SourceText

# From n to 4n: a little more than four times, for what is sorted.
MOST = 4.6
PLACES = ("솔밭", "물레방아", "장독대", "두레박", "골목", "강둑", "텃밭", "쉼터", "정류장", "서가")
DEEDS = ("문 열어", "새로 단장", "주민에 개방", "내달 운영", "예산 확보", "손님 맞이")


def page_of_stories(number: int) -> str:
    """A page of so many stories, each with its headline and its byline."""
    told = [f"{place} {deed}" for deed, place in product(DEEDS, PLACES)]
    return "\n".join(
        f"{told[i % len(told)]} {i}호\n\n무안군이 {told[i % len(told)]} 행사를 {i}일 열었다. 주민 {i + 2}명이 모였다.\n"
        f"군은 내년에도 같은 자리를 마련한다. 이용료는 없다고 밝혔다.\n나은솔 기자 sol{i}@naru-sample.kr\n"
        for i in range(number)
    )


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """How often a headline is compared with a story in the parsing of a text."""
    calls: Counter[str] = Counter()
    really = WeightedLikeness.of

    def of(self: WeightedLikeness, text: str, target: int) -> float:
        calls["of"] += 1
        return really(self, text, target)

    monkeypatch.setattr(WeightedLikeness, "of", of)
    korean = Korean()

    def count(text: str) -> int:
        calls.clear()
        parsed = parse(Page(SourceText(text), korean))
        assert parsed.kind == "news"
        return calls["of"]

    return count


def test_headlines_are_compared_with_the_stories_near_them(
    counted: Callable[[str], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headlines, "REACH", 8)
    few = counted(page_of_stories(40))
    assert 0 < counted(page_of_stories(160)) < MOST * few


def test_all_targets_of_a_page_are_in_reach_of_each_line() -> None:
    (line,) = split(SourceText("\n" * 500 + "솔밭 문 열어\n")).content
    page = Targets([Target("", False, 10 * i, 10 * i + 9) for i in range(REACH)])
    assert page.in_reach_of(line) == list(range(REACH))
    book = Targets([Target("", False, 10 * i, 10 * i + 9) for i in range(9 * REACH)])
    assert book.in_reach_of(line) == list(range(51 - REACH, 51 + REACH))
    assert book.around(line) == 50


@given(st.text("가나 .다\n’", max_size=40).flatmap(lambda piece: st.builds(lambda n: piece * n, st.integers(1, 300))))
def test_a_long_text_is_analysed_in_parts_that_make_it_up(text: str) -> None:
    parts = list(parts_of(text))
    assert "".join(part for _, part in parts) == text
    assert [at for at, _ in parts] == [sum(len(part) for _, part in parts[:i]) for i in range(len(parts))]
    assert all(0 < len(part) <= LONGEST for _, part in parts) or text == ""


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("골목 의자를 놓았다. " * 300, "다. "),
        ("골목 의자 " * 600, " "),  # no sentence
        ("가" * 5000, "가"),  # no space
    ],
)
def test_a_long_text_is_cut_where_it_harms_least(text: str, ends: str) -> None:
    parts = [part for _, part in parts_of(text)]
    assert len(parts) > 1
    assert all(part.endswith(ends) for part in parts)


def test_morphemes_of_a_long_text_stand_where_they_stand(korean: Korean) -> None:
    text = "골목 주민이 의자를 놓았다. " * 200
    found = korean.morphemes(text)
    assert len(text) > LONGEST
    assert Counter(text[m.start : m.end] for m in found if m.tag == "NNG") == {"골목": 200, "주민": 200, "의자": 200}
    assert [m.start for m in found] == sorted(m.start for m in found)


def test_of_a_run_without_spaces_the_beginnings_are_kept_that_may_be_words() -> None:
    words = WrittenWords(["솔밭음악회" * 2000])
    assert words.unbroken("솔밭", "음악회") == 1
    assert sum(map(len, words._prefixes)) < 2000
