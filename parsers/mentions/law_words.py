"""The last word of an unbracketed statute's name, and where the name begins that it ends."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import takewhile

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions.body_words import says_the_kind
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Laws, Particles, alternatives, load

LETTERS = rf"[\p{{Hangul}}A-Za-z0-9{DOTS}]"
WORD = regex.compile(r"\S+")
NOUNS = regex.compile(rf"(?!제?\d{{1,4}}(?:조|항|월|일|년|회))(?=[0-9{DOTS}]{{0,20}}[\p{{Hangul}}A-Za-z]){LETTERS}+")
# What links a subject to the kind of statute, with the end of the word before it.
LINKS = {"관한": ("에",), "위한": ("을", "를")}
AND = ("및", "등에", "등의", "과", "와", "등을")
JOINING = ("에", "의", "과", "와", "등")
# 지방자치단체를 당사자로 하는 계약, 데이터를 기반으로 한 행정: a clause inside a name.
RELATIVE, ROLE, OBJECT = ("하는", "한"), ("로", "으로"), ("를", "을")
OPENING = "‘“'\"「｢『(（[<〈《"
# Endings of words that are no noun: particles, verbs. Nouns that only look so are listed.
NO_NOUN = regex.compile(
    r"(?:[을를은는이가에로도고며의]|에서|으로|써|위해서|하여|통해|[한된할될등및]|고자|담긴|적인|중인|하게|부터|까지|뿐만|도록|려면|면서|거나|지만)$"
)
# 운영과, 책임질: of a word of three letters at least they are particle and ending.
PAIRED = regex.compile(r"\p{Hangul}{2}[과와질]$")
BEHIND = regex.compile(r"\s(?P<noun>\p{Hangul}{2,})")
COUNCIL = regex.compile(r"(?:의회|교육청|법원|위원회)$")
MOST_NOUNS, MOST_WORDS_BEFORE_LINK = 3, 10
# 도시계획 조례 names its subject; 농민 조례, 정원 조례 only say what they are about.
SHORTEST_SUBJECT, LONG_SUBJECT = 2, 3
# 플랫폼법 is a name, 감축법 one only where it is cited: 인플레이션 감축법(IRA).
LONG_STEM = 3
RULES = ("규칙", "규정", "지침")
# Behind a guideline's name: 골목 의자 관리 지침(가이드라인) 개정안, 의자 배치 지침(’32.7.)을 지켜.
IN_FORCE = regex.compile(
    r"(?:\s?\(가이드라인\))?\*{0,2}(?:\s?\((?:[’'‘`]?\d|개정|제정)|[’'”]?\s?(?:일부\s?|전부\s?)?(?:개정|제정)(?!할|하기로|을\s추진)"
    r"|[’'”]?\s?준수|[’'”][을를]\s통해|[’'”]?\s?위반|에\s(?:따라|따른|의한|의거|근거)|[을를]\s(?:준수|마련\s?\([’'‘`]?\d))"
)
SHORTEST_GUIDELINE = 7
# Where a name of nouns begins for sure: behind a particle, a mark, a year; not behind another noun or 등.
WHOLE = regex.compile(r"(?:^|[\n‘’“”'\"「」｢｣,.:;)\]]|[을를은는가의와과에자]|및|\d년도?|\s[-*※○ㅇ□]|^[-*※○ㅇ□])\s*$")
# What is made 을 위한; of an ordinance it mostly tells the purpose.
SPECIAL_ACTS = ("특별법", "특례법", "특별조치법")
ACTS = ("법", "법률", *SPECIAL_ACTS)
# Kinds that are a name only where it tells what they are about: 골목 의자 배치에 관한 고시.
ONLY_ABOUT = ("고시", "훈령", "예규", "기준")
ARTICLE_BEHIND = regex.compile(r"\s?(?:제\s?\d|§)")
CITED = regex.compile(
    r"\s?(?:제\s?\d|§|위반|개정|제정|시행|폐지|통과|[을를]\s(?:위반|개정|제정|폐지)|에\s?(?:의한|의해|따른|따라|근거|규정)|상\s)|\s?\((?:[A-Z]|이하)"
)
WINDOW = 120


@cache
def last_words() -> regex.Pattern[str]:
    """Words that end a statute's name: `act` the bare kind, `ordinance` …조례, `rule` …감독규정, `law` others in 법."""
    laws, particles = load(Laws), load(Particles)
    decrees = alternatives(laws.decrees)
    after = alternatives([*particles.particles, *particles.attached, *laws.behind])
    return regex.compile(
        rf"(?V1)(?<![\p{{Hangul}}A-Za-z0-9--[ㆍ]])(?:(?P<act>(?:특별조치|특별|특례)?(?:법률|법(?!인))|규정|지침|규칙|가이드라인|고시|훈령|예규|기준)|(?P<ordinance>{LETTERS}{{0,30}}?조례)(?!안)"
        rf"|(?P<rule>\p{{Hangul}}{{2,16}}규정)|(?P<guideline>\p{{Hangul}}{{2,16}}(?:{alternatives(laws.guidelines)}))"
        rf"|(?P<law>[\p{{Hangul}}A-Za-z0-9--[ㆍ]]{{2,30}}?법(?!인)))(?:\s?(?P<decree>{decrees}))?(?=(?:{after})?(?!{LETTERS}))"
    )


