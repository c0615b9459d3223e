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
        # A range is one side.
        ("의자 값을 14 ~ 15일에서 5일 이내로 단축", [("14 ~ 15일", "5일 이내")]),
        ("지원 비율이 ’23년 20%~50%에서 ’24년 50%~80%까지 확대", [("’23년 20%~50%", "’24년 50%~80%")]),
        # Words that lead both values belong to them, with a word of measure before.
        ("골목 소득 12% 이하에서 골목 소득 14% 이하로 완화", [("골목 소득 12% 이하", "골목 소득 14% 이하")]),
        ("의자를 주당 처음 5시간에서 처음 10시간으로 확대", [("주당 처음 5시간", "처음 10시간")]),
        ("의자를 연간 3개에서 연간 9개로 확대", [("연간 3개", "연간 9개")]),
        # Of several things.
        ("3개 시·군에서 9개 시·군으로 늘어", [("3개 시·군", "9개 시·군")]),
        ("지난해 3개 골목 50명에서 올해는 9개 골목 90명으로 확대", [("지난해 3개 골목 50명", "올해는 9개 골목 90명")]),
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
            [("’23년 17억 원", "38억 원")],
        ),
        ("지난해(55개) 대비 추가 28개를", []),  # so many more
        ("지난해(55개) 대비 3.2% 늘어난 57개를", []),  # a comparison
        # A place is none.
        ("26일 골목에서 9급 주민을 만나 9명으로 시작", []),
    ],
)
def test_both_sides_are_whole(text: str, expected: Sides) -> None:
    assert sides(text) == expected
