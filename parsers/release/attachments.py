"""Annexes that a release names: `붙임 1. 사업 개요 2. 사진. 끝.`, `<별첨> 설명자료`, the links listed behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from parsers.lines import Line
from parsers.parsed import Block
from parsers.release.headings import annex_label
from parsers.vocabulary import alternatives, load
from parsers.vocabulary.models import Releases
from schemas.record import Attachment

# 1. …, 2) …, ① …: several annexes behind one label.
ENTRY = regex.compile(r"(?:(?<!\d)(?P<n>\d{1,2})\s?[.)]\s?(?!\d)|(?P<n>[①-⑳])\s?)(?=\S)")
END = regex.compile(r"\s*[.\s<(]*끝[.\s>)]*$|\s*\d{1,2}\s?부\s?\.?\s*$")
EDGES = " .,:：·-–<>()[]【】*※"
LINK = regex.compile(r"\[(?P<label>[^\[\]]*)\]\((?P<target>[^()\s]+)\)")
LONGEST = 120
SENTENCE = regex.compile(r"\p{Hangul}[다요]\s?[.]?$")
LINK_LABEL = "링크"


def attachments_of(blocks: Sequence[Block], links: Sequence[Line]) -> list[Attachment]:
    """The annexes in the order of the page, then the links."""
    found: list[Attachment] = []
    for block in blocks:
        open_label: str | None = None
        if block.heading_line is not None and (annex := annex_label(block.heading_line.text)):
            label, title = annex
            if not title and block.items and _is_list(block):
                open_label = label
            else:
                found.append(Attachment(label=label, title=title.strip(EDGES) or _title_below(block), line=block.line))
                continue
        for item in block.items:
            text = item.text.text
            if open_label is not None:
                found += _entries(open_label, text, item.line)
                continue
            labelled = annex_label(f"{item.marker} {text}" if item.marker in ("※", "*") else text)
            if (
                labelled
                and labelled[1]
                and len(labelled[1]) <= LONGEST * 4
                and not SENTENCE.search(END.sub("", labelled[1]))
                and not _refers(labelled[1])
            ):
                found += _entries(labelled[0], labelled[1], item.line)
            elif (
                found
                and found[-1].line == item.line - item.lines[0].blank_before - 1
                and ENTRY.match(text)
                and text[0] not in "①②③"
            ):
                found += _entries(found[-1].label.split()[0], text, item.line)
    for line in links:
        match = LINK.search(line.text)
        found.append(Attachment(label=LINK_LABEL, title=match["target"] if match else line.body, line=line.number))
    return found


def _refers(text: str) -> bool:
    """Whether words behind a label refer to an annex and name none: 붙임 참조, 참고자료를 확인."""
    return (
        regex.match(r"\s*(?:자료|파일|의|을|를|에|로|과|및)?\s*(?:\S+\s)?(?:참고|참조|확인)", text) is not None
        or regex.match(r"[의을를에로은는]\s", text) is not None
    )


def _is_list(block: Block) -> bool:
    """Whether what stands under a label alone are the names of annexes and not an annex itself."""
    return all(
        len(item.text.text) <= LONGEST and not SENTENCE.search(item.text.text) and not item.flattened
        for item in block.items
    )


def _title_below(block: Block) -> str | None:
    first = block.items[0] if block.items and not block.items[0].flattened else None
    return first.text.text if first and len(first.text.text) <= LONGEST else None


def _entries(label: str, text: str, line: int) -> Iterator[Attachment]:
    """The annexes that a text names behind one label, each with its number."""
    text = END.sub("", text).strip()
    marks = list(ENTRY.finditer(text))
    if not marks or text[: marks[0].start()].strip(EDGES):
        title = text.strip(EDGES)
        if title:
            yield Attachment(label=label, title=title, line=line)
        return
    base = regex.sub(r"\s?\d{1,2}$", "", label)
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        title = END.sub("", text[mark.end() : following.start() if following else len(text)]).strip(EDGES)
        number = mark["n"] if mark["n"].isdigit() else str(ord(mark["n"]) - ord("①") + 1)
        if title:
            yield Attachment(label=f"{base} {number}", title=title, line=line)


def points_to_file(text: str) -> bool:
    """Whether a text only says that the release is in an attached file."""
    return _pointer().search(text) is not None


def _pointer() -> regex.Pattern[str]:
    labels = alternatives(load(Releases).attachments)
    return regex.compile(
        rf"(?:{labels})\s?(?:된|한|의)?\s?(?:\p{{Hangul}}{{0,4}}\s?)?(?:파일|자료|보도자료|문서|물)?[^.]{{0,90}}?(?:참고|참조|확인|보시기)|본문\s?없음|관련\s?보도자료(?:\s?내용)?\s?입니다"
    )
