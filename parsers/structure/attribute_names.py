"""What the key of a labelled value means, whatever its words: 사업비, 소요예산 and 총사업비 are all the budget."""

from __future__ import annotations

from functools import cache

import regex

from parsers.vocabulary import AttributeNames, alternatives, load
from schemas.record import AttributeName

REMARK = regex.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
NUMBER_BEFORE = regex.compile(r"^[^\p{L}]++(?:(?<=\d)년도?)?")


def name_of(key: str) -> AttributeName | None:
    """What a key, without spaces, means by `attribute_names.yaml`; None where it is no usual one.

    A remark in brackets and a year or number before the key do not count; of two keys that are joined the first does.
    """
    bare = NUMBER_BEFORE.sub("", REMARK.sub("", key))
    terms, joint, ending = _patterns()
    for part in (bare, joint.split(bare, maxsplit=1)[0]):
        if part in terms:
            return terms[part]
        match = ending.search(part)
        if match:
            return _endings()[match.group()]
    return None


@cache
def _patterns() -> tuple[dict[str, AttributeName], regex.Pattern[str], regex.Pattern[str]]:
    """Whole keys with their names; what joins two keys; the longest ending of a key."""
    names = load(AttributeNames)
    # Behind two letters at least, for a shorter word only ends so by chance.
    ending = rf"(?<=\p{{L}}\p{{L}})(?:{alternatives(_endings())})$"
    terms = {term: entry.name for entry in names.names for term in entry.terms}
    return terms, regex.compile(alternatives(names.joints)), regex.compile(ending)


@cache
def _endings() -> dict[str, AttributeName]:
    return {ending: entry.name for entry in load(AttributeNames).names for ending in entry.endings}