def start_of(text: str, match: regex.Match[str]) -> int | None:
    """Where the name begins whose last word is a match of `last_words`; None where it is no name."""
    words = _words_before(text, match.start())
    if match["act"] in ONLY_ABOUT and not (words and words[0][1] == "관한"):
        return None
    linked = _start_before_link(words)
    if match["law"]:
        return _start_of_law(text, match, words, linked)
    if linked is not None and words[0][1] == "위한" and match["act"] not in ACTS:
        linked = linked if is_region(text[linked:].split(None, 1)[0]) else None
    if linked is not None:
        return linked
    return _start_of_ordinance(text, match, words) if match["ordinance"] else _start_of_kind(text, match, words)


def _start_of_kind(text: str, match: regex.Match[str], words: list[tuple[int, str]]) -> int | None:
    """Where the name of a rule, a guideline or a special act begins that no link introduces."""
    if match["guideline"] or match["act"] in load(Laws).guidelines:
        start = _start_of_guideline(text, match, words)
        if start is not None or match["guideline"]:
            return start
    if match["rule"]:
        return _start_of_named_rule(match["rule"], match.start(), words)
    if match["act"] in SPECIAL_ACTS:
        return _start_of_special(words)
    by_article = ARTICLE_BEHIND.match(text, match.end()) is not None
    return _start_of_rule(words, by_article) if match["act"] in RULES else None


def _start_of_ordinance(text: str, match: regex.Match[str], words: list[tuple[int, str]]) -> int | None:
    """Where the name of an ordinance begins: with its subject, or the municipality before it."""
    if match["ordinance"] != "조례":
        return _start_of_compound(match["ordinance"], match.start(), words)
    start = _nouns_back(words)
    if start is None:
        return None
    with_region = _with_region(words, start)
    if with_region == start and _told_of_what(text, match.end()):
        return None
    subject = text[start : match.start()].split()
    specific = len(subject) > 1 or _is_subject(subject[0]) or with_region != start
    return with_region if specific and not is_region("".join(subject)) else None


def _is_subject(noun: str) -> bool:
    """Whether one noun says what an ordinance orders: 주차장, 도시계획; not for whom it is: 청소년."""
    return len(noun) > LONG_SUBJECT or (len(noun) == LONG_SUBJECT and not says_the_kind(noun))


