"""The line of progress fits the screen, whatever the name of the file."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from ingest.bar import Bar, shortened

LONG = "2024-01-02/073_물빛마을_참고_강둑_위_걷는_도서관_자전거_책_나르기_관련_일일_알림_136차_설명자료_최종.txt"


def line(width: int, path: str, number: int, total: int, *said: str | None) -> str:
    """What a terminal of this width shows."""
    console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system="standard")
    bar = Bar(console)
    bar.show(path, number, total)
    for what in said:
        bar.say(what)
    with console.capture() as captured:
        console.print(bar.shown.get_renderable())
    (shown,) = captured.get().splitlines()
    return re.sub(r"\x1b\[[\d;]*m", "", shown).rstrip()


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize(("number", "total"), [(6, 166), (1, 3), (7201, 10_000)])
@pytest.mark.parametrize("path", [LONG, "가.txt", "a" * 300])
def test_count_bar_and_time_come_first_and_the_name_takes_what_is_left(
    width: int, number: int, total: int, path: str
) -> None:
    shown = line(width, path, number, total)
    count, bar, time, *name = shown.split()
    assert count == f"{number - 1}/{total}"
    assert len(bar) >= 10
    assert time == "-:--:--"
    assert " ".join(name).endswith(path[-2:])
    assert cell_len(shown) <= width


def test_at_80_columns_both_ends_of_a_long_korean_name_are_shown() -> None:
    name = line(80, LONG, 6, 166).split()[-1]
    assert name.startswith("2024-01-02/073_물")
    assert name.endswith("설명자료_최종.txt")
    assert "…" in name


def test_on_a_screen_too_narrow_for_a_name_the_rest_is_shown() -> None:
    shown = line(24, LONG, 6, 166)
    assert shown.split()[0] == "5/166"
    assert "물" not in shown


def test_what_is_said_takes_the_place_of_the_name_until_it_is_over() -> None:
    assert line(80, "가.txt", 1, 3, "loading the language model").endswith("loading the language model")
    assert line(80, "가.txt", 1, 3, "loading the language model", None).endswith(" 가.txt")


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("가나다.txt", 10, "가나다.txt"),  # ten columns: it fits
        ("가나다.txt", 9, "가나….txt"),
        ("가나다라마바", 8, "가나…바"),  # two columns a syllable: none is cut in half
        ("abcdef", 5, "ab…ef"),
        ("abcdef", 1, "…"),
        ("abcdef", 0, ""),
        ("", 0, ""),
    ],
)
def test_a_text_is_cut_in_the_middle(text: str, width: int, shown: str) -> None:
    assert shortened(text, width) == shown


@given(st.text(st.sampled_from("가나a1 ・ｱ👍́")), st.integers(0, 30))
def test_a_shortened_text_never_takes_more_room_than_there_is(text: str, width: int) -> None:
    shown = shortened(text, width)
    assert cell_len(shown) <= width
    assert (shown == text) == (cell_len(text) <= width)
