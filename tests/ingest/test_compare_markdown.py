import html
import re
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ingest.compare.difference import Difference, Echo, RecordName
from ingest.compare.markdown import LONGEST, MOST_REMARKS, report
from ingest.compare.tally import tallied

CHANGE = Difference(
    "changed", "가.txt", RecordName(2, "task", "솔밭 음악회"), "title", "가", "나", 4, "네 번째 줄", "a note", "title"
)


def reported(differences: Iterable[Difference], remarks: tuple[str, ...] = ()) -> str:
    with tallied(differences) as found:
        return report(found, "gongbo diff", str(found.tally), remarks)


def test_a_report_has_counts_by_kind_and_a_section_for_each_document() -> None:
    lost = Difference("lost", "나.txt", None, "", before={"kind": "report"}, line=1, source="끝", family="document")
    assert reported([CHANGE, lost]).splitlines() == [
        "**gongbo diff: 2 differences: 0 gained, 1 lost, 1 changed, 0 moved**",
        "",
        "| | gained | lost | changed | moved | following | documents |",
        "|---|---:|---:|---:|---:|---:|---:|",
        "| <code>document</code> | 0 | 1 | 0 | 0 | 0 | 1 |",
        "| <code>title</code> | 0 | 0 | 1 | 0 | 0 | 1 |",
        "| all | 0 | 1 | 1 | 0 | 0 | 2 |",
        "",
        "### <code>가.txt</code>",
        "",
        "| | what | before | after | source line |",
        "|---|---|---|---|---|",
        '| changed | task 2 솔밭 음악회<br><code>title</code><br>a note | <code>"가"</code> | <code>"나"</code> '
        "| 4 <code>네 번째 줄</code> |",
        "",
        "### <code>나.txt</code>",
        "",
        "| | what | before | after | source line |",
        "|---|---|---|---|---|",
        '| lost | <code>document</code> | <code>kind "report"</code> |  | 1 <code>끝</code> |',
    ]


def test_no_difference_is_said_in_one_line() -> None:
    assert reported([]) == "**gongbo diff: no difference**\n"


@given(st.text("가|`\n\r\t<>&*_[]\\~@#$\"'\x1b -", max_size=30), st.text("나|`\n<&\\", max_size=30))
def test_no_value_leaves_its_cell(value: str, other: str) -> None:
    change = Difference("changed", value, RecordName(1, "task", value), value, f"{value}1", f"{other}2", 3, other)
    row = reported([change]).splitlines()[-1]
    cells = row.strip("|").split("|")
    assert len(cells) == 5
    assert not set("`*_[]\\~@#$\n") & set(re.sub(r"&#\d+;", "", row))
    assert set(re.findall(r"<[^>]*>", row)) <= {"<code>", "</code>", "<br>"}
    shown = html.unescape(re.sub(r"</?code>", "", cells[2]))
    assert "1" in shown


def test_what_follows_is_counted_in_the_cell_and_explained() -> None:
    text = reported([replace(CHANGE, echoes=(Echo(CHANGE, "facts", 'in it, now in a section "a|b"'),) * 3)])
    assert '<br>a note<br>and 3 facts in it, now in a section "a&#124;b" |' in text
    assert "| all | 0 | 0 | 4 | 0 | 3 | 1 |\n\nfollowing: stands with what it follows from" in text


def test_remarks_stand_above_the_table_and_are_cut() -> None:
    lines = reported([CHANGE], ("나.txt: no golden", "*다*")).splitlines()
    assert lines[1:5] == ["", "- 나.txt: no golden", "- &#42;다&#42;", ""]
    assert reported([], ("나.txt",) * (MOST_REMARKS + 7)).splitlines()[-1] == "- and 7 more"


def test_a_report_too_long_for_a_comment_says_how_much_is_left_out() -> None:
    text = reported([CHANGE] * 2000)
    assert len(text) < LONGEST + 1000
    shown = text.count("| changed | task")
    assert "2000 differences: " in text
    assert text.endswith(
        f"\n{2000 - shown} more differences are not shown: `gongbo diff` without `--markdown` shows all.\n"
    )
    assert "\n1 more difference is not shown: " in reported([CHANGE] * (shown + 1))