def _start_of_compound(word: str, at: int, words: list[tuple[int, str]]) -> int | None:
    """도시계획조례 names its subject, 생활조례 hardly; 양평군 주차장조례 is of one place."""
    start = _with_region(words, at)
    if word in load(Laws).generic_ordinances:
        nouns = _nouns_back(words)
        return None if nouns is None else _with_region(words, nouns)
    long = len(word) - len("조례") >= LONG_SUBJECT
    return start if (long or start != at) and not _is_said_of_it(word.removesuffix("조례")) else None


def _told_of_what(text: str, end: int) -> bool:
    """Whether a bare 조례 only tells what the noun behind it is about (정원 조례 반영률), and is no name."""
    behind = BEHIND.match(text, end)
    return behind is not None and not behind["noun"].startswith(tuple(load(Laws).enacted))


def _start_of_law(text: str, match: regex.Match[str], words: list[tuple[int, str]], linked: int | None) -> int | None:
    """Of a word in 법 that no list holds: a kind of statute takes the nouns before it, a short word must be cited."""
    laws = load(Laws)
    word = match["law"]
    if word in laws.generic:
        return linked if linked is not None else _nouns_back(words, most=2)
    stem = word.removesuffix("법")
    way = stem.endswith(tuple(laws.no_statutes)) and not stem.endswith(tuple(laws.making_statutes))
    if way or (word.startswith(tuple(laws.before)) and word[2:] in laws.generic):
        return None
    cited = match["decree"] or CITED.match(text, match.end())
    if len(stem) < LONG_STEM:
        start = _nouns_back(words, most=1)
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


def _start_of_special(words: list[tuple[int, str]]) -> int | None:
    """The nouns that say what a special act is for: 골목의자 관리 특별법, not 그늘막과 골목의자 관리 특별법."""
    start = _nouns_back(words)
    if start is None:
        return None
    nouns = list(takewhile(lambda noun: noun[0] >= start and not PAIRED.search(noun[1]), words))
    return nouns[-1][0] if sum(len(noun) for _, noun in nouns) >= LONG_SUBJECT else None


def _start_of_guideline(text: str, match: regex.Match[str], words: list[tuple[int, str]]) -> int | None:
    """Of a guideline that is in force, where the nouns begin that name it: 골목의자 관리 지침 개정안, not 지침 개정."""
    start = _nouns_back(words)
    if start is None or not text[match.start() - 1].isspace() or IN_FORCE.match(text, match.end()) is None:
        return None
    name = text[start : match.end()]
    if WHOLE.search(text, 0, start) is None:
        return None
    laws = load(Laws)
    named = len(name.replace(" ", "")) >= SHORTEST_GUIDELINE and not name.endswith((*laws.no_rules, *laws.advice))
    return start if named else None


def _start_of_named_rule(word: str, at: int, words: list[tuple[int, str]]) -> int | None:
    """나루관람규정 names what it is for, 감독규정 with a noun before it: 골목의자 감독규정."""
    subject = word.removesuffix("규정")
    kind = next((kind for kind in load(Laws).ruled if subject.endswith(kind)), None)
    if kind is None:
        return None
    if len(subject) - len(kind) >= SHORTEST_SUBJECT:
        return at
    apart = words and words[0][0] + len(words[0][1]) < at
    start = _nouns_back(words, most=1) if subject == kind and apart else None
    return start if start is not None and len(words[0][1]) >= LONG_SUBJECT else None


def _start_of_rule(words: list[tuple[int, str]], by_article: bool) -> int | None:
    """Rules of a council or a court, and any rule whose article is cited: 나루시의회 회의 규칙 제47조."""
    start = _nouns_back(words)
    if start is None:
        return None
    first = next(word for offset, word in words if offset == start)
    with_region = _with_region(words, start)
    owned = with_region != start or (COUNCIL.search(first) is not None and len(first) > LONG_SUBJECT)
    return with_region if owned or by_article else None


