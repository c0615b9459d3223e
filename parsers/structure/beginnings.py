"""How a line begins that stands below another one: anew, with the next point in a row, or with a remark in brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from parsers.mentions import date, measures
from parsers.mentions.numerals import TILDE
from parsers.text.label import has_label
from parsers.text.line import Line, width_of
from parsers.text.numbering import CIRCLED, NUMBER_SIGNS
from parsers.vocabulary import Contacts, load

# A parenthesis that is a line by itself; one with a label only, such as (추진실적), heads what follows.
_INSIDE = r"(?:[^()（）]++|[(（](?:[^()（）]++|[(（][^()（）]*+[)）])*+[)）])*+"
PARENTHESIS_ALONE = regex.compile(rf"[(（]{_INSIDE}[)）]")
# One that is closed on a line below: a label is closed on its own.
PARENTHESIS_OPEN = regex.compile(rf"[(（]{_INSIDE}")
LABEL_ALONE = regex.compile(r"[(（](?!.*등[)）]$)(?:\s*\p{Hangul}){2,10}\s*[)）]")
# (찾아가는 마을학교): a head of several words, without what remarks have.
HEAD_IN_BRACKETS = regex.compile(r"[(（](?P<word>\p{Hangul}{2,})\s[^()（）\d,:：]{2,20}[)）]")
FEWEST_HEADS = 3
# [집 앞 나무 심기], < 붙임 >: a head alone on its line.
HEAD_ALONE = regex.compile(r"\[[^\[\]]+\]|【[^【】]+】|<[^<>]+>|〈[^〈〉]+〉|《[^《》]+》")
# - … -: a sub-headline between dashes.
DASH_BEFORE, DASH_BEHIND = regex.compile(r"-\s?(?=\S)"), regex.compile(r"\s[-―—]$")
# [사업비] 2억원
LABEL_IN_SQUARE = regex.compile(r"[\[【]\s?\p{Hangul}(?:[\s·]?\p{Hangul}){1,11}\s?[\]】]\s*+(?=\S)")
# 담당 : 골목과 나은솔 (☎ 033-000-0000)
CONTACT_CLOSED = regex.compile(
    r"\W{0,3}(?P<label>\p{Hangul}(?:\s?\p{Hangul}){1,6}+)\s?[:：][^:：]{2,60}[(（][☎☏✆]?\s?0\d{1,2}[-)]\d{3,4}-\d{4}[)）]"
)
# (042-481-0000), (App), (3,120명)가: a remark on the word before it is no label.
REMARK = regex.compile(r"[(（](?!\d{1,2}[)）])(?:[^\p{Hangul}()（）]+[)）]|[^()（）]+[)）](?:이|가|도|만)\s)")
# What a line ends with that the page cut inside a date, an amount or a count, and what the next one begins with then.
OPEN_FIGURE = regex.compile(rf"(?:\d[.,]?|\d\s?[천백십만억조]{{1,3}}|[년월]|(?P<tilde>{TILDE}))$")
REST = regex.compile(r"[\d\p{Hangul}]")
NUMBERED_HEAD = regex.compile(r"\d{1,2}[.)]\s+(?!\d)")
# 2031. 9. | 20. 의자를 놓음: a year and a month, and a day that hardly any list of headings counts to.
MONTH_BEFORE = regex.compile(r"(?:20\d\d|[’'‘`]\d\d)\s?\.\s?\d{1,2}\s?\.$")
LATE_DAY = regex.compile(r"(?:1[6-9]|2\d|3[01])\.\s")
# So much of both lines tells a figure, in characters.
REACH = 30
# So many spaces are more than an indent.
FAR = 4
# A shorter line may head a list of days.
LONG = 15.0
NUMBERED = regex.compile(rf"(?:[{NUMBER_SIGNS}㉠-㉭]|\d{{1,2}}(?:-\d{{1,2}})?[.)]\s|[가-하][.)]\s|사례\s?\d)")
CIRCLED_POINT = regex.compile(f"[{CIRCLED}]")
# ’20. 12. 9. …, 2020. 3. 30. …: an entry of a chronicle.
MILESTONE = regex.compile(r"(?:[’'‘`]\d\d|(?:19|20)\d\d)\s?[.년]\s?\d{1,2}\s?[.월]")


def begins_anew(text: str) -> bool:
    """Whether a line begins with a label, a number or a milestone's date, or is nothing but words in square or angle
    brackets: hardly ever in the middle of an item."""
    begins = NUMBERED.match(text) or MILESTONE.match(text) or HEAD_ALONE.fullmatch(text)
    return begins is not None or (has_label(text) and REMARK.match(text) is None)


def why_ended(so_far: str, following: str) -> str | None:
    """Why an item is complete before the next line, None for nothing.

    A dash has closed it, or the number of a contact; or both have a label in square brackets ([기간] …, [사업비] …).
    """
    if DASH_BEFORE.match(so_far) and DASH_BEHIND.search(so_far):
        return "a dash closes what a dash has opened"
    if LABEL_IN_SQUARE.match(so_far) and LABEL_IN_SQUARE.match(following):
        return "labels in brackets stand one below the other"
    closed = CONTACT_CLOSED.fullmatch(so_far)
    contact = closed is not None and "".join(closed["label"].split()) in load(Contacts).labels
    return "its number closes a contact" if contact else None


def hangs(line: Line, following: Line) -> bool:
    """Whether the next line is indented to where the text of this one begins, as wrapped lines of an item are."""
    text_column = line.indent + line.body_start - line.start
    return following.indent > 1 and text_column > 1 and abs(following.indent - text_column) <= 1


def far_in(line: Line, following: Line) -> bool:
    """Whether the next line is indented far beyond where the text of this one begins, as captions in the middle are."""
    return following.indent > line.indent + line.body_start - line.start + FAR


def rest_of_figure(so_far: str, following: str) -> bool:
    """Whether a date, an amount or a count stands across the meeting of an item so far, of some length, and a line."""
    opened = OPEN_FIGURE.search(so_far)
    if opened is None or not REST.match(following):
        return False
    day = LATE_DAY.match(following) is not None and MONTH_BEFORE.search(so_far) is not None
    if NUMBERED_HEAD.match(following) and not day:
        return False
    if width_of(so_far) < LONG and not opened["tilde"]:
        return False
    before = so_far[-REACH:]
    meeting = f"{before} {following[:REACH]}"
    return any(
        mention.start < len(before) and mention.end > len(before) + 1
        for find in (date.find, measures.find)
        for mention in find(meeting)
    )


def counts_on(line: Line, following: Line) -> bool:
    """Whether a line of several points in a row, ① … ② …, goes on with the next point."""
    points = CIRCLED_POINT.findall(line.text)
    several = len(points) > 1 or (points and len(CIRCLED_POINT.findall(following.text)) > 1)
    return bool(several) and line.text[0] != points[-1] and ord(following.text[0]) == ord(points[-1]) + 1


def heads_in_brackets(lines: Sequence[Line]) -> frozenset[str]:
    """First words of lines in brackets that head lists: several begin so, each right above a bullet (찾아가는 …)."""
    heads = (
        match["word"]
        for line, below in pairwise(lines)
        if below.marker is not None and line.marker is None and (match := HEAD_IN_BRACKETS.fullmatch(line.text))
    )
    return frozenset(word for word, count in Counter(heads).items() if count >= FEWEST_HEADS)


def rule_of_parentheses(text: str, heads: Collection[str] = ()) -> tuple[bool, str] | None:
    """What settles where a line goes that is nothing but words in brackets, closed or not; None for other lines.

    `heads` are the first words of lines in brackets that head lists in this document.
    """
    if PARENTHESIS_ALONE.fullmatch(text):
        head = HEAD_IN_BRACKETS.fullmatch(text)
        if head and head["word"] in heads:
            return False, "one of several heads in brackets that begin with the same word"
        if LABEL_ALONE.fullmatch(text):
            return False, "a label in brackets heads what follows"
        return True, "a remark in brackets belongs to what stands before it"
    if PARENTHESIS_OPEN.fullmatch(text):
        return True, "a remark in brackets, closed on a line below, belongs to what stands before it"
    return None
