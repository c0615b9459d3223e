import io

import pytest
from rich.console import Console

from ingest.compare import show as shown_by
from ingest.compare.difference import Difference, RecordName
from ingest.compare.show import show, summary

TASK = RecordName(2, "task", "솔밭 음악회")
ITEM = {"text": "등대", "line": 7, "marker": None}
DIFFERENCES = [
    Difference("moved", "가.txt", None, "lines", "4-9", "6-11", 6, "여섯째 줄", "3 things by +2 lines"),
    Difference("changed", "가.txt", TASK, "title", "솔밭 음악제", "솔밭 음악회", 4, "솔밭 음악회"),
    Difference("changed", "가.txt", TASK, "lead", "가" * 50, None, 5, "[bold]굵음"),
    Difference(
        "gained", "가.txt", TASK, "sections[plan].items", after={"text": "등대", "line": 7, "marker": None}, line=7
    ),
    Difference("lost", "나.txt", None, "", before={"kind": "report", "title": None, "facts": 0}, line=1, source=""),
    Difference("changed", "", None, "pipeline", "gongbo 1", "gongbo 2", note="2 documents"),
]


def test_differences_stand_under_document_and_record_with_their_source_line(capsys: pytest.CaptureFixture[str]) -> None:
    counts = show(DIFFERENCES)
    assert capsys.readouterr().out.splitlines() == [
        "가.txt",
        "    moved    lines  (3 things by +2 lines): 4-9 -> 6-11",
        "      6 | 여섯째 줄",
        "  task 2 솔밭 음악회",
        '    changed  title: "솔밭 음악제" -> "솔밭 음악회"',
        "      4 | 솔밭 음악회",
        f'    changed  lead: "{"가" * 50}" -> null',
        "      5 | [bold]굵음",
        "    gained   sections[plan].items",
        '      + text "등대"',
        "      7 |",
        "",
        "나.txt",
        "    lost     document",
        '      - kind "report", facts 0',
        "      1 |",
        "",
        "both outputs",
        '    changed  pipeline  (2 documents): "gongbo 1" -> "gongbo 2"',
        "",
    ]
    assert summary(counts) == "6 differences: 1 gained, 1 lost, 3 changed, 1 moved"


def test_a_long_change_stands_on_two_lines_cut_to_where_it_differs(capsys: pytest.CaptureFixture[str]) -> None:
    show([Difference("changed", "가.txt", None, "title", "앞" * 200 + "셋", "앞" * 200 + "넷")])
    assert capsys.readouterr().out.splitlines()[2:4] == [f'      - "…{"앞" * 30}셋"', f'      + "…{"앞" * 30}넷"']


def test_nothing_is_wrapped_or_cut_by_the_width_of_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    show([Difference("lost", "가.txt", None, "", before="풀꽃 " * 20, line=3, source="풀꽃 " * 30)])
    shown = capsys.readouterr().out.splitlines()
    assert f'      - "{"풀꽃 " * 20}"' in shown
    assert any(line.count("풀꽃") == 30 for line in shown)


def test_what_was_written_to_drive_a_terminal_is_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    show([Difference("changed", "\x1b[2J.txt", RecordName(1, "\a", "\x1b"), "f", "\x1b", "\r", 1, "\x1b[8m")])
    assert not {"\x1b", "\a", "\r"} & set(capsys.readouterr().out)


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(
        shown_by, "Console", lambda **how: Console(file=screen, force_terminal=True, color_system="standard", **how)
    )
    show(DIFFERENCES)
    assert "\x1b[32mgained" in screen.getvalue()


def test_no_difference_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert summary(show([])) == "no difference"
    assert capsys.readouterr().out == ""


def test_one_difference_is_one() -> None:
    assert summary(show(DIFFERENCES[:1])) == "1 difference: 0 gained, 0 lost, 0 changed, 1 moved"
