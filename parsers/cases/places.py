"""The place of a case whose title heads it: in a box or cell of its head, beside its number or title, in the contents,
in the running head of its page.

│ 전남 곡성군 │; CASE 1      경기 안성; 충청남도, 청양군 on two lines; 기관명 and its value below; 골목 (부산 사하구).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex

from parsers.cases.region_lines import office_endings, region_line
from parsers.gazetteer.bodies import is_body, publisher_endings
from parsers.gazetteer.regions import is_region, leading_region, with_rank
from parsers.text.line import Line
from parsers.vocabulary import Casebooks, Contacts, Headings, alternatives, load

# What parts the cells of a line, and what frames one.
PARTED = regex.compile(r"\t|\s{2,}|[│┃|∙·‥…]+|\s[-–—:：/]\s|[:：]")
FRAME = "│┃|[](){}【】〔〕<>〈〉《》「」▶◀ "
# 고창군(전북); 은평구의회, 강원도교육청, 사상구청.
BEHIND = regex.compile(r"(?P<place>\p{Hangul}{2,5}[시군구])\s?\((?P<province>\p{Hangul}{2,7})\)")
# The letters of a label may stand apart: 기 관 명.
SPACE = r"\s?"
# Label and value of who answers are so many lines at most.
MOST_BELOW = 6
LONGEST = 24
# A village whose name ends in any way has so many letters.
LONGEST_VILLAGE = 4


def place_of(head: Sequence[Line], around: Iterable[str]) -> str:
    """The region that a head names, as written; else one of the texts `around`; empty for none."""
    for line, below in zip(head, (*head[1:], None), strict=False):
        for cell in map(_without_office, map(_without_label, cells_of(line.text))):
            if official(cell):
                return _with_below(cell, below) if cell == unframed(line.text) else cell
        region = region_line(line)
        if region is not None:
            return region.region
    for line in head:
        begun = leading_region(unframed(line.text))
        if begun and begun.endswith(tuple(load(Casebooks).ranks)):
            return begun
    return next((cell for text in around for cell in cells_of(text) if official(cell)), "")


def cells_of(text: str) -> Iterator[str]:
    """The parts of a line that bars, gaps and colons part, without their frames."""
    for cell in PARTED.split(text):
        if cell is not None and (bare := unframed(cell)):
            yield bare


def unframed(text: str) -> str:
    """A text without the bars beside it, and the brackets that close it in; 고창군(전북) keeps its own."""
    bare = text.strip("│┃|▶◀ ")
    return bare if bare.endswith((")", "）")) and bare[0] not in "(（" else bare.strip(FRAME)


def _without_label(cell: str) -> str:
    """A place without the label before it: 지역 여주시, 기 관 명 여주시."""
    label = _place_label().match(cell)
    return cell[label.end() :] if label and official(cell[label.end() :]) else cell


def labelled_in(lines: Sequence[Line]) -> str:
    """The place that one of the last lines of a case gives behind the label of one, as written; empty for none."""
    for line in reversed(lines[-MOST_BELOW:]):
        label = _place_label().match(line.body)
        value = line.body[label.end() :].lstrip(":：| ") if label else ""
        if official(value):
            return value
    return ""


def _without_office(cell: str) -> str:
    """A place without the office behind it: 부산광역시 사상구청 건축과."""
    *place, last = cell.split()
    office = official(cell) is None and place and last.endswith(office_endings())
    return " ".join(place) if office and official(" ".join(place)) else cell


def has_place(cells: Iterable[str]) -> bool:
    """Whether one of several cells is a place."""
    return any(official(cell) for cell in cells)


def official(text: str) -> str | None:
    """The region that a text as a whole names, as the table of regions knows it; None for other texts.

    Its municipality may lack the rank behind its province (경기 안성), or stand for its hall (사상구청) or a town of it
    (거창군 북상면, 청주 금천동).
    """
    if len(text) > LONGEST:
        return None
    if is_region(text):
        return text
    province_behind = BEHIND.fullmatch(text)
    if province_behind:
        return official(f"{province_behind['province']} {province_behind['place']}")
    bare = " ".join(_body().sub("", word) for word in text.split())
    if bare != text:
        return official(bare) or with_rank(bare)
    *before, last = text.split() or [""]
    if before and (ranked := with_rank(last)) and is_region(" ".join([*before, ranked])):
        return " ".join([*before, ranked])
    if before and (_town().fullmatch(last) or _is_village(last, before)):
        above = " ".join(before)
        return above if is_region(above) else official(above) or with_rank(above)
    return None


def _is_village(name: str, words: Sequence[str]) -> bool:
    """Whether a short name stands behind province, municipality and town: a village's, however it ends."""
    *above, town = words
    behind = len(name) <= LONGEST_VILLAGE and name.isalpha() and len(above) > 1 and _town().fullmatch(town) is not None
    return behind and town.endswith(tuple(load(Casebooks).towns)) and is_region(" ".join(above))


@cache
def _town() -> regex.Pattern[str]:
    """A town or village behind its municipality: 거창군 북상면, 강북구 번3동."""
    words = load(Casebooks)
    return regex.compile(rf"[\p{{Hangul}}\d·]{{1,8}}(?:{alternatives([*words.towns, *words.villages])})")


@cache
def town_alone() -> regex.Pattern[str]:
    """A town without its municipality, perhaps with its ward; a village would be one of many."""
    towns = alternatives(load(Casebooks).towns)
    return regex.compile(rf"(?:\p{{Hangul}}{{1,4}}구\s)?\p{{Hangul}}{{1,4}}\d?(?:{towns})")


def _with_below(place: str, below: Line | None) -> str:
    """A province with the municipality of it that stands on the line below."""
    if below is None or below.marker is not None:
        return place
    both = f"{place} {unframed(below.text)}"
    return both if len(both) <= LONGEST and is_region(both) else place


def names_office(text: str) -> bool:
    """Whether a text names a body with or without an office of it, or offices alone: 경북지역본부 의성지사."""
    words = text.split()
    if not words:
        return False
    if is_body(words[0]) and (len(words) == 1 or words[-1].endswith((*load(Contacts).never_name_endings, "부"))):
        return True
    return all(word.endswith(_offices()) for word in words)


def office_of(head: Sequence[Line]) -> tuple[str, str] | None:
    """The body that a head names with an office of it, and that office: 나루청 골목과, 경기도 안성시 골목과."""
    for line in head:
        *body, office = unframed(line.text).split() or [""]
        named = body and (is_body(" ".join(body)) or official(" ".join(body)))
        if named and office.endswith(tuple(load(Contacts).never_name_endings)):
            return " ".join(body), office
    return None


@cache
def _place_label() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Headings).place_labels, between=SPACE)})(?:\s+|(?=[:：|]))")


@cache
def _body() -> regex.Pattern[str]:
    """The body behind a municipality, 은평구의회, and the last letter of a hall, 사상구청."""
    words = load(Casebooks)
    return regex.compile(rf"(?:{alternatives(words.bodies)}|(?<=(?:{alternatives(words.ranks)}|도))청)$")


@cache
def _offices() -> tuple[str, ...]:
    return tuple(ending for ending in (*office_endings(), *publisher_endings()) if len(ending) > 1)