def noun_before(text: str, at: int) -> int | None:
    """Where the noun directly before `at` begins, None where none stands there that says what a statute is about."""
    words = _words_before(text, at)[:1]
    start = _nouns_back(words, most=1)
    return start if start is not None and len(words[0][1]) >= LONG_SUBJECT else None


def _words_before(text: str, at: int) -> list[tuple[int, str]]:
    """Offset and text of the words before `at`, nearest first, up to the first mark of punctuation."""
    floor = max(0, at - WINDOW)
    words = [(floor + word.start(), word.group()) for word in WORD.finditer(text[floor:at])]
    if floor and words and not text[floor - 1].isspace():
        words = words[1:]
    found: list[tuple[int, str]] = []
    for start, word in reversed(words):
        inner = word[1 + max(word.rfind(mark) for mark in OPENING) :].lstrip(DOTS)
        if not NOUNS.fullmatch(inner):
            break
        found.append((start + len(word) - len(inner), inner))
        if inner != word:
            break
    return found


def _is_said_of_it(word: str) -> bool:
    """Whether a word only tells something of the statute: 현행, 전국최초."""
    before = load(Laws).before
    return word in before or any(word[:at] in before and word[at:] in before for at in range(1, len(word)))


@lru_cache(maxsize=20_000)
def is_noun(word: str) -> bool:
    """Whether a word is a noun without a particle, by how it ends."""
    if _is_said_of_it(word):
        return False
    return _only_looks_like_a_particle(word) or not NO_NOUN.search(word) or len(word) < 2


def _only_looks_like_a_particle(word: str) -> bool:
    """Whether a word is a listed noun or a compound with one: 운행속도, not 정보도, which only looks like one."""
    listed = load(Laws).like_particles
    return any(word.endswith(noun) and len(word) - len(noun) != 1 for noun in listed)


def _nouns_back(words: list[tuple[int, str]], most: int = MOST_NOUNS) -> int | None:
    """Where the run of nouns before a last word begins; `및` joins two of them."""
    starts: list[int] = []
    joined = 0
    for i, (offset, word) in enumerate(words):
        if word == "및" and starts and i + 1 < len(words) and is_noun(words[i + 1][1]):
            joined += 1
            continue
        if not is_noun(word):
            break
        starts.append(offset)
        if len(starts) == most + joined:
            # Nouns alone up to the beginning of the phrase are the name, however many.
            rest = words[i + 1 :]
            nouns = all(is_noun(word) and word not in AND for _, word in rest)
            whole = most == MOST_NOUNS and len(rest) <= MOST_NOUNS and nouns
            return rest[-1][0] if whole and rest else offset
    return starts[-1] if starts else None


def _start_before_link(words: list[tuple[int, str]]) -> int | None:
    """Where a name of the form `… 에 관한 법률` or `… 을 위한 특별법` begins."""
    if len(words) < 2 or words[0][1] not in LINKS or not words[1][1].endswith(LINKS[words[0][1]]):
        return None
    start = words[1][0]
    role = False
    statute = ("법", "법률", "조례", "규칙", "규정", *load(Laws).decrees)
    for offset, word in words[2 : MOST_WORDS_BEFORE_LINK + 1]:
        if role:
            role = word.endswith(ROLE)
            if not role and not word.endswith(OBJECT):
                break
        elif word in RELATIVE:
            role = True
            continue
        elif word.endswith(statute) or not _belongs(word):
            break
        if word != "및":
            start = offset
    return start


def _belongs(word: str) -> bool:
    """Whether a word before a link is part of the subject: a noun, one that joins another, no object of a verb."""
    if word in AND or is_noun(word):
        return True
    return word.endswith(JOINING) and not word.endswith("에") and not _is_said_of_it(word)


def _with_region(words: list[tuple[int, str]], start: int) -> int:
    """The start moved back over the municipality that an ordinance names itself after."""
    moved = start
    for offset, word in words:
        if offset >= start:
            continue
        if not is_region(word):
            break
        moved = offset
    return moved
