"""The letterhead of a release: what it calls itself, who hands it out, when, from when on it may be printed.

Its lines stand above the headline in any order: `보도자료`, `보도시점 2024. 3. 21.(목) 12:00 이후`, `배포`, a day on
the line below, the table of who answers, `총 3쪽`. A label may stand alone with its value on the next line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.kinds.release import days, enclosures, issuers, offices, slogans
from parsers.mentions.day_lines import day_on
from parsers.text.bullets import is_note
from parsers.text.line import Line
from parsers.vocabulary import Releases, alternatives, load

LONGEST = 70
LONGEST_NAME = 24
# 배포 즉시 보도해 주시기 바랍니다; 이 보도자료는 3월 21일 오전 11:15부터 보도할 수 있습니다.
EMBARGO = regex.compile(
    r"즉시\s?(?:보도|사용)|보도할\s?수|보도해\s?주|보도하여\s?주|보도\s?바랍|부터\s?보도|보도\s?가능|엠바고"
)
# [햇살시 보도자료] 2024. 5. 9. 배포
IN_BRACKETS = regex.compile(r"\s*[\[【<(]\s?(?P<inside>[^\[\]【】<>()]{4,30}?)\s?[\]】>)]\s*(?P<rest>.*)")
# Where the office stands, in the net or, with its postal code, in the country: (51439) 경상남도 …
ADDRESS = regex.compile(
    r"(?:https?://|www\.)\S+|[\w.\-]+@[\w.\-]+|[\w\-]+(?:\.[\w\-]+){1,4}\.(?:kr|com|org|net)"
    r"|(?:\(?우\)?\s?)?[(\[]?\d{5}[)\]]?\s?\p{Hangul}{2,}(?:도|시|서울|부산|대구|인천|광주|대전|울산|세종)\s.*"
)
# 보도시점 2025. 9. 19.(금) 11:00 배포 2025. 9. 19.(금) 08:00: two fields on a line.
SECOND = regex.compile(r"\s(?=(?:배\s?포|보\s?도)(?:일시|시점|일자|일)?\s*[:：]?\s*[’'‘]?\d{2,4}\s?[.년])")
LABELLED = regex.compile(r"(?P<label>(?:\p{Hangul}\s?){2,7}?)(?:\s*[:：]\s*|\s{2,}|\t|\s(?=[’'‘`(]?\d))(?P<value>\S.*)")
# WATERS 햇살수도공단 나루지사: the letters of a logo before the name.
LOGO = regex.compile(r"^[A-Za-z][A-Za-z\-]{1,14}\s(?=\p{Hangul})")
LONGEST_INSIDE, LONGEST_DESK = 3, 5
NEAR_TOP, LINES = 3, 40
CELL = regex.compile(r"[|\t]|\s{4,}")
NUMBERS = regex.compile(
    r"[(（]?(?:T|F|TEL|FAX|Tel|Fax|☎|☏|전화|팩스)?[)）.:：\s]*0\d{1,2}[-.)\s]\d{3,4}[-.]\d{4}[\d~∼,\s]*"
)
# A cell that states nothing by itself, only behind a label.
TEXT = "text"
SIGNS = frozenset({"name", "embargo", "published"})


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letterhead states; `length` counts its lines, and 0 says that there is none.

    `inside` are lines among them that state nothing of the kind: the headline, where it is printed between two boxes.
    `branch` is a second body below the first, above what the text calls itself.
    `published` is the ISO day on which it was handed out; `embargo` the words that say from when on it may be printed.
    """

    length: int = 0
    inside: tuple[Line, ...] = ()
    publisher: str | None = None
    branch: str | None = None
    published: str | None = None
    embargo: str | None = None
    audience: str | None = None
    title: str | None = None
    subtitle: str | None = None


@cache
def _name() -> regex.Pattern[str]:
    return regex.compile(rf"[\[(（【<「]?\s?(?:{alternatives(load(Releases).names)})\s?[\])）】>」]?")


def names_itself(text: str) -> bool:
    """Whether a line says that the text is a release and nothing else: 보도자료, 보 도 자 료, [보도참고자료]."""
    return _name().fullmatch("".join(text.split())) is not None


@cache
def _handing_out() -> regex.Pattern[str]:
    names = alternatives(load(Releases).names)
    return regex.compile(
        rf"(?:{names})\P{{Terminal_Punctuation}}{{0,30}}(?:배포|송부|제공|전송)(?:해|하여)?\s?(?:드리|드립|합니다|하오니)"
    )


