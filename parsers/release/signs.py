"""What tells a press release: the data of its page, its letterhead, whom to ask, how it introduces who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.lines import Line
from parsers.release import issuers, offices
from parsers.release.frame import frame_of
from parsers.release.letterhead import EMBARGO, LINES, LONGEST, in_brackets, names_itself
from parsers.vocabulary import alternatives, load
from parsers.vocabulary.models import Releases

LEAD = 8
TAIL = 8
POINTER = regex.compile(r"관련\s?(?:보도자료|보도참고자료|보도설명자료)(?:\s?내용)?\s?입니다")
REPORTED = regex.compile(
    r"(?:고|라고)\s?(?:\d{1,2}일\s?)?(?:밝혔다|전했다|말했다|강조했다|당부했다|밝혔습니다)|개최했다|개최한다|추진한다"
)
PHONE = regex.compile(r"\d{2,4}[-)]\s?\d{3,4}[-.]?\d{0,4}")
# A letterhead, or what the page states, makes a release of whatever the text holds.
DECISIVE = frozenset({"data of the page", "letterhead"})


def signs(lines: Sequence[Line]) -> list[str]:
    """The signs of a release, the decisive ones first."""
    page = frame_of(lines)
    top = page.body[:LINES]
    words = load(Releases)
    found = []
    if page.stated(words.publisher_labels) is not None and page.stated(words.day_labels) is not None:
        found.append("data of the page")
    named = any(names_itself(line.body) or names_itself(line.body.split("|")[0].strip()) for line in top[:LEAD])
    timed = any(_labels_time(line) for line in top)
    if named and timed:
        found.append("letterhead")
    found += ["name"] if named and not timed else []
    found += ["time of release"] if timed and not named else []
    title = page.stated(words.title_labels) or next((line.body for line in (*page.titles, *top[:1])), "")
    found += [f"called {in_brackets(title)}"] if in_brackets(title) else []
    found += ["points to its file"] if any(POINTER.search(line.text) for line in top[:LEAD]) else []
    found += ["introduces who speaks"] if any(_introduces(line.text) for line in top) else []
    found += ["whom to ask"] if any(_asks(line) for line in (*top, *page.body[-TAIL:])) else []
    found += ["reports in the third person"] if sum(len(REPORTED.findall(line.text)) for line in page.body) > 1 else []
    return found


def decides(found: Sequence[str]) -> bool:
    """Whether the signs make a release of the text, whatever other kinds have to show."""
    return bool(DECISIVE & set(found)) or (("name" in found or "time of release" in found) and len(found) > 1)


@cache
def _time() -> regex.Pattern[str]:
    words = load(Releases)
    labels = [label for label in words.embargo_labels | words.day_labels if not label.isascii() and len(label) > 2]
    spaced = "|".join(
        r"\s?".join(map(regex.escape, label)) for label in sorted(labels, key=lambda label: (-len(label), label))
    )
    return regex.compile(rf"(?:^|[|\t])\s*[\[(【<]?\s*(?:{spaced})(?:\s*[:：\])】>|\t]|\s+[’'‘]?\d|\s*$)")


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
