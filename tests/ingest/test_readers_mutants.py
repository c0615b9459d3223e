"""Damaged and hostile files of every format: each is read or refused, in bounded memory, and nothing else happens."""

import resource
import signal
from collections import Counter
from collections.abc import Iterator
from types import FrameType

import pytest
from mutants import mutants, whole_files
from writers.archive import zipped
from writers.cfb import compound
from writers.hwp3 import hwp3
from writers.hwpx import SPACES, header
from writers.pdf import Sheet, pdf
from writers.sample import notice

from ingest.readers import read
from schemas.errors import InputError

COUNT = 2100
# Kilobytes by which reading them all may let the process grow; what one needs is far less.
GROWTH = 300_000
CODES = {
    "damaged",
    "format_unsupported",
    "no_text_layer",
    "not_text",
    "oversized",
    "password_protected",
    "drm_protected",
}


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    """Ends a test that does not end by itself."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError("reading hangs")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(300)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def outcome(name: str, data: bytes) -> str:
    """`read`, or the code under which a file is refused."""
    try:
        reading = read(name, data)
    except InputError as error:
        # A reader knows what is wrong with a file; what it does not expect is a mistake of its own.
        return f"{error.__cause__!r} in {name}" if "in reading it as" in error.message else error.code
    text = reading.source.text
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in reading.marks)
    return "read"


def test_damaged_files_are_read_or_refused() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcomes = Counter((name, outcome(name, data)) for name, data in mutants(COUNT))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < GROWTH
    assert {code for _, code in outcomes} <= {"read", *CODES}
    assert sum(outcomes.values()) == COUNT
    # Every format was read at least once in spite of its damage, and refused at least once but for texts.
    assert {name for name, code in outcomes if code == "read"} == {name for name, _ in outcomes}


def test_the_same_mutants_come_each_time() -> None:
    assert list(mutants(30)) == list(mutants(30))


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        pytest.param("0.txt", bytes(64 << 20), "not_text", id="zeros"),
        pytest.param("0.pdf", bytes(64 << 20), "not_text", id="zeros called PDF"),
        pytest.param(
            "b.html", b"<table>" + b"<tr>" + b"<td rowspan=60000 colspan=1000>a" * 2000, "read", id="wide cells"
        ),
        pytest.param("l.html", b"<ol>" + b"<li>a" * 20_000, "read", id="a long list"),
        pytest.param("p.html", b"<p>" * 100_000, "read", id="empty paragraphs"),
        pytest.param("t.html", b"<a" * 200_000, "read", id="tags that never end"),
        pytest.param("u.html", b"<b>" * 100_000 + b"x", "oversized", id="elements in each other"),
        pytest.param(
            "z.hwpx",
            zipped(
                {"Contents/header.xml": header(), "Contents/section0.xml": f"<a {SPACES}>" + " " * (70 << 20) + "</a>"}
            ),
            "oversized",
            id="a section of 70 MB",
        ),
        pytest.param(
            "o.hwp", compound({f"S{number}": b"" for number in range(2000)}), "damaged", id="a chain of streams"
        ),
        pytest.param("3.hwp", hwp3(notice())[:1300], "damaged", id="a cut HWP 3"),
    ],
)
def test_hostile_files_end(name: str, data: bytes, expected: str) -> None:
    assert outcome(name, data) == expected


def test_a_page_of_a_hundred_thousand_strokes_ends() -> None:
    made = Sheet()
    made.text(60, 700, "그림이 있는 쪽")
    for number in range(100_000):
        made.drawn.append(f"{number % 500} {number % 700} m {number * 7 % 500} {number * 7 % 700} l S")
    for number in range(1500):
        made.line(10, 5 + number / 2, 500, 5 + number / 2)
        made.line(10 + number / 3, 5, 10 + number / 3, 700)
    assert outcome("그림.pdf", pdf([made])) == "read"


@pytest.mark.parametrize("name", whole_files())
def test_files_cut_at_every_tenth_are_read_or_refused(name: str) -> None:
    data = whole_files()[name]
    outcomes = [outcome(name, data[: len(data) * tenth // 10]) for tenth in range(11)]
    assert outcomes[0] in ("read", "damaged")
    assert outcomes[10] == "read"
    if name.endswith((".hwpx", ".docx")):
        # Their directory stands at the end.
        assert set(outcomes[:10]) == {"damaged"}
