"""The place that a release is about."""

from __future__ import annotations

import pytest

from parsers.kinds.release.place import region_of

DAY = "2024-03-21"


@pytest.mark.parametrize(
    ("title", "paragraphs", "publisher", "found"),
    [
        ("골목 의자 놓는다", ["의자를 놓는다."], "전라남도 강진군", ("전라남도", "강진군")),  # the publisher's own
        (
            "강진군 골목에 의자",
            ["강진군에 의자를 놓는다.", "강진군은 의자를 고른다."],
            "환경부",
            ("전라남도", "강진군"),
        ),
        # The title names none: the first paragraph and the text name one.
        (
            "골목 의자 놓는다",
            ["21일 강진군에 의자를 놓는다.", "강진군은 의자를 고른다."],
            "환경부",
            ("전라남도", "강진군"),
        ),
        (
            "골목 의자 놓는다",
            ["전북 골목에 의자를 놓는다.", "전북지역 어르신이 앉는다."],
            "환경부",
            ("전북특별자치도", None),
        ),
        ("골목 의자 놓는다", ["21일 강진군에 의자를 놓는다.", "영암군은 의자를 고른다."], "환경부", None),  # two
        ("골목 의자 놓는다", ["21일 강진군에 의자를 놓는다.", "어르신이 앉는다."], "환경부", None),  # once only
        (
            "골목 의자 놓는다",
            ["의자를 놓는다.", "강진군이 앉는다.", "강진군은 고른다.", "강진군이 본다."],
            "환경부",
            None,
        ),
        (
            "골목 의자 놓는다",
            ["서울시에서 의자를 논의한다.", "서울시 회의에 모인다."],
            "환경부",
            None,
        ),  # where one meets
        ("골목 의자 놓는다", ["정부대전청사에서 논의한다.", "정부대전청사에 모인다."], "환경부", None),
        (
            "골목 의자 놓는다",
            ["강진군의자연구원과 논의한다.", "강진군의자연구원은 의자를 안다."],
            "환경부",
            None,
        ),  # a body
        # The title calls a province by its short name.
        ("의자와 쉬는 전남", ["의자와 쉬는 전남 관련 자료입니다."], "환경부", ("전라남도", None)),
        ("의자와 쉬는 전남의 골목", ["의자를 놓는다.", "어르신이 앉는다."], "환경부", None),  # the text does not
        (
            "전남 강진 골목에 의자",
            ["전남 골목에 의자를 놓는다.", "전남 어르신이 앉는다.", "영암군도."],
            "환경부",
            None,
        ),  # a town
        ("서울-경기 골목 의자", ["경기 골목에 의자를 놓는다.", "경기 골목에 또 놓는다."], "환경부", None),  # two
    ],
)
def test_a_release_is_about_one_place_or_none(
    title: str, paragraphs: list[str], publisher: str, found: tuple[str, str | None] | None
) -> None:
    region = region_of(title, paragraphs, publisher, DAY)
    assert (region and (region.sido, region.sigungu)) == found


def test_the_place_is_written_as_in_the_text() -> None:
    region = region_of("골목 의자", ["전북 골목에 의자를 놓는다.", "전북지역 어르신이 앉는다."], "환경부", DAY)
    assert region is not None
    assert region.text == "전북"


def test_a_sub_headline_opens_the_text_too() -> None:
    paragraphs = ["의자를 놓는다.", "강진군이 앉는다.", "강진군은 고른다.", "강진군이 본다."]
    region = region_of("골목 의자", paragraphs, "환경부", DAY, ["강진군 골목 쉼터"])
    assert region is not None
    assert region.sigungu == "강진군"
