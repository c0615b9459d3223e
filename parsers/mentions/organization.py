"""Named bodies: by list, by how their names end, by the mark of a company, by the country or the legal form before
them; municipalities where they act.

Never kinds of bodies (유관기관, 시민단체), nor an ending that stands alone (위원회). That a text speaks of its own body
is for `parsers/mentions/known.py` to tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions import gazetteer, latin_bodies
from parsers.mentions.bodies import SPELLED, is_listed, kinds_of
from parsers.mentions.body_introductions import MEETING, QUOTED_ENDING, QUOTES, introduced, quoted
from parsers.mentions.body_joins import LATIN, joined, latin_names
from parsers.mentions.body_lists import (
    COUNTED,
    FIRM,
    HEADED,
    LEADER,
    OFFICE,
    found_by_what_they_are,
    found_in_lists,
    found_with_heads,
    found_with_leaders,
    found_with_offices,
)
from parsers.mentions.body_neighbours import BANK, banks, beside_firms
from parsers.mentions.body_patterns import (
    COUNTRY,
    ENDING,
    GROUP,
    LEGAL_FORM,
    LETTERED,
    MARK,
    MISSION,
    SHORTEST_PROPER,
    UNIT,
    VENUE,
    patterns,
    words_like_bodies,
)
from parsers.mentions.body_places import against, is_a_market
from parsers.mentions.body_words import (
    may_be_of_a_place,
    names_a_body,
    says_only_the_kind,
    says_the_kind,
)
from parsers.mentions.gazetteer import NAMED, RANKS
from parsers.mentions.law_words import is_noun
from parsers.mentions.mention import Mention
from parsers.mentions.municipalities import acting
from parsers.mentions.signs import holds_digit, one_stands_in
from parsers.mentions.squeezed import DOTS
from parsers.vocabulary import Organizations, load

REACH = 12
REGION_BEFORE = regex.compile(r"(?<!\p{Hangul})(?P<region>\p{Hangul}{2,7})\s$")
NOUNS = regex.compile(r"(?<!\S)[\p{Hangul}A-Za-z]+\s")
DOTTED = regex.compile(rf"(?<![가-힣A-Za-z0-9_{DOTS}])(?P<noun>[가-힣]{{2,12}})[{DOTS}]$")
# ㈜별빛나이, ㈜솔밭: before a comma 이 and 가 are no particles.
LAST_SYLLABLE = regex.compile(r"[이가](?=\s?[,·/)])")
# 별빛대학교 병원: the hospital of a listed university.
HOSPITAL = regex.compile(r"\s(?:(?:치과)?병원|의과대학)(?!\p{Hangul}{2})")
# 한-인도 산업협력위원회: what two countries meet in is no body.
OF_TWO_COUNTRIES = regex.compile(r"한\s?[-–‧·․ㆍ]\s?\p{Hangul}{1,8}\s$")
# The rule of names in a list of firms, which stand alone later in a text.
BESIDE = "organization.beside firms"
# By where they stand.
PLACED = frozenset({FIRM, HEADED, LEADER, OFFICE})
SIGNS = frozenset(
    {ENDING, MARK, GROUP, LEGAL_FORM, MISSION, UNIT, COUNTRY, QUOTED_ENDING, LETTERED, COUNTED}
    | {NAMED["body"], NAMED["place"], latin_bodies.HEAD, BANK, MEETING}
    | PLACED
)
MOST_NOUNS, SPECIFIC, WINDOW = 2, 3, 40


@lru_cache(maxsize=256)
def find(text: str) -> tuple[Mention, ...]:
    """All named bodies in a text; `name` is the text of the mention.

    The texts of a document are asked for more than once: who speaks in it is learned before its facts are sought.
    """
    return () if SIGNS.isdisjoint(gazetteer.signs_in(text)) else tuple(_find(text))


def _find(text: str) -> Iterator[Mention]:
    found = list(_listed(text))
    # 골목협회장 is who heads the listed 골목협, not of a 골목협회.
    headed = {(each.start, place) for each in found for place in _ends_in_office(text, each.end)}
    listed = {each.end for each in found}
    found += _by_form(text)
    like_bodies = list(words_like_bodies(text))
    for at, end in like_bodies:
        start = None if end in listed or (at, end) in headed else _start_of(text, at, end)
        if start is not None:
            found.append(_found("organization.last word", start, end, text))
    found += (_found("organization.introduced", start, end, text) for start, end in introduced(text, like_bodies))
    found += (_found("organization.quoted", start, end, text) for start, end in quoted(text))
    found += _spelled(text)
    found += (_found("organization.Latin name", start, end, text) for start, end in latin_bodies.find(text))
    found += (_found("organization.with letters", start, end, text) for start, end, _ in lettered(text))
    taken = {place for each in found for place in (each.start, each.end)}
    found += [each for each in found_in_lists(text) if each.start not in taken]
    if one_stands_in(text, PLACED):
        placed = (
            *found_with_offices(text),
            *found_by_what_they_are(text),
            *found_with_leaders(text),
            *found_with_heads(text),
        )
        found += [each for each in placed if taken.isdisjoint(range(each.start, each.end + 1))]
    found += (_found("organization.bank in a row", start, end, text) for start, end in banks(text))
    if found:
        found += [_found(BESIDE, start, end, text) for start, end in beside_firms(text, found)]
    if VENUE.stands_in(text):
        found = [each for each in found if not _is_only_a_hall(text, each.start, each.end)]
    if len(found) > 1:
        found += [_found("organization.with one of its own", start, end, text) for start, end in joined(text, found)]
    if found and LATIN.search(text):
        found += [_found("organization.Latin name", start, end, text) for start, end in latin_names(text, found)]
    yield from found
    for start, end in acting(text, {each.start for each in found}, {each.end for each in found}):
        yield _found("organization.acting municipality", _with_region(text, start), end, text)


def find_proper(text: str, proper_nouns: Callable[[str], Iterable[tuple[int, int]]]) -> Iterator[Mention]:
    """Bodies whose names end like other words, where `proper_nouns` (of Kiwi) knows the word: 우리은행, 전북대병원."""
    # Kiwi is not asked of a text without a word that could be one.
    if not patterns().proper.search(text):
        return
    vocabulary = load(Organizations)
    endings = tuple(vocabulary.proper_endings)
    for start, end in proper_nouns(text):
        word = text[start:end]
        ending = next((ending for ending in endings if word.endswith(ending)), word)
        stem = word.removesuffix(ending)
        # 정병원 is a person, 예금은행 a kind of bank.
        names = len(stem) >= SHORTEST_PROPER and not says_the_kind(stem) and word not in vocabulary.generic
        titled = text.startswith(tuple(vocabulary.titles_behind), end + (text[end : end + 1] == " "))
        if names and not titled:
            yield _found("organization.proper noun", start, end, text)


def firms(text: str) -> Iterator[Mention]:
    """The bodies that the mark of a company, a legal form, what they are called or a list of firms gives away."""
    for match in _marked(text):
        if not match.group().startswith(tuple(load(Organizations).association_marks)):
            yield _found("organization.firm", match.start(), match.end(), text)
    for match in _with_legal_form(text):
        if match.group().startswith(tuple(load(Organizations).forms_left_out)):
            yield _found("organization.firm", match.start(), match.end(), text)
    yield from found_in_lists(text)
    yield from found_by_what_they_are(text)
    yield from (body for body in find(text) if body.rule == BESIDE)


def _listed(text: str) -> Iterator[Mention]:
    for named in gazetteer.of_kind(text, "body"):
        road = named.key.endswith("대") and text.startswith("로", named.end)  # 세종대로
        hospital = HOSPITAL.match(text, named.end) if named.key.endswith(("대", "대학교")) else None
        end = hospital.end() if hospital else named.end
        if patterns().follows.match(text, end) and not road and not is_a_market(text, named.start, end):
            yield _found("organization.listed", against(text, named.start, end), end, text)


def _marked(text: str) -> Iterator[regex.Match[str]]:
    """Companies and associations by their marks, companies by the name of their group."""
    if MARK.stands_in(text):
        yield from patterns().company.finditer(text)
    yield from GROUP.matches(patterns().group, text)


def _with_legal_form(text: str) -> Iterator[regex.Match[str]]:
    """The names behind a legal form; 법무법인 사무소 names none."""
    for match in LEGAL_FORM.matches(patterns().form, text):
        named = match["named"]
        if not says_only_the_kind(named) and named not in load(Organizations).not_behind_forms:
            yield match


def _ends_in_office(text: str, end: int) -> range:
    """The places inside the office that stands close behind a body's name: 회장."""
    office = patterns().office.match(text, end)
    return range(end + 1, office.end()) if office else range(0)


