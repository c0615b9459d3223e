from pathlib import Path

import pytest

from ingest.show import Wanted, show_file
from parsers.kinds import KINDS
from schemas.errors import ConfigError, InputError


def test_a_book_is_shown_with_its_cases_their_lines_and_what_is_odd(
    inbox: Path, book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "두레.txt").write_text(book, encoding="utf-8")
    show_file(inbox / "두레.txt")
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "두레.txt  casebook, utf-8, 4 records"
    start = shown.index("     15  case 3 전남 담양군  대숲 바람길 청소 두레")
    assert [line.rstrip() for line in shown[start + 1 : start + 6]] == [
        "     18  summary 주요내용요약  1 item  두레가 돌아가며 대숲 바람길을 쓸고 가꿈",
        "     22  background 추진배경  1 item  낙엽이 쌓여 길이 미끄럽다는 민원이 해마다 늘어남",
        "     26  contact 문의하실 곳 : 전남 담양군 숲길과(☎ 061-000-3852)",
        "     15  category_missing  The case stands under no chapter title.",
        "     26  contact_person_missing  The contact line names no person: "
        "문의하실 곳 : 전남 담양군 숲길과(☎ 061-000-3852)",
    ]


def test_a_sample_is_shown_from_its_first_case_to_its_last(capsys: pytest.CaptureFixture[str]) -> None:
    show_file(Path(__file__).parents[2] / "data" / "raw" / "casebook-dasan.txt")
    shown = capsys.readouterr().out
    assert shown.startswith("casebook-dasan.txt  casebook, cp949, 3 records\n  furniture: 2 lines\n")
    cases = [line.split()[:4] for line in shown.splitlines() if " case " in line]
    assert cases == [
        ["1", "case", "1", "인천"],
        ["112", "case", "2", "인천"],
        ["230", "case", "3", "인천"],
    ]


def test_items_and_facts_are_shown_below_what_they_stand_in(
    inbox: Path, book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "두레.txt").write_text(book, encoding="utf-8")
    show_file(inbox / "두레.txt", wanted=Wanted(items=True, facts=True))
    shown = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    start = shown.index("     34  background 추진배경  1 item")
    assert shown[start + 1 : start + 3] == [
        "     36    ○ 물때를 몰라 갯벌에 갇히는 손님이 한 해 서른 명에 이름",
        "     36    quantity 서른 명  value 30, unit 명",
    ]
    assert any("phone 031-000-2741" in line for line in shown)


def test_of_one_line_only_what_holds_it_is_shown(inbox: Path, book: str, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "두레.txt").write_text(book, encoding="utf-8")
    show_file(inbox / "두레.txt", wanted=Wanted(items=True, facts=True, line=36))
    shown = [line.split()[:3] for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert [line[:2] for line in shown[1:]] == [
        ["27", "case"],
        ["34", "background"],
        ["36", "○"],
        ["36", "quantity"],
        ["36", "contact_missing"],
    ]
    with pytest.raises(ConfigError, match=r"두레\.txt: has no line 900\. Give a line from 1 to 36"):
        show_file(inbox / "두레.txt", wanted=Wanted(line=900))


def test_no_escape_codes_are_printed_when_nobody_looks_at_a_terminal(
    inbox: Path, book: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    (inbox / "두레.txt").write_text(book, encoding="utf-8")
    show_file(inbox / "두레.txt")
    assert "\x1b" not in capsys.readouterr().out


def test_square_brackets_in_a_text_are_printed_as_they_stand(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "쪽지.txt").write_text("[bold]굵은 붓[/bold] 나눔\n", encoding="utf-8")
    show_file(inbox / "쪽지.txt")
    assert "[bold]굵은 붓[/bold] 나눔" in capsys.readouterr().out


def test_long_lines_are_cut_with_a_mark_and_not_wrapped(inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "쪽지.txt").write_text("풀꽃 " * 100 + "\n", encoding="utf-8")
    show_file(inbox / "쪽지.txt")
    (item,) = (line for line in capsys.readouterr().out.splitlines() if "풀꽃" in line)
    assert item.endswith("…")
    assert item.count("풀꽃") == 20


def test_what_is_no_file_is_the_callers_mistake(inbox: Path) -> None:
    with pytest.raises(ConfigError, match="is a folder"):
        show_file(inbox)
    with pytest.raises(ConfigError, match="no such file"):
        show_file(inbox / "없음.txt")


ONE_CASE = """경기 양평군
(강둑 위 걷는 도서관)

주요내용요약

○ 자전거에 책을 실어 강둑 쉼터마다 빌려줌

문의하실 곳 : 경기 양평군 물길과 나두리(☎ 031-000-2741)
"""


def test_of_a_document_of_no_known_kind_the_signs_of_each_kind_are_shown(
    inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # With its contact line it would be a casebook of one case.
    without_contact = "".join(line for line in ONE_CASE.splitlines(keepends=True) if "☎" not in line)
    (inbox / "한 건.txt").write_text(without_contact, encoding="utf-8")
    show_file(inbox / "한 건.txt")
    shown = capsys.readouterr().out.splitlines()
    start = shown.index("  signs of each kind (2 are needed)")
    assert "kind_unknown" in shown[start - 1]
    kinds = [line.split()[0] for line in shown[start + 1 :] if "found: " in line]
    others = [kind.name for kind in KINDS if kind.name not in ("unknown", "casebook")]
    assert kinds == ["casebook", *others]  # the nearest first
    signs = " ".join(" ".join(shown[start + 1 :]).split())
    assert "casebook found: case at line 1. Lacking: enough cases" in signs
    assert "report found: none. Lacking: a report's title" in signs


def test_a_document_is_shown_as_a_kind_that_it_is_not_taken_for(
    inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "한 건.txt").write_text(ONE_CASE, encoding="utf-8")
    show_file(inbox / "한 건.txt", "casebook")
    shown = capsys.readouterr().out
    assert shown.startswith("한 건.txt  casebook, utf-8, 1 record\n")
    assert "case 1 경기 양평군  강둑 위 걷는 도서관" in shown
    assert "kind_unknown" not in shown
    assert "signs of each kind" not in shown


def test_an_empty_document_is_said_to_be_empty_and_nothing_more(
    inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "빈.txt").write_text(" \n\n", encoding="utf-8")
    show_file(inbox / "빈.txt")
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["빈.txt", "empty_text"]


def test_what_cannot_be_read_is_named_and_says_why_and_what_to_do(inbox: Path) -> None:
    (inbox / "보고.pdf").write_bytes(b"\x89PNG\r\n")
    with pytest.raises(InputError, match=r"^보고\.pdf: it is a picture \(PNG\), .*\. Save it as PDF") as raised:
        show_file(inbox / "보고.pdf")
    assert raised.value.code == "format_unsupported"


def test_what_goes_away_meanwhile_says_so(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    with pytest.raises(InputError, match="the file is gone"):
        show_file(inbox / "없음.txt")
