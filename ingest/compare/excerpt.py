"""Long values cut for a person, and odd characters made visible."""

from __future__ import annotations

import json

# Characters shown on each side of the place where two texts differ, and the most that are shown of the place itself.
CONTEXT = 20
LONGEST = 80


def visible(text: str) -> str:
    """A text on one line, in which what cannot be seen, or drives a terminal, stands as its escape: a tab, U+00A0."""
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return json.dumps(char)[1:-1]


def head(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text, with a mark where it was cut."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def near(text: str, part: str, longest: int) -> str:
    """A text cut to `longest` characters so that a part of it stays in view, where it holds that part."""
    start = max(0, text.find(part)) if part else 0
    if len(text) <= longest or start + len(part) < longest:
        return head(text, longest)
    first = start - CONTEXT
    return f"…{head(text[first:], longest - 1)}"


def around(before: str, after: str) -> tuple[str, str]:
    """Two texts cut to where they differ, with some context; short ones are whole."""
    if max(len(before), len(after)) <= LONGEST:
        return before, after
    shorter = min(len(before), len(after))
    start = next((i for i in range(shorter) if before[i] != after[i]), shorter)
    rest = range(1, shorter - start + 1)
    end = next((i - 1 for i in rest if before[-i] != after[-i]), len(rest))
    return _window(before, start, end), _window(after, start, end)


def _window(text: str, start: int, end: int) -> str:
    """The part of a text between its first `start` and its last `end` characters, with context."""
    first, last = max(0, start - CONTEXT), min(len(text), len(text) - end + CONTEXT)
    middle = text[first:last]
    if len(middle) > LONGEST + 2 * CONTEXT:
        middle = f"{middle[:LONGEST]} … {middle[-CONTEXT:]}"
    return f"{'…' if first else ''}{middle}{'…' if last < len(text) else ''}"
