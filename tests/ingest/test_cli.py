import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from published import files
from recording import Recording
from typer.testing import CliRunner
from workshop import paths

from ingest import __version__
from ingest.cli import app
from ingest.engine.inline import Inline
from ingest.engine.limits import Limits, Share, cores
from ingest.engine.process import Process
from ingest.lock import locked
from ingest.overlay import overlay_in
from ingest.run import Order, run
from parsers.kinds import KINDS

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
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
    monkeypatch.setattr("ingest.engine.choice.Process", lambda *_: engine)


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
    assert (code, shown) == (0, "")
    assert log.splitlines() == [
        "2 files to read (2 new)",
        f"2 documents, 2 records, 0 facts -> {out}",
        "issues: kind_unknown 2",
    ]
    assert (out / "records.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_run_logs_json_lines_where_no_person_looks(letters: Path, out: Path) -> None:
    code, shown, log = call("run", letters, "--out", out)
    assert (code, shown) == (0, "")
    started, published, _ = map(json.loads, log.splitlines())
    assert (started["event"], started["level"], started["files"]) == ("started", "info", 2)
    assert (started["new"], started["changed"], started["unchanged"], started["skipped"]) == (2, 0, 0, 0)
    assert (published["event"], published["level"], published["generation"], published["documents"]) == (
        "published",
        "info",
        1,
        2,
    )
    assert published["message"] == f"2 documents, 2 records, 0 facts -> {out}"


def test_a_quiet_run_logs_warnings_and_errors_only(letters: Path, with_failure: Path, out: Path) -> None:
    assert events(call("run", with_failure, "--out", out, "--quiet")[2]) == ["file_failed", "failures"]
    (letters / "보고.hwp").unlink()
    assert call("run", letters, "--out", out, "--quiet") == (0, "", "")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (1, "nothing new: 1 document, 1 record, 0 facts"),
        (2, "nothing new: 2 documents, 2 records, 0 facts"),
    ],
)
@pytest.mark.usefixtures("settled")
def test_one_is_told_in_the_singular(letters: Path, out: Path, counts: int, said: str) -> None:
    if counts == 1:
        (letters / "나.txt").unlink()
    call("run", letters, "--out", out)
    assert call("run", letters, "--out", out, "--log", "text")[2].splitlines()[0] == said


@pytest.mark.usefixtures("settled")
def test_run_with_nothing_new_says_so(letters: Path, out: Path) -> None:
    call("run", letters, "--out", out)
    code, shown, log = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown) == (0, "")
    assert log == "nothing new: 2 documents, 2 records, 0 facts\nissues: kind_unknown 2\n"


def test_run_tells_skipped_files_and_issues_by_code(letters: Path, out: Path, book: str) -> None:
    (letters / "책.txt").write_text(book, encoding="utf-8")
    for name in ("라.png", "그림.png", "표.xlsx", "묶음.zip"):
        (letters / name).write_bytes(b"")
    code, shown, log = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown) == (0, "")
    assert log.splitlines()[2:] == [
        "4 files skipped (no documents): 그림.png, 라.png, 묶음.zip, and 1 more",
        "issues: category_missing 3, kind_unknown 2, contact_missing 1, contact_person_missing 1",
    ]


def test_run_with_a_failed_file_publishes_the_others_and_exits_with_1(with_failure: Path, out: Path) -> None:
    code, shown, log = call("run", with_failure, "--out", out, "--log", "text")
    assert (code, shown) == (1, "")
    _, failed, *_, last = log.splitlines()
    assert failed.startswith("보고.hwp: the file is damaged: its container cannot be opened")
    assert last == f"1 file failed: see gongbo status {out}"
    assert paths(out) == ["가.txt", "나.txt"]
    assert paths(out, "failed") == ["보고.hwp"]


