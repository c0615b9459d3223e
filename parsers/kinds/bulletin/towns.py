"""The towns that a municipality's bulletin names in its titles: `◎ 여울읍 ― …`, `1. [샘골면] …`, `… (나루동)`.

A word may end as towns do and be none (공동, 활동), so it takes two of them in one place, and an issuer that has towns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from parsers.gazetteer.regions import Place
from parsers.kinds.bulletin import issuers, masthead
from parsers.kinds.bulletin.places import NamedPlace, is_town, name_of, town_of, unwrapped
from parsers.page import Page
from parsers.text.line import Line
from parsers.text.numbering import behind_number

FEWEST = 2
ENDINGS = ("읍", "면", "동")
# 활동, 이동: words of two letters that are no towns end so most often.
AMBIGUOUS, SHORT = "동", 2


def issuer_on(page: Page) -> Place | None:
    """The province or municipality that issues a page, by its names of today."""
    return issuers.place_of(masthead.read(page.content).issuer, None)


def towns_on(page: Page) -> frozenset[str]:
    """The towns that titles on a page name as it writes them; none where no municipality issues it."""
    issuer = page.once(issuer_on)
    return towns_in(page.content) if issuer is not None and issuer.sigungu else frozenset()


def towns_in(lines: Sequence[Line]) -> frozenset[str]:
    """The towns set apart in titles by one sign behind one bullet, most of what is set apart so."""
    named: defaultdict[tuple[str | None, str | None, bool], list[str]] = defaultdict(list)
    for line in lines:
        body = line.body[behind_number(line.body) :]
        town = town_of(body) or _alone(body) if any(ending in body for ending in ENDINGS) else None
        if town is not None and town.region is not None:
            named[line.marker, town.bracket, town.behind].append(town.region)
    return frozenset(
        name
        for (marker, bracket, behind), names in named.items()
        if len(set(names)) >= FEWEST and not all(map(_may_be_none, names))
        if behind or 2 * len(names) > _opened(lines, marker, bracket)
        for name in names
    )


def _alone(text: str) -> NamedPlace | None:
    """A town that is all a title says."""
    bare = unwrapped(text)
    return NamedPlace(bare, None, town=True) if is_town(bare) else None


def _may_be_none(name: str) -> bool:
    return len(name) <= SHORT and name.endswith(AMBIGUOUS)


def _opened(lines: Sequence[Line], marker: str | None, bracket: str | None) -> int:
    """How many lines with a bullet begin with a bracket, behind their number."""
    if bracket is None:
        return 0
    return sum(line.marker == marker and line.body[behind_number(line.body) :].startswith(bracket) for line in lines)


def named_in(text: str, towns: Collection[str]) -> NamedPlace:
    """Region and title of a title line, a town of the issuer for want of a region."""
    named = name_of(text)
    town = town_of(text) or _alone(text) if towns and named.region is None else None
    return town if town is not None and town.region in towns else named
