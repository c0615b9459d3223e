"""The cells of one line of a schedule: a row's label, times, events. `광 주 10:00`, `15:00`, `ㆍ시민의 날 기념식`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from parsers.gazetteer.regions import is_region, lacks_rank
from parsers.kinds.bulletin.places import is_nationwide
from parsers.text.line import Line
from parsers.vocabulary import Bulletins, alternatives, load

CellKind = Literal["label", "time", "no time", "event", "more"]

_CLOCK = (
    r"(?P<noon>오전|오후|(?i:am|pm))?\s?(?P<hour>[01]?\d|2[0-4])\s?(?:[:：]\s?(?P<minute>[0-5]\d)|시(?:\s?(?P<minute>[0-5]?\d)\s?분|\s?(?P<half>반))?)"
    r"(?:\s?[~∼～\-–]\s?(?:(?:[01]?\d|2[0-4])\s?(?:[:：]\s?[0-5]\d|시(?:\s?[0-5]?\d\s?분)?))?)?"
)
TIME = regex.compile(rf"{_CLOCK}(?=$|[\s,/ㆍ·∙･•▪○◦\-])")
# 골목 잔치 (10:00, 샘터): the time in brackets behind the event.
BEHIND = regex.compile(rf"[^()（）]{{2,40}}[(（]\s?{_CLOCK}(?=[\s,/)）])")
BULLET = regex.compile(r"[ㆍ·∙･•‧▪○◦*▸▶]\s?|[-–]\s(?=\S)")
# A further event on the same line: behind a bullet, or behind a time written with a colon.
FURTHER = regex.compile(r"\s(?=[ㆍ∙･•‧▪]\s?\S|(?:[01]?\d|2[0-4]):[0-5]\d\s)")
# Before a time any short words name the row: a governor, a minister.
ANY_LABEL = regex.compile(r"\p{Hangul}[\p{Hangul}\d·ㆍ]{0,7}(?:\s\p{Hangul}{1,5}){0,2}?")
WORD = regex.compile(r"[^\s|]+")
MOST_WORDS = 4
ANY_LABEL_LENGTH = 12
# Every white space, U+00A0 and U+3000 as well, that a pattern takes for `\s`: what parts two cells begins none.
SEPARATORS = "".join(char for char in map(chr, range(0x3001)) if char.isspace()) + "|:："


@dataclass(frozen=True, slots=True)
class ScheduleCell:
    """A cell with its place in the line's text; `more` is text that may be an event or the rest of one."""

    kind: CellKind
    start: int
    end: int
    value: str


def clock(match: regex.Match[str]) -> str:
    """`HH:MM` of a time as written: 오후 2시 30분."""
    hour = int(match["hour"])
    noon = (match["noon"] or "").lower()
    if noon in ("오후", "pm") and hour < 12:
        hour += 12
    minute = 30 if match["half"] else int(match["minute"] or 0)
    return f"{hour:02d}:{minute:02d}"


@cache
def _no_time() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Bulletins).no_time)})(?=\s|$|[ㆍ·∙･•‧▪])")


@cache
def _header() -> regex.Pattern[str]:
    words = load(Bulletins)
    spaced = [
        r"\s*".join(map(regex.escape, word)).replace("·", "[·․ㆍ･‧/]")
        for word in sorted(words.schedule_columns.words.union(words.schedule_head), key=lambda w: (-len(w), w))
    ]
    return regex.compile(rf"(?:(?:{'|'.join(spaced)})[\s|()/·]*)+")


def is_header(line: Line) -> bool:
    """Whether a line holds the words of a table's head and nothing else: 시 ․ 도 시 간 내 용."""
    return _header().fullmatch(line.text.strip("| ")) is not None


def is_debris(line: Line) -> bool:
    """Whether a line holds nothing but remains of a frame: brackets, bars."""
    return not any(char.isalnum() for char in line.text) and not is_no_time(line.text)


def is_no_time(text: str) -> bool:
    """Whether a text is what stands in the place of a time: 종일, 미정."""
    return _no_time().fullmatch(text) is not None


