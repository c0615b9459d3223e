"""Candidates that overlap are settled by one total order: longest, then earliest, then type."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.mentions.mention import Mention, resolve_overlaps

TYPES = ("email", "phone", "url")


def found(kind: str, start: int, end: int) -> Mention:
    return Mention(kind, start, end, {"value": f"{kind} {start}-{end}"})


@pytest.mark.parametrize(
    ("candidates", "kept"),
    [
        ([("phone", 0, 5), ("url", 3, 12)], [("url", 3, 12)]),  # the longest
        ([("phone", 2, 7), ("phone", 0, 5)], [("phone", 0, 5)]),  # of equal length the earliest
        ([("url", 0, 5), ("email", 0, 5)], [("email", 0, 5)]),  # in the same place the first by type
        ([("phone", 0, 5), ("phone", 0, 5)], [("phone", 0, 5)]),  # found twice
        ([("phone", 5, 9), ("phone", 0, 5)], [("phone", 0, 5), ("phone", 5, 9)]),  # touching is no overlap
        # the longest takes the middle, and both neighbours stay
        (
            [("url", 3, 9), ("phone", 0, 3), ("email", 8, 12), ("phone", 9, 11)],
            [
                ("phone", 0, 3),
                ("url", 3, 9),
                ("phone", 9, 11),
            ],
        ),
        ([], []),
    ],
)
def test_of_candidates_that_overlap_one_stays(
    candidates: list[tuple[str, int, int]], kept: list[tuple[str, int, int]]
) -> None:
    assert resolve_overlaps([found(*each) for each in candidates]) == [found(*each) for each in kept]


CANDIDATES = st.lists(
    st.builds(
        lambda kind, start, length: found(kind, start, start + length),
        st.sampled_from(TYPES),
        st.integers(0, 30),
        st.integers(1, 12),
    ),
    max_size=12,
)
PROPERTY = settings(max_examples=200)


@PROPERTY
@given(CANDIDATES)
def test_what_is_kept_stands_in_order_and_never_overlaps(candidates: list[Mention]) -> None:
    kept = resolve_overlaps(candidates)
    assert all(one.end <= following.start for one, following in pairwise(kept))
    assert all(each in candidates for each in kept)


@PROPERTY
@given(CANDIDATES, st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_does_not_matter(candidates: list[Mention], random: Random) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)
    assert resolve_overlaps(shuffled) == resolve_overlaps(candidates)


@PROPERTY
@given(CANDIDATES)
def test_what_is_dropped_overlaps_something_kept_that_is_no_shorter(candidates: list[Mention]) -> None:
    kept = resolve_overlaps(candidates)
    for each in candidates:
        rivals = [other for other in kept if other.start < each.end and each.start < other.end]
        assert any(other.end - other.start >= each.end - each.start for other in rivals)
