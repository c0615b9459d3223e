"""Whether a text is written with the letters of Korean, or came out of bytes that were something else."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

# Letters that a Korean text has in few words only: syllables beyond KS X 1001, Chinese characters, other alphabets.
# Texts on old books have one in fourteen; what was read in a wrong encoding has one in three and more.
MOST_STRANGE = 0.25
FEWEST_LETTERS = 20


@cache
def _syllables() -> frozenset[str]:
    """The 2,350 syllables of KS X 1001, with which nearly all Korean is written."""
    pairs = (bytes([row, place]) for row in range(0xB0, 0xC9) for place in range(0xA1, 0xFF))
    return frozenset(pair.decode("euc_kr") for pair in pairs)


def strange_share(text: str) -> float:
    """Of the letters of a text the share that hardly any Korean text is written with; 0 where letters are few."""
    total = strange = 0
    for char, count in Counter(text).items():
        if char.isalpha():
            total += count
            strange += 0 if _is_usual(char) else count
    return strange / total if total >= FEWEST_LETTERS else 0.0


@lru_cache(maxsize=20_000)
def _is_usual(char: str) -> bool:
    """ASCII, common syllables, jamo by themselves, full-width letters."""
    return (
        char.isascii()
        or char in _syllables()
        or "\u1100" <= char <= "\u11ff"
        or "\u3130" <= char <= "\u318f"
        or "\uff21" <= char <= "\uff5a"
    )
