"""A page: what is worked out of a text once, whoever asks."""

from __future__ import annotations

from collections.abc import Callable

from parsers.page import Page, reads_as_prose

ReadPage = Callable[[str], Page]


def test_a_question_is_worked_out_once_a_page(page: ReadPage) -> None:
    asked: list[Page] = []

    def question(about: Page) -> int:
        asked.append(about)
        return len(about.content)

    one, other = page("가\n나\n"), page("다\n")
    assert [one.once(question), one.once(question), other.once(question)] == [2, 2, 1]
    assert asked == [one, other]


def test_an_answer_of_none_is_an_answer(page: ReadPage) -> None:
    asked: list[Page] = []
    one = page("가\n")
    for _ in range(2):
        assert one.once(asked.append) is None
    assert len(asked) == 1


def test_its_lines_margins_and_day_are_those_of_its_text(page: ReadPage) -> None:
    one = page("의자를 놓음\n\n- 3 -\n\n2024. 5. 3.\n")
    assert [line.text for line in one.content] == ["의자를 놓음", "2024. 5. 3."]
    assert one.lines.furniture == (3,)
    assert one.day == "2024-05-28"
    assert one.joiner.layout is one.margins


def test_its_texts_are_set_back_into_its_source(page: ReadPage) -> None:
    one = page("  ○ 나무  의자를\n및 돌 의자를\n")
    assert one.whole(one.content[0]).text == "○ 나무 의자를"
    assert one.joined(one.content).text == "나무 의자를 및 돌 의자를"
    assert [item.text.text for item in one.items(one.content)] == ["나무 의자를 및 돌 의자를"]


def test_a_text_record_holds_all_that_its_lines_say(page: ReadPage) -> None:
    one = page("○ 의자\n - 나무\n")
    record = one.text_record(one.content)
    assert (record.kind, record.title, record.lines) == ("text", None, one.content)
    assert [(section, text.text) for section, text in record.units] == [("other", "의자"), ("other", "나무")]


def test_rows_between_tabs_that_are_not_alike_are_tables_only_where_those_are_asked_for(page: ReadPage) -> None:
    one = page("구분\t개수\t곳\n의자\t30\n")
    assert one.contents(one.content).grids == ()
    assert [grid.table.rows for grid in one.grids_among(one.content)] == [[["의자", "30"]]]


def test_rows_between_tabs_that_are_alike_are_a_table(page: ReadPage) -> None:
    one = page("구분\t개수\n의자\t30\n")
    assert [grid.table.rows for grid in one.contents(one.content).grids] == [[["의자", "30"]]]
    assert one.contents(one.content).items == ()


def test_prose_is_told_from_items(page: ReadPage) -> None:
    assert reads_as_prose(page("나는 골목에 갔다. 참 좋았다. 또 가겠다. 너도 가라. 함께 간다. 모두 간다.\n"))
    assert not reads_as_prose(page("○ 골목\n○ 의자\n"))
