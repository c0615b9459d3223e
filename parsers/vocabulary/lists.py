"""The lists of names, read once each: see `parsers.vocabulary.gazetteers` for what their rows hold."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from parsers.vocabulary.gazetteers import Body, Contest, NameLikeNoun, Outlet, Statute, StatuteAlias, Title
from parsers.vocabulary.loader import load_rows


def statutes() -> tuple[Statute, ...]:
    """The national statutes in force."""
    return load_rows(Statute)


@cache
def statute_aliases() -> Mapping[str, str]:
    """Short names of statutes with the official name."""
    return {alias.short: alias.name for alias in load_rows(StatuteAlias)}


def bodies() -> tuple[Body, ...]:
    """Named bodies, in order of their names and days."""
    return load_rows(Body)


def outlets() -> tuple[Outlet, ...]:
    """News outlets."""
    return load_rows(Outlet)


def contests() -> tuple[Contest, ...]:
    """Contests, evaluations, prizes."""
    return load_rows(Contest)


def titles() -> tuple[Title, ...]:
    """Titles of office."""
    return load_rows(Title)


@cache
def name_like_nouns() -> frozenset[str]:
    """Common nouns that read like names of persons."""
    return frozenset(row.noun for row in load_rows(NameLikeNoun))
