"""Citations of news outlets with the date that stands by them: `조선일보(’20.10.21.) 한겨레(’21.10.12.)`.

A page of references gives outlet, headline and date, the headline over several lines: the date at its end is the
citation's (`over_lines`). A station that only takes part in something is a body, not cited.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from parsers.gazetteer.regions import is_region
from parsers.mentions import date, gazetteer
from parsers.mentions.date import Period
from parsers.mentions.mention import Mention
from parsers.mentions.press_patterns import CLOSING, LETTER, LONGEST_STEM, QUOTED, patterns, stations
from parsers.mentions.press_rows import day_alone
from parsers.mentions.signs import Sign, holds_digit
from parsers.vocabulary import Outlets, load

DATE_AFTER = regex.compile(r"\s?[\])）】>]?\s?[,:]?\s?[(（\[]?\s?")
REACH = 24
NEAR = 9
LONG_NAME = 5
# 강원일보 – 빈집을 고쳐 …(’22.9.14.), 강원일보 “빈집을 고쳐 …”(’22.9.14.): a headline between outlet and date.
HEADLINE = regex.compile(rf"\s?[\])）】>]?\s?(?:[-–—:]\s?[^()（）\n]{{2,90}}|,?\s?{QUOTED}\s?)[(（]\s?")
OPENS = regex.compile(r"\s*[\[【<(（○•∙*-]*\s*")
# (KBS), but not 한국방송공사(KBS).
ALONE_BEFORE = regex.compile(r"(?:^|[^\p{L}])[(\[【<（]$")
CHANNEL = regex.compile(r"(?:\s[A-Z]{2,4}(?![\p{L}\d]))+|\s뉴스(?![\p{L}\d])")
# Behind the day of a broadcast its time may stand: (’22. 9. 14. 19:30).
CLOSES = regex.compile(r"(?:\s?\d{1,2}:\d{2})?\s*[)）]\s*")
# What parts an outlet from the date of the one before it.
PARTS = regex.compile(r",|[)）]\s?(?:[과와·/]|및)")
MEDIA = regex.compile(r"언론|보도|매체|기사|방영")
# What the day in brackets is of, and no outlet: (언론보도 ’24. 3. 5., 나루일보, 솔신문).
SAID_OF_PRESS = regex.compile(r"(?:언론|신문|방송)?\s?(?:보도|게재|방영|기사|사설)(?:일자?|날짜)?")
STEM = regex.compile(rf"(?<!{LETTER})(?:[A-Z]{{2,4}}[가-힣]*|[가-힣]+)$")
# MBC강원, KBS광주방송: the place of a station's branch.
BRANCH = regex.compile(r"(?P<place>[가-힣]{2})(?:방송(?:총국)?)?")
OF_A_PLACE = regex.compile(r"[A-Z]{3,4}[가-힣]{2}")
# 한겨레 14면, …; 강원일보(’22.9.14.)와 …: what stands between the outlets of a list.
JOINT = regex.compile(
    r"(?:\s?[(（][^()（）]{3,20}[)）]|\s?\d{1,2}면|\s\d{1,2}\.\s?\d{1,2}\.?)?(?:\s?[,·/]\s?|[과와]\s|\s및\s)"
)
# A line of a page of references, and an outlet with its headline where a wrap was joined.
LONGEST_LINE, LONGEST_CITATION, MOST_LINES = 60, 100, 4
# 골목에 의자를: the line below goes on.
GOES_ON = regex.compile(r"[을를이가은는에의와과로며고,…]$|[“‘\"][^”’\"]*$")
ENDING = Sign(lambda: load(Outlets).endings)
SIGNS = frozenset({ENDING, gazetteer.NAMED["outlet"]})


def find(text: str) -> Iterator[Mention]:
    """All citations of outlets in a text; `date` is a Period or None."""
    places = sorted(_places(text))
    periods = list(date.find(text)) if places else []
    starts = [found.start for found in periods]

    def beside(start: int, end: int, until: int) -> object:
        # Only dates within reach can stand beside it.
        low = bisect_left(starts, start - 3 * REACH)
        high = bisect_left(starts, end + REACH)
        behind = _date_behind_headline(text, end, until, periods[bisect_left(starts, end) :])
        return _date_beside(text, start, end, periods[low:high]) if behind is None else behind

    cited: list[tuple[int, int]] = []
    for at, (start, named) in enumerate(places):
        end = _with_channel(text, start, named)
        period = beside(start, end, places[at + 1][0] if at + 1 < len(places) else len(text))
        if period is not None or _is_cited(text, start, named, text[start:named]):
            cited.append((start, end))
            yield _citation(text, start, end, period)
    for start, end in _listed_with(text, cited, places):
        yield _citation(text, start, end, beside(start, end, len(text)))


def _citation(text: str, start: int, end: int, period: object) -> Mention:
    rule = "press.dated" if period is not None else "press.cited"
    return Mention("press", start, end, {"outlet": text[start:end], "period": period}, rule)


def _listed_with(
    text: str, cited: Sequence[tuple[int, int]], places: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Further names in the list of outlets that are cited: stations, and what ends as papers and stations do."""
    if not cited or JOINT.search(text) is None:
        return
    sure = ((stem.start(), e.end()) for e in patterns().sure.finditer(text) if (stem := _stem(text, e.start())))
    others = {(start, end) for start, end in sure if patterns().follows.match(text, end)} | set(places)
    row = sorted({*cited, *_free(text, others, cited)})
    beginning = {place[0]: place for place in row}
    joints = ((place, JOINT.match(text, place[1])) for place in row)
    after = {place: beginning[joint.end()] for place, joint in joints if joint and joint.end() in beginning}
    listed = set(cited)
    for place in row:
        if place in listed and place in after:
            listed.add(after[place])
    for place in reversed(row):
        if after.get(place) in listed:
            listed.add(place)
    yield from sorted(listed.difference(cited))