def hands_out(text: str) -> bool:
    """Whether a line says that a release is handed out with it: 3월 4일 보도자료와 사진을 배포해 드립니다."""
    return len(text) <= LONGEST and _handing_out().search(text) is not None


def in_brackets(title: str) -> str | None:
    """What a release calls itself in brackets before its title: [보도참고자료], (설명자료); None where it does not."""
    match = regex.match(r"[\[(（【<]\s?(?P<name>[\p{Hangul}\s]{2,12}?)\s?(?:[(（][^()（）]*[)）])?[\])）】>]", title)
    squeezed = "".join(match["name"].split()) if match else ""
    return squeezed if squeezed in load(Releases).names | load(Releases).called_in_brackets else None


def read(lines: Sequence[Line], own: frozenset[int] = frozenset()) -> Letterhead:
    """The letterhead at the top of `lines`; `own` are the numbers of lines that hold contacts and nothing else."""
    stated: dict[str, str] = {}
    alone: str | None = None
    length = signs = 0
    named: Line | None = None
    inside: list[Line] = []
    for i, line in enumerate(lines[:LINES]):
        if line.number in own:
            if (published := _day_beside_contact(line)) is not None:
                stated.setdefault("published", published)
                signs += 1
            length, alone = (i + 1, None) if signs or i < NEAR_TOP else (length, None)
            continue
        parts = [_read(cell, line, alone) for cell in cells(line.body)] if i < NEAR_TOP or signs else []
        if signs and not inside and is_note(line.marker):
            length, alone = i + 1, None
            continue
        if not any(kind for kind, _ in parts):
            inside.append(line)
            if len(inside) > LONGEST_INSIDE or len(line.text) > LONGEST:
                break
            continue
        for kind, value in _paired(parts):
            alone = kind if value is None and kind not in ("name", "other") else None
            signs += kind in SIGNS
            named = named or (line if kind == "name" else None)
            if value is not None:
                below_body = kind == "publisher" and kind in stated and named is None
                stated.setdefault("branch" if below_body else kind, value)
        length = i + 1
    if not signs:
        return _titled(lines[:2])
    between = [line for line in inside if line in lines[:length] and not slogans.is_logo(line)]
    # A slogan is none of the headline's lines, where another line stands below it.
    below = between[1:] or lines[length : length + 1]
    return Letterhead(
        length=length,
        inside=tuple(line for line in between if not slogans.is_beside(line, below, named)),
        subtitle=stated.get("subtitle"),
        publisher=stated.get("publisher"),
        branch=stated.get("branch"),
        published=next(
            (day.iso for key in ("published", "embargo", "day") if (day := day_on(stated.get(key, "")))), None
        ),
        embargo=stated.get("embargo"),
        audience=stated.get("audience"),
        title=stated.get("title"),
    )


def _titled(lines: Sequence[Line]) -> Letterhead:
    """A text that says nothing about itself but its title, 제목: …, or whose headline says who speaks once more."""
    if not lines or lines[0].marker is not None:
        return Letterhead()
    kind, value = _read(lines[0].body, lines[0], None)
    if kind == "publisher" and value and len(lines) > 1 and lines[1].text.startswith(value):
        return Letterhead(length=1, publisher=value)
    return Letterhead(length=1, title=value) if kind == "title" and value else Letterhead()


def cells(text: str) -> list[str]:
    """The parts of a line that bars or tabs set apart, else the line; 햇살시 보도자료 is two of them."""
    bracketed = IN_BRACKETS.fullmatch(text)
    told = [bracketed["inside"], bracketed["rest"]] if bracketed and len(_named(bracketed["inside"])) > 1 else [text]
    split = [half for part in told for cell in CELL.split(part) for half in SECOND.split(cell)]
    return [cell for half in split if half.strip() for cell in _named(" ".join(half.split()))]


def _named(text: str) -> tuple[str, ...]:
    """The body and what its release calls itself, where a text is both; else the text."""
    day = day_on(text)
    if day is not None and day.start > 0 and days.is_day_alone(text[day.start :]):
        return (*_named(text[: day.start].strip()), text[day.start :])
    match = _behind_body().fullmatch(text) if len(text) <= LONGEST_NAME + LONGEST_DESK else None
    body = match["body"].strip("[]()【】<> ") if match else ""
    return (body, match["name"]) if match and _hands_out(body) else (text,)


