"""Changes told by a series of states, each behind its time, whatever the states are made of."""

from __future__ import annotations

import pytest

from parsers.mentions.change import find

Sides = list[tuple[object, object]]


def sides(text: str) -> Sides:
    return [(found.fields["before"], found.fields["after"]) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Several values of each time, with the words that lead them.
        (
            "실적 : (’20년) 2건, 208억원 → (’21년) 11건, 8,268억원 → (’22년) 15건, 5조 6,717억원",
            [("(’20년) 2건, 208억원", "(’22년) 15건, 5조 6,717억원")],
        ),
        (
            "(’19) 마을 10곳 → (’20) 마을 12곳, 골목 29곳 → (’21·’22) 마을 13곳 → (’23) 마을 17곳, 골목 55곳(한 곳 더)",
            [("(’19) 마을 10곳", "(’23) 마을 17곳, 골목 55곳")],
        ),
        ("(’23) 솔밭 3곳 → (’24) 별빛, 새벽 등 9곳", [("(’23) 솔밭 3곳", "(’24) 별빛, 새벽 등 9곳")]),
        # Values without a unit: what stands behind the last is none.
        ("의자(개), 값: ('10) 27, 12.7 → ('15) 25, 11.7 그늘(%)", [("('10) 27, 12.7", "('15) 25, 11.7")]),
        # The words behind a value, too.
        ("’23년말 448개 골목 가입 → ’24년 8천 개까지 확대", [("’23년말 448개 골목 가입", "’24년 8천 개")]),
        ("(’23년 13개 길→’24년 30개 길)", [("’23년 13개 길", "’24년 30개 길")]),
        # A week of a month, days, a state without a number, all in parentheses.
        ("’23.10월4주 81.4%(91명) → ’24.1월3주 65.7%(153명)", [("’23.10월4주 81.4%(91명)", "’24.1월3주 65.7%(153명)")]),
        (
            "(’23.9.1.~’23.12.14. 3,573건 → ’23.12.15.~’24.1.31. 4,264건)",
            [("’23.9.1.~’23.12.14. 3,573건", "’23.12.15.~’24.1.31. 4,264건")],
        ),
        ("’14년(4,800톤, 9천만 원) → ’22년(1만 톤, 2억 원)", [("’14년(4,800톤, 9천만 원)", "’22년(1만 톤, 2억 원)")]),
        # Another series behind it is another change.
        (
            "(’22년)1,179건 · 2,073명 → (’23년)1,404건 · 2,195명, (골목) (’22년)22명→(’23년)67명",
            [
                ("(’22년)1,179건 · 2,073명", "(’23년)1,404건 · 2,195명"),
                ("(’22년)22명", "(’23년)67명"),
            ],
        ),
        # Brackets are whole in a state.
        ("의자를 대폭 늘림(2월 3개→3월 최대 9개)", [("2월 3개", "3월 최대 9개")]),
        # The first, second and third time.
        ("정확도 : 1차 71.2% → 2차 88.5% → 3차 95.4%", [("1차 71.2%", "3차 95.4%")]),
        # Steps, states without a number, days.
        ("’22.12월 신청 → ’23.1월 선정 → ’24.1월 통과", []),
        ("1차 60% → 2차 40% 반영", []),
        ("쉼 1차 15일 → 2차 1개월", []),
        ("(’23) 나무, 돌 → (’24) 쇠, 흙", []),
        ("2월 10일 → 2월 14일", []),
    ],
)
def test_the_first_and_the_last_state_of_a_series_are_a_change(text: str, expected: Sides) -> None:
    assert sides(text) == expected


def test_the_numbers_of_a_series_are_those_behind_the_times() -> None:
    (found,) = find("’23.10월4주 81.4%(91명) → ’24.1월3주 65.7%(153명)")
    assert (found.fields["before_value"], found.fields["after_value"], found.fields["unit"]) == (81.4, 65.7, "%")
