import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.interval import wilson


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        # From the tables of Newcombe (1998), method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (20, 20, 0.8389, 1.0),
    ],
)
def test_the_bounds_are_those_of_the_literature(hits: int, total: int, low: float, high: float) -> None:
    found = wilson(hits, total)
    assert found is not None
    assert found == pytest.approx((hits / total, low, high), abs=5e-5)


def test_nothing_counted_says_nothing() -> None:
    assert wilson(0, 0) is None


@given(st.integers(1, 10_000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_the_share_lies_within_and_the_bounds_between_0_and_1(counts: tuple[int, int]) -> None:
    found = wilson(*counts)
    assert found is not None
    share, low, high = found
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1
