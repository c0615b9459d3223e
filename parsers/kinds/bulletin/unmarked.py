"""Titles of articles that nothing marks, in a section under its rubric: plain lines, set off, each above items.

`◈ 소식`, below it `골목 등불 스무 곳` above `○ …`, a blank line, `물길 새로 놓아` above `○ …`.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.endings import sentences
from parsers.kinds.bulletin.bulleted import LABEL, LONGEST_TITLE
from parsers.text.bullets import is_note
from parsers.text.line import Line


def find(lines: Sequence[Line]) -> list[int]:
    """The indices of the titles in a section, the first line of which is its rubric; empty where anything else is set
    off as they are."""
    apart = [i for i in range(1, len(lines)) if lines[i].marker is None and (i == 1 or lines[i].blank_before > 0)]
    return apart if apart[:1] == [1] and all(_heads_items(lines, i) for i in apart) else []


def _heads_items(lines: Sequence[Line], index: int) -> bool:
    """Whether a line may be a title and an item stands below it."""
    line, below = lines[index], lines[index + 1 : index + 2]
    label = LABEL.match(line.text)
    if len(line.text) > LONGEST_TITLE or "\t" in line.text or sentences.ends_pointed(line.text):
        return False
    if label is not None and label.end() < len(line.text):
        return False
    return any(item.marker is not None and not is_note(item.marker) and not item.blank_before for item in below)
