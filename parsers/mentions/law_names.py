"""What a statute is called: its mention, and the official name and number of the national one that a name means."""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.squeezed import DOTS, key_of
from parsers.vocabulary import Laws, Particles, Units, alternatives, load
from parsers.vocabulary.lists import statute_aliases, statutes

# 도로교통법령: the act with its decrees.
WITH_DECREES, DECREES = "법령", "령"


@cache
def _article_number() -> str:
    """The number of an article without 제: 11조; 3조 원, 3조 5천억 and 3조 투자 are amounts, 3조 2교대 squads."""
    trillions = alternatives(load(Units).behind_jo)
    return rf"\d{{1,4}}조(?!\s?(?:[원억여]|달러|{trillions}|[\d,]{{1,6}}\s?(?:[십백천만억]|교대)))"


@cache
def _article() -> regex.Pattern[str]:
    number = rf"(?:제\s?\d{{1,4}}조|{_article_number()})(?:의\s?\d{{1,2}})?"
    return regex.compile(rf"\s{{0,3}}(?P<article>(?:{number}|§\s?\d{{1,4}})(?:\s?제?\d{{1,2}}항)?)")


@cache
def _named() -> dict[str, tuple[str, str]]:
    """Official name and number of every statute by the keys of its official and short names."""
    ids = {statute.name: statute.law_id for statute in statutes()}
    named = {key_of(short): (name, ids[name]) for short, name in statute_aliases().items()}
    named.update((key_of(name), (name, law_id)) for name, law_id in ids.items())
    return named


def official(name: str) -> tuple[str, str] | tuple[None, None]:
    """Official name and number of the national statute that a name means; None twice where it is not listed.

    The decrees of an act by its short name (국토계획법 시행령) are those of the act; so is it with them (도로교통법령).
    """
    named = _named()
    key = key_of(name)
    if key in named:
        return named[key]
    if key.endswith(WITH_DECREES) and key.removesuffix(DECREES) in named:
        return named[key.removesuffix(DECREES)]
    for kind in load(Laws).decrees:
        if key.endswith(kind) and key.removesuffix(kind) in named:
            act, _ = named[key.removesuffix(kind)]
            return named.get(key_of(act + kind), (None, None))
    return None, None


def found_as(rule: str, text: str, start: int, end: int, name: str) -> Mention:
    """The statute `name` with the article that stands behind it."""
    article = _article().match(text, end)
    written = unicodedata.normalize("NFKC", "".join(article["article"].split())) if article else None
    if written is not None and written[0].isdigit():
        written = f"제{written}"
    full, law_id = official(name)
    # 골목의자* 세부기준: the mark of a note.
    fields = {"name": " ".join(name.replace("*", "").split()), "article": written, "official": full, "law_id": law_id}
    return Mention("law", start, end, fields, rule)


@cache
def decree() -> regex.Pattern[str]:
    """A decree behind the name of its act."""
    return regex.compile(rf"\s?(?:{alternatives(load(Laws).decrees)})")


@cache
def follows() -> regex.Pattern[str]:
    """What may stand right behind a statute's name."""
    laws, particles = load(Laws), load(Particles)
    behind = alternatives([*particles.particles, *particles.attached, *laws.behind])
    return regex.compile(
        rf"(?:{behind})?(?![\p{{Hangul}}A-Za-z0-9]|(?<![\p{{Hangul}}])\s?안\b)|[{DOTS}]|제\d{{1,4}}조|{_article_number()}"
    )
