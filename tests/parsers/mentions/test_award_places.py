"""The contest behind other words of the clause: reached over words of time and manner, not over another clause."""

from __future__ import annotations

import pytest

from parsers.mentions.award_places import won_at


def contest_at(text: str, grade: str, *, chosen: bool = False) -> str | None:
    place = won_at(text, 0, text.rindex(grade), chosen=chosen)
    return place and place.contest.name


@pytest.mark.parametrize(
    "text",
    [
        "골목 가꾸기 대회에서 나루도 1위",
        "골목 가꾸기 대회에서 상금 50만 원과 함께 1위",
        "골목 가꾸기 대회에서 의자를 고친 공로로 1위",
        "“골목 가꾸기 대회”를 통해 1위",
    ],
)
def test_words_of_the_same_clause_may_stand_between(text: str) -> None:
    assert contest_at(text, "1위") == "골목 가꾸기 대회"


@pytest.mark.parametrize(
    "text",
    [
        "골목 가꾸기 대회에서 의자를 고쳤다. 그 뒤 1위",
        "골목 가꾸기 대회에서 의자를 고치며 골목 1위",
        "골목 가꾸기 대회에서 새별기업이 1위",
        "골목 가꾸기 대회에서 부안군이 1위",
        "골목 가꾸기 대회에서 세 곳 가운데 2개 마을이 1위",
        "골목 의자에서 나루도 1위",
    ],
)
def test_no_other_clause_and_no_one_else_may(text: str) -> None:
    assert contest_at(text, "1위") is None


@pytest.mark.parametrize(("between", "name"), [("지난 1월 ", "골목 가꾸기 공모"), ("나루군 ", None)])
def test_before_a_bare_choice_only_words_of_time_may_stand(between: str, name: str | None) -> None:
    assert contest_at(f"골목 가꾸기 공모에 {between}선정", "선정", chosen=True) == name
