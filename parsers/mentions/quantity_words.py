"""The words that stand before a number or behind its unit and tell whether it counts: 총, 이상, 동안, 공급."""

from __future__ import annotations

import re
from functools import cache

from parsers.mentions.unit_endings import ending
from parsers.text.patterns import compiled
from parsers.vocabulary import Units, alternatives, load

REACH = 12


@cache
def _words() -> dict[str, re.Pattern[str]]:
    """The words that stand before a number or behind its unit, by what they tell."""
    units = load(Units)
    behind = {
        "approx": units.approx_after,
        "lasting": units.lasting_behind,
        "counted": units.counted_before,
        "place": units.place_behind,
        "lanes": units.lanes_before,
        "placed": units.placed,
    }
    before = {
        "approx": units.approx_before,
        "lasting": units.lasting_before,
        "counted": units.counted_behind,
        "years": units.years_behind,
        "room": units.rooms_behind,
        "called": units.called_behind,
        "lanes": units.lanes_behind,
        "weight": units.weighed,
        "school": units.schools,
    }
    particle = r"(?:은|는|이|을|를|의)?\s?[:()\]]?\s?$"
    return {
        **{f"{kind} behind": _behind_unit(words) for kind, words in behind.items()},
        "stages behind": compiled(
            rf"{alternatives(units.stages_before)}|나?\s(?:대폭\s)?(?:{alternatives(units.rank_steps)})(?:[하해했한]|\P{{Hangul}}|$)"
        ),
        "weight behind": compiled(
            rf"의?\s?(?:{alternatives(units.weighed)})|\s?\(약?\s?[\d.,]+\s?(?:kg|㎏|킬로그램|g)"
        ),
        "attached": compiled(alternatives(units.attached)),
        "alone behind": compiled(rf"\s?(?:{alternatives(units.of_one_person)})"),
        "dae behind": _behind_unit(units.behind_dae, rf"{ending('of_dae')}|(?=하|했|해|된|됐|될|되|키|한)"),
        **{f"{kind} before": compiled(rf"(?:{alternatives(words)}){particle}") for kind, words in before.items()},
        # 무인기(드론)를 30대.
        "machine before": compiled(rf"(?:{alternatives(units.machines)})\)?{particle}"),
    }


def _behind_unit(words: list[str], end: str = "") -> re.Pattern[str]:
    """The pattern of words behind a unit; one syllable is a word only where no other follows (28일 전국).

    Behind the longer ones stands `end`.
    """
    syllables = {word for word in words if len(word) == 1}
    longer = rf"(?:{alternatives(set(words) - syllables)})(?:{end})"
    either = rf"{longer}|(?:{alternatives(syllables)})(?!\p{{Hangul}})" if syllables else longer
    return compiled(rf"(?:이|을|은|로)?\s?(?:대폭\s|크게\s)?(?:{either})")


def before_it(kind: str, text: str, start: int) -> bool:
    """Whether a word of a kind stands before a number."""
    return _words()[f"{kind} before"].search(text[max(0, start - REACH) : start]) is not None


def behind_it(kind: str, text: str, end: int) -> bool:
    """Whether a word of a kind stands behind a unit."""
    return _words()[f"{kind} behind"].match(text, end) is not None


def is_weight(text: str, start: int, end: int) -> bool:
    """Whether a number of pounds at a place is a weight: 무게는 2 파운드, 20파운드의 무게, 20파운드(9kg)."""
    return before_it("weight", text, start) or _words()["weight behind"].match(text, end) is not None


def attached_before(text: str, start: int) -> bool:
    """Whether a word for what is attached to a letter stands somewhere before a place."""
    return _words()["attached"].search(text, 0, start) is not None
