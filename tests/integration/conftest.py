from pathlib import Path

import pytest
from output import Output

from ingest.engine.inline import Inline
from ingest.run import Order, run
from parsers.language.kiwi import Korean


@pytest.fixture(scope="session")
def raw() -> Path:
    """The samples in the repository."""
    return Path(__file__).parents[2] / "data" / "raw"


def run_into(source: Path, out: Path, korean: Korean) -> Output:
    report = run(Order(source, out), Inline(korean), lambda *_: None)
    assert report.failures == []
    return Output(out)


@pytest.fixture(scope="session")
def samples(raw: Path, korean: Korean, tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The output of a run over the samples."""
    return run_into(raw, tmp_path_factory.mktemp("samples"), korean)


@pytest.fixture(scope="session")
def seeds(shared: Path, korean: Korean, tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The output of a run over the five seed documents, which are no part of the repository."""
    return run_into(shared / "seeds", tmp_path_factory.mktemp("seeds"), korean)
