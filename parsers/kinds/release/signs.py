"""What tells a press release: the data of its page, its letterhead, whom to ask, how it introduces who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from parsers.endings import sentences
from parsers.kind import Sign
from parsers.kinds.release import issuers, manner, offices
from parsers.kinds.release.frame import frame_on
from parsers.kinds.release.letterhead import EMBARGO, LINES, LONGEST, cells, hands_out, in_brackets, names_itself
from parsers.page import Page
from parsers.structure.boilerplate import paper_on_head
from parsers.text.line import Line
from parsers.vocabulary import Releases, Sites, alternatives, load

PAGE_DATA = "data of the page"
NAME = "what a release calls itself"
TIME = "time of release"
POINTS = "points to its file"
SPEAKS = "introduces who speaks"
ASKS = "whom to ask"
REPORTS = "reports in the third person"
DASHES = "sub-headlines in dashes"
ITEMS = "sentences under bullets"
ANSWERS = "answers the press"
SEEKS = (PAGE_DATA, NAME, TIME, SPEAKS, ASKS, REPORTS, DASHES, ITEMS, ANSWERS)
LEAD = 8
# Behind so many sentences the text has begun.
SENTENCES = 3
TAIL = 8
# A site says at once whose it is.
SITE_LINES = 3
LONGEST_BODY = 14
POINTER = regex.compile(
    r"관련\s?(?:보도자료|보도참고자료|보도설명자료)(?:\s?내용)?\s?입니다"
    r"|^\W*(?:첨부|붙임)\s?\d?\s?[:.]?\s?(?:보도자료|보도참고자료|보도설명자료)(?:\s?\d{1,2}부)?"
)
PHONE = regex.compile(r"\d{2,4}[-)]\s?\d{3,4}[-.]?\d{0,4}")


def signs(page: Page) -> list[Sign]:
    """What a reader would point at. The page's data or a letterhead settle it, whatever the release holds.

    So does its name or time of release alone, where anything else speaks for a release too. A text with neither is one
    where it says whom to ask, or where it is written as releases are and no paper prints it: stories report in the same
    way.
    """
    frame = page.once(frame_on)
    words = load(Releases)
    top = frame.body[:LINES]
    if frame.stated(words.publisher_labels) is not None and frame.stated(words.day_labels) is not None:
        return [Sign(PAGE_DATA, PAGE_DATA, decisive=True)]
    named = _names_itself(top[:LEAD]) or manner.comes_by_wire(top) or bool(frame.names & load(Sites).press_pages)
    found = [Sign("calls itself a release", NAME)] if named else []
    found += [Sign(TIME, TIME)] if any(map(_labels_time, _above_text(top))) else []
    in_head = len(found)
    title = frame.stated(words.title_labels) or next((line.body for line in (*frame.titles, *top[:1])), "")
    found += [Sign(f"called {in_brackets(title)}", NAME)] if in_brackets(title) else []
    found += [Sign(POINTS, POINTS)] if any(POINTER.search(line.text) for line in top[:LEAD]) else []
    speaks = any(_introduces(line.text) for line in top) or manner.announced_by(line.text for line in top)
    speaks = speaks or manner.opened_by(top)
    found += [Sign(SPEAKS, SPEAKS)] if speaks else []
    found += [Sign(ASKS, ASKS)] if any(map(_asks, (*top, *frame.body[-TAIL:]))) else []
    found += [Sign(REPORTS, REPORTS)] if manner.tells(frame.body) else []
    found += [Sign(DASHES, DASHES)] if manner.has_sub_headlines((*frame.titles, *frame.body)) else []
    found += [Sign(ITEMS, ITEMS)] if manner.writes_sentences_in_items(frame.body) else []
    found += [Sign(ANSWERS, ANSWERS)] if manner.answers_the_press(frame.body) else []
    # 문의 stands below the stories of a city's own paper as well.
    in_paper = any(paper_on_head(line.text) for line in page.content[:LEAD])
    asked = in_head or (any(sign.text == ASKS for sign in found) and not in_paper)
    # What the site of an office prints below a post is no paper's.
    around = frame.body if _is_site_of_body(page.content[:SITE_LINES]) else page.content
    if not asked and not (_is_written_as_one(found) and not manner.is_in_a_paper(around)):
        return []
    if in_head and len(found) > 1:
        found[0] = replace(found[0], decisive=True)
    return found


def _is_site_of_body(lines: Sequence[Line]) -> bool:
    """Whether a line at the top is the name of a body and nothing else: the site says whose it is."""
    return any(len(line.text) <= LONGEST_BODY and offices.is_body(line.squeezed) for line in lines)


def _is_written_as_one(found: Sequence[Sign]) -> bool:
    """Whether a text without letterhead is written as releases are: in two of their ways."""
    ways = {sign.feature for sign in found} & {SPEAKS, REPORTS, DASHES, ITEMS, ANSWERS}
    return len(ways) > 1


def _names_itself(lines: Sequence[Line]) -> bool:
    return any(
        names_itself(part) or hands_out(part)
        for line in lines
        for part in (line.body, line.body.split("|")[0].strip(), *cells(line.body)[-1:])
    )


def _above_text(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines above the running text: headlines printed below a story may hold the words of a letterhead."""
    ends = [i for i, line in enumerate(lines) if sentences.ends_pointed(line.text)]
    return lines[: ends[SENTENCES - 1]] if len(ends) >= SENTENCES else lines


@cache
def _time() -> regex.Pattern[str]:
    words = load(Releases)
    of_release = words.embargo_labels | (words.day_labels - words.issue_labels)
    labels = [label for label in of_release if not label.isascii() and len(label) > 2]
    spaced = alternatives(labels, between=r"\s?")
    return regex.compile(rf"(?:^|[|\t])\s?[\[(【<]?\s?(?:{spaced})(?:\s*+[:：\])】>|]|\t|\s+[’'‘]?\d|\s*$)")


def _labels_time(line: Line) -> bool:
    """Whether a line says when the text was handed out to the press or may be printed."""
    return len(line.text) <= LONGEST and (
        _time().search(line.body) is not None or (EMBARGO.search(line.text) is not None and "보도" in line.text)
    )


def _introduces(text: str) -> bool:
    """Whether a paragraph introduces a body with its head and goes on to say what it does: 나주시(시장 홍길동)는 …"""
    return any(
        at < LEAD * 10 and (issuers.is_issuer(name) or offices.is_body(name)) for name, at in issuers.introduced(text)
    )


@cache
def _whom() -> regex.Pattern[str]:
    words = load(Releases)
    labels = alternatives(label for label in words.office_labels | words.role_labels if len(label) > 1)
    return regex.compile(rf"^\W*(?:{labels})")


def _asks(line: Line) -> bool:
    """Whether a line names whom to ask: a label, and a number or an office behind it."""
    return _whom().match(line.squeezed) is not None and (PHONE.search(line.text) is not None or len(line.squeezed) <= 6)
