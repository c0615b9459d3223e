from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from made import item

from ingest.compare import alignment
from ingest.compare.alignment import align


def by_text(entry: Any) -> str | None:
    return entry["text"] if isinstance(entry, dict) else None


def aligned(before: list[Any], after: list[Any], **how: bool) -> list[tuple[int | None, int | None]]:
    return [(match.before, match.after) for match in align(before, after, by_text, **how)]


def test_an_entry_more_leaves_all_others_where_they_were() -> None:
    assert aligned(["가", "나", "다"], ["가", "새", "나", "다"]) == [(0, 0), (None, 1), (1, 2), (2, 3)]


def test_an_entry_less_stands_where_it_was() -> None:
    assert aligned(["가", "나", "다"], ["가", "다"]) == [(0, 0), (1, None), (2, 1)]


def test_of_equal_entries_the_one_in_the_same_line_is_taken() -> None:
    before = [item("예산", line) for line in (1, 2, 3)]
    assert aligned(before, [before[0], before[2]]) == [(0, 0), (1, None), (2, 1)]


def test_entries_of_one_name_are_paired_though_the_rest_differs() -> None:
    assert aligned([item("두레", 4, level=0)], [item("새것", 3), item("두레", 9, level=2)]) == [(None, 0), (0, 1)]


def test_entries_that_are_alike_are_paired() -> None:
    before = ["강둑 쉼터 여섯 곳에 책을 둠", "낙엽을 쓺"]
    after = ["물때를 불빛으로 알림", "강둑 쉼터 일곱 곳에 책을 둠", "낙엽을 쓺"]
    assert aligned(before, after) == [(None, 0), (0, 1), (1, 2)]
    assert aligned(before, after, by_likeness=False) == [(0, None), (None, 0), (None, 1), (1, 2)]


def test_entries_of_one_line_are_paired_though_nothing_is_alike() -> None:
    assert aligned([item("두레", 4)], [item("등대", 4)]) == [(0, 0)]
    assert aligned([item("두레", 4)], [item("등대", 5)]) == [(0, None), (None, 0)]


def test_an_equal_entry_behind_others_is_out_of_order() -> None:
    matches = align(["가", "나", "다", "라"], ["라", "가", "나", "다"], by_text)
    assert [(match.before, match.after) for match in matches if match.out_of_order] == [(3, 0)]


def test_where_order_tells_nothing_a_name_is_enough_to_be_found_out_of_order() -> None:
    before, after = [item("두레"), item("등대"), item("숲길")], [item("등대"), item("숲길"), item("두레", level=1)]
    assert aligned(before, after) == [(0, None), (1, 0), (2, 1), (None, 2)]
    assert aligned(before, after, in_order=False) == [(1, 0), (2, 1), (0, 2)]


def test_a_gap_too_wide_for_comparing_all_with_all_is_left_unaligned() -> None:
    width = int(alignment.MOST_PAIRS**0.5) + 1
    before, after = [f"{n}째 두레의 앞 이야기" for n in range(width)], [f"{n}째 두레의 뒤 이야기" for n in range(width)]
    assert len(aligned(before, after)) == 2 * width
    assert len(aligned(before[:9], after[:9])) == 9


entries = st.lists(
    st.sampled_from("가나다라") | st.builds(item, st.sampled_from("가나다라"), st.integers(1, 4)), max_size=8
)


@given(entries, entries)
def test_every_entry_occurs_once_and_in_order(before: list[Any], after: list[Any]) -> None:
    matches = align(before, after, by_text)
    assert sorted(match.before for match in matches if match.before is not None) == list(range(len(before)))
    assert [match.after for match in matches if match.after is not None] == list(range(len(after)))
    straight = [match.before for match in matches if match.before is not None and not match.out_of_order]
    assert straight == sorted(straight)


@given(entries, entries)
def test_the_way_back_pairs_the_same_entries(before: list[Any], after: list[Any]) -> None:
    there, back = aligned(before, after), aligned(after, before)
    assert sorted(there, key=str) == sorted(((i, j) for j, i in back), key=str)


@given(entries)
def test_a_list_is_aligned_with_itself(before: list[Any]) -> None:
    assert aligned(before, before) == [(i, i) for i in range(len(before))]
