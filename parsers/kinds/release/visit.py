"""The place of the one visit that a release tells: 의자청장은 2일 나루도 버들시에 있는 목공소를 방문했다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from parsers.gazetteer.regions import everyday_names, is_region, resolve, with_rank
from parsers.vocabulary import Provinces, Releases, alternatives, load
from schemas.record import Region

SENTENCE_END = regex.compile(r"(?<=[다함음임]\.)\s")
SPACED = r"\s?"
MUNICIPALITY, TOWN = r"\p{Hangul}{1,5}[시군구]", r"\p{Hangul}{2,3}?"
# 버들시에, 버들시의, (버들시 소재), 버들시·: what may stand behind a place, not behind the beginning of a longer name.
BEHIND = r"(?=(?:에|의|에서|[을를]|지역|소재|시내)?[\s,()·])"
# 버들에 있는, 버들에 위치한: a town without its rank.
SITUATED = r"(?=(?:에\s?(?:위치|소재|있는|자리)|\s?소재))"


def place_of(texts: Sequence[str], day: str | None) -> Region | None:
    """The only municipality, else the only province, that texts name before they say that it was visited; else None.

    `texts` are title, sub-headlines and opening paragraph; `day` is the ISO day whose names count.
    """
    found = [region for text in texts for region in _visited_in(text, day)]
    narrow = [region for region in found if region.sigungu] or found
    if not narrow or len({region.code for region in narrow}) > 1 or len({region.sido for region in found}) > 1:
        return None
    return narrow[0]


def _visited_in(text: str, day: str | None) -> Iterator[Region]:
    """The places that a text names before the words that tell a visit."""
    for sentence in SENTENCE_END.split(text):
        told = max((match.start() for match in _visit().finditer(sentence)), default=0)
        named = (_region(match, day) for match in _place().finditer(sentence, 0, told))
        yield from filter(None, named)


def _region(match: regex.Match[str], day: str | None) -> Region | None:
    """The province or municipality that a name means on a day; None where it is no name of one, or of several."""
    province, town = match["province"], match["municipality"] or match["town"]
    if town is None:
        return resolve(province, day)[0]
    ranked = town if match["municipality"] else with_rank(town)
    named = None if ranked is None else f"{province} {ranked}" if province else ranked
    if named is None or not is_region(named):
        return resolve(province, day)[0] if province else None
    region, problem = resolve(named, day)
    return None if problem else region.model_copy(update={"text": match.group()})


@cache
def _visit() -> regex.Pattern[str]:
    words = load(Releases)
    nouns, verbs = alternatives(words.visits, between=SPACED), alternatives(words.visited)
    # 목공소를 찾아, 목공소를 직접 찾아.
    behind_object = r"(?<=[을를]\s(?:\p{Hangul}{2,3}\s)?)"
    return regex.compile(rf"(?:{nouns}|{behind_object}(?:{verbs}))(?!{alternatives(words.no_visits)})")


@cache
def _place() -> regex.Pattern[str]:
    listed = load(Provinces).provinces
    provinces = alternatives({*everyday_names(), *(name for p in listed for name in (p.short, *p.names))})
    return regex.compile(
        rf"(?<!\p{{Hangul}})(?:(?P<province>{provinces})\s(?:(?P<municipality>{MUNICIPALITY})|(?P<town>{TOWN})){BEHIND}"
        rf"|(?P<municipality>{MUNICIPALITY}){BEHIND}|(?P<province>{provinces}){BEHIND}|(?P<town>{TOWN}){SITUATED})"
    )
