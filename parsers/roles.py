"""What an amount is to those around it: the total of parts, a part of one, the price of a unit.

Sums tell it first: two or more amounts in the brackets, the sentence or the rows behind an amount that add up to it
are its parts, whatever they are called. Where they do not add up, for the text leaves some out, a part is what stands
behind the name of a source of money (국비, 도비). A price says what it is for: 1인당 20만원, 5천원/kg.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from math import inf
from typing import NamedTuple

import regex

from parsers.draft import InRecord
from parsers.mentions.mention import Mention
from parsers.vocabulary import Amounts, Units, alternatives, load
from schemas.fact import MoneyRole

# Which text of a record, and where in it an amount begins.
Spot = tuple[int, int]
CLOSING_OF = {"(": ")", "（": "）", "[": "]"}
SENTENCE = regex.compile(r"다\.|\n|[;；]")
AMONG = regex.compile(r"\s?(?:중|가운데)\s")
# What leads from a total to its parts in a sentence; without it a sum may be chance: 수출 9억, 수입 5억, 흑자 4억.
LEADS = regex.compile(r"\s?(?:(?:중|가운데)\s|[:：=])")
MOST_ROWS = 30
FEWEST = 2
REACH = 24


@dataclass(frozen=True, slots=True)
class Role:
    """What an amount is; `total` of a part is where its total stands."""

    kind: MoneyRole
    total: Spot | None = None


@dataclass(frozen=True, slots=True)
class _Amount:
    spot: Spot
    end: int
    value: int | float
    currency: object
    has_source: bool
    is_called_total: bool

    @property
    def start(self) -> int:
        return self.spot[1]


class _Patterns(NamedTuple):
    """What stands before an amount: its source, a word for a total, a unit that it is for; behind it: such a unit, the
    bracket with its parts.
    """

    source: regex.Pattern[str]
    total: regex.Pattern[str]
    unit_before: regex.Pattern[str]
    unit_behind: regex.Pattern[str]
    opening: regex.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words, units = load(Amounts), load(Units)
    near = r"\s?[:：]?\s?(?:(?:약|총)\s?)?$"
    counted = alternatives(units.words)
    per = r"(?:\p{Hangul}{1,8}|[a-zA-Z㎏㎡㎥]{1,3})당"
    between = rf"(?:\s?(?:{alternatives(words.between)})(?=[\s\d은는을를]))"
    return _Patterns(
        regex.compile(rf"(?<!\p{{Hangul}})(?:{alternatives(words.sources)})[은는이가]?{near}"),
        regex.compile(
            rf"(?<!\p{{Hangul}})(?:(?:{alternatives(words.totals)})|총\s?\p{{Hangul}}{{0,8}}(?:은|는|이)?){near}"
        ),
        regex.compile(
            rf"(?P<per>{per})(?:{between}(?:[은는을를]|이)?){{0,3}}\s?$|(?<!\p{{L}})(?:1|한)\s?(?:인|명)\s?(?:각\s?)?$"
        ),
        regex.compile(
            rf"\s?/\s?(?!년)(?:1\s?)?(?:{counted}|월|시간|인|일)(?![\p{{L}}])|\s?[(（]\s?(?:1\s?)?\p{{Hangul}}{{1,6}}당\s?[)）]"
        ),
        regex.compile(rf"\s?(?:{alternatives(words.scale)})?\s?(?P<mark>[(（\[])"),
    )


def roles_of(
    texts: Sequence[str], mentions: Sequence[Sequence[Mention]], places: Sequence[InRecord]
) -> dict[Spot, Role]:
    """The roles of the amounts in the texts of a record, by place; those without one are left out.

    `mentions` are those found in each text, `places` where in the record each stands.
    """
    roles: dict[Spot, Role] = {}
    rows: list[list[_Amount]] = []
    for at, (text, found) in enumerate(zip(texts, mentions, strict=True)):
        row: list[_Amount] = []
        for one in found:
            if one.type != "money":
                continue
            if _is_unit_price(text, one):
                roles[at, one.start] = Role("unit_price")
            elif one.fields["amount_max"] is None:
                row.append(_amount(text, at, one))
        rows.append(row)
        _within(text, row, roles)
    _below(rows, places, roles)
    for row in rows:
        for amount in row:
            if amount.is_called_total:
                roles.setdefault(amount.spot, Role("total"))
    return roles


def _amount(text: str, at: int, found: Mention) -> _Amount:
    before = text[max(0, found.start - REACH) : found.start]
    patterns = _patterns()
    value = found.fields["amount"]
    assert isinstance(value, int | float)
    return _Amount(
        (at, found.start),
        found.end,
        value,
        found.fields["currency"],
        patterns.source.search(before) is not None,
        patterns.total.search(before) is not None,
    )


def _is_unit_price(text: str, found: Mention) -> bool:
    patterns = _patterns()
    if patterns.unit_behind.match(text, found.end):
        return True
    match = patterns.unit_before.search(text[max(0, found.start - REACH) : found.start])
    return match is not None and not (match["per"] or "").endswith(tuple(load(Amounts).not_per))


def _within(text: str, row: Sequence[_Amount], roles: dict[Spot, Role]) -> None:
    """Finds parts in one text: in the brackets behind their total, and before and behind it in its sentence."""
    for i, total in enumerate(row):
        inside = list(_in_brackets(text, total, _behind(row, i)))
        if inside and (_run(total, inside) == inside or _are_sources(inside, total)):
            _take(inside, total, roles)
    stops = [match.span() for match in SENTENCE.finditer(text)]
    for i, total in enumerate(row):
        if total.spot in roles:
            continue
        leads = total.is_called_total or LEADS.match(text, total.end)
        # Where the sentence of the total ends, and where it begins.
        ends, begins = bisect_left(stops, (total.end, 0)), bisect_left(stops, (total.start, 0))
        after = stops[ends][1] if ends < len(stops) else len(text) + 1
        ahead = stops[begins - 1][0] if begins else -1
        behind = _run(total, _free(_behind(row, i, after), roles)) if leads else []
        if not behind and total.is_called_total:
            behind = _run(total, _free(_ahead(row, i, ahead), roles))
        if not behind and AMONG.match(text, total.end):
            first = list(islice(_free(_behind(row, i), roles), 1))
            behind = first if first and _are_sources(first, total) else []
        _take(behind, total, roles)


def _behind(row: Sequence[_Amount], i: int, until: float = inf) -> Iterator[_Amount]:
    """The amounts behind one of a row that begin before an offset, one by one: hardly ever all are asked for."""
    return takewhile(lambda amount: amount.start < until, (row[j] for j in range(i + 1, len(row))))


def _ahead(row: Sequence[_Amount], i: int, behind: int) -> Iterator[_Amount]:
    """The amounts before one of a row that end behind an offset, the nearest first."""
    return takewhile(lambda amount: amount.end > behind, (row[j] for j in range(i - 1, -1, -1)))


def _free(amounts: Iterable[_Amount], roles: Mapping[Spot, Role]) -> Iterator[_Amount]:
    """Those that have no role yet."""
    return (amount for amount in amounts if amount.spot not in roles)


def _in_brackets(text: str, total: _Amount, following: Iterable[_Amount]) -> Iterator[_Amount]:
    """The amounts in the brackets right behind another, but for those in brackets of their own."""
    opening = _patterns().opening.match(text, total.end)
    if opening is None:
        return
    mark = opening["mark"]
    depth, end = 1, opening.end()
    tops = [end]
    while end < len(text) and depth:
        depth += (text[end] == mark) - (text[end] == CLOSING_OF[mark])
        end += 1
        tops.append(depth)
    if depth:
        return
    depths = dict(enumerate(tops[1:], start=opening.end()))
    for amount in following:
        if amount.end >= end:
            return
        if depths.get(amount.start) == 1:
            yield amount


def _are_sources(parts: Sequence[_Amount], total: _Amount) -> bool:
    """Whether amounts are each named by a source and no more together than another, which is named by none."""
    named = all(part.has_source and part.currency == total.currency for part in parts)
    return named and not total.has_source and sum(part.value for part in parts) <= total.value


def _run(total: _Amount, amounts: Iterable[_Amount]) -> list[_Amount]:
    """The first amounts, two or more, that add up to a total; none where no number of them does."""
    rest = total.value
    first: list[_Amount] = []
    for amount in amounts:
        rest -= amount.value
        first.append(amount)
        if rest < 0 or amount.currency != total.currency:
            return []
        if rest == 0:
            return first if len(first) >= FEWEST else []
    return []


def _take(parts: Sequence[_Amount], total: _Amount, roles: dict[Spot, Role]) -> None:
    for part in parts:
        if part.spot not in roles or roles[part.spot].kind == "total":
            roles[part.spot] = Role("part", total.spot)
    if parts:
        roles.setdefault(total.spot, Role("total"))


def _below(rows: Sequence[Sequence[_Amount]], places: Sequence[InRecord], roles: dict[Spot, Role]) -> None:
    """Finds parts in the rows below their total: items under its item, or the lines of one flattened table.

    Rows are also those above a total that is called so and ends them.
    """
    for at, row in enumerate(rows):
        free = [amount for amount in row if amount.spot not in roles]
        if len(free) != 1:
            continue
        total = free[0]
        below = [i for i in _rows_below(at, places) if rows[i]]
        level = min((places[i].level or 0 for i in below), default=0)
        firsts = [rows[i][0] for i in below if (places[i].level or 0) == level and rows[i][0].spot not in roles]
        parts = _run(total, firsts) or (_run(total, rows[below[0]]) if below else [])
        parts = parts or list(_sources_first(firsts, total))
        if not parts and total.is_called_total:
            parts = _run(
                total, [rows[i][0] for i in _rows_above(at, places) if rows[i] and rows[i][0].spot not in roles]
            )
        _take(parts, total, roles)


def _sources_first(firsts: Sequence[_Amount], total: _Amount) -> Iterator[_Amount]:
    """The first rows that are each named by a source, as long as they are no more than the total."""
    taken: list[_Amount] = []
    for amount in firsts:
        if not _are_sources([*taken, amount], total):
            return
        taken.append(amount)
        yield amount


def _rows_below(at: int, places: Sequence[InRecord]) -> Iterator[int]:
    """The texts behind one that belong under it: of the same flattened table, or items of a deeper level."""
    here = places[at]
    if here.item is None or here.level is None:
        return
    for i in range(at + 1, min(len(places), at + 1 + MOST_ROWS)):
        there = places[i]
        same_item = there[:2] == here[:2]
        deeper = there.section == here.section and there.level is not None and there.level > here.level
        if not (same_item or deeper):
            return
        yield i


def _rows_above(at: int, places: Sequence[InRecord]) -> Iterator[int]:
    """The texts right above one, nearest first, of its own item or level."""
    here = places[at]
    if here.item is None:
        return
    for i in range(at - 1, max(-1, at - 1 - MOST_ROWS), -1):
        if places[i].section != here.section or places[i].level != here.level:
            return
        yield i