@pytest.mark.usefixtures("settled")
def test_run_exits_with_1_as_long_as_a_file_fails_and_reads_it_again_on_demand(with_failure: Path, out: Path) -> None:
    assert [call("run", with_failure, "--out", out)[0] for _ in range(2)] == [1, 1]
    assert "file_failed" not in events(call("run", with_failure, "--out", out)[2])
    code, _, log = call("run", with_failure, "--out", out, "--retry")
    assert (code, events(log)) == (1, ["started", "file_failed", "published", "issues", "failures"])


def test_run_keeps_what_is_missing_when_it_is_told_to(letters: Path, out: Path) -> None:
    call("run", letters, "--out", out)
    (letters / "가.txt").unlink()
    assert call("run", letters, "--out", out, "--keep-missing")[0] == 0
    assert paths(out) == ["가.txt", "나.txt"]
    call("run", letters, "--out", out, "--max-loss", "50")
    assert paths(out) == ["나.txt"]


def test_run_over_too_few_of_what_is_published_exits_with_2_and_one_line(letters: Path, out: Path) -> None:
    call("run", letters, "--out", out)
    (letters / "가.txt").unlink()
    code, shown, complaint = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown) == (2, "")
    assert complaint.splitlines() == [
        "gongbo: Nothing was published: 1 of 2 published documents would be lost, 1 not there any more (가.txt). "
        f"Is {letters} the right folder, and is it mounted? To publish all the same, run once with --max-loss 100."
    ]
    assert paths(out) == ["가.txt", "나.txt"]


def test_run_into_a_folder_of_somebodys_own_exits_with_2_and_touches_nothing(letters: Path, out: Path) -> None:
    (out / "text").mkdir(parents=True)
    (out / "text" / "면담.txt").write_text("내 것\n", encoding="utf-8")
    code, shown, complaint = call("run", letters, "--out", out, "--log", "text")
    assert (code, shown) == (2, "")
    assert "holds what gongbo has not made: text. Nothing was touched." in complaint
    assert [file.name for file in out.rglob("*")] == ["text", "면담.txt"]


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


def test_run_into_a_file_exits_with_2_and_leaves_it_alone(letters: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    code, shown, complaint = call("run", letters, "--out", tmp_path / "taken", "--log", "text")
    assert (code, shown) == (2, "")
    assert complaint == f"gongbo: {tmp_path / 'taken'}: is no folder. Give a folder for the output with --out.\n"
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "a file"


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
    given: list[tuple[Limits, Share]] = []
    monkeypatch.setattr(
        "ingest.engine.choice.Process", lambda limits, _overlay, share: given.append((limits, share)) or engine
    )
    call("run", letters, "--out", out)
    call("run", letters, "--out", out, "--time-limit", "7.5", "--memory-limit", "2048")
    call("run", letters, "--out", out, "--workers", "3", "--memory", "2000")
    assert given == [
        (Limits(), Share(cores())),
        (Limits(7.5, 2048), Share(cores())),
        (Limits(), Share(3, 2000)),
    ]


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
    [["run"], ["run", "x"], ["show"], ["status"], ["fly"], ["diff", "x"], ["run", "x", "--out", "y", "--swift"]],
)
def test_a_call_that_makes_no_sense_exits_with_2(arguments: list[str]) -> None:
    code, shown, complaint = call(*arguments)
    assert (code, shown) == (2, "")
    assert "--help" in complaint


@pytest.mark.parametrize("form", [["--log", "json"], ["--log=json"]])
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run"], "gongbo: Missing argument 'INPUT'. See gongbo run --help."),
        (["run", "x", "--out", "y", "--swift"], "gongbo: No such option: --swift. See gongbo run --help."),
        (["runn"], "gongbo: No such command 'runn'. Did you mean 'run'? See gongbo --help."),
    ],
)
def test_a_program_that_asks_for_json_gets_a_wrong_call_as_json(
    arguments: list[str], form: list[str], said: str
) -> None:
    code, shown, log = call(*arguments, *form)
    assert (code, shown) == (2, "")
    (line,) = map(json.loads, log.splitlines())
    assert (line["event"], line["level"], line["message"]) == ("usage", "error", said)


