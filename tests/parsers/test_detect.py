"""Which kind a document is, by what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import read
from parsers.detect import detect, evidence, lacking, why_unknown
from parsers.kinds import KINDS
from parsers.page import Page

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "raw").iterdir())
ReadPage = Callable[[str], Page]
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


def test_a_case_alone_in_a_file_is_one_by_its_contact(verdict: ReadVerdict) -> None:
    contact = "문의하실 곳 : 강원 고성군 골목과 나은솔(☎ 033-000-1234)\n"
    assert verdict(book("강원 고성군") + contact) == ("casebook", False)
    assert verdict(book("강원 고성군") + contact.replace("고성군", "속초시")) == ("casebook", True)
    assert verdict(book("강원 고성군") + "문의하실 곳 : 나은솔\n")[0] == "unknown"


PROSE = (
    "골목 끝에는 오래 비어 있는 집이 있다. 담이 기울고 마당에는 풀이 자란다. 아이들은 그 앞을 지날 때마다 길을 건넌다. "
    "집을 고칠 주인은 먼 곳에 산다. 편지를 보내도 답이 없다. 이웃이 집을 빌려 쓰는 길을 열어 두면 좋겠다.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PROSE, ("essay", True)),  # neither title nor name nor words of opinion
        (PROSE + book("강원 고성군"), ("unknown", False)),  # a sign of another kind stands in it
        (PROSE[:60] + "\n", ("unknown", False)),  # too little prose to tell
        ("존경하는 군민 여러분.\n" + PROSE, ("unknown", False)),  # a speech
    ],
)
def test_prose_alone_is_an_essay_with_a_doubt(verdict: ReadVerdict, text: str, expected: tuple[str, bool]) -> None:
    assert verdict(text) == expected


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            book("강원 고성군"),
            "nearest is casebook (found: case at line 1; "
            "lacking: enough cases (a region with a usual block heading below) or a chapter page "
            "or the line that names a case's contact or blocks as cases have them "
            "or an office of the case's own region answers)",
        ),
        ("골목에 놓은 나무 의자\n", "there is no sign of any kind"),
    ],
)
def test_of_a_document_of_no_known_kind_the_nearest_kind_is_told(page: ReadPage, text: str, said: str) -> None:
    assert why_unknown(detect(page(text))) == said


def test_kinds_that_are_equally_near_are_all_told(page: ReadPage) -> None:
    verdict = detect(page("2026년 주요업무계획\n" + book("강원 고성군")))
    assert verdict.kind.name == "unknown"
    said = why_unknown(verdict)
    assert said.startswith("nearest is casebook (found: case at line 3; ")
    assert "), then report (found: title at line 1; lacking: usual block headings" in said


def test_what_is_found_does_not_lack(page: ReadPage) -> None:
    casebook = next(kind for kind in KINDS if kind.name == "casebook")
    found = casebook.signs(page(PAGE + book("강원 고성군")))
    assert "chapter page at line 1" in [sign.text for sign in found]
    assert lacking(casebook, found) == [
        "enough cases (a region with a usual block heading below)",
        "the line that names a case's contact",
        "blocks as cases have them",
        "an office of the case's own region answers",
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_sign_found_is_one_that_is_sought(page: ReadPage, sample: Path) -> None:
    text = read(sample.name, sample.read_bytes()).source.text
    for kind, found in evidence(page(text)).items():
        assert {sign.feature for sign in found} <= {None, *kind.seeks}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_no_kind_has_more_signs_than_it_says_it_may_have(page: ReadPage, sample: Path) -> None:
    text = read(sample.name, sample.read_bytes()).source.text
    for kind, found in evidence(page(text)).items():
        if kind.most is not None:
            assert len(found) <= kind.most
            assert not any(sign.decisive for sign in found)


def test_kinds_that_can_no_longer_win_are_not_looked_for(page: ReadPage) -> None:
    regions = (
        "강원 고성군",
        "부산 중구",
        "서울 마포구",
        "전남 여수시",
        "경북 안동시",
        "제주특별자치도",
        "울산 울주군",
        "충북 옥천군",
    )
    looked_for = {kind.name for kind in detect(page(book(*regions))).found}
    assert looked_for == {"unknown", "release", "casebook"}
    assert "report" in {kind.name for kind in detect(page(book(*regions[:3]))).found}


def test_cases_of_a_book_may_open_with_a_block_of_any_name(verdict: ReadVerdict) -> None:
    one = "강원 고성군\n골목에 놓은 의자\n□ 골목 사정\n ○ 앉을 곳이 없음\n"
    other = "부산 중구\n물고기 모양 등\n□ 골목 사정\n ○ 밤길이 어두움\n"
    assert verdict(one + other)[0] == "casebook"
    assert verdict(one)[0] == "unknown"
