"""Rows of a table of awards whose cells stand apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from parsers.document import Rows
from parsers.finders import mentions_of
from parsers.mentions.award_cells import in_rows, is_grade
from schemas.fact import AwardFact


def awards(cells: Sequence[str]) -> list[tuple[int, str, str | None]]:
    """The place, name and grade of the award that a row of cells tells."""
    told = in_rows(list(zip(cells, mentions_of(cells), strict=True)), [7] * len(cells))
    return [(at, str(found.fields["name"]), found.fields["grade"]) for at, found in told.items()]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("row", "award"),
    [
        ("1\t골목 의자 평가\t우수\t’31. 9.\t새별부", (1, "골목 의자 평가", "우수")),
        ("2031. 9.\t골목 의자 평가\t새별부\t최우수", (1, "골목 의자 평가", "최우수")),  # in any order
        ("골목 대회\t새별부 장관상(최우수)\t2031", (0, "골목 대회", "새별부 장관상(최우수)")),  # a year alone
        ("3\t골목 대회 금상\t’31. 9.\t새별부", (1, "골목 대회", "금상")),  # with its grade in one cell
        (
            "’31. 9.\t대한민국 골목대상\t새별부\t국무총리상",
            (1, "대한민국 골목대상", "국무총리상"),
        ),  # a prize by its name
    ],
)
def test_a_row_tells_an_award(row: str, award: tuple[int, str, str | None]) -> None:
    assert awards(row.split("\t")) == [award]


@pytest.mark.parametrize(
    "row",
    [
        "1\t골목 의자 평가\t3곳\t’31. 9.\t새별부",  # no grade
        "1\t골목 의자 놓기\t우수\t’31. 9.",  # no contest
        "골목 의자 평가\t우수\t새별부",  # no day
        "골목 의자 평가\t우수\t’31. 8.\t’31. 9.",  # when it was won is not told
        "골목 의자 평가\t골목 대회\t우수\t’31. 9.",  # nor at what
        "직원 제안 공모\t최우수상\t’31. 9.\t홍보과",  # held for the body's own people
        "골목 제안 공모\t최우수상\t’31. 9.\t김가온",  # won by one of them
    ],
)
def test_other_rows_tell_none(row: str) -> None:
    assert awards(row.split("\t")) == []


def test_a_table_of_what_is_to_come_tells_none() -> None:
    def found(*rows: str) -> list[str]:
        cells = [cell for row in rows for cell in row.split("\t")]
        numbers = [number for number, row in enumerate(rows) for _ in row.split("\t")]
        told = in_rows(list(zip(cells, mentions_of(cells), strict=True)), numbers)
        return [str(award.fields["name"]) for award in told.values()]

    row = "골목 의자 평가\t우수\t’31. 9."
    assert found("구분\t내용\t일정", row) == []
    assert found("구분\t내용\t일정", row, "평가명\t훈격\t시기", row) == ["골목 의자 평가"]


@pytest.mark.parametrize(
    ("text", "grade"), [("장관상", True), ("우수기관", True), ("나눔상", True), ("이상", False), ("의자 대상", False)]
)
def test_a_cell_is_a_grade(text: str, grade: bool) -> None:
    assert is_grade(text) == grade


def test_the_fact_has_what_its_row_tells(rows: Callable[[str], Rows]) -> None:
    table = "연번\t평가명\t훈격\t시기\n1\t골목 의자 평가\t우수\t’31. 9.\n2\t골목 나눔 대회\t대상\t’31. 4.\n"
    text = f"2031년 주요업무계획\n\n숲길과\n\n1. 숲길 잇기\n□ 추진실적\n{table}□ 향후계획\n○ 잇기 : 4월\n"
    text += "2. 꽃길 잇기\n□ 추진실적\n○ 이음\n"
    facts = [fact for fact in rows(text).facts if isinstance(fact, AwardFact)]
    assert [(fact.name, fact.grade, fact.date) for fact in facts] == [
        ("골목 의자 평가", "우수", "2031-09"),
        ("골목 나눔 대회", "대상", "2031-04"),
    ]