@pytest.mark.parametrize("command", ["run", "status", "show", "diff", "check"])
def test_the_help_of_a_command_fits_80_columns_and_gives_each_exit_status_a_line(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    code, shown, _ = call(command, "--help")
    _, _, chapter = README.partition(f"### `gongbo {command} ")
    documented = re.findall(r"^\| (\d+) \|", chapter.partition("\n### ")[0], re.M)
    assert code == 0
    assert re.findall(r"^ +(\d+) +\w", shown, re.M) == sorted({*documented}, key=int)
    assert "{" not in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_the_help_of_show_names_every_kind() -> None:
    _, shown, _ = call("show", "--help")
    assert [kind.name for kind in KINDS if kind.name not in shown] == []


def test_show_prints_how_a_document_was_split(letters: Path) -> None:
    code, shown, _ = call("show", letters / "가.txt")
    assert code == 0
    assert shown.startswith("가.txt  unknown, utf-8, 1 record\n")
    code, shown, _ = call("show", letters / "가.txt", "--kind", "essay")
    assert code == 0
    assert shown.startswith("가.txt  essay, utf-8, 1 record\n")


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        ("없음.txt", [], "없음.txt: no such file. Give the path of one document."),
        ("", [], ": is a folder. Give one document, or use gongbo run for a folder."),
        ("가.txt", ["--kind", "poem"], "gongbo: poem: no such kind. Give one of release, "),
    ],
)
def test_show_of_what_is_not_there_exits_with_2_and_one_line(
    letters: Path, name: str, more: list[str], said: str
) -> None:
    code, shown, complaint = call("show", letters / name, *more)
    assert (code, shown) == (2, "")
    (line,) = complaint.splitlines()
    assert said in line


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
    (
        table,
        *_,
    ) = shown.split("\n\n")
    lines = shown.removeprefix(f"{table}\n\n").splitlines()
    assert re.search(r"^sections\[\]\.items\[\]\.text +- +- +1 +- +- +1$", table, re.M)
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
    place = tmp_path / "golden"
    assert shown.splitlines() == [
        f'가.txt: no golden in {place} here (kind "unknown", records 1, facts 0)',
        f'나.txt: no golden in {place} here (kind "unknown", records 1, facts 0)',
        "2 documents checked: no difference; 2 without a golden",
        f"{place}: no such folder here. Call at the top of a checkout, or name it with --golden DIR.",
        "Look at each. If all are meant, call the same with --accept.",
    ]
    code, shown, _ = call("check", letters, *golden, "--accept")
    assert code == 0
    assert shown.splitlines()[-1] == f"wrote {place / '나.txt.json'}"
    assert call("check", letters, *golden) == (0, "2 documents checked: no difference\n", "")


@pytest.fixture
def edited(letters: Path, tmp_path: Path) -> list[str | Path]:
    """A call of `check` after a section was another one."""
    (letters / "나.txt").write_text("□ 솔밭 음악회\n○ 2025. 5. 3. 시작, 3억원을 씀\n", encoding="utf-8")
    arguments: list[str | Path] = ["check", letters, "--golden", tmp_path / "golden"]
    call(*arguments, "--accept")
    golden = tmp_path / "golden" / "나.txt.json"
    text = golden.read_text(encoding="utf-8")
    for field in ("kind", "section"):
        text = text.replace(f'"{field}": "other"', f'"{field}": "plan"')
    golden.write_text(text, encoding="utf-8")
    return arguments


def test_check_folds_what_follows_and_all_shows_each(edited: list[str | Path]) -> None:
    code, shown, _ = call(*edited)
    assert code == 1
    assert shown.count("    changed  ") == 1
    assert "      and 2 facts in it" in shown.splitlines()
    assert "2 documents checked: 3 differences: 0 gained, 0 lost, 3 changed, 0 moved" in shown
    assert "(following: stands with what it follows from; --all shows each by itself)" in shown
    code, shown, _ = call(*edited, "--all")
    assert (code, shown.count("    changed  ")) == (1, 3)
    assert "2 documents checked: 3 differences: 0 gained, 0 lost, 3 changed, 0 moved" in shown
    assert "and 2 facts" not in shown


