"""Where the name of a contest may begin at the earliest: behind the last thing before it that no name holds.

Marks of punctuation outside brackets, the end of a sentence, a word with a particle or the ending of a verb
(`이 사업은 지난달 골목 평가`), an adverb or a word of time, a day, the body whose contest it is (`새별부의 골목 평가`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions import gazetteer
from parsers.mentions.noun_runs import is_noun
from parsers.vocabulary import Grades, load

# Punctuation outside brackets, particles, the end of a bracket.
BOUNDARY = regex.compile(
    r"(?<![\d.’'‘])\d{1,2}\.\s(?=\p{Hangul})|[Ⅰ-Ⅻ]\.?\s|[“‘](?=[^”’]*$)|[,;:…→➜☞※○●◦▶▲∙•*#]\s?|\s[-–]\s|[」｣』\]]\s|(?<!\([A-Za-z]{2,12})\)\s"
    r"|^\s*[^\p{L}\p{N}\s‘“「｢『(（]\s"
    r"|(?:(?:(?<!\p{Hangul})|(?<=평가|심사|조사|점검|선발))결과|(?:주관|주최|실시|개최|시행|진행|발표)(?:한|하는|된))\s"
    r"|(?<=선정|수상)\s?[/및]\s?"
)
# 지난해 하반기: behind a word of time half a year is one too.
HALF_YEAR = regex.compile(r"(?:올해|작년|지난해)\s[상하]반기\s")
WORD = regex.compile(r"(?<!\S)(?P<word>\S++)\s++(?=\S)")
SENTENCE_END = regex.compile(r"\p{Hangul}[.?!…]+[’”\"]?$")
DAY = regex.compile(r"\d{1,2}[월일]")
PARTICLE = regex.compile(r"(?:[은는이가을를에로며써]|에서도?|부터|까지|하게)$")
# Verbs that tell of the noun behind them, always: 함께하는, 찾아가는.
ATTRIBUTIVE = regex.compile(r"(?:[하되있없]|[아어]가)는$")
TOPIC = regex.compile(r"[은는.?!]$")
SUBJECT = regex.compile(r"들?[은는이가의]$")
# 시장 홍길동)은: nothing but a particle stands behind a bracket or a quotation mark.
BEHIND_BRACKET = regex.compile(r"[)）’”」｣』](?:[은는이가을를]|에서도?|으로|에)$")
# 기후변화에 대한: these two are one.
LINKED = regex.compile(r"(?:대한|관한)\s")
OFFICES, SHORTEST_BODY = ("부", "처", "청"), 3


class Beginning(NamedTuple):
    """Where a name may begin, and whether the subject of a clause stands before it that tells of somebody else."""

    at: int
    of_others: bool


def beginning(inside: str) -> Beginning:
    """Where in the words that end with a contest its name may begin."""
    at, of_others, in_clause = 0, False, False
    for boundary in BOUNDARY.finditer(inside):
        if not _opened(inside, boundary.start(), boundary.end()):
            at = boundary.end()
    at = max([at, *(half.end() for half in HALF_YEAR.finditer(inside))])
    for match in WORD.finditer(inside):
        word = match["word"]
        if _opened(inside, match.end("word"), match.end("word")):
            continue
        other = is_other(word)
        of_others = other or (of_others and SENTENCE_END.search(word) is None)
        ends = other or _ends_before(word, inside[match.end() :])
        # Behind the subject or the place of a clause its verb goes on with it: 산림청이 함께 연, 나루에서 열린.
        if ends or (in_clause and word in load(Grades).held):
            at = max(at, match.end())
        if ends:
            in_clause = TOPIC.search(word) is None
    return Beginning(at, of_others)


def _opened(inside: str, start: int, end: int) -> bool:
    """Whether a round bracket opened before `start` that did not close before `end`."""
    return inside.count("(", 0, start) > inside.count(")", 0, end)


@lru_cache(maxsize=20_000)
def is_other(word: str) -> bool:
    """Whether a word is the subject of a clause and names who is not the body itself: 업체가, 새별기업이."""
    return SUBJECT.sub("", word).endswith(tuple(load(Grades).others)) and SUBJECT.search(word) is not None


def ends_sentence(word: str) -> bool:
    """Whether a word is the last of its sentence."""
    return SENTENCE_END.search(word) is not None


def _ends_before(word: str, behind: str) -> bool:
    """Whether no name of a contest holds a word, so that it may begin behind it at the earliest."""
    if word.endswith("에") and LINKED.match(behind):
        return False
    return _never_in_names(word)


@lru_cache(maxsize=20_000)
def _never_in_names(word: str) -> bool:
    words = load(Grades)
    if word in words.before_names or DAY.fullmatch(word) or SENTENCE_END.search(word) or BEHIND_BRACKET.search(word):
        return True
    if word.endswith(tuple(words.names_like_particles)) or word in words.attributives or ATTRIBUTIVE.search(word):
        return False
    if word.endswith("의"):
        return is_body(word[:-1])
    return word.endswith(tuple(words.clause_ends)) or (not is_noun(word) and PARTICLE.search(word) is not None)


def is_listed(word: str) -> bool:
    """Whether a word is the listed name of a body: 행안부."""
    return any(found.start == 0 and found.end == len(word) for found in gazetteer.of_kind(word, "body"))


def is_body(word: str) -> bool:
    """Whether a word names a body or a region, by how it ends: 새별부, 나루군, 본부; not 공부, 지구."""
    kinds = tuple(end for end in load(Grades).giving_bodies if len(end) > 1)
    return (
        is_listed(word)
        or is_region(word)
        or word.endswith(kinds)
        or (len(word) >= SHORTEST_BODY and word.endswith(OFFICES))
    )
