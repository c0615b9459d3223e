"""Terms that are moved: a year or a date is a state where the text says so."""

from __future__ import annotations

import pytest

from parsers.mentions.change import find

Sides = list[tuple[object, object]]


def sides(text: str) -> Sides:
    return [(found.fields["before"], found.fields["after"]) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # At an arrow, where a word before it says that it is a term, or how long it is moved.
        ("의자 조기 설치(2037년→2034년)", [("2037년", "2034년")]),
        ("골목길 준공 : (1구역) 35.2.→34.10., (2구역) 35.5.→34.11.", [("35.2.", "34.10."), ("35.5.", "34.11.")]),
        (
            "준공 : (1구역) 35.2.→34.10., (2구역) 35.5.→34.11., (3구역) 35.5.→35.2.",
            [("35.2.", "34.10."), ("35.5.", "34.11."), ("35.5.", "35.2.")],
        ),
        ("의자 세금 면제: ’33.12. → ’35.12.(2년)", [("’33.12.", "’35.12.")]),
        ("의자 22억원, 완성 시기 2034년 → 2030년", [("2034년", "2030년")]),
        # In a sentence.
        ("의자 준공을 2033. 12.에서 2034. 5.로 늦춤", [("2033. 12.", "2034. 5.")]),
        ("의자 놓기를 당초 ’36년에서 ’35년으로 1년 단축하였다.", [("’36년", "’35년")]),
        ("의자 대여를 2035년 5월 31일에서 2036년 5월 31일로 연장", [("2035년 5월 31일", "2036년 5월 31일")]),
        ("’33년까지 놓을 예정이던 의자를 ’35년까지 놓도록 연장하였다.", [("’33년까지", "’35년까지")]),
        # A day that is another one each year, alone in its brackets.
        ("잔칫날의 차이(‘33.1.22. → ’34.2.10.)", [("‘33.1.22.", "’34.2.10.")]),
        ("잔칫날(솔마을: ‘33.1.22. → ’34.2.10.)", [("‘33.1.22.", "’34.2.10.")]),
        # A month or a quarter, where a label says what was.
        ("의자 대여를 당초 4월말에서 6월까지로 연장했다.", [("4월말", "6월")]),
        ("의자 값을 당초 올해 1분기에서 3분기까지 연장한다.", [("1분기", "3분기")]),
        # The time of other values, days and months alone.
        ("값의 변화(’21년→’22년)", []),
        ("4.22. → 7.22. 연장", []),
        ("3월에서 5월로 연장", []),
    ],
)
def test_a_term_that_is_moved_is_a_change(text: str, expected: Sides) -> None:
    assert sides(text) == expected


def test_a_date_has_no_value_and_no_unit() -> None:
    (found,) = find("의자 조기 설치(2037년→2034년)")
    assert (found.fields["before_value"], found.fields["after_value"], found.fields["unit"]) == (None, None, None)
