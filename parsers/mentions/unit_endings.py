"""What may stand behind a unit so that it is one: no letter, or a particle and what else is written close to it."""

from __future__ import annotations

from functools import cache

from parsers.vocabulary import Units, alternatives, load


@cache
def ending() -> str:
    """The pattern of an ending, for behind a unit: 3명이, 3명까지만, but not 3명단."""
    units = load(Units)
    endings, open_endings = alternatives(units.endings), alternatives(units.open_endings)
    return rf"(?=(?:{endings}){{0,3}}+(?!\p{{Hangul}})|(?:{endings})?(?:{open_endings}))"
