"""What a word of a contact is: a body, an office, a title of office, a person's name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.gazetteer.bodies import endings
from parsers.gazetteer.persons import is_name as has_form_of_name
from parsers.gazetteer.regions import lacks_rank, leading_region
from parsers.kinds.release.issuers import is_issuer, leading_issuer
from parsers.vocabulary import Contacts, Provinces, Releases, alternatives, load

SHORTEST_BODY = 4
# (주), ㈜, (재), (사) before or behind the name of a body.
LEGAL_FORM = regex.compile(r"^(?:\((?:주|재|사|유)\)|㈜|㈔|재단법인|사단법인|주식회사)|(?:\(주\)|㈜)$")
BRACKET_BEHIND = regex.compile(r"\s?[(（][^()（）]*[)）]?$")
# 구조과장 is who heads 구조과.
HEAD = "장"


@cache
def _titles() -> frozenset[str]:
    return load(Contacts).titles | load(Releases).positions


@cache
def _title_endings() -> regex.Pattern[str]:
    """Titles of more than two syllables, or of two that no office ends with, also end longer titles: 행정사무관."""
    endings = [title for title in _titles().difference(load(Releases).titles_alone) if len(title) >= 2]
    return regex.compile(rf"(?:{alternatives(endings)})$")


def is_position(word: str) -> bool:
    """Whether a word is a title of office: listed, or a longer one that ends with one that is."""
    if word in _titles():
        return True
    return (
        _title_endings().search(word) is not None
        and not is_sure_office(word)
        and len(word) <= 9
        and headed(word) is None
    )


def headed(word: str) -> tuple[str, str] | None:
    """Office and title in a word that names who heads an office: 구조과장 -> 구조과, 과장; None for other words."""
    if not word.endswith(HEAD) or len(word) < 4:
        return None
    office = word[:-1]
    units = (unit for unit in load(Releases).headed if office.endswith(unit) and len(office) >= len(unit) + 2)
    unit = max(units, key=len, default=None)
    return (office, f"{unit}{HEAD}") if unit else None


def is_sure_office(word: str) -> bool:
    """Whether a word can only be an office: it ends as no name of a person does."""
    return word.endswith(tuple(load(Releases).sure_offices)) or word.endswith(tuple(load(Contacts).never_name_endings))


def is_office(word: str) -> bool:
    """Whether a word may be an office: 구조과, 홍보팀, 기획재정담당관, 자치행정과 under a division of letters."""
    bare = word.rstrip(")）").replace("·", "")
    endings = (*load(Contacts).offices, *load(Releases).office_endings)
    return is_sure_office(bare) or (len(bare) >= 2 and bare.endswith(endings))


def ends_as_office(text: str) -> bool:
    """Whether the last word of a text is an office or a body, a bracket behind it apart."""
    words = BRACKET_BEHIND.sub("", text).split()
    return bool(words) and (is_office(words[-1]) or is_body(words[-1]))


@cache
def _body_endings() -> tuple[str, ...]:
    """How bodies end; 지원단 and its like are offices in a release."""
    words = load(Releases)
    return (*(ending for ending in endings() if ending not in words.sure_offices), *words.body_endings)


def is_body(word: str) -> bool:
    """Whether a word names a body of its own: listed, a region, or by how it ends."""
    bare = LEGAL_FORM.sub("", word)
    if bare != word and bare:
        return True
    return is_issuer(bare) or (
        len(bare) >= SHORTEST_BODY and bare.endswith(_body_endings()) and not bare.endswith(("지원", "민원"))
    )


def is_branch(text: str) -> bool:
    """Whether a text names a body and its office in a province: 햇살수도공단 전라남도지사, 햇살수도공단 부산본부."""
    body, _, branch = text.partition(" ")
    names = (name for province in load(Provinces).provinces for name in (*province.names, province.short))
    return is_body(body) and is_office(branch) and any(branch.startswith(name) for name in names)


def is_name(word: str) -> bool:
    """Whether a word reads as a person's name."""
    return (
        has_form_of_name(word)
        and word not in load(Releases).not_names
        and not is_position(word)
        and not is_sure_office(word)
        and not is_body(word)
        and not lacks_rank(word)
    )


def may_be_name(word: str) -> bool:
    """Whether a word in the place of a name can be one: 임수석 can, though it ends as a title; 주무관 cannot."""
    return not is_position(word) or (len(word) == 3 and has_form_of_name(word) and word not in _titles())


def divided(words: Sequence[str]) -> tuple[str | None, str | None]:
    """Organization and department of the words before a person: 환경부 물정책총괄과, 보건복지부장애인서비스과."""
    if not words:
        return None, None
    region = leading_region(" ".join(words))
    if region:
        count = len(region.split())
        rest = list(words[count:])
        if len(rest) > 1 and is_body(rest[0]) and not is_issuer(rest[0]):
            return f"{region} {rest[0]}", " ".join(rest[1:])
        return region, " ".join(rest) or None
    first, rest = words[0], list(words[1:])
    if is_body(first):
        return first, " ".join(rest) or None
    issuer = leading_issuer(first)
    if issuer and is_office(first[len(issuer) :]):
        return issuer, " ".join([first[len(issuer) :], *rest])
    return None, " ".join(words)
