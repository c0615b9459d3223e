"""A team's own words: found in a folder, part of the version, and with the worker that reads the documents."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from published import files
from recording import Recording
from workshop import rows

from ingest.check import check_of
from ingest.engine.limits import Limits
from ingest.engine.process import Process
from ingest.journal import Report, reports
from ingest.overlay import NO_OVERLAY, overlay_in, read_vocabulary
from ingest.run import Order, run
from ingest.show import show_file
from parsers.structure.headings import named
from schemas.errors import ConfigError

Write = Callable[..., Path]
NOTE = "햇살시, 2024년 골목 경진대회 으뜸별 수상\n"


@pytest.fixture
def own(tmp_path: Path) -> Write:
    """Writes a folder of a team's words, files by their names without ending."""

    def write(folder: str = "ours", **texts: str | bytes) -> Path:
        (tmp_path / folder).mkdir(exist_ok=True)
        for name, text in texts.items():
            data = text if isinstance(text, bytes) else text.encode()
            (tmp_path / folder / f"{name}.yaml").write_bytes(data)
        return tmp_path / folder

    return write


@pytest.fixture
def note(inbox: Path) -> Path:
    """A document that tells of an award whose grade no shipped list has."""
    (inbox / "쪽지.txt").write_text(NOTE, encoding="utf-8")
    return inbox


def awards(out: Path) -> list[str]:
    return [row["grade"] for row in rows(out, "facts") if row["type"] == "award"]


def test_the_files_of_a_folder_are_read_and_what_is_no_vocabulary_is_left_alone(own: Write) -> None:
    folder = own(grades="grades: [으뜸별]")
    for name in ("README.md", ".headings.yaml.swp", ".hidden.yaml"):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / "regions.CSV").write_bytes(b"code\n")
    (folder / "old").mkdir()
    found = overlay_in(folder)
    assert found.folder == str(folder)
    assert dict(found.files) == {"grades.yaml": "grades: [으뜸별]".encode(), "regions.CSV": b"code\n"}


def test_no_folder_is_no_overlay(own: Write) -> None:
    assert overlay_in(None) == NO_OVERLAY
    assert overlay_in(own()).digest == NO_OVERLAY.digest == "none"


def test_a_digest_depends_on_names_and_content_and_not_on_the_place(own: Write) -> None:
    one = overlay_in(own("가", grades="grades: [으뜸별]"))
    same = overlay_in(own("나", grades="grades: [으뜸별]"))
    others = [
        overlay_in(own("다", grades="grades: [버금상]")),
        overlay_in(own("라", headings="grades: [으뜸별]")),
        overlay_in(own("마", grades="grades: [으뜸별]", headings="")),
    ]
    assert one.digest == same.digest
    assert len({one.digest, "none", *(other.digest for other in others)}) == 5


@pytest.mark.parametrize("name", ["없음", "파일"])
def test_what_is_no_folder_is_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / "파일").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"{name}: cannot be read \(.+\)\. Give the folder .* --vocabulary"):
        overlay_in(tmp_path / name)


def test_the_words_are_there_for_the_parsers(own: Write, fresh: Callable[[], None]) -> None:
    assert named("애로 사항") is None
    fresh()
    read_vocabulary(overlay_in(own(headings="kinds: [{kind: background, terms: [애로사항]}]")))
    heading = named("애로 사항")
    assert heading is not None
    assert heading.kind == "background"


@pytest.mark.usefixtures("fresh_words", "settled")
class TestNights:
    """Nights over one folder with other words."""

    @staticmethod
    def night(note: Path, out: Path, engine: Recording, folder: Path | None) -> Report:
        return run(Order(note, out, max_loss=1, overlay=overlay_in(folder)), engine, lambda *_: None)

    def test_another_overlay_reads_again_and_the_same_elsewhere_does_not(
        self, note: Path, out: Path, recorder: Recording, own: Write, fresh: Callable[[], None]
    ) -> None:
        assert self.night(note, out, recorder, None).files["new"] == 1
        assert awards(out) == []
        fresh()
        first = self.night(note, out, recorder, own("가", grades="grades: [으뜸별]"))
        assert first.files["outdated"] == 1
        assert awards(out) == ["으뜸별"]
        elsewhere = self.night(note, out, recorder, own("나", grades="grades: [으뜸별]"))
        assert elsewhere.outcome == "unchanged"
        fresh()
        assert self.night(note, out, recorder, None).files["outdated"] == 1
        assert awards(out) == []

    def test_report_and_manifest_say_which_words_were_used(
        self, note: Path, out: Path, recorder: Recording, own: Write
    ) -> None:
        folder = own(grades="grades: [으뜸별]")
        report = self.night(note, out, recorder, folder)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["versions"]["overlay"] == report.versions["overlay"] == overlay_in(folder).digest
        assert report.options["vocabulary"] == str(folder)
        assert str(folder) not in (out / "manifest.json").read_text(encoding="utf-8")

    def test_mistakes_stop_the_run_before_the_first_document_and_nothing_is_published(
        self, note: Path, out: Path, recorder: Recording, own: Write, fresh: Callable[[], None]
    ) -> None:
        self.night(note, out, recorder, None)
        before = files(out)
        recorder.asked()
        fresh()
        broken = own(grades="grades: [으뜸별]".encode("cp949"), headings="qualifers: [새]")
        with pytest.raises(ConfigError, match=r"^2 mistakes:\n  .*grades\.yaml line 1: the file is no UTF-8 text"):
            self.night(note, out, recorder, broken)
        assert recorder.asked() == []
        assert files(out) == before
        assert not (out / ".staging").exists()
        last = next(iter(reports(out)))
        assert (last["outcome"], last["exit_status"]) == ("failed", 2)
        assert "headings.yaml line 1: there is no key `qualifers`" in last["error"]

    def test_a_night_with_nothing_to_read_looks_at_no_word(
        self, note: Path, out: Path, recorder: Recording, own: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = own(grades="grades: [으뜸별]")
        self.night(note, out, recorder, folder)
        monkeypatch.setattr("ingest.run.read_vocabulary", lambda _: pytest.fail("the words were read"))
        assert self.night(note, out, recorder, folder).outcome == "unchanged"
        (note / "쪽지.txt").unlink()
        assert self.night(note, out, recorder, folder).files["vanished"] == 1


def test_the_worker_has_the_words(note: Path, out: Path, own: Write, fresh: Callable[[], None]) -> None:
    overlay = overlay_in(own(grades="grades: [으뜸별]"))
    fresh()
    run(Order(note, out, overlay=overlay), Process(Limits(), overlay), lambda *_: None)
    assert awards(out) == ["으뜸별"]
    fresh()


@pytest.mark.usefixtures("fresh_words")
def test_show_and_check_refuse_wrong_words_before_they_read(
    note: Path, own: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = overlay_in(own(grades="grades: 으뜸별"))
    with pytest.raises(ConfigError, match=r"grades\.yaml line 1: grades: '으뜸별' stands there, and no list"):
        show_file(note / "쪽지.txt", overlay=broken)
    with pytest.raises(ConfigError, match=r"grades\.yaml line 1"):
        check_of([note], note / "golden", broken)
    assert capsys.readouterr().out == ""
