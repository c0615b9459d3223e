import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from published import files
from recording import Recording
from typer.testing import CliRunner
from workshop import paths

from ingest import __version__
from ingest.cli import app
from ingest.engine.inline import Inline
from ingest.engine.limits import Limits
from ingest.engine.process import Process
from ingest.lock import locked
from ingest.run import Order, run

GONGBO = Path(sys.executable).parent / "gongbo"


def call(*arguments: str | Path) -> tuple[int, str, str]:
    """A command in this process: exit code, standard output, standard error."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def gongbo(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A command as a user calls it."""
    return subprocess.run([GONGBO, *arguments], capture_output=True, encoding="utf-8", check=False)


def events(log: str) -> list[str]:
    """The events of a log in JSON lines."""
    return [json.loads(line)["event"] for line in log.splitlines()]


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch, engine: Inline) -> None:
    """A process of its own loads the model of Kiwi, which takes seconds; the installed command does it below."""
    monkeypatch.setattr("ingest.cli.Process", lambda _limits: engine)


@pytest.fixture
def letters(inbox: Path) -> Path:
    (inbox / "가.txt").write_text("솔밭 음악회 초대\n", encoding="utf-8")
    (inbox / "나.txt").write_text("장독대 지킴이 모심\n", encoding="utf-8")
    return inbox


@pytest.fixture
def with_failure(letters: Path) -> Path:
    (letters / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    return letters


def test_help_names_the_commands() -> None:
    code, shown, _ = call("--help")
    assert code == 0
    assert all(command in shown for command in ("run", "status", "show", "diff", "check", "--version"))


def test_version_is_printed_alone() -> None:
    assert call("--version") == (0, f"gongbo {__version__}\n", "")


def test_run_publishes_and_says_in_one_line_what(letters: Path, out: Path) -> None:
    code, shown, log = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown, log) == (0, "", f"2 documents, 2 records, 0 facts -> {out}\n")
    assert (out / "records.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_run_logs_json_lines_where_no_person_looks(letters: Path, out: Path) -> None:
    code, shown, log = call("run", letters, "--out", out)
    assert (code, shown) == (0, "")
    (line,) = map(json.loads, log.splitlines())
    assert (line["event"], line["level"], line["generation"], line["documents"]) == ("published", "info", 1, 2)
    assert line["message"] == f"2 documents, 2 records, 0 facts -> {out}"


@pytest.mark.usefixtures("settled")
def test_run_with_nothing_new_says_so(letters: Path, out: Path) -> None:
    call("run", letters, "--out", out)
    code, shown, log = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown, log) == (0, "", "nothing new: 2 documents, 2 records, 0 facts\n")


def test_run_tells_skipped_files_and_issues_by_code(letters: Path, out: Path, book: str) -> None:
    (letters / "책.txt").write_text(book, encoding="utf-8")
    (letters / "그림.png").write_bytes(b"")
    code, shown, log = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown) == (0, "")
    assert log.splitlines()[1:] == [
        "1 files skipped: no document format",
        "issues: category_missing 3, contact_missing 1, contact_person_missing 1",
    ]


def test_run_with_a_failed_file_publishes_the_others_and_exits_with_1(with_failure: Path, out: Path) -> None:
    code, shown, log = call("run", with_failure, "--out", out, "--log", "text")
    assert (code, shown) == (1, "")
    first, *_, last = log.splitlines()
    assert first.startswith("보고.hwp: the file is damaged: its container cannot be opened")
    assert last == f"1 files failed: see gongbo status {out}"
    assert paths(out) == ["가.txt", "나.txt"]
    assert paths(out, "failed") == ["보고.hwp"]


@pytest.mark.usefixtures("settled")
def test_run_exits_with_1_as_long_as_a_file_fails_and_reads_it_again_on_demand(with_failure: Path, out: Path) -> None:
    assert [call("run", with_failure, "--out", out)[0] for _ in range(2)] == [1, 1]
    assert "file_failed" not in events(call("run", with_failure, "--out", out)[2])
    code, _, log = call("run", with_failure, "--out", out, "--retry")
    assert (code, events(log)) == (1, ["file_failed", "published", "failures"])


def test_run_keeps_what_is_missing_when_it_is_told_to(letters: Path, out: Path) -> None:
    call("run", letters, "--out", out)
    (letters / "가.txt").unlink()
    assert call("run", letters, "--out", out, "--keep-missing")[0] == 0
    assert paths(out) == ["가.txt", "나.txt"]
    call("run", letters, "--out", out)
    assert paths(out) == ["나.txt"]


def test_run_without_an_input_exits_with_2_and_one_line(inbox: Path, out: Path) -> None:
    code, shown, complaint = call("run", inbox / "없는곳", "--out", out, "--log", "text")
    assert (code, shown) == (2, "")
    assert complaint.splitlines() == [
        f"gongbo: {inbox / '없는곳'}: no such file or folder. Give a document or a folder of documents."
    ]
    assert not out.exists()


