"""What stands in brackets around a title: a rubric, the paper's name, the series and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from parsers.kinds.essay.byline import Author, is_full_name
from parsers.structure.boilerplate import masthead
from parsers.structure.rubrics import rubric_of
from parsers.vocabulary import Essays, load

LONGEST = 100
FRONT = regex.compile(r"[\[<〈【](?P<inside>[^\[\]<>〈〉【】]{2,30})[\]>〉】]\s*(?P<rest>\S.*)")
BACK = regex.compile(r"[\[<〈【(](?P<inside>[^\[\]<>〈〉【】()]{2,20})[\]>〉】)]$")
# 정책특집Ⅱ, 연재 3: the number behind the name of a series.
NUMBER = regex.compile(r"\s?(?:[Ⅰ-ⅿ①-⑳]|\d{1,3})$")
# [골목 소리]: what a paper calls a column is short.
COLUMN = regex.compile(r"(?=.{2,10}$)\p{L}+(?: \p{L}+)?")
# 길잡이 나소율의 세상 읽기: whose column it is.
OWNED = regex.compile(r"(?:.*\s)?(?P<name>\p{Hangul}{3,4})의\s?\p{L}[\p{L}\d\s]*")
# [골목 칼럼] 23.10.30: when it appeared in the series.
DAY_ALONE = regex.compile(r"(?:20)?\d\d[.\-]\s?\d{1,2}[.\-]\s?\d{1,2}[.]?")
# 나소율 교수의 골목 이야기⑩, … (3), … 3회: with the number it has in the series.
IN_SERIES = regex.compile(r"\s?(?:[①-⑳Ⅰ-ⅿ]|[(<\[]\s?\d{1,3}\s?[)>\]]|제?\d{1,3}[회편화])$")
OWNED_IN_SERIES = regex.compile(
    r"(?:.*\s)?(?P<name>\p{Hangul}{3,4})(?:\s?(?P<role>\p{Hangul}{2,6}))?의\s?\p{L}[\p{L}\d\s]*"
)


@dataclass(frozen=True, slots=True)
class Title:
    """The words of a title, and what the brackets around it say; the words are empty where a rubric stands alone.

    A `rubric` is one of opinion, a `label` any other name of a column or series.
    """

    words: str
    rubric: str | None = None
    label: str | None = None
    outlet: str | None = None
    author: Author | None = None


def title_of(text: str) -> Title:
    """A title taken apart: `[기고] …`, `[솔바람일보] …`, `[나소율의 골목길] …`, `… [기획특집]`."""
    if len(text) > LONGEST:
        return Title(text)
    rubric, words = rubric_of(text)
    if rubric:
        return Title(words, rubric, author=_owner(rubric))
    front = FRONT.fullmatch(text)
    if is_series(text) or (front and DAY_ALONE.fullmatch(front["rest"])):
        return Title("", label=front["inside"].strip() if front else text)
    if front:
        inside, rest = front["inside"].strip(), front["rest"]
        outlet, owner = masthead(inside), _owner(inside)
        if outlet:
            return Title(rest, outlet=outlet)
        if owner:
            return Title(rest, inside, author=owner)
        if is_series(inside) or COLUMN.fullmatch(inside):
            return Title(rest, label=inside)
    back = BACK.search(text)
    if back and is_series(back["inside"]):
        return Title(text[: back.start()].rstrip(), label=back["inside"])
    if back and rubric_of(back["inside"]) == (back["inside"], ""):
        return Title(text[: back.start()].rstrip(), back["inside"])
    return Title(text)


def is_series(text: str) -> bool:
    """Whether a text is the name of a series, with its number perhaps: 정책특집Ⅱ."""
    words = "".join(NUMBER.sub("", text).split())
    return words in load(Essays).series


def owner_of_series(text: str) -> Author | None:
    """Whose series a text with its number names: `나소율 교수의 골목 이야기⑩`, `햇살농장 나소율의 들녘일기 (4)`."""
    number = IN_SERIES.search(text)
    owned = OWNED_IN_SERIES.fullmatch(text[: number.start()]) if number else None
    if owned is None or not is_full_name(owned["name"]):
        return None
    return Author(owned["name"], None, owned["role"] or None, None, alone=False)


def _owner(rubric: str) -> Author | None:
    """Whose column it is by its name: `나소율 칼럼`, `길잡이 나소율의 세상 읽기`."""
    owned = OWNED.fullmatch(rubric)
    words = rubric.split()
    name = owned["name"] if owned else words[-2] if len(words) > 1 else ""
    return Author(name, None, None, None, alone=False) if is_full_name(name) else None
