import pytest
from make_samples import FOLDER, samples

from ingest.readers import read


@pytest.mark.parametrize("name", samples())
def test_the_shipped_samples_are_what_their_writers_write(name: str) -> None:
    assert (FOLDER / name).read_bytes() == samples()[name]


@pytest.mark.parametrize("name", samples())
def test_the_shipped_samples_are_read_without_a_problem(name: str) -> None:
    reading = read(name, samples()[name])
    assert reading.problems == ()
    assert "솔바람시, 밤에도 여는 도서관 두 곳으로 늘린다\n" in reading.source.text
