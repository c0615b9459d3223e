"""Whether the head of a document says that it is handed out to the press."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from parsers.text.line import Line
from parsers.vocabulary import Releases, load

MASTHEAD_LINES = 12
# Of the names and labels of press releases, those that no other document has: they speak of printing and handing out.
PRESS = ("보도", "배포")
SHORTEST = 3
ASKED_FOR = "제보"


@cache
def _words() -> tuple[str, ...]:
    releases = load(Releases)
    words = releases.names | releases.embargo_labels | releases.day_labels
    return tuple(sorted(word for word in words if word.startswith(PRESS) and len(word) >= SHORTEST))


def is_for_the_press(lines: Sequence[Line]) -> bool:
    """Whether the head says that the text is an announcement to the press; a paper only asks for such: 기사제보 및
    보도자료."""
    heads = [line.squeezed for line in lines[:MASTHEAD_LINES] if ASKED_FOR not in line.squeezed]
    return any(word in head for head in heads for word in _words())
