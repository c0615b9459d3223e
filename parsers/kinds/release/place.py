"""The place a release is about, and the area code of those it names without one."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.gazetteer.governments import about, homes_of, named_in
from parsers.gazetteer.regions import area_codes, candidates, is_region, resolve
from schemas.record import Region


def region_of(title: str | None, paragraphs: Sequence[str], publisher: str | None, day: str | None) -> Region | None:
    """The province or municipality that the whole release is about on an ISO `day`; None for none or several.

    That is the publisher where it is one; else the only one that the title names, where the text is about it too.
    """
    if publisher and is_region(publisher):
        region, problem = resolve(publisher, day)
        return region if problem is None else None
    if not title or not paragraphs:
        return None
    in_title = {place.code for _, places in named_in(title, day) for place in places}
    if not in_title:
        return None
    found = about(title, paragraphs, homes_of(paragraphs, day), day)
    return found if found is not None and found.code in in_title else None


def area_code_of(publisher: str | None, day: str | None) -> str | None:
    """The telephone area code of a publishing government's place on an ISO `day`, where its province has one only."""
    places = candidates(publisher, day) if publisher and is_region(publisher) else []
    codes = {code for place in places for code in area_codes(place.sido)}
    return codes.pop() if len(codes) == 1 else None
