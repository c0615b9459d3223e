"""The last word of an unbracketed statute's name, and where the name begins that it ends."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import takewhile

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions.body_words import says_the_kind
from parsers.mentions.noun_runs import (
    AND,
    LETTERS,
    WordAt,
    back_over_region,
    is_noun,
    is_said_of_it,
    nouns_back,
    words_before,
)
from parsers.vocabulary import Laws, Particles, alternatives, load

# What links a subject to the kind of statute, with the end of the word before it.
ABOUT, FOR = "관한", "위한"
LINKS = {ABOUT: ("에",), FOR: ("을", "를")}
# 운영과, 책임질: of a word of three letters at least they are particle and ending.
PAIRED = regex.compile(r"\p{Hangul}{2}[과와질]$")
BEHIND = regex.compile(r"\s(?P<noun>\p{Hangul}{2,})")
MOST_WORDS_BEFORE_LINK = 10
# 도시계획 조례 names its subject; 농민 조례, 정원 조례 only say what they are about.
SHORTEST_SUBJECT, LONG_SUBJECT = 2, 3
# 플랫폼법 is a name, 감축법 one only where it is cited: 인플레이션 감축법(IRA).
LONG_STEM = 3
# Behind a guideline's name: 골목 의자 관리 지침(가이드라인) 개정안, 의자 배치 지침(’32.7.)을 지켜.
IN_FORCE = regex.compile(
    r"(?:\s?\(가이드라인\))?\*{0,2}(?:\s?\((?:[’'‘`]?\d|개정|제정)|[’'”]?\s?(?:일부\s?|전부\s?)?(?:개정|제정)(?!할|하기로|을\s추진)"
    r"|[’'”]?\s?준수|[’'”][을를]\s통해|[’'”]?\s?위반|에\s(?:따라|따른|의한|의거|근거)|[을를]\s(?:준수|마련\s?\([’'‘`]?\d))"
)
SHORTEST_GUIDELINE = 7
# Where a name of nouns begins for sure: behind a particle, a mark, a year; not behind another noun or 등.
WHOLE = regex.compile(r"(?:^|[\n‘’“”'\"「」｢｣,.:;)\]]|[을를은는가의와과에자]|및|\d년도?|\s[-*※○ㅇ□]|^[-*※○ㅇ□])\s*$")
ARTICLE_BEHIND = regex.compile(r"\s?(?:제\s?\d|§)")
CITED = regex.compile(
    r"\s?(?:제\s?\d|§|위반|개정|제정|시행|폐지|통과|[을를]\s(?:위반|개정|제정|폐지)|에\s?(?:의한|의해|따른|따라|근거|규정)|상\s)|\s?\((?:[A-Z]|이하)"
)


@cache
def last_words() -> regex.Pattern[str]:
    """Words that end a statute's name: `act` the bare kind, `ordinance` …조례, `rule` …감독규정, `law` others in 법."""
    laws, particles = load(Laws), load(Particles)
    decrees = alternatives(laws.decrees)
    kinds = alternatives([*laws.own_rules, *laws.guidelines, *laws.only_about])
    after = alternatives([*particles.particles, *particles.attached, *laws.behind])
    return regex.compile(
        rf"(?V1)(?<![\p{{Hangul}}A-Za-z0-9--[ㆍ]])(?:(?P<act>(?:특별조치|특별|특례)?(?:법률|법(?!인))|{kinds})|(?P<ordinance>{LETTERS}{{0,30}}?조례)(?!안)"
        rf"|(?P<rule>\p{{Hangul}}{{2,16}}(?:규정|(?<!시행)규칙))|(?P<guideline>\p{{Hangul}}{{2,16}}(?:{alternatives(laws.guidelines)}))"
        rf"|(?P<law>[\p{{Hangul}}A-Za-z0-9--[ㆍ]]{{2,30}}?법(?!인)))(?:\s?(?P<decree>{decrees}))?(?=(?:{after})?(?!{LETTERS}))"
    )


