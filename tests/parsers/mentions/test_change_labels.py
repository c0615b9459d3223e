"""Changes between labelled states, on one line or on two items."""

from __future__ import annotations

import pytest

from parsers.mentions.change_labels import across, between, find


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("(기존) 의자 3개 → (개선) 의자 9개", ("의자 3개", "의자 9개")),
        ("(당초) 의자 3개(나무) (변경) 의자 9개(돌)", ("의자 3개(나무)", "의자 9개(돌)")),
        # Parentheses among the words, without an arrow.
        (
            "(기존) (3만원) + (2만원) = 5만원 (개선) (4만원) + (2만원) = 6만원",
            ("(3만원) + (2만원) = 5만원", "(4만원) + (2만원) = 6만원"),
        ),
        # An arrow of hyphens is no part of a state.
        ("(종전) 의자 3개 -> (변경) 의자 9개", ("의자 3개", "의자 9개")),
    ],
)
def test_bracketed_labels_tell_a_change(text: str, sides: tuple[str, str]) -> None:
    (found,) = find(text)
    assert (found.fields["before"], found.fields["after"]) == sides


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("현행 의자 3개까지 둠 → 개선 의자 수 제한 폐지", ("의자 3개까지 둠", "의자 수 제한 폐지")),
        ("현행 나무 의자 → 개선 돌 의자", None),  # no number
        ("의자 3개까지 둠 → 개선 의자 수 제한 폐지", None),
        ("현행 의자 3개까지 둠 → 의자 수 제한 폐지", None),
    ],
)
def test_bare_labels_at_an_arrow_tell_a_change(text: str, sides: tuple[str, str] | None) -> None:
    at = text.index("→")
    told = between(text, 0, (at - 1, at + 2))
    assert (told and (told.fields["before"], told.fields["after"])) == sides


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        ("(당초) 의자 3개", "(개선) 의자 9개와 그늘막", ("의자 3개", "의자 9개와 그늘막")),
        ("- (기존) 방문 3회", "- (변경) 전화로 갈음", ("방문 3회", "전화로 갈음")),
        ("(당초) 방문", "(개선) 전화", None),  # no number
        ("(당초) 의자 3개", "의자 9개", None),
        ("의자 3개", "(개선) 의자 9개", None),
        ("(기존) 3개 → (개선) 9개", "(개선) 의자 9개", None),  # told on its line
    ],
)
def test_two_items_tell_a_change(first: str, second: str, sides: tuple[str, str] | None) -> None:
    told = across(first, second)
    assert (told and (told[1].fields["before"], told[1].fields["after"])) == sides
