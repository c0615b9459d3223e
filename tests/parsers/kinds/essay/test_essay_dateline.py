"""The bracket that a paper opens a text with."""

from __future__ import annotations

import pytest

from parsers.kinds.essay.dateline import dateline_of


@pytest.mark.parametrize(
    ("text", "outlet", "person", "rest"),
    [
        ("[솔바람일보] 저수지가 비었다.", "솔바람일보", None, "저수지가 비었다."),
        ("[솔바람뉴스/햇살소방서장 나소율]저수지가 비었다.", "솔바람뉴스", "나소율", "저수지가 비었다."),
        ("[우리동네길잡이솔바람신문=나소율]", "우리동네길잡이솔바람신문", "나소율", ""),
        ("[솔바람일보=나소율 기자]저수지가 비었다.", "솔바람일보", None, "저수지가 비었다."),  # who put it there
        ("[기고=나소율 햇살소방서장]저수지가 비었다.", None, "나소율", "저수지가 비었다."),
        ("[햇살병원 나소율 원장] 저수지가 비었다.", None, "나소율", "저수지가 비었다."),
    ],
)
def test_it_names_the_paper_or_the_author(text: str, outlet: str | None, person: str | None, rest: str) -> None:
    opening = dateline_of(text)
    assert opening is not None
    assert (opening.outlet, opening.author.person if opening.author else None) == (outlet, person)
    assert opening.rest == rest


@pytest.mark.parametrize(
    "text",
    [
        "[솔바람일보 나소율 기자] 저수지가 비었다.",
        "[물길] 저수지가 비었다.",
        "저수지가 비었다.",
    ],
)
def test_where_a_reporter_signs_or_no_name_stands_there_is_none(text: str) -> None:
    assert dateline_of(text) is None
