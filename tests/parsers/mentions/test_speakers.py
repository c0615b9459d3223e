"""Who speaks in a release beside its publisher, by its lead."""

from __future__ import annotations

import pytest

from parsers.mentions.speakers import of_lead

SPEAKERS: list[tuple[str, list[str], str]] = [
    ("behind the publisher, with its head", ["산림청 별빛의료원(원장 홍가온)은 의자를 놓는다고 밝혔다."], "별빛의료원"),
    ("behind the publisher alone", ["산림청 별빛교육원은 의자를 놓는다."], "별빛교육원"),
    ("as a body below it", ["산림청(청장 홍가온) 소속 별빛품질원(원장 박다래)은 의자를 놓는다."], "별빛품질원"),
    ("a body's body", ["남부지방산림청 구미국유림관리소(소장 홍가온)는 의자를 놓는다."], "구미국유림관리소"),
    ("one that bears its name", ["남부지방산림청은 의자를 놓는다."], "남부지방산림청"),
    ("alone, with its head", ["별빛의료원(홍가온 원장, 이하 별빛원)은 의자를 놓는다."], "별빛의료원"),
    ("alone, in headline and lead", ["별빛의료원, 골목 의자 놓아", "별빛의료원은 의자를 놓는다."], "별빛의료원"),
    ("below the headlines", ["골목 의자", "- 나루연구원과 함께", "산림청 별빛의료원은 의자를 놓는다."], "별빛의료원"),
]

SILENT: list[tuple[str, list[str]]] = [
    ("the publisher speaks first", ["산림청은 의자를 놓는다.", "별빛의료원(원장 홍가온)은 이를 고친다."]),
    ("its officer speaks", ["산림청 홍가온 청장은 의자를 본다.", "별빛의료원(원장 박다래)은 이를 고친다."]),
    ("a partner", ["산림청(청장 홍가온)과 별빛의료원(원장 박다래)은 의자를 놓는다."]),
    ("partners of others", ["별빛의료원(원장 홍가온)과 나루공단(이사장 박다래)은 의자를 놓는다."]),
    ("only the publisher has its head", ["산림청(청장 홍가온) 별빛의료원은 의자를 놓는다."]),
    ("a person", ["산림청 별빛의료원 홍가온 원장은 의자에 앉는다."]),
    ("no more than named", ["별빛의료원은 의자를 놓는다."]),
    ("a firm", ["㈜별빛나무(대표 홍가온)는 의자를 만든다."]),
    ("of another body", ["별빛대학교(총장 홍가온) 부설 나루교육원(원장 박다래)은 의자를 놓는다."]),
]


@pytest.mark.parametrize(("texts", "speaker"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS])
def test_the_body_that_the_lead_introduces_speaks(texts: list[str], speaker: str) -> None:
    assert of_lead(texts, "산림청") == speaker


@pytest.mark.parametrize("texts", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_nobody_else_speaks_for_the_publisher(texts: list[str]) -> None:
    assert of_lead(texts, "산림청") is None
