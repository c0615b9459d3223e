"""Which words are nouns without a particle, and where a run of nouns before a place in a text begins."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Laws, alternatives, load

# An offset in a text and the word that begins there.
WordAt = tuple[int, str]

LETTERS = rf"[\p{{Hangul}}A-Za-z0-9{DOTS}]"
WORD = regex.compile(r"\S+")
NOUNS = regex.compile(rf"(?!제?\d{{1,4}}(?:조|항|월|일|년|회))(?=[0-9{DOTS}]{{0,20}}[\p{{Hangul}}A-Za-z]){LETTERS}+")
OPENING = "‘“'\"「｢『(（[<〈《"
# What joins two nouns.
AND = "및"
MOST_NOUNS = 3
# Words are looked for so far before a place.
WINDOW = 120


@cache
def _no_noun() -> regex.Pattern[str]:
    """How words end that are no noun: in a particle or as a verb. Nouns that only look so are listed."""
    return regex.compile(rf"(?:{alternatives(load(Laws).no_noun_endings)})$")


@lru_cache(maxsize=20_000)
def is_noun(word: str) -> bool:
    """Whether a word is a noun without a particle, by how it ends."""
    if is_said_of_it(word):
        return False
    return _only_looks_like_a_particle(word) or not _no_noun().search(word) or len(word) < 2


def is_said_of_it(word: str) -> bool:
    """Whether a word only tells something of the statute: 현행, 전국최초."""
    before = load(Laws).before
    return word in before or any(word[:at] in before and word[at:] in before for at in range(1, len(word)))


def _only_looks_like_a_particle(word: str) -> bool:
    """Whether a word is a listed noun or a compound with one: 운행속도, not 정보도, which only looks like one."""
    listed = load(Laws).like_particles
    return any(word.endswith(noun) and len(word) - len(noun) != 1 for noun in listed)


def words_before(text: str, at: int) -> list[WordAt]:
    """Offset and text of the words before `at`, nearest first, up to the first mark of punctuation."""
    floor = max(0, at - WINDOW)
    words = [(floor + word.start(), word.group()) for word in WORD.finditer(text[floor:at])]
    if floor and words and not text[floor - 1].isspace():
        words = words[1:]
    found: list[WordAt] = []
    for start, word in reversed(words):
        inner = word[1 + max(word.rfind(mark) for mark in OPENING) :].lstrip(DOTS)
        if not NOUNS.fullmatch(inner):
            break
        found.append((start + len(word) - len(inner), inner))
        if inner != word:
            break
    return found


def nouns_back(words: list[WordAt], most: int = MOST_NOUNS) -> int | None:
    """Where the run of nouns before a last word begins; `및` joins two of them."""
    starts: list[int] = []
    joined = 0
    for i, (offset, word) in enumerate(words):
        if word == AND and starts and i + 1 < len(words) and is_noun(words[i + 1][1]):
            joined += 1
            continue
        if not is_noun(word):
            break
        starts.append(offset)
        if len(starts) == most + joined:
            # Nouns alone up to the beginning of the phrase are the name, however many.
            rest = words[i + 1 :]
            nouns = all(is_noun(word) and word not in load(Laws).joining_words for _, word in rest)
            whole = most == MOST_NOUNS and len(rest) <= MOST_NOUNS and nouns
            return rest[-1][0] if whole and rest else offset
    return starts[-1] if starts else None


def back_over_region(words: list[WordAt], start: int) -> int:
    """The start moved back over the municipality that an ordinance names itself after."""
    moved = start
    for offset, word in words:
        if offset >= start:
            continue
        if not is_region(word):
            break
        moved = offset
    return moved
