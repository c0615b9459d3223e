"""The pattern of a list of words: any of them, of two that begin alike the longer first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import regex

# The letters that may come next, each with what may follow it; END where a word may end.
Branches: TypeAlias = "dict[str, Branches]"
END = ""


def alternatives(words: Iterable[str], between: str = "") -> str:
    """The body of a pattern that matches any of `words`, taken literally; of two that begin alike the longer first.

    What several words begin with is looked at once: `개(?:소|월)?|명` of 개, 개소, 개월 and 명. `between` is the
    pattern of what may stand between two letters.
    """
    branches: Branches = {}
    for word in words:
        at = branches
        for letter in word:
            at = at.setdefault(letter, {})
        at[END] = {}
    return "|".join(_parts(branches, between)) + ("|" if END in branches and len(branches) > 1 else "")


def _parts(branches: Branches, between: str) -> list[str]:
    """The alternatives of some branches; letters behind which a word always ends are one class."""
    last = [letter for letter in sorted(branches) if letter and branches[letter].keys() == {END}]
    longer = [letter for letter in sorted(branches) if letter and letter not in last]
    parts = [regex.escape(letter) + _rest(branches[letter], between) for letter in longer]
    if len(last) > 1:
        return [*parts, "[" + "".join(map(regex.escape, last)) + "]"]
    return [*parts, *map(regex.escape, last)]


def _rest(branches: Branches, between: str) -> str:
    """The pattern of what may follow a letter; it may be nothing where a word ends there."""
    parts = _parts(branches, between)
    if END not in branches and len(parts) == 1:
        return between + parts[0]
    any_of_them = f"(?:{'|'.join(parts)})"
    if END not in branches:
        return between + any_of_them
    return f"(?:{between}{any_of_them})?" if between else f"{any_of_them}?"
