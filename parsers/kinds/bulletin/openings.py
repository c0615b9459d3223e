"""The statement that each article opens with below its title, by a bullet of its own: `◎ 등불을 반기나 이견`."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.kinds.bulletin.bulleted import stands_out
from parsers.kinds.bulletin.labels import label_of
from parsers.structure.contacts import COLON
from parsers.text.line import Line

FEWEST = 2


def lengths(bodies: Sequence[Sequence[Line]]) -> list[int]:
    """How many lines of each article's body are its opening statement; none where not all have one, set off by a blank
    line from items with other bullets.
    """
    found = [_length(body) for body in bodies]
    markers = {body[0].marker for body, length in zip(bodies, found, strict=True) if length}
    return found if len(found) >= FEWEST and all(found) and len(markers) == 1 else [0] * len(bodies)


def _length(body: Sequence[Line]) -> int:
    """How many lines the statement has; 0 for none."""
    first = body[0] if body else None
    if first is None or not stands_out(first.marker) or label_of(first) is not None or COLON.search(first.body):
        return 0
    at = next((i for i, line in enumerate(body) if i and line.marker is not None), 0)
    alone = all(line.marker != first.marker for line in body[1:])
    return at if alone and body[at].blank_before and not any(line.blank_before for line in body[1:at]) else 0
