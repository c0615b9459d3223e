"""The tag that a report sets in brackets beside the name of a task: 【역점】 숲길 잇기, 숲길 잇기 (계속).

It says of which sort the task is, and is no part of its name. In front of every task of a report tags sort them; else
a tag says something of one task.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from parsers.draft import Draft
from parsers.gazetteer.regions import is_region
from parsers.kinds.report.names import may_be_office
from parsers.kinds.report.sheet import is_office
from parsers.vocabulary import Closings, Reports, alternatives, load

OPEN, CLOSE = r"[\[【〔<〈《(]", r"[\]】〕>〉》)]"
IN_FRONT = regex.compile(rf"(?P<open>{OPEN})\s?(?P<tag>\p{{Hangul}}[\p{{Hangul}}·ㆍ,/\s]{{0,9}}?)\s?{CLOSE}\s*(?=\S)")
BEHIND = regex.compile(rf"(?<=\S)\s*{OPEN}\s?(?P<tag>\p{{Hangul}}[\p{{Hangul}}·ㆍ,/\s]{{0,9}}?)\s?{CLOSE}$")
# Any other word in square brackets is one where it stands before so many names: 〔농업〕.
# Other brackets hold much else: (가칭), 〈숲속 책방〉.
FEWEST = 2
SQUARE = "[【〔"
TOWNSHIP = regex.compile(r"\p{Hangul}{1,4}[읍면동리]")
# So many letters before a noun make a compound of it: 안전관리, and not 송정리.
BEFORE_NOUN = 2


@cache
def _known() -> regex.Pattern[str]:
    """One tag or several, each perhaps with what it sorts: 역점, 신규사업, 공약·신규."""
    words = load(Reports)
    tag = rf"(?:{alternatives(words.tags)})(?:{alternatives(words.tagged)})?"
    return regex.compile(rf"{tag}(?:\s?[·ㆍ,/\s]\s?{tag})*")


def is_tag(words: str) -> bool:
    """Whether words tell of which sort a task is: 역점, 신규사업."""
    return _known().fullmatch(words) is not None


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of a report: its own beside the usual ones, the names that several tasks would have without theirs, and
    whether they sort all tasks."""

    own: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    sort: bool = False


def of_report(names: Sequence[str]) -> Tags:
    """The tags of a report with tasks of these names.

    Its own stand in square brackets before several names, and are neither an office nor a place.
    """
    found = Counter(match["tag"] for name in names if (match := IN_FRONT.match(name)) and match["open"] in SQUARE)
    own = frozenset(
        tag for tag, times in found.items() if times >= FEWEST and not _is_office(tag) and not _is_place(tag)
    )
    apart = [parted(name, Tags(own)) for name in names]
    without = Counter(rest for _, rest in apart)
    return Tags(
        own,
        shared=frozenset(rest for rest, times in without.items() if times > 1),
        sort=all(tag and IN_FRONT.match(name) for name, (tag, _) in zip(names, apart, strict=True)),
    )


def _is_office(tag: str) -> bool:
    return is_office(tag) and may_be_office(tag)


def _is_place(tag: str) -> bool:
    return is_region(tag) or (TOWNSHIP.fullmatch(tag) is not None and not _is_noun(tag))


def _is_noun(tag: str) -> bool:
    """Whether a word that ends as a township is a noun or a compound of one: 아동, 안전관리."""
    nouns = load(Reports).like_townships
    return tag in nouns or any(tag.endswith(noun) and len(tag) - len(noun) >= BEFORE_NOUN for noun in nouns)


def stands_in_front(name: str) -> bool:
    """Whether a usual tag stands before a name."""
    match = IN_FRONT.match(name)
    return match is not None and is_tag(match["tag"])


def parted(name: str, tags: Tags) -> tuple[str | None, str]:
    """The tag of a name and the name without it: no noun of action alone, and no name that another task has."""
    for match in (IN_FRONT.match(name), BEHIND.search(name)):
        if match and (match["tag"] in tags.own or is_tag(match["tag"])):
            rest = name[: match.start()] + name[match.end() :]
            if rest not in tags.shared and rest not in load(Closings).closing:
                return match["tag"], rest
    return None, name


def without_tag(task: Draft, tags: Tags, chapter: str | None) -> Draft:
    """A task by its name without the tag, which is its category where it stands in no chapter, or all are sorted so.

    A strategy goes before the tag: it says where the task stands among the others. Where all are sorted so, tasks may
    share a name.
    """
    sorted_so = task.category is None or (tags.sort and task.category == chapter)
    tag, title = parted(task.title or "", Tags(tags.own) if tags.sort and sorted_so else tags)
    if tag is None:
        return task
    return replace(task, title=title, category=tag if sorted_so else task.category)
