"""How a release is written, whatever stands around it: sub-headlines in dashes, sentences under bullets, what is told.

Copies of releases on the sites of cities, counties and public bodies have no letterhead. What is left is how press
offices write: a headline with sub-headlines in dashes below, paragraphs behind □ and ○ that are whole sentences, and
what somebody said, held or plans.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import regex

from parsers.endings import sentences
from parsers.endings.line_endings import End, end_of
from parsers.kinds.release import headline, issuers, offices
from parsers.kinds.release.plain_headlines import SHORTEST_PLAIN
from parsers.structure.boilerplate import COPYRIGHT, STAMPED, paper_at_start
from parsers.structure.genres import is_minutes
from parsers.text.bullets import is_box_or_circle
from parsers.text.line import Line
from parsers.vocabulary import News, Releases, alternatives, load

# A paragraph has room for a sentence and goes over so many lines of a page at most.
SHORTEST = 30
LONGEST = 8
FEWEST_PARAGRAPHS = 2
FEWEST_TOLD = 2
# Whatever is stated ends so.
STATED = "다"
SHORTEST_NAME = 2
WORDS = regex.compile(r"\p{Hangul}+")
FEWEST_ANSWERS = 2
DATELINE = regex.compile(r"\p{Hangul}{2,6}\s?--\s?[(（]\p{Hangul}{2,10}[)）]\s?--")
ANNOUNCED = regex.compile(
    r"(?:\p{Hangul}{2,4}\s)?(?P<name>\p{Hangul}{2,14})(?:은|는|이|가)\s.{20,}고\s(?:\d{1,2}일\s)?(?:밝혔다|전했다|발표했다)[.]$"
)
OPENS_WITH = regex.compile(r"(?P<name>\p{Hangul}{2,10}?)(?:\s(?P<office>\p{Hangul}{2,10}?))?(?:은|는|이|가)\s.{20,}")
IN_BRACKETS = regex.compile(r"[<〈【\[]\s?(?P<inside>[^<>〈〉【】\[\]]{2,30}?)\s?[>〉】\]]")
WHOLE = regex.compile(r"다\s?[.]\s*[\"'”’)*※]*$")
GOES_ON = regex.compile(r"(?:며|고|으나|는데|지만|도록|에서|하여),$")


@cache
def _told() -> regex.Pattern[str]:
    words = load(Releases)
    said, held, planned = map(alternatives, (words.said, words.held, words.planned))
    return regex.compile(
        rf"(?:고|라고|[을를])\s?(?:\d{{1,2}}일\s?)?(?:{said})(?:다|습니다)"
        rf"|(?:{held})(?:(?:했|하였|한|됐|되었|된)다|(?:했|하였|됐|되었)습니다)|(?:{planned})(?:이다|입니다)|기로\s?했(?:다|습니다)"
    )


@cache
def _signed() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<!\p{{Hangul}})\p{{Hangul}}{{2,4}}\s?(?:{alternatives(load(News).roles)})(?=[\s=\])@/]|$)"
    )


def tells(lines: Sequence[Line]) -> bool:
    """Whether a text tells in the third person what was said, held and is planned, more than once."""
    return sum(len(_told().findall(line.text)) for line in lines if STATED in line.text) >= FEWEST_TOLD


def comes_by_wire(lines: Sequence[Line]) -> bool:
    """Whether the text opens with the dateline of a wire of releases: `서울--(뉴스와이어)--`."""
    return any(DATELINE.match(line.text) for line in lines[:LONGEST])


def announced_by(texts: Iterable[str]) -> str | None:
    """The body that a paragraph begins with which ends with what it says: 햇살군은 … 열었다고 28일 밝혔다."""
    names = (match["name"] for text in texts if (match := ANNOUNCED.match(text)))
    return next((name for name in names if issuers.is_issuer(name) or offices.is_body(name)), None)


def opened_by(lines: Sequence[Line]) -> str | None:
    """The body that the first paragraph tells of, with its office: 햇살시는 …, 햇살시 도시개발사업소는 …."""
    first = next((line.text for line in lines if WHOLE.search(line.text)), "")
    match = OPENS_WITH.match(first)
    if match is None or not issuers.is_issuer(match["name"]):
        return None
    if match["office"] is None or issuers.is_issuer(match["office"]):
        return match["office"] or match["name"]
    return f"{match['name']} {match['office']}" if offices.is_sure_office(match["office"]) else None


def has_sub_headlines(lines: Sequence[Line]) -> bool:
    """Whether sub-headlines in dashes stand right below the first line, which is no sentence."""
    if len(lines) < FEWEST_PARAGRAPHS or lines[0].marker is not None or end_of(lines[0].text) is End.OPEN:
        return False
    read = headline.read(lines, None)
    first = read.subtitles[0] if read.titles and read.subtitles else None
    dashed = first is not None and headline.DASH_LEAD.match(first.lines[0].text) is not None
    return dashed and first is not None and len(first.text) >= SHORTEST_PLAIN


def writes_sentences_in_items(lines: Sequence[Line]) -> bool:
    """Whether paragraphs behind bullets are whole sentences, and hardly one of them is not.

    Reports and bulletins end their items with nouns; in minutes a bullet stands before who speaks.
    """
    if is_minutes(lines):
        return False
    starts = [i for i, line in enumerate(lines) if is_box_or_circle(line.marker) or line.marker == "◎"]
    paragraphs = [_paragraph(lines, i) for i in starts]
    long = [text for text in paragraphs if len(text) >= SHORTEST]
    whole = [text for text in long if WHOLE.search(text)]
    going_on = [text for text in long if GOES_ON.search(text)]
    told = len(whole) >= FEWEST_PARAGRAPHS and 2 * (len(whole) + len(going_on)) > len(long)
    return told or (bool(long) and _closes_dashes(lines[: starts[0]]))


def _closes_dashes(lines: Sequence[Line]) -> bool:
    """Whether a sub-headline between two dashes stands above the first item, below a headline."""
    return any(headline.DASH_LEAD.match(line.text) and headline.DASH_END.search(line.text) for line in lines[1:])


def _paragraph(lines: Sequence[Line], start: int) -> str:
    """The text from a bullet on to the end of its paragraph, over the lines that a page has broken."""
    texts = [lines[start].body]
    for line in lines[start + 1 : start + LONGEST]:
        if line.marker is not None or sentences.ends_pointed(texts[-1]):
            break
        texts.append(line.text)
    return " ".join(texts)


def answers_the_press(lines: Sequence[Line]) -> bool:
    """Whether headings in brackets tell what was reported and what the body says to it: <보도 내용>, <설명>."""
    words = load(Releases)
    heads = ["".join(match["inside"].split()) for line in lines if (match := IN_BRACKETS.fullmatch(line.body))]
    told = [head for head in heads if head.endswith(tuple(words.answer_endings))]
    return any(word in head for head in told for word in words.reported) and len(told) >= FEWEST_ANSWERS


def is_in_a_paper(lines: Sequence[Line]) -> bool:
    """Whether a paper prints the text: a reporter signs it, it opens with the paper's name, its page is stamped."""
    return any(
        (COPYRIGHT.search(line.text) and not _is_of_a_body(line))
        or STAMPED.search(line.text)
        or paper_at_start(line.text)
        or _signed().search(line.text)
        for line in lines
    )


def _is_of_a_body(line: Line) -> bool:
    """Whether a line names a public body: the rights in what its site shows are its own."""
    return any(len(word) > SHORTEST_NAME and issuers.is_issuer(word) for word in WORDS.findall(line.text))
