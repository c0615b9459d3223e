"""Names of blocks that come again in part after part, whatever they are called: 1. 왜 하나, 2. 어디까지 왔나.

Layout: every task of a report has blocks of the same names in the same form, with items below each. Books of cases
have the same habit (parsers/cases/recurring.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from parsers.cases.blocks import block_key
from parsers.text.label import has_label
from parsers.text.line import Line

LONGEST = 24
# So many names come so often at least, and a form is that of blocks where most of its short lines have them.
FEWEST_NAMES, FEWEST_TIMES = 2, 2


def recurring(
    lines: Sequence[Line], form_of: Callable[[Line], str], heads: Callable[[Line], bool]
) -> dict[str, frozenset[str]]:
    """For each form of lines, as `form_of` tells it, the names that come again above lines of another form.

    A line above one that `heads` a block surely is the name of what has blocks.
    """
    places: dict[str, Counter[str]] = {}
    for line, below in pairwise(lines):
        if (form := form_of(line)) != form_of(below) and _may_name(line) and not heads(below):
            places.setdefault(form, Counter())[block_key(line)] += 1
    again = {
        form: frozenset(name for name, times in names.items() if times >= FEWEST_TIMES)
        for form, names in places.items()
    }
    return {
        form: names
        for form, names in again.items()
        if len(names) >= FEWEST_NAMES and 2 * sum(places[form][name] for name in names) > places[form].total()
    }


def _may_name(line: Line) -> bool:
    """Whether a line is short and has letters: no number alone, no sentence, no labelled value."""
    named = any(char.isalpha() for char in block_key(line))
    return named and len(line.body) <= LONGEST and line.body[-1] not in ".,:" and not has_label(line.body)
