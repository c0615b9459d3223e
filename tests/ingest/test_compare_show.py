import io
from collections.abc import Iterable

import pytest
from rich.cells import cell_len
from rich.console import Console

from ingest.compare import show as shown_by
from ingest.compare.difference import Difference, Echo, RecordName
from ingest.compare.show import echoes, show
from ingest.compare.tally import tallied

TASK = RecordName(2, "task", "솔밭 음악회")
ITEM = {"text": "등대", "line": 7, "marker": None}
DIFFERENCES = [
    Difference("moved", "가.txt", None, "lines", "4-9", "6-11", 6, "여섯째 줄", "3 things by +2 lines", "lines"),
    Difference("changed", "가.txt", TASK, "title", "솔밭 음악제", "솔밭 음악회", 4, "솔밭 음악회", "", "title"),
    Difference("changed", "가.txt", TASK, "lead", "가" * 36, None, 5, "[bold]굵음", family="lead"),
    Difference("gained", "가.txt", TASK, "sections[plan].items", after=ITEM, line=7, family="sections[].items"),
    Difference("lost", "나.txt", None, "", {"kind": "report", "title": None}, line=1, source="", family="document"),
    Difference("changed", "", None, "pipeline", "gongbo 1", "gongbo 2", note="2 documents", family="pipeline"),
]


def shown(differences: Iterable[Difference], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What is printed of differences."""
    with tallied(differences) as found:
        show(found)
    return capsys.readouterr().out.splitlines()


def details(differences: Iterable[Difference], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What is printed below the table."""
    lines = shown(differences, capsys)
    return lines[lines.index("") + 1 : -1]


def changed(before: object, after: object, field: str = "title", **fields: object) -> Difference:
    return Difference("changed", "가.txt", None, field, before, after, family=field, **fields)  # type: ignore[arg-type]


def test_a_table_by_kind_of_field_stands_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(DIFFERENCES, capsys)[:9] == [
        "                  gained  lost  changed  moved  following  documents",
        "document               -     1        -      -          -          1",
        "lead                   -     -        1      -          -          1",
        "lines                  -     -        -      1          -          1",
        "pipeline               -     -        1      -          -          1",
        "sections[].items       1     -        -      -          -          1",
        "title                  -     -        1      -          -          1",
        "all                    1     1        3      1          -          3",
        "",
    ]


def test_differences_stand_under_document_and_record_with_their_source_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert details(DIFFERENCES, capsys) == [
        "가.txt",
        "    moved    lines  (3 things by +2 lines): 4-9 -> 6-11",
        "      6 | 여섯째 줄",
        "  task 2 솔밭 음악회",
        '    changed  title: "솔밭 음악제" -> "솔밭 음악회"',
        "      4 | 솔밭 음악회",
        "    changed  lead",
        f'      - "{"가" * 35}',
        '        가"',
        "      + null",
        "      5 | [bold]굵음",
        "    gained   sections[plan].items",
        '      + text "등대"',
        "      7 |",
        "",
        "나.txt",
        "    lost     document",
        '      - kind "report"',
        "      1 |",
        "",
        "both outputs",
        '    changed  pipeline  (2 documents): "gongbo 1" -> "gongbo 2"',
    ]


def test_what_follows_from_a_difference_stands_with_it_counted(capsys: pytest.CaptureFixture[str]) -> None:
    fact = changed("plan", "other", "facts[date].section")
    hows = [("facts", "in it"), ("items", "of it, now in a"), ("facts", "in it"), ("", "summary repeats it")]
    kind = changed("plan", "other", "kind", echoes=tuple(Echo(fact, *how) for how in hows))
    assert details([kind], capsys)[1:] == [
        '    changed  kind: "plan" -> "other"',
        "      and 2 facts in it",
        "      and 1 item of it, now in a",
        "      and summary repeats it",
    ]
    assert "(following: stands with what it follows from; --all shows each by itself)" in shown([kind], capsys)


@pytest.mark.parametrize(
    ("things", "told"),
    [("facts", "and 1 fact in it"), ("entries", "and 1 entry in it"), ("furniture", "and 1 furniture in it")],
)
def test_one_thing_is_named_in_the_singular(things: str, told: str) -> None:
    assert list(echoes(changed(1, 2, echoes=(Echo(changed(1, 2), things, "in it"),)))) == [told]


def test_a_long_change_is_cut_to_where_it_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert details([changed("앞" * 200 + "셋", "앞" * 200 + "넷")], capsys)[1:] == [
        "    changed  title",
        f'      - "…{"앞" * 20}셋"',
        f'      + "…{"앞" * 20}넷"',
    ]


def test_a_short_change_of_a_long_name_goes_on_below(capsys: pytest.CaptureFixture[str]) -> None:
    assert details([changed(0, 1, f"sections[{'가나 ' * 12}].level")], capsys)[1:] == [
        f"    changed  sections[{'가나 ' * 10}가나",
        "             가나 ].level",
        "      0 -> 1",
    ]


def test_a_long_source_line_keeps_the_value_in_view(capsys: pytest.CaptureFixture[str]) -> None:
    fact = {"type": "money", "text": "3억원", "line": 4}
    line = "강둑 쉼터 " * 40 + "에 3억원을 씀" + " 두레 모임" * 40
    (*_, first, second, third) = details(
        [Difference("gained", "가.txt", None, "facts", after=fact, line=4, source=line)], capsys
    )
    assert first.startswith("      4 | …")
    assert all(more.startswith(" " * 10) and more[10] != " " for more in (second, third))
    assert "3억원을 씀" in "".join((first, second, third))
    assert third.endswith("…")


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_lines_fit_in_the_width_and_words_stay_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    name = RecordName(1, "task", "풀꽃 마을 " * 12)
    one = Difference("lost", "마을/ " * 30, name, "", before="풀꽃 " * 19, line=3, source="강둑 " * 30, family="record")
    with tallied([one]) as found:
        show(found)
    _, _, lines = capsys.readouterr().out.partition("\n\n")
    assert max(map(cell_len, lines.splitlines())) <= max(width, 40)
    assert (
        {"풀꽃", "강둑", "마을"}
        <= set(lines.replace('"', " ").split())
        <= set(lines.split()) | {"풀꽃", "강둑", "마을"}
    )
    assert not {"풀", "꽃", "강", "둑"} & set(lines.split())


def test_what_was_written_to_drive_a_terminal_is_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    one = Difference(
        "changed", "\x1b[2J.txt", RecordName(1, "\a", "\x1b"), "f", "\x1b", "\r", 1, "\x1b[8m", "\x1b", "\a"
    )
    assert not {"\x1b", "\a", "\r"} & set("\n".join(shown([one], capsys)))


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(
        shown_by, "Console", lambda **how: Console(file=screen, force_terminal=True, color_system="standard", **how)
    )
    with tallied(DIFFERENCES) as found:
        show(found)
    assert "\x1b[32mgained" in screen.getvalue()


def test_of_no_difference_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown([], capsys) == []
