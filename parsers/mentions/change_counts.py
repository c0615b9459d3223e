"""Changes between counts in words: `네 곳에서 열한 곳으로 늘다`, `7곳에서 한 곳으로`, `두 채 → 아홉 채`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from parsers.mentions.change_arrows import ARROW_HEAD
from parsers.mentions.change_sentences import FROM_SIGN
from parsers.mentions.change_sides import ARROWS, found
from parsers.mentions.mention import Mention
from parsers.mentions.spelled_counts import NATIVE, native_value, native_words
from parsers.vocabulary import Changes, Units, alternatives, load


@cache
def _pattern() -> regex.Pattern[str]:
    """Two counts of one counter, one at least in words; behind 에서 a word of change must follow."""
    units = load(Units)
    count = rf"(?:(?P<word>{alternatives(native_words())})\s?|\d{{1,4}}\s?)"
    counter = alternatives(units.native_counters)
    # 두 곳으로 줄을 옮겨: no verb.
    changed = rf"(?=[^.\n]{{0,7}}?(?<!\p{{Hangul}})(?:{alternatives(load(Changes).verbs)})(?![을를이가의는은]))"
    return regex.compile(
        rf"(?<![\p{{Hangul}}\d.,~∼])(?<!{ARROWS}\s?)(?P<before>{count}(?P<unit>{counter}))"
        rf"(?:에서\s?(?P<after>{count}(?P=unit))(?:(?:으로|로){changed}|[이가]\s[되됐된])"
        rf"|\s?{ARROWS}\s?(?P<after>{count}(?P=unit))(?!\p{{Hangul}}{{2}}|\s?{ARROWS}))"
    )


def find(text: str) -> Iterator[Mention]:
    """Changes of which one side at least is a count in words."""
    if not NATIVE.stands_in(text) or not (FROM_SIGN.stands_in(text) or ARROW_HEAD.stands_in(text)):
        return
    for match in _pattern().finditer(text):
        if match["word"]:
            told = found("change.counts in words", match.start(), match.end("after"), match["before"], match["after"])
            low, high = (native_value(match[side].removesuffix(match["unit"]).strip()) for side in ("before", "after"))
            fields = {"before_value": low, "after_value": high, "unit": match["unit"]}
            yield replace(told, fields={**told.fields, **fields})
