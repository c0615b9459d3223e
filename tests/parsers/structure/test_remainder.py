"""Lines that no other record holds, run by run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.structure.remainder import left_over
from parsers.text.line import Line


@pytest.mark.parametrize(
    ("owned", "runs"),
    [
        (set(), [[1, 2, 4, 5]]),  # a blank line parts nothing
        ({2}, [[1], [4, 5]]),
        ({1, 5}, [[2, 4]]),
        ({3}, [[1, 2, 4, 5]]),  # no line of content
        ({1, 2, 4, 5}, []),
    ],
)
def test_neighbouring_lines_without_an_owner_are_one_run(
    content: Callable[[str], list[Line]], owned: set[int], runs: list[list[int]]
) -> None:
    lines = content("가\n나\n\n다\n라\n")
    assert [[line.number for line in run] for run in left_over(lines, owned)] == runs