def test_run_into_a_place_that_cannot_be_written_exits_with_2_and_one_line(letters: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    code, shown, complaint = call("run", letters, "--out", tmp_path / "taken" / "out", "--log", "text")
    assert (code, shown) == (2, "")
    (line,) = complaint.splitlines()
    assert line.startswith(f"gongbo: {tmp_path / 'taken' / 'out'}: cannot write there")


def test_a_second_run_at_once_says_so_and_leaves_with_75(letters: Path, out: Path) -> None:
    out.mkdir()
    with locked(out, "20260131T021500Z"):
        code, shown, log = call("run", letters, "--out", out)
    assert (code, shown) == (75, "")
    (line,) = map(json.loads, log.splitlines())
    assert (line["event"], line["level"]) == ("busy", "error")
    assert "the run of 20260131T021500Z" in line["message"]
    assert not (out / "current").exists()


def accept(file: Path, code: str, expires: str) -> Path:
    entry = f"path: 보고.hwp, code: {code}, reason: 봄에 바꾼다, expires: {expires}"
    file.write_text(f"accepted:\n  - {{{entry}}}\n", encoding="utf-8")
    return file


def test_run_exits_with_0_when_all_that_failed_is_accepted(with_failure: Path, out: Path, tmp_path: Path) -> None:
    known = accept(tmp_path / "known.yaml", "damaged", "9999-12-31")
    code, _, log = call("run", with_failure, "--out", out, "--known", known)
    assert code == 0
    assert "failures" not in events(log)
    assert paths(out, "failed") == ["보고.hwp"]


@pytest.mark.parametrize(
    ("code", "expires", "said"),
    [
        ("damaged", "2001-01-31", "known failures: 보고.hwp (damaged): expired on 2001-01-31"),
        ("time_limit", "9999-12-31", "known failures: 보고.hwp (time_limit): accepts nothing that is there"),
    ],
)
def test_an_expired_or_unused_entry_is_an_error_although_the_output_is_published(
    with_failure: Path, out: Path, tmp_path: Path, code: str, expires: str, said: str
) -> None:
    known = accept(tmp_path / "known.yaml", code, expires)
    status, _, log = call("run", with_failure, "--out", out, "--known", known, "--log", "text")
    assert status == 2
    assert log.splitlines()[-1].startswith(said)
    assert paths(out) == ["가.txt", "나.txt"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "cannot be read (No such file or directory). Check --known."),
        ("accepted: [\n", "known.yaml line "),
        ("accepted:\n  - {path: 가.txt, code: not_text, expires: 2026-03-31}\n", "known.yaml line 2: "),
    ],
)
def test_known_failures_that_cannot_be_understood_are_a_wrong_call_and_nothing_is_run(
    letters: Path, out: Path, tmp_path: Path, text: str | None, said: str
) -> None:
    known = tmp_path / "known.yaml"
    if text is not None:
        known.write_text(text, encoding="utf-8")
    code, shown, complaint = call("run", letters, "--out", out, "--known", known, "--log", "text")
    assert (code, shown) == (2, "")
    (line,) = complaint.splitlines()
    assert said in line
    assert not out.exists()


@pytest.mark.parametrize(
    "option", [["--log", "xml"], ["--time-limit", "0"], ["--time-limit", "soon"], ["--memory-limit", "1"]]
)
def test_a_value_that_an_option_does_not_have_exits_with_2(letters: Path, out: Path, option: list[str]) -> None:
    code, shown, complaint = call("run", letters, "--out", out, *option)
    assert (code, shown) == (2, "")
    assert option[0] in complaint
    assert not out.exists()


def test_the_limits_reach_the_engine(letters: Path, out: Path, engine: Inline, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Limits] = []
    monkeypatch.setattr("ingest.cli.Process", lambda limits: given.append(limits) or engine)
    call("run", letters, "--out", out)
    call("run", letters, "--out", out, "--time-limit", "7.5", "--memory-limit", "2048")
    assert given == [Limits(), Limits(7.5, 2048)]


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_interrupted_run_leaves_with_130_and_says_what_became_of_it(
    letters: Path, out: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Inline, "work", interrupted)
        code, shown, log = call("run", letters, "--out", out, "--log", form)
    assert (code, shown) == (130, "")
    assert "interrupted; nothing was published, what was read is kept" in log.splitlines()[-1]
    assert not (out / "current").exists()
    assert call("run", letters, "--out", out)[0] == 0


def test_status_shows_the_last_runs_and_the_open_failures(with_failure: Path, out: Path) -> None:
    for _ in range(3):
        call("run", with_failure, "--out", out)
    code, shown, complaint = call("status", out, "--last", "2")
    assert (code, complaint) == (0, "")
    first, head, *runs = shown.splitlines()[:4]
    assert re.fullmatch(rf"{re.escape(str(out))}: generation \d", first)
    assert head.split()[:2] == ["start", "outcome"]
    assert [run.split()[-1] for run in runs] == ["1", "1"]
    assert shown.splitlines()[-1].split()[:2] == ["보고.hwp", "damaged"]