def _is_only_a_hall(text: str, start: int, end: int) -> bool:
    """Whether a body is a hall where others meet and does nothing itself: 코엑스에서."""
    return text.endswith(tuple(load(Organizations).venues), start, end) and not patterns().acting.match(text, end)


def _missions_and_units(text: str) -> Iterator[regex.Match[str]]:
    """Offices of a country abroad, units of the forces."""
    if MISSION.stands_in(text):
        yield from patterns().mission.finditer(text)
    if UNIT.stands_in(text) and holds_digit(text):
        yield from patterns().unit.finditer(text)


def _by_form(text: str) -> Iterator[Mention]:
    """Bodies by the mark of a company, the legal form or the country before them."""
    for match in (*_marked(text), *_with_legal_form(text)):
        end = match.end() + bool(LAST_SYLLABLE.match(text, match.end()))
        yield _found("organization.mark or legal form", match.start(), end, text)
    for match in _missions_and_units(text):
        yield _found("organization.mission or unit", match.start(), match.end(), text)
    yield from (_found("organization.foreign", start, end, text) for start, end in foreign(text))


def foreign(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the bodies that the country before them gives away: 새별나라 골목부."""
    not_foreign, by_name = tuple(load(Organizations).not_foreign), tuple(load(Organizations).foreign_by_name)
    for match in COUNTRY.matches(patterns().foreign, text):
        named = match["body"].endswith(by_name) and names_a_body(match["body"])
        if not match["body"].endswith(not_foreign) and not named and "international" not in kinds_of(match["body"]):
            yield match.span()


def lettered(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of words that end like a body and have its letters behind them, and the letters: …이사회(GCC)."""
    for match in patterns().letters.finditer(text) if LETTERED.stands_in(text) else ():
        word = patterns().lettered.search(text, max(0, match.start() - WINDOW), match.start())
        if word is not None and (is_listed(word["word"]) or not says_only_the_kind(word["word"])):
            yield word.start(), word.end(), match["letters"]
    for start, end in latin_bodies.find(text):
        behind = patterns().letters.match(text, end)
        if behind is not None:
            yield start, end, behind["letters"]


def _spelled(text: str) -> Iterator[Mention]:
    """Listed firms whose letters stand in parentheses behind their spelling: 에스케이(SK)하이닉스."""
    for match in SPELLED.finditer(text) if LETTERED.stands_in(text) else ():
        for end in range(match.end(), match.start("rest") + 1, -1):
            listed = is_listed(match["letters"] + text[match.start("rest") : end])
            if listed and patterns().follows.match(text, end):
                yield _found("organization.spelled letters", match.start(), end, text)
                break


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
    quoted = text[max(0, at - 1) : at] in QUOTES and text[end : end + 1] in QUOTES
    quoted = quoted and not word.endswith(tuple(words.no_names_in_quotes))
    if (start != at or quoted) and may_be_of_a_place(word) and not (quoted and says_the_kind(word)):
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
