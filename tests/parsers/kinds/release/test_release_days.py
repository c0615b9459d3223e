"""Days and hours in the heads of releases."""

from __future__ import annotations

import pytest

from parsers.kinds.release.days import is_day_alone, is_embargo, moment_in


@pytest.mark.parametrize(
    ("text", "near", "moment"),
    [
        ("2024. 3. 21.(목) 12:00 이후", None, "2024-03-21T12:00"),
        ("2024. 3. 21.(목) 오후 2시부터", None, "2024-03-21T14:00"),
        ("2024. 3. 21.(목) 오후 12:30", None, "2024-03-21T12:30"),
        ("2024. 3. 21.(목) 조간", None, "2024-03-21"),
        ("2024. 3. 21.(목) 24시", None, "2024-03-21"),  # the end of a day is no minute of it
        ("이 자료는 11월 2일 오후 2:00부터 보도할 수 있습니다.", "2022-11-03", "2022-11-02T14:00"),
        ("이 자료는 11월 2일 오후 2:00부터 보도할 수 있습니다.", None, None),  # of which year?
        ("배포 즉시 보도해 주시기 바랍니다.", "2022-11-03", None),
        ("4.2.화.행사시작(10시30분)이후", "2024-04-02", "2024-04-02T10:30"),
    ],
)
def test_a_moment_has_its_hour_where_one_is_stated(text: str, near: str | None, moment: str | None) -> None:
    assert moment_in(text, near) == moment


@pytest.mark.parametrize("text", ["2024년 3월 21일(목) 석간", "2024. 3. 21.", "2024. 3. 21.(목) 12:00부터 보도"])
def test_a_day_alone_states_hardly_anything_else(text: str) -> None:
    assert is_day_alone(text)


@pytest.mark.parametrize("text", ["2024년 3월 21일 나주시청에서 열린 설명회", "설명회 개최", ""])
def test_a_sentence_with_a_day_is_no_day_alone(text: str) -> None:
    assert not is_day_alone(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [("4.2.화.조간", True), ("4.2.화.행사시작(10시)이후", True), ("4.2.설명자료", False), ("즉시 보도자료", False)],
)
def test_an_embargo_names_its_day(text: str, found: bool) -> None:
    assert is_embargo(text) is found
