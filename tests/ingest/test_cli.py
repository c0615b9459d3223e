import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ingest import __version__
from ingest.cli import app

GONGBO = Path(sys.executable).parent / "gongbo"


def call(*arguments: str | Path) -> tuple[int, str, str]:
    """A command in this process: exit code, standard output, standard error."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def gongbo(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A command as a user calls it."""
    return subprocess.run([GONGBO, *arguments], capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def letters(inbox: Path) -> Path:
    (inbox / "가.txt").write_text("솔밭 음악회 초대\n", encoding="utf-8")
    (inbox / "나.txt").write_text("장독대 지킴이 모심\n", encoding="utf-8")
    return inbox


def test_help_names_the_commands() -> None:
    code, shown, _ = call("--help")
    assert code == 0
    assert all(command in shown for command in ("run", "show", "diff", "check", "--version"))


def test_version_is_printed_alone() -> None:
    assert call("--version") == (0, f"gongbo {__version__}\n", "")


def test_run_publishes_and_says_in_one_line_what(letters: Path, out: Path) -> None:
    assert call("run", letters, "--out", out) == (0, f"2 documents, 2 records, 0 facts -> {out}\n", "")
    assert (out / "records.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_run_tells_skipped_files_and_issues_by_code(letters: Path, out: Path, book: str) -> None:
    (letters / "책.txt").write_text(book, encoding="utf-8")
    (letters / "그림.png").write_bytes(b"")
    code, shown, _ = call("run", letters, "--out", out)
    assert code == 0
    assert "1 files skipped" in shown
    counts = dict(line.split() for line in shown.splitlines() if line.count(" ") and line.split()[-1].isdigit())
    assert counts == {"category_missing": "3", "contact_missing": "1", "contact_person_missing": "1"}


def test_run_with_a_failed_file_publishes_the_others_and_exits_with_1(letters: Path, out: Path) -> None:
    (letters / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    code, shown, complaint = call("run", letters, "--out", out)
    assert code == 1
    assert shown == f"2 documents, 2 records, 0 facts -> {out}\n"
    assert complaint.splitlines()[0] == "1 files failed:"
    assert complaint.splitlines()[1].startswith("  보고.hwp: ")


def test_run_without_an_input_exits_with_2_and_one_line(inbox: Path, out: Path) -> None:
    code, shown, complaint = call("run", inbox / "없는곳", "--out", out)
    assert (code, shown) == (2, "")
    assert complaint.splitlines() == [
        f"gongbo: {inbox / '없는곳'}: no such file or folder. Give a document or a folder of documents."
    ]
    assert not out.exists()


def test_run_into_a_place_that_cannot_be_written_exits_with_2_and_one_line(letters: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    code, shown, complaint = call("run", letters, "--out", tmp_path / "taken" / "out")
    assert (code, shown) == (2, "")
    (line,) = complaint.splitlines()
    assert line.startswith(f"gongbo: {tmp_path / 'taken' / 'out'}: cannot write there")


@pytest.mark.parametrize(
    "arguments", [["run"], ["run", "x"], ["show"], ["fly"], ["diff", "x"], ["run", "x", "--out", "y", "--fast"]]
)
def test_a_call_that_makes_no_sense_exits_with_2(arguments: list[str]) -> None:
    code, shown, complaint = call(*arguments)
    assert (code, shown) == (2, "")
    assert "--help" in complaint


def test_show_prints_how_a_document_was_split(letters: Path) -> None:
    code, shown, _ = call("show", letters / "가.txt")
    assert code == 0
    assert shown.startswith("가.txt  unknown, utf-8, 1 records\n")


def test_show_without_a_file_exits_with_2_and_one_line(letters: Path) -> None:
    code, _, complaint = call("show", letters)
    assert code == 2
    assert complaint.splitlines() == [f"gongbo: {letters}: no such file. Give the path of one document."]


def test_show_of_a_file_that_cannot_be_read_exits_with_1_and_one_line(letters: Path) -> None:
    (letters / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    code, _, complaint = call("show", letters / "보고.hwp")
    assert code == 1
    assert len(complaint.splitlines()) == 1
    assert complaint.startswith("gongbo: 보고.hwp: ")


@pytest.fixture
def outputs(letters: Path, out: Path) -> tuple[Path, Path]:
    """The output of a run, and of a run after a letter was edited."""
    call("run", letters, "--out", out)
    (letters / "나.txt").write_text("장독대 지킴이 | 모심\n", encoding="utf-8")
    call("run", letters, "--out", out.parent / "later")
    return out, out.parent / "later"


def test_diff_of_equal_outputs_says_so_in_one_line(outputs: tuple[Path, Path]) -> None:
    assert call("diff", outputs[0], outputs[0]) == (0, "no difference\n", "")
    assert call("diff", outputs[0], outputs[0], "--markdown") == (0, "**gongbo diff: no difference**\n", "")


def test_diff_shows_what_differs_and_exits_with_1(outputs: tuple[Path, Path]) -> None:
    code, shown, complaint = call("diff", *outputs)
    assert (code, complaint) == (1, "")
    lines = shown.splitlines()
    assert lines[0] == "나.txt"
    assert "    changed  sections[other].items[장독대 지킴이 | 모심].text" in "\n".join(lines)
    assert '"장독대 지킴이 모심" -> "장독대 지킴이 | 모심"' in "\n".join(lines)
    assert "      1 | 장독대 지킴이 | 모심" in lines
    assert re.fullmatch(r"\d+ differences: \d+ gained, \d+ lost, \d+ changed, \d+ moved", lines[-1])


def test_diff_in_markdown_escapes_what_would_end_a_cell(outputs: tuple[Path, Path]) -> None:
    code, shown, _ = call("diff", *outputs, "--markdown")
    assert code == 1
    assert "### <code>나.txt</code>" in shown
    assert "장독대 지킴이 &#124; 모심" in shown


def test_diff_of_what_is_no_output_exits_with_2_and_one_line(outputs: tuple[Path, Path], letters: Path) -> None:
    code, shown, complaint = call("diff", outputs[0], letters)
    assert (code, shown) == (2, "")
    (line,) = complaint.splitlines()
    assert line.startswith(f"gongbo: {letters}: no output of gongbo, documents.jsonl")


def test_diff_of_a_broken_row_exits_with_2_and_names_it(outputs: tuple[Path, Path]) -> None:
    table = (outputs[1] / "records.jsonl").resolve()
    table.write_text(table.read_text(encoding="utf-8")[:-3] + "\n", encoding="utf-8")
    code, _, complaint = call("diff", *outputs)
    assert code == 2
    assert complaint.startswith(f"gongbo: {table}, row 2: no JSON")


def test_check_shows_differences_until_they_are_accepted(letters: Path, tmp_path: Path) -> None:
    golden = ("--golden", tmp_path / "golden")
    code, shown, _ = call("check", letters, *golden)
    assert code == 1
    assert "    gained   document" in shown.splitlines()
    assert shown.splitlines()[-2:] == [
        "2 documents checked: 2 differences: 2 gained, 0 lost, 0 changed, 0 moved",
        "Look at each. If all are meant, call the same with --accept.",
    ]
    code, shown, _ = call("check", letters, *golden, "--accept")
    assert code == 0
    assert "    gained   document" in shown.splitlines()
    assert shown.splitlines()[-1] == f"wrote {tmp_path / 'golden' / '나.txt.json'}"
    assert call("check", letters, *golden) == (0, "2 documents checked: no difference\n", "")


@pytest.mark.parametrize("accept", [[], ["--accept"]])
def test_check_with_a_document_that_cannot_be_read_exits_with_1(
    letters: Path, tmp_path: Path, accept: list[str]
) -> None:
    (letters / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    code, shown, complaint = call("check", letters, "--golden", tmp_path / "golden", *accept)
    assert code == 1
    assert "3 documents checked: 2 differences" in shown
    assert complaint.startswith("failed: 보고.hwp: .hwp cannot be read yet.")


def test_check_of_nothing_exits_with_2_and_one_line(tmp_path: Path) -> None:
    code, shown, complaint = call("check", tmp_path / "없는곳")
    assert (code, shown) == (2, "")
    assert len(complaint.splitlines()) == 1


def test_the_installed_command_reads_a_folder(letters: Path, out: Path) -> None:
    done = gongbo("run", letters, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"2 documents, 2 records, 0 facts -> {out}\n"


def test_the_installed_command_answers_a_wrong_call_without_a_traceback(inbox: Path, out: Path) -> None:
    done = gongbo("run", inbox / "없는곳", "--out", out)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["diff", ".", "."]])
def test_what_needs_no_parser_imports_none(arguments: list[str], outputs: tuple[Path, Path]) -> None:
    script = (
        "import sys, os\n"
        "from ingest.cli import app\n"
        f"os.chdir({str(outputs[0])!r})\n"
        f"try: app({arguments!r})\n"
        "except SystemExit as leaving: assert not leaving.code\n"
        "print(*({'kiwipiepy', 'pydantic', 'parsers', 'yaml', 'phonenumbers'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout != ""
    assert done.stderr == "\n"
