"""Named bodies: ministries and agencies by list, others by how their names end or because Kiwi knows them for proper
nouns, companies by their mark, short names where brackets define them.

Never kinds of bodies (유관기관, 시민단체), nor an ending that stands alone (위원회), nor the text's own government.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions.mention import Found
from parsers.vocabulary import Organizations, alternatives, load

WORD_START = r"(?<![\p{Hangul}A-Za-z0-9])"
PARTICLES = (
    "은|는|이|가|을|를|의|에|에서|에게|로|으로|과|와|도|및|등|이나|까지|부터|만|으로부터|로부터|에서는"
    "|장|측|장관|차관|청장|처장"
)
WORD_END = rf"(?=[^\p{{Hangul}}A-Za-z0-9]|$|(?:{PARTICLES})(?:[^\p{{Hangul}}]|$))"
OUR_OWN = regex.compile(
    r"(?:우리|본|당|각|타|해당|기존|인근|지역|관내|전국|일반|주민|시민|신규|관련|유관|협력|참여|민간|공공)$"
)
SHORTEST = 3
SHORTEST_PROPER = 2
SHORT_NAME = regex.compile(
    r"\s?[(（]\s?이하\s?[‘'“\"「｢]?(?P<short>[\p{Hangul}A-Za-z]{2,12}?)[’'”\"」｣]?(?:라\s?한다|이라\s?한다)?\s?[)）]"
)
# Behind a person's name: 김영대 과장.
TITLE_AFTER = regex.compile(
    r"\s?(?:주무관|팀장|과장|국장|실장|사무관|서기관|교수|대표|회장|위원장|시장|군수|구청장|장관|기자|씨\b|님)"
)
# 포장공사, 도로개설공사 are works, no corporations; 12개대학 are a number of them.
WORKS = regex.compile(
    r"(?:포장|개설|정비|상수도|하수도|도로|보수|설치|조성|건설|건립|신축|증축|확장|개선|철거|복구|토목|전기|배관|방수|도색|보강|교체)공사$"
)
COUNTED = regex.compile(r"\d+개")
# (재)포장 is done again, no foundation.
REWORKING = regex.compile(r"\(재\)\p{Hangul}{2}")
REGION_BEFORE = regex.compile(r"(?<!\p{Hangul})(?P<region>\p{Hangul}{2,7}[시군구도])\s$")
REACH = 12


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    vocabulary = load(Organizations)
    listed = [agency.name for agency in vocabulary.agencies] + vocabulary.acronyms
    agencies = alternatives(listed)
    endings = alternatives(vocabulary.endings)
    marks = alternatives(vocabulary.company_marks)
    return (
        regex.compile(rf"{WORD_START}(?:{agencies}){WORD_END}"),
        regex.compile(rf"{WORD_START}(?P<word>[\p{{Hangul}}A-Za-z0-9･·]{{1,20}}?(?:{endings})){WORD_END}"),
        regex.compile(
            rf"(?:{marks})\s?[\p{{Hangul}}A-Za-z0-9&]{{2,15}}?{WORD_END}|{WORD_START}[\p{{Hangul}}A-Za-z0-9]{{2,12}}(?:㈜|\(주\))"
        ),
    )


def find(text: str) -> Iterator[Found]:
    """All named bodies in a text; `name` is the text of the mention."""
    vocabulary = load(Organizations)
    agencies, named, companies = _patterns()
    for match in agencies.finditer(text):
        yield _found(match.start(), match.end(), text)
        # 산업통상자원부(이하 산업부): the short name is defined where the long one stands.
        short = SHORT_NAME.match(text, match.end())
        if short:
            yield _found(short.start("short"), short.end("short"), text)
    for match in named.finditer(text):
        word = match["word"]
        if word in vocabulary.generic or len(word) < SHORTEST + 1 or OUR_OWN.search(_stem(word, vocabulary.endings)):
            continue
        if "·" in word or "･" in word or (WORKS.search(word) and not word.startswith("한국")) or COUNTED.match(word):
            continue
        yield _found(_with_region(text, match.start("word")), match.end("word"), text)
    for match in companies.finditer(text):
        if not REWORKING.fullmatch(match.group()):
            yield _found(match.start(), match.end(), text)


def find_proper(text: str, proper_nouns: Callable[[str], Iterable[tuple[int, int]]]) -> Iterator[Found]:
    """Bodies whose names end like other words, where `proper_nouns` (of Kiwi) knows the word: 춘해대, 우리은행."""
    vocabulary = load(Organizations)
    endings = tuple(vocabulary.proper_endings)
    if not any(ending in text for ending in endings):
        return
    for start, end in proper_nouns(text):
        word = text[start:end]
        is_body = word.endswith(endings) and len(word) > SHORTEST_PROPER and word not in vocabulary.generic
        if is_body and not TITLE_AFTER.match(text, end):
            yield _found(start, end, text)


def _with_region(text: str, start: int) -> int:
    """The start moved back over a municipality that the name begins with: 안양시 스마트도시통합센터."""
    before = REGION_BEFORE.search(text[max(0, start - REACH) : start])
    return start - len(before.group()) if before and is_region(before["region"]) else start


def _stem(word: str, endings: list[str]) -> str:
    ending = max((e for e in endings if word.endswith(e)), key=len)
    return word[: -len(ending)]


def _found(start: int, end: int, text: str) -> Found:
    return Found("organization", start, end, {"name": text[start:end]})
