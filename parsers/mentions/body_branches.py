"""The branches of a corporation or society, which are bodies of its name: 한국철도공사 강원본부."""

from __future__ import annotations

from functools import cache

import regex

from parsers.gazetteer.regions import is_region, lacks_rank
from parsers.vocabulary import Organizations, alternatives, load

# A head office may be named by anything (기금운용본부, 사업본부): one of a place only by its place.
OFFICES = ("본부", "지역본부")


def end_of_branch(text: str, start: int, end: int) -> int:
    """Where the name of the body at `[start, end)` ends with its branch; `end` where none stands behind it."""
    words = load(Organizations)
    branch = _branch().match(text, end) if text.endswith(tuple(words.with_branches), start, end) else None
    if branch is None or branch["place"] in words.no_places:
        return end
    return end if branch["branch"] in OFFICES and not _made_of_places(branch["place"]) else branch.end()


@cache
def _branch() -> regex.Pattern[str]:
    branches = alternatives(load(Organizations).branches)
    return regex.compile(rf"\s(?P<place>\p{{Hangul}}{{2,8}}?)(?P<branch>{branches})")


def _made_of_places(text: str) -> bool:
    """Whether a word is the bare names of provinces, municipalities or wider places: 대구경북, 서울남부, 호남."""
    for size in (2, 3, 4):
        name, rest = text[:size], text[size:]
        known = is_region(name) or lacks_rank(name) or name in load(Organizations).wide_places
        if len(name) == size and known and (not rest or _made_of_places(rest)):
            return True
    return False
