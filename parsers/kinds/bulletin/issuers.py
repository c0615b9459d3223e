"""The body that issues a bulletin, by its words, and the province or municipality that it is, or is the council of."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.gazetteer.bodies import EDGES, is_body
from parsers.gazetteer.regions import Place, candidates, is_region


def body_at(words: Sequence[str], at: int) -> Sequence[str]:
    """The body that begins at a word: a municipality behind its province, or what one word names; empty for none."""
    two = [word.strip(EDGES) for word in words[at : at + 2]]
    if len(two) > 1 and is_region(two[0]) and is_region(_government("".join(two))):
        return words[at : at + 2]
    return words[at : at + 1] if is_body(two[0]) else ()


def place_of(issuer: str | None, day: str | None) -> Place | None:
    """The province or municipality that issues the bulletin; a province's municipalities need not name it, and a
    municipality's towns neither."""
    found = candidates(_government(issuer), day) if issuer else []
    return found[0] if len(found) == 1 else None


def _government(body: str) -> str:
    """The government whose hall or council a body is: 여울군 of 여울군청, 여울군의회."""
    return body.removesuffix("청").removesuffix("의회")
