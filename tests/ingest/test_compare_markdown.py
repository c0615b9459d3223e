import html
import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.compare.difference import Difference, RecordName
from ingest.compare.markdown import LONGEST, report

CHANGE = Difference(
    "changed", "가.txt", RecordName(2, "task", "솔밭 음악회"), "title", "가", "나", 4, "네 번째 줄", "a note"
)


def test_a_report_has_a_summary_and_a_section_for_each_document() -> None:
    text, counts = report(
        [CHANGE, Difference("lost", "나.txt", None, "", before={"kind": "report"}, line=1, source="끝")]
    )
    assert counts == {"changed": 1, "lost": 1}
    assert text.splitlines() == [
        "**gongbo diff: 2 differences: 0 gained, 1 lost, 1 changed, 0 moved**",
        "",
        "| gained | lost | changed | moved |",
        "|---:|---:|---:|---:|",
        "| 0 | 1 | 1 | 0 |",
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
    assert report([]) == ("**gongbo diff: no difference**\n", {})


@given(st.text("가|`\n\r\t<>&*_[]\\~@#$\"'\x1b -", max_size=30), st.text("나|`\n<&\\", max_size=30))
def test_no_value_leaves_its_cell(value: str, other: str) -> None:
    change = Difference("changed", value, RecordName(1, "task", value), value, f"{value}1", f"{other}2", 3, other)
    row = report([change])[0].splitlines()[-1]
    cells = row.strip("|").split("|")
    assert len(cells) == 5
    assert not set("`*_[]\\~@#$\n") & set(re.sub(r"&#\d+;", "", row))
    assert set(re.findall(r"<[^>]*>", row)) <= {"<code>", "</code>", "<br>"}
    shown = html.unescape(re.sub(r"</?code>", "", cells[2]))
    assert "1" in shown


def test_a_report_too_long_for_a_comment_says_how_much_is_left_out() -> None:
    many = [CHANGE] * 2000
    text, counts = report(many)
    assert len(text) < LONGEST + 1000
    shown = text.count("| changed | task")
    assert counts["changed"] == 2000
    assert text.endswith(
        f"\n{2000 - shown} more differences are not shown: `gongbo diff` without `--markdown` shows all.\n"
    )
