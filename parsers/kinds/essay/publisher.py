"""Who publishes what an essay stands in: a paper, the body behind a periodical, the office that keeps a blog."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from parsers.gazetteer.bodies import is_body
from parsers.gazetteer.regions import is_region
from parsers.kinds.essay.frame import EssayFrame
from parsers.structure.boilerplate import masthead
from parsers.text.line import Line
from parsers.vocabulary import Essays, alternatives, load

OF_A_BLOG = regex.compile(r"(?P<body>.+?)(?:\s공식)?\s(?:블로그|포스트)(?:\s.*)?")
RANKS = "시군구도"
# 소식, 군정소식지, 시정, 구보: what a government calls its own paper, behind the name of the place.
OWN_PAPER = regex.compile(r"[시군구도]?\s?(?:[시군구도]정\s?)?소식지?|[시군구도][정보]")


def publisher_of(lines: Sequence[Line], frame: EssayFrame) -> str | None:
    """Who publishes an essay, as its page states it; None where only a platform for everybody's posts is named."""
    opened = frame.titles[0].number if frame.titles else 0
    above = [line.text for line in lines[: frame.first] if line.number < opened]
    stated = next((body for text in above if (body := _stated(text, issued=frame.issued))), None)
    if stated or frame.outlet is None:
        return stated or _of_speaker(frame)
    blog = OF_A_BLOG.fullmatch(frame.outlet)
    if blog:
        return blog["body"] if is_body(blog["body"]) or is_region(blog["body"]) else None
    if frame.outlet in load(Essays).outlets.values() and not masthead(frame.outlet):
        return None
    return _government(frame) or frame.outlet


def _stated(text: str, *, issued: bool) -> str | None:
    """The body behind a label, `발행 | 햇살연구원`, or alone above the title of a text in an `issued` periodical."""
    labelled = _label().fullmatch(text)
    name = labelled["name"] if labelled else text
    return name if (labelled or issued) and " " not in name and is_body(name) else None


def _of_speaker(frame: EssayFrame) -> str | None:
    """The body for which the speaker of a speech spoke: it puts the words of its head up."""
    body = frame.author.affiliation if frame.speech and frame.author else None
    return body if body and (is_body(body) or is_region(body)) else None


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Essays).publisher_labels)})\s?[:：|┃│]\s?(?P<name>\S.*)")


def _government(frame: EssayFrame) -> str | None:
    """The author's own government where the periodical is its news by name: 햇살소식 of 햇살군. A paper of the place is
    none of that: 햇살일보."""
    office, outlet = (frame.author.affiliation if frame.author else None) or "", frame.outlet or ""
    named = is_region(office) and office[-1] in RANKS and outlet.startswith(office[:-1])
    return office if named and OWN_PAPER.fullmatch(outlet[len(office) - 1 :].strip()) else None
