"""Changes over two clauses, of which the first tells what was."""

from __future__ import annotations

import pytest

from parsers.mentions.change_clauses import find

Sides = list[tuple[object, object]]


def sides(text: str) -> Sides:
    return [(found.fields["before"], found.fields["after"]) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The first clause ends in a contrast, the second in a word of change or with the time now.
        ("기존에는 의자 3개를 두었으나 골목마다 9개로 늘렸다.", [("3개", "9개")]),
        (
            "기존에는 의자가 10미터 이내였지만 조례에 따라 30미터 이내의 골목까지 늘었다.",
            [("10미터 이내", "30미터 이내")],
        ),
        ("지난해 의자 340만 원을 받았으나 올해는 850만 원의 의자를 받는다.", [("340만 원", "850만 원")]),
        ("평소 13척이던 배를 19척까지 늘려 띄운다.", [("13척", "19척")]),
        ("그간 연 2회 열던 골목 잔치를 3회로 늘렸다.", [("연 2회", "3회")]),
        # Near one another no contrast is needed.
        ("기존 의자 값 1.2억원을 0.5억원으로 낮췄다.", [("1.2억원", "0.5억원")]),
        ("현재 12%인 골목 이자를 11%로 조정한다.", [("12%", "11%")]),
        ("현재 47조 원 규모의 의자 시장을 2028년까지 60조 원 규모로 키워 간다.", [("47조 원", "60조 원")]),
        # The ending of the first clause alone tells that it is past.
        ("3곳에 불과했던 골목 의자가 꾸준히 늘어 올해 9곳이 되었다.", [("3곳", "9곳")]),
        ("80만 원 정도였던 의자 값은 256만 원으로 3배 이상 인상되었다.", [("80만 원", "256만 원")]),
        ("의자가 2%에 불과하였으나, ’32년에는 9%로, ’33년은 13%(어림)로 크게 상향되었다.", [("2%", "13%")]),
        ("최대 5일 걸렸던 의자 놓기를 평균 30분 이내로 단축한다.", [("최대 5일", "30분 이내")]),
        ("의자를 3년이었으나, 앞으로는 5년 빌린다.", [("3년", "5년")]),
        # So does a time until which it was so.
        (
            "2033년에는 골목마다 연 120만 원을 주었으나, 조례를 고쳐 올해부터 130만 원을 준다.",
            [("연 120만 원", "130만 원")],
        ),
        ("2월까지는 의자 값을 1천만 원으로 하였으나, 3월부터 최대 2천만 원까지 준다.", [("1천만 원", "최대 2천만 원")]),
        ("기존에는 의자를 2년간 빌렸으나 오늘부터는 1년간 빌린다.", [("2년간", "1년간")]),
        # What was and what is afterwards.
        ("골목의 기존 이자는 평균 9.90%, 의자를 놓은 후 이자는 평균 5.48%이다.", [("평균 9.90%", "평균 5.48%")]),
        ("의자가 3곳에 있던 마을은 9곳이다.", []),
        ("2033년에는 의자 3개를 놓았다.", []),
        # Joined clauses need both.
        (
            "지난해 3개 골목에서 의자를 놓았으며, 올해는 전국 9개 골목으로 확대한다.",
            [("3개 골목", "전국 9개 골목")],
        ),
        ("지난해 3개 시·군에서 놓았으며, 올해는 2개 도의 9개 시·군으로 늘어난다.", [("3개 시·군", "9개 시·군")]),
        # Two units, two things, no link, no change told.
        ("기존에는 의자 3개를 두었으나 그늘막 9곳으로 늘렸다.", []),
        ("지난해 3개 골목에서 놓았으며, 올해는 9개 도시로 확대한다.", []),
        ("지난해 의자 3개를 놓았으며, 그늘막 9개를 놓았다.", []),
        ("지난해 의자 3개를 놓았다. 올해는 9개로 늘린다.", []),
        ("의자 3개를 두었으나 골목마다 9개로 늘렸다.", []),
        # By how much, not to how much; the same; days of a month; numbers of one of them.
        ("지금까지 13년이었지만 기존 13년이지만 앞으로는 5년이 단축된다.", []),
        ("기존에는 의자 3개를 두었으나 올해도 3개로 늘린다.", []),
        ("당초 3월 12일 끝낼 예정이던 잔치를 4월 14일까지 연장한다.", []),
        ("지난해 1호기를 세웠으나 올해는 2호기를 세운다.", []),
        ("", []),
    ],
)
def test_a_change_is_told_by_what_was_and_what_is(text: str, expected: Sides) -> None:
    assert sides(text) == expected
