"""Citations of news outlets with the date that stands by them: `조선일보(’20.10.21.) 한겨레(’21.10.12.)`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from parsers.mentions import date
from parsers.mentions.mention import Found
from parsers.vocabulary import Outlets, alternatives, load

PARTICLES = r"(?:에서|에게|에도|에는|에|의|은|는|이|가|을|를|와|과|도|등|로|보도|기사|인터뷰)?"
DATE_AFTER = regex.compile(r"\s?[,:]?\s?[(（\[]?\s?")
DATE_BEFORE = regex.compile(r"[)）\]]?\s?[/,]?\s?$")
REACH = 24
NEAR = 9


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    outlets = load(Outlets)
    known = alternatives(outlets.outlets)
    endings = alternatives(outlets.endings)
    listed = regex.compile(rf"(?<![\p{{Hangul}}A-Za-z0-9])(?P<outlet>{known}){PARTICLES}(?![\p{{Hangul}}A-Za-z0-9])")
    # A name that only ends like an outlet needs a date in brackets by it: (울산제일일보 ’21.2.5.)
    dated = regex.compile(
        rf"(?<![\p{{Hangul}}A-Za-z0-9])(?P<outlet>\p{{Hangul}}{{1,6}}(?:{endings}))(?=\s?[,(（]?\s?[’'‘(（]?\s?\d{{2,4}}\s?[.년])"
    )
    return listed, dated


def find(text: str) -> Iterator[Found]:
    """All citations of outlets in a text; `date` is a Period or None."""
    not_outlets = load(Outlets).not_outlets
    cited = [match for pattern in _patterns() for match in pattern.finditer(text)]
    periods = list(date.find(text)) if cited else []
    starts = [found.start for found in periods]
    seen: set[int] = set()
    for match in cited:
        if match.start() in seen or match["outlet"] in not_outlets:
            continue
        seen.add(match.start())
        # Only dates within reach can stand beside it.
        low = bisect_left(starts, match.start("outlet") - 3 * REACH)
        high = bisect_left(starts, match.end("outlet") + REACH)
        beside = _date_beside(text, match.start("outlet"), match.end("outlet"), periods[low:high])
        end = match.end("outlet")
        yield Found("press", match.start("outlet"), end, {"outlet": match["outlet"], "period": beside})


def _date_beside(text: str, start: int, end: int, periods: list[Found]) -> object:
    """The period right behind an outlet, or before it inside the same brackets: (’21. 11. 8. / 뉴시스)."""
    after = DATE_AFTER.match(text, end)
    at = after.end() if after else end
    for found in periods:
        if found.start == at:
            return found.fields["period"]
    near = [found for found in periods if 0 <= found.start - end <= NEAR and ")" not in text[end : found.start]]
    near = near or [found for found in periods if 0 <= start - found.end <= NEAR and "," not in text[found.end : start]]
    if near and "(" not in text[max(0, start - 2) : start]:
        return near[0].fields["period"]
    opening = text.rfind("(", max(0, start - 2 * REACH), start)
    closing = text.find(")", end, end + 2 * REACH)
    inside = (
        [found for found in periods if opening < found.start and found.end <= start]
        if opening >= 0 and closing >= 0
        else []
    )
    if inside and ")" not in text[opening:start]:
        return inside[-1].fields["period"]
    return None
