"""The place a release is about, and the area code of those it names without one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.gazetteer.governments import about, homes_of, named_in
from parsers.gazetteer.regions import Place, area_codes, candidates, everyday_names, is_region, resolve
from parsers.vocabulary import alternatives
from schemas.record import Region

# Where ministries sit and meet: a text that names it is not about the city.
SEATS = regex.compile(r"정부\s?\p{Hangul}{2}\s?청사")
CAPITALS = ("서울특별시", "세종특별자치시")


def region_of(title: str | None, paragraphs: Sequence[str], publisher: str | None, day: str | None) -> Region | None:
    """The province or municipality that the whole release is about on an ISO `day`; None for none or several.

    That is the publisher where it is one; else the only one that the title names, where the text is about it too; else
    the one that the first paragraph names and the text again, where no other place is named.
    """
    if publisher and is_region(publisher):
        region, problem = resolve(publisher, day)
        return region if problem is None else None
    if not title or not paragraphs:
        return None
    in_title = {place.code for _, places in named_in(title, day) for place in places}
    if not in_title:
        return _alone([SEATS.sub("", text) for text in paragraphs], day)
    found = about(title, paragraphs, homes_of(paragraphs, day), day)
    return found if found is not None and found.code in in_title else None


def _alone(paragraphs: Sequence[str], day: str | None) -> Region | None:
    """The place that the first paragraph names and the text again, where all others named are it or its province."""
    called = [_short().sub(lambda match: _everyday()[match.group()], text) for text in paragraphs]
    found = about("", called, homes_of(called, day), day)
    lead = {place.code for _, places in named_in(called[0], day) for place in places}
    if found is None or found.code not in lead or found.sido in CAPITALS:
        return None
    named = [places for text in called for _, places in named_in(text, day)]
    if not all(any(_holds(place, found) for place in places) for places in named):
        return None
    written = found.text if any(found.text in text for text in paragraphs) else found.text[:-1]
    return found.model_copy(update={"text": written})


@cache
def _everyday() -> dict[str, str]:
    """Short names of provinces with how people call them in full: 전북, 전북도."""
    return {short: name for name, short in everyday_names().items()}


@cache
def _short() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(_everyday())})(?=\s|지역|[·,])")


def _holds(place: Place, region: Region) -> bool:
    """Whether a place is a region or its province."""
    return place.code == region.code or (place.sigungu is None and place.sido == region.sido)


def area_code_of(publisher: str | None, day: str | None) -> str | None:
    """The telephone area code of a publishing government's place on an ISO `day`, where its province has one only."""
    places = candidates(publisher, day) if publisher and is_region(publisher) else []
    codes = {code for place in places for code in area_codes(place.sido)}
    return codes.pop() if len(codes) == 1 else None