def test_status_of_a_folder_without_a_run_exits_with_2_and_one_line(inbox: Path) -> None:
    code, shown, complaint = call("status", inbox)
    assert (code, shown) == (2, "")
    assert complaint.splitlines() == [
        f"gongbo: {inbox}: no run has written there. Give the folder that gongbo run got as --out."
    ]


@pytest.mark.parametrize(
    "arguments",
    [["run"], ["run", "x"], ["show"], ["status"], ["fly"], ["diff", "x"], ["run", "x", "--out", "y", "--fast"]],
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
    assert complaint.startswith("failed: 보고.hwp: the file is damaged: ")


def test_check_of_nothing_exits_with_2_and_one_line(tmp_path: Path) -> None:
    code, shown, complaint = call("check", tmp_path / "없는곳")
    assert (code, shown) == (2, "")
    assert len(complaint.splitlines()) == 1


def test_the_installed_command_reads_a_folder(letters: Path, out: Path) -> None:
    done = gongbo("run", letters, "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert events(done.stderr) == ["published"]
    assert paths(out) == ["가.txt", "나.txt"]


def test_the_installed_command_answers_a_wrong_call_without_a_traceback(inbox: Path, out: Path) -> None:
    done = gongbo("run", inbox / "없는곳", "--out", out)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_closed_streams_stop_no_run_and_no_status(letters: Path, out: Path, closed: str) -> None:
    for arguments in (f"run {letters} --out {out}", f"status {out}"):
        done = subprocess.run(["sh", "-c", f"exec {GONGBO} {arguments} {closed}"], capture_output=True, check=False)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert paths(out) == ["가.txt", "나.txt"]


def test_a_full_place_to_print_to_is_one_line(letters: Path, out: Path) -> None:
    call("run", letters, "--out", out)
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([GONGBO, "status", out], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"gongbo: No space left on device\n")


def test_folders_whose_names_are_no_utf8_are_read_and_written(letters: Path, tmp_path: Path) -> None:
    source, out = (tmp_path / os.fsdecode(name.encode("cp949")) for name in ("자료", "결과"))
    letters.rename(source)
    for arguments in (["run", source, "--out", out], ["status", out], ["diff", out, out]):
        done = subprocess.run([GONGBO, *arguments], capture_output=True, check=False)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    assert paths(out) == ["가.txt", "나.txt"]


def test_a_run_that_is_refused_is_shown_by_status(letters: Path, out: Path, tmp_path: Path) -> None:
    call("run", letters, "--out", out)
    for arguments in ([letters / "없는곳"], [letters, "--known", tmp_path / "없음.yaml"]):
        assert call("run", *arguments, "--out", out)[0] == 2
    _, shown, _ = call("status", out)
    assert "없는곳: no such file or folder" in shown
    assert "없음.yaml: cannot be read" in shown


def test_a_place_where_a_run_may_not_read_is_one_line(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(os, "listdir", denied)
    assert call("status", out) == (2, "", f"gongbo: {out / 'runs'}: Permission denied\n")


HEAVY = ("kiwipiepy", "phonenumbers", "pydantic", "rich", "yaml")


def imported_by(*arguments: str | Path) -> list[str]:
    """Which of the heavy libraries and of the parsers a command imports."""
    script = (
        "import sys, ingest.inventory\n"
        "ingest.inventory.SETTLED_NS = 0\n"
        "from ingest.cli import app\n"
        "try: app(sys.argv[1:])\n"
        "except SystemExit as leaving: assert not leaving.code, leaving.code\n"
        f"heavy = [name for name in sys.modules if name in {HEAVY} or name.startswith('parsers.')]\n"
        "print(*heavy, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, encoding="utf-8", check=True)
    return done.stderr.splitlines()[-1].split()


@pytest.mark.usefixtures("settled")
def test_a_run_with_nothing_new_imports_none_either(letters: Path, out: Path, recorder: Recording) -> None:
    recorder.limits = Process(Limits()).limits
    run(Order(letters, out), recorder, lambda *_: None)
    before = files(out)
    assert imported_by("run", letters, "--out", out) == []
    assert files(out) == before
    assert not (out / "generations" / "000002").exists()


@pytest.mark.usefixtures("settled")
def test_a_run_with_nothing_new_but_an_open_failure_imports_none_either(
    with_failure: Path, out: Path, recorder: Recording, tmp_path: Path
) -> None:
    recorder.limits = Process(Limits(seconds=120.0)).limits  # as the command line gives them
    run(Order(with_failure, out), recorder, lambda *_: None)
    known = accept(tmp_path / "known.yaml", "damaged", "9999-12-31")
    assert "kiwipiepy" not in imported_by("run", with_failure, "--out", out, "--known", known)
    assert not (out / "generations" / "000002").exists()


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
