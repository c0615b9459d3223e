"""The headline of a release and its sub-headlines: what stands between the letterhead and the first paragraph.

A page gives the title above the text and often again in it, over two lines or without what the release calls itself.
Sub-headlines stand between dashes, behind one, in a quotation of the page (`> …`), or as points (◇ ▷ √).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.kinds.release import plain_headlines, titles
from parsers.kinds.release.plain_headlines import (
    LABELLED,
    LONG,
    LONGEST_HEADLINE,
    LONGEST_REST,
    OCCASION,
    SHORTEST_PLAIN,
)
from parsers.text.bullets import is_note
from parsers.text.line import Line, width_of

DASHES = "-–—―‐−ー─━ㅡ"
DASH_LEAD = regex.compile(rf"(?:[{DASHES}]{{1,2}}>?|→|➡|↳|⇒)\s*(?=\S)")
# A sign that its file could not name may stand behind it: … 체결 -？
DASH_END = regex.compile(rf"(?<!\s)\s*+[{DASHES}][?？]?$")
DASH_BETWEEN = regex.compile(rf"(?<!\s)\s{{0,3}}[{DASHES}]\s?[{DASHES}]\s{{0,3}}")
POINTS = regex.compile(r"[◇◈▷▶►▸◆√✔✓▲△❖☞◎■▣](?=\s|\p{L}|[‘“｢「(\d])\s*")
POINTS_INSIDE = "▲△▴"
QUOTED = regex.compile(r">+\s*(?P<text>\S.*)")
QUOTED_LEAD = regex.compile(rf"(?:[{DASHES}]{{1,2}}>?|[□○ㅇ◦◇◈▷▶►◆√✔▲△*•·]|\*\*)\s*(?=\S)")
# [2024년 … 정책 돋보기]: the series that a release belongs to.
RUBRIC = regex.compile(r"\[[^\[\]]{4,40}\]?")
# What a sub-headline stops with that goes on in the next line.
UNFINISHED = regex.compile(r"(?:[,·･‧∙]|및|등|[을를의와과]|위한|통한|위해|통해|하는|되는|있는)$")
# What somebody said, or a motto: a sub-headline of its own.
SAID = regex.compile(r"[‘“'\"]{1,2}[^‘“]+[’”'\"]{1,2}")
# The first line of a title is as long, or the title ends with it.
SHORT = 26
MOST_TITLE_LINES = 3
MOST_SUBTITLES = 12


@dataclass(frozen=True, slots=True)
class Subtitle:
    """A sub-headline and its lines; `text` is without dashes."""

    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """The lines that repeat the title or give it, the sub-headlines, notes among them, and how many lines in all."""

    titles: tuple[Line, ...]
    subtitles: tuple[Subtitle, ...]
    notes: tuple[Line, ...]
    length: int


def read(lines: Sequence[Line], title: str | None) -> Headline:
    """The headline at the top of `lines`; `title` is the one the page states, None where the text alone gives it."""
    start, end = titles.repeated(lines, title) if title else (0, _own_title(lines))
    if title and not end and len(lines) > 1 and RUBRIC.fullmatch(lines[0].text) and _own_headline(lines, 1):
        end = 1
    above = [Subtitle(" ".join(line.text.split()), (line,)) for line in lines[:start]]
    subtitles, notes, length = _subtitles(lines, end, has_title=title is not None)
    return Headline(tuple(lines[start:end]), (*above, *subtitles), tuple(notes), length)


def _own_title(lines: Sequence[Line]) -> int:
    """How many lines at the top are the title where nothing else states it: short ones above dashes or text."""
    count = 0
    for i, line in enumerate(lines[:MOST_TITLE_LINES]):
        bulleted = line.marker is not None and line.marker[0] != "#"
        if (
            bulleted
            or len(line.text) > LONGEST_HEADLINE
            or (sentences.ends_pointed(line.text) and not (count == 0 and _calls_out(line)))
            or (
                count
                and (
                    plain_headlines.is_folded_sentence(line)
                    or plain_headlines.opens_paragraph(line, lines[i + 1 : i + 2])
                )
            )
            or (count and line.blank_before > 1)
        ):
            break
        count += 1
        if not _is_short(line) and (end_of(line.text) is End.CLOSED or _leaves_room(line, lines[i + 1 : i + 2])):
            break
    return count


def _leaves_room(line: Line, below: Sequence[Line]) -> bool:
    """Whether the line below one that ends no clause is so much longer that its first word had fitted: no rest."""
    rest = below[0] if below else line
    longer = line.width + width_of(f" {rest.text.split(' ', 1)[0]}") < rest.width
    return longer and end_of(line.text) is not End.OPEN


def _calls_out(line: Line) -> bool:
    """Whether a short line cries out or asks, as headlines do: 햇살시, 전국에서 가장 먼저 시작한다!"""
    return len(line.text) < LONG + SHORTEST_PLAIN and line.text[-1] in "!?" and not line.parts


def _is_short(line: Line) -> bool:
    return len(line.text) < SHORT


def _subtitles(lines: Sequence[Line], at: int, *, has_title: bool) -> tuple[list[Subtitle], list[Line], int]:
    """The sub-headlines from index `at` on, the notes among them, and where the text begins."""
    found: list[Subtitle] = []
    own = _own_headline(lines, at) if has_title else 0
    if own:
        found += _own_subtitles(lines[at : at + own])
        at += own
    notes: list[Line] = []
    open_dash = False
    while at < len(lines) and len(found) < MOST_SUBTITLES:
        line = lines[at]
        text = _lead_dropped(line)
        if text is not None:
            ended = DASH_END.search(text) is not None
            words = DASH_END.sub("", text).strip()
            if (
                LABELLED.match(words)
                or (ended and OCCASION.match(words))
                or (sentences.ends_pointed(words) and not ended)
            ):
                break
            open_dash = bool(DASH_LEAD.match(line.text)) and not ended
            found += [Subtitle(part, (line,)) for part in _parts(words, ended=ended)]
        elif found and _goes_on(found[-1], line, lines[at + 1 : at + 2], open_dash=open_dash):
            ended = DASH_END.search(line.text) is not None
            words = DASH_END.sub("", " ".join(line.text.split())).strip()
            if found[-1].lines[-1].number == lines[at - 1].number and _is_new(
                lines[at - 1], found[-1], closes=open_dash and ended
            ):
                found.append(Subtitle(words, (line,)))
            else:
                found[-1] = Subtitle(f"{found[-1].text} {words}", (*found[-1].lines, line))
            open_dash = open_dash and not ended
        elif found and is_note(line.marker) and at + 1 < len(lines) and POINTS.match(lines[at + 1].text):
            notes.append(line)
        else:
            break
        at += 1
    if not found:
        points = plain_headlines.bulleted(lines, at)
        found += [Subtitle(" ".join(line.body.split()), (line,)) for line in lines[at : at + points]]
        at += points
    count = plain_headlines.length(lines, at)
    plain = lines[at : at + count] if found or has_title or plain_headlines.stand_close(lines, at, count) else ()
    if not at and not plain_headlines.are_sub_headlines(plain, lines[len(plain) :]):
        plain = ()
    return _with_plain(found, plain), notes, at + len(plain)


def _lead_dropped(line: Line) -> str | None:
    """The words of a line that a dash or a point sets off; None for other lines."""
    match = DASH_LEAD.match(line.text) or POINTS.match(line.text)
    if match is None:
        return None
    rest = " ".join(line.text[match.end() :].split())
    # ▲특허권 ▲영업비밀 …: points inside one sub-headline.
    return " ".join(line.text.split()) if line.text[0] in POINTS_INSIDE and line.text[0] in rest else rest


def _goes_on(before: Subtitle, line: Line, following: Sequence[Line], *, open_dash: bool) -> bool:
    """Whether a line without a lead belongs to the sub-headlines: the dash of the one above closes on it."""
    if (
        line.marker is not None
        or len(line.text) > LONGEST_REST
        or sentences.ends_pointed(line.text)
        or line.text[0] in '“"‘<〈【['
    ):
        return False
    if DASH_END.search(line.text):
        return True
    if not open_dash:
        return False
    below = following[0] if following else None
    set_off = below is not None and (_lead_dropped(below) is not None or len(below.text) > LONGEST_HEADLINE)
    return UNFINISHED.search(before.text) is not None or (set_off and len(line.text) >= SHORTEST_PLAIN)


def _is_new(above: Line, before: Subtitle, *, closes: bool) -> bool:
    """Whether a line is a sub-headline of its own whose dash is lost, and no rest of the one before it.

    `closes` says that the line closes the dash which the one before it leaves open.
    """
    return DASH_END.search(above.text) is not None or (not closes and UNFINISHED.search(before.text) is None)


def _parts(words: str, *, ended: bool) -> list[str]:
    """The sub-headlines of a line in dashes, two where a dash closes and another opens inside it."""
    return DASH_BETWEEN.split(words) if ended else [words]


def _own_headline(lines: Sequence[Line], at: int) -> int:
    """How many lines are the text's own headline, other than the page's title: short ones with sub-headlines below."""
    count = 0
    for line in lines[at : at + 2]:
        if (
            line.marker is not None
            or len(line.text) > LONGEST_HEADLINE
            or sentences.ends_pointed(line.text)
            or line.text[0] in "<[【〈("
        ):
            break
        count += 1
    if not count or at + count >= len(lines):
        return 0
    below = lines[at + count]
    text = _lead_dropped(below)
    if text is None or DASH_LEAD.match(below.text) is None or LABELLED.match(text) or OCCASION.match(text):
        return 0
    return count


def _own_subtitles(lines: Sequence[Line]) -> list[Subtitle]:
    """The text's own headline, over its lines; each is one of its own where somebody is quoted on one of them."""
    parts = [[line] for line in lines] if any(SAID.fullmatch(line.text) for line in lines) else [lines]
    return [Subtitle(" ".join(" ".join(line.text.split()) for line in part), tuple(part)) for part in parts]


def _with_plain(found: Sequence[Subtitle], lines: Sequence[Line]) -> list[Subtitle]:
    """The sub-headlines with those on lines without a lead; a line goes on where the one before it is unfinished."""
    every = [*found]
    for line in lines:
        words = DASH_END.sub("", " ".join(line.text.split())).strip()
        if every and UNFINISHED.search(every[-1].text) is not None and not SAID.fullmatch(line.text):
            every[-1] = Subtitle(f"{every[-1].text} {words}", (*every[-1].lines, line))
        else:
            every.append(Subtitle(words, (line,)))
    return every


def quoted(lines: Sequence[Line]) -> list[Subtitle]:
    """The sub-headlines that a page quotes above the text (`> …`), without dashes and points."""
    found: list[Subtitle] = []
    for line in lines:
        match = QUOTED.fullmatch(line.text)
        words = match["text"] if match else line.text
        while lead := QUOTED_LEAD.match(words):
            words = words[lead.end() :]
        words = DASH_END.sub("", " ".join(words.split())).strip()
        if words:
            found.append(Subtitle(words, (line,)))
    return found
