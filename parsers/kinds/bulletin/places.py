"""The region that an article's title names.

`(충북 제천시) …`, `【대구】 …`, `부산 | …`, `부산 / …`, `… (전남)`, `… / 전남`, `… - 전남`, `전 국(…)`, `부산 : …`,
`부산 ― …`, `부산시, …`. A bulletin of a municipality names its towns in the same places: `【여울읍】 …`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import regex

from parsers.cases.places import town_alone
from parsers.gazetteer import regions
from parsers.gazetteer.regions import Place
from parsers.structure.headings import WRAPPED
from parsers.vocabulary import Bulletins, load
from schemas.record import Region

OPENING = "([【<〈《（〔"
CLOSING = ")]】>〉》）〕"
# 전 국(…): the region stands free and the title in brackets.
FREE = regex.compile(r"\p{Hangul}[\p{Hangul}\s]{0,12}")
LABEL = regex.compile(r"(?P<region>\p{Hangul}[\p{Hangul} ·･ㆍ‧,]{0,24}?)(?: ?(?::|：|[-–—―] )|\s{2,}(?=\p{L}))")
# 빈 들에 심은 나무 / 전남, … - 전남.
STROKE_BEHIND = regex.compile(r"(?<=\S)\s(?P<stroke>[/–—―-])\s(?P<region>\p{Hangul}[\p{Hangul} ·･ㆍ‧,]{0,24})$")
# A row of a table has more strokes, or figures behind the first; a slash that parts the two stands free.
STROKE = regex.compile(
    r"(?P<region>\p{Hangul}[\p{Hangul} ·･ㆍ‧,]{0,24}?)\s?(?P<stroke>[|｜│]|(?<=\s)/(?=\s)|[—―])\s?"
    r"(?=\p{L}|[“‘「『<(])(?P<title>[^|｜│]+)"
)
SEVERAL = regex.compile(r"[·･ㆍ‧,/]|\s및\s")
LONGEST_REGION = 30
# A municipality that has towns by its rank.
MUNICIPAL = ("시", "군", "구")
# So many letters before the word for an activity make another one of it, not a town's name.
FEWEST_BEFORE = 2
SHORTEST_TITLE = 6
# Converters to Markdown keep bold type.
BOLD = "**"


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A title taken apart: the region as written or None, the title or None, and the sign that sets the region apart.

    That is its opening bracket, or the stroke behind it. `town` says that the region is a town, or several, whose
    municipality is the issuer.
    """

    region: str | None
    title: str | None
    bracket: str | None = None
    behind: bool = False
    town: bool = False


# Whether a text is a place that a title may name.
Names = Callable[[str], bool]


def is_nationwide(text: str) -> bool:
    """Whether a text stands in the place of a region and means all of them: 전 국."""
    return "".join(text.split()).replace("·", "").replace("ㆍ", "") in load(Bulletins).nationwide


def is_provincewide(text: str) -> bool:
    """Whether a text means all municipalities of the province that speaks: 도내 공통."""
    return "".join(text.split()).replace("·", "").replace("ㆍ", "") in load(Bulletins).provincewide


def is_place(text: str) -> bool:
    """Whether a text is a region, several of them, or all; a town may stand behind its municipality."""
    if len(text) > LONGEST_REGION:
        return False
    parts = [part.strip() for part in SEVERAL.split(text)]
    return is_nationwide(text) or is_provincewide(text) or (all(map(_is_region, parts)) and bool(parts[0]))


def _is_region(text: str) -> bool:
    return regions.is_region(text) or any(one(text) is not None for one in (_above_town, _with_rank, _all_of))


def _with_rank(text: str) -> str | None:
    """A municipality by its bare name behind its province: 강원 정선 for 강원 정선군."""
    province, _, name = text.rpartition(" ")
    ranked = f"{province} {regions.with_rank(name)}" if province and regions.is_region(province) else ""
    return ranked if regions.is_region(ranked) else None


def _all_of(text: str) -> str | None:
    """The region before a word for all of it: 무주군 of 무주군 전역."""
    region, _, behind = text.partition(" ")
    whole = "".join(behind.split()) in load(Bulletins).everywhere
    return region if whole and regions.is_region(region) else None


def _above_town(text: str) -> str | None:
    """The municipality before a town: 무주군 of 무주군 여울면."""
    *above, town = text.split() or [""]
    ranked = above and above[-1].endswith(MUNICIPAL) and _is_town_name(town)
    return " ".join(above) if ranked and regions.is_region(" ".join(above)) else None


def _is_town_name(text: str) -> bool:
    """Whether a text has the form of a town's name and is no other word that ends so: 봉사활동, 합동.

    Short names may end as such words do: 청운동.
    """
    if not town_alone().fullmatch(text):
        return False
    word = text.rsplit(maxsplit=1)[-1]
    ending = next((ending for ending in load(Bulletins).no_towns if word.endswith(ending)), None)
    return ending is None or 0 < len(word) - len(ending) < FEWEST_BEFORE


def is_town(text: str) -> bool:
    """Whether a text is a town of the municipality that speaks, several of them, or all."""
    parts = [part.strip() for part in SEVERAL.split(text)]
    everywhere = "".join(text.split()).replace("·", "") in load(Bulletins).municipalitywide
    return len(text) <= LONGEST_REGION and (everywhere or all(map(_is_town_name, parts)))


def name_of(text: str) -> NamedPlace:
    """Region and title of a title line without its number."""
    text = text.replace(BOLD, "").strip()
    found = _taken_apart(text, is_place, _names) or _around(text) or _subject(text)
    if found:
        return found
    alone = unwrapped(text)
    return NamedPlace(alone, None) if is_place(alone) else NamedPlace(None, text or None)


