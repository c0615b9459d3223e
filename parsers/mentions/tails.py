"""What stands behind a number and tells what it is: the sign of a share, a currency, a unit close to it or apart."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from parsers.mentions import money
from parsers.mentions.unit_endings import ending
from parsers.text.patterns import behind, compiled
from parsers.vocabulary import Contacts, Units, alternatives, load

# Degrees apart from their number: 섭씨 20 도.
OF_HEAT = "|".join(
    rf"(?<=(?:섭씨|화씨|영하|영상){gap}[\d.]{{{digits}}})" for gap in ("", r"\s") for digits in range(1, 7)
)


class Tail(NamedTuple):
    """What stands behind a number up to `end`; `kind` is percent, currency or unit, `word` its sign or word.

    `some` where 여 stands before it, `span` where 간 belongs to a unit.
    """

    end: int
    kind: str
    word: str
    some: bool
    span: bool


def tail_at(text: str, at: int) -> Tail | None:
    """What stands behind a number that ends at a place; None where nothing there tells what it is."""
    match = _pattern().match(text, at)
    if match is None:
        return None
    some, percent, currency, span = match.group("some", "percent", "currency", "span")
    currency, span = currency or match["open"], span or match["lasting"]
    kind = "percent" if percent else "currency" if currency else "unit"
    start = at + len(some or "")
    start += text[start].isspace()
    return Tail(match.end(), kind, text[start : match.end() - len(span or "")], some is not None, span is not None)


@cache
def _pattern() -> re.Pattern[str]:
    """The forms of a tail, the first that fits; behind most numbers stands a sign: one look rules them out."""
    units = load(Units)
    words = units.words
    measures = units.units_of_measure
    latin = {word for word in measures if not regex.search(r"\p{Hangul}", word)}
    pieces = "".join(sorted(units.pieces_apart))
    counters, apart = alternatives(words - latin), alternatives(words - latin - units.close_only)
    durations = alternatives(units.durations)
    per_time = rf"/(?:{alternatives(units.per_time)})"
    per, per_apart = (
        rf"(?:/(?:{alternatives(units.per)})(?![A-Za-z])|{per_time}{ending(kept)})?(?![A-Za-z0-9²³])"
        for kept in ("of_letters", "of_letters_apart")
    )
    rare = "".join(sorted({word[0] for word in (*units.open_currencies, *units.halved, "차")}))
    currencies = alternatives(money.currency_of().keys() - set(units.open_currencies))
    # 1원 5과 2센터 are an institute, divisions and centres.
    offices = alternatives([*load(Contacts).offices, *units.offices])
    one_or_two = r"(?:(?<=(?<![\d,.])\d원)|(?<=(?<![\d,.])\d\d원))"
    institutes = rf"{one_or_two},?\s?\d{{1,2}}(?:{offices})(?!\p{{Hangul}})"
    spoken = {word for word in units.percents if regex.search(r"\p{Hangul}$", word)}
    shares = rf"(?:{alternatives(spoken)}){ending('of_share')}|{alternatives(set(units.percents) - spoken)}"
    named = (*units.percents, *words, *units.open_currencies, *units.halved, *money.currency_of())
    first = "".join(sorted({word[0] for word in named}))
    return compiled(
        rf"(?=\s?[{re.escape(first)}여차])(?P<some>\s?여)?"
        rf"(?:\s?(?P<percent>{shares})"
        rf"|\s?(?P<currency>{currencies})(?!{alternatives(units.not_money)})(?!{institutes})(?!(?<=[₩￦€£$])\s?\d)"
        rf"|(?:{durations})(?P<span>간{ending('of_span')}|\s간(?!\p{{Hangul}}))"
        rf"|\s?(?:{alternatives(measures - latin)}){per_time}{ending('of_rate')}"
        rf"|(?:{alternatives(measures - latin)})(?={alternatives(units.classes)})"
        rf"|(?!{alternatives(units.no_counters)})(?:개\s[{pieces}]|{counters}|\s(?:{apart})(?P<lasting>{behind(units.durations)}간)?|(?:{OF_HEAT})\s도"
        rf"|(?<=여)\s(?:{counters})|(?<=[만억천])\s(?:{alternatives(units.apart_in_ten_thousands)})){ending('of_unit')}"
        rf"|(?:{alternatives(latin)}){per}"
        rf"|\s(?:{alternatives(latin - units.close_only)}){per_apart}"
        rf"|(?=\s?[{rare}])(?:\s?(?P<open>{alternatives(units.open_currencies)}){ending('of_open')}"
        rf"|(?:{alternatives(units.halved)})(?=반{ending('of_half')})|차(?=에\s?걸)))"
    )