@cache
def _behind_body() -> regex.Pattern[str]:
    names = alternatives(load(Releases).names, between=r"\s?")
    return regex.compile(rf"(?P<body>\S.{{1,20}}?)\s+(?P<name>[\[(（【<「]?\s?(?:{names})\s?[\])）】>」]?)")


def _hands_out(name: str) -> bool:
    return issuers.is_issuer(name) or offices.is_body(name)


def _paired(parts: Sequence[tuple[str | None, str | None]]) -> Iterator[tuple[str, str | None]]:
    """Fields and values of a line's cells: a label takes the cell behind it that states nothing else."""
    waiting: str | None = None
    for kind, value in parts:
        if kind is None or kind == TEXT:
            if waiting is not None and value is not None:
                yield waiting, value
                waiting = None
            continue
        if waiting is not None:
            yield (waiting, value) if kind == "day" else (waiting, None)
            if kind == "day":
                waiting = None
                continue
        waiting = kind if value is None and kind != "name" else None
        if waiting is None:
            yield kind, value
    if waiting is not None:
        yield waiting, None


def _day_beside_contact(line: Line) -> str | None:
    """What a line of contacts states before them: 배포 2021. 1. 27.(수) 담당 골목과장 나소율 033-000-0001."""
    match = LABELLED.match(line.body)
    labelled = _field("".join(match["label"].split())) if match else None
    day = day_on(match["value"]) if match and labelled == "published" else None
    return day.iso if day and day.start == 0 else None


def _read(text: str, line: Line, alone: str | None) -> tuple[str | None, str | None]:
    """What a cell of a letterhead states: field and value; the value is None where it stands in the next one.

    `alone` is the field whose label stood alone on the line above. TEXT says that it states nothing by itself.
    """
    squeezed = "".join(text.split())
    if len(text) > LONGEST:
        return None, None
    if names_itself(text) or hands_out(text):
        return "name", None
    field = _field(squeezed.strip(":：·|[]()<>【】"))
    if field is not None:
        return field, None
    match = LABELLED.fullmatch(text)
    labelled = _field("".join(match["label"].split())) if match else None
    if match and labelled is not None:
        return labelled, match["value"].strip()
    if EMBARGO.search(text):
        return "embargo", text
    if alone is not None:
        return alone, text
    return _unlabelled(text, squeezed, line)


def _unlabelled(text: str, squeezed: str, line: Line) -> tuple[str | None, str | None]:
    """What a cell without a label states by its form."""
    if days.is_day_alone(text):
        return "day", text
    if ADDRESS.fullmatch(text) or NUMBERS.fullmatch(text) or enclosures.are_stated(text):
        return "other", text
    name = LOGO.sub("", text)
    if len(squeezed) <= LONGEST_NAME and (issuers.is_issuer(name) or offices.is_branch(name)):
        return "publisher", name
    if _is_of_a_desk(text, squeezed) and line.marker is None:
        return "other", text
    return (TEXT, text) if len(cells(line.body)) > 1 else (None, None)


def _is_of_a_desk(text: str, squeezed: str) -> bool:
    """Whether a cell is an office, a title or a name alone: the table of who answers has lost its lines."""
    if len(squeezed) <= LONGEST_NAME and (
        offices.is_sure_office(squeezed) or all(offices.is_office(word) for word in text.split())
    ):
        return True
    return len(squeezed) <= LONGEST_DESK and (offices.is_position(squeezed) or offices.is_name(squeezed))


@cache
def _fields() -> dict[str, str]:
    words = load(Releases)
    fields = dict.fromkeys(words.other_labels | words.office_labels | words.role_labels, "other")
    fields |= dict.fromkeys(words.day_labels, "published")
    fields |= dict.fromkeys(words.embargo_labels, "embargo")
    fields |= dict.fromkeys(words.publisher_labels, "publisher")
    fields |= dict.fromkeys(words.audience_labels, "audience")
    fields |= dict.fromkeys(words.title_labels, "title")
    fields |= dict.fromkeys(words.subtitle_labels, "subtitle")
    return fields


def _field(label: str) -> str | None:
    """The field that a label without spaces stands for, None where it is no label."""
    return _fields().get(label.lower())
