"""Acts, decrees, ordinances, rules and guidelines by name, in brackets or without, with their article.

Brackets: 「…」 as the drafting rules of the Ministry of Government Legislation (법제처) have it, ｢…｣ ‘…’ in practice.
Without brackets a name is known by its last word, and begins where the nouns before it begin.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions.mention import Found
from parsers.vocabulary import Laws, alternatives, load

ARTICLE = regex.compile(r"\s?(?P<article>(?:제\s?\d{1,4}조(?:의\s?\d{1,2})?|§\s?\d{1,4})(?:\s?제?\d{1,2}항)?)")
BRACKETED = regex.compile(
    r"[「｢『](?P<name>[^「」｢｣『』\n]{2,80})[」｣』]|[‘’'“\"](?P<name>[\p{Hangul}][^‘’'“”\"()\n]{1,60})[’‘'”\"]"
)
DRAFT = regex.compile(
    r"(?P<name>.{2,60}?(?:법|시행령|시행규칙|조례|법률))\s?(?:일부|전부)?\s?(?:개정|제정)(?:법률|조례|규칙|령)?안"
)
HINT = regex.compile(r"법|조례|규정|지침")
WORD = regex.compile(r"\S+")
NOUNS = regex.compile(
    r"(?!제?\d{1,4}(?:조|항|월|일|년|회))(?=[0-9·･ㆍ]{0,20}[\p{Hangul}A-Za-z])[\p{Hangul}A-Za-z0-9·･ㆍ]+"
)
AFTER = (
    r"(?=[은는이가을를의에로과와도상](?:\s|[^\p{Hangul}]|$)|상의|으로|에서|에\s|개정|제정|시행\s"
    r"|[^\p{Hangul}A-Za-z0-9]|$)"
)
LINKS = ("관한", "위한")
AND = ("및", "등에", "등의", "과", "와")
# Endings of words that are no noun: particles, verbs. Nouns that only look so are taken out first.
NO_NOUN = regex.compile(r"(?:[을를은는이가에로도고며의]|에서|으로|하여|통해|[한된할될등및]|하게)$")
LIKE_PARTICLE = regex.compile(
    r"(?:사회|국가|평가|처리|어린이|제도|정도|지도|회의|협의|심의|논의|주의|창의|도로|진로|경로|통로|아이|놀이|먹이|차이|추가|증가|물가|허가|인가|농가|전문가"
    r"|온도|속도|강도|만족도|남도|북도|철도|수도|보도|태도|제한|무한|권한|연한|기한|역할|분할|관할|평등|균등|초등|중등|고등|광고|사고|창고|금고|재고|신고|공고|보고)$"
)
# 방법, 위법 and their like.
NO_STATUTE = regex.compile(
    r"(?:방|해|기|용|요|수|화|문|어|비|편|불|위|합|적|탈|입|사|공|준|범|동|현행|관련|개정|상위|하위|이|본|각|모)법$"
)
MOST_NOUNS = 3
MOST_WORDS_BEFORE_LINK = 8
WINDOW = 90


@cache
def _last_words() -> regex.Pattern[str]:
    laws = load(Laws)
    stems = alternatives(laws.statute_stems)
    short = alternatives(laws.short_statutes)
    decrees = alternatives(laws.decrees)
    return regex.compile(
        rf"(?<![\p{{Hangul}}A-Za-z0-9])(?:(?P<short>{short})|(?P<law>[\p{{Hangul}}A-Za-z0-9·･ㆍ]{{0,25}}?(?:{stems}))"
        rf"|(?P<act>(?:특별|특례)?(?:법률|법)|규정|지침)|(?P<ordinance>[\p{{Hangul}}A-Za-z0-9·･ㆍ]{{0,30}}?조례)(?!안)"
        rf"|(?P<cited>\p{{Hangul}}{{2,14}}법)(?=\s?(?:제\s?\d|§|시행령|시행규칙|상의?\s|위반|개정)))(?:\s(?P<decree>{decrees}))?{AFTER}"
    )


@cache
def _bracketed_ending() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!방)(?:{alternatives(load(Laws).bracketed_endings)})$")


def find(text: str) -> Iterator[Found]:
    """All named statutes in a text; the span holds the brackets, `name` does not."""
    for match in BRACKETED.finditer(text):
        name = match["name"].strip()
        draft = DRAFT.match(name)
        if draft:
            inside = match.start("name")
            yield _found(text, inside, inside + draft.end("name"), draft["name"])
        elif _bracketed_ending().search(name) and len("".join(name.split())) > 3:
            yield _found(text, match.start(), match.end(), name)
    if HINT.search(text) is None:
        return
    for match in _last_words().finditer(text):
        start = _start_of(text, match)
        if start is not None:
            yield _found(text, start, match.end(), text[start : match.end()])


def _found(text: str, start: int, end: int, name: str) -> Found:
    article = ARTICLE.match(text, end)
    value = "".join(article["article"].split()) if article else None
    return Found("law", start, end, {"name": " ".join(name.split()), "article": value})


def _start_of(text: str, match: regex.Match[str]) -> int | None:
    """Where the name begins whose last word is the match; None where it is no name."""
    laws = load(Laws)
    at = match.start()
    if match["short"]:
        return at
    if match["cited"]:
        return None if NO_STATUTE.search(match["cited"]) or match["cited"] in laws.generic else at
    words = _words_before(text, at)
    linked = _start_before_link(words)
    if match["act"] or match["ordinance"] == "조례":
        if linked is not None:
            return linked
        return _with_region(words, _nouns_back(words)) if match["ordinance"] else None
    if match["law"]:
        return _nouns_back(words, most=2) if match["law"] in laws.generic else at
    return None if match["ordinance"] in laws.generic else _with_region(words, at)


def _words_before(text: str, at: int) -> list[tuple[int, str]]:
    """Offset and text of the words before `at`, nearest first, up to the first mark of punctuation."""
    floor = max(0, at - WINDOW)
    words = [(floor + word.start(), word.group()) for word in WORD.finditer(text[floor:at])]
    if floor and words and not text[floor - 1].isspace():
        words = words[1:]
    found: list[tuple[int, str]] = []
    for start, word in reversed(words):
        if not NOUNS.fullmatch(word):
            break
        found.append((start, word))
    return found


def _is_noun(word: str) -> bool:
    if word in load(Laws).before:
        return False
    return bool(LIKE_PARTICLE.search(word)) or not NO_NOUN.search(word) or len(word) < 2


def _nouns_back(words: list[tuple[int, str]], most: int = MOST_NOUNS) -> int | None:
    """Where the run of nouns before a last word begins; `및` joins two of them."""
    start: int | None = None
    count = 0
    for i, (offset, word) in enumerate(words):
        if word == "및" and start is not None and i + 1 < len(words) and _is_noun(words[i + 1][1]):
            count -= 1
            continue
        if count >= most or not _is_noun(word):
            break
        start = offset
        count += 1
    return start


def _start_before_link(words: list[tuple[int, str]]) -> int | None:
    """Where a name of the form `… 에 관한 법률` begins."""
    if (
        not words
        or words[0][1] not in LINKS
        or (words[0][1] == "위한" and len(words) > 1 and words[1][1].endswith("등을"))
    ):
        return None
    start: int | None = None
    for count, (offset, word) in enumerate(words[1:]):
        own = word in AND or regex.search(r"(?:에|의|과|와|등)$", word) is not None
        if (
            count >= MOST_WORDS_BEFORE_LINK
            or not (own or _is_noun(word))
            or (count and word.endswith("에") and not LIKE_PARTICLE.search(word))
        ):
            break
        start = offset
    return start if words[0][1] == "관한" else None


def _with_region(words: list[tuple[int, str]], start: int | None) -> int | None:
    """The start moved back over the municipality that an ordinance names itself after."""
    if start is None:
        return None
    for offset, word in words:
        if offset < start:
            return offset if is_region(word) else start
    return start