def _free(text: str, others: Iterable[tuple[int, int]], cited: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of other names those that may be outlets and overlap none that is cited; of several at one place the longest."""
    taken = {at for start, end in cited for at in range(start, end)}
    longest = dict(sorted(place for place in others if text[slice(*place)] not in load(Outlets).not_outlets))
    return _apart(place for place in longest.items() if taken.isdisjoint(range(*place)))


def _stem(text: str, end: int) -> regex.Match[str] | None:
    """What stands of a name before its ending, where it is no longer than names are."""
    stem = STEM.search(text, max(0, end - LONGEST_STEM - 1), end)
    return stem if stem is not None and len(stem.group()) <= LONGEST_STEM else None


def _places(text: str) -> set[tuple[int, int]]:
    """Where outlets are named; of names that begin at one place the longest."""
    not_outlets = load(Outlets).not_outlets
    ends: dict[int, int] = {}
    follows = patterns().follows
    named = [(name.start, _with_branch(text, name.start, name.end)) for name in gazetteer.of_kind(text, "outlet")]
    named = [(start, end) for start, end in named if follows.match(text, end)]
    matches = []
    told = holds_digit(text) or not CLOSING.isdisjoint(text)
    for ending in ENDING.matches(patterns().dated, text) if told else ():
        if stem := _stem(text, ending.start()):
            matches.append((stem.start(), ending.end()))
    for start, end in (*named, *matches):
        if text[start:end] not in not_outlets:
            ends[start] = max(end, ends.get(start, 0))
    return set(_apart(sorted(ends.items())))


def _apart(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of places in order those that begin inside none before them."""
    reached = 0
    for start, end in places:
        if start >= reached:
            yield start, end
        reached = max(reached, end)


def _with_branch(text: str, start: int, end: int) -> int:
    """Where a station's name ends with the place of its branch: MBC강원, KBS광주방송."""
    name = text[start:end]
    if OF_A_PLACE.fullmatch(name):
        return end + len("방송") if text.startswith("방송", end) else end
    branch = BRANCH.match(text, end) if name.isascii() and name in stations() else None
    return branch.end() if branch and any(is_region(branch["place"] + rank) for rank in ("", "시", "군")) else end


def _with_channel(text: str, start: int, end: int) -> int:
    """Where a station's name ends with its channel or its news as words of their own: 경인방송 FM, YTN 뉴스."""
    channel = CHANNEL.match(text, end) if text[start:end] in stations() else None
    return channel.end() if channel else end


def _is_cited(text: str, start: int, end: int, outlet: str) -> bool:
    """Whether an outlet without a date is cited: a paper is, a station where its report is spoken of or it stands alone
    in brackets or at the beginning. A name that is an ordinary word too (인사이트) needs a date.
    """
    words = load(Outlets)
    bracketed = text[max(0, start - 1) : start] in tuple("([【<（") and text[end : end + 1] in tuple(")]】>）")
    station = outlet in stations()
    if not station and outlet not in words.outlets and not outlet.endswith(tuple(words.sure_endings)):
        return (bracketed and len(outlet) >= LONG_NAME) or patterns().said.match(text, end) is not None
    if not station:
        return True
    alone = bracketed and ALONE_BEFORE.search(text[max(0, start - 2) : start]) is not None
    reported = patterns().reported.match(text, end) is not None or MEDIA.search(text, end, end + REACH) is not None
    return reported or alone or text[:start].strip(" [【<(（○•∙*-") == ""


def _date_behind_headline(text: str, end: int, until: int, periods: list[Mention]) -> object:
    """The date in parentheses that ends the headline behind an outlet."""
    headline = HEADLINE.match(text, end, until)
    if headline is None:
        return None
    return next((found.fields["period"] for found in periods if found.start == headline.end()), None)


def over_lines(lines: Sequence[tuple[str, Sequence[Mention]]]) -> dict[int, dict[Mention, Mention]]:
    """Citations whose date stands lines below, at the end of their headline or alone: by line, what replaces what.

    `lines` are the texts of a record in order, each with its mentions. A day alone below a headline is that of the
    outlet above it, unless a day stands above that as well.
    """
    changed: dict[int, dict[Mention, Mention]] = {}
    taken = -1
    for at, (text, mentions) in enumerate(lines):
        cited = [found for found in mentions if found.type == "press"]
        if len(cited) != 1 or cited[0].fields["period"] is not None or len(text) > LONGEST_CITATION:
            continue
        opens = OPENS.match(text)
        if opens is not None and opens.end() == cited[0].start:
            headed = at - 1 > taken and _day_alone(*lines[at - 1]) is not None
            titled = any(map(str.isalpha, text[cited[0].end :]))
            alone_from = MOST_LINES if headed else int(not titled)
            goes_on = GOES_ON.search(text) is not None
            below = _period_below(lines[at + 1 : at + MOST_LINES], alone_from, goes_on=goes_on)
        elif text[cited[0].end :].strip() == "" and at + 1 < len(lines) and lines[at + 1][0].startswith(("(", "（")):
            # A headline and its outlet, below them their date alone.
            below = _period_below(lines[at + 1 : at + 2], MOST_LINES)
        else:
            continue
        if below is not None:
            taken = at + 1 + below[0]
            changed[at] = {cited[0]: replace(cited[0], fields={**cited[0].fields, "period": below[1]})}
    return changed


def _period_below(
    lines: Sequence[tuple[str, Sequence[Mention]]], alone_from: int, *, goes_on: bool = False
) -> tuple[int, Period] | None:
    """The date that ends a headline in parentheses, or a day alone at line `alone_from`; before it its line.

    Where the line above goes on a headline may have two lines.
    """
    for at, (text, mentions) in enumerate(lines):
        if len(text) > LONGEST_LINE or any(found.type == "press" for found in mentions):
            return None
        last = next((found for found in reversed(mentions) if found.type == "date"), None)
        closed = last is not None and CLOSES.fullmatch(text, last.end) is not None
        if last is not None and closed and text[: last.start].rstrip().endswith(("(", "（")):
            period = last.fields.get("period")
            return (at, period) if isinstance(period, Period) else None
        if at >= alone_from and (day := _day_alone(text, mentions)) is not None:
            return at, day
        if at >= alone_from and not goes_on:
            alone_from = MOST_LINES
        goes_on = GOES_ON.search(text) is not None
    return None


def _day_alone(text: str, mentions: Sequence[Mention]) -> Period | None:
    """The day with its year that a line holds and nothing else."""
    found = day_alone(text, mentions)
    period = found.fields.get("period") if found is not None else None
    if not isinstance(period, Period) or period.last is not None:
        return None
    return None if None in (period.stated.year, period.stated.day) else period


def _date_beside(text: str, start: int, end: int, periods: list[Mention]) -> object:
    """The period right behind an outlet, or before it inside the same brackets: (’21. 11. 8. / 뉴시스)."""
    after = DATE_AFTER.match(text, end)
    at = after.end() if after else end
    for found in periods:
        if found.start == at:
            return found.fields["period"]
    near = [found for found in periods if 0 <= found.start - end <= NEAR and ")" not in text[end : found.start]]
    if not near and "(" not in text[max(0, start - 2) : start]:
        near = [f for f in periods if 0 <= start - f.end <= NEAR and not PARTS.search(text, f.end, start)]
    if near:
        return near[0].fields["period"]
    opening = text.rfind("(", max(0, start - 2 * REACH), start)
    closing = text.find(")", end, end + 2 * REACH)
    inside = (
        [found for found in periods if opening < found.start and found.end <= start]
        if opening >= 0 and closing >= 0
        else []
    )
    if inside and ")" not in text[opening:start] and not _is_of_another(text, opening + 1, inside[-1], start):
        return inside[-1].fields["period"]
    return None


def _is_of_another(text: str, opening: int, day: Mention, start: int) -> bool:
    """Whether a day in brackets, which begin at `opening`, is that of the outlet before it in a list: one stands there,
    behind the label if there is one, and the list goes on to the outlet at `start`."""
    named = SAID_OF_PRESS.sub("", text[opening : day.start].rpartition(":")[2])
    return any(map(str.isalpha, named)) and PARTS.search(text, day.end, start) is not None
