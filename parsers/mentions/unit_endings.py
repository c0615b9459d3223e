"""What may stand behind a unit so that it is one: no letter, or a particle and what else is written close to it."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import Units, alternatives, load


@cache
def ending() -> str:
    """The pattern of an ending, for behind a unit: 3명이, 3명까지만, but not 3명단; ㅁ in 3명ㅁ is a mark."""
    units = load(Units)
    endings, open_endings = alternatives(units.endings), alternatives(units.open_endings)
    return rf"(?=(?:{endings}){{0,3}}+(?![가-힣])|(?:{endings})?(?:{open_endings}))"