def start_of(text: str, match: regex.Match[str]) -> int | None:
    """Where the name begins whose last word is a match of `last_words`; None where it is no name."""
    laws = load(Laws)
    words = words_before(text, match.start())
    if match["act"] in laws.only_about and not (words and words[0][1] == ABOUT):
        return None
    linked = _start_before_link(words)
    if match["law"]:
        return _start_of_law(text, match, words, linked)
    # What is made 을 위한 is an act; of others it mostly tells the purpose.
    if linked is not None and words[0][1] == FOR and match["act"] not in (*laws.acts, *laws.special_acts):
        linked = linked if is_region(text[linked:].split(None, 1)[0]) else None
    if linked is not None:
        return linked
    return _start_of_ordinance(text, match, words) if match["ordinance"] else _start_of_kind(text, match, words)


def _start_of_kind(text: str, match: regex.Match[str], words: list[WordAt]) -> int | None:
    """Where the name of a rule, a guideline or a special act begins that no link introduces."""
    laws = load(Laws)
    if match["guideline"] or match["act"] in laws.guidelines:
        start = _start_of_guideline(text, match, words)
        if start is not None or match["guideline"]:
            return start
    if match["rule"]:
        return _start_of_named_rule(match["rule"], match.start(), words)
    if match["act"] in laws.special_acts:
        return _start_of_special(words)
    by_article = ARTICLE_BEHIND.match(text, match.end()) is not None
    return _start_of_rule(words, by_article) if match["act"] in laws.own_rules else None


def _start_of_ordinance(text: str, match: regex.Match[str], words: list[WordAt]) -> int | None:
    """Where the name of an ordinance begins: with its subject, or the municipality before it."""
    if match["ordinance"] != "조례":
        return _start_of_compound(match["ordinance"], match.start(), words)
    start = nouns_back(words)
    if start is None:
        return None
    with_region = back_over_region(words, start)
    if with_region == start and _told_of_what(text, match.end()):
        return None
    subject = text[start : match.start()].split()
    specific = len(subject) > 1 or _is_subject(subject[0]) or with_region != start
    return with_region if specific and not is_region("".join(subject)) else None


def _is_subject(noun: str) -> bool:
    """Whether one noun says what an ordinance orders: 주차장, 도시계획; not for whom it is: 청소년."""
    return len(noun) > LONG_SUBJECT or (len(noun) == LONG_SUBJECT and not says_the_kind(noun))


def _start_of_compound(word: str, at: int, words: list[WordAt]) -> int | None:
    """도시계획조례 names its subject, 생활조례 hardly; 양평군 주차장조례 is of one place."""
    start = back_over_region(words, at)
    if word in load(Laws).generic_ordinances:
        nouns = nouns_back(words)
        return None if nouns is None else back_over_region(words, nouns)
    long = len(word) - len("조례") >= LONG_SUBJECT
    return start if (long or start != at) and not is_said_of_it(word.removesuffix("조례")) else None


def _told_of_what(text: str, end: int) -> bool:
    """Whether a bare 조례 only tells what the noun behind it is about (정원 조례 반영률), and is no name."""
    behind = BEHIND.match(text, end)
    return behind is not None and not behind["noun"].startswith(tuple(load(Laws).enacted))


def _start_of_law(text: str, match: regex.Match[str], words: list[WordAt], linked: int | None) -> int | None:
    """Of a word in 법 that no list holds: a kind of statute takes the nouns before it, a short word must be cited."""
    laws = load(Laws)
    word = match["law"]
    cited = match["decree"] or CITED.match(text, match.end())
    if word in laws.generic:
        way = word in laws.ways_too and not (cited or _tells_of_laws(text))
        return linked if linked is not None or way else nouns_back(words, most=2)
    stem = word.removesuffix("법")
    way = stem.endswith(tuple(laws.no_statutes)) and not stem.endswith(tuple(laws.making_statutes))
    if way or (word.startswith(tuple(laws.before)) and word[2:] in laws.generic):
        return None
    if len(stem) < LONG_STEM:
        start = nouns_back(words, most=1)
        return None if not cited else match.start() if start is None else start
    told = cited or word.endswith((*laws.generic, *laws.ends_of_acts)) or _tells_of_laws(text)
    return match.start() if told else None


@lru_cache(maxsize=16)
def _tells_of_laws(text: str) -> bool:
    """Whether a text speaks of laws; in one that does not 골목회전법 is a way of doing."""
    return _told_of_laws().search(text) is not None


@cache
def _told_of_laws() -> regex.Pattern[str]:
    return regex.compile(alternatives(load(Laws).told_of_laws))


