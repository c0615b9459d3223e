"""Which kind a document is, by what stands in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ReadVerdict = Callable[[str], tuple[str, bool]]

CASE = """
{region}
(골목에 놓은 나무 의자)
주요내용요약
골목 어귀마다 나무 의자를 놓아 쉬어 가게 함
"""
PAGE = """
골목을 살리는 손길
강원 고성군
부산 중구
"""


def book(*regions: str) -> str:
    return "".join(CASE.format(region=region) for region in regions)


@pytest.mark.parametrize(
    "text",
    [
        book("강원 고성군", "부산 중구", "서울 마포구"),
        PAGE + book("강원 고성군", "부산 중구"),  # a chapter page counts as well
    ],
)
def test_regions_heading_blocks_make_a_casebook(verdict: ReadVerdict, text: str) -> None:
    assert verdict(text) == ("casebook", False)


def test_two_cases_are_thin_evidence(verdict: ReadVerdict) -> None:
    assert verdict(book("강원 고성군", "부산 중구")) == ("casebook", True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        book("강원 고성군"),  # one case makes no book
        PAGE * 3,  # regions without blocks
        book("햇살군", "달빛군", "별빛군"),  # blocks without regions
        book("- 강원 고성군", "- 부산 중구", "- 서울 마포구"),  # regions as items
        "강원 고성군에서 골목 의자를 놓음\n부산 중구에서 물고기 등을 닮\n추진배경\n골목이 어두움\n",
    ],
)
def test_without_heads_and_blocks_a_document_is_of_no_known_kind(verdict: ReadVerdict, text: str) -> None:
    assert verdict(text)[0] == "unknown"
