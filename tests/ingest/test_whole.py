"""ingest/whole.py: a file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from ingest.whole import write_whole


def test_a_file_is_written_and_written_over_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    for content in (b"one", b"another and longer", b""):
        write_whole(file, content)
        assert file.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_whoever_has_the_old_file_open_goes_on_reading_it(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    write_whole(file, b"old")
    with file.open("rb") as opened:
        write_whole(file, b"new")
        assert opened.read() == b"old"
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), KeyboardInterrupt()])
def test_what_cannot_be_put_in_its_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    file = tmp_path / "page.html"
    write_whole(file, b"old")

    def fails(*_: object) -> None:
        raise fault

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(type(fault)):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_link_stays_one_and_its_file_is_written(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "kept" / "page.html")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "kept" / "page.html").read_bytes() == b"new"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"content")
    reader.join()
    assert read == [b"content"]
    assert pipe.is_fifo()
