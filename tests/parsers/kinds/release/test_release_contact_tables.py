"""The table of who answers, one cell a line."""

from __future__ import annotations

import pytest

from parsers.kinds.release.contact_cells import ContactCell, cells_of
from parsers.kinds.release.contact_tables import begins, read
from schemas.record import Contact

Row = tuple[int, str | None, str | None, str | None, str | None, str | None]


def table(text: str) -> list[Contact]:
    cells = [cell for number, line in enumerate(text.split(" / "), start=1) for cell in cells_of(line, number)]
    assert begins(cells)
    return read(cells)[0]


def rows(text: str) -> list[Row]:
    return [(c.line, c.organization, c.department, c.person, c.position, c.phone) for c in table(text)]


ONE_OFFICE = (
    "담당 부서 / 산림청 / 책임자 / 과 장 / 나해솔 / "
    "(042-481-0001) / 숲길과 / 담당자 / 사무관 / 도 가 람 / (042-481-0002)"
)


def test_the_office_column_is_merged_over_both_rows() -> None:
    assert rows(ONE_OFFICE) == [
        (2, "산림청", "숲길과", "나해솔", "과장", "042-481-0001"),
        (7, "산림청", "숲길과", "도가람", "사무관", "042-481-0002"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "담당 부서 회의를 거쳐 숲길을 정했다",
        "담당자 숲길과 나해솔",
        "책임자 두 사람이 숲길을 걷는다",
        "숲길 담당자 나해솔 (042-481-0001)",
    ],
)
def test_a_label_among_words_that_do_not_answer_it_parts_no_cells(text: str) -> None:
    assert [cell.text for cell in cells_of(text, 1)] == [text]


