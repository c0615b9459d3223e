"""Named bodies: by list, by how their names end, by the mark of a company, by the country or the legal form before
them; municipalities where they act.

Never kinds of bodies (유관기관, 시민단체), nor an ending that stands alone (위원회). That a text speaks of its own body
is for `parsers/mentions/known.py` to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions import body_forms, gazetteer
from parsers.mentions.body_forms import by_form, firms_by_form
from parsers.mentions.body_introductions import MEETING, QUOTED_ENDING, introduced, quoted
from parsers.mentions.body_joins import LATIN, against, divisions, is_a_market, joined, latin_names, side_by_side
from parsers.mentions.body_lists import COUNTED, PLACED, RULES, found_by_place, found_in_lists
from parsers.mentions.body_neighbours import BANK, banks, beside_bodies
from parsers.mentions.body_patterns import ENDING, LETTERED, VENUE, patterns, words_like_bodies
from parsers.mentions.body_words import (
    may_be_of_a_place,
    names_a_body,
    says_the_kind,
)
from parsers.mentions.gazetteer import NAMED, RANKS
from parsers.mentions.law_words import is_noun
from parsers.mentions.mention import Mention
from parsers.mentions.municipalities import acting
from parsers.mentions.signs import MOST_TEXTS
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Organizations, load

REACH = 12
REGION_BEFORE = regex.compile(r"(?<!\p{Hangul})(?P<region>\p{Hangul}{2,7})\s$")
NOUNS = regex.compile(r"(?<!\S)[\p{Hangul}A-Za-z]+\s")
DOTTED = regex.compile(rf"(?<![가-힣A-Za-z0-9_{DOTS}])(?P<noun>[가-힣]{{2,12}})[{DOTS}]$")
# 별빛대학교 병원: the hospital of a listed university.
HOSPITAL = regex.compile(r"\s(?:(?:치과)?병원|의과대학)(?!\p{Hangul}{2})")
# 한-인도 산업협력위원회: what two countries meet in is no body.
OF_TWO_COUNTRIES = regex.compile(r"한\s?[-–‧·․ㆍ]\s?\p{Hangul}{1,8}\s$")
BESIDE, ACTING = "organization.beside firms", "organization.acting municipality"
# The rules of names that stand alone later in a text, where nothing gives them away.
BY_THEIR_PLACE = frozenset({BESIDE, *RULES})
SIGNS = frozenset(
    {ENDING, QUOTED_ENDING, COUNTED, NAMED["body"], NAMED["place"], BANK, MEETING} | body_forms.SIGNS | PLACED
)
MOST_NOUNS, SPECIFIC, WINDOW = 2, 3, 40
INSIDE = "에서"


@lru_cache(maxsize=MOST_TEXTS)
def find(text: str) -> tuple[Mention, ...]:
    """All named bodies in a text; `name` is the text of the mention.

    The texts of a document are asked for more than once: who speaks in it is learned before its facts are sought.
    """
    return () if SIGNS.isdisjoint(gazetteer.signs_in(text)) else tuple(_find(text))


def _find(text: str) -> Iterator[Mention]:
    found = list(_listed(text))
    listed = {each.end for each in found}
    found += by_form(text)
    for at, end in words_like_bodies(text):
        start = None if end in listed else _start_of(text, at, end)
        if start is not None:
            found.append(_found("organization.last word", start, end, text))
    found += (_found("organization.introduced", start, end, text) for start, end in introduced(text))
    found += (_found("organization.quoted", start, end, text) for start, end in quoted(text))
    taken = {place for each in found for place in (each.start, each.end)}
    found += [each for each in found_in_lists(text) if each.start not in taken]
    found += [each for each in found_by_place(text) if taken.isdisjoint(range(each.start, each.end + 1))]
    found += (_found("organization.bank in a row", start, end, text) for start, end in banks(text))
    if found:
        found += [_found(BESIDE, start, end, text) for start, end in beside_bodies(text, found)]
    if VENUE.stands_in(text):
        found = [each for each in found if not _is_only_a_hall(text, each.start, each.end)]
    if pairs := side_by_side(text, found):
        left_out = divisions(text, pairs)
        found = [each for each in found if each not in left_out]
        found += [_found("organization.with one of its own", start, end, text) for start, end in joined(text, pairs)]
    if found and LATIN.search(text):
        found += [_found("organization.Latin name", start, end, text) for start, end in latin_names(text, found)]
    yield from found
    for start, end in acting(text, {each.start for each in found}, {each.end for each in found}):
        yield _found(ACTING, _with_region(text, start), end, text)


def firms(text: str) -> Iterator[Mention]:
    """The bodies that the mark of a company, a legal form, what they are called or a list of firms gives away."""
    yield from (_found("organization.firm", start, end, text) for start, end in firms_by_form(text))
    yield from (body for body in find(text) if body.rule in BY_THEIR_PLACE)


def _listed(text: str) -> Iterator[Mention]:
    for named in gazetteer.of_kind(text, "body"):
        road = named.key.endswith("대") and text.startswith("로", named.end)  # 세종대로
        hospital = HOSPITAL.match(text, named.end) if named.key.endswith(("대", "대학교")) else None
        end = hospital.end() if hospital else named.end
        if patterns().follows.match(text, end) and not road and not is_a_market(text, named.start, end):
            yield _found("organization.listed", against(text, named.start, end), end, text)


def _is_only_a_hall(text: str, start: int, end: int) -> bool:
    """Whether a body is a hall where others meet and does nothing itself: 코엑스, 나루시청에서."""
    words = load(Organizations)
    if text.endswith(tuple(words.seats), start, end):
        return text.startswith(INSIDE, end)
    return text.endswith(tuple(words.venues), start, end) and not patterns().acting.match(text, end)


def letters_behind(text: str) -> Iterator[tuple[str, str]]:
    """The letters that stand in parentheses behind bodies, each with the name before it: 별빛나무(BNM)."""
    if LETTERED.stands_in(text):
        for body in find(text):
            behind = patterns().letters.match(text, body.end)
            if behind is not None and behind["letters"] not in load(Organizations).generic:
                yield behind["letters"], text[body.start : body.end]


def _start_of(text: str, at: int, end: int) -> int | None:
    """Where a body's name begins whose last word is `[at:end)`; None where it only says what kind of body it is."""
    words = load(Organizations)
    word = text[at:end]
    if OF_TWO_COUNTRIES.search(text[max(0, at - REACH) : at]):
        return None
    told_apart = word.startswith(tuple(words.directions))
    municipal = told_apart or word.endswith(tuple(words.municipal_endings))
    start = _with_region(text, at, ranked=not told_apart) if municipal else at
    if names_a_body(word):
        return _with_dotted(text, start, word)
    if start != at and may_be_of_a_place(word):
        return start
    return _nouns_before(text, at) if word in words.of_several_words else None


