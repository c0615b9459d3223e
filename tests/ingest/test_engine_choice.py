"""Where documents are worked on is chosen in one place, and refused before anything is touched."""

import socket
import sys
import tomllib
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ingest.cli import app
from ingest.engine import Engine
from ingest.engine.choice import Scheduler, engine_for
from ingest.engine.cluster import Cluster
from ingest.engine.limits import Limits, cores
from ingest.engine.process import Process
from ingest.extras import CLUSTER
from ingest.overlay import NO_OVERLAY
from schemas.errors import ConfigError

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def chosen(scheduler: str | None, workers: int | None = None) -> Engine:
    return engine_for(scheduler, Limits(), NO_OVERLAY, workers, 4096)


def unused() -> str:
    """An address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"tcp://127.0.0.1:{server.getsockname()[1]}"


def test_without_a_scheduler_this_machine_works() -> None:
    assert isinstance(chosen(None), Process)


@pytest.mark.parametrize(
    ("scheduler", "where"),
    [("local", Scheduler(cores())), ("local:1", Scheduler(1)), ("local:12", Scheduler(12))],
)
def test_workers_of_dask_on_this_machine(scheduler: str, where: Scheduler) -> None:
    engine = chosen(scheduler)
    assert isinstance(engine, Cluster)
    assert engine._where == where


def test_the_scheduler_at_an_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        for written in (address, f"{address}/"):
            engine = chosen(written)
            assert isinstance(engine, Cluster)
            assert str(engine._where) == address


def test_a_failure_has_the_same_version_wherever_the_file_was_read() -> None:
    assert chosen("local:2").limits == chosen(None).limits


@pytest.mark.parametrize(
    "scheduler",
    [
        "",
        "locally",
        "local:",
        "local:0",
        "local:two",
        "local:-1",
        "tcp://",
        "tcp://host",
        "tcp://:8786",
        "host:8786",
        "tcp://host:port",
        "tcp://host:99999",
        "tcp://host:1/x",
        "http://host:8786",
        "tcp://[host:8786",
    ],
)
def test_what_names_no_scheduler_is_refused(scheduler: str) -> None:
    with pytest.raises(ConfigError, match=r"there is no such scheduler. Give local, local:N .* or tcp://HOST:PORT"):
        chosen(scheduler)


def test_the_command_for_a_missing_library_installs_what_the_extra_holds() -> None:
    assert list(CLUSTER) == PROJECT["optional-dependencies"]["cluster"]
    assert set(CLUSTER) <= set(PROJECT["optional-dependencies"]["dev"])


@pytest.mark.parametrize("scheduler", ["local:2", "tcp://127.0.0.1:9"])
def test_without_dask_the_command_that_installs_it_is_told_and_nothing_touched(
    scheduler: str, inbox: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> ModuleSpec | None:
        return None if name == "distributed" else pytest.fail(name)

    monkeypatch.setattr("importlib.util.find_spec", missing)
    done = CliRunner().invoke(app, ["run", str(inbox), "--out", str(out), "--scheduler", scheduler, "--log", "text"])
    assert done.exit_code == 2
    assert done.stderr == (
        "gongbo: --scheduler needs the library dask.distributed, which is not installed. "
        f"Install what it needs: {sys.executable} -m pip install {' '.join(CLUSTER)}\n"
    )
    assert not out.exists()


def test_a_scheduler_that_does_not_answer_is_told_and_nothing_touched(inbox: Path, out: Path) -> None:
    address = unused()
    done = CliRunner().invoke(app, ["run", str(inbox), "--out", str(out), "--scheduler", address, "--log", "text"])
    assert done.exit_code == 2
    assert done.stderr == (
        f"gongbo: --scheduler {address}: nobody answers there (Connection refused). "
        "Start one there (dask scheduler), mend the address, or leave --scheduler out to work on this machine.\n"
    )
    assert not out.exists()
