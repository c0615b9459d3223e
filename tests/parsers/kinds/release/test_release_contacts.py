"""All contacts of a release, and the lines that are theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsers.kinds.release.contacts import find
from parsers.page import Page
from parsers.text.line import Line, folded

Content = Callable[[str], list[Line]]
Row = tuple[int, str | None, str | None]


def rows(lines: list[Line]) -> list[Row]:
    return [(contact.line, contact.department, contact.person) for contact in find(lines).contacts]


def test_a_sentence_that_a_page_cut_names_its_contact_once_and_whole(content: Content) -> None:
    lines = content("자세한 사항은 산림청 숲길과\n나해솔 사무관(☎ 042-481-0001)에게 문의하기\n바란다.\n")
    found = find(lines, wraps={1: folded(lines, [True, True])})
    (contact,) = found.contacts
    assert (contact.line, contact.organization, contact.department, contact.person) == (1, "산림청", "숲길과", "나해솔")
    assert found.lines == set()  # it stays text


@pytest.mark.parametrize(
    ("text", "found", "own"),
    [
        ("* 담당자 : 숲길과 나해솔(044-205-3922)\n", [(1, "숲길과", "나해솔")], {1}),
        ("문의 : 산림청 숲길과 주무관 해나린 ☎ 042-481-0001, 팩스 042-481-0002\n", [(1, "숲길과", "해나린")], {1}),
        (
            "담당 부서 산림청 숲길과\n\n책임자 과 장 나해솔 (042-481-0001)\n\n담당자 사무관 도가람 (042-481-0002)\n",
            [(1, "숲길과", "나해솔"), (5, "숲길과", "도가람")],
            {1, 3, 5},
        ),
        ("문의. 산림청 숲길과 나해솔 (044-215-4671)\n", [(1, "숲길과", "나해솔")], {1}),
        ("【숲길과장 나해솔 055-211-6600】\n", [(1, "숲길과", "나해솔")], {1}),
        (
            "문 의: 숲길과 나해솔(044-202-7528)\n물길과 도가람(044-202-7529)\n",  # a line right below
            [(1, "숲길과", "나해솔"), (2, "물길과", "도가람")],
            {1, 2},
        ),
        (
            "[담당과]\n숲길과 담당자 과 장 나해솔(☎044-203-7141), 사무관 도가람 (☎044-203-7149)\n"
            "물길과 담당자 과 장 마루다(☎044-203-6877)\n",
            [(2, "숲길과", "나해솔"), (2, "숲길과", "도가람"), (3, "물길과", "마루다")],
            {1, 2, 3},
        ),
        (
            "담당부서 : 숲길과\n담당과장 : 나해솔 044-203-7141    담당자 : 도가람 044-203-7149\n",
            [(2, "숲길과", "나해솔"), (2, "숲길과", "도가람")],
            {1, 2},
        ),
        ("\t홍보담당관실\n- (T)044-200-7071~3, 7078\n", [(1, "홍보담당관실", None)], {1, 2}),
        (
            "산림국 숲길과\n과장 나해솔 / 사무관 도가람\n(Tel. 042-481-0001)\n",  # the same with who works there
            [(1, "산림국 숲길과", "나해솔"), (1, "산림국 숲길과", "도가람")],
            {1, 2, 3},
        ),
        (
            "※ 사진은 산림청 숲길과 나해솔 주무관(042-481-0001)에게 요청하시기 바랍니다.\n",
            [(1, "숲길과", "나해솔")],
            set(),
        ),
        (
            "자세한 사항은 숲길과(042-481-0001)로 문의하면 된다.\n",
            [(1, "숲길과", None)],
            set(),
        ),  # the sentence stays text
        ("* 숲길 체험 문의처: 032-590-4175\n", [], set()),  # a number without a name
        ("* 전용 누리집 : https://soop.kr, ☏ 02-6678-9360\n", [], set()),
        ("국립숲길원(063-238-6112), 국립물길원(063-238-7122)\n", [], set()),  # a list of bodies
        ("※ 숲길 체험 관련 문의 : 한국숲길협회 교육팀 (☎ 02-3706-0411)\n", [(1, "교육팀", None)], {1}),
    ],
)
def test_contacts_in_all_their_forms(content: Content, text: str, found: list[Row], own: set[int]) -> None:
    lines = content(text)
    assert rows(lines) == found
    assert find(lines).lines == own


def test_a_table_one_cell_a_line_ends_with_its_last_number(content: Content) -> None:
    lines = content(
        "담당 부서\n산림청\n책임자\n과 장\n나해솔\n(042-481-0001)\n"
        "숲길과\n담당자\n사무관\n도가람\n(042-481-0002)\n붙임 지도\n"
    )
    assert rows(lines) == [(2, "숲길과", "나해솔"), (7, "숲길과", "도가람")]
    assert find(lines).lines == set(range(1, 12))


def test_a_table_whose_cells_the_source_gives_is_read_by_rows(page: Callable[[str], Page]) -> None:
    read = page(
        "| 담당 부서 | 산림청 | 책임자 | 과 장 | 나해솔 | (042-481-0001) |\n"
        "| | 숲길과 | 담당자 | 사무관 | 도가람 | (042-481-0002) |\n"
    )
    found = find(read.content, read.grids_among(read.content))
    assert [(c.line, c.organization, c.department, c.person) for c in found.contacts] == [
        (1, "산림청", "숲길과", "나해솔"),
        (2, "산림청", "숲길과", "도가람"),
    ]
    assert found.lines == {1, 2}


def test_a_bracket_that_a_page_has_broken_is_one(content: Content) -> None:
    text = "쉼터는 봄에 연다.\n【숲길과장 서다온 061-000-0071 쉼터팀장\n하늘채 061-000-0075】\n"
    found = find(content(text))
    assert [contact.person for contact in found.contacts] == ["서다온", "하늘채"]
    assert found.lines == {2, 3}
    assert not find(content("【숲길\n쉼터\n길】\n")).contacts
