"""Changes told by A에서 B로, and what of the words around both values belongs to them."""

from __future__ import annotations

import pytest

from parsers.mentions.change_sentences import find

Sides = list[tuple[object, object]]


def sides(text: str) -> Sides:
    return [(found.fields["before"], found.fields["after"]) for found in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The second side may be a number nobody counted, or a state without one.
        ("의자가 7km에서 수 미터(m)로 줄어", [("7km", "수 미터(m)")]),
        ("의자 놓기를 10시간에서 몇 분으로 크게 줄였다", [("10시간", "몇 분")]),
        ("의자를 2시간에서 실시간으로 대폭 개선", [("2시간", "실시간")]),
        ("의자 점검을 3년에서 매년으로 변경", [("3년", "매년")]),
        ("의자 빌리는 기간을 14일에서 하루로 단축", [("14일", "하루")]),
        ("의자 놓는 시간은 38분에서 40초가 되었다.", [("38분", "40초")]),
        ("전국에서 의자 3곳으로 확대", []),
        (
            "2017년~2021년 사이 의자 30개에서 90개로 늘어",
            [("30개", "90개")],
        ),  # the end of a period is no time of a value
        ("의자값이 90만 원에서 30만 원 으로 줄었다", [("90만 원", "30만 원")]),
        ("의자 3곳에서 무료로 빌려준다", []),
        # A time of the day.
        ("의자를 오전 9시에서 10시로 변경", [("오전 9시", "10시")]),
        ("의자를 오전 9시 30분에서 오전 10시로 조정", [("오전 9시 30분", "오전 10시")]),
        ("의자를 아침 8시에서 7시 30분으로 앞당긴다", [("아침 8시", "7시 30분")]),
        ("의자를 낮 12시에서 오전 11시로 조정", [("낮 12시", "오전 11시")]),
        ("의자 값은 20만 원에서 25만 원이 된다", [("20만 원", "25만 원")]),
        # A range is one side.
        ("의자 값을 14 ~ 15일에서 5일 이내로 단축", [("14 ~ 15일", "5일 이내")]),
        ("지원 비율이 ’23년 20%~50%에서 ’24년 50%~80%까지 확대", [("’23년 20%~50%", "’24년 50%~80%")]),
        # The second value stands behind the difference.
        ("골목은 71.1%에서 21.7%p 증가한 92.8%가 쓴다", [("71.1%", "92.8%")]),
        ("의자는 7개에서 2개 늘어난 9개가 되었다", [("7개", "9개")]),
        ("의자는 7개에서 2개 늘어난 3%가 되었다", []),
        # Words that lead both values belong to them, with a word of measure before.
        ("골목 소득 12% 이하에서 골목 소득 14% 이하로 완화", [("골목 소득 12% 이하", "골목 소득 14% 이하")]),
        ("의자를 주당 처음 5시간에서 처음 10시간으로 확대", [("주당 처음 5시간", "처음 10시간")]),
        ("의자를 연간 3개에서 연간 9개로 확대", [("연간 3개", "연간 9개")]),
        # Of several things.
        ("3개 시·군에서 9개 시·군으로 늘어", [("3개 시·군", "9개 시·군")]),
        ("지난해 3개 골목 50명에서 올해는 9개 골목 90명으로 확대", [("지난해 3개 골목 50명", "9개 골목 90명")]),
        # How the second value came about stands between, where a word of change is behind it.
        ("의자를 3개에서 그늘막, 가로등 등 골목 살림을 크게 강화하여 9개로 확대", [("3개", "9개")]),
        ("의자를 3개에서 그늘막, 가로등 등 골목 살림을 크게 강화하여 9명으로 확대", []),
        ("3만원(명절 5만원)에서, 9만원(명절 10만원)으로 상향", [("3만원(명절 5만원)", "9만원(명절 10만원)")]),
        ("골목을 4차로에서 6차로까지 확장", [("4차로", "6차로")]),
        (
            "의자는 ’22년 약 4.7조원(3억 달러)에서 해마다 3%씩 늘어 ’29년에는 약 11조원(8억 달러) 규모*로",
            [("’22년 약 4.7조원(3억 달러)", "’29년에는 약 11조원(8억 달러)")],
        ),
        # Two changes on a line.
        (
            "값은 1천원에서 2천원, 예산은 ’23년 17억 원에서 38억 원으로 증가",
            [("1천원", "2천원"), ("’23년 17억 원", "38억 원")],
        ),
        # A range with its unit behind both numbers; two values of a long noun; the end of a year.
        (
            "16만 4천 원~62만 6천 원에서 17만 8천 원~64만 6천 원으로 인상",
            [("16만 4천 원~62만 6천 원", "17만 8천 원~64만 6천 원")],
        ),
        (
            "’23년 12개 솔마을골목 17억 원에서 16개 솔마을골목 38억 원으로 증가",
            [("’23년 12개 솔마을골목 17억 원", "16개 솔마을골목 38억 원")],
        ),
        ("’32년말 60,871명에서 ’33년말 68,324명으로 증가", [("’32년말 60,871명", "’33년말 68,324명")]),
        # A time since when, or what is said of the last value only, is no part of it.
        ("현행 09~16시에서 ’34.6월부터는 09~22시로 확대", [("09~16시", "09~22시")]),
        # It has become so many.
        ("비중은 38.1%에서 30.5%가 되어 크게 감소", [("38.1%", "30.5%")]),
        # So much and so much, one or the other; a limit with what is limited.
        (
            "1년 이하 금고 또는 1천만원 이하 벌금에서 3년 이하 금고 또는 3천만원 이하 벌금으로 상향",
            [("1년 이하 금고 또는 1천만원 이하 벌금", "3년 이하 금고 또는 3천만원 이하 벌금")],
        ),
        # A duration in two units; a unit of one sign; sides in quotation marks.
        ("의자 대여를 1년에서 1년 6개월로 연장", [("1년", "1년 6개월")]),
        ("먼지를 100㎎/㎏에서 50㎎/㎏으로 낮춘다", [("100㎎/㎏", "50㎎/㎏")]),
        ("의자를 현행 ‘1%’에서 ‘2% 범위 내**’로 조정", [("1%", "2% 범위 내")]),
        # To a state that takes in everything.
        ("의자를 3개 골목에서 전국 골목으로 확대", [("3개 골목", "전국 골목")]),
        ("의자 놓기를 주 2회(화, 금)에서 매일로 확대", [("주 2회(화, 금)", "매일")]),
        ("3명 이상 골목에서 2035년 1월 5일부터 모든 골목으로 확대", [("3명 이상 골목", "모든 골목")]),
        ("솔밭 3곳에서 전국으로 가는 길을 확대", []),
        # Up to a value behind a word for what was.
        ("의자를 현재 1개소에서 8개소까지 놓는다", [("1개소", "8개소")]),
        ("의자를 골목 1개소에서 8개소까지 놓는다", []),
        # A range from the least to the most, and half of what was.
        ("최소 3만원에서 최대 300만원으로 평균 28만원이 늘었으며", []),
        ("의자를 오전 6시(여름)와 오전 7시(겨울)에서 오전 8시로 조정", []),
        # A place is none, nor is of how many.
        ("주민 96명 중에서 골목에 사는 주민은 56명으로 크게 늘었다", []),
        ("26일 골목에서 9급 주민을 만나 9명으로 시작", []),
    ],
)
def test_both_sides_are_whole(text: str, expected: Sides) -> None:
    assert sides(text) == expected
