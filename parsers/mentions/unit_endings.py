"""What may stand behind a unit so that it is one: no letter, or a particle and what else is written close to it."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import Units, alternatives, load


@cache
def ending(kept: str = "") -> str:
    """The pattern of an ending, for behind a unit: 3명이, 3명까지만, but not 3명단; ㅁ in 3명ㅁ is a mark.

    `kept`: the name of a group, for `re`, which keeps to what it found first only where a group repeats it.
    """
    units = load(Units)
    endings, open_endings = alternatives(units.endings), alternatives(units.open_endings)
    several = rf"(?=(?P<{kept}>(?:{endings}){{0,3}}))(?P={kept})" if kept else rf"(?:{endings}){{0,3}}+"
    return rf"(?={several}(?![가-힣])|(?:{endings})?(?:{open_endings}))"
