"""Metamorphic: a document written otherwise gives the same records, items and facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sameness import common, parts, told
from surfaces import KINDS, SAMPLES, Share, rows, shares, texts_in
from transformations import ALL, Transformation
from writings import FILES

from parsers.language.kiwi import Korean

# The longest casebook takes a minute; `make surfaces` reads it as well.
LONGEST = 14_000
TEXTS = {name: text for name, text in texts_in([SAMPLES]) if len(text.encode()) < LONGEST}
WRAPPED = ("wrapped at 42 em", "wrapped at 30 em")
# Of a text wrapped anew so much is the same; of the samples together, for the small ones have a handful of items.
LEAST_WRAPPED = 0.93
STABLE = (Path(__file__).parents[2] / "docs" / "stable.md").read_text(encoding="utf-8")


def test_the_samples_are_of_every_kind(korean: Korean) -> None:
    assert {rows(name, text.encode(), korean).document.kind for name, text in TEXTS.items()} == set(KINDS)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_nothing_changes_with_the_writing(korean: Korean, name: str) -> None:
    among = [transformation for transformation in ALL if transformation.name not in WRAPPED]
    found = [(said, share) for said, _, share in shares(name, TEXTS[name], korean, among)]
    assert len(found) > 20
    assert [(said, share) for said, share in found if share.same != share.all] == []


@pytest.mark.parametrize("wrapping", WRAPPED)
def test_hardly_anything_changes_with_the_wrap(korean: Korean, wrapping: str) -> None:
    among = [transformation for transformation in ALL if transformation.name == wrapping]
    whole = sum((share for name, text in TEXTS.items() for _, _, share in shares(name, text, korean, among)), Share())
    assert whole.documents > 3
    assert whole.same >= LEAST_WRAPPED * whole.all


@pytest.mark.parametrize("transformation", ALL, ids=lambda transformation: transformation.name)
def test_every_writing_changes_some_sample(transformation: Transformation) -> None:
    assert any(_changes(transformation, text) for text in TEXTS.values())


def _changes(transformation: Transformation, text: str) -> bool:
    try:
        return transformation.bytes_of(text) != text.encode()
    except UnicodeEncodeError:
        return False


def test_what_is_said_otherwise_is_not_the_same(korean: Korean) -> None:
    text = "○ 우물 3개를 2031. 3. 5. 고침\n○ 두레박 12개 마련\n"
    one, other = (parts(rows("글.txt", said.encode(), korean)) for said in (text, text.replace("12개", "13개")))
    assert {name: common(one[name], other[name]) for name in one} == {
        "records": (0, 1),
        "items": (1, 2),
        "facts": (2, 3),
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("우물ㆍ길 ‘셋’", "우물·길 '셋'", True),
        ("（３개）", "(3개)", True),
        ("우물 길", "우물길", True),  # spacing is a question of its own
        ("우물 3개", "우물 4개", False),
    ],
)
def test_what_reads_alike_is_the_same(one: str, other: str, same: bool) -> None:
    assert (told(one) == told(other)) is same


def test_the_document_tells_every_writing_and_none_below_98_but_wraps() -> None:
    table = re.findall(r"^\| ([^|]+) \| \d+ \| (.*) \|$", STABLE, re.M)
    assert [name for name, _ in table] == [each.name for each in (*ALL, *FILES)]
    shares_of = {name: [cell for cell in cells.split(" | ") if cell != "-"] for name, cells in table}
    plain = [name for name in shares_of if name not in WRAPPED and name not in {file.name for file in FILES}]
    assert [name for name in plain if any(float(cell) < 98 for cell in shares_of[name])] == []
