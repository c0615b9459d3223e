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
        # Of a value only the value, where the one before is nothing more.
        # A time behind the arrow is the state's.
        ("(기존) 3개 → (‘33.9.6 나루가 정한 뒤) 9개", ("3개", "(‘33.9.6 나루가 정한 뒤) 9개")),
        ("(기존) 90일에서 → (변경) 60일 이상으로 낮아지면서 의자가 늘었다.", ("90일", "60일 이상")),
        ("(현행) 63종 → (개정) 67(3종 추가)", ("63종", "67")),
        # What was, behind what is.
        ("의자 이자를 최대 5.0%(기존 5.5%)로 함", ("5.5%", "최대 5.0%")),
        ("의자를 전체의 90%(현재 85%, 두 번째)까지 놓음", ("85%", "90%")),
        ("의자를 300만 원(현행 200만 원)으로 올림", ("200만 원", "300만 원")),
        ("의자를 10%로 확대하고(現 3%)", ("3%", "10%")),
        # Nothing behind the mark of a note is part of a state.
        ("(현행) 의자 3개 → (확대) 9개 ** 그늘막은 뺌", ("의자 3개", "9개")),
        # An arrow of hyphens is no part of a state.
        ("(종전) 의자 3개 -> (변경) 의자 9개", ("의자 3개", "의자 9개")),
    ],
)
def test_bracketed_labels_tell_a_change(text: str, sides: tuple[str, str]) -> None:
    (found,) = find(text)
    assert (found.fields["before"], found.fields["after"]) == sides


def test_what_measures_another_thing_is_no_state_before() -> None:
    assert list(find("의자 5개(기존 3명)")) == []


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
