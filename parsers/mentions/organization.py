"""Named bodies of a text. How one is found, in the order of `_find`:

1. By list: a name or short name of `bodies.csv` with a particle or a head behind it (행안부에서, 교육부장관), and the
   branch that is named behind it (`body_branches.py`).
2. By its form (`body_forms.py`): the mark of a company (㈜별빛나무), a legal form (법무법인 나루), the country before
   it (베트남 산업무역부), a mission or unit with its place or number, letters behind it (걸프협력이사회(GCC)), a
   Latin name (`latin_bodies.py`).
3. By its last word (`body_words.py`): how names end (별빛의료원). With a weak ending (센터) the name has to begin with
   a place or a word like 국립, and what is made of words for kinds alone is none (주민참여예산위원회). A municipality
   before it belongs to it (안양시 치매안심센터).
4. By what introduces it (`body_introductions.py`): several words in quotation marks, the number of a meeting.
5. By its place (`body_lists.py`): a list that is counted as firms, what it is before its quotation marks, its leader.
6. By its neighbours (`body_neighbours.py`): other firms in a list, other banks in a row.
7. Bodies side by side (`body_joins.py`): one of its own belongs to the name before it (별빛공단 나루교육원), a division
   is none. A hall where others meet is none either (코엑스에서).
8. Municipalities where they act (`municipalities.py`): 부안군과 협약.

All candidates are given; where two overlap the longer stays (`mention.py`). What the whole document tells comes later,
in `known.py`: short names (이하 …), letters and firms that were introduced once, municipalities that act once are
bodies throughout, and whoever issues the text is none. Nor is a Latin name in parentheses behind the same body
(`finders.py`): 별빛기구(SLO) is one mention.

Never kinds of bodies (유관기관, 시민단체), nor an ending that stands alone (위원회).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions import body_forms, gazetteer
from parsers.mentions.body_branches import end_of_branch
from parsers.mentions.body_forms import by_form, firms_by_form
from parsers.mentions.body_introductions import MEETING, QUOTED_ENDING, introduced, quoted
from parsers.mentions.body_joins import divisions, is_a_market, joined, side_by_side
from parsers.mentions.body_lists import COUNTED, PLACED, RULES, found_by_place, found_in_lists
from parsers.mentions.body_neighbours import BANK, banks, beside_bodies
from parsers.mentions.body_patterns import ENDING, LETTERED, VENUE, patterns, words_like_bodies
from parsers.mentions.body_words import (
    may_be_of_a_place,
    names_a_body,
    says_the_kind,
)
from parsers.mentions.gazetteer import NAMED, RANKS
from parsers.mentions.mention import Mention
from parsers.mentions.municipalities import acting
from parsers.mentions.noun_runs import is_noun
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
    found += _all("organization.introduced", introduced(text), text)
    found += _all("organization.quoted", quoted(text), text)
    taken = {place for each in found for place in (each.start, each.end)}
    found += [each for each in found_in_lists(text) if each.start not in taken]
    found += [each for each in found_by_place(text) if taken.isdisjoint(range(each.start, each.end + 1))]
    found += _all("organization.bank in a row", banks(text), text)
    if found:
        found += _all(BESIDE, beside_bodies(text, found), text)
    if VENUE.stands_in(text):
        found = [each for each in found if not _is_only_a_hall(text, each.start, each.end)]
    if pairs := side_by_side(text, found):
        left_out = divisions(text, pairs)
        found = [each for each in found if each not in left_out]
        found += _all("organization.with one of its own", joined(text, pairs), text)
    yield from found
    places = acting(text, {each.start for each in found}, {each.end for each in found})
    yield from _all(ACTING, ((_with_region(text, start), end) for start, end in places), text)


def firms(text: str) -> Iterator[Mention]:
    """The bodies that the mark of a company, a legal form, what they are called or a list of firms gives away."""
    yield from _all("organization.firm", firms_by_form(text), text)
    yield from (body for body in find(text) if body.rule in BY_THEIR_PLACE)


def _listed(text: str) -> Iterator[Mention]:
    for named in gazetteer.of_kind(text, "body"):
        road = named.key.endswith("대") and text.startswith("로", named.end)  # 세종대로
        hospital = HOSPITAL.match(text, named.end) if named.key.endswith(("대", "대학교")) else None
        ends = (hospital.end(),) if hospital else (end_of_branch(text, named.start, named.end), named.end)
        end = next((end for end in ends if patterns().follows.match(text, end)), None)
        if end is not None and not road and not is_a_market(text, named.start, end):
            yield _found("organization.listed", named.start, end, text)


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
    municipal = told_apart or word.endswith((*words.municipal_endings, *words.offices_of_places))
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


def _all(rule: str, places: Iterable[tuple[int, int]], text: str) -> list[Mention]:
    """The mentions at some places of a text."""
    return [_found(rule, start, end, text) for start, end in places]