def cells_of(line: Line, *, bulleted: bool, local: bool = False, begin: int = 0) -> list[ScheduleCell]:
    """The cells of a line in order; in a `bulleted` schedule events have bullets, and other text goes on with one.

    In a `local` one the rows are municipalities by their names alone: 동해, 삼척. `begin` is where the first cell
    begins: behind the day that stands on the line. A bullet before a time is no cell.
    """
    text = line.text
    found: list[ScheduleCell] = []
    body = line.body_start - line.start
    at = begin or (body if TIME.match(text, body) else 0)
    behind = BEHIND.match(text, begin or body) if line.marker is not None and not bulleted else None
    if behind:
        start = begin or body
        return [
            ScheduleCell("time", start, start, clock(behind)),
            ScheduleCell("event", start, len(text), text[start:]),
        ]
    if not at:
        label = _label(text, bulleted=bulleted) or (_local_label(text, bulleted=bulleted) if local else None)
        found += [label] if label else []
        at = label.end if label else 0
    while True:
        while at < len(text) and text[at] in SEPARATORS:
            at += 1
        if at >= len(text):
            return found
        # No cell begins with a separator, so each ends behind `at` and the scan moves on.
        cell = _cell(text, at, after=found[-1].kind if found else None)
        found.append(cell)
        at = cell.end


def _cell(text: str, at: int, *, after: CellKind | None) -> ScheduleCell:
    time = TIME.match(text, at)
    if time:
        return ScheduleCell("time", at, time.end(), clock(time))
    empty = _no_time().match(text, at)
    # 종일 골목 대화
    worded = after is None and text[at].isalpha()
    if empty and (worded or after in ("label", "no time") or empty.end() == len(text)):
        return ScheduleCell("no time", at, empty.end(), "")
    bullet = BULLET.match(text, at)
    start = bullet.end() if bullet else at
    further = FURTHER.search(text, start)
    end = further.start() if further else len(text)
    kind: CellKind = "event" if bullet or after in ("time", "no time", "label") else "more"
    return ScheduleCell(kind, start, end, text[start:end])


def _label(text: str, *, bulleted: bool) -> ScheduleCell | None:
    """The row's label at the start of a line: a region, also spelled 서 울, or any short words before a time."""
    words = list(WORD.finditer(text))
    for count in range(min(MOST_WORDS, len(words)), 0, -1):
        end = words[count - 1].end()
        name = "".join(word.group() for word in words[:count]).strip("():：[]【】□■○")
        if not (is_region(name) or is_nationwide(name)):
            continue
        rest = text[end:].lstrip(SEPARATORS)
        if not rest or _starts_cell(rest) or (not bulleted and ("\t" in text[end : end + 3] or _is_short(name))):
            return ScheduleCell("label", 0, end, name)
    time = TIME.search(text)
    before = text[: time.start()].strip(SEPARATORS) if time else ""
    if time and before and len(before) <= ANY_LABEL_LENGTH and ANY_LABEL.fullmatch(before):
        return ScheduleCell("label", 0, len(text[: time.start()].rstrip(SEPARATORS)), "".join(before.split()))
    return None


def _local_label(text: str, *, bulleted: bool) -> ScheduleCell | None:
    """A municipality's bare name, also spelled 춘 천, before an event that has no time."""
    words = list(WORD.finditer(text))
    for word in words[1::-1]:
        name, rest = "".join(text[: word.end()].split()), text[word.end() :].lstrip(SEPARATORS)
        if rest and lacks_rank(name) and (not bulleted or _starts_cell(rest)):
            return ScheduleCell("label", 0, word.end(), name)
    return None


def _starts_cell(text: str) -> bool:
    """Whether a time, the mark of none or an event with its bullet stands first."""
    return any(pattern.match(text) for pattern in (TIME, _no_time(), BULLET))


def _is_short(name: str) -> bool:
    """Whether a region is named as tables name provinces: by two syllables."""
    return len(name) == 2
