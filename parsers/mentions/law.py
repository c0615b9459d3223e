"""Acts, decrees, ordinances, rules and guidelines by name, in brackets or without, with their article.

Brackets come first: 「…」 as the drafting rules of the Ministry of Government Legislation (법제처) have it, ｢…｣ ‘…’ <…>
in practice (`parsers/mentions/law_brackets.py`). Without brackets a name is known from the list of statutes or by its
last word, and begins where the nouns before it begin (`parsers/mentions/law_words.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import regex

from parsers.mentions import gazetteer
from parsers.mentions.law_brackets import BRACKET, DRAFT, QUOTE, in_brackets, in_quotation_marks
from parsers.mentions.law_names import WITH_DECREES, decree, follows, found_as
from parsers.mentions.law_words import last_words, noun_before, start_of
from parsers.mentions.mention import Mention
from parsers.mentions.signs import SPACES, Sign
from parsers.mentions.squeezed import DOTS, key_of
from parsers.vocabulary import Laws, load
from parsers.vocabulary.lists import statute_aliases

DRAFT_BEHIND = regex.compile(rf"[」｣』’”'\"]?\s?{DRAFT.pattern}")
KIND = Sign(
    lambda: (
        *dict.fromkeys(("법", "조례", *load(Laws).own_rules, *load(Laws).guidelines)),
        *(f"관한{gap}{kind}" for gap, kind in product(SPACES, load(Laws).only_about)),
    )
)
SIGNS = frozenset({BRACKET, QUOTE, KIND})
# ‘마을의 날’ 조례: only the subject of an ordinance stands in quotation marks.
SUBJECT = regex.compile(
    r"[‘'“](?P<subject>[^‘’'“”\n]{2,40})[’'”]\s?(?P<ordinance>(?:[\p{Hangul}]{2,10}\s){0,2}조례)(?!안)"
)
# ‘골목법·의자법’: two acts.
ACTS_JOINED = regex.compile(rf"\W?(?:(?P<act>\p{{Hangul}}{{2,14}}법)[{DOTS}])+(?P<act>\p{{Hangul}}{{2,14}}법)\W?")
# 감정평가법인 is a firm.
FIRM = "법인"
# 유통법 is one act, 단말기 유통법 another: so short a short name takes the noun before it.
SHORT_ALIAS = 3


def find(text: str) -> Iterator[Mention]:
    """All named statutes in a text; the span holds the brackets, `name` does not. A draft is none."""
    for found in _named_in(text):
        if DRAFT_BEHIND.match(text, found.end) is None:
            yield from _one_by_one(text, found)


def _one_by_one(text: str, found: Mention) -> Iterator[Mention]:
    """The acts of a name that tells several: `골목법·의자법`, also inside quotation marks."""
    acts = ACTS_JOINED.fullmatch(text, found.start, found.end)
    if acts is None:
        yield found
        return
    for start, end in acts.spans("act"):
        yield found_as("law.one of several", text, start, end, text[start:end])


def _named_in(text: str) -> Iterator[Mention]:
    if BRACKET.stands_in(text):
        yield from in_brackets(text)
    if QUOTE.stands_in(text):
        yield from in_quotation_marks(text)
    if KIND.stands_in(text):
        yield from _by_name(text)


def _by_name(text: str) -> Iterator[Mention]:
    listed = list(_listed(text))
    yield from listed
    known_ends = {found.end for found in listed}
    for match in SUBJECT.finditer(text):
        subject, ordinance = match["subject"], match["ordinance"]
        if not subject.endswith(("법", "조례", "규칙")):
            yield found_as("law.quoted subject", text, match.start(), match.end(), f"{subject} {ordinance}")
    for match in last_words().finditer(text):
        start = None if match["law"] and match.end() in known_ends else start_of(text, match)
        if start is not None:
            yield found_as("law.last word", text, start, match.end(), text[start : match.end()])


def _listed(text: str) -> Iterator[Mention]:
    for named in gazetteer.of_kind(text, "statute"):
        if text[named.end - 1 : named.end + 1] == FIRM:
            continue
        behind = decree().match(text, named.end)
        ends = [named.end] if behind is None else [behind.end(), named.end]
        if text[named.end - 1 : named.end + 1] == WITH_DECREES and not text[named.end - 2].isspace():
            ends.append(named.end + 1)
        end = next((end for end in ends if follows().match(text, end)), None)
        if end is not None:
            start = _start_of_alias(text, named)
            yield found_as("law.listed", text, start, end, text[start:end])


def _start_of_alias(text: str, named: gazetteer.GazetteerMatch) -> int:
    """Where a listed name begins; a short name so short takes the noun before it."""
    if len(named.key) > SHORT_ALIAS or named.key not in _short_aliases():
        return named.start
    start = noun_before(text, named.start)
    return named.start if start is None else start


@cache
def _short_aliases() -> frozenset[str]:
    return frozenset(key for key in map(key_of, statute_aliases()) if len(key) <= SHORT_ALIAS)