def _start_of_special(words: list[WordAt]) -> int | None:
    """The nouns that say what a special act is for: 골목의자 관리 특별법, not 그늘막과 골목의자 관리 특별법."""
    start = nouns_back(words)
    if start is None:
        return None
    nouns = list(takewhile(lambda noun: noun[0] >= start and not PAIRED.search(noun[1]), words))
    return nouns[-1][0] if sum(len(noun) for _, noun in nouns) >= LONG_SUBJECT else None


def _start_of_guideline(text: str, match: regex.Match[str], words: list[WordAt]) -> int | None:
    """Of a guideline that is in force, where the nouns begin that name it: 골목의자 관리 지침 개정안, not 지침 개정."""
    start = nouns_back(words)
    if start is None or not text[match.start() - 1].isspace() or IN_FORCE.match(text, match.end()) is None:
        return None
    name = text[start : match.end()]
    if WHOLE.search(text, 0, start) is None:
        return None
    laws = load(Laws)
    named = len(name.replace(" ", "")) >= SHORTEST_GUIDELINE and not name.endswith((*laws.no_rules, *laws.advice))
    return start if named else None


def _start_of_named_rule(word: str, at: int, words: list[WordAt]) -> int | None:
    """나루관람규정 names what it is for, 감독규정 with a noun before it: 골목의자 감독규정; 회의규칙 who made it."""
    if words and _makes_rules(words[0][1]):
        return back_over_region(words, words[0][0])
    if not word.endswith("규정"):
        return None
    subject = word.removesuffix("규정")
    kind = next((kind for kind in load(Laws).ruled if subject.endswith(kind)), None)
    if kind is None:
        return None
    if len(subject) - len(kind) >= SHORTEST_SUBJECT:
        return at
    apart = words and words[0][0] + len(words[0][1]) < at
    start = nouns_back(words, most=1) if subject == kind and apart else None
    return start if start is not None and len(words[0][1]) >= LONG_SUBJECT else None


def _makes_rules(word: str) -> bool:
    """Whether a word is a body that makes rules for itself: 나루시의회, but not 주민협의회."""
    laws = load(Laws)
    return word.endswith(tuple(laws.makers)) and not word.endswith(tuple(laws.not_makers)) and len(word) > LONG_SUBJECT


def _start_of_rule(words: list[WordAt], by_article: bool) -> int | None:
    """Rules of a council or a court, and any rule whose article is cited: 나루시의회 회의 규칙 제47조."""
    start = nouns_back(words)
    if start is None:
        return None
    first = next(word for offset, word in words if offset == start)
    with_region = back_over_region(words, start)
    owned = with_region != start or _makes_rules(first)
    return with_region if owned or by_article else None


def noun_before(text: str, at: int) -> int | None:
    """Where the noun directly before `at` begins, None where none stands there that says what a statute is about."""
    words = words_before(text, at)[:1]
    start = nouns_back(words, most=1)
    return start if start is not None and len(words[0][1]) >= LONG_SUBJECT else None


def _start_before_link(words: list[WordAt]) -> int | None:
    """Where a name of the form `… 에 관한 법률` or `… 을 위한 특별법` begins."""
    if len(words) < 2 or words[0][1] not in LINKS or not words[1][1].endswith(LINKS[words[0][1]]):
        return None
    start = words[1][0]
    laws, role = load(Laws), False
    statute = (*laws.kinds, *laws.decrees)
    for offset, word in words[2 : MOST_WORDS_BEFORE_LINK + 1]:
        if role:
            role = word.endswith(tuple(laws.in_a_role))
            if not role and not word.endswith(tuple(laws.acted_on)):
                break
        elif word in laws.doing:
            role = True
            continue
        elif word.endswith(statute) or _pairs_statute(word) or not _belongs(word):
            break
        if word != AND:
            start = offset
    return start


def _pairs_statute(word: str) -> bool:
    """Whether a word is the statute that another one stands beside: 골목법과; 방법과 is none."""
    name = word[:-1]
    if word[-1] not in "과와" or not name.endswith(tuple(load(Laws).kinds)):
        return False
    return not name.removesuffix("법").endswith(tuple(load(Laws).no_statutes))


def _belongs(word: str) -> bool:
    """Whether a word before a link is part of the subject: a noun, one that joins another, no object of a verb."""
    if word in load(Laws).joining_words or is_noun(word):
        return True
    return word.endswith(tuple(load(Laws).joining_endings)) and not is_said_of_it(word)
