"""What stands beside a name that only ends as outlets do and tells that it is one: a day, a headline, what it said."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from parsers.vocabulary import Outlets, Particles, alternatives, load
from parsers.vocabulary.lists import outlets as listed_outlets

LETTER = r"[가-힣A-Za-z0-9]"
LONGEST_STEM = 6
# A headline in quotation marks, and what closes it.
QUOTED = r"(?:“[^“”\n]{2,80}”|‘[^‘’\n]{2,80}’|[「『][^「」『』\n]{2,80}[」』]|\"[^\"\n]{2,80}\")"
CLOSING = frozenset('”’」』"')
# (’22.9.14.), (2022. 9. 14.
IN_BRACKETS = r"[(（]\s?[’'‘]?\s?\d{2,4}\s?[.년]"
# ’21.2.5., ] 2022.5.17., ] 2022-05-17, | 2022.5.17, (3. 9.), (… 3. 9.)
DAY_BEHIND = (
    r"\s?[\]】>]?\s?[,(（]?\s?[’'‘(（]?\s?\d{2,4}\s?[.년]"
    r"|\s?[\]】>]?\s?[|│]?\s?\d{4}[.\-]\s?\d{1,2}[.\-]\s?\d{1,2}"
    r"|\s?[(（]\d{1,2}\.\s?\d{1,2}[.)）]|\s\d{1,2}\.\s?(?:\d{1,2}\.|\d\d)[)）]"
)
# 2031년 5월 3일 “…”, 5월 3일자
DAY_OF_HEADLINE = (
    r"\s(?:(?:\d{4}|[’'‘]\d\d)\s?[.년]\s?)?\d{1,2}\s?[.월]\s?\d{1,2}\s?[.일]?\s?(?:자(?:에|에서)?(?!\p{L})|[“‘「『])"
)
# 2031. 5. 3. 한빛일보 “…”: a day opens the line, a headline follows.
_DAY = r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?"
DAY_BEFORE = rf"(?<=^[^\p{{L}}\d]*{_DAY}\s\p{{Hangul}}{{1,{LONGEST_STEM + 4}}})(?=\s?[“\"‘「:–-])"


class PressPatterns(NamedTuple):
    """What the words of `outlets.yaml` make.

    `dated` is an outlet's ending beside what tells that it is one, `said` what stands behind an outlet whose headline
    is told, `sure` an ending that needs less. `follows` may follow a name, `reported` makes a station cited.
    """

    dated: regex.Pattern[str]
    said: regex.Pattern[str]
    sure: regex.Pattern[str]
    follows: regex.Pattern[str]
    reported: regex.Pattern[str]


@cache
def patterns() -> PressPatterns:
    """The patterns, made once."""
    words, particles = load(Outlets), load(Particles)
    behind, particle = alternatives(words.behind), alternatives(particles.particles)
    follow = alternatives([*particles.particles, *particles.attached, *words.behind])
    # 한빛뉴스는 이를 “…”라고 썼다
    said = (
        rf"(?:{particle})\s(?:[^.“‘「『\n]{{1,20}}\s)?{QUOTED}\s?(?:이?라[고는]|으?로|고)\s?"
        rf"(?:[^.\n]{{1,12}}\s)?(?:{alternatives(words.told)})"
    )
    # 한빛일보 사설(’31. 5. 3.), 한빛일보 “…”(’31. 5. 3.), 한빛일보는 2031년 5월 3일 “…”
    beside = (
        rf"{DAY_BEHIND}|\s?(?:{behind})\s?{IN_BRACKETS}|,?\s?{QUOTED}\s?{IN_BRACKETS}"
        rf"|(?:{particle})?{DAY_OF_HEADLINE}|{said}"
    )
    return PressPatterns(
        dated=regex.compile(rf"(?:{alternatives(words.endings)})(?:(?={beside})|{DAY_BEFORE})"),
        said=regex.compile(said),
        sure=regex.compile(alternatives(words.sure_endings)),
        follows=regex.compile(rf"(?:{follow})?(?!{LETTER})"),
        reported=regex.compile(rf"\s?(?:{behind}|[‘“「｢<『])|\s?$"),
    )


@cache
def stations() -> frozenset[str]:
    """The names of the listed stations."""
    return frozenset(outlet.name for outlet in listed_outlets() if outlet.kind == "broadcast")
