"""Shapes of text that a careless rule takes more than their length for: each made of `n` pieces, in our own words."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

PLACES = ("솔밭", "물레방아", "장독대", "두레박", "골목", "강둑", "텃밭", "쉼터", "정류장", "서가")
DEEDS = ("문 열어", "새로 단장", "주민에 개방", "내달 운영", "예산 확보", "손님 맞이")
TOLD = tuple(f"{place} {deed}" for deed, place in product(DEEDS, PLACES))
SENTENCE = "나루군은 마을 우물 {i}곳을 고쳐 주민 {i}명이 쓰게 했다고 {d}일 밝혔다."


def each(form: str, joint: str = "\n") -> Callable[[int], str]:
    """`n` times the same form, with its number `{i}` and a day of the month `{d}`."""
    return lambda n: joint.join(form.format(i=i + 1, d=i % 28 + 1, told=TOLD[i % len(TOLD)]) for i in range(n)) + "\n"


def below(head: str, rest: Callable[[int], str]) -> Callable[[int], str]:
    """The same below a head."""
    return lambda n: head + rest(n)


STORY = (
    "{told} {i}호\n\n무안군이 {told} 행사를 {d}일 열었다. 주민 {i}명이 모였다.\n"
    "군은 내년에도 같은 자리를 마련한다. 이용료는 없다고 밝혔다.\n나은솔 기자 sol{i}@naru-sample.kr\n"
)
CASE = (
    "경상남도 하동군\n\n{told} {i}\n\n주 요 내 용 요 약\n\n○ 우물 {i}곳을 고쳐 물을 나눔\n\n추진배경\n\n"
    "○ 가뭄으로 물이 모자람\n\n주요성과\n\n○ 주민 {i}명이 씀\n\n"
    "문의하실 곳 : 경상남도 하동군 물관리과(☎ 055-000-2000)\n"
)
TASK = "{i}. {told}\n\n□ 추진배경\n ○ 우물 {i}곳이 마름\n□ 추진계획\n ○ 우물을 고침(~ {d}일)\n"
RELEASE = "보도자료\n나루군\n배포일시 : 2025. 3. 18.(화)\n\n나루군, 마을 우물을 되살린다\n\n"
SCHEDULE = "주간 행사 일정\n\n"

# What it is made of: pieces to text.
SHAPES: dict[str, Callable[[int], str]] = {
    "lines of sentences": each(SENTENCE),
    "paragraphs of a release": below(RELEASE, each(SENTENCE, "\n\n")),
    "lines of a wrapped release": below(
        RELEASE, each("나루군(군수 도가람)은 마을 우물 {i}곳을 고쳐 가뭄에\n쓴다고 밝혔다.", "\n\n")
    ),
    "sentences in one line": each(SENTENCE, " "),
    "bullets": each("○ 우물 {i}곳을 고쳐 물을 나눔"),
    "bullets of all levels": each("□ 우물\n ○ 두레박 {i}개\n  - 물길 {i}m\n   * 봄부터"),
    "headings alone": each("추진배경\n\n주요성과\n"),
    "numbered lines": each("{i}. 우물 고치기"),
    "cells of a lost table": each("우물\n{i}\n2025.\n12.4%"),
    "rows with tabs": each("우물\t{i}곳\t{d}일\t12.4%"),
    "rows with bars": each("| 우물 | {i}곳 | {d}일 |"),
    "days of a schedule": below(SCHEDULE, each("3. {d}.(수)  10:00  우물 모임  나루군")),
    "dates in one line": each("2024. 3. {d}.", " "),
    "amounts in one line": each("{i}억 2천만원", ", "),
    "changes in one line": each("{i}% → 12%", ", "),
    "arrows in one line": below("우물 3곳: ", each("우물 → 물길", ", ")),
    "bodies in one line": each("나루군청 물관리과", "·"),
    "laws in one line": each("「우물관리법」 제{i}조", ", "),
    "brackets that open": each("(", ""),
    "quotation marks that open": each("“우물 ", ""),
    "syllables without a space": each("우물", ""),
    "letters without a space": each("well", ""),
    "digits without a space": each("{i}", ""),
    "dots": each(".", ""),
    "blank lines": each("\n우물"),
    "stories of a newspaper": each(STORY),
    "bylines": each("나은솔 기자 sol{i}@naru-sample.kr"),
    "cases": each(CASE),
    "tasks of a report": each(TASK),
    "pages with a foot": below("우물 이야기\n", each(f"{SENTENCE}\n\n물길 {{d}} | 우물 이야기     {{i}}\n")),
    "numbers beside a title": below("우물 이야기\n", each("{i}\n우물 이야기\n{told}")),
    "contacts": below(RELEASE + SENTENCE + "\n\n", each("담당 물관리과 도가람 (055-000-{i:04d})")),
}
