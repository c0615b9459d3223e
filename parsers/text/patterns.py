"""Patterns for `re`, which takes half as long as `regex` for what both can read.

`regex` knows scripts and other properties, lookbehinds of any width, several groups of one name and sets of sets. A
pattern that needs none of these but Hangul, and is tried very often, is compiled here. `re` searches more slowly: a
pattern to search with begins with what tells at one look where it cannot stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from parsers.vocabulary import alternatives

# The script as Unicode has it, as parts of a set; `re` knows no scripts.
HANGUL = (
    "\u1100-\u11ff\u302e\u302f\u3131-\u318e\u3200-\u321e\u3260-\u327e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb"
    "\uffa0-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
)
_SET = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])*(?:\]|$)", re.DOTALL)


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern for `re`; `\\p{Hangul}` is read as `regex` does."""
    inside = _SET.sub(lambda found: found.group().replace(r"\p{Hangul}", HANGUL), pattern)
    return re.compile(inside.replace(r"\p{Hangul}", f"[{HANGUL}]").replace(r"\P{Hangul}", f"[^{HANGUL}]"))


def behind(words: Iterable[str]) -> str:
    """That one of some words stands before a place; a lookbehind of `re` has one width only."""
    lengths = groupby(sorted(words, key=len), len)
    return "(?:" + "|".join(f"(?<={alternatives(alike)})" for _, alike in lengths) + ")"
