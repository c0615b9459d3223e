from pathlib import Path

import pytest

from ingest.check import Check, check_of
from ingest.compare.difference import Difference
from schemas.errors import ConfigError

LETTER = "솔밭 음악회 초대\n오는 2025. 5. 3.에 엽니다\n"


@pytest.fixture(autouse=True)
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with two samples, in which the command is called."""
    samples = tmp_path / "checkout" / "data" / "raw"
    (samples / "묶음").mkdir(parents=True)
    (samples / "가.txt").write_text(LETTER, encoding="utf-8")
    (samples / "묶음" / "나.txt").write_text("장독대 지킴이 모심\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "checkout")
    return tmp_path / "checkout"


def checked(*paths: str, golden: str = "golden") -> tuple[Check, list[Difference]]:
    check = check_of([Path(path) for path in paths], Path(golden))
    return check, list(check.differences())


@pytest.fixture
def accepted(checkout: Path) -> Path:
    """The folder of the goldens of both samples."""
    check, _ = checked()
    check.accept()
    return checkout / "golden"


def test_a_sample_without_a_golden_is_no_difference_and_named() -> None:
    check, found = checked()
    assert found == []
    assert check.without == {
        "가.txt": 'no golden in golden here (kind "unknown", records 1, facts 1)',
        "묶음/나.txt": 'no golden in golden here (kind "unknown", records 1, facts 0)',
    }
    assert check.accept() == ["wrote golden/가.txt.json", "wrote golden/묶음/나.txt.json"]


@pytest.mark.usefixtures("accepted")
def test_what_was_accepted_does_not_differ_and_is_not_written_again() -> None:
    check, found = checked()
    assert (found, check.without) == ([], {})
    assert check.accept() == []


def test_what_the_parsers_decide_otherwise_is_told_with_its_line(accepted: Path) -> None:
    file = accepted / "가.txt.json"
    file.write_text(file.read_text(encoding="utf-8").replace("2025-05-03", "2025-05-04"), encoding="utf-8")
    check, (found,) = checked()
    assert (found.what, found.document, found.field) == ("changed", "가.txt", "facts[date 2025. 5. 3.].start")
    assert (found.before, found.after, found.line) == ("2025-05-04", "2025-05-03", 2)
    assert found.source == "오는 2025. 5. 3.에 엽니다"
    assert check.accept() == ["wrote golden/가.txt.json"]
    assert checked()[1] == []


@pytest.mark.usefixtures("accepted")
def test_a_sample_that_was_edited_says_that_its_text_is_another(checkout: Path) -> None:
    (checkout / "data" / "raw" / "묶음" / "나.txt").write_text("장독대 지킴이를 모심\n", encoding="utf-8")
    _, found = checked()
    assert (found[0].what, found[0].field) == ("changed", "text")
    assert {one.document for one in found} == {"묶음/나.txt"}


def test_a_golden_whose_sample_is_gone_is_lost_and_removed(checkout: Path, accepted: Path) -> None:
    (checkout / "data" / "raw" / "가.txt").unlink()
    check, (found,) = checked()
    assert (found.what, found.document, found.note) == ("lost", "가.txt", "the golden has no sample")
    assert check.accept() == ["removed golden/가.txt.json"]
    assert not (accepted / "가.txt.json").exists()


def test_of_some_documents_the_goldens_of_others_are_left_alone(checkout: Path, accepted: Path) -> None:
    (checkout / "data" / "raw" / "가.txt").unlink()
    check, found = checked("data/raw/묶음")
    assert (found, check.accept()) == ([], [])
    assert (accepted / "가.txt.json").exists()


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize("path", ["data/raw", "data/raw/묶음", "data/raw/묶음/나.txt", "data/../data/raw"])
def test_a_sample_has_one_golden_however_it_is_named(path: str) -> None:
    assert checked(path)[1] == []


def test_documents_elsewhere_have_goldens_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "글.txt").write_text(LETTER, encoding="utf-8")
    check, _ = checked(str(tmp_path / "글.txt"), golden="others")
    assert check.accept() == ["wrote others/글.txt.json"]


def test_files_below_are_named_from_here_and_others_in_full(tmp_path: Path) -> None:
    (tmp_path / "글.txt").write_text(LETTER, encoding="utf-8")
    check = check_of([Path("data/raw"), tmp_path / "글.txt"], Path("golden"))
    assert check.files == {
        "가.txt": "data/raw/가.txt",
        "묶음/나.txt": "data/raw/묶음/나.txt",
        "글.txt": str(tmp_path / "글.txt"),
    }


def test_what_follows_is_folded_unless_each_is_wanted(checkout: Path, accepted: Path) -> None:
    sample = checkout / "data" / "raw" / "가.txt"
    sample.write_text("□ 솔밭 음악회\n○ 2025. 5. 3. 시작, 3억원을 씀\n", encoding="utf-8")
    checked()[0].accept()
    golden = accepted / "가.txt.json"
    text = golden.read_text(encoding="utf-8")
    golden.write_text(
        text.replace('"kind": "other"', '"kind": "plan"').replace('"section": "other"', '"section": "plan"'),
        encoding="utf-8",
    )
    check, found = checked()
    each = list(check.differences(fold=False))
    assert [(one.field.rpartition(".")[2], len(one.echoes)) for one in found] == [("kind", 2)]
    assert sorted(one.field.rpartition(".")[2] for one in each) == ["kind", "section", "section"]


def test_two_documents_of_one_golden_are_refused(tmp_path: Path) -> None:
    (tmp_path / "가.txt").write_text(LETTER, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"would both have the golden 가\.txt\.json"):
        check_of([Path("data/raw"), tmp_path / "가.txt"], Path("golden"))


def test_one_document_given_twice_is_checked_once() -> None:
    assert len(check_of([Path("data/raw"), Path("data/raw/가.txt")], Path("golden")).samples) == 2


def test_a_sample_that_cannot_be_read_is_named_and_keeps_its_golden(checkout: Path, accepted: Path) -> None:
    (checkout / "data" / "raw" / "가.txt").write_bytes(b"\x89PNG\0")
    check, found = checked()
    assert found == []
    assert [failure.split(":")[0] for failure in check.failures] == ["가.txt"]
    assert check.accept() == []
    assert (accepted / "가.txt.json").exists()


@pytest.mark.usefixtures("accepted")
def test_a_parser_that_breaks_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("ingest.work.rows_of", broken)
    check, found = checked()
    assert found == []
    assert check.failures == [
        "가.txt: internal error (ZeroDivisionError: a bug). Please report it with the file.",
        "묶음/나.txt: internal error (ZeroDivisionError: a bug). Please report it with the file.",
    ]


def test_without_the_shipped_samples_the_call_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match=r"^data/raw: no such folder\. .* in a checkout of gongbo: .*--golden DIR"):
        check_of([], Path("golden"))


def test_where_there_is_nothing_to_check_the_call_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "빈 곳").mkdir()
    with pytest.raises(ConfigError, match="빈 곳: no documents there"):
        check_of([tmp_path / "빈 곳"], Path("golden"))
