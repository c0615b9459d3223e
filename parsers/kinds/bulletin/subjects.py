"""Which region an article is about that its title does not set apart: 여울군 문화도시 확대, 장터 열림.

A title may begin with the region and go on without a sign. In a municipality's bulletin what names no place is about
the municipality, unless the rubric above it tells of others: 인근 시·군 동향.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from parsers.gazetteer.bodies import is_body
from parsers.gazetteer.regions import Place, is_region, lacks_rank
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.places import MUNICIPAL, is_place, is_town
from parsers.vocabulary import Bulletins, load

# So many titles that all begin with a place show that they name it there.
FEWEST = 3
# 전라남도 여울군 샘골면
MOST_WORDS = 3
# 동구, 중구
SHORT = 2
# 안동시 등 3개 시군: what stands behind the first of several places.
SEVERAL_PLACES = regex.compile(r"\s?(?:등|및|와|과|[·ㆍ,/])(?!\p{Hangul})")
# 대구 지하철, 평창군과, 제주서
PLACE = regex.compile(r"(?<!\p{L})(?P<name>\p{Hangul}{2,5}?)(?:에서|서|에|의|와|과)?(?!\p{L})")
# 도정 및 시·군 보도
SEVERAL = regex.compile(r"및|[·ㆍ,/]|시군")


def leading_place(title: str, issuer: Place | None) -> str | None:
    """The municipality that a title begins with, in the most words that name it; a town of the municipality that issues
    the bulletin too.

    A province alone may be any word's beginning, and so may a district of two syllables that is none of the issuer's
    province; who acts has a comma behind the name.
    """
    words = title.split()[: MOST_WORDS + 1]
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        name = " ".join(words[:count])
        if _is_municipality(name, issuer) or (count > 1 and is_place(name)):
            return name
        if count == 1 and issuer and issuer.sigungu and not name.endswith(MUNICIPAL) and is_town(name):
            return name
    return None


def _is_municipality(name: str, issuer: Place | None) -> bool:
    """Whether a name with its rank is a municipality's."""
    sure = len(name) > SHORT or (issuer is not None and is_region(f"{issuer.sido} {name}"))
    return sure and name.endswith(MUNICIPAL) and is_region(name)


def named_first(heads: Sequence[ArticleHead], issuer: Place | None) -> list[ArticleHead]:
    """The titles with their regions told apart where each of them begins with one, and not all with the same."""
    titles = [head.named.title or "" for head in heads]
    places = [place for title in titles if (place := leading_place(title, issuer))]
    if not FEWEST <= len(heads) == len(places) or len(set(places)) < FEWEST or any(h.named.region for h in heads):
        return list(heads)
    if any(SEVERAL_PLACES.match(title, len(place)) for title, place in zip(titles, places, strict=True)):
        return list(heads)
    return [
        replace(head, named=replace(head.named, region=place, title=title[len(place) :].strip()))
        for head, title, place in zip(heads, titles, places, strict=True)
    ]


def place_of(title: str | None, rubric: str | None, issuer: Place | None) -> str | None:
    """The place that an article without a region in its title is about; None where nothing tells."""
    own = issuer.sigungu if issuer is not None else None
    named = leading_place(title or "", issuer)
    if named is not None or issuer is None or _acts_another(title or "", issuer) or _tells_of_others(rubric or ""):
        return named
    if _names_another(title or "", issuer):
        return None
    matters = _matters_above(issuer)
    squeezed = "".join((rubric or "").split()).removeprefix("주요")
    if matters and squeezed.startswith(matters) and not SEVERAL.search(squeezed):
        return issuer.sido
    return None if matters and matters in squeezed else own


def _matters_above(issuer: Place) -> str | None:
    """What the affairs of the issuer's province are called, or of its own, if it is one; None where they are called as
    the city's own."""
    if issuer.sido.endswith("도"):
        return "도정"
    return None if (issuer.sigungu or "").endswith("시") else "시정"


def _tells_of_others(rubric: str) -> bool:
    """Whether a word of a rubric says that others are told of: 타 시·군 동향, 시정 및 다른 구 보도."""
    words = rubric.split()
    others = tuple(load(Bulletins).rubrics_of_others)
    return any("".join(words[i:]).startswith(others) for i in range(len(words)))


def _names_another(title: str, issuer: Place) -> bool:
    """Whether a word of a title is another province or municipality, with or without its rank: 대구 지하철 파업."""
    own = (issuer.sigungu or "", issuer.sido)
    names = (match["name"] for match in PLACE.finditer(title))
    return any((is_region(name) or lacks_rank(name)) and not any(one.startswith(name) for one in own) for name in names)


def _acts_another(title: str, issuer: Place) -> bool:
    """Whether a headline names first who acts, and that is not the issuer: 산림청, 골목 나무 심기."""
    subject, comma, _ = title.partition(", ")
    name = subject.split()[-1] if comma and len(subject.split()) < MOST_WORDS else ""
    if not name or name in (issuer.sigungu, issuer.sido) or (issuer.sigungu or "").startswith(name):
        return False
    return is_body(name) or lacks_rank(name) or is_region(name) or name in load(Bulletins).rubrics_of_others
