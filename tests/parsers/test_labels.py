"""What a record is called: title, region and category, the document's title, its first words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.draft import Draft, Parsed
from parsers.labels import LONGEST, first_words, label_of
from schemas.record import Region

PLACE = Region(text="강원 정선군", sido=None, sigungu=None, code=None)


@pytest.mark.parametrize(
    ("title", "region", "category", "document", "label"),
    [
        ("골목 의자", PLACE, "주민 참여", "사례집", "골목 의자"),
        (None, PLACE, "주민 참여", "사례집", "강원 정선군, 주민 참여"),
        (None, PLACE, None, "사례집", "강원 정선군"),
        (None, None, "주민 참여", "사례집", "주민 참여"),
        (None, None, None, "사례집", "사례집"),
        (None, None, None, None, "의자를 놓음"),
    ],
)
def test_a_record_is_called_by_the_first_that_it_has(
    title: str | None, region: Region | None, category: str | None, document: str | None, label: str
) -> None:
    draft = Draft("text", (), title=title, region=region, category=category)
    assert label_of(draft, Parsed("unknown", (draft,), title=document), "○ 의자를 놓음\n나무도") == label


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("○  의자를   놓음", "의자를 놓음"),
        ("\n□\n\n- 나무를 심음 (", "나무를 심음"),
        ("◇◇◇", "◇◇◇"),  # nothing but marks
        ("가 " * 30, "가 " * 19 + "가…"),
        ("가" * 60, "가" * 39 + "…"),
    ],
)
def test_the_first_words_are_short_and_without_a_bullet(text: str, words: str) -> None:
    assert first_words(text) == words


@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_a_text_that_is_not_blank_has_first_words(text: str) -> None:
    assert 0 < len(first_words(text)) <= LONGEST