def unwrapped(text: str) -> str:
    """What stands in brackets around a whole text: [여울읍]."""
    wrapped = WRAPPED.fullmatch(text.strip())
    return (wrapped[1] if wrapped else text).strip()


def town_of(text: str) -> NamedPlace | None:
    """Town and title of a title line in a municipality's bulletin; None where it names none."""
    found = _taken_apart(text.replace(BOLD, "").strip(), is_town, is_town)
    return replace(found, town=True) if found else None


def bare_behind(text: str) -> NamedPlace | None:
    """A title with municipalities by their bare names behind it, as (제천·단양); such a word alone may mean another."""
    return _behind(text, _names)


def _taken_apart(text: str, is_one: Names, is_one_before: Names) -> NamedPlace | None:
    """A title with a place set apart before or behind it; what stands before may be shorter."""
    return (
        _before(text, is_one_before)
        or _before_stroke(text, is_one_before)
        or _behind(text, is_one)
        or _behind_stroke(text, is_one)
        or _label(text, is_one)
    )


def _before(text: str, is_one: Names) -> NamedPlace | None:
    """`(충북 제천시) …`."""
    if text[:1] not in OPENING:
        return None
    end = next((i for i, char in enumerate(text) if char in CLOSING), None)
    inside = text[1:end].strip() if end else ""
    if not end or not text[end + 1 :].strip() or not is_one(inside):
        return None
    return NamedPlace(inside, text[end + 1 :].strip(), text[0])


def _before_stroke(text: str, is_one: Names) -> NamedPlace | None:
    """`부산 | …`, `부산 / …`, `부산 ― …`."""
    match = STROKE.fullmatch(text)
    if match is None or not is_one(match["region"].strip()):
        return None
    # A bare name before a slash may be the first of two things: 고령 / 장애인.
    if match["stroke"] == "/" and is_one is _names and not is_place(match["region"].strip()):
        return None
    return NamedPlace(match["region"].strip(), match["title"].strip(), match["stroke"])


def _names(text: str) -> bool:
    """Whether a text set apart before a title is a region, or municipalities by their bare names: 제천·단양."""
    bare = [regions.with_rank(part.strip()) is not None for part in SEVERAL.split(text)]
    return is_place(text) or (len(text) <= LONGEST_REGION and all(bare))


def _behind(text: str, is_one: Names) -> NamedPlace | None:
    """`… (전남)`."""
    if text[-1:] not in CLOSING:
        return None
    start = max(map(text.rfind, OPENING))
    if start <= 0 or not is_one(text[start + 1 : -1].strip()):
        return None
    return NamedPlace(text[start + 1 : -1].strip(), text[:start].strip(), text[start], behind=True)


def _behind_stroke(text: str, is_one: Names) -> NamedPlace | None:
    """`… / 전남`, `… - 전남`."""
    match = STROKE_BEHIND.search(text, max(0, len(text) - LONGEST_REGION))
    if match is None or not is_one(match["region"].strip()):
        return None
    return NamedPlace(match["region"].strip(), text[: match.start()].strip(), match["stroke"], behind=True)


def _around(text: str) -> NamedPlace | None:
    """`전 국(…)`."""
    region, bracket, title = text.partition("(")
    whole = bracket and title.endswith(")") and len(title) > SHORTEST_TITLE and FREE.fullmatch(region.strip())
    return NamedPlace(region.strip(), title[:-1].strip()) if whole and is_place(region.strip()) else None


def _label(text: str, is_one: Names) -> NamedPlace | None:
    """`부산 : …`, `부산   …`."""
    match = LABEL.match(text)
    title = text[match.end() :].strip() if match else ""
    return NamedPlace(match["region"].strip(), title) if match and title and is_one(match["region"].strip()) else None


def _subject(text: str) -> NamedPlace | None:
    """`경기 수원시, …`, `전남도, …` as headlines name who acts; the title keeps it."""
    region, comma, rest = text.partition(", ")
    known = regions.is_region(region.strip()) or region.strip() in regions.everyday_names()
    return NamedPlace(region.strip(), text) if comma and rest and known else None


def resolve(text: str, day: str | None, issuer: Place | None) -> tuple[Region, str | None]:
    """The region with its official names on `day`, and the code of the issue when it cannot be decided.

    A municipality whose name several provinces have is the issuer's own where that is a province; a town is that of
    the municipality that issues the bulletin.
    """
    written, sido = " ".join(text.split()), issuer.sido if issuer else None
    if issuer and issuer.sigungu and is_town(text):
        region, problem = regions.resolve(f"{issuer.sido} {issuer.sigungu}", day)
        return region.model_copy(update={"text": written}), problem
    if sido and is_provincewide(text):
        region, problem = regions.resolve(sido, day)
        return region.model_copy(update={"text": written}), problem
    if is_nationwide(text):
        return Region(text=text, sido=None, sigungu=None, code=None), None
    called = text if regions.is_region(text) else regions.everyday_names().get(text, text)
    place = _above_town(text) or _with_rank(text) or _all_of(text) or called
    region, problem = regions.resolve(regions.with_rank(place) or place, day)
    region = region.model_copy(update={"text": written})
    if problem == "region_ambiguous" and sido:
        own, own_problem = regions.resolve(f"{sido} {place}", day)
        if own_problem is None:
            return own.model_copy(update={"text": written}), None
    return region, problem
