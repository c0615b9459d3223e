"""The place a release is about, and the area code of those it names without one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.gazetteer.governments import about, homes_of, named_in
from parsers.gazetteer.regions import Place, area_codes, candidates, everyday_names, is_region, places, resolve
from parsers.kinds.release import visit
from parsers.vocabulary import Releases, alternatives, load
from schemas.record import Region

# Where ministries sit and meet: a text that names it is not about the city.
SEATS = regex.compile(r"정부\s?\p{Hangul}{2}\s?청사")
CAPITALS = ("서울특별시", "세종특별자치시")


@cache
def _bodies() -> regex.Pattern[str]:
    """A body that is named after a place, wherever it works: 나루군숲연구원."""
    endings = alternatives(load(Releases).institutes)
    return regex.compile(rf"(?<!\p{{Hangul}})\p{{Hangul}}{{1,9}}[시군구도]\p{{Hangul}}{{0,12}}(?:{endings})")


def region_of(
    title: str | None, paragraphs: Sequence[str], publisher: str | None, day: str | None, subtitles: Sequence[str] = ()
) -> Region | None:
    """The province or municipality that the whole release is about on an ISO `day`; None for none or several.

    That is the publisher where it is one; else the only one that the title names, by its full or its short name, where
    the text is about it too; else the only one that the text names, from its opening on; else the one that was visited.
    """
    if publisher and is_region(publisher):
        region, problem = resolve(publisher, day)
        return region if problem is None else None
    if not title or not paragraphs:
        return None
    told = _told_of(title, paragraphs, day, subtitles)
    return visit.place_of((title, *subtitles, paragraphs[0]), day) if told is None else told


def _told_of(title: str, paragraphs: Sequence[str], day: str | None, subtitles: Sequence[str]) -> Region | None:
    """The only place that title and text name; None for none or several."""
    in_title = _codes(title, day)
    if in_title:
        found = about(title, paragraphs, homes_of(paragraphs, day), day)
        return found if found is not None and found.code in in_title else None
    title, *called = (_called(text) for text in (_towns().sub("", title), *paragraphs))
    named = _codes(title, day)
    found = about(title, called, homes_of(called, day), day)
    if found is not None and named:
        found = found if named == {found.code} and _again(found, called, day) else None
    elif found is not None:
        opening = {code for text in (called[0], *map(_called, subtitles)) for code in _codes(text, day)}
        found = found if found.code in opening and _alone(found, called, day) else None
    if found is None or found.sido in CAPITALS:
        return None
    written = found.text if any(found.text in text for text in paragraphs) else found.text[:-1]
    return found.model_copy(update={"text": written})


def _codes(text: str, day: str | None) -> set[str]:
    return {place.code for _, places in named_in(text, day) for place in places}


def _called(text: str) -> str:
    """A text in which provinces have the names that people call them in full, without the names of bodies there."""
    text = _bodies().sub("", SEATS.sub("", text))
    return _short().sub(lambda match: _everyday()[match.group()], text)


def _again(region: Region, called: Sequence[str], day: str | None) -> bool:
    """Whether the text names the place that the title names."""
    return any(region.code in _codes(text, day) for text in called)


def _alone(region: Region, called: Sequence[str], day: str | None) -> bool:
    """Whether all places that the text names are a region or its province."""
    return all(any(_holds(place, region) for place in places) for text in called for _, places in named_in(text, day))


@cache
def _everyday() -> dict[str, str]:
    """Short names of provinces with how people call them in full: 전북, 전북도."""
    return {short: name for name, short in everyday_names().items()}


@cache
def _short() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(_everyday())})(?=의?(?:\s|$)|지역|[·,\-])")


@cache
def _towns() -> regex.Pattern[str]:
    """The province before a town without its rank, 전남 강진: it says where the town is."""
    towns = alternatives({place.sigungu[:-1] for place in places() if place.sigungu and len(place.sigungu) > 2})
    return regex.compile(rf"(?:{alternatives(_everyday())})\s(?:{towns})\p{{Hangul}}*")


def _holds(place: Place, region: Region) -> bool:
    """Whether a place is a region or its province."""
    return place.code == region.code or (place.sigungu is None and place.sido == region.sido)


def area_code_of(publisher: str | None, day: str | None) -> str | None:
    """The telephone area code of a publishing government's place on an ISO `day`, where its province has one only."""
    places = candidates(publisher, day) if publisher and is_region(publisher) else []
    codes = {code for place in places for code in area_codes(place.sido)}
    return codes.pop() if len(codes) == 1 else None
