"""Named bodies: by list, by how their names end, by the mark of a company, by the country or the legal form before
them; municipalities where they act.

Never kinds of bodies (유관기관, 시민단체), nor an ending that stands alone (위원회). That a text speaks of its own body
is for `parsers/facts/known.py` to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from parsers.facts import gazetteer
from parsers.facts.body_lists import found_in_lists, found_with_offices
from parsers.facts.body_words import may_be_of_a_place, names_a_body, says_the_kind
from parsers.facts.law_words import is_noun
from parsers.facts.mention import Found
from parsers.facts.squeezed import DOTS
from parsers.regions import is_region, names_of_places
from parsers.vocabulary import Organizations, Particles, alternatives, load

# Dots part two names; ㆍ is one of them, though Unicode counts it as Hangul.
LETTER = r"(?:(?!ㆍ)[\p{Hangul}A-Za-z0-9_])"
SHORTEST_PROPER, SHORTEST_MUNICIPALITY = 2, 3
# Behind a person's name: 김영대 과장.
REACH = 12
ORDINAL = regex.compile(r"제?\d+[차회기]\s")
REGION_BEFORE = regex.compile(r"(?<!\p{Hangul})(?P<region>\p{Hangul}{2,7}[시군구도])\s$")
NOUNS = regex.compile(r"(?<!\S)[\p{Hangul}A-Za-z]+\s")
MOST_NOUNS, SPECIFIC, WINDOW = 2, 3, 40
# 마포구, 은평구 등 14개 기관: municipalities in a list of bodies.
LIST = regex.compile(rf"(?:\s?[,、{DOTS}/]\s?|\s(?:및|와|과)\s)")
COUNTED_BODIES = regex.compile(r"\s?등\s?(?:총\s?)?(?:\d+\s?개\s?)?(?:기관|단체|지자체|지방자치단체|시군|시·군|도시)")


class Patterns(NamedTuple):
    """What the words of `organizations.yaml` make: see `_patterns`."""

    follows: regex.Pattern[str]
    named: regex.Pattern[str]
    company: regex.Pattern[str]
    form: regex.Pattern[str]
    foreign: regex.Pattern[str]
    municipality: regex.Pattern[str]
    acting: regex.Pattern[str]
    title: regex.Pattern[str]
    quoted: regex.Pattern[str]
    lettered: regex.Pattern[str]


@cache
def _patterns() -> Patterns:
    words, particles = load(Organizations), load(Particles)
    particles_ = [particle for particle in particles.particles if particle not in words.acts_like_a_syllable]
    follow = alternatives([*particles_, *particles.attached])
    heads = alternatives(words.heads)
    end = rf"(?=(?:(?:{heads})?(?:{follow})?)(?!{LETTER}|&))"
    endings = alternatives([*words.endings, *words.weak_endings])
    places = alternatives(
        name for name in names_of_places() if name[-1] in "시군구도" and len(name) >= SHORTEST_MUNICIPALITY
    )
    return Patterns(
        follows=regex.compile(rf"(?:(?:{heads})?(?:{follow})?)(?!{LETTER})"),
        named=regex.compile(rf"(?<!{LETTER})(?P<word>{LETTER}{{2,24}}?(?:{endings})){end}"),
        company=regex.compile(
            rf"(?:{alternatives(words.company_marks)})\s?{LETTER}[\p{{Hangul}}A-Za-z0-9&]{{1,15}}?{end}"
            rf"|(?:{alternatives(words.association_marks)})\s?{LETTER}[\p{{Hangul}}A-Za-z0-9&]{{2,15}}?{end}"
            rf"|(?<!{LETTER}){LETTER}{{2,12}}(?:㈜|\(주\)|（주）)"
            rf"|(?<!{LETTER})(?:{alternatives(words.groups)})(?=\p{{Hangul}})(?:(?!ㆍ)[\p{{Hangul}}A-Za-z]){{2,14}}?{end}"
        ),
        form=regex.compile(
            rf"(?<!{LETTER})(?:{alternatives(words.legal_forms)})\s?(?!(?:{alternatives(particles.attached)})(?!{LETTER}))(?:{LETTER}|&){{2,15}}?{end}"
        ),
        foreign=regex.compile(
            rf"(?<!{LETTER})(?:{alternatives(words.countries)})\s?(?P<body>\p{{Hangul}}{{1,10}}(?:{alternatives(words.foreign_endings)})){end}"
        ),
        municipality=regex.compile(rf"(?<!{LETTER})(?:{places})(?=(?P<particle>{follow})?(?!{LETTER}))"),
        acting=regex.compile(rf"(?:{alternatives(words.acting)})(?:\s|$)"),
        lettered=regex.compile(
            rf"(?<!{LETTER})(?P<word>(?:(?!ㆍ)[\p{{Hangul}}A-Za-z0-9]){{2,20}}(?:{alternatives(words.lettered_endings)}))\*?\s?[(（](?P<letters>[A-Z][A-Za-z]{{1,7}})(?=[)）:,\s])"
        ),
        quoted=regex.compile(
            rf"[‘'“\"「｢『](?:(?:\d{{4}}년도?|제?\d+[차회기])\s)*(?P<name>{LETTER}{{2,12}}(?:\s{LETTER}{{1,12}}){{0,3}}\s"
            rf"{LETTER}{{0,10}}(?:{alternatives(words.quoted_endings)}))[’'”\"」｣』]"
        ),
        title=regex.compile(
            r"\s?(?:주무관|팀장|과장|국장|실장|사무관|서기관|대표|회장|위원장|시장|군수|구청장|장관|기자|의원|대법관|검사|판사|씨\b|님)"
        ),
    )


def find(text: str) -> Iterator[Found]:
    """All named bodies in a text; `name` is the text of the mention."""
    patterns = _patterns()
    found = list(_listed(text))
    listed = {each.end for each in found}
    found += _by_form(text)
    for match in patterns.named.finditer(text):
        start = None if match.end("word") in listed else _start_of(text, match)
        if start is not None:
            found.append(_found(start, match.end("word"), text))
    found += _quoted(text)
    found += (_found(match.start("word"), match.end("word"), text) for match in lettered(text))
    taken = {place for each in found for place in (each.start, each.end)}
    found += [each for each in found_in_lists(text) if each.start not in taken]
    found += [each for each in found_with_offices(text) if taken.isdisjoint(range(each.start, each.end + 1))]
    yield from found
    yield from _municipalities(text, {each.start for each in found}, {each.end for each in found})


def find_proper(text: str, proper_nouns: Callable[[str], Iterable[tuple[int, int]]]) -> Iterator[Found]:
    """Bodies whose names end like other words, where `proper_nouns` (of Kiwi) knows the word: 우리은행, 전북대병원."""
    vocabulary = load(Organizations)
    endings = tuple(vocabulary.proper_endings)
    if not any(ending in text for ending in endings):
        return
    for start, end in proper_nouns(text):
        word = text[start:end]
        is_body = word.endswith(endings) and len(word) > SHORTEST_PROPER and word not in vocabulary.generic
        if is_body and not _patterns().title.match(text, end):
            yield _found(start, end, text)


def firms(text: str) -> Iterator[Found]:
    """The bodies that the mark of a company, or a list that is counted as firms, gives away."""
    for match in _patterns().company.finditer(text):
        if not match.group().startswith(tuple(load(Organizations).association_marks)):
            yield _found(match.start(), match.end(), text)
    yield from found_in_lists(text)


def without_mark(name: str) -> str:
    """The name of a company without its mark."""
    words = load(Organizations)
    for mark in words.company_marks:
        name = name.removeprefix(mark).removesuffix(mark).strip()
    return name


def _listed(text: str) -> Iterator[Found]:
    for named in gazetteer.of_kind(text, "body"):
        if _patterns().follows.match(text, named.end):
            yield _found(named.start, named.end, text)


def _by_form(text: str) -> Iterator[Found]:
    """Bodies by the mark of a company, the legal form or the country before them."""
    patterns, not_foreign = _patterns(), tuple(load(Organizations).not_foreign)
    for pattern in (patterns.company, patterns.form):
        for match in pattern.finditer(text):
            yield _found(match.start(), match.end(), text)
    for match in patterns.foreign.finditer(text):
        if not match["body"].endswith(not_foreign):
            yield _found(match.start(), match.end(), text)


def _municipalities(text: str, starts: set[int], ends: set[int]) -> Iterator[Found]:
    """Municipalities that act: subject or partner of a clause, or among bodies in a list."""
    patterns = _patterns()
    matches = list(patterns.municipality.finditer(text))
    for at, match in enumerate(matches):
        acts = match["particle"] and patterns.acting.match(text, match.end())
        if acts or _among_bodies(text, matches, at, starts, ends):
            start = _with_region(text, match.start())
            yield _found(start, match.end(), text)


def _among_bodies(text: str, matches: list[regex.Match[str]], at: int, starts: set[int], ends: set[int]) -> bool:
    """Whether a municipality stands in a list in which a body stands too, or which is counted as bodies."""
    end = matches[at].end()
    for later in matches[at + 1 :]:
        between = LIST.match(text, end)
        if between is None or between.end() != later.start():
            break
        end = later.end()
    if COUNTED_BODIES.match(text, end):
        return True
    after = LIST.match(text, end)
    if after is not None and after.end() in starts:
        return True
    start = matches[at].start()
    for earlier in reversed(matches[:at]):
        between = LIST.match(text, earlier.end())
        if between is None or between.end() != start:
            break
        start = earlier.start()
    return any(LIST.fullmatch(text, before, start) for before in range(max(0, start - 3), start) if before in ends)


def lettered(text: str) -> Iterator[regex.Match[str]]:
    """Words that end like a body and have its letters behind them: 걸프협력이사회(GCC). Groups `word`, `letters`."""
    for match in _patterns().lettered.finditer(text):
        if not says_the_kind(match["word"]) and match["letters"].isupper():
            yield match


def _quoted(text: str) -> Iterator[Found]:
    """Names of several words in quotation marks that end like a body: ‘골목 의자 협의회’."""
    for match in _patterns().quoted.finditer(text):
        name = match["name"]
        if not says_the_kind("".join(name.split())) and all(map(is_noun, name.split())) and not ORDINAL.match(name):
            yield _found(match.start("name"), match.end("name"), text)


def _start_of(text: str, match: regex.Match[str]) -> int | None:
    """Where a body's name begins whose last word is a match; None where it only says what kind of body it is."""
    words = load(Organizations)
    word, at = match["word"], match.start("word")
    start = _with_region(text, at) if word.endswith(tuple(words.municipal_endings)) else at
    if names_a_body(word) or (start != at and may_be_of_a_place(word)):
        return start
    return _nouns_before(text, at) if word in words.of_several_words else None


def _nouns_before(text: str, at: int) -> int | None:
    """The start moved back over nouns of which one tells what the body is for: 골목품질 우수제품 심사위원회."""
    start, specific = at, False
    for word in reversed(NOUNS.findall(text[max(0, at - WINDOW) : at])[-MOST_NOUNS:]):
        if not text[:start].endswith(word) or not is_noun(word.strip()) or len(word) < SPECIFIC:
            break
        start -= len(word)
        specific = specific or (len(word) > SPECIFIC and not says_the_kind(word.strip()))
    return start if specific else None


def _with_region(text: str, start: int) -> int:
    """The start moved back over a municipality that the name begins with: 안양시 스마트도시통합센터."""
    before = REGION_BEFORE.search(text[max(0, start - REACH) : start])
    return start - len(before.group()) if before and is_region(before["region"]) else start


def _found(start: int, end: int, text: str) -> Found:
    return Found("organization", start, end, {"name": text[start:end]})
