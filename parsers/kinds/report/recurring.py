"""Names of blocks that come again in part after part, whatever they are called: 1. 왜 하나, 2. 어디까지 왔나.

Layout: every task of a report has blocks of the same names in the same form, with items below each. Books of cases
have the same habit (parsers/cases/recurring.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from parsers.cases.blocks import block_key
from parsers.text.label import has_label
from parsers.text.line import Line

LONGEST = 24
# So many names come so often at least, and a form is that of blocks where most of its short lines have them.
FEWEST_NAMES, FEWEST_TIMES = 2, 2
# Lines of one name end alike.
LETTERS_ALIKE = 4


class _Line(NamedTuple):
    """The form of a line, the name it may have in it, empty for none, and the form of the line below."""

    form: str
    name: str
    below: str


def recurring(
    lines: Sequence[Line], form_of: Callable[[Line], str], heads: Callable[[Line], bool]
) -> dict[str, frozenset[str]]:
    """For each form of lines, as `form_of` tells it, the names that come again above lines of another form.

    A line above one that `heads` a block surely is the name of what has blocks. Of two forms that come again one below
    the other only the higher one counts.
    """
    short = _short(lines, form_of, heads)
    times = Counter((line.form, line.name) for line in short)
    again = [line for line in short if line.name and times[line.form, line.name] >= FEWEST_TIMES]
    of_form = Counter(line.form for line in short)
    found: dict[str, frozenset[str]] = {}
    below: Counter[str] = Counter()
    for form in dict.fromkeys(line.form for line in again):
        own = [line for line in again if line.form == form]
        names = frozenset(line.name for line in own)
        if len(names) >= FEWEST_NAMES and 2 * len(own) > of_form[form]:
            if below[form] < FEWEST_TIMES:
                found[form] = names
            below.update(line.below for line in own)
    return found


def _short(lines: Sequence[Line], form_of: Callable[[Line], str], heads: Callable[[Line], bool]) -> list[_Line]:
    """The short lines above lines of another form. Only a line that ends as another one does may have a name."""
    places = [i for i, line in enumerate(lines[:-1]) if len(line.body) <= LONGEST and line.body[-1] not in ".,:"]
    ends = Counter(lines[i].text[-LETTERS_ALIKE:] for i in places)
    found: list[_Line] = []
    for i in places:
        form, below = form_of(lines[i]), form_of(lines[i + 1])
        if form != below:
            alike = ends[lines[i].text[-LETTERS_ALIKE:]] >= FEWEST_TIMES
            found.append(_Line(form, _name(lines[i]) if alike and not heads(lines[i + 1]) else "", below))
    return found


def _name(line: Line) -> str:
    """What a line is called; empty for a number alone and a labelled value."""
    name = "" if has_label(line.body) else block_key(line)
    return name if any(char.isalpha() for char in name) else ""
