"""Bodies that names beside them give away: firms among others in a list, banks by the first words of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

import regex

from parsers.gazetteer.regions import names_of_places
from parsers.mentions.bodies import kinds_of
from parsers.mentions.body_lists import may_be_a_name
from parsers.mentions.mention import Mention
from parsers.mentions.noun_runs import is_noun
from parsers.mentions.signs import Sign
from parsers.vocabulary import Organizations, Particles, alternatives, load

LETTER = r"[가-힣A-Za-z0-9&]"
ITEM = regex.compile(rf"(?<!{LETTER})(?<!{LETTER}-){LETTER}{{2,16}}")
# 별빛나무(의자 제조), 달빛의자: what stands behind a name is no part of it.
BETWEEN = regex.compile(r"(?:㈜|\(주\))?(?:\s?[(（][^()（）\n]{1,25}[)）])?\s?[,/·ㆍ･]\s?")
BEFORE = regex.compile(r"(?:^|[\n(（\[<:*▲△▸◦○·\-–‘“'\"]\s{0,2})$")
# 신한·, 신한, ·우리은행: beside another in a row.
BANK = Sign(
    lambda: (
        *map("".join, product(load(Organizations).banks_known_by, ",·･ㆍ/")),
        *map("".join, product("·･ㆍ", (*load(Organizations).banks_known_by, *load(Organizations).banks), ("은행",))),
    )
)
BANK_BETWEEN = r"[,·･ㆍ/]\s?"
# Before and behind a name in a list.
MARKS = re.compile(r"[,/·ㆍ･]")
MARK_BEFORE = re.compile(r"[,/·ㆍ･]\s?$")
FEWEST, REACH = 3, 40
Place = tuple[int, int]


def beside_bodies(text: str, found: Sequence[Mention]) -> Iterator[Place]:
    """Start and end of the names in lists of which a third or more are known bodies, most of them firms, and of those
    that stand between two known bodies in a list.
    """
    if len(MARKS.findall(text)) < FEWEST - 1:
        return
    ends: dict[int, int] = {}
    for body in found:
        ends[body.start] = max(body.end, ends.get(body.start, 0))
    done = 0
    for start in sorted(ends):
        items = _list_around(text, start, ends) if start >= done else []
        if len(items) < FEWEST:
            continue
        done = items[-1][1]
        known = [item for item in items if item[0] in ends]
        firms = sum(_is_a_firm(text[first:last]) for first, last in known)
        of_firms = len(known) * 3 >= len(items) and firms * 2 >= len(known)
        for at, item in enumerate(items):
            between = 0 < at < len(items) - 1 and items[at - 1][0] in ends and items[at + 1][0] in ends
            if item[0] not in ends and (of_firms or between) and _may_be_a_firm(text[slice(*item)]):
                yield item


def _is_a_firm(name: str) -> bool:
    words = load(Organizations)
    return (
        "company" in kinds_of(name)
        or name.startswith(tuple(words.company_marks))
        or name.endswith(tuple(words.firm_endings))
    )


def _may_be_a_firm(word: str) -> bool:
    if word[0].isdigit() or word in names_of_places() or word.endswith(tuple(load(Organizations).no_firms)):
        return False
    return is_noun(word) and may_be_a_name(word)


def _list_around(text: str, start: int, ends: Mapping[int, int]) -> list[Place]:
    """The names of a list in which a body stands that begins at `start`; whole only where nothing stands before it."""
    items: list[Place] = []
    at = start
    while True:
        end = _end_of(text, at, ends)
        if end is None:
            break
        items.append((at, end))
        between = BETWEEN.match(text, end)
        if between is None:
            break
        at = between.end()
    if items and items[-1][0] not in ends and not _closing().match(text, items[-1][1]):
        items.pop()
    return [*_before(text, start, ends), *items]


def _before(text: str, start: int, ends: Mapping[int, int]) -> list[Place]:
    """The names of the list before the one that begins at `start`, as far back as the list goes."""
    items: list[Place] = []
    while MARK_BEFORE.search(text, max(0, start - 2), start):
        window = max(0, start - REACH)
        item = next(
            (
                item
                for item in ITEM.finditer(text, window, start)
                if (between := BETWEEN.match(text, ends.get(item.start(), item.end()))) and between.end() == start
            ),
            None,
        )
        if item is None:
            break
        start = item.start()
        items.insert(0, (start, ends.get(start, item.end())))
    if items and items[0][0] not in ends and not BEFORE.search(text, max(0, start - 3), start):
        items.pop(0)
    return items


def _end_of(text: str, at: int, ends: Mapping[int, int]) -> int | None:
    if at in ends:
        return ends[at]
    item = ITEM.match(text, at)
    if item is None:
        return None
    # Before a comma or a closing bracket no particle stands.
    alone = BETWEEN.match(text, item.end()) or text.startswith((")", "）"), item.end())
    particle = None if alone else _with_particle().fullmatch(item.group())
    return at + particle.end("name") if particle else item.end()


@cache
def _with_particle() -> regex.Pattern[str]:
    return regex.compile(rf"(?P<name>{LETTER}{{2,}}?)(?:{alternatives(load(Particles).particles)})")


@cache
def _closing() -> regex.Pattern[str]:
    """What the last name of a list has behind it."""
    particles = alternatives(load(Particles).particles)
    closing = alternatives(load(Organizations).list_closings)
    return regex.compile(
        rf"(?:㈜|\(주\))?(?:\s?[(（][^()（）\n]{{1,25}}[)）])?(?:(?:{particles})?\s?(?:$|[\n)）\]>*]|(?:{closing}))|(?:{particles})\s)"
    )


@cache
def _banks() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """The first words of banks' names, and such words in a row, with a whole name behind: 달님·별님은행."""
    words = load(Organizations)
    bank = rf"(?:{alternatives([*words.banks_known_by, *words.banks])})"
    row = rf"(?<!{LETTER})(?P<names>{bank}(?:{BANK_BETWEEN}{bank})*)"
    whole = rf"(?:{BANK_BETWEEN}(?P<whole>{LETTER}{{2,6}}은행))?(?!{LETTER}{{2}})"
    return regex.compile(bank), regex.compile(row + whole)


def banks(text: str) -> Iterator[Place]:
    """Start and end of the banks that stand in a row by the first words of their names: 신한·국민·하나은행."""
    name, rows = _banks()
    for match in rows.finditer(text) if BANK.stands_in(text) else ():
        found = list(name.finditer(match["names"]))
        sure = sum(bank.group() in load(Organizations).banks_known_by for bank in found)
        if match["whole"] or (len(found) >= FEWEST and sure > 1):
            yield from ((match.start() + bank.start(), match.start() + bank.end()) for bank in found)
