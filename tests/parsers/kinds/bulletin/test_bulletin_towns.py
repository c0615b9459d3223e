"""The towns that a municipality's bulletin names in its titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.document import Rows
from parsers.kinds.bulletin.towns import named_in, towns_in, towns_on
from parsers.page import Page
from parsers.text.line import Line

Content = Callable[[str], list[Line]]
ReadPage = Callable[[str], Page]
ReadRows = Callable[[str], Rows]
TITLES = "◎ 여울읍 ― 골목 등불\n - 열 곳을 밝힘\n◎ 남면 ― 물길 나눔\n - 물길을 나눔\n"


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        (TITLES, {"여울읍", "남면"}),
        ("1. [샘골면] 골목 등불\n2. [여울읍] 물길 나눔\n", {"샘골면", "여울읍"}),
        ("○ 골목 등불(나루동)\n○ 물길 나눔(솔숲동)\n", {"나루동", "솔숲동"}),
        ("가. 여울읍\n○ 골목 등불\n나. 남면\n○ 물길 나눔\n", {"여울읍", "남면"}),  # and nothing else
        ("[여울읍]\n○ 골목 등불\n[남면]\n○ 물길 나눔\n", {"여울읍", "남면"}),
        ("◎ 여울읍 ― 골목 등불\n", set()),  # one alone
        ("- (공동) 등불을 밝힘\n- (활동) 물길을 나눔\n", set()),  # words that end as towns do
        ("[봉사활동] 등불\n[체험활동] 물길\n[기간] 3월\n[장소] 샘터\n", set()),  # labels among others
    ],
)
def test_two_of_them_set_apart_alike(content: Content, text: str, towns: set[str]) -> None:
    assert towns_in(content(text)) == towns


@pytest.mark.parametrize(
    ("issuer", "found"), [("정선군 골목과", True), ("강원도 정선군 골목과", True), ("강원도 골목과", False)]
)
def test_a_municipality_has_towns(page: ReadPage, issuer: str, found: bool) -> None:
    assert bool(towns_on(page(f"주간 동향\n{issuer} 2031. 3. 4.\n\n{TITLES}"))) is found


def test_a_region_goes_before_a_town() -> None:
    assert named_in("(부산) 골목 등불 (나루동)", {"나루동"}).region == "부산"
    assert named_in("[나루동] 골목 등불", {"나루동"}).title == "골목 등불"
    assert (named_in("나루동", {"나루동"}).region, named_in("나루동", {"나루동"}).title) == ("나루동", None)
    assert named_in("[나루동] 골목 등불", ()).title == "[나루동] 골목 등불"


def test_a_report_whose_items_name_towns_is_no_bulletin(rows: ReadRows) -> None:
    document = rows(
        """
        2031. 3. 4.
        골목 등불 설치 추진상황 보고
        정선군 골목과

        □ 추진상황
         ○ [여울읍] 등불 열 개를 세움
          - 설명회 두 번
         ○ [샘골면] 등불 서른 개를 세우는 중
          - 4월 준공
        □ 향후계획
         ○ 6월까지 모두 세움
        """
    ).document
    assert document.kind != "bulletin"
