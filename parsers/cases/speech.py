"""What somebody says in the head of a case: all that some lines say stands between the marks of one quotation."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.endings import sentences
from parsers.text.line import Line

MARKS = {"“": "”", "‘": "’", '"': '"', "'": "'", "「": "」"}
# So many lines it has at most.
MOST_LINES = 5


def first_of_speech(lines: Sequence[Line]) -> int:
    """Index of the first of the last lines, where they are one quotation that closes a sentence and no more.

    The number of lines for none: a title or a name stands between such marks as well.
    """
    for at in range(max(0, len(lines) - MOST_LINES), len(lines)):
        if is_speech(" ".join(line.text for line in lines[at:])):
            return at
    return len(lines)


def is_speech(text: str) -> bool:
    """Whether the marks of one quotation stand around all of a text: “골목마다 의자를 놓으니 이웃이 모였어요.”"""
    close = MARKS.get(text[0])
    quoted = close is not None and text[-1] == close and close not in text[1:-1]
    return quoted and sentences.ends(text.rstrip("".join(MARKS.values())))
