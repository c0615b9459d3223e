import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.compare.excerpt import LONGEST, around, head, near, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("솔밭 음악회", "솔밭 음악회"),
        ("두\n줄", "두\\n줄"),
        ("빈\u00a0칸\u3000칸", "빈\\u00a0칸\\u3000칸"),
        ("\x1b[31m붉음", "\\u001b[31m붉음"),
    ],
)
def test_what_cannot_be_seen_is_shown_as_its_escape(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_a_visible_text_has_one_line_and_drives_no_terminal(text: str) -> None:
    assert visible(text).isprintable()


def test_a_long_text_keeps_its_beginning_and_says_that_it_was_cut() -> None:
    assert head("가" * LONGEST) == "가" * LONGEST
    assert head("가" * (LONGEST + 1)) == "가" * (LONGEST - 1) + "…"


def test_short_texts_stay_whole() -> None:
    assert around("솔밭 음악회", "솔밭 음악제") == ("솔밭 음악회", "솔밭 음악제")


def test_long_texts_are_cut_to_where_they_differ() -> None:
    before, after = ("앞" * 200 + word + "뒤" * 200 for word in ("셋", "넷"))
    assert around(before, after) == tuple(f"…{'앞' * 20}{word}{'뒤' * 20}…" for word in ("셋", "넷"))


def test_a_text_that_goes_on_is_shown_at_its_end() -> None:
    assert around("가" * 200, "가" * 200 + " 끝") == ("…" + "가" * 20, "…" + "가" * 20 + " 끝")


@pytest.mark.parametrize(
    ("text", "part", "shown"),
    [
        ("솔밭 음악회", "음악회", "솔밭 음악회"),  # short
        ("가" * 90 + "끝", "가", "가" * 49 + "…"),  # at the beginning
        ("가" * 90 + "끝", "끝", "…" + "가" * 20 + "끝"),  # at the end
        ("가" * 60 + "뜻" + "나" * 60, "뜻", "…" + "가" * 20 + "뜻" + "나" * 27 + "…"),  # between
        ("가" * 90, "다", "가" * 49 + "…"),  # nowhere
        ("가" * 90, "", "가" * 49 + "…"),  # unknown
    ],
)
def test_a_part_of_a_long_text_stays_in_view(text: str, part: str, shown: str) -> None:
    assert near(text, part, 50) == shown


@given(st.text("가나", min_size=LONGEST, max_size=400), st.text("가나", max_size=400))
def test_the_place_where_they_differ_is_in_view_and_the_rest_is_not(before: str, after: str) -> None:
    shown = around(before, after)
    assert (shown[0] == shown[1]) <= (before == after)
    assert all(len(text) < 3 * LONGEST for text in shown)
