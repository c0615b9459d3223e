import fcntl
import os
import re
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from ingest.layout import LOCK
from ingest.lock import holder, locked
from schemas.errors import BusyError

# Takes the lock and ends in the middle of the run, as if somebody had killed it.
KILLED = """
import os, sys
from pathlib import Path
from ingest.lock import locked
with locked(Path(sys.argv[1]), "20260131T021500Z"):
    os._exit(9)
"""


def test_a_second_run_is_told_who_writes_there(tmp_path: Path) -> None:
    with (
        locked(tmp_path, "20260131T021500Z"),
        pytest.raises(BusyError, match=rf"^{re.escape(str(tmp_path))}: the run of 20260131T021500Z \(process \d+\) is"),
        locked(tmp_path, "20260131T021501Z"),
    ):
        pass


def test_the_second_run_leaves_the_label_of_the_first_alone(tmp_path: Path) -> None:
    with locked(tmp_path, "20260131T021500Z"):
        with pytest.raises(BusyError), locked(tmp_path, "20260131T021501Z"):
            pass
        assert holder(tmp_path) == f"the run of 20260131T021500Z (process {os.getpid()})"


def test_a_lock_without_a_label_is_held_by_another_run(tmp_path: Path) -> None:
    with (tmp_path / LOCK).open("w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(BusyError, match="another run is writing there"), locked(tmp_path, "20260131T021500Z"):
            pass
        assert holder(tmp_path) == "another run"


def test_after_a_run_that_came_to_its_end_nothing_is_left(tmp_path: Path) -> None:
    with locked(tmp_path, "20260131T021500Z") as left:
        assert left is None
    assert holder(tmp_path) is None
    with locked(tmp_path, "20260131T021501Z") as left:
        assert left is None


def test_the_lock_of_a_dead_run_is_taken_over_and_the_run_named(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False)
    assert done.returncode == 9
    assert holder(tmp_path) is None
    with locked(tmp_path, "20260131T021501Z") as left:
        assert left is not None
        assert re.fullmatch(r"the run of 20260131T021500Z \(process \d+\)", left)
    with locked(tmp_path, "20260131T021502Z") as left:
        assert left is None


def test_a_run_that_ended_with_an_error_has_told_it_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path, "20260131T021500Z"):
        raise ZeroDivisionError
    with locked(tmp_path, "20260131T021501Z") as left:
        assert left is None


def test_a_longer_label_from_before_leaves_no_rest(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("긴 이름표 " * 50, encoding="utf-8")
    with locked(tmp_path, "20260131T021500Z"):
        assert holder(tmp_path) == f"the run of 20260131T021500Z (process {os.getpid()})"


def test_nobody_holds_the_lock_of_a_folder_that_no_run_has_seen(tmp_path: Path) -> None:
    assert holder(tmp_path) is None
    assert holder(tmp_path / "없는곳") is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"), locked(tmp_path / "없는곳", "20260131T021500Z"):
        pass


def test_whoever_only_looks_keeps_no_run_from_starting(tmp_path: Path) -> None:
    with (tmp_path / LOCK).open("w") as looking:
        fcntl.flock(looking, fcntl.LOCK_SH)
        Timer(0.03, lambda: fcntl.flock(looking, fcntl.LOCK_UN)).start()
        with locked(tmp_path, "20260131T021500Z") as left:
            assert left is None
