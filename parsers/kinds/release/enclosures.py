"""What a letterhead states of what is handed out with a release: how many pages it has, whether there are pictures.

`총 3쪽`, `(총 2쪽 / 붙임 1)`, `사진있음 ■ 사진없음 □`, `□ 사진(2매) ■ 보도자료(2쪽)`.
"""

from __future__ import annotations

from functools import cache

import regex

from parsers.vocabulary import Releases, alternatives, load

# 총 3쪽, 3매(붙임 포함), (총 2쪽 / 붙임 1)
WITH = r"\s?[/,·]\s?(?:붙임|첨부|별첨|사진|자료)\s?\d{0,2}\s?[매쪽건부장]?"
PAGES = regex.compile(rf"[(（]?(?:총\s?)?\d{{1,3}}\s?(?:쪽|매|페이지|장)(?:{WITH}){{0,3}}(?:[)）]|\s?[(（].*[)）])?")
BOX = regex.compile("[■□▣☑☐]")


def are_stated(text: str) -> bool:
    """Whether a cell states nothing else, in its own form or behind a label on the line above: 사진, 있음(2)."""
    squeezed = "".join(text.split())
    if PAGES.fullmatch(text) or _answer().fullmatch(squeezed):
        return True
    ticked = BOX.search(text) and (_boxes().fullmatch(squeezed) or _ticked().fullmatch(squeezed))
    return bool(ticked)


@cache
def _answer() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{alternatives(load(Releases).stated)})(?:[(（]\d{{1,2}}[매건장부]?[)）])?")


@cache
def _boxes() -> regex.Pattern[str]:
    """Boxes behind or before what is enclosed: 사진있음 ■ 사진없음 □, 사진 ○."""
    enclosed, stated = alternatives(load(Releases).enclosed), alternatives(load(Releases).stated)
    return regex.compile(
        rf"(?:(?:{enclosed})?(?:{stated})?[■□▣☑☐○●×XO]?){{1,4}}(?:(?:매수|쪽수)[:：]?\d{{1,3}}[매쪽])?"
    )


@cache
def _ticked() -> regex.Pattern[str]:
    """Boxes before each, with how many there are: □ 사진(2매) ■ 보도자료(2쪽)."""
    enclosed = alternatives([*load(Releases).enclosed, *load(Releases).enclosed_papers])
    return regex.compile(rf"(?:[■□▣☑☐]?(?:{enclosed})(?:[(（]?\d{{0,3}}[매쪽건부]?[)）]?)?){{1,5}}")
