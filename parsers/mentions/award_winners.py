"""Whether a grade or a choice is the body's own: not given out, not somebody else's, not aimed at, not of the press."""

from __future__ import annotations

from functools import cache

import regex

from parsers.mentions import gazetteer
from parsers.mentions.award_triggers import TAKEN
from parsers.vocabulary import Grades, Outlets, alternatives, load

# 나루시를 … 우수기관으로 선정했다.
WHOM = regex.compile(r"[이가]\s\p{Hangul}{2,8}(?<=\p{Hangul}{2}(?:[시군구도청]|대학교|공사|공단))[을를]\s")
PICKED = regex.compile(r"[’”\"]?으?로\s선정(?:했|하였|한다)")
REACH = 60
GIVEN_OUT = regex.compile(
    r"[’‘”\")]?\s?(?:[(（]?\s?(?:[은는이가을를]?\s?(?:각\s?)?\d+\s?(?:명|팀|건|개|편|점|곳|작|인))|[을를]\s?(?:수여|시상|드|지급|주)|\s?(?:수여|시상|시상식|후보))"
)
# Who selects rewards and tells of it: 우수사례 선정 및 포상, 선정･공유.
BY_ITSELF = regex.compile(
    r"\s?(?:및|[,·･/])\s?(?:시상|포상|표창|공유|전파|확산|홍보|게시|전시|지급|인센티브|상금|격려|발표|평가|심사)"
)
# It is an aim, or what somebody works for: 대상 수상을 목표로, 우수기관 선정을 위해.
AIMED_AT = regex.compile(
    r"[’‘”\")]?\s?(?:수상|선정|입상|획득)?\s?(?:이\s목표|(?:을|를)?\s?(?:목표|위해|위하|위한|향해|노리|노려|기대))"
)
NOT_YET = regex.compile(r"되면|될|되는|되기|되도록")
# The rest of the sentence tells that it is given; what was taken may have brought money.
GIVING = regex.compile(
    rf"(?!(?:[을를도]|까지)\s(?!받[는을])(?:{TAKEN}))"
    r"[^.\n]{0,60}?(?:수여|시상(?!식|금)|상금|부상으로|지급)"
)
# 수상(상금 300만원), 우수상(상금 300만원) 획득, 우수상(상금 300만원, 2031. 5. 3.): what came with it.
REWARDED = regex.compile(
    r"\s?(?P<won>수상|획득|입상)?\s?[(（][^()（）\n]{0,10}(?:상금|부상)[^()（）\n]{0,30}(?P<dated>,\s[’'‘]?\d{2,4}\.\s?\d[\d.\s]{0,8})?[)）]"
    r"(?(won)|(?(dated)(?!,)|\s?(?:수상|획득|입상)))"
)
PARENTHESIS = regex.compile(r"[’”\"]?\s?(?:수상|선정)?\s?[(（](?P<inside>[^()（）]{2,40})[)）]")


@cache
def _of_others() -> regex.Pattern[str]:
    """Who won is somebody else, or nobody yet: 수상자, 수상한 기업, 선정되면; but 받은 바 있다, 뽑히는 기쁨."""
    joy = rf"(?!\s?(?:{alternatives(load(Grades).joys)})(?:[\s이가은을도에으로]|$))"
    return regex.compile(
        r"[’‘”\")]?(?:[을를은는이가]|으?로|에)?\s?(?:수상|선정|입상|획득|뽑)?\s?(?:자(?:는|가|를|에게|로|\s|$)|작(?:은|을|\s|품)|팀|일(?:로|\s)"
        rf"|(?:[된한힌]|하는|히는){joy}\s|되면|히면|될|할\s|(?<!수상|획득|입상)(?:하여|해\s|하고)|기업|기관에|지자체에|이상)"
        rf"|(?:으?로|[을를])\s?선정(?:했|하였|한다|하기)|[은는]\s|[을를]\s?(?:받[는은]|탄){joy}(?=\s)|[을를]\s?(?:받을|받으면|타면)|에게|에는|이나"
    )


def is_won(text: str, match: regex.Match[str]) -> bool:
    """Whether a grade or 선정 is the body's own: not given out, not others', not a headline of the press."""
    in_brackets = text[match.start() - 1 : match.start()] in ("(", "（") and text[match.end() : match.end() + 1] in (
        ")",
        "）",
    )
    given = GIVEN_OUT.match(text, match.end()) and not match["won"]
    if in_brackets or given or AIMED_AT.match(text, match.end()):
        return False
    if match["won"] and (NOT_YET.match(text, match.end()) or BY_ITSELF.match(text, match.end())):
        return False
    others = None if match["won"] or _was_picked(text, match) else _of_others().match(text, match.end())
    if others or (not match["won"] and _is_given(text, match.end())):
        return False
    words = load(Grades)
    if (
        match["ranked"]
        and match["ranked"].endswith(tuple(words.not_prizes))
        and match["ranked"] not in words.weak_grades
    ):
        return False
    remark = PARENTHESIS.match(text, match.end())
    return remark is None or not _is_outlet(remark["inside"])


def _was_picked(text: str, match: regex.Match[str]) -> bool:
    """Whether a clause tells which body another selected: 새별부가 나루시를 우수기관으로 선정했다."""
    if PICKED.match(text, match.end()) is None:
        return False
    return WHOM.search(text, max(0, match.start() - REACH), match.start()) is not None


def _is_given(text: str, end: int) -> bool:
    """Whether what stands behind a grade tells that it is given, and not what came with it."""
    return GIVING.match(text, end) is not None and REWARDED.match(text, end) is None


def _is_outlet(remark: str) -> bool:
    """Whether a remark in parentheses names an outlet: then the words before it are a headline."""
    first = remark.split(",", maxsplit=1)[0].strip()
    return first in load(Outlets).outlets or any(
        name.start == 0 and name.end == len(first) for name in gazetteer.of_kind(first, "outlet")
    )
