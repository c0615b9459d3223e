"""What a change is of: the label or noun phrase before it, and whether both its sides are of one quantity.

`처리 기간을 7일에서 3일로`, `처리 기간(7일 → 3일)`, `처리 기간 : 7일 → 3일`: the subject is 처리 기간. Words of time,
of measure and of the change itself stand between a subject and its values and are no part of it.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from parsers.mentions.noun_runs import is_noun
from parsers.text.numbering import behind_number
from parsers.vocabulary import Changes, Units, alternatives, load

# So many characters before a change what changed may stand.
REACH = 400
LONGEST, SHORTEST, MOST_WORDS = 40, 2, 6
# Nothing before one of these belongs to the subject.
BOUNDARY = regex.compile(
    r"다\.\s|[→➜➔⇒⇨➡▶⟶;；\n※]|(?<!\d)[,，](?!\d)|[▲▴△▸▶◈◇◆]|(?:^|\s)[-–*·∙•○◦ㅇ▪]\s"
    r"|[)）](?:[·ㆍ･]|(?:[와과]|해|하고|하여|하며)\s|\s?및\s)"
)
MASK = "_"
BRACKETED_LABEL = regex.compile(r"^[^\w(\[【<]*+[(\[【<](?P<label>[^()\[\]【】<>]++)[)\]】>]\s*+$")
OPEN_BRACKET = regex.compile(r"[(\[（]\s*(?P<inside>[^()\[\]（）]*)$")
BRACKETS = regex.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
REMARK = regex.compile(r"\s?[(（\[][^()（）\[\]]*[)）\]]\s?$")
MARKS = " \t‘’“”'\"「」『』｢｣<>〈〉·∙•,*"
TIME = regex.compile(
    r"[(（]?[’'‘`]?\d{2,4}\s?[.년]?(?:\s?\d{1,2}\s?[월.])?(?:도|에|에는|[상하]반기|말|초)?[)）]?"
    r"|(?:지난|작|금|전|매|올)해?(?:년도?)?(?:보다|에|의|도)?|전년도?(?:동기|동월)?|대비|동기|동월|올해|[상하]반기"
)
BRACKET_PAIRS = (("(", ")"), ("（", "）"), ("[", "]"))
QUOTE_START, QUOTE_END = regex.compile("[‘“]"), regex.compile("[’”]")
NEUTRAL = regex.compile(r"(?<=\p{L})(?:이|가|을|를|은|는|도|의)$")
LINK = frozenset({"및", "등", "내", "당", "중", "간"})
# Units of one quantity: what is measured in one of them may go on in another.
ALIKE = (
    frozenset({"초", "분", "시간", "일", "일분", "주", "주일", "개월", "달", "년"}),
    frozenset({"㎡", "m2", "평", "ha", "㏊", "㎢", "km2"}),
    frozenset({"mm", "cm", "m", "km", "㎞", "㎜", "㎝", "미터", "킬로미터"}),
    frozenset({"ml", "mL", "㎖", "L", "ℓ", "리터"}),
    frozenset({"g", "kg", "톤", "㎏", "t"}),
    frozenset({"개", "개소", "곳", "군데"}),
    frozenset({"명", "인", "분", "명분", "인분"}),
)
# Labels of a chart and no measures: 504 → 2Q, 14.2 → 11월.
LABELS_OF_CHARTS = frozenset({"Q", "월", "분기"})
BARE = regex.compile(r"\d\s?(?:[)）↑↓]|$)")
WITHOUT_YEAR = regex.compile(
    r"[(（]?\s?(?:[’'‘`]\d\d|(?:19|20)\d\d)\s?[.년]?(?:\s?\d{1,2}\s?[월.])?\s?[)）]?\s?[:：]?(?=.*\d)"
)
# Words that only say how or how far it changed, or of which time the value is.
HOW = regex.compile(
    r"\p{Hangul}{1,3}(?<![실목면업누용])적(?:으로)?|지속|대폭|소폭|크게|전면|점차|계속|추가|(?:(?:증가|감소|성장|상승|하락)세|추세|둔화)[가로]?"
    r"|\d[\d,.]*여?(?:\p{Hangul}{1,3}당|일|분|%p?|개소|명|건|개|곳|배)[이가을를]?"
)
DURING = ("기간", "동안", "당시")
NAMING, AMOUNT = regex.compile(r"\p{L}{2}"), regex.compile(r"\d\s?[십백천만억조]")
# 12월+4.7, 3Q△14.0: the time of the value behind it.
MONTH_OF_VALUE = regex.compile(r"^(?:(?:1[0-2]|[1-9])월|[1-4]Q)\s?(?=[△▲+\-]?\d)")
# (’22.4Q)+0.3: the same in parentheses.
TAG_OF_VALUE = regex.compile(r"^\([^()]*\)(?=.*\d)")
A_DIGIT = regex.compile(r"\d")
SLASH = regex.compile(r"\s[/|]\s")
LASTING = ALIKE[0]


def of_one_quantity(before: str, after: str) -> bool:
    """Whether the sides of a change, as written, can be states of one quantity, by the units behind their numbers.

    They are not where both have listed units, and none of one side measures the same as one of the other; nor where a
    number without a unit meets a label of a chart, or both are months, which are dates.
    """
    first, last = _units_in(before), _units_in(after)
    if not first or not last:
        return not (last and last <= LABELS_OF_CHARTS and BARE.search(before))
    if first <= LABELS_OF_CHARTS and last <= LABELS_OF_CHARTS:
        return False
    families = (*ALIKE, *(frozenset({unit}) for unit in first))
    return any(not first.isdisjoint(family) and not last.isdisjoint(family) for family in families)


def measures(side: str) -> bool:
    """Whether a side of a change has a number of a listed unit."""
    return bool(_units_in(side))


@lru_cache(maxsize=1_000)
def _units_in(side: str) -> frozenset[str]:
    """The listed units behind the numbers of a side; any currency is `원`.

    Years in front of a number are none, and so is what a remark behind it counts.
    """
    bare = _without_remarks(side)
    timed = MONTH_OF_VALUE.sub("", bare if A_DIGIT.search(bare) else side)
    found = _measured().finditer(TAG_OF_VALUE.sub("", WITHOUT_YEAR.sub("", timed)))
    return frozenset("원" if match["money"] else match["unit"].removesuffix("p") for match in found)


@cache
def _measured() -> regex.Pattern[str]:
    """A number with a listed unit; of a duration any ending."""
    units = load(Units)
    words = alternatives({*units.words, *LABELS_OF_CHARTS, "%", "%p"})
    return regex.compile(
        rf"\d\s?[십백천만억조]*\s?(?:(?P<money>{alternatives(units.currencies)})|(?P<unit>{words})(?![A-Za-z\d]))"
    )


@cache
def _passed() -> regex.Pattern[str]:
    """Words that stand between a subject and its values."""
    changes = load(Changes)
    words = alternatives([*changes.leads, *changes.rates, *changes.limits, *changes.old, *changes.passed])
    return regex.compile(rf"(?:{words}|(?:{alternatives(changes.verbs)})|{TIME.pattern})(?:을|를|이|가|은|는|에)?")


def subject_before(text: str, start: int, before: str, after: str) -> str | None:
    """What a change from `before` to `after` that begins at `start` is of; None where nothing before it says so."""
    lasts = not (_units_in(before) | _units_in(after)).isdisjoint(LASTING)
    front = text[max(0, start - REACH) : start].rstrip()
    opening = OPEN_BRACKET.search(front)
    if opening is None:
        return _told(front, lasts=lasts)
    return _told(opening["inside"], lasts=lasts) or _told(front[: opening.start()], lasts=lasts)


def _told(front: str, *, lasts: bool) -> str | None:
    """The label or noun phrase at the end of a text, behind its last boundary."""
    words = _without_change(front.split())
    if words and words[-1][-1] in ":：":  # 방문객 : 월평균 3명
        front = " ".join(words)
    # What stands in brackets bounds nothing.
    bare = BRACKETS.sub(lambda match: "(" + MASK * (len(match.group()) - 2) + ")", front)
    cut = max((match.end() for pattern in (BOUNDARY, SLASH) for match in pattern.finditer(bare)), default=0)
    end = len(bare.rstrip()) - 1
    colon = max(bare.rfind(mark, cut, end) + 1 for mark in ":：") if end > cut and bare[end] in ":：" else None
    label = None if colon is None else front[max(cut, colon) : end]
    front = front[cut:].strip()
    front = front[behind_number(front) :]
    if label is None and (alone := BRACKETED_LABEL.match(front)):
        label = alone["label"]
    if label is None:
        return _phrase(front, lasts=lasts)
    # A label is a name as a whole: 70세 이상 농가 비율.
    words = _without_change(_without_remarks(label).split())
    return _fitting(" ".join(words)) or _phrase(label, lasts=lasts)


def _phrase(text: str, *, lasts: bool) -> str | None:
    """The noun phrase at the end of a text; of one that tells when, where nothing `lasts`, the phrase before it."""
    words, openings = _without_change(_without_remarks(text).split()), load(Changes).openings
    while words and (words[0] in LINK or words[0].rstrip(",") in openings):
        words = words[1:]
    if not words:
        return None
    last = words[-1] if is_noun(words[-1].strip(MARKS)) else NEUTRAL.sub("", words[-1])
    phrase = [last]
    for word in reversed(words[:-1]):
        bare = word.strip(MARKS)
        joined = word.endswith("의") or bare in LINK or is_noun(bare)
        if (
            not joined
            or bare in openings
            or word[-1] in ",.:)("
            or len(phrase) == MOST_WORDS
            or _passed().fullmatch(bare)
        ):
            break
        phrase.insert(0, word)
    if last.endswith(DURING) and not lasts:
        return _phrase(" ".join(words[: -len(phrase)]), lasts=lasts)
    return _fitting(" ".join(phrase))


def _fitting(phrase: str) -> str | None:
    """A phrase without marks and numbers around it, if it can name what changed."""
    told = phrase[behind_number(phrase) :].strip(MARKS + "()[]-–.:：")
    for opening, closing in BRACKET_PAIRS:
        if told.count(opening) > told.count(closing):
            told = told[: told.rindex(opening)].strip(MARKS)
    at = phrase.find(told)
    if at and QUOTE_END.search(told) and QUOTE_START.fullmatch(phrase, at - 1, at):  # ‘골목’ 의자
        told = phrase[at - 1] + told
    fits = (
        SHORTEST <= len(told) <= LONGEST
        and is_noun(told.split()[-1])
        and not told.endswith(("하", "되"))
        and NAMING.search(told)
        and not AMOUNT.search(told)
    )
    return told if fits else None


def _without_remarks(text: str) -> str:
    while (shorter := REMARK.sub("", text.rstrip())) != text:
        text = shorter
    return text


def _without_change(words: list[str]) -> list[str]:
    """The words without those at their end that tell of the change (확대 설치), of time or of how."""
    while words:
        bare = words[-1].strip(MARKS)
        if _passed().fullmatch(bare) or HOW.fullmatch(bare):
            words = words[:-1]
        elif len(words) > 1 and _is_verb(words[-2].strip(MARKS)) and is_noun(bare):
            words = words[:-2]
        else:
            return words
    return words


def _is_verb(word: str) -> bool:
    """Whether a word is a noun of change that another may follow: 확대 설치, 확대 운영."""
    return word in load(Changes).verbs and len(word) > 1
