"""Whether a word that ends like a body names one, or only says what kind of body it is (주민참여예산위원회)."""

from __future__ import annotations

from functools import cache, lru_cache

from parsers.gazetteer.regions import names_of_places
from parsers.vocabulary import Organizations, load
from parsers.vocabulary.lists import titles

LONGEST_PART = 5
SHORTEST_STEM, SHORTEST_PLACE, LONGEST_PLACE, SHORTEST_INTRODUCED = 2, 2, 8, 3
SHORTEST_OF_KIND = 6


@cache
def _endings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Endings and weak endings, the longer first."""
    words = load(Organizations)
    strong = sorted(words.endings, key=lambda ending: (-len(ending), ending))
    return tuple(strong), tuple(sorted(words.weak_endings, key=lambda ending: (-len(ending), ending)))


@cache
def _ranks() -> frozenset[str]:
    """Titles of office and ranks, some of which end like a body: 책임연구원."""
    return frozenset(title.title for title in titles())


def is_rank(word: str) -> bool:
    """Whether a word is a title of office or a rank."""
    return word in _ranks()


@lru_cache(maxsize=20_000)
def names_a_body(word: str) -> bool:
    """Whether a word with a body's ending is the name of one."""
    vocabulary = load(Organizations)
    strong, weak = _endings()
    ending = next((ending for ending in strong if word.endswith(ending)), None)
    certain = ending is not None and ending != vocabulary.works
    ending = ending or next((ending for ending in weak if word.endswith(ending)), None)
    if ending is None or word in vocabulary.generic or is_rank(word):
        return False
    stem = word[: -len(ending)]
    told = len(stem) >= SHORTEST_OF_KIND and ending in vocabulary.told_by_length
    if len(stem) < SHORTEST_STEM or stem[0].isdigit() or (says_the_kind(stem) and not told):
        return False
    if any(word.endswith(generic) and says_the_kind(word.removesuffix(generic)) for generic in vocabulary.generic):
        return False
    return certain or opens_a_name(stem) or (ending in vocabulary.of_a_place and stem in names_of_places())


def is_bare(word: str) -> bool:
    """Whether a word is a bare ending of bodies' names: 공단, 위원회."""
    return any(word in endings for endings in _endings())


def says_only_the_kind(word: str) -> bool:
    """Whether a word is the bare ending of bodies' names, or names a kind of them: 공단, 위원회, 저축은행."""
    return is_bare(word) or word in load(Organizations).generic or says_the_kind(word)


def may_be_of_a_place(word: str) -> bool:
    """Whether a kind of body is the name of one where its municipality stands before it: 안양시 치매안심센터."""
    if word in load(Organizations).offices_of_places:
        return True
    strong, weak = _endings()
    ending = next((ending for ending in (*strong, *weak) if word.endswith(ending)), "")
    works = load(Organizations).works
    return ending != works and word not in load(Organizations).generic and len(word) - len(ending) >= SHORTEST_STEM


def may_be_introduced(word: str) -> bool:
    """Whether a kind of body is the name of one where its head or short name stands behind it: 골목의자심사위원회."""
    endings = tuple(load(Organizations).introduced_endings)
    ending = next((ending for ending in endings if word.endswith(ending)), None)
    return (
        ending is not None
        and len(word) - len(ending) >= SHORTEST_INTRODUCED
        and word not in load(Organizations).generic
    )


def is_loose(word: str) -> bool:
    """Whether a word says the kind of a body in so few parts that it names none: 실무협의회."""
    ending = next((ending for ending in load(Organizations).introduced_endings if word.endswith(ending)), "")
    return says_the_kind(word) and len(word) - len(ending) < SHORTEST_OF_KIND


def opens_a_name(stem: str) -> bool:
    """Whether a stem begins with a place, a country or a word like 국립, and says more than that."""
    vocabulary = load(Organizations)
    opening = (*vocabulary.openings, *(country for country in vocabulary.countries if len(country) > 1))
    if any(stem.startswith(first) and len(stem) > len(first) for first in opening):
        return True
    places = names_of_places()
    return any(stem[:length] in places for length in range(SHORTEST_PLACE, min(len(stem) - 1, LONGEST_PLACE) + 1))


def says_the_kind(stem: str) -> bool:
    """Whether a stem is made of words that only say what kind of body it is."""
    words = load(Organizations).kind_words
    reached = {0}
    for end in range(1, len(stem) + 1):
        if any(start in reached and stem[start:end] in words for start in range(max(0, end - LONGEST_PART), end)):
            reached.add(end)
    return len(stem) in reached
