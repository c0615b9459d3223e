"""The full name that a body bore on a day: 농식품부 is 농림축산식품부, 산업부 is 산업통상부 since 2025-10-01."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import regex

from parsers.gazetteer.regions import candidates, everyday_names, is_region
from parsers.mentions.squeezed import key_of
from parsers.vocabulary import Organizations, load
from parsers.vocabulary.gazetteers import Body
from parsers.vocabulary.lists import bodies

# 에스케이(SK)하이닉스: the letters of a firm, spelled in Hangul before them.
SPELLED = regex.compile(r"\p{Hangul}{2,8}\((?P<letters>[A-Z&]{2,5})\)(?P<rest>[\p{Hangul}A-Za-z]{2,})")


@cache
def _by_key() -> tuple[dict[str, tuple[Body, ...]], dict[str, tuple[Body, ...]]]:
    """The bodies by the keys of their full names, and by those of their short ones."""
    full: defaultdict[str, list[Body]] = defaultdict(list)
    short: defaultdict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        full[key_of(body.name)].append(body)
        for name in body.forms[1:]:
            short[key_of(name)].append(body)
    return {key: tuple(found) for key, found in full.items()}, {key: tuple(found) for key, found in short.items()}


def official(name: str, day: str | None) -> str | None:
    """The full name of the body that a name means on an ISO day (None: today); None where it is not known.

    A full name is itself, whenever it was borne.
    """
    full, short = _by_key()
    for written in dict.fromkeys((name, without_mark(name), SPELLED.sub(r"\g<letters>\g<rest>", name))):
        key = key_of(written)
        if key in full:
            return full[key][0].name
        if key in short:
            return _of_the_day(short[key], day)
    place = everyday_names().get(name, name)
    return _municipality(place, day) if is_region(place) else None


def without_mark(name: str) -> str:
    """The name of a company without its mark or legal form: ㈜별빛나무 is 별빛나무."""
    for mark in (*load(Organizations).company_marks, *load(Organizations).forms_left_out):
        name = name.removeprefix(mark).removesuffix(mark).strip()
    return name


def is_listed(name: str) -> bool:
    """Whether a body is listed by this name or short name."""
    return any(key_of(name) in names for names in _by_key())


def kinds_of(name: str) -> frozenset[str]:
    """The kinds of the listed bodies that bear a name or short name: agency, university, international."""
    full, short = _by_key()
    return frozenset(body.kind for body in full.get(key_of(name)) or short.get(key_of(name)) or ())


def _of_the_day(found: tuple[Body, ...], day: str | None) -> str | None:
    """The one body among those of a short name that bore its name on a day, else the last that had borne it by then."""
    living = {body.name for body in found if (body.bore_its_name(day) if day else not body.until)}
    if len(living) == 1:
        return living.pop()
    if living:
        return None
    gone = sorted((body.until, body.name) for body in found if body.until and (day is None or body.until <= day))
    return gone[-1][1] if gone else None


def _municipality(name: str, day: str | None) -> str | None:
    places = candidates(name, day)
    if len(places) != 1:
        return None
    return " ".join(filter(None, (places[0].sido, places[0].sigungu)))


def forms_of(name: str) -> frozenset[str]:
    """Every way to write a body or municipality: the name itself, its full and short names, its last words.

    행정안전부 자치행정과 speaks for 행정안전부 too.
    """
    full, short = _by_key()
    words = name.split()
    forms = {name, *(" ".join(words[:count]) for count in range(1, len(words)))}
    for form in tuple(forms):
        for body in (*full.get(key_of(form), ()), *short.get(key_of(form), ())):
            forms.update(body.forms)
        if is_region(form):
            forms.update(_places(form))
    return frozenset(forms)


def _places(name: str) -> set[str]:
    found = candidates(name, None)
    forms = {place.sigungu or place.sido for place in found}
    forms |= {f"{place.sido} {place.sigungu or ''}".strip() for place in found}
    provinces = {place for place in found if place.sigungu is None}
    forms |= {call for call, short in everyday_names().items() if not provinces.isdisjoint(candidates(short, None))}
    return forms | {form + seat for form in tuple(forms) for seat in ("청",)}
