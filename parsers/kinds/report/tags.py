"""The tag that a report sets in brackets beside the name of a task: 【역점】 숲길 잇기, 숲길 잇기 (계속).

It says of which sort the task is, and is no part of its name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from parsers.draft import Draft
from parsers.kinds.report.names import may_be_office
from parsers.kinds.report.sheet import is_office
from parsers.vocabulary import Reports, alternatives, load

OPEN, CLOSE = r"[\[【〔<〈《(]", r"[\]】〕>〉》)]"
IN_FRONT = regex.compile(rf"(?P<open>{OPEN})\s?(?P<tag>\p{{Hangul}}[\p{{Hangul}}·ㆍ,/\s]{{0,9}}?)\s?{CLOSE}\s*(?=\S)")
BEHIND = regex.compile(rf"(?<=\S)\s*{OPEN}\s?(?P<tag>\p{{Hangul}}[\p{{Hangul}}·ㆍ,/\s]{{0,9}}?)\s?{CLOSE}$")
# Any other word in brackets is one where it stands before so many names: 〔농업〕. Parentheses hold much else: (가칭).
FEWEST = 2


@cache
def _known() -> regex.Pattern[str]:
    """One tag or several, each perhaps with what it sorts: 역점, 신규사업, 공약·신규."""
    words = load(Reports)
    tag = rf"(?:{alternatives(words.tags)})(?:{alternatives(words.tagged)})?"
    return regex.compile(rf"{tag}(?:\s?[·ㆍ,/\s]\s?{tag})*")


def is_tag(words: str) -> bool:
    """Whether words tell of which sort a task is: 역점, 신규사업."""
    return _known().fullmatch(words) is not None


def of_report(names: Sequence[str]) -> frozenset[str]:
    """The words in brackets that stand before several of these names and are no office."""
    found = Counter(match["tag"] for name in names if (match := IN_FRONT.match(name)) and match["open"] != "(")
    return frozenset(tag for tag, times in found.items() if times >= FEWEST and not _is_office(tag))


def _is_office(tag: str) -> bool:
    return is_office(tag) and may_be_office(tag)


def stands_in_front(name: str) -> bool:
    """Whether a usual tag stands before a name."""
    match = IN_FRONT.match(name)
    return match is not None and is_tag(match["tag"])


def parted(name: str, own: frozenset[str]) -> tuple[str | None, str]:
    """The tag of a name and the name without it; `own` are the tags of the report beside the usual ones."""
    for match in (IN_FRONT.match(name), BEHIND.search(name)):
        if match and (match["tag"] in own or is_tag(match["tag"])):
            return match["tag"], name[: match.start()] + name[match.end() :]
    return None, name


def without_tag(task: Draft, own: frozenset[str], chapter: str | None) -> Draft:
    """A task by its name without the tag, which is its category where it stands in no more than a chapter.

    A strategy goes before the tag: it says where the task stands among the others.
    """
    tag, title = parted(task.title or "", own)
    if tag is None:
        return task
    return replace(task, title=title, category=tag if task.category == chapter else task.category)
