"""A measure in two units, or with a half behind its unit: `1년 6개월`, `1시간 30분`, `5피트 3인치`, `3년 반`.

It is one quantity, in the first unit where two decimals tell it exactly (1년 6개월: 1.5 년), else in the last
(1년 5개월: 17 개월).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

import regex

from parsers.mentions.mention import Mention
from parsers.mentions.numerals import plain
from parsers.mentions.unit_endings import ending
from parsers.vocabulary import Units, load

HALF = Decimal("0.5")
CENTS = Decimal("0.01")


@cache
def _half() -> regex.Pattern[str]:
    return regex.compile(rf"\s?반{ending()}")


@cache
def _going_on() -> frozenset[str]:
    """The units behind which a measure may go on."""
    units = load(Units)
    return frozenset({*units.parts_of_units, *units.halved})


def joined(text: str, mentions: Sequence[Mention]) -> Iterable[Mention]:
    """The mentions of a text, each quantity with what goes on behind it in one with it."""
    going_on = _going_on()
    goes_on = any(mention.fields.get("unit") in going_on for mention in mentions)
    return _joined(text, mentions) if goes_on else mentions


def _joined(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    units = load(Units)
    by_start = {mention.start: mention for mention in mentions if _is_single(mention)}
    taken = set()
    for mention in sorted(mentions, key=lambda each: each.start):
        if mention in taken:
            continue
        unit = str(mention.fields.get("unit"))
        parts = units.parts_of_units.get(unit, {})
        ends = _is_single(mention) and text.startswith(unit, mention.end - len(unit))
        part = _behind(text, mention, by_start) if ends and parts else None
        half = _half().match(text, mention.end) if ends and unit in units.halved else None
        if part is not None and (size := parts.get(str(part.fields["unit"]))):
            taken.add(part)
            yield _sum(mention, part, size)
        else:
            yield mention if half is None else _with_half(mention, half.end())


def _is_single(mention: Mention) -> bool:
    """Whether a mention is a quantity and no range."""
    return mention.type == "quantity" and mention.fields["value_max"] is None


def _behind(text: str, mention: Mention, by_start: Mapping[int, Mention]) -> Mention | None:
    """The quantity right behind a mention, or behind one space."""
    return by_start.get(mention.end + text[mention.end : mention.end + 1].isspace())


def _sum(mention: Mention, part: Mention, size: int) -> Mention:
    """The measure that both mentions tell; `size` of the second one's unit make one of the first."""
    whole, rest = (Decimal(str(each.fields["value"])) for each in (mention, part))
    in_first = whole + rest / size
    exact = in_first == in_first.quantize(CENTS)
    fields = {
        **mention.fields,
        "value": plain(in_first if exact else whole * size + rest),
        "unit": (mention if exact else part).fields["unit"],
        "approx": mention.fields["approx"] or part.fields["approx"],
    }
    return Mention("quantity", mention.start, part.end, fields, "quantity.two units")


def _with_half(mention: Mention, end: int) -> Mention:
    value = Decimal(str(mention.fields["value"])) + HALF
    return Mention("quantity", mention.start, end, {**mention.fields, "value": plain(value)}, "quantity.half behind")