def _with_dotted(text: str, start: int, word: str) -> int:
    """The start moved back over a noun and a middle dot inside the name of a committee: 미디어·나무위원회."""
    before = DOTTED.search(text, max(0, start - WINDOW), start)
    if before is None or not word.endswith(tuple(load(Organizations).dotted_endings)):
        return start
    noun = before["noun"]
    listed = any(named.end - named.start == len(noun) for named in gazetteer.of_kind(noun, "body"))
    return before.start() if is_noun(noun) and not listed and not names_a_body(noun) else start


def _nouns_before(text: str, at: int) -> int | None:
    """The start moved back over nouns of which one tells what the body is for: 골목품질 우수제품 심사위원회."""
    start, specific = at, False
    for word in reversed(NOUNS.findall(text[max(0, at - WINDOW) : at])[-MOST_NOUNS:]):
        if not text[:start].endswith(word) or not is_noun(word.strip()) or len(word) < SPECIFIC:
            break
        start -= len(word)
        specific = specific or (len(word) > SPECIFIC and not says_the_kind(word.strip()))
    return start if specific else None


def _with_region(text: str, start: int, *, ranked: bool = True) -> int:
    """The start moved back over a municipality that the name begins with: 안양시 스마트도시통합센터.

    `ranked`: its name has to tell its rank (안양시, not 안양).
    """
    before = REGION_BEFORE.search(text[max(0, start - REACH) : start])
    if before is None or (ranked and before["region"][-1] not in RANKS) or not is_region(before["region"]):
        return start
    return start - len(before.group())


def _found(rule: str, start: int, end: int, text: str) -> Mention:
    return Mention("organization", start, end, {"name": text[start:end]}, rule)
