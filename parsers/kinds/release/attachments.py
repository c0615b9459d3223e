"""Annexes that a release names: `붙임 1. 사업 개요 2. 사진. 끝.`, `<별첨> 설명자료`, the links listed behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from parsers.draft import Block, LogicalItem
from parsers.endings import sentences
from parsers.kinds.release.annexes import annex_label
from parsers.text.line import Line
from parsers.vocabulary import Releases, alternatives, load
from schemas.record import Attachment

# 1. …, 2) …, ① …: several annexes behind one label.
ENTRY = regex.compile(r"(?:(?<!\d)(?P<n>\d{1,2})\s?[.)](?:\s+|(?!\d))|(?P<n>[①-⑳])\s?)(?=\S)")
END = regex.compile(r"(?<![\s.<(])[\s.<(]*+끝[.\s>)]*+$|(?<!\s)(?:\s+각)?\s*+\d{1,2}\s?부[\s.]*+$")
EDGES = " .,:：·-–*※"
BRACKETS = (("(", ")"), ("（", "）"), ("<", ">"), ("〈", "〉"), ("[", "]"), ("【", "】"))
# 붙임파일(계획안.hwpx)을 참고: a file named in the text.
FILE = regex.compile(
    r"(?P<label>붙임|별첨|첨부)\s?(?:된\s)?파일\s?[(（](?P<title>[^\n]{1,160}?\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip))[)）]"
)
LINK = regex.compile(r"\[(?P<label>[^\[\]]*)\]\((?P<target>[^()\s]+)\)")
ADDRESS = regex.compile(r"(?:https?:|www\.|[\w.\-]{1,60}\.(?:kr|com|org|net|go)\b)", regex.IGNORECASE)
NUMBER_BEHIND = regex.compile(r"\s?(?P<n>\d{1,2}(?:-\d{1,2})?)$")
LONGEST = 120
LONGEST_LIST = 480
LINK_LABEL = "링크"


def attachments_of(blocks: Sequence[Block], links: Sequence[Line]) -> list[Attachment]:
    """The annexes in the order of the page, then the links."""
    found = [
        attachment
        for block, following in zip(blocks, [*blocks[1:], None], strict=False)
        for attachment in _of_block(block, following)
    ]
    for line in links:
        match = LINK.search(line.text)
        found.append(Attachment(label=LINK_LABEL, title=_title_of_link(match) or line.body, line=line.number))
    return found


def _title_of_link(match: regex.Match[str] | None) -> str | None:
    """What a link is called, its address where nothing else; None where the line is no link."""
    if match is None:
        return None
    label: str = match["label"].strip()
    return match["target"] if not label or ADDRESS.match(label) else label


def _of_block(block: Block, following: Block | None) -> Iterator[Attachment]:
    """The annex that a block is, or those that its items name."""
    annex = _heading_label(block.heading_line) if block.heading_line else None
    if annex is not None and (annex[1] or not block.items or not _is_list(block)):
        yield Attachment(label=annex[0], title=_title(annex[1]) or _title_below(block, following), line=block.line)
        return
    label = annex[0] if annex else None
    last: LogicalItem | None = None
    for item in block.items:
        text = item.text.text
        if annex is not None and label is not None:
            yield from _entries(label, text, item.line)
        elif file := FILE.search(text):
            yield Attachment(label=file["label"], title=file["title"], line=item.line)
        elif named := _named(item):
            label, last = named[0], item
            yield from _entries(*named, item.line)
        elif last is not None and label is not None and _is_beside(last, item) and ENTRY.match(text):
            last = item
            yield from _entries(NUMBER_BEHIND.sub("", label), text, item.line)
        else:
            last = None


def _heading_label(line: Line) -> tuple[str, str] | None:
    """Label and title of the annex that a heading opens; behind a bullet one with a number: □ 참고 1 …"""
    annex = annex_label(line.text)
    behind = annex_label(line.body) if annex is None and line.marker is not None else None
    return behind if behind is not None and _count(behind[0]) else annex


def _count(label: str) -> int:
    """The number of a label, 0 where it has none."""
    match = NUMBER_BEHIND.search(label)
    return int(match["n"]) if match and match["n"].isdecimal() else 0


def _named(item: LogicalItem) -> tuple[str, str] | None:
    """Label and titles of the annexes that an item names; None where it speaks of something else."""
    annex = annex_label(item.text.text)
    if annex is None or not annex[1] or len(annex[1]) > LONGEST_LIST:
        return None
    return None if sentences.ends(_without_end(annex[1])) or _refers(annex[1]) else annex


def _is_beside(item: LogicalItem, following: LogicalItem) -> bool:
    """Whether nothing stands between two items but blank lines."""
    return following.line - following.lines[0].blank_before - 1 == item.lines[-1].number


def _refers(text: str) -> bool:
    """Whether words behind a label refer to an annex and name none: 붙임 참조, 참고자료를 확인."""
    return (
        regex.match(r"\s*(?:자료|파일|의|을|를|에|로|과|및)?\s*(?:\S+\s)?(?:참고|참조|확인)", text) is not None
        or regex.match(r"[의을를에로은는]\s", text) is not None
    )


def _is_list(block: Block) -> bool:
    """Whether what stands under a label alone are the names of annexes and not an annex itself."""
    return all(
        len(item.text.text) <= LONGEST and not sentences.ends(item.text.text) and not item.flattened
        for item in block.items
    )


def _title_below(block: Block, following: Block | None) -> str | None:
    """The title of an annex whose label stands alone: its first item, or the heading right below it."""
    if not block.contents:
        return following.heading if following else None
    first = block.items[0] if block.items and not block.items[0].flattened else None
    return first.text.text if first and len(first.text.text) <= LONGEST else None


def _entries(label: str, text: str, line: int) -> Iterator[Attachment]:
    """The annexes that a text names behind one label, each with its number: 붙임 1. … 2. …"""
    text = _without_end(text)
    numbered = NUMBER_BEHIND.search(label)
    base = label[: numbered.start()] if numbered else label
    marks = list(_in_sequence(text, int(numbered["n"]) + 1 if numbered and numbered["n"].isdecimal() else None))
    if marks and not _goes_on(numbered, text[: marks[0].start()], _value(marks[0])):
        marks = []
    starts = [(0, numbered["n"] if numbered else None), *((mark.end(), _value(mark)) for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    for (start, count), end in zip(starts, ends, strict=True):
        title = _title(text[start:end])
        if title:
            yield Attachment(label=f"{base} {count}" if count else base, title=title, line=line)


def _in_sequence(text: str, number: int | None) -> Iterator[regex.Match[str]]:
    """The numbers before titles, from `number` on (None: any); those of a day in a title are none."""
    for mark in ENTRY.finditer(text):
        if number is None or int(_value(mark)) == number:
            number = int(_value(mark)) + 1
            yield mark


def _title(text: str) -> str:
    """A title without 끝, the marks around it, and a closing bracket that lacks its other half."""
    title = _without_end(text).strip(EDGES)
    for opening, closing in BRACKETS:
        if title.endswith(closing) and opening not in title:
            return _title(title[:-1])
    return title


def _goes_on(numbered: regex.Match[str] | None, before: str, first: str) -> bool:
    """Whether numbers in a text count annexes: they go on from the label's number, or stand before the first title."""
    if numbered is None:
        return not before.strip(EDGES + "<>()[]【】")
    return numbered["n"].isdecimal() and int(first) == int(numbered["n"]) + 1


def _value(mark: regex.Match[str]) -> str:
    return str(mark["n"]) if mark["n"].isdecimal() else str(ord(mark["n"]) - ord("①") + 1)


def _without_end(text: str) -> str:
    """A text without 끝 and the number of copies behind it."""
    return END.sub("", END.sub("", text.strip())).strip()


def points_to_file(text: str) -> bool:
    """Whether a text says that the release, or more of it, is in an attached file."""
    return _pointer().search(text) is not None


def without_pointers(text: str) -> str:
    """The sentences of a text that point to no file."""
    return " ".join(part for start, end in sentences.split(text) if not points_to_file(part := text[start:end].strip()))


@cache
def _pointer() -> regex.Pattern[str]:
    labels = alternatives(load(Releases).attachments)
    return regex.compile(
        rf"(?:{labels})\s?(?:된|한|의)?\s?(?:\p{{Hangul}}{{0,4}}\s?)?(?:파일|자료|보도자료|문서|물)?(?:[^.]|\.(?=\w)){{0,90}}?(?:참고|참조|확인|보시기)"
        r"|본문\s?없음|관련\s?보도(?:참고|설명)?자료(?:\s?내용)?\s?입니다|첨부파일명을\s?클릭"
    )
