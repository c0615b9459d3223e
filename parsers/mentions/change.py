"""Before and after of one quantity or state: `4,400천원 → 6,500천원`, `5일에서 2일로 단축`, `(기존) … → (개선) …`.

A chain counts once, first to last. Steps of a procedure (신청 → 심사 → 지급) are no change: one side at least has a
number.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from parsers.mentions.mention import Found
from parsers.mentions.numerals import NUMBER, lower_of, plain, value_of

ARROW = regex.compile(r"\s?[→➜➔⇒⇨➡▶↦]\s?,?\s?")
ANY_DIGIT = regex.compile(r"\d")
# The parts of a side: (’20년) or 2010년 before it, a word that belongs to the number, number, unit, limit, remark.
_YEAR = r"(?:[’'‘`]\d\d|(?:19|20)\d\d)\.?(?:년도?)?"
YEAR_TAG = rf"(?:(?:\({_YEAR}\)|{_YEAR})\s?[:：]?\s?)"
_LEAD = r"(?:(?<!\p{Hangul})(?:일|월|연|주|총|평균|매월|매주|최대|최소|기존|당초|현행|만)\s)?"
_UNIT = r"[\p{Hangul}A-Za-z%㎡㎥℃㎞]{0,6}"
_LIMIT = r"(?:\s?(?:이내|이상|이하|미만|내외))?"
_REMARK = r"(?:\([^()]{1,30}\))?"
_VALUE = rf"(?:약\s?)?{NUMBER}(?:\s?[~∼～\-–]\s?{NUMBER})?\s?{_UNIT}p?{_LIMIT}{_REMARK}"
BEFORE_SIDE = regex.compile(rf"(?<![\d.,])(?P<side>{YEAR_TAG}?{_LEAD}{_VALUE})\s?,?\s?$")
AFTER_SIDE = regex.compile(rf"(?P<side>{YEAR_TAG}?{_LEAD}{_VALUE})")
A_DATE = regex.compile(r"[’'‘`]?\d{2}\.\s?\d{1,2}\.?\s?[월일]?")
PARTICLE = regex.compile(r"(?<=[\p{Hangul}%])(?:으로|로|을|를|은|는|에|의|까지)$")

_OLD = r"[(\[]\s?(?:기존|당초|현행|종전|現|전|개선\s?전|변경\s?전)\s?[)\]]\s?"
_NEW = r"[(\[]\s?(?:개선|변경|확대|改|후|현재|신규|개선\s?후|변경\s?후)\s?[)\]]\s?"
_WORDS = r"[^→➜➔⇒⇨()\[\]\n]{1,80}"
TAGGED = regex.compile(
    rf"{_OLD}(?P<before>{_WORDS}(?:\([^()]{{1,40}}\)[^→➜➔⇒⇨()\[\]]{{0,60}})?)\s?[→➜➔⇒⇨/,]?\s?"
    rf"{_NEW}(?P<after>{_WORDS}(?:\([^()]{{1,40}}\))?)"
)
_MEASURED = (
    rf"(?:약\s?)?{NUMBER}\s?[\p{{Hangul}}A-Za-z%㎡㎥℃㎞]{{0,5}}?(?:\s?(?:이내|이상|이하|미만))?(?:\([^()]{{1,20}}\))?"
)
FROM_TO = regex.compile(
    rf"(?P<before>{_MEASURED})\s?에서\s?(?:(?:\p{{Hangul}}{{1,6}}|{_YEAR})\s)?(?P<after>{_MEASURED})\s?(?:으로|로)"
    r"(?:\s?(?:대폭|크게|약\s?\d+배))?\s?"
    r"(?P<verb>단축|증가|감소|확대|축소|상향|하향|인상|인하|늘|줄|완화|강화|상승|하락|개선|조정|변경|연장|높|낮|증원|증액|감액"
    r"|증대|향상|절감|급증|급감|확충|증설)"
)
MEASURE = regex.compile(rf"(?P<number>{NUMBER})\s?(?P<unit>{_UNIT})")
WITHOUT_YEAR = regex.compile(rf"^{YEAR_TAG}(?=\D*\d)")
# A remark behind the last state only says something of the whole change.
REMARK = regex.compile(r"\([^()]*\)$")
REACH = 60


def find(text: str) -> Iterator[Found]:
    """All changes in a text; `before_value`, `after_value` and `unit` where both sides carry a number of one unit."""
    for match in TAGGED.finditer(text):
        if ANY_DIGIT.search(match["before"]) or ANY_DIGIT.search(match["after"]):
            yield _found(match.start(), match.end(), match["before"], match["after"])
    for match in FROM_TO.finditer(text):
        yield _found(match.start("before"), match.end("verb"), match["before"], match["after"])
    yield from _by_arrows(text)


def _by_arrows(text: str) -> Iterator[Found]:
    done = 0
    for arrow in ARROW.finditer(text):
        if arrow.start() < done:
            continue
        left = max(done, arrow.start() - REACH)
        before = BEFORE_SIDE.search(text[left : arrow.start()])
        after = AFTER_SIDE.match(text, arrow.end())
        if not before or not after or A_DATE.fullmatch(after["side"].strip()):
            continue
        end = after.end()
        while (further := ARROW.match(text, end)) and (longer := AFTER_SIDE.match(text, further.end())):
            after, end = longer, longer.end()
        side = after["side"]
        if side.endswith(")") and not before["side"].rstrip().endswith(")") and not before["side"].startswith("("):
            side = REMARK.sub("", side)
            end -= len(after["side"]) - len(side)
        bare = PARTICLE.sub("", side)
        end -= len(side) - len(bare)
        done = after.end()
        yield _found(left + before.start("side"), end, before["side"], bare)


def _found(start: int, end: int, before: str, after: str) -> Found:
    before, after = before.strip(" ,"), after.strip(" ,")
    fields: dict[str, object] = {
        "before": before,
        "after": after,
        "before_value": None,
        "after_value": None,
        "unit": None,
    }
    first, last = (MEASURE.search(WITHOUT_YEAR.sub("", side) or side) for side in (before, after))
    if first and last and (first["unit"] == last["unit"] or not first["unit"]):
        # 50→55만원 says the multiplier once.
        low, high = first["number"].strip(), last["number"].strip()
        values = lower_of(low, high, has_unit=bool(first["unit"])), value_of(high)
        if values[0] is not None and values[1] is not None:
            fields |= {"before_value": plain(values[0]), "after_value": plain(values[1]), "unit": last["unit"] or None}
    return Found("change", start, end, fields)
