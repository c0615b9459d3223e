import json
import re
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from ingest.explain import explain_place, file_and_line
from schemas.errors import ConfigError, InputError

RAW = Path(__file__).parents[2] / "data" / "raw"
COLUMNS = 80
ROOT = RAW.parents[1]
ANSWER = re.compile(r"```\n\$ gongbo explain (?P<place>data/raw/\S+)\n(?P<answer>.*?)```", re.S)
ANSWERS = [
    (name, *match.groups())
    for name in ("README.md", "docs/design.md")
    for match in ANSWER.finditer((ROOT / name).read_text(encoding="utf-8"))
]
NOTE = """○ 골목 어귀마다 나무 의자를 놓아 두고 어르신이 앉아서
쉬어 가도록 함
○ 2021. 3. 의자 20개를 놓고 5월에 그늘막을 더함
"""


@pytest.fixture
def note(inbox: Path) -> Path:
    file = inbox / "쪽지.txt"
    file.write_text(NOTE, encoding="utf-8")
    return file


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def test_a_line_is_explained_piece_by_piece(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explain_place(f"{note}:2")
    lines = shown(capsys)
    assert lines[0] == "쪽지.txt  unknown, line 2 of 3"
    start = lines.index("Line 2 goes on from line 1.")
    assert lines[start + 1 : start + 4] == [
        "     +2.50  ends open  아서 (closings.yaml)",
        "     +2.00  no room left",
        "   = +4.50  more than 0",
    ]
    assert "Line 3 does not go on from line 2." in lines


def test_a_fact_is_explained_with_its_rule_and_year(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explain_place(f"{note}:3")
    lines = shown(capsys)
    start = lines.index("date 5월")
    assert lines[start + 1 : start + 4] == [
        "  fields    start 2021-05, year_given false",
        "  rule      date.month",
        "  year      not stated: 2021 before it in the same text",
    ]


def test_a_document_is_explained_by_the_signs_of_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    explain_place(str(RAW / "casebook-naru.txt"))
    lines = shown(capsys)
    assert lines[0] == "casebook-naru.txt  casebook, 269 lines, 4 records, 213 facts"
    kinds = [line.split()[0] for line in lines if " found " in line]
    assert kinds == ["release", "casebook", "report", "news", "bulletin", "essay"]
    assert any(line.startswith("   추진 배경 및 필요성  heads background by 추진배경및필요성") for line in lines)


@pytest.mark.parametrize("name", ["casebook-naru.txt", "news-solbaram.txt", "report-sujeong.md"])
def test_all_is_readable_in_80_columns(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    explain_place(str(RAW / name))
    for number in (1, 4, 20, 21, 40, 80):
        explain_place(f"{RAW / name}:{number}")
    lines = shown(capsys)
    assert len(lines) > 50
    assert [line for line in lines if sum(1 + (east_asian_width(char) in "WF") for char in line) > COLUMNS] == []


@pytest.mark.parametrize(("document", "place", "answer"), ANSWERS)
def test_the_answers_in_the_documents_are_those_that_are_given(
    document: str, place: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    explain_place(str(ROOT / place))
    told = "\n".join(shown(capsys))
    at = 0
    for stretch in answer.split("…\n"):
        at = told.find(stretch.strip("\n"), at)
        assert at >= 0, (document, stretch)


def test_the_documents_show_answers() -> None:
    assert [document for document, _, _ in ANSWERS].count("docs/design.md") == 3


def test_programs_get_json(note: Path, capsys: pytest.CaptureFixture[str]) -> None:
    explain_place(f"{note}:2", as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (told["file"], told["document"]["kind"], told["line"]["line"]) == ("쪽지.txt", "unknown", 2)
    decision = next(d for d in told["line"]["decisions"] if d["question"] == "goes on" and d["line"] == 2)
    assert decision["weight"] == sum(piece["weight"] for piece in decision["evidence"]) == 4.5
    assert decision["evidence"][0]["reason"].startswith("A particle, a comma")
    explain_place(str(note), as_json=True)
    assert json.loads(capsys.readouterr().out)["line"] is None


@pytest.mark.parametrize("number", ["0", "4", "900"])
def test_a_line_that_is_not_there_is_the_callers_mistake(note: Path, number: str) -> None:
    with pytest.raises(ConfigError, match=rf"has no line {number}\. Give a line from 1 to 3\.$"):
        explain_place(f"{note}:{number}")


def test_what_is_no_file_is_the_callers_mistake(inbox: Path) -> None:
    with pytest.raises(ConfigError, match=r"없음\.txt: no such file"):
        explain_place(f"{inbox / '없음.txt'}:3")
    with pytest.raises(ConfigError, match="is a folder"):
        explain_place(str(inbox))


def test_what_cannot_be_read_says_why(inbox: Path) -> None:
    (inbox / "보고.pdf").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(InputError, match=r"^보고\.pdf: it is a picture"):
        explain_place(f"{inbox / '보고.pdf'}:3")


def test_a_name_with_a_colon_in_it_is_a_file_where_it_is_one(inbox: Path) -> None:
    odd = inbox / "3월:5"
    odd.write_text(NOTE, encoding="utf-8")
    assert file_and_line(str(odd)) == (odd, None)
    assert file_and_line(f"{odd}:2") == (odd, 2)
    assert file_and_line("쪽지.txt:12") == (Path("쪽지.txt"), 12)
    assert file_and_line("쪽지.txt:끝") == (Path("쪽지.txt:끝"), None)


def test_markup_in_a_text_is_printed_as_it_stands(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "쪽지.txt").write_text("[bold]굵은 붓[/bold] 나눔 2021. 3.\n", encoding="utf-8")
    explain_place(f"{inbox / '쪽지.txt'}:1")
    assert "[bold]굵은 붓[/bold] 나눔" in capsys.readouterr().out
