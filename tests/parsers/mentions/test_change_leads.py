"""What stands before the values of a change and belongs to them: a phrase behind a label, words of measure, a time."""

from __future__ import annotations

import pytest

from parsers.mentions.change import find


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        # Behind a label all that leads the value, and behind 에서 what leads the other.
        (
            "의자를 놓을 곳을 기존 큰길 위주 75곳에서 골목길을 더한 223곳으로 대폭 늘리고",
            "큰길 위주 75곳",
            "골목길을 더한 223곳",
        ),
        ("소득 요건을 현행 중위 180% 이하에서 250%이하로 완화", "중위 180% 이하", "250%이하"),
        ("의자 값을 당초 나라 보조금의 10%에서 20%로 상향", "나라 보조금의 10%", "20%"),
        (
            "대상이 기존 솔지기 2명 이상 마을에서 2034년 1월 5일부터 모든 마을로 확대",
            "솔지기 2명 이상 마을",
            "모든 마을",
        ),
        ("대상이 기존 18세 이후 주민에서 15세 이후 주민까지 확대", "18세 이후 주민", "15세 이후 주민"),
        ("의자를 기존 큰길 위주의 39곳에서 골목, 마당 등 42곳으로 확대", "큰길 위주의 39곳", "골목, 마당 등 42곳"),
        ("의자를 현재 운영 중인 3곳에서 9곳으로 확대", "3곳", "9곳"),
        # One of the spaces before the values may be lost.
        ("골목 소득의 120% 이하에서 골목 소득의150% 이하로 완화", "골목 소득의 120% 이하", "골목 소득의150% 이하"),
        # What the value is said of does not lead it.
        ("기존 의자 지기를 25명에서 44명으로 증원", "25명", "44명"),
        ("기존의 의자 값을 월 최대 30만원에서 40만원으로 상향", "월 최대 30만원", "40만원"),
        # A time without a year belongs to a value where the other has its time too.
        ("주민이 작년 7만 명에서 약 3배인 20.3만 명으로 크게 늘어난다", "7만 명", "20.3만 명"),
        ("의자 값을 당초 5,700만 원 미만에서 올해 5,500만 원 미만으로 강화", "5,700만 원 미만", "5,500만 원 미만"),
        ("의자를 작년 70개에서 올해 82개로 확대", "작년 70개", "올해 82개"),
        ("의자가 전년 동기 41개에서 52개로 증가", "41개", "52개"),
        ("의자는 지난해 2,000개에서 현재 3,100개로 늘었다", "지난해 2,000개", "현재 3,100개"),
        ("의자를 ’33년 480개에서 1,200개로 확대", "’33년 480개", "1,200개"),
        ("잔치를 연중 10회(월 1회)에서 25회(월 2회)로 확대", "10회(월 1회)", "25회(월 2회)"),
        # So much for one, where nothing stands before it in its brackets.
        ("지원규모(1인당 월 9만 5천 원 → 월 11만 원)를 확대", "1인당 월 9만 5천 원", "월 11만 원"),
        ("지원 금액 인상(아이 1인당 100만→120만 원) 등", "100만", "120만 원"),
    ],
)
def test_what_leads_a_value(text: str, before: str, after: str) -> None:
    (told,) = find(text)
    assert (told.fields["before"], told.fields["after"]) == (before, after)
