"""Syllables of Hangul by the consonant that they end in."""

from __future__ import annotations

from functools import cache

FIRST, LAST = ord("가"), ord("힣")
# In the order in which Unicode counts them, none at all before them.
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


@cache
def ending_in(final: str) -> str:
    """All syllables that end in a consonant, as for a class of a pattern: of ㄹ 갈 and 할, but neither 가 nor 닭."""
    first = FIRST + FINALS.index(final) + 1
    return "".join(map(chr, range(first, LAST + 1, len(FINALS) + 1)))
