"""What stands in brackets around a title."""

from __future__ import annotations

import pytest

from parsers.kinds.essay.titles import is_series, owner_of_series, title_of


@pytest.mark.parametrize(
    ("text", "rubric", "label", "outlet", "person"),
    [
        ("물길을 지키는 일", None, None, None, None),
        ("[기고] 물길을 지키는 일", "기고", None, None, None),
        ("기고 - 물길을 지키는 일", "기고", None, None, None),
        ("[솔바람일보] 물길을 지키는 일", None, None, "솔바람일보", None),
        ("[나소율 칼럼] 물길을 지키는 일", "나소율 칼럼", None, None, "나소율"),
        ("[길잡이 나소율의 골목] 물길을 지키는 일", "길잡이 나소율의 골목", None, None, "나소율"),
        ("물길을 지키는 일[기획특집]", None, "기획특집", None, None),
        ("물길을 지키는 일 [기고]", "기고", None, None, None),
        ("[골목 소리] 물길을 지키는 일", None, "골목 소리", None, None),
        ("[기고=나소율 햇살시장] 물길을 지키는 일", "기고=나소율 햇살시장", None, None, None),
    ],
)
def test_a_title_is_taken_apart(
    text: str, rubric: str | None, label: str | None, outlet: str | None, person: str | None
) -> None:
    title = title_of(text)
    assert (title.words, title.rubric, title.label, title.outlet) == ("물길을 지키는 일", rubric, label, outlet)
    assert (title.author.person if title.author else None) == person


@pytest.mark.parametrize("text", ["[2부 3장: 물길] 지키는 일", "물길(水路)", "물길(기고)을 지키는 일"])
def test_other_brackets_belong_to_the_title(text: str) -> None:
    assert title_of(text).words == text


def test_a_series_alone_has_no_words() -> None:
    assert (title_of("정책특집Ⅱ").words, title_of("정책특집Ⅱ").label) == ("", "정책특집Ⅱ")
    assert title_of("[솔바람 칼럼_골목] 23.10.30").words == ""  # with the day on which it appeared


@pytest.mark.parametrize(("text", "series"), [("연재 3", True), ("특집", True), ("특집 기사", False)])
def test_the_name_of_a_series_may_have_a_number(text: str, series: bool) -> None:
    assert is_series(text) is series


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("나소율 교수의 골목 이야기⑩", "나소율", "교수"),
        ("햇살농장 나소율의 들녘일기 (4)", "나소율", None),
        ("나소율의 들녘일기", None, None),  # no number: it may be the title
        ("공무원의 하루 3회", None, None),
    ],
)
def test_a_series_is_named_after_its_author(text: str, person: str | None, role: str | None) -> None:
    author = owner_of_series(text)
    assert (author.person if author else None, author.role if author else None) == (person, role)