def test_a_contact_keeps_its_cells_as_text() -> None:
    assert table(ONE_OFFICE)[0].text == "산림청 과 장 나해솔 (042-481-0001)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            # one cell for both, a second office under a new 책임자
            "담당 부서 / 산업부 숲길과 / 책임자 / 과 장 / 나해솔 / "
            "(044-203-0001) / 담당자 / 사무관 / 도가람 / (044-203-0002)"
            " / 산업부 물길과 / 책임자 / 과 장 / 마루다 / (044-203-0003) / 담당자 / 주무관 / 문새길 / (044-203-0004)",
            [
                (2, "산업부", "숲길과", "나해솔", "과장", "044-203-0001"),
                (8, "산업부", "숲길과", "도가람", "사무관", "044-203-0002"),
                (11, "산업부", "물길과", "마루다", "과장", "044-203-0003"),
                (17, "산업부", "물길과", "문새길", "주무관", "044-203-0004"),
            ],
        ),
        (
            # the body has a label of its own, the office comes behind the first person
            "부 처 명 / 산림청 / 책임자 / 팀 장 / 나해솔 / (042-481-0001) / "
            "담당 부서 / 숲길과 / 담당자 / 사무관 / 도가람 / (042-481-0002)"
            " / 부 처 명 / 환경부 / 책임자 / 과 장 / 마루다 / (044-201-0001) / "
            "담당 부서 / 물길과 / 담당자 / 사무관 / 문새길 / (044-201-0002)",
            [
                (2, "산림청", "숲길과", "나해솔", "팀장", "042-481-0001"),
                (8, "산림청", "숲길과", "도가람", "사무관", "042-481-0002"),
                (14, "환경부", "물길과", "마루다", "과장", "044-201-0001"),
                (20, "환경부", "물길과", "문새길", "사무관", "044-201-0002"),
            ],
        ),
        (
            # labels with colons
            "담당부서 : 숲길과 / 담당과장 : 나해솔 (042-481-0001) / 담 당 자 : 도가람 사무관 (042-481-0002)",
            [
                (1, None, "숲길과", "나해솔", "과장", "042-481-0001"),
                (3, None, "숲길과", "도가람", "사무관", "042-481-0002"),
            ],
        ),
        (
            # spaces alone between label and value
            "담당 부서 산림청 숲길과 / 책임자 과 장 해나린 (042-481-0001) / 담당자 서 기 관 도가람 (042-481-0002)",
            [
                (1, "산림청", "숲길과", "해나린", "과장", "042-481-0001"),
                (3, "산림청", "숲길과", "도가람", "서기관", "042-481-0002"),
            ],
        ),
        (
            # a row of the printed table a line
            "담당 부서 산림청 책임자 과 장 나해솔 (042-481-0001) / 숲길과 담당자 사무관 도 가 람 (042-481-0002)",
            [
                (1, "산림청", "숲길과", "나해솔", "과장", "042-481-0001"),
                (2, "산림청", "숲길과", "도가람", "사무관", "042-481-0002"),
            ],
        ),
        (
            # labels in brackets, the numbers on lines of their own
            "[담당 부서] 산림청 숲길과 / <책임자> 과장 나해솔 / 042-481-0001 / <담당자> 사무관 도가람 / 042-481-0002",
            [
                (1, "산림청", "숲길과", "나해솔", "과장", "042-481-0001"),
                (4, "산림청", "숲길과", "도가람", "사무관", "042-481-0002"),
            ],
        ),
        (
            # the body before the office, with a label of its own
            "부처명 산림청 / 담당과 숲길과 / 담당과장 나해솔 (042-481-0001) / 담당자 도가람 사무관 (042-481-0002)",
            [
                (1, "산림청", "숲길과", "나해솔", "과장", "042-481-0001"),
                (4, "산림청", "숲길과", "도가람", "사무관", "042-481-0002"),
            ],
        ),
        (
            # a body and office for each
            "책임자 산림청 숲길과장 나해솔 042-481-0001 / 담당자 환경부 물길과 사무관 도가람 044-201-0002",
            [
                (1, "산림청", "숲길과", "나해솔", "과장", "042-481-0001"),
                (2, "환경부", "물길과", "도가람", "사무관", "044-201-0002"),
            ],
        ),
        (
            # the title is the label
            "담당부서 / 숲길과 / 과장 / 나해솔 ☏ 02-2100-5060 / 담당자 / 도가람 ☏ 02-2100-5063",
            [
                (2, None, "숲길과", "나해솔", "과장", "02-2100-5060"),
                (6, None, "숲길과", "도가람", None, "02-2100-5063"),
            ],
        ),
        (
            "담당 부서 / 소방청 / 책임자 / 대변인 / 나해솔 / "
            "(044-205-0010) / 대변인 / 담당자 / 소방위 / 도가람 / (044-205-0018)",
            [
                (2, "소방청", "대변인", "나해솔", "대변인", "044-205-0010"),
                (7, "소방청", "대변인", "도가람", "소방위", "044-205-0018"),
            ],
        ),
        (
            # a tag; an acting head
            "담당 부서 / <총괄> / 산림청 / 숲길과 / 책임자 / 과 장(직무대리) / 나해솔 / (042-481-0001)",
            [(3, "산림청", "숲길과", "나해솔", "과장(직무대리)", "042-481-0001")],
        ),
        (
            # the section of a bureau stands in the third row
            "담당 부서 / 참여국 / 책임자 / 과 장 / 나해솔 / (044-205-2201) / 담당자 / 서기관 / "
            "도가람 / (044-205-2213) / 혁신과 / 사무관 / 문새길 / (044-205-2222)",
            [
                (2, None, "참여국 혁신과", "나해솔", "과장", "044-205-2201"),
                (8, None, "참여국 혁신과", "도가람", "서기관", "044-205-2213"),
                (11, None, "참여국 혁신과", "문새길", "사무관", "044-205-2222"),
            ],
        ),
        (
            # a name that ends as a title does
            "담당 부서 / 소방청 / 책임자 / 과 장 / 나해솔 / (044-205-0010) / "
            "상황실 / 담당자 / 소방장 / 임수석 / (044-205-0018)",
            [
                (2, "소방청", "상황실", "나해솔", "과장", "044-205-0010"),
                (7, "소방청", "상황실", "임수석", "소방장", "044-205-0018"),
            ],
        ),
        (
            "담당부서 : 숲길과 / 물길과 과장 나해솔 051-888-2950",  # the office stands in the cell of the person
            [(1, None, "숲길과 물길과", "나해솔", "과장", "051-888-2950")],
        ),
        (
            # who heads an office, which is named with the title alone; names spaced out for print
            "담당부서 / 숲길과 / 숲길과장 / 나 해 솔 / 051-888-2950 / 쉼터팀장 / 도가람 / 051-888-2951",
            [
                (2, None, "숲길과", "나해솔", "과장", "051-888-2950"),
                (6, None, "쉼터팀", "도가람", "팀장", "051-888-2951"),
            ],
        ),
        (
            # the same without a label
            "담당부서 / 숲길과 / 팀장 나해솔, 대리 도가람 / ☎ 051-888-2950",
            [
                (2, None, "숲길과", "나해솔", "팀장", "051-888-2950"),
                (2, None, "숲길과", "도가람", "대리", "051-888-2950"),
            ],
        ),
        (
            # two persons in one cell, with one number
            "담당부서 / 숲길과 / 담당자 / 과장 나해솔, 팀장 도가람 / 연락처 / 051-888-2950",
            [
                (2, None, "숲길과", "나해솔", "과장", "051-888-2950"),
                (2, None, "숲길과", "도가람", "팀장", "051-888-2950"),
            ],
        ),
        (
            # 담당 before an office, not before a person
            "담당 / 숲길운영부 / 부장 / 나해솔 / 051-888-2950 / 차장 / 도가람 / 051-888-2951",
            [
                (2, None, "숲길운영부", "나해솔", "부장", "051-888-2950"),
                (6, None, "숲길운영부", "도가람", "차장", "051-888-2951"),
            ],
        ),
        (
            # two persons in one cell, each with the number
            "담당부서 / 숲길과 / 담당자 / 팀장 나해솔(051-888-2950), 주무관 문새길(051-888-2951)",
            [
                (2, None, "숲길과", "나해솔", "팀장", "051-888-2950"),
                (4, None, "숲길과", "문새길", "주무관", "051-888-2951"),
            ],
        ),
    ],
)
def test_tables_in_all_their_forms(text: str, found: list[Row]) -> None:
    assert rows(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "담당 부서 / 산림청 / 숲길과",  # no number: no table of contacts
        "통관지원과 / 031-547-3935 / 심사과 / 032-452-3325",  # a list of offices
        "담당 부서 / 산림청은 3월부터 숲길을 새로 연다고 밝혔다. / 042-481-0001",  # a sentence
    ],
)
def test_what_is_no_table_of_contacts(text: str) -> None:
    cells = [cell for number, line in enumerate(text.split(" / "), start=1) for cell in cells_of(line, number)]
    assert not begins(cells)


def test_the_table_ends_with_its_last_number() -> None:
    cells = [cell for i, line in enumerate(f"{ONE_OFFICE} / 붙임 사진".split(" / ")) for cell in cells_of(line, i)]
    assert read(cells)[1] == len(cells) - 1


def test_what_a_letterhead_states_in_the_same_table_is_no_office() -> None:
    cells = ["제공부서", "골목과", "보도일시", "배포 즉시", "담당팀장", "나소율(033-000-0001)"]
    contacts, _ = read([ContactCell(text, 1) for text in cells])
    assert [(contact.department, contact.person) for contact in contacts] == [("골목과", "나소율")]