def test_check_in_markdown_is_a_report_and_nothing_else(edited: list[str | Path], letters: Path) -> None:
    (letters / "다.txt").write_text("두레 모임\n", encoding="utf-8")
    code, shown, _ = call(*edited, "--markdown")
    assert code == 1
    lines = shown.splitlines()
    told = "3 documents checked: 3 differences: 0 gained, 0 lost, 3 changed, 0 moved; 1 without a golden"
    assert lines[0] == f"**gongbo check: {told}**"
    assert lines[2].startswith("- 다.txt: no golden in ")
    assert lines[4] == "| | gained | lost | changed | moved | following | documents |"
    assert '<br>and 2 facts in it | <code>"plan"</code> | <code>"other"</code> |' in shown
    assert lines[-1].startswith("| changed | ")
    code, shown, done = call(*edited, "--markdown", "--accept")
    assert (code, shown.splitlines()[-1][:12]) == (0, "| changed | ")
    assert "wrote " in done


def test_check_annotates_the_lines_of_a_pull_request(edited: list[str | Path], letters: Path) -> None:
    (letters / "다.txt").write_text("두레 모임\n", encoding="utf-8")
    (letters / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    code, shown, _ = call(*edited, "--annotate")
    assert code == 1
    kind, golden, failure = (line for line in shown.splitlines() if line.startswith("::error "))
    assert kind.startswith(f"::error file={letters / '나.txt'},line=1,title=gongbo check::text 1%0Achanged sections[")
    assert kind.endswith(': "plan" -> "other"%0Aand 2 facts in it')
    assert golden.startswith(f"::error file={letters / '다.txt'},title=gongbo check::no golden in ")
    assert failure.startswith(
        f"::error file={letters / '보고.hwp'},title=gongbo check::보고.hwp: the file is damaged: "
    )


def test_check_gives_one_report_at_a_time(edited: list[str | Path]) -> None:
    code, shown, complaint = call(*edited, "--markdown", "--annotate")
    assert (code, shown) == (2, "")
    assert "give one of --markdown and --annotate" in complaint


@pytest.mark.parametrize("accept", [[], ["--accept"]])
def test_check_with_a_document_that_cannot_be_read_exits_with_1(
    letters: Path, tmp_path: Path, accept: list[str]
) -> None:
    (letters / "보고.hwp").write_bytes(b"\xd0\xcf\x11\xe0")
    code, shown, complaint = call("check", letters, "--golden", tmp_path / "golden", *accept)
    assert code == 1
    assert "3 documents checked: no difference; 2 without a golden" in shown
    assert complaint.startswith("failed: 보고.hwp: the file is damaged: ")


def test_check_of_nothing_exits_with_2_and_one_line(tmp_path: Path) -> None:
    code, shown, complaint = call("check", tmp_path / "없는곳")
    assert (code, shown) == (2, "")
    assert len(complaint.splitlines()) == 1


def test_the_installed_command_reads_a_folder(letters: Path, out: Path) -> None:
    done = gongbo("run", letters, "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert events(done.stderr) == ["started", "loading", "loaded", "published", "issues"]
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


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of a team's words with one mistake in it."""
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "headings.yaml").write_text("kinds: [{kind: background, terms: [애로 사항]}]\n", encoding="utf-8")
    return folder


COMPLAINT = (
    "gongbo: {}/headings.yaml line 1: kinds.terms: '애로 사항' has a space, and spaces do not count here: it is not "
    "found. Write '애로사항'.\n"
)


@pytest.mark.usefixtures("fresh_words")
def test_mistakes_in_the_words_are_one_line_and_status_2_for_every_command(
    letters: Path, out: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaint = COMPLAINT.format(own)
    assert call("run", letters, "--out", out, "--vocabulary", own, "--log", "text") == (2, "", complaint)
    assert not (out / "current").exists()
    assert call("show", letters / "가.txt", "--vocabulary", own) == (2, "", complaint)
    assert call("check", "--vocabulary", own) == (2, "", complaint)
    monkeypatch.setenv("GONGBO_VOCABULARY", str(own))
    assert call("run", letters, "--out", out, "--log", "text") == (2, "", complaint)
    assert call("show", letters / "가.txt") == (2, "", complaint)
    assert call("check", letters) == (2, "", complaint)
    assert call("check", "--vocabulary") == (2, "", complaint)


@pytest.mark.usefixtures("fresh_words")
def test_check_of_the_vocabulary_counts_what_is_well(own: Path, fresh: Callable[[], None]) -> None:
    assert re.fullmatch(
        r"\d\d files, \d{4,5} words, \d{5} rows of tables: no mistake\n", call("check", "--vocabulary")[1]
    )
    (own / "headings.yaml").write_text("qualifiers: [본, 참]\n", encoding="utf-8")
    fresh()
    code, shown, _ = call("check", "--vocabulary", own)
    note, counts = shown.splitlines()
    assert code == 0
    assert note == f"note: {own}/headings.yaml line 1: '본' is there already. You may delete it here."
    assert re.match(rf"\d\d files, 1 of {own} over them, \d{{4,5}} words, ", counts)


def test_check_of_the_vocabulary_takes_one_folder(own: Path, letters: Path) -> None:
    code, shown, complaint = call("check", letters, "--vocabulary", own)
    assert (code, shown) == (2, "")
    assert "takes one folder of words at most. To check documents with words of your own, set GONGBO_V" in complaint


def test_a_folder_of_words_that_is_not_there_is_a_wrong_call(letters: Path, out: Path, tmp_path: Path) -> None:
    code, shown, log = call("run", letters, "--out", out, "--vocabulary", tmp_path / "없음", "--log", "text")
    assert (code, shown) == (2, "")
    assert log.startswith(f"gongbo: {tmp_path / '없음'}: cannot be read (No such file or directory). Give the folder")
    assert not out.exists()


HEAVY = ("duckdb", "kiwipiepy", "phonenumbers", "pyarrow", "pydantic", "rich", "yaml")


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


@pytest.mark.usefixtures("settled", "fresh_words")
def test_a_run_with_nothing_new_and_words_of_a_team_imports_none(
    letters: Path, out: Path, recorder: Recording, tmp_path: Path
) -> None:
    (tmp_path / "grades.yaml").write_text("grades: [으뜸별]\n", encoding="utf-8")
    recorder.limits = Process(Limits()).limits
    run(Order(letters, out, overlay=overlay_in(tmp_path)), recorder, lambda *_: None)
    assert imported_by("run", letters, "--out", out, "--vocabulary", tmp_path) == []
    assert not (out / "generations" / "000002").exists()


def test_checking_the_vocabulary_loads_no_model_and_no_library_of_a_run() -> None:
    loaded = imported_by("check", "--vocabulary")
    assert {"yaml", "pydantic"} <= {*loaded}
    assert not {"kiwipiepy", "phonenumbers", "parsers.document", "ingest.engine.inline"} & {*loaded}


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


@pytest.mark.usefixtures("fresh_words")
def test_run_tells_each_mistake_in_the_vocabulary_on_a_line_of_its_own(
    letters: Path, out: Path, tmp_path: Path
) -> None:
    words = tmp_path / "words"
    words.mkdir()
    (words / "grades.yaml").write_text("grade: [으뜸별]\n", encoding="utf-8")
    (words / "regions.csv").write_text("code\n", encoding="utf-8")
    code, shown, complaint = call("run", letters, "--out", out, "--vocabulary", words, "--log", "text")
    assert (code, shown) == (2, "")
    first, *mistakes = complaint.splitlines()
    assert first == f"gongbo: {len(mistakes)} mistakes:"
    assert all(mistake.startswith(f"  {words}/") for mistake in mistakes)
